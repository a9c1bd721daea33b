//! A dated series: the values of a parameter, and since when each applies.

use super::{Article, CHECKED_ON, Confidence, Parameter};
use crate::units::{Day, Month};

/// One value of a parameter, in force from the first day of `from`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated<T> {
    /// The first month.
    pub from: Month,
    /// What holds from then on.
    pub value: T,
    /// Where it stands.
    pub source: Article,
    /// How sure the value is.
    pub confidence: Confidence,
    /// How sure instrument and article are.
    pub citation: Confidence,
    /// The day on which the value was last held against its source.
    pub checked: Day,
}

impl<T: Copy> Dated<T> {
    /// A row of a table, in force from the first day of that month: read in the text itself, on [`CHECKED_ON`].
    ///
    /// ```
    /// use ansinh::law::{Confidence, Dated, source::LAW_2024};
    /// use ansinh::units::Percent;
    ///
    /// const RATE: Dated<Percent> = Dated::since(2025, 7, Percent::whole(22), LAW_2024.at("36.1"));
    /// assert_eq!(RATE.from.to_string(), "2025-07");
    /// assert_eq!((RATE.confidence, RATE.citation), (Confidence::Statute, Confidence::Statute));
    /// assert_eq!(RATE.citation_is(Confidence::Unconfirmed).confidence, Confidence::Statute);
    /// ```
    pub const fn since(year: i32, month: u8, value: T, source: Article) -> Dated<T> {
        Dated {
            from: Month::new(year, month),
            value,
            source,
            confidence: Confidence::Statute,
            citation: Confidence::Statute,
            checked: CHECKED_ON,
        }
    }

    /// The same row, its value known less surely.
    pub const fn value_is(self, confidence: Confidence) -> Dated<T> {
        Dated { confidence, ..self }
    }

    /// The same row, its instrument or article known less surely.
    pub const fn citation_is(self, citation: Confidence) -> Dated<T> {
        Dated { citation, ..self }
    }

    /// The same row, last held against its source on an earlier day.
    pub const fn checked_on(self, checked: Day) -> Dated<T> {
        Dated { checked, ..self }
    }
}

impl<T> Dated<T> {
    /// What the same text says at the same time of something else.
    pub fn with<V>(&self, value: V) -> Dated<V> {
        let Dated { from, source, confidence, citation, checked, .. } = *self;
        Dated { from, value, source, confidence, citation, checked }
    }
}

/// All values of a parameter, oldest first.
///
/// A value holds until the month before the next one begins, so that a series can have neither gap nor overlap.
/// `N` is the parameter, or, where one text gives a value to each of several groups, what makes a group's parameter of it:
/// see [`GroupSeries`].
#[derive(Debug)]
pub struct Series<T: 'static, N = Parameter> {
    /// Which parameter it is, or what makes it of a group.
    pub parameter: N,
    /// Oldest first; never empty.
    pub values: &'static [Dated<T>],
    /// The last month for which the newest value is known to hold.
    pub known_to: Month,
}

/// A series whose values hold a part for each group.
pub type GroupSeries<T, G> = Series<T, fn(G) -> Parameter>;

/// There is no value at that month: the series begins later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRules {
    /// Which figure of the law it is.
    pub parameter: Parameter,
    /// The first month that has a value.
    pub first: Month,
}

impl<T: Copy> Series<T> {
    /// The value in force at `month` and the last month before the next value, if a next one is known.
    ///
    /// # Errors
    /// [`NoRules`], which names the first month, where `month` lies before it.
    ///
    /// ```
    /// use ansinh::law::floor::POVERTY_LINE;
    /// use ansinh::units::{Dong, Month};
    ///
    /// let (line, to) = POVERTY_LINE.at(Month::new(2026, 11)).unwrap();
    /// assert_eq!((line.value, to), (Dong::new(1_500_000), Some(Month::new(2026, 12))));
    /// assert_eq!(POVERTY_LINE.at(Month::new(2015, 12)).unwrap_err().first, Month::new(2016, 1));
    /// ```
    pub fn at(&self, month: Month) -> Result<(Dated<T>, Option<Month>), NoRules> {
        self.in_force(month, self.parameter)
    }
}

impl<T: Copy, G> GroupSeries<T, G> {
    /// The value in force at `month` for one of the groups; an error names that group's parameter.
    ///
    /// # Errors
    /// [`NoRules`] where `month` lies before the first value.
    pub fn at_for(&self, group: G, month: Month) -> Result<(Dated<T>, Option<Month>), NoRules> {
        self.in_force(month, (self.parameter)(group))
    }
}

impl<T: Copy, N> Series<T, N> {
    /// The value in force at `month`, asked for under the name of `parameter`.
    pub(super) fn in_force(&self, month: Month, parameter: Parameter) -> Result<(Dated<T>, Option<Month>), NoRules> {
        // From the end: a series has some rows, and there is a copy of this for each type of value.
        let Some(place) = self.values.iter().rposition(|dated| dated.from <= month) else {
            return Err(NoRules { parameter, first: self.first() });
        };
        let next = self.values.get(place + 1).map(|later| later.from.plus(-1));
        self.values.get(place).map(|dated| (*dated, next)).ok_or(NoRules { parameter, first: self.first() })
    }

    /// The value in force at `month`, if there is one.
    pub fn known_at(&self, month: Month) -> Option<Dated<T>> {
        self.values.iter().rev().find(|dated| dated.from <= month).copied()
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
