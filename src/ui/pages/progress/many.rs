//! Many units: a pasted table, the day of its data, its totals, and what could not be used.

use super::listed::{Listed, Stage, is_long_table, shows, so_far, standing_of_all};
use super::units::{ranking, ranking_to_come};
use super::verdict::signed;
use super::views::inputs;
use super::{compared, deal, files, form};
use crate::error::InputError;
use crate::share::chosen::Chosen;
use crate::share::progress::{Form, View};
use crate::staff::progress::Kind;
use crate::staff::ranking::{RankOutcome, Unranked};
use crate::staff::units::{OnDay, Standing, check_total, percent_of_total};
use crate::text::numbers::{decimal, percent};
use crate::text::progress::{line_left_out, two_places, units_in_all, words};
use crate::text::table::{self as table_text, ColumnRole, Notation, Reason, Rejected, Table as Units};
use crate::text::units as text;
use crate::text::{Lang, compare, errors, staff};
use crate::ui::Desk;
use crate::ui::parts::actions::button;
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::el::{El, Node, all, el, row};
use crate::ui::parts::field::{Choice, Choices, TextField, choices, list_file, pick, text_field};
use crate::ui::parts::frame::tool;
use crate::ui::parts::plan_bar::{PlanBar, plan_bar};
use crate::units::{Day, Decimal, Percent};
use yew::prelude::*;

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let Some(list) = so_far(form) else { return reading(form, desk) };
    let on_day = list.on_day(form, desk);
    let (result, below) = match &list.ranked {
        Ok(outcome) => (
            total(&list, outcome, on_day.as_ref(), desk),
            Some(ranking(&list, outcome, on_day.as_ref().ok(), form, desk)),
        ),
        Err(error) => (waiting(errors::sentence(error, desk.lang()), desk), None),
    };
    let results = row([
        result,
        sheet_total(&list.units, desk.lang()).node(),
        left_out(&list.units, list.ranked.as_ref().ok(), desk.lang()).node(),
    ]);
    let fields = row([
        table_field(form, Some(&list), desk).node(),
        indicator(form, &list.units, desk).node(),
        unit(form, &list.unit, desk).node(),
        kind(form, desk).node(),
        form::days(form, on_day.as_ref().err(), desk).node(),
        notation(form, &list.units, desk).node(),
    ]);
    let tool = tool(inputs(form, desk, fields), results);
    let at_rest = |form: &Form, (): &()| match form.view {
        View::ManyUnits => super::units::below(form, desk),
        View::OneIndicator => Html::default(),
    };
    let more = shows(Stage::Below).then(|| desk.below(&(), |_: &Form| (), at_rest));
    let whole = Some(&*list).filter(|_| shows(Stage::Whole));
    row([tool.node(), below.node(), more.node(), others(form, whole, desk)])
}

/// What is asked of a list beside its ranking. The questions stay there while a long table is being read.
fn others(form: &Form, list: Option<&Listed>, desk: &Desk<'_>) -> Html {
    row([
        compared::view(form, list, desk).node(),
        deal::view(form, list.map(|list| &*list.units), desk).node(),
        files::view(form, desk).node(),
    ])
}

/// While a long table is being read. Everything stands in its place, so that nothing is made anew: whoever has the keyboard there
/// keeps it.
fn reading(form: &Form, desk: &Desk<'_>) -> Html {
    let none = Html::default;
    let fields = row([
        table_field(form, None, desk).node(),
        none(),
        unit(form, &form.table_unit, desk).node(),
        kind(form, desk).node(),
        form::days(form, None, desk).node(),
        none(),
    ]);
    let says = waiting(text::words(desk.lang()).reading.into(), desk);
    let tool = tool(inputs(form, desk, fields), row([says, none(), none()]));
    row([tool.node(), ranking_to_come(form, desk).node(), none(), others(form, None, desk)])
}

