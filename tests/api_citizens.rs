//! The readers and writers of household, retirement, pension, lump sum and savings, on the host.
#![cfg(feature = "js")]

mod results;

use ansinh::api::wire::{Wire, object};
use ansinh::api::{FUNCTIONS, answer};
use ansinh::error::Fault;
use results::tree;

fn call(name: &str, input: Wire) -> Result<Wire, (String, String)> {
    let (_, function) = FUNCTIONS.iter().find(|(known, _)| *known == name).expect("a function of the interface");
    answer(&input, *function)
        .map(|result| tree(&result))
        .map_err(|(error, _)| (error.code().into(), error.field.to_string()))
}

fn text(text: &str) -> Wire {
    Wire::Text(text.into())
}

fn number(number: i64) -> Wire {
    Wire::Number(number as f64)
}

fn field<'a>(wire: &'a Wire, name: &str) -> &'a Wire {
    let Wire::Object(entries) = wire else { panic!("{name} of no object") };
    entries.iter().find(|(key, _)| key == name).map_or(&Wire::Null, |(_, value)| value)
}

fn item(wire: &Wire, index: usize) -> &Wire {
    let Wire::List(items) = wire else { panic!("no list") };
    &items[index]
}

/// An object with one of its fields replaced.
fn with(wire: Wire, name: &'static str, value: Wire) -> Wire {
    let Wire::Object(mut entries) = wire else { panic!("no object") };
    entries.retain(|(key, _)| key != name);
    entries.push((name.into(), value));
    Wire::Object(entries)
}

#[track_caller]
fn refused(name: &str, input: Wire, code: &str, path: &str) {
    assert_eq!(call(name, input), Err((code.to_string(), path.to_string())));
}

fn household() -> Wire {
    let members = vec![object([]), object([("group", text("student")), ("label", text("Con"))]), object([])];
    object([("month", text("2026-11")), ("months", number(12)), ("members", Wire::List(members))])
}

#[test]
fn of_two_fields_that_exclude_each_other_both_are_named_with_their_paths() {
    let twice = object([("firstCard", Wire::Bool(true)), ("lastCardTo", text("2026-12-31"))]);
    let input = object([("month", text("2026-11")), ("months", number(12)), ("members", Wire::List(vec![twice]))]);
    let (_, function) = FUNCTIONS.iter().find(|(known, _)| *known == "household").expect("a function");
    let (error, _) = answer(&input, *function).map(|_| ()).expect_err("refused");
    assert_eq!(error.field, "members[0].firstCard");
    assert_eq!(error.fault, Fault::Both { other: "members[0].lastCardTo".into() });
}

#[test]
fn a_household_comes_back_member_by_member() {
    let result = call("household", household()).expect("computed");
    assert_eq!(field(&result, "total"), &number(1_366_200 + 683_100 + 956_340));
    let members = field(&result, "members");
    let student = item(members, 1);
    assert_eq!((field(student, "label"), field(student, "rank")), (&text("Con"), &Wire::Null));
    assert_eq!((field(student, "gross"), field(student, "support")), (&number(1_366_200), &number(683_100)));
    let last = item(members, 2);
    assert_eq!((field(last, "rank"), field(last, "monthly")), (&number(2), &number(79_695)));
    assert_eq!((field(last, "cardFrom"), field(last, "cardTo")), (&text("2026-11-01"), &text("2027-10-31")));
    let own = with(household(), "cardFrom", text("2026-12-31"));
    assert_eq!(
        field(item(field(&call("household", own).expect("computed"), "members"), 0), "cardTo"),
        &text("2027-12-30")
    );
}

#[test]
fn a_bad_household_is_named_with_code_and_path() {
    let of = |name: &'static str, value: Wire| with(household(), name, value);
    let members = |member: Wire| of("members", Wire::List(vec![object([]), member]));
    refused("household", of("members", Wire::Null), "missing-field", "members");
    refused("household", of("members", Wire::List(vec![])), "missing-field", "members");
    refused("household", of("members", Wire::List(vec![object([]); 200])), "out-of-range", "members");
    refused("household", of("months", number(0)), "out-of-range", "months");
    refused("household", of("months", number(13)), "out-of-range", "months");
    refused("household", of("month", text("2014-12")), "no-rules", "month");
    refused("household", of("cardFrom", text("2026-11-31")), "not-a-day", "cardFrom");
    refused("household", members(object([("months", number(13))])), "out-of-range", "members[1].months");
    refused("household", members(object([("group", text("rich"))])), "unknown-group", "members[1].group");
    refused("household", members(object([("support", number(101))])), "out-of-range", "members[1].support");
    refused("household", members(object([("age", number(10))])), "unknown-field", "members[1].age");
    refused("household", members(number(1)), "missing-field", "members[1]");
}

