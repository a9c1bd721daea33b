//! Pasted tables.

use super::*;

#[test]
fn reads_tables_as_they_are_pasted() {
    for text in [
        "Đơn vị\tThực hiện\tKế hoạch\tCùng kỳ\nHuyện A\t306,1\t573,2\t290,0\nHuyện B\t1.234,5\t2.000\t\n",
        "STT;Tên huyện;Số thu;Kế hoạch giao;Cùng kỳ năm trước\n1;Huyện A;306,1;573,2;290,0\n2;Huyện B;1.234,5;2.000;-",
        "Huyện A   306,1   573,2   290,0\nHuyện B  1.234,5  2.000",
        "\u{feff}Unit;Done;Plan;Last year\r\nHuyện A;306.1;573.2;290.0\r\n\r\nHuyện B;1,234.5;2,000;\r\n",
    ] {
        let table = table::read(text, None);
        assert_eq!(table.rejected, [], "{text}");
        let [a, b] = table.rows.as_slice() else { panic!("{text}") };
        assert_eq!(
            (a.name.as_str(), a.done, a.plan, a.previous),
            ("Huyện A", number("306.1"), some("573.2"), some("290.0"))
        );
        assert_eq!((b.done, b.plan, b.previous), (number("1234.5"), some("2000"), None), "{text}");
        assert!(table.columns.iter().all(|column| !column.guessed));
    }
}

#[test]
fn every_line_left_out_is_named() {
    let text = "Đơn vị;Đã thu;Kế hoạch;Tỷ lệ\nA;10;20;50%\nB;;20;\n;10;20\nC;mười;20\nD;-10;20\nE;10;20;50,5%;7;8\n\
                Tổng cộng;20;40\nxã Cộng Hòa;1;2;50";
    let table = table::read(text, None);
    assert_eq!(table.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["A", "xã Cộng Hòa"]);
    assert_eq!(table.rows[0].percent, some("50"));
    let reasons: Vec<String> = table
        .rejected
        .iter()
        .map(|rejected| format!("{}: {}", rejected.line, table::reason(&rejected.reason, Lang::Vi)))
        .collect();
    assert_eq!(
        reasons,
        [
            "3: chưa có số đã đạt (để trống không phải là 0)",
            "4: thiếu tên đơn vị",
            "5: cột “đã đạt”: “mười” không đọc được là số",
            "6: cột “đã đạt”: “-10” là số âm",
            "7: có 6 ô, bảng chỉ có 4 cột",
            "8: dòng tổng cộng, tính vào sẽ bị trùng",
        ]
    );
    assert_eq!(table::summary(&table, Lang::Vi), "Đọc được 2 dòng, bỏ 5 dòng – lý do ở mục “Chưa xếp hạng”.");
}

#[test]
fn notation_is_found_by_column_and_asked_where_it_is_open() {
    let open = "A;1.500;3.000\nB;2.250;4.500";
    let table = table::read(open, None);
    assert_eq!(table.rows[0].done, number("1500"));
    assert!(table.columns[1].guessed && table.columns[2].guessed && !table.columns[0].guessed);
    let english = table::read(open, Some(table::Notation::English));
    assert_eq!((english.rows[0].done, english.columns[1].guessed), (number("1.500"), false));
    // One cell of the other column tells.
    let told = table::read("A;3.25;1,500\nB;4.50;2,250", None);
    assert_eq!((told.rows[0].plan, told.rows[0].done), (some("1500"), number("3.25")));
    assert!(!told.columns[2].guessed);
    // Each column by itself: people grouped by dots beside money with a decimal dot.
    let both = table::read("A;306.1;1.500.000\nB;4.505;2.250", None);
    assert_eq!((both.rows[1].plan, both.rows[1].done), (some("2250"), number("4.505")));
}

#[test]
fn a_thousand_units_are_read_and_ranked() {
    let mut text = String::from("STT\tĐơn vị\tThực hiện\tKế hoạch\tCùng kỳ\n");
    for index in 0..1_000 {
        let done =
            if index % 100 == 99 { "?".to_string() } else { format!("{},{}", 100 + index * 7 % 900, index % 10) };
        text.push_str(&format!("{}\tĐơn vị {index}\t{done}\t1.000,5\t{}\n", index + 1, 90 + index % 50));
    }
    let table = table::read(&text, None);
    assert_eq!((table.rows.len(), table.rejected.len()), (990, 10));
    let units = table.rows.into_iter().map(|row| Unit {
        name: row.name,
        done: row.done,
        plan: row.plan,
        percent: row.percent,
        previous: row.previous,
    });
    let outcome = ranked(units.collect(), By::Percent, Order::WorstFirst);
    assert_eq!(outcome.rows.len(), 990);
    assert!(outcome.rows.windows(2).all(|pair| pair[0].rank >= pair[1].rank));
}
