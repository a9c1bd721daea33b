//! Pasted tables: what belongs together in a row and in a column.

use super::items::{Item, Mark};
use super::reading::{Link, Reading};
use super::words::{ColumnRole, Cue};
use crate::figures::relation::Relation;
use crate::figures::{Dimension, Remark, Verdict};
use crate::units::Fraction;

/// Longer tables are not added up.
pub const MOST_ROWS: usize = 200;

/// A row of a table.
pub struct Row {
    /// The figures with the numbers of their cells.
    pub cells: Vec<(usize, usize)>,
    /// It sums up other rows.
    pub is_total: bool,
}

impl Row {
    /// How many cells it has up to its last figure.
    pub fn columns(&self) -> usize {
        self.cells.last().map_or(0, |(cell, _)| cell + 1)
    }

    pub fn at(&self, cell: usize) -> Option<usize> {
        let found = self.cells.binary_search_by_key(&cell, |(at, _)| *at).ok()?;
        self.cells.get(found).map(|(_, figure)| *figure)
    }
}

impl Reading<'_> {
    pub fn find_rows(&mut self) {
        let mut rows: Vec<Row> = Vec::new();
        let mut head = None;
        for sentence in 0..self.items.sentences.len() {
            if !self.items.sentence(sentence).is_row {
                self.add_up(&rows, head.take());
                rows.clear();
                continue;
            }
            let row = self.row_of(sentence);
            if !row.cells.is_empty() {
                self.judge_row(&row);
                rows.push(row);
            } else if rows.is_empty() {
                head.get_or_insert(sentence);
            }
        }
        self.add_up(&rows, head);
    }

    fn row_of(&self, sentence: usize) -> Row {
        let span = self.items.sentence(sentence);
        let items = self.items.slice(span.first..span.last);
        let mut row =
            Row { cells: Vec::new(), is_total: Self::has_cue(items, &[Cue::Total, Cue::AddsUp, Cue::Everywhere]) };
        let mut cell = 0;
        for item in items {
            match item {
                Item::Mark(Mark::Cell) => cell += 1,
                Item::Figure(index) => row.cells.push((cell, *index)),
                _ => {}
            }
        }
        row
    }

    /// Plan, done and percentage side by side.
    fn judge_row(&mut self, row: &Row) {
        let of = |role: ColumnRole| -> Vec<(usize, usize)> {
            row.cells.iter().copied().filter(|(_, figure)| self.found_at(*figure).column == Some(role)).collect()
        };
        let (&[(plan_cell, whole)], &[(rate_cell, percent)]) = (&*of(ColumnRole::Plan), &*of(ColumnRole::Rate)) else {
            return;
        };
        if !self.found_at(percent).is_percent() {
            return;
        }
        // A month and all months: the one that makes the percentage.
        let done: Vec<(usize, usize)> =
            of(ColumnRole::Done).into_iter().filter(|(_, part)| self.same_unit(*part, whole)).collect();
        let reading = |part: usize| Relation::Ratio { part, whole, percent };
        let holding = done.iter().map(|(_, part)| reading(*part)).find(|link| self.agrees(link));
        if let Some(link) = holding {
            return self.push(&link, Verdict::Agrees, None);
        }
        let Some(&(done_cell, first)) = done.first() else { return };
        let mut cells = [plan_cell, done_cell, rate_cell];
        cells.sort_unstable();
        let [left, middle, right] = cells;
        let side_by_side = done.len() == 1 && middle == left + 1 && right == middle + 1;
        self.settle(&reading(first), side_by_side);
    }

    /// Rows that sum up those above them, or, as the first of the table, those below.
    fn add_up(&mut self, rows: &[Row], head: Option<usize>) {
        if rows.len() > MOST_ROWS {
            return;
        }
        self.find_unnamed_total(rows);
        self.find_derived(rows);
        self.find_turned(rows, head);
        match rows.split_first() {
            Some((total, parts)) if total.is_total && parts.iter().all(|row| !row.is_total) => {
                self.columns_add_up(parts, total);
            }
            _ => {
                let mut first = 0;
                for (at, total) in rows.iter().enumerate().filter(|(_, row)| row.is_total) {
                    self.columns_add_up(rows.get(first..at).unwrap_or(&[]), total);
                    first = at + 1;
                }
            }
        }
    }

    /// Empty cells count for nothing. Subtotals among the rows are common: a sum that is far off is only a question.
    fn columns_add_up(&mut self, rows: &[Row], total: &Row) {
        for &(cell, total) in &total.cells {
            if self.found_at(total).dimension() == Dimension::Percent {
                continue;
            }
            let parts: Vec<usize> =
                rows.iter().filter_map(|row| row.at(cell)).filter(|part| self.same_unit(*part, total)).collect();
            if parts.len() < 2 {
                continue;
            }
            let complete = parts.len() == rows.len();
            let link: Link = Relation::Sum { total, parts };
            if self.agrees(&link) {
                self.push(&link, Verdict::Agrees, None);
            } else {
                let near = self.is_within_a_tenth(&link);
                self.settle(&link, complete && near);
            }
        }
    }

    pub fn is_within_a_tenth(&self, link: &Link) -> bool {
        let Some(printed) = link.checked().and_then(|checked| self.range_at(*checked)) else { return false };
        let Some(computed) = self.computed(link) else { return false };
        let ratio = computed.value.over(printed.value).and_then(|ratio| ratio.times_whole(10));
        ratio.is_ok_and(|ratio| ratio >= Fraction::whole(9) && ratio <= Fraction::whole(11))
    }

    /// What does not agree in a table: a conflict where the heads leave no doubt.
    pub fn settle(&mut self, link: &Link, sure: bool) {
        match self.verdict(link) {
            Verdict::Conflicts if !sure => {
                if self.is_near_enough(link) {
                    self.push(link, Verdict::Undetermined, Some(Remark::ReadingUnsure));
                }
            }
            verdict => self.push(link, verdict, None),
        }
    }
}
