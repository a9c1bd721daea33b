//! What happens to the window.

use super::window;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event as AnyEvent, KeyboardEvent};

/// Calls back when a page that was put aside is shown again as it was left. Ends when the handle is dropped.
pub fn on_return(returned: impl Fn() + 'static) -> Listener {
    Listener::of("pageshow", move |event| {
        if js_sys::Reflect::get(&event, &"persisted".into()).is_ok_and(|persisted| persisted == JsValue::TRUE) {
            returned();
        }
    })
}

/// Calls back with what another window of the site has just kept by this name. Ends when the handle is dropped.
pub fn on_stored(key: &str, kept: impl Fn(String) + 'static) -> Listener {
    let key = ["ansinh.", key].concat();
    Listener::of("storage", move |event| {
        let said = |name: &str| js_sys::Reflect::get(&event, &name.into()).ok().and_then(|value| value.as_string());
        if let (true, Some(text)) = (said("key").as_deref() == Some(&key), said("newValue")) {
            kept(text);
        }
    })
}

/// Calls back when something happens to the window. Ends when the handle is dropped.
pub struct Listener {
    event: &'static str,
    /// Whether it also hears what happens to elements alone.
    captures: bool,
    closure: Closure<dyn Fn(AnyEvent)>,
}

impl Listener {
    pub fn new(event: &'static str, happened: impl Fn() + 'static) -> Listener {
        Listener::of(event, move |_| happened())
    }

    pub(super) fn of(event: &'static str, happened: impl Fn(AnyEvent) + 'static) -> Listener {
        Listener::set(event, false, happened)
    }

    /// Before anything in the page hears of it.
    #[cfg(any(feature = "list", feature = "office"))]
    fn captured(event: &'static str, happened: impl Fn(AnyEvent) + 'static) -> Listener {
        Listener::set(event, true, happened)
    }

    fn set(event: &'static str, captures: bool, happened: impl Fn(AnyEvent) + 'static) -> Listener {
        let closure = Closure::<dyn Fn(AnyEvent)>::new(happened);
        if let Some(window) = window() {
            let callback = closure.as_ref().unchecked_ref();
            let _ = window.add_event_listener_with_callback_and_bool(event, callback, captures);
        }
        Listener { event, captures, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let callback = self.closure.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback_and_bool(self.event, callback, self.captures);
        }
    }
}

/// Calls back when Escape is pressed anywhere on the page, but in a window over it. Ends when the handle is dropped.
pub fn on_escape(pressed: impl Fn() + 'static) -> Listener {
    Listener::of("keydown", move |event| {
        let key = event.dyn_into::<KeyboardEvent>().map(|event| event.key());
        if key.is_ok_and(|key| key == "Escape") && !has_dialog() {
            pressed();
        }
    })
}

/// Pixels across the screen that are a swipe.
#[cfg(feature = "office")]
const SWIPE: i32 = 50;

/// Calls back with how far to go on when a presenter's key is pressed (arrows, space, page up and down; none for home) or a
/// finger is drawn across. Ends when the handles are dropped.
#[cfg(feature = "office")]
pub fn on_steps(step: impl Fn(i32) + Clone + 'static) -> [Listener; 3] {
    let stepped = step.clone();
    let keys = Listener::of("keydown", move |event| {
        let on_button =
            event.target().and_then(|of| of.dyn_into::<Element>().ok()).is_some_and(|of| of.tag_name() == "BUTTON");
        let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).filter(|_| !has_dialog()) else {
            return;
        };
        let by = match key.as_str() {
            "ArrowRight" | "ArrowDown" | "PageDown" => 1,
            " " if !on_button => 1,
            "ArrowLeft" | "ArrowUp" | "PageUp" => -1,
            "Home" => 0,
            _ => return,
        };
        event.prevent_default();
        stepped(by);
    });
    let from = Rc::new(Cell::new((0, 0)));
    let begun = from.clone();
    let place = |event: &AnyEvent| event.dyn_ref::<web_sys::MouseEvent>().map(|of| (of.client_x(), of.client_y()));
    let down = Listener::of("pointerdown", move |event| begun.set(place(&event).unwrap_or_default()));
    let up = Listener::of("pointerup", move |event| {
        let (Some((x, y)), (from_x, from_y)) = (place(&event), from.get()) else { return };
        let (across, along) = (x - from_x, (y - from_y).abs());
        if across.abs() >= SWIPE && across.abs() > 2 * along {
            step(-across.signum());
        }
    });
    [keys, down, up]
}

/// Whether a window stands over the page, whose own the key is.
fn has_dialog() -> bool {
    let dialog = window().and_then(|window| window.document()?.query_selector("dialog[open]").ok()?);
    dialog.is_some()
}

/// Calls back with the first row that is seen and how many are, where the rows of a list are scrolled. All rows are of one
/// height, and their number stands in the element.
#[cfg(any(feature = "list", feature = "office"))]
pub fn on_scroll(id: &'static str, scrolled: impl Fn((u32, u32)) + 'static) -> Listener {
    Listener::captured("scroll", move |event| {
        let rows = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(rows) = rows.filter(|rows| rows.id() == id)
            && let Some(count) = rows.get_attribute("data-count").and_then(|count| count.parse::<u32>().ok())
        {
            let height = f64::from(rows.scroll_height()).max(1.0) / f64::from(count.max(1));
            let row = |pixels: i32| (f64::from(pixels) / height) as u32;
            scrolled((row(rows.scroll_top()), row(rows.client_height()) + 1));
        }
    })
}
