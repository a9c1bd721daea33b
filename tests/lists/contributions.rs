//! What is wrong in lists of contributions.

use super::*;

#[test]
fn a_support_worked_out_from_the_income() {
    // 40 % × 22 % × 2,000,000 × 6 instead of 40 % × 22 % × 1,500,000 × 6.
    let checked = free("792000\t1848000", "1056000\t1584000");
    assert_eq!(faults(&checked, 2), ["state support-on-income 792000", "pay wrong-amount 1848000"]);
    let of = of(&checked, 2);
    assert_eq!(of.verdict, Verdict::Wrong);
    let computed = of.computed.expect("worked out").amounts;
    assert_eq!(
        (computed.gross, computed.state, computed.pay),
        (Dong::new(2_640_000), Dong::new(792_000), Dong::new(1_848_000))
    );
    assert_eq!(checked.counts.wrong, 1);
}

#[test]
fn an_old_share_of_the_income() {
    let list = "Họ tên\tMã BHXH\tMức TN\tSố tháng\tTừ tháng\tĐối tượng\tTổng tiền\tNN hỗ trợ\tTự đóng
A\t'0123456789\t3000000\t3\t'11/2026\tHộ nghèo\t1980000\t594000\t1386000";
    assert_eq!(faults(&checked(list), 2), ["state support-on-income 495000", "pay wrong-amount 1485000"]);
}

#[test]
fn old_shares() {
    let shares = "Họ tên\tMã BHXH\tMức TN\tSố tháng\tTừ tháng\tTỷ lệ hỗ trợ\tNN hỗ trợ\tTự đóng\tGhi chú\n";
    let row = |rest: &str| [shares, "Nguyễn Văn A\t'0123456789\t1500000\t6\t'01/2026\t", rest].concat();
    // 25 % was that of the near-poor, and is nobody's now.
    let old = checked(&row("25\t495000\t1485000\t"));
    assert_eq!(faults(&old, 2), ["statePercent old-share 40", "state wrong-amount 792000", "pay wrong-amount 1188000"]);
    // 10 % was that of most people.
    let old = checked(&row("10\t198000\t1782000\t"));
    assert_eq!(faults(&old, 2), ["statePercent old-share 20", "state wrong-amount 396000", "pay wrong-amount 1584000"]);
    // 30 % is a share of today, but no longer that of the poor.
    let old = checked(&row("%0.3\t594000\t1386000\tĐối tượng Hộ_nghèo, Dân tộc Kinh"));
    assert_eq!(faults(&old, 2), ["statePercent old-share 50", "state wrong-amount 990000", "pay wrong-amount 990000"]);
    // 20 % for a poor household is another group's.
    let other = checked(&row("20\t396000\t1584000\tĐối tượng Hộ_nghèo"));
    assert_eq!(
        faults(&other, 2),
        ["statePercent wrong-amount 50", "state wrong-amount 990000", "pay wrong-amount 990000"]
    );
    // Without a share the amount itself is of an earlier time.
    let amount = free("792000\t1848000", "495000\t2145000");
    assert_eq!(faults(&amount, 2), ["state old-share 792000", "pay wrong-amount 1848000"]);
    // The same share was right at its time.
    all_right(&checked(&row("25\t495000\t1485000\t").replace("01/2026", "01/2025")));
    let never = checked(&row("35\t693000\t1287000\t"));
    assert_eq!(faults(&never, 2), ["statePercent wrong-amount"]);
}

