//! The answer: what remains, what a week needs, where each officer stands, and whom to remind.

use super::worked::Worked;
use super::wrong;
use crate::error::{Fault, InputError};
use crate::share::quota::Form;
use crate::staff::quota::Product;
use crate::staff::reminders::{Line, Place, Standing, a_week};
use crate::text::Lang;
use crate::text::numbers::{people, percent};
use crate::text::progress::two_places;
use crate::text::quota::{
    achieved, clock, count, counted, people_to_go, places, reminder, reward_rule, summary, to_go, to_reward, words,
};
use crate::text::ui::frame;
use crate::ui::parts::actions::{actions, button};
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::frame::card;
use crate::ui::parts::plan_bar::{PlanBar, plan_bar, slim_bar};
use crate::ui::{Desk, browser};
use crate::units::Percent;
use yew::prelude::*;

pub fn result(worked: &Result<Worked, InputError>, form: &Form, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let worked = match worked {
        Ok(worked) => worked,
        Err(error) => return unanswered(error, form, desk).node(),
    };
    let outcome = &worked.outcome;
    let first = outcome.products.first();
    let [name, figure, in_words] = match first {
        None => [words.remaining.into(), "–".into(), String::new()],
        // Of no target nothing remains: what counts is what was done.
        Some(of) if of.percent.is_none() => {
            [[words.achieved, " – ", &of.product].concat(), achieved(of, lang), words.free.into()]
        }
        Some(of) => [[words.remaining, " – ", &of.product].concat(), people(of.remaining, lang), achieved(of, lang)],
    };
    let card = Answer { name, figure: Some(figure), in_words, sentence: clock(outcome, lang) };
    let bars: Vec<El> = outcome.products.iter().map(|of| bar(of, worked, lang)).collect();
    row([
        answer(card).node(),
        el("p").class("self-counted").with(words.self_counted).node(),
        bars.node(),
        notices(&outcome.explained, lang).node(),
        derivation(&outcome.explained, words.roles_hint, lang).node(),
        actions(desk, summary(&worked.input, outcome, &worked.standings, lang), &worked.input).node(),
    ])
}

/// Why there is no figure: whose entry it is, and a way to it.
fn unanswered(error: &InputError, form: &Form, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let said = wrong::sentence(error, form, lang);
    let in_words = if error.fault == Fault::Missing { words.waiting } else { frame(lang).not_yet };
    let card = Answer { name: words.remaining, figure: None, in_words: in_words.into(), sentence: String::new() };
    let go = Callback::from(|_: MouseEvent| browser::focus_wrong());
    answer(card).with(button(said, go).class("answer-sentence quiet to-field"))
}

/// A product as a bar, with the clock of the campaign as its tick.
fn bar(of: &Product, worked: &Worked, lang: Lang) -> El {
    let words = words(lang);
    let elapsed = worked.outcome.elapsed_percent;
    let mut figures = vec![(words.achieved, achieved(of, lang), "by-done")];
    if of.remaining > 0 {
        figures.push((words.remaining, people(of.remaining, lang), "track"));
        let week = a_week(of.remaining, worked.outcome.days_left).unwrap_or(of.remaining);
        figures.push((words.per_week, people(week, lang), "none"));
    }
    plan_bar(PlanBar {
        caption: of.product.clone(),
        percent: of.percent.unwrap_or(Percent::ZERO),
        expected: of.percent.map(|_| elapsed),
        tick_label: percent(two_places(elapsed), lang),
        figures,
    })
}

/// Whom to remind, with what to write, and where every officer stands.
pub fn officers(worked: &Worked, lang: Lang) -> Option<Html> {
    let all = &worked.standings;
    (!all.is_empty()).then(|| row([remind(worked, lang).node(), table(worked, lang).node()]))
}

