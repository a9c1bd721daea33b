//! A new plan, dealt out to the units of the table.

use crate::share::deal::{Basis, NotDealt, allocation};
use crate::share::progress::Form;
use crate::staff::allocation::{AllocateInput, AllocateOutcome, Dealt, Method, allocate, effect};
use crate::text::numbers::{percent, whole};
use crate::text::progress::two_places;
use crate::text::table::Table as Units;
use crate::text::{Lang, deal as text, errors};
use crate::ui::Desk;
use crate::ui::parts::actions::actions;
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::{TextField, pick, text_field};
use crate::ui::parts::frame::card;
use crate::ui::parts::table::{Table, table};
use crate::units::Percent;
use yew::prelude::*;

pub fn view(form: &Form, units: &Units, desk: &Desk<'_>) -> El {
    let words = text::words(desk.lang());
    let worked = allocation(form, units)
        .and_then(|input| allocate(&input).map(|outcome| (input, outcome)).map_err(NotDealt::Wrong));
    let error = worked.as_ref().err().and_then(|why| said(why, desk.lang()));
    let plan = TextField {
        id: "deal-plan",
        key: "dp",
        label: words.plan,
        hint: text::plan_hint(given(units), desk.lang()),
        value: &form.deal_plan,
        digits_only: true,
        ..TextField::default()
    };
    let bases = [(Basis::Plan, words.by_plan), (Basis::Done, words.by_done), (Basis::Previous, words.by_previous)];
    let methods = [(Method::LargestRemainder, words.remainder), (Method::SainteLague, words.sainte_lague)];
    let ways = el("div")
        .class("pair")
        .with(pick(desk, ("deal-by", "db", words.by, words.by_hint), form.deal_by, &bases))
        .with(pick(desk, ("deal-method", "dm", words.method, words.method_hint), form.deal_method, &methods));
    card(words.title, words.hint)
        .with(text_field(desk, plan))
        .with(error.map(|sentence| el("p").class("error").set("role", "status").with(sentence)))
        .with(ways)
        .with(worked.ok().map_or_else(Html::default, |(input, outcome)| result(&input, &outcome, units, desk)))
}

/// The plans that the units have, where all are whole.
fn given(units: &Units) -> Option<i64> {
    units.rows.iter().map(|row| row.plan.filter(|plan| plan.places() == 0).map(|plan| plan.digits())).sum()
}

fn said(why: &NotDealt, lang: Lang) -> Option<String> {
    match why {
        NotDealt::NoPlan => None,
        NotDealt::NoBasis(names) => Some(text::no_basis(names, lang)),
        NotDealt::NotWhole(names) => Some(text::not_whole(names, lang)),
        NotDealt::Wrong(error) => Some(errors::sentence(error, lang)),
    }
}

fn result(input: &AllocateInput, outcome: &AllocateOutcome, units: &Units, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = text::words(lang);
    let lines: Vec<Vec<String>> =
        outcome.units.iter().zip(&units.rows).map(|(dealt, row)| line(dealt, row.done, lang)).collect();
    let head = [words.unit, words.added, words.new_plan, words.percent_now, words.percent_then].map(String::from);
    let copied: Vec<String> =
        std::iter::once(head.join("\t")).chain(lines.iter().map(|line| line.join("\t"))).collect();
    let content = Table { label: words.title.into(), head: head.into(), rows: lines, ..Table::default() };
    row([
        table(content).node(),
        notices(&outcome.explained, lang).node(),
        derivation(&outcome.explained, words.how, lang).node(),
        actions(desk, copied.join("\n"), input).node(),
    ])
}

fn line(dealt: &Dealt, done: crate::units::Decimal, lang: Lang) -> Vec<String> {
    let share = |share: Option<Percent>| share.map_or_else(|| "–".into(), |share| percent(two_places(share), lang));
    let of = effect(done, dealt.plan - dealt.added, dealt.plan);
    vec![
        dealt.name.clone(),
        ["+", &whole(dealt.added, lang)].concat(),
        whole(dealt.plan, lang),
        share(of.before),
        share(of.after),
    ]
}
