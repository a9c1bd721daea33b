//! The funeral allowance: Law 41/2024/QH15 Art 109 and 111.1c, Decree 158/2025/NĐ-CP Art 21.2; before 2025-07 Law
//! 58/2014/QH13 Art 71 and 80.

use super::source::{DECREE_158_2025, LAW_2014, LAW_2024};
use super::{Article, Confidence, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::Decimal;
use Confidence::Unconfirmed;

/// The funeral allowance and its conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Funeral {
    /// Times the reference level.
    pub times: Decimal,
    /// Months paid for in all that it needs, unless a pension was paid.
    pub months: i64,
    /// Months paid compulsorily that are enough alone.
    pub compulsory_months: i64,
    /// Where it stands that months of both kinds add up.
    pub both_kinds: Article,
}

/// The allowance over time.
pub static FUNERAL: Series<Funeral> = Series {
    parameter: Parameter::Funeral,
    values: &[
        Dated::since(
            2016,
            1,
            Funeral { times: Decimal::whole(10), months: 60, compulsory_months: 12, both_kinds: LAW_2014.at("71") },
            LAW_2014.at("80"),
        )
        .value_is(Unconfirmed)
        .citation_is(Unconfirmed),
        Dated::since(
            2025,
            7,
            Funeral {
                times: Decimal::whole(10),
                months: 60,
                compulsory_months: 12,
                both_kinds: DECREE_158_2025.at("21.2"),
            },
            LAW_2024.at("109"),
        ),
    ],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// The allowance of the month.
    ///
    /// # Errors
    /// [`NoRules`] before 2016-01.
    pub fn funeral(&mut self) -> Result<Dated<Funeral>, NoRules> {
        self.noted(&FUNERAL, Parameter::Funeral, |rule| rule.times)
    }
}
