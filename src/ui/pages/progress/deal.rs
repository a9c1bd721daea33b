//! A larger plan, dealt out to the units of the table.

use crate::error::InputError;
use crate::share::chosen::Chosen;
use crate::share::deal::{Basis, Deal, Dealing, NotDealt, Of, PARTS, dealing};
use crate::share::progress::Form;
use crate::staff::allocation::{AllocateOutcome, Dealt, Method, allocate, effect, together};
use crate::text::deal::{effect_on_all, given_so_far, no_basis, not_whole, rate, words};
use crate::text::numbers::{decimal, whole};
use crate::text::table::Table as Units;
use crate::text::{Lang, errors, progress};
use crate::ui::Desk;
use crate::ui::parts::actions::{actions, button};
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::{TextField, pick, text_field};
use crate::ui::parts::frame::card;
use crate::ui::parts::rows::{Cell, List, cell};
use crate::ui::parts::table::{Table, table};
use crate::units::Decimal;
use yew::prelude::*;

/// So many rows stand there at first, as in the ranking.
const FIRST_ROWS: usize = 40;

/// `units` are none until the table has been read.
pub fn view(form: &Form, units: Option<&Units>, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    card(words.title, words.hint)
        .with(inputs(&form.deal, units, desk))
        .with(units.map(|units| dealt(form, units, desk)))
}

fn dealt(form: &Form, units: &Units, desk: &Desk<'_>) -> Html {
    let deal = &form.deal;
    let worked = dealing(deal, units).and_then(|dealing| match allocate(&dealing.input) {
        Ok(outcome) => Ok((dealing, outcome)),
        Err(error) => Err(NotDealt::Wrong(if deal.added.trim().is_empty() { "dp" } else { "da" }, error)),
    });
    let error = worked.as_ref().err().and_then(|why| said(why, units, desk.lang()));
    row([
        error.map(|sentence| el("p").class("error").set("role", "status").with(sentence)).node(),
        worked.ok().map(|(dealing, outcome)| result(form, (&dealing, &outcome), units, desk)).node(),
    ])
}

fn inputs(deal: &Deal, units: Option<&Units>, desk: &Desk<'_>) -> Html {
    let words = words(desk.lang());
    let count = |id: &'static str, key: &'static str, label: &'static str, hint: String, value: &str| {
        text_field(desk, TextField { id, key, label, hint, value, digits_only: true, ..TextField::default() })
    };
    let plan = el("div")
        .class("pair")
        .with(count(
            "deal-added",
            "da",
            words.added_plan,
            given_so_far(units.and_then(given), desk.lang()),
            &deal.added,
        ))
        .with(count("deal-plan", "dp", words.plan, String::new(), &deal.plan));
    let bases: Vec<(Basis, &'static str)> = Basis::LETTERS.iter().map(|(by, _)| *by).zip(words.bases).collect();
    row([
        plan.node(),
        pick(desk, ("deal-by", "db", words.by, words.by_hint), deal.by, &bases).node(),
        (deal.by == Basis::Mix).then(|| mix(deal, desk)).node(),
        more(deal, desk, count).node(),
    ])
}

/// The percentages of a mix.
fn mix(deal: &Deal, desk: &Desk<'_>) -> El {
    let words = words(desk.lang());
    let list = List { key: "dw", id: "deal-mix", text: &deal.mix };
    let part = |(column, label): (usize, &'static str)| {
        cell(desk, list, Cell { row: 0, column, label, digits_only: true, ..Cell::default() })
    };
    let parts: Vec<El> = words.bases.into_iter().take(PARTS.len()).enumerate().map(part).collect();
    el("fieldset")
        .class("field")
        .with(el("legend").with(words.mix))
        .with(el("p").class("hint").with(words.mix_hint))
        .with(el("div").class("row-fields").with(parts))
}

