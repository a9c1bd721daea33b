//! What insurance staff ask, on the figures of five published reports, on bad input, and on arbitrary input.

use ansinh::error::InputError;
use ansinh::staff::Period;
use ansinh::staff::arrears::{ArrearsBase, ArrearsInput, arrears};
use ansinh::staff::conference::{ConferenceInput, Meetings, conference};
use ansinh::staff::coverage::{Base, CoverageInput, coverage};
use ansinh::staff::explain::{Explained, Label};
use ansinh::staff::forecast::ForecastName;
use ansinh::staff::growth::{Comparison, GrowthInput, growth};
use ansinh::staff::plan_versions::Supplement;
use ansinh::staff::progress::{Kind, ProgressInput, ProgressOutcome, Verdict, progress};
use ansinh::staff::quota::{Achieved, Officer, Per, QuotaInput, Recruits, Reward, Role, Target, quota};
use ansinh::staff::ranking::{By, Order, RankInput, RankOutcome, Unit, Why, rank, rank_in_short};
use ansinh::staff::reminders::{Place, standings};
use ansinh::text::{Lang, errors, explain, numbers, quota as quota_words, staff as words, table};
use ansinh::units::{Day, Decimal, Rounded, Value};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn some(text: &str) -> Option<Decimal> {
    Some(number(text))
}

/// A flow in the year of `as_of`.
fn money(as_of: &str, done: &str, percent: &str) -> ProgressInput {
    let as_of = day(as_of);
    let year = as_of.month().year();
    let period = Period { from: day(&format!("{year}-01-01")), to: day(&format!("{year}-12-31")) };
    ProgressInput {
        done: some(done),
        percent: some(percent),
        ..ProgressInput::new(Kind::Flow, period, as_of, "tỷ đồng")
    }
}

fn people(as_of: &str) -> ProgressInput {
    ProgressInput { kind: Kind::Stock, done: None, percent: None, unit: "người".into(), ..money(as_of, "0", "0") }
}

fn dinh_hoa() -> ProgressInput {
    ProgressInput { plan: some("1615"), percent: some("85.2"), ..people("2020-09-30") }
}

fn show(range: &Rounded<Decimal>) -> [String; 3] {
    [range.low.to_string(), range.value.to_string(), range.high.to_string()]
}

/// Rounded half up to `places`, as the seeds' table prints.
fn to(number: Decimal, places: u8) -> String {
    number.fraction().unwrap().round_to(places).unwrap().to_string()
}

fn percent(of: ansinh::units::Percent) -> String {
    to(of.decimal(), 2)
}

fn rate(of: Option<Decimal>, places: u8) -> String {
    to(of.unwrap(), places)
}

fn codes(explained: &Explained) -> Vec<&'static str> {
    explained.notices.iter().map(|notice| notice.what.code()).collect()
}

fn forecast_of(outcome: &ProgressOutcome, name: ForecastName) -> (String, String) {
    let forecast = outcome.forecasts.iter().find(|forecast| forecast.name == name).unwrap();
    (forecast.value.to_string(), percent(forecast.percent))
}

#[track_caller]
fn fails<T: std::fmt::Debug>(result: Result<T, InputError>, code: &str, field: &str) {
    let error = result.unwrap_err();
    assert_eq!((error.code(), error.field.as_ref()), (code, field));
    for lang in Lang::ALL {
        assert!(errors::sentence(&error, lang).len() > 10);
    }
}

/// Every step and notice has words in both languages.
fn assert_words(explained: &Explained) {
    for lang in Lang::ALL {
        for step in &explained.steps {
            assert!(!explain::label(step.label, lang).is_empty());
            assert!(!explain::formula(&step.formula, lang).is_empty());
            assert!(!numbers::value(&step.value, lang).is_empty());
        }
        for notice in &explained.notices {
            assert!(!explain::notice(&notice.what, lang).is_empty());
        }
    }
}

// ---- reports ---------------------------------------------------------------------------------------------------

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

fn campaign() -> QuotaInput {
    let target = |product: &str, each| Target { product: product.into(), each, per: Per::Campaign };
    let role = |name: &str, people, voluntary| Role {
        name: name.into(),
        people,
        targets: vec![target("BHXH tự nguyện", voluntary), target("BHYT hộ gia đình", 5)],
    };
    QuotaInput {
        campaign: Period { from: day("2019-01-25"), to: day("2019-06-30") },
        as_of: day("2019-03-31"),
        roles: vec![role("Lãnh đạo", 30, 2), role("Viên chức", 400, 1)],
        achieved: vec![
            Achieved { product: "BHXH tự nguyện".into(), count: 200 },
            Achieved { product: "BHYT hộ gia đình".into(), count: 2_200 },
        ],
        reward: Some(Reward { product: "BHXH tự nguyện".into(), count: 10, min_months: 3 }),
        officers: Vec::new(),
    }
}

fn officer(name: &str, role: &str, count: i64, qualifying: Option<i64>, health: i64) -> Officer {
    Officer {
        name: name.into(),
        role: role.into(),
        recruits: vec![
            Recruits { product: "BHXH tự nguyện".into(), count, qualifying },
            Recruits { product: "BHYT hộ gia đình".into(), count: health, qualifying: None },
        ],
    }
}

#[test]
fn hai_phong_2019_the_campaign_has_its_own_clock() {
    let outcome = quota(&campaign()).unwrap();
    assert_eq!(percent(outcome.elapsed_percent), "42.04");
    assert_eq!(outcome.days_left, 91);
    let [voluntary, health] = outcome.products.as_slice() else { panic!() };
    // 2 L + V, and 5 (L + V).
    assert_eq!((voluntary.target, health.target), (2 * 30 + 400, 5 * (30 + 400)));
    assert_eq!((voluntary.remaining, health.remaining), (260, 0));
    assert_eq!(percent(health.percent.unwrap()), "102.33");
    assert_eq!((voluntary.needed_per_week, health.needed_per_week), (number("20"), number("0")));
    assert!(codes(&outcome.explained).contains(&"self-counted"));
    assert_words(&outcome.explained);
}

