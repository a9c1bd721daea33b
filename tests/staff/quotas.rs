//! Campaigns, their quotas and conferences.

use super::*;

#[test]
fn hai_phong_2019_the_campaign_has_its_own_clock() {
    let outcome = quota(&campaign()).unwrap();
    assert_eq!(percent(outcome.elapsed_percent), "42.04");
    assert_eq!(outcome.days_left, 91);
    let [voluntary, health] = outcome.products.as_slice() else { panic!() };
    // 2 L + V, and 5 (L + V).
    assert_eq!((voluntary.target, health.target), (2 * 30 + 400, 5 * (30 + 400)));
    assert_eq!((voluntary.remaining, health.remaining), (260, 0));
    assert_eq!(percent(health.percent.unwrap()), "102.33");
    assert_eq!((voluntary.needed_per_week, health.needed_per_week), (number("20"), number("0")));
    assert!(codes(&outcome.explained).contains(&"self-counted"));
    assert_words(&outcome.explained);
}

#[test]
fn cards_come_worst_first_and_the_reward_needs_both_conditions() {
    let input = QuotaInput {
        officers: vec![
            officer("A", "Viên chức", 12, Some(9), 5),
            officer("B", "Lãnh đạo", 1, Some(1), 0),
            officer("C", "Viên chức", 10, Some(10), 2),
            officer("D", "Viên chức", 11, None, 5),
        ],
        ..campaign()
    };
    let outcome = quota(&input).unwrap();
    let names: Vec<&str> = outcome.officers.iter().map(|card| card.name.as_str()).collect();
    assert_eq!(names, ["B", "C", "A", "D"]);
    let card = |name: &str| outcome.officers.iter().find(|card| card.name == name).unwrap();
    // Twelve recruits, of whom only nine pay for three months or more: not yet.
    assert_eq!((card("A").to_reward, card("A").rewarded), (Some(1), Some(false)));
    assert_eq!((card("C").to_reward, card("C").rewarded), (Some(0), Some(true)));
    assert_eq!((card("D").to_reward, card("D").rewarded), (None, None));
    assert_eq!(card("B").rows[1].remaining, 5);
    assert!(card("A").rows.iter().all(|row| row.met));
    assert!(codes(&outcome.explained).contains(&"qualifying-unknown"));
    assert!(codes(&outcome.explained).contains(&"officers-differ"));
}

#[test]
fn who_is_behind_the_time_is_to_be_reminded_and_who_is_near_the_reward_is_told() {
    let input = QuotaInput {
        officers: vec![
            officer("A", "Viên chức", 12, Some(7), 5),
            officer("B", "Lãnh đạo", 1, Some(1), 1),
            officer("C", "Viên chức", 0, Some(0), 2),
            officer("D", "Viên chức", 0, Some(0), 1),
            officer("E", "Viên chức", 10, Some(10), 5),
        ],
        ..campaign()
    };
    let outcome = quota(&input).unwrap();
    let all = standings(&input, &outcome).unwrap();
    let of = |name: &str| all.iter().find(|of| of.name == name).unwrap();
    // 66 of 157 days: of five people two whole ones, of one or two none.
    assert_eq!(of("B").lines.iter().map(|line| line.expected).collect::<Vec<_>>(), [0, 2]);
    assert_eq!(
        ["A", "B", "C", "D", "E"].map(|name| of(name).place),
        [Place::Met, Place::Behind, Place::InTime, Place::Behind, Place::Met]
    );
    assert_eq!((of("A").to_reward, of("A").is_near_reward), (Some(3), true), "a quarter of ten, in whole people");
    assert!(!of("E").is_near_reward && !of("B").is_near_reward);
    assert_eq!(of("B").lines[1].a_week, 1, "four in thirteen weeks are one a week, and never a part of a person");
    let plain = |text: String| text.replace('\u{a0}', " ");
    assert_eq!(
        plain(quota_words::reminder(of("B"), &input, outcome.days_left, Lang::Vi)),
        "Chào B, đến ngày 31/03/2019: BHXH tự nguyện được 1/2 người, còn 1 người; BHYT hộ gia đình được 1/5 người, còn 4 người. Từ nay đến 30/06/2019, mỗi tuần 1 người BHXH tự nguyện, 1 người BHYT hộ gia đình là kịp. Vướng chỗ nào thì nhắn, mình cùng gỡ nhé."
    );
    let reward = plain(quota_words::reward_rule(input.reward.as_ref().unwrap(), Lang::Vi));
    assert_eq!(reward, "Thưởng khi vận động được 10 người BHXH tự nguyện tăng mới, mỗi người đóng từ 3 tháng trở lên.");
    let summary = plain(quota_words::summary(&input, &outcome, &all, Lang::Vi));
    assert!(summary.contains("Cần nhắc: D (BHXH tự nguyện 0/1, BHYT hộ gia đình 1/5); B ("), "{summary}");
    assert!(summary.contains("còn 260 người, mỗi tuần cần 20 người."), "{summary}");
    // The last day: what is missing is missing now.
    let over = QuotaInput { as_of: input.campaign.to, ..input };
    let outcome = quota(&over).unwrap();
    let last = standings(&over, &outcome).unwrap();
    assert_eq!(last.iter().find(|of| of.name == "C").unwrap().lines[1].a_week, 3);
    let said = quota_words::reminder(&last[0], &over, outcome.days_left, Lang::Vi);
    assert!(!said.contains("Từ nay"), "{said}");
}

