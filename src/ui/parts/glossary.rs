//! The words of a page that not everybody knows, each explained in a sentence or two.

use super::el::{El, el};
use crate::text::Lang;
use crate::text::glossary::{Term, heading};

pub fn glossary(terms: &[Term], lang: Lang) -> El {
    let mut list = el("dl");
    for of in terms {
        let (name, meaning) = of(lang);
        list = list.with(el("dt").with(name)).with(el("dd").with(meaning));
    }
    el("details").class("glossary").with(el("summary").with(heading(lang))).with(list)
}
