//! The voluntary contribution and its refund: worked examples, relations, properties, bad input.

use ansinh::citizen::contribution::{Input, Mode, TopUp, TopUpSize, contribution};
use ansinh::citizen::refund::refund;
use ansinh::explain::What;
use ansinh::law::voluntary::MONTHLY_YIELD;
use ansinh::law::{Overrides, SupportGroup};
use ansinh::units::{Decimal, Dong, Month, Percent};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;

use SupportGroup::{EthnicMinority, NearPoor, Other, Poor, SpecialZone};

fn input(month: &str, income: i64, groups: &[SupportGroup], mode: Mode) -> Input {
    Input {
        month: Month::parse(month).unwrap(),
        income: Dong::new(income),
        groups: groups.to_vec(),
        mode,
        supported_months: 0,
        top_ups: vec![],
        overrides: Overrides::default(),
    }
}

fn city(percent: i64) -> TopUp {
    TopUp { label: "Thành phố".into(), size: TopUpSize::Share(Percent::whole(percent)) }
}

/// (id, month, income, groups, mode, gross, state, pay)
#[track_caller]
fn pays(id: &str, input: &Input, gross: i64, state: i64, local: i64, pay: i64) {
    let outcome = contribution(input).unwrap_or_else(|error| panic!("{id}: {error:?}"));
    let found = [outcome.gross, outcome.state, outcome.local, outcome.pay].map(Dong::get);
    assert_eq!(found, [gross, state, local, pay], "{id}");
}

#[test]
fn a_month_by_group_and_date() {
    let month = Mode::Months(1);
    for (id, at, income, groups, gross, state, pay) in [
        ("V001", "2025-07", 1_500_000, &[Poor][..], 330_000, 165_000, 165_000),
        ("V001", "2026-12", 1_500_000, &[Poor], 330_000, 165_000, 165_000),
        ("V002", "2026-11", 1_500_000, &[NearPoor], 330_000, 132_000, 198_000),
        ("ethnic minority", "2026-11", 1_500_000, &[EthnicMinority], 330_000, 99_000, 231_000),
        ("special zone", "2026-11", 1_500_000, &[SpecialZone], 330_000, 165_000, 165_000),
        ("V004", "2026-11", 1_500_000, &[Other], 330_000, 66_000, 264_000),
        ("V005", "2026-11", 1_500_000, &[EthnicMinority, Poor], 330_000, 165_000, 165_000),
        ("V006", "2026-11", 3_000_000, &[Other], 660_000, 66_000, 594_000),
        ("V008", "2026-06", 46_800_000, &[], 10_296_000, 0, 10_296_000),
        ("V009", "2026-07", 50_600_000, &[], 11_132_000, 0, 11_132_000),
        ("V010", "2018-01", 700_000, &[], 154_000, 0, 154_000),
        ("V012", "2021-12", 700_000, &[Poor], 154_000, 46_200, 107_800),
        ("V013", "2018-01", 700_000, &[NearPoor], 154_000, 38_500, 115_500),
        ("as other", "2018-01", 700_000, &[EthnicMinority], 154_000, 15_400, 138_600),
        ("V015", "2025-06", 1_500_000, &[Other], 330_000, 33_000, 297_000),
        ("V017", "2027-01", 2_200_000, &[Other], 484_000, 96_800, 387_200),
        ("2017, no support yet", "2017-12", 700_000, &[Poor], 154_000, 0, 154_000),
        ("2008, 16 %", "2008-01", 540_000, &[Other], 86_400, 0, 86_400),
        ("2012, 20 %", "2012-05", 1_050_000, &[Other], 210_000, 0, 210_000),
    ] {
        pays(id, &input(at, income, groups, month), gross, state, 0, pay);
    }
}

