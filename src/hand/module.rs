//! The module `hand`: what `www/picture.js` calls.
//!
//! Texts go in as lines "KIND\tTEXT…", shapes come out as lines "KIND\tNUMBERS…\tTEXT": a reader of these is smaller
//! than one of objects.

use super::picture::{self, Facts, Font, Part, Shape, Step};
use super::qr;
use js_sys::Function;
use wasm_bindgen::prelude::*;

/// "SIZE\tPATH" in units of a module, with the white around; nothing where the text is too long for a QR code.
#[wasm_bindgen]
pub fn qr(text: &str) -> Option<String> {
    qr::qr(text).map(|qr| [&qr.size.to_string(), "\t", &qr.path].concat())
}

/// The first line is the height; `width(text, size, isBold)` says how wide a text is.
#[wasm_bindgen]
pub fn picture(facts: &str, link: &str, width: &Function) -> String {
    let facts = read(facts);
    let qr = qr::qr(link);
    let mut measured = |text: &str, font: Font| {
        let answer = width.call3(&JsValue::NULL, &text.into(), &font.size.into(), &font.is_bold.into());
        // A canvas that cannot measure gives lines that are too long rather than none.
        answer.ok().and_then(|width| width.as_f64()).map_or(0, |width| width as i32)
    };
    let picture = picture::picture(&facts, qr.as_ref(), &mut measured);
    let mut lines = vec![picture.height.to_string()];
    lines.extend(picture.shapes.iter().map(line));
    lines.join("\n")
}

fn read(text: &str) -> Facts {
    let mut facts = Facts::default();
    for line in text.lines() {
        let mut cells = line.split('\t').map(String::from);
        let mut next = || cells.next().unwrap_or_default();
        match next().as_str() {
            "brand" => facts.brand = next(),
            "title" => facts.title = next(),
            "name" => facts.name = next(),
            "figure" => (facts.figure, facts.tone) = (next(), next()),
            "words" => facts.in_words = next(),
            "sentence" => facts.sentence = next(),
            "why" => facts.why = next(),
            "foot" => facts.foot.push(next()),
            "part" => {
                let (name, amount, share) = (next(), next(), next().parse().unwrap_or(0));
                facts.parts.push(Part { name, amount, share, class: next() });
            }
            "step" => facts.steps.push(Step { label: next(), formula: next(), law: next() }),
            _ => {}
        }
    }
    facts
}

fn line(shape: &Shape) -> String {
    let (kind, numbers, colour, text) = match shape {
        Shape::Box { x, y, width, height, colour } => ("box", [*x, *y, *width, *height], *colour, ""),
        Shape::Text { x, y, font, colour, text } => {
            ("text", [*x, *y, font.size, i32::from(font.is_bold)], *colour, text.as_str())
        }
        Shape::Qr { x, y, size } => ("qr", [*x, *y, *size, 0], "", ""),
    };
    let [a, b, c, d] = numbers.map(|number| number.to_string());
    [kind, &a, &b, &c, &d, colour, text].join("\t")
}
