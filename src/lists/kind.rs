//! What a list is of, and the form that it follows.

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
