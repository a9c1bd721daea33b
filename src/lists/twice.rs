//! Codes that a list has twice: for overlapping times, or else.

use super::Checked;
use super::fault::{Code, ListFault, Why};
use super::field::Field;

/// A person with a code: `Span` is the time that is paid for, both ends included.
#[derive(Clone, Copy, Debug)]
pub struct Coded {
    pub code: i64,
    /// Persons who are taken off are no second time of those who stay.
    pub is_taken_off: bool,
    pub span: Option<(i32, i32)>,
    /// Place among the rows of the result, and 1-based row of the sheet.
    pub place: usize,
    pub row: u32,
}

/// Earlier rows of one code that are looked at: a list of one code throughout must not take forever.
const MOST: usize = 50;

/// The fault of every later row with a code that stood there before, with its place.
pub fn faults(persons: &[Coded], written: impl Fn(&Coded) -> Option<String>) -> Vec<(usize, ListFault)> {
    let mut in_order: Vec<&Coded> = persons.iter().collect();
    in_order.sort_by_key(|person| (person.code, person.is_taken_off));
    let mut faults = Vec::new();
    for same in in_order.chunk_by(|one, other| (one.code, one.is_taken_off) == (other.code, other.is_taken_off)) {
        for (place, person) in same.iter().enumerate().skip(1) {
            let before = same.iter().take(place.min(MOST));
            let overlaps = |one: &&&Coded| match (one.span, person.span) {
                (Some((from, to)), Some((start, end))) => from <= end && start <= to,
                _ => false,
            };
            let (code, field, row) = match before.clone().find(overlaps) {
                Some(other) => (Code::Overlapping, Field::From, other.row),
                None => (Code::TwiceGiven, Field::Code, before.map(|one| one.row).min().unwrap_or(0)),
            };
            let fault = ListFault { field, code, written: written(person), right: None, why: Why::Row(row) };
            faults.push((person.place, fault));
        }
    }
    faults
}

/// A person of one list who stands in an earlier one for an overlapping time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Across {
    /// Places among the lists, and 1-based rows of their sheets.
    pub list: usize,
    pub row: u32,
    pub earlier_list: usize,
    pub earlier_row: u32,
}

/// The same person in two lists of one kind for overlapping times, each once.
pub fn across(lists: &[&Checked]) -> Vec<Across> {
    let mut all: Vec<(usize, &Coded)> = Vec::new();
    for (list, checked) in lists.iter().enumerate() {
        all.extend(checked.coded.iter().map(|coded| (list, coded)));
    }
    all.sort_by_key(|(list, coded)| (coded.code, *list));
    let kind = |list: usize| lists.get(list).map(|checked| checked.kind);
    let mut found = Vec::new();
    for same in all.chunk_by(|(_, one), (_, other)| one.code == other.code) {
        for (place, (list, person)) in same.iter().enumerate() {
            let overlaps = |(other, one): &&(usize, &Coded)| match (one.span, person.span) {
                (Some((from, to)), Some((start, end))) => {
                    other < list && kind(*other) == kind(*list) && from <= end && start <= to
                }
                _ => false,
            };
            if let Some((earlier_list, earlier)) = same.iter().take(place.min(MOST)).find(overlaps) {
                let (list, earlier_list) = (*list, *earlier_list);
                found.push(Across { list, row: person.row, earlier_list, earlier_row: earlier.row });
            }
        }
    }
    found
}
