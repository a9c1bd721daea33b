//! Reading of numbers as people type them into fields. Whole reports are read in `figures/report/`.
//!
//! Vietnamese first: a dot groups thousands, a comma sets off decimals. The other way round is understood where the
//! text cannot be meant otherwise; where it can, the reading that we prefer is marked as ambiguous, so that the page
//! repeats it in words.

use super::Lang;
use crate::error::Fault;
use crate::units::{
    Day, Decimal, Dong, Fraction, Month, around, behind_dong, plain_letter, read_digits, spelled, split_at_mark,
};

/// A number, and whether it could have been meant otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    pub value: T,
    pub ambiguous: bool,
}

/// Why a text is not an amount or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    Empty,
    NotANumber,
    Negative,
    /// "1,5": perhaps the unit is missing.
    FractionOfDong,
    TooLarge,
}

impl From<Unreadable> for Fault {
    fn from(why: Unreadable) -> Fault {
        match why {
            Unreadable::Empty => Fault::Missing,
            Unreadable::NotANumber => Fault::NotANumber,
            Unreadable::FractionOfDong => Fault::FractionOfDong,
            Unreadable::Negative => Fault::Negative,
            Unreadable::TooLarge => Fault::TooLarge,
        }
    }
}

/// How an amount was understood that could have been meant otherwise.
pub fn ambiguous_echo(printed: &str, spelled: &str, lang: Lang) -> String {
    fill!(
        lang,
        "Được hiểu là {a} ({b}). Nếu ý bạn khác, hãy viết rõ, ví dụ 3,5 triệu.",
        "Understood as {a} ({b}). If you mean another amount, write it out, such as 3.5 triệu.",
        printed,
        spelled
    )
}

/// Reads a month: "11/2026", "T11/2026", "11-2026", "2026-11".
pub fn month(text: &str) -> Option<Month> {
    let text = text.trim().trim_start_matches(['T', 't']).trim_start();
    let (first, second) = text.split_once(['/', '-', '.']).or_else(|| text.split_once(' '))?;
    let digits = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let (first, second) = (first.trim(), second.trim());
    if !digits(first) || !digits(second) {
        return None;
    }
    let (number, year) = if first.len() == 4 { (second, first) } else { (first, second) };
    Month::from_parts(read_digits(year)?.try_into().ok()?, read_digits(number)?.try_into().ok()?)
}

/// Reads a day: "21/11/2026", "21-11-2026", "2026-11-21".
pub fn day(text: &str) -> Option<Day> {
    let text = text.trim();
    if let Some(day) = Day::parse(text) {
        return Some(day);
    }
    let (number, month) = text.split_once(['/', '-', '.'])?;
    let number = number.trim();
    let is_number = (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let month = self::month(month).filter(|_| is_number && !month.trim().starts_with(['T', 't']))?;
    Day::from_parts(month.year(), month.number().into(), read_digits(number)?.try_into().ok()?)
}

/// Reads a number without a unit: "1.234,5", "1,234.5", "1 500 000", "53,40".
pub fn number(text: &str) -> Result<Reading<Decimal>, Unreadable> {
    if let Some(value) = plain_number(text) {
        return Ok(Reading { value, ambiguous: false });
    }
    let text = text.trim();
    if text.is_empty() {
        return Err(Unreadable::Empty);
    }
    let (sign, unsigned) = match text.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text),
    };
    if !unsigned.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(Unreadable::NotANumber);
    }
    let compact = without_group_spaces(unsigned).ok_or(Unreadable::NotANumber)?;
    let (plain, ambiguous) = plain_notation(&compact).ok_or(Unreadable::NotANumber)?;
    let value = Decimal::parse(&[sign, &plain].concat()).map_err(|_| Unreadable::TooLarge)?;
    Ok(Reading { value, ambiguous })
}

