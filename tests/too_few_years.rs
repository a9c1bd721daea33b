//! Whoever reaches the retirement age with too few years: every way with its month and its money, worked out by hand.

use ansinh::citizen::Compulsory;
use ansinh::citizen::contribution::Mode;
use ansinh::citizen::explain::{Label, Step};
use ansinh::citizen::outlook::{Input, Outcome, Past, outlook};
use ansinh::law::floor::POVERTY_LINE;
use ansinh::law::source::{DECREE_159_2025, LAW_2024};
use ansinh::law::{Overrides, Sex, SupportGroup};
use ansinh::text::retirement::sentence;
use ansinh::text::{Lang, explain};
use ansinh::units::{Dong, Month, Percent};
use proptest::prelude::*;

const NOW: Month = Month::new(2026, 11);

/// Far above every floor, so that a new one changes what the State pays, and nothing else of what stands here.
const INCOME: i64 = 5_000_000;

/// The poverty line of a month as far as it is known: the State's support is a part of it.
fn line(month: Month) -> i64 {
    POVERTY_LINE.known_at(month).expect("since 2016").value.get()
}

/// A woman who pays on 5.000.000 a month.
fn woman(born: Month, months: i64, group: SupportGroup) -> Input {
    Input {
        sex: Sex::Female,
        born,
        start: NOW,
        until: None,
        income: Dong::new(INCOME),
        groups: vec![group],
        top_ups: Vec::new(),
        mode: Mode::Months(1),
        missed_per_year: 0,
        past: Past::Average { months, average: Dong::new(INCOME), supported_months: 0, own: Dong::ZERO },
        compulsory: None,
        growth: Percent::ZERO,
        overrides: Overrides::default(),
    }
}

fn computed(input: &Input) -> Outcome {
    outlook(input).unwrap_or_else(|error| panic!("{} at {}", error.code(), error.field))
}

/// Born 1976-04, near-poor, 12 months paid: at 60, in 2036-04, 114 more, which are 126; 54 are missing and can be bought.
#[test]
fn fifty_four_missing_months_are_bought_from_the_month_before_the_age() {
    let outcome = computed(&woman(Month::new(1976, 4), 12, SupportGroup::NearPoor));
    assert_eq!(outcome.retirement.reached, Month::new(2036, 4));
    assert_eq!((outcome.plan.months, outcome.plan.missing_months), (114, 54));
    let bought = outcome.bought.as_ref().expect("few enough to be bought");
    assert_eq!((bought.earliest, bought.month), (Month::new(2036, 3), Month::new(2036, 4)));
    assert_eq!((bought.plan.settled, bought.plan.pension.pension), (Month::new(2036, 5), Dong::new(2_250_000)));
    // Bought months count without a coefficient.
    let of_average = |step: &&Step| step.label == Label::AverageIncome;
    let last = bought.plan.explained.steps.iter().rfind(of_average).expect("an average");
    assert_eq!(last.law, [LAW_2024.at("104"), DECREE_159_2025.at("10.3")]);
    let plan = outcome.plan.explained.steps.iter().rfind(of_average).expect("an average");
    assert_eq!(plan.law, [LAW_2024.at("104")]);
    // 114 of the 120 months are used up by the plan: 6 are left, of 40 % × 22 % of the poverty line.
    assert_eq!(bought.possible_state.map(|state| state.low), Some(Dong::new(6 * line(bought.month) * 88 / 1000)));
    let ways = outcome.ways.as_ref().expect("months are missing");
    assert!(ways.on_then_buy.is_none());
    let on = ways.on.as_ref().expect("or one pays on");
    assert_eq!((on.settled, on.pension.months), (Month::new(2040, 11), 180));
}

