//! The chosen income of a form: typed, or the floor of the month (Law 41/2024/QH15 Art 31.2).
//!
//! An untouched form holds no income and stands for the floor. An income below the floor is a mistake if it was typed
//! for the month in question. An income from another time, kept on the device or in a link, was right once: the floor
//! replaces it, and the reader is told.

use super::own::Own;
use super::typed::money;
use crate::citizen::explain::{Explained, What};
use crate::error::InputError;
use crate::law::{Dated, NoRules, Overrides, Rules};
use crate::text::Lang;
use crate::text::numbers;
use crate::units::{Dong, Month};

/// The key of the typed income in every form.
pub(super) const TYPED: &str = "i";
/// The key of the month for which it was typed.
pub(super) const TYPED_FOR: &str = "im";

/// An income of another time, with the floor that counts in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raised {
    pub typed: Dong,
    pub floor: Dong,
    /// The first month of this floor.
    pub from: Month,
}

impl Raised {
    /// Says so beside the result.
    pub fn tell(self, explained: &mut Explained) {
        explained.check(Some("income".into()), self.what());
    }

    pub fn what(self) -> What {
        What::FloorCounts { from: self.from, floor: self.floor }
    }
}

/// The chosen income as a form holds it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Income {
    /// Empty: the floor of the month.
    pub typed: String,
    /// The month whose floor it had to reach when it was typed; `None` where nobody knows.
    typed_for: Option<Month>,
}

impl<T: Into<String>> From<T> for Income {
    fn from(typed: T) -> Income {
        Income { typed: typed.into(), typed_for: None }
    }
}

impl Income {
    /// What a text of the first version meant where it left the income out: the floor of the months in which it was
    /// written.
    pub(super) fn of_v1() -> Income {
        const LAST_MONTH: Month = Month::new(2026, 12);
        let floor = Rules::of(LAST_MONTH, &Overrides::default()).income_floor();
        floor.map(|floor| numbers::whole(floor.value.get(), Lang::Vi)).unwrap_or_default().into()
    }

    /// The income to work with by the rules of `month`. What is wrong stands at `income` or, where no floor is known, at
    /// `month`.
    pub fn read(&self, month: Month, own: &Own) -> Result<Dong, InputError> {
        if self.typed.trim().is_empty() {
            return Ok(floor(month, own)?.value);
        }
        let typed = money("income", &self.typed)?;
        Ok(self.raised_from(typed, month, own).map_or(typed, |raised| raised.floor))
    }

    /// Whether the floor counts in the place of what was typed.
    pub fn raised(&self, month: Month, own: &Own) -> Option<Raised> {
        money("income", &self.typed).ok().and_then(|typed| self.raised_from(typed, month, own))
    }

    fn raised_from(&self, typed: Dong, month: Month, own: &Own) -> Option<Raised> {
        let Dated { value: floor, from, .. } = floor(month, own).ok()?;
        (typed < floor && self.typed_for != Some(month)).then_some(Raised { typed, floor, from })
    }

    /// A person has edited the field `key` of the form while the rules of `month` counted.
    pub(super) fn edited(&mut self, key: &str, month: Month) {
        if key == TYPED {
            self.typed_for = (!self.typed.is_empty()).then_some(month);
        }
    }

    /// The field that says when it was typed.
    pub(super) fn typed_for(&self) -> Option<(&'static str, String)> {
        self.typed_for.map(|month| (TYPED_FOR, month.to_string()))
    }

    pub(super) fn put_typed_for(&mut self, value: &str) -> bool {
        let read = Month::parse(value);
        self.typed_for = read.or(self.typed_for);
        read.is_some()
    }
}

fn floor(month: Month, own: &Own) -> Result<Dated<Dong>, NoRules> {
    Rules::of(month, &own.levels()).income_floor()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::contribution::Form;
    use crate::share::{Opened, edit, read, write};

    const NOVEMBER: Month = Month::new(2026, 11);
    const JANUARY: Month = Month::new(2027, 1);
    const OLD_FLOOR: Dong = Dong::new(1_500_000);
    const NEW_FLOOR: Dong = Dong::new(2_200_000);

    /// The income that a text of `dong/` is worked out with, or the code of what is wrong.
    fn counted(text: &str, month: Month) -> Result<Dong, &'static str> {
        let form: Form = read(text).0;
        let input = form.read(month).map_err(|error| error.code())?;
        let outcome = crate::citizen::contribution::contribution(&input).map_err(|error| error.code())?;
        assert!(outcome.payment.floor <= input.income);
        Ok(input.income)
    }

    #[test]
    fn an_untouched_form_stands_for_the_floor_of_each_month() {
        assert_eq!(counted("v2", NOVEMBER), Ok(OLD_FLOOR));
        assert_eq!(counted("v2", JANUARY), Ok(NEW_FLOOR));
        assert_eq!(counted("v2;t=01/2027", NOVEMBER), Ok(NEW_FLOOR));
        assert_eq!(counted("v2;cn=2tr", NOVEMBER), Ok(Dong::new(2_000_000)));
        assert_eq!(read::<Form>("v2").0.raised(JANUARY), None);
    }

    #[test]
    fn what_the_first_version_left_out_was_the_floor_of_its_time() {
        let (form, opened) = read::<Form>("v1");
        assert_eq!((form.income.typed.as_str(), opened), ("1.500.000", Opened::Whole));
        assert_eq!(counted("v1", NOVEMBER), Ok(OLD_FLOOR));
        assert_eq!(counted("v1", JANUARY), Ok(NEW_FLOOR));
        assert_eq!(form.raised(JANUARY), Some(Raised { typed: OLD_FLOOR, floor: NEW_FLOOR, from: JANUARY }));
        assert_eq!(write(&form), "v2;i=1.500.000");
    }

    #[test]
    fn an_income_of_another_time_is_raised_and_a_fresh_one_refused() {
        let typed = |text, month| edit::<Form>(text, "i", "2tr", month);
        let then = typed("v2", NOVEMBER);
        assert_eq!(then, "v2;i=2tr;im=2026-11");
        assert_eq!(counted(&then, NOVEMBER), Ok(Dong::new(2_000_000)));
        assert_eq!(counted(&then, JANUARY), Ok(NEW_FLOOR));
        assert_eq!(counted(&typed("v2", JANUARY), JANUARY), Err("income-below-floor"));
        // Typed ahead for a month with the new floor.
        assert_eq!(counted(&typed("v2;t=01/2027", NOVEMBER), NOVEMBER), Err("income-below-floor"));
        // Typed for this month, then another one picked: nothing was mistyped.
        assert_eq!(counted(&edit::<Form>(&then, "t", "01/2027", NOVEMBER), NOVEMBER), Ok(NEW_FLOOR));
        // Enough in both.
        assert_eq!(counted(&edit::<Form>("v2", "i", "3tr", NOVEMBER), JANUARY), Ok(Dong::new(3_000_000)));
        assert_eq!(counted("v2;i=x", JANUARY), Err("not-a-number"));
    }

    #[test]
    fn an_emptied_field_is_the_floor_again() {
        let typed = edit::<Form>("v2", "i", "2tr", NOVEMBER);
        assert_eq!(edit::<Form>(&typed, "i", "", NOVEMBER), "v2");
    }

    #[test]
    fn a_month_without_a_floor_is_what_must_change() {
        let error = read::<Form>("v2;t=01/2007").0.read(NOVEMBER).unwrap_err();
        assert_eq!((error.code(), error.field.as_ref()), ("no-rules", "month"));
    }
}
