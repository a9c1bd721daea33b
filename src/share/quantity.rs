//! Amounts as they are typed: a number, perhaps with a unit behind it.

use super::typed::decimal;
use crate::error::{Fault, Field, InputError};
use crate::units::{Decimal, is_letter, small_letters};

/// A number, perhaps with the unit of its form behind it ("306,1 tỷ" where the unit is "tỷ đồng"), or with another unit of
/// money, which is converted: "82400 triệu" is 82,400 tỷ đồng. A percentage is no amount, and no amount is below zero.
pub fn quantity(field: impl Into<Field>, typed: &str, unit: &str) -> Result<Option<Decimal>, InputError> {
    let (field, (number, written)) = (field.into(), split_at_unit(typed));
    let differ =
        |one: &str| InputError::new(field.clone(), Fault::UnitsDiffer { one: one.into(), other: unit.trim().into() });
    if number.ends_with('%') {
        return Err(differ("%"));
    }
    if number.is_empty() && !written.is_empty() {
        return Err(InputError::new(field, Fault::NotANumber));
    }
    let Some(read) = decimal(field.clone(), number)? else { return Ok(None) };
    if is_of(unit, written) {
        return Ok(Some(read));
    }
    let (from, to) = scale(written).zip(scale(unit)).ok_or_else(|| differ(written))?;
    let value = shifted(read, from - to).ok_or_else(|| InputError::new(field.clone(), Fault::TooLarge))?;
    Ok(Some(value))
}

/// An amount, which is never below zero.
pub fn amount_of(field: &'static str, typed: &str, unit: &str) -> Result<Option<Decimal>, InputError> {
    match quantity(field, typed, unit)? {
        Some(number) if number.is_negative() => Err(InputError::new(field, Fault::Negative)),
        read => Ok(read),
    }
}

/// The number, and what is written behind it.
fn split_at_unit(typed: &str) -> (&str, &str) {
    let typed = typed.trim();
    let letter = typed.find(is_letter).unwrap_or(typed.len());
    let (number, written) = typed.split_at_checked(letter).unwrap_or((typed, ""));
    (number.trim_end(), written)
}

/// Whether it is the unit, or its beginning.
fn is_of(unit: &str, written: &str) -> bool {
    small_letters(unit.trim()).starts_with(&small_letters(written))
}

/// What was typed in another unit of money, in the unit of the form; nothing where it has no other.
pub fn converted(typed: &str, unit: &str) -> Option<Decimal> {
    let (_, written) = split_at_unit(typed);
    if is_of(unit, written) { None } else { quantity("done", typed, unit).ok().flatten() }
}

/// Decimals by which a unit of money is larger than a đồng.
fn scale(unit: &str) -> Option<i8> {
    const SCALES: [(&str, i8); 7] =
        [("tỷ", 9), ("tỉ", 9), ("triệu", 6), ("tr", 6), ("nghìn", 3), ("ngàn", 3), ("đ", 0)];
    let unit = small_letters(unit.trim());
    let word = unit.strip_suffix("đồng").filter(|word| !word.is_empty()).unwrap_or(&unit).trim_end();
    if word == "đồng" {
        return Some(0);
    }
    SCALES.iter().find(|(name, _)| *name == word).map(|(_, scale)| *scale)
}

/// A number times a power of ten; all its digits are kept.
fn shifted(number: Decimal, by: i8) -> Option<Decimal> {
    let places = i16::from(number.places()) - i16::from(by);
    if places >= 0 {
        return Decimal::checked(number.digits(), u8::try_from(places).ok()?).ok();
    }
    let digits = number.digits().checked_mul(10i64.checked_pow(u32::try_from(-places).ok()?)?)?;
    Decimal::checked(digits, 0).ok()
}
