//! Reading reports: texts of our own with what they say, the figures of five published reports, and texts that mean harm.

#[path = "report/seeds.rs"]
mod seeds;
#[path = "report/wording.rs"]
mod wording;

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

fn conflicts(report: &Report) -> Vec<String> {
    let worst = report.findings.iter().filter(|finding| finding.verdict == Verdict::Conflicts);
    worst.map(|finding| line(report, finding)).collect()
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
        many("1\n", 400_000),
        many("Xã A\n1\n2\n", 400_000),
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
