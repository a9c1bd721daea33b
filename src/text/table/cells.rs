//! A pasted table whose cells are changed where they stand.
//!
//! What is not changed stays as it was pasted: titles, headings, sums, columns that nobody reads.

pub use super::line::cells;
use super::line::{is_total, mark};
use std::borrow::Cow;

/// The cells of a line as they were typed, for a field each.
pub fn typed(line: &str) -> Vec<&str> {
    match mark(line) {
        Some(mark) => line.split(mark).map(str::trim_start).collect(),
        None => cells(line),
    }
}

/// The text with one cell changed; lines and cells that are not there yet are made.
pub fn with_cell(text: &str, line: usize, column: usize, value: &str) -> String {
    let mut lines = Lines::of(text);
    lines.put(line, column, &[value]);
    lines.text()
}

/// The text with a block of cells from this one on. Its rows do not run over the sheet's own total: it goes down.
pub fn with_block(text: &str, line: usize, column: usize, block: &str) -> String {
    let mut lines = Lines::of(text);
    let mut end = place_of_new(text);
    for (down, row) in block.lines().enumerate() {
        let at = line + down;
        if line < end && at == end {
            lines.all.insert(at, EMPTY.into());
            end += 1;
        }
        // An empty cell at the end of a block is one, too.
        let values = if row.contains('\t') { row.split('\t').collect() } else { cells(row) };
        lines.put(at, column, &values);
    }
    lines.text()
}

/// Where a new row goes: below all others, but above the sheet's own total.
pub fn place_of_new(text: &str) -> usize {
    let is_sum = |line: &str| cells(line).iter().take(2).any(|cell| is_total(cell));
    let below = text.lines().rev().take_while(|line| cells(line).is_empty() || is_sum(line));
    // Empty rows at the end stay rows.
    let sums = below.enumerate().filter(|(_, line)| is_sum(line)).last();
    text.lines().count() - sums.map_or(0, |(at, _)| at + 1)
}

/// The text with an empty row more.
pub fn with_row(text: &str) -> String {
    let mut lines = Lines::of(text);
    lines.all.insert(place_of_new(text), EMPTY.into());
    lines.text()
}

/// The text without one of its lines.
pub fn without_row(text: &str, line: usize) -> String {
    let mut lines = Lines::of(text);
    if line < lines.all.len() {
        lines.all.remove(line);
    }
    lines.text()
}

/// A row in which nothing stands.
const EMPTY: &str = "\t";

struct Lines<'a> {
    all: Vec<Cow<'a, str>>,
    /// Whether a mark ends the last line, too.
    is_ended: bool,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Lines<'a> {
        Lines { all: text.lines().map(Cow::from).collect(), is_ended: text.ends_with('\n') }
    }

    fn text(&self) -> String {
        let mut text = self.all.join("\n");
        if self.is_ended && !self.all.is_empty() {
            text.push('\n');
        }
        text
    }

    /// Puts values into a line, from a column on.
    fn put(&mut self, line: usize, column: usize, values: &[&str]) {
        while self.all.len() <= line {
            self.all.push(EMPTY.into());
        }
        let Some(line) = self.all.get_mut(line) else { return };
        let values: Vec<String> = values.iter().map(|value| plain(value)).collect();
        // Spaces can hold no empty cell, and a semicolon within a cell would be one more.
        let mark = mark(line).filter(|mark| !values.iter().any(|value| value.contains(*mark)));
        let mut all: Vec<&str> = match mark {
            Some(mark) => line.split(mark).collect(),
            None => typed(line),
        };
        if all.len() < column + values.len() {
            all.resize(column + values.len(), "");
        }
        let mut changed = String::with_capacity(line.len() + 16);
        let separator = mark.unwrap_or('\t');
        for (at, old) in all.iter().enumerate() {
            if at > 0 {
                changed.push(separator);
            }
            match at.checked_sub(column).and_then(|at| values.get(at)) {
                Some(value) => {
                    changed.push_str(&old[..old.len() - old.trim_start().len()]);
                    changed.push_str(value);
                }
                None => changed.push_str(old),
            }
        }
        if mark.is_none() && all.len() == 1 {
            changed.push(separator);
        }
        *line = changed.into();
    }
}

