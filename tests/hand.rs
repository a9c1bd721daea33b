//! The check code: the same for all that is understood alike, another one for everything else.

use ansinh::hand::code::check_code;
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

/// A change of a published code means that a phone with an older build shows another one: change it knowingly, with
/// the rule set or with what a form asks. The last change, of dong/ and heo-dat/: a contribution has a day of payment.
#[test]
fn published_codes_stay() {
    let today = Day::parse("2026-11-21").unwrap();
    let household = share::read::<household::Form>("v1").0.read(MONTH).unwrap();
    let retirement = share::read::<retirement::Form>("v1").0.read(MONTH).unwrap();
    let savings = share::read::<savings::Form>("v1").0.read(MONTH, today).unwrap();
    let progress = share::read::<progress::Form>("v1").0.read(MONTH).unwrap();
    let report = share::read::<reconcile::Form>("v1").0.read();
    let codes = [
        dong("v1"),
        check_code("ho-gia-dinh", &household),
        check_code("huu-tri", &retirement),
        check_code("heo-dat", &savings),
        check_code("tien-do", &progress),
        check_code("doi-chieu", &report.text.trim()),
    ];
    assert_eq!(codes, ["PMVHV9", "96TH4J", "C6EA6M", "EDXCYD", "AN64V3", "YGYDNG"]);
}
