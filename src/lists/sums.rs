//! Rows of sums: recomputed from the persons above them, of their group.

use super::amounts::Amounts;
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

/// All amounts up to a person, so that those of any stretch are a difference.
#[derive(Clone, Copy, Debug, Default)]
struct Until {
    persons: usize,
    sums: [Running; SUMMED.len()],
}

/// Sums of the persons so far, and where the stretches began that a row can sum up.
#[derive(Default)]
pub struct Sums {
    now: Until,
    before_last: Until,
    section: Until,
    part: Until,
}

impl Sums {
    pub fn is_empty(&self) -> bool {
        self.now.persons == 0
    }

    /// Another person. What is worked out and what is written stand in for each other where one is missing.
    pub fn person(&mut self, right: Option<Amounts>, written: [Option<Dong>; SUMMED.len()], is_taken_off: bool) {
        self.before_last = self.now;
        self.now.persons += 1;
        for ((sum, field), written) in self.now.sums.iter_mut().zip(SUMMED).zip(written) {
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
    }

    pub fn group(&mut self, is_section: bool) {
        self.part = self.now;
        if is_section {
            self.section = self.now;
        }
    }

    /// Holds a row of sums against the persons of the stretch that fits best.
    pub fn check(
        &mut self,
        sum: Sum,
        said: [Said<Amount>; SUMMED.len()],
        text: impl Fn(usize) -> Option<String>,
    ) -> Vec<ListFault> {
        let (all, section) = (Until::default(), self.section);
        let part = if self.part.persons < self.now.persons { self.part } else { section };
        let starts = match sum {
            Sum::All => [all, section, part],
            Sum::Section => [section, part, all],
            Sum::Part => [part, section, all],
        };
        let fits = |start: &Until| {
            said.iter().enumerate().filter(|(place, said)| self.code(start, *place, **said).is_none()).count()
        };
        // The first of equal ones: that which the name says.
        let best = starts.iter().rev().max_by_key(|start| fits(start)).unwrap_or(&all);
        let fault = |(place, (field, said)): (usize, (Field, Said<Amount>))| {
            let code = self.code(best, place, said)?;
            let stretch = stretch(best, &self.now, place);
            let right = (stretch.unknown == 0).then_some(Right::Amount(Dong::new(stretch.right)));
            let why = match said {
                Said::Uncomputed => Why::Uncomputed,
                Said::Value(Amount::Whole(written)) => self.why(best, place, written),
                _ => Why::Plain,
            };
            Some(ListFault { field, code, written: text(place), right, why })
        };
        let faults = SUMMED.into_iter().zip(said).enumerate().filter_map(fault).collect();
        self.part = self.now;
        faults
    }

    /// What is wrong with a sum, if it is of the persons since `start`.
    fn code(&self, start: &Until, place: usize, said: Said<Amount>) -> Option<Code> {
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

    /// A sum of the right amounts is right, and so is one of those that are written; of unknown ones nothing is said.
    fn fits(&self, start: &Until, place: usize, written: Dong) -> bool {
        let written = written.get();
        let stretch = stretch(start, &self.now, place);
        let is_all_taken_off = stretch.written <= 0 && stretch.right <= 0;
        let same = |sum: i64| sum == written || is_all_taken_off && sum.saturating_neg() == written;
        stretch.unknown > 0 || same(stretch.right) || same(stretch.written)
    }

    fn why(&self, start: &Until, place: usize, written: Dong) -> Why {
        let has_more = self.before_last.persons > start.persons;
        let without_last = if has_more { stretch(start, &self.before_last, place) } else { Running::default() };
        if [without_last.right, without_last.written].contains(&written.get()) {
            Why::LastRowLeftOut
        } else if stretch(start, &self.now, place).unsigned == written.get() {
            Why::TakenOffAdded
        } else {
            Why::Plain
        }
    }
}

fn stretch(start: &Until, end: &Until, place: usize) -> Running {
    let of = |until: &Until| until.sums.get(place).copied().unwrap_or_default();
    let (from, to) = (of(start), of(end));
    Running {
        right: to.right.saturating_sub(from.right),
        written: to.written.saturating_sub(from.written),
        unsigned: to.unsigned.saturating_sub(from.unsigned),
        unknown: to.unknown.saturating_sub(from.unknown),
    }
}
