use super::{Fraction, TooLarge, digits, split_at_mark};
use std::cmp::Ordering;
use std::fmt;

/// A decimal number as it was written: its decimals are its precision, so `53.40` is not `53.4`.
///
/// At most 18 digits, of which at most [`Decimal::MAX_PLACES`] after the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: i64,
    places: u8,
}

/// Why a text is no [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// Not digits with at most one dot, and at most one leading minus.
    NotANumber,
    /// More digits than are computed with.
    TooLong,
}

impl Decimal {
    /// The most places after the point.
    pub const MAX_PLACES: u8 = 9;
    const MAX_DIGITS: usize = 18;
    /// The largest number of [`Decimal::MAX_DIGITS`] digits.
    const MOST: i64 = 10i64.pow(Decimal::MAX_DIGITS as u32) - 1;

    /// A number that stands in the code: `Decimal::new(5340, 2)` is 53.40. For digits that come of a computation there is
    /// [`Decimal::checked`].
    ///
    /// # Panics
    /// With more than 18 digits or 9 places: in a constant that is an error of the compiler.
    ///
    /// ```
    /// # use ansinh::units::Decimal;
    /// assert_eq!(Decimal::new(5340, 2).to_string(), "53.40");
    /// ```
    /// ```compile_fail
    /// # use ansinh::units::Decimal;
    /// const TOO_FINE: Decimal = Decimal::new(1, 10);
    /// ```
    pub const fn new(digits: i64, places: u8) -> Decimal {
        match Decimal::checked(digits, places) {
            Ok(number) => number,
            Err(TooLarge) => panic!("a decimal has at most 18 digits, 9 of them after the point"),
        }
    }

    /// The same for digits that come of a computation.
    ///
    /// # Errors
    /// [`TooLarge`] with more than 18 digits or 9 places.
    ///
    /// ```
    /// # use ansinh::units::{Decimal, TooLarge};
    /// assert_eq!(Decimal::checked(5340, 2), Ok(Decimal::new(5340, 2)));
    /// assert_eq!(Decimal::checked(1, 10), Err(TooLarge));
    /// assert_eq!(Decimal::checked(i64::MAX, 0), Err(TooLarge));
    /// ```
    pub const fn checked(digits: i64, places: u8) -> Result<Decimal, TooLarge> {
        if places > Decimal::MAX_PLACES || digits > Decimal::MOST || digits < -Decimal::MOST {
            return Err(TooLarge);
        }
        Ok(Decimal { digits, places })
    }

    /// A whole number; one of more than 18 digits becomes the largest of 18.
    ///
    /// ```
    /// # use ansinh::units::Decimal;
    /// assert_eq!(Decimal::whole(120).to_string(), "120");
    /// assert_eq!(Decimal::whole(i64::MAX).to_string(), "999999999999999999");
    /// ```
    pub const fn whole(number: i64) -> Decimal {
        let digits = if number > Decimal::MOST {
            Decimal::MOST
        } else if number < -Decimal::MOST {
            -Decimal::MOST
        } else {
            number
        };
        Decimal { digits, places: 0 }
    }

    /// Compares as numbers, whatever places were written: 12.5 lies below 50, and 53.40 beside 53.4.
    ///
    /// There is no `Ord`: `==` tells 53.40 from 53.4, since their precision differs.
    ///
    /// ```
    /// # use ansinh::units::Decimal;
    /// # use std::cmp::Ordering;
    /// assert_eq!(Decimal::new(125, 1).compared(Decimal::whole(50)), Ordering::Less);
    /// assert_eq!(Decimal::new(5340, 2).compared(Decimal::new(534, 1)), Ordering::Equal);
    /// ```
    pub fn compared(self, other: Decimal) -> Ordering {
        self.at_places(other.places).cmp(&other.at_places(self.places))
    }

    /// The sum, with the places of the finer one.
    ///
    /// # Errors
    /// [`TooLarge`] where it has more than 18 digits.
    ///
    /// ```
    /// # use ansinh::units::Decimal;
    /// assert_eq!(Decimal::new(45, 1).plus(Decimal::whole(30)), Ok(Decimal::new(345, 1)));
    /// ```
    pub fn plus(self, other: Decimal) -> Result<Decimal, TooLarge> {
        let places = self.places.max(other.places);
        let (one, two) = (self.at_places(places - self.places), other.at_places(places - other.places));
        Decimal::checked(i64::try_from(one + two).map_err(|_| TooLarge)?, places)
    }

    /// Its digits with so many more places. At most 18 digits and 9 more: far inside 128 bits.
    fn at_places(self, more: u8) -> i128 {
        i128::from(self.digits) * 10i128.pow(more.into())
    }

