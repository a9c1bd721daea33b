//! Lines of a table whose cells are set apart by something else than tabs.

/// How the cells of a line are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cells {
    /// "A; 1.500; 1.425; 95,0"
    Semicolons,
    /// "A 1.500 1.425 95,0": so many numbers at the end, each a cell.
    Spaces(usize),
    /// The line above such lines, with so many columns to name.
    Head(usize),
    /// The line is a cell, and `more` of its row follow in the next; `indented` where the row has no number as others do.
    Stacked { more: bool, indented: bool },
}

/// A line that has cells, and its first letter.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub first: usize,
    pub cells: Cells,
}
