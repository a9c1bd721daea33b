//! Pension, lump sum and allowances: relations and bad input. Worked examples stand in the self-test.

#[path = "pension/allowances.rs"]
mod allowances;

use ansinh::citizen::card::pensioner_card;
use ansinh::citizen::explain::{Explained, Label};
use ansinh::citizen::funeral::{self, funeral};
use ansinh::citizen::lump_sum::{self, lump_sum};
use ansinh::citizen::maternity::{self, maternity};
use ansinh::citizen::pension::{Input, Outcome, Paid, pension, years_to_show};
use ansinh::citizen::survivors::{self, ContributorInput, PensionerInput};
use ansinh::citizen::{Compulsory, MOST_PERIODS, PaidPeriod};
use ansinh::law::source::{HEALTH_LAW_2024, LAW_2024};
use ansinh::law::{Overrides, Parameter, Sex, Sex::Female, Sex::Male, SupportGroup};
use ansinh::text::{Lang, errors, explain, law};
use ansinh::units::{Decimal, Dong, Month, Percent, Value};
use proptest::prelude::*;

const SETTLED: Month = Month::new(2026, 11);

fn given(sex: Sex, months: i64, average: i64, settled: Month) -> Outcome {
    let paid = Paid::Average { months, average: Dong::new(average) };
    computed(&Input { sex, settled, paid, compulsory: None, months_after_age: 0, overrides: Overrides::default() })
}

fn computed(input: &Input) -> Outcome {
    pension(input).unwrap_or_else(|error| panic!("{} at {}", error.code(), error.field))
}

fn period(from: (i32, u8), to: (i32, u8), income: i64) -> PaidPeriod {
    let (from, to) = (Month::new(from.0, from.1), Month::new(to.0, to.1));
    PaidPeriod { from, to, income: Dong::new(income), groups: vec![SupportGroup::Other] }
}

fn listed(periods: Vec<PaidPeriod>, settled: Month) -> Input {
    Input { paid: Paid::Periods(periods), ..bare(Female, settled) }
}

/// Nothing paid yet.
fn bare(sex: Sex, settled: Month) -> Input {
    let paid = Paid::Average { months: 0, average: Dong::ZERO };
    Input { sex, settled, paid, compulsory: None, months_after_age: 0, overrides: Overrides::default() }
}

fn has(explained: &Explained, code: &str) -> bool {
    explained.notices.iter().any(|notice| notice.what.code() == code)
}

fn rate(outcome: &Outcome) -> String {
    outcome.rate.decimal().to_string()
}

#[test]
fn rates_of_earlier_retirements() {
    for (settled, sex, years, expected) in [
        (Month::new(2016, 1), Female, 20, "60"),
        (Month::new(2017, 12), Female, 25, "75"),
        (Month::new(2017, 12), Male, 20, "55"),
        (Month::new(2018, 1), Male, 20, "53"),
        (Month::new(2018, 1), Female, 20, "55"),
        (Month::new(2019, 6), Male, 20, "51"),
        (Month::new(2020, 6), Male, 20, "49"),
        (Month::new(2021, 12), Male, 20, "47"),
        (Month::new(2022, 1), Male, 20, "45"),
        (Month::new(2025, 6), Male, 35, "75"),
    ] {
        assert_eq!(rate(&given(sex, years * 12, 1_000_000, settled)), expected, "{sex:?} in {settled}");
    }
    // 20 years were needed until 2025-06, 15 since.
    let before = given(Female, 239, 1_000_000, Month::new(2025, 6));
    assert_eq!((before.eligible, before.missing_months, before.pension), (false, 1, Dong::ZERO));
    assert!(given(Female, 180, 1_000_000, Month::new(2025, 7)).eligible);
}

#[test]
fn years_above_the_highest_rate_bring_a_one_off_payment() {
    assert_eq!(given(Female, 360, 1_500_000, SETTLED).one_off, Dong::ZERO);
    assert_eq!(given(Male, 426, 1_500_000, SETTLED).one_off, Dong::new(375_000), "35 and a half years");
    // In 2016 and 2017 a woman had the highest rate after 25 years.
    assert_eq!(given(Female, 312, 1_000_000, Month::new(2017, 1)).one_off, Dong::new(500_000));
}

