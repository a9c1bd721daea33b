//! Hội trường: the three figures that matter, readable from the last row.

use super::verdict::verdict;
use super::worked::Worked;
use crate::error::InputError;
use crate::text::numbers::{decimal, factor, percent};
use crate::text::progress::{bare, done_of_plan, words};
use crate::text::{errors, numbers, staff};
use crate::ui::Desk;
use crate::ui::hall::HALL_LEAVE;
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::state::Action;
use yew::prelude::*;

pub fn hall(worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let leave = button(words.leave_hall, desk.act(Action::Hall(false))).set("id", HALL_LEAVE).class("hall-leave");
    let content = match worked {
        Ok(worked) => figures(worked, desk),
        Err(error) => el("p").class("hall-figure").with(errors::sentence(error, desk.lang())).node(),
    };
    row([leave.node(), content])
}

fn figures(worked: &Worked, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let (outcome, sentence) = (&worked.outcome, &worked.outcome.sentence);
    let name = sentence.indicator.clone().unwrap_or_else(|| words.title.into());
    let head = [&name, " · ", &staff::period(sentence.period, lang)].concat();
    let as_of = [words.as_of, " ", &numbers::day(sentence.as_of)].concat();
    let unit = worked.input.unit.trim();
    let needed = sentence.needed_per_month.as_ref().map(|needed| {
        let times = sentence.acceleration.map(|times| factor(times, lang)).unwrap_or_default();
        figure(words.needs, bare(needed, lang), [unit, " ", &times].concat())
    });
    let expected = outcome.expected.map(|expected| {
        let shown = [words.expected, ": ", &decimal(expected.value, lang), " ", unit].concat();
        el("p").class("hall-note").with(shown)
    });
    row([
        el("h1").class("hall-title").with(head).node(),
        el("p").class("hall-verdict").with(verdict(worked, desk)).node(),
        el("div")
            .class("hall-figures")
            .with(figure(words.done, percent(sentence.percent, lang), done_of_plan(sentence, lang)))
            .with(figure(words.remaining, bare(&sentence.remaining, lang), unit.into()))
            .with(needed)
            .node(),
        expected.node(),
        el("p").class("hall-note").with(as_of).node(),
    ])
}

fn figure(name: &'static str, figure: String, below: String) -> El {
    el("section")
        .with(el("h2").with(name))
        .with(el("p").class("hall-figure").with(figure))
        .with(el("p").class("hall-unit").with(below))
}
