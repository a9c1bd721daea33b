//! What a spreadsheet holds, as plain data, and the readers that get it out of a file or a paste.
//!
//! Nothing here knows what a list is about: a cell is what the file says, with the text as it stands there.

mod grid;

pub use grid::{Cell, Grid, Merge, Row, Sheet};
