//! The pensioner's health card: its level by the Law on Health Insurance as amended in 2024, Art 22.1đ (whoever draws a
//! pension, Art 12.2a); the fund pays the contribution by Law 41/2024/QH15 Art 119.2a.

use super::source::{HEALTH_LAW_2024, LAW_2024};
use super::{Article, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::Percent;

/// The pensioner's health card: share of the contribution that the fund pays, and share of treatment that it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PensionerCard {
    /// Of the contribution, by the insurance fund.
    pub paid_by_fund: Percent,
    /// Who says that it pays.
    pub paid_law: Article,
    /// Of treatment.
    pub level: Percent,
}

/// The card over time.
pub static PENSIONER_CARD: Series<PensionerCard> = Series {
    parameter: Parameter::PensionerCard,
    values: &[Dated::since(
        2025,
        7,
        PensionerCard { paid_by_fund: Percent::whole(100), paid_law: LAW_2024.at("119.2a"), level: Percent::whole(95) },
        HEALTH_LAW_2024.at("22.1đ"),
    )],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// The card of the month.
    ///
    /// # Errors
    /// [`NoRules`] before 2025-07.
    pub fn pensioner_card(&mut self) -> Result<Dated<PensionerCard>, NoRules> {
        self.noted(&PENSIONER_CARD, Parameter::PensionerCard, |card| card.level)
    }
}
