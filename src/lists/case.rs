//! What a row is, to be worked out again with its steps when somebody asks.

use crate::law::SupportGroup;
use crate::units::{Day, Dong, Month, Percent};

/// What a row was worked out from.
#[derive(Clone, Copy, Debug)]
pub enum Case {
    None,
    Deal(Deal),
    /// A household among those of the list, and the place of the member in it.
    Member {
        household: usize,
        place: usize,
    },
}

/// What is needed to work a person's payment out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deal {
    /// Month of the rules.
    pub rules: Month,
    /// First month paid for, and the day of payment, where they are said.
    pub from: Option<Month>,
    pub received: Option<Day>,
    pub income: Dong,
    pub months: i64,
    /// Months that are missing to the least time for a pension.
    pub are_missing: bool,
    pub group: Option<SupportGroup>,
    pub local: Help,
    pub other: Help,
}

/// What somebody adds beside the State.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Help {
    /// Of rate × poverty line.
    Share(Percent),
    /// As it is written.
    Amount(Dong),
}
