//! The readers of other formats, and the writer, as modules that lists ask: bytes in, bytes out.

use wasm_bindgen::prelude::*;

/// Reads a file; see `answer.rs`.
#[cfg(feature = "sheets-formats")]
#[wasm_bindgen(js_name = readSheets)]
pub fn read_sheets(bytes: &[u8]) -> Vec<u8> {
    super::answer(super::formats::sheets(bytes))
}

/// Writes a book; see `book.rs`. Nothing where it cannot be written.
#[cfg(feature = "sheets-writer")]
#[wasm_bindgen(js_name = writeBook)]
pub fn write_book(bytes: &[u8]) -> Vec<u8> {
    super::writer::xlsx(bytes).unwrap_or_default()
}
