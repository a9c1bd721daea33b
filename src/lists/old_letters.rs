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
    let mut grid = Grid::default();
    for row in sheet.grid.rows() {
        grid.begin_row(row.index, row.hidden);
        for (column, cell) in row.cells() {
            let is_kept = match cell {
                Cell::Text(text) => grid.push(column, Cell::Text(&unicode(text, encoding))),
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
