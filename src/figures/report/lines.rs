//! Tables that lost their cells when they were pasted: lines of columns set apart by semicolons or by single spaces.

use super::cells::{Cells, Line};
use super::letter::Letter;
use super::stacked::{Holds, Single, stacked};

/// What is seen of one line.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Seen {
    first: usize,
    semicolons: usize,
    /// Cells between semicolons, or words between spaces at the end, that are numbers alone.
    number_cells: usize,
    /// Cells between semicolons of nothing but a number.
    pure_cells: usize,
    numbers_at_end: usize,
    words: bool,
    has_cells: bool,
}

/// A line of prose is longer than this.
const MOST_LETTERS: usize = 160;

/// And so is what names a row or a column.
const MOST_NAME: usize = 80;

/// The lines with cells, in their order.
pub fn lines(letters: &[Letter]) -> Vec<Line> {
    let mut found = Vec::new();
    let mut before = Seen::default();
    let mut before_that = None;
    let mut singles = Vec::new();
    let mut first = 0;
    for line in letters.split(|letter| letter.ch == '\n') {
        let seen = look(line, first);
        singles.extend(single(line, &seen));
        if let Some(cells) = alike(&before, &seen) {
            // The line before is the first of its kind, and the one above it may be its head.
            if found.last().is_none_or(|last: &Line| last.first != before.first) {
                let head = before_that.filter(|head: &Seen| cells != Cells::Semicolons && is_head(head));
                if let (Some(head), Cells::Spaces(columns)) = (head, cells) {
                    found.push(Line { first: head.first, cells: Cells::Head(columns) });
                }
                found.push(Line { first: before.first, cells });
            }
            found.push(Line { first, cells });
        } else if let Some(columns) = single_row(&before, &seen) {
            found.push(Line { first: before.first, cells: Cells::Head(columns) });
            found.push(Line { first, cells: Cells::Spaces(columns) });
        }
        if !line.is_empty() {
            before_that = Some(before);
            before = seen;
        }
        first += line.len() + 1;
    }
    let stacked = stacked(&singles);
    if !stacked.is_empty() {
        found.extend(stacked);
        found.sort_by_key(|line| line.first);
    }
    found
}

/// What the line would be as the only cell of it; nothing where it is empty.
fn single(line: &[Letter], seen: &Seen) -> Option<Single> {
    let spaces = line.iter().take_while(|letter| letter.ch.is_whitespace()).count();
    let said = line.get(spaces..).filter(|said| !said.is_empty())?;
    let nothing = matches!(said, [dash] if matches!(dash.ch, '-' | '–'));
    let holds = match () {
        () if nothing || seen.number_cells > 0 && !seen.words => Holds::Number,
        () if seen.words && !seen.has_cells && said.len() <= MOST_NAME => Holds::Words,
        () => Holds::Prose,
    };
    Some(Single { first: seen.first + spaces, holds })
}

fn look(line: &[Letter], first: usize) -> Seen {
    let mut seen = Seen { first, ..Seen::default() };
    if line.len() > MOST_LETTERS {
        return seen;
    }
    let (mut digits, mut other) = (false, false);
    let mut words_in_cell = false;
    for letter in line.iter().chain([&BORDER]) {
        // Most letters are.
        if letter.ch.is_ascii_lowercase() {
            other = true;
            continue;
        }
        match letter.ch {
            ';' | ' ' | '\r' => {
                let number = digits && !other;
                if number {
                    seen.numbers_at_end += 1;
                } else if other {
                    seen.numbers_at_end = 0;
                    seen.words = true;
                }
                words_in_cell |= other;
                if letter.ch == ';' {
                    seen.semicolons += 1;
                    seen.pure_cells += usize::from(number && !words_in_cell);
                    words_in_cell = false;
                }
                seen.number_cells += usize::from(number);
                (digits, other) = (false, false);
            }
            '0'..='9' => digits = true,
            '.' | ',' | '%' => {}
            '\t' | '|' => {
                seen.has_cells = true;
                other = true;
            }
            _ => other = true,
        }
    }
    seen
}

/// Ends the last word of a line.
const BORDER: Letter = Letter { ch: ' ', tone: 0, capital: false, start: 0, end: 0 };

fn alike(one: &Seen, other: &Seen) -> Option<Cells> {
    if one.has_cells || other.has_cells {
        return None;
    }
    let semicolons =
        one.semicolons >= 2 && one.semicolons == other.semicolons && other.pure_cells > 0 && other.number_cells >= 2;
    if semicolons {
        return Some(Cells::Semicolons);
    }
    let spaces = one.numbers_at_end >= 2 && one.numbers_at_end == other.numbers_at_end && other.words && one.words;
    spaces.then_some(Cells::Spaces(one.numbers_at_end))
}

/// Words and no number: what names columns.
fn is_head(seen: &Seen) -> bool {
    seen.words && seen.number_cells == 0 && !seen.has_cells && seen.semicolons == 0
}

/// A head with one row below.
fn single_row(head: &Seen, row: &Seen) -> Option<usize> {
    let fits = is_head(head) && row.numbers_at_end >= 3 && row.words && !row.has_cells && row.semicolons == 0;
    fits.then_some(row.numbers_at_end)
}
