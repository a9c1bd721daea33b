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
        ("Kế hoạch quý 1.450 người. Đến nay có 1.189 người, đạt 54% kế hoạch năm.", &[]),
        ("Dự toán tỉnh giao 2.640 tỷ đồng. Trong tháng 8 thu 216 tỷ đồng, đạt 97,0%.", &[]),
        ("Kế hoạch 1.450 người, quý I 300 người. Đến nay đã có 1.189 người, đạt 84% kế hoạch.", &[]),
    ]);
}
