//! The form that a page finds when it is opened, in the address or in the storage.

use super::browser;
#[cfg(any(feature = "office", feature = "quota"))]
use super::kept_lists;
use super::pace;
use super::page::Page;
use crate::share;
use crate::share::situation::Situation;
use crate::units::Day;

/// The key of what is known of a person, beside their forms.
const SITUATION: &str = "toi";

/// Has the storage keep what is known, where the page asks for any of it.
pub fn keep_situation(page: Page, situation: &Situation) {
    if page.asked().is_some() && *situation != Situation::default() {
        // Without a storage each tool goes by itself.
        let _ = browser::store(SITUATION, &share::write(situation));
    }
}

/// What a page finds when it is opened.
#[derive(Clone, Default, PartialEq)]
pub struct Arrival {
    /// The form in the address; empty where there is none.
    pub form: String,
    /// The day of its result, if it is a link's.
    pub link: Option<Day>,
    pub is_own: bool,
    pub is_apart: bool,
    /// The device's own form, if it has any.
    pub kept: Option<String>,
    pub situation: String,
}

impl Arrival {
    /// What the address and the storage have.
    pub fn of(page: Page) -> Arrival {
        // Elsewhere it is a place in the page.
        let address = if page.has_form() { browser::hash() } else { String::new() };
        let entry = browser::entry();
        let own = Arrival::own(page);
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
}
