//! The pension of a voluntary contributor: Law 41/2024/QH15 Art 98 to 104; before 2025-07 Law 58/2014/QH13 Art 73 to 79
//! and Decree 134/2015/NĐ-CP Art 3. Compulsory months beside them count by Art 111.
//!
//! Months paid for, as years and half-years, give a rate; the rate of the average income is the pension. Years above
//! those of the highest rate bring a one-off payment.

use super::compulsory::{self, Compulsory};
use super::one_off::{Parts, one_off};
use super::overrides::check_overrides;
use super::paid::{self, Average, MOST_INCOME, MOST_MONTHS, PaidPeriod};
use crate::citizen::explain::{Explained, Label, What};
use crate::error::InputError;
use crate::formula;
use crate::law::rate_scale::{Scale, Scales};
use crate::law::years::{MINIMUM_YEARS, years};
use crate::law::{Dated, NoRules, Overrides, Rules, Sex};
use crate::units::{Decimal, Dong, Fraction, Month, Percent, Value};

/// Years for a table of the rate: the fewest that a pension needs, and some beyond them.
pub fn years_to_show(settled: Month) -> Vec<i64> {
    let fewest = MINIMUM_YEARS.known_at(settled).map_or(0, |dated| dated.value);
    let beyond = [18, 20, 25, 30, 35].into_iter().filter(|years| *years > fewest);
    std::iter::once(fewest).filter(|years| *years > 0).chain(beyond).collect()
}

/// What was paid for, and when the pension is settled.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// Ages and scales differ by it.
    pub sex: Sex,
    /// The month in which the pension is settled, 2016-01 or later; not before the last month paid for.
    pub settled: Month,
    /// Voluntary months.
    pub paid: Paid,
    /// Months paid to the compulsory insurance, if any.
    pub compulsory: Option<Compulsory>,
    /// Of the voluntary months the last ones, paid after the retirement age was reached: 0 to all of them.
    pub months_after_age: i64,
    /// Values of the user's own in place of the law's.
    pub overrides: Overrides,
}

/// What was paid for.
#[derive(Clone, Debug, PartialEq)]
pub enum Paid {
    /// Known period by period.
    Periods(Vec<PaidPeriod>),
    /// Months (0 to 1200) and the average income (at most 10^12 đồng), coefficients already put in.
    Average {
        /// 0 to 1200.
        months: i64,
        /// A month, at most 10^12 đồng.
        average: Dong,
    },
}

/// Without enough years `rate`, `pension` and `one_off` are zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Enough years; the age is the other condition.
    pub eligible: bool,
    /// Months that are missing to the least time; 0 where it is reached.
    pub missing_months: i64,
    /// Months that count, of both kinds of insurance.
    pub months: i64,
    /// Years with odd months as halves.
    pub counted_years: Decimal,
    /// Share of the average income, 0 to 75 percent.
    pub rate: Percent,
    /// Average monthly income, coefficients put in.
    pub average: Dong,
    /// A month.
    pub pension: Dong,
    /// Paid once, for years above those of the highest rate.
    pub one_off: Dong,
    /// Its steps, notices and rules.
    pub explained: Explained,
}

/// The monthly pension and the one-off payment with it.
///
/// # Errors
/// `no-rules` at `settled` before 2016-01; `out-of-range` at `months`, `average` or `monthsAfterAge`; what is wrong with a period,
/// at its own field.
///
/// ```
/// use ansinh::citizen::pension::{Input, Paid, pension};
/// use ansinh::law::{Overrides, Sex};
/// use ansinh::units::{Dong, Month, Percent};
///
/// let input = Input {
///     sex: Sex::Female,
///     settled: Month::new(2026, 11),
///     paid: Paid::Average { months: 180, average: Dong::new(5_000_000) },
///     compulsory: None,
///     months_after_age: 0,
///     overrides: Overrides::default(),
/// };
/// let outcome = pension(&input).unwrap();
/// assert_eq!((outcome.rate, outcome.pension), (Percent::whole(45), Dong::new(2_250_000)));
/// // A man has 40 % after as many years.
/// let man = pension(&Input { sex: Sex::Male, ..input }).unwrap();
/// assert_eq!(man.pension, Dong::new(2_000_000));
/// ```
pub fn pension(input: &Input) -> Result<Outcome, InputError> {
    check_overrides(&input.overrides)?;
    let mut rules = Rules::of(input.settled, &input.overrides);
    let mut explained = Explained::default();
    let scales = rules.pension_scales(input.sex).map_err(unsettled)?;
    let paid = match &input.paid {
        Paid::Periods(periods) => {
            paid::check(periods, input.settled, &input.overrides, &mut explained)?;
            paid::average_of(periods, input.settled, &mut explained)?
        }
        Paid::Average { months, average } => given(*months, *average)?,
    };
    compulsory::check(input.compulsory)?;
    if !(0..=paid.months).contains(&input.months_after_age) {
        return Err(InputError::out_of_range("monthsAfterAge", Value::Months(0), Value::Months(paid.months)));
    }
    let paid = compulsory::mixed(paid, input.compulsory, input.settled, &mut explained)?;
    compulsory::note_own_rules(input.compulsory, &mut rules, &mut explained)?;
    let parts = Parts { before_age: paid.months - input.months_after_age, after_age: input.months_after_age };
    let mut outcome = work_out(input.sex, parts, paid.average, scales, &mut rules, explained)?;
    outcome.explained.close_at(rules, "settled");
    Ok(outcome)
}