/// Digits with at most one mark that can set off decimals only: nearly all cells of a table, which has thousands.
fn plain_number(text: &str) -> Option<Decimal> {
    let (mut digits, mut places, mut count) = (0i64, None, 0);
    for byte in text.bytes() {
        match (byte, places) {
            (b'0'..=b'9', _) => {
                digits = digits * 10 + i64::from(byte - b'0');
                count += 1;
                places = places.map(|places: u8| places + 1);
            }
            (b'.' | b',', None) if count > 0 => places = Some(0),
            _ => return None,
        }
        if count > 17 {
            return None;
        }
    }
    match places {
        _ if count == 0 => None,
        None => Decimal::checked(digits, 0).ok(),
        // Before three digits a mark may group as well.
        Some(0 | 3) => None,
        Some(places) => Decimal::checked(digits, places).ok(),
    }
}

/// Reads an amount of money: "1500000", "1.500.000", "1,5tr", "1tr5", "1.5 triệu", "330k", "2,1 tỷ",
/// "1 triệu 500 nghìn", "2 triệu rưỡi", "VND 1.500.000", "1.500.000 đ/tháng", and in words: "một triệu rưỡi". At most
/// [`Dong::MAX`].
pub fn amount(text: &str) -> Result<Reading<Dong>, Unreadable> {
    let text: String = text.trim().chars().filter_map(plain_letter).collect();
    if text.is_empty() {
        return Err(Unreadable::Empty);
    }
    if !text.contains(|c: char| c.is_ascii_digit()) && !text.starts_with(['-', '−']) {
        return in_words(&text);
    }
    let text = without_each(&text);
    let behind = behind_dong(text);
    let (text, said_before) = (behind.unwrap_or(text).trim(), behind.is_some());
    if text.starts_with(['-', '−']) {
        return Err(Unreadable::Negative);
    }
    let mut sum = Fraction::ZERO;
    let mut ambiguous = false;
    let mut rest = text;
    let mut scale_before: Option<i64> = None;
    while !rest.is_empty() {
        let (digits, after) = split_at_letter(rest);
        let (unit, after) = split_at_digit(after);
        let without = without_dong(unit);
        let said = said_before || without.len() < unit.trim().len();
        let (unit, half) = without_half(without);
        let scale = scale(unit).ok_or(Unreadable::NotANumber)?;
        let part = match (scale_before, scale) {
            // "1tr5": what follows the unit without one of its own are decimals of that unit.
            // "1 triệu 50" may be fifty thousand as well.
            (Some(before), None) => {
                Reading { value: decimals_of(digits, before)?, ambiguous: digits.trim().len() == 2 }
            }
            (Some(before), Some(scale)) if scale >= before => return Err(Unreadable::NotANumber),
            (_, scale) => scaled(digits, scale, said)?,
        };
        sum = sum.plus(part.value).map_err(|_| Unreadable::TooLarge)?;
        ambiguous |= part.ambiguous;
        if half {
            let scale = scale.ok_or(Unreadable::NotANumber)?;
            sum = sum.plus(Fraction::whole(scale / 2)).map_err(|_| Unreadable::TooLarge)?;
        }
        if (scale.is_none() || half) && !after.trim().is_empty() {
            return Err(Unreadable::NotANumber);
        }
        scale_before = scale;
        rest = after;
    }
    if !sum.is_whole() {
        return Err(Unreadable::FractionOfDong);
    }
    match sum.round_dong() {
        Ok(value) if value <= Dong::MAX => Ok(Reading { value, ambiguous }),
        _ => Err(Unreadable::TooLarge),
    }
}

/// "một triệu rưỡi"
fn in_words(text: &str) -> Result<Reading<Dong>, Unreadable> {
    let read = spelled(text).ok_or(Unreadable::NotANumber)?;
    let value = Dong::new(read.value);
    if value > Dong::MAX { Err(Unreadable::TooLarge) } else { Ok(Reading { value, ambiguous: read.ambiguous }) }
}

