//! A line of a pasted table, in cells.

use crate::text::reading;
use crate::units::{is_letter, plain_letter, split_by_mark};

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

/// What parts the cells of a line: tabs, else semicolons, else two spaces.
const MARKS: [u8; 2] = [b'\t', b';'];

pub(super) fn mark(line: &str) -> Option<char> {
    mark_byte(line).map(char::from)
}

fn mark_byte(line: &str) -> Option<u8> {
    MARKS.into_iter().find(|mark| line.bytes().any(|byte| byte == *mark))
}

/// The cells of a line, without empty ones at its end.
pub fn cells(line: &str) -> Vec<&str> {
    let mut cells: Vec<&str> = match mark_byte(line) {
        Some(mark) => {
            let mut cells = Vec::with_capacity(line.bytes().filter(|byte| *byte == mark).count() + 1);
            cells.extend(split_by_mark(line, mark).map(trimmed));
            cells
        }
        None => line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect(),
    };
    while cells.last().is_some_and(|cell| cell.is_empty()) {
        cells.pop();
    }
    cells
}

/// Without the spaces around it. Nearly all cells begin and end with a letter or a digit that is no space by its first byte: to
/// look at each end letter by letter was most of the work of reading a long table.
fn trimmed(cell: &str) -> &str {
    let bytes = cell.as_bytes();
    let begins = bytes.first().is_none_or(|byte| matches!(byte, b'!'..=b'~' | 0xC3..=0xDF));
    let ends = bytes.last().is_none_or(|byte| matches!(byte, b'!'..=b'~'));
    if begins && ends { cell } else { cell.trim() }
}

/// Whether the line adds up the others. Communes are called "Cộng Hòa" and "Tổng Cọt": only whole names count.
pub fn is_total(name: &str) -> bool {
    // Most names begin with another letter, and are not worth more than a look.
    let initial = name.chars().find(|c| is_letter(*c));
    if !initial.is_some_and(|initial| "tTcCsS".contains(initial)) {
        return false;
    }
    let name = plain(name);
    let name = name.trim_matches(|c: char| !is_letter(c));
    matches!(name, "tong" | "cong" | "total" | "sum" | "toan tinh" | "toan huyen" | "toan cum" | "toan nganh")
        || ["tong cong", "tong so", "toan thanh pho", "toan thi xa"].iter().any(|total| name.starts_with(total))
}

/// Lower case without marks, however they were typed: "Kế hoạch" is "ke hoach" in composed and decomposed letters.
pub fn plain(text: &str) -> String {
    text.trim().chars().filter_map(plain_letter).collect()
}

#[cfg(test)]
mod tests {
    use super::trimmed;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn spaces_around_a_cell_are_taken_off_whatever_they_are(cell in "[\\s\u{85}\u{a0}\u{2000}\u{2028}\u{3000}]{0,2}[Đđệa1%]{0,3}[\\s\u{a0}\u{3000}]{0,2}") {
            prop_assert_eq!(trimmed(&cell), cell.trim());
        }
    }
}
