//! `checkList` and `writeList`: from what a caller hands over to sheets, and from the result to a file.

use super::input;
use super::lists;
use super::wire::{MOST_ITEMS, Wire, lang};
use super::{thrown, write};
use crate::error::{Fault, InputError};
use crate::sheets::csv::{Notation, csv};
use crate::sheets::{Refusal, Sheet, answered, of_bytes, of_text};
use crate::text::{Lang, list_book};
use js_sys::{Error, Uint8Array};
use wasm_bindgen::prelude::*;

// These stand in `xtask/src/wasm_module/lists.js`, and never throw.
#[wasm_bindgen]
extern "C" {
    /// The input as a text for [`input::wire`]; of `bytes` whether some were given.
    #[wasm_bindgen(js_name = listText)]
    fn list_text(input: &JsValue, most_items: usize) -> String;

    #[wasm_bindgen(js_name = listBytes)]
    fn list_bytes(input: &JsValue) -> Option<Uint8Array>;

    /// What another module answers: bytes, nothing where it could not go on, null where it is not loaded.
    fn ask(module: &str, bytes: &[u8]) -> JsValue;
}

/// Every row of a list held against the rules.
#[wasm_bindgen(js_name = checkList)]
pub fn check_list(input: JsValue) -> Result<JsValue, JsValue> {
    let (given, lang) = Given::of(&input)?;
    if given.format.is_some() {
        return Err(thrown(&InputError::new(FORMAT, Fault::Unknown), lang));
    }
    let sheets = given.sheets(lang)?;
    let result = lists::check_list(&given.rest, &sheets, lang).map_err(|error| given.thrown(error, lang))?;
    drop(sheets);
    write(&result)
}

/// The same list with what was worked out beside it, as a file.
#[wasm_bindgen(js_name = writeList)]
pub fn write_list(input: JsValue) -> Result<Uint8Array, JsValue> {
    const MODULE: &str = "writer";
    let (given, lang) = Given::of(&input)?;
    let format = given.format.ok_or_else(|| thrown(&InputError::new(FORMAT, Fault::Missing), lang))?;
    let sheets = given.sheets(lang)?;
    let asked = lists::asked(&given.rest).map_err(|error| thrown(&error, lang))?;
    let (sheet, checked) = lists::checked(&sheets, &asked).map_err(|error| given.thrown(error, lang))?;
    let book = list_book::book(sheet, &checked, lang);
    let written = match format {
        Format::Csv => csv(&book, if lang == Lang::Vi { Notation::Vietnamese } else { Notation::English }),
        Format::Xlsx => {
            let answer = ask(MODULE, &book);
            if answer.is_null() {
                return Err(not_loaded(MODULE));
            }
            answer.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec()).filter(|bytes| !bytes.is_empty())
        }
    };
    // Nothing but a list beyond what a spreadsheet holds.
    let written = written.ok_or_else(|| thrown(&InputError::new(given.field, Fault::LargeFile), lang))?;
    Ok(Uint8Array::from(written.as_slice()))
}

#[derive(Clone, Copy)]
enum Format {
    Xlsx,
    Csv,
}

/// What was handed over.
struct Given {
    bytes: Option<Uint8Array>,
    text: Option<String>,
    /// "bytes" or "text", of which one is given.
    field: &'static str,
    format: Option<Format>,
    /// Without the source and the format.
    rest: Wire,
}

const BYTES: &str = "bytes";
const TEXT: &str = "text";
const FORMAT: &str = "format";

impl Given {
    fn of(input: &JsValue) -> Result<(Given, Lang), JsValue> {
        let wire = input::wire(&list_text(input, MOST_ITEMS));
        let lang = lang(&wire).map_err(|error| thrown(&error, Lang::Vi))?;
        let given = Given::read(wire, input).map_err(|error| thrown(&error, lang))?;
        Ok((given, lang))
    }

