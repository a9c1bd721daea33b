//! Days as spreadsheets count them, and the number formats that show a number as a day or a percentage.

use crate::units::{Day, read_digits};

/// From which day a file counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Epoch {
    #[default]
    From1900,
    From1904,
}

/// 29 February 1900, which spreadsheets count and no calendar has.
const NO_DAY: i64 = 60;
/// Beyond every day that is read from a person.
const MOST: i64 = 200_000;

impl Epoch {
    /// The day of a serial number; its time of the day is left out.
    pub(super) fn day(self, number: &str) -> Option<Day> {
        let whole = number.split('.').next().unwrap_or_default();
        let serial = read_digits(whole).filter(|serial| *serial <= MOST)?;
        let (start, serial) = match self {
            Epoch::From1904 => (Day::new(1904, 1, 1), serial),
            Epoch::From1900 if serial > NO_DAY => (Day::new(1900, 1, 1), serial - 2),
            Epoch::From1900 if (1..NO_DAY).contains(&serial) => (Day::new(1900, 1, 1), serial - 1),
            Epoch::From1900 => return None,
        };
        let day = start.plus_days(i32::try_from(serial).ok()?);
        Day::parse(&day.plain())
    }
}

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    Number,
    Percent,
    Day,
}

/// The formats that every program knows by number.
pub(super) fn built_in(format: u32) -> Shown {
    match format {
        9 | 10 => Shown::Percent,
        14..=17 | 22 | 27..=31 | 34..=36 | 50..=58 => Shown::Day,
        _ => Shown::Number,
    }
}

/// A format by its code: `dd/mm/yyyy`, `0.00%`, `#,##0 "đ"`. What is quoted, escaped or in brackets says nothing.
pub(super) fn by_code(code: &str) -> Shown {
    let (mut day, mut month, mut time, mut number) = (false, false, false, false);
    let mut bytes = code.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => skip_to(&mut bytes, b'"'),
            b'[' => skip_to(&mut bytes, b']'),
            b'\\' | b'_' | b'*' => {
                bytes.next();
            }
            b';' => break,
            b'%' => return Shown::Percent,
            // Parts of a second may stand behind the time.
            b'#' | b'?' | b'0' => number |= !time,
            b'd' | b'D' | b'y' | b'Y' => day = true,
            b'm' | b'M' => month = true,
            b'h' | b'H' | b's' | b'S' => time = true,
            _ => {}
        }
    }
    if !number && (day || (month && !time)) { Shown::Day } else { Shown::Number }
}

fn skip_to(bytes: &mut impl Iterator<Item = u8>, end: u8) {
    for byte in bytes {
        if byte == end {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_are_days() {
        let day = |epoch: Epoch, text| epoch.day(text).map(Day::plain);
        assert_eq!(day(Epoch::From1900, "1").as_deref(), Some("1900-01-01"));
        assert_eq!(day(Epoch::From1900, "59").as_deref(), Some("1900-02-28"));
        assert_eq!(day(Epoch::From1900, "60"), None);
        assert_eq!(day(Epoch::From1900, "61").as_deref(), Some("1900-03-01"));
        assert_eq!(day(Epoch::From1900, "46355.75").as_deref(), Some("2026-11-29"));
        assert_eq!(day(Epoch::From1904, "44893").as_deref(), Some("2026-11-29"));
        for text in ["0", "-1", "", "x", "200001", "99999999999999999999"] {
            assert_eq!(day(Epoch::From1900, text), None, "{text}");
        }
    }

    #[test]
    fn a_format_says_whether_a_number_is_a_day() {
        for code in [
            "dd/mm/yyyy",
            "mm/yyyy",
            "[$-42A]d/m/yyyy;@",
            "m/yyyy",
            "dd\\-mmm",
            "d/m/yy h:mm",
            "yyyy\"-\"mm",
            "mmm d, yyyy h:mm:ss.000 AM/PM",
        ] {
            assert_eq!(by_code(code), Shown::Day, "{code}");
        }
        for code in [
            "General",
            "#,##0",
            "0",
            "@",
            "h:mm",
            "[h]:mm:ss",
            "mm:ss.0",
            "h:mm AM/PM",
            "#,##0 \"đồng\"",
            "#,##0\\d",
            "_-* #,##0_d",
            "[Red]0",
            "\"ngày\" 0",
        ] {
            assert_eq!(by_code(code), Shown::Number, "{code}");
        }
        for code in ["0%", "0.00%", "0\" \"%"] {
            assert_eq!(by_code(code), Shown::Percent, "{code}");
        }
    }
}
