//! A plan year by year: what its years cost and bring, and what that comes to up to each of them.

use super::pension;
use crate::units::{Dong, Month};
use std::ops::RangeInclusive;

/// One calendar year of the plan or of the pension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// The calendar year.
    pub year: i32,
    /// Paid by the person in the year, and in all up to its end.
    pub own: Dong,
    /// The same in all up to the end of the year.
    pub own_total: Dong,
    /// Paid by State and localities.
    pub support: Dong,
    /// The same in all up to the end of the year.
    pub support_total: Dong,
    /// Pension and one-off payment.
    pub received: Dong,
    /// The same in all up to the end of the year.
    pub received_total: Dong,
}

/// What one year costs and brings by itself.
pub(super) struct InYear {
    /// Paid by the person.
    pub own: Dong,
    /// Paid by State and localities.
    pub support: Dong,
    /// Pension and one-off payment.
    pub received: Dong,
}

/// All years with what they come to; `before` is the own money paid before the first of them.
pub(super) fn added_up(years: RangeInclusive<i32>, before: Dong, in_year: impl Fn(i32) -> InYear) -> Vec<Year> {
    let [mut own_total, mut support_total, mut received_total] = [before, Dong::ZERO, Dong::ZERO];
    let year = |year| {
        let InYear { own, support, received } = in_year(year);
        own_total += own;
        support_total += support;
        received_total += received;
        Year { year, own, own_total, support, support_total, received, received_total }
    };
    years.map(year).collect()
}

/// What a pension that is settled in a month brings in a year.
pub(super) fn received(year: i32, settled: Month, pension: &pension::Outcome) -> Dong {
    let months = match year - settled.year() {
        ..0 => return Dong::ZERO,
        0 => 13 - i64::from(settled.number()),
        _ => 12,
    };
    let one_off = if year == settled.year() { pension.one_off } else { Dong::ZERO };
    pension.pension.times(months) + one_off
}
