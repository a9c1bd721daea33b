//! The answer: what the household pays, who pays, what to know, why.

use super::Worked;
use super::strips::strips;
use crate::error::InputError;
use crate::text::household::{sentence, summary, support_sentence, words};
use crate::text::numbers::dong;
use crate::text::words::amount;
use crate::ui::Desk;
use crate::ui::parts::actions::actions;
use crate::ui::parts::answer::{Answer, answer, unanswered};
use crate::ui::parts::bar::stacked_bar;
use crate::ui::parts::derivation::calm;
use crate::ui::parts::el::{Node, row};
use crate::units::Dong;
use yew::prelude::*;

pub fn result(worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let worked = match worked {
        Ok(worked) => worked,
        Err(error) => {
            return unanswered(desk, words.pays, words.waiting, error).node();
        }
    };
    let (input, outcome) = (&worked.input, &worked.outcome);
    let support = support_sentence(outcome, lang);
    let card = Answer {
        name: words.pays,
        figure: Some(dong(outcome.total, lang)),
        in_words: amount(outcome.total, lang),
        sentence: sentence(worked, lang),
    };
    let parts = [(words.others, outcome.support, "by-state"), (words.household, outcome.total, "by-you")];
    let [warning, why] = calm(&outcome.explained, &support, lang);
    row([
        answer(card).node(),
        strips(worked, lang).node(),
        (outcome.support > Dong::ZERO).then(|| stacked_bar(support.clone(), &parts, lang)).node(),
        warning.node(),
        why.node(),
        actions(desk, summary(worked, lang), input).node(),
    ])
}
