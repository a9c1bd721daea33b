//! What the end of the period may bring, each forecast with its assumption; there is no single right one.

use super::clock::Clock;
use super::measure::Measure;
use super::pace::Pace;
use super::progress_input::{Kind, ProgressInput};
use crate::error::{Fault, InputError, item};
use crate::formula;
use crate::staff::explain::{Explained, Label, What};
use crate::units::{Decimal, Fraction, Percent, Range, TooLarge, Value};

/// How many months count as recent.
const RECENT: usize = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForecastName {
    StraightLine,
    RecentMonths,
    LastYearShape,
    PlanCatchUp,
}

impl ForecastName {
    /// Stable name, for programs.
    pub fn code(self) -> &'static str {
        match self {
            ForecastName::StraightLine => "straight-line",
            ForecastName::RecentMonths => "recent-months",
            ForecastName::LastYearShape => "last-year-shape",
            ForecastName::PlanCatchUp => "plan-catch-up",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    pub name: ForecastName,
    /// Amount or level on the last day.
    pub value: Decimal,
    /// Of the plan in force.
    pub percent: Percent,
    pub assumption: Assumption,
}

/// What must hold for a forecast to come true.
#[derive(Clone, Debug, PartialEq)]
pub enum Assumption {
    /// Each day brings as much as the mean of the days gone.
    DaysAsSoFar { days: i64 },
    /// Each month brings as much as the mean of the months gone.
    MonthsAsSoFar { per_month: Value },
    /// Each month brings as much as the mean of the latest ones.
    MonthsAsLately { months: i64, per_month: Value },
    /// By the same day, last year had brought this share of its whole.
    ShareOfLastYear { share: Percent },
    /// The rest of the period changes the level as the rest of last year did.
    RestOfLastYear { change: Value },
    /// The plan is met exactly.
    PlanMet { per_month: Value },
}

/// What every forecast starts from.
#[derive(Clone, Copy)]
pub(super) struct Start<'a> {
    pub input: &'a ProgressInput,
    pub clock: Clock,
    pub measure: Measure<'a>,
    pub done: Range,
    pub plan: Range,
    pub remaining: Range,
    pub achieved: Option<Pace>,
    pub needed: Option<Pace>,
}

/// All forecasts that the input allows; none once the period is over.
pub(super) fn forecasts(start: Start<'_>, explained: &mut Explained) -> Result<Vec<Forecast>, InputError> {
    let months = start.months("months", &start.input.months)?;
    let last_year = start.months("lastYearMonths", &start.input.last_year_months)?;
    start.check_counts(&months, &last_year)?;
    start.check_sum(&months, explained)?;
    if start.clock.days_left == 0 {
        return Ok(Vec::new());
    }
    let found = [
        start.straight_line(explained)?,
        start.recent_months(&months, explained)?,
        start.last_year_shape(&last_year, explained)?,
        start.plan_catch_up()?,
    ];
    Ok(found.into_iter().flatten().collect())
}

impl<'a> Start<'a> {
    /// Reads amounts a month: money that came in, or the change of a level, which may be below zero.
    fn months(self, field: &'static str, months: &[Decimal]) -> Result<Vec<Fraction>, InputError> {
        let read = |(index, number): (usize, &Decimal)| {
            let field = item(field, index, "");
            match self.input.kind {
                Kind::Flow => self.measure.read(field, *number).map(|range| range.value),
                Kind::Stock => self.measure.read_signed(field, *number),
            }
        };
        months.iter().enumerate().map(read).collect()
    }

    fn check_counts(self, months: &[Fraction], last_year: &[Fraction]) -> Result<(), InputError> {
        let begun = self.clock.calendar_months_begun();
        if months.len() as i64 > begun {
            return Err(InputError::new("months", Fault::WrongCount { least: 0, most: begun }));
        }
        let all = self.clock.calendar_months();
        if !last_year.is_empty() && last_year.len() as i64 != all {
            return Err(InputError::new("lastYearMonths", Fault::WrongCount { least: all, most: all }));
        }
        Ok(())
    }

    /// Months that are all there must add up to what was done.
    fn check_sum(self, months: &[Fraction], explained: &mut Explained) -> Result<(), InputError> {
        if self.input.kind == Kind::Stock || months.len() as i64 != self.clock.calendar_months_begun() {
            return Ok(());
        }
        let mut sum = Range::exact(Fraction::ZERO);
        for number in &self.input.months {
            sum = sum.plus(self.measure.read("months", *number)?)?;
        }
        if !sum.overlaps(self.done) {
            let (sum, done) = (self.measure.value(sum.value)?, self.measure.value(self.done.value)?);
            explained.check(Some("months".into()), What::MonthsDoNotAddUp { sum, done });
        }
        Ok(())
    }

    /// Money goes on by days, since it is also judged by days; a level goes on by months, as its need is stated.
    fn straight_line(self, explained: &mut Explained) -> Result<Option<Forecast>, InputError> {
        let Some(achieved) = self.achieved else { return Ok(None) };
        let (value, assumption, formula) = match self.input.kind {
            Kind::Flow => {
                let days = self.clock.days_gone;
                let value = self.done.value.over(self.clock.elapsed()?)?;
                self.explain_by_months(explained)?;
                let (gone, all) = (Value::Days(days), Value::Days(self.clock.days()));
                let formula = formula![self.measure.value(self.done.value)?, "÷", gone, "×", all];
                (value, Assumption::DaysAsSoFar { days }, formula)
            }
            Kind::Stock => {
                let per_month = self.measure.rate_value(achieved.month)?;
                let value = self.after_months(achieved.month)?;
                (value, Assumption::MonthsAsSoFar { per_month: per_month.clone() }, self.months_formula(per_month)?)
            }
        };
        self.forecast(ForecastName::StraightLine, value, assumption, (Label::ForecastStraightLine, formula), explained)
    }

