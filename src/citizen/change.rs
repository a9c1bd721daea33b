//! Known changes ahead: "đóng trước hay sau ngày đổi mức?"
//!
//! Whoever has paid before a change of the poverty line, the reference level or the support neither tops up nor gets
//! back anything for the months already paid.

use super::contribution::{Input, Outcome, payment};
use super::way::Mode;
use crate::explain::What;
use crate::law::voluntary::{CONTRIBUTION_RATE, MONTHLY_YIELD, POVERTY_LINE, STATE_SUPPORT};
use crate::law::wage::REFERENCE_LEVEL;
use crate::law::{HORIZON, Parameter, RuleUse, Rules};
use crate::units::{Dong, Month, Value};

/// How far ahead a change is told, in months.
const TOLD_AHEAD: i32 = 6;

/// The same payment, made when the next change is in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub month: Month,
    pub parameter: Parameter,
    /// The new value of the parameter.
    pub value: Value,
    /// The chosen income then: raised where it would lie below the new floor.
    pub income: Dong,
    pub outcome: Outcome,
}

/// The next change within six months that alters what this person pays or may choose.
fn next_change(input: &Input, now: &Outcome) -> Option<Change> {
    months_of_change(input.month, input.month.plus(TOLD_AHEAD))
        .into_iter()
        .filter_map(|month| then(input, month, now))
        .find(|change| change.outcome.pay != now.pay || change.income != input.income)
}

/// Adds the next change to an outcome, and the notices on changes.
pub(super) fn look_ahead(input: &Input, outcome: &mut Outcome) {
    if let Some(change) = next_change(input, outcome) {
        let what = What::ChangeAhead {
            parameter: change.parameter,
            month: change.month,
            value: change.value.clone(),
            pay_now: outcome.pay,
            pay_then: change.outcome.pay,
            raised_to: (change.income != input.income).then_some(change.income),
        };
        outcome.explained.note(Some("month".into()), what);
        outcome.change = Some(Box::new(change));
    }
    let until = input.month.plus(outcome.months.try_into().unwrap_or(0)).plus(-1);
    let is_for_the_future = !matches!(input.mode, Mode::Missing { .. });
    if is_for_the_future && !months_of_change(input.month, until).is_empty() {
        outcome.explained.note(None, What::PaidMonthsStay { until });
    }
}

/// The months after `month`, up to `last`, in which a parameter of a contribution changes, soonest first.
pub(super) fn months_of_change(month: Month, last: Month) -> Vec<Month> {
    let changes = |at: &Month| {
        POVERTY_LINE.changes_at(*at)
            || REFERENCE_LEVEL.changes_at(*at)
            || CONTRIBUTION_RATE.changes_at(*at)
            || STATE_SUPPORT.changes_at(*at)
            || MONTHLY_YIELD.changes_at(*at)
    };
    let ahead = last.min(HORIZON).since(month);
    (1..=ahead).map(|months| month.plus(months)).filter(changes).collect()
}

/// The payment in `month`, if a value differs then. A way of paying that is gone by then is no change to tell.
fn then(input: &Input, month: Month, now: &Outcome) -> Option<Change> {
    let floor = Rules::of(month, &input.overrides).income_floor().ok()?.value;
    let income = input.income.max(floor);
    let outcome = payment(&Input { month, income, ..input.clone() }).ok()?;
    let (parameter, value) = what_changed(&now.explained.rules, &outcome.explained.rules)?;
    Some(Change { month, parameter, value, income, outcome })
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
