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
