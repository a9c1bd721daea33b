//! Where a list comes from: a file, a paste, the example; how far it is, and what came of it where it is no list.

use crate::post::Step;
use crate::text::list::words;
use crate::ui::list::{End, Event, FILE, Given, List};
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, el};
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use yew::prelude::*;

const PASTE: &str = "list-paste";
const ENDINGS: &str = ".xlsx,.xls,.ods,.csv,.xlsm,.xlsb,.txt,.tsv,.html,.htm";

pub fn source(desk: &Desk<'_>, list: &List) -> El {
    let words = words(desk.lang());
    place(desk, list.is_over)
        .with(file(desk))
        .with(paste(desk))
        .with(el("p").class("list-private").with(words.private))
        .with(state(desk, list))
}

/// Where files can be dropped.
fn place(desk: &Desk<'_>, is_over: bool) -> El {
    let words = words(desk.lang());
    el("section")
        .class(if is_over { "list-source over" } else { "list-source" })
        .set("aria-label", words.pick)
        .with(el("p").class("list-drop").with(words.drop_here))
}

/// The name of what is open, and what the worker is at.
pub fn opened(desk: &Desk<'_>, list: &List) -> El {
    let name = list.given.as_ref().map(|given| given.name(desk.lang())).unwrap_or_default();
    el("section")
        .class("list-open")
        .set("aria-label", words(desk.lang()).title)
        .with(el("strong").with(name))
        .with(el("span").class("hint").with(words(desk.lang()).private))
        .with(state(desk, list))
}

/// How to be rid of what is open, and to open another.
pub fn other(desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    place(desk, desk.state.list.is_over)
        .with(el("p").class("list-private").with(words.reopen))
        .with(file(desk))
        .with(el("div").class("actions").with(button(words.forget, desk.act(Action::List(Event::Forget)))))
}

fn file(desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let given = desk.act.clone();
    let change = Callback::from(move |event: yew::Event| {
        if let Some(file) = browser::picked(&event) {
            given.emit(Action::List(Event::Given(Given::File(file))));
        }
    });
    let input = el("input")
        .set("id", FILE)
        .set("type", "file")
        .set("accept", ENDINGS)
        .set("aria-describedby", "list-file-hint")
        .on_change(change);
    let label =
        el("label").class("main-button file-button").set("for", FILE).with(input).with(el("span").with(words.pick));
    let hint = el("p").class("hint").set("id", "list-file-hint").with(words.pick_hint);
    el("div").class("field").with(label).with(hint)
}

/// A field that takes what is pasted and stays empty: the table goes to the worker at once.
fn paste(desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let given = desk.act.clone();
    let input = Callback::from(move |event: InputEvent| {
        let text = browser::value_of(&event);
        if text.contains(['\n', '\t']) {
            browser::empty(&event);
            given.emit(Action::List(Event::Given(Given::Text(text))));
        }
    });
    let field = el("textarea")
        .set("id", PASTE)
        .set("rows", "2")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("aria-describedby", "list-paste-hint")
        .on_input(input);
    el("div")
        .class("field")
        .with(el("label").set("for", PASTE).with(words.paste))
        .with(field)
        .with(el("p").class("hint").set("id", "list-paste-hint").with(words.paste_hint))
}

/// How far the worker is, or what it said.
fn state(desk: &Desk<'_>, list: &List) -> El {
    let words = words(desk.lang());
    let place = el("div").class("list-state").set("role", "status");
    if let Some(step) = list.step {
        let (text, done) = match step {
            Step::Loading => (words.loading, "1"),
            Step::Reading => (words.reading, "3"),
            Step::Checking => (words.checking, "7"),
            Step::Writing => (words.writing, "8"),
        };
        let bar = el("progress").set("max", "10").set("value", done).set("aria-label", text);
        let stop = button(words.stop, desk.act(Action::List(Event::Stop))).class("quiet");
        return place.with(el("p").with(text)).with(bar).with(stop);
    }
    let end = list.end.map(|end| match end {
        End::Stopped => words.stopped,
        End::Forgotten => words.forgotten,
        End::Broken => words.broke_off,
    });
    let refused = list.refused.clone().map(|sentence| el("p").class("list-refused").with(sentence));
    place.with(refused).with(end.map(|end| el("p").with(end)))
}

/// What else one can begin with.
pub fn others(desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let template = |kind: &'static str, name: &'static str| button(name, desk.act(Action::List(Event::Template(kind))));
    el("section")
        .class("list-others")
        .with(button(words.example, desk.act(Action::List(Event::Given(Given::Example)))).class("chip-button"))
        .with(el("p").class("hint").with(words.example_hint))
        .with(el("p").class("label").with(words.templates))
        .with(
            el("div")
                .class("actions")
                .with(template("contributions", words.template_contributions))
                .with(template("households", words.template_households)),
        )
}
