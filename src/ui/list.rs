//! The open list of `danh-sach/`: what the page shows of it, and what can happen to it.
//!
//! The worker reads, checks and writes; the page holds the sums and the visible rows. No form, address or storage holds
//! any of it: it ends with the page.

use super::browser::{File, Given};
use crate::post::{Checked, Detail, Format, Rows as Sent, Show, Step, Window};
use crate::text::Lang;
use crate::text::list::words;
use std::rc::Rc;

/// Rows that are asked for at once.
pub const AT_ONCE: u32 = 24;
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
    pub fn of(sent: Sent) -> Rows {
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
