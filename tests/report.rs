//! Reading reports: texts of our own with what they say, the figures of five published reports, and texts that mean harm.

use ansinh::figures::report::{Change, Correction, HiddenKind, Meaning};
use ansinh::figures::{
    Bound, Figure, Finding, ReconcileInput, Relation, Remark, Report, ReportInput, Verdict, read_corrected,
    read_report, reconcile,
};
use ansinh::text::{Lang, explain, figures as words, findings, reconcile as page};
use ansinh::units::{Decimal, Fraction};
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn read(text: &str) -> Report {
    read_report(&ReportInput { text: text.into() }).expect("a text of this size is read")
}

fn printed<'a>(report: &'a Report, id: &str) -> &'a str {
    report.figures.iter().find(|figure| figure.figure.id == id).map_or("?", |figure| &figure.printed)
}

fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Rounded => "rounded",
        Bound::Exact => "exact",
        Bound::AtLeast => "at-least",
        Bound::Below => "below",
        Bound::About => "about",
    }
}

/// "agrees | ratio | part 465 tỷ đồng | whole 715 tỷ đồng | percent 65%"
fn line(report: &Report, finding: &Finding) -> String {
    let verdict = match finding.verdict {
        Verdict::Agrees => "agrees",
        Verdict::Conflicts => "conflicts",
        Verdict::Undetermined => "undetermined",
    };
    let kind = match finding.relation {
        Relation::Ratio { .. } => "ratio",
        Relation::Growth { .. } => "growth",
        Relation::Sum { .. } => "sum",
        Relation::Difference { .. } => "difference",
        Relation::Mean { .. } => "mean",
        Relation::Chain { .. } => "chain",
    };
    let mut parts = vec![verdict.to_string(), kind.to_string()];
    parts.extend(
        finding
            .relation
            .members()
            .into_iter()
            .enumerate()
            .map(|(at, id)| format!("{} {}", finding.relation.name_of(at), printed(report, id))),
    );
    parts.join(" | ")
}

/// What a report reads as, in the lines of the files in tests/reports.
fn lines(report: &Report) -> Vec<String> {
    let figures = report.figures.iter().map(|read| {
        let figure = &read.figure;
        format!("{} | {} | {} | {}", read.printed, figure.value, figure.unit, bound(figure.bound))
    });
    let ignored = report.ignored.iter().map(|number| format!("ignored | {}", number.printed));
    let findings = report.findings.iter().map(|finding| line(report, finding));
    figures.chain(ignored).chain(findings).collect()
}

/// Name, text and expected lines of every file in tests/reports.
fn fixtures() -> Vec<(String, String, Vec<String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 30);
    let read = |path: PathBuf| {
        let content = std::fs::read_to_string(&path).unwrap();
        let (text, expected) = content.split_once("\n=====\n").expect("text and expectation");
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, text.to_string(), expected.lines().map(String::from).collect())
    };
    files.into_iter().map(read).collect()
}

