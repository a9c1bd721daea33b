//! What a part of a screen sees of the state, and how it requests changes.

use super::browser;
use super::page::{CITIZENS, Page};
use super::parts::el::Node;
use super::state::{Action, State};
use crate::error::InputError;
use crate::share::{self, Shared};
use crate::text::{Lang, mend};
use crate::units::{Day, Month};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What a part of a screen sees, and how it has the state changed.
pub struct Desk<'a> {
    pub(super) lang: Lang,
    pub state: &'a State,
    pub(super) act: Callback<Action>,
    pub(super) ready: Rc<RefCell<Ready>>,
    pub(super) wrong: RefCell<Wrong>,
    pub(super) drawn: Drawn,
}

/// What is wrong with the form, and where: the field that is drawn with the error tells its name and what mends it, for
/// the answer to say.
#[derive(Default)]
pub struct Wrong {
    error: Option<InputError>,
    place: Option<(String, Option<Mend>)>,
}

/// A value that mends a field, by a tap.
#[derive(Clone)]
pub struct Mend {
    pub name: String,
    pub put: Callback<MouseEvent>,
}

/// What has been drawn and need not be drawn again.
#[derive(Default)]
pub struct Ready {
    /// The page as it is until it has started.
    pub first: Option<Html>,
    at_rest: Option<AtRest>,
    /// Whether the page has drawn what the build had drawn for it.
    #[cfg(feature = "part")]
    is_redrawn: bool,
}

/// What follows the form at rest, and of which form, month and day it is: what explains an answer, and what stands below
/// the tool.
struct AtRest {
    of: (String, Month, Option<Day>),
    html: [Html; 2],
}

/// How much of a page is drawn.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(not(feature = "page"), allow(dead_code))]
pub enum Drawn {
    Frame,
    Answer,
    /// The answer and the fields.
    Fields,
    /// The answer, what explains it, and what stands below.
    Rest,
    Whole,
}

impl Drawn {
    pub fn has(self, part: Drawn) -> bool {
        self == part || self == Drawn::Whole
    }
}

/// A desk for what stands in a part of the module, which can hold nothing of the page.
#[cfg(feature = "part")]
pub struct OwnDesk {
    lang: Lang,
    state: State,
    act: Callback<Action>,
    ready: Rc<RefCell<Ready>>,
    drawn: Drawn,
}

#[cfg(feature = "part")]
impl OwnDesk {
    pub fn desk(&self) -> Desk<'_> {
        let OwnDesk { lang, state, act, ready, drawn } = self;
        let (act, ready, wrong) = (act.clone(), ready.clone(), RefCell::default());
        Desk { lang: *lang, state, act, ready, wrong, drawn: *drawn }
    }
}

#[cfg(feature = "part")]
impl Ready {
    /// Of a page that draws what the build has drawn for it.
    #[cfg_attr(not(feature = "page"), allow(dead_code))]
    pub fn redrawn() -> Ready {
        Ready { is_redrawn: true, ..Ready::default() }
    }
}

/// Of a page with a part.
#[cfg(feature = "part")]
impl Desk<'_> {
    pub fn own(&self) -> OwnDesk {
        let (state, act, ready) = (self.state.clone(), self.act.clone(), self.ready.clone());
        OwnDesk { lang: self.lang, state, act, ready, drawn: self.drawn }
    }

    /// What stands in this part of the page, where that is drawn.
    pub fn where_drawn(&self, part: Drawn, draw: impl FnOnce() -> Html) -> Html {
        if self.drawn.has(part) { draw() } else { Html::default() }
    }

    /// Whether what the build has drawn still stands there.
    pub fn is_as_built(&self) -> bool {
        !self.ready.borrow().is_redrawn
    }

    /// From now on the page draws it. Whoever has opened something in it, or is on a button there, stays where they are.
    pub fn redraw(&self) {
        if !std::mem::replace(&mut self.ready.borrow_mut().is_redrawn, true) {
            browser::keep_place();
        }
    }
}

