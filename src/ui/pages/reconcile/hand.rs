//! Figures and relations put together by hand: checked, and solved for what is left open.

use super::cards::listed_card;
use super::findings::{Said, item, judged};
use crate::error::InputError;
use crate::figures::Bound;
use crate::figures::{Finding, ReconcileInput, Reconciled, reconcile};
use crate::share::chosen::Chosen;
use crate::share::list::{Row, rows};
use crate::share::reconcile::{
    FIGURE_BOUND, FIGURE_UNIT, FIRST, Form, KIND, Kind, MARK, MOST_FIGURES, NAME, VALUE, places,
};
use crate::text::errors;
use crate::text::findings::{Counts, headline, others};
use crate::text::reconcile::{Sheet, bound, kind, place, solved, words};
use crate::ui::Desk;
use crate::ui::parts::actions::actions;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::derivation::derivation;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::inputs_form;
use crate::ui::parts::frame::{card, tool};
use crate::ui::parts::own_data::start_again;
use crate::ui::parts::rows::{Cell, List, add, cell, pick, remove};
use yew::prelude::*;

/// Below `views`, the choice between the two uses of the page.
pub fn view(form: &Form, views: El, desk: &Desk<'_>) -> Html {
    let worked = form.by_hand().and_then(|input| Ok((reconcile(&input)?, input)));
    let error = worked.as_ref().err();
    let inputs = inputs_form()
        .with(views)
        .with(figures(form, error, desk))
        .with(relations(form, error, desk))
        .with(start_again(desk));
    let result = match &worked {
        Ok((outcome, input)) => result(form, outcome, input, desk),
        Err(error) => waiting(errors::sentence(error, desk.lang()), desk),
    };
    tool(inputs, result).node()
}

fn waiting(sentence: String, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    answer(Answer { name: words.checked, figure: None, in_words: words.hand_waiting.into(), sentence }).node()
}

/// What is wrong with a field, by its name in the input.
fn wrong(error: Option<&InputError>, field: &str, desk: &Desk<'_>) -> Option<String> {
    error.filter(|error| error.field == field).map(|error| errors::sentence(error, desk.lang()))
}

fn numbered(list: &str, row: usize, field: &str) -> String {
    [list, "[", &row.to_string(), "].", field].concat()
}

fn figures(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let list = List { key: "f", id: "hand-figure", text: &form.figures };
    let bounds = || Bound::LETTERS.iter().map(|(of, letter)| (*letter, bound(*of, desk.lang()))).collect();
    let one = |(row, of): (usize, Row<'_>)| {
        let at = |column, label| Cell { row, column, label, ..Cell::default() };
        let value = Cell { error: wrong(error, &numbered("figures", row, "value"), desk), ..at(VALUE, words.value) };
        el("li")
            .class("row hand")
            .with(cell(desk, list, at(NAME, words.name)))
            .with(cell(desk, list, value))
            .with(cell(desk, list, Cell { example: "tỷ đồng".into(), ..at(FIGURE_UNIT, words.unit) }))
            .with(pick(desk, list, at(FIGURE_BOUND, words.bound), of.cell(FIGURE_BOUND), bounds()))
            .with(remove(desk, list, row, [words.remove_figure, " ", of.cell(NAME)].concat()))
    };
    let all: Vec<El> = rows(&form.figures).enumerate().take(MOST_FIGURES).map(one).collect();
    let mark = form.fresh_mark();
    let more = (all.len() < MOST_FIGURES).then(|| add(desk, list, words.add_figure, &[&mark, "", "", "", "r"]));
    group(words.hand_figures, words.hand_figures_hint, all, more)
}

