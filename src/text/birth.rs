//! Reading of a birth as people say it: month and year, the whole day, or the year alone, as many old people know it.

use super::Lang;
use super::law::article;
use super::numbers::month as printed;
use crate::law::age::YEAR_ALONE;
use crate::units::{Day, Month, plain_letter, plain_whole, read_digits};

/// How much of a birth somebody has said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Born {
    Year,
    Month,
    Day,
}

/// A year of two digits is one of the last century from this one on; younger people write all four.
const OLDEST: i64 = 40;
/// Words that stand around the numbers: "tháng 5 năm 1968".
const AROUND: [&str; 4] = ["thang", "ngay", "nam", "sinh"];

/// Reads "05/1968", "5/68", "051968", "15/05/1968", "15.5.68", "1968-05-15", "1968".
pub fn born(text: &str) -> Option<(Month, Born)> {
    let numbers = numbers(text)?;
    match numbers[..] {
        [only] => of_one(only),
        [first, second] => of_two(first, second),
        [first, second, third] => of_three(first, second, third),
        _ => None,
    }
}

/// What somebody may have meant whose birth cannot be read: the same month in another year or without its day, or the
/// year alone.
pub fn perhaps(text: &str) -> Option<String> {
    let numbers = numbers(text)?;
    let young = |written: &str| written.len() == 2 && read_digits(written).is_some_and(|year| year < OLDEST);
    if let [.., month, year] = numbers[..]
        && young(year)
        && let Some(born) = of_two(month, &["20", year].concat())
    {
        return Some(printed(born.0));
    }
    let (at, year) = numbers.iter().copied().enumerate().find(|(_, written)| year(written).is_some())?;
    let month = if at == 0 { numbers.get(1) } else { numbers.get(at - 1) };
    let whole = month.and_then(|month| of_two(month, year)).map(|(born, _)| printed(born));
    whole.or_else(|| (numbers.len() > 1).then(|| self::year(year).map(|year| plain_whole(year.into()))).flatten())
}

/// How a birth was understood that was not said by month and year.
pub fn echo(text: &str, lang: Lang) -> String {
    match born(text) {
        Some((month, Born::Year)) => fill!(
            lang,
            "Chỉ có năm sinh thì tính như sinh ngày đầu năm: tháng {a} ({b}).",
            "With the year alone, the first day of that year counts: {a} ({b}).",
            printed(month),
            article(YEAR_ALONE, lang)
        ),
        Some((month, Born::Day)) => {
            [lang.pick("Tính theo tháng ", "Counted by the month: "), &printed(month), "."].concat()
        }
        _ => String::new(),
    }
}

/// The runs of digits, where nothing else stands there but marks and words such as "tháng".
fn numbers(text: &str) -> Option<Vec<&str>> {
    let mut words = String::new();
    for letter in text.chars().filter(|letter| letter.is_alphabetic() || !letter.is_ascii()).filter_map(plain_letter) {
        words.push(letter);
    }
    for known in AROUND {
        words = words.replace(known, "");
    }
    let is_mark = |letter: char| matches!(letter, '/' | '-' | '.' | ',' | ' ');
    let only_marks = text
        .chars()
        .all(|letter| letter.is_ascii_digit() || letter.is_alphabetic() || is_mark(letter) || !letter.is_ascii());
    if !only_marks || !matches!(words.trim(), "" | "t") {
        return None;
    }
    Some(text.split(|letter: char| !letter.is_ascii_digit()).filter(|number| !number.is_empty()).collect())
}

fn of_one(digits: &str) -> Option<(Month, Born)> {
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or("");
    match digits.len() {
        4 => {
            let year = year(digits).and_then(|year| Month::from_parts(year, 1)).map(|month| (month, Born::Year));
            year.or_else(|| of_two(part(0, 2), part(2, 4)))
        }
        6 => of_two(part(0, 2), part(2, 6)).or_else(|| of_three(part(0, 2), part(2, 4), part(4, 6))),
        8 => of_three(part(0, 2), part(2, 4), part(4, 8)).or_else(|| of_three(part(0, 4), part(4, 6), part(6, 8))),
        _ => None,
    }
}

