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

/// The first and the last month of "11/2026 - 04/2027" or "từ 01/11/2026 đến 30/04/2027".
pub fn range(text: &str) -> Option<(Month, Month)> {
    // Two months are longer than one and its day.
    const SHORTEST: usize = 10;
    if text.len() < SHORTEST {
        return None;
    }
    let words = plain(text);
    let parts: Vec<&str> = words.split(' ').map(without_word).filter(|part| !part.is_empty()).collect();
    let of = |year: &str, number: &str| Month::from_parts(small(year).filter(|_| year.len() == 4)?, small(number)?);
    let either = |one: &str, other: &str| of(other, one).or_else(|| of(one, other));
    let (first, last) = match parts.as_slice() {
        [one, other, last_one, last_other] => (either(one, other)?, either(last_one, last_other)?),
        [_, number, year, _, last_number, last_year] => (of(year, number)?, of(last_year, last_number)?),
        _ => return None,
    };
    (first <= last).then_some((first, last))
}

/// "thg11" is 11; a word alone for a month or a year is nothing.
fn without_word(part: &str) -> &str {
    const WORDS: [&str; 8] = ["thang", "thg", "th", "t", "nam", "tu", "den", "month"];
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
    fn two_months_in_one_cell() {
        let wanted = Some((Month::new(2026, 11), Month::new(2027, 4)));
        for text in [
            "11/2026 - 04/2027",
            "T11/2026–T4/2027",
            "Từ tháng 11/2026 đến 04/2027",
            "2026-11 - 2027-04",
            "01/11/2026-30/04/2027",
        ] {
            assert_eq!(range(text), wanted, "{text}");
        }
        for text in ["11/2026", "01/11/2026", "04/2027 - 11/2026", "6 tháng", "Đóng một lần cho những năm còn thiếu"]
        {
            assert_eq!(range(text), None, "{text}");
        }
    }

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
