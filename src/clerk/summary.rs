//! What is told of a list as a whole.

use super::found::{Texts, written};
use super::{Clerk, Open};
use crate::lists::{Across, Amounts, Checked, Field, Form, Kind, ListRow, Right, RowKind, Verdict};
use crate::post::{Across as AcrossLine, Checked as Sent, Column, Counts, SheetName, Told};
use crate::sheets::Cell;
use crate::text::list::{counts, difference, in_two_lists, of_totals, people, wrong_sums};
use crate::text::numbers::dong;
use crate::text::{Lang, lists, reading};
use crate::units::{Dong, unicode};

/// A wider sheet has its last columns left out of what can be set.
const WIDEST: u32 = 60;
/// First rows that are shown of a column.
const EXAMPLES: usize = 3;
/// Characters of a cell that are shown.
const LONGEST: usize = 40;

impl Clerk {
    pub(super) fn name_of(&self, list: usize) -> &str {
        self.lists.get(list).map_or("", |open| open.name.as_str())
    }

    /// Those who stand in two lists; more than these say what is wrong with the lists, and not with persons.
    fn across_lines(&self) -> Vec<AcrossLine> {
        const MOST: usize = 200;
        let line = |one: &Across| {
            let open = self.lists.get(one.list)?;
            let (checked, sheet) = open.shown()?;
            let texts = Texts::of(checked, sheet);
            let who = [&texts.name(one.row), " · ", &texts.code(one.row)].concat();
            let (later, earlier) = (self.name_of(one.list), self.name_of(one.earlier_list));
            let said = lists::across(who, (later, one.row), (earlier, one.earlier_row), self.lang());
            Some(AcrossLine { said, list: one.list as u32, row: one.row })
        };
        self.across.iter().take(MOST).filter_map(line).collect()
    }

    /// Every open list with what came of it, where there are several.
    fn names(&self) -> Vec<String> {
        if self.lists.len() < 2 {
            return Vec::new();
        }
        let name = |open: &Open| {
            let of = open.checked.as_ref().map(|checked| checked.counts).unwrap_or_default();
            let small = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
            let said = counts(small(of.right), small(of.wrong), small(of.incomplete), self.lang());
            [&open.name, ": ", &said].concat()
        };
        self.lists.iter().map(name).collect()
    }

    pub(super) fn summary(&self, open: &Open, checked: &Checked) -> Told {
        let lang = self.lang();
        let of_sheet = |sheet: &crate::sheets::Sheet| SheetName {
            name: sheet.name.clone(),
            hidden: sheet.hidden,
            rows: sheet.grid.len() as u32,
        };
        let small = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        let of = checked.counts;
        let is_wrong_sum = |row: &&ListRow| row.kind == RowKind::Total && row.verdict == Verdict::Wrong;
        let Amounts { gross, state, local, other, pay } = checked.totals;
        let mut sent = Sent {
            kind: match checked.kind {
                Kind::Contributions => "contributions".into(),
                Kind::Households => "households".into(),
            },
            form: checked.form.map(|form| form_name(form).into()),
            sheets: open.sheets.iter().map(of_sheet).collect(),
            sheet: open.place as u32,
            header: checked.header,
            columns: open.columns(open.place, checked),
            counts: Counts {
                persons: small(of.persons),
                right: small(of.right),
                wrong: small(of.wrong),
                incomplete: small(of.incomplete),
                ignored: small(of.ignored),
            },
            wrong_sums: checked.rows.iter().filter(is_wrong_sum).count() as u32,
            totals: [gross, state, local, other, pay].map(|amount| amount.get() as f64),
            difference: less_written(checked, lang) as f64,
            notes: self
                .refused
                .iter()
                .cloned()
                .chain(checked.notes.iter().map(|note| lists::note(note, lang)))
                .collect(),
            summary: String::new(),
            lists: self.names(),
            list: self.at as u32,
            across: self.across_lines(),
            old_names: open.old_names(checked),
        };
        sent.summary = in_words(&sent, lang);
        Told::Checked(Box::new(sent))
    }
}

