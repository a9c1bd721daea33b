//! Allowances of voluntary contributors and their families: Law 41/2024/QH15 Art 94 to 97 (maternity), 109 (funeral),
//! 110 (survivors), 119 (the pensioner's health card).

use super::contribution::check_overrides;
use super::lump_sum::{amount_paid, by_years, paid_average};
use super::paid::{self, PaidPeriod};
use super::pension::MOST_MONTHS;
use crate::error::InputError;
use crate::explain::{Explained, Label, What};
use crate::formula;
use crate::law::pension::{FUNERAL_MONTHS, MATERNITY_MONTHS, PensionerCard};
use crate::law::{Dated, NoRules, Overrides, Rules};
use crate::units::{Decimal, Dong, Fraction, Month, Value};

/// An allowance: `amount` is zero where its conditions are not met.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub eligible: bool,
    pub amount: Dong,
    pub explained: Explained,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MaternityInput {
    /// Month of birth, 2025-07 or later.
    pub born: Month,
    /// 1 to 10; a foetus of 22 weeks and more counts as a child.
    pub children: i64,
    /// Months paid for in the 12 before the birth, 0 to 12.
    pub paid_months: i64,
}

/// The maternity allowance, from the State's budget, for one of the parents.
pub fn maternity(input: &MaternityInput) -> Result<Outcome, InputError> {
    within("children", input.children, 1, 10, Value::People)?;
    within("paidMonths", input.paid_months, 0, 12, Value::Months)?;
    let overrides = Overrides::default();
    let mut rules = Rules::of(input.born, &overrides);
    let mut explained = Explained::default();
    let each = rules.maternity().map_err(|none| InputError::no_rules("born", none))?;
    let mut amount = Dong::ZERO;
    let eligible = input.paid_months >= MATERNITY_MONTHS;
    if eligible {
        amount = each.value.times(input.children);
        let formula = formula![each.value, "×", Decimal::whole(input.children)];
        explained.step(Label::Maternity, formula, amount, [each.source]);
        explained.note(None, What::OneParent);
    } else {
        let what = What::TooFewMonths { needed: MATERNITY_MONTHS, paid: input.paid_months };
        explained.note(Some("paidMonths".into()), what);
    }
    explained.close_at(rules, "born");
    Ok(Outcome { eligible, amount, explained })
}

#[derive(Clone, Debug, PartialEq)]
pub struct FuneralInput {
    /// Month of death, 2016-01 or later.
    pub died: Month,
    /// Months paid for, 0 to 1200.
    pub months: i64,
    pub pensioner: bool,
    pub overrides: Overrides,
}

/// The funeral allowance, for whoever sees to the funeral.
pub fn funeral(input: &FuneralInput) -> Result<Outcome, InputError> {
    check_overrides(&input.overrides)?;
    within("months", input.months, 0, MOST_MONTHS, Value::Months)?;
    let mut rules = Rules::of(input.died, &input.overrides);
    let mut explained = Explained::default();
    let (times, level) = (rules.funeral().map_err(died)?, rules.reference_level().map_err(died)?);
    let mut amount = Dong::ZERO;
    let eligible = input.pensioner || input.months >= FUNERAL_MONTHS;
    if eligible {
        amount = Fraction::from(level.value).times(times.value.fraction()?)?.round_dong()?;
        let formula = formula![times.value, "×", level.value];
        explained.step(Label::Funeral, formula, amount, [times.source, level.source]);
    } else {
        let what = What::TooFewMonths { needed: FUNERAL_MONTHS, paid: input.months };
        explained.note(Some("months".into()), what);
    }
    explained.close_at(rules, "died");
    Ok(Outcome { eligible, amount, explained })
}

#[derive(Clone, Debug, PartialEq)]
pub struct ContributorInput {
    /// Month of death, 2025-07 or later; not before the last month paid for.
    pub died: Month,
    pub periods: Vec<PaidPeriod>,
    pub overrides: Overrides,
}

