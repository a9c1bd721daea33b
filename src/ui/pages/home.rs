//! The launcher: two doors and the tools behind them.

use super::rules::planned_list;
use super::{Door, Page};
use crate::law::RuleUse;
use crate::law::table::{in_force, news_at};
use crate::text::Lang;
use crate::text::home::{EXAMPLES, Example, words};
use crate::text::rules::{change, period};
use crate::ui::Desk;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::frame::{card, hero};
use crate::units::Month;
use yew::prelude::*;

pub fn view(desk: &Desk<'_>) -> Html {
    let lang = desk.lang();
    let words = words(lang);
    let doors = el("div")
        .class("doors")
        .with(door(Door::Citizens, words.citizens, words.citizens_hint, lang))
        .with(door(Door::Staff, words.staff, words.staff_hint, lang));
    let mut trust = el("ul").class("trust");
    for (name, hint) in words.trust {
        trust = trust.with(el("li").with(el("strong").with(name)).with(el("span").with(hint)));
    }
    row([
        hero(words.headline, words.lead).node(),
        doors.node(),
        news(desk.state.this_month, lang).node(),
        examples(lang).node(),
        checks(lang).node(),
        trust.node(),
    ])
}

/// A door, unless there is nothing behind it.
fn door(door: Door, name: &'static str, hint: &'static str, lang: Lang) -> Option<El> {
    let tools: Vec<El> =
        Page::ALL.into_iter().filter(|page| page.door() == Some(door)).map(|page| tool(page, lang)).collect();
    if tools.is_empty() {
        return None;
    }
    let section = el("section").class("door").with(el("h2").with(name)).with(el("p").class("hint").with(hint));
    Some(section.with(el("ul").with(tools)))
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

/// The pages by which everybody can see for themselves.
fn checks(lang: Lang) -> El {
    let words = words(lang);
    let tools: Vec<El> = [Page::Rules, Page::SelfTest].into_iter().map(|page| tool(page, lang)).collect();
    card(words.checks, words.checks_hint).with(el("ul").class("checks").with(tools))
}

/// Figures of reports, each a tap away from its answer.
fn examples(lang: Lang) -> El {
    let words = words(lang);
    let link = |example: &Example| {
        let page = Page::ALL.into_iter().find(|page| page.key() == example.tool)?;
        let address = [&Page::Home.link(lang, page, lang), "#", example.form].concat();
        let link = el("a")
            .class("tool")
            .put("href", address)
            .with(el("strong").with(example.title(lang)))
            .with(el("span").with(example.question(lang)));
        Some(el("li").with(link))
    };
    let all: Vec<El> = EXAMPLES.iter().filter_map(link).collect();
    card(words.examples, words.examples_hint).with(el("ul").class("examples").with(all))
}

fn tool(page: Page, lang: Lang) -> El {
    let link = el("a")
        .class("tool")
        .put("href", Page::Home.link(lang, page, lang))
        .with(el("strong").with(page.title(lang)))
        .with(el("span").with(page.promise(lang)));
    el("li").with(link)
}
