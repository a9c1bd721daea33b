//! `dong/`: what would I pay, and what does the State pay?

mod compare;
mod form;
mod rates;
mod result;

use crate::citizen::contribution::{Input, Outcome, contribution};
use crate::error::InputError;
use crate::share::contribution::Form;
use crate::text::contribution::words;
use crate::ui::Desk;
use yew::prelude::*;

/// An input with what came of it.
struct Worked {
    input: Input,
    outcome: Outcome,
}

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang);
    let worked = work_out(form, desk);
    html! {
        <>
            <div class="hero">
                <h1>{ words.title }</h1>
                <p class="lead">{ words.lead }</p>
            </div>
            <div class="tool-page">
                { form::inputs(form, worked.as_ref().err(), desk) }
                <div class="results">{ result::result(&worked, form, desk) }</div>
            </div>
            { worked.as_ref().map(|worked| compare::before_after(worked, desk.lang)).unwrap_or_default() }
            { worked.as_ref().map(|worked| compare::ways(worked, desk.lang)).unwrap_or_default() }
            { rates::rates(desk.state.this_month, desk.lang) }
        </>
    }
}

fn work_out(form: &Form, desk: &Desk<'_>) -> Result<Worked, InputError> {
    let input = form.read(desk.state.this_month)?;
    let outcome = contribution(&input)?;
    Ok(Worked { input, outcome })
}
