//! One payment to the survivors: Law 41/2024/QH15 Art 110 and 111; Decree 158/2025/NĐ-CP Art 21.
//!
//! Of a contributor it goes by the years paid for; few voluntary months bring what was paid for them, the State's part
//! included. Of a pensioner it goes by the months of pension.

use super::allowance::{Allowance, within};
use super::by_years::by_years;
use super::compulsory::{self, Compulsory};
use super::overrides::check_overrides;
use super::paid::MOST_MONTHS;
use super::paid::{self, Average, PaidPeriod, contributions};
use crate::citizen::explain::{Explained, Label, What};
use crate::error::InputError;
use crate::formula;
use crate::law::survivors::Survivors;
use crate::law::{Dated, NoRules, Overrides, Rules};
use crate::units::{Decimal, Dong, Fraction, Month, Value};

/// Somebody who was still paying or had kept the months.
#[derive(Clone, Debug, PartialEq)]
pub struct ContributorInput {
    /// Month of death, 2025-07 or later; not before the last month paid for.
    pub died: Month,
    /// Voluntary months, 1 to 600 periods that do not overlap.
    pub periods: Vec<PaidPeriod>,
    /// Months paid to the compulsory insurance, if any.
    pub compulsory: Option<Compulsory>,
    /// Values of the user's own in place of the law's.
    pub overrides: Overrides,
}

/// The payment to the survivors of a contributor.
///
/// ```
/// use ansinh::citizen::PaidPeriod;
/// use ansinh::citizen::survivors::{ContributorInput, of_contributor};
/// use ansinh::law::Overrides;
/// use ansinh::units::{Dong, Month};
///
/// let (from, to) = (Month::new(2022, 1), Month::new(2026, 2));
/// let paid = PaidPeriod { from, to, income: Dong::new(1_500_000), groups: Vec::new() };
/// let died = Month::new(2026, 3);
/// let input = ContributorInput { died, periods: vec![paid], compulsory: None, overrides: Overrides::default() };
/// // 50 months × 22 % × 1,500,000
/// assert_eq!(of_contributor(&input).unwrap().amount, Dong::new(16_500_000));
/// ```
pub fn of_contributor(input: &ContributorInput) -> Result<Allowance, InputError> {
    check_overrides(&input.overrides)?;
    let mut rules = Rules::of(input.died, &input.overrides);
    let mut explained = Explained::default();
    let rule = rules.survivors().map_err(died)?;
    paid::check(&input.periods, input.died, &input.overrides, &mut explained).map_err(at_death)?;
    compulsory::check(input.compulsory)?;
    let amount = match input.compulsory {
        None if paid::months(&input.periods) < rule.value.full_months => amount_paid(input, rule, &mut explained)?,
        _ => of_years(input, rule, &mut rules, &mut explained)?,
    };
    explained.note(None, What::ClaimAfterDeath { days: rule.value.claim_days, law: rule.value.claim });
    explained.close_at(rules, "died");
    Ok(Allowance { eligible: true, amount, explained })
}

/// Rate × income × months as they were paid: whoever paid them, and however much it is.
fn amount_paid(
    input: &ContributorInput,
    rule: Dated<Survivors>,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    let sum = contributions(&input.periods, &input.overrides, explained)?;
    let amount = sum.round_dong()?;
    explained.step(Label::Survivors, formula![sum], amount, [rule.value.amount_paid]);
    Ok(amount)
}

/// By years; of both kinds of insurance at least some averages.
fn of_years(
    input: &ContributorInput,
    rule: Dated<Survivors>,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    let paid = paid::average_of(&input.periods, input.died, explained).map_err(at_death)?;
    let Some(both) = input.compulsory else {
        let early = paid::early_months(&input.periods, rule.value.years.turn);
        return by_years(paid, early, rule.value.years, rule.source, rules, explained);
    };
    let paid = compulsory::mixed(paid, Some(both), input.died, explained)?;
    let early = paid::early_months(&input.periods, rule.value.years.turn) + both.before_2014;
    let amount = by_years(paid, early, rule.value.years, rule.value.both_kinds, rules, explained)?;
    if both.months >= rule.value.monthly_from {
        explained.note(Some("compulsory".into()), What::MonthlySurvivors { months: rule.value.monthly_from });
    }
    at_least(amount, paid, rule, explained)
}

fn at_least(
    amount: Dong,
    paid: Average,
    rule: Dated<Survivors>,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    let least = paid.average.times_whole(rule.value.least_averages)?.round_dong()?;
    if amount >= least {
        return Ok(amount);
    }
    let formula = formula![Decimal::whole(rule.value.least_averages), "×", paid.average];
    explained.step(Label::LeastSurvivors, formula, least, [rule.value.both_kinds]);
    Ok(least)
}

/// Somebody who had a pension.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PensionerInput {
    /// Month of death, 2025-07 or later.
    pub died: Month,
    /// Monthly pension.
    pub pension: Dong,
    /// Months of pension drawn, the month of death included: 1 to 1200.
    pub months_drawn: i64,
}

/// The payment to the survivors of a pensioner.
pub fn of_pensioner(input: &PensionerInput) -> Result<Allowance, InputError> {
    within("monthsDrawn", input.months_drawn, 1, MOST_MONTHS, Value::Months)?;
    if !(Dong::ZERO..=Dong::MAX).contains(&input.pension) {
        return Err(InputError::out_of_range("pension", Dong::ZERO, Dong::MAX));
    }
    let overrides = Overrides::default();
    let mut rules = Rules::of(input.died, &overrides);
    let mut explained = Explained::default();
    let rule = rules.survivors().map_err(died)?;
    let law = [rule.value.of_pensioner];
    let later = (input.months_drawn - rule.value.first_months).max(0);
    // In half pensions: each later month takes one away.
    let halves = (rule.value.pensions * 2 - later).max(rule.value.least * 2);
    let count = Fraction::new(halves.into(), 2)?;
    let shown = count.round_to(1)?.trimmed();
    let (pensions, half) = (Decimal::whole(rule.value.pensions), Decimal::new(5, 1));
    let mut formula = formula![pensions, "−", half, "×", Decimal::whole(later)];
    if halves == rule.value.least * 2 {
        formula.extend(formula!["→", Decimal::whole(rule.value.least)]);
    }
    explained.step(Label::SurvivorPensions, formula, shown, law);
    let amount = Fraction::from(input.pension).times(count)?.round_dong()?;
    explained.step(Label::Survivors, formula![shown, "×", input.pension], amount, law);
    explained.note(None, What::ClaimAfterDeath { days: rule.value.claim_days, law: rule.value.claim });
    explained.close_at(rules, "died");
    Ok(Allowance { eligible: true, amount, explained })
}

fn died(none: NoRules) -> InputError {
    InputError::no_rules("died", none)
}

/// The periods are settled in the month of death.
fn at_death(error: InputError) -> InputError {
    match error.field.as_ref() {
        "settled" => error.at("died"),
        _ => error,
    }
}
