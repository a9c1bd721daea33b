//! A list from its sheet to its verdicts: the table is found, every person worked out, then sums and codes looked at.

use super::case::Case;
use super::columns::Columns;
use super::contributions::{self, Context, SUMMED};
use super::explained;
use super::fault::{Code, ListFault, verdict};
use super::field::Field;
use super::form::{self, Layout};
use super::heading::{self, Head};
use super::health_rates::HealthBook;
use super::households::{self, Assumed, Member};
use super::line::Line;
use super::old_letters;
use super::rows::{self, Class, Sum};
use super::sums::Sums;
use super::twice::{self, Coded};
use super::words::{has_any, plain};
use super::{Amounts, Checked, Computed, Counts, Kind, ListRow, Note, Options, RowKind, Verdict, cells};
use crate::citizen::overrides::check_overrides;
use crate::error::{Fault, InputError};
use crate::sheets::{Cell, Row, Sheet};
use crate::units::Dong;

/// A row below the headings, before it has a verdict.
struct Pending<'a> {
    row: Row<'a>,
    what: What,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    /// Its place among the persons.
    Person(usize),
    Total(Sum),
    Group {
        is_section: bool,
    },
    Words,
    Other,
}

/// A person who was worked out.
pub(super) struct Done {
    pub faults: Vec<ListFault>,
    pub computed: Option<Computed>,
    pub written: [Option<Dong>; SUMMED.len()],
    pub is_taken_off: bool,
    pub code: Option<i64>,
    pub span: Option<(i32, i32)>,
    pub case: Case,
}

/// Checks a list.
///
/// # Errors
/// "no-table" where no headings are found; whatever is wrong with the user's own values.
pub fn check(sheet: &Sheet, options: &Options) -> Result<Checked, InputError> {
    check_heard(sheet, options, &mut |_, _| {})
}

/// Hears how many persons are worked out, and of how many.
pub type Heard<'a> = &'a mut dyn FnMut(u32, u32);

/// So many persons are worked out until it is said again how far it is.
const HEARD: usize = 500;

/// The same; every so many persons it is said how far it is.
///
/// # Errors
/// As [`check`].
pub fn check_heard(sheet: &Sheet, options: &Options, heard: Heard<'_>) -> Result<Checked, InputError> {
    check_overrides(&options.overrides)?;
    if let Some(encoding) = old_letters::of_sheet(sheet)
        && let Some(unicode) = old_letters::in_unicode(sheet, encoding)
    {
        let mut checked = check_unicode(&unicode, options, heard)?;
        checked.encoding = Some(encoding);
        checked.notes.push(Note::OldEncoding(encoding));
        return Ok(checked);
    }
    check_unicode(sheet, options, heard)
}

fn check_unicode(sheet: &Sheet, options: &Options, heard: Heard<'_>) -> Result<Checked, InputError> {
    let head = heading::find(&sheet.grid, !options.columns.is_empty());
    let found = head.and_then(|head| Some((form::layout(&head, options)?, head)));
    let Some((mut layout, head)) = found else { return Err(InputError::new("", Fault::NoTable)) };
    for row in body(sheet, &head) {
        layout.columns.see(&row);
    }
    let mut notes = Vec::new();
    notes.extend(super::unit::decide(&head, &mut layout.columns, || body(sheet, &head)).map(Note::Unit));
    if let Some(note) = decide_amount(sheet, &head, &mut layout, options) {
        notes.push(note);
    }
    let encoding = old_letters::of_names(body(sheet, &head), &layout.columns);
    notes.extend(encoding.map(Note::OldEncoding));
    let (pending, persons) = classify(sheet, &head, &layout);
    let mut households = Vec::new();
    let done = match layout.kind {
        Kind::Contributions => contributions_of(persons, &layout.columns, options, heard),
        Kind::Households => households_of(persons, &layout, options, &mut notes, &mut households, heard),
    };
    let mut checked = Checked {
        kind: layout.kind,
        form: layout.form,
        header: (head.first, head.last),
        columns: form::used(&head, layout.kind, &layout.columns),
        rows: Vec::with_capacity(pending.len()),
        counts: Counts::default(),
        totals: Amounts::default(),
        notes,
        encoding,
        explained: Default::default(),
        cases: Vec::with_capacity(pending.len()),
        coded: Vec::new(),
        households,
    };
    assemble(pending, done, &layout.columns, &mut checked);
    checked.explained = explained::of_list(&checked, options);
    Ok(checked)
}

