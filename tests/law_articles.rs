//! Every step of a citizen's result that uses a rule names its article, and no article is younger than the month that it
//! is used for: over all tools, in many months.
//!
//! When a text took effect stands here by itself, not taken from the tables.

use ansinh::citizen::card_start::CardBefore;
use ansinh::citizen::co_payment::co_payment;
use ansinh::citizen::contribution::{Input, Mode, payment};
use ansinh::citizen::explain::{Explained, Label};
use ansinh::citizen::household::{self, Member, household};
use ansinh::citizen::lump_sum::{self, lump_sum};
use ansinh::citizen::outlook::{self, Past, outlook};
use ansinh::citizen::pension::{self, Paid, pension};
use ansinh::citizen::refund::refund;
use ansinh::citizen::retirement::{self, retirement};
use ansinh::citizen::savings::{self, Every, savings};
use ansinh::citizen::{Compulsory, PaidPeriod, card, funeral, maternity, survivors};
use ansinh::law::coefficients::coefficients;
use ansinh::law::source::{DECREE_134_2015, DECREE_159_2025, Kind, LAW_2024};
use ansinh::law::table::in_force;
use ansinh::law::ways::WAYS_OF_PAYING;
use ansinh::law::{
    Confidence, HORIZON, HealthGroup, Overrides, Parameter, RuleUse, Rules, Sex, SupportGroup, health_periods,
};
use ansinh::text::{Lang, law};
use ansinh::units::{Day, Decimal, Dong, Month, Percent};

/// The first month in which each text applied.
const IN_FORCE: &[(&str, (i32, u8))] = &[
    ("71/2006/QH11", (2008, 1)),
    ("58/2014/QH13", (2016, 1)),
    ("41/2024/QH15", (2025, 7)),
    ("134/2015/NĐ-CP", (2016, 1)),
    ("158/2025/NĐ-CP", (2025, 7)),
    ("159/2025/NĐ-CP", (2025, 7)),
    ("176/2025/NĐ-CP", (2025, 7)),
    ("01/2016/TT-BLĐTBXH", (2016, 1)),
    ("595/QĐ-BHXH", (2017, 5)),
    ("46/2014/QH13", (2015, 1)),
    ("51/2024/QH15", (2025, 7)),
    ("105/2014/NĐ-CP", (2015, 1)),
    ("146/2018/NĐ-CP", (2018, 12)),
    ("188/2025/NĐ-CP", (2025, 7)),
    ("45/2019/QH14", (2021, 1)),
    ("135/2020/NĐ-CP", (2021, 1)),
    ("42/2016/TT-BLĐTBXH", (2017, 1)),
    ("36/2021/TT-BLĐTBXH", (2022, 1)),
    ("01/2023/TT-BLĐTBXH", (2023, 1)),
    ("20/2023/TT-BLĐTBXH", (2024, 1)),
    ("01/2025/TT-BLĐTBXH", (2025, 1)),
    ("340/BHXH-CSXH", (2026, 1)),
    ("59/TB-BHXH", (2026, 1)),
    ("166/2007/NĐ-CP", (2008, 1)),
    ("33/2009/NĐ-CP", (2009, 5)),
    ("28/2010/NĐ-CP", (2010, 5)),
    ("22/2011/NĐ-CP", (2011, 5)),
    ("31/2012/NĐ-CP", (2012, 5)),
    ("66/2013/NĐ-CP", (2013, 7)),
    ("47/2016/NĐ-CP", (2016, 5)),
    ("47/2017/NĐ-CP", (2017, 7)),
    ("72/2018/NĐ-CP", (2018, 7)),
    ("38/2019/NĐ-CP", (2019, 7)),
    ("24/2023/NĐ-CP", (2023, 7)),
    ("73/2024/NĐ-CP", (2024, 7)),
    ("161/2026/NĐ-CP", (2026, 7)),
    ("59/2015/QĐ-TTg", (2016, 1)),
    ("07/2021/NĐ-CP", (2022, 1)),
    ("351/2025/NĐ-CP", (2027, 1)),
];

