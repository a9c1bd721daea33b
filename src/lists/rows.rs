//! What a row of a table is: a person, a sum, the name of a group, or none of them.

use super::cells::{self, Said, Writing};
use super::columns::{Cells, Columns};
use super::field::Field;
use super::heading::{is_codes, is_group_code};
use super::words::{Tone, first_word, has, plain};
use crate::sheets::{Cell, Row};

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Class {
    Person,
    Total(Sum),
    Group(Group),
    /// Words alone: the name of a group where persons follow, a note or a signature where none do.
    Words,
    Other,
}

/// What a sum is of, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sum {
    /// "Tổng cộng"
    All,
    /// "Cộng tăng", "Cộng giảm"
    Section,
    /// "Cộng"
    Part,
}

/// A group of persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// A section of its own, and not a part of one: "I", "Tăng".
    pub is_section: bool,
    /// Whether its persons are taken off, where it says so.
    pub is_taken_off: Option<bool>,
}

/// What a row is.
pub fn class(row: &Row<'_>, cells: &Cells<'_>, columns: &Columns) -> Class {
    // Most rows are persons, and most of them have a code.
    if cells::code(cells.of(Field::Code)).is_some() {
        return Class::Person;
    }
    let has_name = matches!(cells.of(Field::Name), Cell::Text(_));
    let has_number = |field: Field| says_number(cells.of(field), field, columns.writing(field));
    let owns = [Field::Income, Field::Months, Field::From, Field::Rank, Field::RatePercent].into_iter();
    let own = owns.filter(|field| has_number(*field)).count();
    let sums = Field::ALL
        .into_iter()
        .filter(|field| field.is_amount() && *field != Field::Income && has_number(*field))
        .count();
    let words = row.cells().find_map(|(_, cell)| match cell {
        Cell::Text(text) if text.chars().any(|letter| letter.is_alphabetic()) => Some(text),
        _ => None,
    });
    if let Some(words) = words {
        if let Some(sum) = sum_named(words, own) {
            return if sums > 0 { Class::Total(sum) } else { Class::Other };
        }
        if own == 0
            && let Some(group) = group_named(row, words, columns)
        {
            return Class::Group(group);
        }
    }
    if is_heading_again(row, cells, columns) {
        return Class::Other;
    }
    let evidence = own + sums + usize::from(columns.first_number(row));
    match (has_name, evidence) {
        (true, 1..) => Class::Person,
        (false, _) if own > 1 => Class::Person,
        // Formulas of rows that nobody has filled in come to nothing.
        (false, _) if own == 0 && says_more_than_nothing(cells, columns) => Class::Total(Sum::Part),
        _ if words.is_some() => Class::Words,
        _ => Class::Other,
    }
}

/// Whether a cell holds what such a column is of; a formula without its value does.
fn says_number(cell: Cell<'_>, field: Field, writing: Writing) -> bool {
    let is_said = |said: bool| said || cell == Cell::Uncomputed || matches!(cell, Cell::Error(_));
    match field {
        Field::From => is_said(matches!(cells::month(cell, writing), Said::Value(_))),
        Field::Months => is_said(matches!(cells::count_of_months(cell), Said::Value(_))),
        Field::RatePercent => is_said(matches!(cells::percent(cell, writing), Said::Value(_))),
        Field::Rank => is_said(rank(cell).is_some()),
        _ => is_said(matches!(cells::number(cell, writing), Said::Value(_))),
    }
}

fn says_more_than_nothing(cells: &Cells<'_>, columns: &Columns) -> bool {
    Field::ALL.into_iter().filter(|field| field.is_amount() && *field != Field::Income).any(|field| {
        matches!(cells::number(cells.of(field), columns.writing(field)), Said::Value((number, _)) if !number.is_zero())
    })
}

/// What the column of ranks says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    Number(u8),
    /// "Người thứ 5 trở đi": this rank or a later one.
    From(u8),
    /// "Hộ 4 người": how many the household is, and nothing of the rank.
    Size(u8),
}

