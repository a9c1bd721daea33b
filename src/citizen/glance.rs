//! What everybody asks first, for who has said nothing of themselves: the least contribution, its known rise, the first
//! person's health card. No rule of its own: it asks those of [`contribution`](super::contribution) and
//! [`household`](super::household).

use super::contribution::{self, Mode, contribution};
use super::household::{self, household};
use crate::error::InputError;
use crate::law::{Overrides, Rules, SupportGroup};
use crate::units::{Day, Dong, Month};

/// Amounts in đồng, by the rules of one month.
#[derive(Clone, Debug, PartialEq)]
pub struct Glance {
    /// The lowest contribution of a month, after the State's support of people of no special group.
    pub least: Dong,
    /// The same, spread over the days of that month.
    pub least_a_day: Option<Dong>,
    /// What it costs after the next known change of the rules, if there is one within the months that are looked at.
    pub then: Option<Then>,
    /// A year of health insurance for the first person of a household.
    pub first_card: Dong,
}

/// The lowest contribution by the rules to come.
#[derive(Clone, Debug, PartialEq)]
pub struct Then {
    /// The first month of the new rules.
    pub from: Month,
    /// The lowest contribution of a month, after the State's support.
    pub least: Dong,
}

impl Then {
    /// The last day of the rules before.
    pub fn until(&self) -> Day {
        Day::last_of(self.from.plus(-1))
    }

    /// Days that are left up to then, `today` among them; nothing afterwards.
    pub fn days_left(&self, today: Day) -> Option<i64> {
        Some(i64::from(self.until().since(today)) + 1).filter(|days| *days > 0)
    }
}

/// What the page of a month says to everybody.
///
/// # Errors
/// The first month of the rules, where `month` is before it.
///
/// ```
/// use ansinh::citizen::glance::glance;
/// use ansinh::units::{Dong, Month};
///
/// let now = glance(Month::new(2026, 11)).unwrap();
/// assert_eq!(now.least, Dong::new(264_000));
/// assert_eq!(now.then.unwrap().from, Month::new(2027, 1));
/// ```
pub fn glance(month: Month) -> Result<Glance, InputError> {
    let paid = contribution(&of_the_least(month)?)?;
    let then = paid.change.map(|change| Then { from: change.month, least: change.payment.pay });
    Ok(Glance {
        least: paid.payment.pay,
        least_a_day: paid.payment.pay_per_day(month),
        then,
        first_card: household(&household::Input::of_people(month, household::LONGEST, 1))?.total,
    })
}

fn of_the_least(month: Month) -> Result<contribution::Input, InputError> {
    let floor = Rules::of(month, &Overrides::default()).income_floor()?.value;
    Ok(contribution::Input {
        month,
        paid_on: None,
        income: floor,
        groups: vec![SupportGroup::Other],
        mode: Mode::Months(1),
        supported_months: 0,
        top_ups: Vec::new(),
        overrides: Overrides::default(),
    })
}