fn body<'a>(sheet: &'a Sheet, head: &Head) -> impl Iterator<Item = Row<'a>> + use<'a> {
    (head.end..sheet.grid.len()).filter_map(|place| sheet.grid.row(place))
}

/// A person, as the rows before say.
struct Found<'a> {
    row: Row<'a>,
    is_taken_off: bool,
    /// Stands behind a sum or the name of a group.
    begins: bool,
}

fn classify<'a>(sheet: &'a Sheet, head: &Head, layout: &Layout) -> (Vec<Pending<'a>>, Vec<Found<'a>>) {
    let (mut pending, mut persons) = (Vec::new(), Vec::new());
    let (mut is_taken_off, mut begins) = (false, true);
    for row in body(sheet, head) {
        let cells = layout.columns.open(&row);
        let what = match rows::class(&row, &cells, &layout.columns) {
            Class::Person if is_cancelled(cells.of(Field::Note)) => What::Other,
            Class::Person => {
                persons.push(Found { row, is_taken_off, begins });
                begins = false;
                What::Person(persons.len() - 1)
            }
            Class::Total(sum) => {
                begins = true;
                What::Total(sum)
            }
            Class::Group(group) => {
                begins = true;
                let stays = is_taken_off && !group.is_section;
                is_taken_off = group.is_taken_off.unwrap_or(stays);
                What::Group { is_section: group.is_section }
            }
            Class::Words => {
                begins = true;
                What::Words
            }
            Class::Other => What::Other,
        };
        pending.push(Pending { row, what });
    }
    (pending, persons)
}

/// A receipt that does not count: "hủy", "huỷ". Without marks it is a common name.
fn is_cancelled(note: Cell<'_>) -> bool {
    let Cell::Text(text) = note else { return false };
    if text.is_ascii() {
        return has_any(&plain(text), &["da huy", "bi huy", "huy bien lai", "bien lai huy", "huy bl"]);
    }
    const MARKED: [&str; 8] = ["ủy", "uỷ", "Ủy", "ỦY", "UỶ", "u\u{309}y", "uy\u{309}", "U\u{309}Y"];
    let behind = |place: usize| text.as_bytes().get(place + 1..).unwrap_or_default();
    let is_there = |rest: &[u8]| MARKED.iter().any(|marked| rest.starts_with(marked.as_bytes()));
    text.bytes().enumerate().any(|(place, byte)| matches!(byte, b'h' | b'H') && is_there(behind(place)))
}

/// Where a list has one amount and its heading leaves open which, the rows say it: what most of them agree with.
fn decide_amount(sheet: &Sheet, head: &Head, layout: &mut Layout, options: &Options) -> Option<Note> {
    const LOOKED_AT: usize = 100;
    if layout.kind != Kind::Contributions {
        return None;
    }
    let (now, other) = match (layout.columns.get(Field::Gross), layout.columns.get(Field::Pay)) {
        (Some(_), None) if !layout.columns.has(Field::State) => (Field::Gross, Field::Pay),
        (None, Some(_)) if layout.unsure.contains(&Field::Pay) => (Field::Pay, Field::Gross),
        _ => return None,
    };
    if options.columns.iter().any(|(field, _)| *field == now) {
        return None;
    }
    let swapped = layout.columns.swapped(now, other);
    let wrong = |columns: &Columns, field: Field| {
        let mut context = Context::new(options);
        let (_, persons) = classify(sheet, head, &Layout { columns: columns.clone(), unsure: Vec::new(), ..*layout });
        persons
            .into_iter()
            .take(LOOKED_AT)
            .filter(|person| {
                let mut line = Line::new(columns.open(&person.row), columns);
                contributions::check(&mut line, person.is_taken_off, &mut context);
                line.faults.iter().any(|fault| fault.field == field && fault.code != Code::NumberAsText)
            })
            .count()
    };
    if wrong(&swapped, other) < wrong(&layout.columns, now) {
        layout.columns = swapped;
        return Some(Note::AmountTakenFor(other));
    }
    None
}