/// Takes off what an amount is for each of: "đ/tháng", "đồng một tháng".
fn without_each(text: &str) -> &str {
    const EACH: [&str; 6] = ["thang", "nam", "quy", "nguoi", "ngay", "month"];
    let Some(before) = EACH.iter().find_map(|each| text.strip_suffix(each)) else { return text };
    let before = before.trim_end();
    ["/", "moi", "mot", "1"]
        .iter()
        .find_map(|per| before.strip_suffix(per))
        .filter(|amount| amount.ends_with(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')))
        .or_else(|| before.strip_suffix('/'))
        .unwrap_or(text)
        .trim_end()
}

/// Words of scale, without the marks of their letters.
const SCALES: [(&str, i64); 12] = [
    ("nghin ty", 1_000_000_000_000),
    ("ngan ty", 1_000_000_000_000),
    ("ty", 1_000_000_000),
    ("ti", 1_000_000_000),
    ("trieu", 1_000_000),
    ("tr", 1_000_000),
    ("m", 1_000_000),
    ("nghin", 1_000),
    ("ngan", 1_000),
    ("k", 1_000),
    ("n", 1_000),
    ("ng", 1_000),
];

/// The scale that a unit names: `Some(None)` for nothing, `None` for a word that is no unit.
fn scale(unit: &str) -> Option<Option<i64>> {
    if unit.is_empty() {
        return Some(None);
    }
    SCALES.iter().find(|(name, _)| *name == unit).map(|(_, scale)| Some(*scale))
}

fn without_dong(unit: &str) -> &str {
    let unit = unit.trim().trim_end_matches(['.', ',']).trim_end();
    let word = ["dong", "vnd", "₫", "d"].iter().find_map(|dong| unit.strip_suffix(dong)).unwrap_or(unit);
    word.trim_end()
}

/// "triệu rưỡi" is a million and half of one.
fn without_half(unit: &str) -> (&str, bool) {
    let half = unit.strip_suffix("ruoi");
    half.map_or((unit, false), |unit| (unit.trim_end(), true))
}

fn split_at_letter(text: &str) -> (&str, &str) {
    split_before(text, |c| !c.is_ascii_digit() && !matches!(c, '.' | ',') && !c.is_whitespace())
}

/// Both parts around the first letter that `is_meant`; without one all of the text comes first.
fn split_before(text: &str, is_meant: impl Fn(char) -> bool) -> (&str, &str) {
    text.find(is_meant).and_then(|position| text.split_at_checked(position)).unwrap_or((text, ""))
}

fn split_at_digit(text: &str) -> (&str, &str) {
    split_before(text, |c| c.is_ascii_digit())
}

/// `said`: đồng stand beside it, so that a number without a scale can only be whole.
fn scaled(digits: &str, scale: Option<i64>, said: bool) -> Result<Reading<Fraction>, Unreadable> {
    let read = number(digits).map_err(|unreadable| match unreadable {
        Unreadable::Empty => Unreadable::NotANumber,
        other => other,
    })?;
    // Money has no fraction of a đồng: "1,500" without a unit can only be meant as 1 500.
    // "150.0000" has a digit too many, or its mark in the wrong place.
    let (value, ambiguous) = match (scale, read.value.places(), count(digits, b'.') > 0) {
        (None, 3, false) if read.ambiguous => (Decimal::whole(read.value.digits()), !said),
        (None, 4.., _) if read.value.digits() > 10_000 => (Decimal::whole(read.value.digits()), true),
        (None, ..) => (read.value, read.ambiguous && !said),
        _ => (read.value, read.ambiguous),
    };
    let scaled = value.fraction().and_then(|value| value.times_whole(scale.unwrap_or(1)));
    Ok(Reading { value: scaled.map_err(|_| Unreadable::TooLarge)?, ambiguous })
}

/// "5" behind "tr" is five tenths of a million, "50" fifty hundredths.
fn decimals_of(digits: &str, scale: i64) -> Result<Fraction, Unreadable> {
    let digits = digits.trim();
    if digits.is_empty() || digits.len() > 9 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Unreadable::NotANumber);
    }
    let value = read_digits(digits).ok_or(Unreadable::NotANumber)?;
    Decimal::new(value, digits.len() as u8)
        .fraction()
        .and_then(|part| part.times_whole(scale))
        .map_err(|_| Unreadable::TooLarge)
}

