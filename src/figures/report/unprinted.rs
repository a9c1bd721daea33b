//! Figures that a report leaves out, in relations with what it prints: two relations that give one unprinted figure two
//! values exclude each other.

use super::hidden::HiddenKind;
use super::reading::Reading;
use crate::figures::Remark;
use crate::figures::finding::{Finding, Verdict};
use crate::figures::relation::Relation;
use crate::units::Range;

/// A place of a relation: a figure of the text, or one that was solved for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    Figure(usize),
    /// By its place among the hidden figures.
    Hidden(usize),
}

impl Reading<'_> {
    /// The hidden figure of this kind that was solved from an amount.
    pub fn unprinted(&self, what: HiddenKind, from: usize) -> Option<usize> {
        let places = self.hidden_of.get(&from)?.iter().copied();
        places.into_iter().find(|place| self.hidden.get(*place).is_some_and(|hidden| hidden.what == what))
    }

    /// Checks a relation that names a hidden figure: what it makes of the printed one against what is printed.
    pub fn compare_unprinted(&mut self, link: &Relation<Term>, sure: bool) {
        let Some(relation) = link.map(&mut |term| self.id_of(*term)) else { return };
        let Some(ranges) = link.map(&mut |term| self.range_of(*term)) else { return };
        let (Ok(computed), Some(&printed)) = (ranges.computed(), ranges.checked()) else { return };
        let Some(Term::Figure(checked)) = link.checked().copied() else { return };
        let verdict = match (printed.overlaps(computed), sure) {
            (true, _) => Verdict::Agrees,
            (false, true) => Verdict::Conflicts,
            (false, false) => Verdict::Undetermined,
        };
        let remarks = if verdict == Verdict::Undetermined { vec![Remark::ReadingUnsure] } else { Vec::new() };
        let computed = self.figure_at(checked).in_own_unit(computed).ok();
        self.findings.push(Finding { relation, verdict, computed, remarks });
    }

    fn id_of(&self, term: Term) -> Option<String> {
        match term {
            Term::Figure(at) => self.figures.get(at).map(|figure| figure.id.clone()),
            Term::Hidden(at) => self.hidden.get(at).map(|hidden| hidden.solved.id.clone()),
        }
    }

    /// In the base unit.
    fn range_of(&self, term: Term) -> Option<Range> {
        match term {
            Term::Figure(at) => self.range_at(at),
            Term::Hidden(at) => {
                let solved = &self.hidden.get(at)?.solved;
                let factor = crate::figures::Measure::of(&solved.unit).factor();
                solved.range.times(Range::exact(factor)).ok()
            }
        }
    }
}
