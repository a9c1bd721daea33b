//! The readers and writers of progress, rank, quota and conference, on the host.
#![cfg(feature = "js")]

mod results;

use ansinh::api::wire::{Wire, object};
use ansinh::api::{FUNCTIONS, answer};
use results::tree;

fn call(name: &str, input: Wire) -> Result<Wire, (String, String)> {
    let (_, function) = FUNCTIONS.iter().find(|(known, _)| *known == name).expect("a function of the interface");
    answer(&input, *function)
        .map(|result| tree(&result))
        .map_err(|(error, _)| (error.code().into(), error.field.to_string()))
}

fn text(text: &str) -> Wire {
    Wire::Text(text.into())
}

fn number(number: f64) -> Wire {
    Wire::Number(number)
}

/// What stands at a path of names and places: "plan.low", "rows.0.name".
fn at<'a>(wire: &'a Wire, path: &str) -> &'a Wire {
    path.split('.').fold(wire, |wire, name| match wire {
        Wire::Object(entries) => entries.iter().find(|(key, _)| key == name).map_or(&Wire::Null, |(_, value)| value),
        Wire::List(items) => &items[name.parse::<usize>().unwrap()],
        _ => panic!("{path}"),
    })
}

/// An object with one of its fields replaced.
fn with(wire: Wire, name: &'static str, value: Wire) -> Wire {
    let Wire::Object(mut entries) = wire else { panic!("no object") };
    entries.retain(|(key, _)| key != name);
    entries.push((name.into(), value));
    Wire::Object(entries)
}

#[track_caller]
fn refused(name: &str, input: Wire, code: &str, path: &str) {
    assert_eq!(call(name, input), Err((code.to_string(), path.to_string())));
}

fn period(from: &str, to: &str) -> Wire {
    object([("from", text(from)), ("to", text(to))])
}

fn half_year() -> Wire {
    object([
        ("kind", text("flow")),
        ("period", period("2011-01-01", "2011-12-31")),
        ("asOf", text("2011-06-30")),
        ("done", text("306.1")),
        ("percent", text("53.40")),
        ("unit", text("tỷ đồng")),
    ])
}

#[test]
fn a_plan_is_dealt_out_with_all_that_the_contract_promises() {
    let unit = |name: &str, weight: &str| object([("name", text(name)), ("weight", text(weight))]);
    let given = with(unit("A", "1000"), "given", number(1000.0));
    let input =
        object([("plan", number(1865.0)), ("units", Wire::List(vec![given, unit("B", "1000"), unit("C", "1000.5")]))]);
    let result = call("allocate", input.clone()).unwrap();
    assert_eq!(at(&result, "units.0.plan"), &number(1000.0));
    assert_eq!(at(&result, "units.0.added"), &number(0.0));
    assert_eq!(at(&result, "units.1.plan"), &number(432.0));
    assert_eq!(at(&result, "units.1.exact"), &text("432.3919"));
    assert_eq!(at(&result, "units.2.plan"), &number(433.0));
    assert_eq!(at(&result, "units.2.share"), &number(33.3444));
    assert_eq!(at(&result, "ties"), &Wire::List(vec![]));
    assert!(matches!(at(&result, "steps.0.label"), Wire::Text(_)));
    refused("allocate", with(input.clone(), "plan", number(999.0)), "out-of-range", "plan");
    refused("allocate", with(input.clone(), "method", text("dhondt")), "unknown-method", "method");
    refused("allocate", with(input, "units", Wire::List(vec![unit("A", "-1")])), "out-of-range", "units[0].weight");
}

#[test]
fn progress_comes_back_with_all_that_the_contract_promises() {
    let result = call("progress", half_year()).unwrap();
    assert_eq!(at(&result, "plan.low"), &text("573.07"));
    assert_eq!(at(&result, "plan.value"), &text("573.22"));
    assert_eq!(at(&result, "percent.value"), &number(53.4));
    assert_eq!(at(&result, "gapPoints"), &number(3.811));
    assert_eq!((at(&result, "monthsGone"), at(&result, "monthsLeft")), (&number(6.0), &number(6.0)));
    assert_eq!(at(&result, "acceleration"), &number(0.8727));
    assert_eq!(at(&result, "verdict"), &text("ahead"));
    assert_eq!(at(&result, "planVersions"), &Wire::List(vec![]));
    for name in ["done", "remaining", "elapsedPercent", "achievedPerMonth", "neededPerMonth", "forecasts", "sentence"] {
        assert_ne!(at(&result, name), &Wire::Null, "{name}");
    }
    for name in ["steps", "notices"] {
        assert!(matches!(at(&result, name), Wire::List(list) if !list.is_empty()), "{name}");
    }
}

#[test]
fn a_bad_progress_is_named_with_code_and_path() {
    let list = |items: &[&str]| Wire::List(items.iter().map(|item| text(item)).collect());
    let supplement = Wire::List(vec![object([("on", text("2012-01-01")), ("add", text("1"))])]);
    for (name, value, code, path) in [
        ("kind", text("level"), "unknown-kind", "kind"),
        ("kind", Wire::Null, "missing-field", "kind"),
        ("period", period("2011-12-31", "2011-01-01"), "period-reversed", "period.to"),
        ("period", period("2011-02-29", "2011-12-31"), "not-a-day", "period.from"),
        ("asOf", text("2012-01-01"), "out-of-range", "asOf"),
        ("done", text("306,1"), "not-a-number", "done"),
        ("done", text("-1"), "out-of-range", "done"),
        ("percent", Wire::Null, "two-of-three", "plan"),
        ("plan", text("0"), "not-positive", "plan"),
        ("unit", text(" "), "missing-field", "unit"),
        ("supplements", supplement, "out-of-range", "supplements[0].on"),
        ("months", list(&["1", "2", "3", "4", "5", "6", "7"]), "wrong-count", "months"),
        ("months", list(&["1", "x"]), "not-a-number", "months[1]"),
        ("people", text("5"), "missing-field", "previousPeople"),
        ("name", text("x"), "unknown-field", "name"),
    ] {
        refused("progress", with(half_year(), name, value), code, path);
    }
    refused("progress", Wire::Null, "missing-field", "");
}

