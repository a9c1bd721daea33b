use super::{Fraction, TooLarge};
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
    pub const MAX_PLACES: u8 = 9;
    const MAX_DIGITS: usize = 18;

    /// `Decimal::new(5340, 2)` is 53.40.
    pub const fn new(digits: i64, places: u8) -> Decimal {
        Decimal { digits, places }
    }

    pub const fn whole(number: i64) -> Decimal {
        Decimal::new(number, 0)
    }

    /// Reads plain notation with a dot ("-12.50"), the notation of the JavaScript interface and of addresses.
    pub fn parse(text: &str) -> Result<Decimal, DecimalError> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, decimals) = match unsigned.split_once('.') {
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
        Ok(Decimal::new(if negative { -magnitude } else { magnitude }, decimals.len() as u8))
    }

    /// All digits as a whole number: 5340 for 53.40.
    pub const fn digits(self) -> i64 {
        self.digits
    }

    /// How many decimals were written: 2 for 53.40.
    pub const fn places(self) -> u8 {
        self.places
    }

    pub const fn is_negative(self) -> bool {
        self.digits < 0
    }

    pub const fn is_zero(self) -> bool {
        self.digits == 0
    }

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
        let digits = self.digits.unsigned_abs().to_string();
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
            trimmed = Decimal::new(trimmed.digits / 10, trimmed.places - 1);
        }
        trimmed
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
    }
}
