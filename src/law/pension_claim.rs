//! How long before its conditions are met a pension is claimed: Law 41/2024/QH15 Art 107.1.

use super::source::LAW_2024;
use super::{Dated, HORIZON, Parameter, Series};

/// Days.
pub static PENSION_CLAIM: Series<i64> = Series {
    parameter: Parameter::PensionClaim,
    values: &[Dated::since(2025, 7, 20, LAW_2024.at("107.1"))],
    known_to: HORIZON,
};
