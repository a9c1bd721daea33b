//! A stacked bar with its parts named, and the same numbers as a list.

use super::el::{El, el};
use crate::text::Lang;
use crate::text::numbers::dong;
use crate::units::Dong;

/// A part of a whole: its name, its size, the class that colours it.
pub type Part = (&'static str, Dong, &'static str);

/// What the drawing is wide.
const WIDTH: i64 = 1_000;

pub fn stacked_bar(caption: String, parts: &[Part], lang: Lang) -> El {
    let whole = parts.iter().map(|(_, size, _)| size.get()).sum::<i64>().max(1);
    let mut from = 0;
    let mut drawing =
        el("svg").set("viewBox", "0 0 1000 40").set("preserveAspectRatio", "none").set("aria-hidden", "true");
    let mut list = el("ul");
    for (name, size, class) in parts {
        let start = position(from, whole);
        from += size.get();
        let width = position(from, whole) - start;
        let part = el("rect").class(class).put("x", start.to_string()).set("y", "0").put("width", width.to_string());
        drawing = drawing.with(part.set("height", "40"));
        let key = el("i").put("class", ["key ", class].concat());
        let amount = el("strong").with(dong(*size, lang));
        list = list.with(el("li").with(key).with(el("span").with(*name)).with(amount));
    }
    el("figure").class("bar").with(el("figcaption").with(caption)).with(drawing).with(list)
}

fn position(part: i64, whole: i64) -> i64 {
    // A billion đồng times the width is far from the end of 64 bits.
    part.saturating_mul(WIDTH) / whole
}
