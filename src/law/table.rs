//! Every dated parameter in one list: for the page of the rules, the rates table and the interface.

use super::age::{EARLY_AGE, PENSION_START, all_ages, in_years};
use super::card_wait::CARD_WAIT;
use super::co_payment::CO_PAYMENT;
use super::coefficients::COEFFICIENTS;
use super::deadline::DEADLINE;
use super::floor::{INCOME_CAP, INCOME_FLOOR, POVERTY_LINE};
use super::funeral::FUNERAL;
use super::health_level::{HEALTH_LEVEL, HealthLevels};
use super::health_rate::HEALTH_RATE;
use super::health_support::HEALTH_SUPPORT;
use super::household_tiers::{HOUSEHOLD_TIERS, Tiers};
use super::lump_sum::LUMP_SUM;
use super::maternity::MATERNITY;
use super::monthly_yield::MONTHLY_YIELD;
use super::one_off::ONE_OFF;
use super::pension_claim::PENSION_CLAIM;
use super::pension_raise::PENSION_RAISE;
use super::pensioner_card::PENSIONER_CARD;
use super::rate::CONTRIBUTION_RATE;
use super::rate_scale::PENSION_SCALES;
use super::rules::RuleUse;
use super::social_pension::{MONTHLY_ALLOWANCE, SOCIAL_PENSION};
use super::step::INCOME_STEP;
use super::support::{STATE_SUPPORT, SUPPORTED_MONTHS};
use super::survivors::SURVIVORS;
use super::wage::REFERENCE_LEVEL;
use super::ways::{WAYS_OF_PAYING, most_missing};
use super::years::{MINIMUM_YEARS, ODD_MONTHS};
use super::{Dated, HealthGroup, NoRules, Overrides, Parameter, Rules, Series, Sex, SupportGroup, Topic};
use crate::units::{Decimal, Dong, Month, Value};

/// One parameter over time, oldest value first.
pub struct History {
    /// Which figure of the law it is.
    pub parameter: Parameter,
    /// Oldest first.
    pub values: Vec<RuleUse>,
}

impl History {
    /// The value in force at `month`.
    pub fn at(&self, month: Month) -> Option<&RuleUse> {
        self.values.iter().find(|used| holds_at(used, month))
    }

    /// Whether it has ever been anything else.
    pub fn changes(&self) -> bool {
        self.values.windows(2).any(|pair| matches!(pair, [one, other] if one.value != other.value))
    }
}

/// The parameters of a topic in the order of the list. The coefficients of single years are no histories: each
/// settlement year has a table of its own.
pub fn histories(topic: Topic) -> Vec<History> {
    let mut all: Vec<History> = Vec::new();
    let is_meant =
        |used: &RuleUse| used.parameter.topic() == topic && !matches!(used.parameter, Parameter::YearlyCoefficient(_));
    for used in everything().into_iter().filter(is_meant) {
        match all.iter_mut().find(|history| history.parameter == used.parameter) {
            Some(history) => history.values.push(used),
            None => all.push(History { parameter: used.parameter, values: vec![used] }),
        }
    }
    all
}

/// What changed within the half-year up to `month` or is known to change after it: rates and levels from which others
/// follow, the soonest first.
pub fn news_at(month: Month) -> Vec<RuleUse> {
    let (first, known) = (month.plus(-5), crate::law::HORIZON);
    let mut news = contributions();
    news.retain(|used| first <= used.from && used.from <= known);
    news.sort_by_key(|used| used.from);
    news
}

fn holds_at(used: &RuleUse, month: Month) -> bool {
    used.from <= month && used.to.is_none_or(|to| month <= to)
}

