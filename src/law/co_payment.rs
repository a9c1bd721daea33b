//! When a patient pays nothing: Decree 188/2025/NĐ-CP Art 17.1 (a cheap visit) and 18.2 (enough paid in the year by
//! whoever has been insured for five years); before 2025-07 Law on Health Insurance Art 22.

use super::source::{DECREE_188_2025, HEALTH_LAW_2014};
use super::{Article, Confidence, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::Percent;
use Confidence::Secondary;

/// Bounds of what a patient pays of treatment, in times the base wage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoPayment {
    /// A visit that costs less is free.
    pub visit: Percent,
    /// Whoever has been insured for `years` in a row pays no more than so many base wages in a year.
    pub yearly: i64,
    /// Years in a row.
    pub years: i64,
    /// Where the bound of a year stands.
    pub of_year: Article,
    /// How it is counted in a year in which the base wage changes: what was paid before counts in old base wages, the rest
    /// in new ones.
    pub of_change: Option<Article>,
}

/// The bounds over time.
pub static CO_PAYMENT: Series<CoPayment> = Series {
    parameter: Parameter::CoPayment,
    values: &[
        Dated::since(
            2015,
            1,
            CoPayment {
                visit: Percent::whole(15),
                yearly: 6,
                years: 5,
                of_year: HEALTH_LAW_2014.at("22"),
                of_change: None,
            },
            HEALTH_LAW_2014.at("22"),
        )
        .value_is(Secondary)
        .citation_is(Secondary),
        Dated::since(
            2025,
            7,
            CoPayment {
                visit: Percent::whole(15),
                yearly: 6,
                years: 5,
                of_year: DECREE_188_2025.at("18.2"),
                of_change: Some(DECREE_188_2025.at("18.2c")),
            },
            DECREE_188_2025.at("17.1"),
        ),
    ],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// Bounds of what a patient pays.
    pub fn co_payment(&mut self) -> Result<Dated<CoPayment>, NoRules> {
        self.noted(&CO_PAYMENT, Parameter::CoPayment, |bounds| bounds.visit)
    }
}
