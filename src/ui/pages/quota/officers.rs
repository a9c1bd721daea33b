//! The list of officers as a table that is edited in place: a paste at any cell, Enter to the next row, and a field for a
//! whole list or a file.

use super::wrong;
use crate::error::InputError;
use crate::share::chosen::Chosen;
use crate::share::list::{self, with_cell, without_row};
use crate::share::officers::{groups, is_pasted, read, shown};
use crate::share::quota::{
    ADD_OFFICER, COUNTS, Form, OFFICER, OWN_TARGETS, PASTE_AT, QUALIFYING, ROLE_OF, Shows, TAKE_IN,
};
use crate::text::quota::{Row, line_left_out, nth, officers_listed, words};
use crate::text::roster;
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::field::list_file;
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use crate::units::{plain_whole, read_digits};
use yew::prelude::*;

/// The beginning of the ids of the cells, and the name by which the page knows that one was left.
const ID: &str = "officer";

pub fn list(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let place = error.and_then(|error| wrong::place(error, form, desk.lang()));
    let place = place.filter(|place| place.list == Row::Officer);
    let count = form.officer_rows().count();
    let wrong = place
        .as_ref()
        .filter(|_| desk.has_left(ID))
        .map(|_| error.map(|error| wrong::sentence(error, form, desk.lang())).unwrap_or_default());
    el("fieldset")
        .class("field")
        .with(el("legend").with(words.officers))
        .with(el("p").class("hint").with(words.officers_hint))
        .with(paste_field(form, desk))
        .with(table(form, place.as_ref(), desk))
        .with(el("p").class("error").set("id", "officers-error").with(wrong.unwrap_or_default()))
        .with(el("p").class("echo").set("role", "status").with(officers_listed(count, desk.lang())))
        .with(buttons(form, desk))
}

fn buttons(form: &Form, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let act = desk.act.clone();
    let next = list::rows(&form.officers).count();
    let is_example = form.officers == Form::default().officers;
    let add = Callback::from(move |_: MouseEvent| go_to_new(&act, if is_example { 0 } else { next }));
    let own = form.has_own_targets();
    let other = if form.own_targets == Shows::Yes { Shows::No } else { Shows::Yes };
    el("div").class("known").with(button(words.add_officer, add).class("chip-button").set("id", "add-officer")).with(
        button(words.own_targets, desk.put("ot", other.letter().into()))
            .class("chip-button")
            .set("aria-pressed", if own { "true" } else { "false" }),
    )
}

/// Adds a row and puts the keyboard into it.
fn go_to_new(act: &Callback<Action>, row: usize) {
    act.emit(Action::Edit(ADD_OFFICER, String::new()));
    go_to(row, OFFICER);
}

/// Puts the keyboard into a cell, once it is there.
fn go_to(row: usize, column: usize) {
    browser::soon(move || browser::focus(&id(row, column)));
}

fn id(row: usize, column: usize) -> String {
    [ID, "-", &plain_whole(row as i64), "-", &plain_whole(column as i64)].concat()
}

/// Row and column of the cell of that id.
fn place_of(id: &str) -> Option<(usize, usize)> {
    let mut parts = id.split('-').skip(1).map(|part| usize::try_from(read_digits(part)?).ok());
    Some((parts.next()??, parts.next()??))
}

/// Where something happened in the table.
fn cell_of(event: &Event) -> Option<(usize, usize)> {
    place_of(&browser::id_of(event)?)
}

