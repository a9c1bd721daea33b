//! The dated parameters by name, and under which topic each is looked up.

use super::{HealthGroup, Sex, SupportGroup};

/// The dated parameters by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Parameter {
    /// Percent of the chosen income.
    ContributionRate,
    /// General minimum wage, base wage, reference level: one series under three names.
    ReferenceLevel,
    /// The rural poverty line, đồng a month.
    PovertyLine,
    /// The lowest chosen income, đồng a month.
    IncomeFloor,
    /// The highest chosen income, đồng a month.
    IncomeCap,
    /// Between two chosen incomes, đồng.
    IncomeStep,
    /// Percent of rate × poverty line that the State adds for a group.
    StateSupport(SupportGroup),
    /// How many months the State supports at the most.
    SupportedMonths,
    /// r, percent a month: what years paid ahead are discounted by, and missing months compounded.
    MonthlyYield,
    /// Lengths of a payment.
    WaysOfPaying,
    /// Within how many months a payment for so many months is due.
    Deadline(i64),
    /// The most missing months that can be bought at once.
    MissingMonths,
    // Household health insurance
    /// Percent of the reference level for a health card.
    HealthRate,
    /// Share of the full contribution that the member of this rank pays; 5 stands for the fifth and all later ones.
    HouseholdTier(u8),
    /// Percent of the contribution that the State pays at least for a group.
    HealthSupport(HealthGroup),
    /// Months for which a health card is paid at once.
    HealthPeriods,
    /// Share of a treatment that the insurance pays.
    HealthLevel(HealthGroup),
    /// Bounds of what a patient pays.
    CoPayment,
    /// Days until a card is good after the payment.
    CardWait,
    // Pension and what belongs to it
    /// What every benefit is worked out from; an article without a figure.
    AverageIncome,
    /// Years that a pension needs at least.
    MinimumYears,
    /// How many odd months make half a year.
    OddMonths,
    /// Years that give the rate at which the scale begins.
    PensionBase(Sex),
    /// Times the average income for each year above those of the highest rate, up to the retirement age and after it.
    OneOff,
    /// The same for years paid after the retirement age.
    OneOffAfterAge,
    /// Months between the conditions of a pension and its first month.
    PensionStart,
    /// By how much pensions already drawn are raised.
    PensionRaise,
    /// The yearly coefficients of a settlement year as a whole.
    YearlyCoefficients,
    /// The coefficient of the income of one year.
    YearlyCoefficient(i32),
    /// Times the average income for each year, paid out at once.
    LumpSum,
    /// Đồng for each child.
    Maternity,
    /// Times the reference level.
    Funeral,
    /// What survivors are paid.
    Survivors,
    /// The pensioner's health card.
    PensionerCard,
    /// Days before the conditions of a pension are met within which it is claimed.
    PensionClaim,
    /// Đồng a month for old people without a pension.
    SocialPension,
    /// Times the average income for each year, paid out month by month until the social pension.
    MonthlyAllowance,
    /// Years and months of life.
    RetirementAge(Sex),
    /// The same for those who joined before 2021.
    EarlyAge(Sex),
}

/// What a reader looks up together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// What is paid, and when.
    Paying,
    /// What the State adds.
    Support,
    /// The rural poverty line and what hangs on it.
    PovertyLine,
    /// The reference level, once the base wage.
    ReferenceLevel,
    /// Household health insurance.
    Health,
    /// Pensions and all other benefits.
    Pension,
}

impl Topic {
    /// In the order in which they are shown.
    pub const ALL: [Topic; 6] =
        [Topic::Paying, Topic::Support, Topic::PovertyLine, Topic::ReferenceLevel, Topic::Health, Topic::Pension];
}

impl Parameter {
    /// Under which topic it is looked up.
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
