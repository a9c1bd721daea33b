//! The input of a payment.

use super::support::TopUp;
use super::way::Mode;
use crate::law::{Overrides, SupportGroup};
use crate::units::{Day, Dong, Month};

/// What a person chooses and is.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Input {
    /// First month paid for.
    pub month: Month,
    /// Day of payment; its rules hold for the whole period paid. `None`: the first day of `month`.
    pub paid_on: Option<Day>,
    /// Chosen monthly income (thu nhập làm căn cứ đóng), not the real one.
    pub income: Dong,
    /// The highest support of them counts; none means that no support is claimed.
    pub groups: Vec<SupportGroup>,
    /// Months at once, years ahead, or missing months.
    pub mode: Mode,
    /// Months already supported by the State, 0 to 120.
    pub supported_months: i64,
    /// What localities add, each counted for the supported months.
    pub top_ups: Vec<TopUp>,
    /// Values of the user's own in place of the law's.
    pub overrides: Overrides,
}

impl Input {
    /// The month whose rules hold.
    pub fn rules_month(&self) -> Month {
        self.paid_on.map_or(self.month, Day::month)
    }
}
