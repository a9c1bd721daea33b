//! A table that is edited in place, as in a spreadsheet: Enter and the arrows go from cell to cell, a block is pasted at any
//! of them, and below the last row comes a new one.
//!
//! The first letter that is typed into a cell puts aside what was there before, so that a tap takes a correction back.

use super::el::{El, el};
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use crate::units::{plain_whole, read_digits};
use std::ops::Range;
use yew::prelude::*;

/// What a table does with what happens in its cells.
pub struct Grid {
    /// The beginning of the ids of the cells, and the name by which the page knows that one was left.
    pub id: &'static str,
    /// The first row, and the one behind the last.
    pub rows: [usize; 2],
    /// The columns that are typed into, as they stand beside one another.
    pub columns: Vec<usize>,
    /// Where a new row comes.
    pub new_row: usize,
    /// The edit that puts a text into a cell.
    pub put: Callback<(usize, usize, String), (&'static str, String)>,
    /// The edit that pastes a block.
    pub paste: &'static str,
    /// The edit that adds a row.
    pub add: &'static str,
}

pub fn cell_id(grid: &str, row: usize, column: usize) -> String {
    [grid, "-", &plain_whole(row as i64), "-", &plain_whole(column as i64)].concat()
}

/// Where something happened in the table.
fn cell_of(event: &Event) -> Option<(usize, usize)> {
    let id = browser::id_of(event)?;
    let mut parts = id.split('-').skip(1).map(|part| usize::try_from(read_digits(part)?).ok());
    Some((parts.next()??, parts.next()??))
}

/// Puts the keyboard into a cell, once it is there.
fn go_to(grid: &'static str, row: usize, column: usize) {
    browser::soon(move || browser::focus_text(&cell_id(grid, row, column)));
}

/// Adds a row and puts the keyboard into its first cell.
pub fn add_row(grid: &Grid, act: &Callback<Action>) {
    act.emit(Action::Replace(grid.add, String::new()));
    go_to(grid.id, grid.new_row, grid.columns.first().copied().unwrap_or_default());
}

/// One ear for all cells: a list of a hundred has five hundred.
pub fn hears(body: El, grid: Grid, desk: &Desk<'_>) -> El {
    let typed = {
        let (act, put) = (desk.act.clone(), grid.put.clone());
        Callback::from(move |event: InputEvent| {
            if let Some((row, column)) = cell_of(&event) {
                let (key, value) = put.emit((row, column, browser::value_of(&event)));
                let is_first = browser::mark_typed(&event);
                act.emit(if is_first { Action::Replace(key, value) } else { Action::Edit(key, value) });
            }
        })
    };
    let changed = {
        let (act, columns, id) = (desk.act.clone(), grid.columns.clone(), grid.id);
        Callback::from(move |event: Event| {
            browser::unmark_typed(&event);
            if cell_of(&event).is_some_and(|(_, column)| columns.contains(&column)) {
                act.emit(Action::Leave(id));
            }
        })
    };
    let pasted = {
        let (act, key, id) = (desk.act.clone(), grid.paste, grid.id);
        Callback::from(move |event: Event| {
            let block = browser::pasted(&event).filter(|text| text.trim_end().contains(['\n', '\t']));
            if let Some(((row, column), block)) = cell_of(&event).zip(block) {
                event.prevent_default();
                act.emit(Action::Replace(key, crate::share::list::put_at(row, column, &block)));
                act.emit(Action::Leave(id));
            }
        })
    };
    let act = desk.act.clone();
    let pressed = Callback::from(move |event: KeyboardEvent| press(&event, &grid, &act));
    body.on_input(typed).on_change(changed).on_paste(pasted).on_key(pressed)
}

fn press(event: &KeyboardEvent, grid: &Grid, act: &Callback<Action>) {
    let Some((row, column)) = cell_of(event) else { return };
    let Some(at) = grid.columns.iter().position(|of| *of == column) else { return };
    if event.shift_key() || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let [first, end] = grid.rows;
    let beside = |at: Option<usize>| at.and_then(|at| grid.columns.get(at)).copied();
    match event.key().as_str() {
        "Enter" if row + 1 >= end => {
            act.emit(Action::Leave(grid.id));
            add_row(grid, act);
        }
        "Enter" | "ArrowDown" if row + 1 < end => go_to(grid.id, row + 1, column),
        "ArrowUp" if row > first => go_to(grid.id, row - 1, column),
        // Within a text the arrows go from letter to letter, and on from its ends.
        key @ ("ArrowLeft" | "ArrowRight") => {
            let (left, right) = browser::caret_at_ends(event);
            let next =
                if key == "ArrowLeft" { at.checked_sub(1).filter(|_| left) } else { Some(at + 1).filter(|_| right) };
            match beside(next) {
                Some(column) => go_to(grid.id, row, column),
                None => return,
            }
        }
        _ => return,
    }
    event.prevent_default();
}

/// Rows of a long list that a window shows.
const SEEN: usize = 12;

/// The rows that are seen, and so many around them.
pub fn window(first: usize, count: usize, around: usize) -> Range<usize> {
    let start = first.saturating_sub(around).min(count);
    start..(first + SEEN + around).min(count)
}

/// What stands in the place of rows that are not on the page: as high as they are, by an attribute, since the policy knows no
/// style.
pub fn shape(height: usize) -> El {
    el("svg").set("width", "1").put("height", [&height.to_string(), "rem"].concat())
}
