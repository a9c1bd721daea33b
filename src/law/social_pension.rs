//! The social pension (Law 41/2024/QH15 Art 21 and 22, Decree 176/2025/NĐ-CP), and the monthly allowance up to it for
//! people of retirement age with too few years for a pension (Art 23; Decree 158/2025/NĐ-CP Art 23 and 24, Decree
//! 159/2025/NĐ-CP Art 14).

use super::source::{DECREE_158_2025, DECREE_159_2025, DECREE_176_2025, LAW_2024};
use super::{Article, Confidence::Secondary, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::{Decimal, Dong};

/// The social pension and its ages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SocialPension {
    /// A month; localities may pay more.
    pub amount: Dong,
    /// Years of life from which on it is paid,
    pub age: i64,
    /// and of people of poor and near-poor households.
    pub poor_age: i64,
    /// Where the ages stand.
    pub ages: Article,
}

/// The social pension, since there is one.
pub static SOCIAL_PENSION: Series<SocialPension> = Series {
    parameter: Parameter::SocialPension,
    values: &[Dated::since(
        2025,
        7,
        SocialPension { amount: Dong::new(500_000), age: 75, poor_age: 70, ages: LAW_2024.at("21") },
        DECREE_176_2025.whole(),
    )
    .citation_is(Secondary)],
    known_to: HORIZON,
};

/// What a monthly allowance is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthlyAllowance {
    /// Times the average for each year paid for; all of it is paid out as social pensions.
    pub times: i64,
    /// Of people who paid to both kinds of insurance.
    pub both_kinds: Article,
}

/// The allowance, since there is one.
pub static MONTHLY_ALLOWANCE: Series<MonthlyAllowance> = Series {
    parameter: Parameter::MonthlyAllowance,
    values: &[Dated::since(
        2025,
        7,
        MonthlyAllowance { times: 2, both_kinds: DECREE_158_2025.at("23–24") },
        DECREE_159_2025.at("14"),
    )
    .citation_is(Secondary)],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// The social pension of the month; its amount is kept in the list.
    ///
    /// # Errors
    /// [`NoRules`] before 2025-07.
    pub fn social_pension(&mut self) -> Result<Dated<SocialPension>, NoRules> {
        self.noted(&SOCIAL_PENSION, Parameter::SocialPension, |rule| rule.amount)
    }

    /// The allowance of the month; its times are kept in the list.
    ///
    /// # Errors
    /// [`NoRules`] before 2025-07.
    pub fn monthly_allowance(&mut self) -> Result<Dated<MonthlyAllowance>, NoRules> {
        self.noted(&MONTHLY_ALLOWANCE, Parameter::MonthlyAllowance, |rule| Decimal::whole(rule.times))
    }
}
