//! For how many months each member of a household pays, so that all cards end on one day.
//!
//! A card is good for as many whole months as were paid for (Decree 188/2025/NĐ-CP Art 13.10), from the day that
//! `card_start` finds. So everybody pays for the fewest months after which the card lasts to that day: nobody is without
//! a card before it. The money is the household's for these months.

use super::card_start::{CardBefore, card_start, is_paid_for};
use super::household::{Input, LONGEST, Outcome, card_to, check, household_of};
use crate::citizen::explain::{Explained, Label, Step};
use crate::error::InputError;
use crate::formula;
use crate::law::Rules;
use crate::units::{Day, Value};

/// A common end lies at most so many months after the payment: a card before this one, and this one.
const FURTHEST: i64 = 24;

/// The same household, each with the months of their own.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// With the months of every member whose card ends with the others; 0 where the card before is still good then.
    pub input: Input,
    /// What that costs.
    pub outcome: Outcome,
    /// How each card ends, in the order of the members.
    pub ends: Vec<End>,
}

/// How a card ends, seen from the common day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The day of the card is not that of a payment of this household.
    Elsewhere,
    /// On the common day.
    OnDay,
    /// So many days later: only whole months are paid for.
    Later(i64),
    /// So many days earlier: no more months can be paid for at once, or the member has months of their own.
    Earlier(i64),
    /// The card before lasts to that day, or longer: there is nothing to pay yet.
    StillGood(Day),
}

/// What the household pays so that all cards end on `end`.
///
/// # Errors
/// Those of the household's payment; `out-of-range` at `commonEnd` for a day before the payment or more than
/// two years after it; `no-rules` before the first month for which the beginning of cards is known.
pub fn together(input: &Input, end: Day) -> Result<Together, InputError> {
    check(input)?;
    let paid_on = input.paid_on()?;
    let last = paid_on.plus_months(FURTHEST);
    if !(paid_on..=last).contains(&end) {
        return Err(InputError::out_of_range("commonEnd", paid_on, last));
    }
    let mut rules = Rules::of(input.month, &input.overrides);
    let by_money = rules.card_wait()?.value.by_money;
    let (mut input, mut steps) = (input.clone(), Vec::new());
    for (index, member) in input.members.iter_mut().enumerate() {
        if !is_paid_for(member.group) || member.months.is_some() {
            continue;
        }
        let number = i64::try_from(index + 1).unwrap_or(i64::MAX);
        if matches!(member.before, CardBefore::Until(last) if last >= end) {
            member.months = Some(0);
            continue;
        }
        let from = card_start(member.before, member.group, paid_on, number, &mut rules, &mut Explained::default())?;
        let months = (1..LONGEST).find(|months| card_to(from, *months) >= end).unwrap_or(LONGEST);
        member.months = Some(months);
        let (label, formula, value) =
            (Label::MonthsTogether { number }, formula![from, "→", end], Value::Months(months));
        steps.push(Step { label, formula, value, law: vec![by_money] });
    }
    let mut outcome = household_of(&input)?;
    steps.append(&mut outcome.explained.steps);
    outcome.explained.steps = steps;
    let ends = input.members.iter().zip(&outcome.members).map(|(member, told)| {
        match (is_paid_for(member.group), member.before, i64::from(told.card_to.since(end))) {
            (false, ..) => End::Elsewhere,
            (_, CardBefore::Until(last), _) if told.months == 0 => End::StillGood(last),
            (.., 0) => End::OnDay,
            (.., days) if days > 0 => End::Later(days),
            (.., days) => End::Earlier(-days),
        }
    });
    Ok(Together { ends: ends.collect(), input, outcome })
}
