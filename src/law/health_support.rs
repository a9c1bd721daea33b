//! What the State pays of a health contribution at least: Decree 188/2025/NĐ-CP Art 6.6; 2018-12 to 2025-06 Decree
//! 146/2018/NĐ-CP Art 8.

use super::source::{DECREE_75_2023, DECREE_105_2014, DECREE_146_2018, DECREE_188_2025};
use super::{Article, Confidence, Dated, GroupSeries, HORIZON, HealthGroup, NoRules, Parameter, Rules, Series};
use crate::units::{Day, Month, Percent};
use Confidence::{Secondary, Unconfirmed};

/// Percent by group; nothing for a group that the text does not name or that is not known from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HealthSupport {
    near_poor: i64,
    near_poor_in_poor_commune: Option<i64>,
    ethnic_minority: Option<i64>,
    student: i64,
    village_worker: Option<i64>,
    trafficking_victim: Option<i64>,
    farm_average: i64,
    /// Ethnic minorities are supported for so many months from the day on which their commune is no longer a difficult one,
    ethnic_minority_months: i64,
    /// victims of trafficking from the day on which they are recognised.
    trafficking_victim_months: i64,
}

impl HealthSupport {
    /// The least share; `None` where none is known for the group.
    pub const fn of(self, group: HealthGroup) -> Option<Percent> {
        let percent = match group {
            HealthGroup::Poor => Some(100),
            HealthGroup::NearPoor => Some(self.near_poor),
            HealthGroup::NearPoorInPoorCommune => self.near_poor_in_poor_commune,
            HealthGroup::EthnicMinority => self.ethnic_minority,
            HealthGroup::Student => Some(self.student),
            HealthGroup::VillageWorker => self.village_worker,
            HealthGroup::TraffickingVictim => self.trafficking_victim,
            HealthGroup::FarmAverage => Some(self.farm_average),
            HealthGroup::Household | HealthGroup::OtherGroup => Some(0),
        };
        match percent {
            Some(percent) => Some(Percent::whole(percent)),
            None => None,
        }
    }

    /// For how many months from its first day the group is supported, where that ends by itself.
    pub const fn months(self, group: HealthGroup) -> Option<i64> {
        match group {
            HealthGroup::EthnicMinority => Some(self.ethnic_minority_months),
            HealthGroup::TraffickingVictim => Some(self.trafficking_victim_months),
            _ => None,
        }
    }
}

/// Months of support that began for all communes of a kind on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// First day of support.
    pub first: Day,
    /// Last day of support.
    pub last: Day,
    /// Where it stands.
    pub law: Article,
}

/// Ethnic minorities in communes that were no longer difficult ones when the decree came. Told second-hand.
pub const ETHNIC_MINORITY_RUN: Run =
    Run { first: Day::new(2023, 11, 1), last: Day::new(2026, 10, 31), law: DECREE_75_2023.at("3.3") };

/// As far as we know the texts before 2025-07.
const fn until_2025(student: i64) -> HealthSupport {
    HealthSupport {
        near_poor: 70,
        near_poor_in_poor_commune: None,
        ethnic_minority: None,
        student,
        village_worker: None,
        trafficking_victim: None,
        farm_average: 30,
        ethnic_minority_months: 36,
        trafficking_victim_months: 12,
    }
}

/// The shares over time.
pub static HEALTH_SUPPORT: GroupSeries<HealthSupport, HealthGroup> = Series {
    parameter: Parameter::HealthSupport,
    values: &[
        Dated::since(2015, 1, until_2025(30), DECREE_105_2014.whole()).value_is(Unconfirmed).citation_is(Unconfirmed),
        Dated::since(2018, 12, until_2025(30), DECREE_146_2018.at("8")).citation_is(Secondary),
        Dated::since(
            2025,
            7,
            HealthSupport {
                near_poor_in_poor_commune: Some(100),
                ethnic_minority: Some(70),
                village_worker: Some(50),
                trafficking_victim: Some(50),
                ..until_2025(50)
            },
            DECREE_188_2025.at("6.6"),
        ),
    ],
    known_to: HORIZON,
};

/// The first month from which the group's support is known.
fn first_known(group: HealthGroup) -> Month {
    let known = HEALTH_SUPPORT.values.iter().find(|dated| dated.value.of(group).is_some());
    known.map_or(Month::LAST, |dated| dated.from)
}

/// For how many months from its first day a group is supported by the rule of `month`, where that ends by itself.
pub fn months(month: Month, group: HealthGroup) -> Option<i64> {
    HEALTH_SUPPORT.known_at(month)?.value.months(group)
}

impl Rules<'_> {
    /// Percent of the contribution that the State pays at least for a group.
    ///
    /// # Errors
    /// [`NoRules`] before the first month from which that group's support is known.
    pub fn health_support(&mut self, group: HealthGroup) -> Result<Dated<Percent>, NoRules> {
        let parameter = Parameter::HealthSupport(group);
        if self.month() < first_known(group) {
            return Err(NoRules { parameter, first: first_known(group) });
        }
        self.part(&HEALTH_SUPPORT, parameter, |support| support.of(group).unwrap_or(Percent::ZERO))
    }
}
