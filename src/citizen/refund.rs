//! Money back when the rest of a prepaid period is not used: Decree 159/2025/NĐ-CP Art 8.
//!
//! Of a payment for 3, 6 or 12 months one gets back one's own money for the unused months; of years paid ahead the
//! discounted amounts of the last months, less the support that was paid for them.

use super::payment::{self, Input, payment};
use super::support::{self, supported_months};
use super::way::{self, Mode};
use crate::citizen::explain::{Explained, Label};
use crate::error::{Fault, InputError};
use crate::formula;
use crate::law::Rules;
use crate::units::{Dong, Value};

/// What is given back: `refund = gross − state − local`.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What had been paid in all for the unused months.
    pub gross: Dong,
    /// The State's part of it.
    pub state: Dong,
    /// The locality's part of it.
    pub local: Dong,
    /// What the person gets back.
    pub refund: Dong,
    /// Its steps, notices and rules.
    pub explained: Explained,
}

/// `unused` of the last months of the payment, 1 to all of them.
///
/// # Errors
/// What is wrong with the payment; `not-refundable` at `mode` for missing months; `out-of-range` at `unusedMonths`.
///
/// ```
/// use ansinh::citizen::contribution::{Input, Mode};
/// use ansinh::citizen::refund::refund;
/// use ansinh::law::{Overrides, SupportGroup};
/// use ansinh::units::{Dong, Month};
///
/// let input = Input {
///     month: Month::new(2026, 7),
///     paid_on: None,
///     income: Dong::new(1_500_000),
///     groups: vec![SupportGroup::Other],
///     mode: Mode::Months(6),
///     supported_months: 0,
///     top_ups: Vec::new(),
///     overrides: Overrides::default(),
/// };
/// // Two of six months are not used: 2 × 264,000.
/// assert_eq!(refund(&input, 2).unwrap().refund, Dong::new(528_000));
/// assert!(refund(&input, 7).is_err());
/// ```
pub fn refund(input: &Input, unused: i64) -> Result<Outcome, InputError> {
    // All that is wrong with the payment itself is found there.
    let paid = payment(input)?;
    if matches!(input.mode, Mode::Missing { .. }) {
        return Err(InputError::new("mode", Fault::NotRefundable));
    }
    if !(1..=paid.months).contains(&unused) {
        let (low, high) = (Value::Months(1), Value::Months(paid.months));
        return Err(InputError::new("unusedMonths", Fault::OutOfRange { low, high }));
    }

    let mut rules = Rules::of(input.rules_month(), &input.overrides);
    let mut explained = Explained::default();
    let ways = way::check(input.mode, &rules)?;
    let rate = rules.contribution_rate()?;
    let monthly = input.income.share(rate.value)?;
    explained.step(Label::MonthlyContribution, formula![rate.value, "×", input.income], monthly, [rate.source]);
    let which = paid.months - unused + 1..=paid.months;
    let gross = payment::gross(input.mode, monthly, which, &ways, &mut rules, &mut explained)?;

    // The first months of a payment are the supported ones, so the unused ones at its end lose support first.
    let supported = supported_months(paid.months, input.supported_months, &rules)?;
    let supported_unused = (supported - (paid.months - unused)).max(0);
    let support =
        support::work_out(gross, supported_unused, &input.groups, &input.top_ups, rate, &mut rules, &mut explained)?;
    // Support that is not discounted can be worth more than the months it is for, and pay for these, too: nobody gets
    // back more than was paid.
    let local = support.local.max(gross - support.state - paid.pay);
    let refund = gross - support.state - local;
    explained.step(Label::Refund, formula![gross, "−", support.state, "−", local], refund, [ways.value.refund]);
    explained.close(rules);
    Ok(Outcome { gross, state: support.state, local, refund, explained })
}
