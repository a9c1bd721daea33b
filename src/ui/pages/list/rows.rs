//! The rows: wrong ones first, only those in the page that are seen. All are of one height, and what is above and below them
//! is a shape of that many heights: `style` attributes are none of this page's.

use crate::post::{Checked, INCOMPLETE, Show, WRONG};
use crate::text::Lang;
use crate::text::list::{rows_of, words};
use crate::text::numbers::dong;
use crate::ui::list::{Event, Line, List, ROWS, row_id};
use crate::ui::parts::el::{El, Node, all, el};
use crate::ui::state::Action;
use crate::ui::{Desk, browser};
use crate::units::Dong;
use yew::prelude::*;

/// The height of a row in hundredths of the letters' size, as in the style sheet.
const HEIGHT: u32 = 475;
/// More than fit into the place for them, on whatever screen.
const FEW: u32 = 8;

pub fn rows(desk: &Desk<'_>, list: &List, checked: &Checked) -> El {
    let words = words(desk.lang());
    let lines: Vec<El> = list.rows.lines.iter().map(|line| row(desk, list, line)).collect();
    let below = list.rows.all.saturating_sub(list.rows.first + list.rows.lines.len() as u32);
    let list_of_rows = el("ul")
        .set("id", ROWS)
        .class(if list.rows.all > FEW { "list-rows is-long" } else { "list-rows" })
        .set("tabindex", "0")
        .put("aria-label", words.rows.into())
        .put("data-count", list.rows.all.to_string())
        .with(space(list.rows.first))
        .with(keyed(lines))
        .with(space(below));
    let none = (list.rows.all == 0).then(|| el("p").class("hint").with(words.none_found));
    el("section")
        .class("list-all")
        .with(el("h2").with(words.rows))
        .with(el("p").class("hint").with(words.rows_hint))
        .with(el("div").class("list-find").with(shown(desk, list, checked)).with(search(desk, list)))
        .with(el("p").class("hint").set("role", "status").with(rows_of(list.rows.all, desk.lang())))
        .with(none)
        .with(list_of_rows)
}

/// Rows that stay are moved, not made anew.
fn keyed(lines: Vec<El>) -> Html {
    all(lines.into_iter().map(Node::node).collect())
}

/// As high as so many rows.
fn space(rows: u32) -> El {
    let height = u64::from(rows) * u64::from(HEIGHT);
    let height =
        [&(height / 100).to_string(), ".", &(height % 100 / 10).to_string(), &(height % 10).to_string(), "rem"]
            .concat();
    let shape = el("svg").set("width", "1").put("height", height);
    el("li").class("list-space").set("aria-hidden", "true").with(shape)
}

fn row(desk: &Desk<'_>, list: &List, line: &Line) -> El {
    let (lang, words) = (desk.lang(), words(desk.lang()));
    let class = match line.verdict {
        WRONG => "list-row is-wrong",
        INCOMPLETE => "list-row is-incomplete",
        _ => "list-row is-right",
    };
    let is_open = list.detail.as_ref().is_some_and(|detail| detail.row == line.row);
    let place = [words.row, " ", &line.row.to_string()].concat();
    let below = if line.fault.is_empty() { amount(line.pay, lang) } else { line.fault.clone() };
    let open = desk.act(Action::List(Event::Open(line.row)));
    let button = el("button")
        .set("type", "button")
        .put("id", row_id(line.row))
        .set("aria-expanded", if is_open { "true" } else { "false" })
        .on_click(open)
        .with(el("span").class("list-mark").with(mark(line.verdict, lang)))
        .with(el("span").class("list-name").with(line.name.clone()))
        .with(el("span").class("list-place").with(place))
        .with(el("span").class("list-what").with(below));
    el("li").class(class).key(line.row).with(button)
}

fn mark(verdict: u8, lang: Lang) -> String {
    let words = words(lang).verdicts;
    match verdict {
        WRONG => ["✗ ", words[1]].concat(),
        INCOMPLETE => ["? ", words[2]].concat(),
        _ => ["✓ ", words[0]].concat(),
    }
}

pub fn amount(amount: Option<i64>, lang: Lang) -> String {
    amount.map(|amount| dong(Dong::new(amount), lang)).unwrap_or_default()
}

/// Which rows are to be seen.
fn shown(desk: &Desk<'_>, list: &List, checked: &Checked) -> El {
    let words = words(desk.lang());
    let of = checked.counts;
    let all = [
        (Show::All, of.persons + checked.wrong_sums),
        (Show::Wrong, of.wrong + checked.wrong_sums),
        (Show::Incomplete, of.incomplete),
        (Show::Right, of.right),
    ];
    let chip = |((show, count), (name, id)): ((Show, u32), (&'static str, &'static str))| {
        let input = el("input")
            .set("id", id)
            .set("type", "radio")
            .set("name", "list-show")
            .checked(list.window.show == show)
            .on_change(desk.act(Action::List(Event::Show(show))));
        let name = [name, " ", &count.to_string()].concat();
        el("label").class("chip").set("for", id).with(input).with(el("span").with(name))
    };
    let ids = ["list-show-all", "list-show-wrong", "list-show-incomplete", "list-show-right"];
    let chips: Vec<El> = all.into_iter().zip(words.shown.into_iter().zip(ids)).map(chip).collect();
    el("fieldset").class("field").with(el("legend").with(words.show)).with(el("div").class("chips").with(chips))
}

/// The browser's own search cannot find rows that are not in the page.
fn search(desk: &Desk<'_>, list: &List) -> El {
    let words = words(desk.lang());
    let act = desk.act.clone();
    let input = Callback::from(move |event: InputEvent| {
        act.emit(Action::List(Event::Search(browser::value_of(&event))));
    });
    let field = el("input")
        .set("id", "list-search")
        .set("type", "text")
        .set("inputmode", "search")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("aria-describedby", "list-search-hint")
        .value(list.window.search.clone())
        .on_input(input);
    el("div")
        .class("field")
        .with(el("label").set("for", "list-search").with(words.search))
        .with(field)
        .with(el("p").class("hint").set("id", "list-search-hint").with(words.search_hint))
}

/// Rows as a table on paper.
pub fn table(lines: &[Line], lang: Lang) -> Html {
    let words = words(lang);
    let head =
        [words.row, words.verdicts[1], words.written, words.right].map(|name| el("th").set("scope", "col").with(name));
    let line = |line: &Line| {
        el("tr")
            .with(el("td").with([&line.row.to_string(), " ", &line.name].concat()))
            .with(el("td").with(line.fault.clone()))
            .with(el("td").with(line.written.clone()))
            .with(el("td").with(amount(line.pay, lang)))
    };
    let body: Vec<El> = lines.iter().map(line).collect();
    el("table")
        .class("listing")
        .with(el("thead").with(el("tr").with(Vec::from(head))))
        .with(el("tbody").with(body))
        .node()
}
