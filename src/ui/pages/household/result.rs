//! The answer: what the household pays, who pays, what to know, why.

use super::Worked;
use crate::error::InputError;
use crate::text::errors;
use crate::text::household::{sentence, summary, support_sentence, words};
use crate::text::numbers::dong;
use crate::text::words::amount;
use crate::ui::Desk;
use crate::ui::parts::actions::actions;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::bar::stacked_bar;
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{Node, row};
use yew::prelude::*;

pub fn result(worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let worked = match worked {
        Ok(worked) => worked,
        Err(error) => {
            let sentence = errors::sentence(error, lang);
            return answer(Answer { name: words.pays, figure: None, in_words: words.waiting.into(), sentence }).node();
        }
    };
    let (input, outcome) = (&worked.input, &worked.outcome);
    let support = support_sentence(outcome, lang);
    let card = Answer {
        name: words.pays,
        figure: Some(dong(outcome.total, lang)),
        in_words: amount(outcome.total, lang),
        sentence: sentence(input, lang),
    };
    let parts = [(words.others, outcome.support, "by-state"), (words.household, outcome.total, "by-you")];
    row([
        answer(card).node(),
        stacked_bar(support.clone(), &parts, lang).node(),
        notices(&outcome.explained, lang).node(),
        derivation(&outcome.explained, &support, lang).node(),
        actions(desk, summary(input, outcome, lang), input).node(),
    ])
}
