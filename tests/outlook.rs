//! From sex and month of birth to the pension: plans, missing months that are bought, the past, bad input.

use ansinh::citizen::PaidPeriod;
use ansinh::citizen::contribution::Mode;
use ansinh::citizen::explain::Label;
use ansinh::citizen::outlook::{Input, Outcome, Past, outlook};
use ansinh::citizen::pension::{self, Paid, pension};
use ansinh::law::{Overrides, Sex, SupportGroup};
use ansinh::units::{Dong, Month, Percent, Value};
use proptest::prelude::*;

fn plan(born: Month, start: Month) -> Input {
    Input {
        sex: Sex::Female,
        born,
        start,
        until: None,
        income: Dong::new(2_500_000),
        groups: vec![SupportGroup::Other],
        top_ups: Vec::new(),
        mode: Mode::Months(1),
        missed_per_year: 0,
        past: Past::Nothing,
        compulsory: None,
        growth: Percent::ZERO,
        overrides: Overrides::default(),
    }
}

const NOW: Month = Month::new(2026, 11);

fn computed(input: &Input) -> Outcome {
    outlook(input).unwrap_or_else(|error| panic!("{} at {}", error.code(), error.field))
}

#[track_caller]
fn refused(input: &Input, code: &str, field: &str) {
    let error = outlook(input).expect_err("must be refused");
    assert_eq!((error.code(), error.field.as_ref()), (code, field));
}

fn period(from: (i32, u8), to: (i32, u8), income: i64) -> PaidPeriod {
    let (from, to) = (Month::new(from.0, from.1), Month::new(to.0, to.1));
    PaidPeriod { from, to, income: Dong::new(income), groups: vec![SupportGroup::Other] }
}

#[test]
fn a_plan_runs_to_the_retirement_age() {
    let outcome = computed(&plan(Month::new(1985, 5), NOW));
    assert_eq!(outcome.retirement.reached, Month::new(2045, 5));
    // 2026-11 to 2045-05: 18 years and 7 months, which count as 19.
    assert_eq!((outcome.plan.months, outcome.plan.settled), (223, Month::new(2045, 6)));
    assert_eq!(outcome.plan.pension.rate, Percent::whole(53));
    assert_eq!(outcome.plan.pension.pension, Dong::new(1_325_000));
    assert_eq!((outcome.bought.is_none(), outcome.best().own), (true, outcome.plan.own));
    let has = |code: &str| outcome.explained.notices.iter().any(|notice| notice.what.code() == code);
    assert!(has("todays-money") && has("age-condition"));
}

#[test]
fn what_is_missing_at_the_age_can_be_bought() {
    // V130: a woman born in 1979-03 who pays from 2025-04 until she is 60.
    let outcome = computed(&plan(Month::new(1979, 3), Month::new(2025, 4)));
    assert_eq!((outcome.plan.months, outcome.plan.missing_months), (168, 12), "V130");
    let bought = outcome.bought.as_ref().expect("a year may be bought");
    assert_eq!((bought.months, bought.month), (12, Month::new(2039, 3)));
    assert!(bought.cost > Dong::new(12 * 550_000), "compounded");
    assert_eq!(bought.plan.pension.pension, Dong::new(1_125_000), "45 % of 2.500.000");
    assert_eq!(bought.plan.own, outcome.plan.own + bought.cost);
    assert!(!outcome.plan.pension.eligible && outcome.best().pension.eligible);
    assert!(outcome.explained.steps.iter().any(|step| step.label == ansinh::citizen::explain::Label::GrossMissing));
    // More than five years cannot be bought.
    let late = computed(&plan(Month::new(1974, 3), Month::new(2026, 11)));
    assert!(late.bought.is_none() && late.plan.missing_months > 60);
    assert!(late.plan.enough_on.is_some_and(|month| month == Month::new(2041, 10)));
}

#[test]
fn whoever_has_the_age_buys_at_once_or_pays_on() {
    let mut of_age = plan(Month::new(1964, 1), NOW);
    of_age.past = Past::Average { months: 150, average: Dong::new(2_000_000), supported_months: 90, own: Dong::ZERO };
    let outcome = computed(&of_age);
    assert_eq!((outcome.plan.months, outcome.plan.missing_months), (0, 30));
    let bought = outcome.bought.expect("30 months may be bought");
    // The pension begins in the month after the payment (Art 101.3).
    assert_eq!((bought.month, bought.plan.settled), (NOW, NOW.plus(1)));
    assert!(bought.plan.pension.eligible);
    of_age.until = Some(NOW.plus(29));
    let on = computed(&of_age);
    assert_eq!((on.plan.missing_months, on.plan.settled), (0, NOW.plus(30)));
}

#[test]
fn the_past_counts_with_its_average_its_cost_and_its_support() {
    let mut with_past = plan(Month::new(1985, 5), NOW);
    with_past.past = Past::Periods(vec![period((2022, 1), (2024, 12), 1_500_000)]);
    let outcome = computed(&with_past);
    let before = outcome.before.expect("36 months");
    assert_eq!((before.months, before.average), (36, Dong::new(1_605_000)), "V113");
    // 36 × 330.000 less 36 × 33.000.
    assert_eq!(before.own, Dong::new(10_692_000));
    assert_eq!(outcome.plan.months, 223);
    // Of 120 supported months 84 are left.
    let without = computed(&plan(Month::new(1985, 5), NOW));
    assert!(outcome.plan.state < without.plan.state);
    let average = pension(&pension::Input {
        sex: Sex::Female,
        settled: NOW,
        paid: Paid::Periods(vec![period((2022, 1), (2024, 12), 1_500_000)]),
        compulsory: None,
        months_after_age: 0,
        overrides: Overrides::default(),
    });
    assert_eq!(average.map(|outcome| outcome.average), Ok(before.average));
}

