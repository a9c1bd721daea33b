//! Derivation, notices and rules in the words of a language, as the interface shows them.

use super::json::{Fields, Json, list};
use crate::explain::{Explained, Level, Noticed, Piece, Step};
use crate::law::{Article, RuleUse, address};
use crate::text::explain::Said;
use crate::text::{Lang, explain, law, numbers};
use crate::units::Value;

impl Fields {
    /// Adds `steps`, `notices` and `rules`, which every result has.
    pub fn explained<L: Said + Copy, W: Noticed + Said>(
        &mut self,
        explained: &Explained<L, W>,
        lang: Lang,
    ) -> &mut Fields {
        self.explained_after(Vec::new(), explained, lang)
    }

    /// The same, with notices that stand before those of the derivation.
    #[inline(never)]
    pub fn explained_after<L: Said + Copy, W: Noticed + Said>(
        &mut self,
        mut notices: Vec<Json>,
        explained: &Explained<L, W>,
        lang: Lang,
    ) -> &mut Fields {
        // There is a copy of this for each room, so it only asks for the words.
        let step = |of: &Step<L>| step(explain::label(of.label, lang), (&of.formula, &of.value, &of.law), lang);
        let steps = list(&explained.steps, step);
        for of in &explained.notices {
            notices.push(notice(of.level, of.what.code(), of.field.as_deref(), explain::notice(&of.what, lang)));
        }
        self.parts(steps, notices, &explained.rules, lang)
    }

    #[inline(never)]
    fn parts(&mut self, steps: Json, notices: Vec<Json>, rules: &[RuleUse], lang: Lang) -> &mut Fields {
        self.put("steps", steps)
            .put("notices", list(notices, |notice| notice))
            .put("rules", list(rules, |of| rule(of, lang)))
    }
}

#[inline(never)]
fn step(label: String, (formula, value, articles): (&[Piece], &Value, &[Article]), lang: Lang) -> Json {
    Fields::default()
        .put("label", label)
        .put("formula", explain::formula(formula, lang))
        .put("value", numbers::value(value, lang))
        .put("law", list(articles, |article| law::article(*article, lang)))
        .json()
}

#[inline(never)]
fn notice(level: Level, code: &'static str, field: Option<&str>, text: String) -> Json {
    let level = match level {
        Level::Check => "check",
        Level::Note => "note",
    };
    Fields::default().put("level", level).put("code", code).put("field", field).put("text", text).json()
}

pub fn rule(rule: &RuleUse, lang: Lang) -> Json {
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
        .json()
}
