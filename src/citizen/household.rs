//! A household's health insurance: Law on Health Insurance Art 13 and 15; Decree 188/2025/NĐ-CP Art 6; before 2025-07
//! Decree 146/2018/NĐ-CP Art 7 and 8.
//!
//! The members insured by the household are ranked in the order of the list and pay less with each rank. A member who
//! is insured in another group stays in the list, takes no rank and is computed with the full contribution and the
//! support of that group.

use super::card_start::{CardBefore, card_start};
use super::overrides::check_overrides;
use crate::citizen::explain::{Explained, Label, What};
use crate::error::{Fault, InputError, item};
use crate::explain::Piece;
use crate::formula;
use crate::law::health_support::ETHNIC_MINORITY_RUN;
use crate::law::household_tiers::Tiers;
use crate::law::wage::REFERENCE_LEVEL;
use crate::law::{Article, HealthGroup, Overrides, Parameter, Rules, health_periods, health_support, planned};
use crate::units::{Day, Dong, Fraction, Month, Percent, Value};

/// The most members of one household that are computed together.
pub const MOST_MEMBERS: usize = 100;

/// The most months of one payment.
pub const LONGEST: i64 = 12;

/// A household, and for how long it pays.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Input {
    /// Month of payment; its rules hold for the whole period paid.
    pub month: Month,
    /// 1 to 12; the law knows 3, 6 and 12.
    pub months: i64,
    /// The day of payment, from which the cards are good unless a member has to wait or still has a card: from the first
    /// day of `month` to the last day of the same month a year later; by default that first day.
    pub card_from: Option<Day>,
    /// 1 to 100, in the order of their ranks.
    pub members: Vec<Member>,
    /// Values of the user's own in place of the law's.
    pub overrides: Overrides,
}

impl Input {
    /// So many people of a household, none of them in any other group, from the first day of `month`.
    pub fn of_people(month: Month, months: i64, people: usize) -> Input {
        let member = Member {
            label: String::new(),
            months: None,
            group: HealthGroup::Household,
            support: None,
            before: CardBefore::Unsaid,
        };
        Input { month, months, card_from: None, members: vec![member; people], overrides: Overrides::default() }
    }
}

/// One person of a household.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Member {
    /// As the user typed it, perhaps empty.
    pub label: String,
    /// 1 to 12, where not the household's; so that cards of later members end with the others.
    pub months: Option<i64>,
    /// By which group the person is insured.
    pub group: HealthGroup,
    /// Percent paid by the State or others, 0 to 100, where not the group's.
    pub support: Option<Percent>,
    /// The card before this one.
    pub before: CardBefore,
}

/// `total` is the sum of what the members pay, `support` of what others pay for them.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What the members pay together.
    pub total: Dong,
    /// What State and localities pay for them.
    pub support: Dong,
    /// One by one, in the order of the input.
    pub members: Vec<MemberOutcome>,
    /// Its steps, notices and rules.
    pub explained: Explained,
}

/// `gross = support + pay`.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberOutcome {
    /// As it was typed.
    pub label: String,
    /// 1 for the first; none for a member insured in another group.
    pub rank: Option<u8>,
    /// Months paid for.
    pub months: i64,
    /// Contribution a month, before support.
    pub monthly: Dong,
    /// Before support, for all of the months.
    pub gross: Dong,
    /// What State and localities pay for them.
    pub support: Dong,
    /// What the household pays for this person.
    pub pay: Dong,
    /// First day of the card.
    pub card_from: Day,
    /// Last day of the card.
    pub card_to: Day,
}

/// Shares of the full contribution, from the first member to the last one with a share of its own.
pub fn tiers(month: Month) -> Vec<Percent> {
    let overrides = Overrides::default();
    let mut rules = Rules::of(month, &overrides);
    (1..=Tiers::LAST).filter_map(|rank| rules.household_tier(rank).ok()).map(|tier| tier.value).collect()
}

