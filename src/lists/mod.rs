//! Lists of collection agents: D05-TS, household lists in the layout of D03-TS, Form 4 of Decree 188/2025/NĐ-CP, and free ones.
//!
//! The table is found by its headings, never by position ([`heading`], [`field`]); how numbers are written is decided for
//! each column ([`cells`]). Every person is worked out by the rules of `citizen`, in whole numbers that are looked up once
//! for each month ([`rates`]), and what is written is held against it. Nothing that is written is mended silently.

mod cells;
mod check;
mod columns;
mod contribution_headings;
mod contributions;
mod explained;
mod fault;
mod field;
mod form;
mod groups;
mod heading;
mod health_rates;
mod households;
mod line;
pub mod many;
mod month_words;
mod old_letters;
pub mod rates;
mod rows;
mod sums;
mod twice;
mod unit;
mod words;

pub use cells::CODE_DIGITS;
pub use check::{check, check_heard};
pub use explained::explain_row;
pub use fault::{Code, ListFault, Right, Why};
pub use field::Field;
pub use old_letters::list_in_unicode;
pub use twice::{Across, across};

use crate::explain::Explained;
use crate::law::{Overrides, SupportGroup};
use crate::units::{Day, Dong, Encoding, Month};

/// What a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Voluntary contributions.
    Contributions,
    /// Health insurance of households.
    Households,
}

/// A form that a list follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    D05,
    D03,
    /// Mẫu số 4 of Decree 188/2025/NĐ-CP: one household, without amounts.
    Decree188,
}

/// What the reader of a list knows beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    pub kind: Option<Kind>,
    /// Where the headings don't say: each field with its column, from 0.
    pub columns: Vec<(Field, u32)>,
    /// Month of the rules where a row has none.
    pub month: Option<Month>,
    /// Where neither a column nor the note nor the percent says one.
    pub group: Option<SupportGroup>,
    pub overrides: Overrides,
}

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
    cases: Vec<explained::Case>,
    coded: Vec<twice::Coded>,
    households: Vec<crate::citizen::household::Input>,
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Right,
    Wrong,
    /// Something is missing that is needed.
    Incomplete,
    /// Neither person nor total.
    Ignored,
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

/// Who pays what: `gross = state + local + other + pay`. Of persons who are taken off the amounts are below zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    pub gross: Dong,
    pub state: Dong,
    pub local: Dong,
    pub other: Dong,
    pub pay: Dong,
}

impl Amounts {
    fn plus(self, more: Amounts) -> Amounts {
        Amounts {
            gross: self.gross + more.gross,
            state: self.state + more.state,
            local: self.local + more.local,
            other: self.other + more.other,
            pay: self.pay + more.pay,
        }
    }

    fn times(self, sign: i64) -> Amounts {
        Amounts {
            gross: self.gross.times(sign),
            state: self.state.times(sign),
            local: self.local.times(sign),
            other: self.other.times(sign),
            pay: self.pay.times(sign),
        }
    }

    /// The amount of a field that has sums.
    pub fn of(&self, field: Field) -> Option<Dong> {
        match field {
            Field::Gross => Some(self.gross),
            Field::State => Some(self.state),
            Field::Local => Some(self.local),
            Field::Other => Some(self.other),
            Field::Pay => Some(self.pay),
            _ => None,
        }
    }
}

/// What was worked out of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Computed {
    pub amounts: Amounts,
    /// First and last day of a card.
    pub card: Option<(Day, Day)>,
    pub rank: Option<u8>,
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