#[test]
fn cards_come_worst_first_and_the_reward_needs_both_conditions() {
    let input = QuotaInput {
        officers: vec![
            officer("A", "Viên chức", 12, Some(9), 5),
            officer("B", "Lãnh đạo", 1, Some(1), 0),
            officer("C", "Viên chức", 10, Some(10), 2),
            officer("D", "Viên chức", 11, None, 5),
        ],
        ..campaign()
    };
    let outcome = quota(&input).unwrap();
    let names: Vec<&str> = outcome.officers.iter().map(|card| card.name.as_str()).collect();
    assert_eq!(names, ["B", "C", "A", "D"]);
    let card = |name: &str| outcome.officers.iter().find(|card| card.name == name).unwrap();
    // Twelve recruits, of whom only nine pay for three months or more: not yet.
    assert_eq!((card("A").to_reward, card("A").rewarded), (Some(1), Some(false)));
    assert_eq!((card("C").to_reward, card("C").rewarded), (Some(0), Some(true)));
    assert_eq!((card("D").to_reward, card("D").rewarded), (None, None));
    assert_eq!(card("B").rows[1].remaining, 5);
    assert!(card("A").rows.iter().all(|row| row.met));
    assert!(codes(&outcome.explained).contains(&"qualifying-unknown"));
    assert!(codes(&outcome.explained).contains(&"officers-differ"));
}

#[test]
fn who_is_behind_the_time_is_to_be_reminded_and_who_is_near_the_reward_is_told() {
    let input = QuotaInput {
        officers: vec![
            officer("A", "Viên chức", 12, Some(7), 5),
            officer("B", "Lãnh đạo", 1, Some(1), 1),
            officer("C", "Viên chức", 0, Some(0), 2),
            officer("D", "Viên chức", 0, Some(0), 1),
            officer("E", "Viên chức", 10, Some(10), 5),
        ],
        ..campaign()
    };
    let outcome = quota(&input).unwrap();
    let all = standings(&input, &outcome).unwrap();
    let of = |name: &str| all.iter().find(|of| of.name == name).unwrap();
    // 66 of 157 days: of five people two whole ones, of one or two none.
    assert_eq!(of("B").lines.iter().map(|line| line.expected).collect::<Vec<_>>(), [0, 2]);
    assert_eq!(
        ["A", "B", "C", "D", "E"].map(|name| of(name).place),
        [Place::Met, Place::Behind, Place::InTime, Place::Behind, Place::Met]
    );
    assert_eq!((of("A").to_reward, of("A").is_near_reward), (Some(3), true), "a quarter of ten, in whole people");
    assert!(!of("E").is_near_reward && !of("B").is_near_reward);
    assert_eq!(of("B").lines[1].a_week, 1, "four in thirteen weeks are one a week, and never a part of a person");
    let plain = |text: String| text.replace('\u{a0}', " ");
    assert_eq!(
        plain(quota_words::reminder(of("B"), &input, outcome.days_left, Lang::Vi)),
        "Chào B, đến ngày 31/03/2019: BHXH tự nguyện được 1/2 người, còn 1 người; BHYT hộ gia đình được 1/5 người, còn 4 người. Từ nay đến 30/06/2019, mỗi tuần 1 người BHXH tự nguyện, 1 người BHYT hộ gia đình là kịp. Vướng chỗ nào thì nhắn, mình cùng gỡ nhé."
    );
    let reward = plain(quota_words::reward_rule(input.reward.as_ref().unwrap(), Lang::Vi));
    assert_eq!(reward, "Thưởng khi vận động được 10 người BHXH tự nguyện tăng mới, mỗi người đóng từ 3 tháng trở lên.");
    let summary = plain(quota_words::summary(&input, &outcome, &all, Lang::Vi));
    assert!(summary.contains("Cần nhắc: D (BHXH tự nguyện 0/1, BHYT hộ gia đình 1/5); B ("), "{summary}");
    assert!(summary.contains("còn 260 người, mỗi tuần cần 20 người."), "{summary}");
    // The last day: what is missing is missing now.
    let over = QuotaInput { as_of: input.campaign.to, ..input };
    let outcome = quota(&over).unwrap();
    let last = standings(&over, &outcome).unwrap();
    assert_eq!(last.iter().find(|of| of.name == "C").unwrap().lines[1].a_week, 3);
    let said = quota_words::reminder(&last[0], &over, outcome.days_left, Lang::Vi);
    assert!(!said.contains("Từ nay"), "{said}");
}

#[test]
fn dinh_hoa_2020_one_a_month_needs_163_officers() {
    let month = Target { product: "BHXH tự nguyện".into(), each: 1, per: Per::Month };
    let input = QuotaInput {
        campaign: Period { from: day("2020-10-01"), to: day("2020-12-31") },
        as_of: day("2020-10-01"),
        roles: vec![Role { name: "Cán bộ".into(), people: 163, targets: vec![month] }],
        achieved: vec![Achieved { product: "BHXH tự nguyện".into(), count: 0 }],
        reward: None,
        officers: Vec::new(),
    };
    let outcome = quota(&input).unwrap();
    assert_eq!(outcome.products[0].target, 489);
    assert!(codes(&outcome.explained).contains(&"calendar-months-counted"));
}

#[test]
fn dinh_hoa_2020_twenty_four_meetings_at_best_eighteen_at_worst_thirty_four() {
    let outcome = conference(&ConferenceInput { invited: 52, registered: 21, still_needed: Some(489) }).unwrap();
    assert_eq!(percent(outcome.percent), "40.38");
    assert_eq!(to(outcome.low.decimal(), 1), "28.2");
    assert_eq!(to(outcome.high.decimal(), 1), "53.9");
    assert_eq!(outcome.meetings, Some(Meetings { expected: 24, best: 18, worst: 34, invitees: 1_211 }));
    assert_words(&outcome.explained);
}

