//! Many units side by side: shared ranks, and an honest "cannot be separated" where rounding hides who is ahead.

use super::measure::Measure;
use super::ratio::{as_share, compare_printed, in_percent, read_percent};
use crate::error::{Fault, InputError, item};
use crate::formula;
use crate::staff::explain::{Explained, Label, What};
use crate::units::{Decimal, Fraction, Percent, Range, TooLarge, Value};

#[derive(Clone, Debug, PartialEq, Hash)]
pub struct RankInput {
    pub units: Vec<Unit>,
    /// "tỷ đồng", "người"; without it whole numbers count as exact and numbers with decimals as rounded.
    pub unit: Option<String>,
    pub by: By,
    pub order: Order,
}

#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Unit {
    pub name: String,
    pub done: Decimal,
    pub plan: Option<Decimal>,
    /// As printed, in place of the plan.
    pub percent: Option<Decimal>,
    pub previous: Option<Decimal>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// Done over plan.
    Percent,
    /// Done less plan, in the unit: a surplus counts.
    Gap,
    /// Over the same day of the year before.
    Growth,
    /// Share of all that remains to be done.
    RemainingShare,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    BestFirst,
    WorstFirst,
}

#[derive(Clone, Debug, PartialEq)]
pub struct RankOutcome {
    /// In the order asked for; units of equal rank in the order given.
    pub rows: Vec<Row>,
    /// Units that lack what the ranking needs, in the order given; they count in no total.
    pub unranked: Vec<Unranked>,
    pub total: Total,
    pub explained: Explained,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Place in the input.
    pub index: usize,
    pub name: String,
    /// 1 for the best, whatever the order; equal units share the better rank, and the next ranks are left out.
    pub rank: usize,
    /// Others have the same rank: "2=".
    pub tied: bool,
    /// Best and worst rank that rounding leaves possible.
    pub rank_from: usize,
    pub rank_to: usize,
    /// Rounding hides who is ahead, beyond units that are equal.
    pub cannot_separate: bool,
    /// Of the plan; `None` where no plan is known.
    pub percent: Option<Percent>,
    pub growth: Option<Percent>,
    /// Never below zero.
    pub remaining: Option<Decimal>,
    pub remaining_share: Option<Percent>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Unranked {
    pub index: usize,
    pub name: String,
    pub why: Why,
}

/// Why a unit is not ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Neither a plan nor a percentage.
    NoPlan,
    /// A plan of zero, or a percentage of zero from which no plan follows.
    PlanZero,
    NoPrevious,
    PreviousZero,
}

/// Sums over the ranked units; the percentage is weighted by the plans.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Total {
    pub done: Decimal,
    /// `None` where a ranked unit has no plan.
    pub plan: Option<Decimal>,
    pub percent: Option<Percent>,
}

/// Ranks units and adds them up.
///
/// Errors: `missing-field` without units; `out-of-range` for numbers below zero. A unit that merely lacks a figure is
/// listed as unranked.
pub fn rank(input: &RankInput) -> Result<RankOutcome, InputError> {
    compute(input, Steps::OfEachUnit).map_err(|error| error.or_field("units"))
}

/// As [`rank`], but with the steps of the total alone: those of a thousand units take longer than all the rest, and
/// nobody reads them.
pub fn rank_in_short(input: &RankInput) -> Result<RankOutcome, InputError> {
    compute(input, Steps::OfTotal).map_err(|error| error.or_field("units"))
}

#[derive(Clone, Copy, PartialEq)]
enum Steps {
    OfEachUnit,
    OfTotal,
}

