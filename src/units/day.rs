use super::{Month, digits, read_digits};
use std::fmt;
use time::Date;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// A day that stands in the code: `Day::new(2026, 11, 29)`. One that no calendar has does not compile as a constant.
    ///
    /// ```
    /// # use ansinh::units::Day;
    /// const CHECKED: Day = Day::new(2026, 11, 29);
    /// assert_eq!(CHECKED.to_string(), "2026-11-29");
    /// ```
    pub const fn new(year: i32, month: u8, day: u8) -> Day {
        let month = match month {
            1 => time::Month::January,
            2 => time::Month::February,
            3 => time::Month::March,
            4 => time::Month::April,
            5 => time::Month::May,
            6 => time::Month::June,
            7 => time::Month::July,
            8 => time::Month::August,
            9 => time::Month::September,
            10 => time::Month::October,
            11 => time::Month::November,
            12 => time::Month::December,
            _ => panic!("a year has twelve months"),
        };
        match Date::from_calendar_date(year, month, day) {
            Ok(date) => Day(date),
            Err(_) => panic!("the calendar has no such day"),
        }
    }

    /// `None` where the calendar has no such day, or its month is outside [`Month::FIRST`] to [`Month::LAST`].
    pub fn from_parts(year: i32, month: i32, day: i32) -> Option<Day> {
        Day::in_month(Month::from_parts(year, month)?, u8::try_from(day).ok()?)
    }

    /// Reads "2026-11-21".
    pub fn parse(text: &str) -> Option<Day> {
        let (month, day) = (text.get(..7)?, text.get(7..)?.strip_prefix('-')?);
        let number = (day.len() == 2).then(|| read_digits(day)).flatten()?.try_into().ok()?;
        Day::in_month(Month::parse(month)?, number)
    }

    /// The first day of a month.
    pub fn first_of(month: Month) -> Day {
        Day::clipped(month, 1)
    }

    /// The last day of a month.
    pub fn last_of(month: Month) -> Day {
        Day::clipped(month, 31)
    }

    /// The month in which it lies.
    pub fn month(self) -> Month {
        Month::new(self.0.year(), u8::from(self.0.month()))
    }

    /// 1 for the first day of the month.
    pub fn number(self) -> u8 {
        self.0.day()
    }

    /// 1 for Monday to 7 for Sunday.
    pub fn weekday(self) -> u8 {
        self.0.weekday().number_from_monday()
    }

    /// So many days later, or earlier below zero; stops at the ends of the calendar.
    pub fn plus_days(self, days: i32) -> Day {
        let julian = self.0.to_julian_day().saturating_add(days);
        Day(Date::from_julian_day(julian).unwrap_or(if days < 0 { Date::MIN } else { Date::MAX }))
    }

    /// The same day `months` later, or the last day of that month where it has no such day.
    pub fn plus_months(self, months: i64) -> Day {
        Day::clipped(self.month().later(months), self.number())
    }

    /// "2026-11-21": the inverse of [`Day::parse`].
    pub fn plain(self) -> String {
        [&self.month().plain(), "-", &digits(self.number().into(), 2)].concat()
    }

    /// Days from `earlier` to this day, not counting one of the two; negative when this one is the earlier.
    pub fn since(self, earlier: Day) -> i32 {
        self.0.to_julian_day() - earlier.0.to_julian_day()
    }

    fn in_month(month: Month, number: u8) -> Option<Day> {
        let name = time::Month::try_from(month.number()).ok()?;
        Date::from_calendar_date(month.year(), name, number).ok().map(Day)
    }

    /// `number`, or the last day of the month where it has fewer. A month beyond the calendar gives its end.
    fn clipped(month: Month, number: u8) -> Day {
        (1..=number).rev().find_map(|number| Day::in_month(month, number)).unwrap_or(Day(Date::MAX))
    }
}

impl fmt::Display for Day {
    /// As [`Day::plain`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn month_ends_are_safe() {
        let august = Day::parse("2026-08-31").unwrap();
        assert_eq!(august.plus_months(6).to_string(), "2027-02-28");
        assert_eq!(Day::parse("2027-08-31").unwrap().plus_months(6).to_string(), "2028-02-29");
        assert_eq!(Day::last_of(Month::new(2026, 4)).to_string(), "2026-04-30");
    }

    #[test]
    fn counts_days() {
        let start = Day::parse("2019-01-25").unwrap();
        assert_eq!(Day::parse("2019-06-30").unwrap().since(start) + 1, 157);
        assert_eq!(start.plus_days(7).to_string(), "2019-02-01");
        assert_eq!(start.weekday(), 5);
    }

    #[test]
    fn reads_only_a_day() {
        for text in ["", "2026-02-29", "2026-11", "2026-11-1", "2026-11-31", "21/11/2026", "2026-11-+1", "2026-11-ớ"]
        {
            assert_eq!(Day::parse(text), None, "{text:?}");
        }
    }
}