#[test]
fn where_everybody_registers_the_best_is_no_more_than_the_expected() {
    for (invited, needed) in [(1, 1), (100, 100_000), (52, 104)] {
        let outcome =
            conference(&ConferenceInput { invited, registered: invited, still_needed: Some(needed) }).unwrap();
        let meetings = outcome.meetings.unwrap();
        assert_eq!((meetings.best, meetings.expected), (needed / invited, needed / invited));
    }
}

#[test]
fn fewer_than_thirty_people_are_a_small_sample() {
    for invited in [29, 30] {
        let outcome = conference(&ConferenceInput { invited, registered: 10, still_needed: None }).unwrap();
        assert_eq!(codes(&outcome.explained).contains(&"small-sample"), invited < 30);
    }
}

// ---- progress: rules and bad input -----------------------------------------------------------------------------

#[test]
fn any_two_give_the_third() {
    let base = money("2011-06-30", "306.1", "53.40");
    let done = progress(&ProgressInput { done: None, plan: some("573.2"), ..base.clone() }).unwrap();
    assert_eq!(show(&done.done), ["306.03", "306.09", "306.14"]);
    let percent_of = progress(&ProgressInput { plan: some("573.2"), percent: None, ..base }).unwrap();
    assert_eq!(percent(percent_of.percent.value), "53.40");
    assert!(percent_of.percent.low.decimal().digits() < percent_of.percent.high.decimal().digits());
}

#[test]
fn two_of_three_and_a_plan_above_zero_are_needed() {
    let base = money("2011-06-30", "306.1", "53.40");
    fails(progress(&ProgressInput { percent: None, ..base.clone() }), "two-of-three", "plan");
    fails(progress(&ProgressInput { done: None, ..base.clone() }), "two-of-three", "done");
    fails(progress(&ProgressInput { plan: some("0"), ..base.clone() }), "not-positive", "plan");
    fails(progress(&ProgressInput { plan: some("-5"), ..base.clone() }), "out-of-range", "plan");
    fails(progress(&ProgressInput { percent: some("0.00"), ..base.clone() }), "out-of-range", "percent");
    fails(progress(&ProgressInput { percent: some("-1"), ..base.clone() }), "out-of-range", "percent");
    fails(progress(&ProgressInput { done: some("-1"), ..base.clone() }), "out-of-range", "done");
    fails(progress(&ProgressInput { done: some("1000000000000001"), ..base.clone() }), "out-of-range", "done");
    fails(progress(&ProgressInput { unit: " ".into(), ..base.clone() }), "missing-field", "unit");
    fails(progress(&ProgressInput { done: some("1.5"), unit: "người".into(), ..base }), "not-whole", "done");
}

#[test]
fn nothing_done_is_a_figure_and_nothing_said_is_not() {
    let zero = ProgressInput { done: some("0"), plan: some("573.2"), percent: None, ..money("2011-06-30", "0", "0") };
    let outcome = progress(&zero).unwrap();
    assert_eq!((percent(outcome.percent.value), outcome.verdict), ("0.00".into(), Verdict::Behind));
    assert_eq!(outcome.acceleration, None);
    fails(progress(&ProgressInput { done: None, ..zero.clone() }), "two-of-three", "done");
    // No plan follows from nothing done.
    fails(progress(&ProgressInput { plan: None, percent: some("5"), ..zero }), "two-of-three", "plan");
}

#[test]
fn dates_that_do_not_fit() {
    let base = money("2011-06-30", "306.1", "53.40");
    let period = |from: &str, to: &str| Period { from: day(from), to: day(to) };
    let reversed = ProgressInput { period: period("2011-12-31", "2011-01-01"), ..base.clone() };
    fails(progress(&reversed), "period-reversed", "period.to");
    fails(progress(&ProgressInput { as_of: day("2010-12-31"), ..base.clone() }), "out-of-range", "asOf");
    fails(progress(&ProgressInput { as_of: day("2012-01-01"), ..base.clone() }), "out-of-range", "asOf");
    for (on, add, code, field) in [
        ("2011-01-01", "1", "out-of-range", "supplements[0].on"),
        ("2012-01-01", "1", "out-of-range", "supplements[0].on"),
        ("2011-03-01", "600", "not-positive", "supplements[0].add"),
        ("2011-10-01", "-600", "not-positive", "supplements[0].add"),
    ] {
        let supplements = vec![Supplement { on: day(on), add: number(add) }];
        fails(progress(&ProgressInput { supplements, ..base.clone() }), code, field);
    }
}

#[test]
fn above_the_plan_is_allowed_and_said() {
    let input = ProgressInput { plan: some("300.0"), percent: None, ..money("2011-06-30", "306.1", "0") };
    let outcome = progress(&input).unwrap();
    assert_eq!(outcome.verdict, Verdict::Met);
    assert_eq!(outcome.remaining.value, number("0.0"));
    assert_eq!(outcome.acceleration, None);
    assert!(codes(&outcome.explained).contains(&"over-plan"));
    assert!(outcome.forecasts.iter().all(|forecast| forecast.name != ForecastName::PlanCatchUp));
    let report = words::report(&outcome.sentence, Lang::Vi);
    assert!(report.contains("102,03%") && !report.contains("cần đạt"), "{report}");
}