#[test]
fn incomes_that_nobody_can_choose() {
    let below = free("1500000\t1\t'01/2026\t330000\t66000\t264000", "1450000\t1\t'01/2026\t319000\t66000\t253000");
    assert_eq!(
        faults(&below, 3),
        ["income income-below-floor 1500000", "gross wrong-amount 330000", "pay wrong-amount 264000"]
    );
    let above = free("1500000\t1\t'01/2026\t330000\t66000\t264000", "50000000\t1\t'01/2026\t10296000\t66000\t10230000");
    assert_eq!(faults(&above, 3), ["income income-above-cap 46800000"]);
    let between = free("1500000\t1\t'01/2026\t330000\t66000\t264000", "1510000\t1\t'01/2026\t332200\t66000\t266200");
    assert_eq!(faults(&between, 3), ["income not-a-step 1500000"]);
    // The floor of 2026 in 2027.
    let next = free("1500000\t1\t'01/2026", "1500000\t1\t'01/2027");
    assert_eq!(faults(&next, 3)[0], "income income-below-floor 2200000");
}

#[test]
fn numbers_that_are_none_or_are_texts() {
    let text = free("\t2640000\t", "\t'2.640.000\t");
    assert_eq!(faults(&text, 2), ["gross number-as-text"]);
    assert_eq!(of(&text, 2).verdict, Verdict::Right);
    let space = free("\t2640000\t", "\t'2640000 \t");
    assert_eq!((faults(&space, 2), of(&space, 2).verdict), (vec!["gross number-as-text".into()], Verdict::Right));
    let millions = free("\t2000000\t", "\t2.0001\t");
    assert_eq!(faults(&millions, 2)[0], "income not-a-number 2000100");
    let millions = free("\t1500000\t", "\t1.5\t");
    assert_eq!(faults(&millions, 3), ["income not-a-number 1500000"]);
    let error = free("\t2640000\t", "\t#REF!\t");
    assert_eq!((faults(&error, 2), of(&error, 2).verdict), (vec!["gross not-a-number 2640000".into()], Verdict::Wrong));
    let words = free("\t2640000\t", "\tđã nộp\t");
    assert_eq!(faults(&words, 2), ["gross not-a-number 2640000"]);
}

#[test]
fn formulas_leave_dust() {
    for (from, to) in [
        ("\t2640000\t", "\t2640000.0000000005\t"),
        ("\t2640000\t", "\t2639999.9999999995\t"),
        ("\t2640000\t", "\t2640000.4\t"),
        ("\t2000000\t", "\t1999999.9999999998\t"),
        ("\t6\t", "\t6.0000000001\t"),
    ] {
        let checked = free(from, to);
        assert!(faults(&checked, 2).is_empty(), "{to}");
    }
    let half = free("\t2640000\t", "\t2640000.5\t");
    assert_eq!(faults(&half, 2), ["gross wrong-amount 2640000"]);
}

#[test]
fn what_is_missing_is_never_zero() {
    for (from, to, fault) in [
        ("\t2640000\t", "\t=\t", "gross missing-field 2640000"),
        ("\t2640000\t", "\t\t", "gross missing-field 2640000"),
        ("\t6\t'01/2026", "\t\t'01/2026", "months missing-field"),
        ("\t2000000\t", "\t=\t", "income missing-field"),
        ("6\t'01/2026", "6\t", "from missing-field"),
        ("\tHộ cận nghèo\t", "\t\t", "group missing-field"),
    ] {
        let checked = free(from, to);
        assert_eq!(faults(&checked, 2), [fault], "{from}");
        assert_eq!(of(&checked, 2).verdict, Verdict::Incomplete);
        assert_eq!(checked.counts.incomplete, 1);
    }
    let other = Options { group: Some(SupportGroup::NearPoor), ..Options::default() };
    all_right(&with(&FREE.replace("\tHộ cận nghèo\t", "\t\t"), &other));
}

#[test]
fn codes_twice_and_without_zeros() {
    let zeros = free("'0123456789", "123456789");
    assert_eq!(faults(&zeros, 2), ["code lost-zeros 0123456789"]);
    let overlap = free("'0123456790", "'0123456789");
    assert_eq!(faults(&overlap, 3), ["from overlapping-periods"]);
    assert_eq!(of(&overlap, 2).verdict, Verdict::Right);
    let twice = checked(&FREE.replace("'0123456790", "123456789").replacen("1\t'01/2026", "1\t'07/2026", 1));
    assert_eq!(faults(&twice, 3), ["code lost-zeros 0123456789", "code twice-given"]);
}

