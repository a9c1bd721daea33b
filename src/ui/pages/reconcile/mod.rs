//! `doi-chieu/`: do the figures of a report agree, and a percent of what?

mod marked;

use crate::error::InputError;
use crate::figures::report::ReadFigure;
use crate::figures::{Dimension, Finding, Report, Verdict, read_report};
use crate::share::reconcile::Form;
use crate::text::errors;
use crate::text::figures::{hidden, reason};
use crate::text::glossary::{arrears, coverage, flow, plan, point};
use crate::text::reconcile::{
    Counts, headline, others, read_sentence, role, summary, told, understood, verdict, words,
};
use crate::ui::Desk;
use crate::ui::parts::actions::actions;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::{TextField, text_field};
use crate::ui::parts::frame::{card, hero};
use crate::ui::parts::glossary::glossary;
use crate::ui::parts::table::{Table, table};
use marked::{Piece, pieces};
use yew::prelude::*;

/// More numbers than anybody reads would only make the page slow.
const MOST_MARKED: usize = 3_000;
const MOST_LISTED: usize = 300;

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    // Once for the whole page: a long report takes a while to read.
    let report = read_report(&form.read()).map(listed);
    let readable = report.as_ref().ok();
    let inputs = el("section")
        .class("inputs")
        .with(field(form, report.as_ref().err(), desk))
        .with(readable.filter(|report| has_numbers(report)).map(|report| marked_text(form, report, desk)));
    let results = el("div").class("results").with(result(form, &report, desk));
    row([
        hero(words.title, words.lead).node(),
        el("div").class("tool-page").with(inputs).with(results).node(),
        readable.and_then(|report| figures_read(report, desk)).node(),
        readable.and_then(|report| passed_over(report, desk)).node(),
        glossary(&[plan, coverage, flow, arrears, point], desk.lang()).node(),
    ])
}

fn has_numbers(report: &Report) -> bool {
    !report.figures.is_empty() || !report.ignored.is_empty()
}

/// The derivation of so many findings as are shown.
fn listed(mut report: Report) -> Report {
    report.explained.steps.truncate(MOST_LISTED);
    report.explained.notices.truncate(MOST_LISTED);
    report
}

fn field(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let echo = if desk.state.is_long() && desk.state.stored { words.kept_here } else { "" };
    text_field(
        desk,
        TextField {
            id: "report",
            key: "t",
            label: words.report,
            hint: words.report_hint.into(),
            value: &form.report,
            error: error.map(|error| errors::sentence(error, desk.lang())),
            echo: echo.into(),
            several_lines: true,
            ..TextField::default()
        },
    )
}

fn result(form: &Form, report: &Result<Report, InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let report = match report {
        Ok(report) => report,
        Err(error) => {
            let sentence = errors::sentence(error, lang);
            return answer(Answer { name: words.checked, figure: None, in_words: String::new(), sentence }).node();
        }
    };
    let counts = Counts::of(&report.findings);
    let (figure, in_words) =
        match (form.report.trim().is_empty(), report.figures.is_empty(), report.findings.is_empty()) {
            (true, _, _) => (None, words.waiting.into()),
            (_, true, _) => (None, words.nothing_found.into()),
            (_, _, true) => (None, words.no_relation.into()),
            _ => (Some(headline(counts, lang)), others(counts, lang)),
        };
    let card = Answer { name: words.checked, figure, in_words, sentence: read_sentence(report, lang) };
    row([
        answer(card).node(),
        findings(report, desk).node(),
        hidden_figures(report, desk).node(),
        notices(&report.explained, lang).node(),
        derivation(&report.explained, words.why, lang).node(),
        actions(desk, summary(report, MOST_LISTED, lang), &form.report.trim()).node(),
    ])
}

/// Worst first.
fn findings(report: &Report, desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    let all: Vec<El> = report.findings.iter().take(MOST_LISTED).map(|of| finding(report, of, desk)).collect();
    let list = el("ul").class("findings").with(all);
    (!report.findings.is_empty()).then(|| card(words.findings, words.findings_hint).with(list))
}

