//! Where a plan stands, and what it takes to meet it.
//!
//! Money and new recruits add up over the period (flow) and are compared with the time that is over. Participants on a
//! day are a level (stock): half a year over does not mean that half of them should be there.

use super::clock::{self, Clock, Period};
use super::forecast::{self, Forecast};
use super::growth::{self, Split};
use super::measure::Measure;
use super::pace::{self, Pace, month_count};
use super::plan_versions::{self, PlanVersion};
pub use super::progress_input::{Kind, ProgressInput};
use super::ratio::{Given, Names, Ratio};
use crate::error::{Fault, InputError};
use crate::formula;
use crate::staff::explain::{Explained, Label, What};
use crate::units::{Day, Decimal, Fraction, Percent, Range, Rounded, TooLarge, Value};

/// Points against time within which a plan counts as on track. Half-year reports deviate by 1.5 to 4 points, so that a
/// wider band would call most of them on track.
pub(super) const ON_TRACK: i64 = 1;

/// Share of the period, in percent, before which there is no verdict.
const TOO_EARLY: i64 = 5;

const NAMES: Names = Names {
    part: "done",
    whole: "plan",
    part_label: Label::DoneFromPercent,
    whole_label: Label::PlanFromPercent,
    percent_label: Label::PlanPercent,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Met,
    Ahead,
    OnTrack,
    Behind,
    TooEarly,
    /// A level that has not met its plan.
    LevelOnly,
}

impl Verdict {
    /// The verdict on a plan after a share of its period. `gap` is the percent of the plan less that of the time; a level has
    /// none, so that nothing can be said of it but whether the plan is met.
    pub(super) fn of(is_met: bool, elapsed: Fraction, gap: Option<Fraction>) -> Result<Verdict, TooLarge> {
        Ok(match gap {
            _ if is_met => Verdict::Met,
            None => Verdict::LevelOnly,
            Some(_) if elapsed < Fraction::new(TOO_EARLY.into(), 100)? => Verdict::TooEarly,
            Some(gap) if gap > Fraction::whole(ON_TRACK) => Verdict::Ahead,
            Some(gap) if gap < Fraction::whole(-ON_TRACK) => Verdict::Behind,
            Some(_) => Verdict::OnTrack,
        })
    }

    /// Stable name, for programs.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Met => "met",
            Verdict::Ahead => "ahead",
            Verdict::OnTrack => "on-track",
            Verdict::Behind => "behind",
            Verdict::TooEarly => "too-early",
            Verdict::LevelOnly => "level-only",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct ProgressOutcome {
    pub done: Rounded<Decimal>,
    pub plan: Rounded<Decimal>,
    pub percent: Rounded<Percent>,
    /// Never below zero.
    pub remaining: Rounded<Decimal>,
    pub days_gone: i64,
    pub days_left: i64,
    /// Days gone over the days of the period.
    pub elapsed_percent: Percent,
    /// Months gone over the months of the period: 50 % at the end of June.
    pub elapsed_by_months: Percent,
    /// Flow only: what should be done by now, by days.
    pub expected: Option<Rounded<Decimal>>,
    /// Flow only: percent less elapsed percent, in points; by days and by months.
    pub gap_points: Option<Percent>,
    pub gap_by_months: Option<Percent>,
    /// At most 4 decimals; the running month as days over days of that month.
    pub months_gone: Decimal,
    pub months_left: Decimal,
    /// Flow: amount a month so far. Stock: net change a month since the opening level, where that is given.
    pub achieved_per_month: Option<Decimal>,
    pub achieved_per_week: Option<Decimal>,
    pub achieved_per_day: Option<Decimal>,
    /// `None` once the period is over.
    pub needed_per_month: Option<Decimal>,
    pub needed_per_week: Option<Decimal>,
    pub needed_per_day: Option<Decimal>,
    /// Needed over achieved a month, 4 decimals.
    pub acceleration: Option<Decimal>,
    pub forecasts: Vec<Forecast>,
    pub growth: Option<Growth>,
    /// Empty where the plan was never changed.
    pub plan_versions: Vec<PlanVersion>,
    pub verdict: Verdict,
    pub sentence: Sentence,
    pub explained: Explained,
}

/// Change over the same day of the year before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    pub amount: Rounded<Decimal>,
    pub percent: Rounded<Percent>,
    pub split: Option<Split>,
}