    fn read(wire: Wire, input: &JsValue) -> Result<Given, InputError> {
        let Wire::Object(entries) = wire.plain() else {
            return Ok(Given { bytes: None, text: None, field: "", format: None, rest: wire });
        };
        let (mut text, mut has_bytes, mut format, mut rest) = (None, false, None, Vec::new());
        for (name, value) in entries {
            match (name.as_ref(), value.plain()) {
                (BYTES, Wire::Null) | (TEXT, Wire::Null) => {}
                (BYTES, Wire::Bool(true)) => has_bytes = true,
                (BYTES, Wire::Unreadable) => return Err(InputError::new(BYTES, Fault::Unreadable)),
                (BYTES, _) => return Err(InputError::new(BYTES, Fault::Missing)),
                (TEXT, Wire::Text(given)) => text = Some(given.clone()),
                (TEXT, Wire::Unreadable) => return Err(InputError::new(TEXT, Fault::Unreadable)),
                (TEXT, _) => return Err(InputError::new(TEXT, Fault::Missing)),
                (FORMAT, Wire::Text(name)) if name == "xlsx" => format = Some(Format::Xlsx),
                (FORMAT, Wire::Text(name)) if name == "csv" => format = Some(Format::Csv),
                (FORMAT, _) => return Err(InputError::new(FORMAT, Fault::Missing)),
                _ => rest.push((name.clone(), value.clone())),
            }
        }
        let bytes = if has_bytes { list_bytes(input) } else { None };
        let field = match (&bytes, &text) {
            (Some(_), Some(_)) => return Err(InputError::new(TEXT, Fault::Both { other: BYTES.into() })),
            (None, None) => return Err(InputError::new(BYTES, Fault::Missing)),
            (Some(_), None) => BYTES,
            (None, Some(_)) => TEXT,
        };
        Ok(Given { bytes, text, field, format, rest: Wire::Object(rest) })
    }

    fn sheets(&self, lang: Lang) -> Result<Vec<Sheet>, JsValue> {
        let read = match (&self.bytes, &self.text) {
            (Some(bytes), _) => of_bytes(&bytes.to_vec(), others),
            (None, Some(text)) => of_text(text).map_err(Stopped::Refused),
            (None, None) => Ok(Vec::new()),
        };
        read.map_err(|stopped| match stopped {
            Stopped::Refused(refusal) => thrown(&InputError::new(self.field, fault(refusal)), lang),
            Stopped::NotLoaded(module) => not_loaded(module),
        })
    }

    /// "no-table" stands at the source.
    fn thrown(&self, error: InputError, lang: Lang) -> JsValue {
        match error.fault {
            Fault::NoTable => thrown(&InputError::new(self.field, Fault::NoTable), lang),
            _ => thrown(&error, lang),
        }
    }
}

enum Stopped {
    Refused(Refusal),
    NotLoaded(&'static str),
}

impl From<Refusal> for Stopped {
    fn from(refusal: Refusal) -> Stopped {
        Stopped::Refused(refusal)
    }
}

/// By the module that reads other formats. One that could not go on has met what nobody can read.
fn others(bytes: &[u8]) -> Result<Vec<Sheet>, Stopped> {
    const MODULE: &str = "sheets";
    let answer = ask(MODULE, bytes);
    if answer.is_null() {
        return Err(Stopped::NotLoaded(MODULE));
    }
    match answer.dyn_into::<Uint8Array>() {
        Ok(bytes) => answered(&bytes.to_vec()).map_err(Stopped::Refused),
        Err(_) => Err(Stopped::Refused(Refusal::Broken)),
    }
}

fn not_loaded(module: &str) -> JsValue {
    Error::new(&["ansinh: not loaded: the module \"", module, "\""].concat()).into()
}

fn fault(refusal: Refusal) -> Fault {
    match refusal {
        Refusal::Encrypted => Fault::Encrypted,
        Refusal::Broken => Fault::BrokenFile,
        Refusal::Unknown => Fault::UnknownFormat,
        Refusal::TooLarge => Fault::LargeFile,
        Refusal::NoTable => Fault::NoTable,
    }
}
