//! The inputs: the members row by row, then for how long.

use super::Worked;
use crate::error::InputError;
use crate::law::HealthGroup;
use crate::law::health_local::{LocalSupport, local_at};
use crate::law::health_periods;
use crate::share::household::{
    BEFORE, ENDED_CARD, FIRST_CARD, Form, GROUP, LABEL, LAST_DAY, MONTHS, SUPPORT, group, letter,
};
use crate::share::list::{Row, rows, with_cell};
use crate::text::household::{card, insured_as, numbered, outcome, remove, words};
use crate::text::{errors, law, numbers, ui};
use crate::ui::Desk;
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::field::{Choice, Choices, TextField, choices, message, stepped_month, text_field};
use crate::ui::parts::own_values::{OF_HEALTH, own_values};
use crate::ui::parts::rows::{Cell, List, add, cell, pick, remove as remove_button};
use crate::ui::state::Action;
use crate::units::Month;
use yew::prelude::*;

/// The error stands in `worked`, if there is one.
pub fn inputs(form: &Form, worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> El {
    let error = worked.as_ref().err();
    el("form")
        .class("inputs")
        .on_submit(Callback::from(|event: SubmitEvent| event.prevent_default()))
        .with(members(form, worked, desk))
        .with(months(form, error, desk))
        .with(el("div").class("pair").with(month(form, error, desk)).with(card_from(form, error, desk)))
        .with(more(form, error, desk))
        .with(button(ui::frame(desk.lang()).start_again, desk.act(Action::Reset)).class("quiet"))
}

fn members(form: &Form, worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let list = List { key: "m", id: "member", text: &form.members };
    let month = form.read(desk.state.this_month).map_or(desk.state.this_month, |input| input.month);
    let all: Vec<El> =
        rows(&form.members).enumerate().map(|(index, row)| one(list, index, row, month, worked, desk)).collect();
    let whole_list = worked.as_ref().err().filter(|error| error.field == "members");
    let error = whole_list.map(|error| errors::sentence(error, desk.lang())).unwrap_or_default();
    let by = |group: HealthGroup| letter(group);
    let adding = el("p")
        .class("known")
        .with(el("span").class("hint").with(words.add))
        .with(add(desk, list, words.add_household, &[by(HealthGroup::Household)]))
        .with(add(desk, list, words.add_student, &[by(HealthGroup::Student)]))
        .with(add(desk, list, words.add_poor, &[by(HealthGroup::NearPoor)]))
        .with(add(desk, list, words.add_other, &[by(HealthGroup::OtherGroup)]));
    el("fieldset")
        .class("field")
        .with(el("legend").with(words.members))
        .with(el("p").class("hint").with(words.members_hint))
        .with(el("ol").class("rows").with(all))
        .with(el("p").class("error").with(error))
        .with(adding)
}

fn one(
    list: List<'_>,
    index: usize,
    row: Row<'_>,
    month: Month,
    worked: &Result<Worked, InputError>,
    desk: &Desk<'_>,
) -> El {
    let lang = desk.lang();
    let insured = group(row);
    let name = if row.cell(LABEL).is_empty() { numbered(index, lang) } else { row.cell(LABEL).into() };
    let options = HealthGroup::ALL.map(|group| (letter(group), law::health_group(group, lang))).to_vec();
    let label = insured_as(&name, lang);
    let insured_as = Cell { row: index, column: GROUP, label: &label, ..Cell::default() };
    let head = el("div")
        .class("row-head")
        .with(pick(desk, list, insured_as, letter(insured), options))
        .with(remove_button(desk, list, index, remove(&name, lang)));
    let told = worked.as_ref().ok().and_then(|worked| worked.outcome.members.get(index));
    let card = told.map(|member| card(member, lang)).unwrap_or_default();
    let told = told.map(|member| outcome(member, lang)).unwrap_or_default();
    el("li").class("row").with(head).with(el("p").class("told").with(told).with(el("small").with(card))).with(own(
        list,
        index,
        row,
        month,
        worked.as_ref().err(),
        desk,
    ))
}

/// Months and support of one member, where they are not the household's and the group's.
fn own(list: List<'_>, index: usize, row: Row<'_>, month: Month, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let wrong = |name: &str| {
        let field = ["members[", &index.to_string(), "].", name].concat();
        error.filter(|error| error.field == field).map(|error| errors::sentence(error, lang))
    };
    let (months_error, support_error, last_day_error) = (wrong("months"), wrong("support"), wrong("lastCardTo"));
    let is_wrong = months_error.is_some() || support_error.is_some() || last_day_error.is_some();
    let is_open = is_wrong || [MONTHS, SUPPORT, BEFORE].into_iter().any(|column| !row.cell(column).is_empty());
    let called =
        Cell { row: index, column: LABEL, label: words.called, example: numbered(index, lang), ..Cell::default() };
    let months = Cell {
        row: index,
        column: MONTHS,
        label: words.own_months,
        example: words.own_months_hint.into(),
        digits_only: true,
        error: months_error,
    };
    let support = Cell {
        row: index,
        column: SUPPORT,
        label: words.own_support,
        example: words.own_support_hint.into(),
        digits_only: false,
        error: support_error,
    };
    let fields = el("div").class("row-fields").with(cell(desk, list, months)).with(cell(desk, list, support));
    let called = cell(desk, list, called);
    let before = Cell { row: index, column: BEFORE, label: words.before, ..Cell::default() };
    let cards = [("", words.before_unsaid), (FIRST_CARD, words.before_none), (ENDED_CARD, words.before_ended)];
    let before = pick(desk, list, before, row.cell(BEFORE), cards.to_vec());
    let last_day = Cell {
        row: index,
        column: LAST_DAY,
        label: words.last_day,
        example: words.last_day_example.into(),
        digits_only: false,
        error: last_day_error,
    };
    let last_day = (row.cell(BEFORE) == ENDED_CARD).then(|| cell(desk, list, last_day));
    el("details")
        .flag("open", is_open)
        .with(el("summary").with(words.own))
        .with(before)
        .with(last_day)
        .with(fields)
        .with(called)
        .with(known_support(list, index, group(row), month, desk))
}

/// Local support that is known for the group: a tap puts it in.
fn known_support(list: List<'_>, index: usize, insured: HealthGroup, month: Month, desk: &Desk<'_>) -> Option<El> {
    let lang = desk.lang();
    let button = |local: &LocalSupport| {
        let share = numbers::percent(local.with_state(month)?, lang);
        let put = desk.put(list.key, with_cell(list.text, index, SUPPORT, &share));
        let name = [local.name, ": ", &share].concat();
        Some(el("button").set("type", "button").class("chip-button").on_click(put).with(name))
    };
    let known: Vec<El> = local_at(month).filter(|local| local.group == insured).filter_map(button).collect();
    let label = el("span").class("hint").with(words(lang).known_support);
    (!known.is_empty()).then(|| el("p").class("known").with(label).with(known))
}

fn months(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let choice = |months: i64| {
        let key = months.to_string();
        Choice {
            name: numbers::months(months, desk.lang()),
            is_picked: form.months.trim() == key,
            value: key.clone(),
            key,
        }
    };
    let read = form.read(desk.state.this_month);
    let at = read.map_or(desk.state.this_month, |input| input.month);
    let all = health_periods::at(at).iter().copied().map(choice).collect();
    let (legend, hint) = (words.months, words.months_hint);
    let error = message(error, "months", desk.lang()).unwrap_or_default();
    choices(desk, Choices { name: "months", key: "k", legend, hint, several: false, choices: all })
        .with(el("p").class("error").with(error))
}

fn month(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let field = TextField {
        id: "month",
        key: "t",
        label: words.month,
        hint: words.month_hint.into(),
        value: &form.month,
        error: message(error, "month", desk.lang()),
        ..TextField::default()
    };
    let month = form.read(desk.state.this_month).ok().map(|input| input.month);
    stepped_month(desk, field, month)
}

fn card_from(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let field = TextField {
        id: "card-from",
        key: "c",
        label: words.card_from,
        hint: words.card_from_hint.into(),
        value: &form.card_from,
        error: message(error, "cardFrom", desk.lang()),
        ..TextField::default()
    };
    text_field(desk, field)
}

/// Values of the user's own.
fn more(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    el("details")
        .class("more")
        .flag("open", !form.own.is_empty())
        .with(el("summary").with(ui::frame(desk.lang()).more))
        .with(own_values(desk, &form.own, OF_HEALTH, error))
}
