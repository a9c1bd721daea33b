//! Tables out of word processors that lost their borders: one cell a line.

use super::cells::{Cells, Line};

/// What one line that is not empty holds, and its first letter.
#[derive(Clone, Copy)]
pub struct Single {
    pub first: usize,
    pub holds: Holds,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Number,
    Words,
    /// More than a cell does.
    Prose,
}

/// Fewer numbers behind each name are no row.
const LEAST_COLUMNS: usize = 2;
const LEAST_ROWS: usize = 2;

/// A name and so many numbers in each row, perhaps with the number of the row before it.
struct Shape {
    numbered: bool,
    numbers: usize,
}

/// The lines of such tables, in their order.
pub fn stacked(lines: &[Single]) -> Vec<Line> {
    let mut found = Vec::new();
    let mut at = 0;
    // Where the table before ended.
    let mut free = 0;
    while at < lines.len() {
        let rows = shape_at(lines, at).map(|shape| (rows_from(lines, at, &shape), shape));
        match rows.filter(|(rows, _)| rows.len() >= LEAST_ROWS) {
            Some((rows, shape)) => {
                let columns = shape.numbers + 1 + usize::from(shape.numbered);
                let head = at.checked_sub(columns).filter(|head| *head >= free && is_named(lines, *head, at));
                let head = head.map(|head| (head, at));
                for (first, last) in head.into_iter().chain(rows.iter().copied()) {
                    let unnumbered = shape.numbered && first >= at && holds(lines, first) != Some(Holds::Number);
                    found.extend(row(lines, first, last, unnumbered));
                }
                at = rows.last().map_or(at + 1, |(_, last)| *last);
                free = at;
            }
            None => at += 1,
        }
    }
    found
}

fn holds(lines: &[Single], at: usize) -> Option<Holds> {
    lines.get(at).map(|line| line.holds)
}

fn numbers_from(lines: &[Single], at: usize) -> usize {
    lines.iter().skip(at).take_while(|line| line.holds == Holds::Number).count()
}

fn is_named(lines: &[Single], first: usize, last: usize) -> bool {
    lines.get(first..last).is_some_and(|lines| lines.iter().all(|line| line.holds == Holds::Words))
}

/// What the first row looks like, if one begins here.
fn shape_at(lines: &[Single], at: usize) -> Option<Shape> {
    let numbered = holds(lines, at) == Some(Holds::Number);
    let name = at + usize::from(numbered);
    // Asked before anything is counted: a long column of numbers would be counted again from each of its lines.
    if holds(lines, name) != Some(Holds::Words) {
        return None;
    }
    let numbers = numbers_from(lines, name + 1);
    let followed = holds(lines, name + 1 + numbers) == Some(Holds::Words);
    // The number of the next row stands among them.
    let numbers = numbers.checked_sub(usize::from(numbered))?;
    (followed && numbers >= LEAST_COLUMNS).then_some(Shape { numbered, numbers })
}

/// The rows of this shape, each with its first line and the one behind its last.
fn rows_from(lines: &[Single], first: usize, shape: &Shape) -> Vec<(usize, usize)> {
    let mut rows = Vec::new();
    let mut at = first;
    loop {
        // A total has no number of its own.
        let name = at + usize::from(shape.numbered && holds(lines, at) == Some(Holds::Number));
        let end = name + 1 + shape.numbers;
        let complete = numbers_from(lines, name + 1);
        let row = holds(lines, name) == Some(Holds::Words)
            && (complete == shape.numbers || shape.numbered && complete == shape.numbers + 1);
        if !row {
            return rows;
        }
        rows.push((at, end));
        at = end;
    }
}

/// The cells of one row: the last ends it.
fn row(lines: &[Single], first: usize, last: usize, unnumbered: bool) -> impl Iterator<Item = Line> + use<'_> {
    let cells = lines.get(first..last).unwrap_or(&[]).iter().enumerate();
    cells.map(move |(at, cell)| {
        let cells = Cells::Stacked { more: first + at + 1 < last, indented: unnumbered && at == 0 };
        Line { first: cell.first, cells }
    })
}
