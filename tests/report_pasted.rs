//! What people paste from word processors, mails and minutes: each text with the relations in it, and with no other
//! conflict.

mod relations;

use ansinh::figures::{ReportInput, read_report};
use relations::reads;

#[test]
fn a_table_with_one_cell_a_line() {
    reads(&[
        (
            "Kết quả thu theo cụm\nĐơn vị tính: triệu đồng\nCụm\nDự toán\nThực hiện\nTỷ lệ (%)\nCụm 1\n12.400\n11.160\n90,0\nCụm 2\n8.150\n8.395\n93,0\nCộng\n20.550\n19.555\n95,2",
            &[
                "agrees 12.400 11.160 90,0",
                "conflicts 8.150 8.395 93,0",
                "agrees 20.550 19.555 95,2",
                "agrees 12.400 8.150 20.550",
                "agrees 11.160 8.395 19.555",
            ],
        ),
        (
            "STT\n\nĐơn vị\n\nNăm 2024\n\nNăm 2025\n\n1\n\nẤp 1\n\n1.214\n\n1.307\n\n2\n\nẤp 2\n\n982\n\n1.040\n\nTổng\n\n2.196\n\n2.347\n\nNgười lập biểu",
            &["agrees 1.214 982 2.196", "agrees 1.307 1.040 2.347"],
        ),
    ]);
}

#[test]
fn a_column_that_adds_up_the_others_of_its_row() {
    reads(&[
        (
            "Bộ phận\tTiếp nhận\tĐúng hạn\tQuá hạn\tĐang xử lý\nThu\t1.318\t1.270\t6\t42\nChế độ\t845\t803\t0\t42\nCấp sổ, thẻ\t2.077\t2.011\t12\t56",
            &["agrees 1.318 1.270 6 42", "agrees 845 803 0 42", "conflicts 2.077 2.011 12 56"],
        ),
        // Three columns of something else.
        ("Xã\tSố hộ\tNgười\tThẻ\tSổ\nA\t1.318\t5.270\t4.906\t420\nB\t845\t3.180\t2.942\t256", &[]),
    ]);
}

#[test]
fn a_table_of_claims_counts_no_people() {
    let text = "Claims of the month\nKind\tReceived\tPaid\nFuneral\t118\t96\nMaternity\t1,204\t1,187";
    let report = read_report(&ReportInput { text: text.into() }).unwrap();
    assert!(report.figures.iter().all(|figure| figure.figure.unit != "người"));
    assert_eq!(report.figures.len(), 4);
}

#[test]
fn files_that_are_settled_and_those_that_are_not() {
    reads(&[
        (
            "Trong tháng nhận 2.318 hồ sơ, trong đó đã giải quyết 2.204 hồ sơ, đang giải quyết 124 hồ sơ.",
            &["conflicts 2.318 2.204 124"],
        ),
        ("Đang giải quyết 412 hồ sơ, trong đó chưa đến hạn 405 hồ sơ, đã quá hạn 9 hồ sơ.", &["conflicts 412 405 9"]),
        ("Tiếp nhận 2.318 hồ sơ, đã trả kết quả 2.204 hồ sơ, chờ xử lý 114 hồ sơ.", &["agrees 2.318 2.204 114"]),
        // Those that came before are among them.
        ("Tiếp nhận 2.318 hồ sơ, đã giải quyết 2.904 hồ sơ, đang giải quyết 124 hồ sơ.", &[]),
    ]);
}

#[test]
fn what_is_over_a_plan_of_the_sentence_before() {
    reads(&[
        (
            "Huyện giao 1.640 người. Xã đã vận động 1.722 người, đạt 105,0%; vượt 72 người.",
            &["agrees 1.640 1.722 105,0", "conflicts 1.640 1.722 72"],
        ),
        ("Huyện giao 1.640 người. Xã đã vận động 1.722 người, đạt 105,0%; vượt 82 người.", &["agrees 1.640 1.722 82"]),
    ]);
}

