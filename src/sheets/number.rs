//! Numbers as files hold them, made plain without floating point: "1.5E6" is "1500000", and of more than fifteen digits
//! those are left that a spreadsheet shows: "0.53400000000000003" is "0.534".

use std::borrow::Cow;

/// What a spreadsheet computes with.
const MOST_DIGITS: usize = 15;
/// Further than any number of a list from its point; what lies beyond is left as it stands.
const FURTHEST: i32 = 300;

/// The shortest decimal text of a number, or `None` for what is none.
pub(super) fn plain(text: &str) -> Option<Cow<'_, str>> {
    let text = text.trim_ascii();
    let (negative, rest) = match text.as_bytes().first()? {
        b'-' => (true, text.get(1..)?),
        b'+' => (false, text.get(1..)?),
        _ => (false, text),
    };
    if is_short(rest) {
        return Some(if negative { text } else { rest }.into());
    }
    let mut number = Number::read(rest)?;
    number.shorten();
    Some(number.written(negative).into())
}

/// Most numbers of a list: digits, and not too many.
fn is_short(unsigned: &str) -> bool {
    !unsigned.starts_with('0')
        && (1..=MOST_DIGITS).contains(&unsigned.len())
        && unsigned.bytes().all(|byte| byte.is_ascii_digit())
}

/// Its digits without zeros before them, and how many of them stand before the point.
struct Number {
    digits: Vec<u8>,
    point: i32,
}

impl Number {
    fn read(unsigned: &str) -> Option<Number> {
        let (mantissa, exponent) = match unsigned.bytes().position(|byte| matches!(byte, b'e' | b'E')) {
            Some(at) => (unsigned.get(..at)?, exponent(unsigned.get(at + 1..)?)?),
            None => (unsigned, 0),
        };
        let (mut digits, mut before) = (Vec::new(), None);
        for byte in mantissa.bytes() {
            match byte {
                b'0'..=b'9' => digits.push(byte),
                b'.' if before.is_none() => before = Some(digits.len()),
                _ => return None,
            }
        }
        if digits.is_empty() {
            return None;
        }
        let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
        let point = i32::try_from(before.unwrap_or(digits.len())).ok()?;
        let point = point.checked_add(exponent)?.checked_sub(i32::try_from(zeros).ok()?)?;
        digits.drain(..zeros);
        (digits.is_empty() || point.abs() <= FURTHEST).then_some(Number { digits, point })
    }

    /// Rounds half up to as many digits as count, and takes zeros behind them away.
    fn shorten(&mut self) {
        let up = self.digits.get(MOST_DIGITS).is_some_and(|digit| *digit >= b'5');
        self.digits.truncate(MOST_DIGITS);
        if up {
            while self.digits.last() == Some(&b'9') {
                self.digits.pop();
            }
            match self.digits.last_mut() {
                Some(last) => *last += 1,
                None => {
                    self.digits.push(b'1');
                    self.point += 1;
                }
            }
        }
        while self.digits.last() == Some(&b'0') {
            self.digits.pop();
        }
    }

    fn written(&self, negative: bool) -> String {
        if self.digits.is_empty() {
            return "0".into();
        }
        let mut text = String::from(if negative { "-" } else { "" });
        if self.point <= 0 {
            text.push_str("0.");
            (self.point..0).for_each(|_| text.push('0'));
        }
        for (place, digit) in self.digits.iter().enumerate() {
            if place > 0 && usize::try_from(self.point) == Ok(place) {
                text.push('.');
            }
            text.push(char::from(*digit));
        }
        let missing = usize::try_from(self.point).unwrap_or(0).saturating_sub(self.digits.len());
        (0..missing).for_each(|_| text.push('0'));
        text
    }
}

fn exponent(text: &str) -> Option<i32> {
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, text.get(1..)?),
        b'+' => (false, text.get(1..)?),
        _ => (false, text),
    };
    let size = i32::try_from(crate::units::read_digits(digits)?).ok()?;
    Some(if negative { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn numbers_become_as_short_as_they_are_shown() {
        for (text, expected) in [
            ("1500000", "1500000"),
            ("0.53400000000000003", "0.534"),
            ("1.5E6", "1500000"),
            ("1E-3", "0.001"),
            ("-12.50", "-12.5"),
            ("+7", "7"),
            ("0", "0"),
            ("-0", "0"),
            ("000", "0"),
            ("0.0", "0"),
            (" 42 ", "42"),
            ("9.9999999999999999E-2", "0.1"),
            ("123456789012345678", "123456789012346000"),
            ("999999999999999999", "1000000000000000000"),
            (".5", "0.5"),
            ("5.", "5"),
            ("1.05", "1.05"),
        ] {
            assert_eq!(plain(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "-", ".", "e5", "1e", "1.2.3", "1,5", "NaN", "1e99999999999", "1e400", "0x10", "٣"] {
            assert_eq!(plain(text), None, "{text}");
        }
    }
}