/// What can stand in a cell.
fn plain(value: &str) -> String {
    value.trim_start().replace(['\t', '\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SHEET: &str = "Bảng tháng 9\nĐơn vị\tĐạt\tGhi chú\nA\t1,5\tx\nB\t\ty\nTổng cộng\t1,5";

    #[test]
    fn a_cell_is_changed_and_nothing_else() {
        assert_eq!(with_cell(SHEET, 3, 1, "2"), SHEET.replace("B\t\ty", "B\t2\ty"));
        assert_eq!(
            with_cell("A; 1; 2\nB; 3; 4", 0, 1, "9 "),
            "A; 9 ; 2\nB; 3; 4",
            "what is typed stays as it is typed"
        );
        assert_eq!(with_cell("A; 1", 0, 0, "A;B"), "A;B\t1", "a mark within a cell parts none");
        assert_eq!(with_cell("A  1  2\nB  3", 0, 1, ""), "A\t\t2\nB  3", "spaces can hold no empty cell");
        assert_eq!(with_cell("", 0, 0, "A"), "A\t");
        assert_eq!(with_cell("A\t1", 1, 2, "x"), "A\t1\n\t\tx");
        assert_eq!(with_cell("A;1\r\nB;2", 1, 1, "3"), "A;1\nB;3");
    }

    #[test]
    fn a_block_goes_over_rows_and_columns_and_never_over_the_total() {
        let block = "C\t3\nD\t4\nE\t5\n";
        assert_eq!(
            with_block(SHEET, 3, 0, block),
            "Bảng tháng 9\nĐơn vị\tĐạt\tGhi chú\nA\t1,5\tx\nC\t3\ty\nD\t4\nE\t5\nTổng cộng\t1,5"
        );
        assert_eq!(with_block("A\t1", 0, 1, "2\n3\t4"), "A\t2\n\t3\t4");
        assert_eq!(with_block("A\t1\t2", 0, 1, "\t5"), "A\t\t5", "an empty cell of a block is one");
    }

    #[test]
    fn rows_come_above_the_total_and_go() {
        let longer = with_row(SHEET);
        assert_eq!(longer, SHEET.replace("\nTổng", "\n\t\nTổng"));
        assert_eq!(place_of_new(SHEET), 4);
        assert_eq!(place_of_new(&longer), 5, "the next one stands below an empty one");
        assert_eq!(without_row(&longer, 4), SHEET);
        assert_eq!(without_row("A\nB", 7), "A\nB");
        assert_eq!(with_row("A\t1\n\t"), "A\t1\n\t\n\t");
        assert_eq!(
            (with_row(""), with_row("A\n"), without_row("A\n", 0)),
            ("\t".into(), "A\n\t\n".into(), String::new())
        );
    }

    proptest! {
        #[test]
        fn what_was_put_is_read(text in "[A1;\t\n ]{0,24}", line in 0usize..4, column in 0usize..5, value in "[a;\t ]{0,6}") {
            let changed = with_cell(&text, line, column, &value);
            let put = changed.lines().nth(line).map(|line| cells(line).get(column).map_or("", |cell| *cell).to_string());
            prop_assert_eq!(put, Some(plain(&value).trim().to_string()));
            let others = |text: &str| -> Vec<String> {
                text.lines().enumerate().filter(|(at, _)| *at != line).map(|(_, line)| line.into()).collect()
            };
            let (before, after) = (others(&text), others(&changed));
            prop_assert_eq!(&after[..before.len()], &before[..]);
            let of = |text: &str, at: usize| text.lines().nth(line).and_then(|line| cells(line).get(at).map(|cell| (*cell).to_string())).unwrap_or_default();
            for other in (0..8).filter(|other| *other != column) {
                prop_assert_eq!(of(&text, other), of(&changed, other));
            }
        }
    }
}
