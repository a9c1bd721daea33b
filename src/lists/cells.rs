//! What stands in a cell of a column: amounts, shares, months, days, codes. How numbers are written is a matter of the column,
//! never of one cell.

use super::field::Written;
use super::words::plain_into;
use crate::sheets::Cell;
use crate::units::{Day, Decimal, Month, behind_dong, digits, read_digits, split_at_mark};

/// What a cell says of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said<T> {
    /// Nothing stands there. That is not zero.
    Blank,
    /// A formula whose value is not in the file.
    Uncomputed,
    /// Something stands there that is no such value.
    Bad,
    Value(T),
}

impl<T> Said<T> {
    pub fn value(self) -> Option<T> {
        match self {
            Said::Value(value) => Some(value),
            _ => None,
        }
    }

    /// The value as something else, which it may not be.
    pub fn and_then<V>(self, other: impl FnOnce(T) -> Option<V>) -> Said<V> {
        match self {
            Said::Value(value) => other(value).map_or(Said::Bad, Said::Value),
            Said::Blank => Said::Blank,
            Said::Uncomputed => Said::Uncomputed,
            Said::Bad => Said::Bad,
        }
    }
}

/// How the numbers of a column are written, seen over all of its rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Writing {
    /// Some text has dots between its thousands ("1.500.000"), or commas.
    pub dots: bool,
    pub commas: bool,
    /// Some number is above one: shares are in percent then, and not parts of one.
    pub above_one: bool,
    /// Some cell is a number, not a text: texts stand out beside it.
    pub has_numbers: bool,
    /// Some cell holds something.
    pub is_used: bool,
    /// Some date has a second number above 12, and none a first one: month before day.
    pub month_first: bool,
    pub day_first: bool,
}

impl Writing {
    /// Takes a cell of the column into account.
    pub fn see(&mut self, cell: Cell<'_>, written: Written) {
        self.is_used = true;
        let is_above_one = |number: Decimal| number.digits() > unit(number);
        match (cell, written) {
            (Cell::Empty | Cell::Uncomputed | Cell::Error(_), _) | (_, Written::Words) => {}
            (Cell::Number(text), Written::Share) => {
                self.has_numbers = true;
                self.above_one |= without_dust(text).is_some_and(is_above_one);
            }
            (Cell::Number(_) | Cell::Percent(_) | Cell::Date(_), _) => self.has_numbers = true,
            (Cell::Text(text), Written::Share) => {
                self.above_one |= read_share(text.trim_matches(is_space)).is_some_and(is_above_one);
            }
            (Cell::Text(text), Written::Date) => {
                if let Some([first, second, _]) = three_numbers(text.trim_matches(is_space)) {
                    self.day_first |= (13..32).contains(&first);
                    self.month_first |= (13..32).contains(&second);
                }
            }
            (Cell::Text(text), Written::Number) => {
                let (dots, commas) = (count(text, b'.'), count(text, b','));
                let is_dot_first = || text.find('.') < text.find(',');
                self.dots |= dots > 1 || dots == 1 && commas == 1 && is_dot_first();
                self.commas |= commas > 1 || dots == 1 && commas == 1 && !is_dot_first();
            }
        }
    }
}

/// The digits of a one with so many places.
fn unit(number: Decimal) -> i64 {
    10i64.pow(number.places().into())
}

fn count(text: &str, mark: u8) -> usize {
    text.bytes().filter(|byte| *byte == mark).count()
}

/// A number, and whether it is written as a text.
pub fn number(cell: Cell<'_>, writing: Writing) -> Said<(Decimal, bool)> {
    match cell {
        Cell::Empty => Said::Blank,
        Cell::Uncomputed => Said::Uncomputed,
        Cell::Error(_) | Cell::Date(_) => Said::Bad,
        Cell::Number(text) | Cell::Percent(text) => {
            without_dust(text).map_or(Said::Bad, |number| Said::Value((number.trimmed(), false)))
        }
        Cell::Text(text) => match text.trim_matches(is_space) {
            "" | "-" | "–" => Said::Blank,
            text => read_number(text, writing).map_or(Said::Bad, |number| Said::Value((number.trimmed(), true))),
        },
    }
}

