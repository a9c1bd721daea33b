//! What the reader of a list knows beside it.

use super::field::Field;
use super::kind::Kind;
use crate::law::{Overrides, SupportGroup};
use crate::units::Month;

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
