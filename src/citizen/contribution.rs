//! The voluntary contribution: one payment, and the effect of a known change of the rules on it.

use super::change;
use crate::error::InputError;
use crate::units::Day;

pub use super::change::{Change, Later};
pub use super::income::IncomeRange;
pub use super::missing_support::PossibleState;
pub use super::payment::{Input, Payment, payment};
pub use super::support::{TopUp, TopUpSize};
pub use super::way::{Mode, last_day_to_pay};

/// A payment, and what known changes of the rules do to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The payment by the rules of its day.
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
///
/// # Errors
/// What is wrong with the payment: see [`payment()`].
///
/// ```
/// use ansinh::citizen::contribution::{Input, Mode, contribution};
/// use ansinh::law::{Overrides, SupportGroup};
/// use ansinh::units::{Dong, Month};
///
/// let input = Input {
///     month: Month::new(2026, 11),
///     paid_on: None,
///     income: Dong::new(1_500_000),
///     groups: vec![SupportGroup::Other],
///     mode: Mode::Months(1),
///     supported_months: 0,
///     top_ups: Vec::new(),
///     overrides: Overrides::default(),
/// };
/// let outcome = contribution(&input).unwrap();
/// assert_eq!(outcome.payment.gross, Dong::new(330_000));
/// assert_eq!(outcome.payment.state, Dong::new(66_000));
/// assert_eq!(outcome.payment.pay, Dong::new(264_000));
/// // The floor rises in 01/2027, and the chosen income with it.
/// let change = outcome.change.unwrap();
/// assert_eq!((change.month, change.income), (Month::new(2027, 1), Dong::new(2_200_000)));
/// assert_eq!(change.payment.pay, Dong::new(387_200));
/// ```
pub fn contribution(input: &Input) -> Result<Outcome, InputError> {
    let mut payment = payment(input)?;
    let change = change::next(input, &payment);
    change::tell(input, change.as_ref(), &mut payment);
    let later = payment.pay_by.and_then(|last| change::later(input, &payment, last));
    Ok(Outcome { payment, change, later })
}
