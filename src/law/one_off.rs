//! The one-off payment at retirement for years above those of the highest rate: Law 41/2024/QH15 Art 100; until
//! 2025-06 Law 58/2014/QH13 Art 75.

use super::source::{LAW_2014, LAW_2024};
use super::{Confidence, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::Decimal;
use Confidence::Secondary;

/// Times the average income for each year above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneOff {
    /// For years paid up to the retirement age.
    pub before_age: Decimal,
    /// For years paid after it; `None` where the law made no difference.
    pub after_age: Option<Decimal>,
}

const HALF: Decimal = Decimal::new(5, 1);

/// The times over time.
pub static ONE_OFF: Series<OneOff> = Series {
    parameter: Parameter::OneOff,
    values: &[
        Dated::since(2016, 1, OneOff { before_age: HALF, after_age: None }, LAW_2014.at("75")).citation_is(Secondary),
        Dated::since(2025, 7, OneOff { before_age: HALF, after_age: Some(Decimal::whole(2)) }, LAW_2024.at("100.2")),
    ],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// Times the average income for each year above those of the highest rate.
    pub fn one_off(&mut self) -> Result<Dated<OneOff>, NoRules> {
        self.noted(&ONE_OFF, Parameter::OneOff, |times| times.before_age)
    }
}