impl Input {
    /// The day of payment.
    pub(super) fn paid_on(&self) -> Result<Day, InputError> {
        let (first, last) = (Day::first_of(self.month), Day::last_of(self.month.plus(12)));
        let from = self.card_from.unwrap_or(first);
        if (first..=last).contains(&from) { Ok(from) } else { Err(InputError::out_of_range("cardFrom", first, last)) }
    }
}

/// What the household pays, member by member.
///
/// # Errors
/// `out-of-range` at `months`, `cardFrom` or `members`, `members[i].months` or `members[i].support`; `no-rules` at `month`.
///
/// ```
/// use ansinh::citizen::household::{Input, household};
/// use ansinh::units::{Dong, Month};
///
/// // 4.5 % of 2,530,000 a month; the second to the fourth member pay 70, 60 and 50 % of it.
/// let four = household(&Input::of_people(Month::new(2026, 11), 12, 4)).unwrap();
/// assert_eq!(four.members.iter().map(|member| member.pay.get()).collect::<Vec<_>>(), [1_366_200, 956_340, 819_720, 683_100]);
/// assert_eq!(four.total, Dong::new(3_825_360));
/// ```
pub fn household(input: &Input) -> Result<Outcome, InputError> {
    check(input)?;
    household_of(input)
}

/// The same for an input that has been checked. A member with no months keeps the place in the order and pays nothing:
/// the card before is good long enough.
pub(super) fn household_of(input: &Input) -> Result<Outcome, InputError> {
    let card_from = input.paid_on()?;
    let mut rules = Rules::of(input.month, &input.overrides);
    let mut explained = Explained::default();
    let full = full_contribution(&mut rules, &mut explained)?;

    let mut members = Vec::with_capacity(input.members.len());
    let mut ranked = 0;
    for (index, member) in input.members.iter().enumerate() {
        let rank = (member.group == HealthGroup::Household).then(|| {
            ranked += 1;
            ranked
        });
        let months = member.months.unwrap_or(input.months);
        let terms = Terms { index, rank, months, card_from };
        members.push(one_member(member, terms, full, &mut rules, &mut explained)?);
    }
    let total: Dong = members.iter().map(|member| member.pay).sum();
    explained.step(Label::HouseholdTotal, sum_of(&members), total, []);
    announce(input, &mut explained);
    explained.close(rules);
    let support = members.iter().map(|member| member.support).sum();
    Ok(Outcome { total, support, members, explained })
}

/// The last day of a card of so many months: the day before the same day of a later month, or the last day of that
/// month where it has no such day (31/08 and 6 months: 28/02 or 29/02).
pub fn card_to(from: Day, months: i64) -> Day {
    let later = from.plus_months(months);
    if later.number() == from.number() { later.plus_days(-1) } else { later }
}

/// The same payment before and after a change of the base wage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WageChange {
    /// By the base wage of the day of payment.
    pub before: AtWage,
    /// By the base wage after the change.
    pub after: AtWage,
    /// The later wage is the user's own.
    pub is_own: bool,
}

/// What the household pays at one base wage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtWage {
    /// Month of payment.
    pub month: Month,
    /// The base wage, a month.
    pub wage: Dong,
    /// What the members pay together.
    pub total: Dong,
}

/// Around the user's own wage, where there is one; else around the next known change, or the last one if none is known.
pub fn wage_change(input: &Input) -> Option<WageChange> {
    if let Some(own) = input.overrides.reference_level {
        let (month, overrides) = (input.month, Overrides { reference_level: None, ..input.overrides.clone() });
        let before = at_wage(&Input { overrides, ..input.clone() }, month)?;
        let after = AtWage { wage: own, ..at_wage(input, month)? };
        return Some(WageChange { before, after, is_own: true });
    }
    let differs = |from: &Month| wage(*from) != wage(from.plus(-1));
    let next = REFERENCE_LEVEL.changes(input.month, Month::LAST).find(differs);
    let last = REFERENCE_LEVEL.changes(Month::FIRST, input.month).filter(differs).last();
    let from = next.or(last)?;
    let (before, after) = (from.plus(-1).min(input.month), from.max(input.month));
    Some(WageChange { before: at_wage(input, before)?, after: at_wage(input, after)?, is_own: false })
}

