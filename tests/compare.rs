//! Two lists side by side, against sums by other means.

use ansinh::staff::compare::{Became, Entry, Join, compare};
use ansinh::units::Decimal;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn entry(name: &str, figure: impl Into<Option<i64>>) -> Entry {
    Entry { name: name.into(), figure: figure.into().map(Decimal::whole) }
}

fn join(old: &str, new: &str) -> Join {
    Join { old: old.into(), new: new.into() }
}

#[test]
fn new_gone_more_less_same_and_unknown() {
    let before = [entry("Xã A", 10), entry("Xã B", 20), entry("Xã C", 30), entry("Xã D", 40), entry("Xã E", None)];
    let now = [entry("Xã F", 7), entry("xã  c", 25), entry("XÃ A", 16), entry("Xã D", 40), entry("Xã E", 3)];
    let both = compare(&before, &now, &[]).unwrap();
    let told: Vec<(&str, Became, Option<i64>)> =
        both.rows.iter().map(|row| (row.name.as_str(), row.became, row.change.map(Decimal::digits))).collect();
    use Became::*;
    assert_eq!(
        told,
        [
            ("Xã F", New, Some(7)),
            ("xã  c", Less, Some(-5)),
            ("XÃ A", More, Some(6)),
            ("Xã D", Same, Some(0)),
            ("Xã E", Unknown, None),
            ("Xã B", Gone, Some(-20)),
        ]
    );
    assert_eq!([both.gained, both.lost, both.net], [13, 25, -12].map(Decimal::whole), "what left hides in no sum");
    let marks = compare(&[entry("Xã Long Phú", 1)], &[entry("Xã Long Phụ", 1)], &[]).unwrap();
    assert_eq!(marks.rows.len(), 2, "marks make names");
    assert_eq!([both.count(New), both.count(Gone), both.count(Same)], [1, 1, 1]);
}

#[test]
fn merged_and_renamed_units_are_joined_by_hand() {
    let before = [entry("Xã Đông", 10), entry("Xã Tây", 20), entry("Thị trấn Nam", 5)];
    let now = [entry("Xã Đông Tây", 33), entry("Phường Nam", 4)];
    let apart = compare(&before, &now, &[]).unwrap();
    assert_eq!((apart.count(Became::New), apart.count(Became::Gone)), (2, 3));
    let joins = [join("xã đông", "Xã Đông Tây"), join("Xã Tây", "Xã Đông Tây"), join("Thị trấn Nam", "Phường Nam")];
    let both = compare(&before, &now, &joins).unwrap();
    assert_eq!(both.rows.len(), 2);
    assert_eq!(both.rows[0].joined, ["Xã Đông", "Xã Tây"]);
    assert_eq!((both.rows[0].before, both.rows[0].change), (Some(Decimal::whole(30)), Some(Decimal::whole(3))));
    assert_eq!((both.rows[1].became, both.net), (Became::Less, Decimal::whole(2)));
    // A name that stays and takes in another one.
    let grown = compare(&[entry("A", 1), entry("B", 2)], &[entry("A", 4)], &[join("B", "A")]).unwrap();
    assert_eq!((grown.rows.len(), grown.rows[0].change), (1, Some(Decimal::whole(1))));
    // One of them had nothing reported: the sum is not known.
    let open = compare(&[entry("A", 1), entry("B", None)], &[entry("A", 4)], &[join("B", "A")]).unwrap();
    assert_eq!(open.rows[0].became, Became::Unknown);
}

#[test]
fn hai_phong_2019_net_and_gross_are_the_same_only_if_nobody_left() {
    // 8.148 after a quarter that brought 824 new people.
    let nobody_left = compare(&[entry("Tự nguyện", 7_324)], &[entry("Tự nguyện", 8_148)], &[]).unwrap();
    assert_eq!((nobody_left.gained, nobody_left.net), (Decimal::whole(824), Decimal::whole(824)));
    let some_left = compare(&[entry("Cũ", 7_400)], &[entry("Cũ", 7_324), entry("Mới", 824)], &[]).unwrap();
    assert_eq!([some_left.gained, some_left.lost, some_left.net], [824, 76, 748].map(Decimal::whole));
}

#[test]
fn ten_thousand_names_and_more_than_fits() {
    let list = |plus: i64| (0..10_000).map(|nth| entry(&format!("Xã {nth}"), nth + plus)).collect::<Vec<_>>();
    let both = compare(&list(0), &list(1), &[]).unwrap();
    assert_eq!((both.rows.len(), both.net), (10_000, Decimal::whole(10_000)));
    assert!(compare(&[], &[entry("A", i64::MAX), entry("A", i64::MAX)], &[]).is_err());
}

proptest! {
    #[test]
    fn sums_are_those_of_maps(before in lists(), now in lists(), joins in prop::collection::vec(("[a-f]", "[a-f]"), 0..3)) {
        let to: Vec<Join> = joins.iter().map(|(old, new)| join(old, new)).collect();
        let entries = |list: &[(String, i64)]| list.iter().map(|(name, figure)| entry(name, *figure)).collect::<Vec<_>>();
        let both = compare(&entries(&before), &entries(&now), &to).unwrap();
        let mut was: BTreeMap<String, i64> = BTreeMap::new();
        for (name, figure) in &before {
            let new = joins.iter().find(|(old, _)| old == name).map_or(name, |(_, new)| new);
            *was.entry(new.clone()).or_default() += figure;
        }
        let mut is: BTreeMap<String, i64> = BTreeMap::new();
        for (name, figure) in &now {
            *is.entry(name.clone()).or_default() += figure;
        }
        let names: std::collections::BTreeSet<&String> = was.keys().chain(is.keys()).collect();
        prop_assert_eq!(both.rows.len(), names.len());
        for row in &both.rows {
            let (old, new) = (was.get(&row.name), is.get(&row.name));
            prop_assert_eq!((row.before, row.now), (old.copied().map(Decimal::whole), new.copied().map(Decimal::whole)));
            let change = new.copied().unwrap_or(0) - old.copied().unwrap_or(0);
            prop_assert_eq!(row.change, Some(Decimal::whole(change)));
        }
        let net = is.values().sum::<i64>() - was.values().sum::<i64>();
        prop_assert_eq!(both.net, Decimal::whole(net));
        prop_assert!(!both.gained.is_negative() && !both.lost.is_negative());
    }
}

fn lists() -> impl Strategy<Value = Vec<(String, i64)>> {
    prop::collection::vec(("[a-f]", 0i64..50), 0..8)
}
