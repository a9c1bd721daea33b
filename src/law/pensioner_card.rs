//! The pensioner's health card: Law 41/2024/QH15 Art 119.2a.

use super::source::LAW_2024;
use super::{Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::Percent;

/// The pensioner's health card: share of the contribution that the fund pays, and share of treatment that it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PensionerCard {
    pub paid_by_fund: Percent,
    pub level: Percent,
}

pub static PENSIONER_CARD: Series<PensionerCard> = Series {
    parameter: Parameter::PensionerCard,
    values: &[Dated::since(
        2025,
        7,
        PensionerCard { paid_by_fund: Percent::whole(100), level: Percent::whole(95) },
        LAW_2024.at("119.2a"),
    )],
    known_to: HORIZON,
};

impl Rules<'_> {
    pub fn pensioner_card(&mut self) -> Result<Dated<PensionerCard>, NoRules> {
        self.noted(&PENSIONER_CARD, Parameter::PensionerCard, |card| card.level)
    }
}