fn at_wage(input: &Input, month: Month) -> Option<AtWage> {
    let total = household(&Input { month, card_from: None, ..input.clone() }).ok()?.total;
    Some(AtWage { month, wage: wage(month)?, total })
}

fn wage(month: Month) -> Option<Dong> {
    REFERENCE_LEVEL.at(month).ok().map(|(level, _)| level.value)
}

pub(super) fn check(input: &Input) -> Result<(), InputError> {
    check_overrides(&input.overrides)?;
    check_months("months".into(), input.months)?;
    if input.members.is_empty() {
        return Err(InputError::new("members", Fault::Missing));
    }
    if input.members.len() > MOST_MEMBERS {
        let most = Value::People(i64::try_from(MOST_MEMBERS).unwrap_or(i64::MAX));
        return Err(InputError::out_of_range("members", Value::People(1), most));
    }
    for (index, member) in input.members.iter().enumerate() {
        if let Some(months) = member.months {
            check_months(item("members", index, "months"), months)?;
        }
        let support = member.support.map(Percent::fraction).transpose()?;
        if support.is_some_and(|share| share.is_negative() || share > Fraction::ONE) {
            let field = item("members", index, "support");
            return Err(InputError::out_of_range(field, Percent::ZERO, Percent::whole(100)));
        }
    }
    Ok(())
}

fn check_months(field: String, months: i64) -> Result<(), InputError> {
    if (1..=LONGEST).contains(&months) {
        return Ok(());
    }
    Err(InputError::out_of_range(field, Value::Months(1), Value::Months(LONGEST)))
}

/// The full contribution a month, with the articles of its parts.
#[derive(Clone, Copy)]
struct Full {
    monthly: Fraction,
    rate_source: Article,
}

fn full_contribution(rules: &mut Rules<'_>, explained: &mut Explained) -> Result<Full, InputError> {
    let (rate, wage) = (rules.health_rate()?, rules.reference_level()?);
    let monthly = wage.value.share(rate.value)?;
    explained.step(Label::HealthMonthly, formula![rate.value, "×", wage.value], monthly, [rate.source, wage.source]);
    Ok(Full { monthly, rate_source: rate.source })
}

/// What is settled of a member before the money.
#[derive(Clone, Copy)]
struct Terms {
    index: usize,
    rank: Option<u8>,
    months: i64,
    card_from: Day,
}

