//! `tien-do/`: are we ahead of plan, and how many more a month?

mod cards;
mod cells;
mod compared;
mod deal;
mod files;
mod form;
mod hall;
mod hall_units;
mod many;
mod result;
mod units;

use crate::error::InputError;
use crate::share::progress::{Form, View};
use crate::staff::progress::{ProgressInput, ProgressOutcome, Verdict, progress};
use crate::text::examples::of_progress;
use crate::text::glossary::{acceleration, arrears, flow, plan, point};
use crate::text::progress::words;
use crate::text::{self, staff};
use crate::ui::Desk;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::examples::examples;
use crate::ui::parts::field::pick;
use crate::ui::parts::frame::{hero, tool};
use crate::ui::parts::glossary::glossary;
use crate::ui::parts::own_data::start_again;
use yew::prelude::*;

/// An input with what came of it.
struct Worked {
    input: ProgressInput,
    outcome: ProgressOutcome,
}

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

fn work_out(form: &Form, desk: &Desk<'_>) -> Result<Worked, InputError> {
    let input = form.read(desk.state.this_month)?;
    let outcome = progress(&input)?;
    Ok(Worked { input, outcome })
}

/// The inputs of either view, below the choice between them.
fn inputs(form: &Form, desk: &Desk<'_>, fields: Html) -> El {
    let words = words(desk.lang());
    let views = [(View::OneIndicator, words.one), (View::ManyUnits, words.many)];
    el("form")
        .class("inputs")
        .on_submit(Callback::from(|event: SubmitEvent| event.prevent_default()))
        .with(pick(desk, ("view", "v", words.view, ""), form.view, &views))
        .with(fields)
        .with(start_again(desk))
}

/// The verdict in words, with its sign.
fn verdict(worked: &Worked, desk: &Desk<'_>) -> El {
    let sentence = &worked.outcome.sentence;
    let (class, sign) = match sentence.verdict {
        Verdict::Met => ("verdict met", "M3 11l5 5L17 5"),
        Verdict::Ahead => ("verdict ahead", "M10 17V4M4 10l6-6 6 6"),
        Verdict::OnTrack => ("verdict on-track", "M3 10h14"),
        Verdict::Behind => ("verdict behind", "M10 3v13M4 10l6 6 6-6"),
        Verdict::TooEarly | Verdict::LevelOnly => ("verdict", "M10 10h.01"),
    };
    let path = el("path").set("d", sign).set("fill", "none").set("stroke", "currentColor").set("stroke-width", "3");
    let icon = el("svg")
        .set("viewBox", "0 0 20 20")
        .set("width", "20")
        .set("height", "20")
        .set("aria-hidden", "true")
        .with(path.set("stroke-linecap", "round"));
    el("span").class(class).with(icon).with(staff::verdict(sentence, desk.lang()))
}
