//! Allowances: maternity, funeral, survivors.

use super::*;

#[test]
fn maternity_is_paid_by_child() {
    let of = |children, paid_months| maternity(&maternity::Input { born: Month::new(2025, 7), children, paid_months });
    assert_eq!(of(1, 6).expect("V134").amount, Dong::new(2_000_000), "V134");
    assert_eq!(of(2, 12).expect("V134").amount, Dong::new(4_000_000), "V134");
    let short = of(1, 5).expect("computed");
    assert!(!short.eligible && short.amount == Dong::ZERO && has(&short.explained, "too-few-months"));
    assert_eq!(of(0, 6).expect_err("no child").field, "children");
    assert_eq!(of(1, 13).expect_err("a year has 12").field, "paidMonths");
    let early = maternity::Input { born: Month::new(2025, 6), children: 1, paid_months: 12 };
    let error = maternity(&early).expect_err("not yet");
    assert_eq!((error.code(), error.field.as_ref()), ("no-rules", "born"));
}

#[test]
fn the_funeral_allowance_follows_the_reference_level() {
    let of = |died, months, pensioner| {
        let input = funeral::Input { died, months, compulsory_months: 0, pensioner, overrides: Overrides::default() };
        funeral(&input).unwrap_or_else(|error| panic!("{}", error.code()))
    };
    assert_eq!(of(Month::new(2024, 7), 60, false).amount, Dong::new(23_400_000), "V132");
    assert_eq!(of(Month::new(2026, 6), 0, true).amount, Dong::new(23_400_000), "V132");
    assert_eq!(of(Month::new(2026, 7), 60, false).amount, Dong::new(25_300_000), "V133");
    assert!(!of(Month::new(2026, 7), 59, false).eligible);
    let error = funeral(&funeral::Input {
        died: Month::new(2015, 12),
        months: 60,
        compulsory_months: 0,
        pensioner: false,
        overrides: Overrides::default(),
    });
    let error = error.expect_err("no rules yet");
    assert_eq!((error.code(), error.field.as_ref()), ("no-rules", "died"));
}

#[test]
fn months_of_both_kinds_add_up_to_a_funeral() {
    let of = |months, compulsory_months| {
        let overrides = Overrides::default();
        let input = funeral::Input { died: SETTLED, months, compulsory_months, pensioner: false, overrides };
        funeral(&input).unwrap_or_else(|error| panic!("{}", error.code()))
    };
    assert_eq!(of(50, 10).amount, Dong::new(25_300_000), "N21");
    assert!(!of(49, 10).eligible && of(0, 12).eligible && !of(0, 11).eligible);
}

