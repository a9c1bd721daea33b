//! Household health insurance: its relations and bad input. Worked examples stand in the self-test.

use ansinh::citizen::card_start::CardBefore;
use ansinh::citizen::co_payment::co_payment;
use ansinh::citizen::common_end::{End, Together, together};
use ansinh::citizen::household::{Input, Member, Outcome, card_to, household, wage_change};
use ansinh::explain::warning;
use ansinh::law::source::DECREE_188_2025;
use ansinh::law::{Confidence, HORIZON, HealthGroup, Overrides};
use ansinh::text::{Lang, explain};
use ansinh::units::{Day, Decimal, Dong, Month, Percent};
use proptest::prelude::*;

fn member(group: HealthGroup) -> Member {
    Member { label: String::new(), months: None, group, support: None, before: CardBefore::Unsaid }
}

fn input(month: Month, months: i64, count: usize) -> Input {
    let members = (0..count).map(|_| member(HealthGroup::Household)).collect();
    Input { month, months, card_from: None, members, overrides: Overrides::default() }
}

fn computed(input: &Input) -> Outcome {
    household(input).unwrap_or_else(|error| panic!("{} at {}", error.code(), error.field))
}

#[track_caller]
fn refused(input: &Input, code: &str, field: &str) {
    let error = household(input).expect_err("must be refused");
    assert_eq!((error.code(), error.field.as_ref()), (code, field));
}

fn pays(outcome: &Outcome) -> Vec<i64> {
    outcome.members.iter().map(|member| member.pay.get()).collect()
}

#[test]
fn later_members_pay_for_fewer_months_so_that_cards_end_together() {
    // V073
    let mut three = input(Month::new(2026, 1), 12, 3);
    three.members[1].months = Some(7);
    three.members[2].months = Some(3);
    let outcome = computed(&three);
    assert_eq!(outcome.total, Dong::new(1_969_110));
    let codes: Vec<_> = outcome.explained.notices.iter().map(|notice| notice.what.code()).collect();
    assert_eq!(codes.iter().filter(|code| **code == "period-not-offered").count(), 1, "only the 7 months");
}

#[test]
fn members_of_other_groups_take_no_rank_and_keep_their_place() {
    let mut five = input(Month::new(2026, 11), 12, 2);
    five.members.insert(1, member(HealthGroup::Student));
    five.members.insert(0, member(HealthGroup::OtherGroup));
    five.members.push(member(HealthGroup::Poor));
    let outcome = computed(&five);
    let ranks: Vec<_> = outcome.members.iter().map(|member| member.rank).collect();
    assert_eq!(ranks, [None, Some(1), None, Some(2), None]);
    // Half of the full contribution is left for the student, nothing for the poor and for the one insured elsewhere.
    assert_eq!(pays(&outcome), [0, 1_366_200, 683_100, 956_340, 0]);
    let fields: Vec<_> = outcome
        .explained
        .notices
        .iter()
        .filter(|notice| notice.what.code() == "takes-no-rank")
        .filter_map(|notice| notice.field.as_deref())
        .collect();
    assert_eq!(fields, ["members[0].group", "members[2].group", "members[4].group"]);
    assert!(outcome.explained.notices.iter().any(|notice| notice.what.code() == "paid-at-school"));
}

#[test]
fn the_support_of_a_group_follows_the_month() {
    for (group, month, percent) in [
        (HealthGroup::Student, Month::new(2025, 6), 30),
        (HealthGroup::Student, Month::new(2025, 7), 50),
        (HealthGroup::NearPoor, Month::new(2025, 6), 70),
        (HealthGroup::NearPoor, Month::new(2026, 1), 70),
        (HealthGroup::FarmAverage, Month::new(2026, 1), 30),
        (HealthGroup::Poor, Month::new(2019, 1), 100),
    ] {
        let mut one = input(month, 12, 0);
        one.members.push(member(group));
        let outcome = computed(&one);
        let member = &outcome.members[0];
        assert_eq!(member.support.get() * 100, member.gross.get() * percent, "{group:?} in {month}");
        // Support that was said beats the group's.
        one.members[0].support = Some(Percent::whole(100));
        assert_eq!(computed(&one).total, Dong::ZERO);
    }
}