#[test]
fn every_fixture_reads_as_written_down() {
    let mut wrong = Vec::new();
    for (name, text, expected) in fixtures() {
        let read = lines(&read(&text));
        let missing = expected.iter().filter(|line| !read.contains(line)).map(|line| format!("{name}: - {line}"));
        let more = read.iter().filter(|line| !expected.contains(line)).map(|line| format!("{name}: + {line}"));
        wrong.extend(missing.chain(more));
        if wrong.is_empty() {
            assert_eq!(read, expected, "{name}: the order, or how often");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_reports_with_errors_conflict() {
    for (name, text, _) in fixtures() {
        let conflicts = read(&text).findings.iter().filter(|finding| finding.verdict == Verdict::Conflicts).count();
        let errors = [("six-errors", 6), ("one-error", 1)];
        let errors = errors.iter().find(|(named, _)| name.contains(named)).map_or(0, |(_, errors)| *errors);
        assert_eq!(conflicts, errors, "{name}");
    }
}

/// Whatever relation was found, right or wrong: the sentence that we offer for it reads back without a conflict.
#[test]
fn our_own_sentences_read_back() {
    let (mut told, mut agreeing) = (0, 0);
    for (name, text, _) in fixtures() {
        let report = read(&text);
        for finding in &report.findings {
            for lang in Lang::ALL {
                let Some(sentence) = findings::office_sentence(&report, finding, lang) else { continue };
                let back = read(&sentence);
                let verdicts: Vec<Verdict> = back.findings.iter().map(|finding| finding.verdict).collect();
                assert!(!verdicts.contains(&Verdict::Conflicts), "{name}: {sentence}");
                if lang == Lang::Vi {
                    told += 1;
                    agreeing += usize::from(verdicts.contains(&Verdict::Agrees));
                }
            }
        }
    }
    assert!(told > 100, "{told}");
    assert!(agreeing * 10 >= told * 9, "{agreeing} of {told} are checked again");
}

/// Relations made by hand, right and wrong: what we would have the report say reads back without a conflict.
#[test]
fn sentences_of_relations_made_by_hand_read_back() {
    let id = String::from;
    let relations = [
        Relation::Ratio { part: id("a"), whole: id("b"), percent: id("p") },
        Relation::Growth { now: id("a"), change: None, previous: Some(id("b")), percent: id("p"), falls: false },
        Relation::Growth { now: id("a"), change: Some(id("b")), previous: None, percent: id("p"), falls: true },
        Relation::Sum { total: id("t"), parts: vec![id("a"), id("b")] },
        Relation::Difference { larger: id("a"), smaller: id("b"), difference: id("t") },
    ];
    let values =
        [("306.1", "573.22", "53.40"), ("465", "412.97", "12.6"), ("1376", "1615", "85.2"), ("98.5", "7.25", "99")];
    let names = [("Số thu", "Kế hoạch"), ("BHYT", "dân số"), ("Xã A", "cùng kỳ"), ("Đã vận động", "năm trước")];
    let mut told = 0;
    for (one, two, percent) in values {
        for unit in ["tỷ đồng", "người", "triệu đồng", "thẻ"] {
            for (name, of) in names {
                let figure = |id: &str, value: &str, unit: &str| Figure {
                    id: id.into(),
                    value: Decimal::parse(value).unwrap(),
                    bound: Bound::Rounded,
                    unit: unit.into(),
                    step: None,
                };
                let figures = vec![
                    figure("a", one, unit),
                    figure("b", two, unit),
                    figure("t", "1234", unit),
                    figure("p", percent, "%"),
                ];
                let named = |id: &str, name: &str| (id.to_string(), name.to_string());
                let names = vec![named("a", name), named("b", of), named("t", "Tổng"), named("p", "Tỷ lệ")];
                let input = ReconcileInput { figures, relations: relations.to_vec(), unknown: Vec::new() };
                let findings = reconcile(&input).unwrap().findings;
                let sheet = page::Sheet { figures: input.figures, names, findings };
                for finding in &sheet.findings {
                    for lang in Lang::ALL {
                        let Some(sentence) = sheet.sentence(finding, lang) else { continue };
                        let back = read(&sentence);
                        assert_eq!(conflicts(&back), Vec::<String>::new(), "{sentence}");
                        told += 1;
                    }
                }
            }
        }
    }
    assert!(told > 300, "{told}");
}

#[test]
fn a_correction_changes_the_reading_and_nothing_else() {
    let text = "Có 96.415 người tham gia, tăng 5.215 người (7,52%) so với cùng kỳ; xã A tăng 7,52%.";
    let input = ReportInput { text: text.into() };
    let corrected = |occurrence, change| {
        let corrections = [Correction { printed: "7,52%".into(), occurrence, change }];
        read_corrected(&input, &corrections).unwrap()
    };
    let plain = read(text);
    assert_eq!(conflicts(&plain).len(), 1);
    let points = corrected(0, Change::Unit("điểm %".into()));
    assert_eq!(conflicts(&points), Vec::<String>::new());
    assert_eq!(points.figures[2].figure.unit, "điểm %");
    let marked: Vec<bool> = points.figures.iter().map(|figure| figure.corrected).collect();
    assert_eq!(marked, [false, false, true, false]);
    let left_out = corrected(0, Change::NoFigure);
    assert_eq!(left_out.figures.len(), 3);
    assert_eq!((left_out.figures[2].printed.as_str(), left_out.occurrence(2)), ("7,52%", 1));
    assert_eq!(corrected(0, Change::Bound(Bound::AtLeast)).figures[2].figure.bound, Bound::AtLeast);
    let meant = corrected(0, Change::Meaning(Meaning::OfPlan));
    assert_eq!(conflicts(&meant), Vec::<String>::new());
    // The other one, one that is not there, and a unit that nobody knows.
    assert_eq!(conflicts(&corrected(1, Change::NoFigure)).len(), 1);
    assert_eq!(corrected(2, Change::NoFigure), plain);
    assert_eq!(conflicts(&corrected(0, Change::Unit("?".into()))).len(), 1);
}

#[test]
fn the_way_of_writing_letters_changes_nothing() {
    for (name, text, _) in fixtures() {
        let plain = read(&text);
        let figures = |report: &Report| -> Vec<_> {
            let figure = |read: &ansinh::figures::report::ReadFigure| (read.figure.clone(), read.role);
            report.figures.iter().map(figure).collect()
        };
        let verdicts = |report: &Report| -> Vec<_> {
            report.findings.iter().map(|finding| (finding.relation.clone(), finding.verdict)).collect()
        };
        for written in
            [decomposed(&text), text.replace(' ', "\u{a0}"), text.replace('-', "–"), text.replace('\n', "\r\n")]
        {
            let other = read(&written);
            assert_eq!(figures(&plain), figures(&other), "{name}");
            assert_eq!(verdicts(&plain), verdicts(&other), "{name}");
            offsets_are_right(&written, &other);
        }
    }
}

/// Every Vietnamese letter as a base letter and combining marks.
fn decomposed(text: &str) -> String {
    const SHAPES: [(char, &str); 6] = [
        ('ă', "a\u{306}"),
        ('â', "a\u{302}"),
        ('ê', "e\u{302}"),
        ('ô', "o\u{302}"),
        ('ơ', "o\u{31b}"),
        ('ư', "u\u{31b}"),
    ];
    const TONES: [char; 5] = ['\u{301}', '\u{300}', '\u{309}', '\u{303}', '\u{323}'];
    const TONED: [(&str, [char; 5]); 12] = [
        ("a", ['á', 'à', 'ả', 'ã', 'ạ']),
        ("ă", ['ắ', 'ằ', 'ẳ', 'ẵ', 'ặ']),
        ("â", ['ấ', 'ầ', 'ẩ', 'ẫ', 'ậ']),
        ("e", ['é', 'è', 'ẻ', 'ẽ', 'ẹ']),
        ("ê", ['ế', 'ề', 'ể', 'ễ', 'ệ']),
        ("i", ['í', 'ì', 'ỉ', 'ĩ', 'ị']),
        ("o", ['ó', 'ò', 'ỏ', 'õ', 'ọ']),
        ("ô", ['ố', 'ồ', 'ổ', 'ỗ', 'ộ']),
        ("ơ", ['ớ', 'ờ', 'ở', 'ỡ', 'ợ']),
        ("u", ['ú', 'ù', 'ủ', 'ũ', 'ụ']),
        ("ư", ['ứ', 'ừ', 'ử', 'ữ', 'ự']),
        ("y", ['ý', 'ỳ', 'ỷ', 'ỹ', 'ỵ']),
    ];
    let shape = |letter: char| SHAPES.iter().find(|(shaped, _)| *shaped == letter).map(|(_, marks)| marks.to_string());
    let mut out = String::new();
    for letter in text.chars() {
        let toned = TONED.iter().find_map(|(base, toned)| Some((*base, toned.iter().position(|one| *one == letter)?)));
        match toned {
            Some((base, tone)) => {
                let base = base.chars().next().unwrap();
                out.push_str(&shape(base).unwrap_or(base.to_string()));
                out.push(TONES[tone]);
            }
            None => out.push_str(&shape(letter).unwrap_or(letter.to_string())),
        }
    }
    out
}

fn offsets_are_right(text: &str, report: &Report) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let at = |start: usize, end: usize| String::from_utf16(&units[start..end]).expect("whole characters");
    let mut last = 0;
    for read in &report.figures {
        assert!(last <= read.start && read.start < read.end, "{} at {}", read.printed, read.start);
        assert_eq!(at(read.start, read.end), read.printed);
        last = read.end;
    }
    let mut last = 0;
    for number in &report.ignored {
        assert!(last <= number.start && number.start < number.end);
        assert_eq!(at(number.start, number.end), number.printed);
        last = number.end;
    }
}

#[test]
fn offsets_count_utf_16() {
    let text = "😀😀 Thu được 306,1 tỷ đồng 😀, đạt 53,40% kế hoạch ngày 30/6/2011.";
    let report = read(text);
    offsets_are_right(text, &report);
    assert_eq!((report.figures[0].start, report.figures[0].end), (14, 27));
}

// ---- bounds, units, notation ------------------------------------------------------------------------------------

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

// ---- precision --------------------------------------------------------------------------------------------------

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
    let sentences = include_str!("sentences-without-conflict.txt");
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

// ---- the seeds --------------------------------------------------------------------------------------------------

/// The text in tests/seeds that begins so: the figures and relations of a published report in sentences of our own.
fn seed(number: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/seeds");
    let mut files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let meant = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(number));
    std::fs::read_to_string(files.find(meant).unwrap_or_else(|| panic!("no seed {number}"))).unwrap()
}

#[track_caller]
fn value_of(report: &Report, printed: &str, value: &str, unit: &str, bound: Bound) {
    let figure = report.figures.iter().find(|read| read.printed == printed);
    let figure = &figure.unwrap_or_else(|| panic!("no {printed} in {:?}", lines(report))).figure;
    assert_eq!(
        (figure.value.to_string(), figure.unit.as_str(), figure.bound),
        (value.into(), unit, bound),
        "{printed}"
    );
}

#[track_caller]
fn hidden(report: &Report, kind: HiddenKind, value: &str, low: &str, high: &str) {
    let shown = |number: Fraction, like: &str| {
        let places = Decimal::parse(like).unwrap().places();
        number.round_to(places).unwrap().to_string()
    };
    let of_kind: Vec<_> = report
        .hidden
        .iter()
        .filter(|hidden| hidden.what == kind)
        .map(|hidden| &hidden.solved.range)
        .map(|range| (shown(range.value, value), shown(range.low, low), shown(range.high, high)))
        .collect();
    assert!(of_kind.contains(&(value.into(), low.into(), high.into())), "{kind:?} {value} in {of_kind:?}");
}

fn notice<'a>(report: &'a Report, code: &str) -> Option<&'a ansinh::figures::explain::Notice> {
    report.explained.notices.iter().find(|notice| notice.what.code() == code)
}

