//! The piggy bank and the seasons.

use ansinh::citizen::savings::{Every, Outcome, Payment, Season, Way, plan, seasons};
use ansinh::units::{Day, Dong};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is a day"))
}

fn saved(due: &str, amount: i64, start_on: &str, every: Every, earning_months: &[u8]) -> Outcome {
    plan(day(due), Dong::new(amount), day(start_on), every, earning_months)
        .unwrap_or_else(|error| panic!("{} at {}", error.code(), error.field))
}

#[test]
fn deposits_are_even_up_to_the_last() {
    // 72 days, both ends included: 264.000 does not divide.
    let daily = saved("2027-01-31", 264_000, "2026-11-21", Every::Day, &[]);
    assert_eq!((daily.deposits.len(), daily.each), (72, Dong::new(3_667)));
    assert_eq!(daily.deposits[71].amount, Dong::new(264_000 - 71 * 3_667));
    assert_eq!((daily.deposits[71].on, daily.deposits[71].total), (day("2027-01-31"), Dong::new(264_000)));

    let weekly = saved("2027-01-31", 264_000, "2026-11-21", Every::Week, &[]);
    assert_eq!((weekly.deposits.len(), weekly.each), (11, Dong::new(24_000)));
    assert!(weekly.deposits.iter().all(|deposit| deposit.amount == weekly.each));

    let monthly = saved("2027-01-31", 264_000, "2026-08-31", Every::Month, &[]);
    let days: Vec<Day> = monthly.deposits.iter().map(|deposit| deposit.on).collect();
    let expected = ["2026-08-31", "2026-09-30", "2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31"];
    assert_eq!(days, expected.map(day));
}

#[test]
fn deposits_fall_only_into_months_with_income() {
    let harvest = saved("2027-06-30", 1_000_000, "2026-09-07", Every::Week, &[10, 5]);
    assert!(harvest.deposits.iter().all(|deposit| [10, 5].contains(&deposit.on.month().number())));
    assert_eq!(harvest.deposits.len(), 4 + 5);
}

#[test]
fn tiny_amounts_need_fewer_deposits() {
    let tiny = saved("2026-12-31", 5, "2026-01-01", Every::Day, &[]);
    assert_eq!((tiny.deposits.len(), tiny.each), (5, Dong::new(1)));
    let nothing = saved("2026-12-31", 0, "2026-01-01", Every::Day, &[]);
    assert!(nothing.deposits.is_empty());
    assert_eq!(nothing.explained.notices[0].what.code(), "nothing-to-save");
}

#[test]
fn bad_input_is_refused_at_its_field() {
    let refused = |due: &str, amount: i64, start_on: &str, months: &[u8]| {
        let error = plan(day(due), Dong::new(amount), day(start_on), Every::Week, months).expect_err("must be refused");
        (error.code(), error.field.into_owned())
    };
    let is = |code, field: &str| (code, field.to_string());
    assert_eq!(refused("2026-12-31", 1, "2027-01-01", &[]), is("starts-after-due", "startOn"));
    assert_eq!(refused("2026-12-31", 1, "2021-12-30", &[]), is("out-of-range", "startOn"));
    assert_eq!(refused("2026-12-31", 1, "2026-11-01", &[5]), is("no-earning-month", "earningMonths"));
    assert_eq!(refused("2026-12-31", 1, "2026-11-01", &[5, 13]), is("out-of-range", "earningMonths[1]"));
    assert_eq!(refused("2026-12-31", 1, "2026-11-01", &[0]), is("out-of-range", "earningMonths[0]"));
    assert_eq!(refused("2026-12-31", -1, "2026-11-01", &[]), is("out-of-range", "contribution"));
}

#[test]
fn ways_are_told_by_the_season_of_their_last_days() {
    let payment = |due, amount| Payment { due: day(due), amount: Dong::new(amount) };
    let half_yearly =
        Way { months: 6, payments: vec![payment("2026-04-30", 1_584_000), payment("2026-10-31", 1_584_000)] };
    let yearly = Way { months: 12, payments: vec![payment("2026-07-31", 3_168_000)] };
    // Harvests in May and October.
    let told = seasons(&[half_yearly.clone(), yearly.clone()], &[5, 10]).expect("months of a year");
    let of = |index: usize| told[index].payments.iter().map(|(_, season)| *season).collect::<Vec<_>>();
    assert_eq!(of(0), [Season::Between { months_after: 6 }, Season::Earning]);
    assert_eq!(of(1), [Season::Between { months_after: 2 }]);
    assert_eq!((told[0].fitting, told[0].total), (1, Dong::new(3_168_000)));
    let after = seasons(std::slice::from_ref(&yearly), &[6]).expect("months of a year");
    assert_eq!(after[0].payments[0].1, Season::JustAfter);
    // With income in every month every day is right.
    assert_eq!(seasons(&[half_yearly], &[]).expect("months of a year")[0].fitting, 2);
    assert_eq!(seasons(&[yearly], &[13]).expect_err("no month").field, "earningMonths[0]");
}

proptest! {
    #[test]
    fn the_sum_is_exact(
        amount in 0i64..100_000_000, days_before in 0i32..1800,
        every in prop::sample::select(vec![Every::Day, Every::Week, Every::Month]),
        months in prop::collection::vec(0u8..14, 0..5),
    ) {
        let due = day("2026-12-31");
        if let Ok(outcome) = plan(due, Dong::new(amount), due.plus_days(-days_before), every, &months) {
            let sum: Dong = outcome.deposits.iter().map(|deposit| deposit.amount).sum();
            prop_assert_eq!(sum, Dong::new(amount));
            prop_assert!(outcome.deposits.iter().all(|deposit| deposit.on <= due && deposit.amount <= outcome.each));
            prop_assert!(outcome.deposits.windows(2).all(|pair| pair[0].on < pair[1].on));
        }
    }
}
