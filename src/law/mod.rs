//! What the texts say, and since when.
//!
//! Every figure of the law stands in this room and nowhere else, each with its instrument, article, first month and
//! confidence. [`Rules`] hands them to the calculations and keeps a list of what was used.

pub mod by_years;
pub mod funeral;
pub mod health;
pub mod local;
pub mod lump_sum;
pub mod maternity;
pub mod missing_months;
pub mod pension;
pub mod pensioner_card;
mod rules;
mod series;
pub mod source;
pub mod survivors;
pub mod table;
pub mod voluntary;
pub mod wage;

pub use health::HealthGroup;
pub use pension::Sex;
pub use rules::{Overrides, RuleUse, Rules};
pub use series::{Dated, NoRules, Series};
pub use source::{Article, Confidence, Instrument};

use crate::units::{Day, Month};

/// The last month for which the rules are known; beyond it every answer is provisional ("tạm tính").
pub const HORIZON: Month = Month::new(2027, 12);

/// The day on which the tables were last compared with their sources.
pub const CHECKED_ON: (i32, i32, i32) = (2026, 11, 21);

/// The name of this state of the tables, shown wherever a result stands.
pub const RULE_SET: &str = "2026-11-21";

/// [`CHECKED_ON`] as a day.
pub fn checked_on() -> Day {
    let (year, month, day) = CHECKED_ON;
    Day::from_parts(year, month, day).unwrap_or(Day::last_of(HORIZON))
}

/// The dated parameters by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Parameter {
    ContributionRate,
    /// General minimum wage, base wage, reference level: one series under three names.
    ReferenceLevel,
    PovertyLine,
    IncomeFloor,
    IncomeCap,
    IncomeStep,
    StateSupport(SupportGroup),
    SupportedMonths,
    MonthlyYield,
    WaysOfPaying,
    /// The most missing months that can be bought at once.
    MissingMonths,
    // Household health insurance
    HealthRate,
    /// Share of the full contribution that the member of this rank pays; 5 stands for the fifth and all later ones.
    HouseholdTier(u8),
    HealthSupport(HealthGroup),
    CoPayment,
    // Pension and what belongs to it
    MinimumYears,
    /// Years that give 45 %.
    PensionBase(Sex),
    /// The yearly coefficients of a settlement year as a whole.
    YearlyCoefficients,
    /// The coefficient of the income of one year.
    YearlyCoefficient(i32),
    LumpSum,
    Maternity,
    Funeral,
    Survivors,
    PensionerCard,
    RetirementAge(Sex),
}

/// What a reader looks up together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Paying,
    Support,
    PovertyLine,
    ReferenceLevel,
    Health,
    Pension,
}

impl Topic {
    pub const ALL: [Topic; 6] =
        [Topic::Paying, Topic::Support, Topic::PovertyLine, Topic::ReferenceLevel, Topic::Health, Topic::Pension];
}

impl Parameter {
    pub const fn topic(self) -> Topic {
        match self {
            Parameter::ContributionRate
            | Parameter::IncomeFloor
            | Parameter::IncomeCap
            | Parameter::IncomeStep
            | Parameter::MonthlyYield
            | Parameter::WaysOfPaying
            | Parameter::MissingMonths => Topic::Paying,
            Parameter::StateSupport(_) | Parameter::SupportedMonths => Topic::Support,
            Parameter::PovertyLine => Topic::PovertyLine,
            Parameter::ReferenceLevel => Topic::ReferenceLevel,
            Parameter::HealthRate
            | Parameter::HouseholdTier(_)
            | Parameter::HealthSupport(_)
            | Parameter::CoPayment => Topic::Health,
            Parameter::MinimumYears
            | Parameter::PensionBase(_)
            | Parameter::YearlyCoefficients
            | Parameter::YearlyCoefficient(_)
            | Parameter::LumpSum
            | Parameter::Maternity
            | Parameter::Funeral
            | Parameter::Survivors
            | Parameter::PensionerCard
            | Parameter::RetirementAge(_) => Topic::Pension,
        }
    }
}

/// Groups of people to whose voluntary contribution the State adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SupportGroup {
    Poor,
    NearPoor,
    EthnicMinority,
    /// Residents of island communes and special zones.
    SpecialZone,
    Other,
}

impl SupportGroup {
    pub const ALL: [SupportGroup; 5] = [
        SupportGroup::Poor,
        SupportGroup::NearPoor,
        SupportGroup::EthnicMinority,
        SupportGroup::SpecialZone,
        SupportGroup::Other,
    ];
}
