//! The interface for other pages: the functions of `types.d.ts`. It reads inputs and writes results, and contains no
//! rule of its own.

mod allocation;
mod allowances;
mod contribution;
#[cfg(feature = "js")]
mod everywhere;
mod explained;
mod figures;
mod household;
mod input;
pub mod json;
#[cfg(all(feature = "lists", feature = "sheets-xlsx"))]
mod list_files;
pub mod lists;
#[cfg(feature = "lists")]
mod many;
mod pension;
mod progress;
mod quota;
mod savings;
mod small;
#[cfg(all(feature = "js", feature = "tools"))]
mod tools;
pub mod wire;

use crate::error::InputError;
use crate::text::{Lang, errors};
use json::Json;
use wasm_bindgen::prelude::*;
use wire::Wire;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// A function of the interface, from what JavaScript gave to what it gets.
pub type Function = fn(&Wire, Lang) -> Result<Json, InputError>;

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
#[cfg_attr(feature = "tools", inline(always))]
pub fn answer(wire: &Wire, function: Function) -> Result<Json, (InputError, Lang)> {
    let lang = wire::lang(wire).map_err(|error| (error, Lang::Vi))?;
    function(wire, lang).map_err(|error| (error, lang))
}

/// What `parameters` answers when nothing but the language is asked, as a file.
pub fn parameters_as_json(lang: Lang) -> String {
    small::parameters(&Wire::Null, lang).map(Json::into_text).unwrap_or_default()
}

/// Within each function of the interface, so that it calls its own work and no other by way of a pointer: what only some
/// of them need can be taken out of the module then.
#[cfg(feature = "js")]
#[cfg_attr(feature = "tools", inline(always))]
fn call(input: JsValue, function: Function) -> Result<JsValue, JsValue> {
    let wire = input::wire(&input_text(&input, wire::MOST_ITEMS));
    let outcome = answer(&wire, function).map_err(|(error, lang)| thrown(&error, lang))?;
    write(&outcome)
}

// Stands in `input.js`, which the build puts beside the functions of the module.
#[wasm_bindgen]
extern "C" {
    /// The input as a text for [`input::wire`]; it never throws, whatever the input is.
    #[wasm_bindgen(js_name = inputText)]
    fn input_text(input: &JsValue, most_items: usize) -> String;

    /// An Error with `code` and `field`.
    #[wasm_bindgen(js_name = InputError)]
    type Thrown;

    #[wasm_bindgen(constructor, js_class = InputError)]
    fn new(message: &str, code: &str, field: &str) -> Thrown;
}

/// One text for JavaScript to parse: a call for each field would take as long as the calculation.
fn write(result: &Json) -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(result.text())
}

fn thrown(error: &InputError, lang: Lang) -> JsValue {
    Thrown::new(&errors::sentence(error, lang), error.code(), &error.field).into()
}