#[test]
fn local_top_ups() {
    let with = |at, groups: &[SupportGroup], top_ups: &[i64]| Input {
        top_ups: top_ups.iter().copied().map(city).collect(),
        ..input(at, 1_500_000, groups, Mode::Months(1))
    };
    pays("V018", &with("2022-08", &[Other], &[10]), 330_000, 33_000, 33_000, 264_000);
    pays("V020", &with("2022-08", &[NearPoor], &[25, 50]), 330_000, 82_500, 247_500, 0);
    pays("V021", &with("2026-01", &[NearPoor], &[60]), 330_000, 132_000, 198_000, 0);
    pays("V022", &with("2026-12", &[Poor], &[50]), 330_000, 165_000, 165_000, 0);
    // More is offered than is left to pay: the payment stops at zero, and the result says so.
    let too_much = with("2026-11", &[Poor], &[50, 50]);
    pays("capped", &too_much, 330_000, 165_000, 165_000, 0);
    let notices = contribution(&too_much).unwrap().explained.notices;
    assert!(notices.iter().any(|notice| matches!(notice.what, What::LocalCapped { .. })));
    let fixed = TopUp { label: "Xã".into(), size: TopUpSize::Amount(Dong::new(20_000)) };
    let fixed = Input { top_ups: vec![fixed], ..input("2026-11", 1_500_000, &[Other], Mode::Months(3)) };
    pays("fixed amount", &fixed, 990_000, 198_000, 60_000, 732_000);
}

/// Paying month by month, the poverty line staying at 1.5 million.
fn own_payment(income: i64, group: SupportGroup, years: i64, top_ups: &[TopUp]) -> i64 {
    (0..years * 12)
        .map(|paid| {
            let month = Input {
                supported_months: paid.min(120),
                top_ups: top_ups.to_vec(),
                ..input("2026-11", income, &[group], Mode::Months(1))
            };
            contribution(&month).unwrap().pay.get()
        })
        .sum()
}

#[test]
fn the_state_supports_120_months() {
    for (id, income, group, years, top_ups, own) in [
        ("V024", 1_500_000, Other, 5, &[][..], 15_840_000),
        ("V025", 1_500_000, Other, 10, &[], 31_680_000),
        ("V027", 1_500_000, Other, 20, &[], 71_280_000),
        ("V028", 1_500_000, Other, 25, &[], 91_080_000),
        ("V029", 1_500_000, Poor, 15, &[], 39_600_000),
        ("V030", 1_500_000, Poor, 20, &[], 59_400_000),
        ("V032", 1_500_000, NearPoor, 15, &[], 43_560_000),
        ("V034", 1_500_000, NearPoor, 25, &[], 83_160_000),
        ("V035", 1_500_000, EthnicMinority, 15, &[], 47_520_000),
        ("V036", 1_500_000, EthnicMinority, 20, &[], 67_320_000),
        ("V038", 1_500_000, Other, 20, &[city(10)], 67_320_000),
        ("V039", 3_000_000, Other, 15, &[], 110_880_000),
    ] {
        assert_eq!(own_payment(income, group, years, top_ups), own, "{id}");
    }
    let nearly_over = Input { supported_months: 118, ..input("2026-11", 1_500_000, &[Other], Mode::Months(6)) };
    pays("V040", &nearly_over, 1_980_000, 132_000, 0, 1_848_000);
    assert_eq!(contribution(&nearly_over).unwrap().supported_months, 2);
}

#[test]
fn years_ahead() {
    for (id, income, group, years, gross, state, pay) in [
        ("V042", 1_500_000, Other, 2, 7_644_801, 1_584_000, 6_060_801),
        ("V044", 1_500_000, Other, 4, 14_742_290, 3_168_000, 11_574_290),
        ("V045", 1_500_000, Other, 5, 18_098_148, 3_960_000, 14_138_148),
        ("V046", 3_000_000, Other, 2, 15_289_603, 1_584_000, 13_705_603),
        ("V048", 3_000_000, Other, 4, 29_484_579, 3_168_000, 26_316_579),
        ("V049", 3_000_000, Other, 5, 36_196_296, 3_960_000, 32_236_296),
        ("V050", 5_000_000, Other, 2, 25_482_671, 1_584_000, 23_898_671),
        ("V051", 5_000_000, Other, 3, 37_531_475, 2_376_000, 35_155_475),
        ("V053", 5_000_000, Other, 5, 60_327_161, 3_960_000, 56_367_161),
        ("V054", 1_500_000, NearPoor, 5, 18_098_148, 7_920_000, 10_178_148),
    ] {
        pays(id, &input("2026-11", income, &[group], Mode::Ahead { years }), gross, state, 0, pay);
    }
}

#[test]
fn missing_months() {
    for (id, income, months, pay) in [
        ("V056", 1_500_000, 12, 4_040_708),
        ("V058", 1_500_000, 60, 21_791_542),
        ("V059", 3_000_000, 12, 8_081_416),
        ("V061", 3_000_000, 60, 43_583_084),
    ] {
        pays(id, &input("2026-11", income, &[], Mode::Missing { months }), pay, 0, 0, pay);
    }
}

