//! Tables of HTML, as spreadsheets and word processors put them on the clipboard. A cell is its text: the numbers that some
//! write beside it (`sdval`, `sdnum`, `x:num`) are in the notation of the program's user, and say less.

use super::entities::decoded;
use super::{Cell, Grid, Merge, Sheet};

/// Wider than any spreadsheet.
const MOST_COLUMNS: u32 = 16_384;
/// Taller than any spreadsheet.
const MOST_ROWS: u32 = 1_048_576;
/// What a list can need.
const MOST_MERGES: usize = 100_000;

/// Whether a text is HTML with a table in it.
pub(super) fn has_table(text: &str) -> bool {
    let mut tags = Tags { rest: text };
    tags.any(|part| matches!(part, Part::Tag(tag) if tag.is("table") && !tag.closes))
}

/// Every table of a text; one within a cell is text of the cell. `None` where one is too large.
pub(super) fn sheets(text: &str) -> Option<Vec<Sheet>> {
    let mut sheets = Vec::new();
    let mut table: Option<Table> = None;
    let mut skipped: Option<&str> = None;
    for part in (Tags { rest: text }) {
        if let Some(name) = skipped {
            skipped = (!matches!(&part, Part::Tag(tag) if tag.closes && tag.is(name))).then_some(name);
            continue;
        }
        match part {
            Part::Text(text) => table.iter_mut().for_each(|table| table.text(text)),
            Part::Tag(tag) if tag.closes => {
                if let Some(open) = &mut table {
                    open.end(&tag)?;
                    if open.depth == 0 {
                        sheets.extend(table.take().map(Table::finished));
                    }
                }
            }
            Part::Tag(tag) => {
                skipped = NOT_SHOWN.into_iter().find(|name| tag.is(name));
                if tag.is("table") && table.is_none() {
                    table = Some(Table::default());
                }
                if let Some(open) = &mut table {
                    open.begin(&tag)?;
                }
            }
        }
    }
    // A paste may have been cut off.
    if let Some(mut open) = table {
        open.end_cell()?;
        sheets.push(open.finished());
    }
    Some(sheets)
}

const NOT_SHOWN: [&str; 4] = ["style", "script", "title", "xml"];
/// Where a line of a cell begins or ends.
const LINES: [&str; 8] = ["br", "p", "div", "li", "tr", "h1", "h2", "h3"];

#[derive(Default)]
struct Table {
    grid: Grid,
    /// How many tables within one another are open.
    depth: u32,
    rows: u32,
    /// Of each column how many more rows a cell from above fills.
    filled: Vec<u32>,
    column: u32,
    cell: Option<Open>,
}

/// The cell that is being read.
struct Open {
    text: String,
    columns: u32,
    rows: u32,
    is_merged: bool,
}

impl Table {
    fn begin(&mut self, tag: &Tag) -> Option<()> {
        if tag.is("table") {
            self.depth += 1;
        }
        if self.depth > 1 {
            self.line(tag);
        } else if tag.is("tr") {
            self.end_cell()?;
            self.begin_row(tag)?;
        } else if tag.is("td") || tag.is("th") {
            self.end_cell()?;
            if self.rows == 0 {
                self.begin_row(tag)?;
            }
            let span = |name, most| tag.number(name).map_or(1, |span| span.clamp(1, most));
            // Excel lets a long text reach over empty cells in this way, which are not one.
            let is_merged = !tag.value("style").is_some_and(|style| style.contains("mso-ignore"));
            let (columns, rows) = (span("colspan", MOST_COLUMNS), span("rowspan", MOST_ROWS));
            self.cell = Some(Open { text: String::new(), columns, rows, is_merged });
        } else {
            self.line(tag);
        }
        Some(())
    }

    fn end(&mut self, tag: &Tag) -> Option<()> {
        if tag.is("table") {
            self.depth -= 1;
        }
        if self.depth == 0 || (self.depth == 1 && ["td", "th", "tr"].iter().any(|name| tag.is(name))) {
            return self.end_cell();
        }
        self.line(tag);
        Some(())
    }

    fn begin_row(&mut self, tag: &Tag) -> Option<()> {
        let is_hidden = tag.value("style").is_some_and(|style| style.replace(' ', "").contains("display:none"));
        self.grid.begin_row(self.rows, is_hidden);
        self.rows += 1;
        if self.rows > 1 {
            self.filled.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        }
        self.column = 0;
        (self.rows <= MOST_ROWS).then_some(())
    }

