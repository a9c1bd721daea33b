//! Words for groups, and headings.

use super::*;

#[test]
fn peoples_and_everyday_words_for_groups() {
    let list = |heads: &str, cells: &str, state: i64, note: &str| {
        let head = ["Họ tên\tMã số\t", heads, "\tThu nhập\tSố tháng\tTừ tháng\tHỗ trợ\tTự đóng\tGhi chú\n"].concat();
        let rest = format!("\t1500000\t1\t'11/2026\t{state}\t{}\t{note}", 330_000 - state);
        checked(&[&head, "A\t'0123456789\t", cells, &rest].concat())
    };
    for (people, state) in [("Tày", 99_000), ("H'Mông", 99_000), ("Dao", 99_000), ("Thái", 99_000), ("Kinh", 66_000)]
    {
        all_right(&list("Dân tộc", people, state, ""));
    }
    // A household's group in the note counts beside the people; of several the highest.
    all_right(&list("Dân tộc", "Kinh", 165_000, "Hộ nghèo"));
    all_right(&list("Dân tộc", "Nùng", 132_000, "Hộ cận nghèo"));
    all_right(&list("Đối tượng\tDân tộc", "Khác\tTày", 99_000, ""));
    all_right(&list("Đối tượng\tDân tộc", "Cận nghèo\tTày", 132_000, ""));
    all_right(&list("Đối tượng\tDân tộc", "HGĐ\tKinh", 66_000, ""));
    for words in ["HGĐ", "Hộ gia đình", "Lao động tự do", "Nông dân", "Kinh"] {
        all_right(&list("Đối tượng", words, 66_000, ""));
    }
    assert_eq!(
        faults(&list("Dân tộc", "Kinh", 99_000, ""), 2),
        ["state wrong-amount 66000", "pay wrong-amount 264000"]
    );
    // The receipt's telephone is no people.
    assert_eq!(faults(&list("Địa chỉ", "Thôn 1", 66_000, "ĐT 0900000000"), 2), ["group missing-field"]);
    all_right(&list("Địa chỉ", "Thôn 1", 99_000, "DT Tày, đóng tiếp"));
    all_right(&list("Địa chỉ", "Thôn 1", 132_000, "HCN, TM"));
}

#[test]
fn english_words_for_groups() {
    let list = "Full name\tSocial insurance number\tMonthly income\tMonths\tFrom month\tCategory\tContribution\tState support\tPays
A\t'0120000001\t1500000\t6\t'11/2026\tNear-poor household\t1980000\t792000\t1188000
B\t'0120000002\t1500000\t6\t'11/2026\tPoor household\t1980000\t990000\t990000
C\t'0120000003\t1500000\t6\t'11/2026\tEthnic minority\t1980000\t594000\t1386000
D\t'0120000004\t1500000\t6\t'11/2026\tOthers\t1980000\t396000\t1584000
E\t'0120000005\t1500000\t6\t'11/2026\tNon-poor\t1980000\t396000\t1584000";
    let all = checked(list);
    all_right(&all);
    assert!(all.columns.iter().any(|column| column.field == ansinh::lists::Field::Gross));
    assert_eq!(faults(&checked(&list.replace("990000\t990000", "792000\t1188000")), 3)[0], "state wrong-amount 990000");
}

#[test]
fn headings_with_more_words_than_needed() {
    let list = "STT\tHỌ TÊN NGƯỜI THAM GIA\tMÃ SỐ BHXH/CCCD\tMỨC ĐÓNG\tPHƯƠNG THỨC ĐÓNG (THÁNG)\tTHÁNG BẮT ĐẦU ĐÓNG\tĐỐI TƯỢNG HỖ TRỢ\tTỔNG SỐ TIỀN\tNSNN HT\tNSĐP HT\tSỐ TIỀN THU
1\tA B\t'0120000001\t1500000\t6\t'11/2026\tHN\t1980000\t990000\t0\t990000
2\tA C\t'0120000002\t1500000\t6\t'11/2026\tK\t1980000\t396000\t0\t1584000";
    let all = checked(list);
    all_right(&all);
    assert_eq!(all.columns.len(), 10);
}

