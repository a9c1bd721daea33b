//! The rows of a list: small fields, a choice, buttons that add and take away.
//!
//! A list stands in one field of the form (see `share::list`), so that every change writes the whole of it.

use super::actions::{button, mending};
use super::el::{El, el};
use crate::share::list::{rows, with_cell, with_row, without_row};
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use yew::prelude::*;

/// A list of the form.
#[derive(Clone, Copy)]
pub struct List<'a> {
    /// The key in the form.
    pub key: &'static str,
    /// The beginning of the ids of its fields.
    pub id: &'static str,
    pub text: &'a str,
}

/// A field in a row.
#[derive(Default)]
pub struct Cell<'a> {
    pub row: usize,
    pub column: usize,
    pub label: &'a str,
    /// Shown in the empty field.
    pub example: String,
    pub digits_only: bool,
    /// What is wrong with it; shown once a field of the list has been left.
    pub error: Option<String>,
    /// Whose it is, where an error is told from afar.
    pub whose: &'a str,
    /// What it shows and how it is written, where that is more than its column.
    pub own: Option<(&'a str, Write)>,
}

/// The list with what was typed in a row.
pub type Write = fn(&str, usize, &str) -> String;

impl List<'_> {
    fn typed(&self, row: usize, column: usize) -> String {
        rows(self.text).nth(row).map(|of| of.typed(column).to_string()).unwrap_or_default()
    }

    fn id(&self, row: usize, column: usize) -> String {
        [self.id, "-", &row.to_string(), "-", &column.to_string()].concat()
    }
}

/// A field of text with its label above.
pub fn cell(desk: &Desk<'_>, list: List<'_>, of: Cell<'_>) -> El {
    let (key, row, column, text) = (list.key, of.row, of.column, list.text.to_string());
    let (shown, own) = match of.own {
        Some((shown, write)) => (shown.to_string(), Some(write)),
        None => (list.typed(row, column), None),
    };
    let write = move |text: &str, typed: &str| match own {
        Some(write) => write(text, row, typed),
        None => with_cell(text, row, column, typed),
    };
    let is_wrong = of.error.is_some();
    let mend = of.error.as_ref().and_then(|_| {
        let name = if of.whose.is_empty() { of.label.into() } else { [of.whose, ", ", of.label].concat() };
        desk.place_of_error(name, &shown, |value| desk.put(key, write(&text, &value)))
    });
    let error = of.error.filter(|_| desk.has_left(list.id));
    let mend = mend.filter(|_| error.is_some());
    let (id, described) = (list.id(row, column), [&list.id(row, column), "-error"].concat());
    let typed = desk.act.reform(move |event: InputEvent| Action::Edit(key, write(&text, &browser::value_of(&event))));
    let input = el("input")
        .put("id", id.clone())
        .set("name", list.key)
        .set("type", "text")
        .set("inputmode", if of.digits_only { "numeric" } else { "text" })
        .set("autocomplete", "off")
        .put("placeholder", of.example)
        .put("aria-describedby", if error.is_some() { described.clone() } else { String::new() })
        .set("aria-invalid", if error.is_some() { "true" } else { "false" })
        .flag("data-wrong", is_wrong)
        .value(shown)
        .on_input(typed)
        .on_blur(desk.act(Action::Leave(list.id)));
    el("div")
        .class(if error.is_some() { "cell wrong" } else { "cell" })
        .with(el("label").put("for", id).with(of.label.to_string()))
        .with(input)
        .with(el("p").class("error").put("id", described).with(error.unwrap_or_default()))
        .with(mend.map(mending))
}

/// One of a few, for a column of a row: value and name of each. What is none of them shows as the first. What is wrong is
/// shown at once.
pub fn pick<T: AsRef<str>>(desk: &Desk<'_>, list: List<'_>, of: Cell<'_>, picked: &str, options: Vec<(T, T)>) -> El {
    let (key, row, column, text) = (list.key, of.row, of.column, list.text.to_string());
    let id = list.id(row, column);
    let change = desk
        .act
        .reform(move |event: Event| Action::Edit(key, with_cell(&text, row, column, &browser::value_of(&event))));
    let at = options.iter().position(|(value, _)| value.as_ref() == picked).unwrap_or_default();
    let option = |(position, (value, name)): (usize, (T, T))| {
        el("option").put("value", value.as_ref().to_string()).selected(position == at).with(name.as_ref().to_string())
    };
    let options: Vec<El> = options.into_iter().enumerate().map(option).collect();
    let described = [&id, "-error"].concat();
    let select = el("select").put("id", id.clone()).set("name", list.key).on_change(change).with(options);
    let (class, select) = match of.error {
        Some(_) => ("cell wrong", select.set("aria-invalid", "true").put("aria-describedby", described.clone())),
        None => ("cell", select),
    };
    el("div")
        .class(class)
        .with(el("label").put("for", id).with(of.label.to_string()))
        .with(select)
        .with(of.error.map(|error| el("p").class("error").put("id", described).with(error)))
}

/// Takes a row out. The keyboard leaves the button, which is the one of the next row from then on: a second press must
/// not take that away, too.
pub fn remove(desk: &Desk<'_>, list: List<'_>, row: usize, label: String) -> El {
    let (act, key, left) = (desk.act.clone(), list.key, without_row(list.text, row));
    let take = move |event: MouseEvent| {
        browser::focus_around(&event, ".rows");
        act.emit(Action::Edit(key, left.clone()));
    };
    let take = Callback::from(take);
    el("button").set("type", "button").class("step").put("aria-label", label).on_click(take).with("×")
}

/// Puts a row in.
pub fn add(desk: &Desk<'_>, list: List<'_>, name: &'static str, cells: &[&str]) -> El {
    button(name, desk.put(list.key, with_row(list.text, cells))).class("chip-button")
}
