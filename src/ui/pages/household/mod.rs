//! `ho-gia-dinh/`: what does the whole family pay, and until when are the cards good?

mod form;
mod result;
mod tables;

use crate::citizen::household::{Input, Outcome, household};
use crate::error::InputError;
use crate::share::household::Form;
use crate::text::glossary::{co_payment, household as by_household, reference_level};
use crate::text::household::words;
use crate::ui::Desk;
use crate::ui::parts::el::{Node, row};
use crate::ui::parts::frame::{hero, tool};
use crate::ui::parts::glossary::glossary;
use yew::prelude::*;

/// An input with what came of it.
struct Worked {
    input: Input,
    outcome: Outcome,
}

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let worked = work_out(form, desk);
    let tool = tool(form::inputs(form, &worked, desk), result::result(&worked, desk));
    row([hero(words.title, words.lead).node(), tool.node(), desk.below(below)])
}

fn below(form: &Form, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let compared = work_out(form, desk).ok().map(|worked| tables::compared(form, &worked, desk));
    let terms = glossary(&[by_household, reference_level, co_payment], lang);
    row([compared.node(), tables::rates(desk.state.this_month, lang).node(), terms.node()])
}

fn work_out(form: &Form, desk: &Desk<'_>) -> Result<Worked, InputError> {
    let input = form.read(desk.state.this_month)?;
    let outcome = household(&input)?;
    Ok(Worked { input, outcome })
}
