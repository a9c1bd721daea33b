//! What stands around every page: header, messages, footer.

use crate::law::{RULE_SET, checked_on};
use crate::text::numbers::day;
use crate::text::ui::{Theme, frame};
use crate::text::{Lang, law};
use crate::ui::pages::Page;
use crate::ui::{browser, use_screen};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub children: Html,
}

#[component]
pub fn Frame(props: &Props) -> Html {
    let screen = use_screen();
    let (page, lang) = (screen.page, screen.lang);
    let words = frame(lang);
    let other = if lang == Lang::Vi { Lang::En } else { Lang::Vi };
    html! {
        <>
            <a class="skip" href="#main">{ words.skip }</a>
            <header class="top">
                <a class="brand" href={page.link(lang, Page::Home, lang)} aria-label={format!("{} – {}", words.product, words.home)}>
                    <Mark />
                    <span>{ words.product }</span>
                </a>
                <div class="top-tools">
                    <ThemeButton />
                    <a class="quiet" lang={words.other_language_code} hreflang={words.other_language_code} href={page.link(lang, page, other)}>
                        { words.other_language }
                    </a>
                </div>
            </header>
            <main id="main" tabindex="-1">{ props.children.clone() }</main>
            <footer class="bottom">
                <p>
                    { format!("{} {RULE_SET}, {} {}. ", words.rule_set, words.checked_on, day(checked_on())) }
                    { law::next_change(screen.this_month, lang) }
                </p>
                <p>{ words.sends_nothing }{ " " }{ words.estimate }</p>
            </footer>
        </>
    }
}

/// A hand that holds a grain of rice: what one gives and what one gets.
#[component]
fn Mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
            <path d="M16 3 L28 8 V16 C28 23 22.5 27.5 16 29.5 C9.5 27.5 4 23 4 16 V8 Z" fill="currentColor" />
            <path d="M16 9 C20 12 20 18 16 23 C12 18 12 12 16 9 Z M16 13 V23" fill="var(--paper)" stroke="currentColor" stroke-width="1.5" />
        </svg>
    }
}

/// Goes through the looks of the page.
#[component]
fn ThemeButton() -> Html {
    let lang = use_screen().lang;
    let theme = use_state_eq(|| Theme::Auto);
    {
        let theme = theme.clone();
        use_effect_with((), move |()| {
            let kept = browser::stored("theme").unwrap_or_default();
            if let Some(known) = Theme::ALL.into_iter().find(|known| known.key() == kept) {
                theme.set(known);
            }
        });
    }
    let onclick = {
        let theme = theme.clone();
        Callback::from(move |_: MouseEvent| {
            let position = Theme::ALL.iter().position(|known| *known == *theme).unwrap_or(0);
            let next = Theme::ALL[(position + 1) % Theme::ALL.len()];
            browser::set_theme(next.key());
            // Without storage the look lasts as long as the page.
            let _ = browser::store("theme", next.key());
            theme.set(next);
        })
    };
    html! {
        <button type="button" class="quiet" {onclick}>
            { format!("{}: {}", frame(lang).theme, theme.name(lang)) }
        </button>
    }
}
