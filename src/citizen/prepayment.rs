//! Months paid for long before or after their time.
//!
//! Ahead (Decree 159/2025/NĐ-CP Art 6): Σ monthly ÷ (1 + r)^(i−1), i = 1 … 12 × years.
//! Missing (Art 7): Σ monthly × (1 + r)^i, i = 1 … t.
//! r is the mean monthly investment yield of the fund in the year before the payment (phương pháp lãi gộp).
//!
//! The sums are carried in fixed point between a lower and an upper bound whose distance stays below 10^-9 đồng for
//! every allowed income; both round to the same đồng, and that is the answer.

use crate::error::{Fault, InputError};
use crate::units::{Decimal, Dong, Fraction, Percent, TooLarge, Value};
use std::ops::RangeInclusive;

/// What 1 is in the fixed point of a power of 1 + r.
const ONE: u128 = 100_000_000_000_000_000_000;
/// 1 + r in hundred millionths: r is a percentage with at most [`YIELD_PLACES`] decimals.
const WHOLE_RATE: u32 = 100_000_000;
const YIELD_PLACES: u8 = 6;
/// The highest yield that is computed with, percent a month.
const MAX_YIELD: i64 = 5;

/// 1 + r, exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Growth(u32);

/// Bounds of a sum of powers.
#[derive(Clone, Copy)]
struct Bounds {
    low: u128,
    high: u128,
}

impl Growth {
    /// `monthly_yield` in percent a month, 0 to 5, at most 6 decimals.
    pub fn of(monthly_yield: Decimal) -> Result<Growth, InputError> {
        let hundred_millionths = 10i64.checked_pow(u32::from(YIELD_PLACES.saturating_sub(monthly_yield.places())));
        let digits = hundred_millionths.and_then(|unit| monthly_yield.digits().checked_mul(unit));
        let most = MAX_YIELD * 10i64.pow(YIELD_PLACES.into());
        match digits.filter(|digits| *digits <= most).and_then(|digits| u32::try_from(digits).ok()) {
            Some(digits) if monthly_yield.places() <= YIELD_PLACES => Ok(Growth(WHOLE_RATE + digits)),
            _ => {
                let (low, high) = (Value::Percent(Percent::ZERO), Value::Percent(Percent::whole(MAX_YIELD)));
                Err(InputError::new("overrides.monthlyYield", Fault::OutOfRange { low, high }))
            }
        }
    }

    fn discounted(self, power: Bounds) -> Bounds {
        Bounds {
            low: divided(power.low * u128::from(WHOLE_RATE), self.0).0,
            high: divided_up(power.high * u128::from(WHOLE_RATE), self.0),
        }
    }

    fn compounded(self, power: Bounds) -> Option<Bounds> {
        Some(Bounds {
            low: divided(power.low.checked_mul(self.0.into())?, WHOLE_RATE).0,
            high: divided_up(power.high.checked_mul(self.0.into())?, WHOLE_RATE),
        })
    }
}

/// Quotient and rest, 32 bits at a time: phones divide 128 bits by software, and a page does this a thousand times.
fn divided(number: u128, by: u32) -> (u128, u64) {
    let by = u64::from(by);
    let (mut quotient, mut rest) = (0, 0);
    for shift in [96, 64, 32, 0] {
        let part = rest << 32 | u64::from((number >> shift) as u32);
        quotient |= u128::from(part / by) << shift;
        rest = part % by;
    }
    (quotient, rest)
}

fn divided_up(number: u128, by: u32) -> u128 {
    let (quotient, rest) = divided(number, by);
    quotient + u128::from(rest > 0)
}

/// What the months `which` (1 is the first) of a payment ahead cost today, each `monthly`, half up to 1 đồng.
pub fn ahead(monthly: Fraction, growth: Growth, which: RangeInclusive<i64>) -> Result<Dong, TooLarge> {
    let mut power = Bounds { low: ONE, high: ONE };
    let mut sum = Bounds { low: 0, high: 0 };
    for month in 1..=*which.end() {
        if which.contains(&month) {
            sum = Bounds { low: sum.low + power.low, high: sum.high + power.high };
        }
        power = growth.discounted(power);
    }
    priced(monthly, sum)
}

/// What `months` missing months cost today, each `monthly`, half up to 1 đồng.
pub fn missing(monthly: Fraction, growth: Growth, months: i64) -> Result<Dong, TooLarge> {
    let mut power = Bounds { low: ONE, high: ONE };
    let mut sum = Bounds { low: 0, high: 0 };
    for _ in 0..months {
        power = growth.compounded(power).ok_or(TooLarge)?;
        sum = Bounds { low: sum.low + power.low, high: sum.high + power.high };
    }
    priced(monthly, sum)
}

fn priced(monthly: Fraction, sum: Bounds) -> Result<Dong, TooLarge> {
    let at = |bound: u128| {
        let bound = i128::try_from(bound).map_err(|_| TooLarge)?;
        monthly.times_over_rounded(bound, ONE as i128)
    };
    let (low, high) = (at(sum.low)?, at(sum.high)?);
    // Were half a đồng to lie between the bounds, neither would be the answer.
    if low == high { Ok(high) } else { Err(TooLarge) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn division_in_parts_is_division(number: u128, by in 1u32..) {
            let wide = u128::from(by);
            prop_assert_eq!(divided(number, by), (number / wide, (number % wide) as u64));
            prop_assert_eq!(divided_up(number / 2, by), (number / 2).div_ceil(wide));
        }
    }
}
