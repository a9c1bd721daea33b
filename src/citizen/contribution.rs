//! The voluntary contribution: Law 41/2024/QH15 Art 36; Decree 159/2025/NĐ-CP Art 5 to 7; their forerunners since 2008.
//!
//! One pays the rate of a chosen income for every month; the State and localities take over a part.

use super::support::{self, Support};
use super::{change, income, missing_support, prepayment, way};
use crate::error::{Fault, InputError};
use crate::explain::{Explained, Label, What};
use crate::formula;
use crate::law::voluntary::Ways;
use crate::law::{Dated, Overrides, Rules, SupportGroup};
use crate::units::{Day, Decimal, Dong, Fraction, Month, Percent, Value};

pub use super::change::Change;
pub use super::income::IncomeRange;
pub use super::missing_support::PossibleState;
pub use super::support::{TopUp, TopUpSize};
pub use super::way::Mode;

/// What a person chooses and is.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Input {
    /// Month of payment and first month paid for; its rules hold for the whole period paid.
    pub month: Month,
    /// Chosen monthly income (thu nhập làm căn cứ đóng), not the real one.
    pub income: Dong,
    /// The highest support of them counts; none means that no support is claimed.
    pub groups: Vec<SupportGroup>,
    pub mode: Mode,
    /// Months already supported by the State, 0 to 120.
    pub supported_months: i64,
    pub top_ups: Vec<TopUp>,
    pub overrides: Overrides,
}

/// Who pays what: `gross = state + local + pay`.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub months: i64,
    /// Of these, the months that the State or a locality supports.
    pub supported_months: i64,
    pub gross: Dong,
    pub state: Dong,
    /// Of missing months paid since 2025-07: what the State may add though `state` counts none of it.
    pub possible_state: Option<PossibleState>,
    pub local: Dong,
    pub pay: Dong,
    /// Last day to pay, where the way of paying has one.
    pub pay_by: Option<Day>,
    pub floor: Dong,
    pub cap: Dong,
    /// The same payment after the next known change of the rules; only [`contribution`] looks ahead.
    pub change: Option<Box<Change>>,
    pub explained: Explained,
}

impl Outcome {
    /// What one pays, spread over the days of a payment that begins in `first`, half up to 1 đồng. Nothing for a period
    /// without days.
    pub fn pay_per_day(&self, first: Month) -> Option<Dong> {
        let last = first.plus(i32::try_from(self.months).ok()? - 1);
        let days = Day::last_of(last).since(Day::first_of(first)) + 1;
        Fraction::from(self.pay).over(Fraction::whole(days.into())).ok()?.round_dong().ok()
    }
}

/// Works out a contribution, and what a known change of the rules in the next months does to it.
pub fn contribution(input: &Input) -> Result<Outcome, InputError> {
    let mut outcome = payment(input)?;
    change::look_ahead(input, &mut outcome);
    Ok(outcome)
}

/// The contribution by the rules of the month alone: all that a comparison of payments needs.
pub fn payment(input: &Input) -> Result<Outcome, InputError> {
    check_overrides(&input.overrides)?;
    let mut rules = Rules::of(input.month, &input.overrides);
    let mut explained = Explained::default();
    let rate = rules.contribution_rate()?;
    let ways = way::check(input.mode, &rules)?;
    let range = income::check(input.income, &mut rules, &mut explained)?;
    let bounds = std::mem::take(&mut explained.steps);

    let months = input.mode.months();
    let monthly = input.income.share(rate.value)?;
    explained.step(Label::MonthlyContribution, formula![rate.value, "×", input.income], monthly, [rate.source]);
    let gross = gross(input.mode, monthly, 1..=months, &ways, &mut rules, &mut explained)?;

    let (support, possible_state) = support(input, gross, rate, &mut rules, &mut explained)?;
    let pay = gross - support.state - support.local;
    explained.step(Label::Pay, formula![gross, "−", support.state, "−", support.local], pay, [ways.source]);

    let pay_by = way::pay_by(input.mode, input.month, &ways.value);
    if let Some(day) = pay_by {
        explained.step(Label::PayBy, formula![Value::Months(months)], day, ways.value.deadline.as_slice());
    }
    explained.steps.extend(bounds);
    explained.close(rules);
    Ok(Outcome {
        months,
        supported_months: support.months,
        gross,
        state: support.state,
        possible_state,
        local: support.local,
        pay,
        pay_by,
        floor: range.floor,
        cap: range.cap,
        change: None,
        explained,
    })
}