#[test]
fn refunds() {
    let five_years = input("2026-11", 1_500_000, &[Other], Mode::Ahead { years: 5 });
    let back = refund(&five_years, 24).unwrap();
    assert_eq!([back.gross, back.state, back.refund].map(Dong::get), [6_838_706, 1_584_000, 5_254_706], "V062");
    let year = input("2026-11", 1_500_000, &[Other], Mode::Months(12));
    let back = refund(&year, 5).unwrap();
    assert_eq!([back.gross, back.state, back.refund].map(Dong::get), [1_650_000, 330_000, 1_320_000]);
    // All of it unused: all of one's own money comes back.
    assert_eq!(refund(&five_years, 60).unwrap().refund, contribution(&five_years).unwrap().pay);
    // The first two of the six months were the supported ones; they are used up.
    let nearly_over = Input { supported_months: 118, ..input("2026-11", 1_500_000, &[Other], Mode::Months(6)) };
    assert_eq!(refund(&nearly_over, 4).unwrap().state, Dong::ZERO);
    assert_eq!(refund(&nearly_over, 5).unwrap().state, Dong::new(66_000));
}

#[test]
fn deadlines() {
    for (months, last_day) in [(1, "2026-11-30"), (3, "2027-01-31"), (6, "2027-02-28"), (12, "2027-05-31")] {
        let outcome = contribution(&input("2026-11", 1_500_000, &[Other], Mode::Months(months))).unwrap();
        assert_eq!(outcome.pay_by.unwrap().to_string(), last_day, "{months} months");
    }
    let ahead = contribution(&input("2026-11", 1_500_000, &[Other], Mode::Ahead { years: 2 })).unwrap();
    assert_eq!(ahead.pay_by, None);
}

#[test]
fn a_known_change_is_told_with_what_it_does() {
    let outcome = contribution(&input("2026-11", 1_500_000, &[Other], Mode::Months(1))).unwrap();
    let told = outcome.explained.notices.iter().find_map(|notice| match &notice.what {
        What::ChangeAhead { month, pay_now, pay_then, raised_to, .. } => {
            Some((*month, *pay_now, *pay_then, *raised_to))
        }
        _ => None,
    });
    let (january, floor) = (Month::new(2027, 1), Dong::new(2_200_000));
    assert_eq!(told, Some((january, Dong::new(264_000), Dong::new(387_200), Some(floor))));
    // Too far ahead to be told.
    let early = contribution(&input("2026-06", 1_500_000, &[Other], Mode::Months(1))).unwrap();
    assert!(!early.explained.notices.iter().any(|notice| matches!(notice.what, What::ChangeAhead { .. })));
    // Paid past the change: nothing is asked for afterwards (V064).
    let year = contribution(&input("2026-11", 1_500_000, &[Other], Mode::Months(12))).unwrap();
    assert!(year.explained.notices.iter().any(|notice| matches!(notice.what, What::PaidMonthsStay { .. })));
}

#[test]
fn beyond_the_horizon_is_provisional() {
    let codes = |month| -> Vec<&'static str> {
        let outcome = contribution(&input(month, 2_200_000, &[Other], Mode::Months(1))).unwrap();
        outcome.explained.notices.iter().map(|notice| notice.what.code()).collect()
    };
    assert!(!codes("2027-12").contains(&"provisional"));
    assert!(codes("2028-01").contains(&"provisional"));
    // r is announced year by year.
    let ahead = contribution(&input("2027-01", 2_200_000, &[Other], Mode::Ahead { years: 2 })).unwrap();
    assert!(ahead.explained.notices.iter().any(|notice| notice.what.code() == "provisional"));
}

