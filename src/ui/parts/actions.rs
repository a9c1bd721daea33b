//! Handing a result over: copy, share, print.

use super::el::{El, el};
use crate::text::ui::frame;
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use yew::prelude::*;

/// `text` is a few plain lines that read well in a chat.
pub fn actions(desk: &Desk<'_>, title: &'static str, text: String) -> El {
    let words = frame(desk.lang());
    let said = match desk.state.copied {
        Some(true) => words.copied,
        Some(false) => words.copy_failed,
        None => "",
    };
    let copy = {
        let (act, text) = (desk.act.clone(), text.clone());
        Callback::from(move |_: MouseEvent| {
            let act = act.clone();
            browser::copy(text.clone(), move |worked| act.emit(Action::Copied(worked)));
        })
    };
    let share = Callback::from(move |_: MouseEvent| browser::share(title, &text));
    let print = Callback::from(|_: MouseEvent| browser::print());
    el("div")
        .class("actions")
        .with(button(words.copy, copy))
        .with(desk.state.can_share.then(|| button(words.share, share)))
        .with(button(words.print, print))
        .with(el("span").set("role", "status").with(said))
}

pub fn button(name: &'static str, onclick: Callback<MouseEvent>) -> El {
    el("button").set("type", "button").on_click(onclick).with(name)
}
