//! Figures that the text leaves out: what the others make of them.

use super::found::Unit;
use super::hidden::{Hidden, HiddenKind};
use super::ids::numbered;
use super::reading::Reading;
use super::words::UnitWord;
use crate::figures::Solved;
use crate::figures::figure::Dimension;
use crate::figures::relation::{Relation, Term};
use crate::figures::solve::{prints_so, whole_numbers};
use crate::units::{Fraction, Range, TooLarge};

impl Reading<'_> {
    /// Solves for a figure that the text leaves out; `None` in `link` is its place. `like` is the figure whose unit it
    /// is shown in. Gives its number among the hidden figures.
    pub fn hide(&mut self, what: HiddenKind, link: &Relation<Option<usize>>, like: usize) -> Option<usize> {
        if link.members().any(|place| place.is_some_and(|index| self.is_shared_out(index))) {
            return None;
        }
        let id = self.next_hidden();
        let terms = link.map(&mut |place| self.term(*place))?;
        let range = terms.solve().ok()??;
        let (unit, zeros) = (self.shown_unit(like), self.found_at(like).zeros);
        let factor = Fraction::whole(10i64.checked_pow(zeros.into())?);
        let whole = if self.found_at(like).dimension() == Dimension::Count && zeros == 0 {
            whole_numbers(range, |value| self.holds_with(link, value)).ok()?
        } else {
            None
        };
        let relation =
            link.map(&mut |place| Some(place.map_or(id.clone(), |index| self.figure_at(index).id.clone())))?;
        let range = self.possible(range, like)?;
        let own = if zeros == 0 { range } else { range.in_units_of(factor).ok()? };
        for from in link.members().copied().flatten() {
            self.hidden_of.entry(from).or_default().push(self.hidden.len());
        }
        self.hidden.push(Hidden { what, relation, solved: Solved { id, range: own, unit, whole } });
        Some(self.hidden.len() - 1)
    }

    /// What was done, by a percentage of a plan that is itself hidden, and what is left to do under the plan of today.
    pub fn done_of(&mut self, plan: usize, percent: usize, today: usize) -> Option<usize> {
        let plan = self.hidden.get(plan)?.solved.clone();
        let id = self.next_hidden();
        let (zeros, unit) = (self.found_at(today).zeros, plan.unit.clone());
        let factor = Range::exact(Fraction::whole(10i64.checked_pow(zeros.into())?));
        let whole_range = plan.range.times(factor).ok()?;
        let percentage = self.figure_at(percent);
        let printed = self.range_at(percent)?;
        let terms = Relation::Ratio { part: None, whole: Some(whole_range), percent: Some(printed) };
        let range = terms.solve().ok()??;
        let fits = |value: i64| {
            let part = Range::exact(Fraction::whole(value));
            let link = Relation::Ratio { part, whole: whole_range, percent: printed };
            prints_so(&link, Some(percentage))
        };
        let counted = self.found_at(today).dimension() == Dimension::Count && zeros == 0;
        let whole = if counted { whole_numbers(range, fits).ok()? } else { None };
        let relation = Relation::Ratio { part: id.clone(), whole: plan.id, percent: percentage.id.clone() };
        let own = range.over(factor).ok()?;
        let exact = whole.as_deref().and_then(|whole| if let [one] = whole { Some(*one) } else { None });
        self.hidden.push(Hidden {
            what: HiddenKind::Done,
            relation,
            solved: Solved { id: id.clone(), range: own, unit: unit.clone(), whole },
        });
        let done = exact.map_or(range, |one| Range::exact(Fraction::whole(one)));
        let left = self.range_at(today)?.minus(done).ok()?;
        let rest = self.next_hidden();
        let whole = exact
            .and_then(|_| left.value.is_whole().then(|| i64::try_from(left.value.round()).ok()).flatten())
            .map(|one| vec![one]);
        let relation =
            Relation::Difference { larger: self.figure_at(today).id.clone(), smaller: id, difference: rest.clone() };
        let own = left.over(factor).ok()?;
        self.hidden.push(Hidden {
            what: HiddenKind::Remaining,
            relation,
            solved: Solved { id: rest, range: own, unit, whole },
        });
        Some(self.hidden.len() - 1)
    }

    /// Neither people nor money are below zero. `None` where the range is.
    fn possible(&self, range: Range, like: usize) -> Option<Range> {
        if self.found_at(like).dimension() == Dimension::Percent {
            return Some(range);
        }
        let from_zero = |value: Fraction| value.max(Fraction::ZERO);
        (!range.high.is_negative()).then(|| Range {
            low: from_zero(range.low),
            value: from_zero(range.value),
            high: range.high,
        })
    }

    /// The id of the next hidden figure.
    fn next_hidden(&self) -> String {
        numbered('x', self.hidden.len() + 1)
    }

    /// What is known of a place of a relation; `None` where it is too large.
    fn term(&self, place: Option<usize>) -> Option<Term> {
        match place {
            Some(index) => self.range_at(index).map(Some),
            None => Some(None),
        }
    }

    fn holds_with(&self, link: &Relation<Option<usize>>, value: i64) -> Result<bool, TooLarge> {
        let put_in = Range::exact(Fraction::whole(value));
        let ranges = link.map(&mut |place| Some(self.term(*place)?.unwrap_or(put_in))).ok_or(TooLarge)?;
        prints_so(&ranges, link.checked().and_then(|place| self.figures.get((*place)?)))
    }

    /// "tỷ đồng", as the figure was printed.
    pub fn shown_unit(&self, like: usize) -> String {
        let found = self.found_at(like);
        let unit =
            if found.unit == Unit::Word(UnitWord::Money) { "đồng" } else { self.figure_at(like).unit.as_str() };
        match found.zeros {
            3 => ["nghìn ", unit].concat(),
            6 => ["triệu ", unit].concat(),
            9 => ["tỷ ", unit].concat(),
            12 => ["nghìn tỷ ", unit].concat(),
            _ => unit.into(),
        }
    }
}