#[test]
fn bad_input_is_refused_at_its_field() {
    let good = plan(Month::new(1985, 5), NOW);
    let past = |periods| Input { past: Past::Periods(periods), ..good.clone() };
    refused(&Input { born: Month::new(2030, 1), ..good.clone() }, "out-of-range", "born");
    refused(&past(vec![period((2026, 1), (2026, 11), 1_500_000)]), "overlapping-periods", "start");
    refused(&past(vec![period((2026, 1), (2027, 5), 1_500_000)]), "overlapping-periods", "start");
    refused(&past(vec![period((2026, 2), (2026, 1), 1_500_000)]), "ends-before-start", "periods[0].to");
    refused(&past(vec![]), "missing-field", "periods");
    refused(&Input { until: Some(Month::new(2026, 10)), ..good.clone() }, "ends-before-start", "until");
    // Of age before the laws that count years begin: another first month may be asked about, no other end.
    let long_ago = plan(Month::new(1955, 1), Month::new(2010, 1));
    refused(&Input { income: Dong::new(1_000_000), ..long_ago }, "no-rules", "start");
    refused(&Input { until: Some(Month::new(2090, 10)), ..good.clone() }, "out-of-range", "until");
    refused(&Input { income: Dong::new(1), ..good.clone() }, "income-below-floor", "income");
    let average = Past::Average { months: 1300, average: Dong::new(1), supported_months: 0, own: Dong::ZERO };
    refused(&Input { past: average, ..good.clone() }, "out-of-range", "before.months");
    let average = Past::Average { months: 13, average: Dong::new(1), supported_months: 121, own: Dong::ZERO };
    refused(&Input { past: average, ..good }, "out-of-range", "supportedMonths");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn nothing_panics(
        born in 1930i32..2030, start in 1990i32..2150, until in prop::option::of(-3i32..700), months in -2i64..1300,
        mode in prop::sample::select(Mode::USUAL.to_vec()), missed in 0i64..12,
    ) {
        let mut input = plan(Month::new(born, 7), Month::new(start, 2));
        input.until = until.map(|months| input.start.plus(months));
        input.past = Past::Average { months, average: Dong::new(2_000_000), supported_months: 0, own: Dong::ZERO };
        (input.mode, input.missed_per_year) = (mode, missed);
        if let Ok(outcome) = outlook(&input) {
            let best = outcome.best();
            prop_assert!(best.own >= outcome.plan.own);
            prop_assert!(outcome.bought.is_none() || best.pension.eligible);
        }
    }
}

/// The months that steps give as the first one of a pension, each with its places in the law.
fn told_starts(outcome: &Outcome) -> Vec<(Month, Vec<String>)> {
    let starts = outcome.explained.steps.iter().filter(|step| step.label == Label::PensionFrom);
    starts
        .filter_map(|step| match step.value {
            Value::Month(month) => Some((month, step.law.iter().map(|law| law.place().to_string()).collect())),
            _ => None,
        })
        .collect()
}

#[test]
fn the_month_in_which_a_pension_begins_is_the_last_one_that_a_step_tells() {
    let at_the_age = computed(&plan(Month::new(1985, 5), NOW));
    assert_eq!(told_starts(&at_the_age), [(Month::new(2045, 6), vec!["101.1".to_string()])]);

    // Paid on for two years after the age.
    let paid_on = computed(&Input { until: Some(Month::new(2047, 5)), ..plan(Month::new(1985, 5), NOW) });
    assert_eq!(paid_on.best().settled, Month::new(2047, 6));
    let last = told_starts(&paid_on).pop();
    assert_eq!(last, Some((Month::new(2047, 6), vec!["101.1".to_string(), "101.2".to_string()])));

    // Missing months, bought when the age comes.
    let bought = computed(&plan(Month::new(1979, 3), Month::new(2025, 4)));
    assert!(bought.bought.is_some());
    let last = told_starts(&bought).pop();
    assert_eq!(last, Some((bought.best().settled, vec!["101.3".to_string()])));

    // The earlier age of those who joined long ago, in which the twenty years are complete.
    let mut of_old = plan(Month::new(1972, 3), NOW);
    let past = |months| Past::Average { months, average: Dong::new(2_000_000), supported_months: 0, own: Dong::ZERO };
    of_old.past = past(230);
    let of_old = computed(&of_old);
    assert_eq!(of_old.early, Some(Month::new(2027, 8)));
    assert_eq!(told_starts(&of_old).pop(), Some((Month::new(2027, 9), vec!["101.1".to_string()])));
    assert_eq!(of_old.best().settled, Month::new(2027, 9));

    // Long past the age, with enough years: the month before the plan is the last one that can have been paid.
    let mut done = plan(Month::new(1964, 1), NOW);
    done.past = past(200);
    let done = computed(&done);
    assert_eq!((done.plan.months, done.best().settled), (0, NOW));
    assert_eq!(told_starts(&done).pop(), Some((NOW, vec!["101.1".to_string(), "101.2".to_string()])));

    // Without a pension there is no first month.
    let mut too_few = plan(Month::new(1964, 1), NOW);
    too_few.past = past(100);
    let too_few = computed(&too_few);
    assert!(!too_few.best().pension.eligible && too_few.bought.is_none());
    assert!(told_starts(&too_few).iter().all(|(month, _)| *month == too_few.retirement.pension_from));
}
