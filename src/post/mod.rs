//! The messages between the page `danh-sach/` and its worker, with the same types on both sides.
//!
//! Values cross by `serde`; columns of numbers are typed arrays, which cross unchanged. Nobody keeps what was passed to
//! the worker: the page knows only the part of a list that it shows.

use js_sys::{Float64Array, Uint8Array, Uint32Array};
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::preserve;

/// What the reader of the list knows beside it, in the names of the interface.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// "vi" or "en": every sentence of an answer is in it.
    pub lang: String,
    /// Of the file, where it is one of several: which list is meant.
    pub name: String,
    /// The place of the sheet; `None` for the first one with a table.
    pub sheet: Option<u32>,
    pub kind: Option<String>,
    /// "2026-11"
    pub month: Option<String>,
    pub group: Option<String>,
    /// Fields with their columns, from 0, as they were set by hand in this list.
    pub columns: Vec<(String, u32)>,
    /// Headings with their fields, as they were set by hand in lists before.
    pub headings: Vec<(String, String)>,
}

/// What the page asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// A file or a text, which goes along.
    Open(Settings),
    /// One more beside what is open, which goes along: the same person is looked for in all of them.
    More(Settings),
    /// Another one of those that are open.
    List(u32),
    /// The open list with its texts in Unicode.
    Unicode,
    /// A list that is made up.
    Example(Settings),
    /// The open list once more, by other settings.
    Check(Settings),
    Rows(Window),
    /// A row by the number that it has in the sheet.
    Row(u32),
    /// The rows that are wrong or incomplete, for paper.
    Paper,
    Hand(Format),
    /// An empty list of a kind to fill in.
    Template {
        kind: String,
        lang: String,
        /// "2026-11-29"
        today: String,
    },
}

/// Which rows are to be seen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Window {
    pub show: Show,
    /// Part of a name, of a code, of what is wrong; empty for all.
    pub search: String,
    pub first: u32,
    pub count: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Show {
    #[default]
    All,
    Wrong,
    Incomplete,
    Right,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    Xlsx,
    Csv,
}

/// What the worker says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Told {
    /// How far it is: rows, and of how many, where that is known.
    Step(Step, u32, u32),
    /// A list cannot be opened, or is no list.
    Refused {
        sentence: String,
    },
    Checked(Box<Checked>),
    Rows(Rows),
    Row(Box<Detail>),
    Paper(Rows),
    File {
        name: String,
        media: String,
        #[serde(with = "preserve")]
        bytes: Uint8Array,
    },
    /// The file is of a format that another module reads.
    OtherFormat,
    /// A book that another module makes a file of.
    Write {
        name: String,
        #[serde(with = "preserve")]
        book: Uint8Array,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    Loading,
    Reading,
    Checking,
    Writing,
}

/// A list as it was checked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    pub kind: String,
    pub form: Option<String>,
    pub sheets: Vec<SheetName>,
    pub sheet: u32,
    /// First and last row of the headings.
    pub header: (u32, u32),
    /// Every column of the table, from the left.
    pub columns: Vec<Column>,
    pub counts: Counts,
    /// Sums that are written wrong.
    pub wrong_sums: u32,
    /// What was worked out, of all persons: gross, State, locality, others, pay.
    pub totals: [f64; 5],
    /// What the persons pay by the rules, less what is written; of those whose amount is written otherwise.
    pub difference: f64,
    /// What should be known of the list as a whole.
    pub notes: Vec<String>,
    /// In plain lines, to be handed over.
    pub summary: String,
    /// The names of all lists that are open, where there are several, and which one this is.
    pub lists: Vec<String>,
    pub list: u32,
    /// Persons who stand in two of them for overlapping times.
    pub across: Vec<Across>,
    /// The first names in old letters, as they are written and as they are read.
    pub old_names: Vec<String>,
}

/// A person of two lists: in words, and where the later row stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Across {
    pub said: String,
    pub list: u32,
    pub row: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SheetName {
    pub name: String,
    pub hidden: bool,
    pub rows: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Column {
    pub index: u32,
    pub heading: String,
    /// The field's name in the interface; empty where the column is not used.
    pub field: String,
    /// What stands in its first rows.
    pub examples: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub persons: u32,
    pub right: u32,
    pub wrong: u32,
    pub incomplete: u32,
    pub ignored: u32,
}

/// Some rows, column by column.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Rows {
    /// The place of the first one among all that are to be seen.
    pub first: u32,
    /// How many there are to be seen.
    pub all: u32,
    #[serde(with = "preserve")]
    pub rows: Uint32Array,
    /// [`RIGHT`], [`WRONG`], [`INCOMPLETE`]
    #[serde(with = "preserve")]
    pub verdicts: Uint8Array,
    /// What the person pays by the rules; no number where it is not known.
    #[serde(with = "preserve")]
    pub pay: Float64Array,
    pub names: Vec<String>,
    /// What is written where the right amount differs.
    pub written: Vec<String>,
    /// What is wrong first.
    pub faults: Vec<String>,
}

pub const RIGHT: u8 = 0;
pub const WRONG: u8 = 1;
pub const INCOMPLETE: u8 = 2;

/// A row with all that is known of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Detail {
    pub row: u32,
    pub verdict: u8,
    pub name: String,
    pub code: String,
    pub faults: Vec<FaultLine>,
    /// Name and amount.
    pub amounts: Vec<(String, String)>,
    pub steps: Vec<StepLine>,
    pub notices: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FaultLine {
    pub field: String,
    pub written: String,
    pub right: String,
    pub sentence: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StepLine {
    pub label: String,
    pub formula: String,
    pub value: String,
    pub law: String,
}
