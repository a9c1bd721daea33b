//! Writes the first sheet of a book as .csv, as spreadsheets with that language's settings open it.

use super::book::{Content, Part, Parts};

/// How a language writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// ";" between cells, a comma before decimals, 29/11/2026.
    Vietnamese,
    /// "," between cells, a point before decimals, 2026-11-29.
    English,
}

/// With a mark of UTF-8 in front. `None` for what is no book.
pub fn csv(book: &[u8], notation: Notation) -> Option<Vec<u8>> {
    let mut text = String::from("\u{feff}");
    let (mut sheets, mut next) = (0, (0, 0));
    for part in Parts::of(book) {
        match part? {
            Part::Sheet { .. } => sheets += 1,
            _ if sheets > 1 => break,
            Part::Row(row) => {
                (next.0..row).for_each(|_| text.push_str("\r\n"));
                next = (row, 0);
            }
            Part::Cell { column, content, .. } => {
                (next.1..column).for_each(|_| text.push(notation.separator()));
                next.1 = column;
                put(content, notation, &mut text);
            }
            Part::Choices { .. } => {}
        }
    }
    text.push_str("\r\n");
    Some(text.into_bytes())
}

impl Notation {
    fn separator(self) -> char {
        match self {
            Notation::Vietnamese => ';',
            Notation::English => ',',
        }
    }
}

fn put(content: Content, notation: Notation, text: &mut String) {
    let is_vietnamese = notation == Notation::Vietnamese;
    let decimal = |number: &str| if is_vietnamese { number.replace('.', ",") } else { number.into() };
    let turned = |plain: String| match plain.split('-').collect::<Vec<_>>().as_slice() {
        [year, month] if is_vietnamese => [month, "/", year].concat(),
        [year, month, day] if is_vietnamese => [day, "/", month, "/", year].concat(),
        _ => plain,
    };
    match content {
        Content::Text(content) => put_text(content, notation, text),
        Content::Number(number) => text.push_str(&decimal(number)),
        Content::Percent(percent) => text.push_str(&[&decimal(percent), "%"].concat()),
        Content::Day(day) => text.push_str(&turned(day.plain())),
        Content::Month(month) => text.push_str(&turned(month.plain())),
    }
}

/// A text that a spreadsheet would compute gets an apostrophe.
fn put_text(content: &str, notation: Notation, text: &mut String) {
    let is_computed = content.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let content = [if is_computed { "'" } else { "" }, content].concat();
    if content.contains([notation.separator(), '"', '\n', '\r']) {
        text.push('"');
        text.push_str(&content.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(&content);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::book::{Book, Look};
    use crate::units::{Day, Month};

    #[test]
    fn each_language_has_its_notation() {
        let mut book = Book::default();
        book.sheet("a", &[], 1);
        book.row(1);
        for (content, column) in [
            Content::Text("x;y, \"z\""),
            Content::Text("=1+1"),
            Content::Number("-1.5"),
            Content::Percent("20.5"),
            Content::Day(Day::new(2026, 11, 9)),
        ]
        .into_iter()
        .zip(0..)
        {
            book.cell(column, content, Look::Plain);
        }
        book.cell(6, Content::Month(Month::new(2026, 1)), Look::Plain);
        book.sheet("b", &[], 1);
        book.row(0);
        book.cell(0, Content::Text("not here"), Look::Plain);
        let bytes = book.finished();
        let written = |notation| String::from_utf8(csv(&bytes, notation).unwrap()).unwrap();
        let vietnamese = "\u{feff}\r\n\"x;y, \"\"z\"\"\";'=1+1;-1,5;20,5%;09/11/2026;;01/2026\r\n";
        assert_eq!(written(Notation::Vietnamese), vietnamese);
        let english = "\u{feff}\r\n\"x;y, \"\"z\"\"\",'=1+1,-1.5,20.5%,2026-11-09,,2026-01\r\n";
        assert_eq!(written(Notation::English), english);
        assert_eq!(csv(&bytes[..9], Notation::English), None);
    }
}