#[test]
fn verdicts_by_their_bands() {
    // 181 of 365 days are 49.589 %.
    for (printed, verdict) in [
        ("48.58", Verdict::Behind),
        ("48.59", Verdict::OnTrack),
        ("50.58", Verdict::OnTrack),
        ("50.59", Verdict::Ahead),
        ("99.99", Verdict::Ahead),
        ("100", Verdict::Met),
    ] {
        assert_eq!(progress(&money("2011-06-30", "306.1", printed)).unwrap().verdict, verdict, "{printed}");
    }
    // 18 of 365 days are less than 5 %, 19 are more.
    assert_eq!(progress(&money("2011-01-18", "306.1", "53.40")).unwrap().verdict, Verdict::TooEarly);
    assert_eq!(progress(&money("2011-01-19", "306.1", "53.40")).unwrap().verdict, Verdict::Ahead);
    assert_eq!(progress(&money("2011-01-18", "306.1", "100.5")).unwrap().verdict, Verdict::Met);
    let rounded = progress(&money("2011-06-30", "306.1", "51")).unwrap();
    assert!(codes(&rounded.explained).contains(&"verdict-within-rounding"));
}

#[test]
fn the_last_day_leaves_nothing_to_forecast() {
    let outcome = progress(&money("2011-12-31", "306.1", "90.5")).unwrap();
    assert_eq!((outcome.days_left, outcome.months_left), (0, number("0")));
    assert_eq!((outcome.needed_per_month, outcome.acceleration), (None, None));
    assert!(outcome.forecasts.is_empty());
    assert_eq!(outcome.verdict, Verdict::Behind);
}

#[test]
fn forecasts_from_months() {
    let input = ProgressInput {
        months: ["40.1", "50.0", "52.0", "60.0", "52.0", "52.0"].map(number).to_vec(),
        last_year_months: vec![number("20"); 12],
        ..money("2011-06-30", "306.1", "53.40")
    };
    let outcome = progress(&input).unwrap();
    // 164 in the last three months: 306.1 + 6 × 54.667.
    assert_eq!(forecast_of(&outcome, ForecastName::RecentMonths).0, "634.10");
    // Half of last year had come in by this day.
    assert_eq!(forecast_of(&outcome, ForecastName::LastYearShape).0, "612.20");
    assert!(!codes(&outcome.explained).contains(&"months-do-not-add-up"));
    assert_words(&outcome.explained);

    let wrong = ProgressInput { months: input.months.iter().map(|_| number("50.0")).collect(), ..input.clone() };
    assert!(codes(&progress(&wrong).unwrap().explained).contains(&"months-do-not-add-up"));
    let seven = ProgressInput { months: vec![number("1"); 7], ..input.clone() };
    fails(progress(&seven), "wrong-count", "months");
    let eleven = ProgressInput { last_year_months: vec![number("1"); 11], ..input.clone() };
    fails(progress(&eleven), "wrong-count", "lastYearMonths");
    let negative = ProgressInput { months: vec![number("1"), number("-1")], ..input.clone() };
    fails(progress(&negative), "out-of-range", "months[1]");
    let nothing = ProgressInput { last_year_months: vec![number("0"); 12], ..input };
    assert!(codes(&progress(&nothing).unwrap().explained).contains(&"nothing-by-this-day"));
}

#[test]
fn a_level_may_fall_and_ends_at_nobody() {
    let input = ProgressInput {
        done: some("10"),
        plan: some("100"),
        opening: some("90"),
        months: vec![number("-40"), number("-40")],
        last_year_months: vec![number("3"); 12],
        ..people("2020-02-29")
    };
    let outcome = progress(&input).unwrap();
    assert_eq!(outcome.acceleration, None);
    assert_eq!(forecast_of(&outcome, ForecastName::StraightLine).0, "0");
    assert_eq!(forecast_of(&outcome, ForecastName::RecentMonths).0, "0");
    assert_eq!(forecast_of(&outcome, ForecastName::LastYearShape).0, "40");
}

#[test]
fn growth_needs_something_the_year_before() {
    let base = money("2019-08-31", "465", "65");
    let zero = progress(&ProgressInput { previous: some("0"), ..base.clone() }).unwrap();
    assert_eq!(zero.growth, None);
    assert!(codes(&zero.explained).contains(&"nothing-the-year-before"));
    let heads = ProgressInput { people: some("136800"), previous_people: some("132509"), ..base.clone() };
    fails(progress(&heads), "missing-field", "previous");
    fails(progress(&ProgressInput { people: some("1"), ..base.clone() }), "missing-field", "previousPeople");
    let split = progress(&ProgressInput { previous: some("412.97"), ..heads }).unwrap().growth.unwrap().split.unwrap();
    assert_eq!((percent(split.people.value), to(split.per_head.value.decimal(), 1)), ("3.24".into(), "9.1".into()));
    fails(
        growth(&GrowthInput { unit: "tỷ đồng".into(), amount: Comparison::default(), people: None }),
        "missing-field",
        "amount.now",
    );
}

#[test]
fn a_printed_percentage_that_disagrees_is_named() {
    let input = ProgressInput { plan: some("573.2"), ..money("2011-06-30", "306.1", "54.30") };
    assert!(codes(&progress(&input).unwrap().explained).contains(&"percent-conflict"));
    let input = ProgressInput { plan: some("573.2"), ..money("2011-06-30", "306.1", "53.40") };
    assert!(!codes(&progress(&input).unwrap().explained).contains(&"percent-conflict"));
}

// ---- ranking ---------------------------------------------------------------------------------------------------

fn unit(name: &str, done: &str, plan: &str) -> Unit {
    let plan = (!plan.is_empty()).then(|| number(plan));
    Unit { name: name.into(), done: number(done), plan, percent: None, previous: None }
}

fn ranked(units: Vec<Unit>, by: By, order: Order) -> RankOutcome {
    rank(&RankInput { units, unit: None, by, order }).unwrap()
}

fn places(outcome: &RankOutcome) -> Vec<(&str, String)> {
    outcome.rows.iter().map(|row| (row.name.as_str(), words::rank(row))).collect()
}

fn four() -> Vec<Unit> {
    vec![unit("A", "50", "100"), unit("B", "90", "100"), unit("C", "100", "200"), unit("D", "300", "1000")]
}