/// What the report sentence says, each number rounded once for reading; its words stand in `text`.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    pub indicator: Option<String>,
    pub kind: Kind,
    pub period: Period,
    pub as_of: Day,
    pub done: Value,
    pub plan: Value,
    /// Worked out from a rounded percentage, so not exact.
    pub done_is_about: bool,
    pub plan_is_about: bool,
    pub percent: Percent,
    pub remaining: Value,
    pub elapsed: Percent,
    /// Points without a sign, where the verdict compares with time.
    pub points: Option<Decimal>,
    pub verdict: Verdict,
    pub achieved_per_month: Option<Value>,
    pub needed_per_month: Option<Value>,
    pub acceleration: Option<Decimal>,
    pub growth: Option<(Value, Percent)>,
}

/// Where a plan stands on a day of its period.
///
/// Errors name the field: `two-of-three` where done, plan and percent cannot be completed, `not-positive` for a plan of
/// zero, `period-reversed`, `out-of-range` for a day outside the period, `not-whole` for parts of people,
/// `wrong-count` for a series of months that does not fit the period.
pub fn progress(input: &ProgressInput) -> Result<ProgressOutcome, InputError> {
    compute(input).map_err(|error| error.or_field("done"))
}

fn compute(input: &ProgressInput) -> Result<ProgressOutcome, InputError> {
    let mut explained = Explained::default();
    if input.unit.trim().is_empty() {
        return Err(InputError::new("unit", Fault::Missing));
    }
    let clock = Clock::at(input.period, input.as_of, "period.to")?;
    let (ratio, measure) = solve(input, &mut explained)?;
    let remaining = remaining(&ratio, measure, &mut explained)?;
    clock.explain_elapsed(&mut explained)?;
    clock.explain_elapsed_by_months(&mut explained)?;
    let time = against_time(input.kind, &ratio, clock, measure, &mut explained)?;
    let verdict = verdict(input.kind, &ratio, clock, time.gap, &mut explained)?;
    let paces = Paces::of(input, &ratio, clock, measure, remaining, &mut explained)?;
    let Paces { achieved, needed, acceleration } = paces;
    let growth = growth(input, &ratio, measure, &mut explained)?;
    let (done, plan) = (ratio.part, ratio.whole);
    let plan_versions = plan_versions::plan_versions(
        &input.supplements,
        input.period,
        input.as_of,
        clock,
        (done, plan),
        measure,
        &mut explained,
    )?;
    let start = forecast::Start { input, clock, measure, done, plan, remaining, achieved, needed };
    let forecasts = forecast::forecasts(start, &mut explained)?;
    let sentence = sentence(input, &ratio, clock, measure, remaining, time.gap, verdict, paces, growth)?;

    let rate = |amount: Option<Fraction>| amount.map(|amount| measure.rate(amount)).transpose();
    Ok(ProgressOutcome {
        done: measure.rounded(done)?,
        plan: measure.rounded(plan)?,
        percent: ratio.percent.rounded_percent()?,
        remaining: measure.rounded(remaining)?,
        days_gone: clock.days_gone,
        days_left: clock.days_left,
        elapsed_percent: Percent::of_result(clock.elapsed()?.times_whole(100)?)?,
        elapsed_by_months: Percent::shown(clock.elapsed_by_months()?, 4)?,
        expected: time.expected.map(|expected| measure.rounded(expected)).transpose()?,
        gap_points: time.gap.map(|gap| points(gap.value)).transpose()?,
        gap_by_months: time.gap_by_months.map(points).transpose()?,
        months_gone: month_count(clock.months_gone)?,
        months_left: month_count(clock.months_left)?,
        achieved_per_month: rate(achieved.map(|pace| pace.month))?,
        achieved_per_week: rate(achieved.map(|pace| pace.week))?,
        achieved_per_day: rate(achieved.map(|pace| pace.day))?,
        needed_per_month: rate(needed.map(|pace| pace.month))?,
        needed_per_week: rate(needed.map(|pace| pace.week))?,
        needed_per_day: rate(needed.map(|pace| pace.day))?,
        acceleration: acceleration.map(|factor| factor.round_to(4)).transpose()?,
        forecasts,
        growth: growth.map(|growth| growth.rounded(measure)).transpose()?,
        plan_versions,
        verdict,
        sentence,
        explained,
    })
}

