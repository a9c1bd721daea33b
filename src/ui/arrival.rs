//! The form that a page finds when it is opened, in the address or in the storage (`kept.rs` reads both).

use crate::units::Day;

/// What a page finds when it is opened.
#[derive(Clone, Default, PartialEq)]
pub struct Arrival {
    /// The form in the address; empty where there is none.
    pub form: String,
    /// The day of its result, if it is a link's.
    pub link: Option<Day>,
    pub is_own: bool,
    pub is_apart: bool,
    /// The device's own form, if it has any.
    pub kept: Option<String>,
    pub situation: String,
}
