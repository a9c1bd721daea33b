//! What citizens' tools ask alike of a person.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Income,
    Groups,
    /// The way of paying.
    Way,
    /// Months that the State has supported already.
    Supported,
    Sex,
    /// The month of birth.
    Born,
    /// The month for which the income was typed.
    TypedFor,
}