/// The third of done, plan and percentage, and how amounts are written.
fn solve<'a>(input: &'a ProgressInput, explained: &mut Explained) -> Result<(Ratio, Measure<'a>), InputError> {
    let given = Given { part: input.done, whole: input.plan, percent: input.percent };
    let written = Measure::of(&input.unit, given.numbers());
    let ratio = given.solve(&NAMES, written, explained)?;
    Ok((ratio, if given.derives() { written.deriving() } else { written }))
}

/// What is left of the plan; a plan that is exceeded leaves nothing, and the surplus is said.
fn remaining(ratio: &Ratio, measure: Measure<'_>, explained: &mut Explained) -> Result<Range, TooLarge> {
    let (done, plan) = (ratio.part, ratio.whole);
    let left = plan.minus(done)?;
    if left.value.is_negative() {
        let percent = Percent::new(ratio.percent.value.round_to(2)?);
        explained.note(Some("done".into()), What::OverPlan { surplus: measure.value(left.value.negated())?, percent });
    }
    let left = left.at_least_zero();
    let formula = formula![measure.value(plan.value)?, "−", measure.value(done.value)?];
    explained.step(Label::Remaining, formula, measure.value(left.value)?, []);
    Ok(left)
}

/// A flow compared with the time that is over; nothing of it for a level.
#[derive(Default)]
struct AgainstTime {
    expected: Option<Range>,
    /// In points; the range is what rounding of the percentage allows.
    gap: Option<Range>,
    gap_by_months: Option<Fraction>,
}

fn against_time(
    kind: Kind,
    ratio: &Ratio,
    clock: Clock,
    measure: Measure<'_>,
    explained: &mut Explained,
) -> Result<AgainstTime, TooLarge> {
    if kind == Kind::Stock {
        explained.note(Some("kind".into()), What::LevelHasNoClock);
        return Ok(AgainstTime::default());
    }
    let elapsed = clock.elapsed()?.times_whole(100)?;
    let by_months = clock.elapsed_by_months()?.times_whole(100)?;
    let expected = clock::expected(ratio.whole, clock)?;
    let shown = |percent: Fraction| percent.round_to(2).map(Percent::new);
    let formula = formula![measure.value(ratio.whole.value)?, "×", shown(elapsed)?];
    explained.step(Label::ExpectedByNow, formula, measure.value(expected.value)?, []);

    let gap = ratio.percent.minus(Range::exact(elapsed))?;
    let percent = Percent::new(ratio.percent.value.round_to(ratio.percent_places)?);
    let formula = formula![percent, "−", shown(elapsed)?];
    explained.step(Label::GapPoints, formula, Value::Points(gap.value.round_to(2)?), []);
    let gap_by_months = ratio.percent.value.minus(by_months)?;
    let formula = formula![percent, "−", shown(by_months)?];
    explained.step(Label::GapPointsByMonths, formula, Value::Points(gap_by_months.round_to(2)?), []);
    Ok(AgainstTime { expected: Some(expected), gap: Some(gap), gap_by_months: Some(gap_by_months) })
}

fn verdict(
    kind: Kind,
    ratio: &Ratio,
    clock: Clock,
    gap: Option<Range>,
    explained: &mut Explained,
) -> Result<Verdict, TooLarge> {
    let met = |percent: Fraction| percent >= Fraction::whole(100);
    let is_met = met(ratio.percent.value) && ratio.part.value >= ratio.whole.value;
    let elapsed = clock.elapsed()?;
    let of = |gap: Option<Fraction>| Verdict::of(is_met, elapsed, gap.filter(|_| kind == Kind::Flow));
    let verdict = of(gap.map(|gap| gap.value))?;
    match verdict {
        Verdict::Met => note_if_rounding_decides(met(ratio.percent.low), explained),
        Verdict::TooEarly => explained.note(None, What::TooEarly { before: Percent::whole(TOO_EARLY) }),
        Verdict::LevelOnly => {}
        Verdict::Ahead | Verdict::OnTrack | Verdict::Behind => {
            explained.note(None, What::OnTrackBand { points: Decimal::whole(ON_TRACK) });
            let (low, high) = (of(gap.map(|gap| gap.low))?, of(gap.map(|gap| gap.high))?);
            note_if_rounding_decides(low == high, explained);
        }
    }
    Ok(verdict)
}

