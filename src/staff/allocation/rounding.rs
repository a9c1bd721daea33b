//! Whole people from exact shares, within the bounds of each unit; the sum is the plan.
//!
//! The largest remainder (Hamilton, Hare–Niemeyer) gives everybody the whole part of the share, and the people that are
//! left to the largest remainders. Sainte-Laguë (Webster) gives one person after the other to the unit with the largest
//! `share / (2 × people + 1)`. Ties go to the earlier unit.

use super::level::{Part, Shares};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// How shares become whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Method {
    #[default]
    LargestRemainder,
    SainteLague,
}

/// People of each unit, in the order of the units.
pub struct Whole {
    pub people: Vec<i64>,
    pub tie: Option<Tie>,
    /// The whole parts of all shares together.
    pub floor_sum: i64,
}

/// Units that were equal where the last person was given; the places of units in the list.
pub struct Tie {
    pub got: Vec<usize>,
    pub missed: Vec<usize>,
}

/// Rounds the shares of `plan`.
pub fn round(shares: &Shares<'_>, plan: i64, method: Method) -> Whole {
    let floors: Vec<i64> = shares.parts.iter().map(|part| whole_part(shares, part)).collect();
    let floor_sum = floors.iter().sum();
    let (people, tie) = match method {
        Method::LargestRemainder => largest_remainder(shares, floors, plan - floor_sum),
        Method::SainteLague => sainte_lague(shares, floors, plan),
    };
    Whole { people, tie, floor_sum }
}

fn whole_part(shares: &Shares<'_>, part: &Part) -> i64 {
    // At most the plan, which is an i64.
    i64::try_from(shares.numerator(part) / shares.denominator()).unwrap_or(i64::MAX)
}

fn largest_remainder(shares: &Shares<'_>, floors: Vec<i64>, left: i64) -> (Vec<i64>, Option<Tie>) {
    let remainder = |part: &Part| shares.numerator(part) % shares.denominator();
    let remainders: Vec<u128> = shares.parts.iter().map(remainder).collect();
    let claim = |(index, share): (usize, &u128)| Claim { share: *share, odd: 1, index, weakest_first: false };
    let mut open: BinaryHeap<Claim> = remainders.iter().enumerate().map(claim).collect();
    let (mut people, mut last) = (floors, None);
    for _ in 0..left {
        last = open.pop();
        if let Some(unit) = last.and_then(|claim| people.get_mut(claim.index)) {
            *unit += 1;
        }
    }
    let Some(cut) = last else { return (people, None) };
    let equal = |(index, share): (usize, &u128)| (*share == cut.share).then_some(index);
    let (got, missed) = remainders.iter().enumerate().filter_map(equal).partition(|index| *index <= cut.index);
    (people, Tie::between(got, missed))
}

impl Tie {
    /// A tie, if somebody missed what an equal one got.
    fn between(got: Vec<usize>, missed: Vec<usize>) -> Option<Tie> {
        (!got.is_empty() && !missed.is_empty()).then_some(Tie { got, missed })
    }
}

/// What a unit's claim to a person weighs: `share / odd`, where the share is a numerator over one denominator. Sainte-Laguë
/// gives the `n`th person of a unit the odd number `2n − 1`. Of equal claims that of the earlier unit is stronger.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Claim {
    share: u128,
    odd: u64,
    index: usize,
    /// The weakest claim comes first, where people are taken back.
    weakest_first: bool,
}

impl Claim {
    fn compare(&self, other: &Claim) -> Ordering {
        wide_product(self.share, other.odd).cmp(&wide_product(other.share, self.odd))
    }
}

impl Ord for Claim {
    fn cmp(&self, other: &Claim) -> Ordering {
        let order = self.compare(other).then(other.index.cmp(&self.index));
        if self.weakest_first { order.reverse() } else { order }
    }
}

impl PartialOrd for Claim {
    fn partial_cmp(&self, other: &Claim) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// `a × b` as high and low part: the product may need more than 128 bits.
fn wide_product(a: u128, b: u64) -> (u128, u128) {
    const HALF: u32 = 64;
    let b = u128::from(b);
    let low = (a & u128::from(u64::MAX)) * b;
    let high = (a >> HALF) * b + (low >> HALF);
    (high, low & u128::from(u64::MAX))
}

/// Begins with each share rounded half up, which is what the method gives for a sum of its own, then gives or takes one
/// person after the other until the sum is the plan.
fn sainte_lague(shares: &Shares<'_>, floors: Vec<i64>, plan: i64) -> (Vec<i64>, Option<Tie>) {
    let (parts, denominator) = (shares.parts, shares.denominator());
    let rounds_up = |part: &Part| shares.numerator(part) % denominator >= denominator.div_ceil(2);
    let mut people: Vec<i64> =
        floors.iter().zip(parts).map(|(floor, part)| floor + i64::from(rounds_up(part))).collect();
    let claim = |index: usize, nth: i64| {
        let share = parts.get(index).map_or(0, |part| shares.numerator(part));
        Claim { share, odd: (2 * nth.unsigned_abs()).saturating_sub(1).max(1), index, weakest_first: false }
    };
    // The claim of a unit to one more person, and to the last one that it has.
    let next = |index: usize, people: i64| {
        let has_room =
            parts.get(index).is_some_and(|part| part.high.is_none_or(|high| people < high) && part.weight > 0);
        has_room.then(|| claim(index, people + 1))
    };
    let last = |index: usize, people: i64| {
        parts.get(index).is_some_and(|part| people > part.low).then(|| claim(index, people))
    };
    let mut sum: i64 = people.iter().sum();
    let mut open: BinaryHeap<Claim> = heap(&people, sum < plan, next);
    while sum < plan
        && let Some(claim) = open.pop()
    {
        sum += 1;
        if let Some(unit) = people.get_mut(claim.index) {
            *unit += 1;
            open.extend(next(claim.index, *unit));
        }
    }
    let taken_back = |index, people| last(index, people).map(|claim| Claim { weakest_first: true, ..claim });
    let mut held: BinaryHeap<Claim> = heap(&people, sum > plan, taken_back);
    while sum > plan
        && let Some(claim) = held.pop()
    {
        sum -= 1;
        if let Some(unit) = people.get_mut(claim.index) {
            *unit -= 1;
            held.extend(taken_back(claim.index, *unit));
        }
    }
    let tie = equal_claims(&people, next, last);
    (people, tie)
}

/// The claims of all units, where they are needed.
fn heap(people: &[i64], is_needed: bool, claim: impl Fn(usize, i64) -> Option<Claim>) -> BinaryHeap<Claim> {
    let all = people.iter().enumerate().filter(|_| is_needed);
    all.filter_map(|(index, people)| claim(index, *people)).collect()
}

/// Units whose last person was claimed as strongly as others claimed the next one.
fn equal_claims(
    people: &[i64],
    next: impl Fn(usize, i64) -> Option<Claim>,
    last: impl Fn(usize, i64) -> Option<Claim>,
) -> Option<Tie> {
    let all = |claim: &dyn Fn(usize, i64) -> Option<Claim>| -> Vec<Claim> {
        people.iter().enumerate().filter_map(|(index, people)| claim(index, *people)).collect()
    };
    let (held, open) = (all(&last), all(&next));
    let weakest = *held.iter().min()?;
    let equal = |claims: Vec<Claim>| -> Vec<usize> {
        claims.iter().filter(|claim| claim.compare(&weakest).is_eq()).map(|claim| claim.index).collect()
    };
    Tie::between(equal(held), equal(open))
}
