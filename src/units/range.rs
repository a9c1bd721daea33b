use super::{Decimal, Fraction, TooLarge};

/// A value known only within the rounding of what was printed: `low <= value <= high`, both ends possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub low: Fraction,
    pub value: Fraction,
    pub high: Fraction,
}

impl Range {
    pub fn exact(value: Fraction) -> Range {
        Range { low: value, value, high: value }
    }

    /// What a printed number can have been before it was rounded to its written decimals.
    pub fn printed(number: Decimal) -> Result<Range, TooLarge> {
        let (value, half) = (number.fraction()?, number.half_unit()?);
        Ok(Range { low: value.minus(half)?, value, high: value.plus(half)? })
    }

    pub fn plus(self, other: Range) -> Result<Range, TooLarge> {
        Ok(Range {
            low: self.low.plus(other.low)?,
            value: self.value.plus(other.value)?,
            high: self.high.plus(other.high)?,
        })
    }

    pub fn minus(self, other: Range) -> Result<Range, TooLarge> {
        Ok(Range {
            low: self.low.minus(other.high)?,
            value: self.value.minus(other.value)?,
            high: self.high.minus(other.low)?,
        })
    }

    /// The product of two ranges of any sign.
    pub fn times(self, other: Range) -> Result<Range, TooLarge> {
        let corners = [
            self.low.times(other.low)?,
            self.low.times(other.high)?,
            self.high.times(other.low)?,
            self.high.times(other.high)?,
        ];
        let (mut low, mut high) = (corners[0], corners[0]);
        for corner in corners {
            low = low.min(corner);
            high = high.max(corner);
        }
        Ok(Range { low, value: self.value.times(other.value)?, high })
    }

    /// The quotient; a divisor that may be zero is [`TooLarge`], since nothing bounds it.
    pub fn over(self, other: Range) -> Result<Range, TooLarge> {
        if other.contains(Fraction::ZERO) {
            return Err(TooLarge);
        }
        let one = Range::exact(Fraction::ONE);
        let inverse = Range {
            low: one.low.over(other.high)?,
            value: one.value.over(other.value)?,
            high: one.high.over(other.low)?,
        };
        self.times(inverse)
    }

    pub fn contains(self, value: Fraction) -> bool {
        self.low <= value && value <= self.high
    }

    pub fn overlaps(self, other: Range) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printing_hides_half_a_unit() {
        let range = Range::printed(Decimal::new(5340, 2)).unwrap();
        assert_eq!(range.low, Fraction::new(53_395, 1000).unwrap());
        assert_eq!(range.high, Fraction::new(53_405, 1000).unwrap());
    }

    #[test]
    fn a_divisor_around_zero_bounds_nothing() {
        let around = Range::printed(Decimal::whole(0)).unwrap();
        assert_eq!(Range::exact(Fraction::ONE).over(around), Err(TooLarge));
    }
}