fn table(form: &Form, wrong: Option<&wrong::Place>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let products = form.product_names();
    let has_groups = form.role_names().len() > 1;
    let columns: Vec<usize> = shown(form).into_iter().filter(|column| *column != ROLE_OF || has_groups).collect();
    let names: Vec<String> = columns.iter().map(|column| head(*column, &products, desk)).collect();
    let options = groups(form);
    let rows: Vec<El> = list::rows(&form.officers)
        .enumerate()
        .map(|(index, row)| {
            let wrong = wrong.filter(|place| place.row == index);
            let name = Some(row.cell(OFFICER)).filter(|name| !name.is_empty());
            let name = name.map_or_else(|| nth(Row::Officer, index, desk.lang()), String::from);
            let mut line = el("tr");
            for (column, head) in columns.iter().zip(&names) {
                let label = if *column == OFFICER {
                    nth(Row::Officer, index, desk.lang())
                } else {
                    [head, ", ", &name].concat()
                };
                let cell = if *column == ROLE_OF {
                    group(index, row, &options)
                } else {
                    let is_wrong = wrong.is_some_and(|place| is_of(*column, &place.column, row, &products));
                    field(index, *column, row, (is_wrong, desk.has_left(ID)))
                };
                let cell = cell.put("aria-label", label);
                line = line.with(el("td").with(cell));
            }
            line.with(el("td").with(remove(form, index, name, desk)))
        })
        .collect();
    let heads: Vec<El> = names.into_iter().map(|name| el("th").set("scope", "col").with(name)).collect();
    let body = el("tbody").with(rows);
    let body = hears(body, form, desk);
    let inner = el("table").with(el("thead").with(el("tr").with(heads).with(el("td")))).with(body);
    el("div")
        .class("scroll sheet")
        .set("tabindex", "0")
        .set("role", "region")
        .set("aria-label", words.officers)
        .with(inner)
}

/// The heading of a column.
fn head(column: usize, products: &[&str], desk: &Desk<'_>) -> String {
    let words = words(desk.lang());
    let product = |first: usize| products.get(column - first).copied().unwrap_or_default();
    match column {
        OFFICER => words.officer.into(),
        ROLE_OF => words.role_of.into(),
        QUALIFYING => words.qualifying.into(),
        COUNTS..OWN_TARGETS => product(COUNTS).into(),
        _ => [words.own_target, ": ", product(OWN_TARGETS)].concat(),
    }
}

/// Whether an error is of a cell: its column by name, and of several that cannot be read the first.
fn is_of(column: usize, wrong: &str, row: list::Row<'_>, products: &[&str]) -> bool {
    let among = |first: usize| {
        let is_unreadable = |column: &usize| !row.cell(*column).is_empty() && !roster::is_count(row.cell(*column));
        let unreadable = (first..first + products.len()).find(is_unreadable);
        unreadable.unwrap_or(first) == column
    };
    match wrong {
        "name" => column == OFFICER,
        of if of.ends_with("qualifying") => column == QUALIFYING,
        of if of.starts_with("targets") => among(OWN_TARGETS),
        _ => among(COUNTS),
    }
}

/// A wrong one is marked once a cell was left; the way from the answer to it is there at once.
fn field(index: usize, column: usize, row: list::Row<'_>, (is_wrong, was_left): (bool, bool)) -> El {
    let is_told = is_wrong && was_left;
    let is_name = column == OFFICER;
    el("input")
        .put("id", id(index, column))
        .set("type", "text")
        .set("inputmode", if is_name { "text" } else { "numeric" })
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("aria-invalid", if is_told { "true" } else { "false" })
        .set("aria-describedby", if is_told { "officers-error" } else { "" })
        .flag("data-wrong", is_wrong)
        .value(row.typed(column).into())
}

fn group(index: usize, row: list::Row<'_>, options: &[(String, String)]) -> El {
    let at = options.iter().position(|(place, _)| place == row.cell(ROLE_OF)).unwrap_or_default();
    let option = |(position, (place, name)): (usize, &(String, String))| {
        el("option").put("value", place.clone()).selected(position == at).with(name.clone())
    };
    el("select").put("id", id(index, ROLE_OF)).with(options.iter().enumerate().map(option).collect::<Vec<_>>())
}

fn remove(form: &Form, index: usize, name: String, desk: &Desk<'_>) -> El {
    let (act, left) = (desk.act.clone(), without_row(&form.officers, index));
    let label = [words(desk.lang()).remove, " ", &name].concat();
    let take = Callback::from(move |event: MouseEvent| {
        // The button is the one of the next row from then on: a second press must not take that away, too.
        browser::focus_around(&event, ".sheet");
        act.emit(Action::Replace("o", left.clone()));
    });
    el("button").set("type", "button").class("step").put("aria-label", label).on_click(take).with("×")
}

