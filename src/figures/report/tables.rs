//! Pasted tables: what the head of a column says of the numbers below it, and what belongs together in a row.

use super::figures::Unit;
use super::items::{Item, bullet};
use super::notation;
use super::reading::{Link, Reading};
use super::tokens::{Kind, Text};
use super::vocabulary::{Cue, UnitWord, Vocabulary};
use crate::figures::Dimension;
use crate::figures::relation::Relation;

/// Longer tables are not added up.
const MOST_ROWS: usize = 200;

/// What the head of a column says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Column {
    pub unit: Option<(Unit, u8)>,
    pub role: Option<ColumnRole>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnRole {
    Plan,
    Done,
    /// A percentage: of the plan, unless the head says otherwise.
    Rate,
    /// A percentage of something else.
    OtherRate,
    /// STT
    Number,
}

/// The columns of all numbers that stand in cells under a head, in the order of their tokens.
pub fn columns(text: &Text<'_>, vocabulary: &Vocabulary) -> Vec<(usize, Column)> {
    let mut reader = Heads { text, vocabulary, head: Vec::new(), money: None, listed: None, found: Vec::new() };
    let mut first = 0;
    while first < text.tokens.len() {
        let sentence = text.tokens[first].sentence;
        let length = text.tokens[first..].iter().take_while(|token| token.sentence == sentence).count();
        reader.line(first, first + length);
        first += length;
    }
    reader.found
}

struct Heads<'a> {
    text: &'a Text<'a>,
    vocabulary: &'a Vocabulary,
    head: Vec<Column>,
    /// "Đơn vị tính: triệu đồng"
    money: Option<(Unit, u8)>,
    /// The same, for the bullets right below.
    listed: Option<(Unit, u8)>,
    found: Vec<(usize, Column)>,
}

