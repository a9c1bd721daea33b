//! Whose a form is. One's own is kept on the device. What a link brings is a copy: it stands in the address alone, so that
//! nothing of one's own is lost by looking at it, and nothing of others stays.

use super::browser;
#[cfg(any(feature = "office", feature = "quota"))]
use super::kept_lists;
use super::pace;
use super::pages::Page;
use crate::share;
use crate::share::situation::Situation;
use crate::units::Day;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Kept by the storage.
    Own,
    /// Of a link, on a device that holds nothing it would take the place of: one's own with the first edit.
    Opened,
    /// Of a link over a form of one's own: it is kept when the reader says so.
    Copy,
    /// Of somebody else: the same, where there is nothing of one's own.
    Apart,
}

/// What an entry of the history remembers of its address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The form is the device's own: so it is after a reload, and never in a link.
    pub is_own: bool,
    /// What the form leaves out means the day on which it is opened.
    pub is_of_today: bool,
    /// The form is somebody else's.
    pub is_apart: bool,
}

impl Entry {
    pub fn number(self) -> u8 {
        u8::from(self.is_own) | u8::from(self.is_of_today) << 1 | u8::from(self.is_apart) << 2
    }

    pub fn of(number: u8) -> Entry {
        Entry { is_own: number & 1 > 0, is_of_today: number & 2 > 0, is_apart: number & 4 > 0 }
    }
}

/// The key of what is known of a person, beside their forms.
const SITUATION: &str = "toi";

/// Has the storage keep what is known, where the page asks for any of it.
pub fn keep(page: Page, situation: &Situation) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_of_the_history_is_a_number() {
        for number in 0..8 {
            assert_eq!(Entry::of(number).number(), number);
        }
        assert!(Entry::of(3).is_own && Entry::of(3).is_of_today && !Entry::of(3).is_apart);
    }
}