fn table_field(form: &Form, list: Option<&Listed>, desk: &Desk<'_>) -> El {
    let (words, of_units) = (words(desk.lang()), text::words(desk.lang()));
    let summary = match list {
        Some(list) => table_text::summary(&list.units, desk.lang()),
        None => of_units.reading.into(),
    };
    if let (true, Some(list)) = (form.shows_cells, list) {
        return el("fieldset")
            .class("field")
            .with(el("legend").with(words.table))
            .with(el("p").class("hint").with(of_units.cells_hint))
            .with(super::cells::view(form, &list.units, desk))
            .with(el("p").class("echo").set("role", "status").with(summary));
    }
    let is_long = is_long_table(form);
    let name = if form.shows_table { of_units.fold } else { of_units.unfold };
    let fold = is_long.then(|| {
        let put = desk.put("tb", (!form.shows_table).letter().into());
        button(name, put).class("chip-button").flag("data-unfolded", form.shows_table)
    });
    let field = TextField {
        id: "table",
        key: "b",
        label: words.table,
        hint: words.table_hint.into(),
        value: &form.table,
        echo: summary,
        several_lines: true,
        is_folded: is_long && !form.shows_table,
        buttons: fold.node(),
        ..TextField::default()
    };
    let buttons = el("div")
        .class("known")
        .with(super::cells::switch(form, desk))
        .with(list_file(compare::words(desk.lang()).open_file));
    el("div").class("group").set("data-unpack", "table").with(text_field(desk, field)).with(buttons)
}

/// Which of several indicators is shown.
fn indicator(form: &Form, units: &Units, desk: &Desk<'_>) -> Option<El> {
    let words = text::words(desk.lang());
    let shown = form.indicator().min(units.indicators.len().saturating_sub(1));
    let choice = |(index, name): (usize, &String)| {
        let is_number = name.bytes().all(|byte| byte.is_ascii_digit());
        Choice {
            key: index.to_string(),
            name: if is_number { [words.numbered, " ", name].concat() } else { name.clone() },
            is_picked: index == shown,
            value: index.to_string(),
        }
    };
    let of = Choices {
        name: "indicator",
        key: "bi",
        legend: words.indicator,
        hint: words.indicator_hint,
        several: false,
        choices: units.indicators.iter().enumerate().map(choice).collect(),
    };
    (!units.indicators.is_empty()).then(|| choices(desk, of))
}

fn unit(form: &Form, stands_for: &str, desk: &Desk<'_>) -> El {
    let shown = desk.shown("bu", &form.table_unit, stands_for);
    form::unit(desk, "bu", &shown, text::words(desk.lang()).unit_hint, None)
}

fn kind(form: &Form, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let kinds = [(Kind::Flow, words.flow), (Kind::Stock, words.stock)];
    pick(desk, ("kind", "k", words.kind, words.kind_hint), form.kind, &kinds)
}

/// Asked where a number of the table can be read in two ways.
fn notation(form: &Form, units: &Units, desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    let is_open = form.notation.is_some() || units.columns.iter().any(|column| column.guessed);
    let ways = [
        (None, words.notation_guess),
        (Some(Notation::Vietnamese), words.notation_vietnamese),
        (Some(Notation::English), words.notation_english),
    ];
    is_open.then(|| pick(desk, ("notation", "x", words.notation, words.notation_hint), form.notation, &ways))
}

fn waiting(sentence: String, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let says = Answer { name: words.total, figure: None, in_words: words.waiting.into(), sentence };
    row([answer(says).node(), Html::default()])
}

fn total(
    list: &Listed,
    outcome: &RankOutcome,
    on_day: Result<&(OnDay<'_>, Day), &InputError>,
    desk: &Desk<'_>,
) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let total = outcome.total;
    let units = units_in_all(outcome.rows.len(), lang);
    let counted = if total.percent.is_some() { [&units, "; ", words.in_words, "."].concat() } else { units + "." };
    let of_day = on_day.ok().and_then(|(on_day, as_of)| Some((standing_of_all(outcome, on_day)?, on_day, *as_of)));
    let Some((standing, on_day, as_of)) = of_day else {
        let share = total.percent.map(|share| percent(two_places(share), lang));
        let done = decimal(total.done, lang);
        let amounts = total.plan.map(|plan| [&done, " / ", &decimal(plan, lang)].concat());
        let wrong = on_day.err().map(|error| errors::sentence(error, lang) + " ").unwrap_or_default();
        let figure = Some(share.unwrap_or_else(|| done.clone()));
        let in_words = amounts.unwrap_or(done);
        return answer(Answer { name: words.total, figure, in_words, sentence: wrong + &counted }).node();
    };
    let card = Answer {
        name: signed(standing.verdict, [words.total, ": ", &text::verdict(&standing, lang)].concat()),
        figure: Some(percent(standing.percent, lang)),
        in_words: text::done_of_plan(&standing, &list.unit, lang),
        sentence: [&text::of_all(&standing, &list.unit, as_of, lang), " ", &counted].concat(),
    };
    row([answer(card).node(), bar(&standing, on_day.elapsed(), desk).node()])
}