#[test]
fn what_fits_with_nothing_rounded_may_stand_further_away() {
    reads(&[
        (
            "Thu 214.650.000 đồng. Đã nộp kho bạc. Biên lai dùng hết 118 số. Hoa hồng 8.586.000 đồng, bằng 4%.",
            &["agrees 214.650.000 8.586.000 4"],
        ),
        (
            "Tổng chi được duyệt là 48.215 triệu đồng, gồm:\n- Ốm đau 8.140 triệu đồng;\n- Thai sản 21.360 triệu đồng;\n- Hưu trí 18.715 triệu đồng.\nHồ sơ gửi trước ngày 15.\nKhông có đơn thư.\nSố đề nghị là 48.630 triệu đồng, giảm 415 triệu đồng.",
            &["agrees 48.215 8.140 21.360 18.715", "agrees 48.630 48.215 415"],
        ),
    ]);
}

#[test]
fn a_plan_that_stands_alone_in_the_sentence_before() {
    reads(&[
        (
            "Kế hoạch giao năm 2026 là 1.450 người. Đến hết tháng 9, toàn phường có 1.189 người tham gia, đạt 84% kế hoạch.",
            &["conflicts 1.189 1.450 84"],
        ),
        ("Dự toán tỉnh giao 2.640 tỷ đồng. Đến 31/8 đã thu 1.716 tỷ đồng, đạt 65,0%.", &["agrees 1.716 2.640 65,0"]),
        ("Dự toán tỉnh giao 2.640 tỷ đồng. Đến 31/8 đã thu 1.716 tỷ đồng, đạt 67,0%.", &["conflicts 1.716 2.640 67,0"]),
        // Somebody or something else with a plan of its own, another plan, a month.
        ("Kế hoạch huyện giao 1.450 người. Xã B có 310 người, đạt 84% kế hoạch.", &[]),
        ("Kế hoạch giao 1.450 người. Bưu điện huyện có 1.189 người, đạt 84% kế hoạch.", &[]),
        ("Kế hoạch giao 1.450 người. BHXH tự nguyện có 1.189 người, đạt 84% kế hoạch.", &[]),
        ("Chỉ tiêu phát triển mới 250 người. Đến nay toàn xã có 1.189 người tham gia, đạt 84% kế hoạch.", &[]),
        ("Chỉ tiêu phát triển mới 1.450 người. Đến nay toàn xã có 1.189 người tham gia, đạt 84% kế hoạch.", &[]),
        ("Kế hoạch quý 1.450 người. Đến nay có 1.189 người, đạt 54% kế hoạch năm.", &[]),
        ("Dự toán tỉnh giao 2.640 tỷ đồng. Trong tháng 8 thu 216 tỷ đồng, đạt 97,0%.", &[]),
        ("Kế hoạch 1.450 người, quý I 300 người. Đến nay đã có 1.189 người, đạt 84% kế hoạch.", &[]),
    ]);
}

#[test]
fn counts_that_share_the_noun_of_those_before() {
    reads(&[
        (
            "The branch took in 2,318 files, of which 2,204 were settled and 114 are pending.",
            &["agrees 2,318 2,204 114"],
        ),
        ("New members numbered 1,306 while 489 left, a net increase of 817.", &["agrees 1,306 489 817"]),
        ("Agents signed up 412 new members in March (378 in February, so 34 more).", &["agrees 412 378 34"]),
        ("By August 27 of the 45 planned audits were done (60%).", &["agrees 27 45 60"]),
        ("Tổng số hồ sơ tiếp nhận 2.318; đã giải quyết 2.204; đang giải quyết 114.", &["agrees 2.318 2.204 114"]),
        (
            "- Hồ sơ tiếp nhận: 2.318\n- Hồ sơ đã giải quyết: 2.204 (đúng hạn 2.190, quá hạn 14)",
            &["agrees 2.204 2.190 14"],
        ),
    ]);
}

#[test]
fn the_unit_of_a_table_below_it() {
    let value = |text: &str| read_report(&ReportInput { text: text.into() }).unwrap().figures[0].figure.unit.clone();
    let table = "Cụm\tDự toán\tThực thu\tTỷ lệ (%)\n1\t12.400\t11.160\t90,0\n2\t8.150\t7.335\t90,0";
    assert_eq!(value(&format!("{table}\nĐơn vị tính: triệu đồng")), "đồng");
    // That of the next table.
    assert_eq!(value(&format!("{table}\nĐơn vị tính: triệu đồng\nCụm\tChi\n1\t3.100\n2\t1.900")), "");
}

