//! Published reports and what they say of plans.

use super::*;

#[test]
fn tra_vinh_2011_is_ahead() {
    let outcome = progress(&money("2011-06-30", "306.1", "53.40")).unwrap();
    assert_eq!(show(&outcome.plan), ["573.07", "573.22", "573.37"]);
    assert_eq!(outcome.remaining.value.to_string(), "267.12");
    assert_eq!(percent(outcome.elapsed_percent), "49.59");
    assert_eq!(percent(outcome.elapsed_by_months), "50.00");
    assert_eq!(percent(outcome.gap_points.unwrap()), "3.81");
    assert_eq!(percent(outcome.gap_by_months.unwrap()), "3.40");
    assert_eq!(
        (rate(outcome.achieved_per_month, 2), rate(outcome.needed_per_month, 2)),
        ("51.02".into(), "44.52".into())
    );
    assert_eq!(rate(outcome.acceleration, 3), "0.873");
    assert_eq!(outcome.verdict, Verdict::Ahead);
    assert_eq!((outcome.months_gone, outcome.months_left), (number("6"), number("6")));
    assert_eq!(forecast_of(&outcome, ForecastName::StraightLine), ("617.27".into(), "107.69".into()));
    assert_eq!(forecast_of(&outcome, ForecastName::PlanCatchUp), ("573.22".into(), "100.00".into()));
    assert_words(&outcome.explained);
    assert_eq!(
        words::report(&outcome.sentence, Lang::Vi).replace('\u{a0}', " "),
        "Tính đến ngày 30/06/2011, đã thực hiện 306,1 tỷ đồng, bằng 53,40% kế hoạch năm 2011 (khoảng 573,22 tỷ đồng); \
         thời gian đã qua 49,59%, nhanh hơn tiến độ 3,81 điểm %. Còn 267,12 tỷ đồng, mỗi tháng còn lại cần đạt \
         44,52 tỷ đồng, thấp hơn nhịp đến nay 12,7% (bình quân 51,02 tỷ đồng mỗi tháng)."
    );
    assert_eq!(words::verdict(&outcome.sentence, Lang::Vi).replace('\u{a0}', " "), "Nhanh hơn tiến độ 3,81 điểm %");
}

#[test]
fn tu_son_2019_is_behind_if_the_65_percent_are_of_the_plan() {
    let input = ProgressInput { previous: some("412.97"), ..money("2019-08-31", "465", "65") };
    let outcome = progress(&input).unwrap();
    assert_eq!(show(&outcome.plan), ["709.2", "715.4", "721.7"]);
    assert_eq!(percent(outcome.elapsed_percent), "66.58");
    assert_eq!(percent(outcome.gap_points.unwrap()), "-1.58");
    assert_eq!(percent(outcome.gap_by_months.unwrap()), "-1.67");
    assert_eq!(
        (rate(outcome.achieved_per_month, 2), rate(outcome.needed_per_month, 2)),
        ("58.13".into(), "62.60".into())
    );
    assert_eq!(rate(outcome.acceleration, 3), "1.077");
    assert_eq!(outcome.verdict, Verdict::Behind);
    let growth = outcome.growth.unwrap();
    assert_eq!((to(growth.amount.value, 0), percent(growth.percent.value)), ("52".into(), "12.60".into()));
    assert!(words::report(&outcome.sentence, Lang::Vi).contains("bằng 65% kế hoạch"));
}

#[test]
fn tu_son_2019_money_grew_by_people_and_by_more_a_head() {
    let heads = Comparison { now: some("136800"), change: some("4291"), ..Comparison::default() };
    let input = GrowthInput {
        unit: "tỷ đồng".into(),
        amount: Comparison { percent: some("12.6"), ..Comparison::default() },
        people: Some(heads),
    };
    let outcome = growth(&input).unwrap();
    let split = outcome.split.unwrap();
    assert_eq!(percent(split.people.value), "3.24");
    assert_eq!(to(split.per_head.value.decimal(), 1), "9.1");
    // The parts and what they bring together make up the whole, but for the rounding of each to nine decimals.
    let sum = [split.people.value, split.per_head.value, split.together]
        .map(|part| part.decimal().digits())
        .iter()
        .sum::<i64>();
    assert!((sum - 12_600_000_000).abs() <= 2, "{sum}");
    assert_words(&outcome.explained);
}

