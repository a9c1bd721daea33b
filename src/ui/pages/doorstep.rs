//! `tan-nha/`: both insurances in a few taps, on one screen, at somebody's door. Nothing of it is kept.

use super::contribution::{Worked, parts, work_out};
use crate::citizen::both::{Cards, cards};
use crate::citizen::contribution::IncomeRange;
use crate::error::InputError;
use crate::explain::Level;
use crate::law::{Overrides, Rules, SupportGroup};
use crate::share;
use crate::share::contribution::{Way, toggled};
use crate::share::doorstep::{Form, LOCAL, MOST_PEOPLE, PEOPLE};
use crate::text::contribution::{sentence, summary, support_sentence, words as contribution_words};
use crate::text::doorstep::{a_day, pay_by, with_cards, words};
use crate::text::numbers::{dong, whole};
use crate::text::ui::frame;
use crate::text::words::amount;
use crate::text::{Lang, errors, law};
use crate::ui::hall::{HALL_ENTER, HALL_LEAVE};
use crate::ui::page::Page;
use crate::ui::parts::actions::{button, code as check};
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::bar::stacked_bar;
use crate::ui::parts::choosing;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::{Choice, Choices, TextField, choices, message, text_field};
use crate::ui::parts::frame::{hero, tool};
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use crate::units::{Dong, Month, plain_whole};
use yew::prelude::*;

/// A contribution with what came of it, and what the household's cards cost beside it.
struct Both {
    worked: Worked,
    cards: Option<Cards>,
}

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let both = both(form, desk.state.this_month);
    match &both {
        Ok(both) if desk.state.in_hall => shown(both, form, desk),
        _ => asked(form, &both, desk),
    }
}

fn both(form: &Form, now: Month) -> Result<Both, InputError> {
    let worked = work_out(&form.contribution, now)?;
    let cards = cards(&worked.outcome, now, form.people)?;
    Ok(Both { worked, cards })
}

/// The choices, and the answer: all of it on one screen of a phone.
fn asked(form: &Form, both: &Result<Both, InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let error = both.as_ref().err();
    // Missing months need a number typed, which is no tap.
    let ways = choosing::ways(desk, Way::USUAL, form.contribution.way);
    let grid = |columns, of: El| el("div").class(columns).with(of);
    let inputs = el("div")
        .class("inputs")
        .with(grid("in-three", groups(form, desk)))
        .with(grid("in-three", incomes(form, desk)))
        .with(el("div").class("typed").with(typed_income(form, error, desk)).with(local(form, error, desk)))
        .with(grid("in-four", ways))
        .with(grid("in-seven", people(form, desk)));
    let show = button(words.show, desk.act(Action::Hall(true))).set("id", HALL_ENTER).class("main-button");
    let buttons = el("div").class("actions").with(show).with(next(desk));
    // What is said at somebody's door is not to stay on the device of who asks.
    let held = share::apart(&share::write(&form.contribution));
    let link = [&Page::Doorstep.link(lang, Page::Contribution, lang), "#", &held].concat();
    let details = el("p").with(el("a").put("href", link).with(words.details));
    let kept = el("p").class("hint").with(words.lead);
    let doubt = both.as_ref().ok().and_then(|both| doubt(both, lang));
    let results = row([card(both, desk).with(buttons).node(), doubt.node(), kept.node(), details.node()]);
    row([hero(words.title, "").node(), tool(inputs, results).class("tool-page doorstep").node()])
}

/// Begins again at the top, for the next door.
fn next(desk: &Desk<'_>) -> El {
    let reset = desk.act::<MouseEvent>(Action::Reset);
    let anew = move |event| {
        reset.emit(event);
        browser::to_top();
    };
    button(words(desk.lang()).next, Callback::from(anew))
}

