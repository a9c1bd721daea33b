//! Figures of reports, each a tap away from its answer.

use super::el::{El, el};
use super::frame::card;
use crate::text::Lang;
use crate::text::examples::{Example, words};

/// Those that a tool answers.
pub fn examples(all: &[Example], lang: Lang) -> El {
    let words = words(lang);
    let link = |example: &Example| {
        let link = el("a")
            .class("tool")
            .put("href", ["#", example.form].concat())
            .with(el("strong").with(example.title))
            .with(el("span").with(example.question));
        el("li").with(link)
    };
    let here: Vec<El> = all.iter().map(link).collect();
    card(words.title, words.hint).with(el("ul").class("examples").with(here))
}
