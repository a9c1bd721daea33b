//! What need not follow every keystroke: the address, which browsers let change some 200 times in ten seconds (a slider
//! does that in three), and all that stands below the answer.

use super::browser::{self, Later};
use std::cell::RefCell;
use std::rc::Rc;
use yew::Callback;

/// Milliseconds from one change of the address to the next.
const REST: i32 = 250;

/// A single change stands in the address at once; of many, the last one does after a rest.
pub struct Pace {
    resting: Option<Later>,
    next: Option<String>,
    at_rest: Callback<()>,
}

impl Pace {
    pub fn new(at_rest: Callback<()>) -> Pace {
        Pace { resting: None, next: None, at_rest }
    }
}

/// Has a text stand after `#`, and calls when no other has come for a while.
pub fn show(pace: &Rc<RefCell<Pace>>, text: String) {
    if pace.borrow().resting.is_some() {
        pace.borrow_mut().next = Some(text);
        return;
    }
    if browser::hash() != text {
        browser::set_hash(&text);
    }
    let then = pace.clone();
    pace.borrow_mut().resting = Some(Later::new(REST, move || rested(&then)));
}

fn rested(pace: &Rc<RefCell<Pace>>) {
    let (next, at_rest) = {
        let mut pace = pace.borrow_mut();
        pace.resting = None;
        (pace.next.take(), pace.at_rest.clone())
    };
    match next {
        Some(text) => show(pace, text),
        None => at_rest.emit(()),
    }
}
