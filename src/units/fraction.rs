use num_rational::Ratio;
use std::cmp::Ordering;

/// An exact number: a quotient of two whole numbers.
///
/// Every operation is checked; none wraps, rounds or panics.
/// Rounding happens once, at the end of a rule, in [`Fraction::round`] (and its relatives that print more places).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction(Ratio<i128>);

/// A number grew beyond what 128 bits hold. Cannot happen with amounts that people pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

impl Fraction {
    /// 0.
    pub const ZERO: Fraction = Fraction(Ratio::new_raw(0, 1));
    /// 1.
    pub const ONE: Fraction = Fraction(Ratio::new_raw(1, 1));

    /// A whole number.
    pub fn whole(number: i64) -> Fraction {
        Fraction(Ratio::from_integer(number.into()))
    }

    /// `numerator / denominator`; a denominator of zero is [`TooLarge`].
    pub fn new(numerator: i128, denominator: i128) -> Result<Fraction, TooLarge> {
        // i128::MIN has no positive counterpart, so that reducing it would overflow.
        if denominator == 0 || numerator == i128::MIN || denominator == i128::MIN {
            return Err(TooLarge);
        }
        Ok(Fraction(reduced(numerator, denominator)))
    }

    /// The sum.
    ///
    /// # Errors
    /// [`TooLarge`] beyond 128 bits, here as in every operation.
    ///
    /// ```
    /// # use ansinh::units::Fraction;
    /// let third = Fraction::new(1, 3).unwrap();
    /// assert_eq!(third.plus(third), Fraction::new(2, 3));
    /// ```
    pub fn plus(self, other: Fraction) -> Result<Fraction, TooLarge> {
        self.with(other, sum)
    }

    /// The difference; it can lie below zero.
    pub fn minus(self, other: Fraction) -> Result<Fraction, TooLarge> {
        self.plus(other.negated())
    }

    /// The product.
    pub fn times(self, other: Fraction) -> Result<Fraction, TooLarge> {
        self.with(other, |a, b| {
            // Crosswise reduction first keeps the product as small as it can be.
            let left = reduced(*a.numer(), *b.denom());
            let right = reduced(*b.numer(), *a.denom());
            let numerator = product(*left.numer(), *right.numer())?;
            let denominator = product(*left.denom(), *right.denom())?;
            Some(Ratio::new_raw(numerator, denominator))
        })
    }

    /// `self / other`; division by zero is [`TooLarge`].
    pub fn over(self, other: Fraction) -> Result<Fraction, TooLarge> {
        if other.is_zero() {
            return Err(TooLarge);
        }
        self.times(Fraction(other.0.recip()))
    }

    /// The product with a whole number.
    pub fn times_whole(self, count: i64) -> Result<Fraction, TooLarge> {
        self.times(Fraction::whole(count))
    }

    /// The same number below zero, or above.
    pub fn negated(self) -> Fraction {
        Fraction(Ratio::new_raw(-*self.0.numer(), *self.0.denom()))
    }

    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        *self.0.numer() == 0
    }

    /// Whether it lies below zero.
    pub fn is_negative(self) -> bool {
        *self.0.numer() < 0
    }

    /// Whether nothing has to be rounded.
    pub fn is_whole(self) -> bool {
        *self.0.denom() == 1
    }

    /// The largest whole number that is not above this one.
    pub fn floor(self) -> i128 {
        self.0.numer().div_euclid(*self.0.denom())
    }

    /// The smallest whole number that is not below this one.
    pub fn ceil(self) -> i128 {
        -self.negated().floor()
    }

    /// Half up (away from zero for a half below zero) to a whole number.
    ///
    /// This is the one place where a rule rounds.
    pub fn round(self) -> i128 {
        let (numerator, denominator) = (*self.0.numer(), *self.0.denom());
        let whole = quotient(numerator.abs(), denominator);
        let rest = numerator.abs() - whole * denominator;
        let up = i128::from(rest >= denominator - rest);
        if numerator < 0 { -(whole + up) } else { whole + up }
    }

    /// `self × factor / divisor`, not reduced: only to be rounded.
    pub(super) fn times_over(self, factor: i128, divisor: i128) -> Result<Fraction, TooLarge> {
        let numerator = self.0.numer().checked_mul(factor).filter(|numerator| *numerator != i128::MIN);
        let denominator = self.0.denom().checked_mul(divisor).filter(|denominator| *denominator > 0);
        match (numerator, denominator) {
            (Some(numerator), Some(denominator)) => Ok(Fraction(Ratio::new_raw(numerator, denominator))),
            _ => Err(TooLarge),
        }
    }

    /// `self × scale`, half up to a whole number.
    pub(super) fn round_scaled(self, scale: i128) -> Result<i128, TooLarge> {
        // Without reducing, where the product has room: tables round thousands of numbers.
        let scaled = match product(*self.0.numer(), scale) {
            Some(numerator) if numerator != i128::MIN => Fraction(Ratio::new_raw(numerator, *self.0.denom())),
            _ => self.times(Fraction(Ratio::from_integer(scale)))?,
        };
        Ok(scaled.round())
    }

    fn with(
        self,
        other: Fraction,
        operation: impl Fn(Ratio<i128>, Ratio<i128>) -> Option<Ratio<i128>>,
    ) -> Result<Fraction, TooLarge> {
        match operation(self.0, other.0) {
            Some(ratio) if *ratio.numer() != i128::MIN => Ok(Fraction(ratio)),
            _ => Err(TooLarge),
        }
    }
}

