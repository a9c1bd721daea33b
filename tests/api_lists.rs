//! `checkList` of sheets that were read, on the host.
#![cfg(feature = "js")]

mod results;

use ansinh::api::lists::check_list;
use ansinh::api::wire::{Wire, object};
use ansinh::sheets::{Sheet, of_text};
use ansinh::text::Lang;
use results::tree;

const LIST: &str = "Họ tên\tMã BHXH\tĐối tượng\tMức TN\tSố tháng\tTừ tháng\tTổng tiền\tNN hỗ trợ\tTự đóng
Người thứ nhất\t0123456789\tHộ cận nghèo\t2.000.000\t6\t01/2026\t2.640.000\t1.056.000\t1.584.000
Cộng\t\t\t\t\t\t2.640.000\t1.056.000\t1.584.000";

fn sheets() -> Vec<Sheet> {
    of_text(LIST).expect("a table")
}

fn field<'a>(wire: &'a Wire, path: &str) -> &'a Wire {
    path.split('.').fold(wire, |wire, name| match wire {
        Wire::Object(entries) => entries.iter().find(|(key, _)| key == name).map_or(&Wire::Null, |(_, value)| value),
        Wire::List(items) => name.parse().ok().and_then(|place: usize| items.get(place)).unwrap_or(&Wire::Null),
        _ => &Wire::Null,
    })
}

#[test]
fn the_result_has_the_shape_of_the_contract() {
    let result = tree(&check_list(&Wire::Object(Vec::new()), &sheets(), Lang::En).expect("a result"));
    let text = |text: &str| Wire::Text(text.into());
    let number = |number: i64| Wire::Number(number as f64);
    for (path, wanted) in [
        ("kind", text("contributions")),
        ("form", Wire::Null),
        ("sheets.0.rows", number(3)),
        ("sheets.0.hidden", Wire::Bool(false)),
        ("header.first", number(1)),
        ("header.last", number(1)),
        ("columns.3.field", text("income")),
        ("columns.3.index", number(3)),
        ("columns.3.heading", text("Mức TN")),
        ("rows.0.row", number(2)),
        ("rows.0.kind", text("person")),
        ("rows.0.verdict", text("wrong")),
        ("rows.0.computed.state", number(792_000)),
        ("rows.0.computed.pay", number(1_848_000)),
        ("rows.0.faults.0.field", text("state")),
        ("rows.0.faults.0.code", text("support-on-income")),
        ("rows.0.faults.0.written", text("1.056.000")),
        ("rows.0.faults.0.right", text("792000")),
        ("rows.0.faults.1.code", text("wrong-amount")),
        ("rows.1.kind", text("total")),
        ("counts.persons", number(1)),
        ("counts.wrong", number(1)),
        ("counts.right", number(0)),
        ("totals.gross", number(2_640_000)),
        ("totals.state", number(792_000)),
    ] {
        assert_eq!(field(&result, path), &wanted, "{path}");
    }
    assert!(matches!(field(&result, "rows.0.faults.0.text"), Wire::Text(text) if text.contains("poverty line")));
    assert!(matches!(field(&result, "rules"), Wire::List(rules) if !rules.is_empty()));
}

#[test]
fn a_bad_input_is_named_with_code_and_path() {
    let text = |text: &str| Wire::Text(text.into());
    let column =
        |name: &str, index: f64| Wire::List(vec![object([("field", text(name)), ("index", Wire::Number(index))])]);
    for (input, code, path) in [
        (object([("kind", text("others"))]), "unknown-kind", "kind"),
        (object([("month", text("11/2026"))]), "not-a-month", "month"),
        (object([("group", text("rich"))]), "unknown-group", "group"),
        (object([("sheet", text("Sheet9"))]), "unknown-sheet", "sheet"),
        (object([("columns", column("colour", 1.0))]), "unknown-column", "columns[0].field"),
        (object([("columns", column("name", -1.0))]), "out-of-range", "columns[0].index"),
        (object([("colour", text("red"))]), "unknown-field", "colour"),
    ] {
        let error = check_list(&input, &sheets(), Lang::Vi).unwrap_err();
        assert_eq!((error.code(), error.field.as_ref()), (code, path));
    }
    let error = check_list(&Wire::Object(Vec::new()), &[Sheet::default()], Lang::Vi).unwrap_err();
    assert_eq!(error.code(), "no-table");
}
