//! The maternity allowance: Law 41/2024/QH15 Art 94 to 97; there was none before.

use super::source::LAW_2024;
use super::{Article, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::Dong;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Maternity {
    /// For each child.
    pub amount: Dong,
    /// Months paid for that it needs, of so many before the birth.
    pub months: i64,
    pub of_months: i64,
    /// Days after the birth within which it is claimed.
    pub claim_days: i64,
    pub claim: Article,
}

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
    pub fn maternity(&mut self) -> Result<Dated<Maternity>, NoRules> {
        self.noted(&MATERNITY, Parameter::Maternity, |rule| rule.amount)
    }
}
