//! The maternity allowance: Law 41/2024/QH15 Art 94 to 97.
//!
//! The State pays a fixed amount for each child to one of the parents, if that one paid for enough of the twelve months
//! before the birth.

use super::allowance::{Allowance, within};
use crate::citizen::explain::{Explained, Label, What};
use crate::error::InputError;
use crate::formula;
use crate::law::{Overrides, Rules, Sex};
use crate::units::{Decimal, Dong, Month, Value};

/// A birth, and what was paid for before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Input {
    /// Month of birth, 2025-07 or later.
    pub born: Month,
    /// 1 to 10; a foetus of 22 weeks and more counts as a child.
    pub children: i64,
    /// Months paid for in the 12 before the birth, 0 to 12, whichever kind of insurance they were paid to.
    pub paid_months: i64,
}

/// Whether somebody is told of the allowance at all in `month`: no law bounds the age, but from 50 on for women and 60 for
/// men there is nothing to tell.
pub fn is_told(sex: Sex, born: Month, month: Month) -> bool {
    let until = match sex {
        Sex::Female => 50,
        Sex::Male => 60,
    };
    month < born.plus(until * 12)
}

/// The allowance for one birth.
///
/// ```
/// use ansinh::citizen::maternity::{Input, maternity};
/// use ansinh::units::{Dong, Month};
///
/// let twins = maternity(&Input { born: Month::new(2026, 11), children: 2, paid_months: 8 }).unwrap();
/// assert_eq!(twins.amount, Dong::new(4_000_000));
/// ```
pub fn maternity(input: &Input) -> Result<Allowance, InputError> {
    within("children", input.children, 1, 10, Value::People)?;
    let overrides = Overrides::default();
    let mut rules = Rules::of(input.born, &overrides);
    let mut explained = Explained::default();
    let rule = rules.maternity().map_err(|none| InputError::no_rules("born", none))?;
    within("paidMonths", input.paid_months, 0, rule.value.of_months, Value::Months)?;
    let mut amount = Dong::ZERO;
    let eligible = input.paid_months >= rule.value.months;
    if eligible {
        amount = rule.value.amount.times(input.children);
        let formula = formula![rule.value.amount, "×", Decimal::whole(input.children)];
        explained.step(Label::Maternity, formula, amount, [rule.source]);
        explained.note(None, What::OneParent);
        explained.note(None, What::ClaimAfterBirth { days: rule.value.claim_days, law: rule.value.claim });
    } else {
        let what = What::TooFewMonths { needed: rule.value.months, paid: input.paid_months };
        explained.note(Some("paidMonths".into()), what);
    }
    explained.close_at(rules, "born");
    Ok(Allowance { eligible, amount, explained })
}
