//! Who has met the quota of a campaign, and how far the reward is.

use super::clock::{Clock, Period};
use crate::error::{Choice, Fault, InputError, item};
use crate::formula;
use crate::staff::explain::{Explained, Label, What};
use crate::units::{Day, Decimal, Fraction, Percent, TooLarge, Value};
use std::cmp::Reverse;

/// The most people or registrations that one field takes.
const MOST: i64 = 1_000_000;

#[derive(Clone, Debug, PartialEq, Hash)]
pub struct QuotaInput {
    pub campaign: Period,
    pub as_of: Day,
    pub roles: Vec<Role>,
    pub achieved: Vec<Achieved>,
    pub reward: Option<Reward>,
    pub officers: Vec<Officer>,
}

/// People with the same targets: leaders, staff.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Role {
    pub name: String,
    /// 0 to a million.
    pub people: i64,
    pub targets: Vec<Target>,
}

#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Target {
    pub product: String,
    /// For each person of the role; 0 to a million.
    pub each: i64,
    pub per: Per,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Per {
    Campaign,
    /// For each calendar month in which the campaign has days.
    Month,
}

#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Achieved {
    pub product: String,
    pub count: i64,
}

/// Ten years: no law has let anybody pay for more months at once (the missing ones, until 2025-06: `law/ways.rs`).
pub const MOST_MONTHS_AT_ONCE: i64 = 120;

/// For `count` new people who pay for at least `min_months` months at once: both conditions.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Reward {
    pub product: String,
    /// 1 to a million.
    pub count: i64,
    /// 1 to [`MOST_MONTHS_AT_ONCE`].
    pub min_months: i64,
}

#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Officer {
    pub name: String,
    /// Name of one of the roles.
    pub role: String,
    pub recruits: Vec<Recruits>,
}

