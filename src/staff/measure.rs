//! How the numbers of one indicator are read and shown.

use super::unit::{is_counted, is_dong};
use crate::error::{Fault, Field, InputError};
use crate::units::{Decimal, Fraction, Range, Rounded, TooLarge, Value};

/// The largest number that is read from a person.
const LARGEST: i64 = 1_000_000_000_000_000;

/// The numbers of one indicator: what their printing can have hidden, and with how many decimals to show results.
#[derive(Clone, Copy)]
pub(super) struct Measure<'a> {
    unit: &'a str,
    scale: Scale,
    /// Most decimals among the numbers as they were written.
    written: u8,
    /// One more decimal where a number was worked out from a rounded percentage.
    derived: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Scale {
    /// People, employers: whole and exact.
    Counted,
    /// Whole, but perhaps rounded.
    Dong,
    /// Rounded at the last written decimal.
    Printed,
}

impl<'a> Measure<'a> {
    pub fn of(unit: &'a str, given: impl IntoIterator<Item = Decimal>) -> Measure<'a> {
        let scale = if is_counted(unit) {
            Scale::Counted
        } else if is_dong(unit) {
            Scale::Dong
        } else {
            Scale::Printed
        };
        Measure::with(unit, scale, given)
    }

    /// Without a unit whole numbers are taken as counted, and numbers with decimals as rounded.
    pub fn without_unit(given: impl IntoIterator<Item = Decimal> + Clone) -> Measure<'a> {
        let whole = given.clone().into_iter().all(|number| number.places() == 0);
        Measure::with("", if whole { Scale::Counted } else { Scale::Printed }, given)
    }

    /// People, where no other unit was asked for.
    pub fn people() -> Measure<'a> {
        Measure::with("", Scale::Counted, [])
    }

    fn with(unit: &'a str, scale: Scale, given: impl IntoIterator<Item = Decimal>) -> Measure<'a> {
        let written = given.into_iter().map(Decimal::places).max().unwrap_or(0).min(Decimal::MAX_PLACES);
        Measure { unit, scale, written, derived: false }
    }

    /// The same for numbers worked out from a rounded percentage.
    pub fn deriving(self) -> Measure<'a> {
        Measure { derived: true, ..self }
    }

    pub fn is_counted(self) -> bool {
        self.scale == Scale::Counted
    }

    /// What the printed number can have been; people are exact. Never below zero.
    pub fn read(self, field: impl Into<Field>, number: Decimal) -> Result<Range, InputError> {
        let field = field.into();
        let value = self.read_signed(field.clone(), number)?;
        if value.is_negative() {
            return Err(self.outside(field, 0));
        }
        if self.is_counted() {
            return Ok(Range::exact(value));
        }
        Ok(Range::printed(number)?.at_least_zero())
    }

    /// The number itself: a change, which may be below zero.
    pub fn read_signed(self, field: impl Into<Field>, number: Decimal) -> Result<Fraction, InputError> {
        let value = number.fraction()?;
        if value > Fraction::whole(LARGEST) || value < Fraction::whole(-LARGEST) {
            return Err(self.outside(field.into(), -LARGEST));
        }
        if self.is_counted() && !value.is_whole() {
            return Err(InputError::new(field, Fault::NotWhole));
        }
        Ok(value)
    }

    /// What something is compared with: above zero.
    pub fn read_positive(self, field: impl Into<Field>, number: Decimal) -> Result<Range, InputError> {
        let field = field.into();
        let range = self.read(field.clone(), number)?;
        if range.low > Fraction::ZERO { Ok(range) } else { Err(InputError::new(field, Fault::NotPositive)) }
    }

    /// Decimals of a result.
    pub fn places(self) -> u8 {
        match self.scale {
            Scale::Counted | Scale::Dong => 0,
            Scale::Printed => (self.written + u8::from(self.derived)).min(Decimal::MAX_PLACES),
        }
    }

    /// Decimals of what rounding can have hidden: one more than was written.
    pub fn end_places(self) -> u8 {
        (self.written + 1).min(Decimal::MAX_PLACES)
    }

    /// Decimals of an amount a month: of people one, of money at least two.
    pub fn rate_places(self) -> u8 {
        match self.scale {
            Scale::Counted => 1,
            Scale::Dong => 0,
            Scale::Printed => (self.written + 1).clamp(2, Decimal::MAX_PLACES),
        }
    }

    pub fn rounded(self, range: Range) -> Result<Rounded<Decimal>, TooLarge> {
        range.rounded(self.places())
    }

    pub fn rate(self, amount: Fraction) -> Result<Decimal, TooLarge> {
        amount.round_to(self.rate_places()).map(Decimal::trimmed)
    }

    /// An amount with its unit, without the additional decimal where that is zero: "300,0", not "300,00".
    pub fn value(self, amount: Fraction) -> Result<Value, TooLarge> {
        let rounded = amount.round_to(self.places())?;
        let shorter = rounded.trimmed();
        Ok(self.written(if shorter.places() < self.written { amount.round_to(self.written)? } else { shorter }))
    }

    /// An amount a month with its unit.
    pub fn rate_value(self, amount: Fraction) -> Result<Value, TooLarge> {
        Ok(self.written(self.rate(amount)?))
    }

    /// A number as it stands, with its unit.
    pub fn written(self, number: Decimal) -> Value {
        if self.unit.trim().is_empty() {
            return Value::Number(number);
        }
        Value::Quantity(number, self.unit.trim().into())
    }

    fn outside(self, field: Field, low: i64) -> InputError {
        let (low, high) = (self.written(Decimal::whole(low)), self.written(Decimal::whole(LARGEST)));
        InputError::new(field, Fault::OutOfRange { low, high })
    }
}
