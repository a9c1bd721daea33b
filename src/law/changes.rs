//! The series on which a contribution depends, in one list: whoever follows a change of the law over time asks here.

use super::floor::{INCOME_CAP, INCOME_FLOOR, POVERTY_LINE};
use super::monthly_yield::MONTHLY_YIELD;
use super::rate::CONTRIBUTION_RATE;
use super::support::{STATE_SUPPORT, SUPPORTED_MONTHS};
use super::wage::REFERENCE_LEVEL;
use super::ways::WAYS_OF_PAYING;
use crate::units::Month;

/// Whether `month` has a new value of anything that a payment made then depends on. The step between incomes is not
/// among it: it changes no amount.
///
/// ```
/// use ansinh::law::changes::{of_a_payment, of_paid_months};
/// use ansinh::units::Month;
///
/// let wage = Month::new(2026, 7);
/// assert!(of_a_payment(wage) && !of_paid_months(wage));
/// ```
pub fn of_a_payment(month: Month) -> bool {
    of_paid_months(month)
        || REFERENCE_LEVEL.changes_at(month)
        || INCOME_FLOOR.changes_at(month)
        || INCOME_CAP.changes_at(month)
        || MONTHLY_YIELD.changes_at(month)
        || WAYS_OF_PAYING.changes_at(month)
}

/// Whether `month` has a new value of anything that decides who paid how much of a month long paid for, its income being
/// known.
pub fn of_paid_months(month: Month) -> bool {
    CONTRIBUTION_RATE.changes_at(month)
        || POVERTY_LINE.changes_at(month)
        || STATE_SUPPORT.changes_at(month)
        || SUPPORTED_MONTHS.changes_at(month)
}
