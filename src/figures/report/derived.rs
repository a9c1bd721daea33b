//! Pasted tables: columns that are worked out from others. What is left of a plan, a change, a growth in percent. Which
//! columns those are, most rows show; the rows that differ are slips.

use super::reading::{Link, Reading};
use super::tables::Row;
use crate::figures::relation::Relation;
use crate::figures::{Dimension, Verdict};
use crate::units::Fraction;

/// Tables with more columns are not tried.
const MOST_COLUMNS: usize = 9;
/// What one small number makes of two others is chance.
const TELLING: i64 = 1000;

/// How one column comes of two others, which stand left of it.
#[derive(Clone, Copy)]
enum Form {
    /// One less the other, whichever is larger.
    Apart,
    Sum,
    /// The second is so many percent more or less than the first.
    Growth,
    /// The second in percent of the first.
    Ratio,
}

impl Form {
    fn link(self, one: usize, other: usize, made: usize, falls: bool) -> Link {
        match self {
            Form::Apart if falls => Relation::Difference { larger: one, smaller: other, difference: made },
            Form::Apart => Relation::Difference { larger: other, smaller: one, difference: made },
            Form::Sum => Relation::Sum { total: made, parts: vec![one, other] },
            Form::Growth => Relation::Growth { now: other, change: None, previous: Some(one), percent: made, falls },
            Form::Ratio => Relation::Ratio { part: other, whole: one, percent: made },
        }
    }
}

impl Reading<'_> {
    /// Tries each column on the two before it.
    pub fn find_derived(&mut self, rows: &[Row]) {
        let Some(columns) = rows.iter().map(Row::columns).max().filter(|_| rows.len() > 1) else { return };
        for made in 0..columns.min(MOST_COLUMNS) {
            for other in 0..made {
                for one in 0..other {
                    self.derive(rows, [one, other, made]);
                }
            }
        }
    }

    fn derive(&mut self, rows: &[Row], cells: [usize; 3]) {
        let rows: Vec<[usize; 3]> = rows.iter().filter_map(|row| self.amounts_of(row, cells)).collect();
        let Some(&[_, _, made]) = rows.first() else { return };
        let percent = self.found_at(made).is_percent();
        let forms = if percent { [Form::Growth, Form::Ratio] } else { [Form::Apart, Form::Sum] };
        for form in forms {
            let links: Vec<Link> = rows.iter().map(|row| self.link_of(form, *row)).collect();
            let hold: Vec<bool> = links.iter().map(|link| self.agrees(link)).collect();
            let holding = hold.iter().filter(|holds| **holds).count();
            let told = rows.iter().zip(&hold).filter(|(row, holds)| **holds && self.is_told(**row)).count();
            if told < 2 || 2 * holding < rows.len() {
                continue;
            }
            for (link, holds) in links.iter().zip(hold) {
                if holds {
                    self.push(link, Verdict::Agrees, None);
                } else if self.is_meant(link) {
                    self.settle(link, true);
                }
            }
            return;
        }
    }

    /// Two amounts alike, and a third or a percentage that no head ties to a plan.
    fn amounts_of(&self, row: &Row, cells: [usize; 3]) -> Option<[usize; 3]> {
        let [one, other, made] = cells.map(|cell| row.at(cell));
        let (one, other, made) = (one?, other?, made?);
        let percent = self.found_at(made).is_percent() && !self.is_judged(made);
        let amounts = self.same_unit(one, other) && self.found_at(one).dimension() != Dimension::Percent;
        (amounts && (percent || self.same_unit(one, made))).then_some([one, other, made])
    }

    /// A percentage of a row that its heads have explained.
    fn is_judged(&self, percent: usize) -> bool {
        let id = &self.figure_at(percent).id;
        self.findings
            .iter()
            .rev()
            .take(super::tables::MOST_ROWS)
            .any(|finding| finding.relation.members().contains(&id))
    }

    fn link_of(&self, form: Form, [one, other, made]: [usize; 3]) -> Link {
        let negative = self.figure_at(made).value.digits() < 0;
        form.link(one, other, made, self.is_larger(one, other) && !negative)
    }

    /// A slip and nothing else: what is left of a plan that was exceeded is printed as 0.
    fn is_meant(&self, link: &Link) -> bool {
        let (Relation::Difference { larger: of, difference: made, .. } | Relation::Sum { total: of @ made, .. }) = link
        else {
            return self.is_within_a_tenth(link);
        };
        let value = |at: usize| self.figure_at(at).value.fraction();
        let off = self.computed(link).map(|computed| value(*made).and_then(|made| computed.value.minus(made)));
        let of = value(*of);
        let (Some(Ok(off)), Ok(of)) = (off, of) else { return false };
        let most = of.over(Fraction::whole(10)).unwrap_or(Fraction::ZERO);
        self.figure_at(*made).value.digits() != 0 && off <= most && off.negated() <= most
    }

    fn is_told(&self, [one, other, _]: [usize; 3]) -> bool {
        let digits = |at: usize| self.figure_at(at).value.digits();
        digits(one).max(digits(other)) >= TELLING
    }
}
