//! The voluntary contribution and its refund: relations, properties, bad input. Worked examples stand in the self-test.

use ansinh::citizen::contribution::{self, Input, Mode, Payment, TopUp, TopUpSize};
use ansinh::citizen::explain::What;
use ansinh::citizen::refund::refund;
use ansinh::error::{Fault, InputError};
use ansinh::law::monthly_yield::MONTHLY_YIELD;
use ansinh::law::{HORIZON, Overrides, Parameter, Rules, SupportGroup};
use ansinh::text::Lang;
use ansinh::text::explain::notice;
use ansinh::units::{Decimal, Dong, Month, Percent, Value};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;

use SupportGroup::{Other, Poor};

/// The payment of a contribution, with the notices on changes.
fn contribution(input: &Input) -> Result<Payment, InputError> {
    contribution::contribution(input).map(|outcome| outcome.payment)
}

fn input(month: &str, income: i64, groups: &[SupportGroup], mode: Mode) -> Input {
    Input {
        month: Month::parse(month).unwrap(),
        paid_on: None,
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
fn local_top_ups() {
    let with = |at, groups: &[SupportGroup], top_ups: &[i64]| Input {
        top_ups: top_ups.iter().copied().map(city).collect(),
        ..input(at, 1_500_000, groups, Mode::Months(1))
    };
    // More is offered than is left to pay: the payment stops at zero, and the result says so.
    let too_much = with("2026-11", &[Poor], &[50, 50]);
    pays("capped", &too_much, 330_000, 165_000, 165_000, 0);
    let notices = contribution(&too_much).unwrap().explained.notices;
    assert!(notices.iter().any(|notice| matches!(notice.what, What::LocalCapped { .. })));
    let fixed = TopUp { label: "Xã".into(), size: TopUpSize::Amount(Dong::new(20_000)) };
    let fixed = Input { top_ups: vec![fixed], ..input("2026-11", 1_500_000, &[Other], Mode::Months(3)) };
    pays("fixed amount", &fixed, 990_000, 198_000, 60_000, 732_000);
}

#[test]
fn the_state_supports_120_months() {
    let nearly_over = Input { supported_months: 118, ..input("2026-11", 1_500_000, &[Other], Mode::Months(6)) };
    assert_eq!(contribution(&nearly_over).unwrap().supported_months, 2);
}

#[test]
fn refunds() {
    let five_years = input("2026-11", 1_500_000, &[Other], Mode::Ahead { years: 5 });
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

/// Support is not discounted: with a top-up it can be worth more than the months it is for.
#[test]
fn nobody_gets_back_more_than_was_paid() {
    let ahead = Input {
        supported_months: 97,
        top_ups: vec![city(47)],
        overrides: Overrides { monthly_yield: Some(Decimal::new(31, 2)), ..Overrides::default() },
        ..input("2027-01", 2_200_000, &[SupportGroup::Poor], Mode::Ahead { years: 2 })
    };
    let paid = contribution(&ahead).unwrap();
    assert_eq!(refund(&ahead, 1).unwrap().refund, paid.pay);
    for unused in 1..=paid.months {
        let back = refund(&ahead, unused).unwrap();
        assert!(back.refund <= paid.pay && back.gross == back.state + back.local + back.refund, "{unused}");
    }
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
fn who_pays_nothing_before_and_after_a_change_still_pays_nothing() {
    let free = Input { top_ups: vec![city(50)], ..input("2026-11", 1_500_000, &[Poor], Mode::Months(1)) };
    let outcome = contribution(&free).unwrap();
    let told = outcome.explained.notices.iter().find(|notice| notice.what.code() == "change-ahead").unwrap();
    let (vi, en) = (notice(&told.what, Lang::Vi), notice(&told.what, Lang::En));
    assert!(vi.replace('\u{a0}', " ").ends_with("thu nhập chọn phải từ 2.200.000 đồng, bạn vẫn đóng 0 đồng."), "{vi}");
    assert!(en.contains("you still pay 0"), "{en}");
}

#[test]
fn the_yield_is_a_percentage_wherever_it_is_shown() {
    let ahead = input("2026-11", 3_000_000, &[Other], Mode::Ahead { years: 2 });
    let outcome = contribution(&ahead).unwrap();
    let used = outcome.explained.rules.iter().find(|used| used.parameter == Parameter::MonthlyYield).unwrap();
    assert_eq!(used.value, Value::Percent(Percent::new(Decimal::new(31, 2))));
    // It is set for a calendar year and ends with it, as in the list of parameters; one's own has no end.
    let end = |input: &Input| {
        let used = contribution(input).unwrap().explained.rules;
        used.iter().find(|used| used.parameter == Parameter::MonthlyYield).unwrap().to
    };
    assert_eq!(end(&ahead), Some(Month::new(2026, 12)));
    let own = Overrides { monthly_yield: Some(Decimal::new(31, 2)), ..Overrides::default() };
    assert_eq!(end(&Input { overrides: own, ..ahead.clone() }), None);
    assert_eq!(end(&Input { month: Month::new(2027, 2), ..ahead.clone() }), None, "it stands in for the next one");
    // No yield of an earlier year is known: the user puts one in.
    let before = contribution(&Input { month: Month::new(2025, 11), ..ahead }).unwrap_err();
    let first = Month::new(2026, 1);
    assert_eq!(before.fault, Fault::NoRules { parameter: Parameter::MonthlyYield, first });
}

#[test]
fn the_day_of_the_yield_is_that_of_the_year_asked_for() {
    let due = |month| {
        let outcome = contribution(&input(month, 3_000_000, &[Other], Mode::Ahead { years: 2 })).unwrap();
        outcome.explained.notices.iter().find_map(|notice| match &notice.what {
            What::Planned(plan) => Some(plan.due.to_string()),
            _ => None,
        })
    };
    assert_eq!(due("2026-12"), None);
    assert_eq!(due("2027-01").as_deref(), Some("2027-01-10"));
    assert_eq!(due("2028-05").as_deref(), Some("2028-01-10"));
}

#[test]
fn beyond_the_horizon_is_provisional() {
    let codes = |month: Month| -> Vec<&'static str> {
        let highest = Rules::of(month, &Overrides::default()).income_cap().unwrap().0.value;
        let outcome = contribution(&input(&month.to_string(), highest.get(), &[Other], Mode::Months(1))).unwrap();
        outcome.explained.notices.iter().map(|notice| notice.what.code()).collect()
    };
    assert!(!codes(HORIZON).contains(&"provisional"));
    assert!(codes(HORIZON.plus(1)).contains(&"provisional"));
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
        // Also where no payment ahead uses it.
        (Input { overrides: r(-1, 2), ..good.clone() }, "out-of-range", "overrides.monthlyYield"),
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

#[test]
fn an_own_value_is_told_and_stands_in_the_copied_text() {
    let own = Overrides { poverty_line: Some(Dong::new(2_000_000)), ..Overrides::default() };
    let input = Input { overrides: own, ..input("2026-11", 3_000_000, &[Other], Mode::Months(1)) };
    let outcome = contribution::contribution(&input).unwrap();
    let codes: Vec<_> = outcome.payment.explained.notices.iter().map(|notice| notice.what.code()).collect();
    assert_eq!(codes.iter().filter(|code| **code == "own-value").count(), 1, "{codes:?}");
    let copied = ansinh::text::contribution::summary(&input, &outcome, ansinh::text::Lang::Vi);
    assert!(copied.ends_with("\nTự nhập: Chuẩn hộ nghèo nông thôn 2.000.000\u{a0}đồng"), "{copied}");
}

/// What the State may add to 60 missing months, at r = 0.31 %.
#[test]
fn missing_months_since_2025_07_show_both_ends_of_the_support() {
    let own = || Overrides { monthly_yield: Some(Decimal::new(31, 2)), ..Overrides::default() };
    let of = |groups: &[SupportGroup], months, supported_months| {
        let mode = Mode::Missing { months };
        contribution(&Input { supported_months, overrides: own(), ..input("2026-11", 1_500_000, groups, mode) })
            .unwrap()
    };
    let ends = |payment: &Payment| payment.possible_state.map(|state| (state.low.get(), state.high.get()));
    let other = of(&[Other], 60, 0);
    assert_eq!(ends(&other), Some((3_960_000, 4_358_308)));
    assert_eq!((other.gross, other.state, other.pay), (Dong::new(21_791_542), Dong::ZERO, Dong::new(21_791_542)));
    assert_eq!(ends(&of(&[Other, Poor], 60, 0)), Some((9_900_000, 10_895_771)));
    // One month of the 120 is left: 66.000 and 66.204,6.
    assert_eq!(ends(&of(&[Other], 60, 119)), Some((66_000, 66_205)));
    // None is left: both ends are known. Nobody's group was named: nothing is.
    let used_up = of(&[Other], 60, 120);
    assert_eq!((ends(&used_up), ends(&of(&[], 60, 0))), (Some((0, 0)), None));
    let said = ansinh::text::contribution::support_sentence(&used_up, ansinh::text::Lang::Vi);
    assert_eq!(said, "Lần đóng này không có khoản hỗ trợ nào.");
    let monthly = contribution(&input("2026-11", 1_500_000, &[Other], Mode::Months(12))).unwrap();
    assert_eq!(monthly.possible_state, None);
    let said = ansinh::text::contribution::support_sentence(&other, ansinh::text::Lang::Vi);
    assert!(said.contains("17.433.234") && said.contains("17.831.542"), "{said}");
}

/// Decision 595/QĐ-BHXH Art 12.1.2c: 10 % × 22 % × 1.500.000 = 33.000, compounded; nothing before 2018.
#[test]
fn missing_months_until_2025_06_are_supported_as_they_are_compounded() {
    let own = || Overrides { monthly_yield: Some(Decimal::new(31, 2)), ..Overrides::default() };
    let of = |month, income, months, supported_months| {
        let mode = Mode::Missing { months };
        contribution(&Input { supported_months, overrides: own(), ..input(month, income, &[Other], mode) }).unwrap()
    };
    let sixty = of("2025-06", 1_500_000, 60, 0);
    assert_eq!((sixty.state, sixty.possible_state, sixty.supported_months), (Dong::new(2_179_154), None, 60));
    assert_eq!(sixty.pay, sixty.gross - sixty.state);
    // 33.000 × 1,0031 + 33.000 × 1,0031² = 33.102,30 + 33.204,92
    assert_eq!(of("2025-06", 1_500_000, 60, 118).state, Dong::new(66_307));
    assert_eq!(of("2017-12", 700_000, 60, 0).state, Dong::ZERO);
    assert!(of("2018-01", 700_000, 120, 0).state > Dong::new(120 * 15_400));
}

/// Σ (1 + r)^i with rational numbers of any size.
fn powers(r: Decimal, exponents: impl Iterator<Item = i32>) -> BigRational {
    let hundred = BigInt::from(100) * BigInt::from(10).pow(r.places().into());
    let growth = BigRational::new(BigInt::from(r.digits()) + &hundred, hundred);
    exponents.map(|exponent| growth.pow(exponent)).sum()
}

/// So many đồng a month times a sum, rounded half up.
fn rounded(ten_thousandths: i64, sum: &BigRational) -> i64 {
    let half = BigRational::new(1.into(), 2.into());
    let exact = sum * BigRational::new(ten_thousandths.into(), 10_000.into());
    (exact + half).floor().to_integer().try_into().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn discounting_agrees_with_big_rationals(
        income in 1_500_000i64..=50_600_000, years in 2i64..=5, digits in 0i64..=5_000_000, months in 1i64..=60,
    ) {
        let r = Decimal::new(digits, 6);
        let own = Overrides { monthly_yield: Some(r), ..Overrides::default() };
        let ahead = Input { overrides: own.clone(), ..input("2026-11", income, &[], Mode::Ahead { years }) };
        let gross = contribution(&ahead).unwrap().gross.get();
        prop_assert_eq!(gross, rounded(income * 2_200, &powers(r, (0..years as i32 * 12).map(|i| -i))));
        let missing = Input { mode: Mode::Missing { months }, ..ahead };
        let gross = contribution(&missing).unwrap().gross.get();
        let sum = powers(r, 1..=months as i32);
        prop_assert_eq!(gross, rounded(income * 2_200, &sum));
        // The State's part of them: since 2025-07 the upper end, before what it paid.
        let which = (digits % 5) as usize;
        let groups = vec![SupportGroup::ALL[which]];
        let now = contribution(&Input { groups: groups.clone(), ..missing.clone() }).unwrap();
        let share = [50, 40, 30, 50, 20][which];
        prop_assert_eq!(now.possible_state.unwrap().high.get(), rounded(share * 22 * 1_500_000, &sum));
        let income = Dong::new(income.min(46_800_000));
        let then = contribution(&Input { groups, month: Month::new(2025, 6), income, ..missing }).unwrap();
        let share = [30, 25, 10, 10, 10][which];
        prop_assert_eq!(then.state.get(), rounded(share * 22 * 1_500_000, &sum));
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
        supported_months in any::<i64>(), amount in any::<i64>(),
        // All that a decimal can hold.
        digits in -999_999_999_999_999_999i64..=999_999_999_999_999_999, places in 0u8..=9,
    ) {
        let mode = match kind {
            0 => Mode::Months(mode),
            1 => Mode::Ahead { years: mode },
            _ => Mode::Missing { months: mode },
        };
        let own = Decimal::new(digits, places);
        let wild = Input {
            month: Month::new(month, number), paid_on: None, income: Dong::new(income), groups: vec![Other], mode, supported_months,
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
    // (else it is an error).
    for dated in MONTHLY_YIELD.values {
        let overrides = Overrides { monthly_yield: Some(dated.value.decimal()), ..Overrides::default() };
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

/// The notice that stands beside the answer: what costs most, not what comes first.
#[test]
fn the_notice_of_most_đồng_stands_beside_the_answer() {
    let chosen = |input: &Input| {
        let notices = contribution(input).unwrap().explained.notices;
        ansinh::explain::warning(&notices).map(|at| notices[at].what.code())
    };
    // Off the steps by some thousands; and from January on a floor that costs 123.200 đồng more a month.
    let off = input("2026-11", 1_520_000, &[Other], Mode::Months(1));
    let codes: Vec<_> = contribution(&off).unwrap().explained.notices.iter().map(|notice| notice.what.code()).collect();
    assert!(codes.contains(&"income-off-step") && codes.contains(&"change-ahead"), "{codes:?}");
    assert_eq!(chosen(&off), Some("change-ahead"));
    let of_none = input("2027-02", 3_020_000, &[], Mode::Months(1));
    assert_eq!(chosen(&of_none), Some("income-off-step"));
    assert_eq!(chosen(&input("2027-02", 3_000_000, &[], Mode::Months(1))), Some("no-support-claimed"));
    assert_eq!(chosen(&input("2027-02", 3_000_000, &[Other], Mode::Months(1))), None);
}

#[test]
fn the_copied_text_names_group_income_days_and_both_prices() {
    let input = input("2026-11", 2_000_000, &[SupportGroup::NearPoor, SupportGroup::EthnicMinority], Mode::Months(12));
    let outcome = contribution::contribution(&input).unwrap();
    let said = ansinh::text::contribution::summary(&input, &outcome, ansinh::text::Lang::Vi).replace('\u{a0}', " ");
    for part in [
        "Thu nhập chọn: 2.000.000 đồng. Nhóm: Hộ cận nghèo, Người dân tộc thiểu số",
        "3.696.000 đồng",
        "31/12/2026",
        "3.484.800 đồng",
        "31/05/2027",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
}
