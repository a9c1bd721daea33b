//! What is given to the part of the module that has all that a list of units needs, and what comes of it.

use super::listed::Next;
use crate::share::progress::Form;
use crate::text::Lang;
use crate::ui::desk::OwnDesk;
use crate::ui::part::Slot;
use crate::units::Month;
use yew::Html;

pub enum Given {
    View(Form, OwnDesk),
    Hall(Form, OwnDesk),
    /// The next step of reading a long table.
    Step,
    /// The list with its results, for a file.
    Rows(Form, Month, Lang),
}

pub enum Come {
    Drawn(Html),
    Next(Next),
    Rows(String),
}

thread_local! {
    pub static WORK: Slot<Given, Come> = const { Slot::new() };
}