#[test]
fn what_was_meant_to_be_a_code() {
    let with = |code: &str| free("'0123456790", code);
    for code in ["'01234567901", "'O123456790", "'01234S6790"] {
        assert_eq!(faults(&with(code), 3), ["code not-a-number"], "{code}");
    }
    // An identity card's number, a health card, a code with spaces or dots, none yet.
    for code in ["'001080000001", "'GD4790123456790", "'0123 456 790", "'0123.456.790", "chưa có", ""] {
        all_right(&with(code));
    }
    // A card and a code are of one person.
    assert_eq!(faults(&with("'GD4790123456789"), 3), ["from overlapping-periods"]);
}

#[test]
fn one_person_in_two_lists() {
    let (one, later) = (checked(FREE), checked(&FREE.replace("01/2026", "07/2026")));
    let found = across(&[&one, &later, &one]);
    let rows: Vec<_> = found.iter().map(|of| (of.list, of.row, of.earlier_list, of.earlier_row)).collect();
    assert_eq!(rows, [(2, 2, 0, 2), (2, 3, 0, 3)]);
}

#[test]
fn rows_that_nobody_filled_in_are_ignored() {
    let list = [
        FREE.trim_end_matches("\nCộng\t\t\t\t\t\t2970000\t858000\t2112000"),
        "\n\t\t\t\t\t\t0\t0\t0\n\t\t\t\t\t\t=\t=\t=",
    ]
    .concat();
    let checked = checked(&list);
    assert_eq!((checked.counts.persons, checked.counts.ignored), (2, 2));
}

#[test]
fn lengths_in_words() {
    let list = FREE.replace("\t6\t", "\t6 tháng\t").replace("\t1\t", "\tHằng tháng\t");
    all_right(&checked(&list));
}

#[test]
fn sums_are_recomputed() {
    let last = free("2970000\t858000\t2112000", "2640000\t792000\t1848000");
    assert_eq!(faults(&last, 4), ["gross sum 2970000", "pay sum 2112000", "state sum 858000"]);
    assert_eq!(of(&last, 4).kind, RowKind::Total);
    assert!(of(&last, 4).faults.iter().all(|fault| fault.why == ansinh::lists::Why::LastRowLeftOut));
    assert_eq!((last.counts.right, last.counts.wrong), (2, 0));
    let formula = free("2970000\t858000\t2112000", "=\t858000\t2112000");
    assert_eq!(faults(&formula, 4), ["gross missing-field 2970000"]);
    assert_eq!(of(&formula, 4).verdict, Verdict::Incomplete);
    // A sum with those who are taken off.
    let added = checked(&D05.replace("6930000\t3432000", "7590000\t3960000"));
    assert_eq!(faults(&added, 21), ["gross sum 6930000", "pay sum 3432000"]);
    assert!(of(&added, 21).faults.iter().all(|fault| fault.why == ansinh::lists::Why::TakenOffAdded));
    // A receipt that does not count is no person.
    let cancelled = "Họ tên\tMã BHXH\tMức TN\tSố tháng\tTừ tháng\tTỷ lệ %\tTự đóng\tGhi chú
Nguyễn Văn A\t'0123456789\t1500000\t1\t'01/2026\t20\t264000
Trần Thị B\t'0123456790\t1500000\t1\t'01/2026\t20\t264000\tBiên lai đã hủy
Tổng cộng\t\t\t\t\t\t264000";
    let cancelled = checked(cancelled);
    assert_eq!(verdicts(&cancelled), [(2, Verdict::Right), (4, Verdict::Right)]);
}

