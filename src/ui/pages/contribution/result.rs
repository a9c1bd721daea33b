//! The answer: the figure, who pays what, what to know, why.

use super::worked::{Worked, money_back};
use crate::citizen::contribution::Outcome;
use crate::error::InputError;
use crate::share::contribution::Form;
use crate::text::Lang;
use crate::text::contribution::{Words, back_sentence, sentence, summary, support_sentence, words};
use crate::text::numbers::dong;
use crate::text::words::amount;
use crate::ui::Desk;
use crate::ui::parts::actions::actions;
use crate::ui::parts::answer::{Answer, answer, unanswered};
use crate::ui::parts::bar::{Part, stacked_bar};
use crate::ui::parts::derivation::{calm, derivation};
use crate::ui::parts::el::{El, Node, el, row};
use crate::units::Dong;
use yew::prelude::*;

/// The answer itself.
pub fn answered(worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    answer(match worked {
        Ok(Worked { input, outcome }) => Answer {
            name: words.you_pay,
            figure: Some(figure(outcome, lang)),
            in_words: amount(outcome.payment.pay, lang),
            sentence: sentence(input, outcome, lang),
        },
        Err(error) => {
            return unanswered(desk, words.you_pay, words.waiting, error);
        }
    })
}

/// What is to be paid.
pub fn figure(outcome: &Outcome, lang: Lang) -> String {
    dong(outcome.payment.pay, lang)
}

/// Who pays what, what to know, why, and how to hand it over.
pub fn explained(worked: &Worked, form: &Form, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let Worked { input, outcome } = worked;
    let support = support_sentence(&outcome.payment, lang);
    let [warning, why] = calm(&outcome.payment.explained, &support, lang);
    row([
        stacked_bar(support.clone(), &parts(worked, words(lang)), lang).node(),
        given_back(worked, form, lang).node(),
        warning.node(),
        why.node(),
        actions(desk, summary(input, outcome, lang), &(input, form.unused_months().ok())).node(),
    ])
}

/// Who pays what, for the bar.
pub fn parts(worked: &Worked, words: &'static Words) -> Vec<Part> {
    let payment = &worked.outcome.payment;
    let mut parts = vec![(words.state, payment.state, "by-state")];
    if payment.local > Dong::ZERO {
        parts.push((words.local, payment.local, "by-local"));
    }
    parts.push((words.you, payment.pay, "by-you"));
    parts
}

/// What comes back of a payment ahead, where somebody asks; an error stands at its field.
fn given_back(worked: &Worked, form: &Form, lang: Lang) -> Option<El> {
    let (unused, back) = money_back(worked, form).ok().flatten()?;
    let sentence = back_sentence(back.refund, unused, lang);
    let section = el("section").class("refund").with(el("h3").with(words(lang).refund));
    Some(section.with(el("p").with(el("strong").with(sentence.clone()))).with(derivation(
        &back.explained,
        &sentence,
        lang,
    )))
}