fn of_two(first: &str, second: &str) -> Option<(Month, Born)> {
    let (number, year_of) = if first.len() == 4 { (second, first) } else { (first, second) };
    Some((Month::from_parts(year(year_of)?, short(number)?)?, Born::Month))
}

fn of_three(first: &str, second: &str, third: &str) -> Option<(Month, Born)> {
    let (day, year_of) = if first.len() == 4 { (third, first) } else { (first, third) };
    let day = Day::from_parts(year(year_of)?, short(second)?, short(day)?)?;
    Some((day.month(), Born::Day))
}

/// Four digits, or two of the last century.
fn year(digits: &str) -> Option<i32> {
    let number = read_digits(digits)?;
    let year = match digits.len() {
        2 if number >= OLDEST => 1900 + number,
        4 => number,
        _ => return None,
    };
    i32::try_from(year).ok().filter(|year| Month::from_parts(*year, 1).is_some())
}

/// A day or a month: one or two digits.
fn short(digits: &str) -> Option<i32> {
    if digits.len() > 2 { None } else { i32::try_from(read_digits(digits)?).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn births_as_people_write_them() {
        let may = Month::new(1968, 5);
        for (text, month, said) in [
            ("1968", Month::new(1968, 1), Born::Year),
            (" 1968 ", Month::new(1968, 1), Born::Year),
            ("năm 1968", Month::new(1968, 1), Born::Year),
            ("05/1968", may, Born::Month),
            ("5/1968", may, Born::Month),
            ("5/68", may, Born::Month),
            ("05-68", may, Born::Month),
            ("5 1968", may, Born::Month),
            ("T5/1968", may, Born::Month),
            ("tháng 5 năm 1968", may, Born::Month),
            ("1968-05", may, Born::Month),
            ("051968", may, Born::Month),
            ("0568", may, Born::Month),
            ("15/05/1968", may, Born::Day),
            ("15/5/68", may, Born::Day),
            ("15.05.1968", may, Born::Day),
            ("15-05-1968", may, Born::Day),
            ("ngày 15 tháng 5 năm 1968", may, Born::Day),
            ("15051968", may, Born::Day),
            ("150568", may, Born::Day),
            ("1968-05-15", may, Born::Day),
            ("19680515", may, Born::Day),
            ("2/2001", Month::new(2001, 2), Born::Month),
            ("29/02/1968", Month::new(1968, 2), Born::Day),
        ] {
            assert_eq!(born(text), Some((month, said)), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_birth_is_refused_and_where_it_can_be_the_likely_one_is_offered() {
        for (text, meant) in [
            ("", None),
            ("abc", None),
            ("68", None),
            ("5", None),
            ("19", None),
            ("196", None),
            ("05196", None),
            ("5/05", Some("05/2005")),
            ("15/05/05", Some("05/2005")),
            ("31/02/1968", Some("02/1968")),
            ("32/5/1968", Some("05/1968")),
            ("13/1968", Some("1968")),
            ("1968/13", Some("1968")),
            ("1968-13-01", Some("1968")),
            ("15/05/1968/1", Some("05/1968")),
            ("05/1968x", None),
            ("0000", None),
            ("1899", None),
            ("١٩٦٨", None),
            ("5/19", Some("05/2019")),
        ] {
            assert_eq!(born(text), None, "{text:?}");
            assert_eq!(perhaps(text).as_deref(), meant, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_month_and_every_likely_birth_is_read_back(year in 1900i32..2199, number in 1i32..=12, text in "[0-9/. -]{0,12}|\\PC{0,12}") {
            let month = Month::from_parts(year, number).unwrap();
            prop_assert_eq!(born(&printed(month)), Some((month, Born::Month)));
            let meant = perhaps(&text);
            prop_assert!(meant.is_none_or(|meant| born(&meant).is_some()));
        }
    }
}
