//! Side by side: before and after a known change; the ways of paying.

use super::worked::Worked;
use crate::citizen::contribution::{Input, Mode, Outcome, contribution};
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

/// The same payment before and after the next known change: this very one where it can still be paid then, else the next
/// one of its kind.
fn before_after(worked: &Worked, lang: Lang) -> Option<El> {
    let words = words(lang);
    let Worked { input, outcome } = worked;
    let now = &outcome.payment;
    let (heads, income, then) = match (&outcome.later, &outcome.change) {
        (Some(later), _) => {
            let heads = [[words.pay_until, " ", &day(later.until())], [words.pay_then, " ", &day(later.from)]];
            (heads.map(|head| head.concat()), later.income, &later.payment)
        }
        (None, Some(change)) => {
            let heads = [[words.pay_now, " ", &month(input.month)], [words.pay_then, " ", &month(change.month)]];
            (heads.map(|head| head.concat()), change.income, &change.payment)
        }
        (None, None) => return None,
    };
    let line = |name: &str, now: Dong, then: Dong| vec![name.into(), whole(now.get(), lang), whole(then.get(), lang)];
    let content = Table {
        label: words.before_after.into(),
        caption: words.in_dong.into(),
        head: [vec![String::new()], heads.into()].concat(),
        rows: vec![
            line(words.chosen_income, input.income, income),
            line(words.total, now.gross, then.gross),
            line(words.state, now.state, then.state),
            line(words.you_pay, now.pay, then.pay),
        ],
        ..Table::default()
    };
    Some(card(words.before_after, words.before_after_hint).with(table(content)))
}

/// The place of the column between the name of a way with its price, and the last day to pay.
const BEFORE_LAST_DAY: usize = 2;

/// Every usual way of paying, with this person's income and groups. Where a change lies before a last day to pay, the
/// prices stand with the days up to which they hold, and before these days what is paid from the change on: so a phone
/// shows both prices side by side.
fn ways(worked: &Worked, lang: Lang) -> El {
    let words = words(lang);
    let input = &worked.input;
    let mut content = Table { label: words.compare.into(), caption: words.in_dong.into(), ..Table::default() };
    let mut change = None;
    let mut thens = Vec::new();
    for mode in Mode::USUAL {
        let Ok(Outcome { payment, later, .. }) = contribution(&Input { mode, ..input.clone() }) else { continue };
        if mode == input.mode {
            content.chosen = Some(content.rows.len());
        }
        change = change.or(later.as_ref().map(|later| later.from));
        let last = later.as_ref().map(|later| later.until()).or(payment.pay_by);
        let last = last.map_or_else(|| "–".into(), day);
        content.rows.push(vec![way(mode, lang), whole(payment.pay.get(), lang), last]);
        thens.push(later.map_or_else(|| "–".into(), |later| whole(later.payment.pay.get(), lang)));
    }
    let last_day = if change.is_some() { words.pay_until } else { words.pay_by };
    content.head = [words.way, words.you_pay, last_day].map(String::from).into();
    if let Some(from) = change {
        content.head.insert(BEFORE_LAST_DAY, [words.pay_then, " ", &day(from)].concat());
        content.rows.iter_mut().zip(thens).for_each(|(row, then)| row.insert(BEFORE_LAST_DAY, then));
    }
    card(words.compare, words.compare_hint).with(table(content))
}