#[test]
fn whoever_is_taken_off_counts_below_zero() {
    let checked = checked(D05);
    let taken_off = of(&checked, 19).computed.expect("worked out").amounts;
    assert_eq!((taken_off.gross, taken_off.pay), (Dong::new(-330_000), Dong::new(-264_000)));
    let below =
        with(&D05.replace("\t330000\t264000\t20\t66000\t", "\t-330000\t-264000\t20\t-66000\t"), &Options::default());
    all_right(&below);
    assert_eq!(below.totals, checked.totals);
}

#[test]
fn the_day_of_the_receipt_decides() {
    let list = "Họ tên\tMã BHXH\tNgày biên lai\tMức TN\tSố tháng\tTừ tháng\tTỷ lệ %\tPhải đóng\tSố tiền hỗ trợ\tNgười tham gia đóng
A\t'0123456789\t'05/01/2027\t2200000\t6\t'12/2026\t20\t2904000\t580800\t2323200
B\t'0123456790\t'05/12/2026\t1500000\t6\t'12/2026\t%0.2\t1980000\t396000\t1584000
C\t'0123456791\t46361\t1500000\t6\t'12/2026\t0.2\t1980000\t396000\t1584000";
    all_right(&checked(list));
}

#[test]
fn pasted_text_is_all_text() {
    let as_text: Vec<String> = FREE
        .lines()
        .map(|line| {
            line.split('\t').map(|cell| ["'", cell.trim_start_matches('\'')].concat()).collect::<Vec<_>>().join("\t")
        })
        .collect();
    let checked = checked(&as_text.join("\n").replace("2640000", "2.640.000").replace("1848000", "1,848,000"));
    all_right(&checked);
    assert!(checked.rows.iter().all(|row| row.faults.is_empty()));
}

#[test]
fn one_amount_is_taken_for_what_the_rows_say() {
    let list = "Họ tên\tMã BHXH\tĐối tượng\tMức TN\tSố tháng\tTừ tháng\tSố tiền
A\t'0123456789\tKhác\t1500000\t1\t'01/2026\tX
B\t'0123456790\tKhác\t1500000\t1\t'01/2026\tX";
    for amount in ["264000", "330000"] {
        all_right(&checked(&list.replace('X', amount)));
    }
}

#[test]
fn columns_can_be_said() {
    let list = "Khách\tSố sổ\tLoại\tChọn\tKỳ\tĐầu\tThu
A\t'0123456789\tKhác\t1500000\t1\t'01/2026\t264000";
    use ansinh::lists::Field;
    let columns = vec![
        (Field::Name, 0),
        (Field::Code, 1),
        (Field::Group, 2),
        (Field::Income, 3),
        (Field::Months, 4),
        (Field::From, 5),
        (Field::Pay, 6),
    ];
    let checked = with(list, &Options { columns, ..Options::default() });
    all_right(&checked);
    assert_eq!((checked.counts.persons, checked.columns.len()), (1, 7));
    assert_eq!(checked.totals.pay, Dong::new(264_000));
}

#[test]
fn a_row_opens_into_its_steps() {
    let checked = checked(D05);
    let steps = explain_row(&checked, 15, &Options::default()).expect("a person").expect("an outcome").steps;
    let last = steps.iter().find(|step| step.label == ansinh::citizen::explain::Label::Pay).expect("what is paid");
    assert_eq!(last.value, Dong::new(1_188_000).into());
    assert!(explain_row(&checked, 11, &Options::default()).is_none());
}

