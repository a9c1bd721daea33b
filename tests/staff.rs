//! What insurance staff ask, on the figures of five published reports, on bad input, and on arbitrary input.

#[path = "staff/plans.rs"]
mod plans;
#[path = "staff/quotas.rs"]
mod quotas;
#[path = "staff/rankings.rs"]
mod rankings;
#[path = "staff/reports.rs"]
mod reports;
#[path = "staff/tables.rs"]
mod tables;

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

fn unit(name: &str, done: &str, plan: &str) -> Unit {
    let plan = (!plan.is_empty()).then(|| number(plan));
    Unit { name: name.into(), done: number(done), plan, percent: None, previous: None }
}

fn ranked(units: Vec<Unit>, by: By, order: Order) -> RankOutcome {
    rank(&RankInput { units, unit: None, by, order }).unwrap()
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
