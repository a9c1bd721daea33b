//! So many times the average income for each year paid for: Law 41/2024/QH15 Art 102.2 and 110.2 (of both kinds of
//! insurance Art 70.3 and 89.1); before 2025-07 Law 58/2014/QH13 Art 77.2.
//!
//! Years before 2014 count less; odd months before it move to the later years, where they count as half-years.

use super::paid::Average;
use crate::error::InputError;
use crate::explain::{Explained, Label};
use crate::formula;
use crate::law::by_years::YearTimes;
use crate::law::years::years;
use crate::law::{Article, Rules};
use crate::units::{Dong, Value};

/// Of the months of `paid`, `early_months` lie before the turn.
pub(super) fn by_years(
    paid: Average,
    early_months: i64,
    times: YearTimes,
    source: Article,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    let early = years(early_months / 12 * 2);
    let later_months = paid.months - early_months / 12 * 12;
    let odd = rules.odd_months()?;
    let later = years(odd.value.half_years(later_months));
    let turn = times.turn.year();
    if early_months > 0 {
        let left = Value::Months(early_months);
        explained.step(Label::EarlyYears { before: turn }, formula![left], Value::Years(early), [source]);
    }
    explained.step(
        Label::LaterYears { since: turn },
        formula![Value::Months(later_months)],
        Value::Years(later),
        [odd.source],
    );
    let (early_times, later_times) = (times.early.fraction()?, times.later.fraction()?);
    let factor = early.fraction()?.times(early_times)?.plus(later.fraction()?.times(later_times)?)?;
    let gross = paid.average.times(factor)?.round_dong()?;
    let mut formula = formula!["("];
    if early_months > 0 {
        formula.extend(formula![early, "×", times.early, "+"]);
    }
    formula.extend(formula![later, "×", times.later, ") ×", paid.average]);
    explained.step(Label::LumpSumGross, formula, gross, [source]);
    Ok(gross)
}
