//! Amounts in thousands or millions of đồng, where a heading or what stands above the table says so.

use super::cells::{self, Said};
use super::columns::Columns;
use super::field::Field;
use super::heading::Head;
use super::words::has_any;
use crate::sheets::Row;
use crate::units::{Decimal, Dong};

const NAMES: [(i64, &[&str]); 2] = [
    (
        1_000,
        &[
            "nghin dong",
            "ngan dong",
            "nghin d",
            "ngan d",
            "nghin vnd",
            "1000 dong",
            "1 000 dong",
            "1000d",
            "1 000d",
            "1000 d",
            "1 000 d",
            "1000 vnd",
            "1 000 vnd",
            "thousand dong",
            "thousand vnd",
        ],
    ),
    (1_000_000, &["trieu dong", "trieu d", "trieu vnd", "1 000 000 dong", "million dong", "million vnd"]),
];

/// Gives each column of amounts its unit; the one that was found, where any is. What would come to more than anybody pays is
/// in đồng, whatever the headings say.
pub fn decide<'a, R: Iterator<Item = Row<'a>>>(
    head: &Head,
    columns: &mut Columns,
    rows: impl Fn() -> R,
) -> Option<Dong> {
    let above = of_title(&head.title);
    let mut found = None;
    for field in Field::ALL.into_iter().filter(|field| field.is_amount()) {
        let heading = head.headings.iter().find(|heading| Some(heading.column) == columns.get(field));
        let unit = heading.and_then(|heading| named(|names| has_any(&heading.all, names)).or(above));
        columns.set_unit(field, unit);
        found = found.or(unit);
    }
    let unit = found?;
    if is_too_much(columns, rows) {
        Field::ALL.into_iter().for_each(|field| columns.set_unit(field, None));
        return None;
    }
    Some(Dong::new(unit))
}

fn named(is_there: impl Fn(&[&str]) -> bool) -> Option<i64> {
    NAMES.into_iter().find(|(_, names)| is_there(names)).map(|(unit, _)| unit)
}

/// "ĐVT: nghìn đồng".
fn of_title(title: &str) -> Option<i64> {
    const BEFORE: [&str; 6] = ["dvt", "don vi tinh", "don vi", "dv tinh", "don vi tien", "unit"];
    named(|names| {
        let with = |before: &str| names.iter().any(|name| has_any(title, &[&[before, " ", name].concat()]));
        BEFORE.into_iter().any(with)
    })
}

/// Whether the first amount outgrows every list in its unit: an income, else what is paid.
fn is_too_much<'a, R: Iterator<Item = Row<'a>>>(columns: &Columns, rows: impl Fn() -> R) -> bool {
    const MOST: [(Field, i64); 2] = [(Field::Income, 1_000_000_000), (Field::Pay, 10_000_000)];
    let first = |field: Field| {
        let column = columns.get(field)?;
        rows().find_map(|row| match cells::number(row.cell(column), columns.writing(field)) {
            Said::Value((number, _)) if !number.is_zero() => Some(number),
            _ => None,
        })
    };
    let Some((field, most, number)) = MOST.into_iter().find_map(|(field, most)| Some((field, most, first(field)?)))
    else {
        return false;
    };
    let unit = columns.unit(field).unwrap_or(1);
    number.compared(Decimal::whole(most / unit)).is_gt()
}