/// Law 41/2024/QH15 Art 100.2, by hand: each part's odd months count by themselves.
#[test]
fn years_after_the_age_bring_two_averages_each() {
    let of = |sex, months, months_after_age, settled| {
        let paid = Paid::Average { months, average: Dong::new(1_000_000) };
        computed(&Input { paid, months_after_age, ..bare(sex, settled) })
    };
    let times = |sex, months, after| of(sex, months, after, SETTLED).one_off.get();
    // 35 years and 10 months at the age are 36, then 3 years and 10 months are 4: 0,5 × 1 + 2 × 4.
    assert_eq!(times(Male, 476, 46), 8_500_000, "N14");
    // 36 years, and 9 months are one: 0,5 + 2.
    assert_eq!(times(Male, 441, 9), 2_500_000, "N16");
    // 34 years at the age: of the 3 after it, the first fills up to 35, the other two count.
    assert_eq!(times(Male, 37 * 12, 36), 4_000_000);
    // 29 years and 6 months of a woman, then 6 months: nothing above 30.
    assert_eq!(times(Female, 360, 6), 0);
    // All of it after the age: 31 years.
    assert_eq!(times(Female, 372, 372), 2_000_000);
    // 30 years and 1 month, then 1 month: half a year each.
    assert_eq!(times(Female, 362, 1), 250_000 + 1_000_000);
    // The rate counts all months together: 10 odd months make a year.
    assert_eq!(of(Male, 190, 5, SETTLED).counted_years, ansinh::units::Decimal::whole(16));
    let before = of(Male, 476, 46, Month::new(2025, 6));
    assert_eq!(before.one_off, Dong::new(2_500_000), "40 years, 0,5 each above 35");
    assert!(has(&before.explained, "after-age-alike"));
    assert!(!has(&of(Male, 476, 0, Month::new(2025, 6)).explained, "after-age-alike"));
    refused(&Input { months_after_age: 1, ..bare(Male, SETTLED) }, "out-of-range", "monthsAfterAge");
    refused(&Input { months_after_age: -1, ..bare(Male, SETTLED) }, "out-of-range", "monthsAfterAge");
}

/// The same by whole numbers of half-years, as the law's sentence reads.
fn one_off_halves(full: i64, before: i64, after: i64) -> i64 {
    let halves = |months: i64| months / 12 * 2 + [0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2][(months % 12) as usize];
    let (mut left, mut quarters) = (full * 2, 0);
    for _ in 0..halves(before) {
        if left > 0 { left -= 1 } else { quarters += 1 }
    }
    for _ in 0..halves(after) {
        if left > 0 { left -= 1 } else { quarters += 4 }
    }
    quarters
}

#[test]
fn without_enough_years_there_is_no_pension_but_an_average() {
    let short = given(Female, 179, 1_500_000, SETTLED);
    assert!(!short.eligible && has(&short.explained, "too-few-months"));
    assert_eq!((short.missing_months, short.average), (1, Dong::new(1_500_000)));
    assert_eq!((short.pension, short.one_off, short.rate), (Dong::ZERO, Dong::ZERO, Percent::ZERO));
    assert_eq!(given(Female, 0, 0, SETTLED).missing_months, 180);
}

#[test]
fn the_average_takes_the_coefficient_of_each_year() {
    // V113
    let three = computed(&listed(vec![period((2022, 1), (2024, 12), 1_500_000)], Month::new(2026, 3)));
    assert_eq!((three.months, three.average), (36, Dong::new(1_605_000)), "V113");
    // V108; the source cuts 1.774.052,70 to 1.774.052.
    let periods = vec![
        period((2013, 1), (2013, 12), 1_200_000),
        period((2014, 1), (2014, 9), 1_445_000),
        period((2014, 10), (2015, 6), 2_140_000),
        period((2016, 1), (2016, 2), 2_140_000),
        period((2016, 3), (2016, 7), 2_515_000),
    ];
    let of_2017 = computed(&listed(periods, Month::new(2017, 9)));
    assert_eq!((of_2017.months, of_2017.average), (37, Dong::new(1_774_053)), "V108");
    assert_eq!(shown(&of_2017, Label::AverageIncome), "1.774.052,70\u{a0}đồng", "V108");
    let adjusted: Vec<i64> = of_2017
        .explained
        .steps
        .iter()
        .filter(|step| matches!(step.label, Label::AdjustedIncome(_)))
        .filter_map(|step| match step.value {
            Value::ExactDong(amount) => amount.round_dong().ok().map(Dong::get),
            _ => None,
        })
        .collect();
    assert_eq!(adjusted, [15_552_000, 20_007_750, 13_225_200, 16_855_000], "V108");
    // V110: 43 months that sum up to 86.057.800 in years that count 1.00.
    let flat = vec![period((2025, 1), (2028, 6), 2_001_344), period((2028, 7), (2028, 7), 2_001_352)];
    let flat = computed(&listed(flat, Month::new(2028, 8)));
    assert_eq!(shown(&flat, Label::AverageIncome), "2.001.344,19\u{a0}đồng", "V110");
}

