//! What the device keeps of a page: it is read when the page is opened, and written when something has changed.

use super::arrival::Arrival;
use super::browser;
#[cfg(any(feature = "office", feature = "quota"))]
use super::kept_lists;
use super::pace;
use super::page::Page;
use crate::share;
use crate::share::situation::Situation;
use crate::text::ui::Theme;

/// The key of what is known of a person, beside their forms.
const SITUATION: &str = "toi";
/// The key of the look, which all pages have in common.
const THEME: &str = "theme";

/// What the address and the storage have.
pub fn arrival(page: Page) -> Arrival {
    // Elsewhere it is a place in the page.
    let address = if page.has_form() { browser::hash() } else { String::new() };
    let entry = browser::entry();
    let own = own(page);
    let was_behind = pace::was_behind(page, &address);
    let (form, day) = share::undated(&address);
    let (form, is_apart) = share::unmarked(&form);
    #[cfg(any(feature = "office", feature = "quota"))]
    let form = if form.is_empty() || entry.is_own { form } else { kept_lists::copy(page, form) };
    Arrival {
        is_own: form.is_empty() || entry.is_own || was_behind,
        is_apart: is_apart || entry.is_apart,
        link: day.filter(|_| !entry.is_of_today),
        form,
        ..own
    }
}

/// What the storage has.
pub fn own(page: Page) -> Arrival {
    let situation = if page.asked().is_some() { browser::stored(SITUATION) } else { None };
    let situation = situation.unwrap_or_default();
    let kept = browser::stored(page.key());
    #[cfg(any(feature = "office", feature = "quota"))]
    let kept = kept_lists::own(page, kept);
    Arrival { is_own: true, kept, situation, ..Arrival::default() }
}

/// Has the storage keep what is known, where the page asks for any of it.
pub fn keep_situation(page: Page, situation: &Situation) {
    if page.asked().is_some() && *situation != Situation::default() {
        // Without a storage each tool goes by itself.
        let _ = browser::store(SITUATION, &share::write(situation));
    }
}

/// Has the storage keep a form that this build cannot read in whole.
pub fn keep_unread(page: Page, form: &str) {
    // Without a storage it would not have been there.
    let _ = browser::store(&[page.key(), ".unread"].concat(), form);
}

pub fn theme() -> Option<Theme> {
    let kept = browser::stored(THEME)?;
    Theme::ALL.into_iter().find(|theme| theme.key() == kept)
}

pub fn keep_theme(theme: Theme) {
    // Without storage the look lasts as long as the page.
    let _ = browser::store(THEME, theme.key());
}

/// The pages whose forms the storage keeps with something of the reader's own: a form as everybody finds it is its version
/// alone.
#[cfg(feature = "about")]
pub fn pages_with_forms() -> Vec<Page> {
    let is_own = |page: &Page| browser::stored(page.key()).is_some_and(|form| form.contains(';'));
    Page::ALL.into_iter().filter(|page| page.has_form()).filter(is_own).collect()
}