/// Steps that only add up, or that use what the user said.
fn uses_no_rule(label: Label) -> bool {
    let of_amounts = matches!(label, Label::LocalTopUp | Label::LocalSupport | Label::HouseholdTotal);
    of_amounts
        || matches!(
            label,
            Label::PlanPart
                | Label::PlanPay
                | Label::BackAfter
                | Label::DepositDays
                | Label::EachDeposit
                | Label::LastDeposit
        )
}

#[track_caller]
fn holds(explained: &Explained, month: Month, what: &str) {
    assert!(!explained.steps.is_empty(), "{what} in {month}");
    for step in &explained.steps {
        assert!(uses_no_rule(step.label) || !step.law.is_empty(), "{what} in {month} cites nothing: {step:?}");
        for article in &step.law {
            if article.instrument.kind() == Kind::User {
                continue;
            }
            let number = article.instrument.number();
            let known = IN_FORCE.iter().find(|(known, _)| *known == number);
            let (_, (year, first)) = known.unwrap_or_else(|| panic!("{what} in {month}: since when is {number}?"));
            assert!(Month::new(*year, *first) <= month, "{what} in {month} cites {number}: {step:?}");
        }
    }
    for used in &explained.rules {
        assert!(used.from <= month, "{what} in {month}: {used:?}");
    }
}

fn months(first: (i32, u8)) -> impl Iterator<Item = Month> {
    let first = Month::new(first.0, first.1);
    (0..=HORIZON.plus(6).since(first)).map(move |index| first.plus(index))
}

/// The lowest income of the month: one that every month of the tables allows.
fn lowest(month: Month) -> Dong {
    Rules::of(month, &Overrides::default()).income_floor().unwrap().value
}

fn own_yield() -> Overrides {
    Overrides { monthly_yield: Some(Decimal::new(31, 2)), ..Overrides::default() }
}

#[test]
fn of_contributions_and_refunds() {
    let modes = Mode::USUAL.into_iter().chain([Mode::Missing { months: 60 }]);
    for month in months((2008, 1)) {
        let (mut payments, mut refunds) = (0, 0);
        for mode in modes.clone() {
            for supported_months in [0, 115, 120] {
                let input = Input {
                    month,
                    paid_on: None,
                    income: lowest(month),
                    groups: vec![SupportGroup::Other],
                    mode,
                    supported_months,
                    top_ups: Vec::new(),
                    overrides: own_yield(),
                };
                if let Ok(outcome) = payment(&input) {
                    payments += 1;
                    holds(&outcome.explained, month, "a contribution");
                    let due = outcome.explained.steps.iter().find(|step| step.label == Label::PayBy);
                    assert_eq!(due.is_some(), outcome.pay_by.is_some(), "{mode:?} in {month}");
                }
                if let Ok(back) = refund(&input, 1) {
                    refunds += 1;
                    holds(&back.explained, month, "a refund");
                }
            }
        }
        let ways = WAYS_OF_PAYING.at(month).unwrap().0.value;
        assert!(payments >= 3 * ways.months.len(), "{payments} contributions in {month}");
        assert!(refunds > 0 || !ways.months.iter().any(|length| *length > 1), "no refund in {month}");
    }
}

#[test]
fn of_households() {
    for month in months((2015, 1)) {
        let mut computed = 0;
        for group in HealthGroup::ALL {
            let member =
                |group| Member { label: String::new(), months: None, group, support: None, before: CardBefore::Unsaid };
            let members = vec![member(HealthGroup::Household), member(group), member(HealthGroup::Household)];
            for length in health_periods::at(month) {
                let (members, overrides) = (members.clone(), Overrides::default());
                let input = household::Input { month, months: *length, card_from: None, members, overrides };
                if let Ok(outcome) = household(&input) {
                    computed += 1;
                    holds(&outcome.explained, month, "a household");
                }
            }
        }
        assert!(computed > 0, "no household in {month}");
        holds(&co_payment(month, &Overrides::default()).unwrap().explained, month, "what a patient pays");
    }
}

