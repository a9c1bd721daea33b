//! Social insurance paid out at once: Law 41/2024/QH15 Art 102; Decree 159/2025/NĐ-CP Art 9; before 2025-07
//! Law 58/2014/QH13 Art 77.
//!
//! So many times the average income for each year, less what the State paid of the contributions.

use super::contribution::check_overrides;
use super::paid::{self, Average, PaidPeriod};
use super::support;
use crate::error::InputError;
use crate::explain::{Explained, Label, What};
use crate::formula;
use crate::law::pension::{LUMP_SUM_CASES, LUMP_SUM_TURN, LumpSum, PENSION_SCALES, half_years, years};
use crate::law::voluntary::{CONTRIBUTION_RATE, POVERTY_LINE, STATE_SUPPORT, SUPPORTED_MONTHS};
use crate::law::{Dated, Overrides, Rules};
use crate::units::{Decimal, Dong, Fraction, Month, Value};

#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// Month of the payment, 2016-01 or later; not before the last month paid for.
    pub settled: Month,
    pub periods: Vec<PaidPeriod>,
    /// A grave illness, or a loss of working ability of 81 % and more: the State's support is paid out too.
    pub grave_illness: bool,
    pub overrides: Overrides,
}

/// `pay = gross − state`.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub months: i64,
    pub average: Dong,
    pub gross: Dong,
    /// What the State paid of the contributions, as far as it is deducted.
    pub state: Dong,
    pub pay: Dong,
    pub explained: Explained,
}

/// The lump sum of all months paid for.
pub fn lump_sum(input: &Input) -> Result<Outcome, InputError> {
    check_overrides(&input.overrides)?;
    let mut rules = Rules::of(input.settled, &input.overrides);
    let mut explained = Explained::default();
    let times = rules.lump_sum().map_err(|none| InputError::no_rules("settled", none))?;
    paid::check(&input.periods, input.settled, &input.overrides, &mut explained)?;
    let paid = paid_average(&input.periods, input.settled, &mut explained)?;
    let gross = if paid.months < 12 {
        amount_paid(&input.periods, paid.average, times, &input.overrides, &mut explained)?
    } else {
        by_years(&input.periods, paid, times, &mut explained)?
    };
    let state = if input.grave_illness {
        explained.note(Some("graveIllness".into()), What::SupportNotDeducted);
        Dong::ZERO
    } else {
        state_support(&input.periods, &input.overrides, &mut explained)?.amount.min(gross)
    };
    let pay = gross - state;
    explained.step(Label::LumpSumPay, formula![gross, "−", state], pay, [times.source]);
    explained.note(None, What::LumpSumCases { law: LUMP_SUM_CASES });
    explained.close_at(rules, "settled");
    Ok(Outcome { months: paid.months, average: paid.average.round_dong()?, gross, state, pay, explained })
}

/// The average as for a pension settled in that month.
pub(super) fn paid_average(
    periods: &[PaidPeriod],
    settled: Month,
    explained: &mut Explained,
) -> Result<Average, InputError> {
    let (scales, _) = PENSION_SCALES.at(settled).map_err(|none| InputError::no_rules("settled", none))?;
    paid::average(periods, settled, scales.value.average, explained)
}

/// By years before and since 2014. Odd months before 2014 move to the later part, where they count as half-years.
pub(super) fn by_years(
    periods: &[PaidPeriod],
    paid: Average,
    times: Dated<LumpSum>,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    let early_months: i64 =
        periods.iter().map(|period| period.months_within(period.from, LUMP_SUM_TURN.plus(-1))).sum();
    let early = years(early_months / 12 * 2);
    let later_months = paid.months - early_months / 12 * 12;
    let later = years(half_years(later_months));
    let odd = times.value.odd_months;
    if early_months > 0 {
        let left = Value::Months(early_months);
        explained.step(Label::EarlyYears, formula![left], Value::Years(early), [times.source]);
    }
    explained.step(Label::LaterYears, formula![Value::Months(later_months)], Value::Years(later), [odd]);
    let (early_times, later_times) = (times.value.early.fraction()?, times.value.later.fraction()?);
    let factor = early.fraction()?.times(early_times)?.plus(later.fraction()?.times(later_times)?)?;
    let gross = paid.average.times(factor)?.round_dong()?;
    let mut formula = formula!["("];
    if early_months > 0 {
        formula.extend(formula![early, "×", times.value.early, "+"]);
    }
    formula.extend(formula![later, "×", times.value.later, ") ×", paid.average]);
    explained.step(Label::LumpSumGross, formula, gross, [times.source]);
    Ok(gross)
}

