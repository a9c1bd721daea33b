//! Values of one's own: entered once, put into the forms of all tools that know them.

use crate::citizen::overrides::check_overrides;
use crate::share::own::{Own, with_own};
use crate::share::{self, Shared};
use crate::text::rules::words;
use crate::ui::page::Page;
use crate::ui::parts::actions::button;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::frame::card;
use crate::ui::parts::own_values::{OF_CONTRIBUTIONS, OF_HEALTH, own_values};
use crate::ui::state::Action;
use crate::ui::{Desk, browser};

/// The tools, with the keys of the values that they know.
const TOOLS: [(Page, &[&str]); 4] = [
    (Page::Contribution, OF_CONTRIBUTIONS),
    (Page::Household, OF_HEALTH),
    (Page::Retirement, OF_CONTRIBUTIONS),
    (Page::Savings, OF_CONTRIBUTIONS),
];

pub fn own(own: &Own, desk: &Desk<'_>) -> El {
    let lang = desk.lang();
    let words = words(lang);
    let error = own.read().and_then(|overrides| check_overrides(&overrides)).err();
    let keys: Vec<&str> = TOOLS.iter().flat_map(|(_, keys)| keys.iter().copied()).collect();
    let stored = desk.state.stored;
    let link = |(page, keys): &(Page, &[&str])| {
        let mut address = desk.state.page.link(lang, *page, lang);
        if !stored {
            // What cannot be kept travels in the link.
            address = [&address, "#", &with_own(&share::write(&Own::default()), keys, own)].concat();
        }
        el("li").with(el("a").put("href", address).with(page.title(lang)))
    };
    let tools: Vec<El> = TOOLS.iter().map(link).collect();
    let used = (!own.is_empty()).then(|| {
        el("div")
            .class("own-used")
            .with(el("p").with(if stored { words.own_used } else { words.own_not_kept }))
            .with(el("ul").with(tools))
            .with(button(words.own_clear, desk.act(Action::Reset)).class("quiet"))
    });
    card(words.own, words.own_hint).with(own_values(desk, own, &keys, error.as_ref())).with(used)
}

/// Stores the values, and puts those that changed into the stored forms of the tools. Whether the storage took them.
pub fn keep(text: &str) -> bool {
    let untouched = || share::write(&Own::default());
    let key = Page::Rules.key();
    let before = browser::stored(key).unwrap_or_else(untouched);
    if before == text {
        return true;
    }
    let (before, now) = (share::read::<Own>(&before).0, share::read::<Own>(text).0);
    let value = |own: &Own, key: &str| own.fields().into_iter().find(|(known, _)| *known == key);
    let mut stored = browser::store(key, text);
    for (tool, keys) in TOOLS {
        let changed: Vec<&str> = keys.iter().copied().filter(|key| value(&before, key) != value(&now, key)).collect();
        if !changed.is_empty() {
            let form = browser::stored(tool.key()).unwrap_or_else(untouched);
            stored &= browser::store(tool.key(), &with_own(&form, &changed, &now));
        }
    }
    stored
}