fn note_if_rounding_decides(same: bool, explained: &mut Explained) {
    if !same {
        explained.note(Some("percent".into()), What::VerdictWithinRounding);
    }
}

/// How fast it goes, how fast it must, and how many times faster that is.
#[derive(Clone, Copy)]
struct Paces {
    achieved: Option<Pace>,
    needed: Option<Pace>,
    acceleration: Option<Fraction>,
}

impl Paces {
    fn of(
        input: &ProgressInput,
        ratio: &Ratio,
        clock: Clock,
        measure: Measure<'_>,
        remaining: Range,
        explained: &mut Explained,
    ) -> Result<Paces, InputError> {
        let achieved = achieved(input, ratio, clock, measure, explained)?;
        let needed = Pace::of(remaining.value, clock.days_left, clock.months_left)?;
        if let Some(needed) = needed {
            needed.explain(pace::NEEDED, measure, explained)?;
        }
        let acceleration = acceleration(achieved, needed, explained)?;
        Ok(Paces { achieved, needed, acceleration })
    }
}

/// What came in so far, or by how much a level has changed since the start.
fn achieved(
    input: &ProgressInput,
    ratio: &Ratio,
    clock: Clock,
    measure: Measure<'_>,
    explained: &mut Explained,
) -> Result<Option<Pace>, InputError> {
    let amount = match (input.kind, input.opening) {
        (Kind::Flow, None) => ratio.part.value,
        (Kind::Flow, Some(_)) => {
            explained.note(Some("opening".into()), What::OpeningUnused);
            ratio.part.value
        }
        (Kind::Stock, None) => return Ok(None),
        (Kind::Stock, Some(opening)) => {
            let opening = measure.read("opening", opening)?;
            let change = ratio.part.value.minus(opening.value)?;
            let formula = formula![measure.value(ratio.part.value)?, "−", measure.value(opening.value)?];
            explained.step(Label::NetChange, formula, measure.value(change)?, []);
            change
        }
    };
    let pace = Pace::of(amount, clock.days_gone, clock.months_gone)?;
    if let Some(pace) = pace {
        pace.explain(pace::ACHIEVED, measure, explained)?;
    }
    Ok(pace)
}

/// How many times the pace so far is needed; `None` where nothing is needed or nothing was achieved.
fn acceleration(
    achieved: Option<Pace>,
    needed: Option<Pace>,
    explained: &mut Explained,
) -> Result<Option<Fraction>, TooLarge> {
    let (Some(achieved), Some(needed)) = (achieved, needed) else { return Ok(None) };
    if needed.month.is_zero() || achieved.month <= Fraction::ZERO {
        return Ok(None);
    }
    let factor = needed.month.over(achieved.month)?;
    let formula = formula![needed.month.round_to(2)?, "÷", achieved.month.round_to(2)?];
    explained.step(Label::Acceleration, formula, Value::Factor(factor.round_to(3)?), []);
    Ok(Some(factor))
}

/// Growth as ranges, unrounded.
#[derive(Clone, Copy)]
struct ExactGrowth {
    amount: Range,
    percent: Range,
    split: Option<Split>,
}

impl ExactGrowth {
    fn rounded(self, measure: Measure<'_>) -> Result<Growth, TooLarge> {
        Ok(Growth {
            amount: measure.rounded(self.amount)?,
            percent: self.percent.rounded_percent()?,
            split: self.split,
        })
    }
}

