//! Pasted tables: what a row makes of the rows above it, and a column that adds up those beside it.

use super::items::{Item, Mark};
use super::reading::{Link, Reading};
use super::tables::Row;
use super::words::Cue;
use crate::figures::relation::Relation;
use crate::figures::{Dimension, Verdict};

/// Longer tables have no row of percentages below their amounts.
const MOST_ROWS: usize = 12;
/// Of more columns, only those that are called totals are.
const MOST_COLUMNS: usize = 9;
/// So much is not made of three others by chance in two rows.
const LARGE: i64 = 100;
/// Two columns are added up as others are worked out.
const PARTS_LEAST: usize = 3;

impl Reading<'_> {
    /// "Quý I" below three months: a row that adds up all those above it in two columns is their total, whatever it is
    /// called. So is the first row of those below it. Only what agrees is said.
    pub fn find_unnamed_total(&mut self, rows: &[Row]) {
        if rows.len() <= PARTS_LEAST || rows.iter().any(|row| row.is_total) {
            return;
        }
        let last = rows.len() - 1;
        let middle = (PARTS_LEAST..last.min(MOST_ROWS)).chain([last]);
        let above = middle.filter_map(|at| rows.get(at).zip(rows.get(..at)));
        let sums = above.chain(rows.split_first()).map(|(total, parts)| self.adding_columns(total, parts));
        let Some(links) = sums.into_iter().find(|links| links.len() > 1) else { return };
        for link in links {
            self.push(&link, Verdict::Agrees, None);
        }
    }

    fn adding_columns(&self, total: &Row, parts: &[Row]) -> Vec<Link> {
        let sum = |&(cell, total): &(usize, usize)| {
            let parts: Vec<usize> = parts.iter().filter_map(|row| row.at(cell)).collect();
            let alike = parts.len() > 1
                && self.found_at(total).dimension() != Dimension::Percent
                && parts.iter().all(|&part| self.same_unit(part, total));
            Some(Relation::Sum { total, parts }).filter(|link| alike && self.agrees(link))
        };
        total.cells.iter().filter_map(sum).collect()
    }

    /// Columns read as rows.
    pub fn find_turned(&mut self, rows: &[Row], head: Option<usize>) {
        let columns = rows.iter().map(Row::columns).max().unwrap_or(0);
        let column = |cell: usize| Row {
            cells: rows.iter().enumerate().filter_map(|(at, row)| Some((at, row.at(cell)?))).collect(),
            is_total: false,
        };
        if rows.len() <= MOST_ROWS && rows.iter().any(|row| self.is_of_percentages(row)) {
            let turned: Vec<Row> = (1..columns).map(column).filter(|column| !column.cells.is_empty()).collect();
            let percentages = |cell: usize| rows.get(cell).is_some_and(|row| self.is_of_percentages(row));
            let wanted: Vec<bool> = (0..rows.len()).map(percentages).collect();
            self.find_made(&turned, &|made| wanted.get(made) == Some(&true));
        }
        let named = head.map_or(Vec::new(), |head| self.totals_of_head(head));
        for total in 1..columns.min(MOST_COLUMNS) {
            self.add_columns(rows, total, columns, named.contains(&total));
        }
    }

    fn is_of_percentages(&self, row: &Row) -> bool {
        row.cells.len() > 1 && row.cells.iter().all(|(_, figure)| self.found_at(*figure).is_percent())
    }

    /// "Cộng", "Tổng số"
    fn totals_of_head(&self, head: usize) -> Vec<usize> {
        let span = self.items.sentence(head);
        let mut cell = 0;
        let mut totals = Vec::new();
        for item in self.items.slice(span.first..span.last) {
            match item {
                Item::Mark(Mark::Cell) => cell += 1,
                Item::Cue(Cue::Total | Cue::AddsUp, _) if cell > 0 && totals.last() != Some(&cell) => totals.push(cell),
                _ => {}
            }
        }
        totals
    }

    /// The columns up to a total, or those behind it, where most rows add up so. Of a column that is not called a total, some
    /// numbers have to be large: "tiếp nhận | đúng hạn | quá hạn | đang giải quyết".
    fn add_columns(&mut self, rows: &[Row], total: usize, columns: usize, named: bool) {
        for cells in [1..total, total + 1..columns] {
            let links: Vec<Link> =
                rows.iter().filter_map(|row| self.row_added_up(row, total, cells.clone(), named)).collect();
            let holds: Vec<bool> = links.iter().map(|link| self.agrees(link)).collect();
            let held = holds.iter().filter(|holds| **holds).count();
            let telling =
                links.iter().zip(&holds).filter(|(link, holds)| **holds && self.has_large_total(link)).count();
            if held < 2 || 2 * held <= holds.len() || !named && telling < 2 {
                continue;
            }
            for (link, holds) in links.iter().zip(holds) {
                if self.is_said(link) {
                    continue;
                }
                if holds {
                    self.push(link, Verdict::Agrees, None);
                } else if self.is_meant(link) {
                    self.settle(link, true);
                }
            }
        }
    }

    fn has_large_total(&self, link: &Link) -> bool {
        link.checked().is_some_and(|&total| self.found_at(total).value.digits() >= LARGE)
    }

    fn row_added_up(&self, row: &Row, total: usize, cells: std::ops::Range<usize>, named: bool) -> Option<Link> {
        let total = row.at(total)?;
        let parts: Vec<usize> =
            cells.filter_map(|cell| row.at(cell)).filter(|&part| self.same_unit(part, total)).collect();
        let least = if named { 2 } else { PARTS_LEAST };
        (parts.len() >= least && !self.found_at(total).is_percent()).then_some(Relation::Sum { total, parts })
    }
}
