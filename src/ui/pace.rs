//! The address keeps step with the form, at a pace that browsers bear: they refuse more than some 200 changes in ten
//! seconds, which a slider makes in three.

use super::browser::{self, Later};
use std::cell::RefCell;
use std::rc::Rc;

/// Milliseconds after a change of the address before the next one.
const REST: i32 = 250;

/// A single change stands in the address at once; of many, the last one does after a rest.
#[derive(Default)]
pub struct Pace {
    resting: Option<Later>,
    next: Option<String>,
}

/// Has a text stand after `#`.
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
    let next = {
        let mut pace = pace.borrow_mut();
        pace.resting = None;
        pace.next.take()
    };
    if let Some(text) = next {
        show(pace, text);
    }
}
