//! Text of records: what is copied out of a spreadsheet, and .csv with ";" or ",". Every cell is text as it stands.

use super::{Cell, Grid};

/// How many records decide which mark stands between cells.
const LOOKED_AT: usize = 200;

/// The records of a text; a row's number is that of its record, empty ones included. `None` where it is too large.
pub(super) fn grid(text: &str) -> Option<Grid> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut records = Records::of(text, separator(text));
    let mut grid = Grid::default();
    let mut row = 0;
    while records.is_more() {
        grid.begin_row(row, false);
        let mut column = 0;
        loop {
            let (cell, is_last) = records.cell();
            if !cell.bytes().all(|byte| byte == b' ') && !grid.push(column, Cell::Text(&cell)) {
                return None;
            }
            if is_last {
                break;
            }
            column += 1;
        }
        row += 1;
    }
    grid.end_row();
    Some(grid)
}

/// What stands between the cells of a text: a tab where most records have one, else ";", else ",". A mark of which records
/// have now many and now few is part of the cells.
fn separator(text: &str) -> u8 {
    let marks = [b'\t', b';', b','];
    let of_all: Vec<Counts> = marks.iter().map(|mark| Counts::of(text, *mark)).collect();
    let first = |fits: fn(&Counts) -> bool| of_all.iter().position(fits).and_then(|at| marks.get(at));
    *first(|counts| counts.is_usual() && counts.is_even())
        .or_else(|| first(Counts::is_usual))
        .or_else(|| first(|counts| counts.with > 0))
        .unwrap_or(&b'\t')
}

/// How often a mark stands in the first records.
struct Counts {
    /// Records that hold something.
    records: usize,
    /// Those with the mark.
    with: usize,
    /// Those with the mark as often as most have it.
    alike: usize,
}

impl Counts {
    fn of(text: &str, mark: u8) -> Counts {
        let mut records = Records::of(text, mark);
        let (mut all, mut found) = (0, Vec::new());
        for _ in 0..LOOKED_AT {
            if !records.is_more() {
                break;
            }
            let (marks, is_empty) = records.marks();
            all += usize::from(!is_empty);
            found.extend((marks > 0).then_some(marks));
        }
        found.sort_unstable();
        let alike = found.chunk_by(|one, other| one == other).map(<[_]>::len).max().unwrap_or(0);
        Counts { records: all, with: found.len(), alike }
    }

    fn is_usual(&self) -> bool {
        self.with > 0 && self.with * 2 >= self.records
    }

    fn is_even(&self) -> bool {
        self.alike * 2 >= self.with
    }
}

/// Reads cells in turn.
struct Records<'a> {
    rest: &'a str,
    separator: u8,
    /// Whether a quotation mark at the begin of a cell encloses it: no longer, once one of them had no end.
    are_quoted: bool,
}

