//! Progress: rules and bad input.

use super::*;

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
