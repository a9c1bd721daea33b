//! How figures are worded: bounds, units, notation, and how much of a figure the words leave open.

use super::*;

#[track_caller]
fn reads(text: &str, expected: &[(&str, &str, &str, Bound)]) {
    let report = read(text);
    let found: Vec<_> = report
        .figures
        .iter()
        .map(|read| {
            (read.printed.as_str(), read.figure.value.to_string(), read.figure.unit.as_str(), read.figure.bound)
        })
        .collect();
    let expected: Vec<_> =
        expected.iter().map(|(printed, value, unit, bound)| (*printed, value.to_string(), *unit, *bound)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn words_say_how_exact_a_figure_is() {
    use Bound::{About, AtLeast, Below, Exact, Rounded};
    reads("có trên 136.800 người tham gia", &[("136.800 người", "136800", "người", AtLeast)]);
    reads("thu hơn 12.486 tỷ đồng", &[("12.486 tỷ đồng", "12486000000000", "đồng", AtLeast)]);
    reads("có gần 1 triệu người", &[("1 triệu người", "1000000", "người", Below)]);
    reads("đạt khoảng 95% dân số", &[("95%", "95", "%", About)]);
    reads("vận động ít nhất 02 người", &[("02 người", "2", "người", AtLeast)]);
    reads("đóng từ 03 tháng trở lên", &[("03 tháng", "3", "tháng", AtLeast)]);
    reads("tuyển từ 10 người trở lên", &[("10 người", "10", "người", AtLeast)]);
    reads("tăng hơn 2.100 người", &[("2.100 người", "2100", "người", AtLeast)]);
    reads("trên dưới 500 người", &[("500 người", "500", "người", About)]);
    reads(
        "giảm từ 114 xuống còn 27 thủ tục",
        &[("114", "114", "thủ tục", Exact), ("27 thủ tục", "27", "thủ tục", Exact)],
    );
    reads("cao hơn 5,2% so với cùng kỳ", &[("5,2%", "5.2", "%", Rounded)]);
    reads("không quá 20 đơn vị", &[("20 đơn vị", "20", "đơn vị", Below)]);
    reads("có 52 nông dân đến dự", &[("52 nông dân", "52", "người", Exact)]);
    reads("thấp hơn 1,9 điểm phần trăm", &[("1,9 điểm phần trăm", "1.9", "điểm %", Rounded)]);
}

#[test]
fn numbers_as_reports_print_them() {
    use Bound::{Exact, Rounded};
    for (text, value, unit, bound) in [
        ("306.1 tỷ đồng", "306100000000", "đồng", Rounded),
        ("2.138.323 triệu đồng", "2138323000000", "đồng", Rounded),
        ("3,205 triệu người", "3205000", "người", Rounded),
        ("3.205 triệu người", "3205000", "người", Rounded),
        ("98,7 nghìn người", "98700", "người", Rounded),
        ("640 nghìn lao động", "640000", "người", Rounded),
        ("3,2 nghìn tỷ đồng", "3200000000000", "đồng", Rounded),
        ("1.234,5 tỷ đồng", "1234500000000", "đồng", Rounded),
        ("1 234 567 người", "1234567", "người", Exact),
        ("1.500.000 đồng", "1500000", "đồng", Rounded),
        ("1tr đồng", "1000000", "đồng", Rounded),
        ("330k đồng", "330000", "đồng", Rounded),
        ("12.450 người", "12450", "người", Exact),
        ("217 đơn vị", "217", "đơn vị", Exact),
        ("gấp 2,5 lần", "2.5", "lần", Rounded),
        ("53,40%", "53.40", "%", Rounded),
        ("53,40 %", "53.40", "%", Rounded),
        ("12.345%", "12.345", "%", Rounded),
        ("1 tỷ 250 triệu đồng", "1250000000", "đồng", Rounded),
        ("41.230 trđ", "41230000000", "đồng", Rounded),
        ("312,5 tr.đồng", "312500000", "đồng", Rounded),
        ("1.234 (tỷ đồng)", "1234000000000", "đồng", Rounded),
        ("4,2‰", "4.2", "‰", Rounded),
        ("335 giờ", "335", "giờ", Exact),
    ] {
        let report = read(&format!("Kết quả là {text}."));
        let found: Vec<_> = report
            .figures
            .iter()
            .map(|read| (read.figure.value.to_string(), read.figure.unit.clone(), read.figure.bound))
            .collect();
        assert_eq!(found, [(value.to_string(), unit.to_string(), bound)], "{text}");
    }
}

#[test]
fn a_minus_stands_before_the_currency_or_the_digits() {
    for (text, printed, value) in [
        ("chênh lệch -66.000₫", "-66.000₫", "-66000"),
        ("chênh lệch -₫66.000", "-₫66.000", "-66000"),
        ("chênh lệch −₫66.000", "−₫66.000", "-66000"),
        ("chênh lệch -đ66.000", "-đ66.000", "-66000"),
        ("chênh lệch -VND 66.000", "-VND 66.000", "-66000"),
        ("chênh lệch −VNĐ66.000 so với kế hoạch", "−VNĐ66.000", "-66000"),
        ("The difference is -VND 66 million", "-VND 66 million", "-66000000"),
        // A range, a dash between words, a mark of a list.
        ("từ VND 60.000 -VND 66.000", "VND 66.000", "66000"),
        ("xã A - VND 66.000", "VND 66.000", "66000"),
        ("xã A - ₫66.000", "₫66.000", "66000"),
        ("xã A-₫66.000", "₫66.000", "66000"),
        ("-₫66.000", "₫66.000", "66000"),
        ("-66.000₫", "66.000₫", "66000"),
        ("Thu đ66.000", "đ66.000", "66000"),
    ] {
        let report = read(text);
        let last = report.figures.last().unwrap_or_else(|| panic!("no figure in {text:?}"));
        assert_eq!((last.printed.as_str(), last.figure.value.to_string().as_str()), (printed, value), "{text}");
    }
    for text in ["khu Đ5", "theo điểm đ 5"] {
        assert!(read(text).figures.is_empty(), "{text}");
    }
}

#[test]
fn the_notation_of_the_whole_text_counts() {
    let of = |text: &str| read(text).figures[0].figure.value.to_string();
    assert_eq!(of("Collected 123,456 people, 98.7% of the plan."), "123456");
    assert_eq!(of("Collected 1,234 billion dong, 98.7% of the plan."), "1234000000000");
    assert_eq!(of("Thu 1,234 tỷ đồng, đạt 98,7% kế hoạch."), "1234000000");
    assert_eq!(of("Thu 1.234 tỷ đồng, đạt 98,7% kế hoạch."), "1234000000000");
    let unsure = read("Thu 1.234 tỷ đồng, đạt 98.7% kế hoạch.");
    assert!(unsure.explained.notices.iter().any(|notice| notice.what.code() == "number-unsure"));
}

#[test]
fn what_is_no_figure_is_passed_over() {
    for text in [
        "ngày 20/7/2011",
        "tháng 8 /2019",
        "8 tháng đầu năm",
        "Quý I/2019",
        "giai đoạn 2021-2025",
        "giai đoạn 2021 – 2025",
        "ngày 12-13/9/2020",
        "lúc 16:07:40",
        "lúc 7h30",
        "công văn số 344/BHXH-TĐKT",
        "Nghị quyết số 28-NQ/TW",
        "Nghị định 146/2018/NĐ-CP",
        "Luật số 58/2014/QH13",
        "Đề án 06",
        "Cụm Thi đua số 9",
        "Số lượt xem: 98",
        "1.234 lượt truy cập",
        "Phone: 0436 281 539",
        "điện thoại 0912.345.678",
        "150 Phố X, Hà Nội",
        "phòng, chống COVID-19",
        "xếp thứ 3 toàn tỉnh",
        "người từ 60 tuổi",
        "người từ 60-80 tuổi",
        "nợ từ 3 đến 6 tháng",
        "chi từ ngày 01 đến 10 hằng tháng",
        "theo thông điệp 5K",
        "hinh 2507.jpg",
        "khu phố 4, phường 2",
        "cách mạng công nghiệp 4.0",
    ] {
        let report = read(&format!("Báo cáo {text}, theo kế hoạch."));
        assert!(report.figures.is_empty(), "{text}: {:?}", report.figures);
        assert!(!report.ignored.is_empty(), "{text}");
    }
}

#[track_caller]
fn no_conflict(text: &str) {
    let report = read(text);
    let conflicts: Vec<String> = report
        .findings
        .iter()
        .filter(|finding| finding.verdict == Verdict::Conflicts)
        .map(|finding| line(&report, finding))
        .collect();
    assert!(conflicts.is_empty(), "{text}: {conflicts:?}");
}

#[test]
fn what_the_words_leave_open_is_not_judged() {
    // The last digit cut off instead of rounded.
    no_conflict("Thu 851,2 tỷ đồng, đạt 75,9% kế hoạch (1.120 tỷ đồng).");
    // Parts that overlap, or are only some.
    no_conflict("Có 96.415 người tham gia, trong đó BHXH bắt buộc 96.000 người, BHTN 91.210 người.");
    no_conflict("Có 1.250 người tham gia, trong đó có 600 nữ, 700 người dân tộc thiểu số.");
    // Two percentages said of two things at once.
    no_conflict("Tăng 1.210 người và 2.045 người, tương ứng 14% và 26,1%, nâng số người tham gia lên 9.870 người.");
    no_conflict("Thu BHXH 300 tỷ đồng, BHYT 200 tỷ đồng, lần lượt đạt 60% và 50% kế hoạch (500 tỷ đồng).");
    // The change of the month beside the total of the year.
    no_conflict("Lũy kế thu 465 tỷ đồng; riêng tháng 8 thu 58 tỷ đồng, tăng 5 tỷ đồng (9,4%) so với tháng trước.");
    // A unit that leads its own ranking.
    no_conflict("Huyện A đạt 95,2%, cao nhất toàn tỉnh (95,2%).");
    // A plan for newcomers beside the coverage of everybody.
    no_conflict("Phát triển mới 1.000 người tham gia BHYT, đạt 46% kế hoạch, nâng tỷ lệ bao phủ lên 92% dân số.");
    no_conflict("Có 120.000 người tham gia BHXH, đạt 90% kế hoạch; tỷ lệ bao phủ BHYT đạt 95% dân số.");
    // Ranked among those behind, not among all.
    no_conflict("Toàn tỉnh đạt 92,6% dân số, trong đó có 5 huyện chưa đạt, cao nhất là huyện A (91,2%).");
    // Newcomers of a month beside a plan for the level, and beside the rise of a year.
    no_conflict("Kế hoạch giao 5.600 người, tháng 9 phát triển mới 415 người, đạt 73,5% kế hoạch.");
    no_conflict("Trong tháng phát triển mới 156 người tham gia, tăng 418 người (17%) so với đầu năm.");
    no_conflict("Phát triển mới 418 người, nâng tổng số từ 2.460 người lên 2.870 người.");
    no_conflict("Kế hoạch 1.500 người, đã phát triển mới 1.100 người, còn phải phát triển 520 người.");
    no_conflict("Có 31/35 xã tham gia, đạt 92% kế hoạch.");
    // Debts are percentages of a plan as often as of what was payable so far.
    no_conflict("Thu 465 tỷ đồng, đạt 65% kế hoạch. Nợ 26 tỷ đồng, chiếm 4,5% số phải thu.");
}

/// One a line: sentences as reports have them, which say nothing wrong.
#[test]
fn sentences_that_can_be_true_do_not_conflict() {
    let sentences = include_str!("../sentences-without-conflict.txt");
    assert!(sentences.lines().count() > 150);
    sentences.lines().for_each(no_conflict);
}

#[test]
fn what_the_words_say_is_judged() {
    for (text, computed) in [
        ("Thu 465,2 tỷ đồng, đạt 56% kế hoạch (715 tỷ đồng).", "65.06"),
        ("Kế hoạch giao 715 tỷ đồng, đã thu 465 tỷ đồng, đạt 56%.", "65.03"),
        ("Có 1.376/1.615 người tham gia, đạt 58,2% kế hoạch.", "85.20"),
        ("Có 96.415 người tham gia, tăng 5.215 người (7,52%) so với cùng kỳ.", "5.72"),
        ("Có 96.415 người tham gia, giảm 5.215 người, tương ứng giảm 7,52% so với cùng kỳ.", "5.13"),
        ("Thu 465 tỷ đồng, tăng 21,6% so với cùng kỳ (413 tỷ đồng).", "12.59"),
        ("Thu 465 tỷ đồng, bằng 121,6% so với cùng kỳ (413 tỷ đồng).", "112.59"),
        ("Có 24.964 người tham gia BHXH, BHYT, tăng 1.234 người (7,2%) so với đầu năm.", "5.20"),
        ("Có 24.964 người tham gia BHXH tự nguyện, chỉ đạt 86% kế hoạch (26.000 người).", "96.02"),
        ("Kế hoạch giao 3.750 người, thực hiện 3.412 người, đạt 81,0%.", "90.99"),
        ("Kế hoạch giao 3.750 người, đã phát triển 3.412 người, còn thiếu 388 người.", "338.00"),
        ("Có 3.412 người tham gia, đạt 91% kế hoạch (3.750 người), còn thiếu 388 người.", "338.00"),
        ("Số người tham gia đạt 2.783 người, gấp 3,2 lần so với năm 2020 (1.210 người).", "2.30"),
        ("Có 95.420 người tham gia BHXH, chiếm 31,2% lực lượng lao động (231.600 người).", "41.20"),
        ("Số người tham gia tăng từ 6.540 người năm 2019 lên 14.320 người năm 2020, tăng 218,9%.", "118.96"),
        ("Bao phủ BHYT đạt 91,2% dân số, thấp hơn 0,9 điểm % so với chỉ tiêu (93,1%).", "1.90"),
    ] {
        let report = read(text);
        let conflict = report.findings.iter().find(|finding| finding.verdict == Verdict::Conflicts);
        let conflict = conflict.unwrap_or_else(|| panic!("{text}: {:?}", lines(&report)));
        assert_eq!(conflict.computed.unwrap().value.round_to(2).unwrap().to_string(), computed, "{text}");
    }
}

#[test]
fn findings_and_hidden_figures_are_told_in_both_languages() {
    let report = read("Có 96.415 người tham gia, tăng 5.215 người (7,52%) so với cùng kỳ, đạt 97,3% kế hoạch giao.");
    let shown = |id: &str| printed(&report, id).to_string();
    let told = |lang| words::finding(&report.findings[0], "%", &shown, lang);
    assert_eq!(
        told(Lang::Vi),
        "Số in 7,52% không khớp: 5.215 người / kỳ trước (96.415 người − 5.215 người) = 5,72%. Có phải hai chữ số bị đảo chỗ (5,72%)? Hay đây là số điểm % tăng thêm của tỷ lệ hoàn thành kế hoạch?"
    );
    assert_eq!(
        told(Lang::En),
        "The printed 7,52% does not agree: 5.215 người / the earlier value (96.415 người − 5.215 người) = 5.72%. Did two digits change places (5.72%)? Or are these percentage points of plan completion?"
    );
    let hidden: Vec<String> = report.hidden.iter().map(|hidden| words::hidden(hidden, Lang::Vi)).collect();
    assert_eq!(hidden, ["Kỳ trước: 91.200\u{a0}người", "Kế hoạch: 99.090\u{a0}người (99.040–99.141)"]);
    assert_eq!(report.explained.steps.len(), report.findings.len() + report.hidden.len());
}
