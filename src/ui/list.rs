//! The open list of `danh-sach/`: what the page shows of it, what can happen to it, and the worker that has it.
//!
//! The worker reads, checks and writes; the page holds the sums and the rows that are to be seen. Nothing of it is in a form,
//! in the address or in the storage: it ends with the page.

use super::browser::{self, File, Worker};
use super::state::{Action, State};
use crate::post::{Ask, Checked, Detail, Format, Rows as Sent, Settings, Show, Step, Told, Window};
use crate::share::lists::Form;
use crate::share::{self};
use crate::text::list::words;
use crate::text::{Lang, reading};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Rows that are asked for at once, and how many of them lie above those that are seen.
const AT_ONCE: u32 = 24;
const ABOVE: u32 = 8;
/// So many more than are seen are there before others are asked for.
const MARGIN: u32 = 4;
/// Where a file is picked.
pub const FILE: &str = "list-file";
/// Where one more is.
pub const MORE: &str = "list-more";
/// Where the rows scroll.
pub const ROWS: &str = "list-rows";
/// What was opened of a row.
pub const PANEL: &str = "list-panel";

/// The button of a row.
pub fn row_id(row: u32) -> String {
    ["list-row-", &row.to_string()].concat()
}

/// The list as the page shows it.
#[derive(Clone, PartialEq, Default)]
pub struct List {
    /// Where it comes from.
    pub given: Option<Given>,
    /// Files that are still to be read.
    pub waiting: Vec<File>,
    /// What the worker is at, how many rows are done, and of how many.
    pub step: Option<(Step, u32, u32)>,
    /// Why there is no list.
    pub refused: Option<String>,
    /// How the last list ended.
    pub end: Option<End>,
    pub checked: Option<Rc<Checked>>,
    pub rows: Rows,
    pub window: Window,
    pub detail: Option<Rc<Detail>>,
    /// The rows for paper, while they are printed.
    pub paper: Option<Rows>,
    /// Fields that were given to columns by hand in this list.
    pub columns: Vec<(String, u32)>,
    pub sheet: Option<u32>,
    pub is_over: bool,
    /// Whether the settings are open: many fields, which nothing else has to wait for.
    pub is_setting: bool,
}

/// How a list ended.
#[derive(Clone, Copy, PartialEq)]
pub enum End {
    Stopped,
    Forgotten,
    Broken,
}

/// Rows that are to be seen.
#[derive(Clone, PartialEq, Default)]
pub struct Rows {
    pub first: u32,
    pub all: u32,
    pub lines: Rc<Vec<Line>>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    pub row: u32,
    pub verdict: u8,
    /// `None` where it is not known.
    pub pay: Option<i64>,
    pub name: String,
    pub written: String,
    pub fault: String,
}

impl Rows {
    fn of(sent: Sent) -> Rows {
        let (rows, verdicts, pay) = (sent.rows.to_vec(), sent.verdicts.to_vec(), sent.pay.to_vec());
        let texts = sent.names.into_iter().zip(sent.written).zip(sent.faults);
        let numbers = rows.into_iter().zip(verdicts).zip(pay);
        let mut lines = Vec::with_capacity(AT_ONCE as usize);
        for (((row, verdict), pay), ((name, written), fault)) in numbers.zip(texts) {
            let pay = pay.is_finite().then_some(pay as i64);
            lines.push(Line { row, verdict, pay, name, written, fault });
        }
        Rows { first: sent.first, all: sent.all, lines: Rc::new(lines) }
    }
}

