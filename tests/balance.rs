//! Cost against benefit: totals of long plans, the table of years, missed months, bad input.

use ansinh::citizen::balance::{Before, Bought, Input, Outcome, balance};
use ansinh::citizen::contribution::{Mode, TopUp, TopUpSize};
use ansinh::error::Fault;
use ansinh::law::{Overrides, Sex, SupportGroup};
use ansinh::text::{Lang, explain};
use ansinh::units::{Decimal, Dong, Month, Percent};
use proptest::prelude::*;

fn plan(years: i32, income: i64, group: SupportGroup) -> Input {
    let start = Month::new(2026, 1);
    Input {
        sex: Sex::Female,
        start,
        end: Some(start.plus(years * 12 - 1)),
        income: Dong::new(income),
        groups: vec![group],
        top_ups: Vec::new(),
        mode: Mode::Months(1),
        missed_per_year: 0,
        supported_months: 0,
        before: None,
        bought: None,
        compulsory: None,
        age_reached: start.plus(years * 12).plus(-1),
        old_enough: start.plus(years * 12).plus(-1),
        growth: Percent::ZERO,
        overrides: Overrides { poverty_line: Some(Dong::new(1_500_000)), ..Overrides::default() },
    }
}

fn computed(input: &Input) -> Outcome {
    balance(input).unwrap_or_else(|error| panic!("{} at {}", error.code(), error.field))
}

#[track_caller]
fn refused(input: &Input, code: &str, field: &str) {
    let error = balance(input).expect_err("must be refused");
    assert_eq!((error.code(), error.field.as_ref()), (code, field));
}

fn has(outcome: &Outcome, code: &str) -> bool {
    outcome.explained.notices.iter().any(|notice| notice.what.code() == code)
}

#[test]
fn what_long_plans_cost() {
    use SupportGroup::{EthnicMinority, NearPoor, Other, Poor};
    for (id, years, income, group, own) in [
        ("V024", 5, 1_500_000, Other, 15_840_000),
        ("V025", 10, 1_500_000, Other, 31_680_000),
        ("V027", 20, 1_500_000, Other, 71_280_000),
        ("V028", 25, 1_500_000, Other, 91_080_000),
        ("V029", 15, 1_500_000, Poor, 39_600_000),
        ("V030", 20, 1_500_000, Poor, 59_400_000),
        ("V032", 15, 1_500_000, NearPoor, 43_560_000),
        ("V034", 25, 1_500_000, NearPoor, 83_160_000),
        ("V035", 15, 1_500_000, EthnicMinority, 47_520_000),
        ("V036", 20, 1_500_000, EthnicMinority, 67_320_000),
        ("V039", 15, 3_000_000, Other, 110_880_000),
    ] {
        let outcome = computed(&plan(years, income, group));
        assert_eq!((outcome.pay, outcome.months), (Dong::new(own), i64::from(years) * 12), "{id}");
    }
    let local = TopUp { label: "x".into(), size: TopUpSize::Share(Percent::whole(10)) };
    let supported = Input { top_ups: vec![local], ..plan(20, 1_500_000, Other) };
    assert_eq!(computed(&supported).pay, Dong::new(67_320_000), "V038");
}

#[test]
fn own_money_is_back_after_some_months_of_pension() {
    let outcome = computed(&plan(15, 1_500_000, SupportGroup::Other));
    // 120 × 264.000 + 60 × 330.000 = 51.480.000; pension 45 % of 1.500.000.
    assert_eq!((outcome.own, outcome.pension.pension), (Dong::new(51_480_000), Dong::new(675_000)));
    assert_eq!(outcome.back_after, Some(77), "76 pensions are 51.300.000");
    assert_eq!((outcome.settled, outcome.missing_months, outcome.can_buy), (Month::new(2041, 1), 0, false));
    assert!(has(&outcome, "todays-money"));
    assert!(outcome.pension.explained.steps.is_empty() && outcome.explained.steps.len() > 4);
}

