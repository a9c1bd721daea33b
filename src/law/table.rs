//! Every dated parameter in one list: for the page of the rules, the rates table and the interface.

use super::health::{CO_PAYMENT, HEALTH_RATE, HEALTH_SUPPORT, HOUSEHOLD_TIERS, Tiers};
use super::pension::{
    COEFFICIENTS, FUNERAL, LUMP_SUM, MATERNITY, MINIMUM_YEARS, PENSION_SCALES, PENSIONER_CARD, SURVIVORS,
};
use super::rules::RuleUse;
use super::voluntary::{CONTRIBUTION_RATE, INCOME_STEP, MONTHLY_YIELD, POVERTY_LINE, STATE_SUPPORT};
use super::wage::REFERENCE_LEVEL;
use super::{HealthGroup, Parameter, Series, Sex, SupportGroup};
use crate::units::{Decimal, Month, Value};

/// All values in force at `month`; all there ever were where no month is named.
pub fn in_force(month: Option<Month>) -> Vec<RuleUse> {
    let is_meant = |used: &RuleUse| match month {
        Some(month) => used.from <= month && used.to.is_none_or(|to| month <= to),
        None => true,
    };
    everything().into_iter().filter(is_meant).collect()
}

/// The known values that come into force after `month`.
pub fn after(month: Month) -> Vec<RuleUse> {
    everything().into_iter().filter(|used| used.from > month).collect()
}

/// The next known change of a contribution after `month`, for the foot of every page: the tables of pensions and
/// health insurance stay out of modules that have no other use for them.
pub fn next_of_contributions(month: Month) -> Option<RuleUse> {
    contributions().into_iter().filter(|used| used.from > month).min_by_key(|used| used.from)
}

fn everything() -> Vec<RuleUse> {
    let mut all = contributions();
    add_health(&mut all);
    add_benefits(&mut all);
    all
}

/// Rate, levels, step, support and yield of a voluntary contribution.
fn contributions() -> Vec<RuleUse> {
    let mut all = Vec::new();
    add(&mut all, &CONTRIBUTION_RATE, |percent| Value::Percent(*percent));
    add(&mut all, &REFERENCE_LEVEL, |amount| Value::Dong(*amount));
    add(&mut all, &POVERTY_LINE, |amount| Value::Dong(*amount));
    add(&mut all, &INCOME_STEP, |amount| Value::Dong(*amount));
    for group in SupportGroup::ALL {
        add_part(&mut all, Parameter::StateSupport(group), &STATE_SUPPORT, |support| Value::Percent(support.of(group)));
    }
    add(&mut all, &MONTHLY_YIELD, |percent| Value::Percent(crate::units::Percent::new(*percent)));
    all
}

fn add_health(all: &mut Vec<RuleUse>) {
    add(all, &HEALTH_RATE, |percent| Value::Percent(*percent));
    for rank in 1..=Tiers::LAST {
        add_part(all, Parameter::HouseholdTier(rank), &HOUSEHOLD_TIERS, |tiers| Value::Percent(tiers.of(rank)));
    }
    for group in [HealthGroup::Poor, HealthGroup::NearPoor, HealthGroup::Student, HealthGroup::FarmAverage] {
        add_part(all, Parameter::HealthSupport(group), &HEALTH_SUPPORT, |support| Value::Percent(support.of(group)));
    }
    add(all, &CO_PAYMENT, |bounds| Value::Percent(bounds.visit));
}

fn add_benefits(all: &mut Vec<RuleUse>) {
    let whole = |number: i64| Value::Number(Decimal::whole(number));
    add(all, &MINIMUM_YEARS, |years| whole(*years));
    for sex in [Sex::Male, Sex::Female] {
        add_part(all, Parameter::PensionBase(sex), &PENSION_SCALES, |scales| whole(scales.of(sex).base_years));
    }
    add(all, &LUMP_SUM, |times| Value::Number(times.later));
    add(all, &MATERNITY, |amount| Value::Dong(*amount));
    add(all, &FUNERAL, |times| Value::Number(*times));
    add(all, &SURVIVORS, |survivors| whole(survivors.pensions));
    add(all, &PENSIONER_CARD, |card| Value::Percent(card.level));
    for table in COEFFICIENTS {
        all.extend(table.years().filter_map(|year| Some(table.used(year, table.of(year).ok()?, false))));
    }
}

fn add<T: Copy>(all: &mut Vec<RuleUse>, series: &Series<T>, value: impl Fn(&T) -> Value) {
    add_part(all, series.parameter, series, value);
}

/// A part of each value, under a name of its own.
fn add_part<T: Copy>(all: &mut Vec<RuleUse>, parameter: Parameter, series: &Series<T>, value: impl Fn(&T) -> Value) {
    for (index, dated) in series.values.iter().enumerate() {
        all.push(RuleUse {
            parameter,
            value: value(&dated.value),
            from: dated.from,
            to: series.values.get(index + 1).map(|later| later.from.plus(-1)),
            source: dated.source,
            confidence: dated.confidence,
            provisional: false,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::checked_on;

    #[test]
    fn no_other_table_changes_sooner_than_the_foot_of_a_page_says() {
        let today = checked_on().month();
        let soonest = after(today).into_iter().map(|used| used.from).min();
        assert_eq!(next_of_contributions(today).map(|used| used.from), soonest);
    }
}
