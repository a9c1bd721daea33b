//! The voluntary contribution: one payment, and what a known change of the rules does to it.

use super::change;
use crate::error::InputError;
use crate::units::Day;

pub use super::change::{Change, Later};
pub use super::income::IncomeRange;
pub use super::missing_support::PossibleState;
pub use super::overrides::check_overrides;
pub use super::payment::{Input, Payment, payment};
pub use super::support::{TopUp, TopUpSize};
pub use super::way::{Mode, last_day_to_pay};

#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub payment: Payment,
    /// The next payment after a known change of the rules in the next months.
    pub change: Option<Change>,
    /// The same payment, made only after a known change but still in time.
    pub later: Option<Later>,
}

impl Outcome {
    /// The last day on which it is this amount: that before a known change, or the last one to pay.
    pub fn holds_until(&self) -> Option<Day> {
        self.later.as_ref().map(Later::until).or(self.payment.pay_by)
    }
}

/// Works out a contribution, and what a known change of the rules does to it.
pub fn contribution(input: &Input) -> Result<Outcome, InputError> {
    let mut payment = payment(input)?;
    let change = change::next(input, &payment);
    change::tell(input, change.as_ref(), &mut payment);
    let later = payment.pay_by.and_then(|last| change::later(input, &payment, last));
    Ok(Outcome { payment, change, later })
}