/// A number of a spreadsheet, whose formulas leave dust behind: 341000.00000000006.
fn without_dust(text: &str) -> Option<Decimal> {
    const PLACES: usize = 6;
    let Some((whole, decimals)) = split_at_mark(text, b'.').filter(|(_, decimals)| decimals.len() > PLACES) else {
        return Decimal::parse(text).ok();
    };
    let (kept, dust) = decimals.split_at_checked(PLACES)?;
    let number = Decimal::parse(&[whole, ".", kept].concat()).ok()?;
    let is_digits = dust.bytes().all(|byte| byte.is_ascii_digit());
    let is_up = dust.bytes().next().is_some_and(|first| first >= b'5');
    let step = if whole.starts_with('-') { -1 } else { 1 };
    let rounded = if is_up { number.plus(Decimal::new(step, PLACES as u8)).ok()? } else { number };
    is_digits.then_some(rounded)
}

fn is_space(letter: char) -> bool {
    letter.is_ascii_whitespace() || matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '\u{feff}')
}

/// "1.500.000", "1,500,000.00", "1 500 000 đ", "₫1.500.000", "(330.000)". A đồng has no decimals: three digits behind a
/// single mark are thousands, unless the column has the other mark for them.
fn read_number(text: &str, writing: Writing) -> Option<Decimal> {
    let mut plain = String::with_capacity(text.len());
    let text = without_unit(text.trim_matches(is_space));
    let (is_below_zero, text) = match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        Some(inner) => (true, inner),
        None => match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        },
    };
    let text = behind_dong(text).unwrap_or(text);
    let (dots, commas) = (count(text, b'.'), count(text, b','));
    let behind = |mark: char| text.rfind(mark).map_or(0, |place| text.len() - place - 1);
    let decimal = match (dots, commas) {
        (0, 0) => None,
        (1.., 1..) if text.rfind('.') > text.rfind(',') => Some('.'),
        (1.., 1..) => Some(','),
        (1, 0) if behind('.') != 3 || writing.commas && !writing.dots => Some('.'),
        (0, 1) if behind(',') != 3 || writing.dots && !writing.commas => Some(','),
        _ => None,
    };
    if is_below_zero {
        plain.push('-');
    }
    let (mut since_mark, mut in_decimals, mut has_mark) = (0usize, false, false);
    for letter in text.chars() {
        match letter {
            '0'..='9' => {
                plain.push(letter);
                since_mark += 1;
            }
            mark if Some(mark) == decimal && !in_decimals => {
                if has_mark && since_mark != 3 {
                    return None;
                }
                plain.push('.');
                in_decimals = true;
            }
            '.' | ',' if !in_decimals => {
                if since_mark == 0 || since_mark > 3 || has_mark && since_mark != 3 {
                    return None;
                }
                (has_mark, since_mark) = (true, 0);
            }
            space if is_space(space) && !in_decimals => {}
            _ => return None,
        }
    }
    if has_mark && !in_decimals && since_mark != 3 {
        return None;
    }
    let plain = plain.strip_suffix('.').unwrap_or(&plain);
    Decimal::parse(plain).ok()
}

fn without_unit(text: &str) -> &str {
    const UNITS: [&str; 9] = ["đồng", "đ", "₫", "VNĐ", "VND", "vnđ", "vnd", "Đ", "d"];
    let stripped = UNITS.into_iter().find_map(|unit| text.strip_suffix(unit));
    stripped.map_or(text, |rest| rest.trim_end_matches(is_space))
}

/// A share in percent, and whether it is a text: 0.7, "70%", 70 and a cell that is shown as 70 % are the same.
pub fn percent(cell: Cell<'_>, writing: Writing) -> Said<(Decimal, bool)> {
    let hundredfold = |number: Decimal| match number.places() {
        0 => Decimal::checked(number.digits().checked_mul(100)?, 0).ok(),
        1 => Decimal::checked(number.digits().checked_mul(10)?, 0).ok(),
        places => Some(Decimal::checked(number.digits(), places - 2).ok()?.trimmed()),
    };
    let is_part = |number: Decimal| {
        let one = unit(number);
        number.digits() > 0 && (number.digits() < one || number.digits() == one && !writing.above_one)
    };
    match cell {
        Cell::Percent(_) => number(cell, writing).and_then(|(number, is_text)| Some((hundredfold(number)?, is_text))),
        Cell::Text(text) if text.contains('%') => {
            let bare = text.trim_matches(is_space).trim_end_matches(|letter| letter == '%' || is_space(letter));
            read_share(bare).map_or(Said::Bad, |number| Said::Value((number.trimmed(), false)))
        }
        Cell::Text(text) => match text.trim_matches(is_space) {
            "" | "-" | "–" => Said::Blank,
            bare => match read_share(bare) {
                Some(number) if is_part(number) => {
                    hundredfold(number.trimmed()).map_or(Said::Bad, |number| Said::Value((number, true)))
                }
                Some(number) => Said::Value((number.trimmed(), true)),
                None => Said::Bad,
            },
        },
        _ => number(cell, writing)
            .and_then(|(number, is_text)| Some((if is_part(number) { hundredfold(number)? } else { number }, is_text))),
    }
}

