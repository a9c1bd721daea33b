//! `amountInWords`, `parseAmount`, `parameters`, `version`.

use super::explained::rule;
use super::json::{Fields, Json, list};
use super::wire::{Entry, Wire, read};
use crate::error::InputError;
use crate::law::{HORIZON, checked_on, table};
use crate::text::{Lang, reading, words};
use crate::units::Dong;

pub fn amount_in_words(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let value = read(wire, &["amount", "lang"], |root| root.dong("amount"))?;
    // Every safe integer of JavaScript has words: they are not computed with.
    let limit = Dong::new((1 << 53) - 1);
    if value > limit || value < Dong::ZERO - limit {
        return Err(InputError::out_of_range("amount", Dong::ZERO - limit, limit));
    }
    Ok(Json::of(words::amount(value, lang)))
}

pub fn parse_amount(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let text = read(wire, &["text", "lang"], |root| root.text("text"))?;
    let read = reading::amount(&text).map_err(|why| InputError::new("text", why.into()))?;
    Ok(Fields::default()
        .put("amount", read.value)
        .put("understoodAs", words::amount(read.value, lang))
        .put("ambiguous", read.ambiguous)
        .json())
}

pub fn parameters(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    // Asked without an object at all, it tells everything.
    let month = match wire {
        Wire::Null => None,
        wire => read(wire, &["month", "lang"], |root| root.maybe("month", Entry::month))?,
    };
    let at = month.unwrap_or(checked_on().month());
    Ok(Fields::default()
        .put("rules", list(table::in_force(month), |of| rule(&of, lang)))
        .put("next", list(table::after(at), |of| rule(&of, lang)))
        .put("checkedOn", checked_on())
        .put("horizon", HORIZON)
        .json())
}

#[cfg(feature = "js")]
pub fn version() -> Json {
    Fields::default().put("ansinh", env!("CARGO_PKG_VERSION")).put("rules", crate::law::RULE_SET).json()
}
