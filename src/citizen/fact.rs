//! What citizens' tools ask alike of a person.

/// A thing that is asked once and used by every tool of citizens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The chosen monthly income.
    Income,
    /// The groups that the State supports more.
    Groups,
    /// The way of paying.
    Way,
    /// Months that the State has supported already.
    Supported,
    /// Ages and scales differ by it.
    Sex,
    /// The month of birth.
    Born,
    /// The month for which the income was typed.
    TypedFor,
}
