//! `tan-nha/`: a contribution in four taps, with one hand, at somebody's door. Nothing of it is kept.

use super::Page;
use super::contribution::{Worked, parts, work_out};
use crate::citizen::contribution::IncomeRange;
use crate::error::InputError;
use crate::law::{Overrides, Rules, SupportGroup};
use crate::share;
use crate::share::contribution::{Form, Way, toggled};
use crate::text::contribution::{sentence, support_sentence, words as contribution_words};
use crate::text::doorstep::{a_day, words};
use crate::text::numbers::{dong, whole};
use crate::text::words::amount;
use crate::text::{errors, law};
use crate::ui::parts::actions::button;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::bar::stacked_bar;
use crate::ui::parts::choosing;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::{Choice, Choices, choices};
use crate::ui::parts::frame::{hero, tool};
use crate::ui::state::Action;
use crate::ui::{Desk, HALL_ENTER, HALL_LEAVE};
use crate::units::Dong;
use yew::prelude::*;

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let worked = work_out(form, desk.state.this_month);
    match &worked {
        Ok(worked) if desk.state.in_hall => shown(worked, desk),
        _ => asked(form, &worked, desk),
    }
}

/// The three choices, and the answer.
fn asked(form: &Form, worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    // Missing months need a number typed, which is no tap.
    let ways: Vec<Way> = Way::ALL.into_iter().filter(|way| way.mode().is_some()).collect();
    let ways = choosing::ways(desk, &ways, form.way);
    let inputs = el("div").class("inputs").with(groups(form, desk)).with(incomes(form, desk)).with(ways);
    let show = button(words.show, desk.act(Action::Hall(true))).set("id", HALL_ENTER).class("main-button");
    let buttons = el("div").class("actions").with(show).with(button(words.next, desk.act(Action::Reset)));
    // What is said at somebody's door is not to stay on the device of who asks.
    let form = share::apart(&desk.state.text);
    let link = [&Page::Doorstep.link(lang, Page::Contribution, lang), "#", &form].concat();
    let details = el("p").with(el("a").put("href", link).with(words.details));
    let results = row([card(worked, desk).node(), buttons.node(), details.node()]);
    row([hero(words.title, words.lead).node(), tool(inputs, results).class("tool-page doorstep").node()])
}

fn groups(form: &Form, desk: &Desk<'_>) -> El {
    let choice = |(position, group): (usize, SupportGroup)| Choice {
        key: position.to_string(),
        name: law::group(group, desk.lang()).into(),
        is_picked: form.groups.contains(&group),
        value: toggled(&[], group),
    };
    let all = SupportGroup::ALL.into_iter().enumerate().map(choice).collect();
    let legend = words(desk.lang()).group;
    choices(desk, Choices { name: "group", key: "g", legend, hint: "", several: false, choices: all })
}

fn incomes(form: &Form, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let range = IncomeRange::of(&mut Rules::of(desk.state.this_month, &Overrides::default()));
    let usual = range.map(|range| range.usual()).unwrap_or_default();
    let picked = form.read(desk.state.this_month).ok().map(|input| input.income);
    let choice = |income: Dong| {
        let written = whole(income.get(), lang);
        Choice {
            key: income.get().to_string(),
            is_picked: picked == Some(income),
            name: written.clone(),
            // The floor is what stands there until somebody chooses.
            value: if Some(&income) == usual.first() { String::new() } else { written },
        }
    };
    let all = usual.iter().copied().map(choice).collect();
    let legend = words(lang).income;
    choices(desk, Choices { name: "income", key: "i", legend, hint: "", several: false, choices: all })
}

fn card(worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let name = contribution_words(lang).you_pay;
    match worked {
        Ok(Worked { input, outcome }) => answer(Answer {
            name,
            figure: Some(dong(outcome.payment.pay, lang)),
            in_words: amount(outcome.payment.pay, lang),
            sentence: sentence(input, outcome, lang),
        }),
        Err(error) => {
            answer(Answer { name, figure: None, in_words: String::new(), sentence: errors::sentence(error, lang) })
        }
    }
}

/// The screen for the client: one figure, who pays what, what a day costs.
fn shown(worked: &Worked, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let contribution_words = contribution_words(lang);
    let Worked { input, outcome } = worked;
    let leave = button(words.back, desk.act(Action::Hall(false))).set("id", HALL_LEAVE);
    let buttons = el("div").class("actions").with(leave).with(button(words.next, desk.act(Action::Reset)));
    let a_day = outcome.payment.pay_per_day(input.month).map(|each| a_day(each, lang));
    row([
        el("h1").class("hall-title").with(contribution_words.you_pay).node(),
        el("p").class("hall-figure").set("data-answer", "").with(dong(outcome.payment.pay, lang)).node(),
        el("p").class("hall-note in-words").with(amount(outcome.payment.pay, lang)).node(),
        stacked_bar(support_sentence(&outcome.payment, lang), &parts(worked, contribution_words), lang).node(),
        el("p").class("hall-note").with(sentence(input, outcome, lang)).node(),
        el("p").class("hall-note").with(a_day.unwrap_or_default()).node(),
        buttons.node(),
    ])
}
