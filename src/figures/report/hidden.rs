//! Figures that a report leaves out.

use crate::figures::{Relation, Solved};

/// A figure that the text leaves out.
#[derive(Clone, Debug, PartialEq)]
pub struct Hidden {
    pub what: HiddenKind,
    /// Names the hidden figure by `solved.id`.
    pub relation: Relation,
    pub solved: Solved,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HiddenKind {
    Plan,
    /// The plan, if the percent is one of a plan, which the text does not say.
    PlanIfMeant,
    /// The plan before a supplement.
    PlanBefore,
    Done,
    Remaining,
    Previous,
    /// The total before newcomers.
    Opening,
    Population,
    LabourForce,
    Payable,
    CollectedAndDebt,
}
