//! Relations between figures, and what each makes of one of its figures out of the others.
//!
//! Every function here is monotone in each of its figures as long as no divisor passes through zero, so the ends of
//! the result lie in the corners of the ranges: the intervals are exact, not merely safe.

use super::figure::Figure;
use crate::error::item;
use crate::units::{Fraction, Range, TooLarge};

/// How figures belong together. `T` names a figure, or is what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Relation<T = String> {
    /// `percent` of `whole` is `part`.
    Ratio { part: T, whole: T, percent: T },
    /// `now` is `percent` more than `previous`; the difference is `change`. One of the two is enough.
    /// `falls`: a decrease, whose change and percent are printed without their minus.
    Growth { now: T, change: Option<T>, previous: Option<T>, percent: T, falls: bool },
    /// `parts` add up to `total`.
    Sum { total: T, parts: Vec<T> },
    /// `larger` less `smaller` is `difference`.
    Difference { larger: T, smaller: T, difference: T },
    /// `whole` is a weighted mean of values of which `parts` are known.
    Mean { whole: T, parts: Vec<T>, known: Known },
    /// `first` and `second` are the same `part` in percent of two bases. `nested`: the base of `first` cannot be larger
    /// than that of `second`, as a plan cannot be larger than the population.
    Chain { part: T, first: T, second: T, nested: bool },
}

/// Which of the values behind a mean are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    All,
    Highest,
    Lowest,
}

/// A relation without its figures.
#[derive(Clone, Copy)]
enum Shape {
    Ratio,
    Growth { change: bool, previous: bool, falls: bool },
    Sum { parts: usize },
    Difference,
    Mean { parts: usize, known: Known },
    Chain { nested: bool },
}

impl Relation {
    /// The name of a place, in the order of [`Relation::members`].
    pub fn name_of(&self, place: usize) -> String {
        let names: &[&str] = match self {
            Relation::Ratio { .. } => &["part", "whole", "percent"],
            Relation::Growth { change: None, .. } => &["now", "previous", "percent"],
            Relation::Growth { previous: None, .. } => &["now", "change", "percent"],
            Relation::Growth { .. } => &["now", "change", "previous", "percent"],
            Relation::Sum { .. } => &["total"],
            Relation::Difference { .. } => &["larger", "smaller", "difference"],
            Relation::Mean { .. } => &["whole"],
            Relation::Chain { .. } => &["part", "first", "second"],
        };
        match names.get(place) {
            Some(name) => (*name).to_string(),
            None => item("parts", place - names.len(), ""),
        }
    }
}

impl<T> Relation<T> {
    /// The figures in the order of the interface.
    pub fn members(&self) -> impl Iterator<Item = &T> {
        (0..).map_while(|place| self.member(place))
    }

    #[inline(never)]
    fn member(&self, place: usize) -> Option<&T> {
        match self {
            Relation::Ratio { part: one, whole: two, percent: three }
            | Relation::Difference { larger: one, smaller: two, difference: three }
            | Relation::Chain { part: one, first: two, second: three, .. } => [one, two, three].get(place).copied(),
            Relation::Growth { now, change, previous, percent, .. } => {
                let all = [Some(now), change.as_ref(), previous.as_ref(), Some(percent)];
                all.into_iter().flatten().nth(place)
            }
            Relation::Sum { total: whole, parts } | Relation::Mean { whole, parts, .. } => match place {
                0 => Some(whole),
                _ => parts.get(place - 1),
            },
        }
    }

    /// Whether a figure is in percent of others there, in the order of [`Relation::members`].
    pub(super) fn is_percentage(&self, place: usize) -> bool {
        match self {
            Relation::Ratio { .. } => place == 2,
            Relation::Growth { change, previous, .. } => {
                place == 1 + usize::from(change.is_some()) + usize::from(previous.is_some())
            }
            Relation::Chain { .. } => place > 0,
            _ => false,
        }
    }

    /// The same relation between other things; `None` where one of them has no counterpart. Taken apart and put
    /// together, so that hardly anything is compiled for every pair of things.
    #[inline(never)]
    pub fn map<U>(&self, of: &mut dyn FnMut(&T) -> Option<U>) -> Option<Relation<U>> {
        let mut place = 0;
        Relation::of(self.shape(), &mut || {
            place += 1;
            of(self.member(place - 1)?)
        })
    }

