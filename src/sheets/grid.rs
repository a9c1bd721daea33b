//! Rows of cells. A list of 100,000 rows has two million of them: their texts lie in one piece of memory, and empty cells
//! take none.

use crate::units::Day;

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    Empty,
    /// Text as it stands; never empty.
    Text(&'a str),
    /// A number as its shortest decimal text, without a sign of thousands: "1500000", "0.7", "-3".
    Number(&'a str),
    /// The same where the file says that it is shown as a percentage: "0.7" is shown as 70 %.
    Percent(&'a str),
    Date(Day),
    /// A formula whose value is not in the file.
    Uncomputed,
    /// An error of the spreadsheet, as it is shown: "#REF!".
    Error(&'a str),
}

/// A region of cells that is shown as one; 0-based, both ends included. Its first cell holds what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    pub first_row: u32,
    pub last_row: u32,
    pub first_column: u32,
    pub last_column: u32,
}

/// A sheet by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub name: String,
    pub hidden: bool,
    pub grid: Grid,
}

/// The rows of a sheet that hold something, from above.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    text: String,
    cells: Vec<Stored>,
    rows: Vec<StoredRow>,
    /// Regions that are shown as one cell, where the file says so.
    pub merges: Vec<Merge>,
}

/// Twelve bytes: a long list has millions of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stored {
    /// The column, and behind it the kind.
    place: u32,
    start: u32,
    length: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    Percent,
    Date,
    Uncomputed,
    Error,
}

/// Kinds are fewer than so many.
const KINDS: u32 = 8;

impl Stored {
    fn column(self) -> u32 {
        self.place / KINDS
    }

    fn kind(self) -> Kind {
        const ALL: [Kind; 5] = [Kind::Text, Kind::Number, Kind::Percent, Kind::Date, Kind::Uncomputed];
        ALL.get((self.place % KINDS) as usize).copied().unwrap_or(Kind::Error)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct StoredRow {
    /// 0-based in the sheet.
    index: u32,
    hidden: bool,
    first_cell: u32,
}

impl Grid {
    /// Begins a row; cells are pushed into it from left to right. A row in which nothing is pushed holds nothing, and is
    /// not kept.
    pub fn begin_row(&mut self, index: u32, hidden: bool) {
        self.end_row();
        self.rows.push(StoredRow { index, hidden, first_cell: self.cells.len() as u32 });
    }

    /// Adds a cell to the row that was begun last; an empty one adds nothing. False where the sheet is too large to be
    /// kept.
    pub fn push(&mut self, column: u32, cell: Cell<'_>) -> bool {
        let day;
        let (kind, text) = match cell {
            Cell::Empty | Cell::Text("") => return true,
            Cell::Text(text) => (Kind::Text, text),
            Cell::Number(text) => (Kind::Number, text),
            Cell::Percent(text) => (Kind::Percent, text),
            Cell::Date(of) => {
                day = of.plain();
                (Kind::Date, day.as_str())
            }
            Cell::Uncomputed => (Kind::Uncomputed, ""),
            Cell::Error(text) => (Kind::Error, text),
        };
        let (Ok(start), Ok(length)) = (u32::try_from(self.text.len()), u32::try_from(text.len())) else {
            return false;
        };
        let Some(place) = column.checked_mul(KINDS).map(|place| place + kind as u32) else { return false };
        self.text.push_str(text);
        self.cells.push(Stored { place, start, length });
        true
    }

    /// Where the text of the cell that was pushed last begins.
    pub fn start_of_last(&self) -> Option<u32> {
        self.cells.last().map(|cell| cell.start)
    }

    /// Adds a text that stands in the grid already, where it begins: a list says the same many times. False where it does
    /// not stand there.
    pub fn push_again(&mut self, column: u32, start: u32, length: usize) -> bool {
        let end = (start as usize).checked_add(length);
        let is_there = end.is_some_and(|end| self.text.get(start as usize..end).is_some());
        let (Ok(length), Some(place)) = (u32::try_from(length), column.checked_mul(KINDS)) else { return false };
        if is_there && length > 0 {
            self.cells.push(Stored { place, start, length });
        }
        is_there
    }

    /// Makes room for so many cells at once: what grows by doubling leaves as much behind.
    pub fn expect(&mut self, cells: usize) {
        self.cells.reserve_exact(cells.saturating_sub(self.cells.len()));
    }

    /// Ends the last row; a grid is whole after it.
    pub fn end_row(&mut self) {
        if self.rows.last().is_some_and(|row| row.first_cell as usize == self.cells.len()) {
            self.rows.pop();
        }
    }

    /// How many rows hold something.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The `place`-th row that holds something, from 0.
    pub fn row(&self, place: usize) -> Option<Row<'_>> {
        let row = self.rows.get(place)?;
        let end = self.rows.get(place + 1).map_or(self.cells.len(), |next| next.first_cell as usize);
        let cells = self.cells.get(row.first_cell as usize..end)?;
        Some(Row { index: row.index, hidden: row.hidden, cells, text: &self.text })
    }

    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).filter_map(|place| self.row(place))
    }

    /// One more than the last column that holds something.
    pub fn width(&self) -> u32 {
        self.cells.iter().map(|cell| cell.column() + 1).max().unwrap_or(0)
    }
}