/// Takes out spaces between groups of three digits; any other space inside is no number.
fn without_group_spaces(text: &str) -> Option<String> {
    if !text.contains(char::is_whitespace) {
        return Some(text.into());
    }
    let groups: Vec<&str> = text.split(char::is_whitespace).collect();
    let (first, rest) = groups.split_first()?;
    let is_group = |group: &&str| {
        group.len() >= 3
            && group.bytes().take(3).all(|byte| byte.is_ascii_digit())
            && !group.as_bytes().get(3).is_some_and(u8::is_ascii_digit)
    };
    if !rest.is_empty() && (first.len() > 3 || !rest.iter().all(is_group)) {
        return None;
    }
    Some(groups.concat())
}

/// Turns digits with dots and commas into plain notation with a dot, and says whether another reading was possible.
fn plain_notation(text: &str) -> Option<(String, bool)> {
    if !text.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    match (count(text, b'.'), count(text, b',')) {
        (0, 0) => text.bytes().all(|byte| byte.is_ascii_digit()).then(|| (text.into(), false)),
        (1, 0) => single_mark(text, b'.'),
        (0, 1) => single_mark(text, b','),
        (_, 0) => ungrouped(text, b'.').map(|whole| (whole, false)),
        (0, _) => ungrouped(text, b',').map(|whole| (whole, false)),
        _ => {
            let last = text.bytes().rfind(|byte| matches!(byte, b'.' | b','))?;
            let group = if last == b'.' { b',' } else { b'.' };
            let (whole, decimals) = around(text, text.bytes().rposition(|byte| byte == last)?)?;
            if count(whole, last) > 0 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            Some(([&ungrouped(whole, group)?, ".", decimals].concat(), false))
        }
    }
}

fn count(text: &str, mark: u8) -> usize {
    text.bytes().filter(|byte| *byte == mark).count()
}

