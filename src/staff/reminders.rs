//! Whom to remind: where each officer of a campaign stands against the time that is gone.
//!
//! Targets are of people, so an officer is behind only when a whole person is missing: by now expected is the share of the
//! target that time has gone through, rounded down. What a week needs is rounded up.

use super::clock::Clock;
use super::quota::{Card, QuotaInput, QuotaOutcome};
use crate::error::InputError;
use crate::units::{Fraction, Percent, TooLarge};

/// An officer, with what is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub name: String,
    pub place: Place,
    pub lines: Vec<Line>,
    /// People for the reward that are still missing; `None` as in [`Card::to_reward`].
    pub to_reward: Option<i64>,
    /// Whether at most a quarter of the reward's people is missing, and at least one.
    pub is_near_reward: bool,
}

/// Where an officer stands with all targets together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Has every target.
    Met,
    /// Has as much as time has gone through, of each product.
    InTime,
    /// Has less of at least one.
    Behind,
    /// Has no target.
    Free,
}

/// One product of an officer, in people.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub product: String,
    pub target: i64,
    pub count: i64,
    /// Never below zero.
    pub remaining: i64,
    /// What time has gone through of the target, rounded down.
    pub expected: i64,
    /// Of what remains, in each week that is left, rounded up; all of it once less than a week is left.
    pub a_week: i64,
}

impl Standing {
    /// People that are missing of all targets together.
    pub fn lacking(&self) -> i64 {
        self.lines.iter().map(|line| line.remaining).fold(0, i64::saturating_add)
    }
}

impl Line {
    pub fn is_behind(&self) -> bool {
        self.count < self.expected
    }

    /// Of the target, in tenths of a percent; `None` without one.
    pub fn percent(&self) -> Option<Percent> {
        let of_target = Fraction::new(i128::from(self.count) * 100, self.target.into()).ok()?;
        Some(Percent::new(of_target.round_to(1).ok()?))
    }
}

/// Every officer of a campaign, in the order of its cards: worst first.
///
/// # Errors
/// Those of [`quota`](super::quota::quota) for the days.
pub fn standings(input: &QuotaInput, outcome: &QuotaOutcome) -> Result<Vec<Standing>, InputError> {
    let clock = Clock::at(input.campaign, input.as_of, "campaign.to")?;
    let reward = input.reward.as_ref().map_or(0, |reward| reward.count);
    let one = |card: &Card| standing(card, clock, reward);
    let all = outcome.officers.iter().map(one).collect::<Result<_, _>>();
    all.map_err(|error| InputError::from(error).or_field("officers"))
}

fn standing(card: &Card, clock: Clock, reward: i64) -> Result<Standing, TooLarge> {
    let mut lines = Vec::with_capacity(card.rows.len());
    for row in &card.rows {
        let expected = Fraction::whole(row.target).times_whole(clock.days_gone)?.over(Fraction::whole(clock.days()))?;
        lines.push(Line {
            product: row.product.clone(),
            target: row.target,
            count: row.count,
            remaining: row.remaining,
            expected: i64::try_from(expected.floor()).map_err(|_| TooLarge)?,
            a_week: a_week(row.remaining, clock.days_left)?,
        });
    }
    let place = match () {
        () if lines.iter().all(|line| line.target == 0) => Place::Free,
        () if lines.iter().all(|line| line.remaining == 0) => Place::Met,
        () if lines.iter().any(Line::is_behind) => Place::Behind,
        () => Place::InTime,
    };
    let near = |missing: i64| missing > 0 && i128::from(missing) * 4 <= i128::from(reward) + 3;
    let is_near_reward = card.to_reward.is_some_and(near);
    Ok(Standing { name: card.name.clone(), place, lines, to_reward: card.to_reward, is_near_reward })
}

/// So many people in each week that is left, rounded up; all of them once less than a week is left.
///
/// ```
/// use ansinh::staff::reminders::a_week;
///
/// assert_eq!(a_week(129, 61), Ok(15));
/// assert_eq!(a_week(3, 2), Ok(3));
/// ```
pub fn a_week(remaining: i64, days_left: i64) -> Result<i64, TooLarge> {
    let weeks = Fraction::whole(remaining).times_whole(7)?.over(Fraction::whole(days_left.max(7)))?;
    i64::try_from(weeks.ceil()).map_err(|_| TooLarge)
}