#[test]
fn dinh_hoa_2020_one_a_month_needs_163_officers() {
    let month = Target { product: "BHXH tự nguyện".into(), each: 1, per: Per::Month };
    let input = QuotaInput {
        campaign: Period { from: day("2020-10-01"), to: day("2020-12-31") },
        as_of: day("2020-10-01"),
        roles: vec![Role { name: "Cán bộ".into(), people: 163, targets: vec![month] }],
        achieved: vec![Achieved { product: "BHXH tự nguyện".into(), count: 0 }],
        reward: None,
        officers: Vec::new(),
    };
    let outcome = quota(&input).unwrap();
    assert_eq!(outcome.products[0].target, 489);
    assert!(codes(&outcome.explained).contains(&"calendar-months-counted"));
}

#[test]
fn dinh_hoa_2020_twenty_four_meetings_at_best_eighteen_at_worst_thirty_four() {
    let outcome = conference(&ConferenceInput { invited: 52, registered: 21, still_needed: Some(489) }).unwrap();
    assert_eq!(percent(outcome.percent), "40.38");
    assert_eq!(to(outcome.low.decimal(), 1), "28.2");
    assert_eq!(to(outcome.high.decimal(), 1), "53.9");
    assert_eq!(outcome.meetings, Some(Meetings { expected: 24, best: 18, worst: 34, invitees: 1_211 }));
    assert_words(&outcome.explained);
}

#[test]
fn where_everybody_registers_the_best_is_no_more_than_the_expected() {
    for (invited, needed) in [(1, 1), (100, 100_000), (52, 104)] {
        let outcome =
            conference(&ConferenceInput { invited, registered: invited, still_needed: Some(needed) }).unwrap();
        let meetings = outcome.meetings.unwrap();
        assert_eq!((meetings.best, meetings.expected), (needed / invited, needed / invited));
    }
}

#[test]
fn fewer_than_thirty_people_are_a_small_sample() {
    for invited in [29, 30] {
        let outcome = conference(&ConferenceInput { invited, registered: 10, still_needed: None }).unwrap();
        assert_eq!(codes(&outcome.explained).contains(&"small-sample"), invited < 30);
    }
}

#[test]
fn quota_names_the_field() {
    let with = |change: fn(&mut QuotaInput)| {
        let mut input = campaign();
        input.officers = vec![officer("A", "Viên chức", 3, Some(3), 5)];
        change(&mut input);
        quota(&input)
    };
    fails(with(|input| input.as_of = day("2019-07-01")), "out-of-range", "asOf");
    fails(with(|input| input.campaign.to = day("2019-01-01")), "period-reversed", "campaign.to");
    fails(with(|input| input.roles.clear()), "missing-field", "roles");
    fails(with(|input| input.roles[1].people = -1), "out-of-range", "roles[1].people");
    fails(with(|input| input.roles[0].targets[1].each = -1), "out-of-range", "roles[0].targets[1].each");
    fails(with(|input| input.achieved[1].product = "BHTN".into()), "unknown-product", "achieved[1].product");
    fails(with(|input| input.achieved[0].count = -1), "out-of-range", "achieved[0].count");
    fails(with(|input| input.officers[0].role = "Đại lý".into()), "unknown-role", "officers[0].role");
    fails(
        with(|input| input.officers[0].recruits[0].qualifying = Some(4)),
        "out-of-range",
        "officers[0].recruits[0].qualifying",
    );
    fails(with(|input| input.reward.as_mut().unwrap().count = 0), "out-of-range", "reward.count");
    fails(with(|input| input.reward.as_mut().unwrap().min_months = 0), "out-of-range", "reward.minMonths");
}

#[test]
fn a_product_without_figures_is_not_taken_for_zero_silently() {
    let mut input = campaign();
    input.achieved.pop();
    input.officers = vec![officer("A", "Viên chức", 200, Some(3), 7)];
    let outcome = quota(&input).unwrap();
    assert_eq!(outcome.products[1].achieved, 7);
    assert!(codes(&outcome.explained).contains(&"not-reported"));
    input.roles.iter_mut().for_each(|role| role.people = 0);
    let empty = quota(&input).unwrap();
    assert_eq!((empty.products[0].percent, empty.products[0].remaining), (None, 0));
    assert!(codes(&empty.explained).contains(&"no-target"));
}

#[test]
fn the_last_week_asks_for_all_that_remains() {
    let on = |day_of: &str| quota(&QuotaInput { as_of: day(day_of), ..campaign() }).unwrap();
    assert_eq!(on("2019-06-28").products[0].needed_per_week, number("260"));
    let over = on("2019-06-30");
    assert_eq!(over.products[0].needed_per_week, number("260"));
    assert!(codes(&over.explained).contains(&"campaign-over"));
}

#[test]
fn conference_names_the_field() {
    let ask = |invited, registered, still_needed| conference(&ConferenceInput { invited, registered, still_needed });
    fails(ask(0, 0, None), "out-of-range", "invited");
    fails(ask(52, 53, None), "out-of-range", "registered");
    fails(ask(52, -1, None), "out-of-range", "registered");
    fails(ask(52, 21, Some(-1)), "out-of-range", "stillNeeded");
    let nobody = ask(52, 0, Some(489)).unwrap();
    assert_eq!(nobody.meetings, None);
    assert!(codes(&nobody.explained).contains(&"nobody-registered"));
    assert_eq!(ask(52, 21, Some(0)).unwrap().meetings, Some(Meetings { expected: 0, best: 0, worst: 0, invitees: 0 }));
}
