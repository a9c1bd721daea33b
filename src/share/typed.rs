//! Typed fields as values, or what is wrong with them.

use crate::error::{Fault, Field, InputError};
use crate::staff::Period;
use crate::text::{birth, reading};
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

/// The month of a birth, said by month, day or year.
pub fn born(field: impl Into<Field>, typed: &str) -> Result<Month, InputError> {
    let fault = if typed.trim().is_empty() { Fault::Missing } else { Fault::NotABirth };
    birth::born(typed).map(|(month, _)| month).ok_or_else(|| InputError::new(field, fault))
}

/// A day; nothing where nothing was typed.
pub fn day(field: impl Into<Field>, typed: &str) -> Result<Option<Day>, InputError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    reading::day(typed).map(Some).ok_or_else(|| InputError::new(field, Fault::NotADay))
}

/// A day, or the last one of a month; nothing where nothing was typed.
pub fn last_day_of(field: impl Into<Field>, typed: &str) -> Result<Option<Day>, InputError> {
    match reading::month(typed) {
        Some(month) => Ok(Some(Day::last_of(month))),
        None => day(field, typed),
    }
}

/// A period and a day in it, as [first day, last day, day looked at] were typed in the fields `PARENT.from`,
/// `PARENT.to` and `asOf`. Without a day it is the last one of the month before the running one, whose figures are the
/// newest that are whole; without a period it is the year of that day.
pub fn days_within(
    parent: &'static str,
    [from, to, as_of]: [&str; 3],
    this_month: Month,
) -> Result<(Period, Day), InputError> {
    let as_of = day("asOf", as_of)?.unwrap_or(Day::last_of(this_month.plus(-1)));
    let year = as_of.month().year();
    let end = |name: &str, typed: &str, standard: Day| {
        day(name.to_string(), typed).map(|day| day.unwrap_or(standard)).map_err(|error| error.within(parent))
    };
    let from = end("from", from, Day::first_of(Month::new(year, 1)))?;
    let to = end("to", to, Day::last_of(Month::new(year, 12)))?;
    Ok((Period { from, to }, as_of))
}