#[test]
fn compulsory_months_count_in_pension_and_lump_sum() {
    // N34: (67 × 3.641.233 + 113 × 4.000.000) ÷ 180 × 45 % = 1.739.906,53
    let both = |months, average| Some(Compulsory { months, average: Dong::new(average), before_2014: 0 });
    let paid = Paid::Average { months: 113, average: Dong::new(4_000_000) };
    let woman = computed(&Input { paid: paid.clone(), compulsory: both(67, 3_641_233), ..bare(Female, SETTLED) });
    assert_eq!((woman.months, woman.pension), (180, Dong::new(1_739_907)), "N34");
    assert!(!has(&woman.explained, "compulsory-rules"));
    let short = computed(&Input { paid: paid.clone(), compulsory: both(66, 3_641_233), ..bare(Female, SETTLED) });
    assert_eq!((short.eligible, short.missing_months), (false, 1));
    let own = computed(&Input { paid, compulsory: both(180, 5_000_000), ..bare(Female, SETTLED) });
    assert!(has(&own.explained, "compulsory-rules"));

    let sum = |months, average, before_2014| {
        let compulsory = Some(Compulsory { months, average: Dong::new(average), before_2014 });
        let periods = vec![period((2025, 1), (2025, 12), 2_000_000)];
        let overrides = Overrides::default();
        let input = lump_sum::Input { settled: SETTLED, periods, compulsory, grave_illness: false, overrides };
        lump_sum(&input).unwrap_or_else(|error| panic!("{} at {}", error.code(), error.field))
    };
    // 3 years × 2 × (12 × 2.000.000 + 24 × 5.000.000) ÷ 36 = 24.000.000, less the State's 6 × 33.000 + 6 × 66.000.
    let three = sum(24, 5_000_000, 0);
    assert_eq!((three.gross, three.state, three.months), (Dong::new(24_000_000), Dong::new(594_000), 36));
    // All 18 months lie before 2014 and stay: 1,5 × 1,5 × (12 × 4.000.000 + 6 × 2.000.000 × 1,42) ÷ 18.
    let periods = vec![period((2013, 1), (2013, 6), 2_000_000)];
    let compulsory = Some(Compulsory { months: 12, average: Dong::new(4_000_000), before_2014: 12 });
    let overrides = Overrides::default();
    let input = lump_sum::Input { settled: SETTLED, periods, compulsory, grave_illness: false, overrides };
    let early = lump_sum(&input).unwrap();
    let one_later = compulsory.map(|of| Compulsory { before_2014: 11, ..of });
    let later = lump_sum(&lump_sum::Input { compulsory: one_later, ..input });
    // One compulsory month lies later: the 5 odd ones of 17 join it, and 6 months make half a year of 2: 1,5 + 1.
    assert_eq!((early.gross, later.unwrap().gross), (Dong::new(8_130_000), Dong::new(9_033_333)));
    // 17 months before 2014 are one early year; its 5 odd months move on: 1 × 1,5 + 2 × 2.
    assert_eq!(sum(24, 5_000_000, 17).gross, Dong::new(22_000_000));
    let wrong = |months, average, before_2014| {
        let compulsory = Some(Compulsory { months, average: Dong::new(average), before_2014 });
        pension(&Input { compulsory, ..bare(Male, SETTLED) }).expect_err("refused").field.to_string()
    };
    assert_eq!(wrong(0, 1, 0), "compulsory.months");
    assert_eq!(wrong(1, 0, 0), "compulsory.average");
    assert_eq!(wrong(1, 1, 2), "compulsory.monthsBefore2014");
}

#[test]
fn survivors_of_a_contributor_are_paid_by_years() {
    let of = |to| {
        let periods = vec![period((2020, 1), to, 1_500_000)];
        let input =
            ContributorInput { died: Month::new(2026, 3), periods, compulsory: None, overrides: Overrides::default() };
        survivors::of_contributor(&input).unwrap_or_else(|error| panic!("{}", error.code()))
    };
    // 5 years × 2 × average; nothing is deducted. (1,16 + 1,14 + 1,11 + 1,07 + 1,03) ÷ 5 × 1.500.000 = 1.653.000
    let five = of((2024, 12));
    assert_eq!(five.amount, Dong::new(16_530_000));
    // A month less: what was paid, which may be more than by years, and is never capped.
    assert_eq!(of((2024, 11)).amount, Dong::new(59 * 330_000));
    assert!(has(&five.explained, "claim-in-time"));
    let late = ContributorInput {
        died: Month::new(2026, 3),
        periods: vec![period((2026, 4), (2026, 4), 1_500_000)],
        compulsory: None,
        overrides: Overrides::default(),
    };
    let error = survivors::of_contributor(&late).expect_err("paid after death");
    assert_eq!((error.code(), error.field.as_ref()), ("settled-too-early", "died"));
}

