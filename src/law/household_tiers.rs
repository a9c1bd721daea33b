//! What each member of a household pays: Decree 188/2025/NĐ-CP Art 6.5b; 2018-12 to 2025-06 Decree 146/2018/NĐ-CP
//! Art 7. Only those who join by the household within one financial year take a rank. The last share holds for
//! the fifth, the sixth and every later member.

use super::source::{DECREE_146_2018, DECREE_188_2025, HEALTH_LAW_2014};
use super::{Confidence, Dated, GroupSeries, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::Percent;
use Confidence::{Secondary, Unconfirmed};

/// Percent of the full contribution for the first to the fifth member of a household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tiers([i64; Tiers::LAST as usize]);

impl Tiers {
    /// The last rank with a share of its own: later members pay what it pays.
    pub const LAST: u8 = 5;

    /// `rank` is 1 for the first member.
    pub fn of(self, rank: u8) -> Percent {
        let index = usize::from(rank.clamp(1, Tiers::LAST)) - 1;
        Percent::whole(self.0.get(index).copied().unwrap_or(100))
    }
}

const TIERS: Tiers = Tiers([100, 70, 60, 50, 40]);

/// The shares over time.
pub static HOUSEHOLD_TIERS: GroupSeries<Tiers, u8> = Series {
    parameter: Parameter::HouseholdTier,
    values: &[
        Dated::since(2015, 1, TIERS, HEALTH_LAW_2014.at("13")).value_is(Unconfirmed).citation_is(Secondary),
        Dated::since(2018, 12, TIERS, DECREE_146_2018.at("7")).citation_is(Secondary),
        Dated::since(2025, 7, TIERS, DECREE_188_2025.at("6.5b")),
    ],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// Percent of the full contribution that the member of this rank (1 is the first) pays.
    pub fn household_tier(&mut self, rank: u8) -> Result<Dated<Percent>, NoRules> {
        let rank = rank.clamp(1, Tiers::LAST);
        self.part(&HOUSEHOLD_TIERS, Parameter::HouseholdTier(rank), |tiers| tiers.of(rank))
    }
}
