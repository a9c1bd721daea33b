//! What the State adds to a contribution: Decree 159/2025/NĐ-CP Art 5; 2018-01 to 2025-06 Decree 134/2015/NĐ-CP
//! Art 14 (in force from 2018-01 by its Art 17.2). Of several groups of a person the highest share counts: `best_group` in `citizen/support.rs`.

use super::source::{DECREE_134_2015, DECREE_159_2025, LAW_2006};
use super::{Confidence, Dated, GroupSeries, HORIZON, NoRules, Parameter, Rules, Series, SupportGroup};
use crate::units::{Month, Percent, Value};
use Confidence::Secondary;

/// State support, percent of rate × poverty line, by group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateSupport {
    poor: i64,
    near_poor: i64,
    ethnic_minority: i64,
    special_zone: i64,
    other: i64,
}

impl StateSupport {
    /// The share of a group.
    pub const fn of(self, group: SupportGroup) -> Percent {
        Percent::whole(match group {
            SupportGroup::Poor => self.poor,
            SupportGroup::NearPoor => self.near_poor,
            SupportGroup::EthnicMinority => self.ethnic_minority,
            SupportGroup::SpecialZone => self.special_zone,
            SupportGroup::Other => self.other,
        })
    }
}

const NONE: StateSupport = StateSupport { poor: 0, near_poor: 0, ethnic_minority: 0, special_zone: 0, other: 0 };

/// The shares over time.
pub static STATE_SUPPORT: GroupSeries<StateSupport, SupportGroup> = Series {
    parameter: Parameter::StateSupport,
    values: &[
        Dated::since(2008, 1, NONE, LAW_2006.whole()).citation_is(Secondary),
        Dated::since(
            2018,
            1,
            StateSupport { poor: 30, near_poor: 25, ethnic_minority: 10, special_zone: 10, other: 10 },
            DECREE_134_2015.at("14.1"),
        ),
        Dated::since(
            2025,
            7,
            StateSupport { poor: 50, near_poor: 40, ethnic_minority: 30, special_zone: 50, other: 20 },
            DECREE_159_2025.at("5.1"),
        )
        .citation_is(Secondary),
    ],
    known_to: HORIZON,
};

/// How many months of actual participation the State supports at the most, those of all groups together.
pub static SUPPORTED_MONTHS: Series<i64> = Series {
    parameter: Parameter::SupportedMonths,
    values: &[
        Dated::since(2018, 1, 120, DECREE_134_2015.at("14.2")),
        Dated::since(2025, 7, 120, DECREE_159_2025.at("5")).citation_is(Secondary),
    ],
    known_to: HORIZON,
};

/// The most supported months by the rule of `month`; before there was one, by the first: nobody has more of them.
///
/// ```
/// use ansinh::law::support::most_supported_months;
/// use ansinh::units::Month;
///
/// assert_eq!(most_supported_months(Month::new(2026, 11)), 120);
/// ```
pub fn most_supported_months(month: Month) -> i64 {
    let first = SUPPORTED_MONTHS.values.first();
    SUPPORTED_MONTHS.known_at(month).or(first.copied()).map_or(0, |dated| dated.value)
}

impl Rules<'_> {
    /// The State's share of rate × poverty line for a group.
    pub fn state_support(&mut self, group: SupportGroup) -> Result<Dated<Percent>, NoRules> {
        self.part(&STATE_SUPPORT, Parameter::StateSupport(group), |support| support.of(group))
    }

    /// The same share, only to compare groups: it does not count as used.
    pub fn support_share(&self, group: SupportGroup) -> Result<Percent, NoRules> {
        STATE_SUPPORT.at_for(group, self.month()).map(|(support, _)| support.value.of(group))
    }

    /// How many months are supported at the most; none before the State supported any.
    pub fn supported_months(&mut self) -> Option<Dated<i64>> {
        self.noted(&SUPPORTED_MONTHS, Parameter::SupportedMonths, Value::Months).ok()
    }
}
