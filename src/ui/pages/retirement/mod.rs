//! `huu-tri/`: when will I have a pension, and how much; what does it cost me?

mod compare;
mod form;
mod result;
mod rights;

use crate::citizen::outlook::{Input, Outcome, outlook};
use crate::error::InputError;
use crate::share::retirement::Form;
use crate::text::retirement::words;
use crate::ui::Desk;
use crate::ui::parts::el::{Node, el, row};
use crate::ui::parts::frame::hero;
use yew::prelude::*;

/// An input with what came of it.
struct Worked {
    input: Input,
    outcome: Outcome,
}

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let worked = work_out(form, desk);
    let results = el("div").class("results").with(result::result(&worked, desk));
    let tool = el("div").class("tool-page").with(form::inputs(form, worked.as_ref().err(), desk)).with(results);
    row([hero(words.title, words.lead).node(), tool.node(), desk.below(below)])
}

fn below(form: &Form, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let more = work_out(form, desk).ok().map(|worked| {
        row([
            result::milestones(&worked, lang).node(),
            compare::scenarios(form, desk).node(),
            compare::skipping(&worked, lang).node(),
            rights::lump_sum_now(&worked, lang).node(),
            rights::rights(&worked, lang).node(),
        ])
    });
    row([more.node(), compare::rates(desk.state.this_month, lang).node()])
}

fn work_out(form: &Form, desk: &Desk<'_>) -> Result<Worked, InputError> {
    let input = form.read(desk.state.this_month)?;
    let outcome = outlook(&input)?;
    Ok(Worked { input, outcome })
}
