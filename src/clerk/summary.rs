//! What is told of a list as a whole.

use super::Clerk;
use super::found::written;
use crate::law::SupportGroup;
use crate::lists::{Amounts, Checked, Field, Form, Kind, ListRow, Right, RowKind, Verdict};
use crate::post::{Checked as Sent, Column, Counts, SheetName, Told};
use crate::sheets::Cell;
use crate::text::list::{counts, difference, of_totals, people, wrong_sums};
use crate::text::numbers::dong;
use crate::text::{Lang, lists, reading};
use crate::units::Dong;

/// A wider sheet has its last columns left out of what can be set.
const WIDEST: u32 = 60;
/// First rows that are shown of a column.
const EXAMPLES: usize = 3;
/// Characters of a cell that are shown.
const LONGEST: usize = 40;

pub fn group(name: &str) -> Option<SupportGroup> {
    Some(match name {
        "poor" => SupportGroup::Poor,
        "near-poor" => SupportGroup::NearPoor,
        "ethnic-minority" => SupportGroup::EthnicMinority,
        "special-zone" => SupportGroup::SpecialZone,
        "other" => SupportGroup::Other,
        _ => return None,
    })
}

impl Clerk {
    pub(super) fn summary(&self, checked: &Checked) -> Told {
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
            sheets: self.sheets.iter().map(of_sheet).collect(),
            sheet: self.place as u32,
            header: checked.header,
            columns: self.columns(self.place, checked),
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
            notes: checked.notes.iter().map(|note| lists::note(note, lang)).collect(),
            summary: String::new(),
        };
        sent.summary = in_words(&sent, lang);
        Told::Checked(Box::new(sent))
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
    for (name, amount) in of_totals(lang).into_iter().zip(of.totals) {
        if amount != 0.0 {
            lines.push([name, ": ", &dong(Dong::new(amount as i64), lang)].concat());
        }
    }
    lines.join("\n")
}
