//! A stacked bar with its parts named, and the same numbers as a list.

use yew::prelude::*;

/// A part of a whole.
#[derive(Clone, PartialEq)]
pub struct Part {
    pub name: AttrValue,
    pub printed: AttrValue,
    pub size: i64,
    /// The class that colours it.
    pub class: &'static str,
}

#[derive(PartialEq, Properties)]
pub struct Props {
    pub caption: AttrValue,
    pub parts: Vec<Part>,
}

/// What the drawing is wide.
const WIDTH: i64 = 1_000;

#[component]
pub fn StackedBar(props: &Props) -> Html {
    let whole = props.parts.iter().map(|part| part.size).sum::<i64>().max(1);
    let mut from = 0;
    let rects = props.parts.iter().filter(|part| part.size > 0).map(|part| {
        let start = position(from, whole);
        from += part.size;
        let width = position(from, whole) - start;
        html! { <rect class={part.class} x={start.to_string()} y="0" width={width.to_string()} height="40" /> }
    });
    let rects: Vec<Html> = rects.collect();
    let item = |part: &Part| {
        html! {
            <li><i class={classes!("key", part.class)}></i><span>{ part.name.clone() }</span><strong>{ part.printed.clone() }</strong></li>
        }
    };
    html! {
        <figure class="bar">
            <figcaption>{ props.caption.clone() }</figcaption>
            <svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">{ rects }</svg>
            <ul>{ for props.parts.iter().map(item) }</ul>
        </figure>
    }
}

fn position(part: i64, whole: i64) -> i64 {
    // Sizes are amounts of money: the product stays far inside 64 bits for a billion đồng.
    part.saturating_mul(WIDTH) / whole
}
