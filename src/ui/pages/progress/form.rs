//! The inputs of one indicator, in the order in which people say them.

use crate::error::{Fault, InputError};
use crate::share::list::{Row, rows};
use crate::share::progress::{ADD, Form, MOVE, ON};
use crate::share::quantity::converted;
use crate::staff::coverage::Base;
use crate::staff::progress::Kind;
use crate::text::progress::{self, below_zero, number_echo, percent_for_amount, words};
use crate::text::{Lang, errors};
use crate::ui::parts::actions::mending;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::{TextField, message, pick, text_field};
use crate::ui::parts::rows::{Cell, List, add, cell, remove};
use crate::ui::{Desk, Mend};
use yew::prelude::*;

pub fn inputs(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let kinds = [(Kind::Flow, words.flow), (Kind::Stock, words.stock)];
    row([
        pick(desk, ("kind", "k", words.kind, words.kind_hint), form.kind, &kinds).node(),
        unit(desk, "u", &form.unit, words.unit_hint, error).node(),
        figures(form, error, desk).node(),
        days(form, error, desk).node(),
        more(form, error, desk).node(),
    ])
}

/// A field of a number, echoed where it could be meant otherwise.
fn number<'a>(
    desk: &Desk<'_>,
    error: Option<&InputError>,
    (id, key, field): (&'static str, &'static str, &str),
    label: &'static str,
    value: &'a str,
) -> TextField<'a> {
    let lang = desk.lang();
    let error = message(error, field, lang);
    TextField { id, key, label, value, error, echo: number_echo(value, lang), ..TextField::default() }
}

/// The unit, typed or picked, in the field of that key.
pub fn unit(desk: &Desk<'_>, key: &'static str, value: &str, hint: &'static str, error: Option<&InputError>) -> El {
    let words = words(desk.lang());
    let field = TextField {
        id: "unit",
        key,
        label: words.unit,
        hint: hint.into(),
        value,
        error: message(error, "unit", desk.lang()),
        ..TextField::default()
    };
    let usual = |unit: &'static str| {
        el("button").set("type", "button").class("chip-button").on_click(desk.put(key, unit.into())).with(unit)
    };
    let buttons: Vec<El> = words.units.into_iter().filter(|unit| *unit != value.trim()).map(usual).collect();
    el("div").class("group").with(text_field(desk, field)).with(el("p").class("known").with(buttons))
}

/// An amount of the indicator: in another unit of money it is converted, and says so; a percentage and a number below zero
/// are asked about, with what mends them.
fn amount(
    desk: &Desk<'_>,
    unit: &str,
    error: Option<&InputError>,
    place: (&'static str, &'static str, &str),
    label: &'static str,
    value: &str,
) -> El {
    let (lang, (_, key, name)) = (desk.lang(), place);
    let mut field = number(desk, error, place, label, value);
    if let Some(number) = converted(value, unit) {
        field.echo = progress::converted(number, unit, lang);
    }
    if let Some((said, mend, value)) =
        error.filter(|error| error.field == name).and_then(|error| asked(error, value, lang))
    {
        field.error = Some(said);
        let put = value.map_or_else(|| desk.put(MOVE, key.into()), |value| desk.put(key, value));
        field.buttons = mending(Mend { name: mend, put }).node();
    }
    text_field(desk, field)
}

/// What is asked about an amount, the mend, and what the field becomes by it; nothing where it goes to the percentage.
fn asked(error: &InputError, typed: &str, lang: Lang) -> Option<(String, String, Option<String>)> {
    match &error.fault {
        Fault::UnitsDiffer { one, .. } if one == "%" => {
            let (said, mend) = percent_for_amount(typed, lang);
            Some((said, mend, None))
        }
        Fault::Negative => {
            let (said, mend, value) = below_zero(typed, lang);
            Some((said, mend, Some(value)))
        }
        _ => None,
    }
}

/// The sentence for what is wrong with the form.
pub fn said(error: &InputError, form: &Form, lang: Lang) -> String {
    let typed = match &*error.field.to_string() {
        "done" => &form.done,
        "plan" => &form.plan,
        _ => return errors::sentence(error, lang),
    };
    asked(error, typed, lang).map_or_else(|| errors::sentence(error, lang), |(said, ..)| said)
}

/// Done, plan and percentage.
fn figures(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let field = |place, label, value| amount(desk, &form.unit, error, place, label, value);
    let percent = number(desk, error, ("percent", "c", "percent"), words.percent, &form.percent);
    el("fieldset")
        .class("field")
        .with(el("legend").with(words.two_of_three))
        .with(el("p").class("hint").with(words.two_of_three_hint))
        .with(
            el("div")
                .class("three")
                .with(field(("done", "d", "done"), words.done, &form.done))
                .with(field(("plan", "p", "plan"), words.plan, &form.plan))
                .with(text_field(desk, percent)),
        )
}