    fn end_cell(&mut self) -> Option<()> {
        let Some(cell) = self.cell.take() else { return Some(()) };
        while self.filled.get(self.column as usize).is_some_and(|rows| *rows > 0) {
            self.column += 1;
        }
        let (first, end) = (self.column, self.column + cell.columns);
        if end > MOST_COLUMNS || !self.grid.push(first, Cell::Text(cell.text.trim_matches([' ', '\n']))) {
            return None;
        }
        self.filled.resize(self.filled.len().max(end as usize), 0);
        self.filled.iter_mut().take(end as usize).skip(first as usize).for_each(|rows| *rows = cell.rows);
        self.column = end;
        let row = self.rows.saturating_sub(1);
        let is_one = cell.columns > 1 || cell.rows > 1;
        if is_one && cell.is_merged && self.grid.merges.len() < MOST_MERGES {
            let last_row = row + (cell.rows - 1);
            self.grid.merges.push(Merge { first_row: row, last_row, first_column: first, last_column: end - 1 });
        }
        Some(())
    }

    /// Spaces and ends of lines are one space, as a browser shows them.
    fn text(&mut self, text: &str) {
        let Some(cell) = &mut self.cell else { return };
        for letter in decoded(text).chars() {
            let is_space = matches!(letter, ' ' | '\n' | '\r' | '\t');
            if !is_space {
                cell.text.push(if letter == '\u{a0}' { ' ' } else { letter });
            } else if !cell.text.ends_with([' ', '\n']) && !cell.text.is_empty() {
                cell.text.push(' ');
            }
        }
    }

    fn line(&mut self, tag: &Tag) {
        let Some(cell) = &mut self.cell else { return };
        if LINES.iter().any(|name| tag.is(name)) && !cell.text.is_empty() && !cell.text.ends_with('\n') {
            while cell.text.ends_with(' ') {
                cell.text.pop();
            }
            cell.text.push('\n');
        }
    }

    fn finished(mut self) -> Sheet {
        self.grid.end_row();
        let last = self.rows.saturating_sub(1);
        self.grid.merges.iter_mut().for_each(|merge| merge.last_row = merge.last_row.min(last));
        Sheet { grid: self.grid, ..Sheet::default() }
    }
}

enum Part<'a> {
    Text(&'a str),
    Tag(Tag<'a>),
}

struct Tag<'a> {
    name: &'a str,
    closes: bool,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    fn number(&self, name: &str) -> Option<u32> {
        u32::try_from(crate::units::read_digits(self.value(name)?.trim_ascii())?).ok()
    }

    /// The value of an attribute, quoted or not.
    fn value(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_ascii_start();
            let end = rest.bytes().position(|byte| byte == b'=' || byte.is_ascii_whitespace())?;
            let (found, after) = rest.split_at_checked(end)?;
            let after = after.trim_ascii_start();
            let Some(after) = after.strip_prefix('=') else {
                rest = after;
                continue;
            };
            let (value, after) = value(after.trim_ascii_start())?;
            if found.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = after;
        }
    }
}

fn value(text: &str) -> Option<(&str, &str)> {
    let (inner, end) = match text.as_bytes().first()? {
        b'"' => (text.get(1..)?, b'"'),
        b'\'' => (text.get(1..)?, b'\''),
        _ => (text, b' '),
    };
    let is_end = |byte: u8| if end == b' ' { byte.is_ascii_whitespace() } else { byte == end };
    let length = inner.bytes().position(is_end).unwrap_or(inner.len());
    Some((inner.get(..length)?, inner.get(length + 1..).unwrap_or_default()))
}

/// The parts of a text in turn; comments are none.
struct Tags<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Tags<'a> {
    type Item = Part<'a>;

    fn next(&mut self) -> Option<Part<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let Some(inner) = self.rest.strip_prefix('<') else {
                return Some(Part::Text(self.take(self.rest.bytes().position(|byte| byte == b'<'))));
            };
            if let Some(comment) = inner.strip_prefix("!--") {
                self.rest = comment.find("-->").and_then(|at| comment.get(at + 3..)).unwrap_or_default();
                continue;
            }
            let closes = inner.starts_with('/');
            let named = inner.strip_prefix('/').unwrap_or(inner);
            match named.as_bytes().first() {
                Some(letter) if letter.is_ascii_alphabetic() => return Some(Part::Tag(self.tag(named, closes))),
                Some(b'!' | b'?') => self.rest = named.find('>').and_then(|at| named.get(at + 1..)).unwrap_or_default(),
                // A sign of less in a text.
                _ => return Some(Part::Text(self.take(Some(1)))),
            }
        }
    }
}