#[test]
fn in_short_a_ranking_is_the_same_without_the_steps_of_each_unit() {
    let input = RankInput { units: four(), unit: None, by: By::Percent, order: Order::WorstFirst };
    let (whole, short) = (rank(&input).unwrap(), rank_in_short(&input).unwrap());
    assert_eq!((&short.rows, &short.total, &short.unranked), (&whole.rows, &whole.total, &whole.unranked));
    assert_eq!(short.explained.notices, whole.explained.notices);
    assert_eq!((short.explained.steps.len(), whole.explained.steps.len()), (1, 1 + 3 * 4));
    assert_eq!(short.explained.steps[0], whole.explained.steps[0]);
}

#[test]
fn equal_units_share_a_rank() {
    let outcome = ranked(four(), By::Percent, Order::BestFirst);
    assert_eq!(places(&outcome), [("B", "1".into()), ("A", "2=".into()), ("C", "2=".into()), ("D", "4".into())]);
    let worst = ranked(four(), By::Percent, Order::WorstFirst);
    assert_eq!(places(&worst), [("D", "4".into()), ("A", "2=".into()), ("C", "2=".into()), ("B", "1".into())]);
    // 540 of 1 400, weighted: not the mean of the four percentages.
    assert_eq!((outcome.total.done, outcome.total.plan), (number("540"), some("1400")));
    assert_eq!(percent(outcome.total.percent.unwrap()), "38.57");
    let shares: Vec<String> = outcome.rows.iter().map(|row| percent(row.remaining_share.unwrap())).collect();
    assert_eq!(shares, ["1.16", "5.81", "11.63", "81.40"]);
    assert!(outcome.rows.iter().all(|row| !row.cannot_separate));
    assert_words(&outcome.explained);
}

#[test]
fn other_measures_rank_otherwise() {
    let gap = ranked(four(), By::Gap, Order::BestFirst);
    assert_eq!(gap.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["B", "A", "C", "D"]);
    let over = vec![unit("E", "12", "10"), unit("F", "11", "10"), unit("G", "9", "10")];
    assert_eq!(
        places(&ranked(over.clone(), By::Gap, Order::BestFirst)),
        [("E", "1".into()), ("F", "2".into()), ("G", "3".into())]
    );
    // Neither of the first two has anything left to do.
    assert_eq!(
        places(&ranked(over, By::RemainingShare, Order::BestFirst)),
        [("E", "1=".into()), ("F", "1=".into()), ("G", "3".into())]
    );
    let mut grown = four();
    for (unit, previous) in grown.iter_mut().zip(["25", "100", "100", "0"]) {
        unit.previous = some(previous);
    }
    let growth = ranked(grown, By::Growth, Order::BestFirst);
    assert_eq!(
        growth.rows.iter().map(|row| percent(row.growth.unwrap())).collect::<Vec<_>>(),
        ["100.00", "0.00", "-10.00"]
    );
    assert_eq!(growth.unranked[0].why, Why::PreviousZero);
}

#[test]
fn rounding_can_hide_who_is_ahead() {
    // Percentages of half a year, printed without decimals: 53 and 54 touch, 60 does not.
    let printed = |name: &str, done: &str, percent: &str| Unit { percent: some(percent), ..unit(name, done, "") };
    let units = vec![printed("A", "10.0", "54"), printed("B", "20.0", "53"), printed("C", "30.0", "60")];
    let outcome = ranked(units, By::Percent, Order::BestFirst);
    let of = |name: &str| outcome.rows.iter().find(|row| row.name == name).unwrap();
    assert!(!of("C").cannot_separate);
    assert_eq!((of("A").rank, of("A").rank_from, of("A").rank_to), (2, 2, 3));
    assert_eq!((of("B").rank, of("B").rank_from, of("B").rank_to), (3, 2, 3));
    assert!(of("A").cannot_separate && codes(&outcome.explained).contains(&"ranks-within-rounding"));
    assert_eq!(words::rank_range(of("A"), Lang::Vi).unwrap(), "Không phân hạng được: có thể từ hạng 2 đến hạng 3");
}

#[test]
fn a_unit_without_a_plan_is_named_and_not_lost() {
    let mut units = four();
    units.push(unit("E", "5", ""));
    units.push(unit("F", "5", "0"));
    let outcome = ranked(units, By::Percent, Order::BestFirst);
    assert_eq!(outcome.rows.len(), 4);
    assert_eq!(
        outcome.unranked.iter().map(|unit| (unit.index, unit.why)).collect::<Vec<_>>(),
        [(4, Why::NoPlan), (5, Why::PlanZero)]
    );
    assert_eq!(outcome.total.plan, some("1400"));
    let input = |units| RankInput { units, unit: None, by: By::Percent, order: Order::BestFirst };
    fails(rank(&input(Vec::new())), "missing-field", "units");
    fails(rank(&input(vec![unit("A", "1", "2"), unit("B", "-1", "2")])), "out-of-range", "units[1].done");
}

// ---- quota and conference: bad input ---------------------------------------------------------------------------

#[test]
fn quota_names_the_field() {
    let with = |change: fn(&mut QuotaInput)| {
        let mut input = campaign();
        input.officers = vec![officer("A", "Viên chức", 3, Some(3), 5)];
        change(&mut input);
        quota(&input)
    };
    fails(with(|input| input.as_of = day("2019-07-01")), "out-of-range", "asOf");
    fails(with(|input| input.campaign.to = day("2019-01-01")), "period-reversed", "campaign.to");
    fails(with(|input| input.roles.clear()), "missing-field", "roles");
    fails(with(|input| input.roles[1].people = -1), "out-of-range", "roles[1].people");
    fails(with(|input| input.roles[0].targets[1].each = -1), "out-of-range", "roles[0].targets[1].each");
    fails(with(|input| input.achieved[1].product = "BHTN".into()), "unknown-product", "achieved[1].product");
    fails(with(|input| input.achieved[0].count = -1), "out-of-range", "achieved[0].count");
    fails(with(|input| input.officers[0].role = "Đại lý".into()), "unknown-role", "officers[0].role");
    fails(
        with(|input| input.officers[0].recruits[0].qualifying = Some(4)),
        "out-of-range",
        "officers[0].recruits[0].qualifying",
    );
    fails(with(|input| input.reward.as_mut().unwrap().count = 0), "out-of-range", "reward.count");
    fails(with(|input| input.reward.as_mut().unwrap().min_months = 0), "out-of-range", "reward.minMonths");
}

