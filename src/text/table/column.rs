//! What a column of a pasted table holds, and how its numbers are written.

/// Which mark groups and which sets off decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// "1.234,5"
    Vietnamese,
    /// "1,234.5"
    English,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnRole {
    /// Running number (STT).
    Index,
    Name,
    Done,
    Plan,
    Percent,
    Previous,
    /// The labour force: what a new plan may be dealt out by.
    Labour,
    /// The fewest and the most people that the unit is to get of a new plan.
    Least,
    Most,
    /// What a month of this year brought, by its number.
    Month(u8),
    /// The same for the year before.
    MonthBefore(u8),
    /// Of an indicator that is not shown.
    Another,
    /// Read by nobody.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub role: ColumnRole,
    pub notation: Notation,
    /// Some of its numbers could be meant in the other notation too: the page asks.
    pub guessed: bool,
}
