//! One parameter over time: what it is now at first sight, then a chart and a table.

use crate::law::coefficients::{COEFFICIENTS, Coefficients};
use crate::law::table::History;
use crate::law::ways::WAYS_OF_PAYING;
use crate::law::{HORIZON, Instrument, Overrides, RuleUse, address, checked_on};
use crate::text::rules::{self, caption, next, own_value, period, read_text, settled, since, source, words};
use crate::text::{Lang, glossary, law, numbers};
use crate::ui::Desk;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::steps::{Step, steps};
use crate::ui::parts::table::{Table, table};
use crate::units::{Month, Value};

pub fn history(of: &History, overrides: &Overrides, now: Month, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let (current, upcoming) = (of.at(now), of.values.iter().find(|used| used.from > now));
    let own = overrides.of(of.parameter).map(|own| own_value(&own, lang));
    let value = current.map_or(words.none.into(), |used| numbers::value(&used.value, lang));
    let summary = el("summary")
        .with(el("span").class("name").with(law::parameter(of.parameter, lang)))
        .with(el("strong").with(value))
        .with(el("small").with(current.map(|used| since(used, lang)).unwrap_or_default()))
        .with(upcoming.map(|used| el("small").class("next").with(["→ ", &next(used, lang)].concat())))
        .with(own.map(|own| el("small").class("own").with(own)));
    let chart = match of.changes() {
        true => when_taken_over(desk, || Some(of_values(&of.values, now, lang))),
        false => Some(el("p").with(words.ever_since)),
    };
    let meaning = glossary::of(of.parameter).map(|term| el("p").with(term(lang).1));
    el("details")
        .class("history listing")
        .with(summary)
        .with(meaning)
        .with(chart)
        .with(values(of, now, lang))
        .with(when_taken_over(desk, || texts(of, lang)))
}

/// The texts of the values that can be read at an official address, each once: followed only when tapped.
fn texts(of: &History, lang: Lang) -> Option<El> {
    let mut all: Vec<Instrument> = Vec::new();
    for used in of.values.iter().rev() {
        if !all.contains(&used.source.instrument) {
            all.push(used.source.instrument);
        }
    }
    let links: Vec<El> = all.into_iter().filter_map(|text| text_link(text, lang)).collect();
    (!links.is_empty()).then(|| el("ul").class("texts").with(links))
}

/// One text; nothing where no address is known.
pub fn text_link(text: Instrument, lang: Lang) -> Option<El> {
    let link =
        el("a").set("href", address::of(text)?).set("target", "_blank").set("rel", "noopener noreferrer external");
    Some(el("li").with(link.with(read_text(text, lang))))
}

/// Charts and links to the texts are drawn when the page has been taken over: all of them would be a sixth of the
/// prerendered page, which is then as small as a network hands over at once, and none can be seen before its rule is
/// opened.
fn when_taken_over(desk: &Desk<'_>, draw: impl FnOnce() -> Option<El>) -> Option<El> {
    desk.state.started.then(draw).flatten()
}

fn of_values(values: &[RuleUse], now: Month, lang: Lang) -> El {
    let step =
        |used: &RuleUse| Some(Step { from: used.from, height: used.value.height()?, label: label(&used.value, lang) });
    let mut drawn: Vec<Step> = values.iter().filter_map(step).collect();
    // A new text that leaves the value as it was is no stair.
    drawn.dedup_by_key(|step| step.height);
    let end = drawn.last().map_or(HORIZON, |step| step.from.plus(12)).max(HORIZON);
    steps(&drawn, Some((now, words(lang).now)), end)
}

/// Without its unit, which stands in the table.
fn label(value: &Value, lang: Lang) -> String {
    match value {
        Value::Dong(amount) => numbers::whole(amount.get(), lang),
        Value::Months(count) => numbers::whole(*count, lang),
        other => numbers::value(other, lang),
    }
}

