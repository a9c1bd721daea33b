//! The address, and the history of it.

#[cfg(any(feature = "office", feature = "doorstep"))]
use super::events::Listener;
use super::window;
use crate::ui::whose::Entry;
#[cfg(any(feature = "office", feature = "doorstep"))]
use std::cell::Cell;
#[cfg(any(feature = "office", feature = "doorstep"))]
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// What stands after `#` in the address.
pub fn hash() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').into()
}

/// Puts a text after `#` without a new entry in the history, which remembers whose the text is.
pub fn set_hash(text: &str, entry: Entry) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // Some browsers limit how often this may be called; the storage has the text as well.
        let number = JsValue::from(entry.number());
        let _ = history.replace_state_with_url(&number, "", Some(&["#", text].concat()));
    }
}

/// What this page has said of what stands after `#`: nothing of a link.
pub fn entry() -> Entry {
    let state = window().and_then(|window| window.history().ok()?.state().ok());
    // Builds before this one only said whether it was the device's own.
    let number = state.and_then(|state| if state == JsValue::TRUE { Some(3.0) } else { state.as_f64() });
    Entry::of(number.unwrap_or(0.0) as u8)
}

/// An entry of the history for something that covers the page: the phone's step back takes the cover away instead of
/// leaving the page. The entry goes with the handle.
#[cfg(any(feature = "office", feature = "doorstep"))]
pub struct BackStep {
    is_taken: Rc<Cell<bool>>,
    _listener: Listener,
}

#[cfg(any(feature = "office", feature = "doorstep"))]
impl BackStep {
    pub fn new(taken: impl Fn() + 'static) -> BackStep {
        if let Some(history) = window().and_then(|window| window.history().ok()) {
            let _ = history.push_state(&JsValue::NULL, "");
        }
        let is_taken = Rc::new(Cell::new(false));
        let marked = is_taken.clone();
        let listener = Listener::new("popstate", move || {
            marked.set(true);
            taken();
        });
        BackStep { is_taken, _listener: listener }
    }
}

#[cfg(any(feature = "office", feature = "doorstep"))]
impl Drop for BackStep {
    fn drop(&mut self) {
        if let Some(history) = window().and_then(|window| window.history().ok()).filter(|_| !self.is_taken.get()) {
            let _ = history.back();
        }
    }
}
