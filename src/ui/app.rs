//! The one component and its surroundings: it listens to the page's events and saves the input.

#[cfg(feature = "pay")]
use super::ahead;
use super::browser;
use super::days::Days;
use super::desk::{Desk, Drawn};
use super::effects::{self, Effect};
#[cfg(any(feature = "office", feature = "doorstep"))]
use super::hall;
use super::kept;
#[cfg(any(feature = "office", feature = "quota"))]
use super::kept_lists;
#[cfg(feature = "list")]
use super::list_worker;
use super::pace::{self, Pace};
use super::page::Page;
use super::state::{Action, State};
use super::whose::Whose;
use super::{pages, parts, prepared};
use crate::text::Lang;
use crate::units::Month;
use std::cell::RefCell;
use std::rc::Rc;
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
    prepared::acts(&act);
    // A value of its own: a handle shows the newest state, whenever it was taken.
    let before = use_mut_ref(|| Rc::new(State::clone(&state)));
    {
        let (state, act) = (state.clone(), act.clone());
        use_effect(move || {
            let is = Rc::new(State::clone(&state));
            let was = before.replace(Rc::clone(&is));
            for effect in effects::of(&was, &is) {
                perform(effect, &is, &pace, &act);
            }
        });
    }
    #[cfg(any(feature = "office", feature = "doorstep"))]
    {
        let act = act.clone();
        use_effect_with(state.in_hall, move |in_hall| hall::hall(page, *in_hall, act));
    }
    let ready = use_mut_ref(prepared::ready);
    if state.started {
        ready.borrow_mut().first = None;
    }
    if let Some(html) = &ready.borrow().first {
        return html.clone();
    }
    let desk = Desk { lang, ready, state: &state, act, wrong: RefCell::default(), drawn: Drawn::Whole };
    parts::frame::frame(&desk, pages::view(page, &desk))
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
    let clerk = use_mut_ref(|| list_worker::Clerk::new(lang, act));
    clerk.borrow_mut().made_of(state);
    Callback::from(move |action| list_worker::act(&clerk, action))
}

/// Does outside what follows from a change of the state.
fn perform(effect: Effect, state: &State, pace: &Rc<RefCell<Pace>>, act: &Callback<Action>) {
    let page = state.page;
    match effect {
        Effect::MarkStarted => browser::mark_started(),
        Effect::Look => {
            browser::set_theme(state.theme().key());
            kept::keep_theme(state.theme());
        }
        Effect::KeepUnread => kept::keep_unread(page, state.unread.as_deref().unwrap_or_default()),
        Effect::KeepForm => {
            #[cfg(any(feature = "office", feature = "quota"))]
            if state.is_new_list {
                act.emit(kept_lists::stored(page, &state.text));
            }
            let rest = act.clone();
            let rest = Callback::from(move |()| {
                if !pages::is_on_its_way() {
                    rest.emit(Action::Rest);
                }
            });
            act.emit(Action::Stored(keep(page, &state.text, (state.days, state.whose), pace, rest)));
        }
        Effect::KeepSituation => kept::keep_situation(page, &state.situation),
    }
}

/// What the device knows and the prerendered page did not: form, clock, look, abilities. What happens around the page is
/// heard of for as long as it is there.
#[cfg_attr(not(feature = "page"), allow(dead_code))]
pub(super) fn start_up(page: Page, act: Callback<Action>) {
    if let Some(today) = browser::today() {
        act.emit(Action::Today(today));
    }
    if let Some(theme) = kept::theme() {
        act.emit(Action::Look(theme));
    }
    #[cfg(feature = "about")]
    if page == Page::Home {
        act.emit(Action::Kept(kept::pages_with_forms()));
    }
    act.emit(Action::Open(kept::arrival(page)));
    #[cfg(any(feature = "office", feature = "quota"))]
    act.emit(Action::Lists(kept_lists::names(page)));
    #[cfg(feature = "pay")]
    std::mem::forget(ahead::on_leaving(&act));
    #[cfg(feature = "office")]
    std::mem::forget((page == Page::Progress).then(|| pages::progress::on_scroll(&act)));
    #[cfg(feature = "list")]
    std::mem::forget((page == Page::List).then(|| list_worker::listen(&act)));
    let (again, told) = (act.clone(), act.clone());
    let elsewhere =
        page.has_form().then(|| browser::on_stored(page.key(), move |form| told.emit(Action::Elsewhere(form))));
    let opened = browser::Listener::new("hashchange", move || {
        if page.has_form() {
            act.emit(Action::Open(kept::arrival(page)));
        }
    });
    // Another tool may have changed what is known of the reader.
    let returned = browser::on_return(move || again.emit(Action::Open(kept::arrival(page))));
    std::mem::forget((opened, returned, elsewhere));
}

/// Writes one's own form to the storage and, unless it is too long and stored, every form to the address. Whether the
/// storage took what it should.
fn keep(page: Page, text: &str, of: (Days, Whose), pace: &Rc<RefCell<Pace>>, shown: Callback<()>) -> bool {
    if let Some(kept) = pages::keep(page, text) {
        return kept;
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
