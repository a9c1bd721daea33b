//! The derivation of a result, in no language yet: what screen, print, copied text and JavaScript interface all show.

use crate::error::Field;
use crate::law::{Article, Confidence, Parameter, RuleUse, Rules, SupportGroup};
use crate::units::{Dong, Month, Value};

/// All that stands behind a result.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explained {
    pub steps: Vec<Step>,
    pub notices: Vec<Notice>,
    pub rules: Vec<RuleUse>,
}

/// One line of the derivation: what it is, the numbers put in, what comes out, and the articles that say so.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub label: Label,
    pub formula: Vec<Piece>,
    pub value: Value,
    pub law: Vec<Article>,
}

/// A part of a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Value(Value),
    /// A sign of arithmetic: "×", "−", "(".
    Sign(&'static str),
}

impl<T: Into<Value>> From<T> for Piece {
    fn from(value: T) -> Piece {
        Piece::Value(value.into())
    }
}

impl From<&'static str> for Piece {
    fn from(sign: &'static str) -> Piece {
        Piece::Sign(sign)
    }
}

/// `formula![rate, "×", income]`: values and signs in the order of writing.
#[macro_export]
macro_rules! formula {
    ($($piece:expr),* $(,)?) => { vec![$($crate::explain::Piece::from($piece)),*] };
}

/// What a step works out. Each has its words in `text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    // Voluntary contribution
    IncomeFloor,
    IncomeCap,
    MonthlyContribution,
    Gross,
    GrossAhead,
    GrossMissing,
    SupportedMonths,
    MonthlySupport(SupportGroup),
    StateSupport,
    LocalTopUp,
    LocalSupport,
    Pay,
    PayBy,
    // Refund
    RefundGross,
    RefundState,
    RefundLocal,
    Refund,
    // Figures
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

/// How much a notice weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Cần xem: computed, but unlikely.
    Check,
    /// Lưu ý: an assumption.
    Note,
}

/// Something that the reader of a result should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub level: Level,
    pub field: Option<Field>,
    pub what: What,
}

/// What a notice says. Each has its words in `text`.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The month lies beyond what is known of a parameter.
    Provisional { parameter: Parameter, month: Month },
    /// A value that no official text confirmed to us.
    Unconfirmed { parameter: Parameter, confidence: Confidence },
    /// Income between two steps.
    OffStep { step: Dong, below: Dong, above: Option<Dong> },
    /// A known change ahead, and what this person would pay from then on.
    ChangeAhead {
        parameter: Parameter,
        month: Month,
        value: Value,
        pay_now: Dong,
        pay_then: Dong,
        raised_to: Option<Dong>,
    },
    /// Local top-ups add up to more than is left to pay.
    LocalCapped { offered: Dong, counted: Dong },
    /// The State's support ends within this payment, or ended before it.
    SupportEnds { supported: i64, months: i64 },
    /// No group was named, so no support is counted.
    NoSupportClaimed,
    /// Not confirmed whether missing months are supported: none is counted.
    MissingWithoutSupport,
    /// Missing months can be bought only once the retirement age is reached.
    MissingOnlyAtAge,
    /// A change of the rules during the paid period changes nothing for the paid months.
    PaidMonthsStay { until: Month },
    // Figures
    /// The text does not say what this is a percentage of.
    PercentWithoutBase { printed: String },
    /// Numbers in two notations, one of each.
    MixedNotation { vietnamese: String, english: String },
    /// Percentages of a level and of a flow, one of each.
    StockBesideFlow { stock: String, flow: String },
    /// The marks of a number could be meant otherwise.
    NumberUnsure { printed: String, understood: Value },
}

impl What {
    /// Stable name, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            What::Provisional { .. } => "provisional",
            What::Unconfirmed { .. } => "unconfirmed-value",
            What::OffStep { .. } => "income-off-step",
            What::ChangeAhead { .. } => "change-ahead",
            What::LocalCapped { .. } => "local-capped",
            What::SupportEnds { .. } => "support-ends",
            What::NoSupportClaimed => "no-support-claimed",
            What::MissingWithoutSupport => "missing-without-support",
            What::MissingOnlyAtAge => "missing-only-at-age",
            What::PaidMonthsStay { .. } => "paid-months-stay",
            // Figures
            What::PercentWithoutBase { .. } => "percent-without-base",
            What::MixedNotation { .. } => "mixed-notation",
            What::StockBesideFlow { .. } => "stock-beside-flow",
            What::NumberUnsure { .. } => "number-unsure",
        }
    }
}

impl Explained {
    pub fn step(
        &mut self,
        label: Label,
        formula: Vec<Piece>,
        value: impl Into<Value>,
        law: impl IntoIterator<Item = Article>,
    ) {
        self.steps.push(Step { label, formula, value: value.into(), law: law.into_iter().collect() });
    }

    pub fn note(&mut self, field: impl Into<Option<Field>>, what: What) {
        self.notices.push(Notice { level: Level::Note, field: field.into(), what });
    }

    pub fn check(&mut self, field: impl Into<Option<Field>>, what: What) {
        self.notices.push(Notice { level: Level::Check, field: field.into(), what });
    }

    /// Takes over the rules that were used and says which of them are not certain.
    pub fn close(&mut self, rules: Rules<'_>) {
        let month = rules.month();
        self.rules = rules.into_used();
        for used in &self.rules {
            if used.provisional {
                let what = What::Provisional { parameter: used.parameter, month };
                self.notices.push(Notice { level: Level::Note, field: Some("month".into()), what });
            } else if matches!(used.confidence, Confidence::Secondary | Confidence::Unconfirmed) {
                let what = What::Unconfirmed { parameter: used.parameter, confidence: used.confidence };
                self.notices.push(Notice { level: Level::Note, field: None, what });
            }
        }
    }
}
