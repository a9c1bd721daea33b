//! What a person says of a figure that was understood otherwise. The text stays as it is; only its reading changes.

use super::figures::{Candidate, Unit};
use super::roles::Kind;
use super::tokens::Text;
use super::vocabulary::UnitWord;
use crate::figures::{Base, Bound};

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

/// What a figure can be said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    // Amounts
    Done,
    New,
    Plan,
    Previous,
    Rise,
    Fall,
    Remaining,
    Debt,
    Payable,
    Population,
    LabourForce,
    // Percentages
    OfPlan,
    OfPopulation,
    OfPrevious,
    OfPayable,
    Share,
    PercentRise,
    PercentFall,
}

impl Meaning {
    pub const AMOUNTS: [Meaning; 11] = [
        Meaning::Done,
        Meaning::New,
        Meaning::Plan,
        Meaning::Previous,
        Meaning::Rise,
        Meaning::Fall,
        Meaning::Remaining,
        Meaning::Debt,
        Meaning::Payable,
        Meaning::Population,
        Meaning::LabourForce,
    ];
    pub const PERCENTAGES: [Meaning; 7] = [
        Meaning::OfPlan,
        Meaning::OfPopulation,
        Meaning::OfPrevious,
        Meaning::OfPayable,
        Meaning::Share,
        Meaning::PercentRise,
        Meaning::PercentFall,
    ];

    pub(super) fn kind(self) -> Kind {
        match self {
            Meaning::Done => Kind::Level,
            Meaning::New => Kind::New,
            Meaning::Plan => Kind::Plan,
            Meaning::Previous => Kind::Previous,
            Meaning::Rise => Kind::Change { falls: false },
            Meaning::Fall => Kind::Change { falls: true },
            Meaning::Remaining => Kind::Remaining,
            Meaning::Debt => Kind::Debt,
            Meaning::Payable => Kind::Payable,
            Meaning::Population => Kind::Population,
            Meaning::LabourForce => Kind::LabourForce,
            Meaning::OfPlan => Kind::Ratio(Some(Base::Plan)),
            Meaning::OfPopulation => Kind::Ratio(Some(Base::Population)),
            Meaning::OfPrevious => Kind::Ratio(Some(Base::Previous)),
            Meaning::OfPayable => Kind::Ratio(Some(Base::Payable)),
            Meaning::Share => Kind::Share(None),
            Meaning::PercentRise => Kind::Growth { falls: false },
            Meaning::PercentFall => Kind::Growth { falls: true },
        }
    }
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
