//! What is handed back: the list with what was worked out, or an empty one.

use super::{Clerk, empty, kind, lang};
use crate::law::CHECKED_ON;
use crate::lists::Kind;
use crate::post::{Format, Told};
use crate::sheets::csv::{Notation, csv};
use crate::text::{Lang, list_book};
use crate::units::Day;
use js_sys::Uint8Array;

const NAME: &str = "danh-sach-da-kiem-tra";

impl Clerk {
    /// A file, or what another module makes one of.
    pub fn hand(&self, format: Format) -> Told {
        let shown = self.open_list().and_then(super::Open::shown);
        let book = shown.map(|(checked, sheet)| list_book::book(sheet, checked, self.lang())).unwrap_or_default();
        match format {
            Format::Xlsx => told(NAME, &book),
            Format::Csv => {
                let notation = if self.lang() == Lang::En { Notation::English } else { Notation::Vietnamese };
                let bytes = csv(&book, notation).unwrap_or_default();
                let bytes = Uint8Array::from(bytes.as_slice());
                Told::File { name: [NAME, ".csv"].concat(), media: "text/csv".into(), bytes }
            }
        }
    }
}

/// An empty list.
pub fn template(name: &str, code: &str, today: &str) -> Told {
    let today = Day::parse(today).unwrap_or(CHECKED_ON);
    let (kind, name) = match kind(name) {
        Some(Kind::Households) => (Kind::Households, "danh-sach-bhyt-ho-gia-dinh"),
        _ => (Kind::Contributions, "danh-sach-bhxh-tu-nguyen"),
    };
    told(name, &empty::empty(kind, today, lang(code)))
}

fn told(name: &str, book: &[u8]) -> Told {
    Told::Write { name: [name, ".xlsx"].concat(), book: Uint8Array::from(book) }
}
