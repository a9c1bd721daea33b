//! The launcher: two doors and the tools behind them.

use super::{Door, Page};
use crate::text::Lang;
use crate::text::home::words;
use crate::ui::Desk;
use yew::prelude::*;

pub fn view(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let words = words(lang);
    let trust =
        words.trust.iter().map(|(name, hint)| html! { <li><strong>{ *name }</strong><span>{ *hint }</span></li> });
    html! {
        <>
            <div class="hero">
                <h1>{ words.headline }</h1>
                <p class="lead">{ words.lead }</p>
            </div>
            <div class="doors">
                { door(Door::Citizens, words.citizens, words.citizens_hint, lang) }
                { door(Door::Staff, words.staff, words.staff_hint, lang) }
            </div>
            <ul class="trust">{ for trust }</ul>
        </>
    }
}

/// A door, unless there is nothing behind it.
fn door(door: Door, name: &'static str, hint: &'static str, lang: Lang) -> Html {
    let tools: Vec<Html> =
        Page::ALL.into_iter().filter(|page| page.door() == Some(door)).map(|page| tool(page, lang)).collect();
    if tools.is_empty() {
        return Html::default();
    }
    html! {
        <section class="door">
            <h2>{ name }</h2>
            <p class="hint">{ hint }</p>
            <ul>{ tools }</ul>
        </section>
    }
}

fn tool(page: Page, lang: Lang) -> Html {
    html! {
        <li>
            <a class="tool" href={Page::Home.link(lang, page, lang)}>
                <strong>{ page.title(lang) }</strong>
                <span>{ page.promise(lang) }</span>
            </a>
        </li>
    }
}