#[test]
fn a_product_without_figures_is_not_taken_for_zero_silently() {
    let mut input = campaign();
    input.achieved.pop();
    input.officers = vec![officer("A", "Viên chức", 200, Some(3), 7)];
    let outcome = quota(&input).unwrap();
    assert_eq!(outcome.products[1].achieved, 7);
    assert!(codes(&outcome.explained).contains(&"not-reported"));
    input.roles.iter_mut().for_each(|role| role.people = 0);
    let empty = quota(&input).unwrap();
    assert_eq!((empty.products[0].percent, empty.products[0].remaining), (None, 0));
    assert!(codes(&empty.explained).contains(&"no-target"));
}

#[test]
fn the_last_week_asks_for_all_that_remains() {
    let on = |day_of: &str| quota(&QuotaInput { as_of: day(day_of), ..campaign() }).unwrap();
    assert_eq!(on("2019-06-28").products[0].needed_per_week, number("260"));
    let over = on("2019-06-30");
    assert_eq!(over.products[0].needed_per_week, number("260"));
    assert!(codes(&over.explained).contains(&"campaign-over"));
}

#[test]
fn conference_names_the_field() {
    let ask = |invited, registered, still_needed| conference(&ConferenceInput { invited, registered, still_needed });
    fails(ask(0, 0, None), "out-of-range", "invited");
    fails(ask(52, 53, None), "out-of-range", "registered");
    fails(ask(52, -1, None), "out-of-range", "registered");
    fails(ask(52, 21, Some(-1)), "out-of-range", "stillNeeded");
    let nobody = ask(52, 0, Some(489)).unwrap();
    assert_eq!(nobody.meetings, None);
    assert!(codes(&nobody.explained).contains(&"nobody-registered"));
    assert_eq!(ask(52, 21, Some(0)).unwrap().meetings, Some(Meetings { expected: 0, best: 0, worst: 0, invitees: 0 }));
}

// ---- pasted tables ---------------------------------------------------------------------------------------------

#[test]
fn reads_tables_as_they_are_pasted() {
    for text in [
        "Đơn vị\tThực hiện\tKế hoạch\tCùng kỳ\nHuyện A\t306,1\t573,2\t290,0\nHuyện B\t1.234,5\t2.000\t\n",
        "STT;Tên huyện;Số thu;Kế hoạch giao;Cùng kỳ năm trước\n1;Huyện A;306,1;573,2;290,0\n2;Huyện B;1.234,5;2.000;-",
        "Huyện A   306,1   573,2   290,0\nHuyện B  1.234,5  2.000",
        "\u{feff}Unit;Done;Plan;Last year\r\nHuyện A;306.1;573.2;290.0\r\n\r\nHuyện B;1,234.5;2,000;\r\n",
    ] {
        let table = table::read(text, None);
        assert_eq!(table.rejected, [], "{text}");
        let [a, b] = table.rows.as_slice() else { panic!("{text}") };
        assert_eq!(
            (a.name.as_str(), a.done, a.plan, a.previous),
            ("Huyện A", number("306.1"), some("573.2"), some("290.0"))
        );
        assert_eq!((b.done, b.plan, b.previous), (number("1234.5"), some("2000"), None), "{text}");
        assert!(table.columns.iter().all(|column| !column.guessed));
    }
}

#[test]
fn every_line_left_out_is_named() {
    let text = "Đơn vị;Đã thu;Kế hoạch;Tỷ lệ\nA;10;20;50%\nB;;20;\n;10;20\nC;mười;20\nD;-10;20\nE;10;20;50,5%;7;8\n\
                Tổng cộng;20;40\nxã Cộng Hòa;1;2;50";
    let table = table::read(text, None);
    assert_eq!(table.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["A", "xã Cộng Hòa"]);
    assert_eq!(table.rows[0].percent, some("50"));
    let reasons: Vec<String> = table
        .rejected
        .iter()
        .map(|rejected| format!("{}: {}", rejected.line, table::reason(&rejected.reason, Lang::Vi)))
        .collect();
    assert_eq!(
        reasons,
        [
            "3: chưa có số đã đạt (để trống không phải là 0)",
            "4: thiếu tên đơn vị",
            "5: cột “đã đạt”: “mười” không đọc được là số",
            "6: cột “đã đạt”: “-10” là số âm",
            "7: có 6 ô, bảng chỉ có 4 cột",
            "8: dòng tổng cộng, tính vào sẽ bị trùng",
        ]
    );
    assert_eq!(table::summary(&table, Lang::Vi), "Đọc được 2 dòng, bỏ 5 dòng – lý do ở mục “Chưa xếp hạng”.");
}

#[test]
fn notation_is_found_by_column_and_asked_where_it_is_open() {
    let open = "A;1.500;3.000\nB;2.250;4.500";
    let table = table::read(open, None);
    assert_eq!(table.rows[0].done, number("1500"));
    assert!(table.columns[1].guessed && table.columns[2].guessed && !table.columns[0].guessed);
    let english = table::read(open, Some(table::Notation::English));
    assert_eq!((english.rows[0].done, english.columns[1].guessed), (number("1.500"), false));
    // One cell of the other column tells.
    let told = table::read("A;3.25;1,500\nB;4.50;2,250", None);
    assert_eq!((told.rows[0].plan, told.rows[0].done), (some("1500"), number("3.25")));
    assert!(!told.columns[2].guessed);
    // Each column by itself: people grouped by dots beside money with a decimal dot.
    let both = table::read("A;306.1;1.500.000\nB;4.505;2.250", None);
    assert_eq!((both.rows[1].plan, both.rows[1].done), (some("2250"), number("4.505")));
}

