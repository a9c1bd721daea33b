//! Derivation, notices and rules in the words of a language, as the interface shows them.

use super::wire::{Fields, Wire, list};
use crate::explain::{Explained, Level, Notice, Step};
use crate::law::{RuleUse, address};
use crate::text::{Lang, explain, law, numbers};

impl Fields {
    /// Adds `steps`, `notices` and `rules`, which every result has.
    pub fn explained(&mut self, explained: &Explained, lang: Lang) -> &mut Fields {
        self.explained_after(Vec::new(), explained, lang)
    }

    /// The same, with notices that stand before those of the derivation.
    #[inline(never)]
    pub fn explained_after(&mut self, mut notices: Vec<Wire>, explained: &Explained, lang: Lang) -> &mut Fields {
        for of in &explained.notices {
            notices.push(notice(of, lang));
        }
        self.put("steps", list(&explained.steps, |of| step(of, lang)))
            .put("notices", Wire::List(notices))
            .put("rules", list(&explained.rules, |of| rule(of, lang)))
    }
}

fn step(step: &Step, lang: Lang) -> Wire {
    Fields::default()
        .put("label", explain::label(step.label, lang))
        .put("formula", explain::formula(&step.formula, lang))
        .put("value", numbers::value(&step.value, lang))
        .put("law", list(&step.law, |article| law::article(*article, lang).into()))
        .wire()
}

fn notice(notice: &Notice, lang: Lang) -> Wire {
    let level = match notice.level {
        Level::Check => "check",
        Level::Note => "note",
    };
    Fields::default()
        .put("level", level)
        .put("code", notice.what.code())
        .put("field", notice.field.as_deref())
        .put("text", explain::notice(&notice.what, lang))
        .wire()
}

pub fn rule(rule: &RuleUse, lang: Lang) -> Wire {
    Fields::default()
        .put("name", law::parameter(rule.parameter, lang))
        .put("value", numbers::value(&rule.value, lang))
        .put("from", rule.from)
        .put("to", rule.to)
        .put("instrument", law::article(rule.source, lang))
        .put("href", address::of(rule.source.instrument))
        .put("checkedOn", rule.checked)
        .put("confidence", law::confidence_code(rule.confidence))
        .put("citation", law::confidence_code(rule.citation))
        .wire()
}
