//! Amounts a month, a week and a day.

use super::measure::Measure;
use crate::formula;
use crate::staff::explain::{Explained, Label};
use crate::units::{Decimal, Fraction, TooLarge, Value};

/// One amount spread over a time.
#[derive(Clone, Copy)]
pub(super) struct Pace {
    amount: Fraction,
    days: i64,
    months: Fraction,
    pub month: Fraction,
    pub week: Fraction,
    pub day: Fraction,
}

/// The labels under which a pace is explained.
pub(super) struct PaceLabels {
    pub month: Label,
    pub week: Label,
    pub day: Label,
}

pub(super) const ACHIEVED: PaceLabels =
    PaceLabels { month: Label::AchievedPerMonth, week: Label::AchievedPerWeek, day: Label::AchievedPerDay };
pub(super) const NEEDED: PaceLabels =
    PaceLabels { month: Label::NeededPerMonth, week: Label::NeededPerWeek, day: Label::NeededPerDay };

impl Pace {
    /// `None` where there is no time to spread over.
    pub fn of(amount: Fraction, days: i64, months: Fraction) -> Result<Option<Pace>, TooLarge> {
        if days == 0 {
            return Ok(None);
        }
        let day = amount.over(Fraction::whole(days))?;
        Ok(Some(Pace { amount, days, months, month: amount.over(months)?, week: day.times_whole(7)?, day }))
    }

    pub fn explain(self, labels: PaceLabels, measure: Measure<'_>, explained: &mut Explained) -> Result<(), TooLarge> {
        let amount = measure.value(self.amount)?;
        let days = Value::Days(self.days);
        let months = Value::MonthPart(month_count(self.months)?);
        explained.step(labels.month, formula![amount.clone(), "÷", months], measure.rate_value(self.month)?, []);
        let by_week = formula![amount.clone(), "÷", days.clone(), "×", Decimal::whole(7)];
        explained.step(labels.week, by_week, measure.rate_value(self.week)?, []);
        explained.step(labels.day, formula![amount, "÷", days], measure.rate_value(self.day)?, []);
        Ok(())
    }
}

/// Months with at most 4 decimals.
pub(super) fn month_count(months: Fraction) -> Result<Decimal, TooLarge> {
    months.round_to(4).map(Decimal::trimmed)
}
