//! The answer card: one big figure, one sentence, the amount in words.

use super::actions::mending;
use super::el::{El, Node, el};
use crate::error::{Fault, InputError};
use crate::text::errors;
use crate::text::ui::frame;
use crate::ui::{Desk, browser};
use yew::prelude::*;

/// The figure of a result, or why there is none.
pub struct Answer<N = &'static str> {
    /// What the figure is: "Bạn đóng".
    pub name: N,
    /// `None` while the input cannot be computed with.
    pub figure: Option<String>,
    pub in_words: String,
    /// What it is, or what is missing.
    pub sentence: String,
}

/// The card while the input cannot be computed with: which field is wrong and why, a way to it, and what mends it. No
/// amount stands beside it: the one of before is not of this entry.
pub fn unanswered(desk: &Desk<'_>, name: &'static str, waiting: &'static str, error: &InputError) -> El {
    let lang = desk.lang();
    let place = desk.wrong_field();
    let said = errors::sentence(error, lang);
    let is_missing = error.fault == Fault::Missing;
    let in_words = if is_missing { waiting } else { frame(lang).not_yet };
    let card = Answer { name, figure: None, in_words: in_words.into(), sentence: String::new() };
    let Some((field, mend)) = place else { return answer(Answer { sentence: said, ..card }) };
    // These name it themselves.
    let is_named = matches!(error.fault, Fault::BelowFloor { .. } | Fault::AboveCap { .. });
    let said = if is_named { said } else { [&field, ": ", &said].concat() };
    let go = Callback::from(|_: MouseEvent| browser::focus_wrong());
    let to_field = el("button").set("type", "button").class("answer-sentence quiet to-field").on_click(go).with(said);
    answer(card).with(to_field).with(mend.map(mending))
}

pub fn answer<N: Node>(answer: Answer<N>) -> El {
    let class = if answer.figure.is_some() { "answer" } else { "answer waiting" };
    let figure = answer.figure.unwrap_or_else(|| "—".into());
    el("section")
        .class(class)
        .set("aria-live", "polite")
        .set("aria-atomic", "true")
        .with(el("h2").class("answer-name").with(answer.name))
        .with(el("p").class("figure").set("data-answer", "").with(figure))
        .with(el("p").class("in-words").with(answer.in_words))
        .with((!answer.sentence.is_empty()).then(|| el("p").class("answer-sentence").with(answer.sentence)))
}
