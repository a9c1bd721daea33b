//! What every module of the interface has but that for lists.

use super::{call, contribution, small, write};
use wasm_bindgen::prelude::*;

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
