//! Both insurances at one door: what a household's health cards cost beside a voluntary contribution. No rule of its own: it asks
//! [`household`](super::household).

use super::contribution;
use super::household::{Input, LONGEST, household};
use crate::error::InputError;
use crate::units::{Dong, Month};

/// Cards for as long as can be paid for at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cards {
    /// So many people, ranked from the first on.
    pub people: u8,
    /// Months that the cards are paid for.
    pub months: i64,
    /// What all cards cost together.
    pub cost: Dong,
    /// With the contribution.
    pub both: Dong,
}

/// The cards of so many people, none of them in any other group, paid for in `month`; nothing for nobody.
///
/// # Errors
/// Those of [`household`].
pub fn cards(beside: &contribution::Outcome, month: Month, people: u8) -> Result<Option<Cards>, InputError> {
    if people == 0 {
        return Ok(None);
    }
    let cost = household(&Input::of_people(month, LONGEST, people.into()))?.total;
    Ok(Some(Cards { people, months: LONGEST, cost, both: beside.payment.pay + cost }))
}
