//! A list of units on a day of the period: where each stands, what it needs, and whether the sheet's own total agrees.
//!
//! One unit is worked out at a time, when somebody looks at it: a list may have thousands.

use super::clock::{self, Clock, Period};
use super::measure::Measure;
use super::pace::Pace;
use super::progress::{Kind, ON_TRACK, Verdict};
use crate::error::InputError;
use crate::units::{Decimal, Fraction, Percent, Range, TooLarge};
use std::cmp::Ordering;

/// A day of the period on which all units are looked at.
#[derive(Clone, Copy)]
pub struct OnDay<'a> {
    kind: Kind,
    clock: Clock,
    measure: Measure<'a>,
    /// Share of the days that are over.
    elapsed: Fraction,
}

/// Where a unit stands. Amounts are in its unit, percentages have two decimals.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub done: Decimal,
    pub plan: Decimal,
    pub percent: Percent,
    /// Never below zero.
    pub remaining: Decimal,
    /// Done less plan, never below zero.
    pub surplus: Decimal,
    /// Flow only: what should be done by now, by days, half up.
    pub expected: Option<Decimal>,
    /// Flow only: percent less the percent of the days that are over.
    pub points: Option<Decimal>,
    pub verdict: Verdict,
    /// What each week and each day that is left must bring, rounded up to whole people or the decimals of the list. `None`
    /// where nothing remains, or no day is left.
    pub week: Option<Decimal>,
    pub day: Option<Decimal>,
    /// Flow only: what comes of the whole period at the pace so far, and its percent of the plan. `None` on its last day.
    pub forecast: Option<(Decimal, Percent)>,
}

/// So many points behind time are far behind.
const FAR: i64 = 10;

impl Standing {
    /// More than ten points behind time; a level has no clock.
    pub fn is_far_behind(&self) -> bool {
        self.points.is_some_and(|points| points.compared(Decimal::whole(-FAR)) == Ordering::Less)
    }
}

impl<'a> OnDay<'a> {
    /// `given` are the numbers of the list, which tell how many decimals the results have.
    ///
    /// Errors: `period-reversed`, `out-of-range` for a day outside the period.
    pub fn new(
        kind: Kind,
        (period, as_of): (Period, crate::units::Day),
        unit: &'a str,
        given: impl IntoIterator<Item = Decimal> + Clone,
    ) -> Result<OnDay<'a>, InputError> {
        let clock = Clock::at(period, as_of, "period.to")?;
        let is_named = !unit.trim().is_empty();
        let measure = if is_named { Measure::of(unit, given) } else { Measure::without_unit(given) };
        Ok(OnDay { kind, clock, measure, elapsed: clock.elapsed().map_err(InputError::from)? })
    }

    /// Percent of the days that are over, for a flow: a level has no clock.
    pub fn elapsed(&self) -> Option<Percent> {
        (self.kind == Kind::Flow).then(|| Percent::of_result(self.elapsed.times_whole(100).ok()?).ok()).flatten()
    }

    /// The plan of a unit that gives a percentage in its place, with one more decimal than the list; people are whole.
    pub fn plan(&self, done: Decimal, plan: Option<Decimal>, percent: Option<Decimal>) -> Option<Decimal> {
        if let Some(plan) = plan {
            return Some(plan);
        }
        let plan = done.fraction().ok()?.times_whole(100).ok()?.over(percent?.fraction().ok()?).ok()?;
        plan.round_to(self.measure.deriving().places()).ok()
    }

    /// Where a unit stands. A plan of zero is [`TooLarge`].
    pub fn standing(&self, done: Decimal, plan: Decimal) -> Result<Standing, TooLarge> {
        let (of_done, of_plan) = (done.fraction()?, plan.fraction()?);
        let share = of_done.over(of_plan)?;
        let percent = share.times_whole(100)?;
        let over = of_done.minus(of_plan)?;
        let remaining = over.negated().max(Fraction::ZERO);
        let is_flow = self.kind == Kind::Flow;
        let gap = percent.minus(self.elapsed.times_whole(100)?)?;
        let (mut expected, mut points) = (None, None);
        if is_flow {
            let even = clock::expected(Range::exact(of_plan), self.clock)?;
            expected = Some(even.value.round_to(self.measure.places())?);
            points = Some(gap.round_to(2)?);
        }
        let (mut week, mut day) = (None, None);
        if let Some(pace) = Pace::of(remaining, self.clock.days_left, self.clock.months_left)?
            && !remaining.is_zero()
        {
            (week, day) = (Some(self.need(pace.week)?), Some(self.need(pace.day)?));
        }
        Ok(Standing {
            done,
            plan,
            percent: Percent::shown(share, 2)?,
            remaining: remaining.round_to(self.measure.places())?,
            surplus: over.max(Fraction::ZERO).round_to(self.measure.places())?,
            expected,
            points,
            verdict: Verdict::of(remaining.is_zero(), self.elapsed, is_flow.then_some(gap))?,
            week,
            day,
            forecast: if is_flow && self.clock.days_left > 0 { Some(self.forecast(of_done, of_plan)?) } else { None },
        })
    }

    fn forecast(&self, done: Fraction, plan: Fraction) -> Result<(Decimal, Percent), TooLarge> {
        let end = done.over(self.elapsed)?;
        Ok((end.round_to(self.measure.places())?, Percent::shown(end.over(plan)?, 2)?))
    }

    /// An amount that must come in, with the decimals of the list: rather one more than one too few.
    fn need(&self, amount: Fraction) -> Result<Decimal, TooLarge> {
        let places = self.measure.places();
        let scaled = amount.times_whole(10i64.pow(places.into()))?.ceil();
        Decimal::checked(i64::try_from(scaled).map_err(|_| TooLarge)?, places)
    }

    /// Whether somebody should be reminded: behind time, or of levels below what all have reached together.
    pub fn is_in_need(&self, percent: Percent, of_all: Option<Percent>) -> bool {
        let behind = |share: Fraction| -> Result<bool, TooLarge> {
            let points = percent.decimal().fraction()?.minus(share.times_whole(100)?)?;
            Ok(points < Fraction::whole(-ON_TRACK))
        };
        match self.kind {
            Kind::Flow if percent >= Percent::whole(100) => false,
            Kind::Flow => behind(self.elapsed) == Ok(true),
            Kind::Stock => percent < Percent::whole(100) && of_all.is_some_and(|all| percent < all),
        }
    }
}

