//! The answer: the figure, who pays what, what to know, why.

use super::Worked;
use crate::citizen::refund::refund;
use crate::error::InputError;
use crate::share::contribution::Form;
use crate::text::contribution::{Words, back_sentence, sentence, summary, support_sentence, words};
use crate::text::numbers::dong;
use crate::text::words::amount;
use crate::text::{Lang, errors};
use crate::ui::Desk;
use crate::ui::parts::actions::actions;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::bar::{Part, stacked_bar};
use crate::ui::parts::derivation::{derivation, notices};
use crate::units::Dong;
use yew::prelude::*;

pub fn result(worked: &Result<Worked, InputError>, form: &Form, desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let words = words(lang);
    let worked = match worked {
        Ok(worked) => worked,
        Err(error) => {
            let sentence = errors::sentence(error, lang);
            return answer(Answer { name: words.you_pay, figure: None, in_words: words.waiting.into(), sentence });
        }
    };
    let (input, outcome) = (&worked.input, &worked.outcome);
    let support = support_sentence(outcome, lang);
    html! {
        <>
            { answer(Answer {
                name: words.you_pay,
                figure: Some(dong(outcome.pay, lang)),
                in_words: amount(outcome.pay, lang),
                sentence: sentence(input, outcome, lang),
            }) }
            { stacked_bar(support.clone(), &parts(worked, words), lang) }
            { money_back(worked, form, lang) }
            { notices(&outcome.explained, lang) }
            { derivation(&outcome.explained, &support, lang) }
            { actions(desk, words.title, summary(input, outcome, lang)) }
        </>
    }
}

fn parts(worked: &Worked, words: &'static Words) -> Vec<Part> {
    let outcome = &worked.outcome;
    let mut parts = vec![(words.state, outcome.state, "by-state")];
    if outcome.local > Dong::ZERO {
        parts.push((words.local, outcome.local, "by-local"));
    }
    parts.push((words.you, outcome.pay, "by-you"));
    parts
}

/// What comes back of a payment ahead, where somebody asks.
fn money_back(worked: &Worked, form: &Form, lang: Lang) -> Html {
    let unused = match form.unused_months() {
        Ok(None) => return Html::default(),
        Ok(Some(unused)) => unused,
        Err(error) => return html! { <p class="error">{ errors::sentence(&error, lang) }</p> },
    };
    match refund(&worked.input, unused) {
        Ok(back) => {
            let sentence = back_sentence(back.refund, unused, lang);
            html! {
                <section class="refund">
                    <h3>{ words(lang).refund }</h3>
                    <p><strong>{ sentence.clone() }</strong></p>
                    { derivation(&back.explained, &sentence, lang) }
                </section>
            }
        }
        Err(error) => html! { <p class="error">{ errors::sentence(&error, lang) }</p> },
    }
}
