//! A mix of several weights: each of them as its share of the whole, and these in the proportions of the mix.

use super::level::divide;
use super::{MOST_UNITS, digits_of, within};
use crate::error::{Fault, InputError, item};
use crate::units::{Decimal, TooLarge};

/// The most weights of one mix.
pub const MOST_PARTS: usize = 4;
/// The largest proportion of a part: a mix is meant in percent.
pub const MOST_PROPORTION: i64 = 100;

/// The decimals of a mixed weight, and the digits that are worked out beyond its share.
const PLACES: u8 = 9;
const DIGITS: u8 = 12;

/// One weight of a mix.
#[derive(Clone, Debug, PartialEq)]
pub struct MixPart {
    /// How much it counts beside the others: 0 to [`MOST_PROPORTION`]; one of 0 is left out.
    pub proportion: i64,
    /// One for each unit, none below zero.
    pub weights: Vec<Decimal>,
}

/// The weights of a mix, one for each unit.
///
/// A unit's weight is the sum, over the parts, of the part's proportion times the unit's share of all weights of that
/// part. It is rounded once, half up, after everything was added, so that what is equal stays equal. All weights together
/// are a thousand times the proportions, with 9 decimals each.
///
/// Errors: `wrong-count` at a part's `weights` where the parts are not of one length; `not-positive` at `mix` where every
/// proportion is zero, and at a part whose weights are all zero; `out-of-range` at a proportion, a weight or the number of
/// parts, and at `mix` for weights whose products need more than 128 bits: four parts of a hundred million each do not.
///
/// ```
/// use ansinh::staff::allocation::{MixPart, mix};
/// use ansinh::units::Decimal;
///
/// let part = |proportion, weights: [i64; 2]| MixPart { proportion, weights: weights.map(Decimal::whole).into() };
/// // 75% of the one and 25% of the other: 0.75 · 3/4 + 0.25 · 1/2, and the rest.
/// let weights = mix(&[part(75, [3, 1]), part(25, [10, 10])])?;
/// assert_eq!(weights.iter().map(|weight| weight.trimmed().plain()).collect::<Vec<_>>(), ["68750", "31250"]);
/// # Ok::<(), ansinh::error::InputError>(())
/// ```
pub fn mix(parts: &[MixPart]) -> Result<Vec<Decimal>, InputError> {
    compute(parts).map_err(|error| error.or_field("mix"))
}

fn compute(parts: &[MixPart]) -> Result<Vec<Decimal>, InputError> {
    within("mix", parts.len() as i64, 1, MOST_PARTS as i64)?;
    let count = parts.first().map_or(0, |part| part.weights.len());
    within("units", count as i64, 1, MOST_UNITS as i64)?;
    let mut counted = Vec::with_capacity(parts.len());
    for (index, part) in parts.iter().enumerate() {
        let read = Counted::of(part, count).map_err(|error| error.within(&item("mix", index, "")))?;
        counted.extend(read);
    }
    if counted.is_empty() {
        return Err(InputError::new("mix", Fault::NotPositive));
    }
    let whole = counted.iter().try_fold(1u128, |product, part| product.checked_mul(part.total)).ok_or(TooLarge)?;
    let mut weights = Vec::with_capacity(count);
    for index in 0..count {
        weights.push(one(&counted, index, whole)?);
    }
    Ok(weights)
}

/// A part that counts: its weights as whole numbers of one scale, and their sum.
struct Counted {
    proportion: u128,
    weights: Vec<u128>,
    total: u128,
}

impl Counted {
    /// `None` where its proportion is zero.
    fn of(part: &MixPart, count: usize) -> Result<Option<Counted>, InputError> {
        within("proportion", part.proportion, 0, MOST_PROPORTION)?;
        if part.weights.len() != count {
            let wanted = count as i64;
            return Err(InputError::new("weights", Fault::WrongCount { least: wanted, most: wanted }));
        }
        if part.proportion == 0 {
            return Ok(None);
        }
        let places = part.weights.iter().map(|weight| weight.trimmed().places()).max().unwrap_or(0);
        let mut weights = Vec::with_capacity(count);
        for weight in &part.weights {
            weights.push(scaled(*weight, places)?);
        }
        let total: u128 = weights.iter().sum();
        if total == 0 {
            return Err(InputError::new("weights", Fault::NotPositive));
        }
        Ok(Some(Counted { proportion: u128::from(part.proportion.unsigned_abs()), weights, total }))
    }
}

/// A weight as a whole number of units of its scale.
fn scaled(weight: Decimal, places: u8) -> Result<u128, InputError> {
    let weight = weight.trimmed();
    Ok(digits_of(weight)? * 10u128.pow(places.saturating_sub(weight.places()).into()))
}

/// The weight of one unit: `whole` is the product of all totals.
fn one(parts: &[Counted], index: usize, whole: u128) -> Result<Decimal, TooLarge> {
    let mut sum = 0u128;
    for part in parts {
        let weight = part.weights.get(index).copied().unwrap_or(0);
        let share = (part.proportion * weight).checked_mul(divide(whole, part.total).0).ok_or(TooLarge)?;
        sum = sum.checked_add(share).ok_or(TooLarge)?;
    }
    let (mut digits, mut rest) = divide(sum, whole);
    for _ in 0..DIGITS {
        let (digit, left) = divide(rest.checked_mul(10).ok_or(TooLarge)?, whole);
        (digits, rest) = (digits * 10 + digit, left);
    }
    digits += u128::from(rest >= whole.div_ceil(2));
    Decimal::checked(i64::try_from(digits).map_err(|_| TooLarge)?, PLACES)
}
