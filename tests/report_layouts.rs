//! Layouts of reports: tables whose columns are worked out from others, lines of names and numbers, what a programme
//! counts. Each text with the relations in it, and with no other conflict.

mod relations;

use ansinh::figures::{ReportInput, Verdict, read_report};
use relations::reads;

/// Number and unit of every figure.
fn figures(text: &str) -> Vec<String> {
    let report = read_report(&ReportInput { text: text.into() }).expect("a text of this size is read");
    report.figures.iter().map(|read| format!("{} {}", read.figure.value, read.figure.unit).trim_end().into()).collect()
}

#[test]
fn a_column_of_what_is_left_is_the_one_before_less_the_other() {
    reads(&[(
        "Đơn vị\tPhải nộp\tĐã nộp\tChưa nộp\nTổ 1\t5.320.000\t4.100.000\t1.220.000\nTổ 2\t3.640.000\t3.640.000\t0\nTổ 3\t7.815.000\t6.200.000\t1.165.000",
        &["agrees 5.320.000 4.100.000 1.220.000", "conflicts 7.815.000 6.200.000 1.165.000"],
    )]);
}

#[test]
fn what_small_numbers_make_by_chance_is_no_conflict_where_another_pair_fits_every_row() {
    let text = "Đơn vị\tĐã đạt\tKế hoạch\tCần có đến ngày này\tCòn lại\nTổ 1\t4\t46\t38\t42\nTổ 2\t1\t16\t13\t15\nCả bảng\t5\t62\t52\t57";
    let report = read_report(&ReportInput { text: text.into() }).expect("a text of this size is read");
    assert!(!report.findings.is_empty());
    assert!(report.findings.iter().all(|finding| finding.verdict == Verdict::Agrees), "{:?}", report.findings);
}

#[test]
fn a_column_of_growth_compares_the_two_before() {
    reads(&[(
        "Nội dung\tCuối 2020\tCuối 2021\tThay đổi\tMức thay đổi (%)\nHưu trí (người)\t2.150\t2.236\t86\t4,0\nTử tuất (người)\t1.240\t1.178\t62\t5,0\nThẻ cấp mới (thẻ)\t4.000\t4.410\t410\t10,25",
        &[
            "agrees 2.150 2.236 86",
            "agrees 2.150 2.236 4,0",
            "agrees 1.240 1.178 62",
            "agrees 1.240 1.178 5,0",
            "agrees 4.000 4.410 410",
        ],
    )]);
}

#[test]
fn heads_with_single_spaces_begin_with_capitals() {
    let text = "Khối Số hộ Số khẩu Số thẻ\nThôn Đông 120 486 431\nThôn Tây 95 390 352\nCộng 215 876 783";
    assert_eq!(figures(text)[..3], ["120 hộ", "486 người", "431 thẻ"]);
    reads(&[(text, &["agrees 120 95 215", "agrees 486 390 876", "agrees 431 352 783"])]);
}

#[test]
fn a_table_of_a_programme_counts_people() {
    let text = "Vận động tham gia BHXH tự nguyện tuần 2\nTổ Chỉ tiêu Kết quả\nTổ A 40 31\nTổ B 35 28";
    assert_eq!(figures(text), ["40 người", "31 người", "35 người", "28 người"]);
}

#[test]
fn lines_of_names_and_numbers_count_what_the_first_counts() {
    let text = "Tổng số hội viên: 1.250\nĐã nhận đủ: 1.134\nVắng: 116";
    assert_eq!(figures(text)[..2], ["1250 người", "1134 người"]);
    assert_eq!(figures("Số hộ nghèo: 318\nNhân khẩu: 1.204")[..], ["318 hộ", "1204 người"]);
}

#[test]
fn what_was_assigned_counts_people_where_a_programme_is_named() {
    let text = "BHYT hộ gia đình: giao 480, thực hiện 512.";
    assert_eq!(figures(text), ["480 người", "512 người"]);
}

