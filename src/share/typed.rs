//! Typed fields as values, or what is wrong with them.

use crate::error::{Fault, Field, InputError};
use crate::text::reading;
use crate::units::{Day, Decimal, Dong, Month};

pub fn money(field: impl Into<Field>, typed: &str) -> Result<Dong, InputError> {
    reading::amount(typed).map(|read| read.value).map_err(|why| InputError::new(field, why.into()))
}

/// An amount that may be left out.
pub fn own_money(field: &'static str, typed: &str) -> Result<Option<Dong>, InputError> {
    if typed.trim().is_empty() { Ok(None) } else { money(field, typed).map(Some) }
}

/// A whole number; blank is no number, not zero.
pub fn whole(field: impl Into<Field>, typed: &str) -> Result<Option<i64>, InputError> {
    let field = field.into();
    match decimal(field.clone(), typed)? {
        Some(number) if number.places() == 0 => Ok(Some(number.digits())),
        Some(_) => Err(InputError::new(field, Fault::NotWhole)),
        None => Ok(None),
    }
}

/// A number, perhaps with a percent sign.
pub fn decimal(field: impl Into<Field>, typed: &str) -> Result<Option<Decimal>, InputError> {
    let typed = typed.trim().trim_end_matches('%').trim_end();
    if typed.is_empty() {
        return Ok(None);
    }
    reading::number(typed).map(|read| Some(read.value)).map_err(|why| InputError::new(field, why.into()))
}

/// A month; `standard` where nothing was typed.
pub fn month(field: impl Into<Field>, typed: &str, standard: Option<Month>) -> Result<Month, InputError> {
    match (typed.trim().is_empty(), standard) {
        (true, Some(standard)) => Ok(standard),
        (true, None) => Err(InputError::new(field, Fault::Missing)),
        (false, _) => reading::month(typed).ok_or_else(|| InputError::new(field, Fault::NotAMonth)),
    }
}

/// A day; nothing where nothing was typed.
pub fn day(field: impl Into<Field>, typed: &str) -> Result<Option<Day>, InputError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    reading::day(typed).map(Some).ok_or_else(|| InputError::new(field, Fault::NotADay))
}
