//! Coefficients of years to come, grown as a person assumes.

use crate::units::{Decimal, Fraction, Percent, TooLarge};

/// The coefficient of the year before the settlement.
pub const UNCHANGED: Decimal = Decimal::new(100, 2);

/// (1 + growth) to the power of `years`, two decimals as the coefficients of the law, at least 1.00.
///
/// The power is carried with twelve decimals, half up after each year.
pub fn grown(growth: Percent, years: i32) -> Result<Decimal, TooLarge> {
    const ONE: i64 = 1_000_000_000_000;
    if growth.decimal().is_zero() {
        return Ok(UNCHANGED);
    }
    let yearly = Fraction::ONE.plus(growth.fraction()?)?;
    let mut power = i128::from(ONE);
    for _ in 0..years {
        power = Fraction::new(power, 1)?.times(yearly)?.round();
    }
    Fraction::new(power, ONE.into())?.round_to(2)
}
