//! The worked examples: all of them come out right, and one that is wrong is seen to be.

use ansinh::selftest::{Case, Checked, Figure, Question, Teller, Told, Topic, cases, check, told};
use ansinh::units::{Dong, Month, Value};

fn by_id(id: &str) -> Case {
    cases().into_iter().find(|case| case.id == id).unwrap()
}

#[test]
fn every_example_comes_out_as_its_source_says() {
    let wrong: Vec<Checked> = cases().into_iter().map(check).filter(|checked| !checked.passes()).collect();
    let shown: Vec<_> = wrong.iter().map(|checked| (checked.case.id, &checked.answers, &checked.error)).collect();
    assert!(wrong.is_empty(), "{shown:?}");
}

#[test]
fn every_topic_has_examples_and_every_example_expects_something() {
    for topic in Topic::ALL {
        assert!(cases().iter().any(|case| case.topic == topic), "{topic:?}");
    }
    assert!(cases().iter().all(|case| !case.expected.is_empty()));
}

#[test]
fn a_wrong_example_fails() {
    let mut off_by_one = by_id("V004");
    off_by_one.expected = vec![(Figure::Pay, Value::Dong(Dong::new(264_001)))];
    let checked = check(off_by_one);
    assert!(!checked.passes());
    assert_eq!(checked.answers[0].found, Some(Value::Dong(Dong::new(264_000))));
    let mut other_figure = by_id("V004");
    other_figure.expected = vec![(Figure::Pension, Value::Dong(Dong::new(264_000)))];
    let checked = check(other_figure);
    assert!(!checked.passes() && checked.answers[0].found.is_none());
    let mut nothing = by_id("V004");
    nothing.expected = Vec::new();
    assert!(!check(nothing).passes());
}

#[test]
fn an_example_that_cannot_be_computed_fails_with_the_reason() {
    let mut too_early = by_id("V087");
    too_early.question = Question::CoPayment { month: Month::new(1990, 1) };
    let checked = check(too_early);
    assert!(!checked.passes());
    assert_eq!(checked.error.map(|error| error.code()), Some("no-rules"));
}

// ---- the collection in tests/facts ------------------------------------------------------------------------------

/// An example as it stands in tests/facts.
struct Example {
    id: String,
    expected: Vec<(String, String)>,
    source: String,
    address: String,
    /// Why nothing is computed.
    not_computed: String,
}

/// The fields of a line of CSV; a field that holds commas stands in quotation marks.
fn fields(line: &str) -> Vec<String> {
    let (mut fields, mut quoted) = (vec![String::new()], false);
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            _ => fields.last_mut().unwrap().push(letter),
        }
    }
    fields
}

fn collection(file: &str) -> Vec<Example> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/facts").join(file);
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines().map(fields);
    let names = lines.next().unwrap();
    let example = |fields: Vec<String>| {
        assert_eq!(fields.len(), names.len(), "{fields:?}");
        let of =
            |name: &str| names.iter().position(|known| known == name).map_or("", |place| &fields[place]).to_string();
        let pair = |pair: &str| {
            let (figure, value) = pair.split_once('=').unwrap();
            (figure.trim().to_string(), value.trim().to_string())
        };
        Example {
            id: of("id"),
            expected: of("expected").split(';').filter(|pair| !pair.trim().is_empty()).map(pair).collect(),
            source: of("source"),
            address: of("address"),
            not_computed: of("not_computed"),
        }
    };
    lines.map(example).collect()
}

fn whole_collection() -> Vec<Example> {
    [collection("vectors.csv"), collection("law_examples.csv")].into_iter().flatten().collect()
}

/// Examples of several steps, each a test of its own in tests/law_examples.rs.
const STEP_BY_STEP: [&str; 6] = ["N10", "N14", "N16", "N21", "N34", "N36"];