fn units(rows: &[(&str, &str, &str)]) -> Wire {
    let unit = |(name, done, plan): &(&str, &str, &str)| {
        let plan = if plan.is_empty() { Wire::Null } else { text(plan) };
        object([("name", text(name)), ("done", text(done)), ("plan", plan)])
    };
    Wire::List(rows.iter().map(unit).collect())
}

#[test]
fn ranks_are_shared_and_units_without_a_plan_are_named() {
    let input = object([
        ("units", units(&[("A", "50", "100"), ("B", "90", "100"), ("C", "25", "50"), ("D", "7", "")])),
        ("by", text("percent")),
        ("order", text("worst-first")),
    ]);
    let result = call("rank", input.clone()).unwrap();
    assert_eq!(at(&result, "rows.0.rank"), &number(2.0));
    assert_eq!(at(&result, "rows.0.tied"), &Wire::Bool(true));
    assert_eq!(at(&result, "rows.2.name"), &text("B"));
    assert_eq!(at(&result, "rows.2.remainingShare"), &number(11.7647));
    assert_eq!(at(&result, "total.percent"), &number(66.0));
    assert_eq!(at(&result, "unranked.0.reason"), &text("chưa có kế hoạch"));
    refused("rank", with(input.clone(), "units", Wire::List(vec![])), "missing-field", "units");
    refused("rank", with(input.clone(), "by", text("name")), "unknown-ranking", "by");
    refused("rank", with(input.clone(), "order", text("up")), "unknown-order", "order");
    refused("rank", with(input, "units", units(&[("A", "1", "2"), ("B", "x", "2")])), "not-a-number", "units[1].done");
}

fn campaign() -> Wire {
    let target = |product: &str, each: f64| {
        object([("product", text(product)), ("each", number(each)), ("per", text("campaign"))])
    };
    let role = |name: &str, people: f64, each: f64| {
        let targets = Wire::List(vec![target("BHXH tự nguyện", each), target("BHYT hộ gia đình", 5.0)]);
        object([("name", text(name)), ("people", number(people)), ("targets", targets)])
    };
    let recruits = object([("product", text("BHXH tự nguyện")), ("count", number(8.0)), ("qualifying", number(7.0))]);
    let officer = object([("name", text("A")), ("role", text("Lãnh đạo")), ("recruits", Wire::List(vec![recruits]))]);
    object([
        ("campaign", period("2019-01-25", "2019-06-30")),
        ("asOf", text("2019-03-31")),
        ("roles", Wire::List(vec![role("Lãnh đạo", 30.0, 2.0), role("Viên chức", 250.0, 1.0)])),
        ("achieved", Wire::List(vec![object([("product", text("BHXH tự nguyện")), ("count", number(150.0))])])),
        ("reward", object([("product", text("BHXH tự nguyện")), ("count", number(10.0)), ("minMonths", number(3.0))])),
        ("officers", Wire::List(vec![officer])),
    ])
}

#[test]
fn a_campaign_has_its_own_clock_and_its_reward_two_conditions() {
    let result = call("quota", campaign()).unwrap();
    assert_eq!(at(&result, "elapsedPercent"), &number(42.0382));
    assert_eq!(at(&result, "daysLeft"), &number(91.0));
    assert_eq!(at(&result, "products.0.target"), &number(310.0));
    assert_eq!(at(&result, "products.0.remaining"), &number(160.0));
    assert_eq!(at(&result, "products.0.neededPerWeek"), &number(12.31));
    assert_eq!(at(&result, "products.1.achieved"), &number(0.0));
    assert_eq!(at(&result, "officers.0.toReward"), &number(3.0));
    assert_eq!(at(&result, "officers.0.rewarded"), &Wire::Bool(false));
    refused("quota", with(campaign(), "asOf", text("2019-07-01")), "out-of-range", "asOf");
    refused("quota", with(campaign(), "roles", Wire::List(vec![])), "missing-field", "roles");
    let unknown = Wire::List(vec![object([("product", text("X")), ("count", number(1.0))])]);
    refused("quota", with(campaign(), "achieved", unknown), "unknown-product", "achieved[0].product");
    let reward = object([("product", text("X")), ("count", number(0.5)), ("minMonths", number(3.0))]);
    refused("quota", with(campaign(), "reward", reward), "not-whole", "reward.count");
}

#[test]
fn meetings_come_with_their_band() {
    let ask = |registered: f64| {
        object([("invited", number(52.0)), ("registered", number(registered)), ("stillNeeded", number(489.0))])
    };
    let result = call("conference", ask(21.0)).unwrap();
    assert_eq!(at(&result, "percent"), &number(40.3846));
    assert_eq!(at(&result, "meetings.expected"), &number(24.0));
    assert_eq!((at(&result, "meetings.best"), at(&result, "meetings.worst")), (&number(18.0), &number(34.0)));
    assert_eq!(at(&call("conference", ask(0.0)).unwrap(), "meetings"), &Wire::Null);
    refused("conference", ask(53.0), "out-of-range", "registered");
    refused("conference", ask(1.5), "not-whole", "registered");
}
