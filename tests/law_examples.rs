//! Worked examples of official texts that take several steps; their figures stand in tests/facts/law_examples.csv.

use ansinh::citizen::Compulsory;
use ansinh::citizen::contribution::{Input, Mode, contribution};
use ansinh::citizen::funeral::{self, funeral};
use ansinh::citizen::pension::{self, Outcome, Paid, pension};
use ansinh::citizen::retirement::{self, retirement};
use ansinh::law::{Overrides, Sex};
use ansinh::units::{Decimal, Dong, Month, Value};

const INCOME: i64 = 1_500_000;

fn of(sex: Sex, settled: Month, months: i64) -> pension::Input {
    pension::Input {
        sex,
        settled,
        paid: Paid::Average { months, average: Dong::new(INCOME) },
        compulsory: None,
        months_after_age: 0,
        overrides: Overrides::default(),
    }
}

fn settled(input: &pension::Input) -> Outcome {
    pension(input).unwrap()
}

/// N10: 15 years and 9 months at 55, one month more paid, the other 50 bought at once.
#[test]
fn the_missing_months_are_bought_at_the_age() {
    let age = retirement(&retirement::Input { sex: Sex::Female, born: Month::new(1962, 3) }).unwrap();
    assert_eq!((age.years, age.reached), (55, Month::new(2017, 3)));
    let before = settled(&of(Sex::Female, Month::new(2017, 5), 189 + 1));
    assert_eq!((before.eligible, before.missing_months), (false, 50));
    let bought = contribution(&Input {
        month: Month::new(2017, 5),
        paid_on: None,
        income: Dong::new(INCOME),
        groups: Vec::new(),
        mode: Mode::Missing { months: before.missing_months },
        supported_months: 0,
        top_ups: Vec::new(),
        overrides: Overrides { monthly_yield: Some(Decimal::new(628, 3)), ..Overrides::default() },
    });
    assert_eq!(bought.unwrap().payment.months, 50);
    let after = settled(&of(Sex::Female, Month::new(2017, 6), 189 + 1 + 50));
    assert!(after.eligible);
    assert_eq!(Value::Years(after.counted_years), Value::Years(Decimal::whole(20)));
}

/// N14 and N16: years beyond 35 bring half an average before the age, and two of them after it.
#[test]
fn years_after_the_age_bring_more() {
    let one_off = |before: i64, after: i64| {
        let input = pension::Input { months_after_age: after, ..of(Sex::Male, Month::new(2026, 7), before + after) };
        settled(&input).one_off
    };
    assert_eq!(one_off(35 * 12 + 10, 3 * 12 + 10), Dong::new(INCOME * 85 / 10), "N14");
    assert_eq!(one_off(36 * 12, 9), Dong::new(INCOME * 25 / 10), "N16");
}

/// N21: 50 voluntary months and 10 compulsory ones are enough together.
#[test]
fn months_of_both_kinds_add_up_for_a_funeral() {
    let of = |months, compulsory_months| {
        let overrides = Overrides::default();
        let died = Month::new(2026, 7);
        funeral(&funeral::Input { died, months, compulsory_months, pensioner: false, overrides }).unwrap().amount
    };
    assert_eq!(of(50, 10), Dong::new(25_300_000), "N21");
    assert_eq!(of(50, 9), Dong::ZERO);
}

/// N34: the source cuts 1.739.906,53 where the product rounds.
#[test]
fn compulsory_and_voluntary_years_make_one_pension() {
    let voluntary = Paid::Average { months: 113, average: Dong::new(4_000_000) };
    let compulsory = Some(Compulsory { months: 67, average: Dong::new(3_641_233), before_2014: 0 });
    let told = settled(&pension::Input { paid: voluntary, compulsory, ..of(Sex::Female, Month::new(2026, 7), 1) });
    assert_eq!((told.months, told.pension), (180, Dong::new(1_739_907)), "N34");
}

/// N36: a woman of 53 who has paid for 5 years pays on until 60: 12 years, which is no pension yet.
#[test]
fn twelve_years_at_the_age_are_no_pension_yet() {
    let age = retirement(&retirement::Input { sex: Sex::Female, born: Month::new(1973, 6) }).unwrap();
    let months = 60 + 7 * 12;
    let told = settled(&of(Sex::Female, age.reached, months));
    assert_eq!((told.eligible, told.months, told.missing_months), (false, 144, 36));
}