fn groups(form: &Form, desk: &Desk<'_>) -> El {
    let choice = |(position, group): (usize, SupportGroup)| Choice {
        key: position.to_string(),
        name: law::group(group, desk.lang()).into(),
        is_picked: form.contribution.groups.contains(&group),
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
    let picked = form.contribution.read(desk.state.this_month).ok().map(|input| input.income);
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

/// The same amount as it is tapped or typed: any other is typed here.
fn typed_income(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let field = TextField {
        id: "other-income",
        key: "i",
        label: words(lang).other_income,
        value: &form.contribution.income.typed,
        error: message(error, "income", lang),
        ..TextField::default()
    };
    text_field(desk, field)
}

/// What the locality adds, the same at every door of a round.
fn local(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let field = TextField {
        id: "local",
        key: LOCAL,
        label: words(lang).local,
        value: &form.contribution.top_up,
        error: message(error, "topUps", lang),
        ..TextField::default()
    };
    text_field(desk, field)
}

/// How many people of the household take a card.
fn people(form: &Form, desk: &Desk<'_>) -> El {
    let choice = |count: u8| {
        let key = plain_whole(count.into());
        Choice { name: key.clone(), is_picked: form.people == count, value: key.clone(), key }
    };
    let all = (0..=MOST_PEOPLE).map(choice).collect();
    let legend = words(desk.lang()).people;
    choices(desk, Choices { name: "people", key: PEOPLE, legend, hint: "", several: false, choices: all })
}

fn card(both: &Result<Both, InputError>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let name = contribution_words(lang).you_pay;
    match both {
        Ok(both) => {
            let outcome = &both.worked.outcome;
            answer(Answer {
                name,
                figure: Some(dong(outcome.payment.pay, lang)),
                in_words: String::new(),
                sentence: beside(both, lang).unwrap_or_else(|| pay_by(outcome.holds_until(), lang)),
            })
        }
        Err(error) => {
            answer(Answer { name, figure: None, in_words: String::new(), sentence: errors::sentence(error, lang) })
        }
    }
}

/// That something about the amount is in doubt. What it is stands on `dong/`: its sentences would be 4 KB here.
fn doubt(both: &Both, lang: Lang) -> Option<El> {
    let mut notices = both.worked.outcome.payment.explained.notices.iter();
    let is_doubtful = notices.any(|notice| notice.level == Level::Check);
    is_doubtful.then(|| el("p").class("hall-note notices").with(words(lang).doubt))
}

/// What the cards cost beside the contribution, where somebody takes one.
fn beside(both: &Both, lang: Lang) -> Option<String> {
    both.cards.as_ref().map(|cards| with_cards(cards, lang))
}

/// The screen for the client: one figure, who pays what, what a day costs, and how to take it along.
fn shown(both: &Both, form: &Form, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let contribution_words = contribution_words(lang);
    let Worked { input, outcome } = &both.worked;
    let leave = button(words.back, desk.act(Action::Hall(false))).set("id", HALL_LEAVE);
    let a_day = outcome.payment.pay_per_day(input.month).map(|each| a_day(each, lang));
    let beside = beside(both, lang);
    let text = [Some(summary(input, outcome, lang)), beside.clone()].into_iter().flatten().collect::<Vec<_>>();
    let hand = handed_over(&both.worked, form, text.join("\n"), desk).with(leave).with(next(desk));
    row([
        el("h1").class("hall-title answer-name").with(contribution_words.you_pay).node(),
        el("p").class("hall-figure").set("data-answer", "").with(dong(outcome.payment.pay, lang)).node(),
        el("p").class("hall-note in-words").with(amount(outcome.payment.pay, lang)).node(),
        stacked_bar(support_sentence(&outcome.payment, lang), &parts(&both.worked, contribution_words), lang).node(),
        el("p").class("hall-note answer-sentence").with(sentence(input, outcome, lang)).node(),
        beside.map(|beside| el("p").class("hall-note hall-cards").with(beside)).node(),
        doubt(both, lang).node(),
        el("p").class("hall-note").with(a_day.unwrap_or_default()).node(),
        hand.node(),
    ])
}

/// Text, picture and code for the client. The link is that of `dong/`, because this page has none; `www/actions.js` takes it
/// and what it holds from here.
fn handed_over(worked: &Worked, form: &Form, text: String, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let held = share::write(&form.contribution);
    let held = desk.state.today.map_or_else(|| held.clone(), |today| share::dated(&held, today));
    let of = (&worked.input, form.contribution.unused_months().ok());
    let code = el("p").class("code").with(check(Page::Contribution.key(), &of, lang));
    let link = [&Page::Doorstep.link(lang, Page::Contribution, lang), "#", &held].concat();
    let [copy, _, image, _, qr, _] = frame(lang).hand_over;
    let act = |act, name: &'static str| el("button").set("type", "button").set("data-hand", act).with(name);
    el("div")
        .class("actions")
        .put("data-text", text)
        .put("data-link", link)
        .set("data-holds", words(lang).holds)
        .set("data-title", Page::Contribution.title(lang))
        .with(act("qr", qr))
        .with(act("copy", copy))
        .with(act("image", image))
        .set("data-promise", frame(lang).estimate)
        .with(el("span").set("role", "status"))
        .with(code)
}
