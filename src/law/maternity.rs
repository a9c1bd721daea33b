//! The maternity allowance: Law 41/2024/QH15 Art 94 to 97; there was none before.

use super::source::LAW_2024;
use super::{Article, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::Dong;

/// The maternity allowance and its conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Maternity {
    /// For each child.
    pub amount: Dong,
    /// Months paid for that it needs, of so many before the birth.
    pub months: i64,
    /// The months before the birth among which they are counted.
    pub of_months: i64,
    /// Days after the birth within which it is claimed.
    pub claim_days: i64,
    /// Where these days stand.
    pub claim: Article,
}

/// The allowance, since there is one.
pub static MATERNITY: Series<Maternity> = Series {
    parameter: Parameter::Maternity,
    values: &[Dated::since(
        2025,
        7,
        Maternity {
            amount: Dong::new(2_000_000),
            months: 6,
            of_months: 12,
            claim_days: 60,
            claim: LAW_2024.at("97.1"),
        },
        LAW_2024.at("94–95"),
    )],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// The allowance of the month.
    ///
    /// # Errors
    /// [`NoRules`] before 2025-07.
    pub fn maternity(&mut self) -> Result<Dated<Maternity>, NoRules> {
        self.noted(&MATERNITY, Parameter::Maternity, |rule| rule.amount)
    }
}