fn relations(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let (lang, words) = (desk.lang(), words(desk.lang()));
    let list = List { key: "r", id: "hand-relation", text: &form.relations };
    let kinds = || Kind::LETTERS.iter().map(|(of, letter)| (*letter, kind(*of, lang))).collect();
    let named = || {
        let figures = rows(&form.figures).map(|row| (row.cell(MARK).to_string(), row.cell(NAME).to_string()));
        [(String::new(), words.none.to_string())].into_iter().chain(figures).collect::<Vec<_>>()
    };
    let one = |(row, of): (usize, Row<'_>)| {
        let mut chosen = Kind::Ratio;
        chosen.set(of.cell(KIND));
        let picked = |at: usize| of.cell(FIRST + at);
        let places = places(chosen);
        // Of a sum so many parts as are picked, and one more.
        let used = (0..places.len()).rev().find(|&at| !picked(at).is_empty()).map_or(0, |last| last + 2);
        let shown = places.iter().enumerate().take(used.max(3).max(if matches!(chosen, Kind::Rise | Kind::Fall) {
            4
        } else {
            0
        }));
        let fields = shown.map(|(at, name)| {
            let error = wrong(error, &numbered("relations", row, name), desk);
            let of = Cell { row, column: FIRST + at, label: place(name, lang), error, ..Cell::default() };
            pick(desk, list, of, picked(at), named())
        });
        let fields: Vec<El> = fields.collect();
        let said = Cell { row, column: KIND, label: words.kind, ..Cell::default() };
        el("li").class("row hand").with(pick(desk, list, said, chosen.letter(), kinds())).with(fields).with(remove(
            desk,
            list,
            row,
            [words.remove_relation, " ", &(row + 1).to_string()].concat(),
        ))
    };
    let all: Vec<El> = rows(&form.relations).enumerate().take(MOST_FIGURES).map(one).collect();
    let more = (all.len() < MOST_FIGURES).then(|| add(desk, list, words.add_relation, &["r"]));
    group(words.hand_relations, words.hand_relations_hint, all, more)
}

fn group(title: &'static str, hint: &'static str, all: Vec<El>, more: Option<El>) -> El {
    el("fieldset")
        .class("field")
        .with(el("legend").with(title))
        .with(el("p").class("hint").with(hint))
        .with(el("ol").class("rows").with(all))
        .with(el("p").class("known").with(more))
}

fn result(form: &Form, outcome: &Reconciled, input: &ReconcileInput, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    if outcome.findings.is_empty() && outcome.solved.is_empty() {
        return waiting(String::new(), desk);
    }
    let name = |id: &str| {
        let row = rows(&form.figures).find(|row| row.cell(MARK) == id);
        row.map(|row| row.cell(NAME).to_string()).unwrap_or_default()
    };
    let names = input.figures.iter().map(|figure| (figure.id.clone(), name(&figure.id))).collect();
    let sheet = Sheet { figures: input.figures.clone(), names, findings: outcome.findings.clone() };
    let counts = Counts::of(&outcome.findings);
    let lines: Vec<String> = outcome.solved.iter().map(|of| solved(&name(&of.id), of, lang)).collect();
    let (figure, in_words) = match (outcome.findings.is_empty(), lines.first()) {
        (true, Some(first)) => (first.clone(), String::new()),
        _ => (headline(counts, lang), others(counts, lang)),
    };
    let text = [vec![figure.clone()], sheet.lines(lang), lines.clone()].concat().join("\n");
    let card_of = Answer { name: words.checked, figure: Some(figure), in_words, sentence: String::new() };
    row([
        judged(card_of, counts).node(),
        findings(&sheet, desk).node(),
        listed_card("hidden-figures", words.solved, words.solved_hint, lines).node(),
        derivation(&outcome.explained, words.why, lang).node(),
        actions(desk, text, &(&form.figures, &form.relations)).node(),
    ])
}

fn findings(sheet: &Sheet, desk: &Desk<'_>) -> Option<El> {
    let (lang, words) = (desk.lang(), words(desk.lang()));
    let one = |of: &Finding| {
        let (text, sentence) = (sheet.told(of, lang), sheet.sentence(of, lang));
        item(Said { verdict: of.verdict, corrected: false, text, sentence }, desk)
    };
    let all: Vec<El> = sheet.findings.iter().map(one).collect();
    let list = el("ul").class("findings").with(all);
    (!sheet.findings.is_empty()).then(|| card(words.findings, words.findings_hint).with(list))
}
