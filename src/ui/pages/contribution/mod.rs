//! `dong/`: what would I pay, and what does the State pay?

mod compare;
mod form;
mod rates;
mod result;
mod worked;

pub use result::parts;
use worked::money_back;
pub use worked::{Worked, work_out};

use crate::error::InputError;
use crate::share::contribution::Form;
use crate::text::Lang;
use crate::text::contribution::words;
use crate::text::glossary::{monthly_yield, poverty_line, reference_level};
use crate::ui::Desk;
use crate::ui::parts::el::{Node, row};
use crate::ui::parts::frame::{hero, tool};
use crate::ui::parts::glossary::glossary;
use crate::ui::parts::next::next;
use crate::units::Month;
use yew::prelude::*;

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let worked = work_out(form, desk.state.this_month);
    let [explained, below] =
        desk.at_rest(&worked, |form| work_out(form, desk.state.this_month), |form, worked| at_rest(form, worked, desk));
    // Before the answer, which names the field that is wrong.
    let back = worked.as_ref().ok().and_then(|worked| money_back(worked, form).err());
    let inputs = desk.fields(worked.as_ref().err(), || form::inputs(form, worked.as_ref().err(), back.as_ref(), desk));
    let next = worked.is_ok().then(|| next(desk));
    let results = row([result::answered(&worked, desk).node(), explained, next.node()]);
    let tool = tool(inputs, results);
    row([hero(words.title, words.lead).node(), tool.node(), below])
}

fn at_rest(form: &Form, worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> [Html; 2] {
    let lang = desk.lang();
    let worked = worked.as_ref().ok();
    let explained = worked.map(|worked| result::explained(worked, form, desk));
    let compared = worked.map(|worked| compare::compare(worked, lang));
    let rates = rates::rates(desk.state.this_month, lang);
    let terms = glossary(&[poverty_line, reference_level, monthly_yield], lang);
    [explained.unwrap_or_default(), row([compared.node(), rates.node(), terms.node()])]
}

/// The figure of the answer, the same as in [`view`].
pub fn figure(form: &Form, this_month: Month, lang: Lang) -> Option<String> {
    work_out(form, this_month).ok().map(|worked| result::figure(&worked.outcome, lang))
}
