//! Which rows are to be seen, and in which order: wrong ones first, then incomplete ones, each as the list has them.

use crate::lists::{Checked, Column, Field, ListRow, RowKind, Verdict};
use crate::post::{INCOMPLETE, RIGHT, Rows, Show, WRONG, Window};
use crate::sheets::{Cell, Row, Sheet};
use crate::text::{Lang, lists};
use crate::units::plain_letter;
use js_sys::{Float64Array, Uint8Array, Uint32Array};

/// The rows of a question, by their places in the list.
#[derive(Default)]
pub struct Found {
    of: Option<(Show, String)>,
    places: Vec<usize>,
}

/// Persons, and sums that are wrong.
fn is_listed(row: &ListRow) -> bool {
    row.kind == RowKind::Person || row.kind == RowKind::Total && row.verdict == Verdict::Wrong
}

fn verdict(of: Verdict) -> u8 {
    match of {
        Verdict::Wrong => WRONG,
        Verdict::Incomplete => INCOMPLETE,
        Verdict::Right | Verdict::Ignored => RIGHT,
    }
}

impl Found {
    pub fn rows(&mut self, checked: &Checked, sheet: &Sheet, window: &Window, lang: Lang) -> Rows {
        let of = Some((window.show, window.search.clone()));
        if self.of != of {
            self.places = places(checked, sheet, window);
            self.of = of;
        }
        let all = self.places.len();
        let first = (window.first as usize).min(all.saturating_sub(window.count as usize));
        let seen = self.places.iter().skip(first).take(window.count as usize);
        told(first, all, seen.copied(), checked, sheet, lang)
    }
}

fn places(checked: &Checked, sheet: &Sheet, window: &Window) -> Vec<usize> {
    let wanted = plain(&window.search);
    let texts = Texts::of(checked, sheet);
    let is_shown = |row: &ListRow| match window.show {
        Show::All => true,
        Show::Wrong => row.verdict == Verdict::Wrong,
        Show::Incomplete => row.verdict == Verdict::Incomplete,
        Show::Right => row.verdict == Verdict::Right,
    };
    let rows = || checked.rows.iter().enumerate().filter(|(_, row)| is_listed(row) && is_shown(row));
    let found = |(place, row): (usize, &ListRow)| (wanted.is_empty() || texts.have(row, &wanted)).then_some(place);
    let by = |verdict: Verdict| rows().filter(move |(_, row)| row.verdict == verdict).filter_map(found);
    by(Verdict::Wrong).chain(by(Verdict::Incomplete)).chain(by(Verdict::Right)).collect()
}

/// Small letters without marks.
fn plain(text: &str) -> String {
    text.trim().chars().filter_map(plain_letter).collect()
}

/// The texts of rows by their numbers in the sheet.
pub struct Texts<'a> {
    sheet: &'a Sheet,
    name: Option<u32>,
    code: Option<u32>,
    pay: Option<u32>,
}

impl<'a> Texts<'a> {
    pub fn of(checked: &Checked, sheet: &'a Sheet) -> Texts<'a> {
        let column = |field: Field| {
            let used = checked.columns.iter().find(|column: &&Column| column.field == field);
            used.map(|column| column.index)
        };
        Texts {
            sheet,
            name: column(Field::Name),
            code: column(Field::Code),
            pay: column(Field::Pay).or(column(Field::Gross)),
        }
    }

    /// Rows of a grid stand in the order of their numbers.
    pub fn row(&self, number: u32) -> Option<Row<'a>> {
        let grid = &self.sheet.grid;
        let (mut low, mut high) = (0, grid.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let row = grid.row(middle)?;
            match (row.index + 1).cmp(&number) {
                std::cmp::Ordering::Equal => return Some(row),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    fn text(&self, number: u32, column: Option<u32>) -> String {
        let cell = self.row(number).zip(column).map_or(Cell::Empty, |(row, column)| row.cell(column));
        written(cell)
    }

    /// The name; of a sum, which has none, the first words of its row.
    pub fn name(&self, number: u32) -> String {
        let name = self.text(number, self.name);
        if !name.is_empty() {
            return name;
        }
        let words = self.row(number).and_then(|row| {
            row.cells().find_map(|(_, cell)| match cell {
                Cell::Text(text) => Some(text.to_string()),
                _ => None,
            })
        });
        words.unwrap_or_default()
    }

    pub fn code(&self, number: u32) -> String {
        self.text(number, self.code)
    }

    pub fn pay(&self, number: u32) -> String {
        self.text(number, self.pay)
    }

    fn have(&self, row: &ListRow, wanted: &str) -> bool {
        let number = row.row.to_string();
        number == wanted || plain(&self.name(row.row)).contains(wanted) || self.code(row.row).contains(wanted)
    }
}

/// The text of a cell as it stands in the file.
pub fn written(cell: Cell<'_>) -> String {
    match cell {
        Cell::Empty | Cell::Uncomputed => String::new(),
        Cell::Text(text) | Cell::Number(text) | Cell::Percent(text) | Cell::Error(text) => text.trim().into(),
        Cell::Date(day) => crate::text::numbers::day(day),
    }
}

fn told(
    first: usize,
    all: usize,
    places: impl Iterator<Item = usize>,
    checked: &Checked,
    sheet: &Sheet,
    lang: Lang,
) -> Rows {
    let texts = Texts::of(checked, sheet);
    let rows: Vec<&ListRow> = places.filter_map(|place| checked.rows.get(place)).collect();
    let numbers: Vec<u32> = rows.iter().map(|row| row.row).collect();
    let verdicts: Vec<u8> = rows.iter().map(|row| verdict(row.verdict)).collect();
    let pay = |row: &&ListRow| row.computed.map_or(f64::NAN, |computed| computed.amounts.pay.get() as f64);
    let pay: Vec<f64> = rows.iter().map(pay).collect();
    let fault = |row: &&ListRow| row.faults.first().map(|fault| lists::fault(fault, lang)).unwrap_or_default();
    Rows {
        first: first as u32,
        all: all as u32,
        rows: Uint32Array::from(numbers.as_slice()),
        verdicts: Uint8Array::from(verdicts.as_slice()),
        pay: Float64Array::from(pay.as_slice()),
        names: numbers.iter().map(|number| texts.name(*number)).collect(),
        written: numbers.iter().map(|number| texts.pay(*number)).collect(),
        faults: rows.iter().map(fault).collect(),
    }
}

/// Wrong and incomplete rows; a pile of paper is nobody's wish.
pub fn for_paper(checked: &Checked, sheet: &Sheet, lang: Lang) -> Rows {
    const MOST: usize = 2_000;
    let is_wanted = |row: &ListRow| is_listed(row) && matches!(row.verdict, Verdict::Wrong | Verdict::Incomplete);
    let places: Vec<usize> =
        checked.rows.iter().enumerate().filter(|(_, row)| is_wanted(row)).map(|(place, _)| place).collect();
    let all = places.len();
    told(0, all, places.into_iter().take(MOST), checked, sheet, lang)
}

/// Where no list is open.
pub fn nothing() -> Rows {
    Rows {
        first: 0,
        all: 0,
        rows: Uint32Array::new_with_length(0),
        verdicts: Uint8Array::new_with_length(0),
        pay: Float64Array::new_with_length(0),
        names: Vec::new(),
        written: Vec::new(),
        faults: Vec::new(),
    }
}
