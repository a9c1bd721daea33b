//! What health insurance costs by the rules of a month, worked out once for all members of that month.

use super::amounts::Amounts;
use crate::error::InputError;
use crate::law::household_tiers::Tiers;
use crate::law::{HealthGroup, Overrides, Rules};
use crate::units::{Dong, Fraction, Month, Percent};

/// The rules of one month.
#[derive(Clone, Debug)]
pub struct HealthRates {
    pub month: Month,
    /// rate × base wage.
    full: Fraction,
    shares: [Percent; Tiers::LAST as usize],
    /// What the State pays at least of a group's contribution, where it is known.
    supports: [Option<Percent>; HealthGroup::ALL.len()],
}

impl HealthRates {
    fn of(month: Month, overrides: &Overrides) -> Result<HealthRates, InputError> {
        let mut rules = Rules::of(month, overrides);
        let full = rules.reference_level()?.value.share(rules.health_rate()?.value)?;
        let mut shares = [Percent::ZERO; Tiers::LAST as usize];
        for (share, rank) in shares.iter_mut().zip(1..) {
            *share = rules.household_tier(rank)?.value;
        }
        let supports = HealthGroup::ALL.map(|group| rules.health_support(group).ok().map(|support| support.value));
        Ok(HealthRates { month, full, shares, supports })
    }

    /// The share of the full contribution that the member of a rank pays; 1 is the first.
    pub fn share(&self, rank: u8) -> Percent {
        let place = usize::from(rank.clamp(1, Tiers::LAST)) - 1;
        self.shares.get(place).copied().unwrap_or(Percent::ZERO)
    }

    /// What a ranked member pays.
    pub fn pay(&self, rank: u8, months: i64) -> Option<Dong> {
        let share = self.share(rank).fraction().ok()?;
        self.full.times(share).ok()?.times_whole(months).ok()?.round_dong().ok()
    }

    /// Whether some rank pays so much.
    pub fn is_of_a_rank(&self, pay: Dong, months: i64) -> bool {
        (1..=Tiers::LAST).any(|rank| self.pay(rank, months) == Some(pay))
    }

    /// Who pays what of a member without a rank; nothing of one of whom only the other insurance knows.
    pub fn of_group(&self, group: HealthGroup, months: i64) -> Option<Amounts> {
        if group == HealthGroup::OtherGroup {
            return Some(Amounts::default());
        }
        let place = HealthGroup::ALL.iter().position(|other| *other == group)?;
        let share = (*self.supports.get(place)?)?.fraction().ok()?;
        let all = self.full.times_whole(months).ok()?;
        let (gross, state) = (all.round_dong().ok()?, all.times(share).ok()?.round_dong().ok()?);
        Some(Amounts { gross, state, pay: gross - state, ..Amounts::default() })
    }
}

/// The rates of every month of a list, each worked out when it is first asked for.
pub struct HealthBook<'a> {
    overrides: &'a Overrides,
    months: Vec<(Month, Option<HealthRates>)>,
}

impl<'a> HealthBook<'a> {
    pub fn new(overrides: &'a Overrides) -> HealthBook<'a> {
        HealthBook { overrides, months: Vec::new() }
    }

    /// `None` for a month without rules.
    pub fn at(&mut self, month: Month) -> Option<&HealthRates> {
        let place = match self.months.binary_search_by_key(&month, |(known, _)| *known) {
            Ok(place) => place,
            Err(place) => {
                self.months.insert(place, (month, HealthRates::of(month, self.overrides).ok()));
                place
            }
        };
        self.months.get(place).and_then(|(_, rates)| rates.as_ref())
    }
}