/// "12,5" and "12.5": a share has decimals, and no thousands.
fn read_share(text: &str) -> Option<Decimal> {
    match text.bytes().position(|byte| byte == b',') {
        Some(place) if count(text, b',') == 1 && count(text, b'.') == 0 => {
            let (whole, decimals) = (text.get(..place)?, text.get(place + 1..)?);
            Decimal::parse(&[whole, ".", decimals].concat()).ok()
        }
        _ => Decimal::parse(text).ok(),
    }
}

/// A count of months, such as 6 or "6 tháng".
pub fn count_of_months(cell: Cell<'_>) -> Said<i64> {
    match cell {
        Cell::Empty => Said::Blank,
        Cell::Uncomputed => Said::Uncomputed,
        Cell::Number(text) => without_dust(text).map_or(Said::Bad, |number| {
            let number = number.trimmed();
            if number.places() == 0 { Said::Value(number.digits()) } else { Said::Bad }
        }),
        Cell::Text(text) => match text.trim_matches(is_space) {
            "" | "-" => Said::Blank,
            text => months_in_words(text).map_or(Said::Bad, Said::Value),
        },
        _ => Said::Bad,
    }
}

/// "6", "6 tháng", "1 năm", "Hằng quý".
fn months_in_words(text: &str) -> Option<i64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    let mut words = String::new();
    plain_into(unit, &mut words);
    let (one, is_counted) = match words.as_str() {
        "" | "thang" | "th" | "t" | "months" | "month" | "thang lan" | "thang 1 lan" | "thang mot lan" => (1, true),
        "nam" | "nam lan" | "years" | "year" => (12, true),
        "hang thang" | "moi thang" => (1, false),
        "hang quy" | "quy" => (3, false),
        "nua nam" => (6, false),
        "hang nam" => (12, false),
        _ => return None,
    };
    if is_counted { read_digits(number)?.checked_mul(one) } else { number.is_empty().then_some(one) }
}

/// A day: a date, a serial number, "21/11/2026", "2026-11-21".
pub fn day(cell: Cell<'_>, writing: Writing) -> Said<Day> {
    match cell {
        Cell::Empty => Said::Blank,
        Cell::Uncomputed => Said::Uncomputed,
        Cell::Date(day) => Said::Value(day),
        Cell::Number(text) => serial(text).map_or(Said::Bad, Said::Value),
        Cell::Text(text) => match text.trim_matches(is_space) {
            "" | "-" => Said::Blank,
            text => {
                let behind_time = || day_of(text.get(text.bytes().rposition(|byte| byte == b' ')? + 1..)?, writing);
                day_of(text, writing).or_else(|| serial(text)).or_else(behind_time).map_or(Said::Bad, Said::Value)
            }
        },
        _ => Said::Bad,
    }
}

fn day_of(text: &str, writing: Writing) -> Option<Day> {
    let [first, second, third] = three_numbers(text)?;
    if first > 31 {
        return Day::from_parts(first, second, third);
    }
    let year = if third < 100 { third + 2000 } else { third };
    if writing.month_first && !writing.day_first {
        Day::from_parts(year, first, second)
    } else {
        Day::from_parts(year, second, first)
    }
}

