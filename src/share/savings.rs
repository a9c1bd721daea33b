//! The form of the page `heo-dat/`: a contribution, when saving begins, how often, and which months bring income.

use super::contribution::{Way, groups, letters};
use super::income::{self, Income, Raised};
use super::own::{self, Own};
use super::typed::{day, month, whole};
use super::{Shared, differing, put, put_text};
use crate::citizen::contribution;
use crate::citizen::savings::{Every, Input};
use crate::error::InputError;
use crate::law::SupportGroup;
use crate::units::{Day, Month};

/// Every field as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    pub income: Income,
    /// Never empty: "other" stands for none of the special groups.
    pub groups: Vec<SupportGroup>,
    /// Months at once, or years ahead.
    pub way: Way,
    /// Empty: the running month.
    pub month: String,
    pub supported_months: String,
    /// Empty: today.
    pub start_on: String,
    pub every: Every,
    /// Months of the year with income, in their order; none picked means all of them.
    pub earning_months: Vec<u8>,
    pub own: Own,
}

impl Default for Form {
    fn default() -> Form {
        Form {
            income: Income::default(),
            groups: vec![SupportGroup::Other],
            way: Way::Months(12),
            month: String::new(),
            supported_months: "0".into(),
            start_on: String::new(),
            every: Every::Week,
            earning_months: Vec::new(),
            own: Own::default(),
        }
    }
}

const EVERY: [(Every, &str); 3] = [(Every::Day, "d"), (Every::Week, "w"), (Every::Month, "m")];

/// The letter of an interval in an address.
pub fn every_letter(every: Every) -> &'static str {
    EVERY.iter().find(|(known, _)| *known == every).map_or("", |(_, letter)| letter)
}

impl Form {
    fn texts(&mut self) -> [(&'static str, &mut String); 8] {
        [
            (income::TYPED, &mut self.income.typed),
            ("t", &mut self.month),
            ("s", &mut self.supported_months),
            ("d", &mut self.start_on),
            (own::MONTHLY_YIELD, &mut self.own.monthly_yield),
            (own::POVERTY_LINE, &mut self.own.poverty_line),
            (own::REFERENCE_LEVEL, &mut self.own.reference_level),
            (own::CONTRIBUTION_RATE, &mut self.own.contribution_rate),
        ]
    }

    pub fn month(&self, this_month: Month) -> Result<Month, InputError> {
        month("contribution.month", &self.month, Some(this_month))
    }

    /// The month whose rules count, as far as the fields can be read.
    pub fn rules_month(&self, this_month: Month) -> Month {
        self.month(this_month).unwrap_or(this_month)
    }

    /// Whether the floor counts in the place of an income of another time.
    pub fn raised(&self, this_month: Month) -> Option<Raised> {
        self.income.raised(self.rules_month(this_month), &self.own)
    }

    /// The months with income after picking or dropping one, as in an address.
    pub fn toggled(&self, number: u8) -> String {
        let picked = |month: &u8| self.earning_months.contains(month) != (*month == number);
        month_letters(&(1..=12).filter(picked).collect::<Vec<u8>>())
    }

    /// The typed input, or what is wrong with its first unreadable field. `today` is the first day of saving where none
    /// was typed.
    pub fn read(&self, this_month: Month, today: Day) -> Result<Input, InputError> {
        let month = self.month(this_month)?;
        let contribution = contribution::Input {
            month,
            paid_on: None,
            income: self.income.read(month, &self.own).map_err(|error| error.within("contribution"))?,
            groups: self.groups.clone(),
            mode: self.way.mode().unwrap_or(contribution::Mode::Months(1)),
            supported_months: whole("contribution.supportedMonths", &self.supported_months)?.unwrap_or(0),
            top_ups: Vec::new(),
            overrides: self.own.read()?,
        };
        Ok(Input {
            contribution,
            start_on: day("startOn", &self.start_on)?.unwrap_or(today),
            every: self.every,
            earning_months: self.earning_months.clone(),
        })
    }
}

/// Months of the year as one letter each: "a" for January to "l" for December.
fn month_letters(months: &[u8]) -> String {
    months.iter().map(|number| char::from(b'a' + (number - 1) % 12)).collect()
}

fn months_of(letters: &str) -> Option<Vec<u8>> {
    let mut months = Vec::new();
    for letter in letters.bytes() {
        let number = letter.checked_sub(b'a').filter(|index| *index < 12)? + 1;
        // In their order, each once: so that one list has one text.
        if months.last().is_some_and(|last| *last >= number) {
            return None;
        }
        months.push(number);
    }
    Some(months)
}

impl Shared for Form {
    fn fields(&self) -> Vec<(&'static str, String)> {
        let standard = Form::default();
        let mut fields = differing(self.clone().texts(), Form::default().texts());
        fields.extend(self.income.typed_for());
        if self.way != standard.way {
            fields.push(("w", self.way.key()));
        }
        if self.groups != standard.groups {
            fields.push(("g", letters(&self.groups)));
        }
        if self.every != standard.every {
            fields.push(("e", every_letter(self.every).into()));
        }
        if !self.earning_months.is_empty() {
            fields.push(("h", month_letters(&self.earning_months)));
        }
        fields
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        match key {
            income::TYPED_FOR => self.income.put_typed_for(value),
            "w" => put(&mut self.way, Way::of(value).filter(|way| *way != Way::Missing)),
            "g" => put(&mut self.groups, groups(value)),
            "e" => put(&mut self.every, EVERY.iter().find(|(_, letter)| *letter == value).map(|(every, _)| *every)),
            "h" => put(&mut self.earning_months, months_of(value)),
            _ => put_text(self.texts(), key, value),
        }
    }

