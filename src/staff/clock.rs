//! How much of a period is over. Both ends of a period are included; a day is over when it is the day looked at.

use super::pace::month_count;
use crate::error::{Fault, InputError};
use crate::formula;
use crate::staff::explain::{Explained, Label};
use crate::units::{Day, Fraction, Percent, Range, TooLarge, Value};

/// A year, a quarter or a campaign, with its first and its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    pub from: Day,
    pub to: Day,
}

/// A period seen on one of its days.
#[derive(Clone, Copy)]
pub(super) struct Clock {
    period: Period,
    as_of: Day,
    pub days_gone: i64,
    pub days_left: i64,
    /// The running month counts as its days over the days of that month.
    pub months_gone: Fraction,
    pub months_left: Fraction,
}

impl Clock {
    /// `to_field` names the last day of the period for a caller who gave it before the first.
    pub fn at(period: Period, as_of: Day, to_field: &'static str) -> Result<Clock, InputError> {
        let Period { from, to } = period;
        if to < from {
            return Err(InputError::new(to_field, Fault::Reversed { from }));
        }
        if as_of < from || as_of > to {
            return Err(InputError::new("asOf", Fault::OutOfRange { low: from.into(), high: to.into() }));
        }
        Ok(Clock {
            period,
            as_of,
            days_gone: i64::from(as_of.since(from)) + 1,
            days_left: to.since(as_of).into(),
            months_gone: months(from, as_of)?,
            months_left: if as_of < to { months(as_of.plus_days(1), to)? } else { Fraction::ZERO },
        })
    }

    pub fn days(self) -> i64 {
        self.days_gone + self.days_left
    }

    /// Share of the days that are over.
    pub fn elapsed(self) -> Result<Fraction, TooLarge> {
        Fraction::whole(self.days_gone).over(Fraction::whole(self.days()))
    }

    /// Share of the months that are over.
    pub fn elapsed_by_months(self) -> Result<Fraction, TooLarge> {
        self.months_gone.over(self.months_gone.plus(self.months_left)?)
    }

    pub fn explain_elapsed(self, explained: &mut Explained) -> Result<(), TooLarge> {
        let value = Percent::new(self.elapsed()?.times_whole(100)?.round_to(2)?);
        let formula = formula![Value::Days(self.days_gone), "÷", Value::Days(self.days())];
        explained.step(Label::ElapsedByDays, formula, value, []);
        Ok(())
    }

    pub fn explain_elapsed_by_months(self, explained: &mut Explained) -> Result<(), TooLarge> {
        let value = Percent::new(self.elapsed_by_months()?.times_whole(100)?.round_to(2)?);
        let all = self.months_gone.plus(self.months_left)?;
        let months = |count| month_count(count).map(Value::MonthPart);
        let formula = formula![months(self.months_gone)?, "÷", months(all)?];
        explained.step(Label::ElapsedByMonths, formula, value, []);
        Ok(())
    }

    /// How many calendar months the period touches.
    pub fn calendar_months(self) -> i64 {
        i64::from(self.period.to.month().since(self.period.from.month())) + 1
    }

    /// How many calendar months have begun by the day looked at.
    pub fn calendar_months_begun(self) -> i64 {
        i64::from(self.as_of.month().since(self.period.from.month())) + 1
    }

    /// Of the month with that index: the part of it that is over, and the part of it that lies in the period,
    /// each as days over the days of the month.
    pub fn month_parts(self, index: usize) -> Result<(Fraction, Fraction), TooLarge> {
        let month = self.period.from.month().plus(i32::try_from(index).map_err(|_| TooLarge)?);
        let (first, last) = (Day::first_of(month), Day::last_of(month));
        let length = i64::from(last.since(first)) + 1;
        let from = self.period.from.max(first);
        let part = |to: Day| Fraction::new((i64::from(to.since(from)) + 1).max(0).into(), length.into());
        Ok((part(self.as_of.min(last))?, part(self.period.to.min(last))?))
    }
}

/// Months from one day to another, both included; a month that is not whole counts as its days over all its days.
fn months(from: Day, to: Day) -> Result<Fraction, TooLarge> {
    let part = |from: Day, to: Day| {
        let length = Day::last_of(from.month()).number();
        Fraction::new(i128::from(to.since(from)) + 1, length.into())
    };
    if from.month() == to.month() {
        return part(from, to);
    }
    let between = to.month().since(from.month()) - 1;
    let (first, last) = (part(from, Day::last_of(from.month()))?, part(Day::first_of(to.month()), to)?);
    first.plus(Fraction::whole(between.into()))?.plus(last)
}

/// What a level or an amount should be by now if it grew evenly by days.
pub(super) fn expected(plan: Range, clock: Clock) -> Result<Range, TooLarge> {
    plan.times(Range::exact(clock.elapsed()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn clock(from: &str, to: &str, as_of: &str) -> Clock {
        Clock::at(Period { from: day(from), to: day(to) }, day(as_of), "period.to").unwrap()
    }

    #[test]
    fn half_a_year_is_six_months_and_181_days() {
        let june = clock("2011-01-01", "2011-12-31", "2011-06-30");
        assert_eq!((june.days_gone, june.days_left), (181, 184));
        assert_eq!((june.months_gone, june.months_left), (Fraction::whole(6), Fraction::whole(6)));
    }

    #[test]
    fn a_campaign_has_its_own_clock() {
        let campaign = clock("2019-01-25", "2019-06-30", "2019-03-31");
        assert_eq!((campaign.days_gone, campaign.days()), (66, 157));
        assert_eq!(campaign.months_gone, Fraction::new(7 + 62, 31).unwrap());
        assert_eq!(campaign.month_parts(0).unwrap(), (Fraction::new(7, 31).unwrap(), Fraction::new(7, 31).unwrap()));
        assert_eq!(campaign.month_parts(3).unwrap(), (Fraction::ZERO, Fraction::ONE));
    }

    #[test]
    fn the_running_month_counts_by_its_days() {
        let october = clock("2020-01-01", "2020-12-31", "2020-10-08");
        assert_eq!(october.months_gone, Fraction::new(9 * 31 + 8, 31).unwrap());
        assert_eq!(october.months_left, Fraction::new(23 + 62, 31).unwrap());
        assert_eq!(clock("2020-02-10", "2020-02-10", "2020-02-10").months_left, Fraction::ZERO);
    }
}
