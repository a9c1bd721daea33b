//! What stands behind a list, and behind one of its rows: the rules of `citizen`, called for it.

use super::case::{Case, Deal, Help};
use super::households::Member;
use super::{Checked, Field, Kind, Options};
use crate::citizen::card_start::CardBefore;
use crate::citizen::contribution::{self, Input, Mode, TopUp, TopUpSize, contribution};
use crate::citizen::explain::{Explained, Label, Step, What};
use crate::citizen::household::{self, household};
use crate::error::InputError;
use crate::formula;
use crate::law::{HealthGroup, SupportGroup};
use crate::units::{Day, Dong, Month};

/// A list has no more months and groups than this explained; they are few.
const MOST_EXPLAINED: usize = 40;

/// The derivation of one row, by the rules of one payment or of one household; `None` where the row was not worked out.
/// `row` is that of the sheet, 1-based.
pub fn explain_row(checked: &Checked, row: u32, options: &Options) -> Option<Result<Explained, InputError>> {
    let place = checked.rows.binary_search_by_key(&row, |row| row.row).ok()?;
    match checked.cases.get(place)? {
        Case::None => None,
        Case::Deal(deal) => Some(of_deal(deal, checked, options)),
        Case::Member { household, place } => Some(of_member(checked.households.get(*household)?, *place)),
    }
}

fn of_deal(deal: &Deal, checked: &Checked, options: &Options) -> Result<Explained, InputError> {
    let label = |fields: [Field; 2]| {
        let column = checked.columns.iter().find(|column| fields.contains(&column.field));
        column.map(|column| column.heading.clone()).unwrap_or_default()
    };
    let helps = [
        (deal.local, label([Field::LocalPercent, Field::Local])),
        (deal.other, label([Field::OtherPercent, Field::Other])),
    ];
    let mut input = input(deal, options);
    for (help, label) in &helps {
        if let Help::Share(share) = help
            && !share.is_zero()
        {
            input.top_ups.push(TopUp { label: label.clone(), size: TopUpSize::Share(*share) });
        }
    }
    // Whoever pays late counts by the rules of the day, however late: the row says that it was paid.
    let outcome =
        contribution(&input).or_else(|_| contribution(&Input { month: deal.rules, paid_on: None, ..input.clone() }))?;
    let mut explained = outcome.payment.explained;
    let mut left = outcome.payment.pay;
    let as_written = helps.iter().filter_map(|(help, label)| match help {
        Help::Amount(amount) if *amount > Dong::ZERO => Some((*amount, label)),
        _ => None,
    });
    for (amount, label) in as_written {
        let counted = amount.min(left);
        explained.step(Label::LocalTopUp, formula![label.clone(), ":", amount], counted, []);
        explained.step(Label::Pay, formula![left, "−", counted], left - counted, []);
        left = left - counted;
    }
    Ok(explained)
}

fn input(deal: &Deal, options: &Options) -> Input {
    const YEAR: i64 = 12;
    let mode = match deal.months {
        months if deal.are_missing => Mode::Missing { months },
        months if months > YEAR && months % YEAR == 0 => Mode::Ahead { years: months / YEAR },
        months => Mode::Months(months),
    };
    Input {
        month: deal.from.unwrap_or(deal.rules),
        paid_on: deal.received,
        income: deal.income,
        groups: deal.group.into_iter().collect(),
        mode,
        supported_months: 0,
        top_ups: Vec::new(),
        overrides: options.overrides.clone(),
    }
}

/// The steps of a household that are of one member.
fn of_member(input: &household::Input, place: usize) -> Result<Explained, InputError> {
    let of = i64::try_from(place).unwrap_or(i64::MAX).saturating_add(1);
    let mut explained = household(input)?.explained;
    explained.steps.retain(|step: &Step| match step.label {
        Label::MemberRanked { number, .. }
        | Label::MemberUnranked { number, .. }
        | Label::MemberSupport { number }
        | Label::CardFrom { number }
        | Label::MonthsTogether { number } => number == of,
        Label::HouseholdTotal => false,
        _ => true,
    });
    let prefix = ["members[", &crate::units::plain_whole(of - 1), "]"].concat();
    explained.notices.retain(|notice| {
        notice.field.as_ref().is_none_or(|field| !field.starts_with("members[") || field.starts_with(&prefix))
    });
    Ok(explained)
}

