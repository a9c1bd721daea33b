//! The worked examples: all of them come out right, and one that is wrong is seen to be.

use ansinh::selftest::{Case, Checked, Figure, Question, Topic, cases, check};
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

/// Examples of the collection that ask for no figure, or for one of a rule that is not built in.
const NOT_COMPUTED: [&str; 4] = ["V064", "V142", "V145", "V146"];

#[test]
fn the_whole_collection_is_carried() {
    // The collection lies beside the checkout where it was made, and nowhere else.
    let Ok(collection) = std::fs::read_to_string("../../shared/facts/vectors.csv")
        .or_else(|_| std::fs::read_to_string("../shared/facts/vectors.csv"))
    else {
        return;
    };
    let known: Vec<&str> = cases().iter().map(|case| case.id).collect();
    let ids = collection.lines().filter_map(|line| line.split(',').next()).filter(|id| id.starts_with('V'));
    let left_out: Vec<&str> = ids.filter(|id| !known.contains(id) && !NOT_COMPUTED.contains(id)).collect();
    assert!(left_out.is_empty(), "{left_out:?}");
}