#[track_caller]
fn passed_over(report: &Report, numbers: &[&str]) {
    for number in numbers {
        let found = report.ignored.iter().any(|ignored| ignored.printed == *number);
        assert!(found, "{number} in {:?}", report.ignored);
    }
}

fn conflicts(report: &Report) -> Vec<String> {
    let worst = report.findings.iter().filter(|finding| finding.verdict == Verdict::Conflicts);
    worst.map(|finding| line(report, finding)).collect()
}

#[test]
fn seed_000_mixes_notations() {
    let text = seed("000");
    let report = read(&text);
    offsets_are_right(&text, &report);
    value_of(&report, "306.1 tỷ đồng", "306100000000", "đồng", Bound::Rounded);
    value_of(&report, "53,40%", "53.40", "%", Bound::Rounded);
    value_of(&report, "8 huyện", "8", "huyện", Bound::Exact);
    value_of(&report, "275 đại lý thu", "275", "đại lý", Bound::Exact);
    assert_eq!(report.figures.len(), 5);
    passed_over(&report, &["30/6/2011", "6 tháng", "20/7/2011", "12/09/2011", "07:06", "2507.jpg"]);
    assert_eq!(report.notation, ansinh::figures::report::Notation::Mixed);
    assert!(notice(&report, "mixed-notation").is_some());
    hidden(&report, HiddenKind::Plan, "573.22", "573.07", "573.37");
    assert!(report.findings.is_empty());
}

