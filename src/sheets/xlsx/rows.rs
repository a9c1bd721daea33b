//! The rows of a worksheet. Rows and cells say where they stand, or follow one another.

use super::book::Book;
use super::package::Package;
use super::serial::Shown;
use super::strings::unescaped;
use super::xml::{self, Read, value};
use crate::sheets::number::plain;
use crate::sheets::{Cell, Grid, Merge, Refusal};
use crate::units::{Day, read_digits};

/// What a spreadsheet has.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u32 = 16_384;
const NOWHERE: u32 = u32::MAX;
/// What a list can need.
const MOST_MERGES: usize = 100_000;
/// So many rows are read until it is said again how far it is.
const HEARD: u32 = 500;

pub(super) fn of(package: &mut Package, part: &str, book: &mut Book<'_>) -> Result<Grid, Refusal> {
    let mut rows = Rows {
        book,
        last: 0,
        stands: Vec::new(),
        grid: Grid::default(),
        is_data: false,
        row: 0,
        column: 0,
        cell: Open::default(),
        value: String::new(),
        is_value: false,
        phonetic: false,
    };
    package.read(part, &mut rows)?;
    rows.grid.end_row();
    Ok(rows.grid)
}

struct Rows<'a, 'b> {
    book: &'a mut Book<'b>,
    /// As the sheet says; 0 where it does not.
    last: u32,
    /// Where each shared text stands in the grid already; [`NOWHERE`].
    stands: Vec<u32>,
    grid: Grid,
    is_data: bool,
    /// Of the next row and the next cell that do not say it.
    row: u32,
    column: u32,
    cell: Open,
    value: String,
    /// Whether text that comes now is the cell's.
    is_value: bool,
    phonetic: bool,
}

/// The cell that is being read.
#[derive(Default)]
struct Open {
    holds: Holds,
    style: usize,
    has_formula: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Holds {
    #[default]
    Number,
    Shared,
    Text,
    Bool,
    Error,
    Day,
}

impl Rows<'_, '_> {
    fn open_row(&mut self, tag: &xml::Tag) -> Result<(), Refusal> {
        let (mut row, mut is_hidden) = (self.row, false);
        for attribute in tag.attributes().with_checks(false).flatten() {
            match attribute.key.as_ref() {
                b"r" => row = number(&attribute.value).and_then(|row| row.checked_sub(1)).ok_or(Refusal::Broken)?,
                b"hidden" => is_hidden = matches!(attribute.value.as_ref(), b"1" | b"true"),
                _ => {}
            }
        }
        // Rows out of their order are left to another reader.
        if row < self.row || row >= MOST_ROWS {
            return Err(Refusal::Broken);
        }
        self.grid.begin_row(row, is_hidden);
        if row % HEARD == 0 {
            (self.book.heard)(row, self.last);
        }
        self.row = row + 1;
        self.column = 0;
        Ok(())
    }