/// Keeps a household for its members' derivations, once for each month of rules that they have.
pub fn cases_of(
    places: &[usize],
    members: &[Member<'_>],
    options: &Options,
    inputs: &mut Vec<household::Input>,
    cases: &mut [Case],
) {
    let mut ordered: Vec<(usize, &Member<'_>)> =
        places.iter().filter_map(|place| Some((*place, members.get(*place)?))).collect();
    ordered.sort_by_key(|(_, member)| member.rank.unwrap_or(u8::MAX));
    let before =
        ordered.first().and_then(|(_, member)| member.rank).map_or(0, |rank| usize::from(rank).saturating_sub(1));
    let mut known: Vec<(Month, usize)> = Vec::new();
    for (number, (place, member)) in ordered.iter().enumerate() {
        let (Some(rules), Some(_)) = (member.rules, member.computed) else { continue };
        let household = match known.iter().find(|(month, _)| *month == rules) {
            Some((_, household)) => *household,
            None => {
                inputs.push(household_input(rules, before, &ordered, options));
                known.push((rules, inputs.len() - 1));
                inputs.len() - 1
            }
        };
        if let Some(case) = cases.get_mut(*place) {
            *case = Case::Member { household, place: before + number };
        }
    }
}

/// The household by the rules of a month; members of an earlier list stand before those of this one.
fn household_input(
    month: Month,
    before: usize,
    ordered: &[(usize, &Member<'_>)],
    options: &Options,
) -> household::Input {
    let of = |months: Option<i64>, group: HealthGroup| household::Member {
        label: String::new(),
        months: months.filter(|months| (1..=12).contains(months)),
        group,
        support: None,
        before: CardBefore::Unsaid,
    };
    let first = ordered.iter().find_map(|(_, member)| member.months.filter(|months| (1..=12).contains(months)));
    let earlier = (0..before).map(|_| of(None, HealthGroup::Household));
    let members = earlier.chain(ordered.iter().map(|(_, member)| of(member.months, member.group))).collect();
    let card = ordered.iter().filter(|(_, member)| member.rules == Some(month));
    let card = card.filter_map(|(_, member)| member.computed?.card).map(|(from, _)| from);
    let possible = Day::first_of(month)..=Day::last_of(month.plus(12));
    household::Input {
        month,
        months: first.unwrap_or(1),
        card_from: card.into_iter().find(|from| possible.contains(from)),
        members,
        overrides: options.overrides.clone(),
    }
}

/// What stands behind the list as a whole: how each group is supported in each month, and every rule that was used.
pub fn of_list(checked: &Checked, options: &Options) -> Explained {
    let mut all = Explained::default();
    match checked.kind {
        Kind::Contributions => {
            for (month, group) in months_and_groups(checked) {
                if let Some(one) = of_month(month, group, options) {
                    take(&mut all, one, |label| matches!(label, Label::MonthlySupport(_)));
                }
            }
        }
        Kind::Households => {
            let mut months: Vec<Month> = Vec::new();
            for input in &checked.households {
                if months.len() < MOST_EXPLAINED && !months.contains(&input.month) {
                    months.push(input.month);
                    if let Ok(outcome) = household(input) {
                        take(&mut all, outcome.explained, |label| matches!(label, Label::HealthMonthly));
                    }
                }
            }
        }
    }
    all
}

fn months_and_groups(checked: &Checked) -> Vec<(Month, Option<SupportGroup>)> {
    let mut all = Vec::new();
    for case in &checked.cases {
        if let Case::Deal(deal) = case {
            let of = (deal.rules, deal.group);
            if all.last() != Some(&of) && all.len() < MOST_EXPLAINED && !all.contains(&of) {
                all.push(of);
            }
        }
    }
    all.sort_by_key(|(month, _)| *month);
    all
}

fn of_month(month: Month, group: Option<SupportGroup>, options: &Options) -> Option<Explained> {
    let rates = super::rates::Rates::of(month, &options.overrides).ok()?;
    let input = Input {
        month,
        paid_on: None,
        income: rates.incomes.floor,
        groups: group.into_iter().collect(),
        mode: Mode::Months(i64::from(*rates.lengths.first()?)),
        supported_months: 0,
        top_ups: Vec::new(),
        overrides: options.overrides.clone(),
    };
    contribution::payment(&input).ok().map(|payment| payment.explained)
}

/// Takes the steps that are of the list, the rules, and what is said of the rules.
fn take(all: &mut Explained, one: Explained, is_wanted: fn(Label) -> bool) {
    for step in one.steps {
        if is_wanted(step.label) && !all.steps.contains(&step) {
            all.steps.push(step);
        }
    }
    for notice in one.notices {
        let is_of_rules = matches!(notice.what, What::Provisional { .. } | What::Unconfirmed { .. } | What::Planned(_));
        if is_of_rules && !all.notices.contains(&notice) {
            all.notices.push(notice);
        }
    }
    for used in one.rules {
        all.use_once(used);
    }
}