impl<'a> Records<'a> {
    fn of(text: &'a str, separator: u8) -> Records<'a> {
        Records { rest: text, separator, are_quoted: true }
    }

    fn is_more(&self) -> bool {
        !self.rest.is_empty()
    }

    /// How many separators the next record has, and whether it holds nothing.
    fn marks(&mut self) -> (usize, bool) {
        let (mut marks, mut is_empty) = (0, true);
        loop {
            let (cell, is_last) = self.cell();
            is_empty &= cell.trim_ascii().is_empty();
            if is_last {
                return (marks, is_empty);
            }
            marks += 1;
        }
    }

    /// The next cell, and whether it is the last of its record.
    fn cell(&mut self) -> (std::borrow::Cow<'a, str>, bool) {
        let quoted = self.quoted();
        let length = self.rest.bytes().position(|byte| self.ends(byte)).unwrap_or(self.rest.len());
        let (plain, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        let is_last = rest.as_bytes().first() != Some(&self.separator);
        let end = if rest.starts_with("\r\n") { 2 } else { 1 };
        self.rest = rest.get(end..).unwrap_or_default();
        match quoted {
            Some(text) => ([&text, plain].concat().into(), is_last),
            None => (plain.into(), is_last),
        }
    }

    fn ends(&self, byte: u8) -> bool {
        byte == self.separator || matches!(byte, b'\n' | b'\r')
    }

    /// What stands in quotation marks at the begin of a cell; a doubled one in it is one.
    fn quoted(&mut self) -> Option<String> {
        let mut inner = self.rest.strip_prefix('"').filter(|_| self.are_quoted)?;
        let mut text = String::new();
        loop {
            let Some(end) = inner.bytes().position(|byte| byte == b'"') else {
                self.are_quoted = false;
                return None;
            };
            text.push_str(inner.get(..end)?);
            inner = inner.get(end + 1..)?;
            match inner.strip_prefix('"') {
                Some(rest) => {
                    text.push('"');
                    inner = rest;
                }
                None => {
                    self.rest = inner;
                    return Some(text);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let grid = grid(text).expect("a grid");
        let cell = |cell: Cell| match cell {
            Cell::Text(text) => text.to_string(),
            other => format!("{other:?}"),
        };
        let row = |row: super::super::Row| {
            let width = row.cells().map(|(column, _)| column + 1).max().unwrap_or(0);
            (row.index, (0..width).map(|column| cell(row.cell(column)).replace("Empty", "")).collect())
        };
        grid.rows().map(row).collect()
    }

    fn of(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| cell.to_string()).collect()
    }

    #[test]
    fn a_text_has_one_separator() {
        for text in [
            "A;B;C\r\n1;x, y;1500000,5\r\n2;z;22,0\r\n",
            "\u{feff}A,B,C\n1,\"x, y\",\"1500000,5\"\n2,z,\"22,0\"",
            "A\tB\tC\r1\tx, y\t1500000,5\r2\tz\t22,0",
        ] {
            let expected =
                [(0, of(&["A", "B", "C"])), (1, of(&["1", "x, y", "1500000,5"])), (2, of(&["2", "z", "22,0"]))];
            assert_eq!(rows(text), expected, "{text:?}");
        }
    }

    #[test]
    fn commas_of_a_note_are_no_separators() {
        let text = "1;Đối tượng Khác, Dân tộc Kinh, P.Thức Tăng_mới;22,5\n2;Đối tượng Khác, Dân tộc Kinh, P.Thức Tăng_mới;22,5\n";
        assert_eq!(rows(text)[1].1.len(), 3);
        let text =
            "a\tĐối tượng Khác; Dân tộc Kinh, P.Thức Tăng_mới\nb\tĐối tượng Khác; Dân tộc Kinh, P.Thức Tăng_mới\n";
        assert_eq!(rows(text)[1].1.len(), 2);
    }

    #[test]
    fn quotes_hold_marks_lines_and_quotes() {
        let text = "A;B\r\n\"a \"\"b\"\";\r\nc\";2\r\n\r\n3\" pipe;\"x\" y\r\n";
        let expected = [(0, of(&["A", "B"])), (1, of(&["a \"b\";\r\nc", "2"])), (3, of(&["3\" pipe", "x y"]))];
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn a_quote_without_an_end_is_a_letter() {
        assert_eq!(rows("A\t\"b\n\"c\td\n"), [(0, of(&["A", "b\n"])).clone()].map(|_| (0, of(&["A", "b\nc", "d"]))));
        assert_eq!(rows("A\t\"b\nc\td\n"), [(0, of(&["A", "\"b"])), (1, of(&["c", "d"]))]);
    }

    #[test]
    fn what_holds_nothing_has_no_rows() {
        for text in ["", "\n\n", " \t \r\n;;", "\u{feff}"] {
            assert!(rows(text).iter().all(|(_, cells)| cells.iter().all(|cell| cell == ";;")), "{text:?}");
        }
    }
}
