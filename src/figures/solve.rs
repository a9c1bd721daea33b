//! Figures that a report left out, from those that it gives.

use super::figure::{Bound, Dimension, Figure};
use super::relation::Relation;
use crate::units::{Decimal, Fraction, Range, TooLarge};

/// A figure that was solved for.
#[derive(Clone, Debug, PartialEq)]
pub struct Solved {
    pub id: String,
    /// In the unit of the figure; of the first figure of its kind in the relation where none was given.
    pub range: Range,
    pub unit: String,
    /// For people and things: every whole number that prints as the report says, where those are at most
    /// [`MOST_WHOLE`]. Empty where there is none, which refutes the reading.
    pub whole: Option<Vec<i64>>,
}

pub const MOST_WHOLE: usize = 20;

/// The whole numbers within `range` (in the base unit) for which `relation` prints as it does. `None` where they are
/// more than [`MOST_WHOLE`].
///
/// `with` puts the candidate into the relation.
pub(super) fn whole_numbers(
    range: Range,
    holds: impl Fn(i64) -> Result<bool, TooLarge>,
) -> Result<Option<Vec<i64>>, TooLarge> {
    let (low, high) = (range.low.ceil().max(0), range.high.floor());
    // The ends belong to the next printed number half of the time, so two more are looked at.
    if high - low > MOST_WHOLE as i128 + 1 {
        return Ok(None);
    }
    let mut whole = Vec::new();
    for candidate in low..=high {
        let candidate = i64::try_from(candidate).map_err(|_| TooLarge)?;
        if holds(candidate)? {
            whole.push(candidate);
        }
    }
    Ok((whole.len() <= MOST_WHOLE).then_some(whole))
}

/// Whether a relation holds with every figure as printed. The upper end of a rounded number already prints as the next
/// one, so touching it is not enough.
pub(super) fn prints_so(relation: &Relation<Range>, checked: Option<&Figure>) -> Result<bool, TooLarge> {
    let computed = relation.computed()?;
    let Some(printed) = relation.checked() else { return Ok(true) };
    let rounded = checked.is_some_and(|figure| figure.bound == Bound::Rounded);
    let touches_end = rounded && computed.low == printed.high && printed.low != printed.high;
    Ok(printed.overlaps(computed) && !touches_end)
}

/// A figure with a value that is put in to see what follows.
pub(super) fn candidate(id: &str, value: i64, unit: &str) -> Figure {
    Figure { id: id.into(), value: Decimal::whole(value), bound: Bound::Exact, unit: unit.into(), step: None }
}

/// People and things come in whole numbers.
pub(super) fn comes_whole(dimension: Dimension) -> bool {
    dimension == Dimension::Count
}

/// What is common to both ranges; the newer one where nothing is, since the check of the relation will say so.
pub(super) fn narrowed(known: Option<Range>, newer: Range) -> Range {
    let Some(known) = known else { return newer };
    if !known.overlaps(newer) {
        return newer;
    }
    let (low, high) = (known.low.max(newer.low), known.high.min(newer.high));
    let clip = |value: Fraction| value.max(low).min(high);
    Range { low, value: clip(known.value), high }
}
