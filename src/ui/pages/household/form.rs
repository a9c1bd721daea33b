//! The inputs: the members row by row, then for how long.

use super::Worked;
use crate::citizen::card_start::is_paid_for;
use crate::error::{InputError, item};
use crate::law::HealthGroup;
use crate::law::health_group::Kind;
use crate::law::health_local::{LocalSupport, local_at};
use crate::law::health_periods;
use crate::share::household::{
    BEFORE, ENDED_CARD, FIRST_CARD, Form, GROUP, KINDS, LABEL, LAST_DAY, MONTHS, SUPPORT, TOGETHER, kind, last_day,
    letter, usual_end, with_last_day,
};
use crate::share::list::{Row, rows, with_cell, with_row};
use crate::text::household::{insured_as, kind_name, numbered, quick_name, remove, told, words};
use crate::text::{Lang, errors, numbers, ui};
use crate::ui::Desk;
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::{Choice, Choices, TextField, choices, inputs_form, message, stepped_month, text_field};
use crate::ui::parts::own_data::{start_again, taken};
use crate::ui::parts::own_values::{OF_HEALTH, own_values};
use crate::ui::parts::rows::{Cell, List, cell, pick, remove as remove_button};
use crate::units::Month;
use yew::prelude::*;

/// The error stands in `worked`, if there is one.
pub fn inputs(form: &Form, worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> El {
    let error = worked.as_ref().err();
    inputs_form()
        .with(taken(desk))
        .with(members(form, worked, desk))
        .with(months(form, error, desk))
        .with(el("div").class("pair").with(month(form, error, desk)).with(card_from(form, error, desk)))
        .with(more(form, error, desk))
        .with(start_again(desk))
}

fn members(form: &Form, worked: &Result<Worked, InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let list = List { key: "m", id: "member", text: &form.members };
    let month = form.read(desk.state.this_month).map_or(desk.state.this_month, |input| input.month);
    let all: Vec<El> =
        rows(&form.members).enumerate().map(|(index, row)| one(list, index, row, month, worked, desk)).collect();
    let whole_list = worked.as_ref().err().filter(|error| error.field == "members");
    let error = whole_list.map(|error| errors::sentence(error, desk.lang())).unwrap_or_default();
    let quick = |kind: Kind| {
        let name = ["+ ", &quick_name(kind, month, desk.lang())].concat();
        button(name, desk.put(list.key, with_row(list.text, &[letter(kind)]))).class("chip-button")
    };
    let adding = el("p")
        .class("known")
        .with(el("span").class("hint").with(words.add))
        .with(QUICK.map(quick).into_iter().collect::<Vec<El>>());
    el("fieldset")
        .class("field")
        .with(el("legend").with(words.members))
        .with(el("p").class("hint").with(words.members_hint))
        .with(el("ol").class("rows people").with(all))
        .with(el("p").class("error").with(error))
        .with(adding)
}

/// Who is added by one tap.
const QUICK: [Kind; 7] = [
    Kind::Of(HealthGroup::Household),
    Kind::SmallChild,
    Kind::Of(HealthGroup::Student),
    Kind::Employee,
    Kind::Pensioner,
    Kind::SocialPensioner,
    Kind::Of(HealthGroup::NearPoor),
];

fn one(
    list: List<'_>,
    index: usize,
    row: Row<'_>,
    month: Month,
    worked: &Result<Worked, InputError>,
    desk: &Desk<'_>,
) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let insured = kind(row);
    let number = numbered(index, lang);
    let name = if row.cell(LABEL).is_empty() { number.clone() } else { row.cell(LABEL).into() };
    let options = KINDS.map(|(kind, letter)| (letter.to_string(), kind_name(kind, month, lang))).to_vec();
    let called = Cell { row: index, column: LABEL, label: words.called, example: number, ..Cell::default() };
    let label = insured_as(&name, lang);
    let insured_as = Cell { row: index, column: GROUP, label: &label, ..Cell::default() };
    let head = el("div")
        .class("row-head")
        .with(cell(desk, list, called))
        .with(pick(desk, list, insured_as, letter(insured), options))
        .with(remove_button(desk, list, index, remove(&name, lang)));
    let told = worked.as_ref().ok().map(|worked| told(worked, index, lang)).unwrap_or_default();
    let told = el("p").class("told").with(told);
    let error = worked.as_ref().err();
    if insured.is_from_elsewhere() {
        return el("li").class("row").with(head).with(told);
    }
    let before = is_paid_for(insured.group()).then(|| old_card(list, index, row, &name, error, desk));
    let line = el("div").class("row-card").with(before).with(told);
    el("li").class("row").with(head).with(line).with(own(list, index, row, &name, month, error, desk))
}

