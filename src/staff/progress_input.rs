//! What the progress of a plan is worked out of.

use super::clock::Period;
use super::plan_versions::Supplement;
use crate::units::{Day, Decimal};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Adds up over the period: money, newly recruited people.
    Flow,
    /// A level on a day: people insured.
    Stock,
}

#[derive(Clone, Debug, PartialEq, Hash)]
pub struct ProgressInput {
    pub kind: Kind,
    pub period: Period,
    pub as_of: Day,
    /// Any two of `done`, `plan` and `percent`, as printed. `plan` is the one in force on `as_of`.
    pub done: Option<Decimal>,
    pub plan: Option<Decimal>,
    pub percent: Option<Decimal>,
    /// "tỷ đồng", "người"
    pub unit: String,
    /// What is reported, for the sentence: "số thu BHXH".
    pub indicator: Option<String>,
    /// Same day of the year before.
    pub previous: Option<Decimal>,
    /// People now and a year before, to split the growth of money.
    pub people: Option<Decimal>,
    pub previous_people: Option<Decimal>,
    /// Stock only: the level at the start of the period.
    pub opening: Option<Decimal>,
    pub supplements: Vec<Supplement>,
    /// What each calendar month of the period brought so far: amounts, or changes of a level.
    pub months: Vec<Decimal>,
    /// The same for all months of the same period a year before.
    pub last_year_months: Vec<Decimal>,
}

impl ProgressInput {
    /// Nothing but what is counted, in what time and on which day.
    pub fn new(kind: Kind, period: Period, as_of: Day, unit: &str) -> ProgressInput {
        ProgressInput {
            kind,
            period,
            as_of,
            done: None,
            plan: None,
            percent: None,
            unit: unit.into(),
            indicator: None,
            previous: None,
            people: None,
            previous_people: None,
            opening: None,
            supplements: Vec::new(),
            months: Vec::new(),
            last_year_months: Vec::new(),
        }
    }
}
