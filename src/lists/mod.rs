//! Lists of collection agents: D05-TS, household lists in the layout of D03-TS, Form 4 of Decree 188/2025/NĐ-CP, and
//! free ones.
//!
//! The table is found by its headings, never by position ([`heading`], [`field`]). The notation of numbers is decided
//! for each column ([`cells`]). Every person is computed by the rules of `citizen`, in whole numbers that are looked up
//! once per month ([`rates`]), and compared with the row as written. No cell is corrected silently.

mod across;
mod amounts;
mod case;
mod cells;
mod check;
mod checked;
mod column_words;
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
mod kind;
mod line;
pub mod many;
mod month_words;
mod old_letters;
mod options;
pub mod rates;
mod rows;
mod sums;
mod twice;
mod unit;
mod words;

pub use across::{Across, across};
pub use amounts::{Amounts, Computed};
pub use cells::CODE_DIGITS;
pub use check::{check, check_heard};
pub use checked::{Checked, Column, Counts, ListRow, Note, RowKind};
pub use explained::explain_row;
pub use fault::{Code, ListFault, Right, Verdict, Why};
pub use field::Field;
pub use kind::{Form, Kind};
pub use old_letters::list_in_unicode;
pub use options::Options;
