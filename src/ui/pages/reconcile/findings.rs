//! The findings, worst first: each a sentence with its arithmetic, to be copied, and as a report should say it.

use crate::figures::{Finding, Report, Verdict};
use crate::share::reconcile::{FINDINGS_SHOWN, Form};
use crate::text::figures::verdict;
use crate::text::findings::{Counts, office_sentence, told};
use crate::text::reconcile::words;
use crate::ui::Desk;
use crate::ui::parts::actions::button;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::el::{El, el};
use crate::ui::parts::frame::card;

pub fn findings(form: &Form, report: &Report, desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    let shown = form.shown.parse().unwrap_or(FINDINGS_SHOWN);
    let all: Vec<El> = report.findings.iter().take(shown).map(|of| finding(report, of, desk)).collect();
    let list = el("ul").class("findings").with(all);
    let more = (report.findings.len() > shown)
        .then(|| button(words.more, desk.put("n", (shown + FINDINGS_SHOWN).to_string())).class("chip-button"));
    (!report.findings.is_empty()).then(|| card(words.findings, words.findings_hint).with(list).with(more))
}

fn finding(report: &Report, of: &Finding, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let (text, sentence) = (told(report, of, lang), office_sentence(report, of, lang));
    item(Said { verdict: of.verdict, corrected: report.is_corrected(of), text, sentence }, desk)
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

/// What the style sheet calls a verdict.
pub fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Conflicts => "conflicts",
        Verdict::Undetermined => "undetermined",
        Verdict::Agrees => "agrees",
    }
}

/// The answer card of so many findings: as the worst of them is.
pub fn judged(card: Answer, counts: Counts) -> El {
    let name = if card.figure.is_some() { class(counts.worst()) } else { "waiting" };
    answer(card).put("class", ["answer ", name].concat())
}

#[inline(never)]
pub fn item(of: Said, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let corrected = of.corrected.then(|| el("em").with([" (", words.corrected, ")"].concat()));
    let copy = |line: String, name: &'static str| {
        el("button").set("type", "button").set("data-hand", "line").put("data-line", line).with(name)
    };
    let line = [verdict(of.verdict, desk.lang()), ": ", &of.text].concat();
    let buttons = el("div")
        .class("actions")
        .with(copy(line, words.copy))
        .with(of.sentence.clone().map(|sentence| copy(sentence, words.office_sentence)))
        .with(el("span").set("role", "status"));
    // What the report should say, where it says something else.
    let sentence = of.sentence.filter(|_| of.verdict == Verdict::Conflicts);
    let office = sentence.map(|text| el("p").class("office").with([words.office_sentence_hint, &text].concat()));
    el("li")
        .class(class(of.verdict))
        .with(el("strong").with(verdict(of.verdict, desk.lang())))
        .with(corrected)
        .with(el("p").with(of.text))
        .with(office)
        .with(buttons)
}
