//! Rows of sums: recomputed from the persons above them, of their group.

use super::Amounts;
use super::cells::Said;
use super::contributions::SUMMED;
use super::fault::{Code, ListFault, Right, Why};
use super::field::Field;
use super::line::Amount;
use super::rows::Sum;
use crate::units::Dong;

/// One amount of all persons so far, added up.
#[derive(Clone, Copy, Debug, Default)]
struct Running {
    right: i64,
    written: i64,
    /// As if nobody were taken off.
    unsigned: i64,
    /// Persons of whom neither is known.
    unknown: i64,
}

/// Sums up to every person, so that those of any stretch are a difference.
pub struct Sums {
    running: Vec<[Running; SUMMED.len()]>,
    /// Where the stretch began that a sum can be of.
    section: usize,
    part: usize,
}

impl Sums {
    pub fn new() -> Sums {
        Sums { running: vec![Default::default()], section: 0, part: 0 }
    }

    pub fn is_empty(&self) -> bool {
        self.persons() == 0
    }

    fn persons(&self) -> usize {
        self.running.len() - 1
    }

    /// Another person. What is worked out and what is written stand in for each other where one is missing.
    pub fn person(&mut self, right: Option<Amounts>, written: [Option<Dong>; SUMMED.len()], is_taken_off: bool) {
        let mut next = self.running.last().copied().unwrap_or_default();
        for ((sum, field), written) in next.iter_mut().zip(SUMMED).zip(written) {
            // Rows that are taken off are written with either sign.
            let signed = |amount: Dong| if is_taken_off && amount > Dong::ZERO { amount.times(-1) } else { amount };
            let right = right.and_then(|right| right.of(field));
            let written = written.map(signed);
            match (right.or(written), written.or(right)) {
                (Some(right), Some(written)) => {
                    sum.right = sum.right.saturating_add(right.get());
                    sum.written = sum.written.saturating_add(written.get());
                    sum.unsigned = sum.unsigned.saturating_add(written.get().saturating_abs());
                }
                _ => sum.unknown += 1,
            }
        }
        self.running.push(next);
    }

    pub fn group(&mut self, is_section: bool) {
        self.part = self.persons();
        if is_section {
            self.section = self.part;
        }
    }

    /// Holds a row of sums against the persons of the stretch that fits best.
    pub fn check(
        &mut self,
        sum: Sum,
        said: [Said<Amount>; SUMMED.len()],
        text: impl Fn(usize) -> Option<String>,
    ) -> Vec<ListFault> {
        let end = self.persons();
        let part = if self.part < end { self.part } else { self.section };
        let starts = match sum {
            Sum::All => [0, self.section, part],
            Sum::Section => [self.section, part, 0],
            Sum::Part => [part, self.section, 0],
        };
        let fits = |start: usize| {
            said.iter().enumerate().filter(|(place, said)| self.code(start, *place, **said).is_none()).count()
        };
        // The first of equal ones: that which the name says.
        let best = starts.into_iter().rev().max_by_key(|start| fits(*start)).unwrap_or(0);
        let fault = |(place, (field, said)): (usize, (Field, Said<Amount>))| {
            let code = self.code(best, place, said)?;
            let stretch = self.stretch(best, end, place);
            let right = (stretch.unknown == 0).then_some(Right::Amount(Dong::new(stretch.right)));
            let why = match said {
                Said::Uncomputed => Why::Uncomputed,
                Said::Value(Amount::Whole(written)) => self.why(best, place, written),
                _ => Why::Plain,
            };
            Some(ListFault { field, code, written: text(place), right, why })
        };
        let faults = SUMMED.into_iter().zip(said).enumerate().filter_map(fault).collect();
        self.part = end;
        faults
    }

    /// What is wrong with a sum, if it is of the persons since `start`.
    fn code(&self, start: usize, place: usize, said: Said<Amount>) -> Option<Code> {
        match said {
            Said::Blank => None,
            Said::Value(amount) => match amount.shown() {
                Some(written) => (!self.fits(start, place, written)).then_some(Code::Sum),
                None => Some(Code::Sum),
            },
            Said::Bad => Some(Code::NotANumber),
            Said::Uncomputed => Some(Code::Missing),
        }
    }

    fn stretch(&self, start: usize, end: usize, place: usize) -> Running {
        let at = |person: usize| self.running.get(person).and_then(|sums| sums.get(place)).copied().unwrap_or_default();
        let (from, to) = (at(start), at(end));
        Running {
            right: to.right.saturating_sub(from.right),
            written: to.written.saturating_sub(from.written),
            unsigned: to.unsigned.saturating_sub(from.unsigned),
            unknown: to.unknown - from.unknown,
        }
    }

    /// A sum of the right amounts is right, and so is one of those that are written; of unknown ones nothing is said.
    fn fits(&self, start: usize, place: usize, written: Dong) -> bool {
        let written = written.get();
        let stretch = self.stretch(start, self.persons(), place);
        let is_all_taken_off = stretch.written <= 0 && stretch.right <= 0;
        let same = |sum: i64| sum == written || is_all_taken_off && sum.saturating_neg() == written;
        stretch.unknown > 0 || same(stretch.right) || same(stretch.written)
    }

    fn why(&self, start: usize, place: usize, written: Dong) -> Why {
        let end = self.persons();
        let without_last = self.stretch(start, end.saturating_sub(1).max(start), place);
        if [without_last.right, without_last.written].contains(&written.get()) {
            Why::LastRowLeftOut
        } else if self.stretch(start, end, place).unsigned == written.get() {
            Why::TakenOffAdded
        } else {
            Why::Plain
        }
    }
}