impl Open {
    /// Some names as they are written, and as they are read.
    fn old_names(&self, checked: &Checked) -> Vec<String> {
        const SHOWN: usize = 4;
        let (Some(encoding), Some((_, sheet))) = (checked.encoding, self.shown()) else { return Vec::new() };
        let texts = Texts::of(checked, sheet);
        let persons = checked.rows.iter().filter(|row| row.kind == RowKind::Person);
        let names = persons.map(|row| texts.name(row.row)).filter(|name| !name.is_ascii());
        names.take(SHOWN).map(|name| [&name, " → ", &unicode(&name, encoding)].concat()).collect()
    }

    /// Every column of the table with its heading, what it holds, and what stands in its first rows.
    pub(super) fn columns(&self, place: usize, checked: &Checked) -> Vec<Column> {
        let Some(sheet) = self.sheets.get(place) else { return Vec::new() };
        let (first, last) = checked.header;
        let heads: Vec<_> = sheet.grid.rows().filter(|row| (first..=last).contains(&(row.index + 1))).collect();
        let persons = checked.rows.iter().filter(|row| row.kind == RowKind::Person).map(|row| row.row);
        let persons: Vec<u32> = persons.take(EXAMPLES).collect();
        let bodies: Vec<_> =
            sheet.grid.rows().filter(|row| persons.contains(&(row.index + 1))).take(EXAMPLES).collect();
        let width = sheet.grid.width().min(WIDEST);
        let column = |index: u32| {
            let used = checked.columns.iter().find(|used| used.index == index);
            let own = || {
                let texts = heads.iter().map(|row| written(row.cell(index)));
                let texts: Vec<String> = texts.filter(|text| text.chars().any(char::is_alphabetic)).collect();
                texts.join(" / ")
            };
            let examples = bodies.iter().filter(|row| row.cell(index) != Cell::Empty);
            let column = Column {
                index,
                heading: used.map_or_else(own, |used| used.heading.clone()),
                field: used.map(|used| used.field.name().into()).unwrap_or_default(),
                examples: examples.map(|row| written(row.cell(index)).chars().take(LONGEST).collect()).collect(),
            };
            (!column.heading.is_empty() || !column.examples.is_empty()).then_some(column)
        };
        (0..width).filter_map(column).collect()
    }
}

pub const fn form_name(form: Form) -> &'static str {
    match form {
        Form::D05 => "D05-TS",
        Form::D03 => "D03-TS",
        Form::Decree188 => "188-4",
    }
}

/// What the persons pay by the rules, less what is written, of those whose amount is written otherwise.
fn less_written(checked: &Checked, _lang: Lang) -> i64 {
    let has_pay = checked.columns.iter().any(|column| column.field == Field::Pay);
    let field = if has_pay { Field::Pay } else { Field::Gross };
    let persons = checked.rows.iter().filter(|row| row.kind == RowKind::Person);
    let faults = persons.flat_map(|row| &row.faults).filter(|fault| fault.field == field);
    let one = |fault: &crate::lists::ListFault| {
        let Some(Right::Amount(right)) = fault.right else { return 0 };
        let written = fault.written.as_deref().and_then(|written| reading::amount(written).ok());
        written.map_or(0, |written| right.get().saturating_sub(written.value.get()))
    };
    faults.map(one).fold(0, i64::saturating_add)
}

/// A few lines that read well in a chat. Names and codes are none of them.
fn in_words(of: &Sent, lang: Lang) -> String {
    let counts = counts(of.counts.right, of.counts.wrong, of.counts.incomplete, lang);
    let mut lines =
        vec![[&people(of.counts.persons, lang), ": ", &counts].concat(), difference(of.difference as i64, lang)];
    if of.wrong_sums > 0 {
        lines.push(wrong_sums(of.wrong_sums, lang));
    }
    if !of.across.is_empty() {
        lines.push(in_two_lists(of.across.len() as u32, lang));
    }
    for (name, amount) in of_totals(lang).into_iter().zip(of.totals) {
        if amount != 0.0 {
            lines.push([name, ": ", &dong(Dong::new(amount as i64), lang)].concat());
        }
    }
    lines.join("\n")
}
