//! What every allowance has: whether there is one, how much, and why.

use crate::citizen::explain::Explained;
use crate::error::InputError;
use crate::units::{Dong, Value};

/// An allowance: `amount` is zero where its conditions are not met.
#[derive(Clone, Debug, PartialEq)]
pub struct Allowance {
    /// Whether the conditions are met.
    pub eligible: bool,
    /// In đồng; zero where they are not met.
    pub amount: Dong,
    /// Its steps, notices and rules.
    pub explained: Explained,
}

/// Refuses a number outside of `low` to `high`.
pub(super) fn within(
    field: &'static str,
    number: i64,
    low: i64,
    high: i64,
    unit: impl Fn(i64) -> Value,
) -> Result<(), InputError> {
    if (low..=high).contains(&number) { Ok(()) } else { Err(InputError::out_of_range(field, unit(low), unit(high))) }
}