/// All contributions of the periods, at most so many times the average income.
pub(super) fn amount_paid(
    periods: &[PaidPeriod],
    average: Fraction,
    times: Dated<LumpSum>,
    overrides: &Overrides,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    let sum = contributions(periods, overrides, explained)?;
    let most = average.times_whole(times.value.short_cap)?;
    let gross = sum.min(most).round_dong()?;
    let cap = Decimal::whole(times.value.short_cap);
    let formula = formula!["min(", sum, ";", cap, "×", average, ")"];
    explained.step(Label::LumpSumGross, formula, gross, [times.source]);
    Ok(gross)
}

/// All contributions of the periods, whoever paid them.
pub(super) fn contributions(
    periods: &[PaidPeriod],
    overrides: &Overrides,
    explained: &mut Explained,
) -> Result<Fraction, InputError> {
    let mut sum = Fraction::ZERO;
    for period in periods {
        for (from, to) in runs(period) {
            let rate = Rules::of(from, overrides).contribution_rate()?;
            let months = period.months_within(from, to);
            let paid = period.income.share(rate.value)?.times_whole(months)?;
            let formula = formula![rate.value, "×", period.income, "×", Value::Months(months)];
            explained.step(Label::AmountPaid, formula, paid, [rate.source]);
            sum = sum.plus(paid)?;
        }
    }
    Ok(sum)
}

/// What the State paid of past contributions, and for how many months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PastSupport {
    pub months: i64,
    pub amount: Dong,
}

/// What the State paid of the contributions, month by month, in the order of the months: at most 120 of them.
pub(super) fn state_support(
    periods: &[PaidPeriod],
    overrides: &Overrides,
    explained: &mut Explained,
) -> Result<PastSupport, InputError> {
    let mut order: Vec<&PaidPeriod> = periods.iter().collect();
    order.sort_by_key(|period| period.from);
    let first_supported = STATE_SUPPORT.changes(Month::FIRST, Month::LAST).nth(1);
    if order.iter().any(|period| period.groups.is_empty() && first_supported.is_some_and(|first| first <= period.to)) {
        explained.note(Some("groups".into()), What::NoSupportClaimed);
    }
    let (mut left, mut sum) = (SUPPORTED_MONTHS, Dong::ZERO);
    for period in order {
        for (from, to) in runs(period) {
            let mut rules = Rules::of(from, overrides);
            let Some(group) = support::best_group(&period.groups, &rules)? else { continue };
            let months = period.months_within(from, to).min(left);
            if months == 0 || rules.support_share(group)?.decimal().is_zero() {
                continue;
            }
            let rate = rules.contribution_rate()?;
            sum += support::state_support(group, months, rate, &mut rules, explained)?;
            left -= months;
            explained.close_at(rules, "periods");
        }
    }
    Ok(PastSupport { months: SUPPORTED_MONTHS - left, amount: sum })
}

/// The period in parts within which neither rate, poverty line nor support changes.
fn runs(period: &PaidPeriod) -> Vec<(Month, Month)> {
    let mut starts = vec![period.from];
    starts.extend(CONTRIBUTION_RATE.changes(period.from, period.to));
    starts.extend(POVERTY_LINE.changes(period.from, period.to));
    starts.extend(STATE_SUPPORT.changes(period.from, period.to));
    starts.sort();
    starts.dedup();
    let ends = starts.iter().skip(1).map(|next| next.plus(-1)).chain([period.to]);
    starts.iter().copied().zip(ends).collect()
}
