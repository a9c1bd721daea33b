//! When the retirement age is reached: Labour Code 45/2019/QH14 Art 169.2; Decree 135/2020/NĐ-CP Art 4.
//!
//! The age rises with the calendar year. A person's own age is that of the first year in which the month of birth and
//! the age of that year fall into the year.

use crate::error::InputError;
use crate::explain::{Explained, Label, What};
use crate::formula;
use crate::law::pension::{
    EARLY_AGE, EARLY_JOINED_BEFORE, EARLY_PAID_YEARS, PENSION_START, RETIREMENT_AGE, early_age, retirement_age,
};
use crate::law::{Sex, checked_on};
use crate::units::{Month, Value};

/// The first month of birth that is computed with.
pub const FIRST_BORN: Month = Month::new(1940, 1);

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Input {
    pub sex: Sex,
    /// From [`FIRST_BORN`] to the day on which the rules were checked.
    pub born: Month,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The age is `years` and `months`.
    pub years: i64,
    pub months: i64,
    /// The month in which the age is reached.
    pub reached: Month,
    /// The first month of pension, if the years of contributions suffice.
    pub pension_from: Month,
    pub explained: Explained,
}

/// The retirement age under normal working conditions.
pub fn retirement(input: &Input) -> Result<Outcome, InputError> {
    let newest = checked_on().month();
    if !(FIRST_BORN..=newest).contains(&input.born) {
        return Err(InputError::out_of_range("born", FIRST_BORN, newest));
    }
    let age = own_age(input.sex, input.born);
    let reached = input.born.plus(age);
    let pension_from = reached.plus(1);
    let (years, months) = (i64::from(age / 12), i64::from(age % 12));
    let age = Value::Age { years, months };

    let mut explained = Explained::default();
    explained.step(Label::RetirementAge, formula![input.born, "→", reached], age.clone(), RETIREMENT_AGE);
    explained.step(Label::AgeReached, formula![input.born, "+", age], reached, RETIREMENT_AGE);
    let one_month = Value::Months(1);
    explained.step(Label::PensionFrom, formula![reached, "+", one_month], pension_from, [PENSION_START]);
    let early = early_age(input.sex);
    if (years, months) > (early, 0) {
        explained.note(
            None,
            What::EarlyAge {
                age: early,
                joined_before: EARLY_JOINED_BEFORE,
                paid_years: EARLY_PAID_YEARS,
                law: EARLY_AGE,
            },
        );
    }
    Ok(Outcome { years, months, reached, pension_from, explained })
}

/// In months of life. A year more never lowers the age, so that the first year that is not too early is the one.
fn own_age(sex: Sex, born: Month) -> i32 {
    let mut year = born.year();
    while born.plus(retirement_age(sex, year)).year() > year {
        year += 1;
    }
    retirement_age(sex, year)
}