#[test]
fn the_retirement_age_comes_back_with_its_months() {
    let of = |sex: &str, born: &str| object([("sex", text(sex)), ("born", text(born))]);
    let result = call("retirement", of("female", "1975-01")).expect("computed");
    assert_eq!((field(&result, "years"), field(&result, "months")), (&number(59), &number(8)));
    assert_eq!((field(&result, "reached"), field(&result, "pensionFrom")), (&text("2034-09"), &text("2034-10")));
    refused("retirement", of("f", "1975-01"), "unknown-sex", "sex");
    refused("retirement", of("male", "2030-01"), "out-of-range", "born");
    refused("retirement", of("male", "1975"), "not-a-month", "born");
    refused("retirement", object([("sex", text("male"))]), "missing-field", "born");
}

fn period(from: &str, to: &str, income: i64) -> Wire {
    object([
        ("from", text(from)),
        ("to", text(to)),
        ("income", number(income)),
        ("groups", Wire::List(vec![text("other")])),
    ])
}

fn pension(paid: Vec<(&'static str, Wire)>) -> Wire {
    let base = object([("sex", text("female")), ("settled", text("2026-03"))]);
    paid.into_iter().fold(base, |input, (name, value)| with(input, name, value))
}

#[test]
fn a_pension_takes_periods_or_an_average() {
    let given = call("pension", pension(vec![("months", number(196)), ("average", number(1_500_000))]));
    let given = given.expect("computed");
    assert_eq!(field(&given, "countedYears"), &Wire::Number(16.5), "V098");
    assert_eq!((field(&given, "rate"), field(&given, "pension")), (&number(48), &number(720_000)), "V098");
    assert_eq!((field(&given, "eligible"), field(&given, "missingMonths")), (&Wire::Bool(true), &number(0)));
    let listed = Wire::List(vec![period("2022-01", "2024-12", 1_500_000)]);
    let listed = call("pension", pension(vec![("periods", listed)])).expect("computed");
    assert_eq!((field(&listed, "average"), field(&listed, "months")), (&number(1_605_000), &number(36)), "V113");
    assert_eq!((field(&listed, "eligible"), field(&listed, "oneOff")), (&Wire::Bool(false), &number(0)));
}

#[test]
fn a_bad_pension_is_named_with_code_and_path() {
    let periods = |periods: Vec<Wire>| pension(vec![("periods", Wire::List(periods))]);
    let one = || period("2022-01", "2022-06", 1_500_000);
    refused("pension", pension(vec![]), "missing-field", "periods");
    refused("pension", pension(vec![("months", number(180))]), "missing-field", "average");
    refused("pension", with(periods(vec![one()]), "average", number(1)), "both-given", "periods");
    refused("pension", periods(vec![]), "missing-field", "periods");
    refused("pension", periods(vec![period("2022-06", "2022-05", 1_500_000)]), "ends-before-start", "periods[0].to");
    refused("pension", periods(vec![one(), one()]), "overlapping-periods", "periods[1].from");
    refused("pension", periods(vec![period("2026-04", "2026-04", 1_500_000)]), "settled-too-early", "settled");
    refused("pension", periods(vec![with(one(), "income", Wire::Null)]), "missing-field", "periods[0].income");
    refused("pension", periods(vec![with(one(), "groups", text("other"))]), "missing-field", "periods[0].groups");
    refused("pension", with(periods(vec![one()]), "settled", text("2015-12")), "no-rules", "settled");
}

#[test]
fn a_lump_sum_deducts_the_states_support() {
    let input =
        object([("settled", text("2026-03")), ("periods", Wire::List(vec![period("2022-01", "2024-12", 1_500_000)]))]);
    let result = call("lumpSum", input.clone()).expect("computed");
    assert_eq!((field(&result, "gross"), field(&result, "state")), (&number(9_630_000), &number(1_188_000)));
    assert_eq!(field(&result, "pay"), &number(8_442_000));
    let grave = call("lumpSum", with(input.clone(), "graveIllness", Wire::Bool(true))).expect("computed");
    assert_eq!((field(&grave, "state"), field(&grave, "pay")), (&number(0), &number(9_630_000)));
    refused("lumpSum", with(input.clone(), "graveIllness", number(1)), "missing-field", "graveIllness");
    refused("lumpSum", with(input, "periods", Wire::Null), "missing-field", "periods");
}

fn saving() -> Wire {
    let mode = object([("kind", text("months")), ("months", number(3))]);
    let contribution = object([
        ("month", text("2026-11")),
        ("income", number(1_500_000)),
        ("groups", Wire::List(vec![text("other")])),
        ("mode", mode),
    ]);
    object([("contribution", contribution), ("startOn", text("2026-11-21")), ("every", text("week"))])
}

#[test]
fn saving_goes_up_to_the_last_day_to_pay() {
    let result = call("savings", saving()).expect("computed");
    // Three months, to be paid within four: 11 Saturdays from 21/11 to 31/01.
    assert_eq!((field(&result, "due"), field(&result, "amount")), (&text("2027-01-31"), &number(792_000)));
    assert_eq!(field(&result, "each"), &number(72_000));
    let Wire::List(deposits) = field(&result, "deposits") else { panic!("no list") };
    assert_eq!(deposits.len(), 11);
    assert_eq!((field(&deposits[1], "on"), field(&deposits[1], "total")), (&text("2026-11-28"), &number(144_000)));
    let ahead = object([("kind", text("ahead")), ("years", number(2))]);
    let ahead = with(saving(), "contribution", with(field(&saving(), "contribution").clone(), "mode", ahead));
    let ahead = call("savings", ahead).expect("computed");
    assert_eq!(field(&ahead, "due"), &text("2026-11-30"), "the last day of the month of payment");
}

#[test]
fn bad_saving_is_named_with_code_and_path() {
    let of = |name: &'static str, value: Wire| with(saving(), name, value);
    let own = |name: &'static str, value: Wire| {
        of("contribution", with(field(&saving(), "contribution").clone(), name, value))
    };
    refused("savings", of("contribution", Wire::Null), "missing-field", "contribution");
    refused("savings", own("income", Wire::Null), "missing-field", "contribution.income");
    refused("savings", own("income", number(1_499_999)), "income-below-floor", "contribution.income");
    refused("savings", own("groups", Wire::List(vec![text("rich")])), "unknown-group", "contribution.groups[0]");
    refused("savings", own("colour", number(1)), "unknown-field", "contribution.colour");
    refused("savings", of("startOn", text("2027-02-01")), "starts-after-due", "startOn");
    refused("savings", of("startOn", text("2027-02-29")), "not-a-day", "startOn");
    refused("savings", of("every", text("year")), "unknown-interval", "every");
    refused(
        "savings",
        of("earningMonths", Wire::List(vec![number(5), number(13)])),
        "out-of-range",
        "earningMonths[1]",
    );
    refused("savings", of("earningMonths", Wire::List(vec![number(5)])), "no-earning-month", "earningMonths");
}

