//! The answer: the verdict, the bar, the report sentence, what to know, why.

use super::form;
use super::verdict::verdict;
use super::worked::Worked;
use crate::error::InputError;
use crate::share::progress::Form;
use crate::staff::progress::Kind;
use crate::text::numbers::{decimal, percent, value};
use crate::text::progress::{bar_caption, done_of_plan, need, two_places, words};
use crate::text::staff::report;
use crate::ui::Desk;
use crate::ui::hall::HALL_ENTER;
use crate::ui::parts::actions::{actions, button};
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::plan_bar::{PlanBar, plan_bar};
use crate::ui::state::Action;
use yew::prelude::*;

pub fn result(worked: &Result<Worked, InputError>, form: &Form, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let worked = match worked {
        Ok(worked) => worked,
        Err(error) => {
            let sentence = form::said(error, form, lang);
            return answer(Answer { name: words.title, figure: None, in_words: words.waiting.into(), sentence }).node();
        }
    };
    let (outcome, sentence) = (&worked.outcome, &worked.outcome.sentence);
    let card = Answer {
        name: verdict(worked, desk),
        figure: Some(percent(sentence.percent, lang)),
        in_words: done_of_plan(sentence, lang),
        sentence: need(sentence, lang),
    };
    row([
        answer(card).node(),
        bar(worked, desk).node(),
        said(worked, form, desk).node(),
        notices(&outcome.explained, lang).node(),
        derivation(&outcome.explained, &need(sentence, lang), lang).node(),
    ])
}

fn bar(worked: &Worked, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let (outcome, sentence) = (&worked.outcome, &worked.outcome.sentence);
    let unit = worked.input.unit.trim();
    let mut figures = vec![(words.done, value(&sentence.done, lang), "by-done")];
    let is_flow = worked.input.kind == Kind::Flow;
    if let Some(expected) = outcome.expected {
        figures.push((words.expected, [&decimal(expected.value, lang), "\u{a0}", unit].concat(), "tick"));
    }
    figures.push((words.remaining, value(&sentence.remaining, lang), "track"));
    let mut caption = bar_caption(sentence, lang);
    if outcome.percent.value.decimal().fraction().is_ok_and(|share| share > crate::units::Fraction::whole(100)) {
        caption = [&caption, " – ", words.beyond].concat();
    }
    plan_bar(PlanBar {
        caption,
        percent: outcome.percent.value,
        expected: is_flow.then_some(outcome.elapsed_percent),
        tick_label: percent(two_places(outcome.elapsed_percent), lang),
        figures,
    })
}

/// The sentence for a report, ready to be copied.
fn said(worked: &Worked, form: &Form, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let outcome = &worked.outcome;
    let sentence = report(&outcome.sentence, desk.lang());
    let coverage = form.coverage(outcome.done.value).ok();
    let arrears = form.arrears(outcome.done.value, outcome.plan.value).ok();
    el("section")
        .class("report")
        .with(el("h3").with(words.report))
        .with(el("p").class("hint").with(words.report_hint))
        .with(el("p").class("sentence").with(sentence.clone()))
        .with(
            actions(desk, sentence, &(&worked.input, coverage, arrears))
                .with(button(words.hall, desk.act(Action::Hall(true))).set("id", HALL_ENTER)),
        )
}
