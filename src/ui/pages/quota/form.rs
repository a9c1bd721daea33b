//! The inputs: the campaign, its products, the targets by role, the officers, the reward.

use super::{officers, wrong};
use crate::error::InputError;
use crate::share::list::{self, rows};
use crate::share::quota::{
    ACHIEVED, BY_CAMPAIGN, BY_MONTH, Form, MOST_PRODUCTS, PEOPLE, PER, PRODUCT, ROLE, TARGETS, WITHOUT_PRODUCT,
    WITHOUT_ROLE,
};
use crate::text::errors;
use crate::text::quota::{Row, words};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::{TextField, message, text_field};
use crate::ui::parts::rows::{self as fields, Cell, List, add, cell};
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use crate::units::plain_whole;
use yew::prelude::*;

pub fn inputs(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> Html {
    row([
        days(form, error, desk).node(),
        products(form, error, desk).node(),
        roles(form, error, desk).node(),
        reward(form, error, desk).node(),
        officers::list(form, error, desk).node(),
    ])
}

fn days(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let field = |id, key, field: &str, label, value| {
        let error = error.filter(|error| error.field == field);
        let error = message(error, field, desk.lang());
        text_field(desk, TextField { id, key, label, value, error, ..TextField::default() })
    };
    let fields = el("div")
        .class("three")
        .with(field("as-of", "a", "asOf", words.as_of, &form.as_of))
        .with(field("from", "f", "campaign.from", words.from, &form.from))
        .with(field("to", "t", "campaign.to", words.to, &form.to));
    el("div").class("group").with(fields).with(el("p").class("hint").with(words.days_hint))
}

/// A list as a table that is edited in place, its error as a whole and its button for another row.
fn sheet(
    [title, hint]: [&'static str; 2],
    heads: Vec<String>,
    all: Vec<El>,
    error: Option<String>,
    more: Option<El>,
) -> El {
    let heads: Vec<El> = heads.into_iter().map(|name| el("th").set("scope", "col").with(name)).collect();
    let head = el("thead").with(el("tr").with(heads).with(el("td")));
    let inner = el("table").with(head).with(el("tbody").with(all));
    let scroll = el("div").class("scroll sheet").set("tabindex", "0").set("role", "region").set("aria-label", title);
    el("fieldset")
        .class("field")
        .with(el("legend").with(title))
        .with(el("p").class("hint").with(hint))
        .with(scroll.with(inner))
        .with(el("p").class("error").with(error.unwrap_or_default()))
        .with(el("p").class("known").with(more))
}

/// A row of such a table.
fn line(cells: Vec<El>, remove: El) -> El {
    let cells: Vec<El> = cells.into_iter().map(|cell| el("td").with(cell)).collect();
    el("tr").with(cells).with(el("td").with(remove))
}

/// What is wrong in a row, where it lies in the column of that name.
struct Wrong<'a> {
    place: Option<&'a wrong::Place>,
    row: usize,
}

impl Wrong<'_> {
    fn at(&self, column: &str) -> Option<String> {
        let place = self.place.filter(|place| place.row == self.row && place.column.starts_with(column))?;
        Some(place.sentence.clone())
    }
}

/// Takes a row out, with what hangs on it elsewhere; it comes back at one tap.
fn remove(desk: &Desk<'_>, key: &'static str, index: usize, label: String) -> El {
    let act = desk.act.clone();
    let take = Callback::from(move |event: MouseEvent| {
        // The button is the one of the next row from then on: a second press must not take that away, too.
        browser::focus_around(&event, ".sheet");
        act.emit(Action::Replace(key, plain_whole(index as i64)));
    });
    el("button").set("type", "button").class("step").put("aria-label", label).on_click(take).with("×")
}

/// What is wrong with a list as a whole.
fn whole(error: Option<&InputError>, field: &str, desk: &Desk<'_>) -> Option<String> {
    error.filter(|error| error.field == field).map(|error| errors::sentence(error, desk.lang()))
}