fn one_member(
    member: &Member,
    terms: Terms,
    full: Full,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<MemberOutcome, InputError> {
    let Terms { index, rank, months, card_from } = terms;
    let mut outcome = MemberOutcome {
        label: member.label.clone(),
        rank,
        months,
        monthly: Dong::ZERO,
        gross: Dong::ZERO,
        support: Dong::ZERO,
        pay: Dong::ZERO,
        card_from,
        card_to: card_to(card_from, months),
    };
    if rank.is_none() {
        explained.note(Some(item("members", index, "group").into()), What::TakesNoRank { group: member.group });
    }
    // How much is paid for a member insured elsewhere depends on that insurance, unless the support is said.
    if member.group == HealthGroup::OtherGroup && member.support.is_none() {
        return Ok(outcome);
    }
    if let (0, CardBefore::Until(last)) = (months, member.before) {
        outcome.card_from = last.plus_days(1);
        outcome.card_to = last;
        return Ok(outcome);
    }
    let number = i64::try_from(index + 1).unwrap_or(i64::MAX);
    let monthly = match rank {
        Some(rank) => {
            let tier = rules.household_tier(rank)?;
            let monthly = full.monthly.times(tier.value.fraction()?)?;
            let formula = formula![full.monthly, "×", tier.value, "×", Value::Months(months)];
            let gross = monthly.times_whole(months)?;
            explained.step(Label::MemberRanked { number, rank: rank.min(Tiers::LAST) }, formula, gross, [tier.source]);
            monthly
        }
        None => {
            let formula = formula![full.monthly, "×", Value::Months(months)];
            let gross = full.monthly.times_whole(months)?;
            explained.step(Label::MemberUnranked { number, group: member.group }, formula, gross, [full.rate_source]);
            full.monthly
        }
    };
    outcome.monthly = monthly.round_dong()?;
    outcome.gross = monthly.times_whole(months)?.round_dong()?;
    outcome.support = support(member, number, monthly.times_whole(months)?, rules, explained)?;
    outcome.pay = outcome.gross - outcome.support;
    outcome.card_from = card_start(member.before, member.group, card_from, number, rules, explained)?;
    outcome.card_to = card_to(outcome.card_from, months);
    Ok(outcome)
}

/// The part of a member's contribution that others pay.
fn support(
    member: &Member,
    number: i64,
    gross: Fraction,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<Dong, InputError> {
    let (share, source) = match member.support {
        Some(own) => (own, None),
        None if member.group == HealthGroup::Household => return Ok(Dong::ZERO),
        None => {
            let support = rules.health_support(member.group)?;
            if let Some(months) = health_support::months(rules.month(), member.group) {
                let (group, law) = (member.group, support.source);
                explained.note_once(None, What::HealthSupportEnds { group, months, law });
                if group == HealthGroup::EthnicMinority {
                    explained.note_once(None, What::EarlierRun(ETHNIC_MINORITY_RUN));
                }
            }
            (support.value, Some(support.source))
        }
    };
    let support = gross.times(share.fraction()?)?.round_dong()?;
    explained.step(Label::MemberSupport { number }, formula![share, "×", gross], support, source.as_slice());
    Ok(support)
}

/// "1.366.200 + 956.340": what each member pays.
fn sum_of(members: &[MemberOutcome]) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(members.len() * 2);
    for member in members {
        if !pieces.is_empty() {
            pieces.extend(formula!["+"]);
        }
        pieces.extend(formula![member.pay]);
    }
    pieces
}

/// What the reader should know of the payment as a whole.
fn announce(input: &Input, explained: &mut Explained) {
    let mut longest = input.months;
    let offered = health_periods::at(input.month);
    if !offered.contains(&input.months) {
        explained.check(Some("months".into()), What::PeriodNotOffered { offered, months: input.months });
    }
    for (index, member) in input.members.iter().enumerate() {
        let Some(months) = member.months.filter(|months| *months > 0) else { continue };
        longest = longest.max(months);
        if !offered.contains(&months) {
            let field = item("members", index, "months");
            explained.note(Some(field.into()), What::PeriodNotOffered { offered, months });
        }
    }
    if input.members.iter().any(|member| member.group == HealthGroup::Student) {
        explained.note(None, What::PaidAtSchool);
    }
    let plan = planned::of(Parameter::HealthRate, input.month).filter(|plan| plan.is_near(input.month));
    if input.overrides.health_rate.is_none() && plan.is_some() {
        explained.note_plan(Parameter::HealthRate, input.month);
    }
    if input.members.iter().any(|member| member.support.is_none() && has_least_support(member.group)) {
        explained.note(None, What::SupportAtLeast);
    }
    let until = input.month.later(longest - 1);
    if input.overrides.reference_level.is_none() && REFERENCE_LEVEL.changes(input.month, until).next().is_some() {
        explained.note(None, What::PaidMonthsStay { until });
    }
}

/// Groups for which the law names the least support, so that a locality may pay more.
fn has_least_support(group: HealthGroup) -> bool {
    !matches!(
        group,
        HealthGroup::Household | HealthGroup::OtherGroup | HealthGroup::Poor | HealthGroup::NearPoorInPoorCommune
    )
}
