//! Lists in letters from before Unicode: judged for the table as a whole, never cell by cell.

use super::columns::Columns;
use super::field::Field;
use crate::sheets::{Cell, Grid, Row, Sheet};
use crate::units::{Encoding, encoding, unicode};

/// So much of a list tells how it is written.
const LOOKED_AT: usize = 2_000;

/// How the names of a list are written, where that is not Unicode.
pub fn of_names<'a>(rows: impl Iterator<Item = Row<'a>>, columns: &Columns) -> Option<Encoding> {
    let names = rows.filter_map(|row| match columns.open(&row).of(Field::Name) {
        Cell::Text(text) => Some(text),
        _ => None,
    });
    encoding(&joined(names))
}

/// How the texts of a sheet are written, headings and all, where that is not Unicode.
pub fn of_sheet(sheet: &Sheet) -> Option<Encoding> {
    let cells = sheet.grid.rows().flat_map(|row| row.cells());
    let texts = cells.filter_map(|(_, cell)| match cell {
        Cell::Text(text) => Some(text),
        _ => None,
    });
    encoding(&joined(texts))
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut all = String::new();
    for text in texts.take(LOOKED_AT) {
        all.push_str(text);
        all.push(' ');
    }
    all
}

/// The sheet with its texts in Unicode; `None` where it would be too large.
pub fn in_unicode(sheet: &Sheet, encoding: Encoding) -> Option<Sheet> {
    converted(sheet, encoding, |_, _, _| true)
}

/// A list whose names are in old letters, in Unicode. Where the rest of it is Unicode already, only columns below the
/// headings that are not; `last` is the last row of the headings, 1-based.
pub fn list_in_unicode(sheet: &Sheet, encoding: Encoding, last: u32) -> Option<Sheet> {
    if of_sheet(sheet) == Some(encoding) {
        return in_unicode(sheet, encoding);
    }
    let mut columns: Vec<(u32, u32)> = vec![(0, 0); sheet.grid.width() as usize];
    for row in sheet.grid.rows().filter(|row| row.index >= last) {
        for (column, cell) in row.cells() {
            if let (Cell::Text(text), Some((old, new))) = (cell, columns.get_mut(column as usize))
                && !text.is_ascii()
            {
                *(if is_unicode(text) { new } else { old }) += 1;
            }
        }
    }
    let is_old = |column: u32| columns.get(column as usize).is_some_and(|(old, new)| old > new);
    converted(sheet, encoding, |row, column, text| row >= last && is_old(column) && !is_unicode(text))
}

/// Whether a text has letters that no old encoding is shown with.
fn is_unicode(text: &str) -> bool {
    text.chars().any(|letter| {
        matches!(
            letter,
            '\u{1ea0}'..='\u{1ef9}' | 'Ă' | 'ă' | 'Đ' | 'đ' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ'
        ) || matches!(letter, '\u{300}'..='\u{36f}')
    })
}

/// The sheet with some of its texts in Unicode: those that row, column and text say.
fn converted(sheet: &Sheet, encoding: Encoding, is_old: impl Fn(u32, u32, &str) -> bool) -> Option<Sheet> {
    let mut grid = Grid::default();
    for row in sheet.grid.rows() {
        grid.begin_row(row.index, row.hidden);
        for (column, cell) in row.cells() {
            let is_kept = match cell {
                Cell::Text(text) if is_old(row.index, column, text) => {
                    grid.push(column, Cell::Text(&unicode(text, encoding)))
                }
                other => grid.push(column, other),
            };
            if !is_kept {
                return None;
            }
        }
    }
    grid.end_row();
    grid.merges.clone_from(&sheet.grid.merges);
    Some(Sheet { name: sheet.name.clone(), hidden: sheet.hidden, grid })
}