/// What happens in the cells. One ear for all of them: a list of a hundred has five hundred cells.
fn hears(body: El, form: &Form, desk: &Desk<'_>) -> El {
    let text = form.officers.clone();
    let typed = {
        let (act, text) = (desk.act.clone(), text.clone());
        Callback::from(move |event: InputEvent| {
            if let Some((row, column)) = cell_of(&event) {
                act.emit(Action::Edit("o", with_cell(&text, row, column, &browser::value_of(&event))));
            }
        })
    };
    let changed = {
        let (act, text) = (desk.act.clone(), text.clone());
        Callback::from(move |event: Event| match cell_of(&event) {
            Some((row, ROLE_OF)) => {
                act.emit(Action::Edit("o", with_cell(&text, row, ROLE_OF, &browser::value_of(&event))));
            }
            Some(_) => act.emit(Action::Leave(ID)),
            None => {}
        })
    };
    let pasted = {
        let act = desk.act.clone();
        Callback::from(move |event: Event| {
            let block = browser::pasted(&event).filter(|text| text.trim_end().contains(['\n', '\t']));
            if let Some(((row, column), block)) = cell_of(&event).zip(block) {
                event.prevent_default();
                let place = [&plain_whole(row as i64), "*", &plain_whole(column as i64), "*", &block].concat();
                act.emit(Action::Replace(PASTE_AT, place));
                act.emit(Action::Leave(ID));
            }
        })
    };
    let pressed = {
        let (act, last) = (desk.act.clone(), list::rows(&text).count());
        Callback::from(move |event: KeyboardEvent| {
            let Some((row, column)) = cell_of(&event).filter(|(_, column)| *column != ROLE_OF) else { return };
            match event.key().as_str() {
                "Enter" if row + 1 < last => go_to(row + 1, column),
                "Enter" => {
                    act.emit(Action::Leave(ID));
                    go_to_new(&act, last);
                }
                "ArrowDown" if row + 1 < last => go_to(row + 1, column),
                "ArrowUp" if row > 0 => go_to(row - 1, column),
                _ => return,
            }
            event.prevent_default();
        })
    };
    body.on_input(typed).on_change(changed).on_paste(pasted).on_key(pressed)
}

/// Where a whole list is pasted, or comes out of a file; what could not be read of it stays there.
fn paste_field(form: &Form, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let (act, before) = (desk.act.clone(), form.pasted.clone());
    let typed = Callback::from(move |event: InputEvent| {
        let text = browser::value_of(&event);
        if is_pasted(&before, &text) {
            act.emit(Action::Replace(TAKE_IN, text));
        } else {
            act.emit(Action::Edit("op", text));
        }
    });
    let area = el("textarea")
        .set("rows", "5")
        .set("id", "officers-pasted")
        .set("autocomplete", "off")
        .set("autocapitalize", "off")
        .set("spellcheck", "false")
        .set("aria-describedby", "officers-pasted-hint")
        .value(form.pasted.clone())
        .on_input(typed);
    let take = desk.act(Action::Replace(TAKE_IN, form.pasted.clone()));
    let row = el("div")
        .class("known")
        .with((!form.pasted.trim().is_empty()).then(|| button(words.take_in, take).class("chip-button")))
        .with(list_file(words.open_file));
    el("details").class("more").flag("open", !form.pasted.is_empty()).with(el("summary").with(words.paste)).with(
        el("div")
            .class("field")
            .set("data-unpack", "")
            .with(el("label").set("for", "officers-pasted").with(words.pasted))
            .with(el("p").class("hint").set("id", "officers-pasted-hint").with(words.paste_hint))
            .with(area)
            .with(row)
            .with(left_out(form, desk)),
    )
}

/// The lines that are not in the list, each with its reason.
fn left_out(form: &Form, desk: &Desk<'_>) -> Option<El> {
    let lang = desk.lang();
    let roster = read(form, &form.pasted);
    let line = |of: &roster::Rejected<'_>| {
        el("li").class("check").with(line_left_out(of.line, of.text, &roster::reason(of.reason, lang), lang))
    };
    let lines: Vec<El> = roster.rejected.iter().map(line).collect();
    (!lines.is_empty()).then(|| {
        el("div")
            .class("group")
            .with(el("h3").with(words(lang).left_out))
            .with(el("ul").class("notices left-out").with(lines))
    })
}