/// Born 1972-01, 4 years paid ... at 58 years and 4 months, in 2030-05, 43 more.
#[test]
fn whoever_misses_more_than_can_be_bought_pays_on_first() {
    let outcome = computed(&woman(Month::new(1972, 1), 48, SupportGroup::Other));
    assert_eq!(outcome.retirement.reached, Month::new(2030, 5));
    assert_eq!((outcome.plan.months, outcome.plan.missing_months, outcome.bought.is_none()), (43, 89, true));
    let ways = outcome.ways.as_ref().expect("months are missing");
    // 29 months more, to 2032-10, leave 60.
    let then = ways.on_then_buy.as_ref().expect("a way to a pension");
    assert_eq!((then.months, then.month, then.earliest), (60, Month::new(2032, 10), Month::new(2030, 4)));
    assert_eq!((then.plan.settled, then.plan.pension.pension), (Month::new(2032, 11), Dong::new(2_250_000)));
    let on = ways.on.as_ref().expect("the other way");
    assert_eq!((on.settled, on.pension.pension), (Month::new(2037, 11), Dong::new(2_250_000)));
    assert!(on.own < then.plan.own, "buying is compounded");
    // 91 months are 8 years: 8 × 2 × 5.000.000, less 20 % × 22 % of the poverty line of each of the 43 months.
    let sum = ways.lump_sum.expect("she may take it out");
    let state: i64 = (0..43).map(|month| line(NOW.plus(month)) * 44 / 1000).sum();
    assert_eq!(sum.state, Dong::new(state));
    assert_eq!((sum.month, sum.pay + sum.state), (Month::new(2030, 5), Dong::new(80_000_000)));
    // 80.000.000 ÷ 500.000 = 160 of the 200 months until she is 75, in 2047-01.
    let allowance = ways.allowance.as_ref().expect("or month by month");
    assert_eq!((allowance.from, allowance.months, allowance.amount), (Month::new(2030, 5), 160, Dong::new(500_000)));
    let more = allowance.top_up.expect("it does not last");
    assert_eq!((more.months, more.cost), (40, Dong::new(20_000_000)));
    let social = ways.social_pension.expect("known");
    assert_eq!((social.from, social.amount, social.early), (Month::new(2047, 1), Dong::new(500_000), false));
    let said = sentence(&outcome, Lang::Vi);
    assert!(said.contains("05/2030") && said.contains("10/2032") && said.contains("2.250.000"), "{said}");
}

/// 14 years at 20.000.000: 560.000.000 ÷ 500.000 = 1.120 months, on a way of 180: 500.000 + 940 × 500.000 ÷ 180.
#[test]
fn a_worthy_past_brings_a_higher_allowance() {
    let mut rich = woman(Month::new(1966, 9), 168, SupportGroup::Poor);
    rich.past = Past::Average { months: 168, average: Dong::new(20_000_000), supported_months: 0, own: Dong::ZERO };
    let outcome = computed(&rich);
    // 55 years and 8 months were reached in 2022-05; she asks in 2026-11 and is 70 in 2036-09: 118 months.
    let ways = outcome.ways.as_ref().expect("12 months are missing");
    let allowance = ways.allowance.as_ref().expect("or month by month");
    assert_eq!((allowance.from, allowance.months, allowance.top_up), (NOW, 118, None));
    assert_eq!(allowance.amount, Dong::new(500_000 + (1_120 - 118) * 500_000 / 118 + 1));
    let social = ways.social_pension.expect("known");
    assert_eq!((social.from, social.early), (Month::new(2036, 9), true), "poor: from 70");
    // She pays now, and has the pension from the month after.
    let bought = outcome.bought.as_ref().expect("12 months");
    assert_eq!((bought.month, bought.plan.settled), (NOW, NOW.plus(1)));
}

#[test]
fn compulsory_months_complete_the_years() {
    let mut both = woman(Month::new(1976, 4), 0, SupportGroup::Other);
    both.past = Past::Nothing;
    assert_eq!(computed(&both).plan.missing_months, 66);
    both.compulsory = Some(Compulsory { months: 90, average: Dong::new(4_000_000), before_2014: 90 });
    let outcome = computed(&both);
    assert_eq!((outcome.plan.missing_months, outcome.plan.pension.months), (0, 204));
    // 17 years are 49 %: (114 × 5.000.000 and 90 × 4.000.000) ÷ 204 × 49 %.
    let exact = (114 * INCOME + 90 * 4_000_000) * 49;
    assert_eq!(outcome.plan.pension.pension, Dong::new((exact * 2 + 20_400) / 40_800));
    assert_eq!(outcome.plan.enough_on, Some(Month::new(2034, 4)), "90 voluntary months");
}