fn remind(worked: &Worked, lang: Lang) -> Option<El> {
    let words = words(lang);
    let one = |of: &Standing| {
        let said = reminder(of, &worked.input, worked.outcome.days_left, lang);
        let copy =
            el("button").set("type", "button").set("data-hand", "line").put("data-line", said.clone()).with(words.copy);
        let lacks = [" ", &people_to_go(of.lacking(), lang)].concat();
        el("details")
            .class("remind")
            .with(el("summary").with(el("strong").with(of.name.clone())).with(el("small").with(lacks)))
            .with(el("p").with(said))
            .with(el("p").class("actions").with(copy).with(el("span").set("role", "status")))
    };
    let behind: Vec<El> = worked.standings.iter().filter(|of| of.place == Place::Behind).map(one).collect();
    (!behind.is_empty()).then(|| {
        card(counted(words.remind, behind.len()), words.remind_hint)
            .class("card off-paper")
            .with(el("div").class("reminders").with(behind))
    })
}

/// Every officer in a row: a bar for each product, and the way to the reward.
fn table(worked: &Worked, lang: Lang) -> El {
    let words = words(lang);
    let all = &worked.standings;
    let reward = worked.input.reward.as_ref();
    let rule = reward.map(|reward| reward_rule(reward, lang)).unwrap_or_default();
    let products: Vec<&str> = worked.outcome.products.iter().map(|of| of.product.as_str()).collect();
    let mut head = el("tr").with(el("th").set("scope", "col").with(words.officer));
    for product in &products {
        head = head.with(el("th").set("scope", "col").with((*product).to_string()));
    }
    if reward.is_some() {
        head = head.with(el("th").set("scope", "col").with(words.to_reward));
    }
    let elapsed = worked.outcome.elapsed_percent;
    let one = |of: &Standing| {
        let class = match of.place {
            Place::Behind => "behind",
            Place::Met => "met",
            Place::InTime | Place::Free => "",
        };
        let mut line = el("tr").class(class).with(el("th").set("scope", "row").with(of.name.clone()));
        for product in &products {
            let cell = of.lines.iter().find(|line| line.product == *product).map(|line| stand(line, elapsed, lang));
            line = line.with(el("td").with(cell));
        }
        if reward.is_some() {
            let class = if of.to_reward == Some(0) { "reward reached" } else { "reward" };
            line = line.with(el("td").class(class).with(to_reward(of.to_reward, lang)));
        }
        line
    };
    let body: Vec<El> = all.iter().map(one).collect();
    let inner = el("table").with(el("thead").with(head)).with(el("tbody").with(body));
    let scroll = el("div").class("scroll standings").set("tabindex", "0").set("role", "region");
    card(words.cards, rule)
        .with(el("p").class("self-counted").with(words.self_counted))
        .with(overview(all, reward.is_some(), lang))
        .with(scroll.set("aria-label", words.cards).with(inner))
}

/// How many stand where, and who is at the reward or near it.
fn overview(all: &[Standing], has_reward: bool, lang: Lang) -> El {
    let words = words(lang);
    let mut list = el("ul").class("known");
    for (place, name) in places(lang) {
        let count = all.iter().filter(|of| of.place == place).count();
        list = list.with((count > 0).then(|| el("li").class("place").with(counted(name, count))));
    }
    let named = |title: &str, is_one: &dyn Fn(&Standing) -> bool| {
        let names: Vec<&str> = all.iter().filter(|of| is_one(of)).map(|of| of.name.as_str()).collect();
        (!names.is_empty()).then(|| {
            el("p").class("reward reached").with([&counted(title, names.len()), ": ", &names.join(", ")].concat())
        })
    };
    let near = named(words.near_reward, &|of| of.is_near_reward);
    let rewarded = named(words.rewarded, &|of| has_reward && of.to_reward == Some(0));
    el("div").class("group").with(list).with(rewarded).with(near)
}

/// A product of an officer: a bar with the mark of time, the counts below it.
fn stand(line: &Line, elapsed: Percent, lang: Lang) -> El {
    let counts = count(line, lang);
    let Some(percent) = line.percent() else { return el("span").with(counts) };
    el("span")
        .class(if line.is_behind() { "stand late" } else { "stand" })
        .with(slim_bar(percent, Some(elapsed)))
        .with(el("strong").with(counts))
        .with(el("small").with([" ", &to_go(line.remaining, lang)].concat()))
}
