//! What lies ahead of a contributor: from sex and month of birth to the pension, with what was paid before, the earlier age
//! of those who joined long ago (Law 41/2024/QH15 Art 141.9), and where months are missing at the age, the ways that are
//! left.

use super::balance::{self, Before, balance, completed_on};
use super::compulsory::Compulsory;
use super::lump_sum::state_support;
use super::paid::{self, PaidPeriod, average_of, contributions};
use super::purchase::purchase;
use super::retirement::{self, retirement};
use super::support::TopUp;
use super::too_few_years::{self, Ways, ways};
use super::way::Mode;
use crate::citizen::explain::{Explained, Label, What};
use crate::error::{Fault, Field, InputError, item};
use crate::formula;
use crate::law::age::in_years;
use crate::law::pension_claim::PENSION_CLAIM;
use crate::law::support::most_supported_months;
use crate::law::{Overrides, Rules, Sex, SupportGroup};
use crate::units::{Dong, Month, Percent};

pub use super::purchase::Purchase;

/// A person, what was paid before, and what is planned.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Input {
    /// Ages and scales differ by it.
    pub sex: Sex,
    /// Month of birth, from 1940-01 on.
    pub born: Month,
    /// First month of the plan; all that was paid before lies before it.
    pub start: Month,
    /// Last month of the plan; by default the month in which the retirement age is reached.
    pub until: Option<Month>,
    /// Chosen monthly income.
    pub income: Dong,
    /// The highest State support of them counts; none claims no support.
    pub groups: Vec<SupportGroup>,
    /// What localities add, each counted for the supported months.
    pub top_ups: Vec<TopUp>,
    /// Months at once, or years ahead.
    pub mode: Mode,
    /// Months of each year that are not paid for, 0 to 11.
    pub missed_per_year: i64,
    /// Voluntary months paid before.
    pub past: Past,
    /// Compulsory months paid before.
    pub compulsory: Option<Compulsory>,
    /// Assumed growth of the yearly coefficients, percent a year, 0 to 20.
    pub growth: Percent,
    /// Values of the user's own in place of the law's.
    pub overrides: Overrides,
}

/// What was paid for before.
#[derive(Clone, Debug, PartialEq, Hash)]
pub enum Past {
    /// No voluntary month.
    Nothing,
    /// Its months, their average income in today's money, and how many of them the State supported.
    Average {
        /// 0 to 1200.
        months: i64,
        /// Average monthly income, at most 10^12 đồng.
        average: Dong,
        /// Of them supported by the State, 0 to 120.
        supported_months: i64,
        /// Own money paid, zero where it is not to be counted.
        own: Dong,
    },
    /// Known period by period.
    Periods(Vec<PaidPeriod>),
}

/// From now to the pension, or to the ways that are left without one.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// When the retirement age is reached.
    pub retirement: retirement::Outcome,
    /// The month in which somebody who joined long ago may have the pension, where it is before the retirement age.
    pub early: Option<Month>,
    /// Of the voluntary months paid before.
    pub before: Option<Before>,
    /// The plan as it is, without buying.
    pub plan: balance::Outcome,
    /// The same with the missing months bought at once, where the law allows it.
    pub bought: Option<Purchase>,
    /// What is left where the plan alone brings no pension at the age.
    pub ways: Option<Ways>,
    /// Of the retirement age, the past and the better of the two.
    pub explained: Explained,
}

impl Outcome {
    /// The plan that ends with a pension, if one does.
    pub fn best(&self) -> &balance::Outcome {
        self.bought.as_ref().map_or(&self.plan, |bought| &bought.plan)
    }
}

/// From now to the pension.
///
/// # Errors
/// What is wrong with the birth, the past or the plan, at its own field; `until` stands for the end of the plan.
///
/// ```
/// use ansinh::citizen::contribution::Mode;
/// use ansinh::citizen::outlook::{Input, Past, outlook};
/// use ansinh::law::{Overrides, Sex, SupportGroup};
/// use ansinh::units::{Dong, Month, Percent};
///
/// let input = Input {
///     sex: Sex::Female,
///     born: Month::new(1976, 5),
///     start: Month::new(2026, 11),
///     until: None,
///     income: Dong::new(1_500_000),
///     groups: vec![SupportGroup::Other],
///     top_ups: Vec::new(),
///     mode: Mode::Months(1),
///     missed_per_year: 0,
///     past: Past::Nothing,
///     compulsory: None,
///     growth: Percent::ZERO,
///     overrides: Overrides::default(),
/// };
/// let ahead = outlook(&input).unwrap();
/// assert_eq!(ahead.retirement.reached, Month::new(2036, 5));
/// // 115 of 180 months: the rest is more than can be bought at once.
/// assert_eq!((ahead.plan.months, ahead.plan.missing_months), (115, 65));
/// assert!(ahead.bought.is_none() && ahead.ways.unwrap().on_then_buy.is_some());
/// ```
pub fn outlook(input: &Input) -> Result<Outcome, InputError> {
    let retirement = retirement(&retirement::Input { sex: input.sex, born: input.born })?;
    let mut past_explained = Explained::default();
    let past = past(input, retirement.reached, &mut past_explained)?;
    let mut planned = balance::Input {
        sex: input.sex,
        start: input.start,
        end: input.until.or((input.start <= retirement.reached).then_some(retirement.reached)),
        income: input.income,
        groups: input.groups.clone(),
        top_ups: input.top_ups.clone(),
        mode: input.mode,
        missed_per_year: input.missed_per_year,
        supported_months: past.supported_months,
        before: past.before,
        compulsory: input.compulsory,
        bought: None,
        age_reached: retirement.reached,
        old_enough: retirement.reached,
        growth: input.growth,
        overrides: input.overrides.clone(),
    };
    let mut explained = retirement.explained.clone();
    let early = early(input, &planned, &past, &mut explained);
    if let Some(early) = early {
        planned.end = input.until.or((input.start <= early).then_some(early));
        planned.old_enough = early;
    }
    let plan = balance(&planned).map_err(until_for_end)?;
    let bought = if plan.can_buy { Some(purchase(&planned, &plan).map_err(until_for_end)?) } else { None };
    let ways = if plan.missing_months > 0 {
        let periods: &[PaidPeriod] = match &input.past {
            Past::Periods(periods) => periods,
            _ => &[],
        };
        let counted = too_few_years::Past { periods, state: past.state };
        Some(ways(input.born, &planned, &plan, counted).map_err(until_for_end)?)
    } else {
        None
    };
    let mut outcome =
        Outcome { retirement, early, before: past.before, plan, bought, ways, explained: Explained::default() };
    explained.append(past_explained);
    explained.append(outcome.best().explained.clone());
    claim_in_time(&outcome, &mut explained);
    outcome.explained = explained;
    Ok(outcome)
}

