//! Hydrates the prerendered page in slices, so that a tap meanwhile waits for no more than one of them:
//! docs/decisions/004-taking-over-in-slices.md.
//!
//! Browsers compile a function on its first call, and that is half of the work. So each slice first draws another part
//! of the page without showing it, and one has Yew hydrate a paragraph. That leaves little for the last slices.

#[cfg(feature = "page")]
mod slices {
    use crate::text::Lang;
    use crate::ui::app::{App, AppProps, start_up};
    use crate::ui::desk::{Desk, Drawn};
    use crate::ui::page::Page;
    use crate::ui::parts::el::{Node, el};
    use crate::ui::parts::frame::frame;
    use crate::ui::state::{Action, State};
    use crate::ui::{browser, pages, prepared};
    #[cfg(feature = "part")]
    use crate::ui::{desk::Ready, part};
    use crate::units::Month;
    use std::cell::RefCell;
    use std::rc::Rc;
    use yew::Renderer;
    use yew::prelude::*;

    /// One slice, counted from none. Whether there is another one.
    #[wasm_bindgen::prelude::wasm_bindgen(js_name = takeOver)]
    pub fn take_over(slice: u8) -> bool {
        let Some((root, said)) = browser::root() else { return false };
        let Some(props) = props(said) else { return false };
        let page = props.page;
        let drawn = match slice {
            0 => draw(&props, Drawn::Frame),
            1 => draw(&props, Drawn::Answer),
            2 => draw(&props, Drawn::Fields),
            3 => el("p").class("quiet").with("").node(),
            4 => draw(&props, Drawn::Rest),
            5 => draw(&props, Drawn::Whole),
            6 => Html::default(),
            _ => {
                if let Some(act) = prepared::acted() {
                    start_up(page, act);
                }
                return false;
            }
        };
        if slice != 6 {
            prepared::draws_first(drawn);
        }
        let root = if slice == 3 { browser::paragraph() } else { (slice == 6).then_some(root) };
        if let Some(root) = root {
            Renderer::<App>::with_root_and_props(root, props).hydrate();
        }
        true
    }

    /// What the element that holds the page says of it.
    fn props([page, lang, month]: [String; 3]) -> Option<AppProps> {
        let page = Page::ALL.into_iter().find(|known| known.key() == page)?;
        let lang = Lang::ALL.into_iter().find(|known| known.code() == lang)?;
        Some(AppProps { page, lang, month: Month::parse(&month)? })
    }

    /// The part of the page's module has come. What has waited for it is drawn. Where nothing has, the example is drawn for nobody, in
    /// slices, so that whoever enters something first does not wait until the functions of the part are compiled. Whether there
    /// is another slice.
    #[cfg(feature = "part")]
    #[wasm_bindgen::prelude::wasm_bindgen(js_name = partCame)]
    pub fn part_came(slice: u8) -> bool {
        let props = browser::root().and_then(|(_, said)| props(said));
        let Some((act, AppProps { page, lang, month })) = prepared::acted().zip(props) else { return false };
        let drawn = match slice {
            0 => {
                act.emit(Action::Came);
                return !part::was_asked();
            }
            1 => Drawn::Answer,
            2 => Drawn::Fields,
            _ => Drawn::Rest,
        };
        let ready = Rc::new(RefCell::new(Ready::redrawn()));
        let state = State::new(page, month);
        let _ = pages::view(page, &Desk { lang, ready, state: &state, act, wrong: RefCell::default(), drawn });
        drawn != Drawn::Rest
    }

    fn draw(&AppProps { page, lang, month }: &AppProps, drawn: Drawn) -> Html {
        let mut state = State::new(page, month);
        if drawn == Drawn::Rest {
            // As it will be.
            if let Some(today) = browser::today() {
                state = Rc::unwrap_or_clone(Rc::new(state).reduce(Action::Today(today)));
            }
            state.started = page.has_form();
        }
        let act = Callback::from(|action| {
            if let Some(act) = prepared::acted() {
                act.emit(action)
            }
        });
        let ready = Rc::default();
        let desk = Desk { lang, ready: Rc::clone(&ready), state: &state, act, wrong: RefCell::default(), drawn };
        let content = if drawn == Drawn::Frame { Html::default() } else { pages::view(page, &desk) };
        let html = frame(&desk, content);
        if drawn == Drawn::Rest {
            prepared::finds(ready.take());
        }
        html
    }
}