fn growth(
    input: &ProgressInput,
    ratio: &Ratio,
    measure: Measure<'_>,
    explained: &mut Explained,
) -> Result<Option<ExactGrowth>, InputError> {
    let heads = match (input.people, input.previous_people) {
        (None, None) => None,
        (Some(_), None) => return Err(InputError::new("previousPeople", Fault::Missing)),
        (None, Some(_)) => return Err(InputError::new("people", Fault::Missing)),
        (Some(now), Some(previous)) => Some((now, previous)),
    };
    let Some(previous) = input.previous else {
        return if heads.is_some() { Err(InputError::new("previous", Fault::Missing)) } else { Ok(None) };
    };
    let (now, before) = (ratio.part, measure.read("previous", previous)?);
    if before.low <= Fraction::ZERO {
        explained.note(Some("previous".into()), What::NothingTheYearBefore);
        return Ok(None);
    }
    let amount = now.minus(before)?;
    let (now_shown, before_shown) = (measure.value(now.value)?, measure.written(previous));
    explained.step(
        Label::GrowthAmount,
        formula![now_shown, "−", before_shown.clone()],
        measure.value(amount.value)?,
        [],
    );
    let factor = now.over(before)?;
    let percent = factor.minus(Range::exact(Fraction::ONE))?.times(Range::exact(Fraction::whole(100)))?;
    let formula = formula![measure.value(amount.value)?, "÷", before_shown];
    explained.step(Label::GrowthPercent, formula, Percent::new(percent.value.round_to(2)?), []);
    let split = match heads {
        None => None,
        Some((now, previous)) => {
            let people = Measure::people();
            let factor_of_people =
                people.read("people", now)?.over(people.read_positive("previousPeople", previous)?)?;
            Some(growth::split(factor, factor_of_people, explained)?)
        }
    };
    Ok(Some(ExactGrowth { amount, percent, split }))
}

#[expect(clippy::too_many_arguments, reason = "the sentence says all of them")]
fn sentence(
    input: &ProgressInput,
    ratio: &Ratio,
    clock: Clock,
    measure: Measure<'_>,
    remaining: Range,
    gap: Option<Range>,
    verdict: Verdict,
    paces: Paces,
    growth: Option<ExactGrowth>,
) -> Result<Sentence, TooLarge> {
    let Paces { achieved, needed, acceleration } = paces;
    let compares = matches!(verdict, Verdict::Ahead | Verdict::OnTrack | Verdict::Behind);
    let points = match gap.filter(|_| compares) {
        Some(gap) => Some(gap.value.max(gap.value.negated()).round_to(2)?),
        None => None,
    };
    // As it was printed, where it was; a number worked out keeps the decimals of a result.
    let shown = |printed: Option<Decimal>, range: Range| match printed {
        Some(number) => Ok(measure.written(number)),
        None => measure.value(range.value),
    };
    let rate = |pace: Option<Pace>| pace.map(|pace| measure.rate_value(pace.month)).transpose();
    let growth = match growth {
        Some(growth) => Some((measure.value(growth.amount.value)?, Percent::new(growth.percent.value.round_to(2)?))),
        None => None,
    };
    Ok(Sentence {
        indicator: input.indicator.as_ref().map(|name| name.trim().to_string()).filter(|name| !name.is_empty()),
        kind: input.kind,
        period: input.period,
        as_of: input.as_of,
        done: shown(input.done, ratio.part)?,
        plan: shown(input.plan, ratio.whole)?,
        done_is_about: input.done.is_none() && !ratio.part.is_exact(),
        plan_is_about: input.plan.is_none() && !ratio.whole.is_exact(),
        percent: Percent::new(ratio.percent.value.round_to(ratio.percent_places)?),
        remaining: measure.value(remaining.value)?,
        elapsed: Percent::shown(clock.elapsed()?, 2)?,
        points,
        verdict,
        achieved_per_month: rate(achieved)?,
        needed_per_month: rate(needed.filter(|needed| !needed.month.is_zero()))?,
        acceleration: acceleration.map(|factor| factor.round_to(3)).transpose()?,
        growth,
    })
}

fn points(points: Fraction) -> Result<Percent, TooLarge> {
    Percent::of_result(points)
}
