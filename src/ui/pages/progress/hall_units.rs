//! Hội trường for many units: the ranking with bars, a screen at a time, then each unit by itself.

use super::listed::{Listed, listed};
use crate::share::progress::Form;
use crate::staff::progress::Verdict;
use crate::staff::ranking::{RankOutcome, Row};
use crate::staff::units::{OnDay, Standing};
use crate::text::numbers::{decimal, percent};
use crate::text::progress::{two_places, words};
use crate::text::projector::{line, page, place, words as said};
use crate::text::units as text;
use crate::text::{Lang, errors};
use crate::ui::Desk;
use crate::ui::hall::{HALL_LEAVE, HALL_STAGE};
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::plan_bar::slim_bar;
use crate::ui::state::Action;
use crate::units::{Day, Percent};
use yew::prelude::*;

/// So many rows are readable from the last row at once.
const ROWS: usize = 8;

struct Shown<'a> {
    list: &'a Listed,
    outcome: &'a RankOutcome,
    on_day: Option<&'a (OnDay<'a>, Day)>,
    /// Which of the table's indicators.
    shown: usize,
    lang: Lang,
}

pub fn hall(form: &Form, desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let list = listed(form);
    let on_day = list.on_day(form, desk).ok();
    let outcome = match &list.ranked {
        Ok(outcome) if !outcome.rows.is_empty() => outcome,
        Ok(_) => return frame(desk, words(lang).waiting.node(), None),
        Err(error) => return frame(desk, errors::sentence(error, lang).node(), None),
    };
    let shown = Shown {
        list: &list,
        outcome,
        on_day: on_day.as_ref(),
        shown: form.indicator_shown.trim().parse().unwrap_or(0),
        lang,
    };
    let screens = outcome.rows.len().div_ceil(ROWS);
    let count = screens + outcome.rows.len();
    let at = usize::try_from(i64::from(desk.state.hall_at).rem_euclid(count as i64)).unwrap_or(0);
    let content = match outcome.rows.get(at.wrapping_sub(screens)) {
        Some(row) => unit(row, &shown),
        None => ranking(at, &shown),
    };
    frame(desk, content, Some(page(at + 1, count)))
}

/// The buttons around what is shown.
fn frame(desk: &Desk<'_>, content: Html, page: Option<String>) -> Html {
    let words = said(desk.lang());
    let step = |name: &'static str, by: i32| button(name, desk.act(Action::HallStep(by)));
    let leave = button(crate::text::progress::words(desk.lang()).leave_hall, desk.act(Action::Hall(false)))
        .set("id", HALL_LEAVE)
        .class("hall-leave");
    let turn = page.map(|page| {
        el("div")
            .class("hall-turn")
            .with(step(words.back, -1))
            .with(el("span").with(page))
            .with(step(words.on, 1))
            .with(el("span").class("hint").with(words.keys))
    });
    let stage = el("div").class("hall-stage").set("id", HALL_STAGE).set("tabindex", "-1").set("aria-live", "polite");
    row([leave.node(), stage.with(content).node(), turn.node()])
}

fn ranking(screen: usize, of: &Shown<'_>) -> Html {
    let rows: Vec<El> = of.outcome.rows.iter().skip(screen * ROWS).take(ROWS).map(|row| ranked(row, of)).collect();
    row([
        el("h1").class("hall-title").with(title(said(of.lang).ranking, of)).node(),
        el("ol").class("hall-units").with(rows).node(),
        plan_line(of).node(),
    ])
}

/// "Xếp hạng · BHXH tự nguyện": the indicator, where the table has several.
fn title(name: &str, of: &Shown<'_>) -> String {
    let indicators = &of.list.units.indicators;
    let shown = indicators.get(of.shown).filter(|name| !name.bytes().all(|byte| byte.is_ascii_digit()));
    shown.map_or_else(|| name.into(), |shown| [name, " · ", shown].concat())
}

/// The day of the figures, and what the line in every bar means.
fn plan_line(of: &Shown<'_>) -> Option<El> {
    let (on_day, as_of) = of.on_day?;
    Some(el("p").class("hall-note").with(line(*as_of, on_day.elapsed(), of.lang)))
}

fn ranked(row: &Row, of: &Shown<'_>) -> El {
    let standing = of.standing(row);
    let rank = el("span").class("hall-rank").with(crate::units::plain_whole(row.rank as i64));
    let share = row.percent.map_or_else(|| "–".into(), |share| percent(two_places(share), of.lang));
    let says = standing.as_ref().map(|standing| text::verdict(standing, of.lang));
    el("li")
        .class(class(standing.as_ref()))
        .with(rank)
        .with(el("strong").with(row.name.clone()))
        .with(el("span").class("hall-share").with(share))
        .with(row.percent.map(|share| slim_bar(share, of.elapsed())))
        .with(says.map(|says| el("span").class("hall-says").with(says)))
}

/// Amber or red by its meaning; the words beside it say the same.
fn class(standing: Option<&Standing>) -> &'static str {
    match standing.map(|standing| standing.verdict) {
        Some(Verdict::Behind) if standing.is_some_and(Standing::is_far_behind) => "far-behind",
        Some(Verdict::Behind) => "behind",
        Some(Verdict::Met) => "met",
        Some(Verdict::Ahead) => "ahead",
        _ => "even",
    }
}

fn unit(row: &Row, of: &Shown<'_>) -> Html {
    let words = words(of.lang);
    let share = row.percent.map_or_else(|| "–".into(), |share| percent(two_places(share), of.lang));
    let standing = of.standing(row);
    let class = class(standing.as_ref());
    let figures = standing.as_ref().map(|standing| {
        let unit = of.list.unit.trim();
        let figure = |name: &'static str, figure: String| {
            el("section")
                .with(el("h2").with(name))
                .with(el("p").class("hall-figure").with(figure))
                .with(el("p").class("hall-unit").with(unit.to_string()))
        };
        el("div")
            .class("hall-figures")
            .with(figure(words.remaining, decimal(standing.remaining, of.lang)))
            .with(standing.week.map(|week| figure(text::words(of.lang).week, decimal(week, of.lang))))
            .with(standing.expected.map(|expected| figure(words.expected, decimal(expected, of.lang))))
    });
    let says = standing.as_ref().map(|standing| el("p").class("hall-verdict").with(text::verdict(standing, of.lang)));
    let amounts = standing
        .as_ref()
        .map(|of_unit| el("p").class("hall-note").with(text::done_of_plan(of_unit, &of.list.unit, of.lang)));
    row_of(
        class,
        [
            el("p").class("hall-note").with(place(row.rank, of.outcome.rows.len(), of.lang)).node(),
            el("h1").class("hall-title").with(row.name.clone()).node(),
            el("p").class("hall-figure").with(share).node(),
            says.node(),
            amounts.node(),
            row.percent.map(|share| slim_bar(share, of.elapsed())).node(),
            figures.node(),
            plan_line(of).node(),
        ],
    )
}

fn row_of<const N: usize>(class: &'static str, parts: [Html; N]) -> Html {
    el("div").put("class", ["hall-one ", class].concat()).with(row(parts)).node()
}

impl Shown<'_> {
    fn standing(&self, row: &Row) -> Option<Standing> {
        self.list.standing(&self.on_day?.0, row.index)
    }

    fn elapsed(&self) -> Option<Percent> {
        self.on_day.and_then(|(on_day, _)| on_day.elapsed())
    }
}
