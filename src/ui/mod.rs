//! The screens. They show what the rules work out and compute nothing themselves.
//!
//! There is one component, [`App`], and one state, [`state::State`]: every component type costs a phone about 3 KB of
//! download, so the parts of a screen are plain functions from a [`Desk`] to HTML. What a person typed is kept as the
//! very text that stands in the address; a change of a field is a change of that text.
//!
//! The first render is a pure function of the page's address and the month of the build, so that the prerendered HTML
//! can be taken over as it stands, in slices ([`taking_over`]); the last one reads the address, the storage and the clock.

// A module of one group of tools leaves out what only others use.
#![cfg_attr(
    not(all(
        feature = "about",
        feature = "check",
        feature = "pay",
        feature = "doorstep",
        feature = "family",
        feature = "retirement",
        feature = "office",
        feature = "quota",
        feature = "report",
        feature = "list"
    )),
    allow(dead_code, unused)
)]

#[cfg(feature = "pay")]
mod ahead;
mod browser;
mod days;
#[cfg(any(feature = "office", feature = "quota"))]
mod kept_lists;
#[cfg(feature = "list")]
mod list;
mod pace;
mod pages;
mod parts;
#[cfg(feature = "ssr")]
pub mod prerender;
mod state;
mod taking_over;
mod whose;

use crate::error::InputError;
use crate::share::{self, Shared};
use crate::text::ui::Theme;
use crate::text::{Lang, mend};
use crate::units::{Day, Month};
use days::Days;
use pace::Pace;
use pages::Page;
use parts::el::Node;
use state::{Action, State};
use std::cell::RefCell;
use std::rc::Rc;
use taking_over::Drawn;
use whose::{Arrival, Whose};
use yew::prelude::*;

/// What a prerendered page says of itself.
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct AppProps {
    pub page: Page,
    pub lang: Lang,
    /// The month of the build, until the device has told its own.
    pub month: Month,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { page, lang, month } = *props;
    let state = use_reducer_eq(|| State::new(page, month));
    let pace = use_mut_ref(|| Pace::new(page));
    let act = use_acts(&state, lang, &pace);
    #[cfg(feature = "list")]
    let act = use_clerk(&state, lang, act);
    taking_over::acts(&act);
    {
        let kept = state.started.then(|| (state.text.clone(), (state.days, state.whose), state.situation.clone()));
        let act = act.clone();
        use_effect_with(kept, move |kept| {
            if let Some((text, of, situation)) = kept {
                let rest = act.reform(|()| Action::Rest);
                act.emit(Action::Stored(keep(page, text, *of, &pace, rest)));
                if of.1 == Whose::Own {
                    whose::keep(page, situation);
                }
            }
        });
    }
    #[cfg(any(feature = "office", feature = "doorstep"))]
    {
        let act = act.clone();
        use_effect_with(state.in_hall, move |in_hall| hall(page, *in_hall, act));
    }
    let ready = use_mut_ref(taking_over::ready);
    if state.started {
        ready.borrow_mut().first = None;
    }
    if let Some(html) = &ready.borrow().first {
        return html.clone();
    }
    let desk = Desk { lang, ready, state: &state, act, wrong: RefCell::default(), drawn: Drawn::Whole };
    parts::frame::frame(&desk, page.view(&desk))
}

/// How the state is changed.
#[cfg(not(feature = "pay"))]
#[hook]
fn use_acts(state: &UseReducerHandle<State>, _lang: Lang, _pace: &Rc<RefCell<Pace>>) -> Callback<Action> {
    let dispatcher = state.dispatcher();
    Callback::from(move |action| dispatcher.dispatch(action))
}

/// How the state is changed, where a figure can come before the page around it.
#[cfg(feature = "pay")]
#[hook]
fn use_acts(state: &UseReducerHandle<State>, lang: Lang, pace: &Rc<RefCell<Pace>>) -> Callback<Action> {
    let dispatcher = state.dispatcher();
    let pace = pace.clone();
    let ahead = use_mut_ref(|| ahead::Ahead::new(lang, dispatcher, pace));
    ahead.borrow_mut().made_of(state);
    Callback::from(move |action| ahead::act(&ahead, action))
}

/// How the state is changed, where a worker has to hear of it.
#[cfg(feature = "list")]
#[hook]
fn use_clerk(state: &UseReducerHandle<State>, lang: Lang, act: Callback<Action>) -> Callback<Action> {
    let clerk = use_mut_ref(|| list::Clerk::new(lang, act));
    clerk.borrow_mut().made_of(state);
    Callback::from(move |action| list::act(&clerk, action))
}

/// What a part of a screen sees, and how it has the state changed.
pub struct Desk<'a> {
    lang: Lang,
    pub state: &'a State,
    act: Callback<Action>,
    ready: Rc<RefCell<Ready>>,
    wrong: RefCell<Wrong>,
    drawn: Drawn,
}

/// What is wrong with the form, and where: the field that is drawn with the error tells its name and what mends it, for
/// the answer to say.
#[derive(Default)]
struct Wrong {
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
struct Ready {
    /// The page as it is until it has started.
    first: Option<Html>,
    at_rest: Option<AtRest>,
}

/// What follows the form at rest, and of which form, month and day it is: what explains an answer, and what stands below
/// the tool.
struct AtRest {
    of: (String, Month, Option<Day>),
    html: [Html; 2],
}

impl Desk<'_> {
    pub fn lang(&self) -> Lang {
        self.lang
    }