/// What can happen to the list.
#[derive(Clone, PartialEq)]
pub enum Event {
    Given(Given),
    /// Files to be opened beside what is open.
    More(Vec<File>),
    /// Another one of the lists, and a row of it to open.
    List(u32, Option<u32>),
    /// The list in Unicode.
    Unicode,
    /// Something to drop hovers over the page, or no longer.
    Over(bool),
    Stop,
    Forget,
    Show(Show),
    Search(String),
    /// The first row that is seen, and how many are.
    Scrolled(u32, u32),
    Open(u32),
    Close,
    Sheet(u32),
    /// A column is to hold this field, by its name; empty for none.
    Column(u32, String),
    /// The settings have changed.
    Again,
    /// The settings are opened or closed.
    Settings,
    Hand(Format),
    Template(&'static str),
    Print,
    Printed,
    // What the worker says
    Step(Step, u32, u32),
    Refused(String),
    Checked(Rc<Checked>),
    Rows(Rows),
    Detail(Rc<Detail>),
    Paper(Rows),
    Saved,
    Broken,
}

/// Where a list comes from.
#[derive(Clone, PartialEq)]
pub enum Given {
    /// The first is seen first.
    Files(Vec<File>),
    Text(String),
    Example,
}

impl List {
    pub fn happen(&mut self, event: Event) {
        match event {
            Event::Given(given) => {
                let waiting = given.files();
                *self = List { given: Some(given), waiting, step: at(Step::Loading), ..self.gone() };
            }
            Event::More(files) => {
                self.waiting.extend(files);
                self.step = at(Step::Reading);
            }
            Event::List(..) => {
                self.columns.clear();
                self.sheet = None;
            }
            Event::Unicode => self.step = at(Step::Checking),
            Event::Over(is_over) => self.is_over = is_over,
            Event::Stop => *self = List { end: Some(End::Stopped), ..self.gone() },
            Event::Forget => *self = List { end: Some(End::Forgotten), ..self.gone() },
            Event::Show(show) => self.window = Window { show, first: 0, ..self.window.clone() },
            Event::Search(search) => self.window = Window { search, first: 0, ..self.window.clone() },
            Event::Sheet(sheet) => {
                self.sheet = Some(sheet);
                self.columns.clear();
                self.step = at(Step::Checking);
            }
            Event::Column(index, field) => {
                self.set_column(index, field);
                self.step = at(Step::Checking);
            }
            Event::Again => self.step = self.checked.as_ref().and_then(|_| at(Step::Checking)),
            Event::Close => self.detail = None,
            Event::Settings => self.is_setting = !self.is_setting,
            Event::Hand(_) | Event::Template(_) => self.step = at(Step::Writing),
            Event::Step(step, done, all) => self.step = Some((step, done, all)),
            Event::Refused(sentence) => {
                self.settled(false);
                // A sheet of the same file can have a table where this one has none.
                self.step = None;
                self.refused = Some(sentence);
                self.detail = None;
            }
            Event::Checked(checked) => {
                let first = if self.checked.is_some() { self.window.first } else { 0 };
                self.step = None;
                self.settled(true);
                self.refused = None;
                self.sheet = Some(checked.sheet);
                self.checked = Some(checked);
                self.window.first = first;
                self.detail = None;
            }
            Event::Rows(rows) => self.rows = rows,
            Event::Detail(detail) => self.detail = Some(detail),
            Event::Paper(rows) => self.paper = Some(rows),
            Event::Printed => self.paper = None,
            Event::Saved => self.step = None,
            Event::Broken => *self = List { end: Some(End::Broken), ..self.gone() },
            Event::Scrolled(..) | Event::Open(_) | Event::Print => {}
        }
    }

    /// The file that was waited for longest has been read, or refused.
    fn settled(&mut self, is_read: bool) {
        if self.waiting.is_empty() {
            return;
        }
        let file = self.waiting.remove(0);
        if let Some(Given::Files(files)) = &mut self.given {
            if !is_read {
                files.retain(|one| *one != file);
            } else if !files.contains(&file) {
                files.push(file);
            }
        }
    }

    /// What was open before something was stopped.
    pub fn before(&self) -> Option<Given> {
        self.checked.as_ref()?;
        let is_open = |file: &File| !self.waiting.contains(file);
        Some(match self.given.clone()? {
            Given::Files(files) => Given::Files(files.into_iter().filter(is_open).collect()),
            other => other,
        })
    }

    /// Nothing of the list; what is open of the page stays open.
    fn gone(&self) -> List {
        List { is_setting: self.is_setting, ..List::default() }
    }

    /// All columns as they are used now, with one of them changed.
    fn set_column(&mut self, index: u32, field: String) {
        let Some(checked) = &self.checked else { return };
        let used = checked.columns.iter().filter(|column| !column.field.is_empty());
        let others = used.filter(|column| column.index != index && column.field != field);
        self.columns = others.map(|column| (column.field.clone(), column.index)).collect();
        if !field.is_empty() {
            self.columns.push((field, index));
        }
    }
}

/// At a step of which nothing is done yet.
fn at(step: Step) -> Option<(Step, u32, u32)> {
    Some((step, 0, 0))
}

impl Given {
    fn files(&self) -> Vec<File> {
        match self {
            Given::Files(files) => files.clone(),
            _ => Vec::new(),
        }
    }