    /// Offices often count in months; the derivation shows what that would give.
    fn explain_by_months(self, explained: &mut Explained) -> Result<(), TooLarge> {
        let months = |count| super::pace::month_count(count).map(Value::MonthPart);
        let (gone, all) = (self.clock.months_gone, self.clock.months_gone.plus(self.clock.months_left)?);
        let formula = formula![self.measure.value(self.done.value)?, "÷", months(gone)?, "×", months(all)?];
        let value = self.done.value.over(self.clock.elapsed_by_months()?)?;
        explained.step(Label::StraightLineByMonths, formula, self.measure.value(value)?, []);
        Ok(())
    }

    fn recent_months(self, months: &[Fraction], explained: &mut Explained) -> Result<Option<Forecast>, InputError> {
        let first = months.len().saturating_sub(RECENT);
        let (mut amount, mut time) = (Fraction::ZERO, Fraction::ZERO);
        for (index, month) in months.iter().enumerate().skip(first) {
            amount = amount.plus(*month)?;
            time = time.plus(self.clock.month_parts(index)?.0)?;
        }
        if time.is_zero() {
            return Ok(None);
        }
        let per_month = amount.over(time)?;
        let shown = self.measure.rate_value(per_month)?;
        let parts = Value::MonthPart(super::pace::month_count(time)?);
        explained.step(Label::RecentPerMonth, formula![self.measure.value(amount)?, "÷", parts], shown.clone(), []);
        let months = (months.len() - first) as i64;
        let assumption = Assumption::MonthsAsLately { months, per_month: shown.clone() };
        let formula = self.months_formula(shown)?;
        let value = self.after_months(per_month)?;
        self.forecast(ForecastName::RecentMonths, value, assumption, (Label::ForecastRecentMonths, formula), explained)
    }

    fn last_year_shape(
        self,
        last_year: &[Fraction],
        explained: &mut Explained,
    ) -> Result<Option<Forecast>, InputError> {
        if last_year.is_empty() {
            return Ok(None);
        }
        let (mut before, mut whole) = (Fraction::ZERO, Fraction::ZERO);
        for (index, month) in last_year.iter().enumerate() {
            let (gone, all) = self.clock.month_parts(index)?;
            before = before.plus(month.times(gone.over(all)?)?)?;
            whole = whole.plus(*month)?;
        }
        let done = self.measure.value(self.done.value)?;
        let label = Label::ForecastLastYearShape;
        if self.input.kind == Kind::Stock {
            let rest = whole.minus(before)?;
            let change = self.measure.value(rest)?;
            let formula = formula![done, "+", change.clone()];
            let (value, assumption) = (self.done.value.plus(rest)?, Assumption::RestOfLastYear { change });
            return self.forecast(ForecastName::LastYearShape, value, assumption, (label, formula), explained);
        }
        if before.is_zero() {
            explained.note(Some("lastYearMonths".into()), What::NothingByThisDayLastYear);
            return Ok(None);
        }
        let share = before.over(whole)?;
        let shown = Percent::new(share.times_whole(100)?.round_to(2)?);
        let parts = formula![self.measure.value(before)?, "÷", self.measure.value(whole)?];
        explained.step(Label::LastYearShare, parts, shown, []);
        let (value, assumption) = (self.done.value.over(share)?, Assumption::ShareOfLastYear { share: shown });
        let formula = formula![done, "÷", shown];
        self.forecast(ForecastName::LastYearShape, value, assumption, (label, formula), explained)
    }

    fn plan_catch_up(self) -> Result<Option<Forecast>, InputError> {
        let Some(needed) = self.needed else { return Ok(None) };
        if self.remaining.value.is_zero() {
            return Ok(None);
        }
        Ok(Some(Forecast {
            name: ForecastName::PlanCatchUp,
            value: self.plan.value.round_to(self.measure.places())?,
            percent: Percent::new(Decimal::new(1_000_000, 4)),
            assumption: Assumption::PlanMet { per_month: self.measure.rate_value(needed.month)? },
        }))
    }

    fn after_months(self, per_month: Fraction) -> Result<Fraction, TooLarge> {
        self.done.value.plus(per_month.times(self.clock.months_left)?)
    }

    fn months_formula(self, per_month: Value) -> Result<Vec<crate::explain::Piece>, TooLarge> {
        let left = Value::MonthPart(super::pace::month_count(self.clock.months_left)?);
        Ok(formula![self.measure.value(self.done.value)?, "+", per_month, "×", left])
    }

    fn forecast(
        self,
        name: ForecastName,
        value: Fraction,
        assumption: Assumption,
        (label, formula): (Label, Vec<crate::explain::Piece>),
        explained: &mut Explained,
    ) -> Result<Option<Forecast>, InputError> {
        // A level that falls ends at nobody.
        let value = value.max(Fraction::ZERO);
        explained.step(label, formula, self.measure.value(value)?, []);
        let percent = Percent::of(value, self.plan.value)?;
        Ok(Some(Forecast { name, value: value.round_to(self.measure.places())?, percent, assumption }))
    }
}