    fn open_cell(&mut self, tag: &xml::Tag) -> Result<(), Refusal> {
        let mut column = self.column;
        self.cell = Open::default();
        for attribute in tag.attributes().with_checks(false).flatten() {
            match attribute.key.as_ref() {
                b"r" => column = place(&attribute.value).ok_or(Refusal::Broken)?.1,
                b"s" => self.cell.style = number(&attribute.value).unwrap_or_default() as usize,
                b"t" => self.cell.holds = Holds::of(&attribute.value),
                _ => {}
            }
        }
        if column < self.column || column >= MOST_COLUMNS {
            return Err(Refusal::Broken);
        }
        self.column = column + 1;
        self.value.clear();
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Refusal> {
        let Rows { book, grid, cell, value, stands, .. } = self;
        let mut new = None;
        let column = self.column.saturating_sub(1);
        let number;
        let text;
        let content = match cell.holds {
            // A text of a formula may well be empty; a number cannot.
            _ if value.is_empty() && cell.has_formula && cell.holds == Holds::Number => Cell::Uncomputed,
            _ if value.trim_ascii().is_empty() => return Ok(()),
            Holds::Number => {
                number = plain(value).ok_or(Refusal::Broken)?;
                match book.shown.get(cell.style) {
                    Some(Shown::Day) => book.epoch.day(&number).map_or(Cell::Number(&number), Cell::Date),
                    Some(Shown::Percent) => Cell::Percent(&number),
                    _ => Cell::Number(&number),
                }
            }
            Holds::Shared => {
                let place = read_digits(value.trim_ascii()).and_then(|place| usize::try_from(place).ok());
                let place = place.ok_or(Refusal::Broken)?;
                let shared = book.strings.get(place).ok_or(Refusal::Broken)?;
                if let Some(start) = stands.get(place).copied().filter(|start| *start != NOWHERE) {
                    // Whoever copies the grid has as many texts as cells.
                    book.room.take(shared.len())?;
                    return if grid.push_again(column, start, shared.len()) { Ok(()) } else { Err(Refusal::TooLarge) };
                }
                text = unescaped(shared);
                // What is not as it stands is not looked for.
                new = (text.len() == shared.len()).then_some(place);
                Cell::Text(&text)
            }
            Holds::Text => {
                text = unescaped(value);
                Cell::Text(&text)
            }
            Holds::Bool => Cell::Text(if xml::is_true(value.trim_ascii()) { "TRUE" } else { "FALSE" }),
            Holds::Error => Cell::Error(value),
            Holds::Day => value.get(..10).and_then(Day::parse).map_or(Cell::Text(value), Cell::Date),
        };
        let text_len = match content {
            Cell::Text(text) if text.trim_ascii().is_empty() => return Ok(()),
            Cell::Text(text) => text.len(),
            _ => 0,
        };
        book.room.take(text_len)?;
        if !grid.push(column, content) {
            return Err(Refusal::TooLarge);
        }
        if let (Some(place), Some(start)) = (new, grid.start_of_last()) {
            if stands.len() <= place {
                stands.resize(place + 1, NOWHERE);
            }
            if let Some(at) = stands.get_mut(place) {
                *at = start;
            }
        }
        Ok(())
    }

    /// What a sheet says of its size is believed as far as the file is large enough for it.
    fn expect(&mut self, tag: &xml::Tag) {
        let region = value(tag, b"ref").and_then(|text| region(text.as_bytes()));
        let Some(Merge { last_row, last_column, .. }) = region else { return };
        self.last = last_row + 1;
        let cells = self.last.saturating_mul(last_column + 1) as usize;
        self.grid.expect(cells.min(self.book.packed));
    }

    fn merge(&mut self, tag: &xml::Tag) {
        let region = value(tag, b"ref").and_then(|text| region(text.as_bytes()));
        if self.grid.merges.len() < MOST_MERGES {
            self.grid.merges.extend(region);
        }
    }
}

impl Read for Rows<'_, '_> {
    fn open(&mut self, name: &[u8], tag: &xml::Tag) -> Result<(), Refusal> {
        if !self.is_data {
            match name {
                b"sheetData" => self.is_data = true,
                b"mergeCell" => self.merge(tag),
                b"dimension" => self.expect(tag),
                _ => {}
            }
            return Ok(());
        }
        match name {
            b"c" => self.open_cell(tag)?,
            b"v" => self.is_value = true,
            b"t" => self.is_value = !self.phonetic,
            b"f" => self.cell.has_formula = true,
            b"row" => self.open_row(tag)?,
            b"rPh" => self.phonetic = true,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &[u8]) -> Result<(), Refusal> {
        match name {
            _ if !self.is_data => {}
            b"c" => return self.close_cell(),
            b"v" | b"t" => self.is_value = false,
            b"rPh" => self.phonetic = false,
            b"sheetData" => self.is_data = false,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self) -> Option<&mut String> {
        self.is_value.then_some(&mut self.value)
    }

    fn is_whole(&self) -> bool {
        !self.is_data
    }
}

impl Holds {
    fn of(kind: &[u8]) -> Holds {
        match kind {
            b"s" => Holds::Shared,
            b"str" | b"inlineStr" => Holds::Text,
            b"b" => Holds::Bool,
            b"e" => Holds::Error,
            b"d" => Holds::Day,
            _ => Holds::Number,
        }
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0u32, |number, digit| {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
        number.checked_mul(10)?.checked_add(digit.into())
    })
}

/// Row and column of "AB12", from 0.
fn place(name: &[u8]) -> Option<(u32, u32)> {
    let letters = name.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (letters, digits) = name.split_at_checked(letters)?;
    let column = letters.iter().try_fold(0u32, |column, letter| {
        column.checked_mul(26)?.checked_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    Some((number(digits)?.checked_sub(1)?, column.checked_sub(1)?))
}

fn region(text: &[u8]) -> Option<Merge> {
    let mut ends = text.split(|byte| *byte == b':');
    let (first_row, first_column) = place(ends.next()?)?;
    let (last_row, last_column) = place(ends.next()?)?;
    let is_region =
        first_row <= last_row && first_column <= last_column && last_row < MOST_ROWS && last_column < MOST_COLUMNS;
    is_region.then_some(Merge { first_row, last_row, first_column, last_column })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read() {
        assert_eq!(place(b"A1"), Some((0, 0)));
        assert_eq!(place(b"AB12"), Some((11, 27)));
        assert_eq!(place(b"XFD1048576"), Some((1_048_575, 16_383)));
        for name in [&b""[..], b"A", b"1", b"A0", b"A-1", b"A99999999999", b"ZZZZZZZZZ1", b"A1B"] {
            assert_eq!(place(name), None);
        }
        assert_eq!(region(b"B2:C4"), Some(Merge { first_row: 1, last_row: 3, first_column: 1, last_column: 2 }));
        assert_eq!([region(b"B2"), region(b"C4:B2"), region(b"")], [None; 3]);
    }
}
