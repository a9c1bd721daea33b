//! The launcher: what everybody asks first with its figure, the tools of staff, what is new, who made this.

use super::rules::planned_list;
use crate::citizen::glance::{Glance, glance};
use crate::law::RuleUse;
use crate::law::Sex;
use crate::law::age::{in_years, retirement_age};
use crate::law::table::{in_force, news_at};
use crate::text::Lang;
use crate::text::home::{ages, first_card, from_a_day, from_a_month, rise, time_left, words};
use crate::text::rules::{change, period};
use crate::ui::Desk;
use crate::ui::page::{Door, Page};
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::frame::{card, hero};
use crate::units::{Day, Month};
use yew::prelude::*;

/// Where the tools of staff stand.
const STAFF: &str = "can-bo";

pub fn view(desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let now = desk.state.this_month;
    let seen = glance(now).ok();
    let to_staff = el("a").class("quiet to-staff").set("href", "#can-bo").with(words.to_staff);
    let doors = el("div")
        .class("doors")
        .with(door(Door::Citizens, [words.citizens, words.citizens_hint], desk, seen.as_ref()))
        .with(door(Door::Staff, [words.staff, words.staff_hint], desk, None).set("id", STAFF));
    row([
        hero(words.headline, words.lead).with(to_staff).node(),
        seen.as_ref().and_then(|seen| dearer(seen, desk.state.today, lang)).node(),
        doors.node(),
        who(lang).node(),
        news(now, lang).node(),
        checks(lang).node(),
    ])
}

/// The tools of a door, with a figure each where there is one.
fn door(door: Door, [name, hint]: [&'static str; 2], desk: &Desk<'_>, seen: Option<&Glance>) -> El {
    let tools = Page::ALL.into_iter().filter(|page| page.door() == Some(door));
    let tools: Vec<El> = tools.map(|page| el("li").with(asked_first(page, desk, seen))).collect();
    let section = el("section").class("door").with(el("h2").with(name)).with(el("p").class("hint").with(hint));
    section.with(el("ul").with(tools))
}

/// A tool with its sign and its figure of today, or the word that the reader's own entries are there.
fn asked_first(page: Page, desk: &Desk<'_>, seen: Option<&Glance>) -> El {
    let lang = desk.lang();
    let is_kept = desk.state.kept.contains(&page);
    let figure = if is_kept {
        Some(words(lang).go_on.into())
    } else {
        seen.and_then(|seen| figure(page, seen, desk.state.this_month, lang))
    };
    let link = tool(page, lang);
    match (sign(page), figure) {
        (Some(sign), figure) => {
            link.class("tool signed").with(icon(sign)).with(figure.map(|figure| el("b").class("now").with(figure)))
        }
        (None, Some(figure)) => link.with(el("b").class("now").with(figure)),
        (None, None) => link,
    }
}

/// What the tool says to who has entered nothing.
fn figure(page: Page, seen: &Glance, now: Month, lang: Lang) -> Option<String> {
    let age = |sex| retirement_age(sex, now.year()).ok().map(|age| in_years(age.value));
    match page {
        Page::Contribution => Some(from_a_month(seen.least, lang)),
        Page::Household => Some(first_card(seen.first_card, lang)),
        Page::Retirement => Some(ages(now.year(), &age(Sex::Female)?, &age(Sex::Male)?, lang)),
        Page::Savings => Some(from_a_day(seen.least_a_day?, lang)),
        _ => None,
    }
}

/// What is drawn of a tool: a coin, a family under a roof, a rising sun, a jar.
fn sign(page: Page) -> Option<&'static str> {
    match page {
        Page::Contribution => {
            Some("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v10M9.5 9.5h4a1.7 1.7 0 0 1 0 3.4h-3a1.7 1.7 0 0 0 0 3.4h4")
        }
        Page::Household => Some("M3 11 12 4l9 7M5 10v10h14V10M12 12.5v5M9.5 15h5"),
        Page::Retirement => Some("M3 18h18M6 18a6 6 0 0 1 12 0M12 5v3M4.5 9.5l2 2M19.5 9.5l-2 2"),
        Page::Savings => {
            Some("M8 4h8M9 4v3c-2.5 1-4 3-4 6v4a3 3 0 0 0 3 3h8a3 3 0 0 0 3-3v-4c0-3-1.5-5-4-6V4M8.5 14h7")
        }
        _ => None,
    }
}

fn icon(path: &'static str) -> El {
    let line = el("path").set("d", path).set("fill", "none").set("stroke", "currentColor").set("stroke-width", "1.7");
    el("svg")
        .class("sign")
        .set("viewBox", "0 0 24 24")
        .set("width", "28")
        .set("height", "28")
        .set("aria-hidden", "true")
        .with(line.set("stroke-linecap", "round").set("stroke-linejoin", "round"))
}

/// That the same will soon cost something else, and how long it does not yet.
fn dearer(seen: &Glance, today: Option<Day>, lang: Lang) -> Option<El> {
    let then = seen.then.as_ref()?;
    let line = rise(then.from, seen.least, then.least, lang);
    Some(el("p").class("dearer").with(el("strong").with(line)).with(" ").with(time_left(then, today, lang)))
}

/// Who made this, and where one asks and pays.
fn who(lang: Lang) -> El {
    let words = words(lang);
    let says = words.who_says.map(|line| el("p").with(line));
    el("section").class("card who").with(el("h2").with(words.who)).with(Vec::from(says))
}

/// Levels that changed lately or are about to change.
fn news(now: Month, lang: Lang) -> El {
    let words = words(lang);
    let line = |used: RuleUse| {
        let before = in_force(Some(used.from.plus(-1))).into_iter().find(|before| before.parameter == used.parameter);
        let change = change(&used, before.as_ref().map(|before| &before.value), lang);
        el("li").with(el("strong").class("when").with(period(used.from, None, lang))).with(el("span").with(change))
    };
    let lines: Vec<El> = news_at(now).into_iter().map(line).collect();
    let all = el("a").class("quiet").put("href", Page::Home.link(lang, Page::Rules, lang)).with(words.all_rules);
    let list = el("ul").class("upcoming").with(lines);
    card(words.news, words.news_hint).with(list).with(planned_list(now, lang)).with(el("p").with(all))
}

/// The pages by which everybody can see for themselves, and what this is built on.
fn checks(lang: Lang) -> El {
    let words = words(lang);
    let tools: Vec<El> =
        [Page::Rules, Page::SelfTest].into_iter().map(|page| el("li").with(tool(page, lang))).collect();
    let mut trust = el("ul").class("trust");
    for (name, hint) in words.trust {
        trust = trust.with(el("li").with(el("strong").with(name)).with(el("span").with(hint)));
    }
    card(words.checks, words.checks_hint).with(el("ul").class("checks").with(tools)).with(trust)
}

fn tool(page: Page, lang: Lang) -> El {
    el("a")
        .class("tool")
        .put("href", Page::Home.link(lang, page, lang))
        .with(el("strong").with(page.title(lang)))
        .with(el("span").with(page.promise(lang)))
}