/// By hand: 22 % × 1.500.000 = 330.000 a month; 22 % × 2.000.000 = 440.000; 22 % × 700.000 = 154.000.
#[test]
fn survivors_of_few_months_get_all_that_was_paid() {
    let of = |periods, died| {
        let input = ContributorInput { died, periods, compulsory: None, overrides: Overrides::default() };
        survivors::of_contributor(&input).unwrap_or_else(|error| panic!("{}", error.code()))
    };
    let fifty = of(vec![period((2022, 1), (2026, 2), 1_500_000)], Month::new(2026, 3));
    assert_eq!(fifty.amount, Dong::new(16_500_000), "50 months");
    let one = of(vec![period((2026, 11), (2026, 11), 1_500_000)], SETTLED);
    assert_eq!(one.amount, Dong::new(330_000), "no year is needed");
    let two = vec![period((2018, 1), (2018, 10), 700_000), period((2024, 1), (2024, 4), 2_000_000)];
    assert_eq!(of(two, SETTLED).amount, Dong::new(10 * 154_000 + 4 * 440_000));
    // Whoever paid them: groups make no difference.
    let mut poor = period((2022, 1), (2026, 2), 1_500_000);
    poor.groups = vec![SupportGroup::Poor];
    assert_eq!(of(vec![poor], Month::new(2026, 3)).amount, fifty.amount);
    let step = fifty.explained.steps.iter().find(|step| step.label == Label::Survivors).expect("a step says so");
    assert_eq!(step.law.iter().map(|article| article.place()).collect::<Vec<_>>(), ["110.2c"]);
}

#[test]
fn survivors_of_both_kinds_are_paid_by_years_and_at_least_three_averages() {
    let of = |to, months, average, before_2014| {
        let compulsory = Some(Compulsory { months, average: Dong::new(average), before_2014 });
        let periods = vec![period((2025, 1), to, 2_000_000)];
        let input = ContributorInput { died: SETTLED, periods, compulsory, overrides: Overrides::default() };
        survivors::of_contributor(&input).unwrap_or_else(|error| panic!("{} at {}", error.code(), error.field))
    };
    // 12 months at 2.000.000 (2025 counts 1,00) and 12 at 4.000.000: 2 years × 2 × 3.000.000.
    assert_eq!(of((2025, 12), 12, 4_000_000, 0).amount, Dong::new(12_000_000));
    // The compulsory year lies before 2014: 1,5 + 2.
    assert_eq!(of((2025, 12), 12, 4_000_000, 12).amount, Dong::new(10_500_000));
    // 2 months are half a year, which counts once the average; three averages are more.
    let few = of((2025, 1), 1, 4_000_000, 0);
    assert_eq!(few.amount, Dong::new(9_000_000));
    assert!(few.explained.steps.iter().any(|step| step.label == Label::LeastSurvivors));
    assert!(has(&of((2025, 1), 180, 4_000_000, 100).explained, "monthly-survivors"));
}

#[test]
fn survivors_of_a_pensioner_get_fewer_pensions_with_each_month() {
    let of = |months_drawn| {
        let input = PensionerInput { died: SETTLED, pension: Dong::new(1_000_000), months_drawn };
        survivors::of_pensioner(&input).unwrap_or_else(|error| panic!("{}", error.code())).amount.get()
    };
    assert_eq!([of(1), of(2), of(3), of(4)], [48_000_000, 48_000_000, 47_500_000, 47_000_000]);
    assert_eq!([of(91), of(92), of(93), of(1200)], [3_500_000, 3_000_000, 3_000_000, 3_000_000]);
    let none = PensionerInput { died: SETTLED, pension: Dong::new(1), months_drawn: 0 };
    assert_eq!(survivors::of_pensioner(&none).expect_err("a month").field, "monthsDrawn");
}

#[test]
fn the_card_of_a_pensioner() {
    let outcome = pensioner_card(SETTLED).expect("known");
    assert_eq!((outcome.card.paid_by_fund, outcome.card.level), (Percent::whole(100), Percent::whole(95)));
    let cited = |label| outcome.explained.steps.iter().find(|step| step.label == label).unwrap().law[0];
    assert_eq!(cited(Label::CardPaidByFund), LAW_2024.at("119.2a"));
    assert_eq!(cited(Label::CardLevel), HEALTH_LAW_2024.at("22.1đ"));
    assert!(outcome.explained.rules.iter().all(|used| used.source == HEALTH_LAW_2024.at("22.1đ")));
    assert_eq!(pensioner_card(Month::new(2025, 6)).expect_err("not yet").code(), "no-rules");
}