    fn edited(&mut self, key: &str, this_month: Month) {
        self.income.edited(key, self.rules_month(this_month));
    }

    fn of_v1() -> Form {
        Form { income: Income::of_v1(), ..Form::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citizen::two_plans::plans;
    use crate::share::{Opened, read, write};
    use proptest::prelude::*;

    const MONTH: Month = Month::new(2026, 11);

    fn today() -> Day {
        Day::parse("2026-11-21").unwrap()
    }

    #[test]
    fn the_default_is_the_shortest_text_and_computes() {
        assert_eq!(write(&Form::default()), "v2");
        let both = plans(&Form::default().read(MONTH, today()).unwrap()).unwrap();
        assert!(!both.last.deposits.is_empty());
    }

    #[test]
    fn months_with_income_are_picked_and_dropped() {
        let mut form = Form::default();
        for number in [10, 5, 1] {
            let letters = form.toggled(number);
            assert!(form.put("h", &letters));
        }
        assert_eq!(form.earning_months, [1, 5, 10]);
        assert_eq!(form.toggled(5), "aj");
        assert!(!form.put("h", "m") && !form.put("h", "ba") && !form.put("h", "aa") && !form.put("h", "A"));
        assert_eq!(form.earning_months, [1, 5, 10]);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let refused = |form: Form| {
            let error = form.read(MONTH, today()).unwrap_err();
            (error.code(), error.field.to_string())
        };
        let income = "x".into();
        assert_eq!(refused(Form { income, ..Form::default() }), ("not-a-number", "contribution.income".into()));
        let start_on = "32/11/2026".into();
        assert_eq!(refused(Form { start_on, ..Form::default() }), ("not-a-day", "startOn".into()));
        let month = "2026".into();
        assert_eq!(refused(Form { month, ..Form::default() }), ("not-a-month", "contribution.month".into()));
    }

    proptest! {
        #[test]
        fn every_form_reads_back(
            start_on in "\\PC{0,10}", way in 0usize..8, every in 0usize..3, months in prop::collection::btree_set(1u8..=12, 0..13),
        ) {
            let earning_months = months.into_iter().collect();
            let form = Form { start_on, way: Way::ALL[way], every: EVERY[every].0, earning_months, ..Form::default() };
            prop_assert_eq!(read(&write(&form)), (form.clone(), Opened::Whole));
            let _ = form.read(MONTH, today());
        }
    }
}
