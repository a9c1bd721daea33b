//! Deals a plan out to units (giao chỉ tiêu) in whole people, so that the sum is the plan exactly.
//!
//! No instrument says how an office deals its plan out; the methods are those of apportionment.
//! A unit's exact share is its weight times one level, held between its bounds ([`level`]); whole people come of the
//! exact shares by a method of rounding ([`rounding`]).

mod effect;
mod level;
mod mix;
mod rounding;

use crate::error::{Fault, Field, InputError, item};
use crate::formula;
use crate::staff::explain::{Explained, Label, What};
use crate::units::{Decimal, Fraction, Percent, TooLarge, Value};
use level::{Levels, Part, Shares, four_places};

pub use effect::{Effect, Together, effect, together};
pub use mix::{MOST_PARTS, MOST_PROPORTION, MixPart, mix};
pub use rounding::Method;
use rounding::{Tie, Whole};

/// The most units of one list.
pub const MOST_UNITS: usize = 10_000;
/// The largest plan, and the largest bound of a unit, in people.
pub const MOST_PEOPLE: i64 = 1_000_000_000;
/// The largest weight. The products of the division need no more than 128 bits with it.
pub const MOST_WEIGHT: i64 = 1_000_000_000_000_000;

/// Each unit has a step of its own in lists up to this length; nobody reads more.
const EXPLAINED_UNITS: usize = 40;

/// A plan, and the units that share it.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct AllocateInput {
    /// The new total, in people: 0 to a thousand million.
    pub plan: i64,
    /// 1 to 10,000.
    pub units: Vec<Unit>,
    pub method: Method,
}

#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Unit {
    pub name: String,
    /// Labour force, insured people, last year's result: only its size beside the others counts. Not below zero.
    pub weight: Decimal,
    /// Already given, never taken back.
    pub given: i64,
    pub least: i64,
    /// `None`: no limit.
    pub most: Option<i64>,
}

