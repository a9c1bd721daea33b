//! What is left to somebody who reaches the retirement age with too few years for a pension: pay on and buy the rest (Law
//! 41/2024/QH15 Art 36.2e), pay on to the end (Art 98 and 101.2), take a lump sum (Art 102.1a), a monthly allowance (Art
//! 23), and the social pension in the end (Art 21).

use super::balance::{self, balance, completed_on};
use super::by_years::by_years;
use super::monthly_allowance::{self, monthly_allowance};
use super::paid::{PaidPeriod, early_months};
use super::purchase::{Purchase, purchase};
use crate::citizen::explain::{Explained, Label, What};
use crate::error::InputError;
use crate::formula;
use crate::law::{Overrides, Rules, SupportGroup};
use crate::units::{Dong, Month, Value};

/// The ways, each where there is one.
#[derive(Clone, Debug, PartialEq)]
pub struct Ways {
    /// Paying on until few enough months are missing, and buying these.
    pub on_then_buy: Option<Purchase>,
    /// Paying on until the years are complete.
    pub on: Option<balance::Outcome>,
    /// All of it paid out at the retirement age.
    pub lump_sum: Option<LumpSum>,
    /// Month by month until the social pension.
    pub allowance: Option<monthly_allowance::Outcome>,
    /// Paid by the State at a later age, whatever was paid before.
    pub social_pension: Option<SocialPension>,
    /// Of lump sum, allowance and social pension.
    pub explained: Explained,
}

/// All months paid out at once at the retirement age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LumpSum {
    /// In which it is paid.
    pub month: Month,
    /// What is paid out.
    pub pay: Dong,
    /// The State's support that is deducted, as far as it is known.
    pub state: Dong,
}

/// A pension of the State for old people without another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SocialPension {
    /// Its first month.
    pub from: Month,
    /// A month.
    pub amount: Dong,
    /// At the earlier age of poor and near-poor households.
    pub early: bool,
}

/// What of the past counts in a lump sum.
#[derive(Clone, Copy)]
pub(super) struct Past<'a> {
    /// Periods that are known month by month; of what is known by its average, all counts as paid later.
    pub periods: &'a [PaidPeriod],
    /// What the State paid; nothing where nobody knows.
    pub state: Option<Dong>,
}

/// The ways out of a plan that leaves months missing at the retirement age.
pub(super) fn ways(
    born: Month,
    planned: &balance::Input,
    plan: &balance::Outcome,
    past: Past<'_>,
) -> Result<Ways, InputError> {
    let at = planned.old_enough.max(planned.start);
    let overrides = Overrides::default();
    let mut rules = Rules::of(at, &overrides);
    let mut explained = Explained::default();
    let social_pension = social_pension(born, planned, at, &mut rules, &mut explained)?;
    let lump_sum = lump_sum(at, planned, plan, past, &mut rules, &mut explained)?;
    let mut allowance = match social_pension {
        Some(social) => monthly_allowance(plan.average, planned.compulsory.is_some(), at, social.from, &mut rules)?,
        None => None,
    };
    if let Some(allowance) = &mut allowance {
        explained.append(std::mem::take(&mut allowance.explained));
    }
    // That these months lie beyond what is known is told with the plan itself.
    for used in rules.into_used() {
        explained.use_once(used);
    }
    Ok(Ways {
        on_then_buy: on_then_buy(planned, plan)?,
        on: plan.enough_on.map(|end| until(planned, end)).transpose()?.flatten(),
        lump_sum,
        allowance,
        social_pension,
        explained,
    })
}

/// The plan with a later end; nothing where it would be longer than plans can be.
fn until(planned: &balance::Input, end: Month) -> Result<Option<balance::Outcome>, InputError> {
    if planned.end.is_some_and(|planned| end <= planned) || end > balance::latest_end(planned.start) {
        return Ok(None);
    }
    balance(&balance::Input { end: Some(end), ..planned.clone() }).map(Some)
}

fn on_then_buy(planned: &balance::Input, plan: &balance::Outcome) -> Result<Option<Purchase>, InputError> {
    if plan.can_buy || plan.most_bought == 0 {
        return Ok(None);
    }
    let first = completed_on(planned, plan.months + plan.missing_months - plan.most_bought);
    let Some(longer) = first.map(|end| until(planned, end)).transpose()?.flatten() else { return Ok(None) };
    let later = balance::Input { end: first, ..planned.clone() };
    if longer.can_buy { purchase(&later, &longer).map(Some) } else { Ok(None) }
}

/// Nothing before there was one.
fn social_pension(
    born: Month,
    planned: &balance::Input,
    at: Month,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Option<SocialPension>, InputError> {
    let Ok(rule) = rules.social_pension() else { return Ok(None) };
    let is_poor = |group: &SupportGroup| matches!(group, SupportGroup::Poor | SupportGroup::NearPoor);
    let early = planned.groups.iter().any(is_poor);
    let years = if early { rule.value.poor_age } else { rule.value.age };
    let reached = born.later(years * 12);
    let age = Value::Age { years, months: 0 };
    explained.step(Label::SocialPensionAge, formula![born, "+", age], reached, [rule.value.ages]);
    let amount = rule.value.amount;
    explained.step(Label::SocialPension, formula![amount], amount, [rule.source]);
    Ok(Some(SocialPension { from: reached.max(at), amount, early }))
}

/// By years; less than one is too little to be estimated from an average.
fn lump_sum(
    at: Month,
    planned: &balance::Input,
    plan: &balance::Outcome,
    past: Past<'_>,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Option<LumpSum>, InputError> {
    let rule = rules.lump_sum()?;
    if plan.average.months < rule.value.full_months {
        return Ok(None);
    }
    let source = if planned.compulsory.is_some() { rule.value.both_kinds } else { rule.source };
    let turn = rule.value.years.turn;
    let early = early_months(past.periods, turn) + planned.compulsory.map_or(0, |both| both.before_2014);
    let gross = by_years(plan.average, early, rule.value.years, source, rules, explained)?;
    if past.state.is_none() {
        explained.note(None, What::PastSupportUnknown);
    }
    let state = (plan.state + past.state.unwrap_or(Dong::ZERO)).min(gross);
    let pay = gross - state;
    explained.step(Label::LumpSumPay, formula![gross, "−", state], pay, [rule.source]);
    Ok(Some(LumpSum { month: at, pay, state }))
}
