//! Household health insurance: Law on Health Insurance Art 13 (as amended by Law 46/2014/QH13 and Law 51/2024/QH15),
//! Decree 146/2018/NĐ-CP Art 7 and 8, Decree 188/2025/NĐ-CP Art 6.
//!
//! Rate × base wage, the first member in full, the next ones less. Members insured in another group take no rank.

use super::source::{
    DECREE_105_2014, DECREE_146_2018, DECREE_188_2025, HEALTH_LAW_2014, HEALTH_LAW_2024, Instrument, Kind,
};
use super::{Article, Confidence, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::{Decimal, Month, Percent};
use Confidence::{Secondary, Statute, Unconfirmed};

/// How a member of the household is insured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HealthGroup {
    /// By the household: takes a rank.
    Household,
    Poor,
    NearPoor,
    /// Pupils and students, who pay at their school.
    Student,
    /// Farming, forestry, fishery or salt household of average living standard.
    FarmAverage,
    /// By work, pension, age or anything else.
    OtherGroup,
}

impl HealthGroup {
    pub const ALL: [HealthGroup; 6] = [
        HealthGroup::Household,
        HealthGroup::Poor,
        HealthGroup::NearPoor,
        HealthGroup::Student,
        HealthGroup::FarmAverage,
        HealthGroup::OtherGroup,
    ];
}

/// Lengths for which a household pays, in months. Other lengths serve only to let cards end together.
pub const PERIODS: [i64; 3] = [3, 6, 12];

/// Contribution, percent of the base wage.
pub static HEALTH_RATE: Series<Percent> = Series {
    parameter: Parameter::HealthRate,
    values: &[
        rate(Month::new(2015, 1), HEALTH_LAW_2014.at("13"), Unconfirmed),
        rate(Month::new(2018, 12), DECREE_146_2018.at("7"), Statute),
        rate(Month::new(2025, 7), HEALTH_LAW_2024.at("1.11"), Statute),
    ],
    known_to: HORIZON,
};

const fn rate(from: Month, source: Article, confidence: Confidence) -> Dated<Percent> {
    Dated { from, value: Percent::new(Decimal::new(45, 1)), source, confidence }
}

/// Percent of the full contribution for the first to the fifth member of a household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tiers([i64; 5]);

impl Tiers {
    /// The last rank with a share of its own: later members pay what it pays.
    pub const LAST: u8 = 5;

    /// `rank` is 1 for the first member.
    pub(super) fn of(self, rank: u8) -> Percent {
        let index = usize::from(rank.clamp(1, Tiers::LAST)) - 1;
        Percent::whole(self.0.get(index).copied().unwrap_or(100))
    }
}

pub static HOUSEHOLD_TIERS: Series<Tiers> = Series {
    parameter: Parameter::HouseholdTier(1),
    values: &[
        tiers(Month::new(2015, 1), HEALTH_LAW_2014.at("13"), Unconfirmed),
        tiers(Month::new(2018, 12), DECREE_146_2018.at("7"), Statute),
        tiers(Month::new(2025, 7), DECREE_188_2025.at("6"), Statute),
    ],
    known_to: HORIZON,
};

const fn tiers(from: Month, source: Article, confidence: Confidence) -> Dated<Tiers> {
    Dated { from, value: Tiers([100, 70, 60, 50, 40]), source, confidence }
}

/// What the State pays of the contribution at least, percent by group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HealthSupport {
    near_poor: i64,
    student: i64,
    farm_average: i64,
}

impl HealthSupport {
    pub(super) const fn of(self, group: HealthGroup) -> Percent {
        Percent::whole(match group {
            HealthGroup::Poor => 100,
            HealthGroup::NearPoor => self.near_poor,
            HealthGroup::Student => self.student,
            HealthGroup::FarmAverage => self.farm_average,
            HealthGroup::Household | HealthGroup::OtherGroup => 0,
        })
    }
}

