//! The one component and its surroundings: it listens to the page's events and saves the input.

#[cfg(feature = "pay")]
use super::ahead;
use super::arrival::{self, Arrival};
use super::browser;
use super::days::Days;
use super::desk::{Desk, Drawn};
#[cfg(any(feature = "office", feature = "doorstep"))]
use super::hall;
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
use crate::text::ui::Theme;
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
    {
        let kept = state.started.then(|| (state.text.clone(), (state.days, state.whose), state.situation.clone()));
        let act = act.clone();
        use_effect_with(kept, move |kept| {
            if let Some((text, of, situation)) = kept {
                let rest = act.reform(|()| Action::Rest);
                act.emit(Action::Stored(keep(page, text, *of, &pace, rest)));
                if of.1 == Whose::Own {
                    arrival::keep_situation(page, situation);
                }
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

/// What the device knows and the prerendered page did not: form, clock, look, abilities. What happens around the page is
/// heard of for as long as it is there.
#[cfg_attr(not(feature = "page"), allow(dead_code))]
pub(super) fn start_up(page: Page, act: Callback<Action>) {
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
    std::mem::forget((page == Page::List).then(|| list_worker::listen(&act)));
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
