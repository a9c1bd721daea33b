//! The functions that the worker's script (`www/lists.js`) calls. Values come and go as those of `post`.

use super::{Clerk, example, hand, refusal};
use crate::post::{Ask, Settings, Step, Told};
use crate::sheets::{self, Kind, Refusal, Sheet};
use js_sys::{Date, Uint8Array};
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;

thread_local! {
    static CLERK: RefCell<Clerk> = RefCell::default();
    /// Of a file that another module reads, and whether it is one more.
    static WAITING: RefCell<(Settings, bool)> = RefCell::default();
    /// When the page last heard how far it is.
    static HEARD: Cell<f64> = const { Cell::new(0.0) };
}

#[wasm_bindgen]
extern "C" {
    /// Of the worker: the page hears how far it is before the answer.
    #[wasm_bindgen(js_name = postMessage)]
    fn post_message(letter: &JsValue);
}

/// Says how far it is, some times a second.
fn tell(step: Step) -> impl FnMut(u32, u32) {
    const EVERY: f64 = 150.0;
    move |done, all| {
        let now = Date::now();
        if (now - HEARD.get()).abs() > EVERY {
            HEARD.set(now);
            post_message(&said(&Told::Step(step, done, all)));
        }
    }
}

fn said(told: &Told) -> JsValue {
    serde_wasm_bindgen::to_value(told).unwrap_or(JsValue::NULL)
}

/// Answers a letter. `source` is what goes along with it: the bytes of a file, or a text.
#[wasm_bindgen]
pub fn answer(letter: JsValue, source: JsValue) -> JsValue {
    let Ok(ask) = serde_wasm_bindgen::from_value::<Ask>(letter) else { return JsValue::NULL };
    said(&CLERK.with_borrow_mut(|clerk| match ask {
        Ask::Open(settings) => open(clerk, settings, false, &source),
        Ask::More(settings) => open(clerk, settings, true, &source),
        Ask::List(place) => clerk.list(place),
        Ask::Unicode => clerk.unicode(&mut tell(Step::Checking)),
        Ask::Example(settings) => {
            let sheets = sheets::of_text(example::LIST);
            read(clerk, settings, false, sheets)
        }
        Ask::Check(settings) => clerk.check_again(settings, &mut tell(Step::Checking)),
        Ask::Rows(window) => clerk.rows(&window),
        Ask::Row(row) => clerk.row(row),
        Ask::Paper => clerk.paper(),
        Ask::Hand(format) => clerk.hand(format),
        Ask::Template { kind, lang, today } => hand::template(&kind, &lang, &today),
    }))
}

fn open(clerk: &mut Clerk, settings: Settings, is_more: bool, source: &JsValue) -> Told {
    if let Some(text) = source.as_string() {
        return read(clerk, settings, is_more, sheets::of_text(&text));
    }
    let bytes = source.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default();
    let sheets = match sheets::kind(&bytes) {
        Ok(Kind::Xlsx) => match sheets::xlsx::sheets_heard(&bytes, &mut tell(Step::Reading)) {
            // What this reader does not know the other one may.
            Err(Refusal::Broken) => None,
            sheets => Some(sheets),
        },
        Ok(Kind::Text(text)) => Some(sheets::of_text(&text)),
        Ok(Kind::Xls | Kind::Ods | Kind::Xlsb) => None,
        Err(refused) => Some(Err(refused)),
    };
    // The check needs room of its own.
    drop(bytes);
    match sheets {
        Some(sheets) => read(clerk, settings, is_more, sheets),
        None => {
            WAITING.set((settings, is_more));
            Told::OtherFormat
        }
    }
}

fn read(clerk: &mut Clerk, settings: Settings, is_more: bool, sheets: Result<Vec<Sheet>, Refusal>) -> Told {
    post_message(&said(&Told::Step(Step::Checking, 0, 0)));
    let heard = &mut tell(Step::Checking);
    match sheets {
        sheets if is_more => clerk.more(settings, sheets, heard),
        Ok(sheets) => clerk.open(settings, sheets, heard),
        Err(refused) => refusal(refused, &settings),
    }
}

/// Takes over what another module has read; nothing where it could not go on.
#[wasm_bindgen]
pub fn unpacked(answer: &[u8]) -> JsValue {
    let (settings, is_more) = WAITING.take();
    let sheets = sheets::answered(answer);
    said(&CLERK.with_borrow_mut(|clerk| read(clerk, settings, is_more, sheets)))
}
