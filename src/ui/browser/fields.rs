//! What stands in the field that something happened to.

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{Event, TargetCast};

/// What stands in the field that was typed into, left, or had an option picked.
pub fn value_of(event: &Event) -> String {
    event.target().and_then(|field| value_in(&field)).unwrap_or_default()
}

/// The attribute of what was clicked, or of the nearest element around it that has it.
#[cfg(feature = "report")]
pub fn clicked(event: &yew::MouseEvent, attribute: &str) -> Option<String> {
    let clicked: Element = event.target_dyn_into()?;
    clicked.closest(&["[", attribute, "]"].concat()).ok()??.get_attribute(attribute)
}

/// The id of the element that something happened to.
#[cfg(any(feature = "office", feature = "quota"))]
pub fn id_of(event: &Event) -> Option<String> {
    event.target()?.dyn_into::<Element>().ok().map(|element| element.id())
}

/// Whether the caret is at the begin and at the end of the field that something happened to; where all of it is chosen, it is
/// at both.
#[cfg(any(feature = "office", feature = "quota"))]
pub fn caret_at_ends(event: &Event) -> (bool, bool) {
    let Some(field) = event.target() else { return (false, false) };
    let place = |name: &str| js_sys::Reflect::get(&field, &name.into()).ok().and_then(|place| place.as_f64());
    let length = value_in(&field).unwrap_or_default().encode_utf16().count();
    (place("selectionStart") == Some(0.0), place("selectionEnd") == Some(length as f64))
}

/// What a field carries from its first letter until it is left.
#[cfg(any(feature = "office", feature = "quota"))]
const TYPED: &str = "data-typed";

/// Notes that a field was typed into. Whether this was the first time since it was left.
#[cfg(any(feature = "office", feature = "quota"))]
pub fn mark_typed(event: &Event) -> bool {
    let field = event.target().and_then(|field| field.dyn_into::<Element>().ok());
    field.is_some_and(|field| !field.has_attribute(TYPED) && field.set_attribute(TYPED, "").is_ok())
}

#[cfg(any(feature = "office", feature = "quota"))]
pub fn unmark_typed(event: &Event) {
    if let Some(field) = event.target().and_then(|field| field.dyn_into::<Element>().ok()) {
        let _ = field.remove_attribute(TYPED);
    }
}

/// The text that is pasted.
#[cfg(any(feature = "office", feature = "quota"))]
pub fn pasted(event: &Event) -> Option<String> {
    event.dyn_ref::<web_sys::ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()
}

/// What stands in a field of one line or of several, or in a list of options.
fn value_in(field: &JsValue) -> Option<String> {
    js_sys::Reflect::get(field, &"value".into()).ok()?.as_string()
}

/// Empties a field that was pasted into.
#[cfg(feature = "list")]
pub fn empty(event: &Event) {
    if let Some(field) = event.target() {
        let _ = js_sys::Reflect::set(&field, &"value".into(), &"".into());
    }
}