/// The sentence of what is wrong with a field of a member.
fn wrong(error: Option<&InputError>, index: usize, name: &str, lang: Lang) -> Option<String> {
    let field = item("members", index, name);
    error.filter(|error| error.field == field).map(|error| errors::sentence(error, lang))
}

/// The last day of the card before this one.
fn old_card(list: List<'_>, index: usize, row: Row<'_>, name: &str, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let last = Cell {
        row: index,
        column: LAST_DAY,
        label: words.last_day,
        example: words.last_day_example.into(),
        error: wrong(error, index, "lastCardTo", desk.lang()),
        whose: name,
        own: Some((last_day(row), with_last_day)),
        ..Cell::default()
    };
    cell(desk, list, last)
}

/// What few people need of one member: months and support of their own, no card before.
fn own(
    list: List<'_>,
    index: usize,
    row: Row<'_>,
    name: &str,
    month: Month,
    error: Option<&InputError>,
    desk: &Desk<'_>,
) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let (months_error, support_error) = (wrong(error, index, "months", lang), wrong(error, index, "support", lang));
    let is_wrong = months_error.is_some() || support_error.is_some();
    let is_open = is_wrong
        || [MONTHS, SUPPORT].into_iter().any(|column| !row.cell(column).is_empty())
        || row.cell(BEFORE) == FIRST_CARD;
    let months = Cell {
        row: index,
        column: MONTHS,
        label: words.own_months,
        example: words.own_months_hint.into(),
        digits_only: true,
        error: months_error,
        whose: name,
        own: None,
    };
    let support = Cell {
        row: index,
        column: SUPPORT,
        label: words.own_support,
        example: words.own_support_hint.into(),
        digits_only: false,
        error: support_error,
        whose: name,
        own: None,
    };
    let fields = el("div").class("row-fields").with(cell(desk, list, months)).with(cell(desk, list, support));
    let insured = kind(row).group();
    let before = is_paid_for(insured).then(|| {
        let before = Cell { row: index, column: BEFORE, label: words.before, ..Cell::default() };
        // Whoever has said a last day had a card.
        let has = if row.cell(BEFORE) == ENDED_CARD { ENDED_CARD } else { "" };
        pick(desk, list, before, row.cell(BEFORE), vec![(has, words.before_unsaid), (FIRST_CARD, words.before_none)])
    });
    el("details")
        .flag("open", is_open)
        .with(el("summary").with(words.own))
        .with(before)
        .with(fields)
        .with(known_support(list, index, insured, month, desk))
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

/// The same months for all, or as many as each needs.
fn months(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let choice =
        |key: String, name: String| Choice { name, is_picked: form.months.trim() == key, value: key.clone(), key };
    let read = form.read(desk.state.this_month);
    let at = read.map_or(desk.state.this_month, |input| input.month);
    let offered = health_periods::at(at).iter().copied();
    let together = choice(TOGETHER.into(), words.together.into());
    let all = offered
        .map(|months| choice(months.to_string(), numbers::months(months, desk.lang())))
        .chain([together])
        .collect();
    let (legend, hint) = (words.months, words.months_hint);
    let said = message(error, "months", desk.lang()).unwrap_or_default();
    let choices = choices(desk, Choices { name: "months", key: "k", legend, hint, several: false, choices: all })
        .with(el("p").class("error").with(said));
    row([choices.node(), form.is_together().then(|| end(form, at, error, desk)).node()])
}

/// The day on which all cards are to end.
fn end(form: &Form, month: Month, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let field = TextField {
        id: "end",
        key: "e",
        label: words.end,
        hint: words.end_hint.into(),
        value: &desk.shown("e", &form.end, &numbers::day(usual_end(month))),
        error: message(error, "commonEnd", desk.lang()),
        ..TextField::default()
    };
    text_field(desk, field)
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