    #[inline(never)]
    fn shape(&self) -> Shape {
        match self {
            Relation::Ratio { .. } => Shape::Ratio,
            Relation::Growth { change, previous, falls, .. } => {
                Shape::Growth { change: change.is_some(), previous: previous.is_some(), falls: *falls }
            }
            Relation::Sum { parts, .. } => Shape::Sum { parts: parts.len() },
            Relation::Difference { .. } => Shape::Difference,
            Relation::Mean { known, parts, .. } => Shape::Mean { parts: parts.len(), known: *known },
            Relation::Chain { nested, .. } => Shape::Chain { nested: *nested },
        }
    }

    /// The relation of a shape, whose members come in the order of [`Relation::members`].
    #[inline(never)]
    fn of(shape: Shape, next: &mut dyn FnMut() -> Option<T>) -> Option<Relation<T>> {
        let one = next()?;
        if let Shape::Growth { change, previous, falls } = shape {
            let change = if change { Some(next()?) } else { None };
            let previous = if previous { Some(next()?) } else { None };
            return Some(Relation::Growth { now: one, change, previous, percent: next()?, falls });
        }
        if let Shape::Sum { parts: count } | Shape::Mean { parts: count, .. } = shape {
            let mut parts = Vec::with_capacity(count);
            for _ in 0..count {
                parts.push(next()?);
            }
            return Some(match shape {
                Shape::Mean { known, .. } => Relation::Mean { whole: one, parts, known },
                _ => Relation::Sum { total: one, parts },
            });
        }
        let (two, three) = (next()?, next()?);
        Some(match shape {
            Shape::Difference => Relation::Difference { larger: one, smaller: two, difference: three },
            Shape::Chain { nested } => Relation::Chain { part: one, first: two, second: three, nested },
            _ => Relation::Ratio { part: one, whole: two, percent: three },
        })
    }

    /// The figure that a check compares with what the others make of it. A chain checks none: it compares two bases.
    pub fn checked(&self) -> Option<&T> {
        match self {
            Relation::Ratio { percent, .. } | Relation::Growth { percent, .. } => Some(percent),
            Relation::Sum { total, .. } => Some(total),
            Relation::Difference { difference, .. } => Some(difference),
            Relation::Mean { whole, .. } => Some(whole),
            Relation::Chain { .. } => None,
        }
    }
}

impl Relation<&Figure> {
    /// The figures as ranges; an error where one has no bounds.
    pub(super) fn ranges(&self, range: fn(&Figure) -> Result<Range, TooLarge>) -> Result<Relation<Range>, TooLarge> {
        self.map(&mut |figure| range(figure).ok()).ok_or(TooLarge)
    }
}

impl Relation<Range> {
    /// What the other figures make of the checked one, in the base unit; for a chain the first base in percent of the
    /// second.
    pub fn computed(&self) -> Result<Range, TooLarge> {
        match self {
            Relation::Ratio { part, whole, .. } => percent_of(*part, *whole),
            Relation::Growth { now, change, previous, falls, .. } => growth(*now, *change, *previous, *falls),
            Relation::Sum { parts, .. } => sum(parts),
            Relation::Difference { larger, smaller, .. } => larger.minus(*smaller),
            Relation::Mean { parts, .. } => hull(parts),
            Relation::Chain { first, second, .. } => percent_of(*second, *first),
        }
    }
}

/// What is known of a figure: nothing yet, or a range.
pub(super) type Term = Option<Range>;

impl Relation<Term> {
    /// The one figure that is not known yet, out of all others; `None` where that cannot be told.
    pub(super) fn solve(&self) -> Result<Term, TooLarge> {
        let solved = match *self {
            Relation::Ratio { part: None, whole: Some(whole), percent: Some(percent) } => share_of(whole, percent)?,
            Relation::Ratio { part: Some(part), whole: None, percent: Some(percent) } => {
                keeps_away_from_zero(percent)?;
                corners(part, percent, &|part, percent| part.times_whole(100)?.over(percent))?
            }
            Relation::Ratio { part: Some(part), whole: Some(whole), percent: None } => percent_of(part, whole)?,
            Relation::Growth { now, change, previous, percent, falls } => {
                return solve_growth(now, change, previous, percent, falls);
            }
            Relation::Sum { total: None, ref parts } => match known(parts) {
                Some(parts) => sum(&parts)?,
                None => return Ok(None),
            },
            Relation::Sum { total: Some(total), ref parts } => {
                let others: Vec<Range> = parts.iter().copied().flatten().collect();
                if others.len() + 1 != parts.len() {
                    return Ok(None);
                }
                total.minus(sum(&others)?)?
            }
            Relation::Difference { larger: None, smaller: Some(smaller), difference: Some(difference) } => {
                smaller.plus(difference)?
            }
            Relation::Difference { larger: Some(larger), smaller: None, difference: Some(other) }
            | Relation::Difference { larger: Some(larger), smaller: Some(other), difference: None } => {
                larger.minus(other)?
            }
            _ => return Ok(None),
        };
        Ok(Some(solved))
    }
}

