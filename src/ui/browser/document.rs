//! The page as a whole.

#[cfg(feature = "list")]
use super::time::soon;
use super::window;
use web_sys::Element;

/// The element that holds the page, with its page, language and month of build.
#[cfg(feature = "page")]
pub fn root() -> Option<(Element, [String; 3])> {
    let root = window()?.document()?.get_element_by_id("app")?;
    let said = ["data-page", "data-lang", "data-month"].map(|name| root.get_attribute(name).unwrap_or_default());
    Some((root, said))
}

/// An element that nobody sees, with a paragraph prerendered in it.
#[cfg(feature = "page")]
pub fn paragraph() -> Option<Element> {
    let root = window()?.document()?.create_element("div").ok()?;
    root.set_inner_html("<!--<[]>--><p></p><!--</[]>-->");
    Some(root)
}

/// Lets style sheet and tests know that the page answers now.
pub fn mark_started() {
    if let Some(html) = html() {
        // A page without the mark works all the same.
        let _ = html.set_attribute("data-started", "");
    }
}

/// The begin of the page.
#[cfg(feature = "doorstep")]
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The figure of the answer, put there ahead of the page around it. When it is dropped the one that the page was made
/// with is back, so that what makes the page anew finds what it left.
#[cfg(feature = "pay")]
pub struct Figure {
    answer: Element,
    text: web_sys::Node,
    was: Option<String>,
}

/// Has a screen reader wait: what the figure means still stands beside it as it was.
#[cfg(feature = "pay")]
const BUSY: &str = "aria-busy";

#[cfg(feature = "pay")]
impl Figure {
    /// Unless the page shows no answer.
    pub fn find() -> Option<Figure> {
        let figure = window()?.document()?.query_selector(".answer:not(.waiting) > [data-answer]").ok()??;
        let (answer, text) = (figure.parent_element()?, figure.first_child()?);
        let _ = answer.set_attribute(BUSY, "true");
        Some(Figure { answer, was: text.node_value(), text })
    }

    pub fn show(&self, figure: &str) {
        self.text.set_node_value(Some(figure));
    }
}

#[cfg(feature = "pay")]
impl Drop for Figure {
    fn drop(&mut self) {
        self.text.set_node_value(self.was.as_deref());
        let _ = self.answer.remove_attribute(BUSY);
    }
}

fn html() -> Option<Element> {
    window()?.document()?.document_element()
}

/// Puts the page into one of its looks.
pub fn set_theme(key: &str) {
    if let Some(html) = html() {
        let _ = html.set_attribute("data-theme", key);
    }
}

#[cfg(feature = "list")]
pub fn scroll_to_top(id: &str) {
    if let Some(element) = window().and_then(|window| window.document()?.get_element_by_id(id)) {
        element.set_scroll_top(0);
    }
}

/// Prints when the next frame shows what is to be printed; calls back when it is done.
#[cfg(feature = "list")]
pub fn print(printed: impl FnOnce() + 'static) {
    soon(move || {
        if let Some(window) = window() {
            let _ = window.print();
        }
        printed();
    });
}
