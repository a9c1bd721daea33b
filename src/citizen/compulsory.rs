//! Months of compulsory insurance beside voluntary ones: Law 41/2024/QH15 Art 5.3 and 111; Decree 158/2025/NĐ-CP Art 17
//! and 21; before 2025-07 Law 58/2014/QH13 Art 71.
//!
//! The months add up. The average is that of all of them: the compulsory average, as the book or the office shows it,
//! counts once for each compulsory month.

use super::paid::{Average, MOST_INCOME, MOST_MONTHS};
use crate::citizen::explain::{Explained, Label, What};
use crate::error::InputError;
use crate::formula;
use crate::law::Rules;
use crate::law::average::AVERAGE_INCOME;
use crate::units::{Dong, Fraction, Month, Value};

/// What somebody paid for as an employee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Compulsory {
    /// 1 to 1200.
    pub months: i64,
    /// Average wage of these months, coefficients already put in: 1 đồng to 10^12 đồng.
    pub average: Dong,
    /// Of the months, those before 2014: they bring less where a sum goes by years.
    pub before_2014: i64,
}

pub(super) fn check(compulsory: Option<Compulsory>) -> Result<(), InputError> {
    let Some(Compulsory { months, average, before_2014 }) = compulsory else { return Ok(()) };
    if !(1..=MOST_MONTHS).contains(&months) {
        return Err(InputError::out_of_range("compulsory.months", Value::Months(1), Value::Months(MOST_MONTHS)));
    }
    if !(Dong::new(1)..=MOST_INCOME).contains(&average) {
        return Err(InputError::out_of_range("compulsory.average", Dong::new(1), MOST_INCOME));
    }
    if !(0..=months).contains(&before_2014) {
        let field = "compulsory.monthsBefore2014";
        return Err(InputError::out_of_range(field, Value::Months(0), Value::Months(months)));
    }
    Ok(())
}

/// The average of all months, voluntary and compulsory, for a settlement in `settled`.
pub(super) fn mixed(
    voluntary: Average,
    compulsory: Option<Compulsory>,
    settled: Month,
    explained: &mut Explained,
) -> Result<Average, InputError> {
    let Some(Compulsory { months, average, .. }) = compulsory else { return Ok(voluntary) };
    let (rule, _) = AVERAGE_INCOME.at(settled).map_err(|none| InputError::no_rules("settled", none))?;
    let own = voluntary.average.times_whole(voluntary.months)?;
    let sum = Fraction::from(average).times_whole(months)?.plus(own)?;
    let all = voluntary.months + months;
    let mean = sum.over(Fraction::whole(all))?;
    let formula = formula![
        "(",
        Value::Months(months),
        "×",
        average,
        "+",
        Value::Months(voluntary.months),
        "×",
        voluntary.average,
        ") ÷",
        Value::Months(all)
    ];
    explained.step(Label::MixedAverage, formula, mean, [rule.value.both_kinds]);
    Ok(Average { months: all, average: mean })
}

/// From as many compulsory months on as a pension needs, the compulsory rules decide on age and least amount. They add
/// conditions that are not asked for here (kind of work, years before 2025-07), so they are told and not worked out.
pub(super) fn note_own_rules(
    compulsory: Option<Compulsory>,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<(), InputError> {
    let Some(Compulsory { months, .. }) = compulsory else { return Ok(()) };
    let needed = rules.minimum_years().map_err(|none| InputError::no_rules("settled", none))?.value * 12;
    if months >= needed {
        explained.note(Some("compulsory".into()), What::CompulsoryRules { months: needed });
    }
    Ok(())
}