#[test]
fn of_the_retirement_age() {
    for sex in [Sex::Male, Sex::Female] {
        let mut computed = 0;
        for born in (0..12 * 40).map(|index| Month::new(1945, 1).plus(index)) {
            if let Ok(outcome) = retirement(&retirement::Input { sex, born }) {
                computed += 1;
                holds(&outcome.explained, outcome.reached, "an age");
            }
        }
        // Only of those who were of age before 2008 there is none.
        assert!(computed > 12 * 30, "{computed} ages");
    }
}

fn paid(last: Month, months: i32) -> Vec<PaidPeriod> {
    let from = last.plus(1 - months).max(Month::new(2012, 1));
    vec![PaidPeriod { from, to: last, income: Dong::new(2_500_000), groups: vec![SupportGroup::Other] }]
}

#[test]
fn of_pensions_and_lump_sums() {
    let both = Some(Compulsory { months: 24, average: Dong::new(5_000_000), before_2014: 0 });
    for settled in months((2016, 1)) {
        let mut lump_sums = 0;
        for compulsory in [None, both] {
            for sex in [Sex::Male, Sex::Female] {
                for months in [100, 200, 250, 480] {
                    let paid = Paid::Average { months, average: Dong::new(3_000_000) };
                    let overrides = Overrides::default();
                    let input = pension::Input { sex, settled, paid, compulsory, months_after_age: 0, overrides };
                    holds(&pension(&input).unwrap().explained, settled, "a pension");
                }
            }
            for count in [6, 30, 130] {
                let periods = paid(settled, count);
                let overrides = Overrides::default();
                let input = lump_sum::Input { settled, periods, compulsory, grave_illness: false, overrides };
                if let Ok(outcome) = lump_sum(&input) {
                    lump_sums += 1;
                    holds(&outcome.explained, settled, "a lump sum");
                }
            }
        }
        // The tables of some years are not at hand.
        assert_eq!(lump_sums > 0, coefficients(settled.year()).is_ok(), "{lump_sums} lump sums in {settled}");
    }
}

#[test]
fn of_allowances() {
    for month in months((2016, 1)) {
        let dead = funeral::Input {
            died: month,
            months: 60,
            compulsory_months: 0,
            pensioner: false,
            overrides: Overrides::default(),
        };
        holds(&funeral::funeral(&dead).unwrap().explained, month, "a funeral");
    }
    for month in months((2025, 7)) {
        let birth = maternity::Input { born: month, children: 2, paid_months: 6 };
        holds(&maternity::maternity(&birth).unwrap().explained, month, "a birth");
        for count in [50, 130] {
            let overrides = Overrides::default();
            let dead =
                survivors::ContributorInput { died: month, periods: paid(month, count), compulsory: None, overrides };
            holds(&survivors::of_contributor(&dead).unwrap().explained, month, "survivors");
        }
        let pensioner = survivors::PensionerInput { died: month, pension: Dong::new(2_000_000), months_drawn: 10 };
        holds(&survivors::of_pensioner(&pensioner).unwrap().explained, month, "survivors of a pensioner");
        holds(&card::pensioner_card(month).unwrap().explained, month, "a card");
    }
}

#[test]
fn of_saving() {
    for month in months((2022, 1)) {
        let mut computed = 0;
        for mode in Mode::USUAL {
            let contribution = Input {
                month,
                paid_on: None,
                income: lowest(month),
                groups: vec![SupportGroup::NearPoor],
                mode,
                supported_months: 0,
                top_ups: Vec::new(),
                overrides: own_yield(),
            };
            let start_on = Day::first_of(month);
            let input = savings::Input { contribution, start_on, every: Every::Month, earning_months: vec![1, 5, 10] };
            let Ok(outcome) = savings(&input) else { continue };
            computed += 1;
            holds(&outcome.plan.explained, month, "saving");
            if let Some(later) = &outcome.later {
                holds(&later.payment.explained, later.from.month(), "what is paid from a change on");
            }
        }
        assert!(computed > 0, "nothing to save for in {month}");
    }
}

