//! Months in words: "tháng 11 năm 2026", "thg 11-26", and "Nov-26", as English spreadsheets show a month.

use super::words::plain;
use crate::units::{Month, read_digits};

const NAMES: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The month that a text names with its year, and with nothing else.
pub fn month_in_words(text: &str) -> Option<Month> {
    let words = plain(text);
    let mut parts = words.split(' ').map(without_word).filter(|part| !part.is_empty());
    let (first, second) = (parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    match (first.len(), second.len()) {
        (4, 1 | 2) => Month::from_parts(small(first)?, small(second)?),
        (_, 4) => Month::from_parts(small(second)?, number_of(first)?),
        (_, 2) => Month::from_parts(small(second)? + 2000, number_of(first)?),
        _ => None,
    }
}

/// "thg11" is 11; a word alone for a month or a year is nothing.
fn without_word(part: &str) -> &str {
    const WORDS: [&str; 7] = ["thang", "thg", "th", "t", "nam", "tu", "month"];
    let digits = part.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
    let word = part.strip_suffix(digits).unwrap_or_default();
    if WORDS.contains(&word) { digits } else { part }
}

/// 11, "nov", "november".
fn number_of(part: &str) -> Option<i32> {
    let named = NAMES.iter().position(|name| part.starts_with(name));
    named.and_then(|place| i32::try_from(place + 1).ok()).or_else(|| small(part).filter(|_| part.len() <= 2))
}

fn small(digits: &str) -> Option<i32> {
    read_digits(digits).and_then(|number| i32::try_from(number).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_and_its_year() {
        let november = Some(Month::new(2026, 11));
        for text in
            ["tháng 11 năm 2026", "Thg 11-26", "thg11 2026", "Nov-26", "November 2026", "11 / 2026", "Từ tháng 11/2026"]
        {
            assert_eq!(month_in_words(text), november, "{text}");
        }
        for text in ["", "hôm nay", "tháng 11", "13 / 2026", "11 2026 2027", "Đợt 1 tháng 11", "tháng 11 quý 4"]
        {
            assert_eq!(month_in_words(text), None, "{text}");
        }
    }
}
