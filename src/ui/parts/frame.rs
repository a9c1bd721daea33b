//! What stands around every page: header, messages, footer.

use crate::law::{RULE_SET, checked_on};
use crate::share::Opened;
use crate::text::numbers::day;
use crate::text::ui::frame as words_of;
use crate::text::{Lang, law};
use crate::ui::Desk;
use crate::ui::pages::Page;
use crate::ui::state::Action;
use yew::prelude::*;

pub fn frame(desk: &Desk<'_>, content: Html) -> Html {
    let (page, lang) = (desk.state.page, desk.lang);
    let words = words_of(lang);
    let other = if lang == Lang::Vi { Lang::En } else { Lang::Vi };
    let rules = [words.rule_set, " ", RULE_SET, ", ", words.checked_on, " ", &day(checked_on()), ". "].concat();
    let theme = [words.theme, ": ", desk.state.theme.name(lang)].concat();
    html! {
        <>
            <a class="skip" href="#main">{ words.skip }</a>
            <header class="top">
                <a class="brand" href={page.link(lang, Page::Home, lang)}>{ mark() }<span>{ words.product }</span></a>
                <div class="top-tools">
                    <button type="button" class="quiet" onclick={desk.act(Action::NextLook)}>{ theme }</button>
                    <a class="quiet" lang={words.other_language_code} hreflang={words.other_language_code} href={other_page(desk, other)}>
                        { words.other_language }
                    </a>
                </div>
            </header>
            <main id="main" tabindex="-1">{ messages(desk) }{ content }</main>
            <footer class="bottom">
                <p>{ rules }{ law::next_change(desk.state.this_month, lang) }</p>
                <p>{ words.sends_nothing }{ " " }{ words.estimate }</p>
            </footer>
        </>
    }
}

/// The same page with the same form in the other language.
fn other_page(desk: &Desk<'_>, other: Lang) -> String {
    let link = desk.state.page.link(desk.lang, desk.state.page, other);
    if desk.state.started && desk.state.page.has_form() { link + "#" + &desk.state.text } else { link }
}

/// A shield that holds a grain of rice.
fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
            <path d="M16 3 L28 8 V16 C28 23 22.5 27.5 16 29.5 C9.5 27.5 4 23 4 16 V8 Z" fill="currentColor" />
            <path class="grain" d="M16 9 C20 12 20 18 16 23 C12 18 12 12 16 9 Z M16 13 V23" stroke="currentColor" stroke-width="1.5" />
        </svg>
    }
}

/// What the page has to say about itself: a link not understood, a storage that keeps nothing.
fn messages(desk: &Desk<'_>) -> Html {
    let words = words_of(desk.lang);
    let opened = match desk.state.opened {
        Opened::Whole => None,
        Opened::InPart => Some(words.opened_in_part),
        Opened::Not => Some(words.not_opened),
    };
    let stored = (!desk.state.stored).then_some(words.not_kept);
    let lines = opened.into_iter().chain(stored).map(|message| html! { <p>{ message }</p> });
    html! { <div class="messages" role="status">{ for lines }</div> }
}
