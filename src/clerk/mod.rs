//! The clerk of `danh-sach/`: it holds the open lists in a worker and answers the page's messages.
//!
//! It reads with `sheets`, checks with `lists` and puts the findings into the language of the page, which itself
//! contains no rule and no sentence of this kind. It keeps nothing but the open lists.

mod detail;
mod edge;
mod empty;
mod example;
mod found;
mod hand;
mod summary;

use crate::error::{Fault, InputError};
use crate::law::SupportGroup;
use crate::lists::{Across, Checked, Field, Kind, Options, across, check_heard, list_in_unicode};
use crate::post::{Settings, Told, Window};
use crate::sheets::{Refusal, Sheet};
use crate::text::{Lang, errors};
use crate::units::Month;

/// What is open.
#[derive(Default)]
pub struct Clerk {
    settings: Settings,
    lists: Vec<Open>,
    /// The one that is shown.
    at: usize,
    /// Files that could not be opened beside others, in words.
    refused: Vec<String>,
    across: Vec<Across>,
}

/// An open list.
#[derive(Default)]
struct Open {
    name: String,
    sheets: Vec<Sheet>,
    /// The sheet that was checked, how, and what came of it.
    place: usize,
    options: Options,
    checked: Option<Checked>,
    /// The rows that are to be seen, and of which question they are.
    found: found::Found,
}

/// Hears how many rows are done, and of how many.
type Heard<'a> = &'a mut dyn FnMut(u32, u32);

impl Clerk {
    fn lang(&self) -> Lang {
        lang(&self.settings.lang)
    }

    fn open_list(&self) -> Option<&Open> {
        self.lists.get(self.at)
    }

    /// Takes over sheets that were read, in the place of all that is open.
    pub fn open(&mut self, settings: Settings, sheets: Vec<Sheet>, heard: Heard<'_>) -> Told {
        *self = Clerk { settings, ..Clerk::default() };
        self.add(sheets, heard)
    }

    /// One more list. What cannot be opened is said, and what is open stays.
    pub fn more(&mut self, settings: Settings, sheets: Result<Vec<Sheet>, Refusal>, heard: Heard<'_>) -> Told {
        let (before, at) = (self.settings.clone(), self.at);
        self.settings = Settings { sheet: None, columns: Vec::new(), ..settings };
        let told = match sheets {
            Ok(sheets) => self.add(sheets, heard),
            Err(refused) => refusal(refused, &self.settings),
        };
        if let Told::Refused { sentence } = &told {
            if self.lists.is_empty() {
                return told;
            }
            self.refused.push([&self.settings.name, ": ", sentence].concat());
        }
        (self.settings, self.at) = (before, at.min(self.lists.len().saturating_sub(1)));
        self.told()
    }

    fn add(&mut self, sheets: Vec<Sheet>, heard: Heard<'_>) -> Told {
        self.lists.push(Open { name: self.settings.name.clone(), sheets, ..Open::default() });
        self.at = self.lists.len() - 1;
        let told = self.check(heard);
        // A file without a table is no list beside others; alone its other sheets can be looked at.
        if self.lists.len() > 1 && matches!(told, Told::Refused { .. }) {
            self.lists.pop();
        }
        told
    }

    /// The open list once more.
    pub fn check_again(&mut self, settings: Settings, heard: Heard<'_>) -> Told {
        self.settings = settings;
        self.check(heard)
    }

    /// Another one of those that are open.
    pub fn list(&mut self, place: u32) -> Told {
        self.at = (place as usize).min(self.lists.len().saturating_sub(1));
        self.settings.columns = Vec::new();
        self.told()
    }

    /// The open list in Unicode from now on, also in what is handed back.
    pub fn unicode(&mut self, heard: Heard<'_>) -> Told {
        if let Some(open) = self.lists.get_mut(self.at)
            && let Some((encoding, last)) =
                open.checked.as_ref().and_then(|checked| Some((checked.encoding?, checked.header.1)))
            && let Some(sheet) = open.sheets.get_mut(open.place)
            && let Some(unicode) = list_in_unicode(sheet, encoding, last)
        {
            *sheet = unicode;
            self.settings.sheet = Some(open.place as u32);
        }
        self.check(heard)
    }

    fn check(&mut self, heard: Heard<'_>) -> Told {
        let mut options = options(&self.settings);
        let (wanted, lang) = (self.settings.sheet, self.lang());
        let headings = std::mem::take(&mut self.settings.headings);
        let done = match self.lists.get_mut(self.at) {
            Some(open) => open.check(wanted, &mut options, &headings, heard),
            None => Err(InputError::new("", Fault::NoTable)),
        };
        self.settings.headings = headings;
        match done {
            Ok(()) => {
                self.look_across();
                self.told()
            }
            Err(error) => Told::Refused { sentence: errors::sentence(&error, lang) },
        }
    }

