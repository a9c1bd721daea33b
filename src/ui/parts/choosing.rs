//! What every page asks that begins with a contribution: income, groups, way of paying.

use super::el::{El, el};
use super::field::{Choice, Choices, TextField, choices, message, text_field};
use super::money::{Steps, money_echo, slider};
use crate::citizen::contribution::IncomeRange;
use crate::error::InputError;
use crate::law::{Overrides, Rules, SupportGroup};
use crate::share::contribution::{Way, toggled};
use crate::text::Lang;
use crate::text::contribution::{allowed_incomes, step_of_income, way, words};
use crate::text::{law, numbers, reading};
use crate::ui::Desk;
use crate::units::Month;

/// The chosen income: typed, dragged, stepped.
/// Empty, it stands for the floor and shows it.
pub fn income(desk: &Desk<'_>, typed: &str, month: Month, levels: &Overrides, error: Option<&InputError>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let range = IncomeRange::of(&mut Rules::of(month, levels)).ok();
    let floor = floor(month, levels, lang);
    let counted = if typed.trim().is_empty() { &floor } else { typed };
    let income = reading::amount(counted).ok().map(|read| read.value);
    let step = range.zip(income).and_then(|(range, income)| step_of_income(range.floor, range.step?, income, lang));
    let mut echo = money_echo(counted, lang);
    if let Some(step) = step {
        echo = [&echo, " · ", &step].concat();
    }
    let allowed = range.map(|range| allowed_incomes(range.floor, range.cap, month, lang)).unwrap_or_default();
    let field = TextField {
        id: "income",
        key: "i",
        label: words.income,
        hint: [words.income_hint, " ", &allowed].concat(),
        value: &desk.shown("i", typed, &floor),
        error: message(error, "income", lang),
        echo,
        is_main: true,
        ..TextField::default()
    };
    let slider = range.map(|range| {
        let steps = Steps { low: range.floor, high: range.cap, step: range.step.unwrap_or(range.floor) };
        slider(desk, "income-slider", "i", words.income_slider, steps, income.unwrap_or(range.floor))
    });
    el("div").class("group").with(text_field(desk, field)).with(slider)
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
