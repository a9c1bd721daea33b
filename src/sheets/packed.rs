//! Sheets as bytes, in which they go from one module to another.
//!
//! A version, how many sheets; of each its name, whether it is hidden, its regions, its rows. Of a row how far it stands
//! below the one before, whether it is hidden, how many cells; of a cell how far it stands to the right of the one before,
//! its kind, its text.

use super::bytes::{Reader, Writer};
use super::{Cell, Grid, Merge, Row, Sheet};
use crate::units::Day;

const VERSION: u8 = 1;

/// The bytes of sheets.
pub fn packed(sheets: &[Sheet]) -> Vec<u8> {
    let mut to = Writer::default();
    to.byte(VERSION);
    to.number(sheets.len() as u32);
    for sheet in sheets {
        to.text(&sheet.name);
        to.byte(sheet.hidden.into());
        to.number(sheet.grid.merges.len() as u32);
        for merge in &sheet.grid.merges {
            for number in [merge.first_row, merge.last_row, merge.first_column, merge.last_column] {
                to.number(number);
            }
        }
        to.number(sheet.grid.len() as u32);
        let mut next = 0;
        for row in sheet.grid.rows() {
            to.number(row.index.saturating_sub(next));
            next = row.index + 1;
            pack_row(&row, &mut to);
        }
    }
    to.finished()
}

fn pack_row(row: &Row, to: &mut Writer) {
    to.byte(row.hidden.into());
    to.number(row.cells().count() as u32);
    let mut next = 0;
    for (column, cell) in row.cells() {
        to.number(column.saturating_sub(next));
        next = column + 1;
        let day;
        let (kind, text) = match cell {
            Cell::Empty => (0, ""),
            Cell::Text(text) => (1, text),
            Cell::Number(text) => (2, text),
            Cell::Percent(text) => (3, text),
            Cell::Date(of) => {
                day = of.plain();
                (4, day.as_str())
            }
            Cell::Uncomputed => (5, ""),
            Cell::Error(text) => (6, text),
        };
        to.byte(kind);
        to.text(text);
    }
}

/// The sheets of bytes that [`packed`] made; `None` for any other.
pub fn unpacked(bytes: &[u8]) -> Option<Vec<Sheet>> {
    let mut from = Reader(bytes);
    (from.byte()? == VERSION).then_some(())?;
    let mut sheets = Vec::new();
    for _ in 0..from.number()? {
        sheets.push(unpack_sheet(&mut from)?);
    }
    from.is_at_end().then_some(sheets)
}

fn unpack_sheet(from: &mut Reader) -> Option<Sheet> {
    let mut sheet = Sheet { name: from.text()?.into(), hidden: from.byte()? == 1, grid: Grid::default() };
    for _ in 0..from.number()? {
        let [first_row, last_row, first_column, last_column] = four(from)?;
        sheet.grid.merges.push(Merge { first_row, last_row, first_column, last_column });
    }
    let mut next = 0u32;
    for _ in 0..from.number()? {
        let index = next.checked_add(from.number()?)?;
        next = index.checked_add(1)?;
        sheet.grid.begin_row(index, from.byte()? == 1);
        unpack_row(from, &mut sheet.grid)?;
    }
    sheet.grid.end_row();
    Some(sheet)
}

fn four(from: &mut Reader) -> Option<[u32; 4]> {
    Some([from.number()?, from.number()?, from.number()?, from.number()?])
}

fn unpack_row(from: &mut Reader, grid: &mut Grid) -> Option<()> {
    let mut next = 0u32;
    for _ in 0..from.number()? {
        let column = next.checked_add(from.number()?)?;
        next = column.checked_add(1)?;
        let (kind, text) = (from.byte()?, from.text()?);
        let cell = match kind {
            0 => Cell::Empty,
            1 => Cell::Text(text),
            2 => Cell::Number(text),
            3 => Cell::Percent(text),
            4 => Cell::Date(Day::parse(text)?),
            5 => Cell::Uncomputed,
            6 => Cell::Error(text),
            _ => return None,
        };
        grid.push(column, cell).then_some(())?;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cell() -> impl Strategy<Value = (u32, u8, String)> {
        (1u32..400, 1u8..7, "[0-9]{1,5}|Hộ [a-zđ]{0,9}x")
    }

    fn sheet() -> impl Strategy<Value = Sheet> {
        let rows = prop::collection::vec((1u32..1000, any::<bool>(), prop::collection::vec(cell(), 0..6)), 0..8);
        (".{0,5}", any::<bool>(), rows, prop::collection::vec(any::<[u32; 4]>(), 0..3)).prop_map(
            |(name, hidden, rows, merges)| {
                let mut grid = Grid::default();
                let mut row = 0;
                for (below, hidden, cells) in rows {
                    row += below;
                    grid.begin_row(row, hidden);
                    let mut column = 0;
                    for (right, kind, text) in &cells {
                        column += right;
                        grid.push(column, of(*kind, text));
                    }
                }
                grid.end_row();
                let merge = |[first_row, last_row, first_column, last_column]: [u32; 4]| Merge {
                    first_row,
                    last_row,
                    first_column,
                    last_column,
                };
                grid.merges = merges.into_iter().map(merge).collect();
                Sheet { name, hidden, grid }
            },
        )
    }

    fn of(kind: u8, text: &str) -> Cell<'_> {
        match kind {
            1 => Cell::Text(text),
            2 => Cell::Number(text),
            3 => Cell::Percent(text),
            4 => Cell::Date(Day::new(2026, 11, 1).plus_days(text.len() as i32)),
            5 => Cell::Uncomputed,
            _ => Cell::Error(text),
        }
    }

    proptest! {
        #[test]
        fn sheets_come_back_as_they_were(sheets in prop::collection::vec(sheet(), 0..4)) {
            prop_assert_eq!(unpacked(&packed(&sheets)), Some(sheets));
        }

        #[test]
        fn other_bytes_are_an_answer_too(bytes in prop::collection::vec(any::<u8>(), 0..60), at in 0usize..200, byte: u8, sheets in prop::collection::vec(sheet(), 1..2)) {
            unpacked(&bytes);
            let mut changed = packed(&sheets);
            unpacked(&changed[..at.min(changed.len())]);
            if let Some(place) = changed.get_mut(at) {
                *place = byte;
            }
            unpacked(&changed);
        }
    }

    #[test]
    fn counts_without_anything_behind_them_take_no_memory() {
        assert_eq!(unpacked(&[1, 0xff, 0xff, 0xff, 0xff, 0x0f]), None);
        assert_eq!(unpacked(&[1, 1, 0, 0, 0xff, 0xff, 0xff, 0xff, 0x0f]), None);
        assert_eq!([unpacked(&[]), unpacked(&[2, 0])], [None, None]);
        assert_eq!(unpacked(&[1, 0]), Some(vec![]));
    }
}
