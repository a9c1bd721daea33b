//! So many times the average income for each year paid for: what lump sum and survivors' payment have in common (Law
//! 41/2024/QH15 Art 102.2 and 110.2; before 2025-07 Law 58/2014/QH13 Art 77.2).

use super::Article;
use crate::units::{Decimal, Month};

/// Years paid from here on count more; odd months before it move behind it.
pub const LATER_YEARS: Month = Month::new(2014, 1);

/// Times the average income for a year paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearTimes {
    /// Before [`LATER_YEARS`].
    pub early: Decimal,
    /// Since then.
    pub later: Decimal,
    /// Odd months as half-years.
    pub odd_months: Article,
}

pub(super) const fn year_times(odd_months: Article) -> YearTimes {
    YearTimes { early: Decimal::new(15, 1), later: Decimal::whole(2), odd_months }
}
