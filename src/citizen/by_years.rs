//! So many times the average income for each year paid for: Law 41/2024/QH15 Art 102.2 and 110.2 (of both kinds of
//! insurance Art 70.3 and 89.1); before 2025-07 Law 58/2014/QH13 Art 77.2.
//!
//! Years before 2014 count less. Odd months before it move to the later years, where they count as half-years; where nothing
//! was paid later they stay and count as half-years there.

use super::paid::Average;
use crate::citizen::explain::{Explained, Label};
use crate::error::InputError;
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
    let odd = rules.odd_months()?;
    // Both kinds of insurance together decide whether anything was paid since the turn.
    let stays = early_months == paid.months;
    let moved = if stays { 0 } else { early_months % 12 };
    let early = years(odd.value.half_years(early_months - moved));
    let later_months = paid.months - early_months + moved;
    let later = years(odd.value.half_years(later_months));
    let turn = times.turn.year();
    if early_months > 0 {
        let left = Value::Months(early_months);
        let law = if stays { odd.source } else { source };
        explained.step(Label::EarlyYears { before: turn }, formula![left], Value::Years(early), [law]);
    }
    if !stays {
        let left = Value::Months(later_months);
        explained.step(Label::LaterYears { since: turn }, formula![left], Value::Years(later), [odd.source]);
    }
    let (early_times, later_times) = (times.early.fraction()?, times.later.fraction()?);
    let factor = early.fraction()?.times(early_times)?.plus(later.fraction()?.times(later_times)?)?;
    let gross = paid.average.times(factor)?.round_dong()?;
    let mut formula = formula!["("];
    if early_months > 0 {
        formula.extend(formula![early, "×", times.early]);
    }
    if early_months > 0 && !stays {
        formula.extend(formula!["+"]);
    }
    if !stays {
        formula.extend(formula![later, "×", times.later]);
    }
    formula.extend(formula![") ×", paid.average]);
    explained.step(Label::LumpSumGross, formula, gross, [source]);
    Ok(gross)
}
