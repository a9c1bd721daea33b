//! What all sheets of a workbook share while they are read.

use super::super::guard::Refusal;
use super::serial::{Epoch, Shown};
use super::strings::Strings;

/// Hears how many rows are read, and of how many, where the file says it (else 0).
pub type Heard<'a> = &'a mut dyn FnMut(u32, u32);

/// What all sheets share.
pub(super) struct Book<'a> {
    pub strings: Strings,
    /// How each style shows a number.
    pub shown: Vec<Shown>,
    pub epoch: Epoch,
    /// What the sheets may still hold.
    pub room: Room,
    /// Bytes of the whole file.
    pub packed: usize,
    pub heard: Heard<'a>,
}

/// Bounds for what a file makes of few bytes.
pub(super) struct Room {
    cells: usize,
    text: usize,
}

impl Room {
    /// For one more cell with so much text.
    pub fn take(&mut self, text: usize) -> Result<(), Refusal> {
        self.cells = self.cells.checked_sub(1).ok_or(Refusal::TooLarge)?;
        self.text = self.text.checked_sub(text).ok_or(Refusal::TooLarge)?;
        Ok(())
    }
}

impl Default for Room {
    fn default() -> Room {
        Room { cells: 10_000_000, text: 256 * 1024 * 1024 }
    }
}
