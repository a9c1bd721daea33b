//! The funeral allowance: Law 41/2024/QH15 Art 109 and 111.1c; Decree 158/2025/NĐ-CP Art 21.2; before 2025-07 Law
//! 58/2014/QH13 Art 71 and 80.
//!
//! So many times the reference level for whoever sees to the funeral of somebody who had a pension, or had paid for enough
//! months: months of both kinds of insurance add up, and few compulsory ones are enough alone.

use super::allowance::{Allowance, within};
use super::overrides::check_overrides;
use super::paid::MOST_MONTHS;
use crate::citizen::explain::{Explained, Label, What};
use crate::error::InputError;
use crate::formula;
use crate::law::{NoRules, Overrides, Rules};
use crate::units::{Dong, Fraction, Month, Value};

/// Who died, and what was paid for.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// Month of death, 2016-01 or later.
    pub died: Month,
    /// Months paid for voluntarily, 0 to 1200.
    pub months: i64,
    /// Months paid for compulsorily, 0 to 1200.
    pub compulsory_months: i64,
    /// Whether a pension was being paid: then no months are asked for.
    pub pensioner: bool,
    /// Values of the user's own in place of the law's.
    pub overrides: Overrides,
}

/// The allowance for one funeral.
///
/// ```
/// use ansinh::citizen::funeral::{Input, funeral};
/// use ansinh::law::Overrides;
/// use ansinh::units::{Dong, Month};
///
/// // 50 voluntary months and 10 compulsory ones are 60.
/// let died = Month::new(2026, 11);
/// let both = Input { died, months: 50, compulsory_months: 10, pensioner: false, overrides: Overrides::default() };
/// assert_eq!(funeral(&both).unwrap().amount, Dong::new(25_300_000));
/// ```
pub fn funeral(input: &Input) -> Result<Allowance, InputError> {
    check_overrides(&input.overrides)?;
    within("months", input.months, 0, MOST_MONTHS, Value::Months)?;
    within("compulsoryMonths", input.compulsory_months, 0, MOST_MONTHS, Value::Months)?;
    let mut rules = Rules::of(input.died, &input.overrides);
    let mut explained = Explained::default();
    let (rule, level) = (rules.funeral().map_err(died)?, rules.reference_level().map_err(died)?);
    let (times, paid) = (rule.value.times, input.months + input.compulsory_months);
    let mut amount = Dong::ZERO;
    let by_compulsory = input.compulsory_months >= rule.value.compulsory_months;
    let eligible = input.pensioner || by_compulsory || paid >= rule.value.months;
    if eligible {
        let condition = if input.compulsory_months > 0 { rule.value.both_kinds } else { rule.source };
        amount = Fraction::from(level.value).times(times.fraction()?)?.round_dong()?;
        explained.step(Label::Funeral, formula![times, "×", level.value], amount, [condition, level.source]);
    } else {
        explained.note(Some("months".into()), What::TooFewMonths { needed: rule.value.months, paid });
    }
    explained.close_at(rules, "died");
    Ok(Allowance { eligible, amount, explained })
}

fn died(none: NoRules) -> InputError {
    InputError::no_rules("died", none)
}