#[test]
fn seed_001_says_a_percent_of_nothing_and_another_of_no_base_that_fits() {
    let text = seed("001");
    let report = read(&text);
    offsets_are_right(&text, &report);
    value_of(&report, "901 đơn vị", "901", "đơn vị", Bound::Exact);
    value_of(&report, "136.800 người", "136800", "người", Bound::AtLeast);
    value_of(&report, "4.291 người", "4291", "người", Bound::Exact);
    value_of(&report, "465 tỷ đồng", "465000000000", "đồng", Bound::AtLeast);
    value_of(&report, "65%", "65", "%", Bound::Rounded);
    value_of(&report, "12,6%", "12.6", "%", Bound::Rounded);
    value_of(&report, "217 đơn vị", "217", "đơn vị", Bound::Exact);
    value_of(&report, "26 tỷ đồng", "26000000000", "đồng", Bound::AtLeast);
    value_of(&report, "4,5%", "4.5", "%", Bound::Rounded);
    value_of(&report, "156 người", "156", "người", Bound::Exact);
    assert_eq!(report.figures.len(), 10);
    passed_over(&report, &["98", "8 tháng", "4 tháng", "31/8/2019", "30/9/2019", "07/10/2019", "14:59"]);
    assert_eq!(conflicts(&report), Vec::<String>::new());
    // F6
    assert!(notice(&report, "percent-without-base").is_some());
    hidden(&report, HiddenKind::PlanIfMeant, "715.4", "709.9", "722.5");
    hidden(&report, HiddenKind::Previous, "132509", "132509", "132609");
    hidden(&report, HiddenKind::Previous, "412.97", "412.78", "414.04");
    // F4
    let debt = &report.findings[0];
    assert_eq!(
        (debt.verdict, debt.computed.unwrap().value.round_to(2)),
        (Verdict::Undetermined, Ok(Decimal::new(559, 2)))
    );
    let Some(Remark::NoBaseFits { tried, implied }) = debt.remarks.first() else { panic!("{:?}", debt.remarks) };
    let percents: Vec<String> =
        tried.iter().map(|tried| tried.percent.value.round_to(2).unwrap().to_string()).collect();
    assert_eq!(percents, ["5.59", "5.30", "3.63"]);
    assert_eq!(implied.as_ref().unwrap().0.value.round_to(1), Ok(Decimal::new(5778, 1)));
}

