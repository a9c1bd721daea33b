//! Shows a new amount one frame before the page is rendered again, because on a slow phone rendering takes longer than
//! everything else between a key and its figure.
//!
//! Until then the edit waits here. It is already in the storage, so a tab that is killed meanwhile loses nothing. Any
//! other event applies the edit first, so that no action ever sees a form older than its fields.

use super::browser::{AfterFrame, Figure, Listener};
use super::kept;
use super::pace::{self, Pace};
use super::pages;
use super::state::{Action, State};
use super::whose::Whose;
use crate::text::Lang;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

pub struct Ahead {
    lang: Lang,
    dispatcher: UseReducerDispatcher<State>,
    pace: Rc<RefCell<Pace>>,
    /// What the page was made of last; `None` as soon as the form may be another one.
    shown: Option<UseReducerHandle<State>>,
    waiting: Option<Waiting>,
}

struct Waiting {
    key: &'static str,
    value: String,
    /// Gives way to what the page makes of the edit.
    figure: Figure,
    _frame: AfterFrame,
}

impl Ahead {
    pub fn new(lang: Lang, dispatcher: UseReducerDispatcher<State>, pace: Rc<RefCell<Pace>>) -> Ahead {
        Ahead { lang, dispatcher, pace, shown: None, waiting: None }
    }

    /// The page has been made anew.
    pub fn made_of(&mut self, state: &UseReducerHandle<State>) {
        self.shown = Some(state.clone());
    }

    fn dispatch(&mut self, action: Action) {
        if !matches!(action, Action::Leave(_) | Action::Rest | Action::Stored(_) | Action::Away) {
            self.shown = None;
        }
        self.dispatcher.dispatch(action);
    }

    /// The figure of the form with this edit, where the page has one that differs in nothing else at once and the
    /// storage keeps the form. Where it does not, nothing comes ahead of the address: a page that is already going cannot
    /// change it. A page that has not opened its form yet must not put another one in its place.
    fn figure(&self, key: &str, value: &str) -> Option<String> {
        let State { page, text, this_month, days, stored: true, started: true, whose: Whose::Own, situation, .. } =
            &**self.shown.as_ref()?
        else {
            return None;
        };
        let form = page.edited(text, key, value, *this_month);
        let figure = pages::figure(*page, &form, *this_month, self.lang)?;
        let mut situation = situation.clone();
        situation.learn(&form, page.asked()?, Some(key));
        kept::keep_situation(*page, &situation);
        pace::store(&self.pace, &form, *days).then_some(figure)
    }
}

/// Has something happen, an edit of a field after the frame that shows its figure.
pub fn act(ahead: &Rc<RefCell<Ahead>>, action: Action) {
    if let Action::Edit(key, value) = &action
        && is_shown(ahead, key, value)
    {
        return;
    }
    take_in(ahead);
    ahead.borrow_mut().dispatch(action);
}

/// The edit that waits, if any, is made now.
pub fn take_in(ahead: &Rc<RefCell<Ahead>>) {
    let mut now = ahead.borrow_mut();
    if let Some(Waiting { key, value, .. }) = now.waiting.take() {
        now.dispatch(Action::Edit(key, value));
    }
}

fn is_shown(ahead: &Rc<RefCell<Ahead>>, key: &'static str, value: &str) -> bool {
    let mut now = ahead.borrow_mut();
    if now.waiting.as_ref().is_some_and(|waiting| waiting.key != key) {
        return false;
    }
    let Some(text) = now.figure(key, value) else { return false };
    if now.waiting.is_none() {
        let Some(figure) = Figure::find() else { return false };
        let then = ahead.clone();
        now.waiting =
            Some(Waiting { key, value: String::new(), figure, _frame: AfterFrame::new(move || take_in(&then)) });
    }
    let Some(waiting) = &mut now.waiting else { return false };
    waiting.figure.show(&text);
    waiting.value = value.into();
    true
}

/// A page that nobody sees draws no frame, and may be gone before the next one.
pub fn on_leaving(act: &Callback<Action>) -> [Listener; 2] {
    ["visibilitychange", "pagehide"].map(|event| {
        let act = act.clone();
        Listener::new(event, move || act.emit(Action::Away))
    })
}