fn allowance(name: &str, input: Wire) -> (Wire, Wire) {
    let result = call(name, input).unwrap_or_else(|error| panic!("{error:?}"));
    assert!(matches!(field(&result, "steps"), Wire::List(_)) && matches!(field(&result, "rules"), Wire::List(_)));
    (field(&result, "eligible").clone(), field(&result, "amount").clone())
}

#[test]
fn allowances_come_back_with_whether_and_how_much() {
    let paid = |amount| (Wire::Bool(true), number(amount));
    let birth = object([("born", text("2026-11")), ("paidMonths", number(6))]);
    assert_eq!(allowance("maternity", birth.clone()), paid(2_000_000));
    assert_eq!(allowance("maternity", with(birth.clone(), "children", number(2))), paid(4_000_000));
    let few = with(birth.clone(), "paidMonths", number(5));
    assert_eq!(allowance("maternity", few), (Wire::Bool(false), number(0)));
    refused("maternity", with(birth.clone(), "children", number(11)), "out-of-range", "children");
    refused("maternity", with(birth.clone(), "paidMonths", number(13)), "out-of-range", "paidMonths");
    refused("maternity", with(birth.clone(), "paidMonths", Wire::Null), "missing-field", "paidMonths");
    refused("maternity", with(birth, "born", text("2025-06")), "no-rules", "born");

    let death = object([("died", text("2026-11")), ("months", number(60))]);
    assert_eq!(allowance("funeral", death.clone()), paid(25_300_000));
    let fewer = with(death.clone(), "months", number(50));
    assert_eq!(allowance("funeral", fewer.clone()), (Wire::Bool(false), number(0)));
    assert_eq!(allowance("funeral", with(fewer.clone(), "compulsoryMonths", number(10))), paid(25_300_000), "N21");
    assert_eq!(allowance("funeral", with(fewer, "pensioner", Wire::Bool(true))), paid(25_300_000));
    refused("funeral", with(death.clone(), "months", number(1201)), "out-of-range", "months");
    refused("funeral", with(death.clone(), "compulsoryMonths", number(-1)), "out-of-range", "compulsoryMonths");
    refused("funeral", with(death, "died", text("2015-12")), "no-rules", "died");
}

