//! Pasted tables: what belongs together in a row and in a column.

use super::items::Item;
use super::reading::{Link, Reading};
use super::words::{ColumnRole, Cue};
use crate::figures::Dimension;
use crate::figures::relation::Relation;

/// Longer tables are not added up.
const MOST_ROWS: usize = 200;

impl Reading<'_> {
    pub fn find_rows(&mut self) {
        let mut rows: Vec<Vec<usize>> = Vec::new();
        for sentence in 0..self.items.sentences.len() {
            let span = self.items.sentence(sentence);
            if !span.is_row {
                rows.clear();
                continue;
            }
            let items = self.items.slice(span.first..span.last);
            let figures: Vec<usize> = items
                .iter()
                .filter_map(|item| match item {
                    Item::Figure(index) => Some(*index),
                    _ => None,
                })
                .collect();
            let sums_up = Self::has_cue(items, &[Cue::Total]);
            if figures.is_empty() {
                continue;
            }
            self.row(&figures);
            if sums_up && rows.len() <= MOST_ROWS {
                self.columns_add_up(&rows, &figures);
            } else {
                rows.push(figures);
            }
        }
    }

    /// Plan, done and percentage side by side.
    fn row(&mut self, figures: &[usize]) {
        let of = |role: ColumnRole| {
            let mut fitting = figures.iter().copied().filter(|&index| self.found_at(index).column == Some(role));
            let only = fitting.next();
            if fitting.next().is_some() { None } else { only }
        };
        let (Some(whole), Some(percent)) = (of(ColumnRole::Plan), of(ColumnRole::Rate)) else { return };
        // A month and all months: the one that makes the percentage.
        let done = figures.iter().filter(|&&part| self.found_at(part).column == Some(ColumnRole::Done));
        let readings: Vec<Link> = done
            .filter(|&&part| self.same_unit(part, whole))
            .map(|&part| Relation::Ratio { part, whole, percent })
            .collect();
        if self.found_at(percent).is_percent() {
            self.offer(figures.len() == 3, &readings);
        }
    }

    /// A row that sums up the rows above it. Subtotals among them are common, so that a difference is only offered.
    fn columns_add_up(&mut self, rows: &[Vec<usize>], totals: &[usize]) {
        for (column, &total) in totals.iter().enumerate() {
            if self.found_at(total).dimension() == Dimension::Percent {
                continue;
            }
            let parts: Option<Vec<usize>> = rows
                .iter()
                .map(|row| {
                    row.get(column).copied().filter(|&part| row.len() == totals.len() && self.same_unit(part, total))
                })
                .collect();
            if let Some(parts) = parts.filter(|parts| parts.len() >= 2) {
                let link: Link = Relation::Sum { total, parts };
                self.offer(false, &[link]);
            }
        }
    }
}
