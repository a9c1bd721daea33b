//! What is handed back: the checked list as a file, a summary to copy, paper.

use super::rows::table;
use crate::post::{Checked, Format};
use crate::text::list::words;
use crate::ui::Desk;
use crate::ui::list::{Event, List};
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::frame::card;
use crate::ui::state::Action;

pub fn hand(desk: &Desk<'_>, list: &List, checked: &Checked) -> El {
    let words = words(desk.lang());
    let file = |format, name| button(name, desk.act(Action::List(Event::Hand(format))));
    let copy = el("button").set("type", "button").set("data-hand", "copy").with(words.copy);
    let actions = el("div")
        .class("actions")
        .put("data-text", checked.summary.clone())
        .with(file(Format::Xlsx, words.xlsx).class("main-button"))
        .with(file(Format::Csv, words.csv))
        .with(copy)
        .with(button(words.print, desk.act(Action::List(Event::Print))))
        .with(el("span").set("role", "status"));
    let busy = list.step.is_some().then(|| el("p").class("hint").with(words.writing));
    card(words.hand, words.hand_hint).with(actions).with(busy)
}

/// What is on paper only.
pub fn paper(list: &List, desk: &Desk<'_>) -> Option<El> {
    let rows = list.paper.as_ref()?;
    let words = words(desk.lang());
    Some(el("section").class("card on-paper").with(el("h2").with(words.paper)).with(table(&rows.lines, desk.lang())))
}