/// The three numbers of a date; a time may follow.
fn three_numbers(text: &str) -> Option<[i32; 3]> {
    let mut numbers = [0i32; 3];
    let mut rest = text;
    for (place, number) in numbers.iter_mut().enumerate() {
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 || length > 4 {
            return None;
        }
        let (digits, behind) = rest.split_at(length);
        *number = i32::try_from(read_digits(digits)?).ok()?;
        rest = match (place, behind.as_bytes().first()) {
            (0 | 1, Some(b'/' | b'-' | b'.')) => behind.get(1..)?,
            (2, None | Some(b' ' | b'T')) => behind,
            _ => return None,
        };
    }
    Some(numbers)
}

/// The day of a serial number, of the years that a list can be of.
fn serial(text: &str) -> Option<Day> {
    const BEFORE_FIRST: Day = Day::new(1899, 12, 30);
    let whole = text.split('.').next()?;
    let days = i32::try_from(read_digits(whole).filter(|_| whole.len() == 5)?).ok()?;
    Some(BEFORE_FIRST.plus_days(days)).filter(|day| (2000..2100).contains(&day.month().year()))
}

/// A month: "11/2026", "2026-11", "Tháng 11/2026", any day of it, 202611.
pub fn month(cell: Cell<'_>, writing: Writing) -> Said<Month> {
    match cell {
        Cell::Number(text) => month_of(text).or_else(|| serial(text).map(Day::month)).map_or(Said::Bad, Said::Value),
        Cell::Text(text) => match text.trim_matches(is_space) {
            "" | "-" => Said::Blank,
            text => {
                let day = || day_of(text, writing).or_else(|| serial(text)).map(Day::month);
                let words = || super::month_words::month_in_words(text);
                month_of(text).or_else(day).or_else(words).map_or(Said::Bad, Said::Value)
            }
        },
        _ => day(cell, writing).and_then(|day| Some(day.month())),
    }
}

fn month_of(text: &str) -> Option<Month> {
    let digits = text.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    // In front of the number there is at most the word for a month.
    let mut word = String::new();
    plain_into(text.get(..text.len() - digits.len())?, &mut word);
    if !matches!(word.as_str(), "" | "thang" | "t" | "th" | "tu thang" | "tu") {
        return None;
    }
    if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let of = |year: &str, number: &str| Month::from_parts(small(year)?, small(number)?);
        let (year_first, year_last) = (digits.split_at(4), digits.split_at(2));
        return [of(year_first.0, year_first.1), of(year_last.1, year_last.0)]
            .into_iter()
            .flatten()
            .find(|month| (1990..2100).contains(&month.year()));
    }
    let place = digits.bytes().position(|byte| !byte.is_ascii_digit())?;
    let (first, rest) = digits.split_at(place);
    let second = rest.get(1..).filter(|_| matches!(rest.as_bytes().first(), Some(b'/' | b'-' | b'.')))?;
    let (first_number, second_number) = (small(first)?, small(second.trim())?);
    match (first.len(), second.trim().len()) {
        (4, 1 | 2) => Month::from_parts(first_number, second_number),
        (1 | 2, 4) => Month::from_parts(second_number, first_number),
        (1 | 2, 2) => Month::from_parts(second_number + 2000, first_number),
        _ => None,
    }
}

fn small(digits: &str) -> Option<i32> {
    read_digits(digits).and_then(|number| i32::try_from(number).ok())
}

/// How many digits a person's code has.
pub const CODE_DIGITS: usize = 10;

/// A person's code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    pub number: i64,
    /// Zeros at its front are missing.
    pub lost_zeros: bool,
}

/// The code in a cell; `None` for what is no such code: letters, nothing. The number of an identity card stands for one, and a
/// health card ends with one.
pub fn code(cell: Cell<'_>) -> Option<Code> {
    const FEWEST: usize = 5;
    const OF_IDENTITY: usize = 12;
    /// Two letters, what is paid, where, and the code.
    const OF_CARD: usize = 15;
    let text = match cell {
        Cell::Number(text) | Cell::Text(text) => text.trim_matches(is_space),
        _ => return None,
    };
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (mut number, mut digits) = (0i64, 0usize);
    for byte in text.bytes().skip(letters) {
        match byte {
            b'0'..=b'9' if digits < OF_CARD => {
                number = number * 10 + i64::from(byte - b'0');
                digits += 1;
            }
            b' ' | b'.' | b'-' if !matches!(cell, Cell::Number(_)) => {}
            _ => return None,
        }
    }
    const CODES: i64 = 10i64.pow(CODE_DIGITS as u32);
    match (letters, digits) {
        (0, FEWEST..=CODE_DIGITS) => Some(Code { number, lost_zeros: digits < CODE_DIGITS }),
        // Beside codes, so that no code is the same.
        (0, OF_IDENTITY) => Some(Code { number: number + CODES * 1_000, lost_zeros: false }),
        (2, 13) if digits + letters == OF_CARD => Some(Code { number: number % CODES, lost_zeros: false }),
        _ => None,
    }
}

