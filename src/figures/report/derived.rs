//! Pasted tables: columns that are worked out from others. What is left of a plan, a change, a growth in percent. Which
//! columns those are, most rows show; the rows that differ are slips.

use super::ids::position;
use super::reading::{Link, Reading};
use super::tables::Row;
use super::words::ColumnRole;
use crate::figures::relation::Relation;
use crate::figures::{Dimension, Finding, Verdict};
use crate::units::Fraction;

/// Tables with more columns are not tried.
const MOST_COLUMNS: usize = 9;
/// What one small number makes of two others is chance.
const TELLING: i64 = 1000;
/// So many rows tell that a column is not made so.
const FIRST: usize = 3;

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
    /// Tries each column on two before it.
    pub fn find_derived(&mut self, rows: &[Row]) {
        let Some(columns) = rows.iter().map(Row::columns).max().filter(|_| rows.len() > 1) else { return };
        let judged = self.judged_percentages(rows);
        for made in 2..columns.min(MOST_COLUMNS) {
            for other in 1..made {
                for one in 0..other {
                    let open = |[_, _, made]: &[usize; 3]| judged.binary_search(made).is_err();
                    let amounts =
                        || rows.iter().filter_map(|row| self.amounts_of(row, [one, other, made])).filter(open);
                    let tried: Vec<[usize; 3]> = amounts().take(FIRST).collect();
                    if self
                        .forms_of(&tried)
                        .iter()
                        .any(|form| tried.iter().any(|row| self.agrees(&self.link_of(*form, *row))))
                    {
                        let amounts: Vec<[usize; 3]> = amounts().collect();
                        self.derive(&amounts);
                    }
                }
            }
        }
    }

    /// The percentages of rows that their heads have explained.
    fn judged_percentages(&self, rows: &[Row]) -> Vec<usize> {
        let found = self.findings.iter().rev().take(rows.len());
        let percent = |finding: &Finding| match &finding.relation {
            Relation::Ratio { percent, .. } => position(percent),
            _ => None,
        };
        let mut judged: Vec<usize> = found.filter_map(percent).collect();
        judged.sort_unstable();
        judged
    }

    fn forms_of(&self, rows: &[[usize; 3]]) -> [Form; 2] {
        match rows.first() {
            Some(&[_, _, made]) if self.found_at(made).is_percent() => [Form::Growth, Form::Ratio],
            _ => [Form::Apart, Form::Sum],
        }
    }

    fn derive(&mut self, rows: &[[usize; 3]]) {
        for form in self.forms_of(rows) {
            let links: Vec<Link> = rows.iter().map(|row| self.link_of(form, *row)).collect();
            let Some(hold) = self.most_hold(&links) else { continue };
            let told = rows.iter().zip(&hold).filter(|(row, holds)| **holds && self.is_told(**row)).count();
            if told < 2 {
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

    /// Which of them hold, where most do: what does not hold in the first rows is given up.
    fn most_hold(&self, links: &[Link]) -> Option<Vec<bool>> {
        let mut hold = Vec::with_capacity(links.len());
        let mut missing = 0;
        for (at, link) in links.iter().enumerate() {
            let holds = self.agrees(link);
            missing += usize::from(!holds);
            if 2 * missing > links.len() || missing > FIRST && missing > at {
                return None;
            }
            hold.push(holds);
        }
        Some(hold)
    }

    /// Two amounts alike, and a third or a percentage.
    fn amounts_of(&self, row: &Row, cells: [usize; 3]) -> Option<[usize; 3]> {
        let [one, other, made] = cells.map(|cell| row.at(cell));
        let (one, other, made) = (one?, other?, made?);
        let amounts = self.same_unit(one, other) && self.found_at(one).dimension() != Dimension::Percent;
        let fits = self.found_at(made).is_percent() || self.same_unit(one, made);
        (amounts && fits).then_some([one, other, made])
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

    fn is_told(&self, [one, other, made]: [usize; 3]) -> bool {
        let digits = |at: usize| self.figure_at(at).value.digits();
        self.found_at(made).column == Some(ColumnRole::Apart) || digits(one).max(digits(other)) >= TELLING
    }
}
