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
mod lister;
mod many;
mod result;
mod steps;
mod units;
mod verdict;
mod views;
mod work;
mod worked;

use crate::error::InputError;
use crate::share::progress::{Form, View};
use crate::text;
use crate::text::examples::of_progress;
use crate::text::glossary::{acceleration, arrears, flow, plan, point};
use crate::text::progress::words;
use crate::ui::Desk;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::el::{Node, row};
use crate::ui::parts::examples::examples;
use crate::ui::parts::frame::{hero, tool};
use crate::ui::parts::glossary::glossary;
use views::inputs;
use worked::{Worked, work_out};
use yew::prelude::*;

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let lead = if form.view == View::ManyUnits { text::units::words(desk.lang()).lead } else { words.lead };
    let head = hero(words.title, lead).node();
    match form.view {
        View::ManyUnits => {
            let units = lister::view(form, desk);
            steps::go_on(desk);
            match units {
                Some(units) if desk.state.in_hall => units,
                units => {
                    let units = units.unwrap_or_else(|| waiting(form, desk));
                    row([head, units, examples(of_progress(desk.lang()), desk.lang()).node()])
                }
            }
        }
        View::OneIndicator => {
            let worked = work_out(form, desk);
            if desk.state.in_hall {
                return hall::hall(&worked, desk);
            }
            let error = worked.as_ref().err();
            let inputs = inputs(form, desk, desk.fields(error, || form::inputs(form, error, desk)));
            let tool = tool(inputs, result::result(&worked, form, desk));
            // In the places that they have in the other view: whoever chooses between the two with arrow keys stays there.
            let none = Html::default;
            let below = desk.below(&worked, |form| work_out(form, desk), |form, worked| below(form, worked, desk));
            row([head, row([tool.node(), below, none(), none()]), none()])
        }
    }
}

pub use listed::is_being_read;
pub use units::on_scroll;

/// Until what a list of units needs has come. What stays afterwards has the place that it has then.
fn waiting(form: &Form, desk: &Desk<'_>) -> Html {
    let (name, sentence) = (words(desk.lang()).total, text::units::words(desk.lang()).reading.into());
    let says = answer(Answer { name, figure: None, in_words: String::new(), sentence });
    let none = Html::default;
    let results = row([row([says.node(), none()]), none(), none()]);
    row([tool(inputs(form, desk, none()), results).node(), none(), none(), none()])
}

fn below(form: &Form, worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let cards = worked.as_ref().ok().map(|worked| cards::cards(worked, form, lang));
    row([
        cards.node(),
        examples(of_progress(lang), lang).node(),
        glossary(&[plan, flow, point, acceleration, arrears], lang).node(),
    ])
}
