//! This week's list beside last week's, on every page with a list: what changed, and old names joined to new ones.

use super::actions::button;
use super::el::{El, el};
use super::field::list_file;
use super::frame::card;
use super::table::{Table, table};
use crate::share::joins::{BEFORE, JOINS, read, with};
use crate::staff::compare::{Became, Comparison, Entry, compare};
use crate::text::Lang;
use crate::text::compare::{change, counts, named, sums, words};
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use yew::prelude::*;

/// What is compared.
pub struct Lists<'a> {
    /// The list of before as it was pasted, and the names that were joined.
    pub typed: &'a str,
    pub joins: &'a str,
    /// Each indicator with both lists, of the same names; none while the list of now is being read.
    pub indicators: Vec<Indicator>,
    /// Puts the list of now there, as it would be pasted; none where it is empty.
    pub keep: Option<Callback<MouseEvent>>,
}

pub struct Indicator {
    pub name: String,
    pub before: Vec<Entry>,
    pub now: Vec<Entry>,
}

/// So many rows are told, and so many old names can be joined, at most: nobody reads more.
const MOST: usize = 200;

pub fn card_of(of: Lists<'_>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let area = el("textarea")
        .set("rows", "5")
        .set("id", "before")
        .set("autocomplete", "off")
        .set("autocapitalize", "off")
        .set("spellcheck", "false")
        .value(of.typed.to_string())
        .on_input(desk.type_into(BEFORE));
    let field = el("div")
        .class("field")
        .set("data-unpack", "table")
        .with(el("label").set("for", "before").with(words.before))
        .with(area)
        .with(el("div").class("known").with(list_file(words.open_file)));
    let kept = of.keep.clone().map(|keep| {
        let keep = button(words.keep, keep).class("chip-button");
        el("div").class("known").with(keep).with(el("span").class("hint").with(words.keep_hint))
    });
    let fold = el("details").class("more off-paper").with(el("summary").with(words.before)).with(field).with(kept);
    let is_compared = !(of.typed.trim().is_empty() || of.indicators.is_empty());
    let told = is_compared.then(|| told(&of, desk));
    let all = card(words.title, words.hint);
    let all = if told.is_some() { all } else { all.class("card off-paper") };
    all.with(fold).with(told)
}

fn told(of: &Lists<'_>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let joins = read(of.joins);
    let both: Option<Vec<Comparison>> =
        of.indicators.iter().map(|of| compare(&of.before, &of.now, &joins).ok()).collect();
    let apart = of.indicators.first().and_then(|of| compare(&of.before, &of.now, &[]).ok());
    let read = of.indicators.iter().any(|of| !of.before.is_empty());
    let (Some(both), Some(apart), true) = (both, apart, read) else {
        return el("p").class("error").with(words.unread);
    };
    let lines: Vec<El> =
        both.iter().zip(&of.indicators).map(|(both, of)| el("li").with(sums(&of.name, both, lang))).collect();
    let count = both.first().map(|both| counts(both, lang));
    el("div")
        .class("group")
        .with(el("p").class("compared").with(count.unwrap_or_default()))
        .with(el("ul").class("compared").with(lines))
        .with(changes(of, &both, lang))
        .with(old_names(of, &apart, desk))
}

/// Every name of which something changed; each indicator is a column.
fn changes(of: &Lists<'_>, both: &[Comparison], lang: Lang) -> El {
    let words = words(lang);
    let rows = both.first().map(|both| both.rows.as_slice()).unwrap_or_default();
    let cells = |at: usize| both.iter().filter_map(move |both| both.rows.get(at));
    let has_changed = |at: &usize| cells(*at).any(|row| row.became != Became::Same);
    let line = |at: usize| {
        let name = rows.get(at).map(|row| named(row, lang));
        name.into_iter().chain(cells(at).map(|row| change(row, lang))).collect::<Vec<_>>()
    };
    let lines: Vec<Vec<String>> = (0..rows.len()).filter(has_changed).take(MOST).map(line).collect();
    if lines.is_empty() {
        return el("p").with(words.nothing);
    }
    let mut head = vec![words.name.to_string()];
    head.extend(of.indicators.iter().map(|of| of.name.clone()));
    table(Table { label: words.became.into(), head, rows: lines, ..Table::default() }).class("scroll listing")
}

/// Old names that are in the list of now no more, each with the names that it may have now.
fn old_names(of: &Lists<'_>, apart: &Comparison, desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    let joins = read(of.joins);
    let gone: Vec<&str> =
        apart.rows.iter().filter(|row| row.became == Became::Gone).map(|row| row.name.as_str()).collect();
    let names: Vec<&str> =
        apart.rows.iter().filter(|row| row.became != Became::Gone).map(|row| row.name.as_str()).take(MOST).collect();
    let one = |(index, old): (usize, &&str)| {
        let id = ["join-", &crate::units::plain_whole(index as i64)].concat();
        let picked = joins.iter().find(|join| join.old == **old).map_or("", |join| join.new.as_str());
        let option = |value: &str, name: &str| {
            el("option").put("value", value.to_string()).selected(value == picked).with(name.to_string())
        };
        let options: Vec<El> =
            std::iter::once(option("", words.not_there)).chain(names.iter().map(|name| option(name, name))).collect();
        let (act, text, old) = (desk.act.clone(), of.joins.to_string(), old.to_string());
        let label = [words.new_name, " ", &old].concat();
        let pick = Callback::from(move |event: Event| {
            act.emit(Action::Edit(JOINS, with(&text, &old, &browser::value_of(&event))));
        });
        el("div")
            .class("cell")
            .with(el("label").put("for", id.clone()).with(label))
            .with(el("select").put("id", id).on_change(pick).with(options))
    };
    let all: Vec<El> = gone.iter().take(MOST).enumerate().map(one).collect();
    (!all.is_empty() && !names.is_empty()).then(|| {
        el("details")
            .class("more off-paper")
            .flag("open", all.len() < 9)
            .with(el("summary").with(words.joins))
            .with(el("p").class("hint").with(words.joins_hint))
            .with(el("div").class("three").with(all))
    })
}
