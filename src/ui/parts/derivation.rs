//! "Vì sao?": the steps with their numbers and articles, the notices, the rules used.

use super::el::{El, el};
use crate::explain::{Explained, Level, Step};
use crate::law::RuleUse;
use crate::text::ui::frame;
use crate::text::{Lang, explain, law, numbers};

/// The plain sentence first, then every step, then the rules.
pub fn derivation(explained: &Explained, sentence: &str, lang: Lang) -> El {
    let words = frame(lang);
    let steps: Vec<El> = explained.steps.iter().map(|of| step(of, lang)).collect();
    let rules: Vec<El> = explained.rules.iter().map(|of| rule(of, lang)).collect();
    let has_rules = !rules.is_empty();
    el("details")
        .class("why")
        .with(el("summary").with(el("span").with(words.why)).with(el("small").with(words.why_hint)))
        .with(el("p").with(sentence.to_string()))
        .with(el("ol").class("steps").with(steps))
        .with(has_rules.then(|| el("h3").with(words.rules_used)))
        .with(el("ul").class("rules").with(rules))
}

fn step(step: &Step, lang: Lang) -> El {
    let articles: Vec<String> = step.law.iter().map(|article| law::article(*article, lang)).collect();
    let formula = explain::formula(&step.formula, lang) + " = ";
    let value = el("strong").with(numbers::value(&step.value, lang));
    el("li")
        .with(el("span").class("label").with(explain::label(step.label, lang)))
        .with(el("span").class("formula").with(formula).with(value))
        .with(el("small").class("law").with(articles.join("; ")))
}

fn rule(rule: &RuleUse, lang: Lang) -> El {
    let name = law::parameter(rule.parameter, lang) + ": ";
    el("li")
        .with(el("span").with(name).with(el("strong").with(numbers::value(&rule.value, lang))))
        .with(el("small").with(law::in_force(rule, lang)))
}

/// What the reader of a result should know, the doubtful first.
pub fn notices(explained: &Explained, lang: Lang) -> El {
    let all: Vec<El> =
        explain::told(&explained.notices, lang).into_iter().map(|(level, text)| notice(level, text, lang)).collect();
    el("ul").class("notices").with(all)
}

fn notice(level: Level, text: String, lang: Lang) -> El {
    let (class, name) = match level {
        Level::Check => ("check", frame(lang).check),
        Level::Note => ("note", frame(lang).note),
    };
    el("li").class(class).with(el("strong").with(name)).with([" ", &text].concat())
}
