//! `quy-dinh/`: what does the law say, and since when?

mod history;
mod own;

pub use own::keep;

use crate::law::health_local::LOCAL_SUPPORT;
use crate::law::local::LOCAL_TOP_UPS;
use crate::law::table::{after, histories, in_force};
use crate::law::{HORIZON, Overrides, RuleUse, SupportGroup, Topic, planned};
use crate::share::own::Own;
use crate::text::rules::{anchor, change, period, source, topic, words};
use crate::text::{Lang, law, numbers};
use crate::ui::Desk;
use crate::ui::parts::el::{El, Node, el, row};
use crate::ui::parts::frame::{card, hero};
use crate::ui::parts::table::{Table, table};
use crate::units::Month;
use yew::prelude::*;

pub fn view(own: &Own, desk: &Desk<'_>) -> Html {
    let (lang, now) = (desk.lang(), desk.state.this_month);
    let words = words(lang);
    let overrides = own.read().unwrap_or_default();
    let topics: Vec<El> = Topic::ALL.into_iter().map(|of| about(of, &overrides, now, desk)).collect();
    let file = el("a").class("quiet").set("href", "parameters.json").set("download", "").with(words.file_name);
    row([
        hero(words.title, words.lead).node(),
        contents(lang).node(),
        upcoming(now, lang).node(),
        topics.node(),
        own::own(own, desk).node(),
        card(words.file, words.file_hint).with(el("p").with(file)).node(),
    ])
}

/// The topics, each a tap away.
fn contents(lang: Lang) -> El {
    let link = |of: Topic| el("a").class("chip-link").put("href", ["#", anchor(of)].concat()).with(topic(of, lang));
    let all: Vec<El> = Topic::ALL.into_iter().map(link).collect();
    el("nav").class("chips").set("aria-label", words(lang).title).with(all)
}

/// What is known to change, the soonest first.
fn upcoming(now: Month, lang: Lang) -> El {
    let words = words(lang);
    let (mut changes, before) = (after(now), in_force(Some(now)));
    changes.retain(|used| used.from <= HORIZON);
    changes.sort_by_key(|used| used.from);
    let line = |used: &RuleUse| {
        let before = before.iter().find(|before| before.parameter == used.parameter).map(|before| &before.value);
        el("li")
            .with(el("strong").class("when").with(period(used.from, None, lang)))
            .with(el("span").with(change(used, before, lang)))
            .with(el("small").with(source(used, lang)))
    };
    let lines: Vec<El> = changes.iter().map(line).collect();
    let none = lines.is_empty().then(|| el("p").with(words.none_upcoming));
    card(words.upcoming, words.upcoming_hint)
        .with(el("ul").class("upcoming").with(lines))
        .with(none)
        .with(plans(now, lang))
}

/// What is only planned, apart from what is known, with the texts that say until when it is to be decided.
fn plans(now: Month, lang: Lang) -> Option<El> {
    let plans = planned::near(now);
    let texts: Vec<El> = plans.iter().filter_map(|plan| history::text_link(plan.due_by.instrument, lang)).collect();
    planned_list(now, lang).map(|list| list.with(el("ul").class("texts").with(texts)))
}

/// The plans that are to be decided within a year, a sentence each; nothing where there is none.
pub fn planned_list(now: Month, lang: Lang) -> Option<El> {
    let plans = planned::near(now);
    let sentences: Vec<El> = plans.iter().map(|plan| el("li").with(law::planned(plan, lang))).collect();
    let list = el("ul").class("plans").with(sentences);
    let name = el("h3").with(words(lang).planned);
    (!plans.is_empty()).then(|| el("div").class("planned").with(name).with(list))
}

fn about(of: Topic, overrides: &Overrides, now: Month, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let all: Vec<El> = histories(of).iter().map(|one| history::history(one, overrides, now, desk)).collect();
    let more: Vec<El> = match of {
        Topic::Paying => vec![history::ways(now, lang)],
        Topic::Support => vec![local_top_ups(lang)],
        Topic::Health => vec![local_support(lang)],
        Topic::Pension => vec![history::coefficients(desk)],
        Topic::PovertyLine | Topic::ReferenceLevel => Vec::new(),
    };
    let name = el("h2").set("id", anchor(of)).with(topic(of, lang));
    el("section").class("card").with(name).with(all).with(more)
}

fn local_top_ups(lang: Lang) -> El {
    let rows = LOCAL_TOP_UPS.iter().flat_map(|top_up| {
        let groups = SupportGroup::ALL.into_iter().filter(|group| !top_up.of(*group).is_zero());
        groups.map(|group| {
            vec![
                top_up.name.into(),
                law::group(group, lang).into(),
                numbers::percent(top_up.of(group), lang),
                period(top_up.from, Some(top_up.to), lang),
                law::article(top_up.source, lang),
            ]
        })
    });
    local(words(lang).local, rows.collect(), lang)
}

fn local_support(lang: Lang) -> El {
    let rows = LOCAL_SUPPORT.iter().map(|local| {
        vec![
            local.name.into(),
            law::health_group(local.group, lang).into(),
            numbers::percent(local.adds, lang),
            period(local.from, None, lang),
            law::article(local.source, lang),
        ]
    });
    local(words(lang).local_health, rows.collect(), lang)
}

/// A table of what places add.
fn local(name: &'static str, rows: Vec<Vec<String>>, lang: Lang) -> El {
    let words = words(lang);
    let head = [words.place, words.group, words.adds, words.in_force, words.source].map(String::from).into();
    history::listing(name, words.local_hint, table(Table { label: name.into(), head, rows, ..Table::default() }))
}