/// All values in force at `month`; all there ever were where no month is named.
pub fn in_force(month: Option<Month>) -> Vec<RuleUse> {
    let is_meant = |used: &RuleUse| month.is_none_or(|month| holds_at(used, month));
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

/// Who asks for a contribution alone is told what a contribution uses, and needs no table of anything else.
fn everything() -> Vec<RuleUse> {
    let mut all = contributions();
    add_bounds(&mut all);
    if cfg!(any(feature = "tools", feature = "lists", feature = "page", feature = "clerk")) {
        add_health(&mut all);
        add_benefits(&mut all);
    }
    all
}

/// Rate, levels, step, support and yield of a voluntary contribution.
fn contributions() -> Vec<RuleUse> {
    let mut all = Vec::new();
    add(&mut all, &CONTRIBUTION_RATE, |percent| Some(Value::Percent(*percent)));
    add(&mut all, &REFERENCE_LEVEL, |amount| Some(Value::Dong(*amount)));
    add(&mut all, &POVERTY_LINE, |amount| Some(Value::Dong(*amount)));
    add(&mut all, &INCOME_STEP, |amount| Some(Value::Dong(*amount)));
    for group in SupportGroup::ALL {
        let share = |support: &super::support::StateSupport| Some(Value::Percent(support.of(group)));
        add_part(&mut all, Parameter::StateSupport(group), &STATE_SUPPORT, share);
    }
    add(&mut all, &MONTHLY_YIELD, |percent| Some(Value::Percent(*percent)));
    if let Some(newest) = all.last_mut() {
        newest.ends_with(&MONTHLY_YIELD);
    }
    all
}

/// What follows from the levels, as amounts: the lowest and the highest income; and how much is supported and bought,
/// and until when it is paid.
fn add_bounds(all: &mut Vec<RuleUse>) {
    add_amounts(all, Parameter::IncomeFloor, |rules| rules.income_floor());
    add_amounts(all, Parameter::IncomeCap, |rules| rules.income_cap().map(|(cap, _)| cap));
    add(all, &SUPPORTED_MONTHS, |months| Some(Value::Months(*months)));
    for row in WAYS_OF_PAYING.values {
        let most = most_missing(row);
        push_later(all, Parameter::MissingMonths, most.with(Value::Months(most.value)));
    }
    let longest = WAYS_OF_PAYING.values.last().map_or(&[][..], |dated| dated.value.months);
    for length in longest.iter().map(|length| i64::from(*length)) {
        add_part(all, Parameter::Deadline(length), &DEADLINE, |within| within.of(length).map(Value::Months));
    }
}

/// An amount that several series make: a new value wherever one of them changes it.
fn add_amounts(
    all: &mut Vec<RuleUse>,
    parameter: Parameter,
    amount: impl Fn(&mut Rules<'_>) -> Result<Dated<Dong>, NoRules>,
) {
    let mut months: Vec<Month> = [
        INCOME_FLOOR.values.iter().map(|dated| dated.from).collect::<Vec<_>>(),
        INCOME_CAP.values.iter().map(|dated| dated.from).collect(),
        REFERENCE_LEVEL.values.iter().map(|dated| dated.from).collect(),
        POVERTY_LINE.values.iter().map(|dated| dated.from).collect(),
    ]
    .concat();
    months.sort_unstable();
    months.dedup();
    let overrides = Overrides::default();
    let start = all.len();
    for from in months {
        let Ok(dated) = amount(&mut Rules::of(from, &overrides)) else { continue };
        let value = Value::Dong(dated.value);
        if let Some(last) = all.get_mut(start..).and_then(|own| own.last_mut()) {
            if last.value == value && last.source == dated.source {
                continue;
            }
            last.to = Some(from.plus(-1));
        }
        all.push(RuleUse::of(parameter, Dated { from, ..dated.with(value) }, None, false));
    }
}

fn add_health(all: &mut Vec<RuleUse>) {
    add(all, &HEALTH_RATE, |percent| Some(Value::Percent(*percent)));
    for rank in 1..=Tiers::LAST {
        add_part(all, Parameter::HouseholdTier(rank), &HOUSEHOLD_TIERS, |tiers| Some(Value::Percent(tiers.of(rank))));
    }
    for group in HealthGroup::SUPPORTED {
        add_part(all, Parameter::HealthSupport(group), &HEALTH_SUPPORT, |of| of.of(group).map(Value::Percent));
    }
    for group in HealthLevels::GROUPS {
        add_part(all, Parameter::HealthLevel(group), &HEALTH_LEVEL, |levels| Some(Value::Percent(levels.of(group))));
    }
    add(all, &CO_PAYMENT, |bounds| Some(Value::Percent(bounds.visit)));
    add(all, &CARD_WAIT, |wait| Some(Value::Days(wait.days)));
}

fn add_benefits(all: &mut Vec<RuleUse>) {
    let whole = |number: i64| Some(Value::Number(Decimal::whole(number)));
    add(all, &MINIMUM_YEARS, |years| whole(*years));
    add(all, &ODD_MONTHS, |odd| Some(Value::Months(odd.half)));
    for sex in [Sex::Male, Sex::Female] {
        all.extend(all_ages(sex));
        add_part(all, Parameter::EarlyAge(sex), &EARLY_AGE, |early| Some(in_years(early.of(sex) * 12)));
        add_part(all, Parameter::PensionBase(sex), &PENSION_SCALES, |scales| whole(scales.of(sex).base_years));
    }
    add(all, &PENSION_START, |months| Some(Value::Months(*months)));
    add(all, &PENSION_RAISE, |percent| Some(Value::Percent(*percent)));
    add(all, &ONE_OFF, |times| Some(Value::Number(times.before_age)));
    add_part(all, Parameter::OneOffAfterAge, &ONE_OFF, |times| times.after_age.map(Value::Number));
    add(all, &LUMP_SUM, |rule| Some(Value::Number(rule.years.later)));
    add(all, &MATERNITY, |rule| Some(Value::Dong(rule.amount)));
    add(all, &FUNERAL, |rule| Some(Value::Number(rule.times)));
    add(all, &SURVIVORS, |survivors| whole(survivors.pensions));
    add(all, &PENSIONER_CARD, |card| Some(Value::Percent(card.level)));
    add(all, &PENSION_CLAIM, |days| Some(Value::Days(*days)));
    add(all, &SOCIAL_PENSION, |rule| Some(Value::Dong(rule.amount)));
    add(all, &MONTHLY_ALLOWANCE, |rule| whole(rule.times));
    for table in COEFFICIENTS {
        all.extend(table.years().filter_map(|year| Some(table.used(year, table.of(year).ok()?, false))));
    }
}

fn add<T: Copy>(all: &mut Vec<RuleUse>, series: &Series<T>, value: impl Fn(&T) -> Option<Value>) {
    add_part(all, series.parameter, series, value);
}

/// A part of each value, under a name of its own; a text that says nothing of the part is left out.
fn add_part<T: Copy, N>(
    all: &mut Vec<RuleUse>,
    parameter: Parameter,
    series: &Series<T, N>,
    value: impl Fn(&T) -> Option<Value>,
) {
    for dated in series.values {
        if let Some(value) = value(&dated.value) {
            push_later(all, parameter, dated.with(value));
        }
    }
}

/// A value that follows on those of its parameter which stand at the end of the list. One function for all series.
#[inline(never)]
fn push_later(all: &mut Vec<RuleUse>, parameter: Parameter, dated: Dated<Value>) {
    let before = all.last_mut().filter(|last| last.parameter == parameter);
    if let Some(before) = before {
        before.to = Some(dated.from.plus(-1));
    }
    all.push(RuleUse::of(parameter, dated, None, false));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::{CHECKED_ON, Confidence, HORIZON, checked_on};
    use crate::units::Percent;

    #[test]
    fn every_history_is_gapless_and_every_topic_has_some() {
        for topic in Topic::ALL {
            let histories = histories(topic);
            assert!(!histories.is_empty(), "{topic:?}");
            for History { parameter, values } in histories {
                for pair in values.windows(2) {
                    assert_eq!(pair[0].to, Some(pair[1].from.plus(-1)), "{parameter:?}");
                }
                // Only the yield of a year ends before its next value is known.
                let end = (parameter == Parameter::MonthlyYield).then_some(MONTHLY_YIELD.known_to);
                assert_eq!(values.last().and_then(|last| last.to), end, "{parameter:?}");
            }
        }
    }

    #[test]
    fn the_bounds_of_the_income_are_told_as_amounts() {
        let at = |wanted: Parameter, month: Month| {
            let paying = histories(Topic::Paying);
            let history = paying.iter().find(|history| history.parameter == wanted)?;
            Some((history.at(month)?.value.clone(), history.changes()))
        };
        let amount = |amount: i64| Some((Value::Dong(Dong::new(amount)), true));
        assert_eq!(at(Parameter::IncomeFloor, Month::new(2008, 1)), amount(540_000));
        assert_eq!(at(Parameter::IncomeFloor, Month::new(2026, 12)), amount(1_500_000));
        assert_eq!(at(Parameter::IncomeFloor, Month::new(2027, 1)), amount(2_200_000));
        assert_eq!(at(Parameter::IncomeCap, Month::new(2026, 6)), amount(46_800_000));
        assert_eq!(at(Parameter::IncomeCap, Month::new(2026, 7)), amount(50_600_000));
        assert_eq!(at(Parameter::IncomeStep, HORIZON), Some((Value::Dong(Dong::new(50_000)), false)));
    }

    #[test]
    fn the_retirement_age_ends_at_62_and_60() {
        let last = |sex: Sex| {
            let pension = histories(Topic::Pension);
            let ages = pension.iter().find(|history| history.parameter == Parameter::RetirementAge(sex));
            ages.and_then(|ages| ages.values.last().map(|last| (last.from.year(), last.value.clone())))
        };
        assert_eq!(last(Sex::Male), Some((2028, Value::Age { years: 62, months: 0 })));
        assert_eq!(last(Sex::Female), Some((2035, Value::Age { years: 60, months: 0 })));
    }

    #[test]
    fn no_other_table_changes_sooner_than_the_foot_of_a_page_says() {
        let today = checked_on().month();
        let soonest = after(today).into_iter().map(|used| used.from).min();
        assert_eq!(next_of_contributions(today).map(|used| used.from), soonest);
    }

    fn is_sound<T, N>(series: &Series<T, N>, name: &str) {
        assert!(!series.values.is_empty(), "{name}");
        for pair in series.values.windows(2) {
            assert!(pair[0].from < pair[1].from, "{name}: {} before {}", pair[0].from, pair[1].from);
        }
        let last = series.values.last().map_or(Month::LAST, |dated| dated.from);
        assert!(last <= series.known_to, "{name}");
        for dated in series.values {
            let user = [dated.confidence, dated.citation].contains(&Confidence::User);
            assert!(!user && !dated.source.instrument.number().is_empty(), "{name} from {}", dated.from);
            assert!(dated.checked <= CHECKED_ON, "{name} from {}", dated.from);
        }
    }

    macro_rules! sound {
        ($($series:expr),* $(,)?) => { $(is_sound(&$series, stringify!($series));)* };
    }

    #[test]
    fn every_series_rises_and_every_row_has_its_text() {
        use crate::law::{average::AVERAGE_INCOME, health_periods::HEALTH_PERIODS, missing_months::MISSING_MONTHS};
        sound![
            AVERAGE_INCOME,
            CONTRIBUTION_RATE,
            CO_PAYMENT,
            DEADLINE,
            EARLY_AGE,
            FUNERAL,
            HEALTH_LEVEL,
            HEALTH_PERIODS,
            HEALTH_RATE,
            HEALTH_SUPPORT,
            HOUSEHOLD_TIERS,
            INCOME_CAP,
            INCOME_FLOOR,
            INCOME_STEP,
            LUMP_SUM,
            MATERNITY,
            MINIMUM_YEARS,
            MISSING_MONTHS,
            MONTHLY_YIELD,
            ODD_MONTHS,
            ONE_OFF,
            PENSIONER_CARD,
            PENSION_RAISE,
            PENSION_SCALES,
            PENSION_START,
            POVERTY_LINE,
            REFERENCE_LEVEL,
            STATE_SUPPORT,
            SUPPORTED_MONTHS,
            SURVIVORS,
            WAYS_OF_PAYING,
            crate::law::age::RETIREMENT_AGE,
        ];
    }

    #[test]
    fn every_share_is_one_and_poorer_groups_get_no_less() {
        let all = Percent::whole(100);
        for dated in STATE_SUPPORT.values {
            let of = |group| dated.value.of(group);
            assert!(SupportGroup::ALL.into_iter().all(|group| of(group) <= all), "{}", dated.from);
            assert!(of(SupportGroup::Poor) >= of(SupportGroup::NearPoor), "{}", dated.from);
            assert!(of(SupportGroup::NearPoor) >= of(SupportGroup::Other), "{}", dated.from);
        }
        for dated in HEALTH_SUPPORT.values {
            assert!(HealthGroup::ALL.into_iter().filter_map(|group| dated.value.of(group)).all(|share| share <= all));
        }
        for dated in HOUSEHOLD_TIERS.values {
            assert_eq!(dated.value.of(1), all);
            for rank in 1..Tiers::LAST {
                assert!(dated.value.of(rank) > dated.value.of(rank + 1), "{}: {rank}", dated.from);
            }
        }
    }

    #[test]
    fn a_longer_payment_is_due_no_sooner_and_never_after_its_last_month() {
        for (ways, dated) in WAYS_OF_PAYING.values.iter().filter_map(|ways| Some((ways, DEADLINE.known_at(ways.from)?)))
        {
            let within: Vec<i64> =
                ways.value.months.iter().filter_map(|months| dated.value.of((*months).into())).collect();
            assert_eq!(within.len(), ways.value.months.len(), "each way has a deadline");
            assert!(within.windows(2).all(|pair| pair[0] <= pair[1]));
            assert!(within.iter().zip(ways.value.months).all(|(within, months)| *within <= i64::from(*months)));
        }
    }

    #[test]
    fn what_is_only_planned_stands_in_no_series() {
        let plans = crate::law::planned::near(CHECKED_ON.month());
        assert!(!plans.is_empty());
        for plan in plans {
            let mut known = in_force(None).into_iter().filter(|used| used.parameter == plan.parameter);
            assert!(known.all(|used| Some(used.value) != plan.proposed), "{plan:?}");
            assert!(plan.due > CHECKED_ON, "{plan:?} is overdue: look what was decided");
            assert_eq!(crate::law::planned::of(plan.parameter, plan.due.month()).as_ref(), Some(&plan));
        }
    }

    #[test]
    fn the_rule_set_is_the_day_of_the_last_comparison() {
        assert_eq!(checked_on().to_string(), crate::law::RULE_SET);
    }
}
