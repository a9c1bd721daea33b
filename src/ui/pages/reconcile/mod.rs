//! `doi-chieu/`: do the figures of a report agree, and a percent of what?

mod before;
mod findings;
mod hand;
mod marked;
mod panel;
mod text;

use crate::error::InputError;
use crate::figures::report::{HiddenKind, ReadFigure, Role};
use crate::figures::{Relation, Report, ReportInput, Verdict, read_corrected};
use crate::share;
use crate::share::reconcile::{Form, View, corrections};
use crate::text::errors;
use crate::text::figures::{hidden, reason};
use crate::text::findings::{Counts, headline, left_alone, mail, others, read_sentence};
use crate::text::glossary::{arrears, coverage, flow, plan, point};
use crate::text::reconcile::{role, understood, words};
use crate::ui::Desk;
use crate::ui::parts::actions::actions;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::pick;
use crate::ui::parts::frame::{card, hero, tool};
use crate::ui::parts::glossary::glossary;
use crate::ui::parts::next::to_progress;
use crate::ui::parts::table::{Table, table};
use crate::units::is_letter;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// More rows than anybody reads would only make the page slow.
const MOST_LISTED: usize = 100;

/// A report, or why it was not read.
type Answered = Result<Rc<Report>, InputError>;

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let head = hero(words.title, words.lead).node();
    if form.view == View::ByHand {
        return row([head, hand::view(form, desk)]);
    }
    let report = read(0, &form.report, &form.corrected);
    let readable = report.as_ref().ok();
    let marked = readable.filter(|report| has_numbers(report));
    let inputs = el("section")
        .class("inputs")
        .with(views(form, desk))
        .with(text::field(form, report.as_ref().err(), desk))
        .with(marked.map(|report| text::marked(form, report, desk)))
        .with(readable.and_then(|report| panel::opened(form, report, desk)))
        .with(panel::corrections(form, desk));
    let tool = tool(inputs, result(form, &report, desk));
    row([
        head,
        tool.node(),
        readable.and_then(|report| figures_read(report, desk)).node(),
        readable.and_then(|report| passed_over(report, desk)).node(),
        glossary(&[plan, coverage, flow, arrears, point], desk.lang()).node(),
    ])
}

/// The choice between the two uses of the page.
fn views(form: &Form, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let views = [(View::Report, words.view_report), (View::ByHand, words.view_by_hand)];
    pick(desk, ("view", "v", words.view, ""), form.view, &views)
}

/// A text, what was corrected in it, and the report that it reads as.
struct LastRead {
    text: String,
    corrected: String,
    report: Answered,
}

thread_local! {
    /// Of this report and the one before. Most of what happens on the page changes nothing about them, and a long one
    /// takes a while to read.
    static LAST_READ: RefCell<[Option<LastRead>; 2]> = const { RefCell::new([None, None]) };
}

/// `place` is 0 for this report and 1 for the one before.
fn read(place: usize, text: &str, corrected: &str) -> Answered {
    LAST_READ.with_borrow_mut(|[this, before]| {
        let last = if place == 0 { this } else { before };
        if let Some(last) = last.as_ref().filter(|last| last.text == text && last.corrected == corrected) {
            return last.report.clone();
        }
        let input = ReportInput { text: text.into() };
        let report = read_corrected(&input, &corrections(corrected)).map(|report| Rc::new(listed(report)));
        *last = Some(LastRead { text: text.into(), corrected: corrected.into(), report: report.clone() });
        report
    })
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

fn result(form: &Form, report: &Answered, desk: &Desk<'_>) -> Html {
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
        findings::judged(card, counts).node(),
        findings::findings(form, report, desk).node(),
        listed_card("facts", words.left_alone, words.left_alone_hint, left_alone(report, MOST_LISTED, lang)).node(),
        hidden_figures(report, desk).node(),
        before::view(form, report, desk).node(),
        notices(&report.explained, lang).node(),
        derivation(&report.explained, words.why, lang).node(),
        actions(desk, mail(report, &form.report, MOST_LISTED, lang), &(form.report.trim(), &form.corrected)).node(),
        plan_of(report).map(|plan| to_progress(desk, plan)).node(),
    ])
}

/// What a report says of a plan, as the form of `tien-do/`: two of the three figures, in the unit that both are printed
/// in. Where they agree, or where the third is left out.
fn plan_of(report: &Report) -> Option<String> {
    let agreed = report.findings.iter().filter(|finding| finding.verdict != Verdict::Conflicts);
    let hidden = report.told_hidden().filter(|hidden| hidden.what == HiddenKind::Plan);
    let relations = agreed.map(|finding| &finding.relation).chain(hidden.map(|hidden| &hidden.relation));
    relations.filter_map(|relation| plan_in(report, relation)).next()
}

fn plan_in(report: &Report, relation: &Relation) -> Option<String> {
    let Relation::Ratio { part, whole, percent } = relation else { return None };
    let (done, percent) = (report.figure(part)?, report.figure(percent)?);
    let unit = |read: &ReadFigure| read.printed.find(is_letter).and_then(|at| read.printed.get(at..)).map(String::from);
    let unit_of_done = unit(done)?;
    let form = share::with("v2;c=", "d", &done.printed);
    let form = match report.figure(whole) {
        Some(plan) if plan.role != Some(Role::Plan) || unit(plan).as_ref() != Some(&unit_of_done) => return None,
        Some(plan) => share::with(&form, "p", &plan.printed),
        None => share::with(&share::with(&form, "p", ""), "c", &percent.printed),
    };
    Some(share::with(&form, "u", &unit_of_done))
}

fn hidden_figures(report: &Report, desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    let all = report.told_hidden().take(MOST_LISTED).map(|of| hidden(of, desk.lang())).collect();
    listed_card("hidden-figures", words.hidden, words.hidden_hint, all)
}

/// A card with a line for each; none where there is nothing to list.
#[inline(never)]
fn listed_card(class: &'static str, name: &'static str, hint: &'static str, lines: Vec<String>) -> Option<El> {
    let any = !lines.is_empty();
    let all: Vec<El> = lines.into_iter().map(|line| el("li").with(line)).collect();
    any.then(|| card(name, hint).with(el("ul").class(class).with(all)))
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
