//! `doi-chieu/`: do the figures of a report agree, and a percent of what?

mod before;
mod cards;
mod findings;
mod hand;
mod marked;
mod panel;
mod read;
mod reader;
mod text;

use self::reader::{Reading, reading};
use crate::share::reconcile::{Form, View};
use crate::text::glossary::{arrears, coverage, flow, plan, point};
use crate::text::reconcile::words;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::pick;
use crate::ui::parts::frame::{hero, tool};
use crate::ui::parts::glossary::glossary;
use crate::ui::{Desk, part};
use yew::prelude::*;

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let head = hero(words.title, words.lead).node();
    if form.view == View::ByHand {
        desk.redraw();
        return row([head, hand::view(form, views(form, desk), desk)]);
    }
    let Reading { error, changes, answer, drawn: [marked, found, explained, below] } = read(form, desk);
    let inputs = el("section")
        .class("inputs")
        .on_click(text::pick(form, desk))
        .with(views(form, desk))
        .with(text::field(form, error.as_ref(), desk))
        .with(marked)
        .with(panel::corrections(form, desk));
    let before = error.is_none().then(|| before::view(form, changes, desk));
    let tool = tool(inputs, row([answer.node(), found, before.node(), explained]));
    let glossary = glossary(&[plan, coverage, flow, arrears, point], desk.lang());
    row([head, tool.node(), below, glossary.node()])
}

/// The choice between the two uses of the page.
fn views(form: &Form, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let views = [(View::Report, words.view_report), (View::ByHand, words.view_by_hand)];
    pick(desk, ("view", "v", words.view, ""), form.view, &views)
}

/// The example stands as the build has read it until something else is to be shown. A report that the reader is not there for yet
/// has no answer: one of before would not be its own.
fn read(form: &Form, desk: &Desk<'_>) -> Reading {
    if desk.is_as_built() && *form == Form::default() {
        return as_built(form, desk);
    }
    let read = reading(form, desk);
    if read.is_none() && desk.is_as_built() && is_read_as_built(form) {
        return as_built(form, desk);
    }
    desk.redraw();
    read.unwrap_or_else(|| waiting(desk))
}

/// Whether only what is looked at differs, or what the report is compared with.
fn is_read_as_built(form: &Form) -> bool {
    let example = Form::default();
    form.report == example.report && form.corrected == example.corrected
}

fn as_built(form: &Form, desk: &Desk<'_>) -> Reading {
    let answer = part::element_as_built("section", || reading(form, desk).map(|reading| reading.answer));
    let drawn = part::as_built(|| reading(form, desk).map(|reading| reading.drawn));
    Reading { error: None, changes: None, answer, drawn }
}

fn waiting(desk: &Desk<'_>) -> Reading {
    let words = words(desk.lang());
    let card = Answer { name: words.checked, figure: None, in_words: words.reading.into(), sentence: String::new() };
    // A screen reader waits for the answer.
    Reading { error: None, changes: None, answer: answer(card).set("aria-busy", "true"), drawn: Default::default() }
}