#[test]
fn old_letters_are_told_of_the_table_as_a_whole() {
    let names = FREE.replace("Nguyễn Văn A", "NguyÔn V¨n §øc").replace("Trần Thị B", "TrÇn ThÞ Hång ¸nh V©n");
    let (raw, names) = (sheet(&names), checked(&names));
    all_right(&names);
    assert_eq!(names.encoding, Some(Encoding::Tcvn3));
    // What is Unicode already stays as it is, in other columns and in headings.
    let turned = list_in_unicode(&raw, Encoding::Tcvn3, names.header.1).expect("no larger");
    assert_eq!(
        turned,
        sheet(&FREE.replace("Nguyễn Văn A", "Nguyễn Văn Đức").replace("Trần Thị B", "Trần Thị Hồng ánh Vân"))
    );
    // Headings and all: "Họ tên, Mã BHXH, Đối tượng, Mức TN, Số tháng, Từ tháng, Tổng tiền, NN hỗ trợ, Tự đóng".
    let all = "Hä tªn\tM· BHXH\t§èi t\u{ad}îng\tMøc TN\tSè th¸ng\tTõ th¸ng\tTæng tiÒn\tNN hç trî\tTù ®ãng
NguyÔn V¨n §øc\t'0123456789\tHé cËn nghÌo\t2000000\t6\t'01/2026\t2640000\t792000\t1848000
Céng\t\t\t\t\t\t2640000\t792000\t1848000";
    let (raw, all) = (sheet(all), checked(all));
    let turned = list_in_unicode(&raw, Encoding::Tcvn3, all.header.1).expect("no larger");
    let turned = check(&turned, &Options::default()).expect("a table");
    assert_eq!((turned.encoding, &turned.columns, &turned.rows), (None, &all.columns, &all.rows));
    all_right(&all);
    assert_eq!((all.encoding, all.counts.right, all.columns.len()), (Some(Encoding::Tcvn3), 1, 9));
    assert_eq!(all.columns[2].heading, "Đối tượng");
    assert_eq!(checked(FREE).encoding, None);
}

#[test]
fn headings_stand_once_more_on_a_new_page() {
    let codes = "A\tB\tC\t1\t2\t3\t4\t5\t6";
    let heading = FREE.lines().next().expect("a heading");
    let again = ["\n", heading, "\n", codes, "\nTrần Thị B"].concat();
    let list = FREE.replace("\nTrần Thị B", &again).replacen('\n', &["\n", codes, "\n"].concat(), 1);
    let checked = checked(&list);
    all_right(&checked);
    assert_eq!((checked.header, checked.counts.persons, checked.counts.ignored), ((1, 2), 2, 2));
    assert_eq!([4, 5].map(|row| of(&checked, row).kind), [RowKind::Other; 2]);
}

#[test]
fn the_last_month_stands_for_their_number() {
    let list = "Họ tên\tMã BHXH\tMức TN\tTừ tháng\tĐến tháng\tĐối tượng\tTổng tiền\tNN hỗ trợ\tTự đóng
A\t'0123456789\t1500000\t'11/2026\t'04/2027\tKhác\t1980000\t396000\t1584000
B\t'0123456790\t1500000\t'11/2026\t@2026-11-30\tKhác\t330000\t66000\t264000
C\t'0123456791\t1500000\t'11/2026\t'10/2027\tKhác\t1980000\t396000\t1584000";
    let until = checked(list);
    assert_eq!(
        faults(&until, 4),
        ["gross wrong-amount 3960000", "state wrong-amount 792000", "pay wrong-amount 3168000"]
    );
    assert_eq!((until.counts.right, until.counts.wrong), (2, 1));
    let together =
        list.replace("Từ tháng\tĐến tháng", "Thời gian đóng").replace("'11/2026\t'04/2027", "11/2026 - 04/2027");
    let together = together
        .replace("'11/2026\t@2026-11-30", "từ 11/2026 đến 11/2026")
        .replace("'11/2026\t'10/2027", "11/2026 - 04/2027");
    all_right(&checked(&together));
    let both = list.replace("Từ tháng", "Số tháng\tTừ tháng").replace("'11/2026\t", "6\t'11/2026\t");
    assert_eq!(faults(&checked(&both), 2), [""; 0]);
    assert_eq!(faults(&checked(&both), 4), ["to card-dates 2027-04"]);
}