fn known(parts: &[Term]) -> Option<Vec<Range>> {
    parts.iter().copied().collect()
}

fn sum(parts: &[Range]) -> Result<Range, TooLarge> {
    parts.iter().try_fold(Range::exact(Fraction::ZERO), |sum, part| sum.plus(*part))
}

/// From the lowest to the highest; the plain mean in between.
fn hull(parts: &[Range]) -> Result<Range, TooLarge> {
    let (Some(low), Some(high)) = (parts.iter().map(|part| part.low).min(), parts.iter().map(|part| part.high).max())
    else {
        return Err(TooLarge);
    };
    let value = sum(parts)?.value.over(Fraction::whole(parts.len() as i64))?;
    Ok(Range { low, value, high })
}

pub(super) fn percent_of(part: Range, whole: Range) -> Result<Range, TooLarge> {
    keeps_away_from_zero(whole)?;
    let percent = |part: Fraction, whole: Fraction| part.times_whole(100)?.over(whole);
    // Nearly always nothing is negative, and it is known which corners are the ends.
    let any_negative = part.low.is_negative() || whole.low.is_negative();
    if !any_negative && (!is_exact(part) || !is_exact(whole)) {
        let (low, high) = (percent(part.low, whole.high)?, percent(part.high, whole.low)?);
        return Ok(Range { low, value: percent(part.value, whole.value)?, high });
    }
    corners(part, whole, &percent)
}

fn is_exact(range: Range) -> bool {
    range.low == range.high
}

fn share_of(whole: Range, percent: Range) -> Result<Range, TooLarge> {
    corners(whole, percent, &|whole, percent| whole.times(percent)?.over(Fraction::whole(100)))
}

fn growth(now: Range, change: Option<Range>, previous: Option<Range>, falls: bool) -> Result<Range, TooLarge> {
    let change = change.map(|change| signed(change, falls));
    let grown = match (change, previous) {
        (Some(change), Some(previous)) => percent_of(change, previous)?,
        (Some(change), None) => {
            keeps_away_from_zero(now.minus(change)?)?;
            corners(change, now, &|change, now| change.times_whole(100)?.over(now.minus(change)?))?
        }
        (None, Some(previous)) => {
            keeps_away_from_zero(previous)?;
            corners(now, previous, &|now, previous| now.minus(previous)?.times_whole(100)?.over(previous))?
        }
        (None, None) => return Err(TooLarge),
    };
    Ok(signed(grown, falls))
}

fn solve_growth(
    now: Term,
    change: Option<Term>,
    previous: Option<Term>,
    percent: Term,
    falls: bool,
) -> Result<Term, TooLarge> {
    // Not named and not known come to the same here.
    let (change_known, previous_known) = (change.flatten(), previous.flatten());
    let asked_previous = previous == Some(None);
    let hundred = Fraction::whole(100);
    let change_signed = change_known.map(|change| signed(change, falls));
    let rate = percent.map(|percent| signed(percent, falls));
    let solved = match (now, change_signed, previous_known, rate) {
        (Some(now), Some(change), None, _) if asked_previous => now.minus(change)?,
        (Some(now), _, None, Some(rate)) if asked_previous => {
            keeps_away_from_zero(rate.plus(Range::exact(hundred))?)?;
            corners(now, rate, &|now, rate| now.times(hundred)?.over(hundred.plus(rate)?))?
        }
        (Some(now), None, Some(previous), _) if change == Some(None) => signed(now.minus(previous)?, falls),
        (None, None, Some(previous), Some(rate)) if change == Some(None) => signed(share_of(previous, rate)?, falls),
        (Some(now), None, None, Some(rate)) if change == Some(None) => {
            keeps_away_from_zero(rate.plus(Range::exact(hundred))?)?;
            signed(corners(now, rate, &|now, rate| now.times(rate)?.over(hundred.plus(rate)?))?, falls)
        }
        (None, Some(change), Some(previous), _) => previous.plus(change)?,
        (None, None, Some(previous), Some(rate)) => {
            corners(previous, rate, &|previous, rate| previous.times(hundred.plus(rate)?)?.over(hundred))?
        }
        (None, Some(change), None, Some(rate)) => {
            keeps_away_from_zero(rate)?;
            corners(change, rate, &|change, rate| change.times(hundred.plus(rate)?)?.over(rate))?
        }
        (Some(now), _, _, None) if change_known.is_some() || previous_known.is_some() => {
            growth(now, change_known, previous_known, falls)?
        }
        _ => return Ok(None),
    };
    Ok(Some(solved))
}