/// What the months `which` of a payment cost altogether, with the step that says how.
pub(super) fn gross(
    mode: Mode,
    monthly: Fraction,
    which: std::ops::RangeInclusive<i64>,
    ways: &Dated<Ways>,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    let count = which.end() - which.start() + 1;
    match mode {
        Mode::Months(_) => {
            let gross = monthly.times_whole(count)?.round_dong()?;
            explained.step(Label::Gross, formula![monthly, "×", Value::Months(count)], gross, [ways.source]);
            Ok(gross)
        }
        Mode::Ahead { .. } => {
            let r = rules.monthly_yield()?;
            let growth = prepayment::Growth::of(r.value.decimal())?;
            let (first, last) = (Decimal::whole(*which.start()), Decimal::whole(*which.end()));
            let gross = prepayment::ahead(monthly, growth, which)?;
            let formula = formula![monthly, "× Σ 1 ÷ (1 +", r.value, ")^(i − 1), i =", first, "…", last];
            explained.step(Label::GrossAhead, formula, gross, [ways.value.ahead]);
            Ok(gross)
        }
        Mode::Missing { months } => {
            let r = rules.monthly_yield()?;
            let growth = prepayment::Growth::of(r.value.decimal())?;
            let gross = prepayment::missing(monthly, growth, months)?;
            let (first, last) = (Decimal::whole(1), Decimal::whole(months));
            let formula = formula![monthly, "× Σ (1 +", r.value, ")^i, i =", first, "…", last];
            explained.step(Label::GrossMissing, formula, gross, [ways.value.missing]);
            Ok(gross)
        }
    }
}

/// What others pay of a payment of `gross` đồng, and what they may pay of missing months.
fn support(
    input: &Input,
    gross: Dong,
    rate: Dated<Percent>,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<(Support, Option<PossibleState>), InputError> {
    if matches!(input.mode, Mode::Missing { .. }) {
        return missing_support::work_out(input, gross, rate, rules, explained);
    }
    if input.groups.is_empty() {
        explained.note(Some("groups".into()), What::NoSupportClaimed);
    }
    let supported = support::limit(input.mode.months(), input.supported_months, explained)?;
    let groups = if supported == 0 { &[] } else { input.groups.as_slice() };
    let top_ups = if supported == 0 { &[] } else { input.top_ups.as_slice() };
    Ok((support::work_out(gross, supported, groups, top_ups, rate, rules, explained)?, None))
}

/// The user's own values must be usable before anything is computed with them.
pub fn check_overrides(overrides: &Overrides) -> Result<(), InputError> {
    let amounts =
        [("overrides.referenceLevel", overrides.reference_level), ("overrides.povertyLine", overrides.poverty_line)];
    for (field, amount) in amounts {
        // A level beyond this is no wage; the cap is 20 times it.
        let (low, high) = (Dong::new(1), Dong::new(1_000_000_000));
        if amount.is_some_and(|amount| amount < low || high < amount) {
            return Err(InputError::new(field, Fault::OutOfRange { low: low.into(), high: high.into() }));
        }
    }
    let rates =
        [("overrides.contributionRate", overrides.contribution_rate), ("overrides.healthRate", overrides.health_rate)];
    for (field, rate) in rates {
        let (low, high) = (Percent::ZERO, Percent::whole(100));
        let fraction = rate.map(Percent::fraction).transpose()?;
        if fraction.is_some_and(|share| share.is_negative() || share > Fraction::ONE) {
            return Err(InputError::new(field, Fault::OutOfRange { low: low.into(), high: high.into() }));
        }
    }
    overrides.monthly_yield.map(prepayment::Growth::of).transpose()?;
    Ok(())
}