#[test]
fn seed_002_pins_down_one_whole_number() {
    let text = seed("002");
    let report = read(&text);
    offsets_are_right(&text, &report);
    value_of(&report, "52 nông dân", "52", "người", Bound::Exact);
    value_of(&report, "21 người", "21", "người", Bound::Exact);
    value_of(&report, "40,38%", "40.38", "%", Bound::Rounded);
    value_of(&report, "3 lần", "3", "lần", Bound::Below);
    value_of(&report, "168 người", "168", "người", Bound::Exact);
    value_of(&report, "85,2%", "85.2", "%", Bound::Rounded);
    value_of(&report, "250 người", "250", "người", Bound::Exact);
    value_of(&report, "1.865 người", "1865", "người", Bound::Exact);
    assert_eq!(report.figures.len(), 8);
    passed_over(
        &report,
        &["344/BHXH-TĐKT", "7/9/2020", "28-NQ/TW", "23/5/2018", "8/10", "9/2020", "8/2020", "10/2020", "2020-10", "3"],
    );
    assert_eq!(
        line(&report, &report.findings[0]),
        "agrees | ratio | part 21 người | whole 52 nông dân | percent 40,38%"
    );
    assert_eq!(report.findings.len(), 1);
    // F5
    let whole =
        |kind: HiddenKind| report.hidden.iter().find(|hidden| hidden.what == kind).unwrap().solved.whole.clone();
    assert_eq!(whole(HiddenKind::PlanBefore), Some(vec![1615]));
    assert_eq!(whole(HiddenKind::Done), Some(vec![1376]));
    assert_eq!(whole(HiddenKind::Remaining), Some(vec![489]));
    assert_eq!(whole(HiddenKind::PlanIfMeant), Some(vec![]), "168 is 85,2 % of no whole number");
}

