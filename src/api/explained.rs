//! Derivation, notices and rules in the words of a language, as the interface shows them.

use super::wire::{Wire, list, object};
use crate::explain::{Explained, Level, Notice, Step};
use crate::law::RuleUse;
use crate::text::{Lang, explain, law, numbers};

/// `steps`, `notices`, `rules` of every result.
pub fn entries(explained: &Explained, lang: Lang) -> [(&'static str, Wire); 3] {
    [
        ("steps", list(&explained.steps, |of| step(of, lang))),
        ("notices", list(&explained.notices, |of| notice(of, lang))),
        ("rules", list(&explained.rules, |of| rule(of, lang))),
    ]
}

/// A result: its own fields and its derivation.
pub fn result<const N: usize>(fields: [(&'static str, Wire); N], explained: &Explained, lang: Lang) -> Wire {
    let Wire::Object(mut all) = object(fields) else { return Wire::Null };
    all.extend(entries(explained, lang).map(|(key, value)| (key.into(), value)));
    Wire::Object(all)
}

fn step(step: &Step, lang: Lang) -> Wire {
    object([
        ("label", explain::label(step.label, lang).into()),
        ("formula", explain::formula(&step.formula, lang).into()),
        ("value", numbers::value(&step.value, lang).into()),
        ("law", list(&step.law, |article| law::article(*article, lang).into())),
    ])
}

fn notice(notice: &Notice, lang: Lang) -> Wire {
    let level = match notice.level {
        Level::Check => "check",
        Level::Note => "note",
    };
    object([
        ("level", level.into()),
        ("code", notice.what.code().into()),
        ("field", notice.field.as_deref().map(String::from).into()),
        ("text", explain::notice(&notice.what, lang).into()),
    ])
}

pub fn rule(rule: &RuleUse, lang: Lang) -> Wire {
    object([
        ("name", law::parameter(rule.parameter, lang).into()),
        ("value", numbers::value(&rule.value, lang).into()),
        ("from", rule.from.into()),
        ("to", rule.to.into()),
        ("instrument", law::article(rule.source, lang).into()),
        ("confidence", law::confidence_code(rule.confidence).into()),
    ])
}
