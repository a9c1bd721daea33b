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
    /// The first in percent of the second.
    Share,
}

impl Form {
    fn link(self, one: usize, other: usize, made: usize, falls: bool) -> Link {
        match self {
            Form::Apart if falls => Relation::Difference { larger: one, smaller: other, difference: made },
            Form::Apart => Relation::Difference { larger: other, smaller: one, difference: made },
            Form::Sum => Relation::Sum { total: made, parts: vec![one, other] },
            Form::Growth => Relation::Growth { now: other, change: None, previous: Some(one), percent: made, falls },
            Form::Ratio => Relation::Ratio { part: other, whole: one, percent: made },
            Form::Share => Relation::Ratio { part: one, whole: other, percent: made },
        }
    }
}

impl Reading<'_> {
    /// Tries each column on two before it. Where several pairs come into question, those count of which it differs in the
    /// fewest rows.
    pub fn find_derived(&mut self, rows: &[Row]) {
        self.find_made(rows, &|_| true);
    }

    /// The same for some of the columns.
    pub fn find_made(&mut self, rows: &[Row], wanted: &dyn Fn(usize) -> bool) {
        let Some(columns) = rows.iter().map(Row::columns).max().filter(|_| rows.len() > 1) else { return };
        let judged = self.judged_percentages(rows);
        for made in (2..columns.min(MOST_COLUMNS)).filter(|made| wanted(*made)) {
            let tried: Vec<Vec<[usize; 3]>> = (1..made)
                .flat_map(|other| (0..other).map(move |one| [one, other, made]))
                .filter_map(|cells| self.worth_trying(rows, cells, &judged))
                .collect();
            for missing in 0..=rows.len() / 2 {
                let made = tried.iter().filter(|amounts| missing <= amounts.len() / 2);
                if made.filter(|amounts| self.derive(amounts, missing)).count() > 0 {
                    break;
                }
            }
        }
    }

    /// What is left of a plan that was exceeded is printed as 0, which tells nothing of how it came about.
    fn says_something(&self, [_, _, made]: &[usize; 3]) -> bool {
        self.figure_at(*made).value.digits() != 0
    }

    /// The amounts of three columns, where the first rows hold in some form.
    fn worth_trying(&self, rows: &[Row], cells: [usize; 3], judged: &[usize]) -> Option<Vec<[usize; 3]>> {
        let open = |[_, _, made]: &[usize; 3]| judged.binary_search(made).is_err();
        let amounts = || rows.iter().filter_map(|row| self.amounts_of(row, cells)).filter(open);
        let first: Vec<[usize; 3]> = amounts().filter(|row| self.says_something(row)).take(FIRST).collect();
        let holds = |form: &Form| first.iter().any(|row| self.agrees(&self.link_of(*form, *row)));
        self.forms_of(&first).iter().any(holds).then(|| amounts().collect())
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

    fn forms_of(&self, rows: &[[usize; 3]]) -> &'static [Form] {
        match rows.first() {
            Some(&[_, _, made]) if self.found_at(made).is_percent() => &[Form::Growth, Form::Ratio, Form::Share],
            _ => &[Form::Apart, Form::Sum],
        }
    }

    /// Whether the third of the columns comes of the other two, in all rows but so many.
    fn derive(&mut self, rows: &[[usize; 3]], missing: usize) -> bool {
        for &form in self.forms_of(rows) {
            let links: Vec<Link> = rows.iter().map(|row| self.link_of(form, *row)).collect();
            let Some(hold) = self.most_hold(&links, rows, missing) else { continue };
            let told = rows.iter().zip(&hold).filter(|(row, holds)| **holds && self.is_told(form, **row)).count();
            if told < 2 {
                continue;
            }
            for (link, holds) in links.iter().zip(hold) {
                if holds {
                    self.push(link, Verdict::Agrees, None);
                } else if self.is_meant(link)
                    || matches!(form, Form::Growth) && told >= FIRST && missing == 1 && self.is_near_enough(link)
                {
                    self.settle(link, true);
                }
            }
            return true;
        }
        false
    }

    /// Which of them hold, where all do but so many: what does not hold in the first rows is given up.
    fn most_hold(&self, links: &[Link], rows: &[[usize; 3]], most_missing: usize) -> Option<Vec<bool>> {
        let mut hold = Vec::with_capacity(links.len());
        let mut missing = 0;
        for (at, (link, row)) in links.iter().zip(rows).enumerate() {
            let holds = self.agrees(link);
            missing += usize::from(!holds && self.says_something(row));
            if missing > most_missing || missing > FIRST && missing > at {
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
    pub fn is_meant(&self, link: &Link) -> bool {
        let (Relation::Difference { larger: of, difference: made, .. } | Relation::Sum { total: of @ made, .. }) = link
        else {
            return self.is_within_a_tenth(link);
        };
        let off = self.misses(link, *made);
        let most = self.figure_at(*of).value.fraction().and_then(|of| of.over(Fraction::whole(10)));
        let slip = off.zip(most.ok()).is_some_and(|(off, most)| off <= most);
        slip && self.figure_at(*made).value.digits() != 0
    }

    /// By how much what is printed differs from what it should be.
    fn misses(&self, link: &Link, printed: usize) -> Option<Fraction> {
        let off = self.computed(link)?.value.minus(self.figure_at(printed).value.fraction().ok()?).ok()?;
        Some(off.max(off.negated()))
    }

    /// By the head, which never names a sum so, or by numbers that are no chance.
    fn is_told(&self, form: Form, [one, other, made]: [usize; 3]) -> bool {
        // "2,7 triệu đồng" is a small number, too.
        let digits = |at: usize| self.found_at(at).value.digits() / self.found_at(at).step.digits().max(1);
        let by_head = self.found_at(made).column == Some(ColumnRole::Apart) && !matches!(form, Form::Sum);
        // "20 | 18,30 | 2,10": what fits only because others were rounded fits by chance.
        let step = self.found_at(made).step.fraction().unwrap_or(Fraction::ZERO);
        let exact = || self.misses(&self.link_of(form, [one, other, made]), made).is_some_and(|off| off < step);
        let amount = matches!(form, Form::Apart | Form::Sum);
        (by_head || digits(one).max(digits(other)) >= TELLING) && (!amount || exact())
    }
}
