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
    let lang = desk.lang();
    let (text, sentence) = (told(report, of, lang), office_sentence(report, of, lang));
    item(index, Said { verdict: of.verdict, corrected: report.is_corrected(of), text, sentence }, desk)
}

/// A finding in words.
pub struct Said {
    pub verdict: Verdict,
    /// A person has corrected one of its figures.
    pub corrected: bool,
    pub text: String,
    /// As a report should say it.
    pub sentence: Option<String>,
}

#[inline(never)]
pub fn item(index: usize, of: Said, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let class = match of.verdict {
        Verdict::Conflicts => "conflicts",
        Verdict::Undetermined => "undetermined",
        Verdict::Agrees => "agrees",
    };
    let corrected = of.corrected.then(|| el("em").with([" (", words.corrected, ")"].concat()));
    let copy = |attribute: &'static str, name: &'static str| {
        el("button").set("type", "button").put(attribute, index.to_string()).with(name)
    };
    let buttons = el("div")
        .class("actions")
        .with(copy("data-copy", words.copy))
        .with(of.sentence.is_some().then(|| copy("data-sentence", words.office_sentence)));
    // What the report should say, where it says something else.
    let sentence = of.sentence.filter(|_| of.verdict == Verdict::Conflicts);
    let office = sentence.map(|text| el("p").class("office").with([words.office_sentence_hint, &text].concat()));
    el("li")
        .class(class)
        .with(el("strong").with(verdict(of.verdict, desk.lang())))
        .with(corrected)
        .with(el("p").with(of.text))
        .with(office)
        .with(buttons)
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
