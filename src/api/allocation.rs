//! `allocate`.

use super::json::{Fields, Json, list};
use super::wire::{Entry, Wire, read};
use crate::error::{Choice, InputError};
use crate::staff::allocation::{self, AllocateInput, Dealt, Method, Unit};
use crate::text::Lang;

pub fn allocate(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let input = read(wire, &["plan", "units", "method", "lang"], |root| AllocateInput {
        plan: root.whole("plan"),
        units: root.required("units").each(unit),
        method: root.maybe("method", method).unwrap_or_default(),
    })?;
    let outcome = allocation::allocate(&input)?;
    let names = |tie: &Vec<String>| list(tie, |name| name.as_str());
    Ok(Fields::default()
        .put("units", list(&outcome.units, dealt))
        .put("ties", list(&outcome.ties, names))
        .explained(&outcome.explained, lang)
        .json())
}

fn unit(entry: &Entry<'_>) -> Unit {
    let object = entry.object(&["name", "weight", "given", "least", "most"]);
    Unit {
        name: object.text("name"),
        weight: object.required("weight").decimal(),
        given: object.maybe_whole("given").unwrap_or(0),
        least: object.maybe_whole("least").unwrap_or(0),
        most: object.maybe_whole("most"),
    }
}

fn method(entry: &Entry<'_>) -> Method {
    let methods = [("largest-remainder", Method::LargestRemainder), ("sainte-lague", Method::SainteLague)];
    entry.choice(Choice::Method, Method::LargestRemainder, &methods)
}

fn dealt(of: &Dealt) -> Json {
    Fields::default()
        .put("name", of.name.as_str())
        .put("share", of.share)
        .put("exact", of.exact)
        .put("plan", of.plan)
        .put("added", of.added)
        .json()
}
