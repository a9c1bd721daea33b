//! Below the answer: pace, forecasts, plan versions, growth, months, and the questions beside the plan.

use super::worked::Worked;
use crate::error::InputError;
use crate::share::progress::Form;
use crate::staff::arrears::{ArrearsRate, arrears};
use crate::staff::coverage::coverage;
use crate::staff::forecast::Forecast;
use crate::staff::plan_versions::PlanVersion;
use crate::staff::progress::Kind;
use crate::text::numbers::{day, decimal, percent};
use crate::text::progress::{growth, two_places, words};
use crate::text::{Lang, errors, staff};
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::fan::{Fan, fan};
use crate::ui::parts::frame::card;
use crate::ui::parts::month_bars::month_bars;
use crate::ui::parts::table::{Table, table};
use crate::units::{Decimal, Percent};
use yew::prelude::*;

pub fn cards(worked: &Worked, form: &Form, lang: Lang) -> Html {
    row([
        pace(worked, lang).node(),
        forecasts(worked, lang).node(),
        versions(worked, lang).node(),
        grown(worked, lang).node(),
        months(worked, lang).node(),
        covered(worked, form, lang).node(),
        owed(worked, form, lang).node(),
    ])
}

fn heads(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).into()).collect()
}

/// A number of the indicator; a dash where there is none.
fn shown(number: Option<Decimal>, lang: Lang) -> String {
    number.map_or_else(|| "–".into(), |number| decimal(number, lang))
}

fn share(of: Percent, lang: Lang) -> String {
    percent(two_places(of), lang)
}

/// What was achieved and what is needed, a month, a week and a day.
fn pace(worked: &Worked, lang: Lang) -> El {
    let (words, outcome) = (words(lang), &worked.outcome);
    let line = |name: &str, achieved, needed| vec![name.into(), shown(achieved, lang), shown(needed, lang)];
    let content = Table {
        label: words.pace.into(),
        caption: worked.input.unit.trim().into(),
        head: heads(&["", words.achieved, words.needed]),
        rows: vec![
            line(words.per_month, outcome.achieved_per_month, outcome.needed_per_month),
            line(words.per_week, outcome.achieved_per_week, outcome.needed_per_week),
            line(words.per_day, outcome.achieved_per_day, outcome.needed_per_day),
        ],
        ..Table::default()
    };
    card(words.pace, "").with(table(content))
}

fn forecasts(worked: &Worked, lang: Lang) -> Option<El> {
    let (words, outcome) = (words(lang), &worked.outcome);
    if outcome.forecasts.is_empty() {
        return None;
    }
    let line = |(index, of): (usize, &Forecast)| {
        let name = [&(index + 1).to_string(), ". ", staff::forecast(of.name, lang)].concat();
        vec![name, decimal(of.value, lang), share(of.percent, lang)]
    };
    let content = Table {
        label: words.forecasts.into(),
        caption: worked.input.unit.trim().into(),
        head: heads(&["", words.end, words.of_plan]),
        rows: outcome.forecasts.iter().enumerate().map(line).collect(),
        ..Table::default()
    };
    let assumption = |of: &Forecast| el("li").with(staff::assumption(&of.assumption, lang));
    let assumptions: Vec<El> = outcome.forecasts.iter().map(assumption).collect();
    let picture = Fan {
        caption: String::new(),
        now: (outcome.elapsed_percent, outcome.percent.value),
        from_zero: worked.input.kind == Kind::Flow,
        ends: outcome.forecasts.iter().map(|of| of.percent).collect(),
        plan_label: words.plan,
    };
    let tables = el("div").with(table(content)).with(el("ol").class("assumptions").with(assumptions));
    let sides = el("div").class("sides").with(fan(picture, |of| share(of, lang))).with(tables);
    Some(card(words.forecasts, words.forecasts_hint).with(sides))
}

fn versions(worked: &Worked, lang: Lang) -> Option<El> {
    let (words, versions) = (words(lang), &worked.outcome.plan_versions);
    let line = |of: &PlanVersion| {
        vec![day(of.from), decimal(of.plan, lang), share(of.percent, lang), shown(of.needed_per_month, lang)]
    };
    let content = Table {
        label: words.versions.into(),
        caption: worked.input.unit.trim().into(),
        head: heads(&[words.version_from, words.plan, words.percent, words.needs]),
        rows: versions.iter().map(line).collect(),
        ..Table::default()
    };
    (!versions.is_empty()).then(|| card(words.versions, words.versions_hint).with(table(content)))
}

