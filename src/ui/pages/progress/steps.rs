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
        soon(desk.act(Action::Came));
    }
}

fn soon(draw: Callback<()>) {
    WAITS.set(Some(Waits::Soon));
    browser::soon(move || next(draw));
}

fn next(draw: Callback<()>) {
    WAITS.set(None);
    let done = part::ask(&WORK, Given::Step, || part::done(&WORK, |_| Come::Next(step())));
    match done {
        Some(Come::Next(Next::Step)) => soon(draw),
        Some(Come::Next(Next::Draw)) => {
            let then = draw.clone();
            WAITS.set(Some(Waits::Frame(AfterFrame::new(move || next(then.clone())))));
            draw.emit(());
        }
        _ => {}
    }
}
