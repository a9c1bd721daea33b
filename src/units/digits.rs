//! Whole numbers as digits: Rust's own printing, which can pad, align and print anything, is a twentieth of a small module.

/// With zeros in front where there are fewer than so many digits.
///
/// ```
/// use ansinh::units::digits;
/// assert_eq!((digits(2026, 4), digits(7, 2), digits(0, 1)), ("2026".into(), "07".into(), "0".into()));
/// ```
#[inline(never)]
pub fn digits(number: u64, least: usize) -> String {
    let mut text = String::new();
    put(number, least, &mut text);
    text
}

fn put(number: u64, least: usize, text: &mut String) {
    if number > 9 || least > 1 {
        put(number / 10, least.saturating_sub(1), text);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// The number that digits make, and nothing but digits; none of more than 64 bits.
///
/// ```
/// use ansinh::units::read_digits;
/// assert_eq!((read_digits("0012"), read_digits("")), (Some(12), None));
/// assert_eq!([read_digits("+1"), read_digits("1.5"), read_digits("99999999999999999999")], [None; 3]);
/// ```
#[inline(never)]
pub fn read_digits(text: &str) -> Option<i64> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| i64::from(byte - b'0'));
    let number = text.bytes().try_fold(0i64, |number, byte| number.checked_mul(10)?.checked_add(digit(byte)?))?;
    (!text.is_empty()).then_some(number)
}

/// As [`i64`] prints: a minus stands before a number below zero.
///
/// ```
/// use ansinh::units::plain_whole;
/// assert_eq!([plain_whole(-1_500), plain_whole(i64::MIN)], ["-1500", "-9223372036854775808"]);
/// ```
#[inline(never)]
pub fn plain_whole(number: i64) -> String {
    let mut text = digits(number.unsigned_abs(), 1);
    if number < 0 {
        text.insert(0, '-');
    }
    text
}
