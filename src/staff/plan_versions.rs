//! A plan that was changed on the way: what each version makes of the same result.

use super::clock::{Clock, Period};
use super::measure::Measure;
use super::ratio::in_percent;
use crate::error::{Fault, InputError, item};
use crate::formula;
use crate::staff::explain::{Explained, Label, What};
use crate::units::{Day, Decimal, Fraction, Percent, Range, TooLarge, Value};

/// A change of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
pub struct Supplement {
    /// The first day on which the changed plan holds.
    pub on: Day,
    /// May be below zero.
    pub add: Decimal,
}

/// The plan between two changes, and what the result of today is of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanVersion {
    pub from: Day,
    pub plan: Decimal,
    pub percent: Percent,
    /// Points against the version before, caused by the plan alone; `None` for the first.
    pub change_points: Option<Percent>,
    pub remaining: Decimal,
    /// What this plan asks for each month that is left.
    pub needed_per_month: Option<Decimal>,
}

/// The versions in the order of time; none where the plan was never changed.
///
/// `plan` is the one in force on the day looked at.
pub(super) fn plan_versions(
    supplements: &[Supplement],
    period: Period,
    as_of: Day,
    clock: Clock,
    (done, plan): (Range, Range),
    measure: Measure<'_>,
    explained: &mut Explained,
) -> Result<Vec<PlanVersion>, InputError> {
    let changes = read(supplements, period, measure)?;
    if changes.is_empty() {
        return Ok(Vec::new());
    }
    let mut current = plan.value;
    for change in changes.iter().filter(|change| change.on <= as_of) {
        current = current.minus(change.add)?;
    }
    let mut versions = Vec::with_capacity(changes.len() + 1);
    let first = changes.first().map_or(0, |change| change.index);
    let mut before = version(period.from, current, first, None, clock, done, measure, explained)?;
    versions.push(before.1);
    for change in &changes {
        current = current.plus(change.add)?;
        let after = version(change.on, current, change.index, Some(before.0), clock, done, measure, explained)?;
        let (from, to) = (Percent::new(before.0.round_to(2)?), Percent::new(after.0.round_to(2)?));
        let points = after.0.minus(before.0)?.round_to(2)?;
        let points_step = formula![to, "−", from];
        explained.step(Label::PlanChangeAlone, points_step, Value::Points(points), []);
        let needed = after.1.needed_per_month.map(|needed| measure.written(needed));
        explained.note(
            Some(item("supplements", change.index, "").into()),
            What::PlanChanged {
                on: change.on,
                raised: !change.add.is_negative(),
                by: measure.value(change.add.max(change.add.negated()))?,
                from,
                to,
                needed,
            },
        );
        versions.push(after.1);
        before = after;
    }
    Ok(versions)
}

struct Change {
    on: Day,
    add: Fraction,
    /// Place of the first supplement of that day in the input.
    index: usize,
}

/// The changes in the order of time, those of one day as one.
fn read(supplements: &[Supplement], period: Period, measure: Measure<'_>) -> Result<Vec<Change>, InputError> {
    let mut changes: Vec<Change> = Vec::with_capacity(supplements.len());
    for (index, supplement) in supplements.iter().enumerate() {
        // A change on the first day leaves nothing that it changed.
        let (low, high) = (period.from.plus_days(1), period.to);
        if supplement.on < low || supplement.on > high {
            let fault = Fault::OutOfRange { low: low.into(), high: high.into() };
            return Err(InputError::new(item("supplements", index, "on"), fault));
        }
        let add = measure.read_signed(item("supplements", index, "add"), supplement.add)?;
        changes.push(Change { on: supplement.on, add, index });
    }
    changes.sort_by_key(|change| change.on);
    let mut merged: Vec<Change> = Vec::with_capacity(changes.len());
    for change in changes {
        match merged.last_mut() {
            Some(last) if last.on == change.on => last.add = last.add.plus(change.add)?,
            _ => merged.push(change),
        }
    }
    Ok(merged)
}

/// One version, and its percentage unrounded.
#[expect(clippy::too_many_arguments, reason = "all are needed for one line of a table")]
fn version(
    from: Day,
    plan: Fraction,
    index: usize,
    before: Option<Fraction>,
    clock: Clock,
    done: Range,
    measure: Measure<'_>,
    explained: &mut Explained,
) -> Result<(Fraction, PlanVersion), InputError> {
    if plan <= Fraction::ZERO {
        return Err(InputError::new(item("supplements", index, "add"), Fault::NotPositive));
    }
    let percent = in_percent(Range::exact(done.value), Range::exact(plan))?.value;
    let shown = (measure.value(done.value)?, measure.value(plan)?);
    let step = formula![Value::Day(from), ":", shown.0, "÷", shown.1];
    explained.step(Label::PlanVersionPercent, step, Percent::new(percent.round_to(2)?), []);
    let remaining = plan.minus(done.value)?.max(Fraction::ZERO);
    let needed_per_month = needed(remaining, clock, measure)?;
    if let Some(needed) = needed_per_month {
        let months = Value::MonthPart(super::pace::month_count(clock.months_left)?);
        let step = formula![Value::Day(from), ":", measure.value(remaining)?, "÷", months];
        explained.step(Label::PlanVersionNeed, step, measure.written(needed), []);
    }
    let change_points = match before {
        Some(before) => Some(Percent::of_result(percent.minus(before)?)?),
        None => None,
    };
    let plan = plan.round_to(measure.places())?;
    let percent_shown = Percent::of_result(percent)?;
    let remaining = remaining.round_to(measure.places())?;
    Ok((percent, PlanVersion { from, plan, percent: percent_shown, change_points, remaining, needed_per_month }))
}

fn needed(remaining: Fraction, clock: Clock, measure: Measure<'_>) -> Result<Option<Decimal>, TooLarge> {
    if clock.days_left == 0 {
        return Ok(None);
    }
    measure.rate(remaining.over(clock.months_left)?).map(Some)
}
