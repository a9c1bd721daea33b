//! `doi-chieu/`: do the figures of a report agree, and a percent of what?

mod before;
mod cards;
mod findings;
mod hand;
mod marked;
mod panel;
mod read;
mod text;

use crate::figures::report::{HiddenKind, ReadFigure, Role};
use crate::figures::{Relation, Report, Verdict};
use crate::share;
use crate::share::reconcile::{Form, View};
use crate::text::errors;
use crate::text::findings::{Counts, headline, left_alone, mail, others, read_sentence};
use crate::text::glossary::{arrears, coverage, flow, plan, point};
use crate::text::reconcile::words;
use crate::ui::Desk;
use crate::ui::parts::actions::actions;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::pick;
use crate::ui::parts::frame::{hero, tool};
use crate::ui::parts::glossary::glossary;
use crate::ui::parts::next::to_progress;
use crate::units::is_letter;
use cards::{figures_read, hidden_figures, listed_card, passed_over};
use read::{Answered, MOST_LISTED, read};
use yew::prelude::*;

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let head = hero(words.title, words.lead).node();
    if form.view == View::ByHand {
        return row([head, hand::view(form, views(form, desk), desk)]);
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

fn has_numbers(report: &Report) -> bool {
    !report.figures.is_empty() || !report.ignored.is_empty()
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
