//! The two views of the page.

use crate::share::quota::{Form, View};
use crate::text::quota::words;
use crate::ui::Desk;
use crate::ui::parts::el::El;
use crate::ui::parts::views;
use yew::prelude::*;

/// The inputs of either view, below the choice between them.
pub fn inputs(form: &Form, desk: &Desk<'_>, fields: Html) -> El {
    let words = words(desk.lang());
    let names = [(View::Campaign, words.campaign), (View::Conference, words.conference)];
    views::inputs(desk, words.view, form.view, names, fields)
}
