//! What came of checking a list.

use super::amounts::{Amounts, Computed};
use super::case::Case;
use super::fault::{ListFault, Verdict};
use super::field::Field;
use super::kind::{Form, Kind};
use super::twice::Coded;
use crate::citizen::explain::Explained;
use crate::citizen::household;
use crate::units::{Dong, Encoding, Month};

/// A list as it was checked.
#[derive(Clone, Debug)]
pub struct Checked {
    pub kind: Kind,
    pub form: Option<Form>,
    /// Rows of the headings, 1-based, that of the column codes included.
    pub header: (u32, u32),
    pub columns: Vec<Column>,
    /// Every row below the headings that holds something.
    pub rows: Vec<ListRow>,
    pub counts: Counts,
    pub totals: Amounts,
    pub notes: Vec<Note>,
    /// How names are written where that is not Unicode: `units::unicode` turns them into it.
    pub encoding: Option<Encoding>,
    pub explained: Explained,
    pub(super) cases: Vec<Case>,
    pub(super) coded: Vec<Coded>,
    pub(super) households: Vec<household::Input>,
}

/// A column that is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub field: Field,
    /// From 0.
    pub index: u32,
    /// Levels joined by " / ".
    pub heading: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    Person,
    Total,
    Group,
    Other,
}

/// A row below the headings.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRow {
    /// 1-based row of the sheet.
    pub row: u32,
    pub kind: RowKind,
    pub verdict: Verdict,
    pub computed: Option<Computed>,
    pub faults: Vec<ListFault>,
}

/// right + wrong + incomplete = persons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub persons: i64,
    pub right: i64,
    pub wrong: i64,
    pub incomplete: i64,
    pub ignored: i64,
}

/// What the reader of the result should know of the list as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Nothing says in which month it is paid: the rules of this one were taken.
    MonthAssumed(Month),
    /// Nothing says for how many months is paid.
    MonthsAssumed(i64),
    /// Names are in letters from before Unicode.
    OldEncoding(Encoding),
    /// Amounts are written in thousands or millions; they are read as đồng.
    Unit(Dong),
    /// The only amount of a row is what the person pays, or all of it: so most rows say.
    AmountTakenFor(Field),
}
