//! `huu-tri/`: when will I have a pension, and how much; what does it cost me?

mod compare;
mod form;
mod result;
mod rights;
mod timeline;
mod ways;
mod worked;

use crate::error::InputError;
use crate::share::retirement::Form;
use crate::text::glossary::{chosen_income, lump_sum, missing_months, rate, yearly_coefficient};
use crate::text::retirement::words;
use crate::ui::Desk;
use crate::ui::parts::el::{Node, row};
use crate::ui::parts::frame::{hero, tool};
use crate::ui::parts::glossary::glossary;
use crate::ui::parts::next::next;
use worked::{Worked, work_out};
use yew::prelude::*;

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let worked = work_out(form, desk);
    // Before the answer, which names the field that is wrong.
    let inputs = desk.fields(worked.as_ref().err(), || form::inputs(form, worked.as_ref().err(), desk));
    let next = worked.is_ok().then(|| next(desk));
    let results = row([result::result(&worked, desk), next.node()]);
    let tool = tool(inputs, results);
    row([
        hero(words.title, words.lead).node(),
        tool.node(),
        desk.below(&worked, |form| work_out(form, desk), |form, worked| below(form, worked, desk)),
    ])
}

fn below(form: &Form, worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let more = worked.as_ref().ok().map(|worked| {
        row([
            ways::ways(worked, lang).node(),
            result::milestones(worked, lang).node(),
            compare::scenarios(form, worked, desk).node(),
            compare::skipping(worked, lang).node(),
            // The last of the page comes when it is taken over: the page is then as small as a network hands over at once.
            desk.state.started.then(|| rights::lump_sum_now(worked, lang)).flatten().node(),
            desk.state.started.then(|| rights::rights(worked, lang)).node(),
        ])
    });
    let terms = glossary(&[chosen_income, rate, yearly_coefficient, missing_months, lump_sum], lang);
    row([more.node(), compare::rates(desk.state.this_month, lang).node(), terms.node()])
}