fn bar(standing: &Standing, elapsed: Option<Percent>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let mut figures = vec![(words.done, decimal(standing.done, lang), "by-done")];
    figures.extend(standing.expected.map(|expected| (words.expected, decimal(expected, lang), "tick")));
    figures.push((words.remaining, decimal(standing.remaining, lang), "track"));
    plan_bar(PlanBar {
        caption: String::new(),
        percent: standing.percent,
        expected: elapsed,
        tick_label: elapsed.map(|elapsed| percent(two_places(elapsed), lang)).unwrap_or_default(),
        figures,
    })
}

/// The sheet's own total beside the sum of its lines, column by column.
fn sheet_total(units: &Units, lang: Lang) -> Option<Html> {
    let total = units.total.as_ref()?;
    let left_out =
        || units.rejected.iter().filter(|line| !matches!(line.reason, Reason::TotalLine | Reason::AboveHeadings));
    let names = |of: fn(&Rejected) -> Option<Decimal>| -> Vec<String> {
        left_out().filter(|line| of(line).is_some() || line.done.is_none()).map(|line| line.name.clone()).collect()
    };
    let mut told = Vec::new();
    let mut checked = false;
    let done = total.done.map(|printed| {
        let figures = units.rows.iter().map(|row| row.done);
        (ColumnRole::Done, check_total(printed, figures, left_out().filter_map(|line| line.done)), names(|of| of.done))
    });
    let plan = total.plan.map(|printed| {
        let figures = units.rows.iter().filter_map(|row| row.plan);
        (ColumnRole::Plan, check_total(printed, figures, left_out().filter_map(|line| line.plan)), names(|of| of.plan))
    });
    for (column, check, names) in [done, plan].into_iter().flatten() {
        let Ok(check) = check else { continue };
        checked = true;
        if check.difference.digits() != 0 {
            told.push(text::total_differs(&total.name, column, &check, &names, lang));
        }
    }
    let differs = !told.is_empty();
    if differs && let (Some(done), Some(plan)) = (total.done, total.plan) {
        told.extend(percent_of_total(done, plan).ok().map(|share| text::by_the_sheet(share, &total.name, lang)));
    }
    if !differs {
        return checked.then(|| el("p").class("total-check fits").with(text::words(lang).fits).node());
    }
    let lines = told.into_iter().map(|line| el("p").with(line).node()).collect();
    Some(el("div").class("total-check").with(all(lines)).node())
}

/// The lines that were not used, and the units that lack a figure: nothing is lost silently.
fn left_out(units: &Units, outcome: Option<&RankOutcome>, lang: Lang) -> Option<El> {
    let rejected = |of: &Rejected| line_left_out(of.line, &of.text, &table_text::reason(&of.reason, lang), lang);
    let unranked = |of: &Unranked| [&of.name, ": ", staff::unranked(of.why, lang)].concat();
    let without = outcome.map(|outcome| outcome.unranked.as_slice()).unwrap_or_default();
    let lines: Vec<String> = units.rejected.iter().map(rejected).chain(without.iter().map(unranked)).collect();
    if lines.is_empty() {
        return None;
    }
    let lines: Vec<El> = lines.into_iter().map(|line| el("li").class("check").with(line)).collect();
    let list = el("ul").class("notices left-out").with(lines);
    Some(el("section").class("group").with(el("h3").with(words(lang).left_out)).with(list))
}