#[test]
fn seed_003_has_a_plan_above_the_population_and_a_mean_at_its_maximum() {
    let text = seed("003");
    let report = read(&text);
    offsets_are_right(&text, &report);
    value_of(&report, "1 triệu người", "1000000", "người", Bound::Below);
    value_of(&report, "840.124 người", "840124", "người", Bound::Exact);
    value_of(&report, "7.439.888 người", "7439888", "người", Bound::Exact);
    value_of(&report, "12.486 tỷ đồng", "12486000000000", "đồng", Bound::AtLeast);
    value_of(&report, "2,52%", "2.52", "%", Bound::Rounded);
    assert_eq!(report.figures.len(), 13);
    passed_over(&report, &["9", "6 tháng", "2023", "06"]);
    // F3, F2
    assert_eq!(
        conflicts(&report),
        [
            "conflicts | chain | part 7.439.888 người | first 96,3% | second 99,14%",
            "conflicts | mean | whole 99,14% | parts[0] 99,14%"
        ]
    );
    let chain = report.findings[0].computed.unwrap();
    let shown = |number: Fraction| number.round_to(2).unwrap().to_string();
    assert_eq!(
        (shown(chain.low), shown(chain.value), shown(chain.high)),
        ("102.89".into(), "102.95".into(), "103.01".into())
    );
    let agreeing = report.findings.iter().filter(|finding| finding.verdict == Verdict::Agrees).count();
    assert_eq!(agreeing, 2, "92,29 above 89,99 and 91,66 above 89,53");
    // 003-2: bounded from above only
    hidden(&report, HiddenKind::Plan, "1.1112", "0.0000", "1.1113");
    hidden(&report, HiddenKind::Plan, "938371", "938319", "938424");
    hidden(&report, HiddenKind::Plan, "7725740", "7721731", "7729754");
    hidden(&report, HiddenKind::Population, "7504426", "7504048", "7504805");
    hidden(&report, HiddenKind::Plan, "27126", "27123", "27131");
    // F8
    assert!(notice(&report, "stock-beside-flow").is_some());
    assert!(notice(&report, "percent-without-base").is_some(), "2,52 % of what");
}