#[test]
fn bad_input_names_its_code_and_field() {
    let good = input("2026-11", 1_500_000, &[Other], Mode::Months(1));
    let at = |month: &str| Month::parse(month).unwrap();
    let ahead = Mode::Ahead { years: 5 };
    let share = |percent| TopUp { label: String::new(), size: TopUpSize::Share(Percent::new(percent)) };
    let r = |digits, places| Overrides { monthly_yield: Some(Decimal::new(digits, places)), ..Overrides::default() };
    for (input, code, field) in [
        (Input { income: Dong::new(1_499_999), ..good.clone() }, "income-below-floor", "income"),
        (Input { income: Dong::new(-1), ..good.clone() }, "income-below-floor", "income"),
        (Input { income: Dong::new(50_600_001), ..good.clone() }, "income-above-cap", "income"),
        (Input { income: Dong::new(i64::MAX), ..good.clone() }, "income-above-cap", "income"),
        (Input { month: at("2007-12"), ..good.clone() }, "no-rules", "month"),
        (Input { supported_months: 121, ..good.clone() }, "out-of-range", "supportedMonths"),
        (Input { supported_months: -1, ..good.clone() }, "out-of-range", "supportedMonths"),
        (Input { mode: Mode::Months(2), ..good.clone() }, "out-of-range", "mode.months"),
        (Input { mode: Mode::Ahead { years: 6 }, ..good.clone() }, "out-of-range", "mode.years"),
        (Input { mode: Mode::Ahead { years: i64::MAX }, ..good.clone() }, "out-of-range", "mode.years"),
        (Input { mode: Mode::Missing { months: 0 }, ..good.clone() }, "out-of-range", "mode.months"),
        (Input { mode: Mode::Missing { months: 61 }, ..good.clone() }, "out-of-range", "mode.months"),
        (
            Input { month: at("2010-06"), mode: ahead, income: Dong::new(730_000), ..good.clone() },
            "mode-not-yet",
            "mode.years",
        ),
        (
            Input { month: at("2010-06"), mode: Mode::Months(12), income: Dong::new(730_000), ..good.clone() },
            "mode-not-yet",
            "mode.months",
        ),
        (Input { month: at("2023-06"), mode: ahead, ..good.clone() }, "no-rules", "overrides.monthlyYield"),
        (Input { mode: ahead, overrides: r(-1, 2), ..good.clone() }, "out-of-range", "overrides.monthlyYield"),
        (Input { mode: ahead, overrides: r(51, 1), ..good.clone() }, "out-of-range", "overrides.monthlyYield"),
        (Input { mode: ahead, overrides: r(1, 7), ..good.clone() }, "out-of-range", "overrides.monthlyYield"),
        (Input { top_ups: vec![share(Decimal::whole(101))], ..good.clone() }, "out-of-range", "topUps[0].percent"),
        (
            Input { top_ups: vec![city(10), share(Decimal::whole(-1))], ..good.clone() },
            "out-of-range",
            "topUps[1].percent",
        ),
        (
            Input { overrides: Overrides { reference_level: Some(Dong::MAX), ..Overrides::default() }, ..good.clone() },
            "out-of-range",
            "overrides.referenceLevel",
        ),
    ] {
        let error = contribution(&input).expect_err(code);
        assert_eq!((error.code(), error.field.as_ref()), (code, field), "{input:?}");
    }
    for (unused, code, field) in [(0, "out-of-range", "unusedMonths"), (2, "out-of-range", "unusedMonths")] {
        let error = refund(&good, unused).unwrap_err();
        assert_eq!((error.code(), error.field.as_ref()), (code, field));
    }
    let missing = Input { mode: Mode::Missing { months: 12 }, ..good };
    assert_eq!(refund(&missing, 1).unwrap_err().code(), "not-refundable");
}

#[test]
fn an_own_yield_opens_every_year() {
    let own = Overrides { monthly_yield: Some(Decimal::new(604, 3)), ..Overrides::default() };
    let input = Input { overrides: own, ..input("2018-03", 700_000, &[Other], Mode::Ahead { years: 2 }) };
    assert!(contribution(&input).unwrap().gross > Dong::ZERO);
}