impl Heads<'_> {
    fn line(&mut self, first: usize, last: usize) {
        let tokens = &self.text.tokens[first..last];
        if !tokens.iter().any(|token| token.is_cell()) {
            self.head.clear();
            if let Some(unit) = self.unit_of_table(first, last) {
                self.money = Some(unit);
                self.listed = Some(unit);
                return;
            }
            self.listed = self.listed.filter(|_| tokens.first().is_some_and(|token| bullet(token).is_some()));
            if self.listed.is_some() {
                let numbers = (first..last).filter(|&at| self.text.tokens[at].is_number());
                self.found.extend(numbers.map(|at| (at, Column { unit: self.listed, role: None })));
            }
            return;
        }
        if self.is_head(first, last) {
            self.head = self.cells(first, last).map(|(first, last)| self.column(first, last)).collect();
            return;
        }
        let of_row = self.unit_of_row(first, last);
        // What a table of plans counts, its heading says, or nobody does.
        let planned = self.head.iter().any(|column| matches!(column.role, Some(ColumnRole::Plan | ColumnRole::Done)));
        let mut cell = 0;
        for at in first..last {
            match self.text.tokens[at].kind {
                Kind::Cell => cell += 1,
                Kind::Number => {
                    let column = self.head.get(cell).copied().unwrap_or_default();
                    let decimals =
                        matches!(notation::shape(self.text.letters_of(at)), notation::Shape::Decimals { .. });
                    let of_row = of_row.filter(|(unit, _)| {
                        !decimals || matches!(unit, Unit::Word(UnitWord::Money | UnitWord::Percent))
                    });
                    let uncounted = (planned && cell > 0).then_some((Unit::Word(UnitWord::None), 0));
                    let unit = column.unit.or(of_row).or(uncounted);
                    let unit = unit.filter(|_| column.role != Some(ColumnRole::Number));
                    if cell > 0 || unit.is_some() {
                        self.found.push((at, Column { unit, ..column }));
                    }
                }
                _ => {}
            }
        }
    }

    /// "Số thu (tỷ đồng)", "Số người tham gia" at the beginning of a row.
    fn unit_of_row(&self, first: usize, last: usize) -> Option<(Unit, u8)> {
        let tokens = &self.text.tokens;
        let numbered = tokens[first].is_number() && tokens.get(first + 1).is_some_and(|next| next.is_cell());
        let first = if numbered { first + 2 } else { first };
        let words = (first..last).take_while(|&at| !tokens[at].is_number());
        let counted = words.clone().find(|&at| self.vocabulary.counted_after.ending_before(tokens, at).is_some());
        if let Some(at) = counted.filter(|_| !words.clone().any(|at| tokens[at].is_mark('(')))
            && let Some((unit @ (UnitWord::People | UnitWord::Things(_)), _)) = self.vocabulary.units.at(tokens, at)
        {
            return Some((Unit::Word(unit), 0));
        }
        let tokens = &tokens[first..last];
        let open = tokens.iter().position(|token| token.is_mark('('))?;
        let close = tokens.iter().position(|token| token.is_mark(')'))?;
        let before_numbers = tokens.iter().take(open).all(|token| !token.is_number());
        if !before_numbers || open >= close {
            return None;
        }
        // "Tỷ lệ bao phủ (%)"
        let percent = tokens[open..close].iter().any(|token| token.is_mark('%'));
        if percent { Some((Unit::Word(UnitWord::Percent), 0)) } else { self.unit(first + open, first + close) }
    }

    fn cells(&self, first: usize, last: usize) -> impl Iterator<Item = (usize, usize)> {
        let mut borders = vec![first];
        for at in first..last {
            if self.text.tokens[at].is_cell() {
                borders.push(at + 1);
            }
        }
        let ends: Vec<usize> = borders.iter().skip(1).map(|&next| next - 1).chain([last]).collect();
        borders.into_iter().zip(ends)
    }

    /// Words in at least two cells, and no cell of a number alone.
    fn is_head(&self, first: usize, last: usize) -> bool {
        let mut named = 0;
        for (first, last) in self.cells(first, last) {
            let words = self.text.tokens[first..last].iter().any(|token| token.is_word());
            let numbers = self.text.tokens[first..last].iter().any(|token| token.is_number());
            if numbers && !words {
                return false;
            }
            named += usize::from(words);
        }
        named >= 2
    }

    fn column(&self, first: usize, last: usize) -> Column {
        let mut role = None;
        let mut rate = false;
        for at in first..last {
            let Some((cue, _)) = self.vocabulary.columns.at(&self.text.tokens, at) else { continue };
            match cue {
                ColumnRole::Rate => rate = true,
                ColumnRole::OtherRate => role = Some(ColumnRole::OtherRate),
                cue => role = role.or(Some(cue)),
            }
        }
        let percent = self.text.tokens[first..last].iter().any(|token| token.is_mark('%'));
        if percent || rate {
            let other = role == Some(ColumnRole::OtherRate);
            let role = Some(if other { ColumnRole::OtherRate } else { ColumnRole::Rate });
            return Column { unit: Some((Unit::Word(UnitWord::Percent), 0)), role };
        }
        if role == Some(ColumnRole::OtherRate) {
            role = None;
        }
        let unit = if role == Some(ColumnRole::Number) { None } else { self.unit(first, last).or(self.money) };
        Column { unit, role }
    }

    /// The unit that a head names, with its scale.
    fn unit(&self, first: usize, last: usize) -> Option<(Unit, u8)> {
        let tokens = &self.text.tokens;
        for at in first..last {
            if let Some((zeros, words)) = self.vocabulary.scales.at(tokens, at) {
                let unit = self.vocabulary.units.at(tokens, at + words).map_or(UnitWord::Money, |(unit, _)| unit);
                return Some((Unit::Word(unit), zeros));
            }
            if let Some((Cue::Population | Cue::LabourForce, _)) = self.vocabulary.cues.at(tokens, at) {
                return Some((Unit::Word(UnitWord::People), 0));
            }
            if let Some((unit @ (UnitWord::People | UnitWord::Money | UnitWord::Things(_)), _)) =
                self.vocabulary.units.at(tokens, at)
            {
                return Some((Unit::Word(unit), 0));
            }
        }
        None
    }

    fn unit_of_table(&self, first: usize, last: usize) -> Option<(Unit, u8)> {
        let named = (first..last).find_map(|at| Some(at + self.vocabulary.unit_heads.at(&self.text.tokens, at)?.1))?;
        self.unit(named, last)
    }
}

impl Reading<'_> {
    pub fn find_rows(&mut self) {
        let mut rows: Vec<Vec<usize>> = Vec::new();
        for sentence in 0..self.items.sentences.len() {
            let span = self.items.sentences[sentence];
            if !span.is_row {
                rows.clear();
                continue;
            }
            let items = &self.items.items[span.first..span.last];
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
            let mut fitting = figures.iter().copied().filter(|&index| self.found[index].column == Some(role));
            let only = fitting.next();
            if fitting.next().is_some() { None } else { only }
        };
        let (Some(whole), Some(percent)) = (of(ColumnRole::Plan), of(ColumnRole::Rate)) else { return };
        // A month and all months: the one that makes the percentage.
        let done = figures.iter().filter(|&&part| self.found[part].column == Some(ColumnRole::Done));
        let readings: Vec<Link> = done
            .filter(|&&part| self.same_unit(part, whole))
            .map(|&part| Relation::Ratio { part, whole, percent })
            .collect();
        if self.found[percent].is_percent() {
            self.offer(figures.len() == 3, &readings);
        }
    }

    /// A row that sums up the rows above it. Subtotals among them are common, so that a difference is only offered.
    fn columns_add_up(&mut self, rows: &[Vec<usize>], totals: &[usize]) {
        for (column, &total) in totals.iter().enumerate() {
            if self.found[total].dimension() == Dimension::Percent {
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