impl Unit {
    /// The fewest people that the unit can be given: its least, and what it has already.
    fn low(&self) -> i64 {
        self.least.max(self.given)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct AllocateOutcome {
    /// In the order of the input.
    pub units: Vec<Dealt>,
    /// Names of units that a tie was decided between, first those that got the person.
    pub ties: Vec<Vec<String>>,
    pub explained: Explained,
}

/// What one unit is given.
#[derive(Clone, Debug, PartialEq)]
pub struct Dealt {
    pub name: String,
    /// Of all weights.
    pub share: Percent,
    /// The share before rounding to whole people, half up to 4 decimals.
    pub exact: Decimal,
    pub plan: i64,
    /// `plan` less what was already given.
    pub added: i64,
}

/// Deals a plan out.
///
/// The sum of the units is the plan. No unit is below what it was given or its least, or above its most. Raising one
/// unit's weight, all else equal, never lowers its own plan. Several weights are one by [`mix`].
///
/// The largest remainder has three known paradoxes, of which Sainte-Laguë has none. A larger plan can lower one unit
/// (Alabama): where one more person would do that, a notice names the unit. Where several weights change, a unit that grew
/// faster can lose a person to one that grew more slowly (population). A unit that joins with a plan of its own can move
/// a person between two others (new states). These two lie between two inputs, so no notice of one can name them.
///
/// Errors: `out-of-range` at `plan` where the bounds leave no room for it, at `units` where there are more than
/// [`MOST_UNITS`], and at a unit's `weight`, `given`, `least` or `most`; `missing-field` at `units` without a unit;
/// `not-positive` at `units` where every weight is zero.
///
/// ```
/// use ansinh::staff::allocation::{AllocateInput, Method, Unit, allocate};
/// use ansinh::units::Decimal;
///
/// let unit = |name: &str, weight| Unit { name: name.into(), weight: Decimal::whole(weight), given: 0, least: 0, most: None };
/// let input = AllocateInput { plan: 250, units: vec![unit("A", 2), unit("B", 1)], method: Method::LargestRemainder };
/// let plans: Vec<i64> = allocate(&input)?.units.iter().map(|unit| unit.plan).collect();
/// assert_eq!(plans, [167, 83]);
/// # Ok::<(), ansinh::error::InputError>(())
/// ```
pub fn allocate(input: &AllocateInput) -> Result<AllocateOutcome, InputError> {
    compute(input).map_err(|error| error.or_field("units"))
}

fn compute(input: &AllocateInput) -> Result<AllocateOutcome, InputError> {
    let parts = parts(input)?;
    let levels = Levels::of(&parts);
    let (low, high) = levels.range();
    within("plan", input.plan, low, high.unwrap_or(MOST_PEOPLE).min(MOST_PEOPLE))?;
    let shares = levels.shares(input.plan);
    let whole = rounding::round(&shares, input.plan, input.method);
    let units = dealt(input, &shares, &whole)?;
    let ties: Vec<Vec<String>> = whole.tie.iter().map(|tie| names(input, tie)).collect();
    let mut explained = Explained::default();
    explain(input, &shares, (&whole, &units), &mut explained)?;
    notices(&parts, &whole, &ties, &mut explained);
    if input.method == Method::LargestRemainder {
        paradox(input, &levels, &whole.people, &mut explained);
    }
    Ok(AllocateOutcome { units, ties, explained })
}

fn dealt(input: &AllocateInput, shares: &Shares<'_>, whole: &Whole) -> Result<Vec<Dealt>, TooLarge> {
    let total: u128 = shares.parts.iter().map(|part| part.weight).sum();
    let one = |((unit, part), plan): ((&Unit, &Part), &i64)| {
        Ok(Dealt {
            name: unit.name.clone(),
            share: Percent::new(four_places(100 * part.weight, total)?),
            exact: shares.exact(part)?,
            plan: *plan,
            added: *plan - unit.given,
        })
    };
    input.units.iter().zip(shares.parts).zip(&whole.people).map(one).collect()
}

fn names(input: &AllocateInput, tie: &Tie) -> Vec<String> {
    let units = tie.got.iter().chain(&tie.missed).filter_map(|index| input.units.get(*index));
    units.map(|unit| unit.name.clone()).collect()
}

/// The units as weights of one scale and bounds.
fn parts(input: &AllocateInput) -> Result<Vec<Part>, InputError> {
    let count = input.units.len();
    if count == 0 {
        return Err(InputError::new("units", Fault::Missing));
    }
    within("units", count as i64, 1, MOST_UNITS as i64)?;
    let places = places(input);
    let mut parts = Vec::with_capacity(count);
    for (index, unit) in input.units.iter().enumerate() {
        let read = part(unit, places).map_err(|error| error.within(&item("units", index, "")))?;
        parts.push(read);
    }
    if parts.iter().all(|part| part.weight == 0) {
        return Err(InputError::new("units", Fault::NotPositive));
    }
    Ok(parts)
}

/// The most decimals that a weight is written with.
fn places(input: &AllocateInput) -> u8 {
    input.units.iter().map(|unit| unit.weight.places()).max().unwrap_or(0)
}

fn part(unit: &Unit, places: u8) -> Result<Part, InputError> {
    let digits = digits_of(unit.weight)?;
    if let Some(most) = unit.most {
        within("most", most, 0, MOST_PEOPLE)?;
    }
    let most = unit.most.unwrap_or(MOST_PEOPLE);
    within("least", unit.least, 0, most)?;
    within("given", unit.given, 0, most)?;
    let weight = digits * 10u128.pow(places.saturating_sub(unit.weight.places()).into());
    Ok(Part { weight, low: unit.low(), high: unit.most })
}

/// The digits of a weight, if it can be one.
fn digits_of(weight: Decimal) -> Result<u128, InputError> {
    if weight.is_negative() {
        return Err(InputError::new("weight", Fault::Negative));
    }
    let digits = u128::from(weight.digits().unsigned_abs());
    let unscaled = 10u128.pow(weight.places().into());
    if digits > u128::from(MOST_WEIGHT.unsigned_abs()) * unscaled {
        let high = Value::Number(Decimal::whole(MOST_WEIGHT));
        return Err(InputError::new("weight", Fault::OutOfRange { low: Value::Number(Decimal::whole(0)), high }));
    }
    Ok(digits)
}

fn within(field: &'static str, count: i64, low: i64, high: i64) -> Result<(), InputError> {
    if (low..=high).contains(&count) {
        return Ok(());
    }
    Err(InputError::new(Field::from(field), Fault::OutOfRange { low: Value::People(low), high: Value::People(high) }))
}

fn explain(
    input: &AllocateInput,
    shares: &Shares<'_>,
    (whole, units): (&Whole, &[Dealt]),
    explained: &mut Explained,
) -> Result<(), TooLarge> {
    let given: i64 = input.units.iter().map(|unit| unit.given).sum();
    let formula = formula![Value::People(input.plan), "−", Value::People(given)];
    explained.step(Label::ToDealOut, formula, Value::People(input.plan - given), []);
    if let Some((weight, people)) = shares.level(places(input)) {
        let per_person = weight.fraction()?.over(Fraction::whole(people))?.round_to(4)?;
        explained.step(Label::WeightPerPerson, formula![weight, "÷", Value::People(people)], per_person.trimmed(), []);
    }
    if input.units.len() <= EXPLAINED_UNITS {
        for (unit, dealt) in input.units.iter().zip(units) {
            let formula = formula![Value::Name(unit.name.clone()), ":", unit.weight];
            explained.step(Label::UnitExactShare, formula, dealt.exact, []);
        }
    }
    let formula = formula![Value::People(input.plan), "−", Value::People(whole.floor_sum)];
    explained.step(Label::LeftByRounding, formula, Value::People(input.plan - whole.floor_sum), []);
    Ok(())
}

fn notices(parts: &[Part], whole: &Whole, ties: &[Vec<String>], explained: &mut Explained) {
    let at_least =
        parts.iter().zip(&whole.people).filter(|(part, people)| part.low > 0 && **people == part.low).count();
    let at_most = parts.iter().zip(&whole.people).filter(|(part, people)| part.high == Some(**people)).count();
    if at_least > 0 || at_most > 0 {
        explained.note(None, What::HeldByBounds { at_least: at_least as i64, at_most: at_most as i64 });
    }
    if let (Some(tie), Some(names)) = (&whole.tie, ties.first()) {
        explained.note(None, What::TieByOrder { got: tie.got.len() as i64, units: names.clone() });
    }
}

/// The Alabama paradox, where it bites: one more person to deal out would take one from a unit.
fn paradox(input: &AllocateInput, levels: &Levels<'_>, people: &[i64], explained: &mut Explained) {
    let plan = input.plan + 1;
    if levels.range().1.is_some_and(|high| high < plan) {
        return;
    }
    let then = rounding::round(&levels.shares(plan), plan, input.method);
    let loser = people.iter().zip(&then.people).position(|(now, then)| then < now);
    if let Some(unit) = loser.and_then(|index| input.units.get(index)) {
        explained.note(None, What::OneMoreTakesAway { unit: unit.name.clone() });
    }
}