pub static HEALTH_SUPPORT: Series<HealthSupport> = Series {
    parameter: Parameter::HealthSupport(HealthGroup::Household),
    values: &[
        Dated {
            from: Month::new(2015, 1),
            value: HealthSupport { near_poor: 70, student: 30, farm_average: 30 },
            source: DECREE_105_2014.whole(),
            confidence: Unconfirmed,
        },
        Dated {
            from: Month::new(2018, 12),
            value: HealthSupport { near_poor: 70, student: 30, farm_average: 30 },
            source: DECREE_146_2018.at("8"),
            confidence: Statute,
        },
        Dated {
            from: Month::new(2025, 7),
            value: HealthSupport { near_poor: 70, student: 50, farm_average: 30 },
            source: DECREE_188_2025.at("6"),
            confidence: Statute,
        },
    ],
    known_to: HORIZON,
};

/// Bounds of what a patient pays of treatment, in times the base wage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoPayment {
    /// A visit that costs less is free.
    pub visit: Percent,
    /// Whoever has been insured for `years` in a row pays no more than so many base wages in a year.
    pub yearly: i64,
    pub years: i64,
}

pub static CO_PAYMENT: Series<CoPayment> = Series {
    parameter: Parameter::CoPayment,
    values: &[Dated {
        from: Month::new(2015, 1),
        value: CoPayment { visit: Percent::whole(15), yearly: 6, years: 5 },
        source: HEALTH_LAW_2014.at("22"),
        confidence: Secondary,
    }],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// Bounds of what a patient pays.
    pub fn co_payment(&mut self) -> Result<Dated<CoPayment>, NoRules> {
        self.part(&CO_PAYMENT, Parameter::CoPayment, |bounds| bounds.visit)?;
        CO_PAYMENT.at(self.month()).map(|(bounds, _)| bounds)
    }

    /// Health insurance contribution, percent of the base wage.
    pub fn health_rate(&mut self) -> Result<Dated<Percent>, NoRules> {
        self.look_up(&HEALTH_RATE, self.overrides.health_rate)
    }

    /// Percent of the full contribution that the member of this rank (1 is the first) pays.
    pub fn household_tier(&mut self, rank: u8) -> Result<Dated<Percent>, NoRules> {
        let rank = rank.clamp(1, Tiers::LAST);
        self.part(&HOUSEHOLD_TIERS, Parameter::HouseholdTier(rank), |tiers| tiers.of(rank))
    }

    /// Percent of the contribution that the State pays at least for a group.
    pub fn health_support(&mut self, group: HealthGroup) -> Result<Dated<Percent>, NoRules> {
        self.part(&HEALTH_SUPPORT, Parameter::HealthSupport(group), |support| support.of(group))
    }
}

/// What a locality adds for a group, in points of percent: a suggestion that the user can change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LocalSupport {
    pub name: &'static str,
    pub from: Month,
    pub group: HealthGroup,
    pub adds: Percent,
    pub source: Article,
    pub confidence: Confidence,
}

const fn local(name: &'static str, group: HealthGroup, adds: i64, number: &'static str) -> LocalSupport {
    LocalSupport {
        name,
        from: Month::new(2026, 1),
        group,
        adds: Percent::whole(adds),
        source: Instrument { kind: Kind::Resolution, number }.whole(),
        confidence: Statute,
    }
}

impl LocalSupport {
    /// Together with what the State pays at least in the month; at most all of it.
    pub fn with_state(&self, month: Month) -> Option<Percent> {
        let (state, _) = HEALTH_SUPPORT.at(month).ok()?;
        let both = state.value.of(self.group).decimal().digits() + self.adds.decimal().digits();
        Some(Percent::whole(both.min(100)))
    }
}

pub static LOCAL_SUPPORT: &[LocalSupport] = &[
    local("Hà Nội", HealthGroup::FarmAverage, 30, "19/2025/NQ-HĐND"),
    local("Hải Phòng", HealthGroup::NearPoor, 30, ""),
    local("Hải Phòng", HealthGroup::FarmAverage, 20, ""),
    local("Huế", HealthGroup::NearPoor, 30, ""),
];

/// The local support known at `month`.
pub fn local_at(month: Month) -> impl Iterator<Item = &'static LocalSupport> {
    LOCAL_SUPPORT.iter().filter(move |local| local.from <= month)
}