#[test]
fn a_thousand_units_are_read_and_ranked() {
    let mut text = String::from("STT\tĐơn vị\tThực hiện\tKế hoạch\tCùng kỳ\n");
    for index in 0..1_000 {
        let done =
            if index % 100 == 99 { "?".to_string() } else { format!("{},{}", 100 + index * 7 % 900, index % 10) };
        text.push_str(&format!("{}\tĐơn vị {index}\t{done}\t1.000,5\t{}\n", index + 1, 90 + index % 50));
    }
    let table = table::read(&text, None);
    assert_eq!((table.rows.len(), table.rejected.len()), (990, 10));
    let units = table.rows.into_iter().map(|row| Unit {
        name: row.name,
        done: row.done,
        plan: row.plan,
        percent: row.percent,
        previous: row.previous,
    });
    let outcome = ranked(units.collect(), By::Percent, Order::WorstFirst);
    assert_eq!(outcome.rows.len(), 990);
    assert!(outcome.rows.windows(2).all(|pair| pair[0].rank >= pair[1].rank));
}

// ---- properties ------------------------------------------------------------------------------------------------

fn decimals() -> impl Strategy<Value = Decimal> {
    let small = (0i64..=2_000_000, 0u8..=3);
    let any = (-10i64..=1_000_000_000_000_000_000, 0u8..=9);
    prop_oneof![9 => small, 1 => any].prop_map(|(digits, places)| Decimal::new(digits, places))
}

fn days() -> impl Strategy<Value = Day> {
    prop_oneof![(-400i32..=400), (-40_000i32..=60_000)].prop_map(|offset| day("2020-06-30").plus_days(offset))
}

/// Mostly a day of the period; sometimes a period that is reversed, or a day outside.
fn spans() -> impl Strategy<Value = (Period, Day)> {
    let fits = (days(), 0i32..800, 0i32..800).prop_map(|(from, before, after)| {
        (Period { from, to: from.plus_days(before + after) }, from.plus_days(before))
    });
    prop_oneof![9 => fits, 1 => (days(), days(), days()).prop_map(|(from, to, on)| (Period { from, to }, on))]
}

fn inputs() -> impl Strategy<Value = ProgressInput> {
    let numbers = proptest::collection::vec(proptest::option::weighted(0.6, decimals()), 7);
    let lists = (proptest::collection::vec(decimals(), 0..3), 0usize..30);
    let supplements = proptest::collection::vec((1i32..800, decimals()), 0..3);
    let kind = prop_oneof![Just(Kind::Flow), Just(Kind::Stock)];
    let unit = prop_oneof![4 => Just("tỷ đồng"), 1 => Just("người"), 1 => Just("đồng"), 1 => Just("")];
    (kind, unit, numbers, lists, supplements, spans()).prop_map(
        |(kind, unit, numbers, (months, last_year), supplements, (period, as_of))| ProgressInput {
            kind,
            period,
            as_of,
            done: numbers[0],
            plan: numbers[1],
            percent: numbers[2].map(|percent| Decimal::new(percent.digits() % 20_000, percent.places().min(2))),
            unit: unit.into(),
            indicator: None,
            previous: numbers[3],
            people: numbers[4].map(|people| Decimal::whole(people.digits())).filter(|_| numbers[3].is_some()),
            previous_people: numbers[5].map(|people| Decimal::whole(people.digits())).filter(|_| numbers[3].is_some()),
            opening: numbers[6],
            supplements: supplements
                .into_iter()
                .map(|(after, add)| Supplement { on: period.from.plus_days(after), add })
                .collect(),
            months,
            // As many as the period has months, more often than chance would give.
            last_year_months: vec![
                Decimal::new(125, 1);
                if last_year < 15 {
                    (period.to.month().since(period.from.month()) + 1).clamp(0, 60) as usize
                } else {
                    0
                }
            ],
        },
    )
}

fn ordered(range: &Rounded<Decimal>) -> bool {
    range.low.digits() <= range.value.digits() && range.value.digits() <= range.high.digits()
}