/// Whoever prints numbers prints small ones, and 64 bits are multiplied and divided many times as fast as 128.
fn product(a: i128, b: i128) -> Option<i128> {
    match (i64::try_from(a), i64::try_from(b)) {
        (Ok(a), Ok(b)) => Some(i128::from(a) * i128::from(b)),
        _ => a.checked_mul(b),
    }
}

/// Of two numbers that are not negative; the divisor is not zero.
fn quotient(of: i128, by: i128) -> i128 {
    match (u64::try_from(of), u64::try_from(by)) {
        (Ok(of), Ok(by)) => (of / by).into(),
        _ => of / by,
    }
}

/// In lowest terms, with a positive denominator.
fn reduced(numerator: i128, denominator: i128) -> Ratio<i128> {
    if denominator == 1 || numerator == 1 && denominator > 0 {
        return Ratio::new_raw(numerator, denominator);
    }
    let sign = if denominator < 0 { -1 } else { 1 };
    match common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs()) {
        1 => Ratio::new_raw(sign * numerator, sign * denominator),
        divisor => match (i64::try_from(numerator), i64::try_from(denominator), i64::try_from(divisor)) {
            (Ok(numerator), Ok(denominator), Ok(divisor)) => {
                let (numerator, denominator) = (numerator.wrapping_div(divisor), denominator.wrapping_div(divisor));
                Ratio::new_raw(sign * i128::from(numerator), sign * i128::from(denominator))
            }
            _ => Ratio::new(numerator, denominator),
        },
    }
}

fn common_divisor(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
            let (mut a, mut b) = (a, b);
            while b != 0 {
                (a, b) = (b, a % b);
            }
            return a.into();
        }
        (a, b) = (b, a % b);
    }
    a
}

fn sum(a: Ratio<i128>, b: Ratio<i128>) -> Option<Ratio<i128>> {
    if a.denom() == b.denom() {
        let numerator = a.numer().checked_add(*b.numer())?;
        return (numerator != i128::MIN).then(|| reduced(numerator, *a.denom()));
    }
    let common = product(*a.denom(), *b.denom())?;
    let left = product(*a.numer(), *b.denom())?;
    let right = product(*b.numer(), *a.denom())?;
    let numerator = left.checked_add(right)?;
    (numerator != i128::MIN && common != i128::MIN).then(|| reduced(numerator, common))
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Fraction) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    /// Exact; where the products outgrow their room, `Ratio` compares by continued fractions, which cannot overflow.
    fn cmp(&self, other: &Fraction) -> Ordering {
        if self.0.denom() == other.0.denom() {
            return self.0.numer().cmp(other.0.numer());
        }
        match (product(*self.0.numer(), *other.0.denom()), product(*other.0.numer(), *self.0.denom())) {
            (Some(left), Some(right)) => left.cmp(&right),
            _ => self.0.cmp(&other.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_is_rounded_away_from_zero() {
        for (numerator, denominator, rounded) in
            [(1, 2, 1), (-1, 2, -1), (3, 2, 2), (49, 100, 0), (51, 100, 1), (-149, 100, -1)]
        {
            assert_eq!(Fraction::new(numerator, denominator).unwrap().round(), rounded, "{numerator}/{denominator}");
        }
    }

    #[test]
    fn overflow_is_an_answer() {
        let huge = Fraction::new(i128::MAX, 3).unwrap();
        assert_eq!(huge.times(huge), Err(TooLarge));
        assert_eq!(huge.plus(Fraction::new(1, i128::MAX).unwrap()), Err(TooLarge));
        assert_eq!(huge.over(Fraction::ZERO), Err(TooLarge));
        assert_eq!(huge.round_to(2), Err(TooLarge));
    }

    #[test]
    fn floor_and_ceil_enclose() {
        let below_zero = Fraction::new(-7, 2).unwrap();
        assert_eq!((below_zero.floor(), below_zero.ceil()), (-4, -3));
        assert_eq!((Fraction::whole(5).floor(), Fraction::whole(5).ceil()), (5, 5));
    }
}