    /// The name of the file, as long as the page is open.
    pub fn name(&self, lang: Lang) -> String {
        match self {
            Given::Files(files) => files.first().map(File::name).unwrap_or_default(),
            Given::Text(_) => words(lang).pasted_name.into(),
            Given::Example => words(lang).example_name.into(),
        }
    }
}

/// The worker, and how the page hears of it.
pub struct Clerk {
    lang: Lang,
    change: Callback<Action>,
    shown: Option<UseReducerHandle<State>>,
    worker: Option<Worker>,
}

impl Clerk {
    pub fn new(lang: Lang, change: Callback<Action>) -> Clerk {
        Clerk { lang, change, shown: None, worker: None }
    }

    /// The page has been made anew.
    pub fn made_of(&mut self, state: &UseReducerHandle<State>) {
        self.shown = Some(state.clone());
    }

    fn list(&self) -> Option<Rc<List>> {
        self.shown.as_ref().map(|state| state.list.clone())
    }

    fn ask(&self, ask: &Ask) {
        if let Some(worker) = &self.worker
            && let Ok(letter) = serde_wasm_bindgen::to_value(ask)
        {
            worker.post(&letter);
        }
    }

    /// What is known beside the list.
    fn settings(&self, list: &List) -> Settings {
        let form: Form = self.shown.as_ref().map(|state| share::read(&state.text).0).unwrap_or_default();
        let some = |text: &str| (!text.is_empty()).then(|| text.to_string());
        Settings {
            lang: self.lang.code().into(),
            name: String::new(),
            sheet: list.sheet,
            kind: some(&form.kind),
            month: reading::month(&form.month).map(|month| month.plain()),
            group: some(&form.group),
            columns: list.columns.clone(),
            headings: form.headings,
        }
    }

    /// What follows from an event, beside what it changes in the state.
    fn follow(&mut self, event: &Event, list: &List, list_after: &List) {
        match event {
            Event::Stop | Event::Forget | Event::Broken => self.worker = None,
            Event::More(files) => self.more(files),
            Event::List(place, row) => {
                self.ask(&Ask::List(*place));
                if let Some(row) = row {
                    self.ask(&Ask::Row(*row));
                }
            }
            Event::Unicode => self.ask(&Ask::Unicode),
            Event::Show(_) | Event::Search(_) | Event::Checked(_) => {
                browser::scroll_to_top(ROWS);
                self.ask_rows(list_after, 0);
            }
            Event::Scrolled(first, seen) => self.scrolled(list, *first, *seen),
            Event::Open(row) => self.ask(&Ask::Row(*row)),
            Event::Sheet(_) | Event::Column(..) | Event::Again => {
                self.ask(&Ask::Check(self.settings(list_after)));
            }
            Event::Hand(format) => self.ask(&Ask::Hand(*format)),
            Event::Print => self.ask(&Ask::Paper),
            // The keyboard goes to what was opened, and back to where it was.
            Event::Detail(_) => browser::soon(|| browser::focus(PANEL)),
            Event::Close => {
                if let Some(detail) = &list.detail {
                    let row = row_id(detail.row);
                    browser::soon(move || browser::focus(&row));
                }
            }
            _ => {}
        }
    }

    fn more(&self, files: &[File]) {
        for file in files {
            let settings = Settings { name: file.name(), ..self.settings(&List::default()) };
            if let (Some(worker), Ok(letter)) = (&self.worker, serde_wasm_bindgen::to_value(&Ask::More(settings))) {
                worker.post_with(&letter, file.as_ref());
            }
        }
    }

    fn ask_rows(&self, list: &List, first: u32) {
        self.ask(&Ask::Rows(Window { first, count: AT_ONCE, ..list.window.clone() }));
    }

