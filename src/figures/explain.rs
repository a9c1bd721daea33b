//! What is told of figures beside a result: the steps of its derivation and its notices. The sentences stand in
//! `text/figures/`.

use crate::explain::{self, Noticed};
use crate::units::Value;

pub type Explained = explain::Explained<Label, What>;
pub type Step = explain::Step<Label>;
pub type Notice = explain::Notice<What>;

/// What a step works out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    ComputedRatio,
    ComputedGrowth,
    ComputedSum,
    ComputedDifference,
    ComputedMean,
    ComputedChain,
    SolvedFigure,
    ImpliedPlan,
    ImpliedPlanIfMeant,
    ImpliedPlanBefore,
    ImpliedDone,
    ImpliedRemaining,
    ImpliedPrevious,
    ImpliedOpening,
    ImpliedPopulation,
    ImpliedLabourForce,
    ImpliedPayable,
    CollectedAndDebt,
}

/// What a notice says.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The text does not say what this is a percentage of.
    PercentWithoutBase { printed: String },
    /// Numbers in two notations, one of each.
    MixedNotation { vietnamese: String, english: String },
    /// A text in an encoding from before Unicode ("TCVN3", "VNI"), as which it was read.
    OldEncoding { name: &'static str },
    /// Percentages of a level and of a flow, one of each.
    StockBesideFlow { stock: String, flow: String },
    /// The marks of a number could be meant otherwise.
    NumberUnsure { printed: String, understood: Value },
}

impl What {
    /// Stable name, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            What::PercentWithoutBase { .. } => "percent-without-base",
            What::MixedNotation { .. } => "mixed-notation",
            What::StockBesideFlow { .. } => "stock-beside-flow",
            What::OldEncoding { .. } => "old-encoding",
            What::NumberUnsure { .. } => "number-unsure",
        }
    }
}

impl Noticed for What {
    fn code(&self) -> &'static str {
        What::code(self)
    }
}
