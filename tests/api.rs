//! The readers and writers of the JavaScript interface, on the host.
#![cfg(feature = "js")]

mod results;

use ansinh::api::wire::{Wire, object};
use ansinh::api::{FUNCTIONS, answer};
use ansinh::law::HORIZON;
use ansinh::text::Lang;
use results::tree;

fn call(name: &str, input: &Wire) -> Result<Wire, (String, String)> {
    let (_, function) = FUNCTIONS.iter().find(|(known, _)| *known == name).expect("a function of the interface");
    answer(input, *function)
        .map(|result| tree(&result))
        .map_err(|(error, _)| (error.code().into(), error.field.to_string()))
}

fn input(change: &'static str, value: Wire) -> Wire {
    let text = |text: &str| Wire::Text(text.into());
    let mode = object([("kind", text("months")), ("months", Wire::Number(1.0))]);
    let good = object([
        ("month", text("2026-11")),
        ("income", Wire::Number(1_500_000.0)),
        ("groups", Wire::List(vec![text("other")])),
        ("mode", mode),
    ]);
    let Wire::Object(mut entries) = good else { unreachable!() };
    entries.retain(|(key, _)| key != change);
    entries.push((change.into(), value));
    Wire::Object(entries)
}

fn field<'a>(wire: &'a Wire, name: &str) -> Option<&'a Wire> {
    let Wire::Object(entries) = wire else { return None };
    entries.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

#[test]
fn a_contribution_comes_back_with_its_derivation() {
    let result = call("contribution", &input("supportedMonths", Wire::Number(0.0))).unwrap();
    assert_eq!(field(&result, "pay"), Some(&Wire::Number(264_000.0)));
    assert_eq!(field(&result, "payBy"), Some(&Wire::Text("2026-11-30".into())));
    for name in ["steps", "notices", "rules"] {
        assert!(matches!(field(&result, name), Some(Wire::List(list)) if !list.is_empty()), "{name}");
    }
}

#[test]
fn a_bad_input_is_named_with_code_and_path() {
    let text = |text: &str| Wire::Text(text.into());
    let mode =
        |kind: &str, name: &'static str, number: f64| object([("kind", text(kind)), (name, Wire::Number(number))]);
    for (name, value, code, path) in [
        ("income", Wire::Number(1_499_999.0), "income-below-floor", "income"),
        ("income", Wire::Number(-5.0), "income-below-floor", "income"),
        ("income", Wire::Number(1e300), "income-above-cap", "income"),
        ("income", Wire::Number(1_500_000.5), "not-whole", "income"),
        ("income", Wire::Number(f64::NAN), "not-a-number", "income"),
        ("income", text("1500000"), "not-a-number", "income"),
        ("income", Wire::Null, "missing-field", "income"),
        ("month", text("2026-13"), "not-a-month", "month"),
        ("month", Wire::Number(202_611.0), "not-a-month", "month"),
        ("month", text("2007-12"), "no-rules", "month"),
        ("groups", Wire::List(vec![text("rich")]), "unknown-group", "groups[0]"),
        ("groups", Wire::Null, "missing-field", "groups"),
        ("mode", mode("weekly", "months", 1.0), "unknown-mode", "mode.kind"),
        ("mode", mode("months", "months", 2.0), "out-of-range", "mode.months"),
        ("mode", mode("months", "years", 2.0), "missing-field", "mode.months"),
        ("mode", mode("ahead", "years", 2.5), "not-whole", "mode.years"),
        ("supportedMonths", Wire::Number(121.0), "out-of-range", "supportedMonths"),
        ("color", Wire::Bool(true), "unknown-field", "color"),
        ("overrides", object([("yield", Wire::Number(1.0))]), "unknown-field", "overrides.yield"),
        ("overrides", object([("monthlyYield", text("0,31"))]), "not-a-number", "overrides.monthlyYield"),
        ("topUps", Wire::List(vec![object([("label", text("x"))])]), "missing-field", "topUps[0].percent"),
        ("lang", text("fr"), "unknown-language", "lang"),
    ] {
        let error = call("contribution", &input(name, value)).unwrap_err();
        assert_eq!(error, (code.to_string(), path.to_string()), "{name}");
    }
    assert!(call("contribution", &Wire::Null).is_err());
    assert!(call("contribution", &Wire::List(vec![])).is_err());
}

#[test]
fn a_way_of_paying_has_one_length() {
    let mode = |kind: &str| {
        let two = Wire::Number(2.0);
        object([("kind", Wire::Text(kind.into())), ("months", Wire::Number(12.0)), ("years", two)])
    };
    let refused = |path: &str| Err(("unknown-field".into(), path.into()));
    assert_eq!(call("contribution", &input("mode", mode("months"))), refused("mode.years"));
    assert_eq!(call("contribution", &input("mode", mode("ahead"))), refused("mode.months"));
}

#[test]
fn small_functions() {
    let words = call("amountInWords", &object([("amount", Wire::Number(330_000.0))]));
    assert_eq!(words, Ok(Wire::Text("ba trăm ba mươi nghìn đồng".into())));
    let in_words = |amount: f64| call("amountInWords", &object([("amount", Wire::Number(amount))]));
    let largest = "chín triệu không trăm lẻ bảy nghìn một trăm chín mươi chín tỷ hai trăm năm mươi tư triệu bảy trăm bốn mươi \
                   nghìn chín trăm chín mươi mốt đồng";
    assert_eq!(in_words(9_007_199_254_740_991.0), Ok(Wire::Text(largest.into())));
    assert_eq!(in_words(9_007_199_254_740_992.0), Err(("out-of-range".into(), "amount".into())));
    let read = call("parseAmount", &object([("text", Wire::Text("1tr5".into()))])).unwrap();
    assert_eq!(field(&read, "amount"), Some(&Wire::Number(1_500_000.0)));
    assert_eq!(
        call("parseAmount", &object([("text", Wire::Text("xyz".into()))])),
        Err(("not-a-number".into(), "text".into()))
    );
    let known = call("parameters", &object([])).unwrap();
    assert_eq!(field(&known, "horizon"), Some(&Wire::Text(HORIZON.to_string())));
    assert!(matches!(field(&known, "next"), Some(Wire::List(next)) if !next.is_empty()));
}

#[test]
fn errors_speak_the_language_of_the_input() {
    let english = input("lang", Wire::Text("en".into()));
    let Wire::Object(mut entries) = english else { unreachable!() };
    entries.retain(|(key, _)| key != "income");
    let (_, function) = FUNCTIONS[0];
    assert_eq!(answer(&Wire::Object(entries), function).unwrap_err().1, Lang::En);
}
