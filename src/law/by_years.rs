//! So many times the average income for each year paid for: what lump sum and survivors' payment have in common (Law
//! 41/2024/QH15 Art 102.2 and 110.2; before 2025-07 Law 58/2014/QH13 Art 77.2). Each dates it with its own rule.

use crate::units::{Decimal, Month};

/// Times the average income for a year paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearTimes {
    /// Years paid from here on count more; odd months before it move behind it.
    pub turn: Month,
    /// Times before the turn.
    pub early: Decimal,
    /// Times since then.
    pub later: Decimal,
}

/// The same in every text so far.
pub(super) const YEAR_TIMES: YearTimes =
    YearTimes { turn: Month::new(2014, 1), early: Decimal::new(15, 1), later: Decimal::whole(2) };