/// The newest value first.
fn values(of: &History, now: Month, lang: Lang) -> El {
    let words = words(lang);
    let row = |used: &RuleUse| {
        let time = period(used.from, used.to, lang);
        let time = if used.from > now { [&time, " (", words.not_yet, ")"].concat() } else { time };
        vec![time, numbers::value(&used.value, lang), source(used, lang)]
    };
    let newest: Vec<&RuleUse> = of.values.iter().rev().collect();
    table(Table {
        label: law::parameter(of.parameter, lang),
        caption: caption(&numbers::day(checked_on()), lang),
        head: [words.in_force, words.value, words.source].map(String::from).into(),
        rows: newest.iter().map(|used| row(used)).collect(),
        chosen: of.at(now).and_then(|current| newest.iter().position(|used| used.from == current.from)),
    })
}

/// What is no single figure: a name and a table.
pub fn listing(name: &'static str, hint: &'static str, content: El) -> El {
    let summary = el("summary").with(el("span").class("name").with(name)).with(el("small").with(hint));
    el("details").class("history listing").with(summary).with(content)
}

pub fn ways(now: Month, lang: Lang) -> El {
    let words = words(lang);
    let all = WAYS_OF_PAYING.values;
    let row = |(index, dated): (usize, &_)| {
        let dated: &crate::law::Dated<_> = dated;
        let to = all.get(index + 1).map(|later| later.from.plus(-1));
        [vec![period(dated.from, to, lang)], rules::ways(dated, lang).into()].concat()
    };
    let rows: Vec<Vec<String>> = all.iter().enumerate().map(row).rev().collect();
    let current = all.iter().rev().position(|dated| dated.from <= now);
    let head = [words.in_force, words.way_months, words.way_years, words.way_missing, words.source];
    let content = Table {
        label: words.ways.into(),
        caption: caption(&numbers::day(checked_on()), lang),
        head: head.map(String::from).into(),
        rows,
        chosen: current,
    };
    listing(words.ways, words.ways_hint, table(content))
}

/// The coefficients by year paid for, a column for each settlement year.
pub fn coefficients(desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let newest = COEFFICIENTS.iter().rev();
    let years: Vec<i32> = COEFFICIENTS.last().map(|table| table.years().collect()).unwrap_or_default();
    let cell = |table: &Coefficients, year: i32| {
        let is_listed = table.years().any(|listed| listed == year);
        let number = table.of(year).ok().filter(|_| is_listed);
        number.map_or("–".into(), |number| numbers::decimal(number, lang))
    };
    let row = |year: &i32| {
        let cells = newest.clone().map(|table| cell(table, *year));
        [vec![year.to_string()], cells.collect()].concat()
    };
    let head = [vec![words.year.to_string()], newest.clone().map(|table| settled(table.settled, lang)).collect()];
    let sources = newest.clone().map(|table| {
        [settled(table.settled, lang), ": ".into(), law::article(table.source, lang), ", ".into()].concat()
            + law::confidence(table.confidence, lang)
    });
    let step = |table: &Coefficients, year: i32| {
        let number = table.of(year).ok()?;
        let from = Month::from_parts(year, 1)?;
        Some(Step { from, height: Value::Number(number).height()?, label: numbers::decimal(number, lang) })
    };
    let drawn: Vec<Step> = COEFFICIENTS
        .last()
        .map(|table| table.years().filter_map(|year| step(table, year)).collect())
        .unwrap_or_default();
    let end = drawn.last().map_or(HORIZON, |step| step.from.plus(12));
    let content = Table {
        label: words.coefficients.into(),
        caption: sources.collect::<Vec<String>>().join(". "),
        head: head.concat(),
        rows: years.iter().map(row).collect(),
        ..Table::default()
    };
    let both = el("div").with(when_taken_over(desk, || Some(steps(&drawn, None, end)))).with(table(content));
    listing(words.coefficients, words.coefficients_hint, both)
}
