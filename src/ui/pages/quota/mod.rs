//! `chi-tieu/`: who has met the quota, how far the reward is, how many more meetings.

mod compared;
mod files;
mod form;
mod meetings;
mod officers;
mod result;
mod views;
mod worked;
mod wrong;

use crate::share::quota::{Form, View};
use crate::text::examples::of_quota;
use crate::text::glossary::{flow, plan, quota as quota_term};
use crate::text::quota::words;
use crate::ui::Desk;
use crate::ui::parts::el::{Node, row};
use crate::ui::parts::examples::examples;
use crate::ui::parts::frame::{hero, tool};
use crate::ui::parts::glossary::glossary;
use views::inputs;
use worked::work_out;
use yew::prelude::*;

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let worked = work_out(form, desk);
    let head = hero(words.title, words.lead).node();
    let examples = examples(of_quota(desk.lang()), desk.lang()).node();
    if form.view == View::Conference {
        let first = worked.as_ref().ok().and_then(|worked| worked.outcome.products.first());
        let tool = meetings::view(form, first.map(|product| product.remaining), desk);
        let none = Html::default;
        // In the places that they have in the other view: whoever chooses between the two with arrow keys stays there.
        return row([head, tool, none(), none(), examples, none()]);
    }
    let error = worked.as_ref().err();
    let inputs = inputs(form, desk, desk.fields(error, || form::inputs(form, error, desk)));
    let tool = tool(inputs, result::result(&worked, form, desk));
    let cards = worked.as_ref().ok().and_then(|worked| result::officers(worked, desk.lang()));
    let list = row([compared::view(form, desk).node(), files::view(form, desk).node()]);
    let terms = glossary(&[quota_term, plan, flow], desk.lang());
    row([head, tool.node(), cards.node(), list, examples, terms.node()])
}