/// A row that holds something.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// 0-based in the sheet.
    pub index: u32,
    pub hidden: bool,
    cells: &'a [Stored],
    text: &'a str,
}

impl<'a> Row<'a> {
    /// The cell of a column, 0-based; where two were pushed for one column, the first.
    pub fn cell(&self, column: u32) -> Cell<'a> {
        let place = self.cells.partition_point(|cell| cell.column() < column);
        match self.cells.get(place) {
            Some(stored) if stored.column() == column => self.open(stored),
            _ => Cell::Empty,
        }
    }

    /// Columns that hold something, from the left.
    pub fn cells(&self) -> impl Iterator<Item = (u32, Cell<'a>)> + use<'a> {
        let row = *self;
        self.cells.iter().map(move |stored| (stored.column(), row.open(stored)))
    }

    fn open(&self, stored: &Stored) -> Cell<'a> {
        let start = stored.start as usize;
        let text = self.text.get(start..start + stored.length as usize).unwrap_or_default();
        match stored.kind() {
            Kind::Text => Cell::Text(text),
            Kind::Number => Cell::Number(text),
            Kind::Percent => Cell::Percent(text),
            Kind::Date => Day::parse(text).map_or(Cell::Empty, Cell::Date),
            Kind::Uncomputed => Cell::Uncomputed,
            Kind::Error => Cell::Error(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_gives_back_what_was_pushed() {
        let mut grid = Grid::default();
        let day = Day::new(2026, 11, 29);
        grid.begin_row(3, false);
        grid.begin_row(5, true);
        grid.push(1, Cell::Text("Tăng"));
        grid.push(2, Cell::Empty);
        grid.push(4, Cell::Percent("0.7"));
        grid.push(7, Cell::Date(day));
        grid.begin_row(6, false);
        grid.push(0, Cell::Uncomputed);
        grid.begin_row(9, false);
        grid.end_row();
        assert_eq!((grid.len(), grid.width()), (2, 8));
        let row = grid.row(0).expect("a row");
        assert_eq!((row.index, row.hidden), (5, true));
        let cells: Vec<_> = row.cells().collect();
        assert_eq!(cells, [(1, Cell::Text("Tăng")), (4, Cell::Percent("0.7")), (7, Cell::Date(day))]);
        assert_eq!((row.cell(4), row.cell(3), row.cell(99)), (Cell::Percent("0.7"), Cell::Empty, Cell::Empty));
        assert_eq!(grid.row(1).expect("a row").cell(0), Cell::Uncomputed);
        assert!(grid.row(2).is_none());
    }
}
