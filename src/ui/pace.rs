//! What need not follow every keystroke: the address, which browsers let change some 200 times in ten seconds (a slider
//! does that in three), and all that stands below the answer.

use super::browser::{self, Later};
use super::pages::Page;
use std::cell::RefCell;
use std::rc::Rc;
use yew::Callback;

/// So many changes stand in the address at once: whoever types into a field or two and reloads loses nothing.
const AT_ONCE: u8 = 4;
/// Milliseconds from one later change of the address to the next.
const REST: i32 = 250;

/// A few changes stand in the address at once; of many, the last one does after a rest.
pub struct Pace {
    resting: Option<Later>,
    next: Option<String>,
    /// Changes since the form was last at rest.
    made: u8,
    /// Whether one was made since the present rest began.
    went_on: bool,
    at_rest: Callback<()>,
    page: Page,
}

impl Pace {
    pub fn new(page: Page, at_rest: Callback<()>) -> Pace {
        Pace { page, resting: None, next: None, made: 0, went_on: false, at_rest }
    }
}

/// Where the address is kept that is behind the form.
fn behind(page: Page) -> String {
    [page.key(), ".behind"].concat()
}

/// Whether this address of a page was left behind: then the storage has what was typed since. Asked once.
pub fn was_behind(page: Page, address: &str) -> bool {
    let key = behind(page);
    let was = !address.is_empty() && browser::stored(&key).is_some_and(|behind| behind == address);
    if was {
        browser::store(&key, "");
    }
    was
}

/// Has a text stand after `#`, and calls when no other has come for a while.
pub fn show(pace: &Rc<RefCell<Pace>>, text: String) {
    let mut now = pace.borrow_mut();
    now.went_on = now.resting.is_some();
    if now.went_on && now.made >= AT_ONCE {
        if now.next.is_none() {
            // Whoever reloads now comes with an address that is older than what the storage has.
            browser::store(&behind(now.page), &browser::hash());
        }
        now.next = Some(text);
        return;
    }
    now.made = now.made.saturating_add(1);
    if browser::hash() != text {
        browser::set_hash(&text);
    }
    if !now.went_on {
        now.resting = Some(rest(pace));
    }
}

fn rest(pace: &Rc<RefCell<Pace>>) -> Later {
    let pace = pace.clone();
    Later::new(REST, move || rested(&pace))
}

fn rested(pace: &Rc<RefCell<Pace>>) {
    let (next, at_rest) = {
        let mut now = pace.borrow_mut();
        now.resting = (now.went_on && now.next.is_none()).then(|| rest(pace));
        now.went_on = false;
        if now.resting.is_some() {
            return;
        }
        (now.next.take(), now.at_rest.clone())
    };
    match next {
        Some(text) => {
            show(pace, text);
            browser::store(&behind(pace.borrow().page), "");
        }
        None => {
            pace.borrow_mut().made = 0;
            at_rest.emit(());
        }
    }
}
