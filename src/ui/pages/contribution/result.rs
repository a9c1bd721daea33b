//! The answer: the figure, who pays what, what to know, why.

use super::Worked;
use crate::citizen::refund::refund;
use crate::error::InputError;
use crate::text::contribution::{back_sentence, sentence, summary, support_sentence, words};
use crate::text::numbers::dong;
use crate::text::words::amount;
use crate::text::{Lang, errors};
use crate::ui::components::actions::Actions;
use crate::ui::components::answer::Answer;
use crate::ui::components::bar::{Part, StackedBar};
use crate::ui::components::derivation::{Derivation, Notices};
use crate::ui::use_screen;
use crate::units::Dong;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub worked: Result<Rc<Worked>, InputError>,
    /// Months at the end that are not used, where somebody asks.
    pub unused: Option<i64>,
}

#[component]
pub fn Answered(props: &Props) -> Html {
    let lang = use_screen().lang;
    let words = words(lang);
    let worked = match &props.worked {
        Ok(worked) => worked,
        Err(error) => {
            let sentence = errors::sentence(error, lang);
            return html! { <Answer name={words.you_pay} figure={None::<AttrValue>} in_words={words.waiting} {sentence} /> };
        }
    };
    let (input, outcome) = (&worked.input, &worked.outcome);
    let explained = Rc::new(outcome.explained.clone());
    html! {
        <>
            <Answer name={words.you_pay} figure={AttrValue::from(dong(outcome.pay, lang))} in_words={amount(outcome.pay, lang)}
                sentence={sentence(input, outcome, lang)} />
            <StackedBar caption={support_sentence(outcome, lang)} parts={parts(worked, lang)} />
            if let Some(unused) = props.unused {
                <Refund worked={worked.clone()} {unused} />
            }
            <Notices notices={explained.clone()} />
            <Derivation {explained} sentence={support_sentence(outcome, lang)} />
            <Actions title={words.title} text={summary(input, outcome, lang)} />
        </>
    }
}

fn parts(worked: &Worked, lang: Lang) -> Vec<Part> {
    let words = words(lang);
    let outcome = &worked.outcome;
    let part = |name: &'static str, amount: Dong, class: &'static str| Part {
        name: name.into(),
        printed: dong(amount, lang).into(),
        size: amount.get(),
        class,
    };
    let mut parts = vec![part(words.state, outcome.state, "by-state")];
    if outcome.local > Dong::ZERO {
        parts.push(part(words.local, outcome.local, "by-local"));
    }
    parts.push(part(words.you, outcome.pay, "by-you"));
    parts
}

#[derive(PartialEq, Properties)]
struct RefundProps {
    worked: Rc<Worked>,
    unused: i64,
}

#[component]
fn Refund(props: &RefundProps) -> Html {
    let lang = use_screen().lang;
    match refund(&props.worked.input, props.unused) {
        Ok(back) => html! {
            <section class="refund">
                <h3>{ words(lang).refund }</h3>
                <p><strong>{ back_sentence(back.refund, props.unused, lang) }</strong></p>
                <Derivation explained={Rc::new(back.explained)} />
            </section>
        },
        Err(error) => html! { <p class="error" role="alert">{ errors::sentence(&error, lang) }</p> },
    }
}
