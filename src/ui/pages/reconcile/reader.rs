//! What follows from reading the report. All of it stands in the part of the module that is called the reader: a first
//! visit shows an example, which the build has read.

use super::before;
use super::cards::{figures_read, hidden_figures, listed_card, passed_over};
use super::findings;
use super::panel;
use super::read::{MOST_LISTED, read};
use super::text;
use crate::error::InputError;
use crate::figures::report::{HiddenKind, ReadFigure, Role};
use crate::figures::{Relation, Report, Verdict};
use crate::share;
use crate::share::reconcile::Form;
use crate::text::errors;
use crate::text::findings::{Counts, headline, left_alone, mail, others, read_sentence};
use crate::text::reconcile::words;
use crate::ui::Desk;
use crate::ui::desk::{Drawn, OwnDesk};
use crate::ui::part::{self, Slot};
use crate::ui::parts::actions::actions;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, row};
use crate::ui::parts::next::to_progress;
use crate::units::is_letter;
use wasm_bindgen::prelude::*;
use yew::prelude::*;

/// What the page shows of a report.
pub struct Reading {
    /// Why it was not read.
    pub error: Option<InputError>,
    /// Of the report before: what both count, and how it changed.
    pub changes: Option<Vec<Vec<String>>>,
    pub answer: El,
    /// The text with its numbers marked; what is the matter; what explains it and hands it over; what stands below.
    pub drawn: [Html; 4],
}

thread_local! {
    static READING: Slot<(Form, OwnDesk), Reading> = const { Slot::new() };
}

/// `None` until the reader is there.
pub fn reading(form: &Form, desk: &Desk<'_>) -> Option<Reading> {
    part::ask(&READING, (form.clone(), desk.own()), reader)
}

/// The exported function of the part.
#[wasm_bindgen]
pub fn reader() {
    part::done(&READING, |(form, desk)| drawn(&form, &desk.desk()));
}

fn drawn(form: &Form, desk: &Desk<'_>) -> Reading {
    let report = read(0, &form.report, &form.corrected);
    let report = match &report {
        Ok(report) => report,
        Err(error) => return refused(error, desk),
    };
    let marked = || {
        let marked = has_numbers(report).then(|| text::marked(form, report, desk));
        row([marked.node(), panel::opened(form, report, desk).node()])
    };
    let drawn = [
        desk.where_drawn(Drawn::Fields, marked),
        desk.where_drawn(Drawn::Answer, || found(form, report, desk)),
        desk.where_drawn(Drawn::Rest, || explained(form, report, desk)),
        desk.where_drawn(Drawn::Rest, || row([figures_read(report, desk).node(), passed_over(report, desk).node()])),
    ];
    let changes = Some(before::changes(form, report, desk.lang()));
    Reading { error: None, changes, answer: judged(form, report, desk), drawn }
}

/// A text that cannot be read has its reason, and nothing else.
fn refused(error: &InputError, desk: &Desk<'_>) -> Reading {
    let (name, sentence) = (words(desk.lang()).checked, errors::sentence(error, desk.lang()));
    let answer = answer(Answer { name, figure: None, in_words: String::new(), sentence });
    Reading { error: Some(error.clone()), changes: None, answer, drawn: Default::default() }
}

fn has_numbers(report: &Report) -> bool {
    !report.figures.is_empty() || !report.ignored.is_empty()
}

fn judged(form: &Form, report: &Report, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let counts = Counts::of(&report.findings);
    let (figure, in_words) =
        match (form.report.trim().is_empty(), report.figures.is_empty(), report.findings.is_empty()) {
            (true, _, _) => (None, words.waiting.into()),
            (_, true, _) => (None, words.nothing_found.into()),
            (_, _, true) => (None, words.no_relation.into()),
            _ => (Some(headline(counts, lang)), others(counts, lang)),
        };
    let card = Answer { name: words.checked, figure, in_words, sentence: read_sentence(report, lang) };
    findings::judged(card, counts)
}

/// What is the matter.
fn found(form: &Form, report: &Report, desk: &Desk<'_>) -> Html {
    row([
        findings::findings(form, report, desk).node(),
        left_alone_figures(report, desk).node(),
        hidden_figures(report, desk).node(),
    ])
}

fn explained(form: &Form, report: &Report, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    row([
        notices(&report.explained, lang).node(),
        derivation(&report.explained, words(lang).why, lang).node(),
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

fn left_alone_figures(report: &Report, desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    listed_card("facts", words.left_alone, words.left_alone_hint, left_alone(report, MOST_LISTED, desk.lang()))
}
