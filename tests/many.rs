//! Many payments at once: the same as one by one, faults and months beyond the horizon included.

use ansinh::citizen::contribution::{Input, Mode, payment};
use ansinh::error::InputError;
use ansinh::law::{Overrides, SupportGroup};
use ansinh::lists::many::{CODES, NO_GROUP, PriceList, Row, Shares};
use ansinh::units::{Dong, Month};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// What `contribution` says of the row.
fn one_by_one(row: &Row) -> Result<Shares, InputError> {
    let group = (row.group != NO_GROUP).then(|| SupportGroup::ALL[usize::from(row.group)]);
    let payment = payment(&Input {
        month: Month::from_parts(row.month.div_euclid(12), row.month.rem_euclid(12) + 1).unwrap(),
        paid_on: None,
        income: Dong::new(row.income.unwrap()),
        groups: group.into_iter().collect(),
        mode: Mode::Months(row.months.into()),
        supported_months: row.supported.into(),
        top_ups: vec![],
        overrides: Overrides::default(),
    })?;
    let (gross, state, pay) = (payment.gross.get(), payment.state.get(), payment.pay.get());
    Ok(Shares { gross, state, pay })
}

/// Mostly what is right, so that faults do not hide each other; now and then anything.
fn row() -> impl Strategy<Value = Row> {
    let month = prop_oneof![
        12 => 2016 * 12..2028 * 12,
        4 => 2006 * 12..2060 * 12,
        1 => 1900 * 12..2200 * 12,
    ];
    let income = prop_oneof![
        8 => (14i64..100).prop_map(|steps| steps * 50_000),
        8 => 650_000i64..60_000_000,
        1 => any::<i64>(),
        1 => prop::sample::select(vec![0, 699_999, 700_000, 1_499_999, 1_500_000, 2_200_000, 50_600_000, 50_600_001]),
    ];
    let group = prop_oneof![9 => 0u8..5, 2 => Just(NO_GROUP)];
    let months = prop_oneof![16 => prop::sample::select(vec![1u8, 3, 6, 12]), 1 => any::<u8>()];
    let supported = prop_oneof![6 => Just(0u8), 6 => 100u8..=121, 1 => any::<u8>()];
    (month, income, group, months, supported).prop_map(|(month, income, group, months, supported)| Row {
        month,
        income: Ok(income),
        group,
        months,
        supported,
    })
}

#[test]
fn the_same_as_one_by_one() {
    let mut list = PriceList::default();
    let mut met = std::collections::BTreeMap::new();
    let mut runner = TestRunner::new(Config { cases: 100_000, failure_persistence: None, ..Config::default() });
    let (list, met) = (std::cell::RefCell::new(&mut list), std::cell::RefCell::new(&mut met));
    runner
        .run(&row(), |row| {
            let at_once = list.borrow_mut().shares(row).map_err(|wrong| CODES[wrong as usize]);
            let alone = one_by_one(&row).map_err(|error| error.code());
            *met.borrow_mut().entry(alone.err().unwrap_or("right")).or_insert(0) += 1;
            prop_assert_eq!(at_once, alone, "{:?}", row);
            Ok(())
        })
        .unwrap();
    let met: Vec<&str> = met.borrow().keys().copied().collect();
    // Every fault that numbers alone can have was among them.
    assert_eq!(
        met,
        ["income-above-cap", "income-below-floor", "mode-not-yet", "no-rules", "out-of-range", "right"],
        "{met:?}"
    );
}

#[test]
fn what_is_no_row() {
    use ansinh::lists::many::Wrong;
    let right = Row { month: 2026 * 12 + 10, income: Ok(1_500_000), group: 4, months: 1, supported: 0 };
    let mut list = PriceList::default();
    let mut code = |row| list.shares(row).err().map_or("", |wrong: Wrong| CODES[wrong as usize]);
    assert_eq!(code(right), "");
    for month in [i32::MIN, -1, 0, 1900 * 12 - 1, 2200 * 12, i32::MAX] {
        assert_eq!(code(Row { month, income: Err(Wrong::NotANumber), ..right }), "not-a-month", "{month}");
    }
    assert_eq!(code(Row { income: Err(Wrong::NotANumber), group: 5, ..right }), "not-a-number");
    assert_eq!(code(Row { income: Err(Wrong::NotWhole), ..right }), "not-whole");
    for group in 5..NO_GROUP {
        assert_eq!(code(Row { group, income: Ok(0), ..right }), "unknown-group", "{group}");
    }
}