#[test]
fn a_fraction_says_what_it_counts_behind_its_bracket() {
    assert_eq!(figures("Tất cả 100% (58/58) trường học đã nộp.")[1..], ["58 trường", "58 trường"]);
    assert_eq!(figures("So far 9 districts out of 14 have met the plan."), ["9 huyện", "14 huyện"]);
}

#[test]
fn a_percentage_of_money_that_is_exact_needs_no_words() {
    reads(&[("Tiền thu kỳ này 86.450.000 đồng x 4,5% = 3.890.250 đồng.", &["agrees 86.450.000 4,5 3.890.250"])]);
}

#[test]
fn a_rise_with_all_that_makes_it_is_one_from_the_earlier_value_too() {
    reads(&[(
        "Có 3.174 người tham gia, so với quý trước (2.760 người) tăng 414 người, tức tăng 15,0%.",
        &["agrees 3.174 2.760 414", "agrees 3.174 2.760 15,0"],
    )]);
}

#[test]
fn a_title_names_the_unit_of_the_lines_below() {
    let text = "Số chi theo quý (tỷ đồng)\nQuý I: 118,2\nQuý II: 121,6\nCộng: 239,8, đạt 48,5% dự toán (494,4).\nCòn 3 huyện chưa báo cáo.";
    assert_eq!(figures(text)[..3], ["118200000000 đồng", "121600000000 đồng", "239800000000 đồng"]);
    assert_eq!(figures(text)[4..], ["494400000000 đồng", "3 huyện"]);
}

#[test]
fn rows_with_numbers_have_names_and_the_unit_of_the_title_is_that_of_their_columns() {
    let text = "Phụ lục kết quả thu quỹ (triệu đồng)\nSTT Cụm Dự toán Thực thu Đạt %\n1 Cụm Bắc 4.200 3.780 90,0\n2 Cụm Nam 3.600 3.420 95,0\nCộng 7.800 7.200 92,3";
    assert_eq!(figures(text)[..3], ["4200000000 đồng", "3780000000 đồng", "90.0 %"]);
    reads(&[(text, &["agrees 4.200 3.780 90,0", "agrees 4.200 3.600 7.800", "agrees 7.800 7.200 92,3"])]);
}

#[test]
fn days_are_heads_of_columns() {
    reads(&[(
        "Nhóm\t31/12/2014\t31/12/2015\tChênh lệch\nHưu trí\t2.150\t2.236\t86\nTử tuất\t1.240\t1.178\t-62",
        &["agrees 2.150 2.236 86", "agrees 1.240 1.178 62"],
    )]);
}

#[test]
fn a_head_that_says_what_is_left_tells_small_numbers_as_well() {
    reads(&[(
        "Team\tTarget\tDone\tRemaining\nEast\t90\t62\t28\nWest\t75\t75\t0\nHarbour\t64\t41\t28",
        &["agrees 90 62 28", "agrees 75 75 0", "conflicts 64 41 28"],
    )]);
}

#[test]
fn a_table_of_the_voluntary_scheme_counts_people() {
    let text = "Voluntary scheme, week 3\nWard Plan Result\nHill 40 31\nLake 35 28";
    assert_eq!(figures(text), ["40 người", "31 người", "35 người", "28 người"]);
}

#[test]
fn a_minus_stays_in_a_bracket_and_behind_a_colon_and_a_fall_in_percent_has_none() {
    assert_eq!(figures("Chênh lệch so với sổ (-66.000₫)."), ["-66000 đồng"]);
    assert_eq!(figures("Chênh lệch:-66.000₫"), ["-66000 đồng"]);
    assert_eq!(figures("Chênh lệch:66.000₫"), ["66000 đồng"]);
    assert_eq!(figures("Có 24.900 người, giảm 1.347 người (-5,13%)."), ["24900 người", "1347 người", "5.13 %"]);
}