    /// Reads plain notation with a dot ("-12.50"), the notation of the JavaScript interface and of addresses.
    pub fn parse(text: &str) -> Result<Decimal, DecimalError> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, decimals) = match split_at_mark(unsigned, b'.') {
            Some((_, "")) => return Err(DecimalError::NotANumber),
            Some(parts) => parts,
            None => (unsigned, ""),
        };
        if whole.is_empty() || !whole.bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit()) {
            return Err(DecimalError::NotANumber);
        }
        let significant = whole.trim_start_matches('0').len() + decimals.len();
        if significant > Self::MAX_DIGITS || decimals.len() > Self::MAX_PLACES.into() {
            return Err(DecimalError::TooLong);
        }
        let magnitude =
            whole.bytes().chain(decimals.bytes()).fold(0i64, |number, byte| number * 10 + i64::from(byte - b'0'));
        let digits = if negative { -magnitude } else { magnitude };
        Decimal::checked(digits, decimals.len() as u8).map_err(|_| DecimalError::TooLong)
    }

    /// All digits as a whole number: 5340 for 53.40.
    pub const fn digits(self) -> i64 {
        self.digits
    }

    /// How many decimals were written: 2 for 53.40.
    pub const fn places(self) -> u8 {
        self.places
    }

    /// Whether it lies below zero.
    pub const fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// Whether it is zero, with whatever places.
    pub const fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// The same number, exact.
    ///
    /// # Errors
    /// [`TooLarge`], which 18 digits and 9 places do not reach.
    pub fn fraction(self) -> Result<Fraction, TooLarge> {
        match self.places {
            0 => Ok(Fraction::whole(self.digits)),
            places => Fraction::new(self.digits.into(), 10i128.pow(places.into())),
        }
    }

    /// Half a unit of the last written place: what printing can have hidden.
    pub fn half_unit(self) -> Result<Fraction, TooLarge> {
        Fraction::new(1, 2 * 10i128.pow(self.places.into()))
    }

    /// The digits of its magnitude, at least one of them before the point.
    pub fn magnitude(self) -> String {
        let digits = digits(self.digits.unsigned_abs(), 1);
        let missing = usize::from(self.places).saturating_add(1).saturating_sub(digits.len());
        if missing > 0 { "0".repeat(missing) + &digits } else { digits }
    }

    /// Plain notation with a dot: the inverse of [`Decimal::parse`].
    pub fn plain(self) -> String {
        let mut text = self.magnitude();
        if self.places > 0 {
            text.insert(text.len() - usize::from(self.places), '.');
        }
        if self.is_negative() {
            text.insert(0, '-');
        }
        text
    }

    /// The same number without zeros at the end of its decimals.
    pub fn trimmed(self) -> Decimal {
        let mut trimmed = self;
        while trimmed.places > 0 && trimmed.digits % 10 == 0 {
            trimmed = Decimal { digits: trimmed.digits / 10, places: trimmed.places - 1 };
        }
        trimmed
    }
}

impl Fraction {
    /// Half up to `places` decimals.
    pub fn round_to(self, places: u8) -> Result<Decimal, TooLarge> {
        let scale = i128::from(10i64.pow(places.min(18).into()));
        Decimal::checked(i64::try_from(self.round_scaled(scale)?).map_err(|_| TooLarge)?, places)
    }
}

impl fmt::Display for Decimal {
    /// As [`Decimal::plain`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keeps_the_written_precision() {
        assert_eq!(Decimal::parse("53.40"), Ok(Decimal::new(5340, 2)));
        assert_ne!(Decimal::parse("53.40"), Decimal::parse("53.4"));
        assert_eq!(Decimal::parse("53.40").unwrap().trimmed(), Decimal::new(534, 1));
    }

    #[test]
    fn refuses_what_is_no_number() {
        for text in ["", "-", ".", "1.", ".5", "1.2.3", "1,5", " 1", "1e3", "+1", "--1", "NaN", "٣"] {
            assert_eq!(Decimal::parse(text), Err(DecimalError::NotANumber), "{text:?}");
        }
        assert_eq!(Decimal::parse("1234567890123456789"), Err(DecimalError::TooLong));
        assert_eq!(Decimal::parse("0.1234567891"), Err(DecimalError::TooLong));
    }

    proptest! {
        #[test]
        fn printing_and_reading_are_inverse(digits in -999_999_999_999_999i64..=999_999_999_999_999, places in 0u8..=9) {
            let number = Decimal::new(digits, places);
            prop_assert_eq!(Decimal::parse(&number.to_string()), Ok(number));
        }

        #[test]
        fn order_and_sum_are_those_of_the_fractions(
            (a, b) in (-999_999_999i64..=999_999_999, -999_999_999i64..=999_999_999),
            (p, q) in (0u8..=9, 0u8..=9),
        ) {
            let (one, two) = (Decimal::new(a, p), Decimal::new(b, q));
            let (exact_one, exact_two) = (one.fraction().unwrap(), two.fraction().unwrap());
            prop_assert_eq!(one.compared(two), exact_one.partial_cmp(&exact_two).unwrap());
            if let Ok(sum) = one.plus(two) {
                prop_assert_eq!(sum.fraction(), exact_one.plus(exact_two));
            }
        }
    }
}