/// What not everybody asks for: bounds, and how it is shared and rounded.
fn more(
    deal: &Deal,
    desk: &Desk<'_>,
    count: impl Fn(&'static str, &'static str, &'static str, String, &str) -> El,
) -> El {
    let words = words(desk.lang());
    let of = [(Some(Of::Addition), words.of_addition), (Some(Of::Whole), words.of_whole)];
    let methods = [(Method::LargestRemainder, words.remainder), (Method::SainteLague, words.sainte_lague)];
    let standard = Deal::default();
    let is_used = (&deal.least, &deal.most, deal.method, deal.of)
        != (&standard.least, &standard.most, standard.method, standard.of);
    el("details")
        .class("more")
        .flag("open", is_used)
        .with(el("summary").with(words.more))
        .with(
            el("div")
                .class("pair")
                .with(count("deal-least", "dl", words.least, words.bound_hint.into(), &deal.least))
                .with(count("deal-most", "dx", words.most, String::new(), &deal.most)),
        )
        .with(pick(desk, ("deal-of", "do", words.of, words.of_hint), Some(deal.of()), &of))
        .with(pick(desk, ("deal-method", "dm", words.method, words.method_hint), deal.method, &methods))
}

/// The plans that the units have, where all are whole.
fn given(units: &Units) -> Option<i64> {
    units.rows.iter().map(|row| row.plan.filter(|plan| plan.places() == 0).map(Decimal::digits)).sum()
}

fn said(why: &NotDealt, units: &Units, lang: Lang) -> Option<String> {
    match why {
        NotDealt::NoPlan => None,
        NotDealt::NoBasis(by, names) => {
            let at = Basis::LETTERS.iter().position(|(known, _)| known == by).unwrap_or_default();
            Some(no_basis(words(lang).bases.get(at).copied().unwrap_or_default(), names, lang))
        }
        NotDealt::NotWhole(names) => Some(not_whole(names, lang)),
        NotDealt::Wrong(_, error) => Some(match whose(error, units) {
            Some(name) => [name, ": ", &errors::sentence(error, lang)].concat(),
            None => errors::sentence(error, lang),
        }),
    }
}

/// The unit that an error is of: "units[3].most".
fn whose<'a>(error: &InputError, units: &'a Units) -> Option<&'a str> {
    let field = error.field.to_string();
    let place = field.strip_prefix("units[")?.split(']').next()?;
    let index: usize = place.parse().ok()?;
    units.rows.get(index).map(|row| row.name.as_str())
}

fn result(form: &Form, (dealing, outcome): (&Dealing, &AllocateOutcome), units: &Units, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let lines: Vec<Vec<String>> = outcome
        .units
        .iter()
        .zip(&dealing.given)
        .zip(&units.rows)
        .map(|((dealt, given), row)| line(dealt, *given, row.done, lang))
        .collect();
    let (all, sentence) = of_all(dealing, outcome, units, lang).unzip();
    let head = [words.unit, words.added, words.new_plan, words.percent_now, words.percent_then].map(String::from);
    let copied: Vec<String> =
        std::iter::once(head.join("\t")).chain(lines.iter().chain(&all).map(|line| line.join("\t"))).collect();
    let is_long = lines.len() > FIRST_ROWS;
    let mut shown = lines;
    if is_long && !form.shows_all {
        shown.truncate(FIRST_ROWS);
    }
    let chosen = all.is_some().then_some(shown.len());
    shown.extend(all);
    let content = Table { label: words.title.into(), head: head.into(), rows: shown, chosen, ..Table::default() };
    let more = is_long.then(|| {
        let of = progress::words(lang);
        let name = if form.shows_all { of.show_fewer } else { of.show_all };
        el("p").class("actions").with(button(name, desk.put("e", (!form.shows_all).letter().into())))
    });
    row([
        sentence.map(|sentence| el("p").class("sentence").with(sentence)).node(),
        table(content).node(),
        more.node(),
        notices(&outcome.explained, lang).node(),
        derivation(&outcome.explained, words.how, lang).node(),
        actions(desk, copied.join("\n"), &dealing.input).node(),
    ])
}

fn line(dealt: &Dealt, given: i64, done: Decimal, lang: Lang) -> Vec<String> {
    cells(dealt.name.clone(), (given, given + dealt.added), done, lang)
}

/// Name, what is added, the new plan, and the percentage before and after.
fn cells(name: String, (given, plan): (i64, i64), done: Decimal, lang: Lang) -> Vec<String> {
    let of = effect(done, given, plan);
    vec![
        name,
        ["+", &whole(plan - given, lang)].concat(),
        whole(plan, lang),
        rate(of.before, lang),
        rate(of.after, lang),
    ]
}

/// The row of the whole table, and what the larger plan does to it.
fn of_all(dealing: &Dealing, outcome: &AllocateOutcome, units: &Units, lang: Lang) -> Option<(Vec<String>, String)> {
    let each = outcome.units.iter().zip(&dealing.given).zip(&units.rows);
    let all = together(each.map(|((dealt, given), row)| (row.done, *given, dealt.added))).ok()?;
    let of = effect(all.done, all.given, all.plan);
    let sentence = effect_on_all(decimal(all.done, lang), (all.given, all.plan), of, lang);
    Some((cells(words(lang).all.into(), (all.given, all.plan), all.done, lang), sentence))
}