/// When the earlier age and its years of voluntary contributions are reached, if that is before the retirement age.
fn early(input: &Input, planned: &balance::Input, past: &PastPaid, explained: &mut Explained) -> Option<Month> {
    let overrides = Overrides::default();
    let reached = planned.age_reached;
    let mut rules = Rules::of(reached, &overrides);
    let rule = rules.early_age(input.sex)?;
    let joined = past.first?;
    if joined >= rule.value.joined_before {
        return None;
    }
    let age = i32::try_from(rule.value.of(input.sex) * 12).ok()?;
    let missing = rule.value.years * 12 - past.before.map_or(0, |before| before.months);
    let completed = if missing > 0 { completed_on(planned, missing)? } else { planned.start };
    if input.until.is_some_and(|until| until < completed) && missing > 0 {
        return None;
    }
    let early = input.born.plus(age).max(completed);
    if early >= reached {
        return None;
    }
    let law = [rule.source];
    explained.step(Label::EarlyAge, formula![input.born, "→", early], in_years(early.since(input.born).into()), law);
    explained.close_at(rules, "born");
    Some(early)
}

/// The claim comes before the first month of pension.
fn claim_in_time(outcome: &Outcome, explained: &mut Explained) {
    let settled = outcome.best().settled;
    if outcome.best().pension.eligible
        && let Ok((rule, _)) = PENSION_CLAIM.at(settled)
    {
        explained.note(None, What::ClaimBeforePension { days: rule.value, law: rule.source });
    }
}

fn until_for_end(error: InputError) -> InputError {
    match error.field.as_ref() {
        "end" => error.at("until"),
        _ => error,
    }
}

/// What the past comes to.
struct PastPaid {
    before: Option<Before>,
    /// For how many months the State has helped,
    supported_months: i64,
    /// and with how much; nothing where nobody knows.
    state: Option<Dong>,
    /// A month in which the first one must have been paid for, or earlier.
    first: Option<Month>,
}

/// What was paid before.
fn past(input: &Input, age_reached: Month, explained: &mut Explained) -> Result<PastPaid, InputError> {
    match &input.past {
        Past::Nothing | Past::Average { months: 0, .. } => {
            Ok(PastPaid { before: None, supported_months: 0, state: Some(Dong::ZERO), first: None })
        }
        Past::Average { months, average, supported_months, own } => Ok(PastPaid {
            before: Some(Before { months: *months, average: *average, own: *own, after_age: 0 }),
            supported_months: *supported_months,
            state: (*supported_months == 0).then_some(Dong::ZERO),
            // So many months cannot have been paid for without having begun as long ago.
            first: i32::try_from(*months).ok().map(|months| input.start.plus(-months)),
        }),
        Past::Periods(periods) => listed(input, periods, age_reached, explained),
    }
}

fn listed(
    input: &Input,
    periods: &[PaidPeriod],
    age_reached: Month,
    explained: &mut Explained,
) -> Result<PastPaid, InputError> {
    paid::check(periods, input.start, &input.overrides, explained).map_err(|error| at_start(error, periods))?;
    if let Some(index) = periods.iter().position(|period| period.to >= input.start) {
        return Err(overlaps(index));
    }
    let paid = average_of(periods, input.start, explained).map_err(|error| at_start(error, periods))?;
    let gross = contributions(periods, &input.overrides, explained)?.round_dong()?;
    let support = state_support(periods, &input.overrides, explained)?;
    let after_age = periods.iter().map(|period| period.months_within(age_reached.plus(1), period.to)).sum();
    let average = paid.average.round_dong()?;
    Ok(PastPaid {
        before: Some(Before { months: paid.months, average, own: gross - support.amount, after_age }),
        supported_months: support.months.min(most_supported_months(input.start)),
        state: Some(support.amount),
        first: periods.iter().map(|period| period.from).min(),
    })
}

/// The past is settled, for its average, in the first month of the plan.
fn at_start(error: InputError, periods: &[PaidPeriod]) -> InputError {
    let last = periods.iter().map(|period| period.to).max();
    let index = periods.iter().position(|period| Some(period.to) == last).unwrap_or(0);
    match (error.field.as_ref(), &error.fault) {
        (_, Fault::SettledTooEarly { .. }) => overlaps(index),
        ("settled", _) => error.at("start"),
        _ => error,
    }
}

fn overlaps(index: usize) -> InputError {
    InputError::new("start", Fault::Overlaps { other: Field::from(item("periods", index, "")) })
}
