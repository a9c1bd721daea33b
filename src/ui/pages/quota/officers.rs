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
use crate::ui::parts::grid::{Grid, add_row, cell_id, hears};
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
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
    let add = Callback::from({
        let grid = grid(form);
        move |_: MouseEvent| add_row(&grid, &act)
    });
    let own = form.has_own_targets();
    let other = if form.own_targets == Shows::Yes { Shows::No } else { Shows::Yes };
    el("div").class("known").with(button(words.add_officer, add).class("chip-button").set("id", "add-officer")).with(
        button(words.own_targets, desk.put("ot", other.letter().into()))
            .class("chip-button")
            .set("aria-pressed", if own { "true" } else { "false" }),
    )
}

/// What the cells are of: a group is picked, all else is typed.
fn grid(form: &Form) -> Grid {
    let text = form.officers.clone();
    let rows = list::rows(&text).count();
    let is_example = text == Form::default().officers;
    Grid {
        id: ID,
        rows: [0, rows],
        columns: shown(form).into_iter().filter(|column| *column != ROLE_OF).collect(),
        new_row: if is_example { 0 } else { rows },
        put: Callback::from(move |(row, column, typed): (usize, usize, String)| {
            ("o", with_cell(&text, row, column, &typed))
        }),
        paste: PASTE_AT,
        add: ADD_OFFICER,
    }
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
    let body = hears(body, grid(form), desk);
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
        .put("id", cell_id(ID, index, column))
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
    el("select").put("id", cell_id(ID, index, ROLE_OF)).with(options.iter().enumerate().map(option).collect::<Vec<_>>())
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
            .set("data-unpack", "table")
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
