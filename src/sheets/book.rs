//! Sheets that are to be written: a plain description as bytes, which is made cell by cell and read in the same order. A list
//! of 50,000 rows and thirty columns is never there as cells.

use super::bytes::{Reader, Writer};
use crate::units::{Day, Month};

/// What a written cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content<'a> {
    Text(&'a str),
    /// Plain: "1500000", "0.7".
    Number(&'a str),
    /// Of a hundred, plain: "20" is shown as 20 %.
    Percent(&'a str),
    Day(Day),
    Month(Month),
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    #[default]
    Plain,
    Heading,
    Wrong,
    /// What was worked out.
    Added,
}

const LOOKS: [Look; 4] = [Look::Plain, Look::Heading, Look::Wrong, Look::Added];

/// Makes a description.
#[derive(Default)]
pub struct Book(Writer);

const END: u8 = 0;
const SHEET: u8 = 1;
const ROW: u8 = 2;
const CELL: u8 = 3;
const CHOICES: u8 = 4;

impl Book {
    /// Begins a sheet; `widths` are those of its columns in letters, `headings` its rows that stay in sight.
    pub fn sheet(&mut self, name: &str, widths: &[u32], headings: u32) {
        self.0.byte(SHEET);
        self.0.text(name);
        self.0.number(headings);
        self.0.number(widths.len() as u32);
        widths.iter().for_each(|width| self.0.number(*width));
    }

    /// Goes on in a row, from 0.
    pub fn row(&mut self, row: u32) {
        self.0.byte(ROW);
        self.0.number(row);
    }

    pub fn cell(&mut self, column: u32, content: Content<'_>, look: Look) {
        let look = LOOKS.iter().position(|one| *one == look).unwrap_or_default() as u8;
        let own;
        let (kind, text) = match content {
            Content::Text(text) => (0, text),
            Content::Number(text) => (1, text),
            Content::Percent(text) => (2, text),
            Content::Day(day) => {
                own = day.plain();
                (3, own.as_str())
            }
            Content::Month(month) => {
                own = month.plain();
                (4, own.as_str())
            }
        };
        self.0.byte(CELL);
        self.0.byte(kind << 4 | look);
        self.0.number(column);
        self.0.text(text);
    }

    /// What can be chosen in a column between two rows.
    pub fn choices(&mut self, column: u32, rows: (u32, u32), choices: &[&str]) {
        self.0.byte(CHOICES);
        [column, rows.0, rows.1, choices.len() as u32].into_iter().for_each(|number| self.0.number(number));
        choices.iter().for_each(|choice| self.0.text(choice));
    }

    pub fn finished(mut self) -> Vec<u8> {
        self.0.byte(END);
        self.0.finished()
    }
}

/// A part of a description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    Sheet { name: &'a str, headings: u32, widths: Vec<u32> },
    Row(u32),
    Cell { column: u32, content: Content<'a>, look: Look },
    Choices { column: u32, rows: (u32, u32), choices: Vec<&'a str> },
}

/// Reads a description; `None` instead of a part where it is none.
pub struct Parts<'a>(Reader<'a>);

impl<'a> Parts<'a> {
    pub fn of(bytes: &'a [u8]) -> Parts<'a> {
        Parts(Reader(bytes))
    }

    fn sheet(&mut self) -> Option<Part<'a>> {
        let (name, headings) = (self.0.text()?, self.0.number()?);
        let mut widths = Vec::new();
        for _ in 0..self.0.number()? {
            widths.push(self.0.number()?);
        }
        Some(Part::Sheet { name, headings, widths })
    }

    fn cell(&mut self) -> Option<Part<'a>> {
        let (kind, column, text) = (self.0.byte()?, self.0.number()?, self.0.text()?);
        let content = match kind >> 4 {
            0 => Content::Text(text),
            1 => Content::Number(text),
            2 => Content::Percent(text),
            3 => Content::Day(Day::parse(text)?),
            4 => Content::Month(Month::parse(text)?),
            _ => return None,
        };
        Some(Part::Cell { column, content, look: *LOOKS.get(usize::from(kind & 0xf))? })
    }

    fn choices(&mut self) -> Option<Part<'a>> {
        let (column, rows) = (self.0.number()?, (self.0.number()?, self.0.number()?));
        let mut choices = Vec::new();
        for _ in 0..self.0.number()? {
            choices.push(self.0.text()?);
        }
        Some(Part::Choices { column, rows, choices })
    }

    fn part(&mut self) -> Option<Option<Part<'a>>> {
        Some(match self.0.byte()? {
            END => None,
            SHEET => Some(self.sheet()?),
            ROW => Some(Part::Row(self.0.number()?)),
            CELL => Some(self.cell()?),
            CHOICES => Some(self.choices()?),
            _ => return None,
        })
    }
}

impl<'a> Iterator for Parts<'a> {
    type Item = Option<Part<'a>>;

    fn next(&mut self) -> Option<Option<Part<'a>>> {
        match self.part() {
            Some(None) => None,
            Some(part) => Some(part),
            None => {
                self.0 = Reader(&[END]);
                Some(None)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_is_read_as_it_was_made() {
        let mut book = Book::default();
        book.sheet("Danh sách", &[5, 30], 2);
        book.row(0);
        book.cell(0, Content::Text("STT"), Look::Heading);
        book.row(7);
        let (day, month) = (Day::new(2026, 11, 29), Month::new(2026, 11));
        let contents = [Content::Number("1.5"), Content::Percent("20"), Content::Day(day), Content::Month(month)];
        contents.iter().zip(0..).for_each(|(content, column)| book.cell(column, *content, Look::Wrong));
        book.choices(3, (1, 200), &["a", "b"]);
        let bytes = book.finished();
        let parts: Option<Vec<Part>> = Parts::of(&bytes).collect();
        let parts = parts.expect("a book");
        assert_eq!(parts[0], Part::Sheet { name: "Danh sách", headings: 2, widths: vec![5, 30] });
        assert_eq!(parts[6], Part::Cell { column: 2, content: Content::Day(day), look: Look::Wrong });
        assert_eq!(parts[8], Part::Choices { column: 3, rows: (1, 200), choices: vec!["a", "b"] });
        assert_eq!(parts.len(), 9);
        for end in 0..bytes.len() {
            assert!(Parts::of(&bytes[..end]).any(|part| part.is_none()), "{end}");
        }
    }
}