fn shown(outcome: &Outcome, label: Label) -> String {
    let step = outcome.explained.steps.iter().find(|step| step.label == label).expect("the step stands there");
    ansinh::text::numbers::value(&step.value, Lang::Vi)
}

#[test]
fn the_pension_is_rounded_once_from_the_exact_average() {
    // 180 months that sum up to 180.000.100: the average is 1.000.000,555…
    let periods = vec![period((2025, 1), (2039, 11), 1_000_000), period((2039, 12), (2039, 12), 1_000_100)];
    let outcome = computed(&listed(periods, Month::new(2040, 1)));
    assert_eq!((outcome.average, outcome.pension), (Dong::new(1_000_001), Dong::new(450_000)));
}

#[test]
fn a_settlement_beyond_the_tables_is_provisional() {
    let later = computed(&listed(vec![period((2022, 1), (2024, 12), 1_500_000)], Month::new(2031, 1)));
    assert_eq!(later.average, Dong::new(1_605_000), "the newest known table");
    assert!(
        later
            .explained
            .notices
            .iter()
            .any(|notice| { notice.what.code() == "provisional" && notice.field.as_deref() == Some("settled") })
    );
    let used = later.explained.rules.iter().find(|used| used.parameter == Parameter::YearlyCoefficient(2022));
    assert!(used.is_some_and(|used| used.provisional && used.from == Month::new(2026, 1)));
    let known = computed(&listed(vec![period((2022, 1), (2024, 12), 1_500_000)], Month::new(2026, 1)));
    assert!(has(&known.explained, "unconfirmed-value") && !has(&known.explained, "provisional"));
}

#[track_caller]
fn refused(input: &Input, code: &str, field: &str) {
    let error = pension(input).expect_err("must be refused");
    assert_eq!((error.code(), error.field.as_ref()), (code, field));
}

#[test]
fn bad_input_is_refused_at_its_field() {
    let one =
        |from, to, income| listed(vec![period((2022, 1), (2022, 6), 1_500_000), period(from, to, income)], SETTLED);
    refused(&listed(Vec::new(), SETTLED), "missing-field", "periods");
    refused(&one((2023, 5), (2023, 4), 1_500_000), "ends-before-start", "periods[1].to");
    refused(&one((2022, 6), (2022, 7), 1_500_000), "overlapping-periods", "periods[1].from");
    refused(&one((2021, 1), (2022, 1), 1_500_000), "overlapping-periods", "periods[0].from");
    refused(&one((2007, 12), (2008, 1), 1_500_000), "no-rules", "periods[1].from");
    refused(&one((2023, 1), (2023, 1), 0), "out-of-range", "periods[1].income");
    refused(&one((2023, 1), (2023, 1), i64::MAX), "out-of-range", "periods[1].income");
    refused(&one((2026, 12), (2026, 12), 1_500_000), "settled-too-early", "settled");
    assert!(pension(&one((2026, 11), (2026, 11), 1_500_000)).is_ok());
    // No table for settlements of these years.
    refused(&listed(vec![period((2016, 1), (2016, 2), 1_500_000)], Month::new(2020, 1)), "no-rules", "settled");
    refused(&listed(vec![period((2012, 1), (2012, 2), 1_500_000)], Month::new(2017, 1)), "no-rules", "periods[0].from");
    let many = vec![period((2022, 1), (2022, 1), 1_500_000); MOST_PERIODS + 1];
    refused(&listed(many, SETTLED), "out-of-range", "periods");

    let paid =
        |months, average| Input { paid: Paid::Average { months, average: Dong::new(average) }, ..bare(Male, SETTLED) };
    refused(&paid(-1, 0), "out-of-range", "months");
    refused(&paid(1201, 0), "out-of-range", "months");
    refused(&paid(180, -1), "out-of-range", "average");
    refused(&paid(180, 1_000_000_000_001), "out-of-range", "average");
    let too_early = Input { settled: Month::new(2015, 12), ..paid(240, 1) };
    refused(&too_early, "no-rules", "settled");
    let man = pension(&Input { sex: Male, ..too_early }).expect_err("no-rules");
    assert!(errors::sentence(&man, Lang::Vi).contains("(nam)"), "{}", errors::sentence(&man, Lang::Vi));
}

