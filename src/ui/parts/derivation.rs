//! "Vì sao?": the steps with their numbers and articles, the notices, the rules used.

use super::el::{El, el};
use crate::explain::{Explained, Level, Notice, Noticed, Step, warning};
use crate::law::RuleUse;
use crate::text::explain::{Said, Told};
use crate::text::ui::frame;
use crate::text::{Lang, explain, law, numbers};

/// Beside the answer the one notice that matters most for it; all others behind the steps.
pub fn calm<L: Said + Copy, W: Noticed + Told + Clone>(
    explained: &Explained<L, W>,
    sentence: &str,
    lang: Lang,
) -> [El; 2] {
    let all = &explained.notices;
    let chosen = warning(all);
    // One sentence tells all that are alike.
    let is_beside =
        |at: usize, of: &Notice<W>| chosen.is_some_and(|chosen| at == chosen || all[chosen].what.is_like(&of.what));
    let (beside, behind): (Vec<_>, Vec<_>) = all.iter().cloned().enumerate().partition(|(at, of)| is_beside(*at, of));
    let of =
        |notices: Vec<(usize, Notice<W>)>| list_of(&notices.into_iter().map(|(_, of)| of).collect::<Vec<_>>(), lang);
    let also = (!behind.is_empty()).then(|| el("h3").with(frame(lang).also));
    let why = derivation(explained, sentence, lang).with(also).with(of(behind));
    [of(beside), why]
}

/// The plain sentence first, then every step, then the rules.
pub fn derivation<L: Said + Copy, W>(explained: &Explained<L, W>, sentence: &str, lang: Lang) -> El {
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

fn step<L: Said + Copy>(step: &Step<L>, lang: Lang) -> El {
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
pub fn notices<L, W: Told>(explained: &Explained<L, W>, lang: Lang) -> El {
    list_of(&explained.notices, lang)
}

fn list_of<W: Told>(all: &[Notice<W>], lang: Lang) -> El {
    let all: Vec<El> = explain::told(all, lang).into_iter().map(|(level, text)| notice(level, text, lang)).collect();
    el("ul").class("notices").with(all)
}

fn notice(level: Level, text: String, lang: Lang) -> El {
    let (class, name) = match level {
        Level::Check => ("check", frame(lang).check),
        Level::Note => ("note", frame(lang).note),
    };
    el("li").class(class).with(el("strong").with(name)).with([" ", &text].concat())
}
