//! `tien-do/`: are we ahead of plan, and how many more a month?

mod cards;
mod cells;
mod compared;
mod deal;
mod files;
mod form;
mod hall;
mod hall_units;
mod listed;
mod many;
mod result;
mod units;
mod verdict;
mod views;
mod worked;

use crate::share::progress::{Form, View};
use crate::text;
use crate::text::examples::of_progress;
use crate::text::glossary::{acceleration, arrears, flow, plan, point};
use crate::text::progress::words;
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
    let lead = if form.view == View::ManyUnits { text::units::words(desk.lang()).lead } else { words.lead };
    let head = hero(words.title, lead).node();
    match form.view {
        View::ManyUnits if desk.state.in_hall => hall_units::hall(form, desk),
        View::ManyUnits => row([head, many::view(form, desk), examples(of_progress(desk.lang()), desk.lang()).node()]),
        View::OneIndicator => {
            let worked = work_out(form, desk);
            if desk.state.in_hall {
                return hall::hall(&worked, desk);
            }
            let error = worked.as_ref().err();
            let inputs = inputs(form, desk, desk.fields(error, || form::inputs(form, error, desk)));
            let tool = tool(inputs, result::result(&worked, form, desk));
            row([head, tool.node(), desk.below(below)])
        }
    }
}

pub use units::on_scroll;

fn below(form: &Form, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let cards = work_out(form, desk).ok().map(|worked| cards::cards(&worked, form, lang));
    row([
        cards.node(),
        examples(of_progress(lang), lang).node(),
        glossary(&[plan, flow, point, acceleration, arrears], lang).node(),
    ])
}