/// One payment to the survivors of somebody who was still paying or had kept the months.
pub fn survivors_of_contributor(input: &ContributorInput) -> Result<Outcome, InputError> {
    check_overrides(&input.overrides)?;
    let mut rules = Rules::of(input.died, &input.overrides);
    let mut explained = Explained::default();
    let rule = rules.survivors().map_err(died)?;
    let at_death = |error: InputError| match error.field.as_ref() {
        "settled" => error.at("died"),
        _ => error,
    };
    paid::check(&input.periods, input.died, &input.overrides, &mut explained).map_err(at_death)?;
    let paid = paid_average(&input.periods, input.died, &mut explained).map_err(at_death)?;
    let times = Dated { from: rule.from, value: rule.value.years, source: rule.source, confidence: rule.confidence };
    let amount = if paid.months < rule.value.full_months {
        explained.check(None, What::FewMonthsUnsure { needed: rule.value.full_months });
        amount_paid(&input.periods, paid.average, times, &input.overrides, &mut explained)?
    } else {
        by_years(&input.periods, paid, times, &mut explained)?
    };
    explained.close_at(rules, "died");
    Ok(Outcome { eligible: true, amount, explained })
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PensionerInput {
    /// Month of death, 2025-07 or later.
    pub died: Month,
    /// Monthly pension.
    pub pension: Dong,
    /// Months of pension received, the month of death included: 1 to 1200.
    pub months_received: i64,
}

/// One payment to the survivors of a pensioner.
pub fn survivors_of_pensioner(input: &PensionerInput) -> Result<Outcome, InputError> {
    within("monthsReceived", input.months_received, 1, MOST_MONTHS, Value::Months)?;
    if !(Dong::ZERO..=Dong::MAX).contains(&input.pension) {
        return Err(InputError::out_of_range("pension", Dong::ZERO, Dong::MAX));
    }
    let overrides = Overrides::default();
    let mut rules = Rules::of(input.died, &overrides);
    let mut explained = Explained::default();
    let rule = rules.survivors().map_err(died)?;
    let later = (input.months_received - rule.value.first_months).max(0);
    // In half pensions: each later month takes one away.
    let halves = (rule.value.pensions * 2 - later).max(rule.value.least * 2);
    let count = Fraction::new(halves.into(), 2)?;
    let shown = count.round_to(1)?.trimmed();
    let (pensions, half) = (Decimal::whole(rule.value.pensions), Decimal::new(5, 1));
    let mut formula = formula![pensions, "−", half, "×", Decimal::whole(later)];
    if halves == rule.value.least * 2 {
        formula.extend(formula!["→", Decimal::whole(rule.value.least)]);
    }
    explained.step(Label::SurvivorPensions, formula, shown, [rule.source]);
    let amount = Fraction::from(input.pension).times(count)?.round_dong()?;
    explained.step(Label::Survivors, formula![shown, "×", input.pension], amount, [rule.source]);
    explained.close_at(rules, "died");
    Ok(Outcome { eligible: true, amount, explained })
}

/// The health card of a pensioner in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct CardOutcome {
    pub card: PensionerCard,
    pub explained: Explained,
}

/// The fund pays the contribution of a pensioner's health insurance.
pub fn pensioner_card(month: Month) -> Result<CardOutcome, InputError> {
    let overrides = Overrides::default();
    let mut rules = Rules::of(month, &overrides);
    let mut explained = Explained::default();
    let card = rules.pensioner_card()?;
    explained.step(Label::CardPaidByFund, formula![card.value.paid_by_fund], card.value.paid_by_fund, [card.source]);
    explained.step(Label::CardLevel, formula![card.value.level], card.value.level, [card.source]);
    explained.close(rules);
    Ok(CardOutcome { card: card.value, explained })
}

fn died(none: NoRules) -> InputError {
    InputError::no_rules("died", none)
}

fn within(
    field: &'static str,
    number: i64,
    low: i64,
    high: i64,
    unit: impl Fn(i64) -> Value,
) -> Result<(), InputError> {
    if (low..=high).contains(&number) { Ok(()) } else { Err(InputError::out_of_range(field, unit(low), unit(high))) }
}