#[test]
fn dinh_hoa_2020_the_supplement_alone_took_eleven_points() {
    let supplements = vec![Supplement { on: day("2020-10-01"), add: number("250") }];
    let outcome = progress(&ProgressInput { supplements: supplements.clone(), ..dinh_hoa() }).unwrap();
    assert_eq!(show(&outcome.done), ["1376", "1376", "1376"]);
    assert_eq!(percent(outcome.percent.value), "85.20");
    assert_eq!(outcome.remaining.value.to_string(), "239");
    assert_eq!(rate(outcome.needed_per_month, 1), "79.7");
    assert_eq!(outcome.verdict, Verdict::LevelOnly);
    assert_eq!((outcome.gap_points, outcome.expected), (None, None));
    let [before, after] = outcome.plan_versions.as_slice() else { panic!("{:?}", outcome.plan_versions) };
    assert_eq!((before.plan, percent(before.percent), before.change_points), (number("1615"), "85.20".into(), None));
    assert_eq!((after.plan, percent(after.percent)), (number("1865"), "73.78".into()));
    assert_eq!((after.from, after.remaining), (day("2020-10-01"), number("489")));
    assert_eq!((before.needed_per_month, after.needed_per_month), (some("79.7"), some("163")));
    assert_eq!(percent(after.change_points.unwrap()), "-11.42");
    assert!(codes(&outcome.explained).contains(&"only-count"));
    assert_words(&outcome.explained);

    // Seen from October, the plan in force is the new one and the old one stands before it.
    let october =
        ProgressInput { done: some("1376"), plan: some("1865"), supplements, percent: None, ..people("2020-10-08") };
    let plans: Vec<Decimal> = progress(&october).unwrap().plan_versions.iter().map(|version| version.plan).collect();
    assert_eq!(plans, [number("1615"), number("1865")]);
}

#[test]
fn dinh_hoa_2020_the_other_reading_has_no_whole_number() {
    let input = ProgressInput { done: some("168"), percent: some("85.2"), ..people("2020-09-30") };
    let outcome = progress(&input).unwrap();
    assert!(codes(&outcome.explained).contains(&"no-count"));
    assert_eq!(show(&outcome.plan), ["197", "197", "198"]);
    let notice = &outcome.explained.notices[0].what;
    assert_eq!(
        explain::notice(notice, Lang::Vi).replace('\u{a0}', " "),
        "Không có số nguyên nào cho đúng tỷ lệ đã in. Gần nhất: 197 người (85,28%) hoặc 198 người (84,85%). \
         Kiểm tra lại số hoặc tỷ lệ."
    );
}

#[test]
fn cluster_9_2023_is_behind() {
    let outcome = progress(&money("2023-06-30", "12486", "46.03")).unwrap();
    assert_eq!(show(&outcome.plan).map(|end| to(number(&end), 0)), ["27122", "27126", "27130"]);
    assert_eq!(to(outcome.remaining.value, 0), "14640");
    assert_eq!(percent(outcome.gap_points.unwrap()), "-3.56");
    assert_eq!(percent(outcome.gap_by_months.unwrap()), "-3.97");
    assert_eq!(
        (rate(outcome.achieved_per_month, 0), rate(outcome.needed_per_month, 0)),
        ("2081".into(), "2440".into())
    );
    assert_eq!(rate(outcome.acceleration, 3), "1.173");
    assert_eq!(outcome.verdict, Verdict::Behind);
}

#[test]
fn cluster_9_2023_levels_are_not_judged_by_time() {
    for (done, printed, plan, missing) in [
        ("840124", "89.53", ["938320", "938371", "938423"], "98247"),
        ("7439888", "96.3", ["7721732", "7725740", "7729753"], "285852"),
    ] {
        let input = ProgressInput { done: some(done), percent: some(printed), ..people("2023-06-30") };
        let outcome = progress(&input).unwrap();
        assert_eq!(show(&outcome.plan), plan);
        assert_eq!(outcome.remaining.value.to_string(), missing);
        assert_eq!(outcome.verdict, Verdict::LevelOnly);
        assert!(codes(&outcome.explained).contains(&"level-has-no-clock"));
    }
}

#[test]
fn cluster_9_2023_coverage_and_arrears() {
    let input = CoverageInput {
        of: Base::Population,
        covered: some("7439888"),
        base: None,
        percent: some("99.14"),
        unit: "người".into(),
    };
    let outcome = coverage(&input).unwrap();
    assert_eq!(show(&outcome.base), ["7504048", "7504426", "7504804"]);
    assert_eq!(outcome.uncovered.value.to_string(), "64538");

    let input = ArrearsInput {
        unit: "tỷ đồng".into(),
        debt: None,
        percent: some("2.52"),
        collected: some("12486"),
        plan: some("27126"),
    };
    let outcome = arrears(&input).unwrap();
    let debts: Vec<String> = outcome.rates.iter().map(|rate| to(rate.debt.value, 1)).collect();
    assert_eq!(debts, ["322.8", "314.6", "683.6"]);
    assert_eq!(outcome.rates.iter().map(|rate| rate.fits).collect::<Vec<_>>(), [None; 3]);
    assert_words(&outcome.explained);
}

