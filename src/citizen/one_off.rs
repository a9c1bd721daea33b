//! The one-off payment at retirement: Law 41/2024/QH15 Art 100; before 2025-07 Law 58/2014/QH13 Art 75.
//!
//! Years above those of the highest rate bring a part of the average each; since 2025-07 those that were paid after the
//! retirement age bring more. Odd months of each part count by themselves.

use crate::citizen::explain::{Explained, Label, What};
use crate::error::InputError;
use crate::explain::Piece;
use crate::formula;
use crate::law::one_off::OneOff;
use crate::law::rate_scale::Scale;
use crate::law::years::years;
use crate::law::{Dated, NoRules, Rules};
use crate::units::{Decimal, Dong, Fraction, TooLarge};

/// Months paid for up to the retirement age and after it.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    pub before_age: i64,
    pub after_age: i64,
}

/// Half-years above those of the highest rate, paid up to the age and after it.
struct Above {
    before_age: i64,
    after_age: i64,
}

pub(super) fn one_off(
    scale: Scale,
    parts: Parts,
    average: Fraction,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    let (rule, full) = (rules.one_off().map_err(unsettled)?, scale.full_years() * 2);
    let odd = rules.odd_months().map_err(unsettled)?.value;
    let above = match rule.value.after_age {
        Some(_) => {
            let before = odd.half_years(parts.before_age);
            let after = odd.half_years(parts.after_age);
            Above { before_age: (before - full).max(0), after_age: (after - (full - before).max(0)).max(0) }
        }
        None => {
            let all = odd.half_years(parts.before_age + parts.after_age);
            Above { before_age: (all - full).max(0), after_age: 0 }
        }
    };
    if above.before_age + above.after_age == 0 {
        return Ok(Dong::ZERO);
    }
    if rule.value.after_age.is_none() && parts.after_age > 0 {
        explained.note(Some("monthsAfterAge".into()), What::AfterAgeAlike { times: rule.value.before_age });
    }
    let amount = average.times(times(&above, rule.value)?)?.round_dong()?;
    explained.step(Label::OneOff, shown(&above, rule, average), amount, [rule.source]);
    Ok(amount)
}

/// How many averages.
fn times(above: &Above, rule: OneOff) -> Result<Fraction, TooLarge> {
    let before = years(above.before_age).fraction()?.times(rule.before_age.fraction()?)?;
    let after = rule.after_age.unwrap_or(rule.before_age).fraction()?;
    before.plus(years(above.after_age).fraction()?.times(after)?)
}

fn shown(above: &Above, rule: Dated<OneOff>, average: Fraction) -> Vec<Piece> {
    let mut parts: Vec<(Decimal, Decimal)> = vec![(years(above.before_age), rule.value.before_age)];
    parts.extend(rule.value.after_age.map(|times| (years(above.after_age), times)));
    parts.retain(|(years, _)| !years.is_zero());
    let mut formula = formula!["("];
    for (index, (years, times)) in parts.into_iter().enumerate() {
        if index > 0 {
            formula.extend(formula!["+"]);
        }
        formula.extend(formula![years, "×", times]);
    }
    formula.extend(formula![") ×", average]);
    formula
}

fn unsettled(none: NoRules) -> InputError {
    InputError::no_rules("settled", none)
}
