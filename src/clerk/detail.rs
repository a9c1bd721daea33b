//! One row with all that is known of it: what is wrong, what was worked out, and how.

use super::Clerk;
use super::found::Texts;
use crate::explain::Step;
use crate::lists::{Computed, Field, Verdict, explain_row};
use crate::post::{Detail, FaultLine, INCOMPLETE, RIGHT, StepLine, Told, WRONG};
use crate::text::explain::Said;
use crate::text::numbers::{day, dong, value};
use crate::text::{Lang, explain, law, lists};

impl Clerk {
    /// The row by the number that it has in the sheet.
    pub fn row(&self, number: u32) -> Told {
        let (lang, mut detail) = (self.lang(), Detail { row: number, ..Detail::default() });
        let Some((open, (checked, sheet))) = self.open_list().and_then(|open| Some((open, open.shown()?))) else {
            return Told::Row(Box::new(detail));
        };
        let texts = Texts::of(checked, sheet);
        (detail.name, detail.code) = (texts.name(number), texts.code(number));
        if let Some(row) = checked.rows.iter().find(|row| row.row == number) {
            detail.verdict = match row.verdict {
                Verdict::Wrong => WRONG,
                Verdict::Incomplete => INCOMPLETE,
                Verdict::Right | Verdict::Ignored => RIGHT,
            };
            let line = |fault: &crate::lists::ListFault| FaultLine {
                field: name(fault.field, lang),
                written: fault.written.clone().unwrap_or_default(),
                right: fault.right.as_ref().map(|right| lists::right(right, lang)).unwrap_or_default(),
                sentence: lists::cause(fault, lang),
            };
            detail.faults = row.faults.iter().map(line).collect();
            let is_here = |one: &&crate::lists::Across| one.list == self.at && one.row == number;
            detail.faults.extend(self.across.iter().filter(is_here).map(|one| FaultLine {
                field: name(Field::Code, lang),
                written: detail.code.clone(),
                right: String::new(),
                sentence: lists::also_in(self.name_of(one.earlier_list), one.earlier_row, lang),
            }));
            detail.amounts = row.computed.map(|computed| amounts(&computed, lang)).unwrap_or_default();
        }
        if let Some(Ok(explained)) = explain_row(checked, number, &open.options) {
            detail.steps = explained.steps.iter().map(|of| step(of, lang)).collect();
            detail.notices = explain::told(&explained.notices, lang).into_iter().map(|(_, text)| text).collect();
        }
        Told::Row(Box::new(detail))
    }
}

/// A name as it stands at the begin of a line.
fn name(of: Field, lang: Lang) -> String {
    lists::capital(lists::field(of, lang))
}

fn amounts(computed: &Computed, lang: Lang) -> Vec<(String, String)> {
    let fields = [Field::Gross, Field::State, Field::Local, Field::Other, Field::Pay];
    let mut lines: Vec<(String, String)> = Vec::new();
    for of in fields {
        let amount = computed.amounts.of(of).unwrap_or_default();
        // What nobody adds is no line; what is paid is one even where it is nothing.
        if amount.get() != 0 || matches!(of, Field::Gross | Field::Pay) {
            lines.push((name(of, lang), dong(amount, lang)));
        }
    }
    if let Some((from, to)) = computed.card {
        lines.push((name(Field::From, lang), day(from)));
        lines.push((name(Field::To, lang), day(to)));
    }
    if let Some(rank) = computed.rank {
        lines.push((name(Field::Rank, lang), rank.to_string()));
    }
    lines
}

fn step<L: Said + Copy>(of: &Step<L>, lang: Lang) -> StepLine {
    let articles: Vec<String> = of.law.iter().map(|article| law::article(*article, lang)).collect();
    StepLine {
        label: explain::label(of.label, lang),
        formula: explain::formula(&of.formula, lang),
        value: value(&of.value, lang),
        law: articles.join("; "),
    }
}
