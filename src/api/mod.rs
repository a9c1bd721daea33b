//! The interface for other pages: the functions of `types.d.ts`. It reads inputs and writes results; it has no rule of
//! its own.

mod allocation;
mod allowances;
mod contribution;
mod explained;
mod figures;
mod household;
mod json;
mod pension;
mod progress;
mod quota;
mod savings;
mod small;
#[cfg(not(feature = "only-dong"))]
mod tools;
pub mod wire;

use crate::error::InputError;
use crate::text::{Lang, errors};
use wasm_bindgen::prelude::*;
use wire::Wire;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// A function of the interface, between wires.
pub type Function = fn(&Wire, Lang) -> Result<Wire, InputError>;

/// Every function by its name in the interface, for tests on the host.
pub const FUNCTIONS: &[(&str, Function)] = &[
    ("contribution", contribution::contribution),
    ("refund", contribution::refund),
    ("household", household::household),
    ("retirement", pension::retirement),
    ("pension", pension::pension),
    ("lumpSum", pension::lump_sum),
    ("maternity", allowances::maternity),
    ("funeral", allowances::funeral),
    ("survivors", allowances::survivors),
    ("savings", savings::savings),
    ("progress", progress::progress),
    ("rank", progress::rank),
    ("quota", quota::quota),
    ("allocate", allocation::allocate),
    ("conference", quota::conference),
    ("amountInWords", small::amount_in_words),
    ("parseAmount", small::parse_amount),
    ("parameters", small::parameters),
    ("reconcile", figures::reconcile),
    ("readReport", figures::read_report),
];

/// Calls a function. The language is read first, so that every other error can be said in it.
#[cfg_attr(not(feature = "only-dong"), inline(always))]
pub fn answer(wire: &Wire, function: Function) -> Result<Wire, (InputError, Lang)> {
    let lang = wire::lang(wire).map_err(|error| (error, Lang::Vi))?;
    function(wire, lang).map_err(|error| (error, lang))
}

/// What `parameters` answers when nothing but the language is asked, as a file.
pub fn parameters_as_json(lang: Lang) -> String {
    let all = small::parameters(&Wire::Null, lang);
    all.map(|wire| json::written(&wire)).unwrap_or_default()
}

/// Within each function of the interface, so that it calls its own work and no other by way of a pointer: what only some
/// of them need can be taken out of the module then.
#[cfg_attr(not(feature = "only-dong"), inline(always))]
fn call(input: JsValue, function: Function) -> Result<JsValue, JsValue> {
    let wire = read(&input, MAX_DEPTH);
    let outcome = answer(&wire, function).map_err(|(error, lang)| thrown(&error, lang))?;
    write(&outcome)
}

/// Deeper than any input of the interface; an object that contains itself ends here.
const MAX_DEPTH: u8 = 12;

/// A value of JavaScript as a plain tree. What is no data (a function, a symbol, a BigInt, anything too deep) becomes what
/// no reader takes, so that it is refused where a field that can be left out would count as left out. Done by hand: a
/// deserialiser for every type in the world brings its printing of floating point along.
fn read(value: &JsValue, levels: u8) -> Wire {
    if let Some(number) = value.as_f64() {
        return Wire::Number(number);
    }
    if let Some(text) = value.as_string() {
        return text.into();
    }
    if let Some(flag) = value.as_bool() {
        return Wire::Bool(flag);
    }
    let Some(below) = levels.checked_sub(1).filter(|_| value.is_object() && !value.is_function()) else {
        return if value.is_null() || value.is_undefined() { Wire::Null } else { Wire::Number(f64::NAN) };
    };
    if js_sys::Array::is_array(value) {
        return Wire::List(js_sys::Array::from(value).iter().map(|item| read(&item, below)).collect());
    }
    let entry = |entry: JsValue| {
        let pair = js_sys::Array::from(&entry);
        (pair.get(0).as_string().unwrap_or_default().into(), read(&pair.get(1), below))
    };
    Wire::Object(js_sys::Object::entries(value.unchecked_ref()).iter().map(entry).collect())
}

/// One text for JavaScript to parse: a call for each field would take as long as the calculation.
fn write(wire: &Wire) -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(&json::written(wire))
}

/// An `InputError` of JavaScript: an Error with `code` and `field`.
fn thrown(error: &InputError, lang: Lang) -> JsValue {
    let thrown = js_sys::Error::new(&errors::sentence(error, lang));
    thrown.set_name("InputError");
    for (key, value) in [("code", error.code()), ("field", error.field.as_ref())] {
        // Setting a property of a fresh Error cannot fail.
        let _ = js_sys::Reflect::set(&thrown, &key.into(), &value.into());
    }
    thrown.into()
}

/// What a voluntary contribution costs, and who pays what.
#[wasm_bindgen(unchecked_return_type = "ContributionResult")]
pub fn contribution(
    #[wasm_bindgen(unchecked_param_type = "ContributionInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    call(input, contribution::contribution)
}

/// What is given back for the unused months of a payment ahead.
#[wasm_bindgen(unchecked_return_type = "RefundResult")]
pub fn refund(#[wasm_bindgen(unchecked_param_type = "RefundInput")] input: JsValue) -> Result<JsValue, JsValue> {
    call(input, contribution::refund)
}

/// An amount of đồng in words.
#[wasm_bindgen(js_name = amountInWords, unchecked_return_type = "string")]
pub fn amount_in_words(
    #[wasm_bindgen(unchecked_param_type = "{ amount: Dong; lang?: Lang }")] input: JsValue,
) -> Result<JsValue, JsValue> {
    call(input, small::amount_in_words)
}

/// An amount as people write it, understood.
#[wasm_bindgen(js_name = parseAmount, unchecked_return_type = "{ amount: Dong; understoodAs: string; ambiguous: boolean }")]
pub fn parse_amount(
    #[wasm_bindgen(unchecked_param_type = "{ text: string; lang?: Lang }")] input: JsValue,
) -> Result<JsValue, JsValue> {
    call(input, small::parse_amount)
}

/// Every dated legal parameter, with what changes next.
#[wasm_bindgen(unchecked_return_type = "{ rules: RuleUse[]; next: RuleUse[]; checkedOn: Day; horizon: Month }")]
pub fn parameters(
    #[wasm_bindgen(unchecked_param_type = "{ month?: Month; lang?: Lang }")] input: JsValue,
) -> Result<JsValue, JsValue> {
    call(input, small::parameters)
}

/// The version of the module and of its rules.
#[wasm_bindgen(unchecked_return_type = "{ ansinh: string; rules: string }")]
pub fn version() -> Result<JsValue, JsValue> {
    write(&small::version())
}
