//! `savings`.

use super::contribution;
use super::json::{Fields, Json, list};
use super::wire::{Entry, Wire, counted, read};
use crate::citizen::savings::{self, Deposit, Every, Input, Outcome};
use crate::error::{Choice, InputError};
use crate::text::Lang;

pub fn savings(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let input = read(wire, &["contribution", "startOn", "every", "earningMonths", "lang"], |root| {
        let own = root.required("contribution").object(&contribution::FIELDS);
        Input {
            earning_months: root.maybe_each("earningMonths", month_of_year),
            contribution: contribution::input(&own),
            start_on: root.day("startOn"),
            every: every(&root.required("every")),
        }
    })?;
    let Outcome { plan, later } = savings::savings(&input)?;
    Ok(Fields::default()
        .put("due", plan.due)
        .put("amount", plan.amount)
        .put("each", plan.each)
        .put("deposits", list(&plan.deposits, deposit))
        .put("later", later.as_ref().map(contribution::after_change))
        .explained(&plan.explained, lang)
        .json())
}

fn every(entry: &Entry<'_>) -> Every {
    entry.choice(Choice::Interval, Every::Month, &[("day", Every::Day), ("week", Every::Week), ("month", Every::Month)])
}

fn month_of_year(entry: &Entry<'_>) -> u8 {
    // Within 1 to 12, so that nothing is lost.
    counted(entry, 1, 12) as u8
}

fn deposit(deposit: &Deposit) -> Json {
    Fields::default().put("on", deposit.on).put("amount", deposit.amount).put("total", deposit.total).json()
}
