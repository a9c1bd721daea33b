//! The choice between the two views, and what stands below it.

use crate::share::quota::{Form, View};
use crate::text::quota::words;
use crate::ui::Desk;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::field::pick;
use crate::ui::parts::own_data::start_again;
use yew::prelude::*;

/// The inputs of either view, below the choice between them.
pub fn inputs(form: &Form, desk: &Desk<'_>, fields: Html) -> El {
    let words = words(desk.lang());
    let views = [(View::Campaign, words.campaign), (View::Conference, words.conference)];
    el("form")
        .class("inputs")
        .on_submit(Callback::from(|event: SubmitEvent| event.prevent_default()))
        .with(pick(desk, ("view", "v", words.view, ""), form.view, &views))
        .with(fields)
        .with(start_again(desk))
}
