//! The answer card: one big figure, one sentence, the amount in words.

use super::el::{El, Node, el};

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
        .with(el("p").class("answer-sentence").with(answer.sentence))
}
