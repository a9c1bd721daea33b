//! What stands around every page: header, messages, footer.

use super::actions::button;
use super::el::{El, Node, el, row};
use super::own_data::{copy, elsewhere};
use crate::law::{RULE_SET, checked_on};
use crate::share::{self, Opened};
use crate::text::numbers::day;
use crate::text::ui::{frame as words_of, of_then, wrong_clock};
use crate::text::{Lang, law};
use crate::ui::page::Page;
use crate::ui::state::{Action, State};
use crate::ui::whose::Whose;
use crate::ui::{Desk, address};
use yew::prelude::*;

pub fn frame(desk: &Desk<'_>, content: Html) -> Html {
    let words = words_of(desk.lang());
    let skip = el("a").class("skip").set("href", "#main").with(words.skip);
    let awaits_part = awaits_part();
    if desk.state.in_hall {
        return el("main").class("hall").with(content).node();
    }
    let main = el("main").set("id", "main").set("tabindex", "-1").flag("data-waits", awaits_part);
    let main = main.with(messages(desk)).with(content);
    row([skip.node(), header(desk).node(), main.node(), footer(desk).node()])
}

/// Whether the content waits for the part of the module: only then the page says that this is missing.
#[cfg(feature = "part")]
fn awaits_part() -> bool {
    crate::ui::part::is_awaited()
}

#[cfg(not(feature = "part"))]
fn awaits_part() -> bool {
    false
}

/// The head of a page.
pub fn hero(title: &'static str, lead: &'static str) -> El {
    el("div").class("hero").with(el("h1").with(title)).with(el("p").class("lead").with(lead))
}

/// What is put in, and what comes of it.
pub fn tool(inputs: impl Node, results: impl Node) -> El {
    el("div").class("tool-page").with(inputs).with(el("div").class("results").with(results))
}

/// A part of a page below its answer.
pub fn card(title: impl Node, hint: impl Node) -> El {
    el("section").class("card").with(el("h2").with(title)).with(el("p").class("hint").with(hint))
}

fn header(desk: &Desk<'_>) -> El {
    let (page, lang) = (desk.state.page, desk.lang());
    let words = words_of(lang);
    let other = if lang == Lang::Vi { Lang::En } else { Lang::Vi };
    let theme = desk.state.theme().name(lang);
    let theme_label = [words.theme, ": ", theme].concat();
    let brand = el("a")
        .class("brand")
        .put("href", page.link(lang, Page::Home, lang))
        .with(mark())
        .with(el("span").with(words.product));
    let look = button("", desk.act(Action::NextLook))
        .class("quiet")
        .put("aria-label", theme_label)
        .with(half_moon())
        .with(theme);
    let language = el("a")
        .class("quiet")
        .set("lang", words.other_language_code)
        .set("hreflang", words.other_language_code)
        .put("href", other_page(desk, other))
        .with(words.other_language);
    el("header").class("top").with(brand).with(el("div").class("top-tools").with(look).with(language))
}

fn footer(desk: &Desk<'_>) -> El {
    let (page, lang) = (desk.state.page, desk.lang());
    let words = words_of(lang);
    let rules = [words.rule_set, " ", RULE_SET, ", ", words.checked_on, " ", &day(checked_on()), ". "].concat();
    let change = if page.uses_law() { law::next_change(desk.state.this_month, lang) } else { String::new() };
    let promise = [words.sends_nothing, " ", words.estimate].concat();
    let link = |to: Page, name| el("a").class("quiet").put("href", page.link(lang, to, lang)).with(name);
    let terms = el("a").class("quiet").put("href", page.root(lang) + "NOTICE.txt").with(words.terms);
    let wipe = el("button").set("type", "button").set("data-hand", "wipe").class("quiet").with(words.wipe);
    let links = el("div").with(link(Page::Rules, words.rules)).with(link(Page::SelfTest, words.self_test));
    let links = links.with(terms).with(wipe);
    el("footer").class("bottom").with(el("p").with(rules + &change)).with(el("p").with(promise)).with(links)
}

/// The same page with the same form in the other language.
fn other_page(desk: &Desk<'_>, other: Lang) -> String {
    let link = desk.state.page.link(desk.lang(), desk.state.page, other);
    let State { page, rested, days, started, whose, .. } = desk.state;
    let plain;
    let rested = if page.named().is_empty() {
        rested
    } else {
        plain = share::without(rested, page.named());
        &plain
    };
    if *started && page.has_form() && address::has(rested, desk.state.is_kept()) {
        let form = days.in_link(rested);
        link + "#" + &if matches!(whose, Whose::Copy | Whose::Apart) { share::apart(&form) } else { form }
    } else {
        link
    }
}

/// A disc, half light and half dark.
fn half_moon() -> El {
    let ring =
        el("circle").set("cx", "10").set("cy", "10").set("r", "8").set("fill", "none").set("stroke", "currentColor");
    let half = el("path").set("d", "M10 2a8 8 0 0 1 0 16z").set("fill", "currentColor");
    el("svg")
        .set("viewBox", "0 0 20 20")
        .set("width", "18")
        .set("height", "18")
        .set("aria-hidden", "true")
        .with(ring)
        .with(half)
}

/// A shield that holds a grain of rice.
fn mark() -> El {
    let shield =
        el("path").set("fill", "currentColor").set("d", "M16 3 28 8v8c0 7-5.5 11.5-12 13.5C9.5 27.5 4 23 4 16V8z");
    let grain = el("path")
        .class("grain")
        .set("stroke", "currentColor")
        .set("stroke-width", "1.5")
        .set("d", "M16 9c4 3 4 9 0 14-4-5-4-11 0-14zm0 4v10");
    el("svg")
        .set("viewBox", "0 0 32 32")
        .set("width", "32")
        .set("height", "32")
        .set("aria-hidden", "true")
        .with(shield)
        .with(grain)
}

/// What the page has to say about itself: a link not understood, a storage that keeps nothing.
fn messages(desk: &Desk<'_>) -> El {
    let words = words_of(desk.lang());
    let opened = match (desk.state.opened, desk.state.is_kept) {
        (Opened::Whole, _) => None,
        (_, true) => Some(words.kept_not_opened),
        (Opened::InPart, false) => Some(words.opened_in_part),
        (Opened::Not, false) => Some(words.not_opened),
    };
    let stored = (!desk.state.stored && desk.state.page.has_form()).then_some(words.not_kept);
    let lines: Vec<El> = opened.into_iter().chain(stored).map(|message| el("p").with(message)).collect();
    let known = if desk.state.page.uses_law() { law::beyond_horizon(desk.state.this_month, desk.lang()) } else { None };
    let beyond = known.map(|message| el("p").with(message));
    el("div")
        .class("messages")
        .set("role", "status")
        .with(lines)
        .with(beyond)
        .with(day_of_result(desk))
        .with(copy(desk))
        .with(elsewhere(desk))
}

/// That the result is not of today: it was handed over as it was then, or the clock is wrong.
fn day_of_result(desk: &Desk<'_>) -> Option<El> {
    let (lang, State { days, today, .. }) = (desk.lang(), desk.state);
    if let (Some(clock), Some(today)) = (days.wrong_clock(), *today) {
        return Some(el("p").with(wrong_clock(clock, today, lang)));
    }
    let then = days.of_then()?;
    let anew = button(words_of(lang).anew, desk.act(Action::Anew)).class("quiet");
    Some(el("p").with(of_then(then, lang)).with(anew))
}