#[test]
fn short_and_english_headings_are_known() {
    let short = "Số tiền\tTháng BĐ\tST\tMức TN\tLoại\tTên KH\tSố sổ
'1.584.000\tthg 11-26\t6\t'1.500.000\tKhác\tNguyễn Văn A\t'0123456789
'165.000\tNov-26\t1\t'1.500.000\tHộ nghèo\tTrần Thị B\t'0123456790
'1.848.000\ttháng 11 năm 2026\t06 tháng một lần\t'2.000.000\tCận nghèo\tLê Văn C\t'0123456791";
    let english = "Name\tSocial insurance number\tMonthly income\tNumber of months\tFrom month\tCategory\tTotal amount\tState support (%)\tState support\tParticipant pays
A\t'0123456789\t2000000\t6\t'2026-11\tNear-poor\t2640000\t40\t792000\t1848000";
    for (list, persons, columns) in [(short, 3, 7), (english, 1, 10)] {
        let checked = checked(list);
        all_right(&checked);
        assert_eq!((checked.counts.right, checked.columns.len()), (persons, columns));
    }
    let cards = checked(
        "Họ tên\tMã BHYT\tThành viên thứ\tSố tiền\tSố tháng\tHạn thẻ từ\tHạn thẻ đến
A\t'0123456789\t1\t1366200\t12\t'01/08/2026\t'31/07/2027",
    );
    assert_eq!((cards.counts.right, cards.columns.len()), (1, 7));
}

#[test]
fn words_in_persons_rows_are_no_headings() {
    let list = "Khách\tSố sổ BHXH\tThu nhập\tKỳ\tBắt đầu\tKhác
Nguyễn Văn A\t'0123456789\t1500000\t1\t'01/2026\tĐối tượng Khác, xã B, thôn C\tThôn 1\tTrạm y tế xã, khám bệnh\tHộ nghèo\tBệnh viện B\tQuan hệ: con, quan hệ ruột\tGiới tính nam";
    let columns =
        vec![(ansinh::lists::Field::Name, 0), (ansinh::lists::Field::Months, 3), (ansinh::lists::Field::Note, 5)];
    let checked = with(list, &Options { columns, ..Options::default() });
    assert_eq!((checked.header, checked.counts.right), ((1, 1), 1), "{:?}", checked.rows);
}

#[test]
fn amounts_in_thousands() {
    let list = "\tĐVT: nghìn đồng
Họ tên\tMã BHXH\tMức TN\tSố tháng\tTừ tháng\tĐối tượng\tTổng tiền\tNN hỗ trợ\tTự đóng
A\t'0123456789\t1500\t6\t'11/2026\tKhác\t1980\t396\t1584
B\t'0123456790\t2050\t1\t'11/2026\tHộ nghèo\t451\t165\t286
C\t'0123456791\t2000\t6\t'11/2026\tHộ cận nghèo\t2640\t1056\t1584
Tổng cộng\t\t\t\t\t\t5071\t1617\t3454";
    let said = checked(list);
    assert_eq!(faults(&said, 5), ["state support-on-income 792000", "pay wrong-amount 1848000"]);
    assert_eq!((said.counts.right, said.counts.wrong), (2, 1));
    assert_eq!(of(&said, 6).verdict, Verdict::Right);
    assert_eq!(said.notes, [ansinh::lists::Note::Unit(Dong::new(1_000))]);
    let headings = list.replace("ĐVT: nghìn đồng", "Danh sách").replace("Mức TN", "Mức TN (1.000đ)");
    let headings =
        headings.replace("Tổng tiền", "Tổng tiền (nghìn đồng)").replace("NN hỗ trợ", "NN hỗ trợ (ngàn đồng)");
    assert_eq!(faults(&checked(&headings.replace("Tự đóng", "Tự đóng (1000 đ)")), 5), faults(&said, 5));
    // Whatever stands above: these are đồng.
    let dong = FREE.replacen("Họ tên", "ĐVT: nghìn đồng\nHọ tên", 1);
    all_right(&checked(&dong));
    assert_eq!(checked(&dong).notes, []);
    let households = "Danh sách BHYT (ĐVT: 1.000 đồng)
Họ tên\tThứ tự trong hộ\tSố tiền\tSố tháng\tTừ ngày
A\tNgười thứ 1\t1366.2\t12\t'01/08/2026
B\tNgười thứ 2\t956.34\t12\t'01/08/2026
C\tNgười thứ 3\t956.34\t12\t'01/08/2026";
    let households = checked(households);
    assert_eq!((households.counts.right, faults(&households, 5)), (2, vec!["pay rank 819720".to_string()]));
}

#[test]
fn what_is_no_table_is_said() {
    for text in ["", "một trang chữ\nkhông có bảng", "1\t2\t3\n4\t5\t6"] {
        assert_eq!(check(&sheet(text), &Options::default()).unwrap_err().fault, Fault::NoTable, "{text}");
    }
}