    pub fn act<E: 'static>(&self, action: Action) -> Callback<E> {
        self.act.reform(move |_: E| action.clone())
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
    /// wait for it.
    pub fn at_rest<F: Shared>(&self, view: impl FnOnce(&F, &Desk<'_>) -> [Html; 2]) -> [Html; 2] {
        if !self.drawn.has(Drawn::Rest) {
            return Default::default();
        }
        let State { rested, this_month, today, .. } = self.state;
        let of = (rested.clone(), *this_month, *today);
        match &self.ready.borrow().at_rest {
            Some(kept) if kept.of == of => return kept.html.clone(),
            _ => {}
        }
        let html = view(&share::read(rested).0, self);
        self.ready.borrow_mut().at_rest = Some(AtRest { of, html: html.clone() });
        html
    }

    /// What stands below the tool, where the answer explains itself at once.
    pub fn below<F: Shared>(&self, view: impl FnOnce(&F, &Desk<'_>) -> Html) -> Html {
        let [_, below] = self.at_rest(|form, desk| [Html::default(), view(form, desk)]);
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
        if !pages::CITIZENS {
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

/// What the device knows and the prerendered page did not: form, clock, look, abilities. What happens around the page is
/// heard of for as long as it is there.
#[cfg_attr(not(feature = "page"), allow(dead_code))]
fn start_up(page: Page, act: Callback<Action>) {
    if let Some(today) = browser::today() {
        act.emit(Action::Today(today));
    }
    let kept = browser::stored("theme").unwrap_or_default();
    if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.key() == kept) {
        act.emit(Action::Look(theme));
    }
    #[cfg(feature = "about")]
    if page == Page::Home {
        act.emit(Action::Kept(kept_forms()));
    }
    act.emit(Action::Open(Arrival::of(page)));
    #[cfg(any(feature = "office", feature = "quota"))]
    act.emit(Action::Lists);
    #[cfg(feature = "pay")]
    std::mem::forget(ahead::on_leaving(&act));
    #[cfg(feature = "office")]
    std::mem::forget((page == Page::Progress).then(|| pages::progress::on_scroll(&act)));
    #[cfg(feature = "list")]
    std::mem::forget((page == Page::List).then(|| list::listen(&act)));
    let (again, told) = (act.clone(), act.clone());
    let elsewhere =
        page.has_form().then(|| browser::on_stored(page.key(), move |form| told.emit(Action::Elsewhere(form))));
    let opened = browser::Listener::new("hashchange", move || {
        if page.has_form() {
            act.emit(Action::Open(Arrival::of(page)));
        }
    });
    // Another tool may have changed what is known of the reader.
    let returned = browser::on_return(move || again.emit(Action::Open(Arrival::of(page))));
    std::mem::forget((opened, returned, elsewhere));
}

/// The pages whose forms the storage keeps with something of the reader's own: a form as everybody finds it is its version
/// alone.
#[cfg(feature = "about")]
fn kept_forms() -> Vec<Page> {
    let is_own = |page: &Page| browser::stored(page.key()).is_some_and(|form| form.contains(';'));
    Page::ALL.into_iter().filter(|page| page.has_form()).filter(is_own).collect()
}

/// Escape leaves the hall, and at the doorstep the phone's step back does, which would leave a page without an address of
/// its own for good; the keyboard goes in and comes back to where it was.
#[cfg(any(feature = "office", feature = "doorstep"))]
fn hall(page: Page, in_hall: bool, act: Callback<Action>) -> impl FnOnce() {
    let entered = in_hall.then(|| {
        browser::focus(HALL_LEAVE);
        let left = act.clone();
        let back = (page == Page::Doorstep).then(|| browser::BackStep::new(move || left.emit(Action::Hall(false))));
        #[cfg(feature = "office")]
        let steps = {
            browser::focus(HALL_STAGE);
            let step = act.clone();
            (page == Page::Progress).then(|| browser::on_steps(move |by| step.emit(Action::HallStep(by))))
        };
        #[cfg(not(feature = "office"))]
        let steps = ();
        (browser::on_escape(move || act.emit(Action::Hall(false))), back, steps)
    });
    move || {
        if entered.is_some() {
            browser::focus(HALL_ENTER);
        }
    }
}

/// The buttons that open the hall and leave it.
pub const HALL_ENTER: &str = "hall-enter";
pub const HALL_LEAVE: &str = "hall-leave";
/// What is shown of many units in the hall: the keys of a presenter go there, not to a button.
pub const HALL_STAGE: &str = "hall-stage";

/// Writes one's own form to the storage and, unless it is too long and stored, every form to the address. Whether the
/// storage took what it should.
fn keep(page: Page, text: &str, of: (Days, Whose), pace: &Rc<RefCell<Pace>>, shown: Callback<()>) -> bool {
    #[cfg(feature = "about")]
    if page == Page::Rules {
        return pages::rules::keep(text);
    }
    #[cfg(feature = "list")]
    if page == Page::List {
        return pages::list::keep(text);
    }
    if !page.has_form() {
        return true;
    }
    let is_own = of.1 == Whose::Own;
    #[cfg(any(feature = "office", feature = "quota"))]
    let text = &kept_lists::put_aside(page, text, is_own);
    let stored = is_own && pace::store(pace, text, of.0);
    pace::show(pace, text, of, stored, shown);
    stored || !is_own
}