#[test]
fn tables_whose_rows_or_titles_say_what_they_count() {
    reads(&[
        (
            "Chỉ tiêu\tNăm 2024\tNăm 2025\tTăng\tTỷ lệ (%)\nNgười tham gia BHXH\t84.210\t88.420\t4.210\t5,0\nNgười tham gia BHTN\t78.105\t81.229\t3.124\t4,0\nNgười tham gia BHYT\t512.340\t520.015\t7.675\t1,9\nHồ sơ giải quyết\t30.218\t32.907\t2.689\t8,9",
            &["agrees 84.210 88.420 5,0", "agrees 78.105 81.229 4,0", "conflicts 512.340 520.015 1,9"],
        ),
        (
            "Đại lý\tBHXH tự nguyện\tBHYT hộ gia đình\tCộng\nBưu điện\t54\t318\t372\nHội Nông dân\t31\t147\t178\nHội Phụ nữ\t37\t205\t252",
            &["agrees 54 318 372", "agrees 31 147 178", "conflicts 37 205 252"],
        ),
    ]);
    reads(&[(
        "Xã\tDân số\tCó thẻ\tChưa có thẻ\nA\t6.200\t5.980\t220\nB\t4.700\t4.450\t260\nC\t3.900\t3.810\t90",
        &["agrees 6.200 5.980 220", "conflicts 4.700 4.450 260", "agrees 3.900 3.810 90"],
    )]);
    let files = "Benefit files, May 2026\nOffice\tReceived\tSettled\nNorth\t1,406\t1,437\nSouth\t96\t89";
    let report = read_report(&ReportInput { text: files.into() }).unwrap();
    assert!(report.figures.iter().all(|figure| figure.figure.unit == "files"));
    let rows = "Chỉ tiêu\tNăm 2024\tNăm 2025\nNgười tham gia BHXH\t84.210\t88.420\nHồ sơ giải quyết\t30.218\t32.907";
    let report = read_report(&ReportInput { text: rows.into() }).unwrap();
    let units: Vec<&str> = report.figures.iter().map(|figure| figure.figure.unit.as_str()).collect();
    assert_eq!(units, ["người", "người", "hồ sơ", "hồ sơ"]);
}

#[test]
fn totals_behind_their_parts_and_plans_in_first_columns() {
    reads(&[
        ("Thu BHXH 640.865 triệu đồng, BHYT 256.135, tổng 897.000.", &["agrees 640.865 256.135 897.000"]),
        ("Thu BHXH 640.865 triệu đồng, BHYT 256.135, tổng cộng 1.117.000.", &[]),
        ("Kế hoạch\tThực hiện\tTỷ lệ\n1.400\t1.540\t101,0", &["conflicts 1.400 1.540 101,0"]),
    ]);
    let report =
        read_report(&ReportInput { text: "Thu BHXH 840.865 triệu đồng, BHYT 356.135, tổng 1.197.000.".into() });
    assert_eq!(report.unwrap().figures[2].figure.value.to_string(), "1197000000000");
}

#[test]
fn a_plan_between_what_was_done_and_its_percentage() {
    reads(&[
        (
            "Since January VND 12.6 billion was recovered against a target of VND 18.0 billion, or 74.2%.",
            &["conflicts 12.6 18.0 74.2"],
        ),
        ("Đã thu 12,6 tỷ đồng so với kế hoạch 18,0 tỷ đồng, đạt 70,0%.", &["agrees 12,6 18,0 70,0"]),
        ("Cụm vận động được 936 người. So với cùng kỳ, con số này tăng 1,8 lần (520 người).", &["agrees 936 1,8 520"]),
        (
            "The district needs 1,096 more members: 658 by the post office and 438 by the union.",
            &["agrees 1,096 658 438"],
        ),
    ]);
}
