//! Reads .xls, .ods, .xlsb, and .xlsx that the other reader does not know.
//!
//! How a number is shown is not told here: a percentage is a number. Regions that are shown as one are told of .xls and
//! .xlsx alone, rows that are hidden of none.

use super::number::plain;
use super::{Cell, Grid, Kind, Merge, Refusal, Sheet, kind};
use crate::units::{Day, plain_whole};
use calamine::{
    CellErrorType, Data, Dimensions, Error, Ods, OdsError, Range, Reader, SheetType, SheetVisible, Sheets, Xls,
    XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};
use std::io::Cursor;

/// Every sheet of rows and cells.
///
/// # Errors
/// [`Refusal::Encrypted`], [`Refusal::TooLarge`], else [`Refusal::Broken`].
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let mut book = opened(bytes)?;
    let listed = book.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    for sheet in listed.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let values = book.worksheet_range(&sheet.name).map_err(refusal)?;
        let formulas = book.worksheet_formula(&sheet.name).unwrap_or_default();
        let mut grid = grid(&values, &formulas).ok_or(Refusal::TooLarge)?;
        grid.merges = merges(&mut book, &sheet.name);
        sheets.push(Sheet { name: sheet.name, hidden: sheet.visible != SheetVisible::Visible, grid });
    }
    Ok(sheets)
}

fn opened(bytes: &[u8]) -> Result<Sheets<Source<'_>>, Refusal> {
    let source = Cursor::new(bytes);
    let opened = match kind(bytes)? {
        Kind::Xls => Xls::new(source).map(Sheets::Xls).map_err(Error::Xls),
        Kind::Ods => Ods::new(source).map(Sheets::Ods).map_err(Error::Ods),
        Kind::Xlsb => Xlsb::new(source).map(Sheets::Xlsb).map_err(Error::Xlsb),
        Kind::Xlsx => Xlsx::new(source).map(Sheets::Xlsx).map_err(Error::Xlsx),
        Kind::Text(_) => return Err(Refusal::Unknown),
    };
    opened.map_err(refusal)
}

fn refusal(error: Error) -> Refusal {
    match error {
        Error::Xls(XlsError::Password)
        | Error::Ods(OdsError::Password)
        | Error::Xlsb(XlsbError::Password)
        | Error::Xlsx(XlsxError::Password) => Refusal::Encrypted,
        _ => Refusal::Broken,
    }
}

type Source<'a> = Cursor<&'a [u8]>;

fn merges(book: &mut Sheets<Source>, name: &str) -> Vec<Merge> {
    let regions = match book {
        Sheets::Xls(book) => book.merge_cells_by_sheet_name(name).ok(),
        Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(name).ok(),
        _ => None,
    };
    let merge = |region: Dimensions| Merge {
        first_row: region.start.0,
        last_row: region.end.0,
        first_column: region.start.1,
        last_column: region.end.1,
    };
    regions.unwrap_or_default().into_iter().map(merge).collect()
}

/// Values and formulas have ranges of their own, which begin at their first cell each.
fn grid(values: &Range<Data>, formulas: &Range<String>) -> Option<Grid> {
    let mut found = placed(values);
    let mut uncomputed = placed(formulas).filter(|(place, _)| is_empty(values.get_value(*place))).peekable();
    let mut next = found.next();
    let mut grid = Grid::default();
    let mut current = None;
    loop {
        let is_before = |(place, _): &((u32, u32), &String)| next.is_none_or(|(value, _)| *place < value);
        let (place, value) = match (uncomputed.next_if(is_before), next) {
            (Some((place, _)), _) => (place, None),
            (None, Some((place, value))) => {
                next = found.next();
                (place, Some(value))
            }
            (None, None) => break,
        };
        if current != Some(place.0) {
            grid.begin_row(place.0, false);
            current = Some(place.0);
        }
        let kept = match value {
            Some(value) => push(&mut grid, place.1, value),
            None => grid.push(place.1, Cell::Uncomputed),
        };
        kept.then_some(())?;
    }
    grid.end_row();
    Some(grid)
}

/// The cells of a range by their places in the sheet, row by row.
fn placed<T: calamine::CellType>(range: &Range<T>) -> impl Iterator<Item = ((u32, u32), &T)> {
    let (row, column) = range.start().unwrap_or_default();
    let place = move |(below, right, value)| ((moved(row, below), moved(column, right)), value);
    range.used_cells().map(place)
}

fn moved(start: u32, by: usize) -> u32 {
    start.saturating_add(u32::try_from(by).unwrap_or(u32::MAX))
}

fn is_empty(value: Option<&Data>) -> bool {
    matches!(value, None | Some(Data::Empty))
}

fn push(grid: &mut Grid, column: u32, value: &Data) -> bool {
    let day = |text: &str| text.get(..10).and_then(Day::parse);
    let mut number = |text: &str| match plain(text) {
        Some(plain) => grid.push(column, Cell::Number(&plain)),
        None => grid.push(column, Cell::Text(text)),
    };
    match value {
        Data::Empty => true,
        Data::Int(whole) => number(&plain_whole(*whole)),
        Data::Float(float) => number(&float.to_string()),
        Data::DateTime(time) if time.is_datetime() => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            let day = Day::from_parts(year.into(), month.into(), day.into());
            match day {
                Some(day) => grid.push(column, Cell::Date(day)),
                None => number(&time.as_f64().to_string()),
            }
        }
        Data::DateTime(time) => number(&time.as_f64().to_string()),
        Data::String(text) | Data::DurationIso(text) => {
            text.trim_ascii().is_empty() || grid.push(column, Cell::Text(text))
        }
        Data::DateTimeIso(text) => grid.push(column, day(text).map_or(Cell::Text(text), Cell::Date)),
        Data::Bool(is) => grid.push(column, Cell::Text(if *is { "TRUE" } else { "FALSE" })),
        Data::Error(error) => grid.push(column, Cell::Error(shown(error))),
    }
}

fn shown(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        CellErrorType::GettingData => "#GETTING_DATA",
    }
}
