//! `contribution` and `refund`.

use super::json::{Fields, Json};
use super::wire::{Entry, Object, Wire, group, overrides, read};
use crate::citizen::contribution::{self, Input, Later, Mode, Outcome, PossibleState, TopUp, TopUpSize};
use crate::citizen::refund;
use crate::error::{Choice, Fault, InputError};
use crate::text::Lang;
use crate::units::{Dong, Percent};

pub const FIELDS: [&str; 9] =
    ["month", "paidOn", "income", "groups", "mode", "supportedMonths", "topUps", "overrides", "lang"];

pub fn contribution(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let input = read(wire, &FIELDS, input)?;
    let Outcome { payment: outcome, later, .. } = contribution::contribution(&input)?;
    Ok(Fields::default()
        .put("months", outcome.months)
        .put("supportedMonths", outcome.supported_months)
        .put("gross", outcome.gross)
        .put("state", outcome.state)
        .put("possibleState", outcome.possible_state.map(possible))
        .put("local", outcome.local)
        .put("pay", outcome.pay)
        .put("payBy", outcome.pay_by)
        .put("floor", outcome.floor)
        .put("cap", outcome.cap)
        .put("later", later.as_ref().map(after_change))
        .explained(&outcome.explained, lang)
        .json())
}

fn possible(state: PossibleState) -> Json {
    Fields::default().put("low", state.low).put("high", state.high).json()
}

pub fn refund(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let mut fields = FIELDS.to_vec();
    fields.push("unusedMonths");
    let (input, unused) = read(wire, &fields, |root| (input(root), root.whole("unusedMonths")))?;
    let outcome = refund::refund(&input, unused)?;
    Ok(Fields::default()
        .put("gross", outcome.gross)
        .put("state", outcome.state)
        .put("local", outcome.local)
        .put("refund", outcome.refund)
        .explained(&outcome.explained, lang)
        .json())
}

/// What is paid from a known change on.
pub fn after_change(later: &Later) -> Json {
    let Later { from, payment, .. } = later;
    Fields::default()
        .put("from", *from)
        .put("pay", payment.pay)
        .put("gross", payment.gross)
        .put("state", payment.state)
        .put("floor", payment.floor)
        .json()
}

/// A contribution's input, at the root or within another input.
pub fn input(object: &Object<'_>) -> Input {
    Input {
        month: object.month("month"),
        paid_on: object.maybe("paidOn", Entry::day),
        income: object.dong("income"),
        groups: object.required("groups").each(group),
        mode: mode(&object.required("mode")),
        supported_months: object.maybe_whole("supportedMonths").unwrap_or(0),
        top_ups: object.maybe_each("topUps", top_up),
        overrides: overrides(object),
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Months,
    Ahead,
    Missing,
}

fn mode(entry: &Entry<'_>) -> Mode {
    let kinds = [("months", Kind::Months), ("ahead", Kind::Ahead), ("missing", Kind::Missing)];
    let object = entry.open_object();
    let kind = object.required("kind").choice(Choice::Mode, Kind::Months, &kinds);
    let name = if matches!(kind, Kind::Ahead) { "years" } else { "months" };
    let length = object.whole(name);
    // The length of another kind beside its own would leave open which is meant.
    entry.object(&["kind", name]);
    match kind {
        Kind::Months => Mode::Months(length),
        Kind::Ahead => Mode::Ahead { years: length },
        Kind::Missing => Mode::Missing { months: length },
    }
}

fn top_up(entry: &Entry<'_>) -> TopUp {
    let object = entry.object(&["label", "percent", "amount"]);
    let (share, amount) = (object.maybe_decimal("percent"), object.maybe_whole("amount"));
    match (share, amount) {
        (Some(_), Some(_)) => object.refuse("percent", Fault::Both { other: object.path_of("amount") }),
        (None, None) => object.refuse("percent", Fault::Missing),
        _ => {}
    }
    let size = match share {
        Some(share) => TopUpSize::Share(Percent::new(share)),
        None => TopUpSize::Amount(Dong::new(amount.unwrap_or(0))),
    };
    TopUp { label: object.maybe_text("label").unwrap_or_default(), size }
}