#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Recruits {
    pub product: String,
    pub count: i64,
    /// Of these, who pay for at least the reward's `min_months`.
    pub qualifying: Option<i64>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct QuotaOutcome {
    pub elapsed_percent: Percent,
    pub days_left: i64,
    pub products: Vec<Product>,
    /// Worst first.
    pub officers: Vec<Card>,
    pub explained: Explained,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Product {
    pub product: String,
    pub target: i64,
    pub achieved: i64,
    /// Never below zero.
    pub remaining: i64,
    /// `None` where the target is zero.
    pub percent: Option<Percent>,
    /// All that remains once less than a week is left.
    pub needed_per_week: Decimal,
}

/// What one officer has done and still has to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub name: String,
    pub rows: Vec<CardRow>,
    /// Qualifying people still missing; `None` without a reward, or where it is not known how many qualify.
    pub to_reward: Option<i64>,
    pub rewarded: Option<bool>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CardRow {
    pub product: String,
    pub target: i64,
    pub count: i64,
    /// Never below zero.
    pub remaining: i64,
    pub met: bool,
}

/// Targets and results of a campaign, by product and by officer.
///
/// Errors name the field: `period-reversed`, `out-of-range`, `missing-field` without roles, `unknown-role` and
/// `unknown-product` for names that have no target.
pub fn quota(input: &QuotaInput) -> Result<QuotaOutcome, InputError> {
    compute(input).map_err(|error| error.or_field("roles"))
}

fn compute(input: &QuotaInput) -> Result<QuotaOutcome, InputError> {
    let clock = Clock::at(input.campaign, input.as_of, "campaign.to")?;
    let mut explained = Explained::default();
    clock.explain_elapsed(&mut explained)?;
    let left = formula![Value::Day(input.campaign.to), "−", Value::Day(input.as_of)];
    explained.step(Label::DaysLeft, left, Value::Days(clock.days_left), []);
    let targets = targets(input, clock, &mut explained)?;
    check_reward(input)?;
    check_officers(input, &targets)?;
    let products = products(input, &targets, clock, &mut explained)?;
    let officers = cards(input, clock, &mut explained)?;
    if clock.days_left == 0 {
        explained.note(Some("asOf".into()), What::CampaignOver);
    }
    explained.note(None, What::SelfCounted);
    Ok(QuotaOutcome {
        elapsed_percent: Percent::of_result(clock.elapsed()?.times_whole(100)?)?,
        days_left: clock.days_left,
        products,
        officers,
        explained,
    })
}

/// What everybody together has to bring, by product in the order of naming.
fn targets(input: &QuotaInput, clock: Clock, explained: &mut Explained) -> Result<Vec<Achieved>, InputError> {
    if input.roles.is_empty() {
        return Err(InputError::new("roles", Fault::Missing));
    }
    let mut totals: Vec<Achieved> = Vec::new();
    let mut by_month = false;
    for (r, role) in input.roles.iter().enumerate() {
        within(item("roles", r, "people"), role.people, 0)?;
        for (t, target) in role.targets.iter().enumerate() {
            within(item(&item("roles", r, "targets"), t, "each"), target.each, 0)?;
            by_month |= target.per == Per::Month;
            let each = target.each_in(clock)?;
            let of_role = role.people.checked_mul(each).ok_or(TooLarge)?;
            let name = Value::Name([&role.name, " · ", &target.product].concat());
            let formula = formula![name, ":", Value::People(role.people), "×", Decimal::whole(each)];
            explained.step(Label::RoleTarget, formula, Value::Number(Decimal::whole(of_role)), []);
            add(&mut totals, &target.product, of_role)?;
        }
    }
    if by_month {
        explained.note(Some("roles".into()), What::CalendarMonthsCounted { months: clock.calendar_months() });
    }
    Ok(totals)
}

impl Target {
    /// For one person over the whole campaign.
    fn each_in(&self, clock: Clock) -> Result<i64, TooLarge> {
        match self.per {
            Per::Campaign => Ok(self.each),
            Per::Month => self.each.checked_mul(clock.calendar_months()).ok_or(TooLarge),
        }
    }
}

fn check_reward(input: &QuotaInput) -> Result<(), InputError> {
    let Some(reward) = &input.reward else { return Ok(()) };
    within("reward.count", reward.count, 1)?;
    if !(1..=MOST_MONTHS_AT_ONCE).contains(&reward.min_months) {
        let fault = Fault::OutOfRange { low: Value::Months(1), high: Value::Months(MOST_MONTHS_AT_ONCE) };
        return Err(InputError::new("reward.minMonths", fault));
    }
    Ok(())
}

fn check_officers(input: &QuotaInput, targets: &[Achieved]) -> Result<(), InputError> {
    for (o, officer) in input.officers.iter().enumerate() {
        if !input.roles.iter().any(|role| role.name == officer.role) {
            let fault = Fault::UnknownChoice { kind: Choice::Role, given: officer.role.clone() };
            return Err(InputError::new(item("officers", o, "role"), fault));
        }
        for (r, recruits) in officer.recruits.iter().enumerate() {
            let field = item(&item("officers", o, "recruits"), r, "");
            let rewarded = input.reward.as_ref().is_some_and(|reward| reward.product == recruits.product);
            if !rewarded {
                known(targets, &recruits.product, [&field, ".product"].concat())?;
            }
            within([&field, ".count"].concat(), recruits.count, 0)?;
            if let Some(qualifying) = recruits.qualifying
                && !(0..=recruits.count).contains(&qualifying)
            {
                let fault = Fault::OutOfRange { low: Value::People(0), high: Value::People(recruits.count) };
                return Err(InputError::new([&field, ".qualifying"].concat(), fault));
            }
        }
    }
    Ok(())
}

fn products(
    input: &QuotaInput,
    targets: &[Achieved],
    clock: Clock,
    explained: &mut Explained,
) -> Result<Vec<Product>, InputError> {
    let mut achieved: Vec<Achieved> = Vec::new();
    for (index, given) in input.achieved.iter().enumerate() {
        known(targets, &given.product, item("achieved", index, "product"))?;
        within(item("achieved", index, "count"), given.count, 0)?;
        add(&mut achieved, &given.product, given.count)?;
    }
    let mut products = Vec::with_capacity(targets.len());
    for target in targets {
        let counted = counted_by_officers(input, &target.product)?;
        let given = achieved.iter().find(|given| given.product == target.product).map(|given| given.count);
        let count = match given {
            Some(count) => {
                if !input.officers.is_empty() && count != counted {
                    let product = target.product.clone();
                    explained.check(Some("officers".into()), What::OfficersDiffer { product, count, counted });
                }
                count
            }
            None => {
                let product = target.product.clone();
                explained.note(Some("achieved".into()), What::NotReported { product, counted });
                counted
            }
        };
        products.push(product(target, count, clock, explained)?);
    }
    Ok(products)
}

fn product(target: &Achieved, achieved: i64, clock: Clock, explained: &mut Explained) -> Result<Product, TooLarge> {
    let name = || Value::Name(target.product.clone());
    let remaining = (target.count - achieved).max(0);
    let number = |number: i64| Value::Number(Decimal::whole(number));
    explained.step(
        Label::ProductRemaining,
        formula![name(), ":", number(target.count), "−", number(achieved)],
        number(remaining),
        [],
    );
    let percent = if target.count == 0 {
        explained.note(Some("roles".into()), What::NoTarget { product: target.product.clone() });
        None
    } else {
        let (part, whole) = (Fraction::whole(achieved), Fraction::whole(target.count));
        let shown = Percent::new(part.over(whole)?.times_whole(100)?.round_to(2)?);
        let formula = formula![name(), ":", number(achieved), "÷", number(target.count)];
        explained.step(Label::ProductPercent, formula, shown, []);
        Some(Percent::of(part, whole)?)
    };
    let needed = needed_per_week(remaining, clock.days_left)?;
    if clock.days_left >= 7 {
        let days = Value::Days(clock.days_left);
        let formula = formula![name(), ":", number(remaining), "÷", days, "×", Decimal::whole(7)];
        explained.step(Label::NeededPerWeek, formula, Value::Number(needed), []);
    }
    Ok(Product {
        product: target.product.clone(),
        target: target.count,
        achieved,
        remaining,
        percent,
        needed_per_week: needed,
    })
}

/// Two decimals. In the last days it is all that remains: there is no further week to spread it over.
fn needed_per_week(remaining: i64, days_left: i64) -> Result<Decimal, TooLarge> {
    Fraction::whole(remaining)
        .times_whole(7)?
        .over(Fraction::whole(days_left.max(7)))?
        .round_to(2)
        .map(Decimal::trimmed)
}

fn counted_by_officers(input: &QuotaInput, product: &str) -> Result<i64, TooLarge> {
    let recruits = input.officers.iter().flat_map(|officer| &officer.recruits);
    let counts = recruits.filter(|recruits| recruits.product == product).map(|recruits| recruits.count);
    counts.into_iter().try_fold(0i64, |sum, count| sum.checked_add(count)).ok_or(TooLarge)
}

/// The cards of all officers, worst first: smallest share of the own targets met, then most people missing.
fn cards(input: &QuotaInput, clock: Clock, explained: &mut Explained) -> Result<Vec<Card>, InputError> {
    let mut cards = Vec::with_capacity(input.officers.len());
    for (index, officer) in input.officers.iter().enumerate() {
        let rows = rows(input, officer, clock)?;
        let (mut target, mut counted) = (0i64, 0i64);
        for row in &rows {
            target = target.checked_add(row.target).ok_or(TooLarge)?;
            counted = counted.checked_add(row.target - row.remaining).ok_or(TooLarge)?;
            let formula = formula![
                Value::Name([&officer.name, " · ", &row.product].concat()),
                ":",
                Decimal::whole(row.target),
                "−",
                Decimal::whole(row.count)
            ];
            explained.step(Label::OfficerRemaining, formula, Value::Number(Decimal::whole(row.remaining)), []);
        }
        let share = if target == 0 { Fraction::ONE } else { Fraction::new(counted.into(), target.into())? };
        let to_reward = to_reward(input, officer, index, explained)?;
        let card =
            Card { name: officer.name.clone(), rows, to_reward, rewarded: to_reward.map(|missing| missing == 0) };
        cards.push((share, Reverse(target - counted), card));
    }
    cards.sort_by_key(|card| (card.0, card.1));
    Ok(cards.into_iter().map(|(_, _, card)| card).collect())
}

fn rows(input: &QuotaInput, officer: &Officer, clock: Clock) -> Result<Vec<CardRow>, TooLarge> {
    let mut targets: Vec<Achieved> = Vec::new();
    for role in input.roles.iter().filter(|role| role.name == officer.role).take(1) {
        for target in &role.targets {
            add(&mut targets, &target.product, target.each_in(clock)?)?;
        }
    }
    // What was recruited beyond the own targets is shown too.
    for recruits in &officer.recruits {
        add(&mut targets, &recruits.product, 0)?;
    }
    let mut rows = Vec::with_capacity(targets.len());
    for target in targets {
        let mut count = 0i64;
        for recruits in officer.recruits.iter().filter(|recruits| recruits.product == target.product) {
            count = count.checked_add(recruits.count).ok_or(TooLarge)?;
        }
        let remaining = (target.count - count).max(0);
        let (product, target, met) = (target.product, target.count, remaining == 0);
        rows.push(CardRow { product, target, count, remaining, met });
    }
    Ok(rows)
}

/// How many qualifying people are missing; `None` without a reward, or where a count does not say how many qualify.
fn to_reward(
    input: &QuotaInput,
    officer: &Officer,
    index: usize,
    explained: &mut Explained,
) -> Result<Option<i64>, TooLarge> {
    let Some(reward) = &input.reward else { return Ok(None) };
    let mut qualifying = 0i64;
    for (r, recruits) in officer.recruits.iter().enumerate().filter(|(_, of)| of.product == reward.product) {
        let counted = match recruits.qualifying {
            Some(counted) => counted,
            None if recruits.count == 0 => 0,
            None => {
                let field = item(&item("officers", index, "recruits"), r, "qualifying");
                let (officer, min_months) = (officer.name.clone(), reward.min_months);
                explained.note(Some(field.into()), What::QualifyingUnknown { officer, min_months });
                return Ok(None);
            }
        };
        qualifying = qualifying.checked_add(counted).ok_or(TooLarge)?;
    }
    let missing = (reward.count - qualifying).max(0);
    let formula =
        formula![Value::Name(officer.name.clone()), ":", Value::People(reward.count), "−", Value::People(qualifying)];
    explained.step(Label::ToReward, formula, Value::People(missing), []);
    Ok(Some(missing))
}

/// Adds to the product of that name, or begins it.
fn add(totals: &mut Vec<Achieved>, product: &str, count: i64) -> Result<(), TooLarge> {
    match totals.iter_mut().find(|total| total.product == product) {
        Some(total) => total.count = total.count.checked_add(count).ok_or(TooLarge)?,
        None => totals.push(Achieved { product: product.into(), count }),
    }
    Ok(())
}

fn known(targets: &[Achieved], product: &str, field: String) -> Result<(), InputError> {
    if targets.iter().any(|target| target.product == product) {
        return Ok(());
    }
    Err(InputError::new(field, Fault::UnknownChoice { kind: Choice::Product, given: product.into() }))
}

fn within(field: impl Into<crate::error::Field>, count: i64, low: i64) -> Result<(), InputError> {
    if (low..=MOST).contains(&count) {
        return Ok(());
    }
    Err(InputError::new(field, Fault::OutOfRange { low: Value::People(low), high: Value::People(MOST) }))
}
