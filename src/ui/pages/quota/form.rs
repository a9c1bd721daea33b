//! The inputs: the campaign, its products, the targets by role, the officers, the reward.

use crate::error::InputError;
use crate::share::list::{Row, rows};
use crate::share::quota::{
    ACHIEVED, BY_CAMPAIGN, BY_MONTH, COUNTS, Form, MOST_PRODUCTS, OFFICER, PEOPLE, PER, PRODUCT, QUALIFYING, ROLE,
    ROLE_OF, TARGETS,
};
use crate::text::errors;
use crate::text::quota::words;
use crate::ui::Desk;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::{TextField, message, text_field};
use crate::ui::parts::rows::{self as fields, Cell, List, add, cell, remove};
use yew::prelude::*;

pub fn inputs(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> Html {
    row([
        days(form, error, desk).node(),
        products(form, error, desk).node(),
        roles(form, error, desk).node(),
        officers(form, error, desk).node(),
        reward(form, error, desk).node(),
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

/// A list with its rows, its error as a whole and its button for another row.
fn list(title: &'static str, hint: &'static str, all: Vec<El>, error: Option<String>, more: Option<El>) -> El {
    el("fieldset")
        .class("field")
        .with(el("legend").with(title))
        .with(el("p").class("hint").with(hint))
        .with(el("ol").class("rows").with(all))
        .with(el("p").class("error").with(error.unwrap_or_default()))
        .with(el("p").class("known").with(more))
}

/// What is wrong in a row, where it lies in the column of that name.
struct Wrong<'a> {
    error: Option<&'a InputError>,
    list: &'static str,
    row: usize,
    desk: &'a Desk<'a>,
}

impl Wrong<'_> {
    fn at(&self, column: &str) -> Option<String> {
        let place = [self.list, "[", &self.row.to_string(), "].", column].concat();
        let error = self.error.filter(|error| error.field.starts_with(&place))?;
        Some(errors::sentence(error, self.desk.lang()))
    }
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
    let one = |(index, row): (usize, Row<'_>)| {
        let wrong = Wrong { error, list: "products", row: index, desk };
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
        let head = el("div").class("row-head").with(cell(desk, of, name)).with(remove(
            desk,
            of,
            index,
            numbered(desk, words.product, index),
        ));
        let fields =
            el("div").class("row-fields").with(cell(desk, of, count)).with(fields::pick(desk, of, per, picked, spans));
        el("li").class("row").with(head).with(fields)
    };
    let all: Vec<El> = rows(&form.products).take(MOST_PRODUCTS).enumerate().map(one).collect();
    let more = (all.len() < MOST_PRODUCTS).then(|| add(desk, of, words.add_product, &["", "", BY_CAMPAIGN]));
    let error = whole(error, "products", desk).or_else(|| message(error, "achieved", desk.lang()));
    list(words.products, words.products_hint, all, error, more)
}

fn roles(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let of = List { key: "r", id: "role", text: &form.roles };
    let names = form.product_names();
    let one = |(index, _): (usize, Row<'_>)| {
        let wrong = Wrong { error, list: "roles", row: index, desk };
        let name = Cell { row: index, column: ROLE, label: words.role, error: wrong.at("name"), ..Cell::default() };
        let people = Cell {
            row: index,
            column: PEOPLE,
            label: words.people,
            digits_only: true,
            error: wrong.at("people"),
            ..Cell::default()
        };
        let head = el("div").class("row-head").with(cell(desk, of, name)).with(remove(
            desk,
            of,
            index,
            numbered(desk, words.role, index),
        ));
        let mut fields = el("div").class("row-fields").with(cell(desk, of, people));
        for (column, product) in names.iter().enumerate() {
            let label = [words.each, " ", product].concat();
            let error = wrong.at("targets");
            let column = TARGETS + column;
            let target = Cell { row: index, column, label: &label, digits_only: true, error, ..Cell::default() };
            fields = fields.with(cell(desk, of, target));
        }
        el("li").class("row").with(head).with(fields)
    };
    let all: Vec<El> = rows(&form.roles).enumerate().map(one).collect();
    let more = add(desk, of, words.add_role, &["", ""]);
    list(words.roles, words.roles_hint, all, whole(error, "roles", desk), Some(more))
}

fn officers(form: &Form, error: Option<&InputError>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let of = List { key: "o", id: "officer", text: &form.officers };
    let (names, roles) = (form.product_names(), form.role_names());
    let one = |(index, row): (usize, Row<'_>)| {
        let wrong = Wrong { error, list: "officers", row: index, desk };
        let name =
            Cell { row: index, column: OFFICER, label: words.officer, error: wrong.at("name"), ..Cell::default() };
        let head = el("div").class("row-head").with(cell(desk, of, name)).with(remove(
            desk,
            of,
            index,
            numbered(desk, words.officer, index),
        ));
        let mut fields = el("div").class("row-fields").with(role(of, index, row, &roles, desk));
        for (column, product) in names.iter().enumerate() {
            let count = Cell {
                row: index,
                column: COUNTS + column,
                label: product,
                digits_only: true,
                error: wrong.at("recruits"),
                ..Cell::default()
            };
            fields = fields.with(cell(desk, of, count));
        }
        let qualifying = Cell {
            row: index,
            column: QUALIFYING,
            label: words.qualifying,
            digits_only: true,
            error: wrong.at("qualifying").or_else(|| wrong.at("recruits[0].qualifying")),
            ..Cell::default()
        };
        let rewarded = (!form.reward.trim().is_empty()).then(|| cell(desk, of, qualifying));
        el("li").class("row").with(head).with(fields.with(rewarded))
    };
    let all: Vec<El> = rows(&form.officers).enumerate().map(one).collect();
    let more = add(desk, of, words.add_officer, &["", "0"]);
    list(words.officers, words.officers_hint, all, whole(error, "officers", desk), Some(more))
}

/// The role of an officer, by its place in the list of roles.
fn role(of: List<'_>, index: usize, row: Row<'_>, roles: &[&str], desk: &Desk<'_>) -> El {
    let label = words(desk.lang()).role_of;
    let at = Cell { row: index, column: ROLE_OF, label, ..Cell::default() };
    let options: Vec<(String, String)> =
        roles.iter().enumerate().map(|(place, name)| (place.to_string(), name.to_string())).collect();
    fields::pick(desk, of, at, row.cell(ROLE_OF), options)
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
