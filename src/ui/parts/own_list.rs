//! The list of units or officers as its owner's: kept by a name, opened again, wiped, and handed over as a file.

use super::actions::button;
use super::el::{El, el};
use super::field::{TextField, text_field};
use super::frame::card;
use crate::share::TYPED_NAME;
use crate::text::kept::{Words, open_as, words};
use crate::ui::state::Action;
use crate::ui::{Desk, browser, kept_lists};
use yew::prelude::*;

/// The name of the open list, if it has one, and what is typed as its name; `rows` makes the list with its results a table: a line for each row, the first of them headings, tabs between its cells;
/// numbers are plain, and percentages have their sign. Made when somebody asks for a file.
pub fn own_list(desk: &Desk<'_>, [open, typed_name]: [&str; 2], rows: impl Fn() -> String + 'static) -> El {
    let words = words(desk.lang());
    let state = if open.is_empty() { words.in_tab.to_string() } else { open_as(open, desk.lang()) };
    let names: Vec<El> = desk.state.lists.iter().map(|name| kept(name, name == open, words, desk)).collect();
    let all = (!names.is_empty()).then(|| {
        let list = el("ul").class("kept-lists").with(names);
        el("div").with(el("h3").with(words.kept)).with(list)
    });
    card(words.title, "")
        .with(el("p").set("role", "status").with(state))
        .with(open.is_empty().then(|| naming(desk, typed_name, words)))
        .with(all)
        .with(files(rows, words))
}

fn naming(desk: &Desk<'_>, typed: &str, words: &Words) -> El {
    let keep = button(words.keep, desk.look_up(|page| Action::KeepList(kept_lists::names(page))))
        .set("id", "keep-list")
        .class("chip-button");
    let field = TextField { id: "list-name", key: TYPED_NAME, label: words.name, value: typed, ..TextField::default() };
    el("div").class("keep-list").with(text_field(desk, field)).with(keep)
}

/// A list that the device keeps, with the buttons that open and wipe it.
fn kept(name: &str, is_open: bool, words: &Words, desk: &Desk<'_>) -> El {
    let labelled = |act: El, what: &str| act.put("aria-label", [what, " ", name].concat());
    let (opened, wiped) = (name.to_string(), name.to_string());
    let open = desk.look_up(move |page| kept_lists::opened(page, &opened));
    let wipe = desk.look_up(move |page| kept_lists::wiped(page, &wiped));
    let (open, wipe) = (button(words.open, open).class("chip-button"), button(words.wipe, wipe).class("quiet"));
    el("li")
        .with(el("span").with(name.to_string()))
        .with((!is_open).then(|| labelled(open, words.open)))
        .with(labelled(wipe, words.wipe))
}

/// Files of the list; `www/actions.js` makes them.
fn files(rows: impl Fn() -> String + 'static, words: &Words) -> El {
    // Before the script hears of the click.
    let ready = Callback::from(move |event: MouseEvent| browser::hand_rows(&event, &rows()));
    let act =
        |act: &'static str, name: &'static str| button(name, ready.clone()).set("data-hand", act).class("chip-button");
    let bar = el("div")
        .class("actions")
        .with(act("csv", words.csv))
        .with(act("xlsx", words.xlsx))
        .with(act("send", words.send))
        .with(el("span").set("role", "status"));
    el("div").with(el("h3").with(words.files)).with(el("p").class("hint").with(words.files_hint)).with(bar)
}
