//! Local top-ups to the voluntary contribution that are known by name, percent of rate × poverty line.
//!
//! They are suggestions for the user, who can change them: localities decide often and not all decisions are known.

use super::source::{Instrument, Kind};
use super::{Article, Confidence, HORIZON, SupportGroup};
use crate::units::{Month, Percent};

/// What a locality adds, over a known time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LocalTopUp {
    pub name: &'static str,
    pub from: Month,
    pub to: Month,
    poor: i64,
    near_poor: i64,
    other: i64,
    pub source: Article,
    pub confidence: Confidence,
}

impl LocalTopUp {
    pub const fn of(&self, group: SupportGroup) -> Percent {
        Percent::whole(match group {
            SupportGroup::Poor => self.poor,
            SupportGroup::NearPoor => self.near_poor,
            SupportGroup::EthnicMinority | SupportGroup::SpecialZone => 0,
            SupportGroup::Other => self.other,
        })
    }
}

const UNNUMBERED: Instrument = Instrument { kind: Kind::Resolution, number: "" };

pub static LOCAL_TOP_UPS: &[LocalTopUp] = &[
    LocalTopUp {
        name: "Hà Nội",
        from: Month::new(2022, 8),
        to: Month::new(2025, 12),
        poor: 30,
        near_poor: 25,
        other: 10,
        source: UNNUMBERED.whole(),
        confidence: Confidence::Statute,
    },
    LocalTopUp {
        name: "Hà Nội",
        from: Month::new(2026, 1),
        to: HORIZON,
        poor: 50,
        near_poor: 60,
        other: 10,
        source: Instrument { kind: Kind::Resolution, number: "19/2025/NQ-HĐND" }.whole(),
        confidence: Confidence::Statute,
    },
    LocalTopUp {
        name: "Long Biên (Hà Nội)",
        from: Month::new(2022, 8),
        to: Month::new(2025, 12),
        poor: 40,
        near_poor: 50,
        other: 0,
        source: UNNUMBERED.whole(),
        confidence: Confidence::Statute,
    },
];

/// The top-ups in force at `month`.
pub fn at(month: Month) -> impl Iterator<Item = &'static LocalTopUp> {
    LOCAL_TOP_UPS.iter().filter(move |top_up| top_up.from <= month && month <= top_up.to)
}