fn contributions_of(persons: Vec<Found<'_>>, columns: &Columns, options: &Options, heard: Heard<'_>) -> Vec<Done> {
    let mut context = Context::new(options);
    let all = persons.len();
    let one = |(place, found): (usize, Found<'_>)| {
        say(heard, place, all);
        let mut line = Line::new(columns.open(&found.row), columns);
        let code = line.code();
        let person = contributions::check(&mut line, found.is_taken_off, &mut context);
        let span = person.period.map(|(from, months)| {
            let first = from.since(crate::units::Month::FIRST);
            (first, first.saturating_add(i32::try_from(months).unwrap_or(i32::MAX)).saturating_sub(1))
        });
        let (computed, written, is_taken_off) = (person.computed, person.written, found.is_taken_off);
        let case = person.deal.map_or(Case::None, Case::Deal);
        Done { faults: line.faults, computed, written, is_taken_off, code, span, case }
    };
    persons.into_iter().enumerate().map(one).collect()
}

fn say(heard: &mut dyn FnMut(u32, u32), place: usize, all: usize) {
    if place.is_multiple_of(HEARD) {
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        heard(small(place), small(all));
    }
}

fn households_of(
    persons: Vec<Found<'_>>,
    layout: &Layout,
    options: &Options,
    notes: &mut Vec<Note>,
    inputs: &mut Vec<crate::citizen::household::Input>,
    heard: Heard<'_>,
) -> Vec<Done> {
    let assumed = Assumed::of(layout.form, layout.columns.has(Field::Pay), options);
    if let Some(assumed) = assumed {
        let dates = [Field::From, Field::Received].iter().any(|field| layout.columns.has(*field));
        if options.month.is_none() && !dates {
            notes.push(Note::MonthAssumed(assumed.month));
        }
        if !layout.columns.has(Field::Months) && !layout.columns.has(Field::To) {
            notes.push(Note::MonthsAssumed(assumed.months));
        }
    }
    let mut book = HealthBook::new(&options.overrides);
    let mut members: Vec<Member<'_>> = Vec::with_capacity(persons.len());
    let mut codes = Vec::with_capacity(persons.len());
    for found in persons {
        let mut line = Line::new(layout.columns.open(&found.row), &layout.columns);
        codes.push(line.code());
        members.push(households::read(line, found.begins, assumed, options));
    }
    let households = households::households(&members, layout.form, &mut book);
    let mut cases = vec![Case::None; members.len()];
    let (mut worked_out, mut said) = (0, 0);
    for household in &households {
        worked_out += household.len();
        if worked_out >= said {
            say(heard, said, members.len());
            said += HEARD;
        }
        households::check(household, &mut members, &mut book);
        explained::cases_of(household, &members, options, inputs, &mut cases);
    }
    let done = |((member, code), case): ((Member<'_>, Option<i64>), Case)| {
        let written = SUMMED.map(|field| households::written(&member, field));
        let (computed, span) = (member.computed, households::span(&member));
        Done { faults: member.line.faults, computed, written, is_taken_off: false, code, span, case }
    };
    members.into_iter().zip(codes).zip(cases).map(done).collect()
}

/// Puts persons, sums and all other rows together, and counts them.
fn assemble(pending: Vec<Pending<'_>>, mut done: Vec<Done>, columns: &Columns, checked: &mut Checked) {
    name_codes_twice(&pending, &mut done, columns);
    let is_counted = |pending: &Pending<'_>| matches!(pending.what, What::Person(_) | What::Total(_));
    let last = pending.iter().rposition(is_counted).unwrap_or(0);
    let mut sums = Sums::default();
    let mut ahead = Vec::new();
    let mut persons = done.into_iter();
    for (place, Pending { row, what }) in pending.into_iter().enumerate() {
        let mut list_row = ListRow {
            row: row.index.saturating_add(1),
            kind: RowKind::Other,
            verdict: Verdict::Ignored,
            computed: None,
            faults: Vec::new(),
        };
        let mut case = Case::None;
        match what {
            What::Person(_) => {
                if let Some(person) = persons.next() {
                    sums.person(person.computed.map(|computed| computed.amounts), person.written, person.is_taken_off);
                    checked.coded.extend(coded(&person, place, list_row.row));
                    list_row.kind = RowKind::Person;
                    list_row.verdict = verdict(&person.faults);
                    (list_row.computed, list_row.faults, case) = (person.computed, person.faults, person.case);
                    // The cause comes first.
                    list_row.faults.sort_by_key(|fault| fault.code.weight());
                }
            }
            What::Total(sum) => {
                list_row.kind = RowKind::Total;
                if sums.is_empty() {
                    ahead.push((checked.rows.len(), row));
                } else {
                    list_row.faults = total(&row, sum, columns, &mut sums);
                }
                list_row.verdict = verdict(&list_row.faults);
            }
            What::Group { is_section } => {
                list_row.kind = RowKind::Group;
                sums.group(is_section);
            }
            What::Words if place < last => list_row.kind = RowKind::Group,
            What::Words | What::Other => {}
        }
        count(&list_row, checked);
        checked.rows.push(list_row);
        checked.cases.push(case);
    }
    // A sum above all persons is one of them all.
    for (place, row) in ahead {
        if let Some(list_row) = checked.rows.get_mut(place) {
            list_row.faults = total(&row, Sum::All, columns, &mut sums);
            list_row.verdict = verdict(&list_row.faults);
        }
    }
}

/// A person's code, to be looked for in other rows; of one who is taken off there is none.
fn coded(person: &Done, place: usize, row: u32) -> Option<Coded> {
    let code = person.code.filter(|_| !person.is_taken_off)?;
    Some(Coded { code, is_taken_off: false, span: person.span, place, row })
}

fn count(row: &ListRow, checked: &mut Checked) {
    let counts = &mut checked.counts;
    match (row.kind, row.verdict) {
        (RowKind::Person, verdict) => {
            counts.persons += 1;
            counts.right += i64::from(verdict == Verdict::Right);
            counts.wrong += i64::from(verdict == Verdict::Wrong);
            counts.incomplete += i64::from(verdict == Verdict::Incomplete);
            let amounts = row.computed.map(|computed| computed.amounts).unwrap_or_default();
            checked.totals = checked.totals.plus(amounts);
        }
        (_, Verdict::Ignored) => counts.ignored += 1,
        _ => {}
    }
}

/// The faults of a row of sums.
fn total(row: &Row<'_>, sum: Sum, columns: &Columns, sums: &mut Sums) -> Vec<ListFault> {
    let opened = columns.open(row);
    let mut line = Line::new(opened, columns);
    let said = SUMMED.map(|field| line.amount(field));
    let text = |place: usize| SUMMED.get(place).and_then(|field| cells::written(opened.of(*field)));
    let mut faults = sums.check(sum, said, text);
    faults.append(&mut line.faults);
    faults
}

fn name_codes_twice(pending: &[Pending<'_>], done: &mut [Done], columns: &Columns) {
    let persons = pending.iter().filter_map(|Pending { row, what }| match what {
        What::Person(place) => Some((*place, row)),
        _ => None,
    });
    let coded: Vec<Coded> = persons
        .clone()
        .zip(done.iter())
        .filter_map(|((place, row), person)| {
            let (span, is_taken_off) = (person.span, person.is_taken_off);
            Some(Coded { code: person.code?, is_taken_off, span, place, row: row.index.saturating_add(1) })
        })
        .collect();
    let rows: Vec<Row<'_>> = persons.map(|(_, row)| *row).collect();
    let written = |of: &Coded| rows.get(of.place).and_then(|row| cells::written(columns.open(row).of(Field::Code)));
    for (place, fault) in twice::faults(&coded, written) {
        if let Some(person) = done.get_mut(place) {
            person.faults.push(fault);
        }
    }
}
