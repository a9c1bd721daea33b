//! How the list was understood, and what its user knows better: sheet, kind, month, group, columns.

use crate::law::SupportGroup;
use crate::post::{Checked, Column};
use crate::share::lists::Form;
use crate::text::list::{field, fields, words};
use crate::text::{law, reading};
use crate::ui::list::{Event, List};
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::field::{TextField, text_field};
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use yew::prelude::*;

/// Groups by their names in the interface.
const GROUPS: [(&str, SupportGroup); 5] = [
    ("poor", SupportGroup::Poor),
    ("near-poor", SupportGroup::NearPoor),
    ("ethnic-minority", SupportGroup::EthnicMinority),
    ("special-zone", SupportGroup::SpecialZone),
    ("other", SupportGroup::Other),
];

pub fn settings(desk: &Desk<'_>, form: &Form, list: &List, checked: Option<&Checked>) -> El {
    let words = words(desk.lang());
    let summary = el("summary")
        .on_click(desk.act(Action::List(Event::Settings)))
        .with(el("span").with(words.settings))
        .with(el("small").with(words.settings_hint));
    let inputs = el("div")
        .class("inputs")
        .with(checked.filter(|checked| checked.sheets.len() > 1).map(|checked| sheet(desk, checked)))
        .with(kind(desk, form))
        .with(month(desk, form))
        .with(group(desk, form))
        .with(checked.filter(|_| list.is_setting).map(|checked| columns(desk, form, list, checked)));
    el("details").class("more").with(summary).with(inputs)
}

fn sheet(desk: &Desk<'_>, checked: &Checked) -> El {
    let words = words(desk.lang());
    let act = desk.act.clone();
    let change = Callback::from(move |event: yew::Event| {
        if let Ok(sheet) = browser::value_of(&event).parse() {
            act.emit(Action::List(Event::Sheet(sheet)));
        }
    });
    let option = |(place, sheet): (usize, &crate::post::SheetName)| {
        let hidden = if sheet.hidden { [" (", words.hidden, ")"].concat() } else { String::new() };
        el("option")
            .put("value", place.to_string())
            .selected(place as u32 == checked.sheet)
            .with([&sheet.name, &hidden, " · ", &sheet.rows.to_string()].concat())
    };
    let options: Vec<El> = checked.sheets.iter().enumerate().map(option).collect();
    select("list-sheet", words.sheet.into(), change, options)
}

pub fn select(id: &'static str, label: String, change: Callback<yew::Event>, options: Vec<El>) -> El {
    el("div")
        .class("field")
        .with(el("label").set("for", id).with(label))
        .with(el("select").set("id", id).on_change(change).with(options))
}

fn kind(desk: &Desk<'_>, form: &Form) -> El {
    let words = words(desk.lang());
    let change = desk.act.reform(|event: yew::Event| Action::Edit("k", browser::value_of(&event)));
    let option = |(value, name): (&'static str, &'static str)| {
        el("option").set("value", value).selected(form.kind == value).with(name)
    };
    let options = ["", "contributions", "households"].into_iter().zip(words.kinds).map(option).collect();
    select("list-kind", words.kind.into(), change, options).with(el("p").class("hint").with(words.kind_hint))
}

fn month(desk: &Desk<'_>, form: &Form) -> El {
    let words = words(desk.lang());
    let is_wrong = !form.month.trim().is_empty() && reading::month(&form.month).is_none();
    let of = TextField {
        id: "list-month",
        key: "m",
        label: words.month,
        hint: words.month_hint.into(),
        value: &form.month,
        error: is_wrong.then(|| words.month_wrong.into()),
        digits_only: true,
        ..TextField::default()
    };
    text_field(desk, of)
}

fn group(desk: &Desk<'_>, form: &Form) -> El {
    let words = words(desk.lang());
    let change = desk.act.reform(|event: yew::Event| Action::Edit("g", browser::value_of(&event)));
    let option = |value: &'static str, name: &str| {
        el("option").set("value", value).selected(form.group == value).with(name.to_string())
    };
    let mut options = vec![option("", words.no_group)];
    options.extend(GROUPS.map(|(value, group)| option(value, law::group(group, desk.lang()))));
    select("list-group", words.group.into(), change, options).with(el("p").class("hint").with(words.group_hint))
}

fn columns(desk: &Desk<'_>, form: &Form, list: &List, checked: &Checked) -> El {
    let words = words(desk.lang());
    let is_households = checked.kind == "households";
    let rows: Vec<El> = checked.columns.iter().map(|of| column(desk, form, of, is_households)).collect();
    let is_set = !form.headings.is_empty() || !list.columns.is_empty();
    let forget = is_set.then(|| button(words.forget_columns, desk.put("c", String::new())).class("quiet"));
    el("section")
        .class("field list-columns")
        .with(el("h3").with(words.columns))
        .with(el("p").class("hint").with(words.columns_hint))
        .with(el("ul").class("rows").with(rows))
        .with(forget)
}

fn column(desk: &Desk<'_>, form: &Form, of: &Column, is_households: bool) -> El {
    let words = words(desk.lang());
    let id = ["list-column-", &of.index.to_string()].concat();
    let (act, index, heading, form) = (desk.act.clone(), of.index, of.heading.clone(), form.clone());
    let change = Callback::from(move |event: yew::Event| {
        let name = browser::value_of(&event);
        act.emit(Action::List(Event::Column(index, name.clone())));
        act.emit(Action::Edit("c", form.with_heading(&heading, &name)));
    });
    let option = |name: &'static str| {
        let said = if name.is_empty() { words.unused } else { field(name, desk.lang()) };
        el("option").set("value", name).selected(of.field == name).with(said)
    };
    let names = std::iter::once("").chain(fields(is_households).iter().copied());
    let options: Vec<El> = names.map(option).collect();
    let heading = if of.heading.is_empty() { letters(of.index) } else { of.heading.clone() };
    el("li")
        .class("row list-column")
        .with(el("label").put("for", id.clone()).with(heading))
        .with(el("select").put("id", id).on_change(change).with(options))
        .with(el("p").class("hint").with(of.examples.join(" · ")))
}

/// The name of a column in a spreadsheet.
fn letters(index: u32) -> String {
    let mut name = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        name.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    name.iter().rev().map(|letter| char::from(*letter)).collect()
}