fn compute(input: &RankInput, steps: Steps) -> Result<RankOutcome, InputError> {
    if input.units.is_empty() {
        return Err(InputError::new("units", Fault::Missing));
    }
    let measure = measure(input);
    let mut explained = Explained::default();
    let (mut figures, mut unranked) = (Vec::with_capacity(input.units.len()), Vec::new());
    for (index, unit) in input.units.iter().enumerate() {
        let read =
            read(unit, input.by, measure).map_err(|error| error.or_field("done").within(&item("units", index, "")))?;
        match read {
            Ok(figure) => {
                if let (Some(_), Some(printed), Some(plan)) = (unit.plan, unit.percent, figure.plan) {
                    let field = item("units", index, "percent").into();
                    compare_printed(field, printed, plan.percent, &mut explained)?;
                }
                figures.push(Figures { index, ..figure });
            }
            Err(why) => unranked.push(Unranked { index, name: unit.name.clone(), why }),
        }
    }
    let total = total(&figures, measure, &mut explained)?;
    let all_remaining = remaining_in_all(&figures)?;
    let places = places(&figures);
    let mut rows = Vec::with_capacity(figures.len());
    for (figure, place) in figures.iter().zip(places) {
        let name = input.units.get(figure.index).map(|unit| unit.name.as_str()).unwrap_or_default();
        rows.push(row(figure, name, place, all_remaining, measure)?);
        if steps == Steps::OfEachUnit {
            explain(figure, name, all_remaining, measure, &mut explained)?;
        }
    }
    rows.sort_by_key(|row: &Row| row.rank);
    if input.order == Order::WorstFirst {
        rows.sort_by_key(|row| std::cmp::Reverse(row.rank));
    }
    notices(&rows, &unranked, &mut explained);
    Ok(RankOutcome { rows, unranked, total, explained })
}

fn measure(input: &RankInput) -> Measure<'_> {
    let given = input.units.iter().flat_map(|unit| [Some(unit.done), unit.plan, unit.previous]).flatten();
    let written = match input.unit.as_deref().map(str::trim) {
        None | Some("") => Measure::without_unit(given),
        Some(unit) => Measure::of(unit, given),
    };
    let derives = input.units.iter().any(|unit| unit.plan.is_none() && unit.percent.is_some());
    if derives { written.deriving() } else { written }
}

/// One unit's figures as ranges.
struct Figures {
    index: usize,
    done: Range,
    plan: Option<Plan>,
    growth: Option<Growth>,
    /// What is ranked by: the larger, the better.
    key: Range,
}

#[derive(Clone, Copy)]
struct Growth {
    previous: Fraction,
    percent: Range,
}

#[derive(Clone, Copy)]
struct Plan {
    plan: Range,
    percent: Range,
}

/// The figures of a unit, or why it cannot be ranked.
fn read(unit: &Unit, by: By, measure: Measure<'_>) -> Result<Result<Figures, Why>, InputError> {
    let done = measure.read("done", unit.done)?;
    let plan = read_plan(unit, done, measure)?;
    let growth = read_growth(unit, done, measure)?;
    let key = match (by, plan, growth) {
        (By::Growth, _, Ok(growth)) => growth.percent,
        (By::Growth, _, Err(why)) | (_, Err(why), _) => return Ok(Err(why)),
        (By::Percent, Ok(plan), _) => plan.percent,
        (By::Gap, Ok(plan), _) => done.minus(plan.plan)?,
        (By::RemainingShare, Ok(plan), _) => {
            // Less to do is better; a surplus counts no more than nothing to do.
            Range::exact(Fraction::ZERO).minus(plan.plan.minus(done)?.at_least_zero())?
        }
    };
    Ok(Ok(Figures { index: 0, done, plan: plan.ok(), growth: growth.ok(), key }))
}

fn read_plan(unit: &Unit, done: Range, measure: Measure<'_>) -> Result<Result<Plan, Why>, InputError> {
    match (unit.plan, unit.percent) {
        (Some(plan), _) => {
            let plan = measure.read("plan", plan)?;
            if plan.low <= Fraction::ZERO {
                return Ok(Err(Why::PlanZero));
            }
            Ok(Ok(Plan { plan, percent: in_percent(done, plan)? }))
        }
        (None, Some(percent)) => {
            let percent = read_percent(percent)?;
            if percent.low <= Fraction::ZERO || done.value.is_zero() {
                return Ok(Err(Why::PlanZero));
            }
            let plan = done.over(as_share(percent)?)?;
            // Rounded as it is shown, so that the total is the sum of what stands in the table.
            let value = plan.value.round_to(measure.places())?.fraction()?;
            let plan = Range { low: plan.low.min(value), value, high: plan.high.max(value) };
            Ok(Ok(Plan { plan, percent }))
        }
        (None, None) => Ok(Err(Why::NoPlan)),
    }
}

