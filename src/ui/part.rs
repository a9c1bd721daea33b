//! The part of a page module: code loaded separately, once somebody reaches for the page or the page needs it.
//!
//! The build splits the part off the module (`xtask/src/wasm_module/parts.rs`): all the code that only one exported
//! function reaches. So nothing else may name that work, not even through a pointer, and the page calls it by way of
//! the script that started it (`xtask/src/site/start.js`). A [`Slot`] holds the input of the work and its result.
//!
//! If a page shows an example that only the part could compute, the build draws it ([`as_built`]); it stays unchanged
//! until something else has to be shown.

use super::parts::el::{El, el};
use std::cell::{Cell, RefCell};
use std::thread::LocalKey;
use wasm_bindgen::prelude::*;
use yew::prelude::*;

/// What is given to the work of a part, and what came of it.
pub struct Slot<Given, Come>(RefCell<(Option<Given>, Option<Come>)>);

impl<Given, Come> Slot<Given, Come> {
    pub const fn new() -> Self {
        Self(RefCell::new((None, None)))
    }
}

/// Has `work` done, which the exported function of the part does with [`done`]. `None` where the part is not there yet; then it has
/// been asked for, and the page is drawn again when it comes.
pub fn ask<Given, Come>(slot: &'static LocalKey<Slot<Given, Come>>, given: Given, work: impl FnOnce()) -> Option<Come> {
    slot.with(|slot| slot.0.borrow_mut().0 = Some(given));
    ASKED.set(true);
    run(work);
    let come = slot.with(|slot| {
        let mut slot = slot.0.borrow_mut();
        slot.0 = None;
        slot.1.take()
    });
    AWAITED.set(come.is_none());
    come
}

/// Whether the page that is being drawn waits for the part.
pub fn is_awaited() -> bool {
    AWAITED.take()
}

/// Whether the page has asked for any work.
#[cfg_attr(not(feature = "page"), allow(dead_code))]
pub fn was_asked() -> bool {
    ASKED.get()
}

/// Does what was asked for.
pub fn done<Given, Come>(slot: &'static LocalKey<Slot<Given, Come>>, work: impl FnOnce(Given) -> Come) {
    if let Some(given) = slot.with(|slot| slot.0.borrow_mut().0.take()) {
        let come = work(given);
        slot.with(|slot| slot.0.borrow_mut().1 = Some(come));
    }
}

/// On the host a part is a function like others.
#[cfg(not(target_arch = "wasm32"))]
fn run(work: impl FnOnce()) {
    work();
}

/// Not a word of the work itself here: it would come to stand in the module.
#[cfg(target_arch = "wasm32")]
fn run(_: impl FnOnce()) {
    if let Some(part) = PART.with_borrow(Option::clone) {
        part.run();
    }
}

#[wasm_bindgen]
extern "C" {
    /// What the script that started the page has for its module.
    #[derive(Clone)]
    pub type Part;

    /// Calls the exported function of the part, or asks for the part.
    #[wasm_bindgen(method)]
    fn run(this: &Part);
}

thread_local! {
    static ASKED: Cell<bool> = const { Cell::new(false) };
    static AWAITED: Cell<bool> = const { Cell::new(false) };
    static PART: RefCell<Option<Part>> = const { RefCell::new(None) };
}

/// How the module comes to its part.
#[wasm_bindgen(js_name = withPart)]
pub fn with_part(part: Part) {
    PART.set(Some(part));
}

/// What the build has drawn: on the host it is drawn, and in a browser taken over as it stands.
#[cfg(target_arch = "wasm32")]
pub fn as_built<const N: usize>(_: impl FnOnce() -> Option<[Html; N]>) -> [Html; N] {
    // Yew does not look at what lies there when it takes it over.
    std::array::from_fn(|_| Html::from_html_unchecked(AttrValue::Static("")))
}

/// An element of which what is in it stands as the build has drawn it. The element itself stays when the page draws it.
#[cfg(target_arch = "wasm32")]
pub fn element_as_built(tag: &'static str, _: impl FnOnce() -> Option<El>) -> El {
    let [inner] = as_built(|| None);
    el(tag).with(inner)
}

#[cfg(feature = "ssr")]
pub use on_host::fill;
#[cfg(not(target_arch = "wasm32"))]
pub use on_host::{as_built, element_as_built};

/// Where pages are prerendered.
#[cfg(not(target_arch = "wasm32"))]
mod on_host {
    use super::*;

    thread_local! {
        /// What was drawn to stand as it is, by the numbers in its places.
        static BUILT: RefCell<Vec<Html>> = const { RefCell::new(Vec::new()) };
    }

    pub fn as_built<const N: usize>(draw: impl FnOnce() -> Option<[Html; N]>) -> [Html; N] {
        let drawn = draw().unwrap_or_else(|| std::array::from_fn(|_| Html::default()));
        drawn.map(|html| {
            let number = BUILT.with_borrow_mut(|built| {
                built.push(html);
                built.len() - 1
            });
            Html::from_html_unchecked(AttrValue::from(place(number)))
        })
    }

    pub fn element_as_built(tag: &'static str, draw: impl FnOnce() -> Option<El>) -> El {
        let (element, inner) = draw().unwrap_or_else(|| el(tag)).emptied();
        let [inner] = as_built(|| Some([inner]));
        element.with(inner)
    }

    fn place(number: usize) -> String {
        ["%built:", &number.to_string(), "%"].concat()
    }

    /// Puts what was drawn into its places, by `written`.
    #[cfg(feature = "ssr")]
    pub fn fill(page: String, written: impl Fn(Html) -> String) -> String {
        let built = BUILT.take().into_iter().enumerate();
        built.fold(page, |page, (number, html)| page.replace(&place(number), &written(html)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    thread_local! {
        static DOUBLED: Slot<u8, u8> = const { Slot::new() };
    }

    #[test]
    fn what_is_asked_for_comes_of_the_work_and_of_no_work_nothing() {
        let work = || done(&DOUBLED, |number| number * 2);
        assert_eq!(ask(&DOUBLED, 4, work), Some(8));
        // The part is not there yet.
        assert_eq!(ask(&DOUBLED, 5, || ()), None);
        // Nobody waits for what was asked then.
        done(&DOUBLED, |_| panic!("asked by nobody"));
        assert_eq!(ask(&DOUBLED, 6, work), Some(12));
    }
}
