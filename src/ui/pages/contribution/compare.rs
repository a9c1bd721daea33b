//! Side by side: before and after a known change; the ways of paying.

use super::Worked;
use crate::citizen::contribution::{Input, Mode, payment};
use crate::text::Lang;
use crate::text::contribution::{way, words};
use crate::text::numbers::{day, month, whole};
use crate::ui::parts::el::{El, Node, row};
use crate::ui::parts::frame::card;
use crate::ui::parts::table::{Table, table};
use crate::units::Dong;
use yew::prelude::*;

pub fn compare(worked: &Worked, lang: Lang) -> Html {
    row([before_after(worked, lang).node(), ways(worked, lang).node()])
}

/// The same payment now and when the next known change is in force.
fn before_after(worked: &Worked, lang: Lang) -> Option<El> {
    let words = words(lang);
    let Worked { input, outcome } = worked;
    let change = outcome.change.as_deref()?;
    let then = &change.outcome;
    let line = |name: &str, now: Dong, then: Dong| vec![name.into(), whole(now.get(), lang), whole(then.get(), lang)];
    let content = Table {
        label: words.before_after.into(),
        caption: words.in_dong.into(),
        head: vec![
            String::new(),
            [words.pay_now, " ", &month(input.month)].concat(),
            [words.pay_then, " ", &month(change.month)].concat(),
        ],
        rows: vec![
            line(words.chosen_income, input.income, change.income),
            line(words.total, outcome.gross, then.gross),
            line(words.state, outcome.state, then.state),
            line(words.you_pay, outcome.pay, then.pay),
        ],
        ..Table::default()
    };
    Some(card(words.before_after, words.before_after_hint).with(table(content)))
}

/// Every usual way of paying, with this person's income and groups.
fn ways(worked: &Worked, lang: Lang) -> El {
    let words = words(lang);
    let input = &worked.input;
    let mut content = Table {
        label: words.compare.into(),
        caption: words.in_dong.into(),
        head: [words.way, words.you_pay, words.pay_by].map(String::from).into(),
        ..Table::default()
    };
    for mode in Mode::USUAL {
        let Ok(outcome) = payment(&Input { mode, ..input.clone() }) else { continue };
        if mode == input.mode {
            content.chosen = Some(content.rows.len());
        }
        let due = outcome.pay_by.map(day).unwrap_or_else(|| "–".into());
        content.rows.push(vec![way(mode, lang), whole(outcome.pay.get(), lang), due]);
    }
    card(words.compare, words.compare_hint).with(table(content))
}
