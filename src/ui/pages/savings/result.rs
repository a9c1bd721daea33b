//! The answer: one deposit; the months as a picture; the reminder.

use super::{Worked, today};
use crate::citizen::savings::by_month;
use crate::error::InputError;
use crate::text::calendar::calendar;
use crate::text::numbers::dong;
use crate::text::savings::{each, events, month_name, reminder, sentence, words};
use crate::text::words::amount;
use crate::text::{Lang, errors};
use crate::ui::parts::actions::{actions, button};
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::columns::columns;
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::{Desk, browser};
use yew::prelude::*;

pub fn result(worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let worked = match worked {
        Ok(worked) => worked,
        Err(error) => {
            let sentence = errors::sentence(error, lang);
            let waiting = Answer { name: words.aside, figure: None, in_words: words.waiting.into(), sentence };
            return answer(waiting).node();
        }
    };
    let (input, outcome) = (&worked.input, &worked.outcome);
    let told = sentence(outcome, lang);
    let card = Answer {
        name: each(input.every, lang),
        figure: Some(dong(outcome.each, lang)),
        in_words: amount(outcome.each, lang),
        sentence: told.clone(),
    };
    row([
        answer(card).node(),
        picture(worked, lang).node(),
        hand_over(worked, desk).node(),
        notices(&outcome.explained, lang).node(),
        derivation(&outcome.explained, &told, lang).node(),
    ])
}

fn picture(worked: &Worked, lang: Lang) -> Option<El> {
    let months = by_month(&worked.outcome);
    let column =
        |saved: &crate::citizen::savings::MonthSaved| (month_name(saved.month.number(), lang), saved.amount.get());
    let all: Vec<(String, i64)> = months.iter().map(column).collect();
    (!all.is_empty()).then(|| columns(words(lang).picture, &all))
}

/// The reminder as text and as a calendar file.
fn hand_over(worked: &Worked, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let Worked { input, outcome } = worked;
    let text = reminder(input, outcome, lang);
    let file = {
        let (input, outcome, stamp) = (input.clone(), outcome.clone(), today(desk));
        Callback::from(move |_: MouseEvent| {
            browser::save(
                "heo-dat.ics",
                "text/calendar;charset=utf-8",
                &calendar(&events(&input, &outcome, lang), stamp),
            );
        })
    };
    el("section")
        .class("refund")
        .with(el("h3").with(words.reminder))
        .with(el("p").class("hint").with(words.reminder_hint))
        .with(el("p").class("reminder").with(text.clone()))
        .with(actions(desk, text, input).with(button(words.calendar, file)))
}