fn name(figure: Figure) -> String {
    let name = match figure {
        Figure::Member(rank) => return format!("member-{rank}"),
        Figure::Coefficient(year) => return format!("coefficient-{year}"),
        Figure::Gross => "gross",
        Figure::State => "state",
        Figure::Local => "local",
        Figure::Pay => "pay",
        Figure::Refund => "refund",
        Figure::Total => "total",
        Figure::FreeVisit => "free-visit",
        Figure::YearlyBound => "yearly-bound",
        Figure::Rate => "rate",
        Figure::CountedYears => "counted-years",
        Figure::Pension => "pension",
        Figure::OneOff => "one-off",
        Figure::Average => "average",
        Figure::Age => "age",
        Figure::Reached => "reached",
        Figure::PensionFrom => "pension-from",
        Figure::Allowance => "allowance",
        Figure::Plan => "plan",
        Figure::Done => "done",
        Figure::Base => "base",
        Figure::Growth => "growth",
        Figure::Percent => "percent",
        Figure::Conflicts => "conflicts",
        // Only reports have these; they stand in no collection.
        Figure::Gap
        | Figure::NeededPerMonth
        | Figure::Acceleration
        | Figure::Elapsed
        | Figure::PercentThen
        | Figure::NeededThen
        | Figure::Meetings
        | Figure::MeetingsAtBest
        | Figure::MeetingsAtWorst
        | Figure::BasesThatFit => "of a report",
    };
    name.into()
}

/// A value as the collection writes it.
fn plain(value: &Value) -> String {
    match value {
        Value::Dong(amount) => amount.get().to_string(),
        Value::Percent(percent) => percent.decimal().to_string(),
        Value::Number(number) | Value::Factor(number) | Value::Years(number) => number.to_string(),
        Value::Month(month) => month.to_string(),
        Value::Age { years, months } => format!("{years}y{months}m"),
        other => format!("{other:?}"),
    }
}

#[test]
fn every_row_of_the_collection_is_computed_or_says_why_not() {
    for example in whole_collection() {
        let runs: Vec<Case> = cases().into_iter().filter(|case| case.id == example.id).collect();
        let by_steps = STEP_BY_STEP.contains(&example.id.as_str());
        let computed = !runs.is_empty() || by_steps;
        assert_eq!(computed, example.not_computed.is_empty(), "{}: computed, or a reason", example.id);
        assert_eq!(computed, !example.expected.is_empty(), "{}: something is expected", example.id);
        if by_steps {
            continue;
        }
        let found: Vec<(String, String)> =
            runs.iter().flat_map(|case| &case.expected).map(|(figure, value)| (name(*figure), plain(value))).collect();
        for expected in &example.expected {
            assert!(found.contains(expected), "{}: {expected:?} in {found:?}", example.id);
        }
    }
}

#[test]
fn every_example_of_a_collection_stands_in_it_and_names_its_source() {
    let collection = whole_collection();
    let numbered = |case: &Case| case.id.starts_with(['V', 'N']);
    for case in cases().into_iter().filter(numbered) {
        let example = collection.iter().find(|example| example.id == case.id);
        let example = example.unwrap_or_else(|| panic!("{} is in no collection", case.id));
        let Told { by, href } = told(case.id);
        let source = match by {
            Teller::SocialInsurance => "social-insurance",
            Teller::City => "city",
            Teller::OfficialExample => "official-example",
            Teller::OfficialAnswer => "official-answer",
            Teller::LawText => "law",
            Teller::Formula => "formula",
            Teller::Press => "press",
            Teller::Collector => "collector",
        };
        assert_eq!(source, example.source, "{}", case.id);
        // An office's own page is linked to, the press is only named.
        let official = matches!(by, Teller::SocialInsurance | Teller::City);
        assert_eq!(href, Some(example.address.as_str()).filter(|_| official), "{}", case.id);
    }
}

#[test]
fn what_a_patient_pays_cites_both_articles() {
    let source = ansinh::text::selftest::source(&by_id("V087"), ansinh::text::Lang::Vi);
    let both = "Nghị định 188/2025/NĐ-CP, Điều 17 khoản 1; Nghị định 188/2025/NĐ-CP, Điều 18 khoản 2";
    assert!(source.starts_with(both), "{source}");
}
