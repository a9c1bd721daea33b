//! The findings, worst first: each a sentence with its arithmetic, to be copied, and as a report should say it.

use crate::figures::{Finding, Report, Verdict};
use crate::share::reconcile::{FINDINGS_SHOWN, Form};
use crate::text::reconcile::{office_sentence, told, verdict, words};
use crate::text::ui::frame;
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::frame::card;
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use std::rc::Rc;
use yew::prelude::*;

pub fn findings(form: &Form, report: &Rc<Report>, desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    let shown = form.shown.parse().unwrap_or(FINDINGS_SHOWN);
    let all = report.findings.iter().enumerate().take(shown);
    let all: Vec<El> = all.map(|(index, of)| finding(report, index, of, desk)).collect();
    let list = el("ul").class("findings").on_click(copies(report, desk)).with(all);
    let more = (report.findings.len() > shown)
        .then(|| button(words.more, desk.put("n", (shown + FINDINGS_SHOWN).to_string())).class("chip-button"));
    (!report.findings.is_empty())
        .then(|| card(words.findings, words.findings_hint).with(said(desk)).with(list).with(more))
}

/// Whether the last copying worked.
pub fn said(desk: &Desk<'_>) -> El {
    let words = frame(desk.lang());
    let said = desk.state.copied.map_or("", |worked| if worked { words.copied } else { words.copy_failed });
    el("p").class("hint").set("role", "status").with(said)
}

fn finding(report: &Report, index: usize, of: &Finding, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let sentence = office_sentence(report, of, desk.lang());
    let corrected = report.is_corrected(of).then(|| el("em").with([" (", words.corrected, ")"].concat()));
    el("li")
        .class(class(of.verdict))
        .with(el("strong").with(verdict(of.verdict, desk.lang())))
        .with(corrected)
        .with(el("p").with(told(report, of, desk.lang())))
        .with(in_office(sentence.as_deref().filter(|_| of.verdict == Verdict::Conflicts), desk))
        .with(copy_buttons(index, sentence.is_some(), desk))
}

pub fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Conflicts => "conflicts",
        Verdict::Undetermined => "undetermined",
        Verdict::Agrees => "agrees",
    }
}

/// What the report should say, where it says something else.
pub fn in_office(sentence: Option<&str>, desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    sentence.map(|sentence| el("p").class("office").with([words.office_sentence_hint, sentence].concat()))
}

pub fn copy_buttons(index: usize, has_sentence: bool, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let copy = |attribute: &'static str, name: &'static str| {
        el("button").set("type", "button").put(attribute, index.to_string()).with(name)
    };
    el("div")
        .class("actions")
        .with(copy("data-copy", words.copy))
        .with(has_sentence.then(|| copy("data-sentence", words.office_sentence)))
}

/// One ear for all buttons of the list.
fn copies(report: &Rc<Report>, desk: &Desk<'_>) -> Callback<MouseEvent> {
    let (report, lang) = (report.clone(), desk.lang());
    let of = move |event: &MouseEvent| {
        let finding = |attribute| report.findings.get(browser::clicked(event, attribute)?.parse::<usize>().ok()?);
        match finding("data-copy") {
            Some(of) => Some([verdict(of.verdict, lang), ": ", &told(&report, of, lang)].concat()),
            None => office_sentence(&report, finding("data-sentence")?, lang),
        }
    };
    copying(desk, of)
}

/// Copies what a click asks for.
pub fn copying(desk: &Desk<'_>, text: impl Fn(&MouseEvent) -> Option<String> + 'static) -> Callback<MouseEvent> {
    let act = desk.act.clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(text) = text(&event) {
            let act = act.clone();
            browser::copy(text, move |worked| act.emit(Action::Copied(worked)));
        }
    })
}
