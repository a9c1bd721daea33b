//! One payment by the rules of the day on which it is made: Law 41/2024/QH15 Art 36; Decree 159/2025/NĐ-CP Art 5 to 7;
//! their predecessors since 2008.
//!
//! A person pays the rate of a chosen income for every month; the State and localities pay a part of it. A payment
//! later than in the first month, though still in time, follows the rules of that later day.

use super::missing_support::PossibleState;
use super::overrides::check_overrides;
pub use super::payment_input::Input;
use super::support::{self, Support};
use super::way::{self, Mode};
use super::{income, missing_support, prepayment};
use crate::citizen::explain::{Explained, Label, What};
use crate::error::{Fault, InputError};
use crate::formula;
use crate::law::ways::Ways;
use crate::law::{Dated, Rules};
use crate::units::{Day, Decimal, Dong, Fraction, Month, Percent, Value};

/// Who pays what: `gross = state + local + pay`.
#[derive(Clone, Debug, PartialEq)]
pub struct Payment {
    /// Months paid for.
    pub months: i64,
    /// Of these, the months that the State or a locality supports.
    pub supported_months: i64,
    /// The whole contribution.
    pub gross: Dong,
    /// The State's part.
    pub state: Dong,
    /// Of missing months paid since 2025-07: what the State may add though `state` counts none of it.
    pub possible_state: Option<PossibleState>,
    /// What localities add.
    pub local: Dong,
    /// What the person pays.
    pub pay: Dong,
    /// Last day to pay, where the way of paying has one.
    pub pay_by: Option<Day>,
    /// The lowest income that the day allows.
    pub floor: Dong,
    /// The highest income that the day allows.
    pub cap: Dong,
    /// Its steps, notices and rules.
    pub explained: Explained,
}

impl Payment {
    /// What one pays, spread over the days of a payment that begins in `first`, half up to 1 đồng. Nothing for a period
    /// without days.
    pub fn pay_per_day(&self, first: Month) -> Option<Dong> {
        let last = first.plus(i32::try_from(self.months).ok()? - 1);
        let days = Day::last_of(last).since(Day::first_of(first)) + 1;
        Fraction::from(self.pay).over(Fraction::whole(days.into())).ok()?.round_dong().ok()
    }
}

/// The payment by the rules of its day alone. What comes before and after a change calls the same code.
#[inline(never)]
pub fn payment(input: &Input) -> Result<Payment, InputError> {
    check_overrides(&input.overrides)?;
    let mut rules = Rules::of(input.rules_month(), &input.overrides);
    let mut explained = Explained::default();
    let rate = rules.contribution_rate()?;
    let ways = way::check(input.mode, &rules);
    let due = way::due(input.mode, input.month, &mut rules);
    let pay_by = due.map(|due| due.day);
    check_day(input, pay_by)?;
    let range = income::check(input.income, &mut rules, &mut explained)?;
    // Of several faults the first is told in the order of the fields: month, income, length, months supported.
    let ways = ways?;
    let bounds = std::mem::take(&mut explained.steps);

    let months = input.mode.months();
    let monthly = input.income.share(rate.value)?;
    explained.step(Label::MonthlyContribution, formula![rate.value, "×", input.income], monthly, [rate.source]);
    let gross = gross(input.mode, monthly, 1..=months, &ways, &mut rules, &mut explained)?;

    let (support, possible_state) = support(input, gross, rate, &mut rules, &mut explained)?;
    let pay = gross - support.state - support.local;
    explained.step(Label::Pay, formula![gross, "−", support.state, "−", support.local], pay, [ways.source]);

    if let Some(due) = due {
        due.tell(months, &mut explained);
    }
    explained.steps.extend(bounds);
    explained.close(rules);
    Ok(Payment {
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
        explained,
    })
}

/// How long before the first month a payment is still understood, in months.
const EARLIEST: i32 = 12;

/// The last day is the one that Art 36.3 gives; whoever has let it pass counts as pausing, and chooses anew. Years ahead and
/// missing months are paid when one registers, and have none. The law names no first day: a year before is a slip.
fn check_day(input: &Input, pay_by: Option<Day>) -> Result<(), InputError> {
    let Some(day) = input.paid_on else { return Ok(()) };
    let first = Day::first_of(input.month.plus(-EARLIEST));
    if first <= day && pay_by.is_none_or(|last| day <= last) {
        return Ok(());
    }
    Err(InputError::new("paidOn", Fault::NotThenPayable { first, last: pay_by }))
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
    let supported = support::limit(input.mode.months(), input.supported_months, rules, explained)?;
    let groups = if supported == 0 { &[] } else { input.groups.as_slice() };
    let top_ups = if supported == 0 { &[] } else { input.top_ups.as_slice() };
    Ok((support::work_out(gross, supported, groups, top_ups, rate, rules, explained)?, None))
}
