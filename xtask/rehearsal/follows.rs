//! What has to follow, and nothing else was told: a poverty line of 2,300,000 đồng from 2028-01.
//! `cargo xtask rehearse` puts this test into its copy of the project.

use ansinh::citizen::contribution::{IncomeRange, contribution};
use ansinh::citizen::two_plans::plans;
use ansinh::error::Fault;
use ansinh::law::table::{histories, next_of_contributions};
use ansinh::law::{HORIZON, Overrides, Parameter, RULE_SET, Rules, Topic, checked_on};
use ansinh::share::contribution::Form;
use ansinh::share::{edit, read, retirement, savings};
use ansinh::text::contribution::sentence;
use ansinh::text::explain::notice;
use ansinh::text::{Lang, errors};
use ansinh::units::{Day, Dong, Month, Value};

const CHANGE: Month = Month::new(2028, 1);
const LINE: Dong = Dong::new(2_300_000);

fn form(text: &str) -> Form {
    read(text).0
}

/// Without the spaces that keep a number and its unit in one line.
fn plain(text: String) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn the_rules_know_it_from_its_month_on() {
    let floor = |month| Rules::of(month, &Overrides::default()).income_floor().unwrap().value;
    assert_eq!((floor(CHANGE.plus(-1)), floor(CHANGE)), (Dong::new(2_200_000), LINE));
    assert!(HORIZON >= CHANGE && RULE_SET == checked_on().to_string());
}

#[test]
fn the_page_of_the_rules_and_the_foot_of_every_page_tell_of_it() {
    let next = next_of_contributions(Month::new(2027, 6)).unwrap();
    assert_eq!((next.parameter, next.from, next.value), (Parameter::PovertyLine, CHANGE, Value::Dong(LINE)));
    let paying = histories(Topic::Paying);
    let floor = paying.iter().find(|history| history.parameter == Parameter::IncomeFloor).unwrap();
    assert_eq!(floor.at(CHANGE).unwrap().value, Value::Dong(LINE));
    assert_eq!(floor.at(CHANGE.plus(-1)).unwrap().to, Some(CHANGE.plus(-1)));
}

#[test]
fn untouched_forms_stand_for_it() {
    let input = form("v2").read(CHANGE).unwrap();
    let payment = contribution(&input).unwrap().payment;
    assert_eq!([payment.floor, payment.gross, payment.state, payment.pay].map(Dong::get), [2_300_000, 506_000, 101_200, 404_800]);
    assert!(!payment.explained.notices.iter().any(|notice| notice.what.code() == "provisional"));
    assert_eq!(read::<retirement::Form>("v2").0.read(CHANGE).unwrap().income, LINE);
    let range = IncomeRange::of(&mut Rules::of(CHANGE, &Overrides::default())).unwrap();
    assert_eq!(range.usual()[..2], [LINE, Dong::new(2_500_000)]);
}

#[test]
fn a_kept_income_is_raised_to_it_and_a_fresh_one_is_refused() {
    let kept = form(&edit::<Form>("v2", "i", "2tr2", Month::new(2027, 3)));
    let raised = kept.raised(CHANGE).unwrap();
    assert_eq!((raised.floor, raised.from), (LINE, CHANGE));
    assert_eq!(plain(notice(&raised.what(), Lang::Vi)), "Từ 01/2028 mức thấp nhất là 2.300.000 đồng: đang tính theo mức này.");
    let fresh = form(&edit::<Form>("v2", "i", "2tr2", CHANGE));
    let error = contribution(&fresh.read(CHANGE).unwrap()).unwrap_err();
    assert_eq!(error.fault, Fault::BelowFloor { floor: LINE, month: CHANGE });
    assert!(plain(errors::sentence(&error, Lang::Vi)).contains("2.300.000 đồng"));
}

#[test]
fn a_payment_around_it_has_two_days() {
    let november = Month::new(2027, 11);
    let input = form("v2;w=12m").read(november).unwrap();
    let outcome = contribution(&input).unwrap();
    let later = outcome.later.as_ref().unwrap();
    assert_eq!((later.from, later.payment.pay.get()), (Day::first_of(CHANGE), 12 * 404_800));
    let said = plain(sentence(&input, &outcome, Lang::Vi));
    assert!(said.contains("31/12/2027") && said.contains("4.857.600 đồng"), "{said}");
    let saved = read::<savings::Form>("v2").0.read(november, Day::first_of(november)).unwrap();
    let both = plans(&saved).unwrap();
    let early = both.early.unwrap();
    assert_eq!((early.until, early.pay.get()), (Day::last_of(CHANGE.plus(-1)), 12 * 387_200));
    assert_eq!(both.last.amount.get(), 12 * 404_800);
}
