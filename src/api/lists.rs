//! `checkList`, once the sheets are read: which sheet is meant, and the result as programs get it.

use super::json::{Fields, Json, list};
use super::wire::{Entry, Object, Wire, counted, group, overrides, read};
use crate::error::{Choice, Fault, InputError};
use crate::lists::{
    Checked, Column, Computed, Field, Form, Kind, ListFault, ListRow, Options, RowKind, Verdict, check,
};
use crate::sheets::Sheet;
use crate::text::{Lang, lists};

/// Fields of the input; what a source is read from is the edge's, as is the format that is written.
pub const FIELDS: [&str; 7] = ["kind", "columns", "month", "group", "overrides", "sheet", "lang"];

/// What the caller says beside the sheets.
pub struct Asked {
    pub options: Options,
    /// By name; the first with a table by default.
    pub sheet: Option<String>,
}

/// Reads the input without its source.
///
/// # Errors
/// Whatever is wrong with a field, and fields that are not among [`FIELDS`].
pub fn asked(wire: &Wire) -> Result<Asked, InputError> {
    read(wire, &FIELDS, |root| Asked {
        options: Options {
            kind: root.maybe("kind", kind),
            columns: root.maybe_each("columns", column),
            month: root.maybe("month", Entry::month),
            group: root.maybe("group", group),
            overrides: overrides(root),
        },
        sheet: root.maybe_text("sheet"),
    })
}

fn kind(entry: &Entry<'_>) -> Kind {
    let kinds = [("contributions", Kind::Contributions), ("households", Kind::Households)];
    entry.choice(Choice::ListKind, Kind::Contributions, &kinds)
}

fn column(entry: &Entry<'_>) -> (Field, u32) {
    // The last column of a spreadsheet.
    const LAST: i64 = (1 << 14) - 1;
    let own: Object<'_> = entry.object(&["field", "index"]);
    let names = Field::ALL.map(|field| (field.name(), field));
    let field = own.required("field").choice(Choice::Column, Field::Name, &names);
    let index = counted(&own.required("index"), 0, LAST);
    (field, u32::try_from(index).unwrap_or(0))
}

/// The sheet that is meant, checked: by name, else the first visible one that has a table, else the first hidden one.
///
/// # Errors
/// "unknown-sheet" at `sheet`; "no-table" at no field, as only the edge knows what the source was.
pub fn checked<'a>(sheets: &'a [Sheet], asked: &Asked) -> Result<(&'a Sheet, Checked), InputError> {
    if let Some(name) = &asked.sheet {
        let sheet = sheets.iter().find(|sheet| sheet.name == *name).ok_or_else(|| {
            let given = name.chars().take(40).collect();
            InputError::new("sheet", Fault::UnknownChoice { kind: Choice::Sheet, given })
        })?;
        return check(sheet, &asked.options).map(|checked| (sheet, checked));
    }
    let visible = sheets.iter().filter(|sheet| !sheet.hidden);
    for sheet in visible.chain(sheets.iter().filter(|sheet| sheet.hidden)) {
        match check(sheet, &asked.options) {
            Ok(checked) => return Ok((sheet, checked)),
            Err(error) if error.fault == Fault::NoTable => {}
            Err(error) => return Err(error),
        }
    }
    Err(InputError::new("", Fault::NoTable))
}

/// `checkList` of sheets that were read.
///
/// # Errors
/// Those of [`asked`] and [`checked`].
pub fn check_list(wire: &Wire, sheets: &[Sheet], lang: Lang) -> Result<Json, InputError> {
    let asked = asked(wire)?;
    let (sheet, checked) = checked(sheets, &asked)?;
    Ok(result(sheets, sheet, &checked, lang))
}

/// The result, in the shape of `ListResult`.
pub fn result(sheets: &[Sheet], sheet: &Sheet, checked: &Checked, lang: Lang) -> Json {
    let (first, last) = checked.header;
    let whole = |number: u32| i64::from(number);
    let (counts, totals) = (checked.counts, checked.totals);
    Fields::default()
        .put("kind", kind_name(checked.kind))
        .put("form", checked.form.map(form_name))
        .put("sheets", list(sheets, of_sheet))
        .put("sheet", sheet.name.as_str())
        .put("header", Fields::default().put("first", whole(first)).put("last", whole(last)).json())
        .put("columns", list(&checked.columns, of_column))
        .put("rows", list(&checked.rows, |row| of_row(row, lang)))
        .put(
            "counts",
            Fields::default()
                .put("persons", counts.persons)
                .put("right", counts.right)
                .put("wrong", counts.wrong)
                .put("incomplete", counts.incomplete)
                .put("ignored", counts.ignored)
                .json(),
        )
        .put(
            "totals",
            Fields::default()
                .put("gross", totals.gross)
                .put("state", totals.state)
                .put("local", totals.local)
                .put("other", totals.other)
                .put("pay", totals.pay)
                .json(),
        )
        .explained_after(notes(checked, lang), &checked.explained, lang)
        .json()
}

const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Contributions => "contributions",
        Kind::Households => "households",
    }
}

const fn form_name(form: Form) -> &'static str {
    match form {
        Form::D05 => "D05-TS",
        Form::D03 => "D03-TS",
        Form::Decree188 => "188-4",
    }
}

fn of_sheet(sheet: &Sheet) -> Json {
    Fields::default()
        .put("name", sheet.name.as_str())
        .put("hidden", sheet.hidden)
        .put("rows", i64::try_from(sheet.grid.len()).unwrap_or(i64::MAX))
        .json()
}

fn of_column(column: &Column) -> Json {
    Fields::default()
        .put("field", column.field.name())
        .put("index", i64::from(column.index))
        .put("heading", column.heading.as_str())
        .json()
}

fn of_row(row: &ListRow, lang: Lang) -> Json {
    let kind = match row.kind {
        RowKind::Person => "person",
        RowKind::Total => "total",
        RowKind::Group => "group",
        RowKind::Other => "other",
    };
    Fields::default()
        .put("row", i64::from(row.row))
        .put("kind", kind)
        .put("verdict", verdict_name(row.verdict))
        .put("computed", row.computed.as_ref().map(of_computed))
        .put("faults", list(&row.faults, |fault| of_fault(fault, lang)))
        .json()
}

/// A verdict's name in the interface.
pub const fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Right => "right",
        Verdict::Wrong => "wrong",
        Verdict::Incomplete => "incomplete",
        Verdict::Ignored => "ignored",
    }
}

fn of_computed(computed: &Computed) -> Json {
    let Computed { amounts, card, rank } = *computed;
    Fields::default()
        .put("gross", amounts.gross)
        .put("state", amounts.state)
        .put("local", amounts.local)
        .put("other", amounts.other)
        .put("pay", amounts.pay)
        .put("from", card.map(|(from, _)| from))
        .put("to", card.map(|(_, to)| to))
        .put("rank", rank.map(i64::from))
        .json()
}

fn of_fault(fault: &ListFault, lang: Lang) -> Json {
    Fields::default()
        .put("field", fault.field.name())
        .put("code", fault.code.name())
        .put("written", fault.written.as_deref())
        .put("right", fault.right.as_ref().map(|right| right.plain()))
        .put("text", lists::fault(fault, lang))
        .json()
}

fn notes(checked: &Checked, lang: Lang) -> Vec<Json> {
    let one = |note| {
        Fields::default()
            .put("level", "note")
            .put("code", lists::note_code(note))
            .put("text", lists::note(note, lang))
            .json()
    };
    checked.notes.iter().map(one).collect()
}
