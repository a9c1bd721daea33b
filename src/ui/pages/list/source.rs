//! Where a list comes from: a file, a paste, the example; how far it is, and what came of it where it is no list.

use crate::post::Step;
use crate::text::list::{rows_of, words};
use crate::ui::browser::File;
use crate::ui::browser::Given;
use crate::ui::list::{End, Event, FILE, List, MORE};
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, el};
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use yew::prelude::*;

const PASTE: &str = "list-paste";
/// Parts of the bar, and how many of them are for reading.
const WHOLE: u32 = 100;
const READ: u32 = 70;
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
        .with(lists(desk, list))
        .with(state(desk, list))
}

/// Which of several lists is shown.
fn lists(desk: &Desk<'_>, list: &List) -> Option<El> {
    let checked = list.checked.as_ref().filter(|checked| checked.lists.len() > 1)?;
    let act = desk.act.clone();
    let change = Callback::from(move |event: yew::Event| {
        if let Ok(place) = browser::value_of(&event).parse() {
            act.emit(Action::List(Event::List(place, None)));
        }
    });
    let option = |(place, name): (usize, &String)| {
        el("option").put("value", place.to_string()).selected(place as u32 == checked.list).with(name.clone())
    };
    let options = checked.lists.iter().enumerate().map(option).collect();
    Some(super::settings::select("list-list", words(desk.lang()).lists.into(), change, options))
}

/// How to be rid of what is open, and to open another.
pub fn other(desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    place(desk, desk.state.list.is_over)
        .with(el("p").class("list-private").with(words.reopen))
        .with(more(desk))
        .with(file(desk))
        .with(el("div").class("actions").with(button(words.forget, desk.act(Action::List(Event::Forget)))))
}

fn file(desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let label = files(desk, FILE, words.pick, |files| Event::Given(Given::Files(files)));
    let hint = el("p").class("hint").set("id", "list-file-hint").with(words.pick_hint);
    el("div").class("field").with(label.class("main-button file-button")).with(hint)
}

/// One more list beside what is open.
pub fn more(desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    el("div")
        .class("field")
        .with(files(desk, MORE, words.more, Event::More).class("file-button"))
        .with(el("p").class("hint").set("id", "list-more-hint").with(words.more_hint))
}

/// A button that picks files.
fn files(desk: &Desk<'_>, id: &'static str, name: &'static str, event: fn(Vec<File>) -> Event) -> El {
    let given = desk.act.clone();
    let change = Callback::from(move |change: yew::Event| {
        let files = browser::picked(&change);
        if !files.is_empty() {
            given.emit(Action::List(event(files)));
        }
    });
    let input = el("input")
        .set("id", id)
        .set("type", "file")
        .set("multiple", "")
        .set("accept", ENDINGS)
        .put("aria-describedby", [id, "-hint"].concat())
        .on_change(change);
    el("label").set("for", id).with(input).with(el("span").with(name))
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
    if let Some((step, done, all)) = list.step {
        let (text, before) = match step {
            Step::Loading => (words.loading, 0),
            Step::Reading => (words.reading, 0),
            Step::Checking => (words.checking, READ),
            Step::Writing => (words.writing, 0),
        };
        let rows = (done > 0).then(|| el("span").class("hint").with(rows_of(done, desk.lang())));
        let bar = el("progress").put("max", WHOLE.to_string()).set("aria-label", text);
        // Where nobody knows how far it is the bar moves by itself.
        let part = |span: u32| before + (u64::from(done.min(all)) * u64::from(span) / u64::from(all.max(1))) as u32;
        let bar = match step {
            Step::Reading if all > 0 => bar.put("value", part(READ).to_string()),
            Step::Checking => bar.put("value", part(WHOLE - READ).to_string()),
            _ => bar,
        };
        let stop = button(words.stop, desk.act(Action::List(Event::Stop))).class("quiet");
        return place.with(el("p").with(text)).with(rows).with(bar).with(stop);
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