/// Law 41/2024/QH15 Art 141.9, by hand: from 2010-01 without a gap, 240 months are complete in 2029-12.
#[test]
fn who_joined_before_2021_and_paid_for_twenty_years_has_the_pension_at_55() {
    let period = |from, to| ansinh::citizen::PaidPeriod {
        from,
        to,
        income: Dong::new(1_500_000),
        groups: vec![SupportGroup::Other],
    };
    let mut early = woman(Month::new(1972, 1), 0, SupportGroup::Other);
    early.past = Past::Periods(vec![period(Month::new(2010, 1), Month::new(2026, 10))]);
    let outcome = computed(&early);
    // 55 in 2027-01, but 240 months only in 2029-12; the usual age would be 2030-05.
    assert_eq!((outcome.early, outcome.retirement.reached), (Some(Month::new(2029, 12)), Month::new(2030, 5)));
    assert_eq!((outcome.plan.settled, outcome.plan.pension.months), (Month::new(2030, 1), 240));
    // Who would rather wait says until when to pay.
    early.until = Some(Month::new(2030, 5));
    assert_eq!(computed(&early).plan.settled, Month::new(2030, 6));
    early.until = None;
    // So many months cannot have begun after 2020 either.
    early.past = Past::Average { months: 202, average: Dong::new(1_500_000), supported_months: 0, own: Dong::ZERO };
    assert_eq!(computed(&early).early, Some(Month::new(2029, 12)));
    // Joined in 2021: the usual age. Compulsory months do not help.
    early.past = Past::Periods(vec![period(Month::new(2021, 1), Month::new(2026, 10))]);
    early.compulsory = Some(Compulsory { months: 170, average: Dong::new(4_000_000), before_2014: 0 });
    assert_eq!(computed(&early).early, None);
    // A man at 60.
    let mut man = early.clone();
    (man.sex, man.born, man.compulsory) = (Sex::Male, Month::new(1968, 1), None);
    man.past = Past::Periods(vec![period(Month::new(2008, 1), Month::new(2026, 10))]);
    assert_eq!(computed(&man).early, Some(Month::new(2028, 1)));
}

/// Years above those of the highest rate, paid after the age, bring two averages each (Art 100.2).
#[test]
fn months_paid_after_the_age_count_twice_in_the_one_off() {
    // A woman of the age since 2021, with 30 years behind her: 12 months more.
    let mut on = woman(Month::new(1966, 1), 360, SupportGroup::Other);
    on.until = Some(NOW.plus(11));
    assert_eq!(computed(&on).plan.pension.one_off, Dong::new(2 * INCOME));
}

fn says_nothing(outcome: &Outcome) -> bool {
    let said = [Lang::Vi, Lang::En].map(|lang| {
        let ways = &outcome.ways.as_ref().unwrap().explained;
        let labels = ways.steps.iter().all(|step| !explain::label(step.label, lang).is_empty());
        let notices = ways.notices.iter().all(|notice| explain::notice(&notice.what, lang).len() > 20);
        labels && notices && sentence(outcome, lang).len() > 10
    });
    said.contains(&false)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    /// A pension follows from the years alone, and an allowance never pays out less than the years are worth.
    #[test]
    fn every_way_is_what_it_says(
        born in 1955i32..1985, number in 1u8..=12, months in 0i64..170, compulsory in prop::option::of(1i64..170),
        group in 0usize..5, male in any::<bool>(),
    ) {
        let mut input = woman(Month::new(born, number), months, SupportGroup::ALL[group]);
        input.sex = if male { Sex::Male } else { Sex::Female };
        let average = Dong::new(3_000_000);
        input.compulsory = compulsory.map(|months| Compulsory { months, average, before_2014: months / 2 });
        let outcome = computed(&input);
        let reached = outcome.retirement.reached;
        prop_assert_eq!(outcome.ways.is_some(), outcome.plan.missing_months > 0);
        prop_assert!(outcome.best().settled > reached || outcome.early.is_some());
        let Some(ways) = &outcome.ways else { return Ok(()) };
        prop_assert!(!outcome.plan.pension.eligible && !says_nothing(&outcome));
        prop_assert_eq!(outcome.bought.is_some(), outcome.plan.missing_months <= 60);
        if let Some(then) = &ways.on_then_buy {
            prop_assert!(outcome.bought.is_none() && then.months == 60 && then.plan.pension.eligible);
            prop_assert_eq!(then.plan.pension.months, 180);
        }
        if let Some(on) = &ways.on {
            prop_assert!(on.pension.eligible && on.pension.months == 180);
        }
        if let Some(sum) = ways.lump_sum {
            prop_assert!(sum.pay >= Dong::ZERO && sum.month >= reached.max(NOW));
        }
        if let (Some(of), Some(social)) = (&ways.allowance, ways.social_pension) {
            let way = i64::from(social.from.since(of.from));
            let more = of.top_up.map_or(0, |more| more.months);
            prop_assert_eq!(of.months + more, way);
            prop_assert!(of.amount >= social.amount);
        }
    }
}
