//! `savings`.

use super::contribution;
use super::explained::result;
use super::wire::{Entry, Object, Wire, counted, list, object};
use crate::citizen::savings::{self, Deposit, Every, Input};
use crate::error::{Choice, InputError};
use crate::text::Lang;

pub fn savings(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let root = Object::root(wire, &["contribution", "startOn", "every", "earningMonths", "lang"])?;
    let own = root.required("contribution")?.object(&contribution::FIELDS)?;
    let months = root.maybe("earningMonths", |months| months.items()?.iter().map(month_of_year).collect())?;
    let outcome = savings::savings(&Input {
        contribution: contribution::input(&own)?,
        start_on: root.required("startOn")?.day()?,
        every: every(&root.required("every")?)?,
        earning_months: months.unwrap_or_default(),
    })?;
    Ok(result(
        [
            ("due", outcome.due.into()),
            ("amount", outcome.amount.into()),
            ("each", outcome.each.into()),
            ("deposits", list(&outcome.deposits, deposit)),
        ],
        &outcome.explained,
        lang,
    ))
}

fn every(entry: &Entry<'_>) -> Result<Every, InputError> {
    entry.choice(Choice::Interval, &[("day", Every::Day), ("week", Every::Week), ("month", Every::Month)])
}

fn month_of_year(entry: &Entry<'_>) -> Result<u8, InputError> {
    // Within 1 to 12, so that nothing is lost.
    counted(entry, 1, 12).map(|number| number as u8)
}

fn deposit(deposit: &Deposit) -> Wire {
    object([("on", deposit.on.into()), ("amount", deposit.amount.into()), ("total", deposit.total.into())])
}
