//! What the texts say, and since when.
//!
//! Every figure of the law stands in this room and nowhere else, each with its instrument, article, first month and
//! confidence. [`Rules`] hands them to the calculations and keeps a list of what was used.

pub mod address;
pub mod age;
pub mod average;
pub mod by_years;
pub mod card_wait;
pub mod co_payment;
pub mod coefficients;
pub mod deadline;
pub mod floor;
pub mod funeral;
pub mod health_group;
pub mod health_level;
pub mod health_local;
pub mod health_periods;
pub mod health_rate;
pub mod health_support;
pub mod household_tiers;
pub mod local;
pub mod lump_sum;
pub mod maternity;
pub mod missing_months;
pub mod monthly_yield;
pub mod one_off;
pub mod pension_claim;
pub mod pension_raise;
pub mod pensioner_card;
pub mod planned;
pub mod rate;
pub mod rate_scale;
mod rules;
mod series;
pub mod social_pension;
pub mod source;
pub mod step;
pub mod support;
pub mod survivors;
pub mod table;
pub mod wage;
pub mod ways;
pub mod years;

pub use age::Sex;
pub use health_group::HealthGroup;
pub use rules::{Overrides, RuleUse, Rules};
pub use series::{Dated, GroupSeries, NoRules, Series};
pub use source::{Article, Confidence, Instrument};

use crate::units::{Day, Month};

/// The last month for which the rules are known; beyond it every answer is provisional ("tạm tính").
pub const HORIZON: Month = Month::new(2027, 12);

/// The name of this state of the tables, shown wherever a result stands: the day on which they were last held against
/// their sources.
pub const RULE_SET: &str = "2026-11-29";

/// [`RULE_SET`] as a day.
pub const CHECKED_ON: Day = Day::new(number(0, 4) as i32, number(5, 2) as u8, number(8, 2) as u8);

/// The day of the first comparison: rows that no later one reached say so.
const FIRST_CHECKED_ON: Day = Day::new(2026, 11, 21);

/// The number that so many digits of [`RULE_SET`] make.
const fn number(from: usize, length: usize) -> u32 {
    let (mut number, mut at) = (0, from);
    while at < from + length {
        let digit = RULE_SET.as_bytes()[at];
        assert!(digit.is_ascii_digit());
        number = number * 10 + (digit - b'0') as u32;
        at += 1;
    }
    number
}

/// [`CHECKED_ON`], for whoever takes a function.
pub fn checked_on() -> Day {
    CHECKED_ON
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
    /// Within how many months a payment for so many months is due.
    Deadline(i64),
    /// The most missing months that can be bought at once.
    MissingMonths,
    // Household health insurance
    HealthRate,
    /// Share of the full contribution that the member of this rank pays; 5 stands for the fifth and all later ones.
    HouseholdTier(u8),
    HealthSupport(HealthGroup),
    HealthPeriods,
    /// Share of a treatment that the insurance pays.
    HealthLevel(HealthGroup),
    CoPayment,
    /// Days until a card is good after the payment.
    CardWait,
    // Pension and what belongs to it
    AverageIncome,
    MinimumYears,
    /// How many odd months make half a year.
    OddMonths,
    /// Years that give the rate at which the scale begins.
    PensionBase(Sex),
    /// Times the average income for each year above those of the highest rate, up to the retirement age and after it.
    OneOff,
    OneOffAfterAge,
    /// Months between the conditions of a pension and its first month.
    PensionStart,
    /// By how much pensions already drawn are raised.
    PensionRaise,
    /// The yearly coefficients of a settlement year as a whole.
    YearlyCoefficients,
    /// The coefficient of the income of one year.
    YearlyCoefficient(i32),
    LumpSum,
    Maternity,
    Funeral,
    Survivors,
    PensionerCard,
    /// Days before the conditions of a pension are met within which it is claimed.
    PensionClaim,
    SocialPension,
    /// Times the average income for each year, paid out month by month until the social pension.
    MonthlyAllowance,
    RetirementAge(Sex),
    EarlyAge(Sex),
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
            | Parameter::Deadline(_)
            | Parameter::MissingMonths => Topic::Paying,
            Parameter::StateSupport(_) | Parameter::SupportedMonths => Topic::Support,
            Parameter::PovertyLine => Topic::PovertyLine,
            Parameter::ReferenceLevel => Topic::ReferenceLevel,
            Parameter::HealthRate
            | Parameter::HouseholdTier(_)
            | Parameter::HealthSupport(_)
            | Parameter::HealthPeriods
            | Parameter::HealthLevel(_)
            | Parameter::CoPayment
            | Parameter::CardWait => Topic::Health,
            Parameter::AverageIncome
            | Parameter::MinimumYears
            | Parameter::OddMonths
            | Parameter::OneOff
            | Parameter::OneOffAfterAge
            | Parameter::PensionStart
            | Parameter::PensionRaise
            | Parameter::PensionBase(_)
            | Parameter::YearlyCoefficients
            | Parameter::YearlyCoefficient(_)
            | Parameter::LumpSum
            | Parameter::Maternity
            | Parameter::Funeral
            | Parameter::Survivors
            | Parameter::PensionerCard
            | Parameter::PensionClaim
            | Parameter::SocialPension
            | Parameter::MonthlyAllowance
            | Parameter::RetirementAge(_)
            | Parameter::EarlyAge(_) => Topic::Pension,
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