#[test]
fn amounts_in_words_are_no_numbers_but_meant() {
    let list = "Họ tên\tMã BHXH\tMức TN\tSố tháng\tTừ tháng\tĐối tượng\tTổng tiền\tNN hỗ trợ\tTự đóng
A\t'0123456789\tX\t6\t'11/2026\tKhác\t1980000\t396000\t1584000";
    for text in ["1,5 triệu", "1.5tr", "1tr5", "1500k", "1500 nghìn đồng", "1,5 triệu đồng"] {
        let checked = checked(&list.replace('X', text));
        assert_eq!(faults(&checked, 2), ["income not-a-number 1500000"], "{text}");
    }
    assert_eq!(faults(&checked(&list.replace('X', "triệu rưỡi")), 2), ["income not-a-number"]);
}

#[test]
fn amounts_of_one_month_are_not_what_is_paid() {
    let list = "Họ tên\tMã BHXH\tMức TN\tSố tháng\tTừ tháng\tĐối tượng\tMức đóng/tháng\tNSNN hỗ trợ/tháng\tSố tiền đóng
A\t'0123456789\t1500000\t6\t'11/2026\tKhác\t330000\t66000\t1584000";
    all_right(&checked(list));
}

#[test]
fn whoever_is_no_longer_near_poor_is_of_the_others() {
    let list = "Họ tên\tMã BHXH\tMức TN\tSố tháng\tTừ tháng\tĐối tượng\tTổng tiền\tNN hỗ trợ\tTự đóng
A\t'0123456789\t1500000\t6\t'11/2026\tMới thoát cận nghèo\t1980000\t396000\t1584000
B\t'0123456790\t1500000\t6\t'11/2026\tKhông thuộc hộ nghèo, hộ cận nghèo\t1980000\t396000\t1584000
C\t'0123456791\t1500000\t6\t'11/2026\tDân tộc Tày\t1980000\t594000\t1386000
D\t'0123456792\t1500000\t6\t'11/2026\tHộ nghèo, không có số điện thoại\t1980000\t990000\t990000";
    let checked = checked(list);
    all_right(&checked);
    assert_eq!(checked.counts.right, 4);
}

#[test]
fn missing_months_cost_more() {
    let list = "Họ tên\tMã BHXH\tMức TN\tSố tháng\tTừ tháng\tĐối tượng\tPhải đóng\tNSNN\tTự đóng\tGhi chú
A\t'0123456789\t1500000\t60\t'11/2026\tKhác\t21791542\t0\t21791542\tĐóng một lần cho những năm còn thiếu
B\t'0123456790\t1500000\t60\t'11/2026\tKhác\t21791542\t3960000\t17831542
C\t'0123456791\t1500000\t60\t'11/2026\tHộ nghèo\t21791542\t10895771\t10895771
D\t'0123456792\t1500000\t60\t'11/2026\tKhác\t19800000\t0\t19800000\t60 tháng còn thiếu
E\t'0123456793\t1500000\t6\t'11/2026\tKhác\t1980000\t396000\t1584000\tCòn thiếu CCCD";
    let checked = checked(list);
    assert_eq!((checked.counts.right, checked.counts.wrong), (4, 1));
    assert_eq!(faults(&checked, 5), ["gross wrong-amount 21791542", "pay wrong-amount 21791542"]);
    let steps = explain_row(&checked, 2, &Options::default()).expect("a person").expect("an outcome").steps;
    assert!(steps.iter().any(|step| step.label == ansinh::citizen::explain::Label::GrossMissing));
}

#[test]
fn what_is_paid_in_all_depends_on_no_group() {
    let list = "Họ tên\tMã BHXH\tMức TN\tSố tháng\tTừ tháng\tTổng tiền\tSố tiền còn lại phải đóng
A\t'0123456789\t1500000\t6\t'11/2026\t1980000\t1584000
B\t'0123456790\t1500000\t6\t'11/2026\t1890000\t1584000";
    let checked = checked(list);
    assert_eq!(verdicts(&checked), [(2, Verdict::Incomplete), (3, Verdict::Wrong)]);
    assert_eq!(faults(&checked, 3), ["group missing-field", "gross wrong-amount 1980000"]);
}
