//! Lists of units or officers. An open list lasts as long as its tab. The device keeps a list only under a name that
//! its owner gives it, and an address never holds one.

use super::browser;
use super::page::Page;
use super::state::Action;
use crate::share::{self, LIST_NAME};

/// Behind the key of a page: what the tab holds that came from a link.
const COPY: &str = ".copy";

fn key(page: Page, is_own: bool) -> String {
    [page.key(), if is_own { "" } else { COPY }].concat()
}

/// Where the storage keeps the lists of a page.
fn prefix(page: Page) -> String {
    ["list.", page.key(), "."].concat()
}

fn place(page: Page, name: &str) -> String {
    prefix(page) + name
}

/// What of a form may stand in the address, and in the storage without a name. The whole form stays with the tab, and
/// with the name that its list was given.
pub fn put_aside(page: Page, text: &str, is_own: bool) -> String {
    browser::remember(&key(page, is_own), text);
    if is_own {
        // A copy that was left is not taken for one's own with the same settings.
        browser::remember(&key(page, false), "");
    }
    let name = share::field(text, LIST_NAME);
    // One that was wiped does not come back by itself.
    if !name.is_empty() && browser::stored(&place(page, &name)).is_some() {
        browser::store(&place(page, &name), text);
    }
    share::without(text, page.named())
}

/// One's own form with the list that the tab has; `kept` is what the storage has.
pub fn own(page: Page, kept: Option<String>) -> Option<String> {
    let Some(held) = browser::remembered(&key(page, true)).filter(|_| !page.named().is_empty()) else { return kept };
    let plain = kept.unwrap_or_else(|| share::without(&held, page.named()));
    Some(share::with_fields_of(&plain, &held, page.named()))
}

/// The form of an address with the list that the tab has of it: of a link that was opened, or of one's own, which comes
/// from the page in the other language.
pub fn copy(page: Page, form: String) -> String {
    let named = page.named();
    let held = |is_own| browser::remembered(&key(page, is_own)).filter(|held| share::without(held, named) == form);
    if named.is_empty() { form } else { held(false).or_else(|| held(true)).unwrap_or(form) }
}

/// The names of the lists that the device keeps, in the order of letters.
pub fn names(page: Page) -> Vec<String> {
    let prefix = prefix(page);
    let mut names: Vec<String> = Vec::new();
    for key in browser::stored_keys() {
        if let Some(name) = key.strip_prefix(&prefix) {
            // They are few, and a sort of texts is a kilobyte.
            let place = names.partition_point(|other| other.as_str() < name);
            names.insert(place, name.into());
        }
    }
    names
}

/// The list of a name as it is opened.
pub fn opened(page: Page, name: &str) -> Action {
    Action::OpenList { name: name.into(), form: browser::stored(&place(page, name)), names: names(page) }
}

/// Has the device forget the list of a name.
pub fn wiped(page: Page, name: &str) -> Action {
    browser::remove(&place(page, name));
    Action::ListWiped(name.into(), names(page))
}

/// Has the device keep a list by a name that it does not know yet.
pub fn stored(page: Page, form: &str) -> Action {
    let worked = browser::store(&place(page, &share::field(form, LIST_NAME)), form);
    Action::ListStored(worked, names(page))
}