impl Desk<'_> {
    pub fn lang(&self) -> Lang {
        self.lang
    }

    pub fn act<E: 'static>(&self, action: Action) -> Callback<E> {
        self.act.reform(move |_: E| action.clone())
    }

    /// An action with what the device has for the page at that moment.
    pub fn look_up<E: 'static>(&self, action: impl Fn(Page) -> Action + 'static) -> Callback<E> {
        let page = self.state.page;
        self.act.reform(move |_: E| action(page))
    }

    /// Puts what is typed into a field of the form.
    pub fn type_into(&self, key: &'static str) -> Callback<InputEvent> {
        self.act.reform(move |event: InputEvent| Action::Edit(key, browser::value_of(&event)))
    }

    /// Puts a value into a field of the form.
    pub fn put<E: 'static>(&self, key: &'static str, value: String) -> Callback<E> {
        self.act(Action::Edit(key, value))
    }

    /// What explains the answer, and what stands below the tool: made of the form at rest, so that a keystroke does not
    /// wait for it. `worked` came of the form as it is typed; it is worked out again only while the two differ.
    pub fn at_rest<F: Shared, W>(
        &self,
        worked: &W,
        work_out: impl FnOnce(&F) -> W,
        view: impl FnOnce(&F, &W) -> [Html; 2],
    ) -> [Html; 2] {
        if !self.drawn.has(Drawn::Rest) {
            return Default::default();
        }
        let State { rested, this_month, today, .. } = self.state;
        let of = (rested.clone(), *this_month, *today);
        match &self.ready.borrow().at_rest {
            Some(kept) if kept.of == of => return kept.html.clone(),
            _ => {}
        }
        let form = share::read(rested).0;
        let of_rested;
        let worked = if *rested == self.state.text {
            worked
        } else {
            of_rested = work_out(&form);
            &of_rested
        };
        let html = view(&form, worked);
        self.ready.borrow_mut().at_rest = Some(AtRest { of, html: html.clone() });
        html
    }

    /// What stands below the tool, where the answer explains itself at once.
    pub fn below<F: Shared, W>(
        &self,
        worked: &W,
        work_out: impl FnOnce(&F) -> W,
        view: impl FnOnce(&F, &W) -> Html,
    ) -> Html {
        let [_, below] = self.at_rest(worked, work_out, |form, worked| [Html::default(), view(form, worked)]);
        below
    }

    /// What stands in a field: what was typed, or what it stands for where nothing was. A field that somebody has just
    /// emptied, to type something else, stays empty until it is left.
    pub fn shown(&self, key: &'static str, typed: &str, stands_for: &str) -> String {
        let shows_it = typed.trim().is_empty() && self.state.emptied != Some(key);
        if shows_it { stands_for.into() } else { typed.into() }
    }

    /// The fields of a form, which come before its answer: the one that is wrong tells where it is.
    pub fn fields<T: Node>(&self, error: Option<&InputError>, inputs: impl FnOnce() -> T) -> Html {
        *self.wrong.borrow_mut() = Wrong { error: error.cloned(), place: None };
        if self.drawn.has(Drawn::Fields) { inputs().node() } else { Html::default() }
    }

    /// A field says that it is the one that is wrong; what mends it, where there is something.
    pub fn place_of_error(
        &self,
        name: String,
        typed: &str,
        put: impl Fn(String) -> Callback<MouseEvent>,
    ) -> Option<Mend> {
        // Elsewhere an error stands at its field alone: its mends would be 7 KB of each module.
        if !CITIZENS {
            return None;
        }
        let mut wrong = self.wrong.borrow_mut();
        let mend = wrong.error.as_ref().and_then(|error| mend::mend(error, typed, self.lang));
        let mend = mend.map(|(name, value)| Mend { name, put: put(value) });
        wrong.place.get_or_insert_with(|| (name, mend.clone()));
        mend
    }

    /// Name and mend of the field that is wrong, once the fields are drawn.
    pub fn wrong_field(&self) -> Option<(String, Option<Mend>)> {
        self.wrong.borrow().place.clone()
    }

    /// Whether a field has been left with something in it, so that it can be said to be wrong.
    pub fn has_left(&self, id: &str) -> bool {
        self.state.left.contains(&id)
    }
}
