//! Social insurance paid out at once: Law 41/2024/QH15 Art 102, of both kinds of insurance Decree 158/2025/NĐ-CP Art 17.4;
//! Decree 159/2025/NĐ-CP Art 9; before 2025-07 Law 58/2014/QH13 Art 77.
//!
//! So many times the average income for each year, less what the State paid of the contributions.

use super::by_years::by_years;
use super::compulsory::{self, Compulsory};
use super::overrides::check_overrides;
use super::paid::{self, Average, PaidPeriod, contributions, runs};
use super::support;
use crate::citizen::explain::{Explained, Label, What};
use crate::error::InputError;
use crate::formula;
use crate::law::lump_sum::{Cases, LumpSum};
use crate::law::support::{STATE_SUPPORT, most_supported_months};
use crate::law::years::MINIMUM_YEARS;
use crate::law::{Dated, Overrides, Rules};
use crate::units::{Decimal, Dong, Fraction, Month, Value};

/// What was paid for, and when it is paid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// Month of the payment, 2016-01 or later; not before the last month paid for.
    pub settled: Month,
    /// Voluntary months, 1 to 600 periods that do not overlap.
    pub periods: Vec<PaidPeriod>,
    /// Months paid to the compulsory insurance, if any.
    pub compulsory: Option<Compulsory>,
    /// A grave illness, or a loss of working ability of 81 % and more: the State's support is paid out too.
    pub grave_illness: bool,
    /// Values of the user's own in place of the law's.
    pub overrides: Overrides,
}

/// `pay = gross − state`.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Months that count, of both kinds of insurance.
    pub months: i64,
    /// Average monthly income of these months, coefficients put in.
    pub average: Dong,
    /// Before the State's support is deducted.
    pub gross: Dong,
    /// What the State paid of the contributions, as far as it is deducted.
    pub state: Dong,
    /// What is paid out.
    pub pay: Dong,
    /// Its steps, notices and rules.
    pub explained: Explained,
}

/// The lump sum of all months paid for.
///
/// # Errors
/// `no-rules` at `settled` before 2016-01; what is wrong with a period or with compulsory months, at its own field.
///
/// ```
/// use ansinh::citizen::PaidPeriod;
/// use ansinh::citizen::lump_sum::{Input, lump_sum};
/// use ansinh::law::Overrides;
/// use ansinh::units::{Dong, Month};
///
/// let (from, to) = (Month::new(2026, 1), Month::new(2026, 12));
/// let year = PaidPeriod { from, to, income: Dong::new(1_500_000), groups: Vec::new() };
/// let settled = Month::new(2026, 12);
/// let periods = vec![year];
/// let input = Input { settled, periods, compulsory: None, grave_illness: false, overrides: Overrides::default() };
/// // Two averages for the year.
/// assert_eq!(lump_sum(&input).unwrap().pay, Dong::new(3_000_000));
/// ```
pub fn lump_sum(input: &Input) -> Result<Outcome, InputError> {
    check_overrides(&input.overrides)?;
    let mut rules = Rules::of(input.settled, &input.overrides);
    let mut explained = Explained::default();
    let rule = rules.lump_sum().map_err(|none| InputError::no_rules("settled", none))?;
    paid::check(&input.periods, input.settled, &input.overrides, &mut explained)?;
    compulsory::check(input.compulsory)?;
    let voluntary = paid::average_of(&input.periods, input.settled, &mut explained)?;
    let paid = compulsory::mixed(voluntary, input.compulsory, input.settled, &mut explained)?;
    let gross = gross(input, paid, rule, &mut rules, &mut explained)?;
    let state = if input.grave_illness {
        if let Some(Cases { loss, .. }) = rule.value.cases {
            explained.note(Some("graveIllness".into()), What::SupportNotDeducted { loss });
        }
        Dong::ZERO
    } else {
        state_support(&input.periods, &input.overrides, &mut explained)?.amount.min(gross)
    };
    let pay = gross - state;
    explained.step(Label::LumpSumPay, formula![gross, "−", state], pay, [rule.source]);
    if let (Some(cases), Ok((minimum, _))) = (rule.value.cases, MINIMUM_YEARS.at(input.settled)) {
        let minimum_years = minimum.value;
        explained.note(None, What::LumpSumCases { cases, minimum_years, law: rule.value.who });
    }
    explained.close_at(rules, "settled");
    Ok(Outcome { months: paid.months, average: paid.average.round_dong()?, gross, state, pay, explained })
}

/// By years, or what was paid where it is less than one.
fn gross(
    input: &Input,
    paid: Average,
    rule: Dated<LumpSum>,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    if paid.months < rule.value.full_months {
        return amount_paid(input, paid, rule, explained);
    }
    let source = if input.compulsory.is_some() { rule.value.both_kinds } else { rule.source };
    let early =
        paid::early_months(&input.periods, rule.value.years.turn) + input.compulsory.map_or(0, |both| both.before_2014);
    by_years(paid, early, rule.value.years, source, rules, explained)
}

/// All contributions, at most so many times the average income.
fn amount_paid(
    input: &Input,
    paid: Average,
    rule: Dated<LumpSum>,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    let mut sum = contributions(&input.periods, &input.overrides, explained)?;
    if let Some(both) = input.compulsory {
        // What was paid of each wage is not known: the rate of today, of their average.
        let rate = Rules::of(input.settled, &input.overrides).contribution_rate()?;
        let part = both.average.share(rate.value)?.times_whole(both.months)?;
        let formula = formula![rate.value, "×", both.average, "×", Value::Months(both.months)];
        explained.step(Label::AmountPaid, formula, part, [rate.source]);
        explained.note(Some("compulsory".into()), What::CompulsoryPaidByAverage);
        sum = sum.plus(part)?;
    }
    let most = paid.average.times_whole(rule.value.short_cap)?;
    let gross = sum.min(most).round_dong()?;
    let cap = Decimal::whole(rule.value.short_cap);
    let formula = formula!["min(", sum, ";", cap, "×", paid.average, ")"];
    explained.step(Label::LumpSumGross, formula, gross, [rule.source]);
    Ok(gross)
}

/// What the State paid of past contributions, and for how many months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PastSupport {
    pub months: i64,
    pub amount: Dong,
}

/// What the State paid of the contributions, month by month, in the order of the months: no more of them than are supported.
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
    let most = order.last().map_or(0, |newest| most_supported_months(newest.to));
    let (mut left, mut sum) = (most, Fraction::ZERO);
    for period in order {
        for (from, to) in runs(period) {
            let mut rules = Rules::of(from, overrides);
            let Some(group) = support::best_group(&period.groups, &rules)? else { continue };
            let months = period.months_within(from, to).min(left);
            if months == 0 || rules.support_share(group)?.is_zero() {
                continue;
            }
            let rate = rules.contribution_rate()?;
            sum = sum.plus(support::state_support(group, months, rate, &mut rules, explained)?)?;
            left -= months;
            explained.close_at(rules, "periods");
        }
    }
    Ok(PastSupport { months: most - left, amount: sum.round_dong()? })
}
