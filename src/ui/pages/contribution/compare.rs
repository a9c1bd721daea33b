//! Side by side: before and after a known change; the ways of paying.

use super::Worked;
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

/// Every usual way of paying, with this person's income and groups. A price holds up to the last day to pay, or up to a
/// change before it; then the price after it stands beside.
fn ways(worked: &Worked, lang: Lang) -> El {
    let words = words(lang);
    let input = &worked.input;
    let of = |mode| contribution(&Input { mode, ..input.clone() }).ok().map(|outcome| (mode, outcome));
    let all: Vec<_> = Mode::USUAL.into_iter().filter_map(of).collect();
    let has_two_days = all.iter().any(|(_, outcome)| outcome.later.is_some());
    let mut head = vec![words.way, words.you_pay, words.pay_by];
    if has_two_days {
        head.push(words.after_that);
    }
    let mut content = Table {
        label: words.compare.into(),
        caption: words.in_dong.into(),
        head: head.into_iter().map(String::from).collect(),
        ..Table::default()
    };
    let none = || String::from("–");
    for (mode, Outcome { payment, later, .. }) in all {
        if mode == input.mode {
            content.chosen = Some(content.rows.len());
        }
        let last = later.as_ref().map(|later| later.until()).or(payment.pay_by);
        let mut cells = vec![way(mode, lang), whole(payment.pay.get(), lang), last.map_or_else(none, day)];
        if has_two_days {
            cells.push(later.map_or_else(none, |later| whole(later.payment.pay.get(), lang)));
        }
        content.rows.push(cells);
    }
    card(words.compare, words.compare_hint).with(table(content))
}
