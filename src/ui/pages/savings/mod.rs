//! `heo-dat/`: how much a day, a week or a month, to have a contribution ready in time?

mod form;
mod result;
mod tables;
mod worked;

use crate::error::InputError;
use crate::share::savings::Form;
use crate::text::glossary::{chosen_income, monthly_yield, poverty_line};
use crate::text::savings::words;
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
        desk.below(&worked, |form| work_out(form, desk), |_, worked| below(worked, desk)),
    ])
}

fn below(worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let more = worked.as_ref().ok().map(|worked| tables::tables(worked, lang));
    row([more.node(), glossary(&[chosen_income, poverty_line, monthly_yield], lang).node()])
}
