//! The answer: what remains, what a week needs, and the officers' cards.

use super::Worked;
use crate::error::InputError;
use crate::staff::quota::{Card, Product};
use crate::text::numbers::{decimal, people, percent, whole};
use crate::text::progress::two_places;
use crate::text::quota::{achieved, clock, summary, words};
use crate::text::{Lang, errors, staff};
use crate::ui::Desk;
use crate::ui::parts::actions::actions;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::frame::card;
use crate::ui::parts::plan_bar::{PlanBar, plan_bar};
use yew::prelude::*;

pub fn result(worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let worked = match worked {
        Ok(worked) => worked,
        Err(error) => {
            let sentence = errors::sentence(error, lang);
            let name = words.remaining;
            return answer(Answer { name, figure: None, in_words: words.waiting.into(), sentence }).node();
        }
    };
    let outcome = &worked.outcome;
    let first = outcome.products.first();
    let name = first.map_or(words.remaining.into(), |of| [words.remaining, " – ", &of.product].concat());
    let card = Answer {
        name,
        figure: Some(first.map_or_else(|| "–".into(), |of| people(of.remaining, lang))),
        in_words: first.map(|of| achieved(of, lang)).unwrap_or_default(),
        sentence: clock(outcome, lang),
    };
    let bars: Vec<El> = outcome.products.iter().map(|of| bar(of, worked, lang)).collect();
    row([
        answer(card).node(),
        el("p").class("self-counted").with(words.self_counted).node(),
        bars.node(),
        notices(&outcome.explained, lang).node(),
        derivation(&outcome.explained, words.roles_hint, lang).node(),
        actions(desk, summary(outcome, lang), &worked.input).node(),
    ])
}

/// A product as a bar, with the clock of the campaign as its tick.
fn bar(of: &Product, worked: &Worked, lang: Lang) -> El {
    let words = words(lang);
    let elapsed = worked.outcome.elapsed_percent;
    let mut figures = vec![(words.achieved, achieved(of, lang), "by-done")];
    if of.remaining > 0 {
        figures.push((words.remaining, whole(of.remaining, lang), "track"));
        figures.push((words.per_week, decimal(of.needed_per_week, lang), "none"));
    }
    plan_bar(PlanBar {
        caption: of.product.clone(),
        percent: of.percent.unwrap_or(crate::units::Percent::ZERO),
        expected: Some(elapsed),
        tick_label: percent(two_places(elapsed), lang),
        figures,
    })
}

/// Who still has how much to do, worst first.
pub fn cards(worked: &Worked, lang: Lang) -> Option<El> {
    let words = words(lang);
    let (input, outcome) = (&worked.input, &worked.outcome);
    let one = |of: &Card| {
        let is_met = of.rows.iter().all(|row| row.met);
        let lines: Vec<El> = staff::card(of, lang).into_iter().map(|line| el("li").with(line)).collect();
        let reward = input.reward.as_ref().map(|reward| staff::reward(of, reward, lang));
        let reward = reward.map(|sentence| {
            el("p").class(if of.rewarded == Some(true) { "reward reached" } else { "reward" }).with(sentence)
        });
        el("li")
            .class(if is_met { "officer met" } else { "officer" })
            .with(el("h3").with(of.name.clone()))
            .with(el("ul").with(lines))
            .with(reward)
    };
    let all: Vec<El> = outcome.officers.iter().map(one).collect();
    (!all.is_empty()).then(|| {
        card(words.cards, words.cards_hint)
            .with(el("p").class("self-counted").with(words.self_counted))
            .with(el("ol").class("officers").with(all))
    })
}