#[test]
fn an_income_outside_of_its_month_is_computed_and_told() {
    let low = computed(&listed(vec![period((2022, 1), (2022, 12), 700_000)], SETTLED));
    let notice = low.explained.notices.iter().find(|notice| notice.what.code() == "income-outside");
    assert_eq!(notice.and_then(|notice| notice.field.as_deref()), Some("periods[0].income"));
}

#[test]
fn the_states_support_of_all_months_is_rounded_once() {
    // At 22,00015 % each stretch (a new poverty line in 2022, new shares in 2025-07) leaves less than half a đồng.
    let rate = Percent::new(Decimal::new(2_200_015, 5));
    let overrides = Overrides { contribution_rate: Some(rate), ..Overrides::default() };
    let periods = vec![period((2021, 10), (2026, 3), 1_500_000)];
    let input = lump_sum::Input { settled: SETTLED, periods, compulsory: None, grave_illness: false, overrides };
    // 46.200,315 for 3 months of 10 % × 700.000, 1.386.009,45 for 42 of 10 % × 1.500.000, 594.004,05 for 9 of 20 %.
    assert_eq!(lump_sum(&input).unwrap().state, Dong::new(2_026_214));
}

// ---- Lump sum -------------------------------------------------------------------------------------------------

fn paid_out(periods: Vec<PaidPeriod>, settled: Month, grave_illness: bool) -> lump_sum::Outcome {
    let input = lump_sum::Input { settled, periods, compulsory: None, grave_illness, overrides: Overrides::default() };
    lump_sum(&input).unwrap_or_else(|error| panic!("{} at {}", error.code(), error.field))
}

#[test]
fn a_lump_sum_is_by_years_less_the_states_support() {
    let three = paid_out(vec![period((2022, 1), (2024, 12), 1_500_000)], Month::new(2026, 3), false);
    // 3 years × 2 × 1.605.000; 36 months × 10 % × 22 % × 1.500.000.
    assert_eq!((three.gross, three.state), (Dong::new(9_630_000), Dong::new(1_188_000)));
    assert_eq!((three.pay, three.average), (Dong::new(8_442_000), Dong::new(1_605_000)));
    assert!(has(&three.explained, "lump-sum-cases"));
    let grave = paid_out(vec![period((2022, 1), (2024, 12), 1_500_000)], Month::new(2026, 3), true);
    assert_eq!((grave.state, grave.pay), (Dong::ZERO, Dong::new(9_630_000)));
}

#[test]
fn odd_months_before_2014_stay_where_nothing_was_paid_later() {
    // Art 102.2a: 18 months are 1,5 years of 1,5 averages (2.000.000 × 1,48).
    let early = paid_out(vec![period((2012, 1), (2013, 6), 2_000_000)], Month::new(2026, 1), false);
    assert_eq!(early.gross, Dong::new(6_660_000));
    assert!(early.explained.steps.iter().all(|step| !matches!(step.label, Label::LaterYears { .. })));
    // Art 110.2a counts in the same way.
    let died = survivors::ContributorInput {
        died: Month::new(2026, 1),
        periods: vec![period((2008, 7), (2013, 12), 2_000_000)],
        compulsory: None,
        overrides: Overrides::default(),
    };
    let steps = survivors::of_contributor(&died).unwrap().explained.steps;
    // 66 months: 5,5 years, none of them later.
    assert!(steps.iter().any(|step| step.value == Value::Years(Decimal::new(55, 1))), "{steps:?}");
    assert!(steps.iter().all(|step| !matches!(step.label, Label::LaterYears { .. })));
}