fn grown(worked: &Worked, lang: Lang) -> Option<El> {
    let lines = growth(&worked.input, &worked.outcome, lang);
    let (first, rest) = lines.split_first()?;
    let rest: Vec<El> = rest.iter().map(|line| el("p").with(line.clone())).collect();
    Some(card(words(lang).growth, "").with(el("p").class("figure").with(first.clone())).with(rest))
}

fn months(worked: &Worked, lang: Lang) -> Option<El> {
    let (words, input) = (words(lang), &worked.input);
    let (now, before) = (&input.months, &input.last_year_months);
    let count = now.len().max(before.len());
    let first = input.period.from.month();
    let line = |index: usize| {
        let month = first.plus(i32::try_from(index).unwrap_or(0));
        let of = |figures: &[Decimal]| shown(figures.get(index).copied(), lang);
        vec![month.number().to_string(), of(now), of(before)]
    };
    let content = Table {
        label: words.by_month.into(),
        caption: input.unit.trim().into(),
        head: heads(&[words.month, words.this_year, words.last_year]),
        rows: (0..count).map(line).collect(),
        ..Table::default()
    };
    let sides = || el("div").class("sides").with(month_bars(String::new(), now, before)).with(table(content));
    (count > 0).then(|| card(words.by_month, "").with(sides()))
}

/// A card whose question could not be answered.
fn refused(title: &'static str, error: &InputError, lang: Lang) -> El {
    card(title, "").with(el("p").class("error").with(errors::sentence(error, lang)))
}

fn covered(worked: &Worked, form: &Form, lang: Lang) -> Option<El> {
    let words = words(lang);
    let asked = form.coverage(worked.outcome.done.value).transpose()?;
    let outcome = match asked.and_then(|input| coverage(&input)) {
        Ok(outcome) => outcome,
        Err(error) => return Some(refused(words.coverage, &error, lang)),
    };
    let content = Table {
        label: words.coverage.into(),
        caption: worked.input.unit.trim().into(),
        head: heads(&["", words.base, words.uncovered, words.coverage_percent]),
        rows: vec![vec![
            if form.coverage_of == crate::staff::coverage::Base::Population {
                words.population
            } else {
                words.labour_force
            }
            .into(),
            decimal(outcome.base.value, lang),
            decimal(outcome.uncovered.value, lang),
            share(outcome.percent.value, lang),
        ]],
        ..Table::default()
    };
    let explained = &outcome.explained;
    let answered = card(words.coverage, words.coverage_hint).with(table(content)).with(notices(explained, lang));
    Some(answered.with(derivation(explained, words.coverage_hint, lang)))
}

fn owed(worked: &Worked, form: &Form, lang: Lang) -> Option<El> {
    let words = words(lang);
    let asked = form.arrears(worked.outcome.done.value, worked.outcome.plan.value).transpose()?;
    let outcome = match asked.and_then(|input| arrears(&input)) {
        Ok(outcome) => outcome,
        Err(error) => return Some(refused(words.arrears, &error, lang)),
    };
    let line = |of: &ArrearsRate| {
        let fits = of.fits.map_or("", |fits| if fits { words.fits } else { words.fits_not });
        let rate = share(of.percent.value, lang);
        let rate = if fits.is_empty() { rate } else { [&rate, " – ", fits].concat() };
        vec![staff::arrears_base(of.base, lang).into(), decimal(of.debt.value, lang), rate]
    };
    let content = Table {
        label: words.arrears.into(),
        caption: worked.input.unit.trim().into(),
        head: heads(&[words.arrears_base, words.debt, words.arrears]),
        rows: outcome.rates.iter().map(line).collect(),
        ..Table::default()
    };
    let explained = &outcome.explained;
    let answered = card(words.arrears, words.arrears_hint).with(table(content)).with(notices(explained, lang));
    Some(answered.with(derivation(explained, words.arrears_hint, lang)))
}
