//! What `taking_over` has prepared for the start of `app`.

use super::desk::Ready;
use super::state::Action;
use std::cell::RefCell;
use yew::{Callback, Html};

/// What is there of a page before Yew has it: how it is drawn first, what it has at rest as soon as it knows the day, and,
/// once it has a state, how that is changed.
#[derive(Default)]
struct Prepared {
    ready: Ready,
    act: Option<Callback<Action>>,
}

thread_local! {
    static PREPARED: RefCell<Prepared> = RefCell::default();
}

pub fn ready() -> Ready {
    PREPARED.with_borrow_mut(|prepared| std::mem::take(&mut prepared.ready))
}

pub fn acts(act: &Callback<Action>) {
    PREPARED.with_borrow_mut(|prepared| prepared.act = Some(act.clone()));
}

/// Has the page be drawn first as it is here.
pub fn draws_first(html: Html) {
    PREPARED.with_borrow_mut(|prepared| prepared.ready.first = Some(html));
}

/// Has the page find this.
pub fn finds(ready: Ready) {
    PREPARED.with_borrow_mut(|prepared| prepared.ready = ready);
}

pub fn acted() -> Option<Callback<Action>> {
    PREPARED.with_borrow(|prepared| prepared.act.clone())
}