    fn scrolled(&self, list: &List, first: u32, seen: u32) {
        let Rows { first: held, all, lines } = &list.rows;
        let end = held + lines.len() as u32;
        let is_held = (*held == 0 || *held + MARGIN <= first) && (end >= *all || first + seen + MARGIN <= end);
        if !is_held {
            self.ask_rows(list, first.saturating_sub(ABOVE));
        }
    }
}

/// Has something happen.
pub fn act(clerk: &Rc<RefCell<Clerk>>, action: Action) {
    let Action::List(event) = &action else {
        let is_setting = matches!(action, Action::Edit(..) | Action::Clear(_));
        let now = clerk.borrow();
        now.change.emit(action);
        let is_open = now.list().is_some_and(|list| list.checked.is_some());
        if is_setting && is_open {
            let then = clerk.clone();
            // The form that the worker is told of is the one that has just been changed.
            browser::soon(move || act(&then, Action::List(Event::Again)));
        }
        return;
    };
    match event {
        Event::Given(given) => open(clerk, given),
        Event::Template(kind) => {
            hire(clerk);
            let now = clerk.borrow();
            let today = now.shown.as_ref().and_then(|state| state.today).map(|day| day.plain()).unwrap_or_default();
            now.ask(&Ask::Template { kind: (*kind).into(), lang: now.lang.code().into(), today });
        }
        _ => {}
    }
    let list = clerk.borrow().list();
    // What is stopped leaves what was open before: it is opened anew, as the worker cannot be asked to leave off.
    if *event == Event::Stop
        && let Some(before) = list.as_ref().and_then(|list| list.before())
    {
        return act(clerk, Action::List(Event::Given(before)));
    }
    // A page that changes in nothing need not be drawn.
    if !matches!(event, Event::Scrolled(..) | Event::Open(_) | Event::Print) {
        clerk.borrow().change.emit(action.clone());
    }
    if let Some(list) = list {
        let mut after = (*list).clone();
        after.happen(event.clone());
        clerk.borrow_mut().follow(event, &list, &after);
    }
    if matches!(event, Event::Paper(_)) {
        let then = clerk.clone();
        browser::print(move || act(&then, Action::List(Event::Printed)));
    }
}

/// A new worker for every list: what the one before held is gone with it.
fn open(clerk: &Rc<RefCell<Clerk>>, given: &Given) {
    clerk.borrow_mut().worker = None;
    hire(clerk);
    let now = clerk.borrow();
    let settings = Settings { name: given.name(now.lang), ..now.settings(&List::default()) };
    let ask = if *given == Given::Example { Ask::Example(settings) } else { Ask::Open(settings) };
    if let (Some(worker), Ok(letter)) = (&now.worker, serde_wasm_bindgen::to_value(&ask)) {
        match given {
            Given::Files(files) => {
                if let Some(file) = files.first() {
                    worker.post_with(&letter, file.as_ref());
                }
                now.more(files.get(1..).unwrap_or_default());
            }
            Given::Text(text) => worker.post_with(&letter, &text.as_str().into()),
            Given::Example => worker.post(&letter),
        }
    }
}

fn hire(clerk: &Rc<RefCell<Clerk>>) {
    if clerk.borrow().worker.is_some() {
        return;
    }
    let then = clerk.clone();
    let worker = Worker::new(move |letter| heard(&then, letter));
    clerk.borrow_mut().worker = worker;
}

/// A letter of the worker; none where it broke off.
fn heard(clerk: &Rc<RefCell<Clerk>>, letter: Option<wasm_bindgen::JsValue>) {
    let told = letter.and_then(|letter| serde_wasm_bindgen::from_value::<Told>(letter).ok());
    let event = match told {
        Some(Told::Step(step, done, all)) => Event::Step(step, done, all),
        Some(Told::Refused { sentence }) => Event::Refused(sentence),
        Some(Told::Checked(checked)) => Event::Checked(Rc::new(*checked)),
        Some(Told::Rows(rows)) => Event::Rows(Rows::of(rows)),
        Some(Told::Row(detail)) => Event::Detail(Rc::new(*detail)),
        Some(Told::Paper(rows)) => Event::Paper(Rows::of(rows)),
        Some(Told::File { name, media, bytes }) => {
            browser::save_bytes(&name, &media, &bytes);
            Event::Saved
        }
        // The worker's own script sees to them.
        Some(Told::OtherFormat | Told::Write { .. }) => return,
        None => Event::Broken,
    };
    act(clerk, Action::List(event));
}

/// Files that are dropped and tables that are pasted anywhere on the page, and where the rows have been scrolled to.
pub fn listen(act: &Callback<Action>) -> Vec<browser::Listener> {
    let (given, over, scrolled) = (act.clone(), act.clone(), act.clone());
    let mut listeners = browser::on_given(
        move |of| given.emit(Action::List(Event::Given(of))),
        move |is_over| over.emit(Action::List(Event::Over(is_over))),
    );
    listeners.push(browser::on_scroll(ROWS, move |seen| {
        scrolled.emit(Action::List(Event::Scrolled(seen.0, seen.1)));
    }));
    let early = browser::picked_early(FILE);
    if !early.is_empty() {
        act.emit(Action::List(Event::Given(Given::Files(early))));
    }
    let escaped = act.clone();
    listeners.push(browser::on_escape(move || escaped.emit(Action::List(Event::Close))));
    listeners
}
