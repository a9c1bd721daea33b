//! The launcher: two doors and the tools behind them.

use super::{Door, Page};
use crate::text::home::words;
use crate::ui::use_screen;
use yew::prelude::*;

#[component]
pub fn Home() -> Html {
    let lang = use_screen().lang;
    let words = words(lang);
    let doors = [(Door::Citizens, words.citizens, words.citizens_hint), (Door::Staff, words.staff, words.staff_hint)];
    html! {
        <>
            <div class="hero">
                <h1>{ words.headline }</h1>
                <p class="lead">{ words.lead }</p>
            </div>
            <div class="doors">
                { for doors.into_iter().filter_map(|(door, name, hint)| door_view(door, name, hint, lang)) }
            </div>
            <ul class="trust">
                { for words.trust.iter().map(|(name, hint)| html! { <li><strong>{ *name }</strong><span>{ *hint }</span></li> }) }
            </ul>
        </>
    }
}

/// A door, unless there is nothing behind it.
fn door_view(door: Door, name: &'static str, hint: &'static str, lang: crate::text::Lang) -> Option<Html> {
    let tools: Vec<Page> = Page::ALL.into_iter().filter(|page| page.door() == Some(door)).collect();
    if tools.is_empty() {
        return None;
    }
    let tool = |page: &Page| {
        html! {
            <li>
                <a class="tool" href={Page::Home.link(lang, *page, lang)}>
                    <strong>{ page.title(lang) }</strong>
                    <span>{ page.promise(lang) }</span>
                </a>
            </li>
        }
    };
    Some(html! {
        <section class="door">
            <h2>{ name }</h2>
            <p class="hint">{ hint }</p>
            <ul>{ for tools.iter().map(tool) }</ul>
        </section>
    })
}
