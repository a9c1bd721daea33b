//! What lies ahead of a contributor: from sex and month of birth to the pension, with what was paid before and, where
//! months are missing at the retirement age, what it costs to buy them (Law 41/2024/QH15 Art 36.2 and 98).

use super::balance::{self, Before, Bought, balance};
use super::contribution::{self, Mode, TopUp, contribution};
use super::lump_sum::state_support;
use super::paid::{self, PaidPeriod, average_of, contributions};
use super::retirement::{self, retirement};
use crate::error::{Fault, Field, InputError};
use crate::explain::Explained;
use crate::law::support::most_supported_months;
use crate::law::{Overrides, Rules, Sex, SupportGroup};
use crate::units::{Dong, Month, Percent};

#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Input {
    pub sex: Sex,
    pub born: Month,
    /// First month of the plan; all that was paid before lies before it.
    pub start: Month,
    /// Last month of the plan; by default the month in which the retirement age is reached.
    pub until: Option<Month>,
    /// Chosen monthly income.
    pub income: Dong,
    pub groups: Vec<SupportGroup>,
    pub top_ups: Vec<TopUp>,
    /// Months at once, or years ahead.
    pub mode: Mode,
    /// Months of each year that are not paid for, 0 to 11.
    pub missed_per_year: i64,
    pub past: Past,
    /// Assumed growth of the yearly coefficients, percent a year, 0 to 20.
    pub growth: Percent,
    pub overrides: Overrides,
}

/// What was paid for before.
#[derive(Clone, Debug, PartialEq, Hash)]
pub enum Past {
    Nothing,
    /// Its months, their average income in today's money, and how many of them the State supported.
    Average {
        months: i64,
        average: Dong,
        supported_months: i64,
        /// Own money paid, zero where it is not to be counted.
        own: Dong,
    },
    Periods(Vec<PaidPeriod>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub retirement: retirement::Outcome,
    /// Of the months paid before.
    pub before: Option<Before>,
    /// The plan as it is, without buying.
    pub plan: balance::Outcome,
    /// The same with the missing months bought at once, where the law allows it.
    pub bought: Option<Purchase>,
    /// Of the retirement age, the past and the better of the two.
    pub explained: Explained,
}

/// Missing months bought at the retirement age.
#[derive(Clone, Debug, PartialEq)]
pub struct Purchase {
    /// Month of the payment.
    pub month: Month,
    pub months: i64,
    pub cost: Dong,
    pub plan: balance::Outcome,
}

impl Outcome {
    /// The plan that ends with a pension, if one does.
    pub fn best(&self) -> &balance::Outcome {
        self.bought.as_ref().map_or(&self.plan, |bought| &bought.plan)
    }
}

/// From now to the pension.
pub fn outlook(input: &Input) -> Result<Outcome, InputError> {
    let retirement = retirement(&retirement::Input { sex: input.sex, born: input.born })?;
    let mut past = Explained::default();
    let (before, supported_months) = before(input, &mut past)?;
    let end = input.until.or((input.start <= retirement.reached).then_some(retirement.reached));
    let planned = balance::Input {
        sex: input.sex,
        start: input.start,
        end,
        income: input.income,
        groups: input.groups.clone(),
        top_ups: input.top_ups.clone(),
        mode: input.mode,
        missed_per_year: input.missed_per_year,
        supported_months,
        before,
        bought: None,
        pension_from: retirement.pension_from.max(input.start),
        growth: input.growth,
        overrides: input.overrides.clone(),
    };
    let plan = balance(&planned).map_err(until_for_end)?;
    let bought = if plan.can_buy { Some(purchase(planned, &plan)?) } else { None };
    let mut outcome = Outcome { retirement, before, plan, bought, explained: Explained::default() };
    let mut explained = outcome.retirement.explained.clone();
    explained.append(past);
    explained.append(outcome.best().explained.clone());
    outcome.explained = explained;
    Ok(outcome)
}

fn until_for_end(error: InputError) -> InputError {
    match error.field.as_ref() {
        "end" => error.at("until"),
        _ => error,
    }
}

/// What was paid before, and for how many months the State has helped.
fn before(input: &Input, explained: &mut Explained) -> Result<(Option<Before>, i64), InputError> {
    match &input.past {
        Past::Nothing => Ok((None, 0)),
        Past::Average { months: 0, .. } => Ok((None, 0)),
        Past::Average { months, average, supported_months, own } => {
            Ok((Some(Before { months: *months, average: *average, own: *own }), *supported_months))
        }
        Past::Periods(periods) => {
            paid::check(periods, input.start, &input.overrides, explained).map_err(|error| at_start(error, periods))?;
            if let Some(index) = periods.iter().position(|period| period.to >= input.start) {
                return Err(overlaps(index));
            }
            let paid = average_of(periods, input.start, explained).map_err(|error| at_start(error, periods))?;
            let gross = contributions(periods, &input.overrides, explained)?.round_dong()?;
            let support = state_support(periods, &input.overrides, explained)?;
            let before =
                Before { months: paid.months, average: paid.average.round_dong()?, own: gross - support.amount };
            Ok((Some(before), support.months.min(most_supported_months(input.start))))
        }
    }
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
    InputError::new("start", Fault::Overlaps { other: Field::from(format!("periods[{index}]")) })
}

/// The missing months, bought in the month before the pension at the income of the plan.
fn purchase(planned: balance::Input, plan: &balance::Outcome) -> Result<Purchase, InputError> {
    let (month, months) = (plan.settled.plus(-1).max(planned.start), plan.missing_months);
    let floor = Rules::of(month, &planned.overrides).income_floor()?.value;
    let income = planned.income.max(floor);
    let cost = contribution(&contribution::Input {
        month,
        paid_on: None,
        income,
        groups: planned.groups.clone(),
        mode: Mode::Missing { months },
        supported_months: planned.supported_months,
        top_ups: Vec::new(),
        overrides: planned.overrides.clone(),
    })?
    .payment;
    let bought = Some(Bought { months, income, cost: cost.pay });
    let mut plan = balance(&balance::Input { bought, ..planned }).map_err(until_for_end)?;
    let mut explained = cost.explained;
    explained.append(std::mem::take(&mut plan.explained));
    Ok(Purchase { month, months, cost: cost.pay, plan: balance::Outcome { explained, ..plan } })
}