#[test]
fn seed_004_prints_a_growth_that_is_none() {
    let text = seed("004");
    let report = read(&text);
    offsets_are_right(&text, &report);
    for (printed, value, unit, bound) in [
        ("824 người", "824", "người", Bound::Exact),
        ("354 người", "354", "người", Bound::Exact),
        ("470 người", "470", "người", Bound::Exact),
        ("02 người", "2", "người", Bound::AtLeast),
        ("05 người", "5", "người", Bound::Exact),
        ("01 người", "1", "người", Bound::AtLeast),
        ("10 người", "10", "người", Bound::Exact),
        ("03 tháng", "3", "tháng", Bound::AtLeast),
        ("379.339 người", "379339", "người", Bound::Exact),
        ("32,9%", "32.9", "%", Bound::Rounded),
        ("8.148 người", "8148", "người", Bound::Exact),
        ("56,43%", "56.43", "%", Bound::Rounded),
        ("1.717.691 người", "1717691", "người", Bound::Exact),
        ("84,68%", "84.68", "%", Bound::Rounded),
        ("2.138.323 triệu đồng", "2138323000000", "đồng", Bound::Rounded),
        ("23%", "23", "%", Bound::Rounded),
        ("23,06%", "23.06", "%", Bound::Rounded),
        ("264.439 triệu đồng", "264439000000", "đồng", Bound::Rounded),
        ("1%", "1", "%", Bound::Rounded),
    ] {
        value_of(&report, printed, value, unit, bound);
    }
    assert_eq!(report.figures.len(), 23);
    passed_over(&report, &["10/04/2019", "16:07:40", "0436 281 539", "150", "25/01/2019", "30/06/2019", "31/3/2019"]);
    // F1
    assert_eq!(
        conflicts(&report),
        ["conflicts | growth | now 2.138.323 triệu đồng | change 264.439 triệu đồng | percent 1%"]
    );
    let growth = &report.findings[0];
    assert_eq!(growth.computed.unwrap().value.round_to(2), Ok(Decimal::new(1411, 2)));
    assert_eq!(growth.remarks, [Remark::LostDigits(Decimal::new(141, 1)), Remark::PercentagePoints]);
    // F7
    let plans = &report.findings[1];
    assert_eq!(line(&report, plans), "undetermined | chain | part 2.138.323 triệu đồng | first 23% | second 23,06%");
    assert_eq!(plans.remarks, [Remark::TwoPlans]);
    let sums = report.findings.iter().filter(|finding| matches!(finding.relation, Relation::Sum { .. }));
    assert_eq!(sums.filter(|finding| finding.verdict == Verdict::Agrees).count(), 2, "354 + 470 = 824, twice");
    hidden(&report, HiddenKind::Previous, "1873884", "1873883", "1873885");
    hidden(&report, HiddenKind::LabourForce, "1153006", "1151256", "1154761");
    hidden(&report, HiddenKind::Population, "2028449", "2028330", "2028569");
    hidden(&report, HiddenKind::Plan, "9297057", "9099245", "9503660");
    hidden(&report, HiddenKind::Plan, "9272866", "9270854", "9274880");
    hidden(&report, HiddenKind::Opening, "7324", "7324", "7324");
    let voluntary =
        report.hidden.iter().find_map(|hidden| hidden.solved.whole.clone().filter(|whole| whole.len() == 3));
    assert_eq!(voluntary, Some(vec![14_438, 14_439, 14_440]));
}

// ---- texts that mean harm ---------------------------------------------------------------------------------------