/// Whether something stands there that was meant to be a code: a digit too many, or a letter among the digits.
pub fn is_no_code(cell: Cell<'_>) -> bool {
    let Cell::Text(text) = cell else { return false };
    let (mut digits, mut alike, mut letters) = (0usize, 0usize, 0usize);
    for letter in text.chars() {
        match letter {
            '0'..='9' => digits += 1,
            'O' | 'o' | 'I' | 'l' => alike += 1,
            ' ' | '.' | '-' | '\'' | '\u{a0}' => {}
            _ => letters += 1,
        }
    }
    let begins_with_digit = text.trim_start().starts_with(|first: char| first.is_ascii_digit());
    match (digits, alike, letters) {
        (11 | 13, 0, 0) => true,
        (7.., 1.., 0) => (CODE_DIGITS - 1..=CODE_DIGITS + 1).contains(&(digits + alike)),
        (8.., _, 1) => begins_with_digit && digits + alike + letters == CODE_DIGITS,
        _ => false,
    }
}

/// The text of a cell, as a person reads it.
pub fn written(cell: Cell<'_>) -> Option<String> {
    match cell {
        Cell::Empty | Cell::Uncomputed => None,
        Cell::Text(text) | Cell::Number(text) | Cell::Error(text) => Some(text.to_string()),
        Cell::Percent(text) => {
            let share = percent(Cell::Percent(text), Writing::default()).value();
            Some(share.map_or_else(|| text.to_string(), |(number, _)| number.plain() + "%"))
        }
        Cell::Date(day) => {
            let number = |number: u8| digits(number.into(), 2);
            let (month, year) = (day.month(), digits(day.month().year().unsigned_abs().into(), 4));
            Some([&number(day.number()), "/", &number(month.number()), "/", &year].concat())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str, writing: Writing) -> Option<String> {
        number(Cell::Text(text), writing).value().map(|(number, _)| number.plain())
    }

    #[test]
    fn the_sign_of_the_dong_or_its_code_stands_on_either_side() {
        let any = Writing::default();
        for text in
            ["₫264.000", "VND 264.000", "VNĐ264.000", "vnđ\u{a0}264,000", "đ264.000", "₫ 264.000,00", "264.000₫"]
        {
            assert_eq!(amount(text, any).as_deref(), Some("264000"), "{text}");
        }
        for text in ["-₫66.000", "−VND 66.000", "(₫66.000)", "-66.000₫"] {
            assert_eq!(amount(text, any).as_deref(), Some("-66000"), "{text}");
        }
        for text in ["₫", "VND", "VND VND 5", "USD 264.000", "₫-66.000", "₫.5"] {
            assert_eq!(amount(text, any), None, "{text}");
        }
    }

    #[test]
    fn amounts_in_all_notations() {
        let any = Writing::default();
        for text in [
            "1.500.000",
            "1,500,000",
            "1500000 ",
            "1 500 000",
            "1.500.000 đ",
            "1,500,000.00",
            "1.500.000,00",
            "'1500000",
            "1.500.000đồng",
            "1\u{a0}500\u{a0}000",
            "1500000,0",
            "1500000.00",
            "+1500000",
        ] {
            assert_eq!(amount(text, any).as_deref(), Some("1500000"), "{text}");
        }
        assert_eq!(amount("330.000", any).as_deref(), Some("330000"));
        assert_eq!(amount("330,000", any).as_deref(), Some("330000"));
        assert_eq!(amount("-330.000", any).as_deref(), Some("-330000"));
        assert_eq!(amount("(330.000)", any).as_deref(), Some("-330000"));
        assert_eq!(amount("1.5", any).as_deref(), Some("1.5"));
        for text in ["1.50.000", "1..500", "abc", "1.5.0", "1,500.000,0", "12 triệu", ".", "1.500.00"] {
            assert_eq!(amount(text, any), None, "{text}");
        }
        let commas = Writing { commas: true, ..any };
        assert_eq!(amount("1.500", commas).as_deref(), Some("1.5"));
        assert_eq!(amount("1.500", Writing { dots: true, ..any }).as_deref(), Some("1500"));
    }

    #[test]
    fn shares_in_all_notations() {
        let share = |cell: Cell<'_>, writing| percent(cell, writing).value().map(|(number, _)| number.plain());
        let (parts, whole) = (Writing::default(), Writing { above_one: true, ..Writing::default() });
        for cell in
            [Cell::Percent("0.7"), Cell::Text("70%"), Cell::Text("70,0 %"), Cell::Number("0.7"), Cell::Text("0,7")]
        {
            assert_eq!(share(cell, parts).as_deref(), Some("70"), "{cell:?}");
            assert_eq!(share(cell, whole).as_deref(), Some("70"), "{cell:?}");
        }
        assert_eq!(share(Cell::Number("70"), whole).as_deref(), Some("70"));
        assert_eq!(share(Cell::Number("1"), parts).as_deref(), Some("100"));
        assert_eq!(share(Cell::Number("1"), whole).as_deref(), Some("1"));
        assert_eq!(share(Cell::Number("0.125"), whole).as_deref(), Some("12.5"));
        assert_eq!(share(Cell::Number("0"), whole).as_deref(), Some("0"));
        assert_eq!(percent(Cell::Empty, whole), Said::Blank);
        assert_eq!(percent(Cell::Text("Khác"), whole), Said::Bad);
    }

    #[test]
    fn months_and_days_in_all_notations() {
        let any = Writing::default();
        let november = Month::new(2026, 11);
        for text in
            ["11/2026", "2026-11", "11-2026", "11.2026", "Tháng 11/2026", "T11/2026", "01/11/2026", "11/26", "202611"]
        {
            assert_eq!(month(Cell::Text(text), any), Said::Value(november), "{text}");
        }
        let day_of_november = Day::new(2026, 11, 5);
        for text in [
            "05/11/2026",
            "5/11/2026",
            "2026-11-05",
            "05-11-2026",
            "5.11.26",
            "05/11/2026 08:30",
            "08:30 05/11/2026",
            "46331",
        ] {
            assert_eq!(day(Cell::Text(text), any), Said::Value(day_of_november), "{text}");
        }
        assert_eq!(day(Cell::Number("46331"), any), Said::Value(day_of_november));
        assert_eq!(month(Cell::Number("46331"), any), Said::Value(november));
        assert_eq!(month(Cell::Date(day_of_november), any), Said::Value(november));
        assert_eq!(day(Cell::Text("11/05/2026"), Writing { month_first: true, ..any }), Said::Value(day_of_november));
        for text in ["31/02/2026", "13/2026", "hôm nay", "1/2/3/4"] {
            assert_eq!(day(Cell::Text(text), any), Said::Bad, "{text}");
            assert_eq!(month(Cell::Text(text), any), Said::Bad, "{text}");
        }
    }

    #[test]
    fn a_code_keeps_its_zeros() {
        assert_eq!(code(Cell::Text("0123456789")), Some(Code { number: 123_456_789, lost_zeros: false }));
        assert_eq!(code(Cell::Number("123456789")), Some(Code { number: 123_456_789, lost_zeros: true }));
        for text in ["DN47979123456789", "", "12", "01234567890", "chưa có", "KH0000123"] {
            assert_eq!(code(Cell::Text(text)), None, "{text}");
        }
        let number = |text: &str| code(Cell::Text(text)).map(|code| code.number);
        assert_eq!(number("0120.000.005"), number("0120000005"));
        assert_eq!(number("GD4790120000005"), number("0120000005"));
        assert_ne!(number("001080000001"), number("1080000001"));
        for text in ["01234567890", "O123456789", "012345678l", "01234A6789"] {
            assert!(is_no_code(Cell::Text(text)), "{text}");
        }
        for text in ["0123456789", "001080000001", "GD4790120000005", "KH0000123", "chưa có", "", "123"] {
            assert!(!is_no_code(Cell::Text(text)), "{text}");
        }
    }
}
