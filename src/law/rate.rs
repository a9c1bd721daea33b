//! How much of the chosen income is paid: Law 41/2024/QH15 Art 36.1; Law 58/2014/QH13 Art 87.1; Law 71/2006/QH11
//! Art 100.1 (two points more every second year from 2010 on).

use super::source::{LAW_2006, LAW_2014, LAW_2024};
use super::{Confidence, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::Percent;
use Confidence::{Secondary, Unconfirmed};

/// Contribution, percent of the chosen monthly income.
pub static CONTRIBUTION_RATE: Series<Percent> = Series {
    parameter: Parameter::ContributionRate,
    values: &[
        Dated::since(2008, 1, Percent::whole(16), LAW_2006.at("100.1")).value_is(Unconfirmed).citation_is(Secondary),
        Dated::since(2010, 1, Percent::whole(18), LAW_2006.at("100.1")).value_is(Secondary).citation_is(Secondary),
        Dated::since(2012, 1, Percent::whole(20), LAW_2006.at("100.1")).value_is(Secondary).citation_is(Secondary),
        Dated::since(2014, 1, Percent::whole(22), LAW_2006.at("100.1")).value_is(Secondary).citation_is(Secondary),
        Dated::since(2016, 1, Percent::whole(22), LAW_2014.at("87.1")),
        Dated::since(2025, 7, Percent::whole(22), LAW_2024.at("36.1")),
    ],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// Contribution, percent of the chosen income.
    pub fn contribution_rate(&mut self) -> Result<Dated<Percent>, NoRules> {
        self.look_up(&CONTRIBUTION_RATE, self.overrides.contribution_rate)
    }
}
