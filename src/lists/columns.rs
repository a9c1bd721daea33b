//! The columns of a list: which holds what, and how it is written.

use super::cells::{self, Said, Writing};
use super::field::Field;
use super::words::plain;
use crate::sheets::{Cell, Row};

/// Which column holds each field, and how it is written there.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    at: [Option<u32>; Field::ALL.len()],
    writing: [Writing; Field::ALL.len()],
    /// The plain words above the names.
    names: String,
}

impl Columns {
    pub fn set(&mut self, field: Field, column: Option<u32>) {
        if let Some(at) = self.at.get_mut(field as usize) {
            *at = column;
        }
    }

    pub fn get(&self, field: Field) -> Option<u32> {
        self.at.get(field as usize).copied().flatten()
    }

    /// The same columns, with one taken for another field.
    pub fn swapped(&self, field: Field, other: Field) -> Columns {
        let mut swapped = self.clone();
        swapped.set(other, self.get(field));
        swapped.set(field, None);
        let writing = self.writing(field);
        if let Some(of) = swapped.writing.get_mut(other as usize) {
            *of = writing;
        }
        swapped
    }

    pub fn has(&self, field: Field) -> bool {
        self.get(field).is_some()
    }

    /// What a column is used for.
    pub fn field_at(&self, column: u32) -> Option<Field> {
        Field::ALL.into_iter().find(|field| self.get(*field) == Some(column))
    }

    pub fn cell<'a>(&self, row: &Row<'a>, field: Field) -> Cell<'a> {
        self.get(field).map_or(Cell::Empty, |column| row.cell(column))
    }

    pub fn writing(&self, field: Field) -> Writing {
        self.writing.get(field as usize).copied().unwrap_or_default()
    }

    /// Takes the cells of a row into account.
    pub fn see(&mut self, row: &Row<'_>) {
        for (field, (at, writing)) in Field::ALL.into_iter().zip(self.at.iter().zip(&mut self.writing)) {
            if let Some(column) = at {
                let cell = row.cell(*column);
                if field.is_written_in_words() { writing.is_used |= cell != Cell::Empty } else { writing.see(cell) }
            }
        }
    }

    pub fn set_heading_of_names(&mut self, words: String) {
        self.names = words;
    }

    pub fn is_heading_of_names(&self, text: &str) -> bool {
        !self.names.is_empty() && text.len() < 80 && plain(text) == self.names
    }

    /// Whether the row has a running number in front of the names.
    pub fn first_number(&self, row: &Row<'_>) -> bool {
        let before = self.get(Field::Name).or(self.get(Field::Code)).unwrap_or(0);
        row.cells().take_while(|(column, _)| *column < before).any(|(_, cell)| {
            let number = cells::number(cell, Writing::default());
            matches!(number, Said::Value((number, _)) if number.places() == 0 && number.digits() > 0)
        })
    }
}
