//! Missing months bought at once when the retirement age comes: Law 41/2024/QH15 Art 36.2e, 36.3e and 101.3; Decree
//! 159/2025/NĐ-CP Art 7.

use super::balance::{self, Bought, balance};
use super::missing_support::PossibleState;
use super::payment::{self, payment};
use super::way::Mode;
use crate::error::InputError;
use crate::law::Rules;
use crate::law::support::most_supported_months;
use crate::units::{Dong, Month};

/// Missing months, and the plan with them.
#[derive(Clone, Debug, PartialEq)]
pub struct Purchase {
    /// Month of the payment, and the first one in which it is possible.
    pub month: Month,
    /// The first month in which it can be paid.
    pub earliest: Month,
    /// So many missing months.
    pub months: i64,
    /// One's own money for them.
    pub cost: Dong,
    /// What the State may add, though none of it is counted.
    pub possible_state: Option<PossibleState>,
    /// What comes of the plan with them.
    pub plan: balance::Outcome,
}

/// The missing months of a plan, bought at its income in the last month before the pension.
pub(super) fn purchase(planned: &balance::Input, plan: &balance::Outcome) -> Result<Purchase, InputError> {
    let (month, months) = (plan.begins_after.max(planned.start), plan.missing_months);
    let rules = &mut Rules::of(month, &planned.overrides);
    let income = planned.income.max(rules.income_floor()?.value);
    let earliest = planned.age_reached.plus(-rules.missing_months()?.value.months_before_age).max(planned.start);
    let supported = planned.supported_months + plan.supported_months;
    let cost = payment(&payment::Input {
        month,
        paid_on: None,
        income,
        groups: planned.groups.clone(),
        mode: Mode::Missing { months },
        supported_months: supported.min(most_supported_months(month)),
        top_ups: Vec::new(),
        overrides: planned.overrides.clone(),
    })?;
    let bought = Some(Bought { month, months, income, cost: cost.pay });
    let mut plan = balance(&balance::Input { bought, ..planned.clone() })?;
    let mut explained = cost.explained;
    explained.append(std::mem::take(&mut plan.explained));
    let plan = balance::Outcome { explained, ..plan };
    Ok(Purchase { month, earliest, months, cost: cost.pay, possible_state: cost.possible_state, plan })
}