#[test]
fn survivors_are_those_of_a_contributor_or_of_a_pensioner() {
    let paid = |amount| (Wire::Bool(true), number(amount));
    let listed = || Wire::List(vec![period("2022-01", "2026-02", 1_500_000)]);
    let contributor = || object([("died", text("2026-03")), ("periods", listed())]);
    assert_eq!(allowance("survivors", contributor()), paid(16_500_000));
    let both = object([("months", number(12)), ("average", number(1_000_000))]);
    // 62 months are 5.5 years: 11 × (1.500.000 × (12 × (1,11 + 1,07 + 1,03 + 1) + 2) + 12 × 1.000.000) ÷ 62.
    assert_eq!(allowance("survivors", with(contributor(), "compulsory", both)), paid(16_106_129));
    let pensioner = || object([("died", text("2026-03")), ("pension", number(1_000_000)), ("monthsDrawn", number(3))]);
    assert_eq!(allowance("survivors", pensioner()), paid(47_500_000));
    refused("survivors", with(contributor(), "pension", number(1)), "both-given", "periods");
    refused("survivors", with(contributor(), "monthsDrawn", number(1)), "both-given", "periods");
    refused("survivors", object([("died", text("2026-03"))]), "missing-field", "periods");
    refused("survivors", with(pensioner(), "monthsDrawn", Wire::Null), "missing-field", "monthsDrawn");
    refused("survivors", with(pensioner(), "monthsDrawn", number(0)), "out-of-range", "monthsDrawn");
    refused("survivors", with(pensioner(), "overrides", object([])), "unknown-field", "overrides");
    refused("survivors", with(pensioner(), "died", text("2025-06")), "no-rules", "died");
    refused("survivors", with(contributor(), "died", text("2026-01")), "settled-too-early", "died");
}

#[test]
fn a_pension_counts_compulsory_months_and_those_after_the_age() {
    let of = |months, after, extra: Vec<(&'static str, Wire)>| {
        let paid = vec![("months", number(months)), ("average", number(1_000_000)), ("monthsAfterAge", number(after))];
        let male = with(pension(paid), "sex", text("male"));
        extra.into_iter().fold(male, |input, (name, value)| with(input, name, value))
    };
    let one_off = |input| field(&call("pension", input).expect("computed"), "oneOff").clone();
    assert_eq!(one_off(of(476, 46, vec![])), number(8_500_000), "N14");
    assert_eq!(one_off(of(441, 9, vec![])), number(2_500_000), "N16");
    assert_eq!(one_off(of(476, 46, vec![("settled", text("2025-06"))])), number(2_500_000), "before the law");
    refused("pension", of(180, 181, vec![]), "out-of-range", "monthsAfterAge");
    refused("pension", of(180, -1, vec![]), "out-of-range", "monthsAfterAge");
    let both = object([("months", number(67)), ("average", number(3_641_233))]);
    let paid = vec![("months", number(113)), ("average", number(4_000_000)), ("compulsory", both)];
    let told = call("pension", pension(paid)).expect("computed");
    assert_eq!((field(&told, "pension"), field(&told, "months")), (&number(1_739_907), &number(180)), "N34");
    let wrong = object([("months", number(67))]);
    let paid = vec![("months", number(113)), ("average", number(4_000_000)), ("compulsory", wrong)];
    refused("pension", pension(paid), "missing-field", "compulsory.average");
}