#[test]
fn what_a_plan_is_dealt_out_by_is_read_from_its_headings() {
    let text = "Đơn vị sử dụng lao động\tThực hiện\tKế hoạch\tLực lượng lao động\tÍt nhất\tTối đa\nXã A\t90\t100\t5.200\t5\t40\nXã B\t10\t20\t1.300\t\t";
    let read = table::read(text, None);
    assert!(read.rejected.is_empty());
    let [a, b] = &read.rows[..] else { panic!("two units") };
    assert_eq!((a.name.as_str(), a.labour, a.least, a.most), ("Xã A", some("5200"), some("5"), some("40")));
    assert_eq!((b.labour, b.least, b.most), (some("1300"), None, None), "an empty cell is no zero");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn progress_never_panics(input in inputs()) {
        match progress(&input) {
            Ok(outcome) => {
                prop_assert!(ordered(&outcome.done) && ordered(&outcome.plan) && ordered(&outcome.remaining));
                for lang in Lang::ALL {
                    prop_assert!(words::report(&outcome.sentence, lang).ends_with('.'));
                }
            }
            Err(error) => prop_assert!(!error.field.is_empty() && !errors::sentence(&error, Lang::Vi).is_empty()),
        }
    }

    #[test]
    fn the_printed_percentage_is_found_again(done in 1i64..5_000_000, plan in 1i64..5_000_000) {
        // Whoever prints done/plan with two decimals is given back a range of plans that holds the true one.
        let percent = Decimal::new(ansinh::units::Fraction::new(i128::from(done) * 10_000, plan.into()).unwrap().round() as i64, 2);
        prop_assume!(percent.digits() > 0 && percent.digits() < 100_000_000);
        let input = ProgressInput { done: Some(Decimal::whole(done)), percent: Some(percent), ..people("2020-09-30") };
        let outcome = progress(&input).unwrap();
        prop_assert!(outcome.plan.low.digits() <= plan && plan <= outcome.plan.high.digits());
    }

    #[test]
    fn what_is_done_and_what_remains_make_the_plan(done in 0i64..1_000_000, plan in 1i64..1_000_000, on in 0i32..365) {
        let input = ProgressInput {
            done: Some(Decimal::whole(done)),
            plan: Some(Decimal::whole(plan)),
            percent: None,
            as_of: day("2019-01-01").plus_days(on),
            ..people("2019-09-30")
        };
        let outcome = progress(&input).unwrap();
        prop_assert_eq!(outcome.remaining.value.digits(), (plan - done).max(0));
        let more = progress(&ProgressInput { done: Some(Decimal::whole(done + 1)), ..input }).unwrap();
        prop_assert!(more.percent.value.decimal().digits() >= outcome.percent.value.decimal().digits());
        // Months gone and left are the whole year, each rounded to four decimals.
        let twelve = |months: Decimal| months.fraction().unwrap().times_whole(10_000).unwrap().round();
        let sum = twelve(outcome.months_gone) + twelve(outcome.months_left);
        prop_assert!((119_999..=120_001).contains(&sum));
    }

    #[test]
    fn ranks_and_shares_fit_together(units in proptest::collection::vec((0i64..500, 1i64..500), 1..60)) {
        let units: Vec<Unit> = units
            .iter()
            .map(|(done, plan)| unit("U", &done.to_string(), &plan.to_string()))
            .collect();
        let outcome = ranked(units.clone(), By::Percent, Order::BestFirst);
        let key = |index: usize| {
            let unit = &units[index];
            ansinh::units::Fraction::new(unit.done.digits().into(), unit.plan.unwrap().digits().into()).unwrap()
        };
        for row in &outcome.rows {
            let better = (0..units.len()).filter(|other| key(*other) > key(row.index)).count();
            let equal = (0..units.len()).filter(|other| key(*other) == key(row.index)).count();
            prop_assert_eq!((row.rank, row.tied), (better + 1, equal > 1));
            prop_assert!(!row.cannot_separate);
        }
        let shares: i64 = outcome.rows.iter().map(|row| row.remaining_share.unwrap().decimal().digits()).sum();
        let remaining: i64 = outcome.rows.iter().map(|row| row.remaining.unwrap().digits()).sum();
        prop_assert!(remaining == 0 || (shares - 100_000_000_000).abs() <= units.len() as i64);
    }

    #[test]
    fn ranking_never_panics(units in proptest::collection::vec((decimals(), proptest::option::of(decimals()), proptest::option::of(decimals()), proptest::option::of(decimals())), 0..12), by in 0usize..4, unit in proptest::option::of(prop_oneof![Just("người"), Just("tỷ đồng")])) {
        let units = units.into_iter().map(|(done, plan, percent, previous)| Unit { name: "U".into(), done, plan, percent, previous }).collect();
        let by = [By::Percent, By::Gap, By::Growth, By::RemainingShare][by];
        if let Ok(outcome) = rank(&RankInput { units, unit: unit.map(Into::into), by, order: Order::BestFirst }) {
            for row in outcome.rows {
                prop_assert!(row.rank_from <= row.rank && row.rank <= row.rank_to);
            }
        }
    }

    #[test]
    fn wilson_holds_the_share_and_narrows(invited in 1i64..=1_000_000, share in 0i64..=1_000, needed in 0i64..=1_000_000) {
        let registered = invited * share / 1_000;
        let outcome = conference(&ConferenceInput { invited, registered, still_needed: Some(needed) }).unwrap();
        let digits = |percent: ansinh::units::Percent| percent.decimal().digits();
        prop_assert!(0 <= digits(outcome.low) && digits(outcome.low) <= digits(outcome.percent));
        prop_assert!(digits(outcome.percent) <= digits(outcome.high) && digits(outcome.high) <= 1_000_000);
        if let Some(meetings) = outcome.meetings {
            prop_assert!(meetings.best <= meetings.expected && meetings.expected <= meetings.worst);
        }
    }

    #[test]
    fn quota_never_panics(people in -1i64..=1_000_001, each in -1i64..=1_000_001, count in -1i64..=1_000_001, month in any::<bool>(), span in spans()) {
        let mut input = campaign();
        input.campaign = span.0;
        input.as_of = span.1;
        input.roles[0].people = people;
        input.roles[0].targets[0].each = each;
        input.roles[0].targets[0].per = if month { Per::Month } else { Per::Campaign };
        input.achieved[0].count = count;
        input.officers = vec![officer("A", "Lãnh đạo", count, Some(each), people)];
        if let Ok(outcome) = quota(&input) {
            for product in outcome.products {
                prop_assert_eq!(product.remaining, (product.target - product.achieved).max(0));
            }
        }
    }

    #[test]
    fn no_pasted_text_makes_it_panic(text in "[\\PC\t;\n ]{0,80}|([0-9A-Đ.,%-]{0,6}[\t; \n]{1,2}){0,20}") {
        let table = table::read(&text, None);
        let used = table.rows.len() + table.rejected.len() + usize::from(table.header);
        let holds = |line: &&str| {
            let mark = if line.contains('\t') { '\t' } else { ';' };
            line.split(mark).any(|cell| !cell.trim().is_empty())
        };
        let lines = text.strip_prefix('\u{feff}').unwrap_or(&text).lines().filter(holds).count();
        // Headings may stand in two lines.
        prop_assert!(used == lines || table.header && used + 1 == lines, "{used} of {lines}");
    }
}
