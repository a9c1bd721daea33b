//! Kinds of fault in reading reports, as data: tests/report_cases.jsonl, one case a line, through the real functions of
//! the interface.
//!
//! A line has `id`, `kind`, `fn` (a function of the interface), `input`, and what must come out of it:
//! - `expect`: paths into the result and their values ("figures.1.value", "findings.length");
//! - `figures`: every figure as "value unit", in the order of the text;
//! - `verdicts`: of all findings but chains, worst first;
//! - `notices`: the codes of all notices; `notice`: one of them.
#![cfg(feature = "js")]

mod results;

use ansinh::api::wire::Wire;
use ansinh::api::{FUNCTIONS, answer};
use results::{tree, wire};
use serde_json::Value;

/// What stands at "figures.1.value" of a result; `Null` where nothing does.
fn at(wire: &Wire, path: &str) -> Wire {
    let mut here = wire.clone();
    for step in path.split('.') {
        here = match &here {
            Wire::List(items) if step == "length" => Wire::Number(items.len() as f64),
            Wire::List(items) => {
                step.parse().ok().and_then(|place: usize| items.get(place)).cloned().unwrap_or(Wire::Null)
            }
            Wire::Object(fields) => {
                fields.iter().find(|(key, _)| key == step).map_or(Wire::Null, |(_, value)| value.clone())
            }
            _ => Wire::Null,
        };
    }
    here
}

fn texts(wire: &Wire, list: &str, field: &str) -> Vec<String> {
    let Wire::List(items) = at(wire, list) else { return Vec::new() };
    items.iter().map(|item| shown(&at(item, field))).collect()
}

fn shown(wire: &Wire) -> String {
    match wire {
        Wire::Text(text) => text.clone(),
        Wire::Number(number) => number.to_string(),
        Wire::Bool(flag) => flag.to_string(),
        Wire::Null => "null".into(),
        other => format!("{other:?}"),
    }
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(String::from).collect()
}

/// What is wrong with the answer to a case; empty where nothing is.
fn faults(case: &Value) -> Vec<String> {
    let name = case["fn"].as_str().unwrap_or_default();
    let (_, function) = FUNCTIONS.iter().find(|(known, _)| *known == name).expect("a function of the interface");
    let result = match answer(&wire(&case["input"]), *function) {
        Ok(result) => tree(&result),
        Err((error, _)) => {
            let refused = case["error"].as_str() == Some(error.code());
            return if refused { Vec::new() } else { vec![format!("refused: {}", error.code())] };
        }
    };
    let mut faults = Vec::new();
    if let Some(code) = case["error"].as_str() {
        faults.push(format!("not refused ({code})"));
    }
    let mut compare = |what: &str, read: String, right: String| {
        if read != right {
            faults.push(format!("{what}: {read}, right is {right}"));
        }
    };
    for (path, right) in case["expect"].as_object().into_iter().flatten() {
        compare(path, shown(&at(&result, path)), shown(&wire(right)));
    }
    if !case["figures"].is_null() {
        let values = texts(&result, "figures", "value");
        let read: Vec<String> = values
            .iter()
            .zip(texts(&result, "figures", "unit"))
            .map(|(value, unit)| format!("{value} {unit}"))
            .collect();
        let read: Vec<String> = read.iter().map(|figure| figure.trim_end().into()).collect();
        compare("figures", read.join(" | "), strings(&case["figures"]).join(" | "));
    }
    if !case["verdicts"].is_null() {
        compare("verdicts", texts(&result, "findings", "verdict").join(" "), strings(&case["verdicts"]).join(" "));
    }
    if !case["notices"].is_null() {
        compare("notices", texts(&result, "notices", "code").join(" "), strings(&case["notices"]).join(" "));
    }
    if let Some(code) = case["notice"].as_str() {
        let codes = texts(&result, "notices", "code");
        compare("has notice", codes.iter().any(|one| one == code).to_string(), "true".into());
    }
    faults
}

fn run(lines: &str) -> (usize, Vec<String>) {
    let cases: Vec<Value> = lines
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect();
    let wrong = |case: &Value| {
        let faults = faults(case);
        (!faults.is_empty()).then(|| format!("{}: {}\n    {}", case["id"], faults.join("; "), case["input"]))
    };
    (cases.len(), cases.iter().filter_map(wrong).collect())
}

#[test]
fn every_kind_of_fault_is_mended() {
    let (cases, wrong) = run(include_str!("report_cases.jsonl"));
    assert!(cases > 60, "{cases}");
    assert!(wrong.is_empty(), "{} of {cases}\n{}", wrong.len(), wrong.join("\n"));
}

/// `REPORT_CASES=/path/to/a/file` runs the cases of another file in the same form.
#[test]
fn cases_of_another_file_are_right() {
    let Some(file) = std::env::var_os("REPORT_CASES") else { return };
    let (cases, wrong) = run(&std::fs::read_to_string(file).expect("the file that REPORT_CASES names"));
    assert!(wrong.is_empty(), "{} of {cases}\n{}", wrong.len(), wrong.join("\n"));
}
