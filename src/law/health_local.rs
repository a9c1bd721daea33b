//! What localities add to the State's support of health contributions, as far as it is known by name: suggestions that
//! the user can change.

use super::health_support::HEALTH_SUPPORT;
use super::source::resolution;
use super::{Article, Confidence, HealthGroup};
use crate::units::{Month, Percent};
use Confidence::{Secondary, Statute};

/// What a locality adds for a group, in points of percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LocalSupport {
    /// The province or city.
    pub name: &'static str,
    /// The first month for which it is known.
    pub from: Month,
    /// For whom.
    pub group: HealthGroup,
    /// Points of the full contribution.
    pub adds: Percent,
    /// The council's resolution.
    pub source: Article,
    /// How sure it is.
    pub confidence: Confidence,
}

const fn local(
    name: &'static str,
    group: HealthGroup,
    adds: i64,
    number: &'static str,
    confidence: Confidence,
) -> LocalSupport {
    LocalSupport {
        name,
        // The month from which each is known to hold; some are older.
        from: Month::new(2026, 1),
        group,
        adds: Percent::whole(adds),
        source: resolution(number).whole(),
        confidence,
    }
}

impl LocalSupport {
    /// Together with what the State pays at least in the month; at most all of it.
    ///
    /// ```
    /// use ansinh::law::health_local::local_at;
    /// use ansinh::law::HealthGroup;
    /// use ansinh::units::{Month, Percent};
    ///
    /// let month = Month::new(2026, 11);
    /// let hai_phong = local_at(month).find(|local| local.name == "Hải Phòng" && local.group == HealthGroup::NearPoor);
    /// assert_eq!(hai_phong.unwrap().with_state(month), Some(Percent::whole(100)));
    /// ```
    pub fn with_state(&self, month: Month) -> Option<Percent> {
        let state = HEALTH_SUPPORT.known_at(month)?.value.of(self.group)?;
        Some(state.plus(self.adds).ok()?.min(Percent::whole(100)))
    }
}

/// All that is known by name.
pub static LOCAL_SUPPORT: &[LocalSupport] = &[
    local("Hà Nội", HealthGroup::FarmAverage, 30, "19/2025/NQ-HĐND", Statute),
    local("Hải Phòng", HealthGroup::NearPoor, 30, "", Secondary),
    local("Hải Phòng", HealthGroup::FarmAverage, 20, "", Secondary),
    local("Huế", HealthGroup::NearPoor, 30, "", Secondary),
    local("Huế", HealthGroup::EthnicMinority, 30, "", Secondary),
    local("Quảng Ninh", HealthGroup::NearPoor, 30, "35/2024/NQ-HĐND", Secondary),
    local("Quảng Ninh", HealthGroup::FarmAverage, 50, "35/2024/NQ-HĐND", Secondary),
    local("TP. Hồ Chí Minh", HealthGroup::NearPoor, 30, "75/2025/NQ-HĐND", Secondary),
    local("TP. Hồ Chí Minh", HealthGroup::Student, 50, "", Secondary),
];

/// The local support known at `month`.
pub fn local_at(month: Month) -> impl Iterator<Item = &'static LocalSupport> {
    LOCAL_SUPPORT.iter().filter(move |local| local.from <= month)
}
