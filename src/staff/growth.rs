//! Growth over the same day of the year before, and its split into more people and more a head.
//!
//! Money = people × amount a head, so that the factors multiply: 1.126 = 1.0324 × 1.0907.

use super::measure::Measure;
use crate::error::{Fault, InputError};
use crate::formula;
use crate::staff::explain::{Explained, Label};
use crate::units::{Decimal, Fraction, Percent, Range, Rounded, TooLarge};

/// One figure now and a year ago. Any two of `now`, `previous` and `change`, or `percent` alone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Comparison {
    pub now: Option<Decimal>,
    pub previous: Option<Decimal>,
    /// May be below zero.
    pub change: Option<Decimal>,
    /// Growth as printed; may be below zero.
    pub percent: Option<Decimal>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GrowthInput {
    /// "tỷ đồng"
    pub unit: String,
    pub amount: Comparison,
    /// Insured people at the same two days.
    pub people: Option<Comparison>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GrowthOutcome {
    pub percent: Rounded<Percent>,
    pub split: Option<Split>,
    pub explained: Explained,
}

/// Growth of an amount as growth of people and growth of the amount a head.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Split {
    pub people: Rounded<Percent>,
    pub per_head: Rounded<Percent>,
    /// Points that come from both growing at once: amount − people − per head.
    pub together: Percent,
}

/// Growth of an amount, split where people are given.
///
/// Errors: `missing-field` where neither two figures nor a percentage are given, `not-positive` where there was
/// nothing the year before.
pub fn growth(input: &GrowthInput) -> Result<GrowthOutcome, InputError> {
    compute(input).map_err(|error| error.or_field("amount"))
}

fn compute(input: &GrowthInput) -> Result<GrowthOutcome, InputError> {
    let mut explained = Explained::default();
    let comparison = input.amount;
    let given = [comparison.now, comparison.previous, comparison.change].into_iter().flatten();
    let factor =
        comparison.factor(Measure::of(&input.unit, given)).map_err(|error| error.or_field("now").within("amount"))?;
    let percent = explain_factor(Label::GrowthPercent, factor, &mut explained)?;
    let split = match input.people {
        None => None,
        Some(people) => {
            let factor_of_people =
                people.factor(Measure::people()).map_err(|error| error.or_field("now").within("people"))?;
            Some(split(factor, factor_of_people, &mut explained)?)
        }
    };
    Ok(GrowthOutcome { percent, split, explained })
}

impl Comparison {
    /// What the figure was multiplied by within the year.
    fn factor(self, measure: Measure<'_>) -> Result<Range, InputError> {
        let one = Range::exact(Fraction::ONE);
        let signed = |number: Decimal| -> Result<Range, InputError> {
            let value = measure.read_signed("change", number)?;
            Ok(if measure.is_counted() { Range::exact(value) } else { Range::printed(number)? })
        };
        match (self.now, self.previous, self.change, self.percent) {
            (Some(now), Some(previous), ..) => {
                Ok(measure.read("now", now)?.over(measure.read_positive("previous", previous)?)?)
            }
            (Some(now), None, Some(change), _) => {
                let share = signed(change)?.over(measure.read_positive("now", now)?)?;
                let before = one.minus(share)?;
                if before.low <= Fraction::ZERO {
                    return Err(InputError::new("change", Fault::NotPositive));
                }
                Ok(one.over(before)?)
            }
            (None, Some(previous), Some(change), _) => {
                let share = signed(change)?.over(measure.read_positive("previous", previous)?)?;
                // Nothing shrinks by more than all of it.
                Ok(one.plus(share)?.at_least_zero())
            }
            (.., Some(percent)) => {
                let share = super::ratio::as_share(Range::printed(percent)?)?;
                Ok(one.plus(share)?.at_least_zero())
            }
            (Some(_), ..) => Err(InputError::new("previous", Fault::Missing)),
            _ => Err(InputError::new("now", Fault::Missing)),
        }
    }
}

/// Splits the growth of an amount into that of people and that of the amount a head.
pub(super) fn split(amount: Range, people: Range, explained: &mut Explained) -> Result<Split, InputError> {
    if people.low <= Fraction::ZERO {
        return Err(InputError::new("people", Fault::NotPositive));
    }
    let per_head = amount.over(people)?;
    let people_percent = explain_factor(Label::PeopleGrowth, people, explained)?;
    let formula = formula![shown(amount)?, "÷", shown(people)?, "− 1"];
    explained.step(Label::PerHeadGrowth, formula, Percent::new(in_percent(per_head)?.value.round_to(2)?), []);
    let together = amount.value.minus(people.value)?.minus(per_head.value)?.plus(Fraction::ONE)?;
    Ok(Split {
        people: people_percent,
        per_head: in_percent(per_head)?.rounded_percent()?,
        together: Percent::of_result(together.times_whole(100)?)?,
    })
}

fn explain_factor(label: Label, factor: Range, explained: &mut Explained) -> Result<Rounded<Percent>, TooLarge> {
    let percent = in_percent(factor)?;
    explained.step(label, formula![shown(factor)?, "− 1"], Percent::new(percent.value.round_to(2)?), []);
    percent.rounded_percent()
}

fn shown(factor: Range) -> Result<Decimal, TooLarge> {
    factor.value.round_to(4)
}

/// 1.126 as 12.6 percent more.
fn in_percent(factor: Range) -> Result<Range, TooLarge> {
    factor.minus(Range::exact(Fraction::ONE))?.times(Range::exact(Fraction::whole(100)))
}
