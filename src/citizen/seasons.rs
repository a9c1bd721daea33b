//! Which ways of paying fall due when there is income (Law 41/2024/QH15 Art 36.3 gives the last days).

use super::change;
use super::payment::{self, payment};
use super::savings::{check_months, earns, last_day};
use super::two_plans::paid_on;
use super::way::Mode;
use crate::error::InputError;
use crate::law::ways::WAYS_OF_PAYING;
use crate::units::{Day, Dong, Month};

/// A way of paying with all its payments of a time, in the order of their days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// How many months one payment covers.
    pub months: i64,
    /// In the order of their days.
    pub payments: Vec<Payment>,
}

/// One payment of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The last day to pay.
    pub due: Day,
    /// What the person pays.
    pub amount: Dong,
}

/// The ways of paying by months, each with the payments of twelve months at the price of their last day. The chosen income
/// rises to the floor where that passes it; a way that cannot be paid is left out.
pub fn ways_of_a_year(input: &payment::Input) -> Vec<Way> {
    let lengths = WAYS_OF_PAYING.known_at(input.rules_month()).map_or(&[][..], |ways| ways.value.months);
    let lengths = lengths.iter().map(|months| i64::from(*months));
    lengths.filter_map(|months| Some(Way { months, payments: a_year(input, months)? })).collect()
}

fn a_year(input: &payment::Input, months: i64) -> Option<Vec<Payment>> {
    let mut supported_months = input.supported_months;
    let mut payments = Vec::new();
    for number in 0..12 / months {
        let month = input.month.plus(i32::try_from(number * months).ok()?);
        let income = if number == 0 { input.income } else { change::at_least_floor(input, month)? };
        let mode = Mode::Months(months);
        let of_month = payment::Input { month, paid_on: None, income, mode, supported_months, ..input.clone() };
        let due = last_day(&of_month, &payment(&of_month).ok()?);
        let paid = payment(&paid_on(&of_month, due)).ok()?;
        supported_months += paid.supported_months;
        payments.push(Payment { due, amount: paid.pay });
    }
    Some(payments)
}

/// How the last day to pay lies to the months with income.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// In a month with income.
    Earning,
    /// In the month after one.
    JustAfter,
    /// So many months after the last one, 2 to 11.
    Between {
        /// From the last month with income to that of the day.
        months_after: i64,
    },
}

/// A way of paying, laid beside the months with income.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeasonalWay {
    /// Months of each payment.
    pub months: i64,
    /// The payments of the year, and how each lies to the income.
    pub payments: Vec<(Payment, Season)>,
    /// How many of the payments fall due in or just after a month with income.
    pub fitting: usize,
    /// What the year costs.
    pub total: Dong,
}

/// Which payments fall due in or just after a month with income. The ways keep their order.
pub fn seasons(ways: &[Way], earning_months: &[u8]) -> Result<Vec<SeasonalWay>, InputError> {
    check_months(earning_months)?;
    Ok(ways.iter().map(|way| one_way(way, earning_months)).collect())
}

fn one_way(way: &Way, earning_months: &[u8]) -> SeasonalWay {
    let payments: Vec<(Payment, Season)> =
        way.payments.iter().map(|payment| (*payment, season(payment.due.month(), earning_months))).collect();
    let fitting = payments.iter().filter(|(_, season)| !matches!(season, Season::Between { .. })).count();
    let total = way.payments.iter().map(|payment| payment.amount).sum();
    SeasonalWay { months: way.months, payments, fitting, total }
}

fn season(due: Month, earning_months: &[u8]) -> Season {
    match (0..12).find(|back| earns(due.plus(-back), earning_months)) {
        Some(0) => Season::Earning,
        Some(1) => Season::JustAfter,
        Some(back) => Season::Between { months_after: back.into() },
        None => Season::Earning,
    }
}
