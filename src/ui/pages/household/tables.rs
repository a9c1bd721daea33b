//! Side by side: the members, the lengths, a change of the base wage; and the contribution by rank.

use super::Worked;
use crate::citizen::card_start::CardBefore;
use crate::citizen::co_payment::{change_within_year, co_payment, left_after_change, levels};
use crate::citizen::household::{Input, Member, MemberOutcome, Outcome, household, tiers, wage_change};
use crate::law::health_periods;
use crate::law::household_tiers::Tiers;
use crate::law::{HealthGroup, Overrides};
use crate::share::household::Form;
use crate::text::Lang;
use crate::text::household::{self as text, called, each_hint, level, paid_in, words, year_free};
use crate::text::numbers::{day, dong, month, months};
use crate::ui::Desk;
use crate::ui::parts::derivation::derivation;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::field::{TextField, message, text_field};
use crate::ui::parts::frame::card;
use crate::ui::parts::table::{Table, in_dong, plain, table};
use crate::units::{Dong, Month};
use yew::prelude::*;

pub fn compared(form: &Form, worked: &Worked, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    row([
        each(worked, lang).node(),
        wage(&worked.input, lang).node(),
        worked.end.is_none().then(|| periods(worked, lang)).node(),
        visits(form, &worked.input, desk).node(),
    ])
}

/// When a patient pays nothing, with the reasons.
fn visits(form: &Form, input: &Input, desk: &Desk<'_>) -> Option<El> {
    let lang = desk.lang();
    let words = words(lang);
    let bounds = co_payment(input.month, &input.overrides).ok()?;
    let line = |name: &'static str, bound: Dong, free: String| {
        let bound = el("strong").with(dong(bound, lang));
        el("li").with(name).with(" ").with(bound).with(": ").with(free).with(".")
    };
    let lines = el("ul").class("facts").with(line(words.visit, bounds.visit, words.visit_free.into())).with(line(
        words.year,
        bounds.yearly,
        year_free(bounds.years, lang),
    ));
    let groups = input.members.iter().map(|member| member.group);
    let levels = levels(input.month, groups).into_iter();
    let levels: Vec<El> = levels.map(|(group, share)| el("li").with(level(group, share, lang))).collect();
    let lines = lines.with(levels);
    let why = derivation(&bounds.explained, words.visits, lang);
    Some(card(words.visits, words.visits_hint).with(lines).with(why).with(left_of_year(form, input, desk)))
}

/// What is still to pay in a year in which the base wage changes, from what was paid before.
fn left_of_year(form: &Form, input: &Input, desk: &Desk<'_>) -> Option<El> {
    let (lang, words) = (desk.lang(), words(desk.lang()));
    change_within_year(input.month, &input.overrides)?;
    let paid = form.co_paid();
    let left =
        paid.clone().and_then(|paid| left_after_change(input.month, paid.unwrap_or(Dong::ZERO), &input.overrides));
    let field = TextField {
        id: "co-paid",
        key: "y",
        label: words.co_paid,
        value: &form.co_paid,
        is_money: true,
        error: message(left.as_ref().err(), "paidBefore", lang),
        ..TextField::default()
    };
    let told = left.ok().flatten().filter(|_| !form.co_paid.trim().is_empty()).map(|left| {
        let amount = el("strong").with(dong(left.amount, lang));
        let told = el("p").with(words.left).with(": ").with(amount).with(".");
        el("div").with(told).with(derivation(&left.explained, words.left, lang))
    });
    Some(el("div").with(text_field(desk, field)).with(told))
}

/// Everybody with months, amount and card: as wide as a phone.
fn each(worked: &Worked, lang: Lang) -> El {
    let words = words(lang);
    let none = || String::from("—");
    let line = |(index, member)| {
        let member: &MemberOutcome = member;
        let is_paid_for = worked.is_paid_for(index);
        vec![
            called(member, index, lang),
            if is_paid_for || member.gross > Dong::ZERO { member.months.to_string() } else { none() },
            plain(member.pay, lang),
            if is_paid_for { day(member.card_to) } else { none() },
        ]
    };
    let outcome = &worked.outcome;
    let content = Table {
        label: words.each.into(),
        caption: in_dong(lang),
        head: [words.member, words.months_column, words.pay, words.card].map(String::from).into(),
        rows: outcome.members.iter().enumerate().map(line).collect(),
        ..Table::default()
    };
    card(words.each, each_hint(&tiers(worked.input.month), lang)).with(table(content))
}

/// The same household for 3, 6 and 12 months.
fn periods(worked: &Worked, lang: Lang) -> El {
    let input = &worked.input;
    let words = words(lang);
    let line = |months_of: i64| {
        let outcome = household(&Input { months: months_of, ..input.clone() }).ok()?;
        let cards = outcome.members.iter().enumerate().filter(|(index, _)| worked.is_paid_for(*index));
        let last = cards.map(|(_, member)| member.card_to).max();
        Some(vec![months(months_of, lang), plain(outcome.total, lang), last.map_or_else(|| "—".into(), day)])
    };
    let offered = health_periods::at(input.month);
    let title = text::periods(offered, lang);
    let content = Table {
        label: title.clone(),
        caption: in_dong(lang),
        head: [words.months, words.pays, words.card_to].map(String::from).into(),
        rows: offered.iter().copied().filter_map(line).collect(),
        chosen: offered.iter().position(|months| *months == input.months),
    };
    card(title, words.periods_hint).with(table(content))
}

fn wage(input: &Input, lang: Lang) -> Option<El> {
    let words = words(lang);
    let change = wage_change(input)?;
    let (before, after) = (change.before, change.after);
    let heads = match change.is_own {
        true => [words.by_rule.into(), words.by_own.into()],
        false => [paid_in(&before, lang), paid_in(&after, lang)],
    };
    let content = Table {
        label: words.wage.into(),
        caption: in_dong(lang),
        head: [vec![String::new()], heads.to_vec()].concat(),
        rows: vec![
            vec![words.level.into(), plain(before.wage, lang), plain(after.wage, lang)],
            vec![words.pays.into(), plain(before.total, lang), plain(after.total, lang)],
        ],
        ..Table::default()
    };
    Some(card(words.wage, words.wage_hint).with(table(content)))
}

/// What each rank pays in the month of the reader: readable without WebAssembly.
pub fn rates(at: Month, lang: Lang) -> Option<El> {
    let words = words(lang);
    let member = || Member {
        label: String::new(),
        months: None,
        group: HealthGroup::Household,
        support: None,
        before: CardBefore::Unsaid,
    };
    let of = |months: i64| {
        let members = (0..Tiers::LAST).map(|_| member()).collect();
        household(&Input { month: at, months, card_from: None, members, overrides: Overrides::default() }).ok()
    };
    let offered = health_periods::at(at).iter().copied();
    let columns = offered.clone().map(of).collect::<Option<Vec<Outcome>>>()?;
    let line = |rank: usize| {
        let pays = columns.iter().filter_map(|outcome| outcome.members.get(rank)).map(|member| plain(member.pay, lang));
        let number = (rank + 1).to_string();
        let name = if rank + 1 == usize::from(Tiers::LAST) { [&number, "+"].concat() } else { number };
        std::iter::once(name).chain(pays).collect()
    };
    let content = Table {
        label: words.rates.into(),
        caption: [&month(at), ", ", &in_dong(lang)].concat(),
        head: std::iter::once(words.rank.to_string()).chain(offered.map(|count| months(count, lang))).collect(),
        rows: (0..usize::from(Tiers::LAST)).map(line).collect(),
        ..Table::default()
    };
    Some(card(words.rates, "").with(table(content)))
}
