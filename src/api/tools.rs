//! The functions of all tools (feature `tools`), beside those that a contribution needs.

use super::{allocation, allowances, call, figures, household, pension, progress, quota, savings};
use wasm_bindgen::prelude::*;

/// What a household pays for health insurance, member by member.
#[wasm_bindgen(unchecked_return_type = "HouseholdResult")]
pub fn household(#[wasm_bindgen(unchecked_param_type = "HouseholdInput")] input: JsValue) -> Result<JsValue, JsValue> {
    call(input, household::household)
}

/// When the retirement age is reached.
#[wasm_bindgen(unchecked_return_type = "RetirementResult")]
pub fn retirement(
    #[wasm_bindgen(unchecked_param_type = "RetirementInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    call(input, pension::retirement)
}

/// The monthly pension that contributions bring.
#[wasm_bindgen(unchecked_return_type = "PensionResult")]
pub fn pension(#[wasm_bindgen(unchecked_param_type = "PensionInput")] input: JsValue) -> Result<JsValue, JsValue> {
    call(input, pension::pension)
}

/// Social insurance paid out at once.
#[wasm_bindgen(js_name = lumpSum, unchecked_return_type = "LumpSumResult")]
pub fn lump_sum(#[wasm_bindgen(unchecked_param_type = "LumpSumInput")] input: JsValue) -> Result<JsValue, JsValue> {
    call(input, pension::lump_sum)
}

/// The maternity allowance of one birth.
#[wasm_bindgen(unchecked_return_type = "AllowanceResult")]
pub fn maternity(#[wasm_bindgen(unchecked_param_type = "MaternityInput")] input: JsValue) -> Result<JsValue, JsValue> {
    call(input, allowances::maternity)
}

/// The funeral allowance.
#[wasm_bindgen(unchecked_return_type = "AllowanceResult")]
pub fn funeral(#[wasm_bindgen(unchecked_param_type = "FuneralInput")] input: JsValue) -> Result<JsValue, JsValue> {
    call(input, allowances::funeral)
}

/// One payment to the survivors.
#[wasm_bindgen(unchecked_return_type = "AllowanceResult")]
pub fn survivors(#[wasm_bindgen(unchecked_param_type = "SurvivorsInput")] input: JsValue) -> Result<JsValue, JsValue> {
    call(input, allowances::survivors)
}

/// What to put aside, and how often, to have a contribution ready on its last day to pay.
#[wasm_bindgen(unchecked_return_type = "SavingsResult")]
pub fn savings(#[wasm_bindgen(unchecked_param_type = "SavingsInput")] input: JsValue) -> Result<JsValue, JsValue> {
    call(input, savings::savings)
}

/// Where a plan stands, and what it takes to meet it.
#[wasm_bindgen(unchecked_return_type = "ProgressResult")]
pub fn progress(#[wasm_bindgen(unchecked_param_type = "ProgressInput")] input: JsValue) -> Result<JsValue, JsValue> {
    call(input, progress::progress)
}

/// Units side by side, with shared ranks.
#[wasm_bindgen(unchecked_return_type = "RankResult")]
pub fn rank(#[wasm_bindgen(unchecked_param_type = "RankInput")] input: JsValue) -> Result<JsValue, JsValue> {
    call(input, progress::rank)
}

/// Who has met the quota of a campaign, and how far the reward is.
#[wasm_bindgen(unchecked_return_type = "QuotaResult")]
pub fn quota(#[wasm_bindgen(unchecked_param_type = "QuotaInput")] input: JsValue) -> Result<JsValue, JsValue> {
    call(input, quota::quota)
}

/// Deals a plan out to units in whole people.
#[wasm_bindgen(unchecked_return_type = "AllocateResult")]
pub fn allocate(#[wasm_bindgen(unchecked_param_type = "AllocateInput")] input: JsValue) -> Result<JsValue, JsValue> {
    call(input, allocation::allocate)
}

/// The share of registrations at a meeting, and how many more such meetings are needed.
#[wasm_bindgen(unchecked_return_type = "ConferenceResult")]
pub fn conference(
    #[wasm_bindgen(unchecked_param_type = "ConferenceInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    call(input, quota::conference)
}

/// Whether figures agree with the relations between them, and what those leave for figures that are not known.
#[wasm_bindgen(unchecked_return_type = "ReconcileResult")]
pub fn reconcile(#[wasm_bindgen(unchecked_param_type = "ReconcileInput")] input: JsValue) -> Result<JsValue, JsValue> {
    call(input, figures::reconcile)
}

/// The figures of a report, how they belong together, and whether they agree.
#[wasm_bindgen(js_name = readReport, unchecked_return_type = "ReportResult")]
pub fn read_report(
    #[wasm_bindgen(unchecked_param_type = "{ text: string; lang?: Lang }")] input: JsValue,
) -> Result<JsValue, JsValue> {
    call(input, figures::read_report)
}
