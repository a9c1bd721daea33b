use super::{Fraction, TooLarge};

/// The Wilson score interval, at 95 %, of a share that was counted: x of n.
///
/// Its ends are (x + z²/2 ∓ S) / (n + z²), where S² = z² (x (n − x) / n + z²/4). All in whole numbers; S, the only
/// part that is no quotient, is taken to ten decimals, far beyond what a percentage shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wilson {
    x: i128,
    n: i128,
    /// S times [`SCALE`].
    root: i128,
}

/// Square of the two-sided 95 % quantile of the normal distribution, 1.959964², times [`SCALE`].
const Z_SQUARED: i128 = 38_414_588_207;
const SCALE: i128 = 10_000_000_000;

impl Wilson {
    /// The largest n.
    pub const MOST: i64 = 1_000_000;

    /// [`TooLarge`] unless 0 ≤ x ≤ n and 1 ≤ n ≤ [`Wilson::MOST`].
    pub fn of(x: i64, n: i64) -> Result<Wilson, TooLarge> {
        if !(1..=Wilson::MOST).contains(&n) || !(0..=n).contains(&x) {
            return Err(TooLarge);
        }
        let (x, n) = (i128::from(x), i128::from(n));
        // S² = z² (4·x(n − x) + n·z²) / 4n, all scaled to whole numbers.
        let numerator = Z_SQUARED * (4 * SCALE * x * (n - x) + n * Z_SQUARED);
        let root = scaled_root(numerator, 4 * SCALE * SCALE * n)?;
        Ok(Wilson { x, n, root })
    }

    /// The lower end.
    pub fn low(self) -> Result<Fraction, TooLarge> {
        self.end(-self.root)
    }

    /// The upper end.
    pub fn high(self) -> Result<Fraction, TooLarge> {
        if self.x == self.n {
            // The only end that is a whole number: the decimals of S would fall short of it.
            return Ok(Fraction::ONE);
        }
        self.end(self.root)
    }

    /// z²
    pub fn z_squared() -> Result<Fraction, TooLarge> {
        Fraction::new(Z_SQUARED, SCALE)
    }

    /// S
    pub fn root(self) -> Result<Fraction, TooLarge> {
        Fraction::new(self.root, SCALE)
    }

    fn end(self, root: i128) -> Result<Fraction, TooLarge> {
        let above = 2 * SCALE * self.x + Z_SQUARED + 2 * root;
        let share = Fraction::new(above, 2 * (SCALE * self.n + Z_SQUARED))?;
        Ok(share.clamp(Fraction::ZERO, Fraction::ONE))
    }
}

/// The square root of a quotient, times [`SCALE`], to the nearest whole number.
fn scaled_root(numerator: i128, denominator: i128) -> Result<i128, TooLarge> {
    // Long division: 20 decimals of the quotient give 10 of its root.
    let (mut quotient, mut rest) = (numerator / denominator, numerator % denominator);
    for _ in 0..20 {
        rest *= 10;
        quotient = quotient.checked_mul(10).ok_or(TooLarge)? + rest / denominator;
        rest %= denominator;
    }
    let below = quotient.isqrt();
    // (below + 1/2)² = below² + below + 1/4
    Ok(if quotient > below * below + below { below + 1 } else { below })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed apart with 60 digits and z² = 3.841458820694124.
    const ENDS: [(i64, i64, &str, &str); 8] = [
        (21, 52, "28.1597", "53.9324"),
        (0, 10, "0.0000", "27.7533"),
        (10, 10, "72.2467", "100.0000"),
        (1, 1, "20.6549", "100.0000"),
        (1, 1_000_000, "0.0000", "0.0006"),
        (500_000, 1_000_000, "49.9020", "50.0980"),
        (3, 7, "15.8220", "74.9542"),
        (16, 20, "58.3983", "91.9342"),
    ];

    #[test]
    fn four_decimals_of_a_percentage() {
        let percent =
            |end: Result<Fraction, TooLarge>| end.unwrap().times_whole(100).unwrap().round_to(4).unwrap().to_string();
        for (x, n, low, high) in ENDS {
            let interval = Wilson::of(x, n).unwrap();
            assert_eq!((percent(interval.low()), percent(interval.high())), (low.into(), high.into()), "{x} of {n}");
        }
    }

    #[test]
    fn more_than_all_is_no_share() {
        for (x, n) in [(0, 0), (2, 1), (-1, 1), (1, 1_000_001)] {
            assert_eq!(Wilson::of(x, n), Err(TooLarge));
        }
    }
}
