//! Known changes ahead: "đóng trước hay sau ngày đổi mức?"
//!
//! Whoever has paid before a change of the poverty line, the reference level or the support neither tops up nor gets
//! back anything for the months already paid. Whoever pays after it pays by the new rules, though the period paid for
//! began before.

use super::payment::{Input, Payment, payment};
use super::way::Mode;
use crate::citizen::explain::What;
use crate::law::{HORIZON, Parameter, RuleUse, Rules, changes};
use crate::units::{Day, Dong, Month, Value};

/// How far ahead a change is told, in months.
const TOLD_AHEAD: i32 = 6;

/// The next payment of the same kind, made when the next change is in force: its first month is that of the change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// First month of the new value.
    pub month: Month,
    /// Which figure of the law it is.
    pub parameter: Parameter,
    /// The new value of the parameter.
    pub value: Value,
    /// The chosen income then: raised where it would lie below the new floor.
    pub income: Dong,
    /// The payment by the rules of then.
    pub payment: Payment,
}

/// This very payment, made only when a change is in force: its first month stays.
#[derive(Clone, Debug, PartialEq)]
pub struct Later {
    /// From this day on.
    pub from: Day,
    /// The chosen income then: raised where it would lie below the new floor.
    pub income: Dong,
    /// The payment by the rules of then.
    pub payment: Payment,
}

impl Later {
    /// The last day of the rules before.
    pub fn until(&self) -> Day {
        self.from.plus_days(-1)
    }
}

/// The next change within six months that alters what this person pays or may choose.
pub(super) fn next(input: &Input, now: &Payment) -> Option<Change> {
    let month = input.rules_month();
    months_of_change(month, month.plus(TOLD_AHEAD))
        .into_iter()
        .filter_map(|month| then(input, month, now))
        .find(|change| change.payment.pay != now.pay || change.income != input.income)
}

/// Adds the notices on changes.
pub(super) fn tell(input: &Input, change: Option<&Change>, now: &mut Payment) {
    if let Some(change) = change {
        let what = What::ChangeAhead {
            parameter: change.parameter,
            month: change.month,
            value: change.value.clone(),
            pay_now: now.pay,
            pay_then: change.payment.pay,
            raised_to: (change.income != input.income).then_some(change.income),
        };
        now.explained.note(Some("month".into()), what);
    }
    let until = input.month.later(now.months - 1);
    let is_for_the_future = !matches!(input.mode, Mode::Missing { .. });
    if is_for_the_future && !months_of_change(input.rules_month(), until).is_empty() {
        now.explained.note(None, What::PaidMonthsStay { until });
    }
}

/// The same payment after the first change, up to the day `last`, that alters who pays what or the floor.
pub(super) fn later(input: &Input, now: &Payment, last: Day) -> Option<Later> {
    let of = |payment: &Payment| (payment.pay, payment.gross, payment.state, payment.floor);
    let from = |month| {
        let from = Day::first_of(month);
        made(input, input.month, Some(from)).map(|(income, payment)| Later { from, income, payment })
    };
    let months = months_of_change(input.rules_month(), last.month());
    months.into_iter().filter_map(from).find(|later| of(&later.payment) != of(now))
}

/// A payment from `month` on, made on that day, with the income that may be chosen then. One function for both kinds of
/// change.
#[inline(never)]
fn made(input: &Input, month: Month, paid_on: Option<Day>) -> Option<(Dong, Payment)> {
    let mut input = Input { month, paid_on, ..input.clone() };
    input.income = at_least_floor(&input, input.rules_month())?;
    Some((input.income, payment(&input).ok()?))
}

/// The known months after `month`, up to `last`, in which something that a payment depends on changes, soonest first.
pub(super) fn months_of_change(month: Month, last: Month) -> Vec<Month> {
    let ahead = last.min(HORIZON).since(month);
    (1..=ahead).map(|months| month.plus(months)).filter(|at| changes::of_a_payment(*at)).collect()
}

/// The next payment in `month`, if a value differs then. A way of paying that is gone by then is no change to tell.
fn then(input: &Input, month: Month, now: &Payment) -> Option<Change> {
    let (income, payment) = made(input, month, None)?;
    let (parameter, value) = what_changed(&now.explained.rules, &payment.explained.rules)?;
    Some(Change { month, parameter, value, income, payment })
}

/// The chosen income, or the floor of `month` where that has passed it.
pub(super) fn at_least_floor(input: &Input, month: Month) -> Option<Dong> {
    let floor = Rules::of(month, &input.overrides).income_floor().ok()?.value;
    Some(input.income.max(floor))
}

/// The parameter whose new value matters. The reference level comes last: it only moves the cap.
fn what_changed(before: &[RuleUse], after: &[RuleUse]) -> Option<(Parameter, Value)> {
    let differs = |used: &&RuleUse| {
        before.iter().find(|old| old.parameter == used.parameter).is_none_or(|old| old.value != used.value)
    };
    let is_level = |used: &&RuleUse| used.parameter == Parameter::ReferenceLevel;
    let mut changed = after.iter().filter(differs);
    let last_resort = after.iter().filter(differs).find(is_level);
    changed.find(|used| !is_level(used)).or(last_resort).map(|used| (used.parameter, used.value.clone()))
}
