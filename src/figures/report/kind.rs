//! What a figure says in its report.

use crate::figures::Base;

/// What a figure says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An amount: how much there is, or was done.
    Level,
    /// Newly recruited: an amount of the period, not of the day.
    New,
    Debt,
    Change {
        falls: bool,
    },
    Plan,
    /// Added to a plan.
    Supplement,
    /// The same value at an earlier time.
    Previous,
    /// The second number of "16/20".
    Whole,
    Population,
    LabourForce,
    Payable,
    /// Plan less done.
    Remaining,
    /// By how much a plan was exceeded.
    Excess,
    // Percentages
    Growth {
        falls: bool,
    },
    /// Of `base`; `None` where the text does not say of what.
    Ratio(Option<Base>),
    Share(Option<Base>),
    Extreme {
        highest: bool,
        grows: bool,
    },
    /// Difference of percentages.
    Points {
        falls: bool,
    },
    /// "gấp 2 lần" compares with another time; "3 lần" alone may count.
    Times {
        compares: bool,
    },
}

impl Kind {
    /// An amount that percentages and changes can speak of.
    pub fn is_subject(self) -> bool {
        matches!(self, Kind::Level | Kind::New | Kind::Debt)
    }
}

/// What a figure is in its report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Done,
    Plan,
    Previous,
    Change,
    Percent,
    Part,
    Total,
    Population,
    Debt,
}
