//! A stacked bar with its parts named, and the same numbers as a list.

use crate::text::Lang;
use crate::text::numbers::dong;
use crate::units::Dong;
use yew::prelude::*;

/// A part of a whole: its name, its size, the class that colours it.
pub type Part = (&'static str, Dong, &'static str);

/// What the drawing is wide.
const WIDTH: i64 = 1_000;

pub fn stacked_bar(caption: String, parts: &[Part], lang: Lang) -> Html {
    let whole = parts.iter().map(|(_, size, _)| size.get()).sum::<i64>().max(1);
    let mut from = 0;
    let mut rects = Vec::new();
    for (_, size, class) in parts {
        let start = position(from, whole);
        from += size.get();
        let width = position(from, whole) - start;
        rects.push(html! { <rect class={*class} x={start.to_string()} y="0" width={width.to_string()} height="40" /> });
    }
    let item = |(name, size, class): &Part| {
        let key = ["key ", class].concat();
        html! { <li><i class={key}></i><span>{ *name }</span><strong>{ dong(*size, lang) }</strong></li> }
    };
    html! {
        <figure class="bar">
            <figcaption>{ caption }</figcaption>
            <svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">{ rects }</svg>
            <ul>{ for parts.iter().map(item) }</ul>
        </figure>
    }
}

fn position(part: i64, whole: i64) -> i64 {
    // A billion đồng times the width is far from the end of 64 bits.
    part.saturating_mul(WIDTH) / whole
}
