//! Tables that scroll by themselves where a phone is too narrow.

use super::el::{El, el};

/// A table of printed figures. The first cell of a row names the row.
#[derive(Default)]
pub struct Table {
    /// What a screen reader calls the table.
    pub label: String,
    /// Shown above the table; may be empty.
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// The row that stands out.
    pub chosen: Option<usize>,
}

pub fn table(table: Table) -> El {
    let head: Vec<El> = table.head.into_iter().map(head).collect();
    let chosen = table.chosen;
    let rows = table.rows.into_iter().enumerate().map(|(index, cells)| row(cells, chosen == Some(index)));
    let caption = (!table.caption.is_empty()).then(|| el("caption").with(table.caption));
    let inner = el("table")
        .with(caption)
        .with(el("thead").with(el("tr").with(head)))
        .with(el("tbody").with(rows.collect::<Vec<_>>()));
    el("div").class("scroll").set("tabindex", "0").set("role", "region").put("aria-label", table.label).with(inner)
}

/// The corner above the names of the rows may be empty; then it heads nothing.
fn head(name: String) -> El {
    if name.is_empty() { el("td") } else { el("th").set("scope", "col").with(name) }
}

fn row(cells: Vec<String>, is_chosen: bool) -> El {
    let cell = |(index, text): (usize, String)| {
        if index == 0 { el("th").set("scope", "row").with(text) } else { el("td").with(text) }
    };
    let cells: Vec<El> = cells.into_iter().enumerate().map(cell).collect();
    el("tr").class(if is_chosen { "chosen" } else { "" }).with(cells)
}
