//! What a person can say that a figure is.

use super::kind::Kind;
use crate::figures::Base;

/// What a figure can be said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    // Amounts
    Done,
    New,
    Plan,
    Previous,
    Rise,
    Fall,
    Remaining,
    Debt,
    Payable,
    Population,
    LabourForce,
    // Percentages
    OfPlan,
    OfPopulation,
    OfPrevious,
    OfPayable,
    Share,
    PercentRise,
    PercentFall,
}

impl Meaning {
    pub const AMOUNTS: [Meaning; 11] = [
        Meaning::Done,
        Meaning::New,
        Meaning::Plan,
        Meaning::Previous,
        Meaning::Rise,
        Meaning::Fall,
        Meaning::Remaining,
        Meaning::Debt,
        Meaning::Payable,
        Meaning::Population,
        Meaning::LabourForce,
    ];
    pub const PERCENTAGES: [Meaning; 7] = [
        Meaning::OfPlan,
        Meaning::OfPopulation,
        Meaning::OfPrevious,
        Meaning::OfPayable,
        Meaning::Share,
        Meaning::PercentRise,
        Meaning::PercentFall,
    ];

    pub(super) fn kind(self) -> Kind {
        match self {
            Meaning::Done => Kind::Level,
            Meaning::New => Kind::New,
            Meaning::Plan => Kind::Plan,
            Meaning::Previous => Kind::Previous,
            Meaning::Rise => Kind::Change { falls: false },
            Meaning::Fall => Kind::Change { falls: true },
            Meaning::Remaining => Kind::Remaining,
            Meaning::Debt => Kind::Debt,
            Meaning::Payable => Kind::Payable,
            Meaning::Population => Kind::Population,
            Meaning::LabourForce => Kind::LabourForce,
            Meaning::OfPlan => Kind::Ratio(Some(Base::Plan)),
            Meaning::OfPopulation => Kind::Ratio(Some(Base::Population)),
            Meaning::OfPrevious => Kind::Ratio(Some(Base::Previous)),
            Meaning::OfPayable => Kind::Ratio(Some(Base::Payable)),
            Meaning::Share => Kind::Share(None),
            Meaning::PercentRise => Kind::Growth { falls: false },
            Meaning::PercentFall => Kind::Growth { falls: true },
        }
    }
}
