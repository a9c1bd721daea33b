//! How much of a treatment the insurance pays: Law on Health Insurance Art 22.1 (poor 100 %, near-poor and ethnic
//! minorities 95 %, others 80 %); near-poor households, and those of 75 and more with a social pension, 100 % since
//! 2026-01 by Resolution 261/2025/QH15.

use super::source::{HEALTH_LAW_2014, HEALTH_LAW_2024, RESOLUTION_261_2025};
use super::{Confidence, Dated, GroupSeries, HORIZON, HealthGroup, NoRules, Parameter, Rules, Series};
use crate::units::Percent;
use Confidence::Secondary;

/// Percent of a treatment, by group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HealthLevels {
    poor: i64,
    near_poor: i64,
    ethnic_minority: i64,
    others: i64,
}

impl HealthLevels {
    /// The level of a group; of other groups than the household's it can be higher.
    pub const fn of(self, group: HealthGroup) -> Percent {
        Percent::whole(match group {
            HealthGroup::Poor => self.poor,
            HealthGroup::NearPoor | HealthGroup::NearPoorInPoorCommune => self.near_poor,
            HealthGroup::EthnicMinority => self.ethnic_minority,
            HealthGroup::Household
            | HealthGroup::Student
            | HealthGroup::VillageWorker
            | HealthGroup::TraffickingVictim
            | HealthGroup::FarmAverage
            | HealthGroup::OtherGroup => self.others,
        })
    }

    /// The groups of [`HealthGroup`] with a level of their own, and one for all others.
    pub const GROUPS: [HealthGroup; 4] =
        [HealthGroup::Poor, HealthGroup::NearPoor, HealthGroup::EthnicMinority, HealthGroup::Household];
}

const LEVELS: HealthLevels = HealthLevels { poor: 100, near_poor: 95, ethnic_minority: 95, others: 80 };

/// The levels over time.
pub static HEALTH_LEVEL: GroupSeries<HealthLevels, HealthGroup> = Series {
    parameter: Parameter::HealthLevel,
    values: &[
        Dated::since(2015, 1, LEVELS, HEALTH_LAW_2014.at("22.1")).value_is(Secondary).citation_is(Secondary),
        Dated::since(2025, 7, LEVELS, HEALTH_LAW_2024.at("22.1")),
        Dated::since(2026, 1, HealthLevels { near_poor: 100, ..LEVELS }, RESOLUTION_261_2025.whole())
            .value_is(Secondary)
            .citation_is(Secondary),
    ],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// How much of a treatment the insurance of a group pays, percent.
    pub fn health_level(&mut self, group: HealthGroup) -> Result<Dated<Percent>, NoRules> {
        self.part(&HEALTH_LEVEL, Parameter::HealthLevel(group), |levels| levels.of(group))
    }
}
