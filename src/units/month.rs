use super::{digits, read_digits, split_at_mark};
use std::fmt;

/// A month of a year. The law counts in months, and a day would only get in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The first and the last month that is read from a person.
    pub const FIRST: Month = Month::new(1900, 1);
    /// The last month that is computed with.
    pub const LAST: Month = Month::new(2199, 12);

    /// `number` is 1 for January; the caller passes 1 to 12 (checked when evaluated in a constant).
    pub const fn new(year: i32, number: u8) -> Month {
        assert!(1 <= number && number <= 12);
        Month(year * 12 + number as i32 - 1)
    }

    /// Reads "2026-11".
    pub fn parse(text: &str) -> Option<Month> {
        let (year, number) = split_at_mark(text, b'-')?;
        Month::from_parts(number_of(year, 4)?, number_of(number, 2)?)
    }

    /// Year and number of the month as a person gave them; `None` outside [`Month::FIRST`] to [`Month::LAST`].
    pub fn from_parts(year: i32, number: i32) -> Option<Month> {
        if !(1..=12).contains(&number) || !(0..=9999).contains(&year) {
            return None;
        }
        let month = Month(year * 12 + number - 1);
        (Month::FIRST..=Month::LAST).contains(&month).then_some(month)
    }

    /// The calendar year.
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// 1 for January.
    pub const fn number(self) -> u8 {
        self.0.rem_euclid(12) as u8 + 1
    }

    /// So many months later, or earlier below zero.
    ///
    /// ```
    /// # use ansinh::units::Month;
    /// assert_eq!(Month::new(2026, 11).plus(2), Month::new(2027, 1));
    /// assert_eq!(Month::new(2027, 1).since(Month::new(2026, 11)), 2);
    /// ```
    pub const fn plus(self, months: i32) -> Month {
        Month(self.0 + months)
    }

    /// So many months later, as rules and people count them; stops at the ends of what a month can hold.
    ///
    /// ```
    /// # use ansinh::units::Month;
    /// assert_eq!(Month::new(2026, 11).later(120), Month::new(2036, 11));
    /// assert!(Month::new(2026, 11).later(i64::MAX) > Month::LAST);
    /// ```
    pub fn later(self, months: i64) -> Month {
        let sum = i64::from(self.0).saturating_add(months);
        Month(sum.clamp(i32::MIN.into(), i32::MAX.into()) as i32)
    }

    /// "2026-11": the inverse of [`Month::parse`].
    pub fn plain(self) -> String {
        [&digits(self.year().unsigned_abs().into(), 4), "-", &digits(self.number().into(), 2)].concat()
    }

    /// Months from `earlier` to this one; negative when this one is the earlier.
    pub const fn since(self, earlier: Month) -> i32 {
        self.0 - earlier.0
    }
}

fn number_of(text: &str, length: usize) -> Option<i32> {
    (text.len() == length).then(|| read_digits(text)).flatten()?.try_into().ok()
}

impl fmt::Display for Month {
    /// As [`Month::plain`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_over_the_turn_of_the_year() {
        let november = Month::new(2026, 11);
        assert_eq!(november.plus(3), Month::new(2027, 2));
        assert_eq!(november.plus(-11), Month::new(2025, 12));
        assert_eq!(Month::new(2027, 2).since(november), 3);
    }

    #[test]
    fn reads_only_a_month() {
        assert_eq!(Month::parse("2026-11"), Some(Month::new(2026, 11)));
        for text in [
            "",
            "2026",
            "2026-13",
            "2026-00",
            "26-11",
            "2026-1",
            "2026-11-01",
            "11/2026",
            "+026-11",
            "1899-12",
            "2200-01",
        ] {
            assert_eq!(Month::parse(text), None, "{text:?}");
        }
    }
}