/// A printed total beside the sum of the lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TotalCheck {
    pub printed: Decimal,
    pub sum: Decimal,
    /// Printed less sum; zero where rounding explains it.
    pub difference: Decimal,
    /// The lines that were left out make up the difference.
    pub is_left_out: bool,
}

/// Compares the sheet's own total with the sum of its lines; `left_out` are figures of lines that count in no sum.
///
/// Each printed number may hide half of its last decimal; whole numbers are taken as exact.
pub fn check_total(
    printed: Decimal,
    figures: impl IntoIterator<Item = Decimal>,
    left_out: impl IntoIterator<Item = Decimal>,
) -> Result<TotalCheck, TooLarge> {
    let (mut sum, mut hidden) = (Decimal::whole(0), half(printed)?);
    for figure in figures {
        sum = sum.plus(figure)?;
        hidden = hidden.plus(half(figure)?)?;
    }
    let mut out = Decimal::whole(0);
    for figure in left_out {
        out = out.plus(figure)?;
    }
    let within = |difference: Decimal| -> Result<bool, TooLarge> {
        let size = difference.fraction()?;
        Ok(size.max(size.negated()) <= hidden)
    };
    let difference = minus(printed, sum)?;
    if within(difference)? {
        return Ok(TotalCheck { printed, sum, difference: Decimal::whole(0), is_left_out: false });
    }
    let is_left_out = out.compared(Decimal::whole(0)) != Ordering::Equal && within(minus(difference, out)?)?;
    Ok(TotalCheck { printed, sum, difference, is_left_out })
}

fn half(number: Decimal) -> Result<Fraction, TooLarge> {
    if number.places() == 0 { Ok(Fraction::ZERO) } else { number.half_unit() }
}

fn minus(one: Decimal, other: Decimal) -> Result<Decimal, TooLarge> {
    one.plus(Decimal::checked(-other.digits(), other.places())?)
}

/// What the sheet's own total comes to, in percent of its plan.
pub fn percent_of_total(done: Decimal, plan: Decimal) -> Result<Percent, TooLarge> {
    Percent::shown(done.fraction()?.over(plan.fraction()?)?, 2)
}

/// The months of many units together as running sums, all with the same number of decimals.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curves {
    pub this_year: Vec<Decimal>,
    pub last_year: Vec<Decimal>,
    /// The plan at the end of each of twelve months if it went evenly; empty without one.
    pub plan: Vec<Decimal>,
}

/// Months of a year.
const MONTHS: i64 = 12;

/// This year and the year before, of each unit; of each month the sum over the units that give it.
pub fn curves(units: &[[Vec<Decimal>; 2]], plan: Option<Decimal>) -> Result<Curves, TooLarge> {
    let numbers = units.iter().flatten().flatten().chain(plan.as_ref());
    let places = numbers.map(|number| number.places()).max().unwrap_or(0);
    let mut even = Vec::new();
    if let Some(plan) = plan {
        let a_month = plan.fraction()?.over(Fraction::whole(MONTHS))?;
        for month in 1..=MONTHS {
            even.push(a_month.times_whole(month)?.round_to(places)?);
        }
    }
    Ok(Curves { this_year: running(units, 0, places)?, last_year: running(units, 1, places)?, plan: even })
}

fn running(units: &[[Vec<Decimal>; 2]], year: usize, places: u8) -> Result<Vec<Decimal>, TooLarge> {
    let of_year = || units.iter().filter_map(|unit| unit.get(year));
    let months = of_year().map(Vec::len).max().unwrap_or(0);
    let mut all = Decimal::checked(0, places)?;
    (0..months)
        .map(|month| {
            for figure in of_year().filter_map(|unit| unit.get(month)) {
                all = all.plus(*figure)?;
            }
            Ok(all)
        })
        .collect()
}
