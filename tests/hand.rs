//! The check code: the same for all that is understood alike, another one for everything else.

use ansinh::hand::code::{check_code, code_under};
use ansinh::law::RULE_SET;
use ansinh::share::{self, contribution, household, progress, reconcile, retirement, savings};
use ansinh::units::{Day, Month};

const MONTH: Month = Month::new(2026, 11);

fn dong(text: &str) -> String {
    let (form, _) = share::read::<contribution::Form>(text);
    check_code("dong", &form.read(MONTH).unwrap())
}

#[test]
fn what_is_understood_alike_has_one_code() {
    let written = dong("v1");
    for alike in ["v1;i=1tr5", "v1;i=1%2C5%20tri%E1%BB%87u;t=11/2026", "v1;i=1500000", "v1;t=T11/2026;s="] {
        assert_eq!(dong(alike), written, "{alike}");
    }
    assert_eq!(dong("v1;l=10"), dong("v1;l=10%25"));
    assert_eq!(dong("v1;g=pn"), dong("v1;g=pn;w=1m"));
}

#[test]
fn what_differs_has_another_code() {
    let all = ["v1", "v1;i=1tr55", "v1;t=12/2026", "v1;l=10%25", "v1;g=p", "v1;w=3m", "v1;s=1", "v1;r=0.3"].map(dong);
    for (at, code) in all.iter().enumerate() {
        assert!(!all[..at].contains(code), "{all:?}");
    }
}

/// A change of a published code means that a phone with an older build of the same rules shows another one: change it
/// knowingly, with what a form asks. The last changes: a contribution has a day of payment (dong/, heo-dat/), members
/// are insured in more groups and say what card they had (ho-gia-dinh/), and compulsory months count (huu-tri/).
#[test]
fn published_codes_stay() {
    const SET: &str = "2026-11-21";
    let today = Day::parse("2026-11-21").unwrap();
    let contribution = share::read::<contribution::Form>("v1").0.read(MONTH).unwrap();
    let household = share::read::<household::Form>("v1").0.read(MONTH).unwrap();
    let retirement = share::read::<retirement::Form>("v1").0.read(MONTH).unwrap();
    let savings = share::read::<savings::Form>("v1").0.read(MONTH, today).unwrap();
    let progress = share::read::<progress::Form>("v1").0.read(MONTH).unwrap();
    let report = share::read::<reconcile::Form>("v1").0.read();
    let codes = [
        code_under(SET, "dong", &contribution),
        code_under(SET, "ho-gia-dinh", &household),
        code_under(SET, "huu-tri", &retirement),
        code_under(SET, "heo-dat", &savings),
        code_under(SET, "tien-do", &progress),
        code_under(SET, "doi-chieu", &report.text.trim()),
    ];
    assert_eq!(codes, ["PMVHV9", "4FJQJT", "YV7JH4", "EDXCYD", "AN64V3", "YGYDNG"]);
}

#[test]
fn a_code_is_one_of_the_rules_of_today() {
    assert_eq!(check_code("dong", &1), code_under(RULE_SET, "dong", &1));
    assert_ne!(check_code("dong", &1), code_under("2019-01-01", "dong", &1));
}
