//! Until when an ordinary payment can be made: Law 41/2024/QH15 Art 36.3; Decree 134/2015/NĐ-CP Art 12 (the same in
//! Decision 595/QĐ-BHXH Art 11.1). Other ways are paid at once. No deadline is known from before 2016.
//!
//! "Hạn đóng": the last day to pay.

use super::source::{DECREE_134_2015, LAW_2024};
use super::{Dated, GroupSeries, HORIZON, Parameter, Rules, Series};
use crate::units::Value;

/// For each length of a payment, in months: within how many of them, the first one counted, it is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadlines(&'static [(i64, i64)]);

impl Deadlines {
    /// Within how many months a payment for `months` is due; `None` where there is no such payment.
    pub fn of(self, months: i64) -> Option<i64> {
        self.0.iter().find(|(length, _)| *length == months).map(|(_, within)| *within)
    }
}

const DEADLINES: Deadlines = Deadlines(&[(1, 1), (3, 3), (6, 4), (12, 7)]);

/// The deadlines over time.
pub static DEADLINE: GroupSeries<Deadlines, i64> = Series {
    parameter: Parameter::Deadline,
    values: &[
        Dated::since(2016, 1, DEADLINES, DECREE_134_2015.at("12")),
        Dated::since(2025, 7, DEADLINES, LAW_2024.at("36.3")),
    ],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// Within how many months a payment for `months` is due, where it has a deadline.
    pub fn deadline(&mut self, months: i64) -> Option<Dated<i64>> {
        let dated = DEADLINE.known_at(self.month())?;
        let within = dated.value.of(months)?;
        self.noted(&DEADLINE, Parameter::Deadline(months), |_| Value::Months(within)).ok()?;
        Some(dated.with(within))
    }
}
