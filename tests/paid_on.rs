//! The day of payment: the rules of its month hold, and what is paid after a known change is told.

use ansinh::citizen::contribution::{Input, Later, Mode, contribution, payment};
use ansinh::citizen::refund::refund;
use ansinh::error::InputError;
use ansinh::law::{Overrides, SupportGroup};
use ansinh::units::{Day, Dong, Month};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn input(month: &str, income: i64, mode: Mode) -> Input {
    Input {
        month: Month::parse(month).unwrap(),
        paid_on: None,
        income: Dong::new(income),
        groups: vec![SupportGroup::Other],
        mode,
        supported_months: 0,
        top_ups: vec![],
        overrides: Overrides::default(),
    }
}

fn on(paid_on: &str, input: Input) -> Input {
    Input { paid_on: Some(day(paid_on)), ..input }
}

fn later(input: &Input) -> Option<Later> {
    contribution(input).unwrap().later
}

#[test]
fn the_rules_of_the_day_hold_and_the_months_stay() {
    let year = input("2026-11", 3_000_000, Mode::Months(12));
    let paid = payment(&on("2027-02-15", year.clone())).unwrap();
    let in_february = payment(&input("2027-02", 3_000_000, Mode::Months(12))).unwrap();
    assert_eq!((paid.gross, paid.state, paid.pay), (in_february.gross, in_february.state, in_february.pay));
    assert_eq!((paid.floor, paid.cap), (Dong::new(2_200_000), in_february.cap));
    assert_eq!(paid.pay_by, Some(day("2027-05-31")), "counted from the first month paid for");
    // The same within the first month, by default too.
    assert_eq!(payment(&on("2026-11-30", year.clone())), payment(&year));
    // The yield is that of the year of payment: none of 2025 is known, whatever the first month paid for.
    let ahead = input("2026-01", 3_000_000, Mode::Ahead { years: 2 });
    assert_eq!(payment(&on("2025-12-31", ahead.clone())).unwrap_err().code(), "no-rules");
    assert!(payment(&ahead).is_ok());
}

#[test]
fn an_income_below_the_floor_of_the_day_is_refused() {
    let error = payment(&on("2027-01-01", input("2026-11", 1_500_000, Mode::Months(3)))).unwrap_err();
    assert_eq!((error.code(), error.field.as_ref()), ("income-below-floor", "income"));
}

#[test]
fn what_is_paid_after_a_known_change_is_told() {
    let told = later(&input("2026-11", 1_500_000, Mode::Months(12))).unwrap();
    assert_eq!((told.from, told.until()), (day("2027-01-01"), day("2026-12-31")));
    let amounts = [told.payment.pay, told.payment.gross, told.payment.state, told.payment.floor, told.income];
    assert_eq!(amounts.map(Dong::get), [4_646_400, 5_808_000, 1_161_600, 2_200_000, 2_200_000]);
    // Paid on that day it is what it costs.
    let paid =
        payment(&on("2027-01-01", Input { income: told.income, ..input("2026-11", 0, Mode::Months(12)) })).unwrap();
    assert_eq!(paid, told.payment);
    // Of who chooses more, only the support changes: waiting costs less.
    let told = later(&input("2026-11", 5_000_000, Mode::Months(12))).unwrap();
    assert_eq!(told.payment.pay.get(), 12 * (1_100_000 - 96_800));
}

#[test]
fn nothing_is_told_where_the_last_day_lies_before_the_change_or_nothing_changes() {
    assert_eq!(later(&input("2026-11", 1_500_000, Mode::Months(1))), None);
    assert_eq!(later(&input("2026-10", 1_500_000, Mode::Months(3))), None);
    assert!(later(&input("2026-11", 1_500_000, Mode::Months(3))).is_some());
    assert_eq!(later(&input("2026-11", 1_500_000, Mode::Ahead { years: 2 })), None, "no last day");
    assert_eq!(later(&on("2027-01-02", input("2026-11", 2_200_000, Mode::Months(12)))), None, "it is in force");
    // In 2026-07 the reference level rose, and only the cap with it.
    assert_eq!(later(&input("2026-05", 1_500_000, Mode::Months(6))), None);
}

#[test]
fn a_day_that_cannot_be_is_refused_with_the_days_that_can() {
    let refused = |paid_on: &str, month: &str, mode| -> Option<InputError> {
        payment(&on(paid_on, input(month, 3_000_000, mode))).err()
    };
    for (months, last, too_late) in [
        (1, "2026-11-30", "2026-12-01"),
        (3, "2027-01-31", "2027-02-01"),
        (6, "2027-02-28", "2027-03-01"),
        (12, "2027-05-31", "2027-06-01"),
    ] {
        let mode = Mode::Months(months);
        assert_eq!(refused(last, "2026-11", mode), None);
        assert_eq!(refused("2025-11-01", "2026-11", mode), None);
        for wrong in [too_late, "2025-10-31"] {
            let error = refused(wrong, "2026-11", mode).unwrap();
            assert_eq!((error.code(), error.field.as_ref()), ("out-of-range", "paidOn"), "{wrong}");
        }
    }
    // Paid when one registers: no last day. Only the yield of the year has to be known.
    for mode in [Mode::Ahead { years: 2 }, Mode::Missing { months: 10 }] {
        assert_eq!(refused("2026-12-31", "2026-02", mode), None);
        assert_eq!(refused("2026-01-01", "2026-11", mode), None);
        assert_eq!(refused("2025-12-31", "2026-11", mode).map(|error| error.code()), Some("no-rules"));
        assert_eq!(refused("2025-10-31", "2026-11", mode).map(|error| error.code()), Some("out-of-range"));
    }
}

#[test]
fn what_is_given_back_follows_the_day_of_payment() {
    let year = on("2027-01-05", input("2026-11", 2_200_000, Mode::Months(12)));
    let back = refund(&year, 5).unwrap();
    assert_eq!([back.gross, back.state, back.refund].map(Dong::get), [5 * 484_000, 5 * 96_800, 5 * 387_200]);
}

proptest! {
    /// Whenever one pays in time, it costs what the same months cost who begins in the month of payment.
    #[test]
    fn the_day_alone_decides_the_price(
        first in 0i32..12, after in 0i32..7, number in 0i32..28, income in 44i64..200, length in 0usize..4, supported in 0i64..=120,
    ) {
        let mode = Mode::Months([1, 3, 6, 12][length]);
        let month = Month::new(2026, 6).plus(first);
        let paid_on = Day::first_of(month.plus(after)).plus_days(number);
        let base = Input { supported_months: supported, ..input("2026-06", income * 50_000, mode) };
        let paid = payment(&Input { month, paid_on: Some(paid_on), ..base.clone() });
        let begun = payment(&Input { month: paid_on.month(), ..base }).unwrap();
        match paid {
            Ok(paid) => prop_assert_eq!(
                (paid.gross, paid.state, paid.pay, paid.floor, paid.cap),
                (begun.gross, begun.state, begun.pay, begun.floor, begun.cap)
            ),
            Err(error) => prop_assert_eq!(error.field.as_ref(), "paidOn"),
        }
    }
}
