//! By how much pensions that are already drawn are raised: Decree 162/2026/NĐ-CP Art 2.1 with Art 1.1a (voluntary ones
//! too), on the pension of the month before. Raises before 2026 are not in this table.

use super::source::DECREE_162_2026;
use super::{Dated, HORIZON, Parameter, Series};
use crate::units::Percent;

/// Percent, for whoever drew a pension before that month.
pub static PENSION_RAISE: Series<Percent> = Series {
    parameter: Parameter::PensionRaise,
    values: &[Dated::since(2026, 7, Percent::whole(8), DECREE_162_2026.at("2.1"))],
    known_to: HORIZON,
};
