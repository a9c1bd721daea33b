//! `reconcile` and `readReport` of the JavaScript interface, on the host.
#![cfg(feature = "js")]

mod results;

use ansinh::api::wire::{Wire, object};
use ansinh::api::{FUNCTIONS, answer};
use results::tree;

fn call(name: &str, input: &Wire) -> Result<Wire, (String, String)> {
    let (_, function) = FUNCTIONS.iter().find(|(known, _)| *known == name).expect("a function of the interface");
    answer(input, *function)
        .map(|result| tree(&result))
        .map_err(|(error, _)| (error.code().into(), error.field.to_string()))
}

fn text(text: &str) -> Wire {
    Wire::Text(text.into())
}

fn figure(id: &str, value: &str, bound: &str, unit: &str) -> Wire {
    object([("id", text(id)), ("value", text(value)), ("bound", text(bound)), ("unit", text(unit))])
}

fn ratio(part: &str, whole: &str, percent: &str) -> Wire {
    object([("kind", text("ratio")), ("part", text(part)), ("whole", text(whole)), ("percent", text(percent))])
}

fn input(figures: Vec<Wire>, relations: Vec<Wire>, unknown: &[&str]) -> Wire {
    let unknown = Wire::List(unknown.iter().map(|id| text(id)).collect());
    object([("figures", Wire::List(figures)), ("relations", Wire::List(relations)), ("unknown", unknown)])
}

/// "findings[0].computed.value" of a result.
fn at<'a>(wire: &'a Wire, path: &str) -> &'a Wire {
    path.split(['.', '[']).fold(wire, |wire, step| match (wire, step.strip_suffix(']')) {
        (Wire::List(items), Some(index)) => &items[index.parse::<usize>().unwrap()],
        (Wire::Object(entries), None) => {
            entries.iter().find(|(key, _)| key == step).map_or(&Wire::Null, |(_, value)| value)
        }
        _ => panic!("no {step} in {wire:?}"),
    })
}

fn length(wire: &Wire, path: &str) -> usize {
    match at(wire, path) {
        Wire::List(items) => items.len(),
        other => panic!("{path}: {other:?}"),
    }
}

#[test]
fn one_whole_number_is_85_2_percent_of_1615() {
    let figures = vec![figure("plan", "1615", "exact", "người"), figure("percent", "85.2", "rounded", "%")];
    let result = call("reconcile", &input(figures, vec![ratio("done", "plan", "percent")], &["done"])).unwrap();
    assert_eq!(at(&result, "solved[0].id"), &text("done"));
    assert_eq!(at(&result, "solved[0].whole"), &Wire::List(vec![Wire::Number(1376.0)]));
    assert_eq!(at(&result, "solved[0].unit"), &text("người"));
    assert_eq!(at(&result, "solved[0].range.low"), &text("1375.1725"));
    assert_eq!(length(&result, "steps"), 1);
}

#[test]
fn the_plan_is_solved_for_as_a_range() {
    let figures = vec![figure("done", "306.1", "rounded", "tỷ đồng"), figure("percent", "53.40", "rounded", "%")];
    let result = call("reconcile", &input(figures, vec![ratio("done", "plan", "percent")], &["plan"])).unwrap();
    assert_eq!(at(&result, "solved[0].range.low"), &text("573.073682"));
    assert_eq!(at(&result, "solved[0].range.value"), &text("573.220974"));
    assert_eq!(at(&result, "solved[0].range.high"), &text("573.368293"));
    assert_eq!(at(&result, "solved[0].whole"), &Wire::Null);
}

#[test]
fn every_kind_of_relation_is_read_and_written_back() {
    let kind = |kind: &str, ids: &[(&str, &str)], more: Wire| {
        let Wire::Object(mut entries) = more else { panic!() };
        entries.push(("kind".into(), text(kind)));
        entries.extend(ids.iter().map(|(key, id)| (key.to_string().into(), text(id))));
        Wire::Object(entries)
    };
    let parts = || Wire::List(vec![text("x"), text("y")]);
    let relations = vec![
        ratio("x", "a", "p"),
        kind("growth", &[("now", "a"), ("change", "x"), ("percent", "p")], object([("falls", Wire::Bool(true))])),
        kind("sum", &[("total", "a")], object([("parts", parts())])),
        kind("difference", &[("larger", "a"), ("smaller", "x"), ("difference", "y")], object([])),
        kind("mean", &[("whole", "a")], object([("parts", parts()), ("known", text("highest"))])),
        kind("chain", &[("part", "a"), ("first", "p"), ("second", "q")], object([("nested", Wire::Bool(true))])),
    ];
    let figures = || {
        vec![
            figure("a", "100", "exact", "người"),
            figure("x", "60", "exact", "người"),
            figure("y", "40", "exact", "người"),
            figure("p", "96.3", "rounded", "%"),
            figure("q", "99.14", "rounded", "%"),
        ]
    };
    let result = call("reconcile", &input(figures(), relations.clone(), &[])).unwrap();
    assert_eq!((length(&result, "findings"), length(&result, "chains")), (5, 1));
    assert_eq!(at(&result, "chains[0].verdict"), &text("conflicts"));
    assert_eq!(at(&result, "chains[0].computed.value"), &text("102.9491"));
    assert_eq!(at(&result, "notices[0].level"), &text("check"));
    // What comes out goes in again, with the same result.
    let written: Vec<Wire> = (0..5)
        .map(|index| at(&result, &format!("findings[{index}].relation")).clone())
        .chain([at(&result, "chains[0].relation").clone()])
        .collect();
    assert_eq!(at(&call("reconcile", &input(figures(), written, &[])).unwrap(), "findings"), at(&result, "findings"));
}

