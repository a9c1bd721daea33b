//! Local top-ups to the voluntary contribution that are known by name, percent of rate × poverty line.
//!
//! They are suggestions for the user, who can change them: localities decide often and not all decisions are known.

use super::source::resolution;
use super::{Article, Confidence, HORIZON, SupportGroup};
use crate::units::{Month, Percent};
use Confidence::{Secondary, Statute};

/// What a locality adds, over a known time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LocalTopUp {
    /// The province, city or district.
    pub name: &'static str,
    /// First month.
    pub from: Month,
    /// Last month.
    pub to: Month,
    shares: Shares,
    /// The council's resolution.
    pub source: Article,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Percent by group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shares {
    poor: i64,
    near_poor: i64,
    ethnic_minority: i64,
    special_zone: i64,
    other: i64,
}

impl LocalTopUp {
    /// Percent of rate × poverty line for a group.
    pub const fn of(&self, group: SupportGroup) -> Percent {
        Percent::whole(match group {
            SupportGroup::Poor => self.shares.poor,
            SupportGroup::NearPoor => self.shares.near_poor,
            SupportGroup::EthnicMinority => self.shares.ethnic_minority,
            SupportGroup::SpecialZone => self.shares.special_zone,
            SupportGroup::Other => self.shares.other,
        })
    }
}

/// No more is known of the number of the resolution.
const UNNUMBERED: Article = resolution("").whole();

/// All that is known by name, the oldest of each place first.
pub static LOCAL_TOP_UPS: &[LocalTopUp] = &[
    LocalTopUp {
        name: "Hà Nội",
        from: Month::new(2022, 8),
        to: Month::new(2025, 12),
        shares: Shares { poor: 30, near_poor: 25, ethnic_minority: 0, special_zone: 0, other: 10 },
        source: UNNUMBERED,
        confidence: Secondary,
    },
    // Two programs have 20 for "other"; the city's own page says 10.
    LocalTopUp {
        name: "Hà Nội",
        from: Month::new(2026, 1),
        to: HORIZON,
        shares: Shares { poor: 50, near_poor: 60, ethnic_minority: 0, special_zone: 0, other: 10 },
        source: resolution("19/2025/NQ-HĐND").whole(),
        confidence: Statute,
    },
    LocalTopUp {
        name: "Long Biên (Hà Nội)",
        from: Month::new(2022, 8),
        to: Month::new(2025, 12),
        shares: Shares { poor: 40, near_poor: 50, ethnic_minority: 0, special_zone: 0, other: 0 },
        source: UNNUMBERED,
        confidence: Secondary,
    },
    LocalTopUp {
        name: "Hà Tĩnh",
        from: Month::new(2020, 1),
        to: Month::new(2025, 12),
        shares: Shares { poor: 20, near_poor: 20, ethnic_minority: 20, special_zone: 20, other: 20 },
        source: UNNUMBERED,
        confidence: Statute,
    },
    LocalTopUp {
        name: "Khánh Hòa",
        from: Month::new(2026, 1),
        to: Month::new(2030, 12),
        shares: Shares { poor: 30, near_poor: 25, ethnic_minority: 15, special_zone: 30, other: 10 },
        source: UNNUMBERED,
        confidence: Secondary,
    },
    LocalTopUp {
        name: "Quảng Ninh",
        from: Month::new(2023, 1),
        to: Month::new(2027, 12),
        shares: Shares { poor: 30, near_poor: 30, ethnic_minority: 0, special_zone: 0, other: 20 },
        source: resolution("02/2022/NQ-HĐND").whole(),
        confidence: Secondary,
    },
];

/// The top-ups in force at `month`.
pub fn at(month: Month) -> impl Iterator<Item = &'static LocalTopUp> {
    LOCAL_TOP_UPS.iter().filter(move |top_up| top_up.from <= month && month <= top_up.to)
}
