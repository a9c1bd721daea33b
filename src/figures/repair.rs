//! What may have gone wrong where figures conflict. Each is a question to the author; nothing is ever put in.

use super::figure::{Dimension, Figure};
use super::finding::{Remark, makes, reproduces};
use super::relation::{Relation, percent_of};
use crate::units::{Decimal, Fraction, Range, TooLarge, plain_whole};

/// At the most so many other figures are tried as a base.
const BASES_TRIED: usize = 100;

/// Another figure of the report, which may be the base that was meant.
pub(super) struct Other<'a> {
    pub figure: &'a Figure,
    pub dimension: Dimension,
    pub range: Option<Range>,
}

impl<'a> Other<'a> {
    pub fn of(figure: &'a Figure) -> Other<'a> {
        Other { figure, dimension: figure.measure().dimension, range: figure.range().ok() }
    }
}

/// Every hypothesis under which the relation would hold. `computed` is in the checked figure's own unit; `others` are
/// further figures of the report; `in_points`: the same value is also given in percent of something, so that a change
/// of that percentage may be meant.
pub(super) fn hypotheses<'a>(
    relation: &Relation<&Figure>,
    computed: Range,
    others: impl Iterator<Item = Other<'a>>,
    in_points: bool,
) -> Vec<Remark> {
    let mut found = Vec::new();
    if let (Some(checked), false) = (relation.checked(), matches!(relation, Relation::Mean { .. })) {
        found.extend(misprint(checked, computed));
    }
    match relation {
        Relation::Ratio { part, whole, percent } => {
            found.extend(scale(part, |scaled| reproduces(scaled, whole, percent)));
            found.extend(other_base(part, whole, percent, others));
        }
        Relation::Growth { now, change: Some(change), percent, .. } => {
            if reproduces(change, now, percent) {
                found.push(Remark::BaseIsNow);
            }
            found.extend(scale(change, |scaled| grows(relation, scaled)));
        }
        _ => {}
    }
    if in_points && matches!(relation, Relation::Growth { .. }) {
        found.push(Remark::PercentagePoints);
    }
    found
}

/// The first of the other figures that reproduces the percent.
fn other_base<'a>(
    part: &Figure,
    whole: &Figure,
    percent: &Figure,
    others: impl Iterator<Item = Other<'a>>,
) -> Option<Remark> {
    let (part_range, percent_range) = (part.range().ok()?, percent.range().ok()?);
    let dimension = whole.measure().dimension;
    let base = others
        .filter(|other| other.dimension == dimension && other.figure.id != part.id && other.figure.id != whole.id)
        .take(BASES_TRIED)
        .find(|other| other.range.is_some_and(|base| makes(part_range, base, percent_range)))?;
    Some(Remark::OtherBase(base.figure.id.clone()))
}

/// A digit lost, two exchanged, or the last one cut off.
fn misprint(checked: &Figure, computed: Range) -> Option<Remark> {
    if checked.measure().dimension == Dimension::Money || checked.value.is_negative() {
        return None;
    }
    let printed = checked.value;
    let rounded = computed.value.round_to(printed.places()).ok()?;
    if (rounded.digits() - printed.digits()).abs() == 1 {
        return Some(Remark::LastPlace);
    }
    let is_percent = checked.measure().dimension == Dimension::Percent;
    let places = match printed.places() {
        0 if is_percent => [1, 2, 0],
        0 => [0, 0, 0],
        places => [places, places + 1, 2],
    };
    let digits = plain_whole(printed.digits());
    for places in places {
        let full = computed.value.round_to(places).ok()?;
        let full_digits = plain_whole(full.digits());
        if (1..=2).contains(&full_digits.len().saturating_sub(digits.len())) && is_subsequence(&digits, &full_digits) {
            return Some(Remark::LostDigits(full));
        }
    }
    are_swapped(&digits, &plain_whole(rounded.digits())).then_some(Remark::SwappedDigits(rounded))
}

fn is_subsequence(short: &str, long: &str) -> bool {
    let mut rest = long.bytes();
    short.bytes().all(|digit| rest.any(|other| other == digit))
}

fn are_swapped(one: &str, other: &str) -> bool {
    let differing: Vec<usize> =
        (0..one.len()).filter(|&at| one.as_bytes().get(at) != other.as_bytes().get(at)).collect();
    let (one, other) = (one.as_bytes(), other.as_bytes());
    one.len() == other.len()
        && matches!(differing[..], [a, b] if b == a + 1 && one[a] == other[b] && one[b] == other[a])
}

/// Triệu for tỷ, or the other way round.
fn scale(figure: &Figure, holds: impl Fn(&Figure) -> bool) -> Option<Remark> {
    [3i8, -3].into_iter().find_map(|zeros| {
        let scaled = scaled(figure, zeros)?;
        holds(&scaled).then(|| Remark::WrongScale { id: figure.id.clone(), zeros })
    })
}

fn scaled(figure: &Figure, zeros: i8) -> Option<Figure> {
    let shift = |number: Decimal| -> Option<Decimal> {
        if zeros > 0 {
            return Decimal::checked(number.digits().checked_mul(1000)?, number.places()).ok();
        }
        Decimal::checked(number.digits(), number.places() + 3).ok()
    };
    let step = match figure.step {
        Some(step) => step,
        None => Decimal::new(1, figure.value.places()),
    };
    Some(Figure { value: shift(figure.value)?, step: Some(shift(step)?), ..figure.clone() })
}

fn grows(relation: &Relation<&Figure>, change: &Figure) -> bool {
    let Relation::Growth { now, percent, falls, .. } = relation else { return false };
    let check = || {
        let (now, change) = (now.range()?, change.range()?);
        let previous = if *falls { now.plus(change)? } else { now.minus(change)? };
        let positive = previous.low > Fraction::ZERO;
        Ok::<bool, TooLarge>(positive && percent_of(change, previous)?.overlaps(percent.range()?))
    };
    check().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Bound;

    fn figure(value: &str, unit: &str) -> Figure {
        let bound = if unit == "người" { Bound::Exact } else { Bound::Rounded };
        Figure { id: value.into(), value: Decimal::parse(value).unwrap(), bound, unit: unit.into(), step: None }
    }

    #[track_caller]
    fn growth(now: &str, change: &str, percent: &str, expected: &[Remark]) {
        let (now, change, percent) = (figure(now, "tỷ đồng"), figure(change, "tỷ đồng"), figure(percent, "%"));
        let relation =
            Relation::Growth { now: &now, change: Some(&change), previous: None, percent: &percent, falls: false };
        let computed = relation.ranges(Figure::range).unwrap().computed().unwrap();
        assert_eq!(hypotheses(&relation, computed, std::iter::empty(), false), expected);
    }

    #[test]
    fn asks_what_would_explain_a_conflict() {
        growth("2138.323", "264.439", "1", &[Remark::LostDigits(Decimal::new(141, 1))]);
        growth("465", "52.03", "12.06", &[Remark::SwappedDigits(Decimal::new(1260, 2))]);
        growth("1000", "250", "25.0", &[Remark::BaseIsNow]);
        growth("412.5", "12.5", "5.77", &[]);
        growth("412.50", "12.50", "3.14", &[Remark::LastPlace]);
        growth("1120", "120", "21", &[Remark::SwappedDigits(Decimal::whole(12))]);
        growth("1120", "0.120", "12.0", &[Remark::WrongScale { id: "0.120".into(), zeros: 3 }]);
    }
}
