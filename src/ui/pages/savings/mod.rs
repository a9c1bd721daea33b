//! `heo-dat/`: how much a day, a week or a month, to have a contribution ready in time?

mod form;
mod result;
mod tables;

use crate::citizen::savings::Input;
use crate::citizen::two_plans::{Plans, plans};
use crate::error::InputError;
use crate::share::savings::Form;
use crate::text::glossary::{chosen_income, monthly_yield, poverty_line};
use crate::text::savings::words;
use crate::ui::Desk;
use crate::ui::parts::el::{Node, row};
use crate::ui::parts::frame::{hero, tool};
use crate::ui::parts::glossary::glossary;
use crate::ui::parts::next::next;
use crate::units::Day;
use yew::prelude::*;

/// An input with what came of it.
#[derive(Clone)]
struct Worked {
    input: Input,
    plans: Plans,
}

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let worked = work_out(form, desk);
    // Before the answer, which names the field that is wrong.
    let inputs = desk.fields(worked.as_ref().err(), || form::inputs(form, worked.as_ref().err(), desk));
    let next = worked.is_ok().then(|| next(desk));
    let results = row([result::result(&worked, desk), next.node()]);
    let tool = tool(inputs, results);
    row([hero(words.title, words.lead).node(), tool.node(), desk.below(below)])
}

fn below(form: &Form, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let more = work_out(form, desk).ok().map(|worked| tables::tables(&worked, lang));
    row([more.node(), glossary(&[chosen_income, poverty_line, monthly_yield], lang).node()])
}

/// The first day of saving where none is typed. The prerendered page does not know the day, only the month.
fn today(desk: &Desk<'_>) -> Day {
    desk.state.today.unwrap_or(Day::first_of(desk.state.this_month))
}

/// What is wrong with the contribution stands at the contribution's own fields.
fn work_out(form: &Form, desk: &Desk<'_>) -> Result<Worked, InputError> {
    let own_field = |error: InputError| match error.field.strip_prefix("contribution.") {
        Some(field) => {
            let field = field.to_string();
            error.at(field)
        }
        None => error,
    };
    let input = form.read(desk.state.this_month, today(desk)).map_err(own_field)?;
    let mut plans = plans(&input).map_err(own_field)?;
    if let Some(raised) = form.raised(desk.state.this_month) {
        raised.tell(&mut plans.last.explained);
    }
    Ok(Worked { input, plans })
}
