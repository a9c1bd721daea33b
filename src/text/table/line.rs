//! A line of a pasted table, in cells.

use crate::text::reading;
use crate::units::plain_letter;

pub(super) struct Line<'a> {
    pub number: usize,
    pub text: &'a str,
    pub cells: Vec<&'a str>,
}

/// Whether nothing but a number stands in the cell.
pub(super) fn is_number(cell: &str) -> bool {
    reading::number(cell).is_ok()
}

pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let numbered = text.lines().enumerate().map(|(index, text)| Line { number: index + 1, text, cells: cells(text) });
    // A row that was added and not filled is nothing.
    numbered.filter(|line| !line.cells.is_empty())
}

fn cells(line: &str) -> Vec<&str> {
    let mut cells: Vec<&str> = if line.contains('\t') {
        line.split('\t').map(str::trim).collect()
    } else if line.contains(';') {
        line.split(';').map(str::trim).collect()
    } else {
        line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect()
    };
    while cells.last().is_some_and(|cell| cell.is_empty()) {
        cells.pop();
    }
    cells
}

/// Lower case without marks, however they were typed: "Kế hoạch" is "ke hoach" in composed and decomposed letters.
pub fn plain(text: &str) -> String {
    text.trim().chars().filter_map(plain_letter).collect()
}
