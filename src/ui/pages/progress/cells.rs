//! The table of units cell by cell, as it was pasted: headings, sums and columns that nobody reads, too. The text stays
//! what the form keeps; what is typed into a cell is changed there.

use crate::share::chosen::Chosen;
use crate::share::list::put_at;
use crate::share::progress::{ADD_ROW, Form, PASTE_AT, PUT_AT, WITHOUT_ROW};
use crate::text::table::cells::{cells, place_of_new, typed};
use crate::text::table::{ColumnRole, Reason, Table as Units, column as column_name};
use crate::text::units::{numbered, words};
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::grid::{self, Grid, add_row, cell_id, hears, shape};
use crate::ui::parts::own_data::undo;
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use crate::units::plain_whole;
use yew::prelude::*;

/// The beginning of the ids of the cells.
const ID: &str = "cell";
pub const ROWS: &str = "unit-cells";
/// Of one row, in units of the letters' size, as the style sheet says.
const ROW_HEIGHT: usize = 3;
/// Rows that wait above and below those that are seen: each has a field for every cell.
const AROUND: usize = 8;
/// Where a table has no columns yet: a name and two figures.
const FEWEST: usize = 3;

/// A table that is laid out cell by cell.
struct Sheet<'a> {
    lines: Vec<&'a str>,
    units: &'a Units,
    /// The first row below the headings.
    first: usize,
    /// By columns.
    heads: Vec<String>,
    desk: &'a Desk<'a>,
}

pub fn view(form: &Form, units: &Units, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let lines: Vec<&str> = form.table.lines().collect();
    let first = units.first.saturating_sub(1).min(lines.len());
    let width = width(units);
    let sheet = Sheet { heads: heads(&lines[..first], units, width, desk), lines, units, first, desk };
    let head: Vec<El> = sheet.heads.iter().map(|name| el("th").set("scope", "col").with(name.clone())).collect();
    let body = hears(el("tbody").with(sheet.body()), grid(form, &sheet), desk);
    let table = el("table").with(el("thead").with(el("tr").with(head).with(el("td")))).with(body);
    let scroll = el("div")
        .class("scroll sheet cells")
        .set("id", ROWS)
        .set("tabindex", "0")
        .set("role", "region")
        .set("aria-label", words.cells)
        .put("data-count", sheet.count().max(1).to_string());
    el("div").class("group").with(scroll.with(table)).with(sheet.buttons(form))
}

/// So many columns stand beside one another.
fn width(units: &Units) -> usize {
    let of_long = units.rejected.iter().filter_map(|line| match line.reason {
        Reason::TooManyCells { cells, .. } => Some(cells),
        _ => None,
    });
    of_long.chain([units.columns.len(), FEWEST]).max().unwrap_or(FEWEST)
}

/// What stands above each column, or what it was taken for.
fn heads(above: &[&str], units: &Units, width: usize, desk: &Desk<'_>) -> Vec<String> {
    let lines: Vec<Vec<&str>> = above.iter().map(|line| cells(line)).filter(|cells| !cells.is_empty()).collect();
    let own = lines.get(lines.len().saturating_sub(units.head)..).unwrap_or_default();
    let fewest = [ColumnRole::Name, ColumnRole::Done, ColumnRole::Plan];
    let head = |column: usize| {
        let said: Vec<&str> =
            own.iter().filter_map(|line| line.get(column)).copied().filter(|cell| !cell.is_empty()).collect();
        if !own.is_empty() {
            return said.join(" – ");
        }
        let role = units.columns.get(column).map(|column| column.role).or(fewest.get(column).copied());
        role.map(|role| column_name(role, desk.lang()).into()).unwrap_or_default()
    };
    (0..width).map(head).collect()
}

fn grid(form: &Form, sheet: &Sheet<'_>) -> Grid {
    Grid {
        id: ID,
        rows: [sheet.first, sheet.lines.len()],
        columns: (0..sheet.heads.len()).collect(),
        new_row: new_row(form),
        put: Callback::from(|(row, column, typed): (usize, usize, String)| (PUT_AT, put_at(row, column, &typed))),
        paste: PASTE_AT,
        add: ADD_ROW,
    }
}

/// The first one takes the place of the example.
fn new_row(form: &Form) -> usize {
    if form.is_example() { 0 } else { place_of_new(&form.table) }
}

