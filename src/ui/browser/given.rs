//! What is dropped on the page or pasted into it.

use super::events::Listener;
use super::files::{File, of_list};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event as AnyEvent};

/// What was dropped on the page or pasted into it, and whether something hovers over it.
pub fn on_given(given: impl Fn(Given) + Clone + 'static, over: impl Fn(bool) + Clone + 'static) -> Vec<Listener> {
    let (dropped, hovers, ends) = (given.clone(), over.clone(), over);
    let drop = Listener::of("drop", move |event| {
        event.prevent_default();
        ends(false);
        let transfer = event.dyn_ref::<web_sys::DragEvent>().and_then(web_sys::DragEvent::data_transfer);
        if let Some(of) = transfer.and_then(|transfer| of_transfer(&transfer)) {
            dropped(of);
        }
    });
    let leaves = hovers.clone();
    let drag = Listener::of("dragover", move |event| {
        event.prevent_default();
        hovers(true);
    });
    let leave = Listener::of("dragleave", move |event| {
        // Between two parts of the page something still hovers.
        let drag = event.dyn_ref::<web_sys::DragEvent>();
        if drag.is_some_and(|drag| drag.related_target().is_none()) {
            leaves(false);
        }
    });
    let paste = Listener::of("paste", move |event| {
        let pasted = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data);
        if is_typed_into(&event) {
            return;
        }
        if let Some(of) = pasted.and_then(|transfer| of_transfer(&transfer)) {
            event.prevent_default();
            given(of);
        }
    });
    vec![drop, drag, leave, paste]
}

/// Whether it happens in a field of one line: there a word is pasted, no table.
fn is_typed_into(event: &AnyEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.tag_name() == "INPUT")
}

/// Where a list comes from.
#[derive(Clone, PartialEq)]
pub enum Given {
    /// The first is seen first.
    Files(Vec<File>),
    Text(String),
    Example,
}

/// A file first, then a table as HTML, then text.
fn of_transfer(transfer: &web_sys::DataTransfer) -> Option<Given> {
    let text = |kind: &str| transfer.get_data(kind).ok().filter(|text| !text.trim().is_empty());
    let html = text("text/html").filter(|html| html.contains("<table") || html.contains("<TABLE"));
    // Spreadsheets put a picture of the cells beside their text.
    if let Some(html) = html {
        return Some(Given::Text(html));
    }
    let files = transfer.files().map(|files| of_list(&files)).filter(|files| !files.is_empty());
    files.map(Given::Files).or_else(|| text("text/plain").map(Given::Text))
}
