//! What health insurance costs: Decree 188/2025/NĐ-CP Art 6.5a (percent of the base wage); 2018-12 to 2025-06 Decree
//! 146/2018/NĐ-CP Art 7. The law itself says only "at most 6 %", so a decree alone can change it: see
//! [`super::planned`].

use super::source::{DECREE_146_2018, DECREE_188_2025, HEALTH_LAW_2014};
use super::{Confidence, Dated, NoRules, Parameter, Rules, Series};
use crate::units::{Decimal, Month, Percent};
use Confidence::{Secondary, Unconfirmed};

const RATE: Percent = Percent::new(Decimal::new(45, 1));

/// Contribution, percent of the base wage.
pub static HEALTH_RATE: Series<Percent> = Series {
    parameter: Parameter::HealthRate,
    values: &[
        Dated::since(2015, 1, RATE, HEALTH_LAW_2014.at("13")).value_is(Unconfirmed).citation_is(Secondary),
        Dated::since(2018, 12, RATE, DECREE_146_2018.at("7")).citation_is(Secondary),
        Dated::since(2025, 7, RATE, DECREE_188_2025.at("6.5a")),
    ],
    // The decree that is to raise it is due in that month.
    known_to: Month::new(2027, 3),
};

impl Rules<'_> {
    /// Health insurance contribution, percent of the base wage.
    pub fn health_rate(&mut self) -> Result<Dated<Percent>, NoRules> {
        self.look_up(&HEALTH_RATE, self.overrides.health_rate)
    }
}