#[test]
fn the_table_of_years_sums_up() {
    let outcome = computed(&plan(15, 1_500_000, SupportGroup::Other));
    let last = outcome.years.last().expect("years");
    assert_eq!((last.year, last.own_total, last.support_total), (2066, outcome.own, outcome.state + outcome.local));
    assert_eq!(last.received_total, Dong::new(675_000 * 12 * 26));
    let crossed = outcome.years.iter().find(|year| year.received_total >= year.own_total && year.received > Dong::ZERO);
    // 77 months from 2041-01 end in 2047-05.
    assert_eq!(crossed.map(|year| year.year), Some(2047));
}

#[test]
fn a_known_rise_of_the_floor_raises_the_income() {
    let mut rising = plan(15, 1_500_000, SupportGroup::Other);
    rising.start = Month::new(2026, 12);
    rising.end = Some(Month::new(2027, 1));
    rising.overrides = Overrides::default();
    let outcome = computed(&rising);
    assert_eq!(outcome.pay, Dong::new(264_000 + 387_200));
    assert!(has(&outcome, "income-raised"));
    // The months already paid keep their price.
    rising.mode = Mode::Months(12);
    rising.end = Some(Month::new(2027, 11));
    assert_eq!(computed(&rising).pay, Dong::new(12 * 264_000));
}

#[test]
fn the_last_payments_are_shorter_where_the_time_does_not_divide() {
    let mut odd = plan(2, 1_500_000, SupportGroup::Other);
    odd.mode = Mode::Months(12);
    odd.end = Some(odd.start.plus(21));
    let outcome = computed(&odd);
    assert_eq!((outcome.months, outcome.pay), (22, Dong::new(22 * 264_000)));
    odd.mode = Mode::Ahead { years: 2 };
    odd.end = Some(odd.start.plus(23));
    assert_eq!(computed(&odd).pay, Dong::new(6_060_801), "V042");
}

#[test]
fn missed_months_put_the_pension_off() {
    let mut missing = plan(15, 1_500_000, SupportGroup::Other);
    assert_eq!(computed(&missing).enough_on, Some(Month::new(2040, 12)));
    missing.missed_per_year = 3;
    let outcome = computed(&missing);
    assert_eq!((outcome.months, outcome.missing_months, outcome.can_buy), (135, 45, true));
    // 20 years of 9 months; the last of them ends in September.
    assert_eq!(outcome.enough_on, Some(Month::new(2045, 9)));
    assert_eq!((outcome.back_after, outcome.pension.eligible), (None, false));
    // The missing months bought for 20 million.
    missing.bought = Some(Bought {
        month: missing.old_enough,
        months: 45,
        income: Dong::new(1_500_000),
        cost: Dong::new(20_000_000),
    });
    let bought = computed(&missing);
    assert_eq!((bought.pension.pension, bought.own), (Dong::new(675_000), outcome.own + Dong::new(20_000_000)));
    assert_eq!(bought.missing_months, 45, "still told, with what they cost");
    missing.before = Some(Before { months: 180, average: Dong::new(1_500_000), own: Dong::ZERO, after_age: 0 });
    assert_eq!(computed(&missing).enough_on, None);
}

#[test]
fn whoever_pays_nothing_any_more_still_has_what_was_paid_before() {
    let mut done = plan(15, 1_500_000, SupportGroup::Other);
    done.end = None;
    done.old_enough = done.start.plus(-1);
    done.before = Some(Before { months: 180, average: Dong::new(1_500_000), own: Dong::new(40_000_000), after_age: 0 });
    let outcome = computed(&done);
    assert_eq!((outcome.months, outcome.pay, outcome.settled), (0, Dong::ZERO, done.start));
    assert_eq!((outcome.pension.pension, outcome.own), (Dong::new(675_000), Dong::new(40_000_000)));
}

#[test]
fn a_woman_with_fourteen_years_may_buy_the_missing_one() {
    // V130
    let mut woman = plan(14, 1_500_000, SupportGroup::Other);
    (woman.start, woman.end) = (Month::new(2025, 4), Some(Month::new(2039, 3)));
    woman.old_enough = Month::new(2039, 3);
    let outcome = computed(&woman);
    assert_eq!((outcome.months, outcome.missing_months, outcome.can_buy), (168, 12, true), "V130");
    assert_eq!(outcome.months_left, 168);
}

