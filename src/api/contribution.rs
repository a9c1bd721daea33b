//! `contribution` and `refund`.

use super::explained::result;
use super::wire::{Entry, Object, Wire, group, overrides};
use crate::citizen::contribution::{self, Input, Mode, TopUp, TopUpSize};
use crate::citizen::refund;
use crate::error::{Choice, Fault, InputError};
use crate::text::Lang;

pub const FIELDS: [&str; 8] = ["month", "income", "groups", "mode", "supportedMonths", "topUps", "overrides", "lang"];

pub fn contribution(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let input = input(&Object::root(wire, &FIELDS)?)?;
    let outcome = contribution::contribution(&input)?;
    Ok(result(
        [
            ("months", outcome.months.into()),
            ("supportedMonths", outcome.supported_months.into()),
            ("gross", outcome.gross.into()),
            ("state", outcome.state.into()),
            ("local", outcome.local.into()),
            ("pay", outcome.pay.into()),
            ("payBy", outcome.pay_by.into()),
            ("floor", outcome.floor.into()),
            ("cap", outcome.cap.into()),
        ],
        &outcome.explained,
        lang,
    ))
}

pub fn refund(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let mut fields = FIELDS.to_vec();
    fields.push("unusedMonths");
    let object = Object::root(wire, &fields)?;
    let outcome = refund::refund(&input(&object)?, object.required("unusedMonths")?.whole()?)?;
    Ok(result(
        [
            ("gross", outcome.gross.into()),
            ("state", outcome.state.into()),
            ("local", outcome.local.into()),
            ("refund", outcome.refund.into()),
        ],
        &outcome.explained,
        lang,
    ))
}

/// A contribution's input, at the root or within another input.
pub fn input(object: &Object<'_>) -> Result<Input, InputError> {
    let groups = object.required("groups")?.items()?;
    let top_ups = object.maybe("topUps", |entry| entry.items()?.iter().map(top_up).collect())?;
    Ok(Input {
        month: object.required("month")?.month()?,
        income: object.required("income")?.dong()?,
        groups: groups.iter().map(group).collect::<Result<_, _>>()?,
        mode: mode(&object.required("mode")?)?,
        supported_months: object.maybe("supportedMonths", Entry::whole)?.unwrap_or(0),
        top_ups: top_ups.unwrap_or_default(),
        overrides: overrides(object)?,
    })
}

#[derive(Clone, Copy)]
enum Kind {
    Months,
    Ahead,
    Missing,
}

fn mode(entry: &Entry<'_>) -> Result<Mode, InputError> {
    let kinds = [("months", Kind::Months), ("ahead", Kind::Ahead), ("missing", Kind::Missing)];
    let object = entry.open_object()?;
    let kind = object.required("kind")?.choice(Choice::Mode, &kinds)?;
    let name = if matches!(kind, Kind::Ahead) { "years" } else { "months" };
    let length = object.required(name)?.whole()?;
    // The length of another kind beside its own would leave open which is meant.
    entry.object(&["kind", name])?;
    Ok(match kind {
        Kind::Months => Mode::Months(length),
        Kind::Ahead => Mode::Ahead { years: length },
        Kind::Missing => Mode::Missing { months: length },
    })
}

fn top_up(entry: &Entry<'_>) -> Result<TopUp, InputError> {
    let object = entry.object(&["label", "percent", "amount"])?;
    let size = match (object.maybe("percent", Entry::percent)?, object.maybe("amount", Entry::dong)?) {
        (Some(share), None) => TopUpSize::Share(share),
        (None, Some(amount)) => TopUpSize::Amount(amount),
        (Some(_), Some(_)) => {
            let other = format!("{}.amount", entry.field).into();
            return Err(object.required("percent")?.error(Fault::Both { other }));
        }
        (None, None) => return Err(object.required("percent").err().unwrap_or(entry.error(Fault::Missing))),
    };
    Ok(TopUp { label: object.maybe("label", |label| label.text().map(String::from))?.unwrap_or_default(), size })
}