/// The same sums with rational numbers of any size, rounded half up.
fn oracle(monthly: &BigRational, r: Decimal, exponents: impl Iterator<Item = i32>) -> i64 {
    let hundred = BigInt::from(100) * BigInt::from(10).pow(r.places().into());
    let growth = BigRational::new(BigInt::from(r.digits()) + &hundred, hundred);
    let sum: BigRational = exponents.map(|exponent| monthly * growth.pow(exponent)).sum();
    let half = BigRational::new(1.into(), 2.into());
    (sum + half).floor().to_integer().try_into().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn discounting_agrees_with_big_rationals(
        income in 1_500_000i64..=50_600_000, years in 2i64..=5, digits in 0i64..=5_000_000, months in 1i64..=60,
    ) {
        let r = Decimal::new(digits, 6);
        let own = Overrides { monthly_yield: Some(r), ..Overrides::default() };
        let monthly = BigRational::new((income * 22).into(), 100.into());
        let ahead = Input { overrides: own.clone(), ..input("2026-11", income, &[], Mode::Ahead { years }) };
        let gross = contribution(&ahead).unwrap().gross.get();
        prop_assert_eq!(gross, oracle(&monthly, r, (0..years as i32 * 12).map(|i| -i)));
        let missing = Input { mode: Mode::Missing { months }, ..ahead };
        let gross = contribution(&missing).unwrap().gross.get();
        prop_assert_eq!(gross, oracle(&monthly, r, 1..=months as i32));
    }

    #[test]
    fn sums_add_up_and_support_stays_below(
        at in 0i32..240, above_floor in 0i64..40_000_000, group in 0usize..5, mode in 0usize..8,
        supported_months in 0i64..=120, percent in 0i64..=100,
    ) {
        let month = Month::new(2008, 1).plus(at);
        let groups = [SupportGroup::ALL[group]];
        let overrides = Overrides { monthly_yield: Some(Decimal::new(31, 2)), ..Overrides::default() };
        let rich = Input {
            month, supported_months, overrides, top_ups: if at >= 96 { vec![city(percent)] } else { vec![] },
            ..input("2026-11", 2_200_000 + above_floor, &groups, Mode::USUAL[mode])
        };
        if let Ok(outcome) = contribution(&rich) {
            prop_assert_eq!(outcome.gross, outcome.state + outcome.local + outcome.pay);
            prop_assert!(outcome.state <= outcome.gross && outcome.local <= outcome.gross);
            prop_assert!(outcome.pay >= Dong::ZERO);
            prop_assert!(outcome.supported_months <= outcome.months);
            prop_assert!(!outcome.explained.steps.is_empty() && !outcome.explained.rules.is_empty());
            // More income never costs less.
            let richer = Input { income: rich.income + Dong::new(50_000), ..rich.clone() };
            if let Ok(more) = contribution(&richer) {
                prop_assert!(more.pay >= outcome.pay);
            }
            for unused in 1..=outcome.months {
                let back = refund(&rich, unused).unwrap();
                prop_assert!(back.refund <= outcome.pay);
            }
        }
    }

    #[test]
    fn nothing_panics(
        month in 1900i32..2200, number in 1u8..=12, income in any::<i64>(), mode in any::<i64>(), kind in 0u8..3,
        supported_months in any::<i64>(), amount in any::<i64>(), digits in any::<i64>(), places in 0u8..=9,
    ) {
        let mode = match kind {
            0 => Mode::Months(mode),
            1 => Mode::Ahead { years: mode },
            _ => Mode::Missing { months: mode },
        };
        let own = Decimal::new(digits, places);
        let wild = Input {
            month: Month::new(month, number), income: Dong::new(income), groups: vec![Other], mode, supported_months,
            top_ups: vec![TopUp { label: String::new(), size: TopUpSize::Amount(Dong::new(amount)) }],
            overrides: Overrides {
                reference_level: Some(Dong::new(amount)), poverty_line: Some(Dong::new(income)),
                contribution_rate: Some(Percent::new(own)), health_rate: None, monthly_yield: Some(own),
            },
        };
        let _ = contribution(&wild);
        let _ = refund(&wild, mode.months());
    }
}

#[test]
fn the_known_yields_decide_every_rounding() {
    // Every step of the chosen income from floor to cap, every length: the bounds of the fixed point round alike
    // (checked inside by a debug assertion).
    for dated in MONTHLY_YIELD.values {
        let overrides = Overrides { monthly_yield: Some(dated.value), ..Overrides::default() };
        for income in (1_500_000..=50_600_000).step_by(50_000) {
            for mode in [Mode::Ahead { years: 2 }, Mode::Ahead { years: 5 }, Mode::Missing { months: 60 }] {
                let input = Input { overrides: overrides.clone(), ..input("2026-11", income, &[Other], mode) };
                assert!(contribution(&input).is_ok());
            }
        }
    }
}

#[test]
fn a_day_costs_its_part_of_the_payment() {
    let a_day = |month: &str, mode| {
        let input = input(month, 1_500_000, &[Other], mode);
        contribution(&input).unwrap().pay_per_day(input.month).unwrap().get()
    };
    // 264.000 over the 30 days of November; 792.000 over 92 days.
    assert_eq!(a_day("2026-11", Mode::Months(1)), 8_800);
    assert_eq!(a_day("2026-11", Mode::Months(3)), 8_609);
}
