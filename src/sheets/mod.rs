//! What a spreadsheet holds, as plain data, and the readers that get it out of a file or a paste.
//!
//! Nothing here knows what a list is about: a cell is what the file says, with the text as it stands there.

mod bytes;
mod delimited;
mod entities;
mod grid;
mod guard;
mod html;
#[cfg(any(feature = "sheets-xlsx", feature = "sheets-formats"))]
mod number;
mod packed;
mod text;
#[cfg(feature = "sheets-xlsx")]
pub mod xlsx;

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