fn read_growth(unit: &Unit, done: Range, measure: Measure<'_>) -> Result<Result<Growth, Why>, InputError> {
    let Some(previous) = unit.previous else { return Ok(Err(Why::NoPrevious)) };
    let previous = measure.read("previous", previous)?;
    if previous.low <= Fraction::ZERO {
        return Ok(Err(Why::PreviousZero));
    }
    let percent = in_percent(done, previous)?.minus(Range::exact(Fraction::whole(100)))?;
    Ok(Ok(Growth { previous: previous.value, percent }))
}

fn total(figures: &[Figures], measure: Measure<'_>, explained: &mut Explained) -> Result<Total, TooLarge> {
    let mut done = Fraction::ZERO;
    let mut plan = Some(Fraction::ZERO).filter(|_| !figures.is_empty());
    for figure in figures {
        done = done.plus(figure.done.value)?;
        plan = match (plan, figure.plan) {
            (Some(sum), Some(of)) => Some(sum.plus(of.plan.value)?),
            _ => None,
        };
    }
    let Some(plan) = plan else {
        return Ok(Total { done: done.round_to(measure.places())?, plan: None, percent: None });
    };
    let shown = Percent::new(done.over(plan)?.times_whole(100)?.round_to(2)?);
    explained.step(Label::TotalPercent, formula![measure.value(done)?, "÷", measure.value(plan)?], shown, []);
    Ok(Total {
        done: done.round_to(measure.places())?,
        plan: Some(plan.round_to(measure.places())?),
        percent: Some(Percent::of(done, plan)?),
    })
}

fn remaining_in_all(figures: &[Figures]) -> Result<Fraction, TooLarge> {
    let mut sum = Fraction::ZERO;
    for figure in figures {
        if let Some(remaining) = figure.remaining()? {
            sum = sum.plus(remaining)?;
        }
    }
    Ok(sum)
}

impl Figures {
    fn remaining(&self) -> Result<Option<Fraction>, TooLarge> {
        let Some(of) = self.plan else { return Ok(None) };
        Ok(Some(of.plan.value.minus(self.done.value)?.max(Fraction::ZERO)))
    }
}

/// Where a unit stands, and where rounding would let it stand.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Place {
    rank: usize,
    equal: usize,
    from: usize,
    to: usize,
}

/// The places of all units, in their order. Each end is sorted once and then walked along: comparing exact numbers is most of the
/// work of ranking a thousand units.
fn places(figures: &[Figures]) -> Vec<Place> {
    let count = figures.len();
    let values = sorted(figures, 0..count, |key| key.value);
    // By their values, nearly all ends are in order.
    let order = || values.iter().map(|(_, at)| *at);
    let (lows, highs) = (sorted(figures, order(), |key| key.low), sorted(figures, order(), |key| key.high));
    let mut places = vec![Place::default(); count];
    let mut put = |at: usize, put: &dyn Fn(&mut Place)| {
        if let Some(place) = places.get_mut(at) {
            put(place);
        }
    };
    let mut better = count;
    for run in values.chunk_by(|(one, _), (other, _)| one == other) {
        better -= run.len();
        for (_, at) in run {
            put(*at, &|place| (place.rank, place.equal) = (better + 1, run.len()));
        }
    }
    // Certainly better: even at its lowest above this one at its highest.
    let mut surely_better = lows.iter().peekable();
    for (high, at) in &highs {
        while surely_better.next_if(|(low, _)| low <= high).is_some() {}
        let from = surely_better.len() + 1;
        put(*at, &|place| place.from = from);
    }
    let mut not_worse = highs.iter().peekable();
    for (low, at) in &lows {
        while not_worse.next_if(|(high, _)| high < low).is_some() {}
        let to = not_worse.len();
        put(*at, &|place| place.to = to);
    }
    places
}

/// One end of what each unit is ranked by, from the lowest on, with the unit's place among the figures.
fn sorted(
    figures: &[Figures],
    order: impl Iterator<Item = usize>,
    end: fn(&Range) -> Fraction,
) -> Vec<(Fraction, usize)> {
    let mut ends: Vec<_> = order.filter_map(|at| Some((end(&figures.get(at)?.key), at))).collect();
    ends.sort_by_key(|(end, _)| *end);
    ends
}