/// The day of the figures, and the period of the plan.
pub fn days(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let field = |id, key, field: &str, label, hint: &'static str, value| {
        let error = error.filter(|error| error.field == field);
        let error = message(error, field, desk.lang());
        text_field(desk, TextField { id, key, label, hint: hint.into(), value, error, ..TextField::default() })
    };
    el("div")
        .class("three")
        .with(field("as-of", "a", "asOf", words.as_of, words.as_of_hint, &form.as_of))
        .with(field("from", "f", "period.from", words.from, words.period_hint, &form.from))
        .with(field("to", "t", "period.to", words.to, words.period_hint, &form.to))
}

/// What not everybody has: the year before, supplements, months, other bases.
fn more(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let field = |place: (&'static str, &'static str, &str), label, hint: &'static str, value: &str| {
        let mut field = TextField { hint: hint.into(), ..number(desk, error, place, label, value) };
        if let Some(number) = converted(value, &form.unit) {
            field.echo = progress::converted(number, &form.unit, desk.lang());
        }
        text_field(desk, field)
    };
    let indicator = TextField {
        id: "indicator",
        key: "n",
        label: words.indicator,
        hint: words.indicator_hint.into(),
        value: &form.indicator,
        ..TextField::default()
    };
    let previous = field(("previous", "y", "previous"), words.previous, words.previous_hint, &form.previous);
    let own = match form.kind {
        Kind::Flow => row([
            field(("people", "h", "people"), words.people, words.people_hint, &form.people).node(),
            field(("previous-people", "hy", "previousPeople"), words.previous_people, "", &form.previous_people).node(),
        ]),
        Kind::Stock => field(("opening", "o", "opening"), words.opening, words.opening_hint, &form.opening).node(),
    };
    let months = field(("months", "m", "months"), words.months, words.months_hint, &form.months);
    let last_year = ("last-year-months", "my", "lastYearMonths");
    let last_year = field(last_year, words.last_year_months, words.last_year_months_hint, &form.last_year_months);
    let base = match form.kind {
        Kind::Flow => arrears(form, desk),
        Kind::Stock => coverage(form, desk),
    };
    el("details")
        .class("more")
        .flag("open", uses_more(form))
        .with(el("summary").with(words.compare))
        .with(text_field(desk, indicator))
        .with(previous)
        .with(own)
        .with(supplements(form, error, desk))
        .with(months)
        .with(last_year)
        .with(base)
}

fn uses_more(form: &Form) -> bool {
    let fields = [
        &form.indicator,
        &form.previous,
        &form.people,
        &form.previous_people,
        &form.opening,
        &form.supplements,
        &form.months,
        &form.last_year_months,
        &form.population,
        &form.coverage,
        &form.debt,
        &form.arrears,
    ];
    fields.iter().any(|field| !field.is_empty())
}

fn supplements(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let list = List { key: "s", id: "supplement", text: &form.supplements };
    let one = |(index, _): (usize, Row<'_>)| {
        let wrong = |name: &str| {
            let field = ["supplements[", &index.to_string(), "].", name].concat();
            error.filter(|error| error.field == field).map(|error| errors::sentence(error, desk.lang()))
        };
        let on = Cell {
            row: index,
            column: ON,
            label: words.supplement_on,
            example: "01/10/2026".into(),
            error: wrong("on"),
            ..Cell::default()
        };
        let by = Cell { row: index, column: ADD, label: words.supplement_add, error: wrong("add"), ..Cell::default() };
        let fields = el("div").class("row-fields").with(cell(desk, list, on)).with(cell(desk, list, by));
        let label = [words.remove_supplement, " ", &(index + 1).to_string()].concat();
        el("li").class("row row-head").with(fields).with(remove(desk, list, index, label))
    };
    let all: Vec<El> = rows(&form.supplements).enumerate().map(one).collect();
    el("fieldset")
        .class("field")
        .with(el("legend").with(words.supplements))
        .with(el("p").class("hint").with(words.supplements_hint))
        .with(el("ol").class("rows").with(all))
        .with(el("p").class("known").with(add(desk, list, words.add_supplement, &["", ""])))
}

/// A field of a question that the page answers beside the plan; what is wrong with it stands with its answer.
fn beside(desk: &Desk<'_>, id: &'static str, key: &'static str, label: &'static str, value: &str) -> El {
    let echo = number_echo(value, desk.lang());
    text_field(desk, TextField { id, key, label, value, echo, ..TextField::default() })
}

fn coverage(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let bases = [(Base::Population, words.population), (Base::LabourForce, words.labour_force)];
    let fields = el("div")
        .class("pair")
        .with(beside(desk, "population", "cb", words.base, &form.population))
        .with(beside(desk, "coverage", "cc", words.coverage_percent, &form.coverage));
    let of = pick(desk, ("base", "ck", words.coverage_of, words.coverage_hint), form.coverage_of, &bases);
    row([of.node(), fields.node()])
}

fn arrears(form: &Form, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let fields = el("div").class("pair").with(beside(desk, "debt", "ad", words.debt, &form.debt)).with(beside(
        desk,
        "arrears",
        "ac",
        words.arrears_percent,
        &form.arrears,
    ));
    fields.node()
}