fn numbered(desk: &Desk<'_>, of: &'static str, row: usize) -> String {
    [words(desk.lang()).remove, " ", of, " ", &(row + 1).to_string()].concat()
}

fn products(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let of = List { key: "p", id: "product", text: &form.products };
    let place =
        error.and_then(|error| wrong::place(error, form, desk.lang())).filter(|place| place.list == Row::Product);
    let one = |(index, row): (usize, list::Row<'_>)| {
        let wrong = Wrong { place: place.as_ref(), row: index };
        let name =
            Cell { row: index, column: PRODUCT, label: words.product, error: wrong.at("name"), ..Cell::default() };
        let count = Cell {
            row: index,
            column: ACHIEVED,
            label: words.achieved,
            example: words.achieved_hint.into(),
            digits_only: true,
            error: wrong.at("achieved"),
            ..Cell::default()
        };
        let per = Cell { row: index, column: PER, label: words.per, ..Cell::default() };
        let picked = if row.cell(PER) == BY_MONTH { BY_MONTH } else { BY_CAMPAIGN };
        let spans = vec![(BY_CAMPAIGN, words.by_campaign), (BY_MONTH, words.by_month)];
        let cells = vec![cell(desk, of, name), cell(desk, of, count), fields::pick(desk, of, per, picked, spans)];
        line(cells, remove(desk, WITHOUT_PRODUCT, index, numbered(desk, words.product, index)))
    };
    let all: Vec<El> = rows(&form.products).take(MOST_PRODUCTS).enumerate().map(one).collect();
    let more = (all.len() < MOST_PRODUCTS).then(|| add(desk, of, words.add_product, &["", "", BY_CAMPAIGN]));
    let error = whole(error, "products", desk).or_else(|| message(error, "achieved", desk.lang()));
    let heads = [words.product, words.achieved, words.per].map(String::from).into();
    sheet([words.products, words.products_hint], heads, all, error, more)
}

fn roles(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let of = List { key: "r", id: "role", text: &form.roles };
    let place = error.and_then(|error| wrong::place(error, form, desk.lang())).filter(|place| place.list == Row::Group);
    let names = form.product_names();
    let one = |(index, _): (usize, list::Row<'_>)| {
        let wrong = Wrong { place: place.as_ref(), row: index };
        let name = Cell { row: index, column: ROLE, label: words.role, error: wrong.at("name"), ..Cell::default() };
        let people = Cell {
            row: index,
            column: PEOPLE,
            label: words.people,
            digits_only: true,
            error: wrong.at("people"),
            ..Cell::default()
        };
        let mut cells = vec![cell(desk, of, name), cell(desk, of, people)];
        for (column, product) in names.iter().enumerate() {
            let label = [words.each, " ", product].concat();
            let error = wrong.at("targets");
            let column = TARGETS + column;
            let target = Cell { row: index, column, label: &label, digits_only: true, error, ..Cell::default() };
            cells.push(cell(desk, of, target));
        }
        line(cells, remove(desk, WITHOUT_ROLE, index, numbered(desk, words.role, index)))
    };
    let all: Vec<El> = rows(&form.roles).enumerate().map(one).collect();
    let more = add(desk, of, words.add_role, &["", ""]);
    let mut heads: Vec<String> = [words.role, words.people].map(String::from).into();
    heads.extend(names.iter().map(|product| [words.each, " ", product].concat()));
    sheet([words.roles, words.roles_hint], heads, all, whole(error, "roles", desk), Some(more))
}

fn reward(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let field = |id, key, field: &str, label, value| {
        let error = error.filter(|error| error.field == field);
        let error = message(error, field, desk.lang());
        text_field(desk, TextField { id, key, label, value, error, digits_only: true, ..TextField::default() })
    };
    let fields = el("div")
        .class("pair")
        .with(field("reward", "w", "reward.count", words.reward_count, &form.reward))
        .with(field("min-months", "wm", "reward.minMonths", words.min_months, &form.min_months));
    el("fieldset")
        .class("field")
        .with(el("legend").with(words.reward))
        .with(el("p").class("hint").with(words.reward_hint))
        .with(fields)
}
