//! The answer card: one big figure, one sentence, the amount in words.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// What the figure is: "Bạn đóng".
    pub name: AttrValue,
    /// The figure; `None` while the input cannot be computed with.
    pub figure: Option<AttrValue>,
    /// The figure in words.
    #[prop_or_default]
    pub in_words: AttrValue,
    /// What it is, or what is missing.
    pub sentence: AttrValue,
}

#[component]
pub fn Answer(props: &Props) -> Html {
    let class = if props.figure.is_some() { "answer" } else { "answer waiting" };
    html! {
        <section class={class} aria-live="polite" aria-atomic="true">
            <h2 class="answer-name">{ props.name.clone() }</h2>
            <p class="figure" data-answer="">{ props.figure.clone().unwrap_or(AttrValue::Static("—")) }</p>
            if !props.in_words.is_empty() {
                <p class="in-words">{ props.in_words.clone() }</p>
            }
            <p class="answer-sentence">{ props.sentence.clone() }</p>
        </section>
    }
}