/// From 45 to 65, with much, little and nothing paid before: what is looked up is looked up of the month in which somebody
/// asks, so that nothing younger may be cited.
#[test]
fn of_the_way_to_a_pension() {
    let past = |months| Past::Average { months, average: Dong::new(2_000_000), supported_months: 0, own: Dong::ZERO };
    for start in months((2025, 7)).step_by(3) {
        let (mut plans, mut bought_months, mut left) = (0, 0, 0);
        for (sex, age) in [(Sex::Female, 45), (Sex::Male, 52), (Sex::Female, 58), (Sex::Male, 60), (Sex::Male, 64)] {
            for (months, joined) in [(0, 0), (100, 24), (150, 100)] {
                let input = outlook::Input {
                    sex,
                    born: start.plus(-12 * age),
                    start,
                    until: None,
                    income: lowest(start),
                    groups: vec![SupportGroup::Other],
                    top_ups: Vec::new(),
                    mode: Mode::USUAL[0],
                    missed_per_year: 0,
                    past: past(months),
                    compulsory: Some(Compulsory { months: joined, average: Dong::new(4_000_000), before_2014: 0 }),
                    growth: Percent::whole(3),
                    overrides: Overrides::default(),
                };
                let Ok(outcome) = outlook(&input) else { continue };
                let latest = start.max(outcome.retirement.reached);
                holds(&outcome.explained, latest, "the way to a pension");
                plans += 1;
                holds(&outcome.plan.explained, latest, "a plan");
                if let Some(bought) = &outcome.bought {
                    bought_months += 1;
                    holds(&bought.plan.explained, latest, "a plan with months bought");
                }
                if let Some(ways) = &outcome.ways {
                    left += 1;
                    holds(&ways.explained, latest, "what is left");
                }
            }
        }
        let all = [plans, bought_months, left];
        assert!(all.into_iter().all(|count| count > 0), "plans, bought, left: {all:?} in {start}");
    }
}

/// The places as they are written in the tables: `.at("36.2a")`.
fn places() -> Vec<&'static str> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/law");
    let mut places = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let source: &str = std::fs::read_to_string(file.unwrap().path()).unwrap().leak();
        places.extend(source.split(".at(\"").skip(1).filter_map(|rest| rest.split_once("\")")).map(|(place, _)| place));
    }
    places
}

#[test]
fn every_place_of_the_tables_reads_as_it_is_printed() {
    let places = places();
    assert!(places.len() > 50 && places.contains(&"6.3.4") && places.contains(&"12.1.2c"), "{places:?}");
    for place in places {
        for lang in Lang::ALL {
            let text = law::article(LAW_2024.at(place), lang);
            let garbled = ["điểm .", "point .", "..", "  "].iter().any(|wrong| text.contains(wrong));
            assert!(!garbled && !text.ends_with('.'), "{place}: {text}");
        }
    }
}

#[test]
fn each_rule_cites_the_text_that_holds_it() {
    let cited = |parameter, month| {
        let of = |used: &RuleUse| used.parameter == parameter;
        let used = in_force(Some(month)).into_iter().find(of).unwrap();
        (used.source, used.citation)
    };
    // How many missing months can be bought stands in the decree, which was not read.
    let most = cited(Parameter::MissingMonths, Month::new(2025, 7));
    assert_eq!(most, (DECREE_159_2025.at("7"), Confidence::Secondary));
    let before = cited(Parameter::MissingMonths, Month::new(2025, 6));
    assert_eq!(before, (DECREE_134_2015.at("9.1e"), Confidence::Statute));
    let newest = ansinh::text::rules::ways(WAYS_OF_PAYING.values.last().unwrap(), Lang::Vi);
    assert!(newest[3].contains("Nghị định 159/2025/NĐ-CP, Điều 6 – nguồn gián tiếp"), "{newest:?}");
    assert_eq!(cited(Parameter::LumpSum, Month::new(2016, 1)).0, DECREE_134_2015.at("7"));
}
