//! `chi-tieu/`: who has met the quota, how far the reward is, how many more meetings.

mod form;
mod meetings;
mod result;

use crate::error::InputError;
use crate::share::quota::Form;
use crate::staff::quota::{QuotaInput, QuotaOutcome, quota};
use crate::text::quota::words;
use crate::ui::Desk;
use crate::ui::parts::el::{Node, el, row};
use crate::ui::parts::frame::hero;
use yew::prelude::*;

/// An input with what came of it.
struct Worked {
    input: QuotaInput,
    outcome: QuotaOutcome,
}

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let worked = work_out(form, desk);
    let results = el("div").class("results").with(result::result(&worked, desk));
    let tool = el("div").class("tool-page").with(form::inputs(form, worked.as_ref().err(), desk)).with(results);
    let cards = worked.as_ref().ok().map(|worked| result::cards(worked, desk.lang()));
    let first = worked.as_ref().ok().and_then(|worked| worked.outcome.products.first());
    let planner = meetings::planner(form, first.map(|product| product.remaining), desk);
    row([hero(words.title, words.lead).node(), tool.node(), cards.node(), planner.node()])
}

fn work_out(form: &Form, desk: &Desk<'_>) -> Result<Worked, InputError> {
    let input = form.read(desk.state.this_month)?;
    let outcome = quota(&input)?;
    Ok(Worked { input, outcome })
}
