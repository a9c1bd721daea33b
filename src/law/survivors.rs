//! One payment to the survivors: Law 41/2024/QH15 Art 110 and 111, of both kinds of insurance Decree 158/2025/NĐ-CP Art 21.

use super::by_years::{YEAR_TIMES, YearTimes};
use super::source::{DECREE_158_2025, LAW_2024};
use super::{Article, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::Decimal;

/// One payment to the survivors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Survivors {
    /// Times the average income for each year paid for.
    pub years: YearTimes,
    /// Fewer voluntary months than this bring what was paid, whoever paid it.
    pub full_months: i64,
    /// Where that stands.
    pub amount_paid: Article,
    /// Of people who also paid compulsorily: by years however few, at least so many times the average.
    pub least_averages: i64,
    /// Where that stands.
    pub both_kinds: Article,
    /// Months paid compulsorily from which on there is a monthly allowance instead, by the compulsory rules.
    pub monthly_from: i64,
    /// Of a pensioner: so many monthly pensions where the death falls into the first `first_months` months of pension;
    /// half a pension less for each later month, at least `least`.
    pub pensions: i64,
    /// Months of pension within which all of them are paid.
    pub first_months: i64,
    /// Monthly pensions at least.
    pub least: i64,
    /// Where that stands.
    pub of_pensioner: Article,
    /// Days after the death within which it is claimed.
    pub claim_days: i64,
    /// Where these days stand.
    pub claim: Article,
}

/// The rule, since it is known.
pub static SURVIVORS: Series<Survivors> = Series {
    parameter: Parameter::Survivors,
    values: &[Dated::since(
        2025,
        7,
        Survivors {
            years: YEAR_TIMES,
            full_months: 60,
            amount_paid: LAW_2024.at("110.2c"),
            least_averages: 3,
            both_kinds: DECREE_158_2025.at("21.5a"),
            monthly_from: 180,
            pensions: 48,
            first_months: 2,
            least: 3,
            of_pensioner: LAW_2024.at("110.4"),
            claim_days: 90,
            claim: LAW_2024.at("112.2a"),
        },
        LAW_2024.at("110.2"),
    )],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// The rule of the month; the pensions of a pensioner are kept in the list.
    ///
    /// # Errors
    /// [`NoRules`] before 2025-07.
    pub fn survivors(&mut self) -> Result<Dated<Survivors>, NoRules> {
        self.noted(&SURVIVORS, Parameter::Survivors, |rule| Decimal::whole(rule.pensions))
    }
}
