//! Codes that a list has twice: for overlapping times, or else.

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
pub(super) const MOST: usize = 50;

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
