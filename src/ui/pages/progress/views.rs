//! The two views of the page.

use crate::share::progress::{Form, View};
use crate::text::progress::words;
use crate::ui::Desk;
use crate::ui::parts::el::El;
use crate::ui::parts::views;
use yew::prelude::*;

/// The inputs of either view, below the choice between them.
pub fn inputs(form: &Form, desk: &Desk<'_>, fields: Html) -> El {
    let words = words(desk.lang());
    let names = [(View::OneIndicator, words.one), (View::ManyUnits, words.many)];
    views::inputs(desk, words.view, form.view, names, fields)
}
