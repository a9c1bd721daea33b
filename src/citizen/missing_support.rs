//! What the State adds to missing months that are paid at once: Decision 595/QĐ-BHXH Art 12.1.2c until 2025-06; since then
//! Decree 159/2025/NĐ-CP Art 5, which gives support to every contributor and does not say how these months are counted.
//!
//! Until 2025-06 each supported month is compounded as the month itself is. Since then nothing is deducted; both ends of
//! what the State may add are told: without compounding and with it.

use super::payment_input::Input;
use super::prepayment::{self, Growth};
use super::support::{Support, best_group, limit, monthly_support};
use crate::citizen::explain::{Explained, Label, What};
use crate::error::InputError;
use crate::formula;
use crate::law::missing_months::{MissingMonths, MissingSupport};
use crate::law::{Article, Dated, Rules};
use crate::units::{Decimal, Dong, Fraction, Percent, Value};

/// The ends of what the State may add: each month as any other, or compounded as the missing months are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PossibleState {
    /// The least that it can be.
    pub low: Dong,
    /// The most that it can be.
    pub high: Dong,
}

/// Support for the missing months of a payment of `gross` đồng. Local top-ups are not known to be paid for them.
pub(super) fn work_out(
    input: &Input,
    gross: Dong,
    rate: Dated<Percent>,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<(Support, Option<PossibleState>), InputError> {
    let rule = rules.missing_months()?.value;
    explained.note(Some("mode".into()), earliest(rule));
    let months = limit(input.mode.months(), input.supported_months, rules, explained)?;
    let none = Support { months: 0, state: Dong::ZERO, local: Dong::ZERO };
    let Some(group) = best_group(&input.groups, rules)? else {
        explained.note(Some("groups".into()), What::NoSupportClaimed);
        return Ok((none, None));
    };
    if rule.support == MissingSupport::None {
        return Ok((none, None));
    }
    if months == 0 {
        // The months that are supported at most are used up: both ends are known.
        let nothing = PossibleState { low: Dong::ZERO, high: Dong::ZERO };
        return Ok((none, (rule.support == MissingSupport::NotSettled).then_some(nothing)));
    }
    let monthly = monthly_support(group, rate, rules, explained)?;
    if rule.support == MissingSupport::Compounded {
        let state = compounded(Label::StateSupport, monthly, months, rule.support_law, rules, explained)?.min(gross);
        return Ok((Support { months, state, local: Dong::ZERO }, None));
    }
    let low = monthly.times_whole(months)?.round_dong()?;
    let formula = formula![monthly, "×", Value::Months(months)];
    explained.step(Label::PossibleStatePlain, formula, low, [rule.support_law]);
    let high = compounded(Label::PossibleStateCompounded, monthly, months, rule.support_law, rules, explained)?;
    explained.note(Some("mode".into()), What::MissingSupportOpen { law: rule.support_law });
    Ok((none, Some(PossibleState { low, high })))
}

fn compounded(
    label: Label,
    monthly: Fraction,
    months: i64,
    law: Article,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    let r = rules.monthly_yield()?;
    let amount = prepayment::missing(monthly, Growth::of(r.value.decimal())?, months)?;
    let (first, last) = (Decimal::whole(1), Decimal::whole(months));
    explained.step(label, formula![monthly, "× Σ (1 +", r.value, ")^i, i =", first, "…", last], amount, [law]);
    Ok(amount)
}

fn earliest(rule: MissingMonths) -> What {
    What::MissingFrom { months_before_age: rule.months_before_age, law: rule.earliest }
}
