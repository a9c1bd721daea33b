//! The choice between the two views of a page, and what stands below it.

use super::el::El;
use super::field::{inputs_form, pick};
use super::own_data::start_again;
use crate::share::chosen::Chosen;
use crate::ui::Desk;
use yew::prelude::*;

/// The inputs of either view, below the choice between them.
pub fn inputs<V: Chosen>(
    desk: &Desk<'_>,
    legend: &'static str,
    shown: V,
    views: [(V, &'static str); 2],
    fields: Html,
) -> El {
    inputs_form().with(pick(desk, ("view", "v", legend, ""), shown, &views)).with(fields).with(start_again(desk))
}
