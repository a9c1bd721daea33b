//! What every page asks that begins with a contribution: income, groups, way of paying.

use super::el::{El, el};
use super::field::{Choice, Choices, TextField, choices, message, text_field};
use super::money::{Steps, money_echo, slider};
use crate::citizen::contribution::IncomeRange;
use crate::error::InputError;
use crate::law::{Overrides, Rules, SupportGroup};
use crate::share::contribution::{Way, toggled};
use crate::share::income::Income;
use crate::share::own::Own;
use crate::text::Lang;
use crate::text::contribution::{allowed_incomes, way, words};
use crate::text::{explain, law, numbers, reading};
use crate::ui::Desk;
use crate::units::{Dong, Month};

/// The chosen income: typed, dragged, stepped.
/// Empty, it stands for the floor and shows it.
pub fn income(desk: &Desk<'_>, of: &Income, month: Month, own: &Own, error: Option<&InputError>) -> El {
    let (lang, typed, levels) = (desk.lang(), &of.typed, &own.levels());
    let words = words(lang);
    let range = IncomeRange::of(&mut Rules::of(month, levels)).ok();
    let floor = floor(month, levels, lang);
    let counted = if typed.trim().is_empty() { &floor } else { typed };
    let income = reading::amount(counted).ok().map(|read| read.value);
    let allowed = range.map(|range| allowed_incomes(range.floor, range.cap, month, lang)).unwrap_or_default();
    let field = TextField {
        id: "income",
        key: "i",
        label: words.income,
        hint: [words.income_hint, " ", &allowed].concat(),
        value: &desk.shown("i", typed, &floor),
        error: message(error, "income", lang),
        echo: money_echo(counted, lang),
        is_main: true,
        ..TextField::default()
    };
    let slider = range.map(|range| {
        let steps = Steps { low: range.floor, high: range.cap, step: range.step.unwrap_or(range.floor) };
        slider(desk, "income-slider", "i", words.income_slider, steps, income.unwrap_or(range.floor))
    });
    let raised = of.raised(month, own).zip(range);
    let others = raised.map(|(raised, range)| other_incomes(desk, explain::notice(&raised.what(), lang), &range));
    el("div").class("group").with(text_field(desk, field)).with(others).with(slider)
}

/// That the floor counts in the place of an income of another time, and others to choose with a tap.
fn other_incomes(desk: &Desk<'_>, sentence: String, range: &IncomeRange) -> El {
    let button = |income: Dong| {
        let written = numbers::whole(income.get(), desk.lang());
        let name = written.clone();
        el("button").set("type", "button").class("chip-button").on_click(desk.put("i", written)).with(name)
    };
    let all: Vec<El> = range.usual().into_iter().map(button).collect();
    let label = el("span").class("hint").with(words(desk.lang()).other_incomes);
    el("div")
        .class("raised")
        .set("role", "status")
        .with(el("p").with(sentence))
        .with(el("p").class("known").with(label).with(all))
}

/// The lowest income of a month, as it is typed.
pub fn floor(month: Month, levels: &Overrides, lang: Lang) -> String {
    let floor = Rules::of(month, levels).income_floor();
    floor.map(|floor| numbers::whole(floor.value.get(), lang)).unwrap_or_default()
}

pub fn groups(desk: &Desk<'_>, picked: &[SupportGroup]) -> El {
    let words = words(desk.lang());
    let choice = |(position, group): (usize, SupportGroup)| Choice {
        key: position.to_string(),
        name: law::group(group, desk.lang()).into(),
        is_picked: picked.contains(&group),
        value: toggled(picked, group),
    };
    let all = SupportGroup::ALL.into_iter().enumerate().map(choice).collect();
    let (legend, hint) = (words.groups, words.groups_hint);
    choices(desk, Choices { name: "group", key: "g", legend, hint, several: true, choices: all })
}

pub fn ways(desk: &Desk<'_>, offered: &[Way], picked: Way) -> El {
    let words = words(desk.lang());
    let name = |of: Way| match of.mode() {
        Some(mode) => way(mode, desk.lang()),
        None => words.ways_missing.into(),
    };
    let choice = |of: &Way| Choice { key: of.key(), name: name(*of), is_picked: picked == *of, value: of.key() };
    let all = offered.iter().map(choice).collect();
    choices(desk, Choices { name: "way", key: "w", legend: words.way, hint: "", several: false, choices: all })
}