#[test]
fn tu_son_2019_no_base_fits_the_arrears() {
    let input = ArrearsInput {
        unit: "tỷ đồng".into(),
        debt: some("26"),
        percent: some("4.5"),
        collected: some("465"),
        plan: some("715.4"),
    };
    let outcome = arrears(&input).unwrap();
    let rates: Vec<(ArrearsBase, String, Option<bool>)> =
        outcome.rates.iter().map(|rate| (rate.base, percent(rate.percent.value), rate.fits)).collect();
    assert_eq!(
        rates,
        [
            (ArrearsBase::Receivable, "5.30".into(), Some(false)),
            (ArrearsBase::Collected, "5.59".into(), Some(false)),
            (ArrearsBase::Plan, "3.63".into(), Some(false)),
        ]
    );
    assert_eq!(to(outcome.implied_base.unwrap().value, 1), "577.8");
    assert!(codes(&outcome.explained).contains(&"no-base-fits"));

    let right = arrears(&ArrearsInput { percent: some("5.3"), ..input }).unwrap();
    assert_eq!(right.rates[0].fits, Some(true));
    assert!(codes(&right.explained).contains(&"name-the-base"));
}

#[test]
fn hai_phong_2019_money() {
    let mut input = money("2019-03-31", "2138323", "23.06");
    input.unit = "triệu đồng".into();
    let outcome = progress(&input).unwrap();
    // 9 270 856 to 9 274 877 if the money were exact; its own rounding adds 2 on either side.
    assert_eq!(show(&outcome.plan).map(|end| to(number(&end), 0)), ["9270854", "9272866", "9274880"]);
    assert_eq!(percent(outcome.gap_points.unwrap()), "-1.60");
    assert_eq!(percent(outcome.gap_by_months.unwrap()), "-1.94");
    assert_eq!(
        (rate(outcome.achieved_per_month, 0), rate(outcome.needed_per_month, 0)),
        ("712774".into(), "792727".into())
    );
    assert_eq!(rate(outcome.acceleration, 3), "1.112");
    assert_eq!(outcome.verdict, Verdict::Behind);

    // Of the city's own plan 23 % are printed without decimals: the two plans cannot be told apart.
    input.percent = some("23");
    let own = progress(&input).unwrap();
    assert_eq!(to(own.plan.value, 0), "9297057");
    assert!(own.plan.low.fraction().unwrap() < outcome.plan.low.fraction().unwrap());
    assert!(own.plan.high.fraction().unwrap() > outcome.plan.high.fraction().unwrap());
}

#[test]
fn hai_phong_2019_voluntary_needs_two_and_a_half_times_the_pace() {
    let input =
        ProgressInput { done: some("8148"), percent: some("56.43"), opening: some("7324"), ..people("2019-03-31") };
    let outcome = progress(&input).unwrap();
    assert_eq!(show(&outcome.plan), ["14438", "14439", "14440"]);
    assert_eq!(outcome.remaining.value.to_string(), "6291");
    assert_eq!(
        (rate(outcome.needed_per_month, 0), rate(outcome.achieved_per_month, 1)),
        ("699".into(), "274.7".into())
    );
    assert_eq!(rate(outcome.acceleration, 2), "2.54");
    assert_eq!(forecast_of(&outcome, ForecastName::StraightLine), ("10620".into(), "73.55".into()));
    assert_eq!(outcome.verdict, Verdict::LevelOnly);
    assert_words(&outcome.explained);
}

#[test]
fn hai_phong_2019_coverage() {
    for (of, covered, printed, base) in [
        (Base::LabourForce, "379339", "32.9", ["1151257", "1153006", "1154761"]),
        (Base::Population, "1717691", "84.68", ["2028330", "2028449", "2028569"]),
    ] {
        let input =
            CoverageInput { of, covered: some(covered), base: None, percent: some(printed), unit: "người".into() };
        assert_eq!(show(&coverage(&input).unwrap().base), base);
    }
}

#[test]
fn the_straight_line_goes_by_days_and_the_derivation_shows_months() {
    for (as_of, done, printed, unit, by_days, by_months, of_plan) in [
        ("2011-06-30", "306.1", "53.40", "tỷ đồng", "617.3", "612.2", "106.80"),
        ("2019-08-31", "465", "65", "tỷ đồng", "698.5", "697.5", "97.50"),
        ("2023-06-30", "12486", "46.03", "tỷ đồng", "25179.0", "24972.0", "92.06"),
        ("2019-03-31", "2138323", "23.06", "triệu đồng", "8672087.7", "8553292.0", "92.24"),
    ] {
        let outcome = progress(&ProgressInput { unit: unit.into(), ..money(as_of, done, printed) }).unwrap();
        assert_eq!(to(number(&forecast_of(&outcome, ForecastName::StraightLine).0), 1), by_days);
        let step = outcome.explained.steps.iter().find(|step| step.label == Label::StraightLineByMonths).unwrap();
        let Value::Quantity(value, _) = &step.value else { panic!("{:?}", step.value) };
        assert_eq!(to(*value, 1), by_months);
        let share = value.fraction().unwrap().over(outcome.plan.value.fraction().unwrap()).unwrap();
        assert_eq!(share.times_whole(100).unwrap().round_to(2).unwrap().to_string(), of_plan);
    }
}
