//! The exact shares: the weight of each unit times one level, held between its bounds.
//!
//! The sum of the shares grows with the level, along straight pieces: a piece ends where a unit leaves its lower bound or
//! arrives at its upper one. The level of a plan lies on the first piece that reaches it.

use crate::units::{Decimal, TooLarge};
use std::cmp::Ordering;

/// A unit: its weight, all of one scale, and its bounds in people.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub weight: u128,
    pub low: i64,
    pub high: Option<i64>,
}

impl Part {
    /// Whether its share depends on the level.
    fn can_move(&self) -> bool {
        self.weight > 0 && self.high != Some(self.low)
    }
}

/// A level at which a unit begins or ends to grow: `people / weight`.
struct Turn {
    people: u64,
    weight: u128,
    begins: bool,
}

/// The pieces of all units, lowest level first.
pub struct Levels<'a> {
    parts: &'a [Part],
    turns: Vec<Turn>,
}

/// The shares of one plan: the level is `rest / active`, people for one unit of weight.
pub struct Shares<'a> {
    pub parts: &'a [Part],
    rest: u128,
    active: u128,
}

impl<'a> Levels<'a> {
    pub fn of(parts: &'a [Part]) -> Levels<'a> {
        let turn = |people: i64, weight, begins| Turn { people: people.unsigned_abs(), weight, begins };
        let mut turns = Vec::new();
        for part in parts.iter().filter(|part| part.can_move()) {
            if part.low > 0 {
                turns.push(turn(part.low, part.weight, true));
            }
            if let Some(high) = part.high {
                turns.push(turn(high, part.weight, false));
            }
        }
        turns.sort_unstable_by(|a, b| compare_products((b.weight, a.people), (a.weight, b.people)));
        Levels { parts, turns }
    }

    /// The smallest and the largest plan that the bounds leave room for; `None`: any. A unit without weight takes no more
    /// than its lower bound.
    pub fn range(&self) -> (i64, Option<i64>) {
        let low = self.parts.iter().map(|part| part.low).sum();
        let high = self.parts.iter().map(|part| if part.weight == 0 { Some(part.low) } else { part.high }).sum();
        (low, high)
    }

    /// The shares of a plan that the bounds leave room for.
    pub fn shares(&self, plan: i64) -> Shares<'a> {
        let plan = u128::from(plan.unsigned_abs());
        let grows_at_once = |part: &&Part| part.can_move() && part.low == 0;
        let mut fixed: u128 = self.parts.iter().map(|part| u128::from(part.low.unsigned_abs())).sum();
        let mut active: u128 = self.parts.iter().filter(grows_at_once).map(|part| part.weight).sum();
        for turn in &self.turns {
            let (rest, people) = (plan.saturating_sub(fixed), u128::from(turn.people));
            if rest == 0 || active * people >= rest * turn.weight {
                break;
            }
            if turn.begins {
                fixed -= people;
                active += turn.weight;
            } else {
                fixed += people;
                active -= turn.weight;
            }
        }
        // Nobody grows where all stand at their bounds: any level is right there, and 0 is one.
        Shares { parts: self.parts, rest: plan.saturating_sub(fixed), active: active.max(1) }
    }
}

impl Shares<'_> {
    /// The share of a unit as `numerator / denominator`; all have one denominator.
    pub fn numerator(&self, part: &Part) -> u128 {
        let low = u128::from(part.low.unsigned_abs()) * self.active;
        let share = (self.rest * part.weight).max(low);
        match part.high {
            Some(high) => share.min(u128::from(high.unsigned_abs()) * self.active),
            None => share,
        }
    }

    pub fn denominator(&self) -> u128 {
        self.active
    }

    /// The weight of all units that share by weight alone, in the scale of `places` decimals, and the people that they
    /// share; `None` where nobody does, or the weight is too large to be printed.
    pub fn level(&self, places: u8) -> Option<(Decimal, i64)> {
        let weight = i64::try_from(self.active).ok()?;
        let people = i64::try_from(self.rest).ok().filter(|people| *people > 0)?;
        Some((Decimal::checked(weight, places).ok()?, people))
    }

    /// The share of a unit, half up to 4 decimals.
    pub fn exact(&self, part: &Part) -> Result<Decimal, TooLarge> {
        four_places(self.numerator(part), self.active)
    }
}

/// How two products compare. Most need no more than 128 bits; some do.
pub fn compare_products(one: (u128, u64), other: (u128, u64)) -> Ordering {
    match (u64::try_from(one.0), u64::try_from(other.0)) {
        (Ok(a), Ok(b)) => (u128::from(a) * u128::from(one.1)).cmp(&(u128::from(b) * u128::from(other.1))),
        _ => wide_product(one).cmp(&wide_product(other)),
    }
}

/// A product as high and low part.
fn wide_product((a, b): (u128, u64)) -> (u128, u128) {
    const HALF: u32 = 64;
    let b = u128::from(b);
    let low = (a & u128::from(u64::MAX)) * b;
    let high = (a >> HALF) * b + (low >> HALF);
    (high, low & u128::from(u64::MAX))
}

/// Quotient and rest. Most shares need no more than 64 bits, which a processor divides many times as fast.
pub fn divide(numerator: u128, denominator: u128) -> (u128, u128) {
    let quotient = match (u64::try_from(numerator), u64::try_from(denominator)) {
        (Ok(numerator), Ok(denominator)) => numerator.checked_div(denominator).unwrap_or(0).into(),
        _ => numerator.checked_div(denominator).unwrap_or(0),
    };
    (quotient, numerator - quotient * denominator)
}

/// `numerator / denominator`, half up to 4 decimals. Nothing is reduced to lowest terms: with ten thousand units that
/// would take longer than all the rest.
pub fn four_places(numerator: u128, denominator: u128) -> Result<Decimal, TooLarge> {
    const SCALE: u128 = 10_000;
    let (whole, rest) = divide(numerator, denominator);
    let digits = whole * SCALE + divide(2 * SCALE * rest + denominator, 2 * denominator).0;
    Decimal::checked(i64::try_from(digits).map_err(|_| TooLarge)?, 4)
}