#[test]
fn odd_months_before_2014_move_to_the_later_part() {
    // 17 months before 2014: one year and 5 months; with the 15 months since, 20 months count as 2 years.
    let both = paid_out(vec![period((2012, 8), (2015, 3), 2_000_000)], Month::new(2026, 1), false);
    let sum = 2_000_000i64 * (5 * 151 + 12 * 142 + 12 * 136 + 3 * 136) / 100;
    let exact = (sum * 55 * 2 + 10 * 32) / (2 * 10 * 32);
    assert_eq!((both.gross, both.state), (Dong::new(exact), Dong::ZERO));
    // The same number of months, all since 2014: 2 years 8 months count as 3 years.
    let later = paid_out(vec![period((2014, 1), (2016, 8), 2_000_000)], Month::new(2026, 1), false);
    assert_eq!(later.gross, Dong::new((2_000_000 * (24 * 136 + 8 * 132) / 100 * 6 * 2 + 32) / 64));
}

#[test]
fn less_than_a_year_is_what_was_paid() {
    let half = paid_out(vec![period((2024, 1), (2024, 6), 1_500_000)], Month::new(2026, 1), false);
    assert_eq!((half.gross, half.state, half.pay), (Dong::new(1_980_000), Dong::new(198_000), Dong::new(1_782_000)));
    // At most twice the average of 1.545.000.
    let most = paid_out(vec![period((2024, 1), (2024, 11), 1_500_000)], Month::new(2026, 1), false);
    assert_eq!(most.gross, Dong::new(3_090_000));
}

#[test]
fn the_state_supported_at_most_120_months() {
    let long = paid_out(vec![period((2018, 1), (2029, 12), 2_500_000)], Month::new(2030, 1), false);
    // 48 × 15.400 + 42 × 33.000 + 18 × 66.000 + 12 × 96.800
    assert_eq!(long.state, Dong::new(4_474_800));
    let mut unclaimed = period((2018, 1), (2029, 12), 2_500_000);
    unclaimed.groups = Vec::new();
    let unclaimed = paid_out(vec![unclaimed], Month::new(2030, 1), false);
    assert!(unclaimed.state == Dong::ZERO && has(&unclaimed.explained, "no-support-claimed"));
}

#[test]
fn the_largest_amounts_are_safe_integers_of_javascript() {
    const SAFE: Dong = Dong::new((1 << 53) - 1);
    let most = 1_000_000_000_000;
    let outcome = given(Female, 1200, most, SETTLED);
    assert!(Dong::ZERO < outcome.one_off && outcome.one_off <= SAFE && outcome.pension <= SAFE);
    let whole = paid_out(vec![period((2008, 1), (2026, 1), most)], SETTLED, true);
    assert!(Dong::ZERO < whole.gross && whole.gross <= SAFE);
}

#[test]
fn a_bad_lump_sum_is_refused_at_its_field() {
    let of = |periods, settled| {
        let input = lump_sum::Input {
            settled,
            periods,
            compulsory: None,
            grave_illness: false,
            overrides: Overrides::default(),
        };
        let error = lump_sum(&input).expect_err("must be refused");
        (error.code(), error.field.to_string())
    };
    let one = || vec![period((2021, 1), (2021, 11), 1_500_000)];
    assert_eq!(of(one(), Month::new(2021, 10)), ("settled-too-early", "settled".into()));
    assert_eq!(of(one(), Month::new(2015, 1)), ("no-rules", "settled".into()));
    assert_eq!(of(one(), Month::new(2021, 12)), ("no-rules", "settled".into()), "no table of coefficients");
    assert_eq!(of(Vec::new(), SETTLED), ("missing-field", "periods".into()));
}

