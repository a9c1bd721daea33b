//! The clerk of `danh-sach/`: has a list open in a worker, and answers what the page asks of it.
//!
//! It reads by `sheets`, checks by `lists` and says what came of it in the language of the page, which holds no rule and no
//! sentence of this kind. Nothing is kept beyond the list that is open.

mod detail;
mod edge;
mod empty;
mod example;
mod found;
mod hand;
mod summary;

use crate::error::{Fault, InputError};
use crate::lists::{Checked, Field, Kind, Options, check};
use crate::post::{Settings, Told, Window};
use crate::sheets::{Refusal, Sheet};
use crate::text::{Lang, errors};
use crate::units::Month;

/// What is open.
#[derive(Default)]
pub struct Clerk {
    settings: Settings,
    sheets: Vec<Sheet>,
    /// The sheet that was checked, how, and what came of it.
    place: usize,
    options: Options,
    checked: Option<Checked>,
    /// The rows that are to be seen, and of which question they are.
    found: found::Found,
}

impl Clerk {
    fn lang(&self) -> Lang {
        lang(&self.settings.lang)
    }

    /// Takes over sheets that were read.
    pub fn open(&mut self, settings: Settings, sheets: Vec<Sheet>) -> Told {
        *self = Clerk { settings, sheets, ..Clerk::default() };
        self.check()
    }

    /// The open list once more.
    pub fn check_again(&mut self, settings: Settings) -> Told {
        self.settings = settings;
        self.check()
    }

    fn check(&mut self) -> Told {
        self.checked = None;
        self.found = found::Found::default();
        let mut options = options(&self.settings);
        let result = match self.settings.sheet {
            Some(place) => self.check_sheet(place as usize, &options),
            None => self.first_with_table(&options),
        };
        let (place, mut checked) = match result {
            Ok(done) => done,
            Err(error) => return self.refused(&error),
        };
        // What was set for these headings before counts unless something was set by hand in this very list.
        let columns = if options.columns.is_empty() { self.remembered(place, &checked) } else { Vec::new() };
        if !columns.is_empty() {
            options.columns = columns;
            if let Ok((_, again)) = self.check_sheet(place, &options) {
                checked = again;
            }
        }
        self.place = place;
        self.options = options;
        let told = self.summary(&checked);
        self.checked = Some(checked);
        told
    }

    fn check_sheet(&self, place: usize, options: &Options) -> Result<(usize, Checked), InputError> {
        let empty = Sheet::default();
        check(self.sheets.get(place).unwrap_or(&empty), options).map(|checked| (place, checked))
    }

    /// The first visible sheet with a table, else the first hidden one.
    fn first_with_table(&self, options: &Options) -> Result<(usize, Checked), InputError> {
        let is_hidden = |place: &usize| self.sheets.get(*place).is_some_and(|sheet| sheet.hidden);
        let (hidden, visible): (Vec<usize>, Vec<usize>) = (0..self.sheets.len()).partition(is_hidden);
        let mut last = self.check_sheet(visible.first().copied().unwrap_or(0), options);
        for place in visible.into_iter().chain(hidden) {
            if last.is_ok() {
                break;
            }
            last = self.check_sheet(place, options);
        }
        last
    }

    /// The columns as they were set for the same headings, together with those that the headings say.
    fn remembered(&self, place: usize, checked: &Checked) -> Vec<(Field, u32)> {
        if self.settings.headings.is_empty() {
            return Vec::new();
        }
        let columns = self.columns(place, checked);
        let set = |heading: &str| self.settings.headings.iter().find(|(known, _)| known == heading);
        if !columns.iter().any(|column| set(&column.heading).is_some_and(|(_, field)| *field != column.field)) {
            return Vec::new();
        }
        let mut all: Vec<(Field, u32)> = Vec::new();
        for column in &columns {
            let name = set(&column.heading).map_or(column.field.as_str(), |(_, field)| field.as_str());
            if let Some(field) = field(name) {
                all.retain(|(known, _)| *known != field);
                all.push((field, column.index));
            }
        }
        all
    }

    fn refused(&self, error: &InputError) -> Told {
        Told::Refused { code: error.code().into(), sentence: errors::sentence(error, self.lang()) }
    }

    pub fn rows(&mut self, window: &Window) -> Told {
        let Clerk { checked, sheets, place, found, settings, .. } = self;
        match (checked, sheets.get(*place)) {
            (Some(checked), Some(sheet)) => Told::Rows(found.rows(checked, sheet, window, lang(&settings.lang))),
            _ => Told::Rows(found::nothing()),
        }
    }

    /// As many as fit on some pages.
    pub fn paper(&self) -> Told {
        match (&self.checked, self.sheets.get(self.place)) {
            (Some(checked), Some(sheet)) => Told::Paper(found::for_paper(checked, sheet, self.lang())),
            _ => Told::Paper(found::nothing()),
        }
    }
}

fn lang(code: &str) -> Lang {
    if code == Lang::En.code() { Lang::En } else { Lang::Vi }
}

fn field(name: &str) -> Option<Field> {
    Field::ALL.into_iter().find(|field| field.name() == name)
}

fn kind(name: &str) -> Option<Kind> {
    match name {
        "contributions" => Some(Kind::Contributions),
        "households" => Some(Kind::Households),
        _ => None,
    }
}

fn options(settings: &Settings) -> Options {
    let columns = settings.columns.iter().filter_map(|(name, index)| Some((field(name)?, *index)));
    Options {
        kind: settings.kind.as_deref().and_then(kind),
        columns: columns.collect(),
        month: settings.month.as_deref().and_then(Month::parse),
        group: settings.group.as_deref().and_then(summary::group),
        ..Options::default()
    }
}

/// What cannot be read.
fn refusal(of: Refusal, settings: &Settings) -> Told {
    let fault = match of {
        Refusal::Encrypted => Fault::Encrypted,
        Refusal::Broken => Fault::BrokenFile,
        Refusal::Unknown => Fault::UnknownFormat,
        Refusal::TooLarge => Fault::LargeFile,
        Refusal::NoTable => Fault::NoTable,
    };
    let error = InputError::new("", fault);
    Told::Refused { code: error.code().into(), sentence: errors::sentence(&error, lang(&settings.lang)) }
}