    fn told(&self) -> Told {
        self.open_list()
            .and_then(|open| Some(self.summary(open, open.checked.as_ref()?)))
            .unwrap_or_else(|| refusal(Refusal::NoTable, &self.settings))
    }

    /// The same person in two of the lists.
    fn look_across(&mut self) {
        let (places, checked): (Vec<usize>, Vec<&Checked>) =
            self.lists.iter().enumerate().filter_map(|(place, open)| Some((place, open.checked.as_ref()?))).unzip();
        let of = |list: usize| places.get(list).copied().unwrap_or_default();
        let place = |one: Across| Across { list: of(one.list), earlier_list: of(one.earlier_list), ..one };
        self.across = if checked.len() > 1 { across(&checked).into_iter().map(place).collect() } else { Vec::new() };
    }

    pub fn rows(&mut self, window: &Window) -> Told {
        let code = lang(&self.settings.lang);
        match self.lists.get_mut(self.at) {
            Some(Open { checked: Some(checked), sheets, place, found, .. }) => match sheets.get(*place) {
                Some(sheet) => Told::Rows(found.rows(checked, sheet, window, code)),
                None => Told::Rows(found::nothing()),
            },
            _ => Told::Rows(found::nothing()),
        }
    }

    /// As many as fit on some pages.
    pub fn paper(&self) -> Told {
        let shown = self.open_list().and_then(Open::shown);
        Told::Paper(match shown {
            Some((checked, sheet)) => found::for_paper(checked, sheet, self.lang()),
            None => found::nothing(),
        })
    }
}

impl Open {
    /// What is seen of it.
    fn shown(&self) -> Option<(&Checked, &Sheet)> {
        self.checked.as_ref().zip(self.sheets.get(self.place))
    }

    fn check(
        &mut self,
        wanted: Option<u32>,
        options: &mut Options,
        headings: &[(String, String)],
        heard: Heard<'_>,
    ) -> Result<(), InputError> {
        self.checked = None;
        self.found = found::Found::default();
        let (place, mut checked) = match wanted {
            Some(place) => self.check_sheet(place as usize, options, heard),
            None => self.first_with_table(options, heard),
        }?;
        // What was set for these headings before counts unless something was set by hand in this very list.
        let columns = if options.columns.is_empty() { self.remembered(place, &checked, headings) } else { Vec::new() };
        if !columns.is_empty() {
            options.columns = columns;
            if let Ok((_, again)) = self.check_sheet(place, options, heard) {
                checked = again;
            }
        }
        self.place = place;
        self.options = options.clone();
        self.checked = Some(checked);
        Ok(())
    }

    fn check_sheet(&self, place: usize, options: &Options, heard: Heard<'_>) -> Result<(usize, Checked), InputError> {
        let empty = Sheet::default();
        check_heard(self.sheets.get(place).unwrap_or(&empty), options, heard).map(|checked| (place, checked))
    }

    /// The first visible sheet with a table, else the first hidden one.
    fn first_with_table(&self, options: &Options, heard: Heard<'_>) -> Result<(usize, Checked), InputError> {
        let is_hidden = |place: &usize| self.sheets.get(*place).is_some_and(|sheet| sheet.hidden);
        let (hidden, visible): (Vec<usize>, Vec<usize>) = (0..self.sheets.len()).partition(is_hidden);
        let mut last = self.check_sheet(visible.first().copied().unwrap_or(0), options, heard);
        for place in visible.into_iter().chain(hidden) {
            if last.is_ok() {
                break;
            }
            last = self.check_sheet(place, options, heard);
        }
        last
    }

    /// The columns as they were set for the same headings, together with those that the headings say.
    fn remembered(&self, place: usize, checked: &Checked, headings: &[(String, String)]) -> Vec<(Field, u32)> {
        if headings.is_empty() {
            return Vec::new();
        }
        let columns = self.columns(place, checked);
        let set = |heading: &str| headings.iter().find(|(known, _)| known == heading);
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
        group: settings.group.as_deref().and_then(group),
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
    Told::Refused { sentence: errors::sentence(&error, lang(&settings.lang)) }
}

fn group(name: &str) -> Option<SupportGroup> {
    Some(match name {
        "poor" => SupportGroup::Poor,
        "near-poor" => SupportGroup::NearPoor,
        "ethnic-minority" => SupportGroup::EthnicMinority,
        "special-zone" => SupportGroup::SpecialZone,
        "other" => SupportGroup::Other,
        _ => return None,
    })
}