#[test]
fn hostile_texts_are_only_text() {
    let many = |text: &str, bytes: usize| text.repeat(bytes / text.len());
    for text in [
        many("1", 1_000_000),
        many("123.", 400_000),
        many("1 ", 400_000),
        many("0 12 ", 400_000),
        many("1/", 400_000),
        many("1-", 400_000),
        many("1:", 400_000),
        many("1-2/2020-", 400_000),
        many("(", 400_000),
        many(")", 400_000),
        many("[1 người] 5%) (", 400_000),
        many("(trong đó ", 400_000),
        many("gồm ", 400_000),
        format!("1 người {}", many("gồm 1 người ", 400_000)),
        many("gồm 1 người:\n- 1 ", 400_000),
        "%".repeat(10_000),
        many("1% và ", 400_000),
        many("1 - ", 400_000),
        many("giao bổ sung 1 người nâng tổng số kế hoạch lên 2 người 1% kế hoạch ", 400_000),
        format!("A\tKế hoạch (người)\tThực hiện (người)\n{}", many("tổng cộng\t22\t33\n", 400_000)),
        format!("{}\n{}", many("kế hoạch\t", 200_000), many("1\t", 200_000)),
        many("1\t", 400_000),
        many("\n", 400_000),
        many("a\n ", 400_000),
        many("\u{202e}1\u{200f}", 400_000),
        many("\u{301}", 400_000),
        format!("a{}", many("\u{301}", 400_000)),
        many("<script>alert(1)</script><b>1</b>", 400_000),
        many("số người ", 400_000),
        format!("có 1 người {}tăng 2 người (5%)", many("và ", 400_000)),
        format!("có 1 người {}tăng 2 người (5%)", many(", đã ", 400_000)),
        format!("có 1 người {}tăng 2 người (5%)", many("(tỷ lệ ", 400_000)),
        many("thu 1 người, tăng từ 2 lên 3 người, gồm 1 người và ", 400_000),
        many("là 1 số ", 400_000),
        "9".repeat(18) + " tỷ đồng, tăng " + &"9".repeat(18) + " nghìn tỷ đồng (0%) kế hoạch (0 người)",
    ] {
        let start = Instant::now();
        let report = read(&text);
        // Far above what is needed, even unoptimised on a busy machine; a quadratic search takes minutes.
        assert!(start.elapsed() < Duration::from_secs(20), "{:?} for {:.40}", start.elapsed(), text);
        offsets_are_right(&text, &report);
    }
}

#[test]
fn nothing_is_read_from_nothing() {
    for text in ["", " ", "\n\n", "Không có số liệu."] {
        let report = read(text);
        assert!(report.figures.is_empty() && report.ignored.is_empty() && report.findings.is_empty());
    }
}

/// Words and marks of reports in any order.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop::sample::select(vec![
        "tăng",
        "giảm",
        "đạt",
        "kế hoạch",
        "so với",
        "cùng kỳ",
        "trong đó",
        "gồm",
        "chiếm",
        "còn lại",
        "nâng tổng số",
        "lên",
        "từ",
        "gấp",
        "lần",
        "người",
        "tỷ đồng",
        "triệu",
        "nghìn",
        "đơn vị",
        "%",
        "điểm %",
        "dân số",
        "nợ",
        "phải thu",
        "còn phải",
        "cao nhất",
        "tháng",
        "năm",
        "ngày",
        "quý",
        "số",
        "thứ",
        "1",
        "0",
        "12,5",
        "306.1",
        "2.138.323",
        "1.865",
        "99,14",
        "7.439.888",
        "0436",
        "2019",
        "30/6/2011",
        "28-NQ/TW",
        "1/2",
        "-3",
        "(",
        ")",
        ",",
        ";",
        ".",
        ":",
        "\n",
        "\t",
        "-",
        "và",
        "đến",
        "giao bổ sung",
        "lần lượt",
        "tương ứng",
        "gần",
        "trên",
        "bao phủ",
        "BHYT",
        "tổng cộng",
        "STT",
        "😀",
        "\u{200f}",
    ]);
    let gap = prop::sample::select(vec![" ", " ", " ", "", "\u{a0}"]);
    prop::collection::vec((scrap, gap), 0..60)
        .prop_map(|parts| parts.into_iter().flat_map(|(scrap, gap)| [scrap, gap]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_order_of_words_breaks_the_reader(text in scraps()) {
        let report = read(&text);
        offsets_are_right(&text, &report);
        let shown = |id: &str| printed(&report, id).to_string();
        for lang in Lang::ALL {
            for finding in &report.findings {
                prop_assert!(!words::finding(finding, "%", &shown, lang).is_empty());
            }
            for hidden in &report.hidden {
                prop_assert!(!words::hidden(hidden, lang).is_empty());
            }
            for notice in &report.explained.notices {
                prop_assert!(!explain::notice(&notice.what, lang).is_empty());
            }
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,200}|[0-9.,%/ ()\\-\n\t]{0,200}") {
        let report = read(&text);
        offsets_are_right(&text, &report);
    }
}
