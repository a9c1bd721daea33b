//! Many units: a pasted table, its totals, and who comes first.

use super::{deal, form, inputs};
use crate::share::chosen::Chosen;
use crate::share::progress::Form;
use crate::staff::ranking::{By, Order, RankInput, RankOutcome, Unranked, rank, rank_in_short};
use crate::text::numbers::{decimal, percent};
use crate::text::progress::{how_ranked, line_left_out, rank_cells, ranking_as_text, two_places, units_in_all, words};
use crate::text::table::{self as table_text, Notation, Rejected, Table as Units};
use crate::text::{Lang, errors, staff};
use crate::ui::Desk;
use crate::ui::parts::actions::{actions, button};
use crate::ui::parts::answer::{Answer, answer};
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::{TextField, pick, text_field};
use crate::ui::parts::frame::{card, tool};
use crate::ui::parts::table::{Table, table};
use yew::prelude::*;

/// So many rows stand there at first; a phone need not lay out a thousand.
const FIRST_ROWS: usize = 40;

pub fn view(form: &Form, desk: &Desk<'_>) -> Html {
    let units = form.table();
    let input = form.ranking(&units);
    let ranked = if is_long(&input) { rank_in_short(&input) } else { rank(&input) };
    let (result, below) = match &ranked {
        Ok(outcome) => (total(outcome, desk), Some(ranking(&input, outcome, form, desk))),
        Err(error) => (waiting(errors::sentence(error, desk.lang()), desk), None),
    };
    let results = row([result.node(), left_out(&units, ranked.ok().as_ref(), desk.lang()).node()]);
    let fields = row([table_field(form, &units, desk).node(), notation(form, &units, desk).node()]);
    let tool = tool(inputs(form, desk, fields), results);
    row([tool.node(), below.node(), deal::view(form, &units, desk).node()])
}

/// Whether the steps of each unit would be more than anybody reads.
fn is_long(input: &RankInput) -> bool {
    input.units.len() > FIRST_ROWS
}

fn table_field(form: &Form, units: &Units, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let field = TextField {
        id: "table",
        key: "b",
        label: words.table,
        hint: words.table_hint.into(),
        value: &form.table,
        echo: table_text::summary(units, desk.lang()),
        several_lines: true,
        ..TextField::default()
    };
    el("div").class("group").with(text_field(desk, field)).with(form::unit(form, None, desk))
}

/// Asked where a number of the table can be read in two ways.
fn notation(form: &Form, units: &Units, desk: &Desk<'_>) -> Option<El> {
    let words = words(desk.lang());
    let is_open = form.notation.is_some() || units.columns.iter().any(|column| column.guessed);
    let ways = [
        (None, words.notation_guess),
        (Some(Notation::Vietnamese), words.notation_vietnamese),
        (Some(Notation::English), words.notation_english),
    ];
    is_open.then(|| pick(desk, ("notation", "x", words.notation, words.notation_hint), form.notation, &ways))
}

fn waiting(sentence: String, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    answer(Answer { name: words.total, figure: None, in_words: words.waiting.into(), sentence }).node()
}

fn total(outcome: &RankOutcome, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let total = outcome.total;
    let done = decimal(total.done, lang);
    let share = total.percent.map(|share| percent(two_places(share), lang));
    let amounts = total.plan.map(|plan| [&done, " / ", &decimal(plan, lang)].concat());
    let units = units_in_all(outcome.rows.len(), lang);
    let sentence = if share.is_some() { [&units, "; ", words.in_words, "."].concat() } else { units + "." };
    let figure = Some(share.unwrap_or_else(|| done.clone()));
    answer(Answer { name: words.total, figure, in_words: amounts.unwrap_or(done), sentence }).node()
}

/// The lines that were not used, and the units that lack a figure: nothing is lost silently.
fn left_out(units: &Units, outcome: Option<&RankOutcome>, lang: Lang) -> Option<El> {
    let rejected = |of: &Rejected| line_left_out(of.line, &of.text, &table_text::reason(&of.reason, lang), lang);
    let unranked = |of: &Unranked| [&of.name, ": ", staff::unranked(of.why, lang)].concat();
    let without = outcome.map(|outcome| outcome.unranked.as_slice()).unwrap_or_default();
    let lines: Vec<String> = units.rejected.iter().map(rejected).chain(without.iter().map(unranked)).collect();
    if lines.is_empty() {
        return None;
    }
    let lines: Vec<El> = lines.into_iter().map(|line| el("li").class("check").with(line)).collect();
    let list = el("ul").class("notices left-out").with(lines);
    Some(el("section").class("group").with(el("h3").with(words(lang).left_out)).with(list))
}

fn ranking(input: &RankInput, outcome: &RankOutcome, form: &Form, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let ways = [
        (By::Percent, words.by_percent),
        (By::Gap, words.by_gap),
        (By::Growth, words.by_growth),
        (By::RemainingShare, words.by_share),
    ];
    let orders = [(Order::WorstFirst, words.worst_first), (Order::BestFirst, words.best_first)];
    let chosen = el("div").class("pair").with(pick(desk, ("by", "r", words.ranked_by, ""), form.by, &ways)).with(pick(
        desk,
        ("order", "w", words.order, ""),
        form.order,
        &orders,
    ));
    let shown = if form.shows_all { outcome.rows.len() } else { FIRST_ROWS };
    let grows = form.by == By::Growth;
    let content = Table {
        label: words.ranking.into(),
        caption: form.unit.trim().into(),
        head: [words.name, if grows { words.growth } else { words.percent }, words.remaining, words.share]
            .map(String::from)
            .into(),
        rows: outcome.rows.iter().take(shown).map(|row| rank_cells(row, grows, lang)).collect(),
        ..Table::default()
    };
    let all = (outcome.rows.len() > FIRST_ROWS).then(|| {
        let name = if form.shows_all { words.show_fewer } else { words.show_all };
        let put = desk.put("e", (!form.shows_all).letter().into());
        el("p").class("actions").with(button(name, put).set("id", "show-all"))
    });
    let why = if is_long(input) {
        el("p").class("hint").with(how_ranked(lang))
    } else {
        derivation(&outcome.explained, how_ranked(lang), lang)
    };
    card(words.ranking, words.ranking_hint)
        .with(chosen)
        .with(table(content))
        .with(all)
        .with(notices(&outcome.explained, lang))
        .with(actions(desk, ranking_as_text(outcome, grows, lang), input))
        .with(why)
}
