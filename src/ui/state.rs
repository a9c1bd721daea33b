//! The state of a page, and everything that can happen to it. The reducer is pure: an action brings what was read from
//! the device, and [`super::effects`] finds what has to be done there afterwards. `cargo xtask check` sees to it.

#[cfg(any(feature = "office", feature = "quota"))]
mod lists;
#[cfg(test)]
mod tests;

use super::address;
use super::arrival::Arrival;
use super::days::Days;
#[cfg(feature = "list")]
use super::list::{Event, List};
use super::page::Page;
use super::whose::Whose;
use crate::share::situation::{Fact, Situation};
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
    pub whose: Whose,
    /// What is known of the reader in all tools.
    pub situation: Situation,
    /// What came from other tools into this form when it was opened, each with the letter of its tool.
    pub taken: Vec<(Fact, char)>,
    /// What was put aside at one tap, and comes back at one.
    pub before: Option<Rc<Before>>,
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
    /// The look of the page; `None` where nobody has chosen one.
    pub theme: Option<Theme>,
    /// What the storage had for this page and this build cannot read in whole: perhaps another one can.
    pub unread: Option<String>,
    /// Turns whenever the reader goes on to another tool.
    pub gone_on: bool,
    /// On the home page: where the reader's own entries are kept.
    #[cfg(feature = "about")]
    pub kept: Vec<Page>,
    /// Turns where the page has to be drawn again with the same form: an edit that left it as it was shows otherwise in its
    /// field, or something that the page had asked for has come.
    unchanged: bool,
    /// What another window on this device has entered into the same form since.
    pub elsewhere: Option<String>,
    /// Only the figures that matter, as large as the screen allows (hội trường).
    pub in_hall: bool,
    /// What of it is shown: counted from the first, and around from the last.
    #[cfg(feature = "office")]
    pub hall_at: i32,
    /// The names of the lists that the device keeps.
    #[cfg(any(feature = "office", feature = "quota"))]
    pub lists: Rc<Vec<String>>,
    /// Whether the open list has a name that the device does not know yet.
    #[cfg(any(feature = "office", feature = "quota"))]
    pub is_new_list: bool,
    /// The first row that is seen of a long list of units.
    #[cfg(feature = "office")]
    pub first_unit: usize,
    /// The same of the lines of their table, cell by cell.
    #[cfg(feature = "office")]
    pub first_line: usize,
    /// What the page shows of the list that is open.
    #[cfg(feature = "list")]
    pub list: Rc<List>,
}

/// A form that was put aside, with all that it was.
#[derive(PartialEq)]
pub struct Before {
    text: String,
    days: Days,
    whose: Whose,
    situation: Situation,
}

