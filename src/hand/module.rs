//! The module `hand`: what `www/picture.js` calls. What a result looks like is laid out by the browser (`www/sheet.js`).

use super::qr;
use wasm_bindgen::prelude::*;

/// "SIZE\tPATH" in units of a module, with the white around; nothing where the text is too long for a QR code.
#[wasm_bindgen]
pub fn qr(text: &str) -> Option<String> {
    qr::qr(text).map(|qr| [&qr.size.to_string(), "\t", &qr.path].concat())
}