fn keeps_away_from_zero(divisor: Range) -> Result<(), TooLarge> {
    if divisor.contains(Fraction::ZERO) { Err(TooLarge) } else { Ok(()) }
}

fn signed(range: Range, negative: bool) -> Range {
    if !negative {
        return range;
    }
    Range { low: range.high.negated(), value: range.value.negated(), high: range.low.negated() }
}

/// The range of a function that is monotone in both arguments; what it divides by must keep away from zero.
fn corners(
    first: Range,
    second: Range,
    function: &dyn Fn(Fraction, Fraction) -> Result<Fraction, TooLarge>,
) -> Result<Range, TooLarge> {
    let value = function(first.value, second.value)?;
    let (mut low, mut high) = (value, value);
    if is_exact(first) && is_exact(second) {
        return Ok(Range { low, value, high });
    }
    for a in [first.low, first.high] {
        for b in [second.low, second.high] {
            let corner = function(a, b)?;
            low = low.min(corner);
            high = high.max(corner);
        }
    }
    Ok(Range { low, value, high })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Decimal;
    use proptest::prelude::*;

    fn exact(number: i64) -> Range {
        Range::exact(Fraction::whole(number))
    }

    fn printed(number: &str) -> Range {
        Range::printed(Decimal::parse(number).unwrap()).unwrap()
    }

    #[test]
    fn growth_uses_both_occurrences_of_the_change() {
        let growth = Relation::Growth {
            now: exact(2_138_323),
            change: Some(exact(264_439)),
            previous: None,
            percent: printed("1"),
            falls: false,
        };
        assert_eq!(growth.computed().unwrap().value.round_to(2), Ok(Decimal::new(1411, 2)));
        let fall = Relation::Growth {
            now: exact(90),
            change: Some(exact(10)),
            previous: None,
            percent: printed("10"),
            falls: true,
        };
        assert_eq!(fall.computed().unwrap(), exact(10));
    }

    #[test]
    fn a_base_that_may_be_nothing_bounds_nothing() {
        let ratio = Relation::Ratio { part: exact(1), whole: printed("0"), percent: printed("5") };
        assert!(ratio.computed().is_err());
        let solved = Relation::Ratio { part: Some(exact(1)), whole: None, percent: Some(printed("0")) }.solve();
        assert!(solved.is_err());
    }

    proptest! {
        /// Whatever the true numbers are: what is printed of two of them always solves to a range around the third.
        #[test]
        fn the_third_of_a_ratio_is_always_enclosed(part in 1i64..1_000_000, whole in 1i64..1_000_000) {
            let percent = Fraction::whole(part).times_whole(100).unwrap().over(Fraction::whole(whole)).unwrap();
            let shown = percent.round_to(2).unwrap();
            prop_assume!(!shown.is_zero());
            let shown = Range::printed(shown).unwrap();
            let solved = Relation::Ratio { part: None, whole: Some(exact(whole)), percent: Some(shown) }.solve().unwrap().unwrap();
            prop_assert!(solved.contains(Fraction::whole(part)));
            let solved = Relation::Ratio { part: Some(exact(part)), whole: None, percent: Some(shown) }.solve();
            if let Ok(Some(solved)) = solved {
                prop_assert!(solved.contains(Fraction::whole(whole)));
            }
        }

        #[test]
        fn growth_solves_every_way_round(previous in 1i64..1_000_000, now in 1i64..1_000_000) {
            let (falls, change) = (now < previous, (now - previous).abs());
            prop_assume!(change > 0);
            let term = |value: i64| Some(exact(value));
            let full = Relation::Growth { now: exact(now), change: None, previous: Some(exact(previous)), percent: exact(0), falls };
            let percent = full.computed().unwrap();
            let solve = |now, change, previous, percent| {
                Relation::Growth { now, change, previous, percent, falls }.solve().unwrap().unwrap()
            };
            prop_assert_eq!(solve(term(now), Some(term(change)), Some(None), Some(percent)), exact(previous));
            prop_assert_eq!(solve(term(now), None, Some(None), Some(percent)), exact(previous));
            prop_assert_eq!(solve(None, None, Some(term(previous)), Some(percent)), exact(now));
            prop_assert_eq!(solve(None, Some(term(change)), None, Some(percent)), exact(now));
            prop_assert_eq!(solve(term(now), Some(None), None, Some(percent)), exact(change));
            prop_assert_eq!(solve(term(now), Some(term(change)), None, None), percent);
        }
    }
}
