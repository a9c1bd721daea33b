//! As of which day these tables hold, and until which month.

use crate::units::{Day, Month};

/// The last month for which the rules are known; beyond it every answer is provisional ("tạm tính").
pub const HORIZON: Month = Month::new(2027, 12);

/// The name of this state of the tables, shown wherever a result stands: the day on which they were last held against
/// their sources.
pub const RULE_SET: &str = "2026-11-29";

/// [`RULE_SET`] as a day.
pub const CHECKED_ON: Day = Day::new(number(0, 4) as i32, number(5, 2) as u8, number(8, 2) as u8);

/// The day of the first comparison: rows that no later one reached say so.
pub(super) const FIRST_CHECKED_ON: Day = Day::new(2026, 11, 21);

/// The number that so many digits of [`RULE_SET`] make.
const fn number(from: usize, length: usize) -> u32 {
    let (mut number, mut at) = (0, from);
    while at < from + length {
        let digit = RULE_SET.as_bytes()[at];
        assert!(digit.is_ascii_digit());
        number = number * 10 + (digit - b'0') as u32;
        at += 1;
    }
    number
}

/// [`CHECKED_ON`], for whoever takes a function.
pub fn checked_on() -> Day {
    CHECKED_ON
}