impl<'a> Tags<'a> {
    /// So many bytes, or all that is left.
    fn take(&mut self, length: Option<usize>) -> &'a str {
        let (taken, rest) = length.and_then(|length| self.rest.split_at_checked(length)).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn tag(&mut self, named: &'a str, closes: bool) -> Tag<'a> {
        let mut quote = None;
        let end = named.bytes().position(|byte| match quote {
            Some(open) => {
                if byte == open {
                    quote = None;
                }
                false
            }
            None => {
                if matches!(byte, b'"' | b'\'') {
                    quote = Some(byte);
                }
                byte == b'>'
            }
        });
        let (inner, rest) = end.and_then(|at| crate::units::around(named, at)).unwrap_or((named, ""));
        self.rest = rest;
        let length = inner.bytes().position(|byte| byte.is_ascii_whitespace() || byte == b'/').unwrap_or(inner.len());
        let (name, attributes) = inner.split_at_checked(length).unwrap_or((inner, ""));
        Tag { name, closes, attributes: attributes.trim_start_matches('/') }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells of a row by their columns.
    type Cells = Vec<(u32, String)>;

    fn rows(text: &str) -> Vec<(u32, bool, Cells)> {
        let sheets = sheets(text).expect("tables");
        let cells = |row: &super::super::Row| {
            let text = |cell| if let Cell::Text(text) = cell { text.to_string() } else { String::from("?") };
            row.cells().map(|(column, cell)| (column, text(cell))).collect()
        };
        let rows = sheets.iter().flat_map(|sheet| sheet.grid.rows().map(|row| (row.index, row.hidden, cells(&row))));
        rows.collect()
    }

    fn of(cells: &[(u32, &str)]) -> Cells {
        cells.iter().map(|(column, text)| (*column, text.to_string())).collect()
    }

    #[test]
    fn cells_are_their_texts() {
        let text = "<html><head><style>td { color: red } <table></style></head><body><!--StartFragment--><table border=1>\n\
            <tr><td sdval=\"0,534\" sdnum=\"1066;0;0%\">53%</td><TD x:num='1500000'>1.500.000</TD></tr>\n\
            <tr style='mso-hide:all; display: none'><td>H&#7897;\n  ngh&egrave;o<br>A &lt; B</td><td><p>một</p><p>hai&nbsp;ba</p></td></tr>\
            <tr></tr><tr><td></td><td> <b>x</b>y < z </td></table>rest";
        let expected = [
            (0, false, of(&[(0, "53%"), (1, "1.500.000")])),
            (1, true, of(&[(0, "Hộ nghèo\nA < B"), (1, "một\nhai ba")])),
            (3, false, of(&[(1, "xy < z")])),
        ];
        assert_eq!(rows(text), expected);
        assert!(has_table(text) && !has_table("a < b <tablet>"));
    }

    #[test]
    fn cells_over_rows_and_columns_move_the_others() {
        let text =
            "<table><tr><th rowspan=2>A<th colspan=\"2\">B<th rowspan=3>C<tr><td>D<td>E<tr><td>F<td>G<td>H</table>";
        let expected = [
            (0, false, of(&[(0, "A"), (1, "B"), (3, "C")])),
            (1, false, of(&[(1, "D"), (2, "E")])),
            (2, false, of(&[(0, "F"), (1, "G"), (2, "H")])),
        ];
        assert_eq!(rows(text), expected);
        let merges = sheets(text).unwrap().remove(0).grid.merges;
        assert_eq!(merges[1], Merge { first_row: 0, last_row: 0, first_column: 1, last_column: 2 });
        assert_eq!((merges.len(), merges[2].last_row), (3, 2));
    }

    #[test]
    fn a_table_within_a_cell_is_its_text_and_others_are_sheets_of_their_own() {
        let text =
            "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table><table><td>e";
        assert_eq!(rows(text), [(0, false, of(&[(0, "a\nbc"), (1, "d")])), (0, false, of(&[(0, "e")]))]);
    }

    #[test]
    fn too_wide_a_table_is_refused() {
        assert!(sheets("<table><tr><td colspan=16384>a<td>b</table>").is_none());
        assert_eq!(rows("<table><tr><td colspan=99999999999>a</table>").len(), 1);
        assert_eq!(rows("<table><tr><td colspan=-1 rowspan=0>a<td>b</table>").len(), 1);
    }
}
