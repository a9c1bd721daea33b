//! The retirement age against the annex of the decree and against its rule, for every month of birth.

use ansinh::citizen::retirement::{Input, Outcome, retirement};
use ansinh::error::Fault;
use ansinh::law::Sex::{self, Female, Male};
use ansinh::law::source::LAW_2014;
use ansinh::law::{Parameter, checked_on};
use ansinh::units::Month;

fn of(sex: Sex, year: i32, number: u8) -> Outcome {
    let born = Month::new(year, number);
    retirement(&Input { sex, born }).unwrap_or_else(|error| panic!("{} for {born}", error.code()))
}

/// First and last month of birth, age.
type Span = ((i32, u8), (i32, u8), (i64, i64));

/// Annex I of Decree 135/2020/NĐ-CP; before it, whoever reached the age from 2008 on, when the first law took effect.
const MEN: &[Span] = &[
    ((1948, 1), (1960, 12), (60, 0)),
    ((1961, 1), (1961, 9), (60, 3)),
    ((1961, 10), (1962, 6), (60, 6)),
    ((1962, 7), (1963, 3), (60, 9)),
    ((1963, 4), (1963, 12), (61, 0)),
    ((1964, 1), (1964, 9), (61, 3)),
    ((1964, 10), (1965, 6), (61, 6)),
    ((1965, 7), (1966, 3), (61, 9)),
    ((1966, 4), (2010, 12), (62, 0)),
];
const WOMEN: &[Span] = &[
    ((1953, 1), (1965, 12), (55, 0)),
    ((1966, 1), (1966, 8), (55, 4)),
    ((1966, 9), (1967, 4), (55, 8)),
    ((1967, 5), (1967, 12), (56, 0)),
    ((1968, 1), (1968, 8), (56, 4)),
    ((1968, 9), (1969, 4), (56, 8)),
    ((1969, 5), (1969, 12), (57, 0)),
    ((1970, 1), (1970, 8), (57, 4)),
    ((1970, 9), (1971, 4), (57, 8)),
    ((1971, 5), (1971, 12), (58, 0)),
    ((1972, 1), (1972, 8), (58, 4)),
    ((1972, 9), (1973, 4), (58, 8)),
    ((1973, 5), (1973, 12), (59, 0)),
    ((1974, 1), (1974, 8), (59, 4)),
    ((1974, 9), (1975, 4), (59, 8)),
    ((1975, 5), (2010, 12), (60, 0)),
];

#[test]
fn every_month_of_birth_has_the_age_of_the_annex() {
    for (sex, rows) in [(Male, MEN), (Female, WOMEN)] {
        let mut next = Month::new(rows[0].0.0, rows[0].0.1);
        for ((first_year, first), (last_year, last), age) in rows {
            assert_eq!(Month::new(*first_year, *first), next, "the table has no gap");
            while next <= Month::new(*last_year, *last) {
                let outcome = of(sex, next.year(), next.number());
                assert_eq!((outcome.years, outcome.months), *age, "{sex:?} born {next}");
                assert_eq!(outcome.pension_from, outcome.reached.plus(1));
                next = next.plus(1);
            }
        }
    }
}

#[test]
fn the_age_never_falls_and_rises_by_steps() {
    for (sex, step, last) in [(Male, 3, 62 * 12), (Female, 4, 60 * 12)] {
        let age = |month: Month| {
            let outcome = of(sex, month.year(), month.number());
            outcome.years * 12 + outcome.months
        };
        let mut born = Month::new(1955, 1);
        while born < Month::new(2000, 12) {
            let rise = age(born.plus(1)) - age(born);
            assert!(rise == 0 || rise == step, "{sex:?} born {born}");
            born = born.plus(1);
        }
        assert_eq!(age(born), last);
    }
}

#[test]
fn an_earlier_age_is_told_only_where_it_is_earlier() {
    let told = |outcome: Outcome| outcome.explained.notices.iter().any(|notice| notice.what.code() == "early-age");
    assert!(told(of(Male, 1980, 1)) && told(of(Female, 1980, 1)));
    assert!(!told(of(Male, 1955, 1)) && !told(of(Female, 1960, 1)));
}

#[test]
fn a_birth_in_the_future_or_long_ago_is_refused() {
    // Whoever is born after the tables were last looked at.
    let now = checked_on().month();
    for born in [Month::new(1939, 12), now.plus(1), Month::new(2199, 12), Month::FIRST] {
        let error = retirement(&Input { sex: Male, born }).expect_err("must be refused");
        assert_eq!((error.code(), error.field.as_ref()), ("out-of-range", "born"));
    }
    assert_eq!(of(Female, now.year(), now.number()).years, 60);
}

#[test]
fn the_age_is_cited_from_the_law_of_its_month() {
    // Reached in 05/2017: not a word of the laws of 2019, 2020 and 2024.
    let born = Month::new(1962, 5);
    let outcome = retirement(&Input { sex: Female, born }).unwrap();
    assert_eq!(outcome.reached, Month::new(2017, 5));
    for step in &outcome.explained.steps {
        assert!(!step.law.is_empty() && step.law.iter().all(|article| article.instrument == LAW_2014), "{step:?}");
    }
    assert!(outcome.explained.rules.iter().any(|used| used.parameter == Parameter::RetirementAge(Female)));
}

#[test]
fn whoever_reached_the_age_before_the_first_law_is_told_its_month() {
    for (sex, born) in [(Male, Month::new(1947, 12)), (Female, Month::new(1952, 12)), (Male, Month::new(1940, 1))] {
        let error = retirement(&Input { sex, born }).unwrap_err();
        let parameter = Parameter::RetirementAge(sex);
        assert_eq!(error.fault, Fault::NoRules { parameter, first: Month::new(2008, 1) }, "{born}");
        assert_eq!(error.field, "born");
    }
}
