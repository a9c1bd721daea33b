//! `danh-sach/`: a list of people, every row worked out and held against what is written.

mod hand;
mod panel;
mod rows;
mod settings;
mod source;
mod summary;

use crate::share::lists::Form;
use crate::share::{self};
use crate::text::list::words;
use crate::ui::page::Page;
use crate::ui::parts::el::{Node, el, row};
use crate::ui::parts::frame::hero;
use crate::ui::{Desk, browser};
use yew::prelude::*;

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let list = &*desk.state.list;
    let hero = hero(words.title, words.lead).node();
    let Some(checked) = &list.checked else {
        let settings = settings::settings(desk, form, list, None).node();
        return row([hero, source::source(desk, list).node(), source::others(desk).node(), settings]);
    };
    let results = el("div")
        .class("results")
        .with(summary::answer(checked, desk.lang()))
        .with(summary::across(desk, checked))
        .with(summary::old_names(desk, checked))
        .with(summary::totals(checked, desk.lang()))
        .with(panel::panel(desk, list))
        .with(hand::paper(list, desk));
    row([
        hero,
        source::opened(desk, list).node(),
        el("div").class("list-page").with(results).with(rows::rows(desk, list, checked)).node(),
        hand::hand(desk, list, checked).node(),
        settings::settings(desk, form, list, Some(checked)).node(),
        source::other(desk).node(),
    ])
}

/// Keeps the settings; nothing of a list is among them but headings. Whether the storage took them.
pub fn keep(text: &str) -> bool {
    let key = Page::List.key();
    let untouched = share::write(&Form::default());
    let before = browser::stored(key).unwrap_or(untouched);
    before == text || browser::store(key, text)
}