fn finding(report: &Report, finding: &Finding, desk: &Desk<'_>) -> El {
    let class = match finding.verdict {
        Verdict::Conflicts => "conflicts",
        Verdict::Undetermined => "undetermined",
        Verdict::Agrees => "agrees",
    };
    el("li").class(class).with(el("strong").with(verdict(finding.verdict, desk.lang()))).with(el("p").with(told(
        report,
        finding,
        desk.lang(),
    )))
}

fn hidden_figures(report: &Report, desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    let all: Vec<El> =
        report.hidden.iter().take(MOST_LISTED).map(|of| el("li").with(hidden(of, desk.lang()))).collect();
    let list = el("ul").class("hidden-figures").with(all);
    (!report.hidden.is_empty()).then(|| card(words.hidden, words.hidden_hint).with(list))
}

/// The text as it was pasted, with every number marked. It only ever becomes text of elements, never markup.
fn marked_text(form: &Form, report: &Report, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let conflicting = in_conflict(report);
    let piece = |piece: &Piece<'_>| match *piece {
        Piece::Plain(text) => text.to_string().node(),
        Piece::Figure(index, text) => {
            let Some(read) = report.figures.get(index) else { return Html::default() };
            let is_wrong = conflicting.get(index) == Some(&true);
            number(kind(read), is_wrong).put("title", understood(read, lang)).with(text.to_string()).node()
        }
        Piece::Ignored(index, text) => {
            let why = report.ignored.get(index).map_or("", |number| reason(number.reason, lang));
            number("no-figure", false).set("title", why).with(text.to_string()).node()
        }
    };
    let text: Vec<Html> = pieces(&form.report, report, MOST_MARKED).iter().map(piece).collect();
    let is_cut = report.figures.len() + report.ignored.len() > MOST_MARKED
        || report.figures.len().max(report.ignored.len()).max(report.findings.len()) > MOST_LISTED;
    let key = |class, is_wrong, name: &'static str| el("li").with(number(class, is_wrong).with(name));
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
        .with(is_cut.then(|| el("p").class("hint").with(words.cut)))
}

/// A number of the text or of its legend.
fn number(class: &'static str, is_wrong: bool) -> El {
    let mark = el("mark");
    if is_wrong { mark.put("class", [class, " in-conflict"].concat()) } else { mark.class(class) }
}

fn kind(read: &ReadFigure) -> &'static str {
    match read.figure.measure().dimension {
        Dimension::Money => "is-money",
        Dimension::Percent => "is-percent",
        Dimension::Count => "is-count",
    }
}

/// By the places of the figures: whether one stands in a finding that conflicts.
fn in_conflict(report: &Report) -> Vec<bool> {
    let mut conflicting = vec![false; report.figures.len()];
    for finding in report.findings.iter().filter(|finding| finding.verdict == Verdict::Conflicts) {
        for (_, id) in finding.relation.terms() {
            if let Some(place) = report.place(id).and_then(|place| conflicting.get_mut(place)) {
                *place = true;
            }
        }
    }
    conflicting
}

fn figures_read(report: &Report, desk: &Desk<'_>) -> Option<El> {
    let lang = desk.lang();
    let words = words(lang);
    let cells = |read: &ReadFigure| {
        let role = read.role.map_or("", |of| role(of, lang));
        vec![read.printed.clone(), understood(read, lang), role.into()]
    };
    let rows: Vec<_> = report.figures.iter().take(MOST_LISTED).map(cells).collect();
    let head = [words.printed, words.understood, words.role].map(String::from).into();
    details(words.figures, words.figures_hint, head, rows)
}

fn passed_over(report: &Report, desk: &Desk<'_>) -> Option<El> {
    let lang = desk.lang();
    let words = words(lang);
    let all = report.ignored.iter().take(MOST_LISTED);
    let rows: Vec<_> = all.map(|number| vec![number.printed.clone(), reason(number.reason, lang).into()]).collect();
    details(words.passed_over, words.passed_over_hint, [words.printed, words.reason].map(String::from).into(), rows)
}

/// A table to be opened.
fn details(name: &'static str, hint: &'static str, head: Vec<String>, rows: Vec<Vec<String>>) -> Option<El> {
    if rows.is_empty() {
        return None;
    }
    let of = Table { label: name.into(), head, rows, ..Table::default() };
    let summary = el("summary").with(el("span").with(name)).with(el("small").with(hint));
    Some(el("details").class("listing").with(summary).with(table(of)))
}
