//! `amountInWords`, `parseAmount`, `parameters`, `version`.

use super::explained::rule;
use super::wire::{Entry, Object, Wire, list, object};
use crate::error::{Fault, InputError};
use crate::law::{HORIZON, RULE_SET, checked_on, table};
use crate::text::{Lang, reading, words};
use crate::units::{Dong, Value};

pub fn amount_in_words(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let amount = Object::root(wire, &["amount", "lang"])?.required("amount")?;
    let value = amount.dong()?;
    // Every safe integer of JavaScript has words: they are not computed with.
    let limit = Dong::new((1 << 53) - 1);
    if value > limit || value < Dong::ZERO - limit {
        return Err(amount.error(Fault::OutOfRange { low: Value::Dong(Dong::ZERO - limit), high: Value::Dong(limit) }));
    }
    Ok(words::amount(value, lang).into())
}

pub fn parse_amount(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let entry = Object::root(wire, &["text", "lang"])?.required("text")?;
    let read = reading::amount(entry.text()?).map_err(|why| entry.error(why.into()))?;
    Ok(object([
        ("amount", read.value.into()),
        ("understoodAs", words::amount(read.value, lang).into()),
        ("ambiguous", read.ambiguous.into()),
    ]))
}

pub fn parameters(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    // Asked without an object at all, it tells everything.
    let month = match wire {
        Wire::Null => None,
        wire => Object::root(wire, &["month", "lang"])?.maybe("month", Entry::month)?,
    };
    let at = month.unwrap_or(checked_on().month());
    Ok(object([
        ("rules", list(table::in_force(month), |of| rule(&of, lang))),
        ("next", list(table::after(at), |of| rule(&of, lang))),
        ("checkedOn", checked_on().into()),
        ("horizon", HORIZON.into()),
    ]))
}

pub fn version() -> Wire {
    object([("ansinh", env!("CARGO_PKG_VERSION").into()), ("rules", RULE_SET.into())])
}
