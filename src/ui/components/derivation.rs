//! "Vì sao?": the steps with their numbers and articles, the notices, the rules used.

use crate::explain::{Explained, Level, Notice, Step};
use crate::law::RuleUse;
use crate::text::ui::frame;
use crate::text::{Lang, explain, law, numbers};
use crate::ui::use_screen;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub explained: Rc<Explained>,
    /// The plain sentence that stands first.
    #[prop_or_default]
    pub sentence: AttrValue,
}

#[component]
pub fn Derivation(props: &Props) -> Html {
    let lang = use_screen().lang;
    let words = frame(lang);
    let explained = &props.explained;
    html! {
        <details class="why">
            <summary><span>{ words.why }</span><small>{ words.why_hint }</small></summary>
            if !props.sentence.is_empty() {
                <p>{ props.sentence.clone() }</p>
            }
            <ol class="steps">{ for explained.steps.iter().map(|of| step(of, lang)) }</ol>
            <h3>{ words.rules_used }</h3>
            <ul class="rules">{ for explained.rules.iter().map(|of| rule(of, lang)) }</ul>
        </details>
    }
}

fn step(step: &Step, lang: Lang) -> Html {
    html! {
        <li>
            <span class="label">{ explain::label(step.label, lang) }</span>
            <span class="formula">{ explain::formula(&step.formula, lang) }{ " = " }<strong>{ numbers::value(&step.value, lang) }</strong></span>
            if !step.law.is_empty() {
                <small class="law">{ step.law.iter().map(|article| law::article(*article, lang)).collect::<Vec<_>>().join("; ") }</small>
            }
        </li>
    }
}

fn rule(rule: &RuleUse, lang: Lang) -> Html {
    html! {
        <li>
            <span>{ law::parameter(rule.parameter, lang) }{ ": " }<strong>{ numbers::value(&rule.value, lang) }</strong></span>
            <small>{ law::in_force(rule, lang) }</small>
        </li>
    }
}

#[derive(PartialEq, Properties)]
pub struct NoticesProps {
    pub notices: Rc<Explained>,
}

/// What the reader of a result should know, the doubtful first.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let lang = use_screen().lang;
    let notices = &props.notices.notices;
    if notices.is_empty() {
        return Html::default();
    }
    let of = |level: Level| notices.iter().filter(move |notice| notice.level == level);
    html! {
        <ul class="notices">
            { for of(Level::Check).chain(of(Level::Note)).map(|of| notice(of, lang)) }
        </ul>
    }
}

fn notice(notice: &Notice, lang: Lang) -> Html {
    let (class, level) = match notice.level {
        Level::Check => ("check", frame(lang).check),
        Level::Note => ("note", frame(lang).note),
    };
    html! { <li class={class}><strong>{ level }</strong>{ " " }{ explain::notice(&notice.what, lang) }</li> }
}
