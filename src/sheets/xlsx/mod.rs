//! Reads .xlsx: the sheets of a workbook by its relationships, as they come out of the archive, without holding a part
//! as a whole.

mod book;
mod package;
mod rels;
mod rows;
mod serial;
mod strings;
mod styles;
mod xml;

pub use self::book::Heard;
use self::book::{Book, Room};
use self::package::Package;
use self::rels::Relationships;
use self::serial::Epoch;
use self::strings::Strings;
use super::{Refusal, Sheet};
use xml::{Read, value};

/// Every sheet with rows; others than worksheets are none.
///
/// # Errors
/// [`Refusal::Broken`] where the file is damaged or in a way that this reader does not know, and [`Refusal::TooLarge`].
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    sheets_heard(bytes, &mut |_, _| {})
}

/// The same; every so many rows it is said how far it is.
///
/// # Errors
/// As [`sheets`].
pub fn sheets_heard(bytes: &[u8], heard: Heard<'_>) -> Result<Vec<Sheet>, Refusal> {
    let mut package = Package::open(bytes)?;
    let workbook = rels::of(&mut package, "")?.by_type("officeDocument").unwrap_or("xl/workbook.xml").to_string();
    let related = rels::of(&mut package, &workbook)?;
    let mut listed = Listed::default();
    package.read(&workbook, &mut listed)?;
    let mut book = Book {
        strings: Strings::default(),
        shown: Vec::new(),
        epoch: listed.epoch,
        room: Room::default(),
        packed: bytes.len(),
        heard,
    };
    if let Some(name) = related.by_type("sharedStrings") {
        book.strings = strings::of(&mut package, name)?;
    }
    if let Some(name) = related.by_type("styles") {
        book.shown = styles::of(&mut package, name)?;
    }
    listed.sheets.into_iter().filter_map(|sheet| sheet.read(&mut package, &related, &mut book).transpose()).collect()
}

/// What a workbook lists.
#[derive(Default)]
struct Listed {
    sheets: Vec<ListedSheet>,
    epoch: Epoch,
}

struct ListedSheet {
    name: String,
    hidden: bool,
    id: String,
}

impl ListedSheet {
    fn read(
        self,
        package: &mut Package,
        related: &Relationships,
        book: &mut Book<'_>,
    ) -> Result<Option<Sheet>, Refusal> {
        let Some(part) = related.by_id(&self.id, "worksheet") else { return Ok(None) };
        let grid = rows::of(package, part, book)?;
        Ok(Some(Sheet { name: self.name, hidden: self.hidden, grid }))
    }
}

impl Read for Listed {
    fn open(&mut self, name: &[u8], tag: &xml::Tag) -> Result<(), Refusal> {
        match name {
            b"workbookPr" if value(tag, b"date1904").is_some_and(|is| xml::is_true(&is)) => {
                self.epoch = Epoch::From1904
            }
            b"sheet" => self.sheets.push(ListedSheet {
                name: value(tag, b"name").unwrap_or_default(),
                hidden: value(tag, b"state").is_some_and(|state| state != "visible"),
                id: value(tag, b"id").unwrap_or_default(),
            }),
            _ => {}
        }
        Ok(())
    }
}
