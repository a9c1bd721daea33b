//! The piggy bank and the seasons.

use ansinh::citizen::contribution::{Input as Contribution, Mode, TopUp, TopUpSize};
use ansinh::citizen::savings::{Every, Input, Plan, by_month, plan, savings};
use ansinh::citizen::seasons::{Payment, Season, Way, seasons, ways_of_a_year};
use ansinh::citizen::two_plans::{Plans, plans};
use ansinh::error::InputError;
use ansinh::law::{Overrides, SupportGroup};
use ansinh::units::{Day, Dong, Month, Percent};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is a day"))
}

fn saved(due: &str, amount: i64, start_on: &str, every: Every, earning_months: &[u8]) -> Plan {
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
        (error.code(), error.field.to_string())
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

fn contribution(mode: Mode) -> Contribution {
    Contribution {
        month: Month::new(2026, 11),
        paid_on: None,
        income: Dong::new(1_500_000),
        groups: vec![SupportGroup::Other],
        mode,
        supported_months: 0,
        top_ups: Vec::new(),
        overrides: Overrides::default(),
    }
}

#[test]
fn saving_ends_on_the_last_day_to_pay() {
    let of = |mode, start: &str| {
        let input = Input {
            contribution: contribution(mode),
            start_on: day(start),
            every: Every::Week,
            earning_months: Vec::new(),
        };
        savings(&input).map(|outcome| outcome.plan)
    };
    let yearly = of(Mode::Months(12), "2026-11-21").expect("computed");
    assert_eq!((yearly.due, yearly.amount), (day("2027-05-31"), Dong::new(12 * 264_000)));
    // What the contribution explains stands before the deposits, and its notices know their place.
    let fields: Vec<_> = yearly.explained.notices.iter().filter_map(|notice| notice.field.as_deref()).collect();
    assert!(fields.iter().all(|field| field.starts_with("contribution.")), "{fields:?}");
    assert!(yearly.explained.steps.len() > 5 && !yearly.explained.rules.is_empty());
    // The last day lies behind the rise of the floor: whoever waits until then pays more.
    let has = |plan: &Plan| plan.explained.notices.iter().any(|notice| notice.what.code() == "pay-before-change");
    assert!(has(&yearly) && !has(&of(Mode::Months(1), "2026-11-21").expect("computed")));
    let ahead = of(Mode::Ahead { years: 2 }, "2026-11-21").expect("computed");
    assert_eq!(ahead.due, day("2026-11-30"));
    let error = of(Mode::Months(2), "2026-11-21").expect_err("no such way");
    assert_eq!((error.code(), error.field.as_ref()), ("out-of-range", "contribution.mode.months"));
}

#[test]
fn nobody_is_hurried_who_pays_no_more_after_a_change() {
    let has = |contribution: Contribution, code| {
        let input = Input { contribution, start_on: day("2026-11-21"), every: Every::Week, earning_months: Vec::new() };
        let outcome = savings(&input).expect("computed");
        outcome.plan.explained.notices.iter().any(|notice| notice.what.code() == code)
    };
    // From 2027-01 the State adds 96.800 instead of 66.000: this person pays less by waiting.
    let cheaper = Contribution { income: Dong::new(5_000_000), ..contribution(Mode::Months(12)) };
    assert!(!has(cheaper.clone(), "pay-before-change") && has(cheaper, "change-ahead"));
    let half = TopUp { label: String::new(), size: TopUpSize::Share(Percent::whole(50)) };
    let poor = Contribution { groups: vec![SupportGroup::Poor], top_ups: vec![half], ..contribution(Mode::Months(12)) };
    assert!(!has(poor.clone(), "pay-before-change") && has(poor, "nothing-to-save"));
}

fn weekly(contribution: Contribution, earning_months: &[u8]) -> Input {
    Input { contribution, start_on: day("2026-11-21"), every: Every::Week, earning_months: earning_months.to_vec() }
}

#[test]
fn saving_up_to_a_day_of_payment_costs_what_is_asked_on_that_day() {
    let on = |paid_on: &str| {
        let contribution = Contribution { paid_on: Some(day(paid_on)), ..contribution(Mode::Months(12)) };
        savings(&weekly(contribution, &[]))
    };
    let december = on("2026-12-31").expect("computed");
    assert_eq!((december.plan.due, december.plan.amount), (day("2026-12-31"), Dong::new(3_168_000)));
    assert_eq!(december.later, None);
    // The income of 1.500.000 is below the floor of that month, and nobody has said so yet.
    let error = on("2027-05-31").expect_err("below the floor");
    assert_eq!((error.code(), error.field.as_ref()), ("income-below-floor", "contribution.income"));
    let error = on("2027-06-01").expect_err("too late");
    assert_eq!((error.code(), error.field.as_ref()), ("out-of-range", "contribution.paidOn"));
}

#[test]
fn what_is_paid_after_a_change_is_told_where_the_last_deposit_lies_behind_it() {
    let of = |earning_months: &[u8]| {
        let outcome = savings(&weekly(contribution(Mode::Months(12)), earning_months)).expect("computed");
        (outcome.plan.amount, outcome.later.map(|later| (later.from, later.payment.pay)))
    };
    let later = Some((day("2027-01-01"), Dong::new(4_646_400)));
    assert_eq!(of(&[]), (Dong::new(3_168_000), later));
    assert_eq!(of(&[5, 10]), (Dong::new(3_168_000), later));
    assert_eq!(of(&[11, 12]), (Dong::new(3_168_000), None), "the last deposit is in December");
}

fn two(contribution: Contribution, earning_months: &[u8]) -> Result<Plans, InputError> {
    plans(&weekly(contribution, earning_months))
}

#[test]
fn there_are_two_plans_where_the_price_changes_on_the_way() {
    let both = two(contribution(Mode::Months(12)), &[]).expect("computed");
    let early = both.early.expect("a price before the change");
    let plan = early.plan.expect("six Saturdays before it");
    assert_eq!((early.until, early.pay), (day("2026-12-31"), Dong::new(3_168_000)));
    assert_eq!((plan.deposits.len(), plan.each, plan.amount), (6, Dong::new(528_000), early.pay));
    assert_eq!((both.last.due, both.last.amount), (day("2027-05-31"), Dong::new(4_646_400)));
    // What each plan's money pays for is that day's price, to the last đồng.
    for plan in [&plan, &both.last] {
        assert_eq!(plan.deposits.iter().map(|deposit| deposit.amount).sum::<Dong>(), plan.amount);
    }
    let codes: Vec<_> = both.last.explained.notices.iter().map(|notice| notice.what.code()).collect();
    assert!(codes.contains(&"income-raised") && codes.contains(&"pay-before-change"), "{codes:?}");
}

#[test]
fn who_has_no_income_before_the_change_needs_the_money_at_hand() {
    let farmer = Contribution { groups: vec![SupportGroup::NearPoor], ..contribution(Mode::Months(12)) };
    let both = two(farmer, &[5, 10]).expect("computed");
    let early = both.early.expect("a price before the change");
    assert_eq!((early.pay, early.plan), (Dong::new(2_376_000), None));
    assert_eq!((both.last.amount, both.last.deposits.len()), (Dong::new(3_484_800), 5));
}

#[test]
fn there_is_one_plan_where_nothing_changes_on_the_way() {
    assert_eq!(two(contribution(Mode::Months(1)), &[]).expect("computed").early, None);
    let ahead = two(contribution(Mode::Ahead { years: 2 }), &[]).expect("computed");
    assert_eq!((ahead.early, ahead.last.due), (None, day("2026-11-30")));
    // Begun after the change: only the new price is left.
    let late = Input { start_on: day("2027-01-10"), ..weekly(contribution(Mode::Months(12)), &[]) };
    let late = plans(&late).expect("computed");
    assert_eq!((late.early, late.last.amount), (None, Dong::new(4_646_400)));
    // Begun long before the first month, within which one pays at the soonest.
    let next =
        Contribution { month: Month::new(2027, 2), income: Dong::new(2_200_000), ..contribution(Mode::Months(3)) };
    assert_eq!(two(next, &[]).expect("computed").early, None);
}

#[test]
fn bad_input_of_two_plans_is_the_same_as_of_one() {
    let refused = |input: Input| plans(&input).map_err(|error| (error.code(), error.field.to_string())).unwrap_err();
    let low = Contribution { income: Dong::new(1), ..contribution(Mode::Months(12)) };
    assert_eq!(refused(weekly(low, &[])), ("income-below-floor", "contribution.income".into()));
    let late = Input { start_on: day("2027-06-01"), ..weekly(contribution(Mode::Months(12)), &[]) };
    assert_eq!(refused(late), ("starts-after-due", "startOn".into()));
    assert_eq!(refused(weekly(contribution(Mode::Months(1)), &[5])), ("no-earning-month", "earningMonths".into()));
}

#[test]
fn nothing_to_save_needs_no_month_with_income() {
    let nothing = saved("2026-12-31", 0, "2026-11-01", Every::Week, &[5]);
    assert!(nothing.deposits.is_empty());
}

#[test]
fn months_add_up_the_deposits() {
    let saved = saved("2027-05-31", 3_168_000, "2026-11-21", Every::Week, &[11, 2, 5]);
    let months = by_month(&saved);
    assert_eq!(months.len(), 7);
    assert_eq!((months[0].month, months[0].deposits), (Month::new(2026, 11), 2));
    assert_eq!((months[1].deposits, months[1].amount, months[1].total), (0, Dong::ZERO, months[0].amount));
    assert_eq!(months[6].total, Dong::new(3_168_000));
    assert!(
        by_month(&plan(day("2026-12-31"), Dong::ZERO, day("2026-12-01"), Every::Day, &[]).expect("zero")).is_empty()
    );
}

#[test]
fn the_ways_of_a_year_follow_the_rules_of_their_months() {
    let ways = ways_of_a_year(&contribution(Mode::Months(1)));
    let counts: Vec<_> = ways.iter().map(|way| (way.months, way.payments.len())).collect();
    assert_eq!(counts, [(1, 12), (3, 4), (6, 2), (12, 1)]);
    // From 2027-01 the floor and the poverty line are 2.200.000, and each payment has the price of its last day.
    assert_eq!(ways[0].payments[1].amount, Dong::new(264_000));
    assert_eq!(ways[0].payments[2].amount, Dong::new(387_200));
    assert_eq!(ways[1].payments[0], Payment { due: day("2027-01-31"), amount: Dong::new(3 * 387_200) });
    assert_eq!(ways[3].payments[0], Payment { due: day("2027-05-31"), amount: Dong::new(12 * 387_200) });
    assert!(ways_of_a_year(&Contribution { income: Dong::new(1), ..contribution(Mode::Months(1)) }).is_empty());
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
