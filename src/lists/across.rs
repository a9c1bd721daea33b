//! The same person in two lists.

use super::checked::Checked;
use super::twice::{Coded, MOST};

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
