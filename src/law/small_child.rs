//! Whose card the State pays as a small child's: Law on Health Insurance Art 12.3h.

use super::Dated;
use super::source::HEALTH_LAW_2024;

/// Below this age, in years.
pub const SMALL_CHILD: Dated<i64> = Dated::since(2025, 7, 6, HEALTH_LAW_2024.at("12.3h"));
