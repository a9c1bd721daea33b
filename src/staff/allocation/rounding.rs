//! Whole people from exact shares, within the bounds of each unit; the sum is the plan.
//!
//! The largest remainder (Hamilton, Hare–Niemeyer) gives everybody the whole part of the share, and the people that are
//! left to the largest remainders. Sainte-Laguë (Webster) gives one person after the other to the unit with the largest
//! `share / (2 × people + 1)`. Ties go to the earlier unit.

use super::level::{Part, Shares, compare_products, divide};
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
    let parted: Vec<(i64, u128)> = shares.parts.iter().map(|part| parted(shares, part)).collect();
    let floor_sum = parted.iter().map(|(whole, _)| whole).sum();
    let (people, tie) = match method {
        Method::LargestRemainder => largest_remainder(&parted, plan - floor_sum),
        Method::SainteLague => sainte_lague(shares, &parted, plan),
    };
    Whole { people, tie, floor_sum }
}

/// The whole part of a share, and its remainder over the common denominator.
fn parted(shares: &Shares<'_>, part: &Part) -> (i64, u128) {
    let (whole, remainder) = divide(shares.numerator(part), shares.denominator());
    // At most the plan, which is an i64.
    (i64::try_from(whole).unwrap_or(i64::MAX), remainder)
}

fn largest_remainder(parted: &[(i64, u128)], left: i64) -> (Vec<i64>, Option<Tie>) {
    let mut people: Vec<i64> = parted.iter().map(|(whole, _)| *whole).collect();
    let mut order: Vec<(u128, usize)> =
        parted.iter().enumerate().map(|(index, (_, remainder))| (*remainder, index)).collect();
    order.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let count = usize::try_from(left).unwrap_or(0);
    let first = order.get(..count).unwrap_or_default();
    let Some(cut) = first.last().copied() else { return (people, None) };
    for (_, index) in first {
        if let Some(unit) = people.get_mut(*index) {
            *unit += 1;
        }
    }
    let equal = |(index, (_, remainder)): (usize, &(i64, u128))| (*remainder == cut.0).then_some(index);
    let (got, missed) = parted.iter().enumerate().filter_map(equal).partition(|index| *index <= cut.1);
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
        compare_products((self.share, other.odd), (other.share, self.odd))
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

/// Begins with each share rounded half up, which is what the method gives for a sum of its own, then gives or takes one
/// person after the other until the sum is the plan.
fn sainte_lague(shares: &Shares<'_>, parted: &[(i64, u128)], plan: i64) -> (Vec<i64>, Option<Tie>) {
    let parts = shares.parts;
    let half = shares.denominator().div_ceil(2);
    let mut people: Vec<i64> = parted.iter().map(|(whole, remainder)| whole + i64::from(*remainder >= half)).collect();
    let numerators: Vec<u128> = parts.iter().map(|part| shares.numerator(part)).collect();
    let claim = |index: usize, nth: i64| {
        let share = numerators.get(index).copied().unwrap_or(0);
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
    let held = || people.iter().enumerate().filter_map(|(index, people)| last(index, *people));
    let open = || people.iter().enumerate().filter_map(|(index, people)| next(index, *people));
    let weakest = held().min()?;
    let is_equal = |claim: &Claim| claim.compare(&weakest).is_eq();
    let missed: Vec<usize> = open().filter(is_equal).map(|claim| claim.index).collect();
    if missed.is_empty() {
        return None;
    }
    Tie::between(held().filter(is_equal).map(|claim| claim.index).collect(), missed)
}
