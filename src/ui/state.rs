//! The state of a page, and everything that can happen to it.

use super::browser;
use super::days::Days;
#[cfg(feature = "list")]
use super::list::{Event, List};
use super::pages::Page;
use crate::share::{self, Opened};
use crate::text::ui::Theme;
use crate::units::{Day, Month};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq)]
pub struct State {
    pub page: Page,
    pub days: Days,
    /// The month of the result: the running one, or that of the link that was opened.
    pub this_month: Month,
    /// The day of the result; `None` until the device has told.
    pub today: Option<Day>,
    /// The form as it stands in the address.
    pub text: String,
    /// The form as it stood when it last rested: what is shown below the answer follows this one.
    pub rested: String,
    /// What came of opening the address, or what the storage had kept.
    pub opened: Opened,
    /// Whether it was the storage.
    pub is_kept: bool,
    /// The page answers now.
    pub started: bool,
    /// Whether the storage keeps the form; the address always does.
    pub stored: bool,
    /// The fields that have been left since they were changed.
    pub left: Vec<&'static str>,
    /// The key of a field that has just been emptied: it does not show what it stands for before it is left.
    pub emptied: Option<&'static str>,
    pub theme: Theme,
    /// On the home page: where the reader's own entries are kept.
    #[cfg(feature = "about")]
    pub kept: Vec<Page>,
    /// Turns with an edit that leaves the form as it was, so that the page is drawn again: the field shows otherwise.
    unchanged: bool,
    /// Only the figures that matter, as large as the screen allows (hội trường).
    pub in_hall: bool,
    /// What the page shows of the list that is open.
    #[cfg(feature = "list")]
    pub list: Rc<List>,
}

/// What can happen.
#[derive(Clone, PartialEq)]
pub enum Action {
    Today(Day),
    /// The first text, from the address or from the storage.
    Start {
        text: String,
        /// The day of the link that was opened.
        link: Option<Day>,
        is_kept: bool,
    },
    /// Another address in the same page.
    Open(String),
    Edit(&'static str, String),
    /// A field goes back to what it stands for while nothing is typed into it.
    Clear(&'static str),
    Leave(&'static str),
    Reset,
    Look(Theme),
    #[cfg(feature = "about")]
    Kept(Vec<Page>),
    NextLook,
    Stored(bool),
    Hall(bool),
    Rest,
    /// What a link was of is worked out for today.
    Anew,
    #[cfg(feature = "list")]
    List(Event),
}

/// A longer form than this stands in the storage only: messengers cut longer links off.
const LONGEST_ADDRESS: usize = 8_000;

/// The form as far as the address holds it, with the day of its result. One that nothing else keeps stands there at any
/// length.
pub fn address(text: &str, days: Days, stored: bool) -> String {
    if is_in_address(text, stored) { days.in_address(text) } else { String::new() }
}

pub fn is_in_address(text: &str, stored: bool) -> bool {
    text.len() <= LONGEST_ADDRESS || !stored
}

impl State {
    /// Whether the form is too long for the address.
    pub fn is_long(&self) -> bool {
        self.text.len() > LONGEST_ADDRESS
    }

    pub fn new(page: Page, this_month: Month) -> State {
        let text = page.standard_form();
        State {
            page,
            days: Days::new(this_month, page.follows()),
            this_month,
            today: None,
            rested: text.clone(),
            text,
            opened: Opened::Whole,
            is_kept: false,
            started: false,
            stored: true,
            left: Vec::new(),
            emptied: None,
            theme: Theme::Auto,
            #[cfg(feature = "about")]
            kept: Vec::new(),
            unchanged: false,
            in_hall: false,
            #[cfg(feature = "list")]
            list: Rc::default(),
        }
    }

    /// Takes over a text. One that is not understood at all changes nothing but is told.
    fn open(&mut self, text: &str) {
        let (form, opened) = self.page.reread(text);
        self.opened = opened;
        if opened != Opened::Not {
            self.text = form;
            self.rest();
        }
    }

    /// The page is of other days than before.
    fn date(&mut self, days: Days) {
        self.days = days;
        self.this_month = days.month();
        self.today = days.today();
    }

    fn edit(&mut self, key: &str, value: &str) {
        let text = self.page.edited(&self.text, key, value, self.this_month);
        self.unchanged ^= text == self.text;
        self.text = text;
    }

    fn rest(&mut self) {
        self.rested.clone_from(&self.text);
    }

    fn look(&mut self, theme: Theme) {
        browser::set_theme(theme.key());
        self.theme = theme;
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<State>, action: Action) -> Rc<State> {
        let mut state = Rc::unwrap_or_clone(self);
        match action {
            Action::Today(today) => state.date(state.days.told(today)),
            Action::Start { text, link, is_kept } => {
                state.date(state.days.of_link(link));
                if !text.is_empty() {
                    state.open(&text);
                }
                state.is_kept = is_kept;
                if is_kept && state.opened != Opened::Whole {
                    // Perhaps another build can read it.
                    let _ = browser::store(&[state.page.key(), ".unread"].concat(), &text);
                }
                state.started = true;
                browser::mark_started();
            }
            Action::Open(address) => {
                let (text, link) = share::undated(&address);
                state.date(state.days.of_link(link));
                if text != state.text {
                    state.is_kept = false;
                    state.open(&text);
                }
            }
            Action::Edit(key, value) => {
                state.emptied = value.trim().is_empty().then_some(key);
                state.edit(key, &value);
            }
            Action::Clear(key) => {
                state.emptied = None;
                state.edit(key, "");
            }
            Action::Leave(id) => {
                state.emptied = None;
                if !state.left.contains(&id) {
                    state.left.push(id);
                }
            }
            Action::Reset => {
                state.date(state.days.of_link(None));
                state.text = state.page.standard_form();
                state.rest();
                state.left.clear();
                state.in_hall = false;
            }
            Action::Look(theme) => state.look(theme),
            #[cfg(feature = "about")]
            Action::Kept(pages) => state.kept = pages,
            Action::NextLook => {
                let theme = state.theme.next();
                state.look(theme);
                // Without storage the look lasts as long as the page.
                let _ = browser::store("theme", theme.key());
            }
            Action::Stored(worked) => state.stored = worked,
            Action::Hall(is_open) => state.in_hall = is_open,
            Action::Rest => state.rest(),
            Action::Anew => state.date(state.days.of_link(None)),
            #[cfg(feature = "list")]
            Action::List(event) => Rc::make_mut(&mut state.list).happen(event),
        }
        Rc::new(state)
    }
}
