//! When the retirement age is reached: Labour Code 45/2019/QH14 Art 169.2; Decree 135/2020/NĐ-CP Art 4;
//! until 2020 Law 58/2014/QH13 Art 73. The pension begins in the month after it (`law/age.rs`); after which other month it
//! may begin is decided in `citizen/balance.rs`.
//!
//! The age rises with the calendar year. A person's own age is that of the first year in which the month of birth and
//! the age of that year fall into the year.

use crate::citizen::explain::{Explained, Label, What};
use crate::error::InputError;
use crate::formula;
use crate::law::age::{BeginsAfter, EarlyAge, first_year, in_years, retirement_age};
use crate::law::{Article, NoRules, Overrides, Rules, Sex, checked_on};
use crate::units::{Month, Value};

/// The first month of birth that is computed with.
pub const FIRST_BORN: Month = Month::new(1940, 1);

/// Whose age is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Input {
    /// Ages and scales differ by it.
    pub sex: Sex,
    /// From [`FIRST_BORN`] to the day on which the rules were checked.
    pub born: Month,
}

/// When the age is reached, and when a pension can begin.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The age is `years` and `months`.
    pub years: i64,
    /// 0 to 11, beside the years.
    pub months: i64,
    /// The month in which the age is reached.
    pub reached: Month,
    /// The first month of pension, if the years of contributions suffice.
    pub pension_from: Month,
    /// Its steps, notices and rules.
    pub explained: Explained,
}

/// The retirement age under normal working conditions.
///
/// # Errors
/// `out-of-range` at `born` before [`FIRST_BORN`] or after the day on which the rules were checked; `no-rules` where the age
/// was reached before 2008.
///
/// ```
/// use ansinh::citizen::retirement::{Input, retirement};
/// use ansinh::law::Sex;
/// use ansinh::units::Month;
///
/// let outcome = retirement(&Input { sex: Sex::Female, born: Month::new(1970, 3) }).unwrap();
/// assert_eq!((outcome.years, outcome.months), (57, 4));
/// assert_eq!(outcome.reached, Month::new(2027, 7));
/// assert_eq!(outcome.pension_from, Month::new(2027, 8));
/// ```
pub fn retirement(input: &Input) -> Result<Outcome, InputError> {
    let newest = checked_on().month();
    if !(FIRST_BORN..=newest).contains(&input.born) {
        return Err(InputError::out_of_range("born", FIRST_BORN, newest));
    }
    let born_too_early = |none: NoRules| InputError::no_rules("born", none);
    let reached = reached(input.sex, input.born).map_err(born_too_early)?;
    let overrides = Overrides::default();
    let mut rules = Rules::of(reached, &overrides);
    let mut explained = Explained::default();
    let (age, articles) = rules.retirement_age(input.sex).map_err(born_too_early)?;
    let (years, months) = (age.value / 12, age.value % 12);
    let age = in_years(age.value);
    explained.step(Label::RetirementAge, formula![input.born, "→", reached], age.clone(), &articles);
    explained.step(Label::AgeReached, formula![input.born, "+", age], reached, &articles);

    let first = FirstPension::after(reached, BeginsAfter::Conditions, &mut rules).map_err(born_too_early)?;
    let pension_from = first.month;
    first.tell(&mut explained);
    if let Some(early) = rules.early_age(input.sex) {
        let EarlyAge { joined_before, years: paid_years, .. } = early.value;
        let age = early.value.of(input.sex);
        if (years, months) > (age, 0) {
            explained.note(None, What::EarlyAge { age, joined_before, paid_years, law: early.source });
        }
    }
    explained.close_at(rules, "born");
    Ok(Outcome { years, months, reached, pension_from, explained })
}

/// The first month of a pension, and how it comes about.
pub(super) struct FirstPension {
    pub month: Month,
    after: Month,
    months: i64,
    law: Vec<Article>,
}

impl FirstPension {
    /// Of a pension that begins after that month.
    pub fn after(after: Month, begins: BeginsAfter, rules: &mut Rules<'_>) -> Result<FirstPension, NoRules> {
        let (months, law) = rules.pension_start(begins)?;
        Ok(FirstPension { month: after.later(months), after, months, law })
    }

    /// Its step.
    pub fn tell(self, explained: &mut Explained) {
        let formula = formula![self.after, "+", Value::Months(self.months)];
        explained.step(Label::PensionFrom, formula, self.month, self.law);
    }
}

/// The month in which the retirement age is reached. A year more never lowers the age, so that the first year that is not
/// too early is the one.
fn reached(sex: Sex, born: Month) -> Result<Month, NoRules> {
    let mut year = born.year().max(first_year());
    loop {
        let age = retirement_age(sex, year)?.value;
        let reached = born.later(age);
        if reached.year() <= year {
            // One that lies before the first year is told as such by the rule of that month.
            return Ok(reached);
        }
        year += 1;
    }
}
