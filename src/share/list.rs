//! Lists within one field of text: every row ends with "~", its cells are parted by "*". Neither mark can stand in a
//! cell; both are left out of what is typed.

use crate::units::{plain_whole, read_digits, split_at_mark};

const ROW: char = '~';
const CELL: char = '*';

/// The rows of a list. The empty text has none.
pub fn rows(text: &str) -> impl Iterator<Item = Row<'_>> {
    text.split_terminator(ROW).map(Row)
}

/// One row as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'a>(&'a str);

impl<'a> Row<'a> {
    /// A cell without the spaces around it; empty where the row is shorter.
    pub fn cell(self, column: usize) -> &'a str {
        self.typed(column).trim()
    }

    /// A cell exactly as it was typed.
    pub fn typed(self, column: usize) -> &'a str {
        self.0.split(CELL).nth(column).unwrap_or("")
    }
}

/// The list with one cell changed.
pub fn with_cell(text: &str, row: usize, column: usize, value: &str) -> String {
    let mut changed = String::with_capacity(text.len() + value.len());
    for (index, old) in rows(text).enumerate() {
        if index != row {
            changed.push_str(old.0);
        } else {
            let columns = old.0.split(CELL).count().max(column + 1);
            for at in 0..columns {
                if at > 0 {
                    changed.push(CELL);
                }
                let cell = if at == column { value } else { old.typed(at) };
                changed.extend(cell.chars().filter(|letter| ![ROW, CELL].contains(letter)));
            }
        }
        changed.push(ROW);
    }
    changed
}

/// The list without one of its rows.
pub fn without_row(text: &str, row: usize) -> String {
    let mut left = String::with_capacity(text.len());
    for (index, old) in rows(text).enumerate() {
        if index != row {
            left.push_str(old.0);
            left.push(ROW);
        }
    }
    left
}

/// The list with a row more, of these cells.
pub fn with_row(text: &str, cells: &[&str]) -> String {
    let mut longer = String::from(text);
    if !text.is_empty() && !text.ends_with(ROW) {
        longer.push(ROW);
    }
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            longer.push(CELL);
        }
        longer.extend(cell.chars().filter(|letter| ![ROW, CELL].contains(letter)));
    }
    longer.push(ROW);
    longer
}

/// The rows with their cells as they were typed.
pub fn cells(text: &str) -> Vec<Vec<String>> {
    rows(text).map(|row| row.0.split(CELL).map(String::from).collect()).collect()
}

/// The list of rows with these cells.
pub fn written(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
        text = with_row(&text, &cells);
    }
    text
}

/// "ROW*COLUMN*TEXT": what is put into a cell, or pasted from there on.
pub fn put_at(row: usize, column: usize, text: &str) -> String {
    let number = |place: usize| plain_whole(i64::try_from(place).unwrap_or(i64::MAX));
    [&number(row), "*", &number(column), "*", text].concat()
}

/// The same as it is read.
pub fn place(value: &str) -> Option<(usize, usize, &str)> {
    let (row, rest) = split_at_mark(value, b'*')?;
    let (column, text) = split_at_mark(rest, b'*')?;
    let number = |digits: &str| usize::try_from(read_digits(digits)?).ok();
    Some((number(row)?, number(column)?, text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cells_are_written_where_they_stand() {
        let two = with_row(&with_row("", &["h"]), &["s", " Con "]);
        assert_eq!(two, "h~s* Con ~");
        assert_eq!(rows(&two).map(|row| row.cell(1)).collect::<Vec<_>>(), ["", "Con"]);
        assert_eq!(with_cell(&two, 0, 2, "6"), "h**6~s* Con ~");
        assert_eq!(with_cell(&two, 1, 1, "a~b*c"), "h~s*abc~");
        assert_eq!(with_cell(&two, 7, 1, "x"), two);
        assert_eq!(without_row(&two, 0), "s* Con ~");
        assert_eq!(rows("").count(), 0);
        assert_eq!(with_row("", &[""]), "~", "one empty row is a row");
        assert_eq!(written(&cells(&two)), two);
        assert_eq!(written(&cells("~")), "~");
        assert_eq!(place(&put_at(3, 0, "a*b\n")), Some((3, 0, "a*b\n")));
        assert_eq!((place("3*x*"), place("3")), (None, None));
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(text in "[a-z*~]{0,20}", row in 0usize..5, column in 0usize..5, value in "\\PC{0,8}") {
            let changed = with_cell(&text, row, column, &value);
            prop_assert_eq!(rows(&changed).count(), rows(&text).count());
            if let Some(found) = rows(&changed).nth(row) {
                prop_assert_eq!(found.typed(column).to_string(), value.replace(['~', '*'], ""));
            }
        }
    }
}