/// One mark only. Before exactly three digits a dot groups and a comma sets off decimals, both perhaps meant otherwise;
/// before any other number of digits it can only set off decimals.
fn single_mark(text: &str, mark: u8) -> Option<(String, bool)> {
    let (whole, rest) = split_at_mark(text, mark)?;
    if !whole.bytes().chain(rest.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let could_group = rest.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    if could_group && mark == b'.' {
        return Some(([whole, rest].concat(), true));
    }
    Some(([whole, ".", rest].concat(), could_group))
}

/// "1.234.567" without its marks, if every group behind the first has three digits.
fn ungrouped(text: &str, mark: u8) -> Option<String> {
    let mut groups = text.split(|c| c == char::from(mark));
    let first = groups.next()?;
    let fits = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let digits: String = text.chars().filter(|c| *c != char::from(mark)).collect();
    (fits && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::numbers;
    use proptest::prelude::*;

    #[track_caller]
    fn reads(text: &str, value: i64) {
        assert_eq!(amount(text), Ok(Reading { value: Dong::new(value), ambiguous: false }), "{text:?}");
    }

    #[test]
    fn amounts_as_people_write_them() {
        for text in [
            "1500000",
            "1.500.000",
            "1 500 000",
            "1\u{a0}500\u{a0}000",
            "1,500,000",
            "1,5tr",
            "1tr5",
            "1TR5",
            "1.5 triệu",
            "1.5 trie\u{323}\u{302}u",
            "1.500.000 đo\u{302}\u{300}ng/tha\u{301}ng",
            "mo\u{323}\u{302}t trie\u{323}\u{302}u ru\u{31b}o\u{31b}\u{303}i",
            "1,5 triệu",
            "1tr500",
            "1500k",
            "1.500.000đ",
            "1.500.000 đồng",
            "1 triệu 500 nghìn",
            "1,5 triệu đồng",
            "1.500.000,00",
            "1,500,000.00",
            " 1500000 ",
            "0,0015 tỷ",
            "1triệu5",
            "1.500.000 VNĐ",
            "1,5 TRIỆU ĐỒNG",
            "0,0015 TỶ",
            "1 triệu rưỡi",
            "1 triệu rưỡi đồng",
            "1TR RƯỠI",
            "1 trieu ruoi",
        ] {
            reads(text, 1_500_000);
        }
        reads("330k", 330_000);
        reads("2,1 tỷ", 2_100_000_000);
        reads("306.1 tỷ", 306_100_000_000);
        reads("2 tỷ 100 triệu", 2_100_000_000);
        reads("2 tỷ 100 triệu rưỡi", 2_100_500_000);
        reads("1,5 nghìn tỷ", 1_500_000_000_000);
        reads("0", 0);
    }

    #[test]
    fn the_preferred_reading_is_marked_where_another_is_possible() {
        for (text, value) in
            [("1.500", 1_500), ("1,500", 1_500), ("1.500 triệu", 1_500_000_000), ("1,500 triệu", 1_500_000)]
        {
            assert_eq!(amount(text), Ok(Reading { value: Dong::new(value), ambiguous: true }), "{text:?}");
        }
    }

    #[test]
    fn refuses_with_a_reason() {
        for (text, reason) in [
            ("", Unreadable::Empty),
            ("   ", Unreadable::Empty),
            ("-5", Unreadable::Negative),
            ("1,5", Unreadable::FractionOfDong),
            ("abc", Unreadable::NotANumber),
            ("tr", Unreadable::NotANumber),
            ("1.50.000", Unreadable::NotANumber),
            ("1..5", Unreadable::NotANumber),
            ("12 34", Unreadable::NotANumber),
            ("1 nghìn 5 triệu", Unreadable::NotANumber),
            ("1tr5k", Unreadable::FractionOfDong),
            ("1 đô", Unreadable::NotANumber),
            ("1 rưỡi", Unreadable::NotANumber),
            ("rưỡi", Unreadable::NotANumber),
            ("1 triệu rưỡi 5", Unreadable::NotANumber),
            ("1e6", Unreadable::NotANumber),
            ("99999999999999999", Unreadable::TooLarge),
            ("9999999999999999999999999", Unreadable::TooLarge),
            ("1000001 tỷ", Unreadable::TooLarge),
        ] {
            if text == "1tr5k" {
                // Five thousand behind one million is a sum.
                reads(text, 1_005_000);
                continue;
            }
            assert_eq!(amount(text), Err(reason), "{text:?}");
        }
    }

    #[test]
    fn months_as_people_write_them() {
        for text in ["11/2026", "T11/2026", "11-2026", "2026-11", " 11 / 2026 ", "11.2026"] {
            assert_eq!(month(text), Some(Month::new(2026, 11)), "{text:?}");
        }
        for text in ["", "11", "13/2026", "11/26", "11/2026/1", "0/2026", "T/2026", "١١/2026"] {
            assert_eq!(month(text), None, "{text:?}");
        }
    }

    #[test]
    fn days_as_people_write_them() {
        for text in ["21/11/2026", "21-11-2026", "2026-11-21", " 21 / 11 / 2026 ", "21.11.2026"] {
            assert_eq!(day(text), Day::parse("2026-11-21"), "{text:?}");
        }
        assert_eq!(day("1/2/2027"), Day::parse("2027-02-01"));
        for text in ["", "21", "11/2026", "31/11/2026", "0/11/2026", "121/11/2026", "21/11/26", "21/T11/2026", "21/11"]
        {
            assert_eq!(day(text), None, "{text:?}");
        }
    }

    #[test]
    fn numbers_keep_their_written_decimals() {
        for (text, value, ambiguous) in [
            ("53,40", Decimal::new(5340, 2), false),
            ("53.40", Decimal::new(5340, 2), false),
            ("1.234,5", Decimal::new(12345, 1), false),
            ("2.138.323", Decimal::whole(2_138_323), false),
            ("7.439", Decimal::whole(7_439), true),
            ("0.125", Decimal::new(125, 3), false),
            ("3,205", Decimal::new(3205, 3), true),
            ("−5", Decimal::whole(-5), false),
        ] {
            assert_eq!(number(text), Ok(Reading { value, ambiguous }), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn printed_amounts_are_read_back(amount_of in 0i64..=1_000_000_000_000_000) {
            for lang in Lang::ALL {
                let read = amount(&numbers::dong(Dong::new(amount_of), lang)).unwrap();
                prop_assert_eq!(read.value, Dong::new(amount_of));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,20}|[0-9., trkđỷ−-]{0,20}") {
            let _ = amount(&text);
            let _ = number(&text);
        }
    }
}
