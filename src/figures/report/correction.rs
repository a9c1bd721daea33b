//! What a person says of a figure that was understood otherwise. The text stays as it is; only its reading changes.

use super::found::{Candidate, Unit};
use super::meaning::Meaning;
use super::tokens::Text;
use super::words::UnitWord;
use crate::figures::Bound;

/// A correction of one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// The figure as it stands in the text, with scale and unit.
    pub printed: String,
    /// How many figures printed like it stand before it.
    pub occurrence: usize,
    pub change: Change,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The number is no figure at all.
    NoFigure,
    /// One of [`unit_names`]; any other name changes nothing.
    Unit(String),
    Bound(Bound),
    Meaning(Meaning),
}

const UNITS: [(&str, UnitWord, u8); 17] = [
    ("người", UnitWord::People, 0),
    ("nghìn người", UnitWord::People, 3),
    ("triệu người", UnitWord::People, 6),
    ("đồng", UnitWord::Money, 0),
    ("nghìn đồng", UnitWord::Money, 3),
    ("triệu đồng", UnitWord::Money, 6),
    ("tỷ đồng", UnitWord::Money, 9),
    ("nghìn tỷ đồng", UnitWord::Money, 12),
    ("%", UnitWord::Percent, 0),
    ("điểm %", UnitWord::Points, 0),
    ("lần", UnitWord::Times, 0),
    ("đơn vị", UnitWord::Things("đơn vị"), 0),
    ("hộ", UnitWord::Things("hộ"), 0),
    ("thẻ", UnitWord::Things("thẻ"), 0),
    ("sổ", UnitWord::Things("sổ"), 0),
    ("lượt", UnitWord::Things("lượt"), 0),
    ("xã", UnitWord::Things("xã"), 0),
];

/// The units that a figure can be said to have.
pub fn unit_names() -> impl Iterator<Item = &'static str> {
    UNITS.iter().map(|(name, ..)| *name)
}

/// Puts the corrections in; gives the numbers that are no figures. One whose figure is not in the text any more changes
/// nothing.
pub(super) fn apply(
    corrections: &[Correction],
    candidates: &mut Vec<Candidate>,
    text: &Text<'_>,
) -> Vec<(usize, usize)> {
    let mut left_out = Vec::new();
    // By the text, before any correction moves the others' places.
    let targets: Vec<Option<usize>> =
        corrections.iter().map(|correction| target(correction, candidates, text)).collect();
    for (correction, target) in corrections.iter().zip(targets) {
        let Some(candidate) = target.and_then(|target| candidates.get_mut(target)) else { continue };
        candidate.corrected = true;
        match &correction.change {
            Change::NoFigure => left_out.push((candidate.first, candidate.last)),
            Change::Unit(name) => {
                let Some((_, unit, zeros)) = UNITS.iter().find(|(known, ..)| known == name) else { continue };
                (candidate.unit, candidate.zeros, candidate.more) = (Unit::Word(*unit), *zeros, None);
            }
            Change::Bound(bound) => candidate.bound = Some(*bound),
            Change::Meaning(meaning) => {
                candidate.meaning = Some(*meaning);
                candidate.column = None;
            }
        }
    }
    candidates.retain(|candidate| !left_out.contains(&(candidate.first, candidate.last)));
    left_out
}

fn target(correction: &Correction, candidates: &[Candidate], text: &Text<'_>) -> Option<usize> {
    let alike = candidates
        .iter()
        .enumerate()
        .filter(|(_, candidate)| text.printed(candidate.first, candidate.last) == correction.printed);
    alike.map(|(index, _)| index).nth(correction.occurrence)
}
