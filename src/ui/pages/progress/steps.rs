//! When each step of reading a long table comes.

use super::listed::{Next, is_being_read, step};
use super::work::{Come, Given, WORK};
use crate::ui::browser::{self, AfterFrame};
use crate::ui::state::Action;
use crate::ui::{Desk, part};
use std::cell::RefCell;
use yew::Callback;

/// What the next step waits for.
enum Waits {
    Soon,
    Frame(#[expect(dead_code, reason = "it is there to be dropped")] AfterFrame),
}

thread_local! {
    static WAITS: RefCell<Option<Waits>> = const { RefCell::new(None) };
}

/// Has the next step done where a long table is being read, unless one waits.
pub fn go_on(desk: &Desk<'_>) {
    if is_being_read() && WAITS.with_borrow(Option::is_none) {
        soon(desk.act.clone());
    }
}

fn soon(act: Callback<Action>) {
    WAITS.set(Some(Waits::Soon));
    browser::soon(move || next(act));
}

fn after_frame(act: impl Fn() + Clone + 'static) {
    WAITS.set(Some(Waits::Frame(AfterFrame::new(act))));
}

fn next(act: Callback<Action>) {
    WAITS.set(None);
    let done = part::ask(&WORK, Given::Step, || part::done(&WORK, |_| Come::Next(step())));
    let is_at_rest = match done {
        Some(Come::Next(Next::Step)) => return soon(act),
        Some(Come::Next(Next::Draw)) => false,
        Some(Come::Next(Next::Rest)) => true,
        _ => return,
    };
    // Until the frame after it: to lay out what this one draws is work enough for one.
    let then = act.clone();
    after_frame(move || {
        let then = then.clone();
        after_frame(move || next(then.clone()));
    });
    // Both are drawn together.
    if is_at_rest {
        act.emit(Action::Rest);
    }
    act.emit(Action::Came);
}