impl Sheet<'_> {
    fn count(&self) -> usize {
        self.lines.len() - self.first
    }

    fn body(&self) -> Vec<El> {
        let count = self.count();
        let shown = grid::window(self.desk.state.first_line, count, AROUND);
        let (above, below) = (shown.start, count - shown.end);
        let rows: Vec<El> = shown.map(|row| self.row(self.first + row)).collect();
        let space = |rows: usize| {
            let cell = el("td").put("colspan", plain_whole(self.heads.len() as i64 + 1));
            el("tr").class("unit-space").set("aria-hidden", "true").with(cell.with(shape(rows * ROW_HEIGHT)))
        };
        let mut all = vec![space(above).key(u32::MAX)];
        all.extend(rows);
        all.push(space(below).key(u32::MAX - 1));
        all
    }

    fn row(&self, row: usize) -> El {
        let line = self.lines.get(row).copied().unwrap_or_default();
        let typed = typed(line);
        let column_of = |role: ColumnRole| self.units.columns.iter().position(|column| column.role == role);
        let name = column_of(ColumnRole::Name).and_then(|at| typed.get(at)).map(|name| name.trim());
        let name =
            name.filter(|name| !name.is_empty()).map_or_else(|| numbered(row + 1, self.desk.lang()), String::from);
        let rejected = self.units.rejected.iter().find(|line| line.line == row + 1).map(|line| &line.reason);
        let wrong = rejected.and_then(|reason| match reason {
            Reason::NotANumber { column, .. } | Reason::Negative { column, .. } => column_of(*column),
            _ => None,
        });
        let is_told = self.desk.has_left(ID);
        let cell = |(column, head): (usize, &String)| {
            let is_wrong = wrong == Some(column);
            let field = el("input")
                .put("id", cell_id(ID, row, column))
                .set("type", "text")
                .set("inputmode", if self.is_text(column) { "text" } else { "decimal" })
                .set("autocomplete", "off")
                .set("spellcheck", "false")
                .set("aria-invalid", if is_wrong && is_told { "true" } else { "false" })
                .put("aria-label", [head, ", ", &name].concat())
                .value(typed.get(column).copied().unwrap_or_default().into());
            el("td").class(self.class(column)).with(field)
        };
        let all: Vec<El> = self.heads.iter().enumerate().map(cell).collect();
        let class = if rejected == Some(&Reason::TotalLine) { "is-total" } else { "" };
        el("tr")
            .class(class)
            .key(u32::try_from(row).unwrap_or(u32::MAX))
            .with(all)
            .with(el("td").class("is-away").with(self.remove(row, &name)))
    }

    fn class(&self, column: usize) -> &'static str {
        match self.role(column) {
            Some(ColumnRole::Name) => "is-name",
            Some(ColumnRole::Index) => "is-index",
            _ => "",
        }
    }

    fn role(&self, column: usize) -> Option<ColumnRole> {
        self.units.columns.get(column).map(|column| column.role)
    }

    fn is_text(&self, column: usize) -> bool {
        self.role(column).map_or(column == 0, |role| matches!(role, ColumnRole::Name | ColumnRole::Other))
    }

    fn remove(&self, row: usize, name: &str) -> El {
        let act = self.desk.act.clone();
        let take = Callback::from(move |event: MouseEvent| {
            // The button is the one of the next row from then on: a second press must not take that away, too.
            browser::focus_around(&event, ".sheet");
            act.emit(Action::Replace(WITHOUT_ROW, plain_whole(row as i64)));
        });
        let label = [words(self.desk.lang()).remove_row, " ", name].concat();
        el("button").set("type", "button").class("step").put("aria-label", label).on_click(take).with("×")
    }

    fn buttons(&self, form: &Form) -> El {
        let words = words(self.desk.lang());
        let (act, grid) = (self.desk.act.clone(), grid(form, self));
        let at = grid.new_row.saturating_sub(self.first);
        let add = Callback::from(move |_: MouseEvent| {
            // Where it is out of sight it is not there to go to.
            act.emit(Action::ScrolledCells(at));
            add_row(&grid, &act);
        });
        el("p")
            .class("known")
            .with(button(words.add_row, add).class("chip-button").set("id", "add-row"))
            .with(undo(self.desk))
            .with(switch(form, self.desk))
    }
}

/// From the text to its cells, and back.
pub fn switch(form: &Form, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let name = if form.shows_cells { words.as_text } else { words.as_cells };
    let act = desk.act.clone();
    let letter = (!form.shows_cells).letter();
    let put = Callback::from(move |_: MouseEvent| {
        act.emit(Action::ScrolledCells(0));
        act.emit(Action::Edit("tc", letter.into()));
    });
    button(name, put).class("chip-button").set("id", "as-cells")
}
