//! The answer card: one big figure, one sentence, the amount in words.

use yew::prelude::*;

/// The figure of a result, or why there is none.
pub struct Answer {
    /// What the figure is: "Bạn đóng".
    pub name: &'static str,
    /// `None` while the input cannot be computed with.
    pub figure: Option<String>,
    pub in_words: String,
    /// What it is, or what is missing.
    pub sentence: String,
}

pub fn answer(answer: Answer) -> Html {
    let class = if answer.figure.is_some() { "answer" } else { "answer waiting" };
    html! {
        <section class={class} aria-live="polite" aria-atomic="true">
            <h2 class="answer-name">{ answer.name }</h2>
            <p class="figure" data-answer="">{ answer.figure.unwrap_or_else(|| "—".into()) }</p>
            <p class="in-words">{ answer.in_words }</p>
            <p class="answer-sentence">{ answer.sentence }</p>
        </section>
    }
}