#[test]
fn a_support_can_be_said_for_ranked_members_and_for_those_insured_elsewhere() {
    let mut two = input(Month::new(2026, 11), 12, 1);
    two.members.push(Member { support: Some(Percent::whole(50)), ..member(HealthGroup::OtherGroup) });
    two.members[0].support = Some(Percent::new(Decimal::new(125, 1)));
    let outcome = computed(&two);
    assert_eq!(outcome.members[0].support, Dong::new(170_775));
    assert_eq!(outcome.members[1].pay, Dong::new(683_100));
}

#[test]
fn cards_last_to_the_day_before() {
    let day = |text: &str| Day::parse(text).expect("a day");
    for (from, months, to) in [
        ("2026-11-01", 12, "2027-10-31"),
        ("2026-11-01", 3, "2027-01-31"),
        ("2026-11-15", 6, "2027-05-14"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2027-08-30", 6, "2028-02-29"),
        ("2027-08-29", 6, "2028-02-28"),
        ("2026-12-31", 3, "2027-03-30"),
    ] {
        assert_eq!(card_to(day(from), months), day(to), "{from} and {months} months");
    }
    let one = Input { card_from: Some(day("2026-12-21")), ..input(Month::new(2026, 11), 12, 1) };
    assert_eq!(computed(&one).members[0].card_to, day("2027-12-20"));
    assert_eq!(computed(&input(Month::new(2026, 11), 6, 1)).members[0].card_from, day("2026-11-01"));
}

#[test]
fn a_change_of_the_wage_changes_nothing_for_months_already_paid() {
    let before = computed(&input(Month::new(2026, 6), 12, 1));
    assert_eq!(before.total, Dong::new(1_263_600));
    let told =
        |outcome: &Outcome| outcome.explained.notices.iter().any(|notice| notice.what.code() == "paid-months-stay");
    assert!(told(&before));
    assert!(!told(&computed(&input(Month::new(2026, 7), 12, 1))));
}

#[test]
fn a_payment_is_compared_before_and_after_the_nearest_change_of_the_wage() {
    let of = |month| {
        let change = wage_change(&input(month, 12, 1)).expect("a change is known");
        let side = |at: ansinh::citizen::household::AtWage| (at.month, at.wage.get(), at.total.get());
        (side(change.before), side(change.after))
    };
    let (june, july) = (Month::new(2026, 6), Month::new(2026, 7));
    let before = (june, 2_340_000, 1_263_600);
    // The next change; after the last known one, that one. The new name of 2025-07 is no change.
    assert_eq!(of(Month::new(2025, 3)), ((Month::new(2025, 3), 2_340_000, 1_263_600), (july, 2_530_000, 1_366_200)));
    assert_eq!(of(june), (before, (july, 2_530_000, 1_366_200)));
    assert_eq!(of(july), (before, (july, 2_530_000, 1_366_200)));
    assert_eq!(of(Month::new(2026, 11)), (before, (Month::new(2026, 11), 2_530_000, 1_366_200)));
    let mut own = input(Month::new(2026, 11), 12, 1);
    own.overrides.reference_level = Some(Dong::new(3_000_000));
    let change = wage_change(&own).expect("compared");
    assert_eq!(
        (change.before.total, change.after.total, change.is_own),
        (Dong::new(1_366_200), Dong::new(1_620_000), true)
    );
    // Before 2015-05 no household was ranked.
    assert!(wage_change(&input(Month::new(2014, 1), 12, 1)).is_none());
}

#[test]
fn bounds_of_co_payment_follow_the_wage() {
    let of = |month| co_payment(month, &Overrides::default()).expect("known");
    let bounds = of(Month::new(2026, 7));
    assert_eq!((bounds.visit, bounds.yearly), (Dong::new(379_500), Dong::new(15_180_000)), "V087");
    let before = of(Month::new(2026, 6));
    assert_eq!((before.visit, before.yearly), (Dong::new(351_000), Dong::new(14_040_000)), "V087");
}

#[test]
fn own_values_replace_the_dated_ones_and_show_as_such() {
    let mut one = input(Month::new(2028, 1), 12, 1);
    one.overrides.reference_level = Some(Dong::new(3_000_000));
    one.overrides.health_rate = Some(Percent::new(Decimal::new(51, 1)));
    let outcome = computed(&one);
    assert_eq!(outcome.total, Dong::new(1_836_000));
    let own = outcome.explained.rules.iter().filter(|used| used.confidence == Confidence::User).count();
    assert_eq!(own, 2);
}

#[test]
fn beyond_the_known_months_the_result_is_provisional() {
    let outcome = computed(&input(HORIZON.plus(1), 12, 1));
    let fields: Vec<_> = outcome
        .explained
        .notices
        .iter()
        .filter(|notice| notice.what.code() == "provisional")
        .map(|notice| notice.field.as_deref())
        .collect();
    assert!(!fields.is_empty() && fields.iter().all(|field| *field == Some("month")));
}

#[test]
fn bad_input_is_refused_at_its_field() {
    let good = input(Month::new(2026, 11), 12, 2);
    refused(&Input { months: 0, ..good.clone() }, "out-of-range", "months");
    refused(&Input { months: 13, ..good.clone() }, "out-of-range", "months");
    refused(&Input { months: i64::MIN, ..good.clone() }, "out-of-range", "months");
    refused(&Input { members: Vec::new(), ..good.clone() }, "missing-field", "members");
    refused(&input(Month::new(2026, 11), 12, 200), "out-of-range", "members");
    assert_eq!(computed(&input(Month::new(2026, 11), 12, 100)).members.len(), 100);
    refused(&Input { month: Month::new(2014, 12), ..good.clone() }, "no-rules", "month");

    let mut bad = good.clone();
    bad.members[1].months = Some(13);
    refused(&bad, "out-of-range", "members[1].months");
    bad.members[1].months = Some(12);
    for support in [Decimal::new(-1, 4), Decimal::new(1_000_001, 4)] {
        bad.members[1].support = Some(Percent::new(support));
        refused(&bad, "out-of-range", "members[1].support");
    }
    let late = Day::parse("2027-12-01");
    refused(&Input { card_from: late, ..good.clone() }, "out-of-range", "cardFrom");
    let overrides = Overrides { health_rate: Some(Percent::whole(101)), ..Overrides::default() };
    refused(&Input { overrides, ..good }, "out-of-range", "overrides.healthRate");
}

#[test]
fn every_step_and_notice_has_words_in_both_languages() {
    let mut all = input(Month::new(2028, 1), 5, 6);
    all.members.extend(HealthGroup::ALL.map(member));
    let outcome = computed(&all);
    for lang in Lang::ALL {
        for step in &outcome.explained.steps {
            assert!(!explain::label(step.label, lang).is_empty() && !explain::formula(&step.formula, lang).is_empty());
        }
        assert!(outcome.explained.notices.iter().all(|notice| explain::notice(&notice.what, lang).len() > 20));
    }
}

prop_compose! {
    fn any_member()(
        group in prop::sample::select(HealthGroup::ALL.to_vec()),
        months in prop::option::of(-3i64..16),
        support in prop::option::of(-10_000i64..1_100_000),
    ) -> Member {
        let support = support.map(|digits| Percent::new(Decimal::new(digits, 4)));
        Member { label: "x".into(), months, group, support, before: CardBefore::Unsaid }
    }
}

proptest! {
    #[test]
    fn sums_add_up_and_nothing_panics(
        year in 1900i32..2199, number in 1i32..=12, months in -3i64..16,
        members in prop::collection::vec(any_member(), 0..12),
        wage in prop::option::of(-5i64..2_000_000_000),
    ) {
        let month = Month::from_parts(year, number).unwrap();
        let overrides = Overrides { reference_level: wage.map(Dong::new), ..Overrides::default() };
        let input = Input { month, months, card_from: None, members, overrides };
        if let Ok(outcome) = household(&input) {
            let mut total = Dong::ZERO;
            for member in &outcome.members {
                prop_assert_eq!(member.support + member.pay, member.gross);
                prop_assert!(member.pay >= Dong::ZERO && member.support >= Dong::ZERO);
                prop_assert!(member.card_to > member.card_from);
                total += member.pay;
            }
            prop_assert_eq!(outcome.total, total);
        }
    }

    #[test]
    fn one_member_more_costs_never_less_and_never_more_than_the_one_before(count in 1usize..20) {
        let fewer = computed(&input(Month::new(2026, 11), 12, count));
        let more = computed(&input(Month::new(2026, 11), 12, count + 1));
        let (last, new) = (fewer.members[count - 1].pay, more.members[count].pay);
        prop_assert!(more.total > fewer.total && new <= last);
    }
}

/// The first days of the cards of members who pay on 21/11/2026, by the card that each had before.
fn starts(group: HealthGroup, before: &[CardBefore]) -> (Vec<Day>, Outcome) {
    let one = |before: &CardBefore| Member { before: *before, ..member(group) };
    let members = before.iter().map(one).collect();
    let card_from = Day::from_parts(2026, 11, 21);
    let outcome = computed(&Input { card_from, members, ..input(Month::new(2026, 11), 12, 1) });
    (outcome.members.iter().map(|member| member.card_from).collect(), outcome)
}

fn day(year: i32, month: i32, day: i32) -> Day {
    Day::from_parts(year, month, day).unwrap()
}

#[test]
fn a_first_card_and_one_after_a_long_gap_wait_thirty_days() {
    let until = |year, month, of| CardBefore::Until(day(year, month, of));
    // 89, 90 and 91 days without a card before 21/11/2026; one that ran out the day before; one that still runs.
    let before = [
        CardBefore::None,
        until(2026, 8, 23),
        until(2026, 8, 22),
        until(2026, 8, 21),
        until(2026, 11, 20),
        until(2026, 12, 31),
        CardBefore::Unsaid,
    ];
    let (found, outcome) = starts(HealthGroup::Household, &before);
    let (paid, waits) = (day(2026, 11, 21), day(2026, 12, 21));
    assert_eq!(found, [waits, paid, waits, waits, paid, day(2027, 1, 1), paid]);
    // The time that was paid for stays whole.
    assert_eq!(outcome.members[0].card_to, day(2027, 12, 20));
    assert_eq!(outcome.members[5].card_to, day(2027, 12, 31));
    let laws: Vec<_> =
        outcome.explained.steps.iter().filter(|step| step.value == ansinh::units::Value::Day(waits)).collect();
    assert_eq!(laws.len(), 3);
    assert!(laws.iter().all(|step| step.law[0].place() == "16.3c"));
    // A gap of up to 90 days keeps the years in a row, a longer one does not.
    let told = |gap: i64| {
        let kept = |what: &ansinh::citizen::explain::What| matches!(what, ansinh::citizen::explain::What::YearsInARow { gap: of, .. } if *of == gap);
        let notice = outcome.explained.notices.iter().find(|notice| kept(&notice.what)).unwrap();
        explain::notice(&notice.what, Lang::Vi)
    };
    assert!(told(90).contains("vẫn được tính") && told(91).contains("tính lại từ đầu"));
    // The poor and those insured elsewhere do not wait: their card begins with a decision.
    assert_eq!(starts(HealthGroup::Poor, &[CardBefore::None]).0, [paid]);
}

#[test]
fn the_waiting_is_known_since_2025() {
    let mut early = input(Month::new(2025, 6), 12, 1);
    assert!(household(&early).is_ok());
    early.members[0].before = CardBefore::None;
    refused(&early, "no-rules", "month");
}

#[test]
fn what_is_planned_is_told_until_its_day() {
    let told = |month| {
        let notices = computed(&input(month, 12, 1)).explained.notices;
        notices.iter().any(|notice| notice.what.code() == "planned")
    };
    assert!(told(Month::new(2026, 11)) && told(Month::new(2027, 3)));
    // The new rate is to be decided by 2027-03-31. Later nothing is said of that day, though no rate is known.
    assert!(!told(Month::new(2027, 4)) && !told(Month::new(2028, 6)));
}

#[test]
fn the_run_of_support_that_ended_is_told_where_its_group_is_chosen() {
    let told = |group| {
        let members = vec![member(group)];
        let notices = computed(&Input { members, ..input(Month::new(2026, 11), 12, 1) }).explained.notices;
        notices.iter().find(|notice| notice.what.code() == "earlier-run").map(|of| explain::notice(&of.what, Lang::Vi))
    };
    let run = told(HealthGroup::EthnicMinority).unwrap();
    assert!(run.contains("01/11/2023") && run.contains("31/10/2026"), "{run}");
    assert!(run.contains("Nghị định 75/2023/NĐ-CP, Điều 3 khoản 3"), "{run}");
    assert_eq!((told(HealthGroup::TraffickingVictim), told(HealthGroup::Household)), (None, None));
}

#[test]
fn each_bound_of_what_a_patient_pays_cites_its_own_article() {
    let steps = co_payment(Month::new(2026, 11), &Overrides::default()).unwrap().explained.steps;
    let first: Vec<_> = steps.iter().map(|step| step.law[0]).collect();
    assert_eq!(first, [DECREE_188_2025.at("17.1"), DECREE_188_2025.at("18.2")]);
}

/// A household of these cards before, paid on 30/11/2026, whose cards are to end on 31/12/2027.
fn ended_together(before: &[CardBefore]) -> Together {
    let members = before.iter().map(|before| Member { before: *before, ..member(HealthGroup::Household) }).collect();
    let card_from = Day::from_parts(2026, 11, 30);
    let input = Input { card_from, members, ..input(Month::new(2026, 11), 12, 1) };
    together(&input, day(2027, 12, 31)).unwrap_or_else(|error| panic!("{} at {}", error.code(), error.field))
}

#[test]
fn everybody_pays_the_months_after_which_all_cards_end_on_one_day() {
    let until = |year, month, of| CardBefore::Until(day(year, month, of));
    let all = ended_together(&[
        until(2026, 12, 31),
        until(2027, 3, 31),
        until(2027, 3, 10),
        until(2028, 1, 15),
        CardBefore::Unsaid,
        CardBefore::None,
    ]);
    let months: Vec<_> = all.outcome.members.iter().map(|member| member.months).collect();
    assert_eq!(months, [12, 9, 10, 0, 12, 12]);
    let still_good = End::StillGood(day(2028, 1, 15));
    assert_eq!(all.ends, [End::OnDay, End::OnDay, End::Later(10), still_good, End::Earlier(32), End::Earlier(2)]);
    let ends: Vec<_> = all.outcome.members.iter().map(|member| member.card_to).collect();
    let waited = day(2027, 12, 29);
    let expected = [31, 31].map(|of| day(2027, 12, of)).to_vec();
    assert_eq!(ends, [expected, vec![day(2028, 1, 10), day(2028, 1, 15), day(2027, 11, 29), waited]].concat());
    // 113.850 đồng: the first in full, 70, 60 (of 10 months), nothing for the fourth, who keeps the place, 40 and 40 %.
    assert_eq!(pays(&all.outcome), [1_366_200, 717_255, 683_100, 0, 546_480, 546_480]);
    let law = |step: &ansinh::citizen::explain::Step| {
        matches!(step.label, ansinh::citizen::explain::Label::MonthsTogether { .. })
            .then(|| step.law[0].place().to_string())
    };
    assert_eq!(all.outcome.explained.steps.iter().filter_map(law).collect::<Vec<_>>(), vec!["13.10"; 5]);
}

#[test]
fn cards_from_elsewhere_and_months_of_ones_own_stay_out_of_the_common_end() {
    let mut four = input(Month::new(2026, 11), 12, 2);
    four.members[1].months = Some(6);
    four.members.extend([member(HealthGroup::Student), member(HealthGroup::OtherGroup)]);
    let all = together(&four, day(2027, 3, 31)).unwrap();
    let months: Vec<_> = all.outcome.members.iter().map(|member| member.months).collect();
    assert_eq!(months, [5, 6, 12, 12]);
    assert_eq!(all.ends, [End::OnDay, End::Later(30), End::Elsewhere, End::Elsewhere]);
}

#[test]
fn a_common_end_lies_between_the_payment_and_two_years_later() {
    let one = input(Month::new(2026, 11), 12, 1);
    let refused = |input: &Input, end| {
        let error = together(input, end).expect_err("must be refused");
        (error.code(), error.field.to_string())
    };
    for end in [day(2026, 10, 31), day(2028, 11, 2)] {
        assert_eq!(refused(&one, end), ("out-of-range", "commonEnd".into()));
    }
    assert!(together(&one, day(2026, 11, 1)).is_ok() && together(&one, day(2028, 11, 1)).is_ok());
    assert_eq!(refused(&input(Month::new(2025, 6), 12, 1), day(2025, 12, 31)), ("no-rules", "month".into()));
    assert_eq!(refused(&input(Month::new(2026, 11), 12, 0), day(2027, 1, 1)), ("missing-field", "members".into()));
    assert_eq!(refused(&input(Month::new(2026, 11), 13, 1), day(2027, 1, 1)), ("out-of-range", "months".into()));
}

prop_compose! {
    fn any_before()(kind in 0u8..8, days in -200i32..500) -> CardBefore {
        match kind {
            0 => CardBefore::Unsaid,
            1 => CardBefore::None,
            _ => CardBefore::Until(day(2026, 11, 30).plus_days(days)),
        }
    }
}

proptest! {
    #[test]
    fn every_card_ends_on_the_common_day_or_says_why_not_and_costs_what_these_months_cost(
        members in prop::collection::vec((prop::sample::select(HealthGroup::ALL.to_vec()), any_before()), 1..9),
        paid in 0i32..60, ahead in 0i32..700,
    ) {
        let paid_on = day(2026, 11, 1).plus_days(paid);
        let end = paid_on.plus_days(ahead);
        let members = members.into_iter().map(|(group, before)| Member { before, ..member(group) }).collect();
        let input = Input { card_from: Some(paid_on), members, ..input(Month::new(2026, 11), 12, 1) };
        let all = together(&input, end).unwrap();
        for (index, (told, how)) in all.outcome.members.iter().zip(&all.ends).enumerate() {
            let short = |less: i64| card_to(told.card_from, told.months - less);
            match how {
                End::OnDay => prop_assert_eq!(told.card_to, end),
                // The fewest months that suffice.
                End::Later(days) => {
                    prop_assert_eq!(told.card_to, end.plus_days(i32::try_from(*days).unwrap()));
                    prop_assert!(told.months == 1 || short(1) < end);
                }
                End::Earlier(days) => {
                    prop_assert_eq!(told.card_to, end.plus_days(-i32::try_from(*days).unwrap()));
                    prop_assert_eq!(told.months, 12);
                }
                End::StillGood(last) => prop_assert!(*last >= end && told.pay == Dong::ZERO && told.gross == Dong::ZERO),
                End::Elsewhere => prop_assert_eq!(told.months, 12),
            }
            // What the same household pays where only this member's months are put in.
            if told.months > 0 {
                let mut alone = input.clone();
                alone.members[index].months = Some(told.months);
                let same = computed(&alone).members[index].clone();
                prop_assert_eq!((same.pay, same.support, same.card_to), (told.pay, told.support, told.card_to));
            }
        }
        let total: Dong = all.outcome.members.iter().map(|member| member.pay).sum();
        prop_assert_eq!(all.outcome.total, total);
    }
}

#[test]
fn one_notice_stands_beside_the_answer_and_what_is_the_same_of_several_people_is_told_once() {
    let mut five = input(Month::new(2026, 11), 12, 1);
    five.members.extend([HealthGroup::OtherGroup; 3].map(member));
    let told = |outcome: &Outcome| explain::told(&outcome.explained.notices, Lang::Vi);
    let outcome = computed(&five);
    assert_eq!(
        told(&outcome).iter().filter(|(_, sentence)| sentence.starts_with("3 người đã có thẻ riêng")).count(),
        1
    );
    let chosen =
        |outcome: &Outcome| warning(&outcome.explained.notices).map(|at| outcome.explained.notices[at].what.code());
    assert_eq!(chosen(&outcome), None, "nothing that changes this amount");
    five.members[0].before = CardBefore::None;
    assert_eq!(chosen(&computed(&five)), Some("card-waits"));
    five.overrides.reference_level = Some(Dong::new(3_000_000));
    five.overrides.health_rate = Some(Percent::whole(5));
    let own = computed(&five);
    assert_eq!(chosen(&own), Some("own-value"), "an answer that is not the law's");
    let sentence = "bạn tự nhập, không phải mức đã công bố.";
    assert_eq!(told(&own).iter().filter(|(_, told)| told.contains(sentence)).count(), 1);
}
