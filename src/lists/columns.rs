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
    /// How many đồng one is, where that is not one.
    units: [Option<i64>; Field::ALL.len()],
    /// Where another column has the group: "Dân tộc".
    people: Option<u32>,
    /// The used ones from the left.
    in_order: Vec<(u32, Field)>,
    /// The plain words above the names.
    names: String,
}

/// The used cells of a row, by field.
#[derive(Clone, Copy, Debug)]
pub struct Cells<'a> {
    by_field: [Cell<'a>; Field::ALL.len()],
    /// What a column of peoples says.
    pub people: Cell<'a>,
}

impl<'a> Cells<'a> {
    pub fn of(&self, field: Field) -> Cell<'a> {
        self.by_field.get(field as usize).copied().unwrap_or(Cell::Empty)
    }
}

impl Columns {
    pub fn set(&mut self, field: Field, column: Option<u32>) {
        if let Some(at) = self.at.get_mut(field as usize) {
            *at = column;
        }
        self.in_order = Field::ALL.into_iter().filter_map(|field| Some((self.get(field)?, field))).collect();
        self.in_order.sort_unstable();
    }

    /// Whether peoples are all that the column of groups says.
    pub fn are_groups_peoples(&self) -> bool {
        self.people.is_some() && self.people == self.get(Field::Group)
    }

    pub fn set_people(&mut self, column: Option<u32>) {
        self.people = column;
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
        swapped.set_unit(other, self.unit(field));
        swapped
    }

    /// How many đồng one is in such a column; `None`: one.
    pub fn unit(&self, field: Field) -> Option<i64> {
        self.units.get(field as usize).copied().flatten()
    }

    pub fn set_unit(&mut self, field: Field, unit: Option<i64>) {
        if let Some(of) = self.units.get_mut(field as usize) {
            *of = unit;
        }
    }

    pub fn has(&self, field: Field) -> bool {
        self.get(field).is_some()
    }

    /// What a column is used for.
    pub fn field_at(&self, column: u32) -> Option<Field> {
        Field::ALL.into_iter().find(|field| self.get(*field) == Some(column))
    }

    /// The used cells of a row, each looked up once.
    pub fn open<'a>(&self, row: &Row<'a>) -> Cells<'a> {
        let mut cells = Cells { by_field: [Cell::Empty; Field::ALL.len()], people: Cell::Empty };
        if let Some(column) = self.people {
            cells.people = row.cell(column);
        }
        let mut used = self.in_order.iter().peekable();
        for (column, cell) in row.cells() {
            while used.next_if(|(at, _)| *at < column).is_some() {}
            match used.next_if(|(at, _)| *at == column) {
                Some((_, field)) => {
                    if let Some(of) = cells.by_field.get_mut(*field as usize) {
                        *of = cell;
                    }
                }
                None if used.peek().is_none() => break,
                None => {}
            }
        }
        cells
    }

    pub fn writing(&self, field: Field) -> Writing {
        self.writing.get(field as usize).copied().unwrap_or_default()
    }

    /// Takes the cells of a row into account.
    pub fn see(&mut self, row: &Row<'_>) {
        let cells = self.open(row);
        for (field, writing) in Field::ALL.into_iter().zip(&mut self.writing) {
            match cells.of(field) {
                Cell::Empty => {}
                cell => writing.see(cell, field.written_as()),
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
