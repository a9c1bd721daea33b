//! For how long a household pays: Decree 188/2025/NĐ-CP Art 7.8; Law on Health Insurance Art 15.6 (as amended by Law
//! 46/2014/QH13). Other lengths serve only to let cards end together.

use super::source::{DECREE_188_2025, HEALTH_LAW_2014};
use super::{Confidence, Dated, HORIZON, Parameter, Series};
use crate::units::Month;
use Confidence::Secondary;

const PERIODS: &[i64] = &[3, 6, 12];

/// Lengths in months, the shortest first.
pub static HEALTH_PERIODS: Series<&'static [i64]> = Series {
    parameter: Parameter::HealthPeriods,
    values: &[
        Dated::since(2015, 1, PERIODS, HEALTH_LAW_2014.at("15.6")).citation_is(Secondary),
        Dated::since(2025, 7, PERIODS, DECREE_188_2025.at("7.8")),
    ],
    known_to: HORIZON,
};

/// The lengths that the month offers; none before the first rule.
pub fn at(month: Month) -> &'static [i64] {
    HEALTH_PERIODS.known_at(month).map_or(&[], |periods| periods.value)
}
