//! The contents of a spreadsheet as plain data, and the readers that extract them from a file or a paste.
//!
//! Nothing here knows the subject of a list: a cell is what the file says, with its text unchanged.

mod answer;
pub mod book;
mod bytes;
pub mod csv;
mod delimited;
mod entities;
#[cfg(feature = "sheets-formats")]
pub mod formats;
mod grid;
mod guard;
mod html;
#[cfg(any(feature = "sheets-formats", feature = "sheets-writer"))]
mod module;
#[cfg(any(feature = "sheets-xlsx", feature = "sheets-formats"))]
mod number;
mod packed;
mod text;
mod windows_1258;
#[cfg(feature = "sheets-writer")]
pub mod writer;
#[cfg(feature = "sheets-xlsx")]
pub mod xlsx;

pub use answer::{answer, answered};
pub use grid::{Cell, Grid, Merge, Row, Sheet};
pub use guard::{Kind, MOST_UNPACKED, Refusal, kind};
pub use packed::{packed, unpacked};

/// The sheets of a text that was pasted: every table where it is HTML, else its records.
///
/// # Errors
/// [`Refusal::NoTable`] where it holds nothing, [`Refusal::TooLarge`] where it is larger than a spreadsheet.
pub fn of_text(text: &str) -> Result<Vec<Sheet>, Refusal> {
    let sheets = if html::has_table(text) {
        html::sheets(text)
    } else {
        delimited::grid(text).map(|grid| vec![Sheet { grid, ..Sheet::default() }])
    };
    let sheets = sheets.ok_or(Refusal::TooLarge)?;
    if sheets.iter().all(|sheet| sheet.grid.is_empty()) { Err(Refusal::NoTable) } else { Ok(sheets) }
}

/// The sheets of a file, whatever its name says. What the reader of .xlsx does not know is `other`'s to read.
///
/// # Errors
/// Every [`Refusal`], and those of `other`.
#[cfg(feature = "sheets-xlsx")]
pub fn of_bytes<E: From<Refusal>>(
    bytes: &[u8],
    other: impl FnOnce(&[u8]) -> Result<Vec<Sheet>, E>,
) -> Result<Vec<Sheet>, E> {
    let sheets = match kind(bytes)? {
        Kind::Text(text) => of_text(&text)?,
        Kind::Xls | Kind::Ods | Kind::Xlsb => other(bytes)?,
        Kind::Xlsx => match xlsx::sheets(bytes) {
            Err(Refusal::Broken) => other(bytes)?,
            read => read?,
        },
    };
    if sheets.iter().all(|sheet| sheet.grid.is_empty()) { Err(Refusal::NoTable.into()) } else { Ok(sheets) }
}
