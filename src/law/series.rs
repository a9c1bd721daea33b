//! A dated series: what a parameter was, and since when.

use super::{Article, Confidence, Parameter};
use crate::units::Month;

/// One value of a parameter, in force from the first day of `from`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated<T> {
    pub from: Month,
    pub value: T,
    pub source: Article,
    pub confidence: Confidence,
}

impl<T> Dated<T> {
    /// What the same text says at the same time of something else.
    pub(super) fn with<V>(&self, value: V) -> Dated<V> {
        Dated { from: self.from, value, source: self.source, confidence: self.confidence }
    }
}

/// All values of a parameter, oldest first.
///
/// A value holds until the month before the next one begins, so that a series can have neither gap nor overlap.
#[derive(Debug)]
pub struct Series<T: 'static> {
    pub parameter: Parameter,
    pub values: &'static [Dated<T>],
    /// The last month for which the newest value is known to hold.
    pub known_to: Month,
}

/// There is no value at that month: the series begins later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRules {
    pub parameter: Parameter,
    pub first: Month,
}

impl<T: Copy> Series<T> {
    /// The value in force at `month` and the last month before the next value, if a next one is known.
    pub fn at(&self, month: Month) -> Result<(Dated<T>, Option<Month>), NoRules> {
        let next = self.values.partition_point(|dated| dated.from <= month);
        match self.values.get(next.wrapping_sub(1)) {
            Some(dated) => Ok((*dated, self.values.get(next).map(|later| later.from.plus(-1)))),
            None => Err(NoRules { parameter: self.parameter, first: self.first() }),
        }
    }

    /// Whether `month` lies beyond what is known.
    pub fn is_provisional(&self, month: Month) -> bool {
        month > self.known_to
    }

    /// The months after `month`, up to and including `last`, in which a new value comes into force.
    pub fn changes(&self, month: Month, last: Month) -> impl Iterator<Item = Month> + '_ {
        self.values.iter().map(|dated| dated.from).filter(move |from| month < *from && *from <= last)
    }

    /// Whether a new value comes into force in `month`.
    pub fn changes_at(&self, month: Month) -> bool {
        self.values.iter().any(|dated| dated.from == month)
    }

    fn first(&self) -> Month {
        self.values.first().map_or(Month::LAST, |dated| dated.from)
    }
}