#[test]
fn growth_is_an_assumption_of_the_user() {
    let mut grown = plan(15, 1_500_000, SupportGroup::Other);
    grown.growth = Percent::new(Decimal::new(35, 1));
    let outcome = computed(&grown);
    // 1,035^n to two decimals for n = 0 … 14, the income of 2040 to that of 2026.
    let hundredths = [100, 104, 107, 111, 115, 119, 123, 127, 132, 136, 141, 146, 151, 156, 162];
    let sum: i64 = hundredths.iter().sum();
    assert_eq!(outcome.pension.average, Dong::new(1_500_000 * sum / 1500));
    assert!(has(&outcome, "assumed-growth") && !has(&outcome, "todays-money"));
}

#[test]
fn bad_input_is_refused_at_its_field() {
    let good = plan(15, 1_500_000, SupportGroup::Other);
    let before = Before { months: 1, average: Dong::new(1), own: Dong::ZERO, after_age: 0 };
    let bought = Bought { month: good.old_enough, months: 1, income: Dong::new(1), cost: Dong::ZERO };
    refused(&Input { end: Some(Month::new(2025, 12)), ..good.clone() }, "ends-before-start", "end");
    refused(&Input { end: Some(Month::new(2076, 1)), ..good.clone() }, "out-of-range", "end");
    refused(&Input { missed_per_year: 12, ..good.clone() }, "out-of-range", "missedPerYear");
    refused(&Input { mode: Mode::Missing { months: 12 }, ..good.clone() }, "out-of-range", "mode.months");
    refused(&Input { mode: Mode::Months(5), ..good.clone() }, "out-of-range", "mode.months");
    // What is offered in its place is what the month knows.
    let early = Input { start: Month::new(2010, 1), mode: Mode::Missing { months: 12 }, ..good.clone() };
    let error = balance(&early).expect_err("no part of a plan");
    assert_eq!(error.fault, Fault::NotOneOf { allowed: &[1, 3, 6] });
    refused(&Input { growth: Percent::whole(21), ..good.clone() }, "out-of-range", "growth");
    refused(&Input { growth: Percent::whole(-1), ..good.clone() }, "out-of-range", "growth");
    refused(&Input { income: Dong::new(1_400_000), ..good.clone() }, "income-below-floor", "income");
    refused(&Input { supported_months: 121, ..good.clone() }, "out-of-range", "supportedMonths");
    refused(&Input { start: Month::new(2007, 1), end: Some(Month::new(2007, 2)), ..good.clone() }, "no-rules", "start");
    refused(&Input { before: Some(Before { months: -1, ..before }), ..good.clone() }, "out-of-range", "before.months");
    refused(&Input { bought: Some(Bought { months: 0, ..bought }), ..good.clone() }, "out-of-range", "bought.months");
    let cost = Some(Bought { cost: Dong::new(-1), ..bought });
    refused(&Input { bought: cost, ..good }, "out-of-range", "bought.cost");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn nothing_panics_and_sums_add_up(
        start in (2000i32..2199, 1i32..=12), length in -2i32..700, income in prop_oneof![0i64..60_000_000, any::<i64>()],
        missed in -1i64..13, supported in -1i64..122, old_enough in (1900i32..2199, 1i32..=12),
        growth in -1i64..21, mode in prop::sample::select(Mode::USUAL.to_vec()), male in any::<bool>(),
    ) {
        let start = Month::from_parts(start.0, start.1).unwrap();
        let input = Input {
            sex: if male { Sex::Male } else { Sex::Female },
            start,
            end: (length > -2).then(|| start.plus(length)),
            income: Dong::new(income),
            mode,
            missed_per_year: missed,
            supported_months: supported,
            old_enough: Month::from_parts(old_enough.0, old_enough.1).unwrap(),
            growth: Percent::whole(growth),
            overrides: Overrides { monthly_yield: Some(Decimal::new(31, 2)), ..Overrides::default() },
            ..plan(1, 1_500_000, SupportGroup::Other)
        };
        if let Ok(outcome) = balance(&input) {
            prop_assert_eq!(outcome.pay + outcome.state + outcome.local, outcome.gross);
            prop_assert_eq!(outcome.years.last().unwrap().own_total, outcome.own);
            for lang in Lang::ALL {
                prop_assert!(outcome.explained.steps.iter().all(|step| !explain::label(step.label, lang).is_empty()));
            }
        }
    }
}
