//! Where the reader is in a part of the page that is drawn anew.

use super::{soon, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A part of the page that is about to be drawn anew shows what was opened in it, and has the keyboard where it was.
pub fn keep_place() {
    if let Some((opened, picked)) = place() {
        soon(move || put_back(&opened, picked.as_deref()));
    }
}

/// What the explanations are called that are open, and the figure that has the keyboard.
fn place() -> Option<(Vec<String>, Option<String>)> {
    let document = window()?.document()?;
    let opened = document.query_selector_all("#app details[open] > summary").ok()?;
    let opened = (0..opened.length()).filter_map(|at| opened.get(at)?.text_content()).collect();
    Some((opened, document.active_element().and_then(|element| element.get_attribute(FIGURE))))
}

fn put_back(opened: &[String], picked: Option<&str>) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    let Ok(all) = document.query_selector_all("#app details:not([open]) > summary") else { return };
    for summary in (0..all.length()).filter_map(|at| all.get(at)) {
        let is_opened = summary.text_content().is_some_and(|name| opened.contains(&name));
        if let Some(details) = summary.parent_element().filter(|_| is_opened) {
            let _ = details.set_attribute("open", "");
        }
    }
    let figure = picked.and_then(|start| {
        document.query_selector(&["[", FIGURE, "=\"", start, "\"]"].concat()).ok()??.dyn_into::<HtmlElement>().ok()
    });
    if let Some(figure) = figure {
        let _ = figure.focus();
    }
}

/// The attribute of a figure that can be picked.
pub const FIGURE: &str = "data-figure";
