//! Where the keyboard is.

use super::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Puts the keyboard where it is needed next.
pub fn focus(id: &str) {
    let element = window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Puts the keyboard into a field, with its text chosen, so that what is typed takes its place.
#[cfg(any(feature = "office", feature = "quota"))]
pub fn focus_text(id: &str) {
    focus(id);
    let field = window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        field.select();
    }
}

/// Puts the keyboard on what is around the place of an event, where nothing can be pressed.
pub fn focus_around(event: &yew::MouseEvent, selector: &str) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let around = target.and_then(|target| target.closest(selector).ok()?);
    if let Some(around) = around.and_then(|around| around.dyn_into::<HtmlElement>().ok()) {
        around.set_tab_index(-1);
        let _ = around.focus();
    }
}

/// Puts the keyboard into the field that is wrong, wherever it is folded away.
pub fn focus_wrong() {
    let found = window().and_then(|window| window.document()?.query_selector("[data-wrong]").ok()?);
    let Some(field) = found else { return };
    let mut around = field.closest("details:not([open])").ok().flatten();
    while let Some(details) = around {
        let _ = details.set_attribute("open", "");
        around = details.closest("details:not([open])").ok().flatten();
    }
    if let Ok(field) = field.dyn_into::<HtmlElement>() {
        let _ = field.focus();
    }
}