#[test]
fn every_step_notice_and_rule_has_words_in_both_languages() {
    let long = vec![period((2012, 8), (2015, 3), 2_000_000), period((2018, 1), (2026, 6), 1_000_000)];
    let explained = [
        computed(&listed(long.clone(), SETTLED)).explained,
        given(Female, 400, 1_500_000, SETTLED).explained,
        paid_out(long, SETTLED, true).explained,
    ];
    for (explained, lang) in explained.iter().flat_map(|explained| Lang::ALL.map(|lang| (explained, lang))) {
        for step in &explained.steps {
            assert!(!explain::label(step.label, lang).is_empty() && !explain::formula(&step.formula, lang).is_empty());
        }
        assert!(explained.notices.iter().all(|notice| explain::notice(&notice.what, lang).len() > 20));
        assert!(explained.rules.iter().all(|used| !law::parameter(used.parameter, lang).is_empty()));
    }
}

prop_compose! {
    fn any_period()(
        from in (2005i32..2040, 1i32..=12), length in -5i32..200,
        income in prop_oneof![-1i64..60_000_000, any::<i64>()],
        groups in prop::collection::vec(prop::sample::select(SupportGroup::ALL.to_vec()), 0..3),
    ) -> PaidPeriod {
        let from = Month::from_parts(from.0, from.1).unwrap();
        PaidPeriod { from, to: from.plus(length), income: Dong::new(income), groups }
    }
}

proptest! {
    #[test]
    fn more_months_and_more_income_never_bring_less(
        months in 0i64..1200, average in 0i64..100_000_000, more in 0i64..1_000_000, male in any::<bool>(),
    ) {
        let sex = if male { Male } else { Female };
        let base = given(sex, months, average, SETTLED);
        let longer = given(sex, months + 1, average, SETTLED);
        let richer = given(sex, months, average + more, SETTLED);
        prop_assert!(longer.pension >= base.pension && longer.one_off >= base.one_off);
        prop_assert!(richer.pension >= base.pension && richer.one_off >= base.one_off);
        prop_assert!(base.pension.get() * 4 <= average * 3 + 2);
        prop_assert_eq!(base.eligible, base.missing_months == 0);
    }

    #[test]
    fn the_one_off_counts_half_year_by_half_year(before in 0i64..600, after in 0i64..400, male in any::<bool>()) {
        prop_assume!(before + after >= 180);
        let (sex, full) = if male { (Male, 35) } else { (Female, 30) };
        let paid = Paid::Average { months: before + after, average: Dong::new(4_000_000) };
        let outcome = computed(&Input { paid, months_after_age: after, ..bare(sex, SETTLED) });
        prop_assert_eq!(outcome.one_off.get(), one_off_halves(full, before, after) * 1_000_000);
    }

    #[test]
    fn nothing_panics_and_sums_add_up(
        periods in prop::collection::vec(any_period(), 0..5), settled in (2014i32..2199, 1i32..=12), ill in any::<bool>(),
    ) {
        let settled = Month::from_parts(settled.0, settled.1).unwrap();
        let _ = pension(&listed(periods.clone(), settled));
        let input = lump_sum::Input { settled, periods: periods.clone(), compulsory: None, grave_illness: ill, overrides: Overrides::default() };
        if let Ok(outcome) = lump_sum(&input) {
            prop_assert_eq!(outcome.state + outcome.pay, outcome.gross);
            prop_assert!(outcome.pay >= Dong::ZERO);
        }
        let _ = survivors::of_contributor(&ContributorInput { died: settled, periods, compulsory: None, overrides: Overrides::default() });
    }

    #[test]
    fn splitting_a_period_changes_nothing(cut in 1i32..60, income in 1_500_000i64..40_000_000) {
        let whole = period((2020, 3), (2025, 2), income);
        let (mut first, mut second) = (whole.clone(), whole.clone());
        first.to = whole.from.plus(cut - 1);
        second.from = whole.from.plus(cut);
        // The order of entry does not matter either.
        let (one, two) = (paid_out(vec![whole], SETTLED, false), paid_out(vec![second, first], SETTLED, false));
        prop_assert_eq!((one.months, one.average, one.gross, one.state), (two.months, two.average, two.gross, two.state));
    }
}

#[test]
fn a_table_of_the_rate_begins_with_the_fewest_years_of_its_month() {
    assert_eq!(years_to_show(Month::new(2026, 11)), [15, 18, 20, 25, 30, 35]);
    assert_eq!(years_to_show(Month::new(2025, 6)), [20, 25, 30, 35]);
}
