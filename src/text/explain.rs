//! Words of the derivation: steps, formulas, notices. Which labels and notices there are is a matter of each room; their
//! sentences stand in `citizen/`, `staff/` and `figures/` beside this file.

use super::Lang;
use super::numbers::value;
use crate::explain::{Level, Notice, Piece};

/// A part of a derivation that has words.
pub trait Said {
    fn said(&self, lang: Lang) -> String;
}

/// Notices, of which one sentence may tell several.
pub trait Told: Said + Sized {
    /// Whether one sentence tells both.
    fn is_like(&self, _other: &Self) -> bool {
        false
    }

    /// The sentence of several that are alike, where it is none of the first alone.
    fn told_together(_all: &[&Self], _lang: Lang) -> Option<String> {
        None
    }
}

/// What a step works out.
pub fn label(label: impl Said, lang: Lang) -> String {
    label.said(lang)
}

/// What a notice says.
pub fn notice(what: &impl Said, lang: Lang) -> String {
    what.said(lang)
}

/// "22% × 3.000.000 đồng"
pub fn formula(pieces: &[Piece], lang: Lang) -> String {
    let mut line = String::new();
    for piece in pieces {
        match piece {
            Piece::Value(of) => join(&mut line, &value(of, lang)),
            Piece::Sign(sign) => join(&mut line, sign),
        }
    }
    line
}

/// Brackets, colons and semicolons stand close.
fn join(line: &mut String, part: &str) {
    if !line.is_empty() && !line.ends_with('(') && !part.starts_with([')', ':', ';']) {
        line.push(' ');
    }
    line.push_str(part);
}

/// The notices in sentences, the doubtful ones first. What is the same of several people or values is told once, where the
/// first of it stands.
pub fn told<W: Told>(notices: &[Notice<W>], lang: Lang) -> Vec<(Level, String)> {
    let mut told: Vec<(Level, String)> = Vec::new();
    for level in [Level::Check, Level::Note] {
        for (at, of) in notices.iter().enumerate().filter(|(_, of)| of.level == level) {
            let same = |other: &&Notice<W>| of.what.is_like(&other.what);
            if notices[..at].iter().any(|before| same(&before)) {
                continue;
            }
            let all: Vec<&W> = notices.iter().filter(same).map(|of| &of.what).collect();
            let sentence = W::told_together(&all, lang).unwrap_or_else(|| notice(&of.what, lang));
            if !told.iter().any(|(_, known)| *known == sentence) {
                told.push((level, sentence));
            }
        }
    }
    told
}