/// "Người thứ 1", "Hộ 4 người", 1, "Thứ hai", "Chủ hộ".
pub fn rank(cell: Cell<'_>) -> Option<Rank> {
    let text = match cell {
        Cell::Number(text) | Cell::Text(text) => text,
        _ => return None,
    };
    if let Some(number) = small(text.trim()) {
        return Some(Rank::Number(number));
    }
    let words = plain(text);
    if words == "chu ho" {
        return Some(Rank::Number(1));
    }
    let mut last = None;
    let is_size = words.starts_with("ho ") && has(&words, "nguoi");
    for word in words.split(' ') {
        let named = match word {
            "nhat" => Some(1),
            "hai" => Some(2),
            "ba" => Some(3),
            "tu" => Some(4),
            "nam" => Some(5),
            "sau" => Some(6),
            digits => small(digits),
        };
        last = named.or(last);
    }
    let is_open = has(&words, "tro di") || has(&words, "tro len") || text.trim_end().ends_with('+');
    last.map(|number| match () {
        () if is_size => Rank::Size(number),
        () if is_open => Rank::From(number),
        () => Rank::Number(number),
    })
}

fn small(digits: &str) -> Option<u8> {
    crate::units::read_digits(digits)
        .and_then(|number| u8::try_from(number).ok())
        .filter(|number| (1..=100).contains(number))
}

/// A sum by its first word. Without marks it may be a person's name, who has an income or months of their own.
fn sum_named(words: &str, own: usize) -> Option<Sum> {
    let (first, tone) = first_word(words);
    let is_sum = match first.as_str() {
        "tong" => tone == Tone::Hook || tone == Tone::Unmarked && own < 2,
        "cong" => tone == Tone::Dot || tone == Tone::Unmarked && own < 2,
        "total" | "sum" | "subtotal" => own < 2,
        _ => false,
    };
    if !is_sum {
        return None;
    }
    let all = plain(words);
    Some(if has(&all, "tang") || has(&all, "giam") {
        Sum::Section
    } else if all.starts_with("tong cong") || all.starts_with("grand total") || all == "tong" {
        Sum::All
    } else {
        Sum::Part
    })
}

fn group_named(row: &Row<'_>, words: &str, columns: &Columns) -> Option<Group> {
    let code = row.cells().next().and_then(|(_, cell)| match cell {
        Cell::Text(text) if is_group_code(text) => Some(text),
        _ => None,
    });
    let name = row.cells().find_map(|(_, cell)| match cell {
        Cell::Text(text) if Some(text) != code => Some(text),
        _ => None,
    });
    let name = name.unwrap_or(words);
    let (first, tone) = first_word(name);
    let is_taken_off = match first.as_str() {
        "giam" if matches!(tone, Tone::Hook | Tone::Unmarked) => Some(true),
        "tang" if matches!(tone, Tone::Level | Tone::Unmarked) => Some(false),
        _ => None,
    };
    let is_alone = columns.get(Field::Name).is_none_or(|column| {
        row.cells().all(|(at, cell)| at <= column || !matches!(cell, Cell::Text(_)) || is_taken_off.is_some())
    });
    match code {
        Some(code) if is_alone || is_taken_off.is_some() => {
            Some(Group { is_section: !code.trim_end_matches('.').contains('.'), is_taken_off })
        }
        // Families are called so, too: then more stands in the row.
        None if is_taken_off.is_some() && row.cells().count() <= 2 => Some(Group { is_section: true, is_taken_off }),
        _ => None,
    }
}

/// Headings that stand there once more, on a new page.
fn is_heading_again(row: &Row<'_>, cells: &Cells<'_>, columns: &Columns) -> bool {
    let is_name = matches!(cells.of(Field::Name), Cell::Text(text) if columns.is_heading_of_names(text));
    is_name || is_codes(row) && row.cells().count() > 4
}
