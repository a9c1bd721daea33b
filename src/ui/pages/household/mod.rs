//! `ho-gia-dinh/`: what does the whole family pay, and how long are the cards valid?

mod form;
mod result;
mod strips;
mod tables;

use crate::citizen::common_end::{Together, together};
use crate::citizen::household::household;
use crate::error::InputError;
use crate::share::household::{Form, kind};
use crate::share::list::rows;
use crate::text::glossary::{co_payment, household as by_household, reference_level};
use crate::text::household::{Worked, words};
use crate::ui::Desk;
use crate::ui::parts::el::{Node, row};
use crate::ui::parts::frame::{hero, tool};
use crate::ui::parts::glossary::glossary;
use crate::ui::parts::next::next;
use yew::prelude::*;

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let worked = work_out(form, desk);
    // Before the answer, which names the field that is wrong.
    let inputs = desk.fields(worked.as_ref().err(), || form::inputs(form, &worked, desk));
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
    let compared = worked.as_ref().ok().map(|worked| tables::compared(form, worked, desk));
    let terms = glossary(&[by_household, reference_level, co_payment], lang);
    row([compared.node(), tables::rates(desk.state.this_month, lang).node(), terms.node()])
}

fn work_out(form: &Form, desk: &Desk<'_>) -> Result<Worked, InputError> {
    let input = form.read(desk.state.this_month)?;
    let kinds = rows(&form.members).map(kind).collect();
    match form.end(input.month)? {
        Some(end) => {
            let Together { input, outcome, ends } = together(&input, end)?;
            Ok(Worked { input, outcome, kinds, end: Some(end), ends })
        }
        None => {
            let outcome = household(&input)?;
            Ok(Worked { input, outcome, kinds, end: None, ends: Vec::new() })
        }
    }
}
