//! The day to which a result belongs: today by the clock of the device, unless a link was opened. A result that was
//! handed over stays unchanged until somebody has it worked out anew. A clock behind the build cannot be right; then
//! the day is the first day of the build's month.

use super::page::Follows;
use crate::share;
use crate::units::{Day, Month};

#[derive(Clone, Copy, PartialEq)]
pub struct Days {
    /// The month of the build.
    built: Month,
    /// What the results of the page follow.
    follows: Follows,
    /// Today by the device; `None` until it has told.
    device: Option<Day>,
    /// The day of the link that was opened.
    link: Option<Day>,
}

impl Days {
    pub fn new(built: Month, follows: Follows) -> Days {
        Days { built, follows, device: None, link: None }
    }

    pub fn told(self, device: Day) -> Days {
        Days { device: Some(device), ..self }
    }

    pub fn of_link(self, link: Option<Day>) -> Days {
        Days { link, ..self }
    }

    /// The day of the result.
    pub fn today(self) -> Option<Day> {
        self.link.or(self.now())
    }

    /// Its month.
    pub fn month(self) -> Month {
        self.today().map_or(self.built, Day::month)
    }

    fn now(self) -> Option<Day> {
        self.device.map(|device| if self.is_behind(device) { Day::first_of(self.built) } else { device })
    }

    /// A build goes by the time of Vietnam, where a day may have begun that has not begun elsewhere.
    fn is_behind(self, device: Day) -> bool {
        device.plus_days(1).month() < self.built
    }

    /// What the clock says, where that cannot be and the result goes by it.
    pub fn wrong_clock(self) -> Option<Day> {
        self.device.filter(|device| self.link.is_none() && self.is_behind(*device))
    }

    /// The day of a link whose result may be another one by now.
    pub fn of_then(self) -> Option<Day> {
        let (link, now) = (self.link?, self.now()?);
        let differs = match self.follows {
            Follows::Nothing => false,
            Follows::Months => link.month() != now.month(),
            Follows::Days => link != now,
        };
        differs.then_some(link)
    }

    /// Whether the address is one of this device's own: what it leaves out means the day on which it is opened.
    pub fn is_own(self) -> bool {
        self.link.is_none()
    }

    /// The text of a form for the address, from which it is handed over: with the day of its result.
    pub fn in_address(self, text: &str) -> String {
        let day = self.today().filter(|_| self.follows != Follows::Nothing);
        day.map_or(text.into(), |day| share::dated(text, day))
    }

    /// The same for the way to another page of the site: with the day of the link that was opened, if any.
    pub fn in_link(self, text: &str) -> String {
        self.link.map_or(text.into(), |day| share::dated(text, day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT: Month = Month::new(2026, 11);

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn opened(link: &str, device: &str) -> Days {
        of(Follows::Months, link, device)
    }

    fn of(follows: Follows, link: &str, device: &str) -> Days {
        Days::new(BUILT, follows).told(day(device)).of_link(Day::parse(link))
    }

    #[test]
    fn a_result_is_of_today_or_of_its_link() {
        let built = Days::new(BUILT, Follows::Days);
        assert_eq!((built.today(), built.month(), built.in_address("v1")), (None, BUILT, "v1".into()));
        let own = opened("", "2027-01-10");
        assert_eq!((own.today(), own.month(), own.of_then()), (Some(day("2027-01-10")), Month::new(2027, 1), None));
        let then = opened("2026-11-29", "2027-01-10");
        assert_eq!((then.today(), then.month()), (Some(day("2026-11-29")), BUILT));
        assert_eq!(then.of_then(), Some(day("2026-11-29")));
        assert_eq!(then.of_link(None).today(), Some(day("2027-01-10")));
    }

    #[test]
    fn a_link_of_the_same_month_is_told_where_days_count() {
        let told = |follows| of(follows, "2026-11-28", "2026-11-29").of_then();
        let told = [Follows::Nothing, Follows::Months, Follows::Days].map(told);
        assert_eq!(told, [None, None, Some(day("2026-11-28"))]);
        assert_eq!(of(Follows::Days, "2026-11-29", "2026-11-29").of_then(), None);
    }

    #[test]
    fn a_clock_behind_the_build_is_not_followed() {
        let behind = opened("", "2020-02-10");
        assert_eq!((behind.wrong_clock(), behind.today()), (Some(day("2020-02-10")), Some(day("2026-11-01"))));
        assert_eq!(opened("2026-11-29", "2020-02-10").wrong_clock(), None);
        for right in ["2026-10-31", "2026-11-01", "2028-02-01"] {
            assert_eq!(opened("", right).wrong_clock(), None, "{right}");
        }
    }

    #[test]
    fn an_address_names_the_day_and_a_link_within_the_site_only_that_of_a_link() {
        let (own, then) = (opened("", "2027-01-10"), opened("2026-11-29", "2027-01-10"));
        assert_eq!((own.in_address("v1;i=2tr"), own.in_link("v1")), ("v1;on=2027-01-10;i=2tr".into(), "v1".into()));
        assert_eq!((then.in_address("v1"), then.in_link("v1")), ("v1;on=2026-11-29".into(), "v1;on=2026-11-29".into()));
        assert!(own.is_own() && !then.is_own());
        assert_eq!(of(Follows::Nothing, "", "2027-01-10").in_address("v1"), "v1");
    }
}
