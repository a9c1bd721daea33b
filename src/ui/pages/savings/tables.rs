//! Month by month; the ways of paying against the season; the deposit that each way needs.

use super::worked::Worked;
use crate::citizen::contribution::{Input as Contribution, Mode};
use crate::citizen::savings::{Input, MonthSaved, by_month};
use crate::citizen::seasons::{Payment, Season, SeasonalWay, seasons, ways_of_a_year};
use crate::citizen::two_plans::plans;
use crate::text::Lang;
use crate::text::contribution::way;
use crate::text::numbers::{day, month, months};
use crate::text::savings::{each, fitting, season, words};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::frame::card;
use crate::ui::parts::table::{Table, in_dong, plain, table};
use yew::prelude::*;

pub fn tables(worked: &Worked, lang: Lang) -> Html {
    row([
        all_ways(&worked.input, lang).node(),
        in_season(&worked.input, lang).node(),
        month_by_month(worked, lang).node(),
    ])
}

fn month_by_month(worked: &Worked, lang: Lang) -> El {
    let words = words(lang);
    let line = |saved: MonthSaved| {
        vec![month(saved.month), saved.deposits.to_string(), plain(saved.amount, lang), plain(saved.total, lang)]
    };
    let content = Table {
        label: words.by_month.into(),
        caption: in_dong(lang),
        head: [words.of_month, words.times, words.aside, words.saved].map(String::from).into(),
        rows: by_month(&worked.plans.last).into_iter().map(line).collect(),
        ..Table::default()
    };
    card(words.by_month, words.by_month_hint).with(table(content))
}

/// One deposit for each usual way of paying.
fn all_ways(input: &Input, lang: Lang) -> El {
    let words = words(lang);
    let mut content = Table {
        label: words.all_ways.into(),
        caption: in_dong(lang),
        head: [words.way, each(input.every, lang), words.due].map(String::from).into(),
        ..Table::default()
    };
    for mode in Mode::USUAL {
        let contribution = Contribution { mode, ..input.contribution.clone() };
        let Ok(plans) = plans(&Input { contribution, ..input.clone() }) else { continue };
        if mode == input.contribution.mode {
            content.chosen = Some(content.rows.len());
        }
        content.rows.push(vec![way(mode, lang), plain(plans.last.each, lang), day(plans.last.due)]);
    }
    card(words.all_ways, words.all_ways_hint).with(table(content))
}

/// Which ways fall due when there is income, and what to put aside for those that do not.
fn in_season(input: &Input, lang: Lang) -> Option<El> {
    let words = words(lang);
    if input.earning_months.is_empty() {
        return None;
    }
    let ways = seasons(&ways_of_a_year(&input.contribution), &input.earning_months).ok()?;
    let line = |way: &SeasonalWay| vec![months(way.months, lang), fitting(way), plain(way.total, lang)];
    let content = Table {
        label: words.seasons.into(),
        caption: in_dong(lang),
        head: [words.way, words.fitting, words.in_a_year].map(String::from).into(),
        rows: ways.iter().map(line).collect(),
        ..Table::default()
    };
    let each: Vec<El> = ways.iter().map(|way| payments(way, lang)).collect();
    Some(card(words.seasons, words.seasons_hint).with(table(content)).with(each))
}

fn payments(of: &SeasonalWay, lang: Lang) -> El {
    let words = words(lang);
    let line = |(payment, lies): &(Payment, Season)| {
        vec![day(payment.due), plain(payment.amount, lang), season(payment, *lies, lang)]
    };
    let name = [words.way, ": ", &months(of.months, lang)].concat();
    let content = Table {
        label: name.clone(),
        caption: in_dong(lang),
        head: [words.due, words.aside, words.season].map(String::from).into(),
        rows: of.payments.iter().map(line).collect(),
        ..Table::default()
    };
    el("details").with(el("summary").with(name)).with(table(content))
}
