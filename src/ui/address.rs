//! How much of a form its address holds.

use super::days::Days;

/// A longer form than this stands in the storage only: messengers cut longer links off.
const LONGEST: usize = 8_000;

/// Whether a form is too long for the address.
pub fn is_long(text: &str) -> bool {
    text.len() > LONGEST
}

/// The form as far as the address holds it, with the day of its result. One that nothing else keeps stands there at any
/// length.
pub fn of(text: &str, days: Days, stored: bool) -> String {
    if has(text, stored) { days.in_address(text) } else { String::new() }
}

/// Whether it stands in the address.
pub fn has(text: &str, stored: bool) -> bool {
    !is_long(text) || !stored
}