/// What can happen.
#[derive(Clone, PartialEq)]
pub enum Action {
    Today(Day),
    /// The form in the address or in the storage is opened.
    Open(Arrival),
    /// One's own form, as the storage has it, is opened in the place of a copy.
    Mine(Arrival),
    /// A copy takes the place of one's own form, which the storage has.
    Keep(Arrival),
    /// What was put aside comes back, and what was there instead is put aside.
    Undo,
    /// Another window has kept this form for the same page.
    Elsewhere(String),
    /// What another window has entered comes into this one.
    TakeOver,
    /// The reader goes on to another tool, with all that this one knows of them.
    GoOn,
    Edit(&'static str, String),
    /// An edit that takes more than a letter away or puts many in: what was there before is put aside.
    Replace(&'static str, String),
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
    /// So many on in the hall; none is back to the first.
    #[cfg(feature = "office")]
    HallStep(i32),
    Rest,
    /// What the page had asked for has come: the part of the module, or more of a long table.
    #[cfg(feature = "part")]
    Came,
    /// Nobody sees the page any more: what waits is taken in.
    #[cfg(feature = "pay")]
    Away,
    /// What a link was of is worked out for today.
    Anew,
    /// Which lists the device keeps.
    #[cfg(any(feature = "office", feature = "quota"))]
    Lists(Vec<String>),
    /// The list is to be kept by the name that was typed, beside those of these names.
    #[cfg(any(feature = "office", feature = "quota"))]
    KeepList(Vec<String>),
    /// Whether the device keeps the list now, and which ones it has.
    #[cfg(any(feature = "office", feature = "quota"))]
    ListStored(bool, Vec<String>),
    /// The list of this name is opened with the form that the device has of it, if it still does; what was open is put aside.
    #[cfg(any(feature = "office", feature = "quota"))]
    OpenList {
        name: String,
        form: Option<String>,
        names: Vec<String>,
    },
    /// The device has forgotten the list of this name, and has those of the others. What is open stays open.
    #[cfg(any(feature = "office", feature = "quota"))]
    ListWiped(String, Vec<String>),
    /// The rows of units have been scrolled to this one.
    #[cfg(feature = "office")]
    Scrolled(usize),
    /// The same of the lines of their table, cell by cell.
    #[cfg(feature = "office")]
    ScrolledCells(usize),
    #[cfg(feature = "list")]
    List(Event),
}

impl State {
    /// Whether the form is too long for the address.
    pub fn is_long(&self) -> bool {
        address::is_long(&self.text)
    }

    /// Whether the storage keeps the form.
    pub fn is_kept(&self) -> bool {
        self.stored && self.whose == Whose::Own
    }

    pub fn theme(&self) -> Theme {
        self.theme.unwrap_or(Theme::Auto)
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
            whose: Whose::Own,
            situation: Situation::default(),
            taken: Vec::new(),
            before: None,
            opened: Opened::Whole,
            is_kept: false,
            started: false,
            stored: true,
            left: Vec::new(),
            emptied: None,
            theme: None,
            unread: None,
            gone_on: false,
            #[cfg(feature = "about")]
            kept: Vec::new(),
            unchanged: false,
            elsewhere: None,
            in_hall: false,
            #[cfg(feature = "office")]
            hall_at: 0,
            #[cfg(any(feature = "office", feature = "quota"))]
            lists: Rc::default(),
            #[cfg(any(feature = "office", feature = "quota"))]
            is_new_list: false,
            #[cfg(feature = "office")]
            first_unit: 0,
            #[cfg(feature = "office")]
            first_line: 0,
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

    /// Opens what the address and the storage have.
    fn arrive(&mut self, of: &Arrival) {
        let is_understood = of.is_own || self.page.reread(&of.form).1 != Opened::Not;
        self.date(self.days.of_link(of.link.filter(|_| is_understood)));
        self.situation = share::read(&of.situation).0;
        if of.is_own || !is_understood {
            self.open_own(of);
        } else {
            self.open(&of.form);
            self.is_kept = false;
            self.taken.clear();
            self.whose = self.whose_link(of);
        }
        if !is_understood {
            self.opened = Opened::Not;
            self.is_kept = false;
        }
        self.started = true;
    }

    /// Opens the form of the device's owner, with what they have said in other tools since.
    fn open_own(&mut self, of: &Arrival) {
        let address = if of.is_own { of.form.as_str() } else { "" };
        let text = of.kept.as_deref().unwrap_or(address);
        self.is_kept = of.kept.is_some();
        self.whose = Whose::Own;
        self.opened = Opened::Whole;
        if !text.is_empty() {
            self.open(text);
        }
        self.unread = (self.is_kept && self.opened != Opened::Whole).then(|| text.into());
        if let Some(asked) = self.page.asked() {
            self.situation.recall(&self.text, asked);
            let text = self.known(&self.text);
            self.taken = self.situation.taken(&self.text, &text, asked);
            self.text = text;
            self.rest();
        }
    }

    /// A form of the page with what is known of the reader.
    fn known(&self, form: &str) -> String {
        let known = self.page.asked().map(|asked| self.situation.put_into(form, asked));
        known.map_or(form.into(), |known| self.page.reread(&known).0)
    }

    /// Whose the form of a link is, when it has been opened.
    fn whose_link(&self, of: &Arrival) -> Whose {
        let standard = self.page.standard_form();
        let kept = of.kept.as_ref().map_or(standard.clone(), |kept| self.page.reread(kept).0);
        let own = self.known(&kept);
        match () {
            () if own == self.text && !of.is_apart => Whose::Own,
            () if own != standard => Whose::Copy,
            () if of.is_apart => Whose::Apart,
            () => Whose::Opened,
        }
    }

    /// What the form says of its reader is known from now on: of one field, or all of it.
    fn learn(&mut self, key: Option<&str>) {
        if let Some(asked) = self.page.asked() {
            self.situation.learn(&self.text, asked, key);
        }
    }

    /// What the page asks goes back to what it stands for, in all tools.
    fn forget(&mut self) {
        if let Some(asked) = self.page.asked() {
            self.situation.forget(asked);
        }
    }

    /// The form as the storage has it: without the lists that it keeps only by a name.
    fn unnamed(&self) -> String {
        if self.page.named().is_empty() { self.text.clone() } else { share::without(&self.text, self.page.named()) }
    }

    fn now(&self) -> Before {
        Before { text: self.text.clone(), days: self.days, whose: self.whose, situation: self.situation.clone() }
    }

    fn put_back(&mut self, before: &Before) {
        self.date(before.days);
        self.text.clone_from(&before.text);
        self.whose = before.whose;
        self.situation.clone_from(&before.situation);
        self.settle();
    }

    /// The form is another one as a whole.
    fn settle(&mut self) {
        self.rest();
        self.left.clear();
        self.taken.clear();
        self.opened = Opened::Whole;
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
        self.taken.retain(|(fact, _)| !self.page.asked().is_some_and(|asked| asked.has(*fact, key)));
        match self.whose {
            Whose::Own => self.learn(Some(key)),
            Whose::Opened => {
                self.whose = Whose::Own;
                self.learn(None);
            }
            Whose::Copy | Whose::Apart => {}
        }
    }

    fn rest(&mut self) {
        self.rested.clone_from(&self.text);
    }
}

/// What happens, where it is more than one thing.
impl State {
    fn open_mine(&mut self, own: &Arrival) {
        self.arrive(own);
        self.settle();
    }

    fn replace(&mut self, key: &str, value: &str) {
        let before = self.now();
        self.edit(key, value);
        if before.text != self.text {
            self.before = Some(Rc::new(before));
        }
    }

    fn leave(&mut self, id: &'static str) {
        self.emptied = None;
        if !self.left.contains(&id) {
            self.left.push(id);
        }
    }

    fn keep_copy(&mut self, own: &Arrival) {
        let copy = self.now();
        self.arrive(own);
        let own = self.now();
        self.put_back(&copy);
        self.whose = Whose::Own;
        self.learn(None);
        self.before = (own.text != self.page.standard_form()).then(|| Rc::new(own));
    }

    fn undo(&mut self) {
        let now = Rc::new(self.now());
        if let Some(before) = self.before.replace(now) {
            self.put_back(&before);
        }
    }

    /// Another window has kept a form for the same page.
    fn hear_of(&mut self, form: String) {
        let differs = self.whose == Whose::Own && form != self.unnamed();
        self.elsewhere = differs.then_some(form);
    }

    fn take_over(&mut self) {
        if let Some(form) = self.elsewhere.take() {
            let own = self.now();
            let list = self.page.named();
            self.open(&if list.is_empty() { form } else { share::with_fields_of(&form, &self.text, list) });
            self.settle();
            self.learn(None);
            self.before = Some(Rc::new(own));
        }
    }

    fn go_on(&mut self) {
        if self.whose == Whose::Own {
            self.learn(None);
        }
        self.gone_on ^= true;
    }

    fn show_hall(&mut self, is_open: bool) {
        self.in_hall = is_open;
        #[cfg(feature = "office")]
        {
            self.hall_at = 0;
        }
    }

    fn begin_anew(&mut self) {
        let standard = self.page.standard_form();
        // Of others nothing is kept, not even to be taken back.
        if self.page.has_form() && self.text != standard {
            self.before = Some(Rc::new(self.now()));
        }
        self.date(self.days.of_link(None));
        self.text = self.page.begun_anew(&self.text);
        self.settle();
        self.in_hall = false;
        if matches!(self.whose, Whose::Own | Whose::Opened) {
            self.whose = Whose::Own;
            self.forget();
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<State>, action: Action) -> Rc<State> {
        let mut state = Rc::unwrap_or_clone(self);
        match action {
            Action::Today(today) => state.date(state.days.told(today)),
            Action::Open(arrival) => state.arrive(&arrival),
            Action::Mine(own) => state.open_mine(&own),
            Action::Keep(own) => state.keep_copy(&own),
            Action::Undo => state.undo(),
            Action::Elsewhere(form) => state.hear_of(form),
            Action::TakeOver => state.take_over(),
            Action::GoOn => state.go_on(),
            Action::Edit(key, value) => {
                state.emptied = value.trim().is_empty().then_some(key);
                state.edit(key, &value);
            }
            Action::Replace(key, value) => state.replace(key, &value),
            Action::Clear(key) => {
                state.emptied = None;
                state.edit(key, "");
            }
            Action::Leave(id) => state.leave(id),
            Action::Reset => state.begin_anew(),
            Action::Look(theme) => state.theme = Some(theme),
            #[cfg(feature = "about")]
            Action::Kept(pages) => state.kept = pages,
            Action::NextLook => state.theme = Some(state.theme().next()),
            Action::Stored(worked) => state.stored = worked,
            Action::Hall(is_open) => state.show_hall(is_open),
            #[cfg(feature = "office")]
            Action::HallStep(by) => state.hall_at = if by == 0 { 0 } else { state.hall_at.saturating_add(by) },
            Action::Rest => state.rest(),
            #[cfg(feature = "part")]
            Action::Came => state.unchanged ^= true,
            #[cfg(feature = "pay")]
            Action::Away => {}
            Action::Anew => state.date(state.days.of_link(None)),
            #[cfg(any(feature = "office", feature = "quota"))]
            Action::Lists(names) => state.lists = Rc::new(names),
            #[cfg(any(feature = "office", feature = "quota"))]
            Action::KeepList(taken) => state.keep_list(&taken),
            #[cfg(any(feature = "office", feature = "quota"))]
            Action::ListStored(worked, names) => state.list_stored(worked, names),
            #[cfg(any(feature = "office", feature = "quota"))]
            Action::OpenList { name, form, names } => state.open_list(&name, form, names),
            #[cfg(any(feature = "office", feature = "quota"))]
            Action::ListWiped(name, names) => state.list_wiped(&name, names),
            #[cfg(feature = "office")]
            Action::Scrolled(first) => state.first_unit = first,
            #[cfg(feature = "office")]
            Action::ScrolledCells(first) => state.first_line = first,
            #[cfg(feature = "list")]
            Action::List(event) => Rc::make_mut(&mut state.list).happen(event),
        }
        Rc::new(state)
    }
}