#[test]
fn a_bad_input_is_named_with_code_and_path() {
    let good = || vec![figure("a", "1", "exact", "người"), figure("p", "50", "rounded", "%")];
    let refused = |figures: Vec<Wire>, relations: Vec<Wire>, code: &str, path: &str| {
        assert_eq!(call("reconcile", &input(figures, relations, &[])), Err((code.into(), path.into())));
    };
    refused(vec![figure("a", "1,5", "exact", "người")], vec![], "not-a-number", "figures[0].value");
    refused(vec![figure("a", "1", "roughly", "người")], vec![], "unknown-bound", "figures[0].bound");
    refused(vec![figure("", "1", "exact", "người")], vec![], "missing-field", "figures[0].id");
    refused(vec![Wire::Number(1.0)], vec![], "missing-field", "figures[0]");
    refused(good(), vec![ratio("a", "x", "p")], "unknown-figure", "relations[0].whole");
    refused(good(), vec![object([("kind", text("product"))])], "unknown-relation", "relations[0].kind");
    refused(good(), vec![object([("kind", text("ratio"))])], "missing-field", "relations[0].part");
    let stray = object([("kind", text("sum")), ("total", text("a")), ("parts", Wire::List(vec![])), ("x", text("a"))]);
    refused(good(), vec![stray], "unknown-field", "relations[0].x");
    let mean =
        [("kind", text("mean")), ("whole", text("p")), ("parts", Wire::List(vec![text("p")])), ("known", text("some"))];
    refused(good(), vec![object(mean)], "unknown-known", "relations[0].known");
    assert_eq!(call("reconcile", &object([])), Err(("missing-field".into(), "figures".into())));
    assert_eq!(call("readReport", &object([])), Err(("missing-field".into(), "text".into())));
    assert_eq!(
        call("readReport", &object([("text", Wire::Number(5.0))])),
        Err(("missing-field".into(), "text".into()))
    );
    assert_eq!(
        call("readReport", &object([("text", text("")), ("colour", text("x"))])),
        Err(("unknown-field".into(), "colour".into()))
    );
}

#[test]
fn a_report_comes_back_with_its_figures_findings_and_what_it_leaves_out() {
    let report = "😀 Ngày 30/9/2022 có 96.415 người tham gia, tăng 5.215 người (7,52%) so với cùng kỳ; thu 306,1 tỷ đồng, đạt 53,40% kế hoạch.";
    let result = call("readReport", &object([("text", text(report))])).unwrap();
    assert_eq!(at(&result, "notation"), &text("1.234,5"));
    assert_eq!(length(&result, "figures"), 5);
    let money = |name: &str| at(&result, &format!("figures[3].{name}"));
    assert_eq!(money("value"), &text("306100000000"));
    assert_eq!((money("unit"), money("bound")), (&text("đồng"), &text("rounded")));
    assert_eq!((money("step"), money("printed")), (&text("100000000"), &text("306,1 tỷ đồng")));
    let units: Vec<u16> = report.encode_utf16().collect();
    let (Wire::Number(start), Wire::Number(end)) = (money("start"), money("end")) else { panic!() };
    assert_eq!(String::from_utf16(&units[*start as usize..*end as usize]).unwrap(), "306,1 tỷ đồng");
    assert_eq!(at(&result, "ignored[0].printed"), &text("30/9/2022"));
    assert_eq!(at(&result, "findings[0].verdict"), &text("conflicts"));
    assert_eq!(at(&result, "findings[0].relation.kind"), &text("growth"));
    assert_eq!(at(&result, "findings[0].computed.value"), &text("5.7182"));
    let Wire::List(solved) = at(&result, "solved") else { panic!() };
    let plan = |one: &&Wire| at(one, "range.value") == &text("573.220974") && at(one, "unit") == &text("tỷ đồng");
    assert!(solved.iter().any(|one| plan(&one)), "{solved:?}");
}
