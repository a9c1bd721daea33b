//! The screens. They show what the rules work out and compute nothing themselves.
//!
//! The first render is a pure function of the page's address and the month of the build, so that the prerendered HTML
//! can be taken over as it stands; only then does an effect read the address, the storage and the clock.

mod browser;
mod components;
mod pages;
#[cfg(feature = "ssr")]
pub mod prerender;
mod state;

use crate::text::Lang;
use crate::units::Month;
use pages::Page;
use yew::prelude::*;

/// What a prerendered page says of itself.
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct AppProps {
    pub page: Page,
    pub lang: Lang,
    /// The month of the build, until the device has told its own.
    pub month: Month,
}

/// What every part of a screen needs to know.
#[derive(Clone, Copy, PartialEq)]
pub struct Screen {
    pub page: Page,
    pub lang: Lang,
    pub this_month: Month,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let this_month = use_state_eq(|| props.month);
    {
        let this_month = this_month.clone();
        use_effect_with((), move |()| {
            if let Some(today) = browser::today() {
                this_month.set(today.month());
            }
        });
    }
    let screen = Screen { page: props.page, lang: props.lang, this_month: *this_month };
    html! {
        <ContextProvider<Screen> context={screen}>
            <components::frame::Frame>{ props.page.view() }</components::frame::Frame>
        </ContextProvider<Screen>>
    }
}

/// The screen of this render.
#[hook]
fn use_screen() -> Screen {
    use_context::<Screen>().unwrap_or(Screen { page: Page::Home, lang: Lang::Vi, this_month: crate::law::HORIZON })
}

/// Takes over the prerendered page.
#[cfg(feature = "page")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    let Some((root, [page, lang, month])) = browser::root() else { return };
    let page = Page::ALL.into_iter().find(|known| known.key() == page);
    let lang = Lang::ALL.into_iter().find(|known| known.code() == lang);
    if let (Some(page), Some(lang), Some(month)) = (page, lang, Month::parse(&month)) {
        yew::Renderer::<App>::with_root_and_props(root, AppProps { page, lang, month }).hydrate();
        browser::mark_started();
    }
}