fn unsettled(none: NoRules) -> InputError {
    InputError::no_rules("settled", none)
}

fn given(months: i64, average: Dong) -> Result<Average, InputError> {
    if !(0..=MOST_MONTHS).contains(&months) {
        return Err(InputError::out_of_range("months", Value::Months(0), Value::Months(MOST_MONTHS)));
    }
    if !(Dong::ZERO..=MOST_INCOME).contains(&average) {
        return Err(InputError::out_of_range("average", Dong::ZERO, MOST_INCOME));
    }
    Ok(Average { months, average: average.into() })
}

/// The pension of so many months at an average income.
pub(super) fn work_out(
    sex: Sex,
    parts: Parts,
    average: Fraction,
    scales: Dated<Scales>,
    rules: &mut Rules<'_>,
    mut explained: Explained,
) -> Result<Outcome, InputError> {
    let months = parts.before_age + parts.after_age;
    let minimum = rules.minimum_years().map_err(unsettled)?;
    let odd = rules.odd_months().map_err(unsettled)?;
    let counted = odd.value.half_years(months);
    let mut outcome = Outcome {
        eligible: true,
        missing_months: (minimum.value * 12 - months).max(0),
        months,
        counted_years: years(counted),
        rate: Percent::ZERO,
        average: average.round_dong()?,
        pension: Dong::ZERO,
        one_off: Dong::ZERO,
        explained: Explained::default(),
    };
    let least = Value::Years(Decimal::whole(minimum.value));
    explained.note(None, What::AgeCondition);
    if outcome.missing_months > 0 {
        let needed = formula![least, "× 12 −", Value::Months(months)];
        explained.step(Label::MissingMonths, needed, Value::Months(outcome.missing_months), [minimum.source]);
        outcome.eligible = false;
        explained.note(None, What::TooFewMonths { needed: minimum.value * 12, paid: months });
        return Ok(Outcome { explained, ..outcome });
    }
    let needed = Value::Months(minimum.value * 12);
    explained.step(Label::EnoughMonths, formula![Value::Months(months), "≥", least, "× 12"], needed, [minimum.source]);
    let scale = scales.value.of(sex);
    let counted_years = Value::Years(outcome.counted_years);
    explained.step(
        Label::CountedYears { half: odd.value.half },
        formula![Value::Months(months)],
        counted_years,
        [odd.source],
    );
    outcome.rate = rate(scale, counted, scales, &mut explained);
    let pension = average.times(outcome.rate.fraction()?)?;
    outcome.pension = pension.round_dong()?;
    explained.step(Label::Pension, formula![outcome.rate, "×", average], outcome.pension, [scales.source]);
    outcome.one_off = one_off(scale, parts, average, rules, &mut explained)?;
    Ok(Outcome { explained, ..outcome })
}

fn rate(scale: Scale, counted: i64, scales: Dated<Scales>, explained: &mut Explained) -> Percent {
    let rate = scale.rate(counted);
    let (from_years, percent, yearly) = scale.part(counted);
    let mut formula = formula![
        Percent::whole(percent),
        "+",
        Percent::whole(yearly),
        "× (",
        years(counted),
        "−",
        Decimal::whole(from_years),
        ")"
    ];
    // The bound that decided is named.
    if counted > scale.full_years() * 2 {
        formula.extend(formula!["→", Percent::whole(scale.most)]);
    }
    explained.step(Label::PensionRate { most: Percent::whole(scale.most) }, formula, rate, [scales.source]);
    rate
}
