//! "Vì sao?": the steps with their numbers and articles, the notices, the rules used.

use crate::explain::{Explained, Level, Notice, Step};
use crate::law::RuleUse;
use crate::text::ui::frame;
use crate::text::{Lang, explain, law, numbers};
use yew::prelude::*;

/// The plain sentence first, then every step, then the rules.
pub fn derivation(explained: &Explained, sentence: &str, lang: Lang) -> Html {
    let words = frame(lang);
    html! {
        <details class="why">
            <summary><span>{ words.why }</span><small>{ words.why_hint }</small></summary>
            <p>{ sentence.to_string() }</p>
            <ol class="steps">{ for explained.steps.iter().map(|of| step(of, lang)) }</ol>
            <h3>{ words.rules_used }</h3>
            <ul class="rules">{ for explained.rules.iter().map(|of| rule(of, lang)) }</ul>
        </details>
    }
}

fn step(step: &Step, lang: Lang) -> Html {
    let articles: Vec<String> = step.law.iter().map(|article| law::article(*article, lang)).collect();
    html! {
        <li>
            <span class="label">{ explain::label(step.label, lang) }</span>
            <span class="formula">{ explain::formula(&step.formula, lang) }{ " = " }<strong>{ numbers::value(&step.value, lang) }</strong></span>
            <small class="law">{ articles.join("; ") }</small>
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

/// What the reader of a result should know, the doubtful first.
pub fn notices(explained: &Explained, lang: Lang) -> Html {
    let of = |level: Level| explained.notices.iter().filter(move |notice| notice.level == level);
    let all = of(Level::Check).chain(of(Level::Note)).map(|of| notice(of, lang));
    html! { <ul class="notices">{ for all }</ul> }
}

fn notice(notice: &Notice, lang: Lang) -> Html {
    let (class, level) = match notice.level {
        Level::Check => ("check", frame(lang).check),
        Level::Note => ("note", frame(lang).note),
    };
    html! { <li class={class}><strong>{ level }</strong>{ " " }{ explain::notice(&notice.what, lang) }</li> }
}