fn row(
    figure: &Figures,
    name: &str,
    place: Place,
    all_remaining: Fraction,
    measure: Measure<'_>,
) -> Result<Row, TooLarge> {
    let (mut percent, mut remaining, mut share) = (None, None, None);
    if let (Some(of), Some(left)) = (figure.plan, figure.remaining()?) {
        percent = Some(Percent::of_result(of.percent.value)?);
        remaining = Some(left.round_to(measure.places())?);
        share = Some(if all_remaining.is_zero() { Percent::ZERO } else { Percent::of(left, all_remaining)? });
    }
    let growth = match figure.growth {
        Some(growth) => Some(Percent::of_result(growth.percent.value)?),
        None => None,
    };
    Ok(Row {
        index: figure.index,
        name: name.into(),
        rank: place.rank,
        tied: place.equal > 1,
        rank_from: place.from,
        rank_to: place.to,
        cannot_separate: place.to + 1 - place.from > place.equal,
        percent,
        growth,
        remaining,
        remaining_share: share,
    })
}

/// The steps of one unit.
fn explain(
    figure: &Figures,
    name: &str,
    all_remaining: Fraction,
    measure: Measure<'_>,
    explained: &mut Explained,
) -> Result<(), TooLarge> {
    let named = || Value::Name(name.into());
    let done = measure.value(figure.done.value)?;
    if let (Some(of), Some(left)) = (figure.plan, figure.remaining()?) {
        let plan = measure.value(of.plan.value)?;
        let shown = Percent::new(of.percent.value.round_to(2)?);
        explained.step(Label::UnitPercent, formula![named(), ":", done.clone(), "÷", plan.clone()], shown, []);
        let left_shown = measure.value(left)?;
        explained.step(Label::UnitRemaining, formula![named(), ":", plan, "−", done.clone()], left_shown.clone(), []);
        if !all_remaining.is_zero() {
            let shown = Percent::new(left.over(all_remaining)?.times_whole(100)?.round_to(2)?);
            let formula = formula![named(), ":", left_shown, "÷", measure.value(all_remaining)?];
            explained.step(Label::UnitRemainingShare, formula, shown, []);
        }
    }
    if let Some(growth) = figure.growth {
        let shown = Percent::new(growth.percent.value.round_to(2)?);
        let formula = formula![named(), ":", done, "÷", measure.value(growth.previous)?, "− 1"];
        explained.step(Label::UnitGrowth, formula, shown, []);
    }
    Ok(())
}

fn notices(rows: &[Row], unranked: &[Unranked], explained: &mut Explained) {
    let inseparable = rows.iter().filter(|row| row.cannot_separate).count();
    if inseparable > 0 {
        explained.note(None, What::RanksWithinRounding { units: inseparable as i64 });
    }
    if !unranked.is_empty() {
        explained.check(Some("units".into()), What::UnitsNotRanked { units: unranked.len() as i64 });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn figures(ends: &[(i64, i64, i64)]) -> Vec<Figures> {
        let of = |(index, (value, down, up)): (usize, &(i64, i64, i64))| {
            let [low, value, high] = [value - down, *value, value + up].map(Fraction::whole);
            let key = Range { low, value, high };
            Figures { index, done: key, plan: None, growth: None, key }
        };
        ends.iter().enumerate().map(of).collect()
    }

    proptest! {
        #[test]
        fn a_place_is_one_more_than_the_units_that_are_better(ends in proptest::collection::vec((0i64..9, 0i64..4, 0i64..4), 0..9)) {
            let figures = figures(&ends);
            let count = |is: &dyn Fn(&Range) -> bool| figures.iter().filter(|figure| is(&figure.key)).count();
            let counted: Vec<Place> = figures.iter().map(|Figures { key, .. }| Place {
                rank: count(&|other| other.value > key.value) + 1,
                equal: count(&|other| other.value == key.value),
                from: count(&|other| other.low > key.high) + 1,
                to: figures.len() - count(&|other| other.high < key.low),
            }).collect();
            prop_assert_eq!(places(&figures), counted);
        }
    }
}
