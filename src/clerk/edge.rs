//! The functions that the worker's script (`www/lists.js`) calls. Values come and go as those of `post`.

use super::{Clerk, example, hand, refusal};
use crate::post::{Ask, Settings, Step, Told};
use crate::sheets::{self, Kind, Refusal, Sheet};
use js_sys::Uint8Array;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static CLERK: RefCell<Clerk> = RefCell::default();
    /// Of a file that another module reads.
    static WAITING: RefCell<Settings> = RefCell::default();
}

#[wasm_bindgen]
extern "C" {
    /// Of the worker: the page hears how far it is before the answer.
    #[wasm_bindgen(js_name = postMessage)]
    fn post_message(letter: &JsValue);
}

fn said(told: &Told) -> JsValue {
    serde_wasm_bindgen::to_value(told).unwrap_or(JsValue::NULL)
}

/// Answers a letter. `source` is what goes along with it: the bytes of a file, or a text.
#[wasm_bindgen]
pub fn answer(letter: JsValue, source: JsValue) -> JsValue {
    let Ok(ask) = serde_wasm_bindgen::from_value::<Ask>(letter) else { return JsValue::NULL };
    said(&CLERK.with_borrow_mut(|clerk| match ask {
        Ask::Open(settings) => open(clerk, settings, &source),
        Ask::Example(settings) => {
            let sheets = sheets::of_text(example::LIST);
            read(clerk, settings, sheets)
        }
        Ask::Check(settings) => clerk.check_again(settings),
        Ask::Rows(window) => clerk.rows(&window),
        Ask::Row(row) => clerk.row(row),
        Ask::Paper => clerk.paper(),
        Ask::Hand(format) => clerk.hand(format),
        Ask::Template { kind, lang, today } => hand::template(&kind, &lang, &today),
    }))
}

fn open(clerk: &mut Clerk, settings: Settings, source: &JsValue) -> Told {
    if let Some(text) = source.as_string() {
        return read(clerk, settings, sheets::of_text(&text));
    }
    let bytes = source.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default();
    match sheets::kind(&bytes) {
        Ok(Kind::Xlsx) => match sheets::xlsx::sheets(&bytes) {
            // What this reader does not know the other one may.
            Err(Refusal::Broken) => {
                WAITING.set(settings);
                Told::OtherFormat
            }
            sheets => read(clerk, settings, sheets),
        },
        Ok(Kind::Text(text)) => read(clerk, settings, sheets::of_text(&text)),
        Ok(Kind::Xls | Kind::Ods | Kind::Xlsb) => {
            WAITING.set(settings);
            Told::OtherFormat
        }
        Err(refused) => refusal(refused, &settings),
    }
}

fn read(clerk: &mut Clerk, settings: Settings, sheets: Result<Vec<Sheet>, Refusal>) -> Told {
    match sheets {
        Ok(sheets) => {
            post_message(&said(&Told::Step(Step::Checking)));
            clerk.open(settings, sheets)
        }
        Err(refused) => refusal(refused, &settings),
    }
}

/// Takes over what another module has read; nothing where it could not go on.
#[wasm_bindgen]
pub fn unpacked(answer: &[u8]) -> JsValue {
    let settings = WAITING.take();
    let sheets = sheets::answered(answer);
    said(&CLERK.with_borrow_mut(|clerk| read(clerk, settings, sheets)))
}
