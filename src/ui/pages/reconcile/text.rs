//! The text of the report: where it is typed, and with its numbers marked.

use super::marked::{Piece, part};
use crate::error::InputError;
use crate::figures::report::ReadFigure;
use crate::figures::{Dimension, Report, Verdict};
use crate::share::reconcile::Form;
use crate::text::errors;
use crate::text::figures::reason;
use crate::text::reconcile::{part_of, words};
use crate::ui::browser::Later;
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, Node, el};
use crate::ui::parts::frame::card;
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use std::cell::RefCell;
use yew::prelude::*;

/// A longer text is read when the typing pauses, or the field is left: nobody notices that of a shorter one.
const LONG: usize = 6_000;
const PAUSE_MILLISECONDS: i32 = 700;

pub fn field(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let is_long = form.report.len() > LONG;
    let input = area("report", "t", typed(form)).set("aria-describedby", "report-hint report-error report-echo");
    let input = if is_long {
        input.on_input(read_later(desk)).on_change(read_now(desk))
    } else {
        input.on_input(desk.type_into("t"))
    };
    let kept = if desk.state.is_long() && desk.state.is_kept() { words.kept_here } else { "" };
    let echo = if is_long { [words.long, " ", kept].concat() } else { kept.into() };
    let error = error.map(|error| errors::sentence(error, desk.lang())).unwrap_or_default();
    let line =
        |class: &'static str, text: String| el("p").class(class).put("id", ["report-", class].concat()).with(text);
    el("div")
        .class("field")
        .set("data-unpack", "")
        .with(el("label").set("for", "report").with(words.report))
        .with(line("hint", words.report_hint.into()))
        .with(el("div").class("entry").with(input))
        .with(open_file(desk))
        .with(line("error", error))
        .with(line("echo", echo))
}

/// Where a report is typed or pasted. The link holds it under its name.
pub fn area(id: &'static str, name: &'static str, text: String) -> El {
    el("textarea")
        .set("name", name)
        .set("rows", "8")
        .set("id", id)
        .set("autocomplete", "off")
        .set("autocapitalize", "off")
        .set("spellcheck", "false")
        .value(text)
}

/// `www/unpack.js` puts the text of the file into the field, and says here what became of it.
pub fn open_file(desk: &Desk<'_>) -> El {
    let input = el("input").set("type", "file").set("accept", ".docx,.txt");
    let label = el("label").class("chip").with(input).with(el("span").with(words(desk.lang()).open_file));
    el("div").class("known").with(label).with(el("span").set("role", "status"))
}

thread_local! {
    /// What was typed and not read yet, and when it will be.
    static TYPED: RefCell<Option<(String, Later)>> = const { RefCell::new(None) };
}

/// What stands in the field: whatever draws the page again must not take away what was typed since.
fn typed(form: &Form) -> String {
    TYPED.with_borrow(|waiting| waiting.as_ref().map_or(&form.report, |(typed, _)| typed).clone())
}

fn read_later(desk: &Desk<'_>) -> Callback<InputEvent> {
    let act = desk.act.clone();
    Callback::from(move |event: InputEvent| {
        let (act, typed) = (act.clone(), browser::value_of(&event));
        let text = typed.clone();
        let later = Later::new(PAUSE_MILLISECONDS, move || {
            TYPED.set(None);
            act.emit(Action::Edit("t", text.clone()));
        });
        TYPED.set(Some((typed, later)));
    })
}

fn read_now(desk: &Desk<'_>) -> Callback<Event> {
    desk.act.reform(|event: Event| {
        TYPED.set(None);
        Action::Edit("t", browser::value_of(&event))
    })
}

/// The text as it was pasted, with every number marked and every figure a button. It only ever becomes text of
/// elements, never markup.
pub fn marked(form: &Form, report: &Report, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let conflicting = in_conflict(report);
    let shown = form.part.parse().unwrap_or(0);
    let (pieces, parts) = part(&form.report, report, shown);
    let piece = |piece: &Piece<'_>| match *piece {
        Piece::Plain(text) => text.to_string().node(),
        Piece::Figure(index, text) => {
            let Some(read) = report.figures.get(index) else { return Html::default() };
            let start = read.start.to_string();
            let is_opened = form.opened == start;
            number("button", kind(read), conflicting.get(index) == Some(&true))
                .set("type", "button")
                .put(browser::FIGURE, start)
                .set("aria-expanded", if is_opened { "true" } else { "false" })
                .with(text.to_string())
                .node()
        }
        Piece::Ignored(index, text) => {
            let why = report.ignored.get(index).map_or("", |number| reason(number.reason, lang));
            number("mark", "no-figure", false).set("title", why).with(text.to_string()).node()
        }
    };
    let text: Vec<Html> = pieces.iter().map(piece).collect();
    let key = |class, is_wrong, name: &'static str| el("li").with(number("mark", class, is_wrong).with(name));
    let legend = el("ul")
        .class("legend")
        .with(key("is-money", false, words.money))
        .with(key("is-percent", false, words.percent))
        .with(key("is-count", false, words.count))
        .with(key("is-count", true, words.in_conflict))
        .with(key("no-figure", false, words.ignored));
    // It scrolls by itself, so that it must be reachable by keyboard.
    let marked = el("div").class("marked").set("lang", "vi").set("tabindex", "0").set("role", "region");
    card(words.read_so, words.read_so_hint)
        .with(legend)
        .with(marked.set("aria-label", words.read_so).with(text))
        .with((parts > 1).then(|| pager(shown.min(parts - 1), parts, desk)))
}

/// One ear for all figures: thousands of them would take a while to be made, and those of the example are not made here.
pub fn pick(form: &Form, desk: &Desk<'_>) -> Callback<MouseEvent> {
    let (act, opened) = (desk.act.clone(), form.opened.clone());
    Callback::from(move |event: MouseEvent| {
        if let Some(start) = browser::clicked(&event, browser::FIGURE) {
            act.emit(Action::Edit("o", if start == opened { String::new() } else { start }));
        }
    })
}

fn pager(part: usize, parts: usize, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let to = |part: usize| desk.put("p", part.to_string());
    el("div")
        .class("actions")
        .with((part > 0).then(|| button(words.part_before, to(part.saturating_sub(1)))))
        .with(el("span").set("role", "status").with(part_of(part, parts, desk.lang())))
        .with((part + 1 < parts).then(|| button(words.part_after, to(part + 1))))
}

/// A number of the text or of its legend.
fn number(tag: &'static str, class: &'static str, is_wrong: bool) -> El {
    let mark = el(tag);
    if is_wrong { mark.put("class", [class, " in-conflict"].concat()) } else { mark.class(class) }
}

fn kind(read: &ReadFigure) -> &'static str {
    match read.figure.measure().dimension {
        Dimension::Money | Dimension::Currency(_) => "is-money",
        Dimension::Percent => "is-percent",
        Dimension::Count => "is-count",
    }
}

/// By the places of the figures: whether one stands in a finding that conflicts.
fn in_conflict(report: &Report) -> Vec<bool> {
    let mut conflicting = vec![false; report.figures.len()];
    for finding in report.findings.iter().filter(|finding| finding.verdict == Verdict::Conflicts) {
        for id in finding.relation.members() {
            if let Some(place) = report.place(id).and_then(|place| conflicting.get_mut(place)) {
                *place = true;
            }
        }
    }
    conflicting
}
