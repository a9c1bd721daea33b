use super::{Decimal, Fraction, Percent, TooLarge};

/// A value known only within the rounding of what was printed: `low <= value <= high`, both ends possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least that it can be.
    pub low: Fraction,
    /// As printed.
    pub value: Fraction,
    /// The most that it can be.
    pub high: Fraction,
}

/// A [`Range`] rounded to be shown. Rounding keeps the order, so that still `low <= value <= high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounded<T> {
    /// The least that it can be.
    pub low: T,
    /// As printed.
    pub value: T,
    /// The most that it can be.
    pub high: T,
}

impl Range {
    /// A number that nothing was rounded of.
    pub fn exact(value: Fraction) -> Range {
        Range { low: value, value, high: value }
    }

    /// What a printed number can have been before it was rounded to its written decimals.
    pub fn printed(number: Decimal) -> Result<Range, TooLarge> {
        let (value, half) = (number.fraction()?, number.half_unit()?);
        Ok(Range { low: value.minus(half)?, value, high: value.plus(half)? })
    }

    /// The sum: both ends are added.
    pub fn plus(self, other: Range) -> Result<Range, TooLarge> {
        Ok(Range {
            low: self.low.plus(other.low)?,
            value: self.value.plus(other.value)?,
            high: self.high.plus(other.high)?,
        })
    }

    /// The difference, from its least to its most.
    pub fn minus(self, other: Range) -> Result<Range, TooLarge> {
        Ok(Range {
            low: self.low.minus(other.high)?,
            value: self.value.minus(other.value)?,
            high: self.high.minus(other.low)?,
        })
    }

    /// The product of two ranges of any sign.
    pub fn times(self, other: Range) -> Result<Range, TooLarge> {
        // Nearly always nothing is negative, and half the products need not be made.
        if !self.low.is_negative() && !other.low.is_negative() {
            let (low, high) = (self.low.times(other.low)?, self.high.times(other.high)?);
            return Ok(Range { low, value: self.value.times(other.value)?, high });
        }
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

    /// The quotient with one number above zero.
    pub fn in_units_of(self, unit: Fraction) -> Result<Range, TooLarge> {
        Ok(Range { low: self.low.over(unit)?, value: self.value.over(unit)?, high: self.high.over(unit)? })
    }

    /// Whether the number can be this one; both ends count.
    pub fn contains(self, value: Fraction) -> bool {
        self.low <= value && value <= self.high
    }

    /// Whether both can be the same number.
    ///
    /// ```
    /// # use ansinh::units::{Decimal, Range};
    /// // 53.4 can be what 53.40 is, and cannot be 53.46.
    /// let coarse = Range::printed(Decimal::new(534, 1)).unwrap();
    /// assert!(coarse.overlaps(Range::printed(Decimal::new(5340, 2)).unwrap()));
    /// assert!(!coarse.overlaps(Range::printed(Decimal::new(5346, 2)).unwrap()));
    /// ```
    pub fn overlaps(self, other: Range) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// Nothing is left open by rounding.
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }

    /// The same without what lies below zero.
    pub fn at_least_zero(self) -> Range {
        let bounded = |end: Fraction| end.max(Fraction::ZERO);
        Range { low: bounded(self.low), value: bounded(self.value), high: bounded(self.high) }
    }

    /// The whole numbers within, as a range; `None` where there are none.
    ///
    /// Its value is the whole number nearest to this range's value.
    pub fn whole_within(self) -> Option<Range> {
        let (low, high) = (self.low.ceil(), self.high.floor());
        if low > high {
            return None;
        }
        let whole = |number: i128| Fraction::new(number, 1).ok();
        Some(Range { low: whole(low)?, value: whole(self.value.round().clamp(low, high))?, high: whole(high)? })
    }

    /// Half up to `places` decimals.
    pub fn rounded(self, places: u8) -> Result<Rounded<Decimal>, TooLarge> {
        Ok(Rounded {
            low: self.low.round_to(places)?,
            value: self.value.round_to(places)?,
            high: self.high.round_to(places)?,
        })
    }

    /// A range of percentages, as [`Percent::of_result`].
    pub fn rounded_percent(self) -> Result<Rounded<Percent>, TooLarge> {
        let of = Percent::of_result;
        Ok(Rounded { low: of(self.low)?, value: of(self.value)?, high: of(self.high)? })
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
    fn people_come_whole() {
        // 85.2 % of 1 615 people can only be 1 376 of them.
        let share = Range::printed(Decimal::new(852, 3)).unwrap();
        let people = share.times(Range::exact(Fraction::whole(1_615))).unwrap().whole_within().unwrap();
        assert_eq!(people, Range::exact(Fraction::whole(1_376)));
        // 168 people are 85.2 % of no whole number of people.
        let plan = Range::exact(Fraction::whole(168)).over(share).unwrap();
        assert_eq!(plan.whole_within(), None);
    }

    #[test]
    fn a_divisor_around_zero_bounds_nothing() {
        let around = Range::printed(Decimal::whole(0)).unwrap();
        assert_eq!(Range::exact(Fraction::ONE).over(around), Err(TooLarge));
    }
}
