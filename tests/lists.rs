//! Lists of collection agents: layouts, notations, and each fault that real lists have.

use ansinh::citizen::contribution::{Input, Mode, TopUp, TopUpSize, contribution};
use ansinh::citizen::household::card_to;
use ansinh::error::Fault;
use ansinh::law::{Overrides, SupportGroup};
use ansinh::lists::{
    Checked, Code, Form, Kind, ListRow, Options, RowKind, Verdict, across, check, check_heard, explain_row,
    list_in_unicode,
};
use ansinh::sheets::{Cell, Merge, Sheet};
use ansinh::units::{Day, Dong, Encoding, Fraction, Month, Percent};
use proptest::prelude::*;

/// A sheet from lines with tabs: digits are numbers, `'…` is text whatever it is, `%0.7` a share, `@2026-11-05` a date, `=` a
/// formula without its value, `#REF!` an error.
fn sheet(text: &str) -> Sheet {
    let mut sheet = Sheet { name: "Sheet1".into(), ..Sheet::default() };
    for (index, line) in text.lines().enumerate() {
        sheet.grid.begin_row(index as u32, false);
        for (column, text) in line.split('\t').enumerate() {
            assert!(sheet.grid.push(column as u32, cell(text)));
        }
    }
    sheet.grid.end_row();
    sheet
}

fn cell(text: &str) -> Cell<'_> {
    let is_number = text.strip_prefix('-').unwrap_or(text).bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    match text.bytes().next() {
        None => Cell::Empty,
        Some(b'\'') => Cell::Text(&text[1..]),
        Some(b'%') if text.len() > 1 && text[1..].bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') => {
            Cell::Percent(&text[1..])
        }
        Some(b'@') => Cell::Date(Day::parse(&text[1..]).expect("a day")),
        Some(b'=') => Cell::Uncomputed,
        Some(b'#') => Cell::Error(text),
        _ if is_number && text != "-" && text != "." => Cell::Number(text),
        _ => Cell::Text(text),
    }
}

fn checked(text: &str) -> Checked {
    with(text, &Options::default())
}

fn with(text: &str, options: &Options) -> Checked {
    check(&sheet(text), options).expect("a table")
}

/// "field code right" of each fault of a row of the sheet.
fn faults(checked: &Checked, row: u32) -> Vec<String> {
    let one = |fault: &ansinh::lists::ListFault| {
        let right = fault.right.as_ref().map(|right| [" ", &right.plain()].concat()).unwrap_or_default();
        [fault.field.name(), " ", fault.code.name(), &right].concat()
    };
    of(checked, row).faults.iter().map(one).collect()
}

fn of(checked: &Checked, row: u32) -> &ListRow {
    checked.rows.iter().find(|of| of.row == row).expect("a row")
}

fn verdicts(checked: &Checked) -> Vec<(u32, Verdict)> {
    checked.rows.iter().filter(|row| row.verdict != Verdict::Ignored).map(|row| (row.row, row.verdict)).collect()
}

#[track_caller]
fn all_right(checked: &Checked) {
    for row in &checked.rows {
        let wrong = matches!(row.verdict, Verdict::Wrong | Verdict::Incomplete);
        assert!(!wrong, "row {}: {:?}", row.row, row.faults);
    }
}

/// The form as it is printed, with a list of two groups; the agent's name is none.
const D05: &str = "Đại lý thu xã A\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\tMẫu D05-TS
Mã số thuế: 0100000000\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t(Ban hành kèm theo Quyết định số 490/QĐ-BHXH ngày 28/3/2023)
\t\t\tDANH SÁCH NGƯỜI THAM GIA BHXH TỰ NGUYỆN
\t\t\tĐợt 1 tháng 11 năm 2026

STT\tHọ và tên\tMã số BHXH\tSố CCCD/CNTD/ĐDCN/hộ chiếu\tĐịa chỉ\tNgày biên lai\tSố biên lai\tMức thu nhập tháng đóng BHXH\tPhương thức đóng\t\tSố tiền đóng\t\t\t\t\t\t\t\tMã số nhân viên thu\tGhi chú
\t\t\t\t\t\t\t\tSố tháng đóng\tTừ tháng/năm\tSố tiền phải đóng theo quy định\tNgười tham gia đóng\tTrong đó
\t\t\t\t\t\t\t\t\t\t\t\tNSNN hỗ trợ theo quy định\t\tNSĐP hỗ trợ thêm\t\tHỗ trợ khác
\t\t\t\t\t\t\t\t\t\t\t\tTỷ lệ %\tSố tiền\tTỷ lệ %\tSố tiền\tTỷ lệ %\tSố tiền
A\tB\tC\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\t14\t15\t16\t17
I\tTăng
I.1\tNgười tham gia
1\tNguyễn Văn A\t'0123456789\t'001090000001\tThôn 1, xã A\t'05/11/2026\t'0001\t1500000\t6\t'11/2026\t1980000\t1584000\t20\t396000\t\t\t\t\tNV01\tĐối tượng Khác, Dân tộc Kinh, P.Thức Tăng_mới, SĐT 0900000000
2\tTrần Thị B\t'0123456790\t'001090000002\tThôn 2, xã A\t@2026-11-06\t'0002\t2000000\t3\t@2026-11-01\t1320000\t924000\t40\t396000\t\t\t\t\tNV01\tĐối tượng Hộ_cận_nghèo, Dân tộc Kinh, P.Thức Đóng_tiếp
3\tTống Văn C\t'0123456791\t'001090000003\tThôn 3, xã A\t'06/11/2026\t'0003\t1500000\t12\t'11/2026\t3960000\t1188000\t50\t1980000\t20\t792000\t\t\tNV01\tĐối tượng Hộ_nghèo, Dân tộc Thiểu_số
\tCộng tăng\t\t\t\t\t\t\t\t\t7260000\t3696000\t110\t2772000\t20\t792000
II\tGiảm
II.1\tNgười tham gia
1\tLê Thị D\t'0123456792\t'001090000004\tThôn 4, xã A\t'06/11/2026\t'0004\t1500000\t1\t'11/2026\t330000\t264000\t20\t66000\t\t\t\t\tNV01\tĐối tượng Khác, Dân tộc Kinh
\tCộng giảm\t\t\t\t\t\t\t\t\t330000\t264000\t20\t66000
\tTỔNG CỘNG (3 người tham gia)\t\t\t\t\t\t\t\t\t6930000\t3432000\t90\t2706000\t20\t792000

\tNgười lập biểu\t\t\t\t\t\t\t\t\t\t\t\tĐại diện tổ chức
\t(Ký, ghi rõ họ tên)\t\t\t\t\t\t\t\t\t\t\t\tNgày 29 tháng 11 năm 2026";

#[test]
fn the_form_for_contributions_is_right_throughout() {
    let checked = checked(D05);
    assert_eq!((checked.kind, checked.form, checked.header), (Kind::Contributions, Some(Form::D05), (6, 10)));
    all_right(&checked);
    let kinds: Vec<RowKind> = checked.rows.iter().map(|row| row.kind).collect();
    use RowKind::{Group, Other, Person, Total};
    assert_eq!(kinds, [Group, Group, Person, Person, Person, Total, Group, Group, Person, Total, Total, Other, Other]);
    let counts = checked.counts;
    assert_eq!((counts.persons, counts.right, counts.wrong, counts.incomplete, counts.ignored), (4, 4, 0, 0, 6));
    let totals = checked.totals;
    assert_eq!((totals.gross, totals.pay), (Dong::new(6_930_000), Dong::new(3_432_000)));
    assert_eq!((totals.state, totals.local), (Dong::new(2_706_000), Dong::new(792_000)));
    let columns: Vec<String> = checked
        .columns
        .iter()
        .map(|column| format!("{} {} {}", column.index, column.field.name(), column.heading))
        .collect();
    assert_eq!(
        columns,
        [
            "1 name Họ và tên",
            "2 code Mã số BHXH",
            "5 received Ngày biên lai",
            "7 income Mức thu nhập tháng đóng BHXH",
            "8 months Phương thức đóng / Số tháng đóng",
            "9 from Phương thức đóng / Từ tháng/năm",
            "10 gross Số tiền đóng / Số tiền phải đóng theo quy định",
            "11 pay Số tiền đóng / Người tham gia đóng",
            "12 statePercent Số tiền đóng / Trong đó / NSNN hỗ trợ theo quy định / Tỷ lệ %",
            "13 state Số tiền đóng / Trong đó / NSNN hỗ trợ theo quy định / Số tiền",
            "14 localPercent Số tiền đóng / Trong đó / NSĐP hỗ trợ thêm / Tỷ lệ %",
            "15 local Số tiền đóng / Trong đó / NSĐP hỗ trợ thêm / Số tiền",
            "16 otherPercent Số tiền đóng / Trong đó / Hỗ trợ khác / Tỷ lệ %",
            "17 other Số tiền đóng / Trong đó / Hỗ trợ khác / Số tiền",
            "19 note Ghi chú",
        ]
    );
    assert!(!checked.explained.rules.is_empty() && !checked.explained.steps.is_empty());
}

/// What is merged in the form, from above: (first row, last row, first column, last column).
const D05_MERGES: [(u32, u32, u32, u32); 9] = [
    (5, 8, 0, 0),
    (5, 8, 7, 7),
    (5, 5, 8, 9),
    (5, 5, 10, 17),
    (6, 8, 8, 8),
    (6, 6, 12, 17),
    (7, 7, 12, 13),
    (7, 7, 14, 15),
    (7, 7, 16, 17),
];

#[test]
fn merged_headings_say_the_same() {
    let mut merged = sheet(D05);
    merged.grid.merges = D05_MERGES
        .map(|(first_row, last_row, first_column, last_column)| Merge {
            first_row,
            last_row,
            first_column,
            last_column,
        })
        .to_vec();
    let merged = check(&merged, &Options::default()).expect("a table");
    let plain = checked(D05);
    assert_eq!((merged.header, &merged.columns), (plain.header, &plain.columns));
    assert_eq!(merged.rows, plain.rows);
}

#[test]
fn decomposed_letters_and_none_at_all_say_the_same() {
    let plain = checked(D05);
    let decomposed: String = D05.chars().flat_map(decompose).collect();
    let without: String = decomposed.chars().filter(|letter| !matches!(letter, '\u{300}'..='\u{36f}')).collect();
    let without = without.replace('đ', "d").replace('Đ', "D");
    for text in [decomposed, without] {
        let other = checked(&text);
        assert_eq!(verdicts(&other), verdicts(&plain));
        assert_eq!(other.totals, plain.totals);
    }
}

/// The letters of the form, with their marks behind them.
fn decompose(letter: char) -> Vec<char> {
    const MARKED: &str = "ăa\u{306} âa\u{302} êe\u{302} ôo\u{302} ơo\u{31b} ưu\u{31b} áa\u{301} àa\u{300} ảa\u{309} ãa\u{303} ạa\u{323} ấa\u{302}\u{301} ầa\u{302}\u{300} ậa\u{323}\u{302} ắa\u{306}\u{301} éế ếe\u{302}\u{301} ềe\u{302}\u{300} ểe\u{302}\u{309} ệe\u{323}\u{302} íi\u{301} ìi\u{300} ịi\u{323} óo\u{301} òo\u{300} ọo\u{323} ốo\u{302}\u{301} ồo\u{302}\u{300} ổo\u{302}\u{309} ộo\u{323}\u{302} ớo\u{31b}\u{301} ờo\u{31b}\u{300} ởo\u{31b}\u{309} ợo\u{31b}\u{323} úu\u{301} ùu\u{300} ủu\u{309} ứu\u{31b}\u{301} ừu\u{31b}\u{300} ựu\u{31b}\u{323} ýy\u{301} ỷy\u{309} ỹy\u{303} ỔO\u{302}\u{309} ỘO\u{323}\u{302} ƯU\u{31b} ỰU\u{31b}\u{323} ỜO\u{31b}\u{300} ỆE\u{323}\u{302} ÁA\u{301}";
    let found = MARKED.split(' ').find(|marked| marked.starts_with(letter) && letter != 'é');
    found.map_or(vec![letter], |marked| marked.chars().skip(1).collect())
}

/// A free list, in another order and with fewer columns.
const FREE: &str = "Họ tên\tMã BHXH\tĐối tượng\tMức TN\tSố tháng\tTừ tháng\tTổng tiền\tNN hỗ trợ\tTự đóng
Nguyễn Văn A\t'0123456789\tHộ cận nghèo\t2000000\t6\t'01/2026\t2640000\t792000\t1848000
Trần Thị B\t'0123456790\tKhác\t1500000\t1\t'01/2026\t330000\t66000\t264000
Cộng\t\t\t\t\t\t2970000\t858000\t2112000";

/// The free list with one cell changed.
fn free(from: &str, to: &str) -> Checked {
    assert!(FREE.contains(from), "{from}");
    checked(&FREE.replacen(from, to, 1))
}

#[test]
fn a_free_list_is_right() {
    let checked = checked(FREE);
    all_right(&checked);
    assert_eq!((checked.form, checked.header), (None, (1, 1)));
    assert_eq!(checked.counts.persons, 2);
}

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

// ---- Households ---------------------------------------------------------------------------------------------------

/// The layout of D03-TS: two households of a list, by their ranks. 4,5 % × 2.530.000 × 12 = 1.366.200.
const D03: &str = "\tDANH SÁCH NGƯỜI THAM GIA BHYT HỘ GIA ĐÌNH\t\t\t\t\t\t\t\tMẫu D03-TS
STT\tHọ và tên\tMã số BHXH\tSố CCCD\tNgày sinh\tGiới tính\tĐịa chỉ\tNơi đăng ký KCB ban đầu\tThứ tự trong hộ\tMức đóng chuẩn\tTỷ lệ đóng (%)\tSố tiền đóng\tSố tháng\tTừ ngày\tĐến ngày\tNgày biên lai\tSố biên lai\tGhi chú
A\tB\tC\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\t14\t15
1\tNguyễn Văn A\t'0123456701\t\t'01/01/1980\tNam\tThôn 1\tTrạm A\tNgười thứ 1\t1366200\t100%\t1366200\t12\t'01/08/2026\t'31/07/2027\t'30/07/2026\t'1
2\tTrần Thị B\t'0123456702\t\t'01/01/1981\tNữ\tThôn 1\tTrạm A\tNgười thứ 2\t1366200\t70%\t956340\t12\t'01/08/2026\t'31/07/2027\t'30/07/2026\t'2
3\tNguyễn Văn C\t'0123456703\t\t'01/01/2001\tNam\tThôn 1\tTrạm A\tNgười thứ 3\t1366200\t60%\t819720\t12\t'01/08/2026\t'31/07/2027\t'30/07/2026\t'3
4\tLê Văn D\t'0123456704\t\t'01/01/1990\tNam\tThôn 2\tTrạm A\tNgười thứ 1\t1366200\t100%\t683100\t6\t@2026-08-31\t@2027-02-28\t'30/07/2026\t'4
\tTỔNG CỘNG\t\t\t\t\t\t\t\t\t\t3825360";

fn household(from: &str, to: &str) -> Checked {
    assert!(D03.contains(from), "{from}");
    checked(&D03.replacen(from, to, 1))
}

#[test]
fn the_form_for_households_is_right_throughout() {
    let checked = checked(D03);
    assert_eq!((checked.kind, checked.form, checked.header), (Kind::Households, Some(Form::D03), (2, 3)));
    all_right(&checked);
    let second = of(&checked, 5).computed.expect("worked out");
    assert_eq!((second.rank, second.amounts.pay), (Some(2), Dong::new(956_340)));
    assert_eq!(of(&checked, 7).computed.and_then(|of| of.card), Some((Day::new(2026, 8, 31), Day::new(2027, 2, 28))));
    assert_eq!(checked.totals.pay, Dong::new(3_825_360));
    let steps = explain_row(&checked, 5, &Options::default()).expect("a person").expect("an outcome").steps;
    assert_eq!(steps.len(), 2);
}

#[test]
fn cards_end_as_their_months_say() {
    let late = household("@2027-02-28", "@2027-03-02");
    assert_eq!(faults(&late, 7), ["to card-dates 2027-02-28"]);
    let months = household("12\t'01/08/2026\t'31/07/2027", "6\t'01/08/2026\t'31/07/2027");
    assert_eq!(faults(&months, 4), ["to card-dates 2027-01-31", "pay wrong-amount 683100"]);
}

/// A household by its code, each member as "rank, percent, pay"; 12 months from August 2026.
fn members(rows: &[(&str, &str, i64)]) -> Checked {
    let mut text = "Mã hộ\tHọ tên\tThứ tự\tTỷ lệ\tSố tiền\tSố tháng\tTừ ngày\tĐến ngày".to_string();
    for (rank, share, pay) in rows {
        text += &format!("\n'H01\tNgười thứ nhất\t{rank}\t{share}\t{pay}\t12\t'01/08/2026\t'31/07/2027");
    }
    checked(&text)
}

const PAYS: [i64; 6] = [1_366_200, 956_340, 819_720, 683_100, 546_480, 546_480];

#[test]
fn ranks_and_their_shares() {
    let six = [
        ("1", "100", PAYS[0]),
        ("2", "70", PAYS[1]),
        ("3", "60", PAYS[2]),
        ("4", "50", PAYS[3]),
        ("5", "40", PAYS[4]),
        ("6", "40", PAYS[5]),
    ];
    all_right(&members(&six));
    let mut sixth = six;
    sixth[5] = ("6", "100", PAYS[0]);
    assert_eq!(faults(&members(&sixth), 7), ["ratePercent rank 40", "pay wrong-amount 546480"]);
    // In another order, and the later members of a household alone.
    all_right(&members(&[six[1], six[0], six[2]]));
    all_right(&members(&[six[2], six[3]]));
    let twice = members(&[("1", "100", PAYS[0]), ("1", "100", PAYS[0]), ("2", "70", PAYS[1])]);
    assert_eq!(of(&twice, 2).verdict, Verdict::Right);
    assert_eq!(faults(&twice, 3), ["rank rank 2", "ratePercent wrong-amount 70", "pay wrong-amount 956340"]);
    assert_eq!(faults(&twice, 4), ["rank rank 3", "ratePercent wrong-amount 60", "pay wrong-amount 819720"]);
}

#[test]
fn the_last_rank_stands_for_all_later_ones() {
    let mut six: Vec<(&str, &str, i64)> = ["1", "2", "3", "4", "Người thứ 5 trở đi", "Người thứ 5 trở đi"]
        .into_iter()
        .zip(["100", "70", "60", "50", "40", "40"])
        .zip(PAYS)
        .map(|((rank, share), pay)| (rank, share, pay))
        .collect();
    all_right(&members(&six));
    six.remove(3);
    assert_eq!(faults(&members(&six), 5)[0], "rank rank 4");
}

#[test]
fn one_amount_of_households_is_what_is_paid() {
    let list = "Họ tên\tMã BHYT\tNgười thứ\tMức đóng\tSố tháng\tTừ ngày
A\t'0123456701\t1\t1366200\t12\t'01/08/2026
B\t'0123456702\t2\t956340\t12\t'01/08/2026
C\t'0123456703\t3\t956340\t12\t'01/08/2026";
    assert_eq!(faults(&checked(list), 4), ["pay rank 819720"]);
    let base = "Họ tên\tMã BHYT\tNgười thứ\tMức đóng\tTỷ lệ\tSố tháng\tTừ ngày
A\t'0123456701\t1\t1366200\t100%\t12\t'01/08/2026
B\t'0123456702\t2\t1366200\t70%\t12\t'01/08/2026";
    all_right(&checked(base));
}

#[test]
fn what_a_locality_adds_to_a_household_is_taken_as_written() {
    let list = "Mã hộ\tHọ tên\tThứ tự\tTỷ lệ\tThực thu\tNSĐP hỗ trợ\tSố tiền phải đóng\tSố tháng\tTừ ngày
H1\tA\t1\t100%\t1366200\t0\t1366200\t12\t'01/08/2026
H1\tB\t2\t70%\t856340\t100000\t956340\t12\t'01/08/2026";
    let all = checked(list);
    all_right(&all);
    let second = of(&all, 3).computed.expect("worked out").amounts;
    assert_eq!((second.gross, second.local, second.pay), (Dong::new(956_340), Dong::new(100_000), Dong::new(856_340)));
    assert_eq!(faults(&checked(&list.replace("\t956340", "\t966340")), 3), ["gross wrong-amount 956340"]);
    assert_eq!(faults(&checked(&list.replace("\t856340", "\t956340")), 3), ["pay wrong-amount 856340"]);
    // One amount alone may be of before or after.
    let alone = "Họ tên\tThứ tự trong hộ\tĐịa phương hỗ trợ\tSố tiền\tSố tháng\tTừ ngày
A\t1\t136620\t1229580\t12\t'01/08/2026
B\t2\t95634\t956340\t12\t'01/08/2026
C\t3\t81972\t800000\t12\t'01/08/2026";
    assert_eq!(verdicts(&checked(alone))[..2], [(2, Verdict::Right), (3, Verdict::Right)]);
    assert_eq!(faults(&checked(alone), 4), ["pay wrong-amount 737748"]);
    // A share of the locality's alone says nothing of amounts.
    let share = "Họ tên\tThứ tự trong hộ\tTỷ lệ địa phương hỗ trợ (%)\tThực thu\tSố tiền phải đóng\tSố tháng\tTừ ngày
A\t1\t10\t1229580\t1366200\t12\t'01/08/2026";
    all_right(&checked(share));
}

#[test]
fn whoever_has_a_card_already_takes_no_rank() {
    let row = |name: &str, rest: &str| [name, "\t", rest].concat();
    let list = |second: &str, third: &str| {
        let head = "Họ tên\tThứ tự trong hộ\tTỷ lệ (%)\tSố tiền\tSố tháng\tTừ ngày\tGhi chú";
        checked(&[head, &row("A", "1\t100\t1366200\t12\t'01/08/2026"), &row("B", second), &row("C", third)].join("\n"))
    };
    let third = "2\t70\t956340\t12\t'01/08/2026";
    all_right(&list("\t\t\t\t\tĐã có thẻ", third));
    all_right(&list("\t\t\t\t\tHưu trí", third));
    let took = list("2\t70\t956340\t12\t'01/08/2026\tĐã có thẻ nhóm khác", "3\t60\t819720\t12\t'01/08/2026");
    assert_eq!(faults(&took, 3)[0], "rank rank");
    assert_eq!(faults(&took, 4), ["rank rank 2", "ratePercent wrong-amount 70", "pay wrong-amount 956340"]);
    // A card that is prolonged is this household's.
    all_right(&list("2\t70\t956340\t12\t'01/08/2026\tĐã có thẻ, gia hạn", "3\t60\t819720\t12\t'01/08/2026"));
    let form_4 = "Mẫu số 4 - Danh sách thành viên hộ gia đình tham gia bảo hiểm y tế
STT\tHọ và tên\tMã số BHYT\tQuan hệ với chủ hộ\tGhi chú
1\tA\t'0120000001\tChủ hộ
2\tB\t'0120000002\tVợ\tĐã có thẻ
3\tC\t'0120000003\tCon";
    let ranks: Vec<Option<u8>> = checked(form_4).rows.iter().map(|row| row.computed.and_then(|of| of.rank)).collect();
    assert_eq!(ranks, [Some(1), None, Some(2)]);
}

#[test]
fn cancelled_members_are_no_persons() {
    let list = "Họ tên\tThứ tự trong hộ\tSố tiền\tSố tháng\tTừ ngày\tGhi chú
A\t1\t1366200\t12\t'01/08/2026
B\t2\t956340\t12\t'01/08/2026\tBiên lai đã hủy
Tổng cộng\t\t1366200";
    let checked = checked(list);
    all_right(&checked);
    assert_eq!((checked.counts.right, checked.columns.len()), (1, 5));
}

#[test]
fn members_who_join_later_end_with_the_others() {
    let later = household(
        "819720\t12\t'01/08/2026\t'31/07/2027\t'30/07/2026",
        "546480\t8\t'15/12/2026\t'31/07/2027\t'14/12/2026",
    );
    assert_eq!(of(&later, 6).verdict, Verdict::Right, "{:?}", of(&later, 6).faults);
    let end = of(&later, 6).computed.and_then(|of| of.card).map(|(_, to)| to);
    assert_eq!(end, Some(Day::new(2027, 7, 31)));
}

#[test]
fn whoever_is_insured_elsewhere_takes_no_rank() {
    let list = "Mã hộ\tHọ tên\tĐối tượng\tThứ tự\tSố tiền\tSố tháng\tTừ ngày
H1\tA\tHộ gia đình\t1\t1366200\t12\t'01/08/2026
H1\tB\tHọc sinh\t2\t956340\t12\t'01/08/2026
H1\tC\tHộ gia đình\t3\t819720\t12\t'01/08/2026";
    let checked = checked(list);
    assert_eq!(of(&checked, 2).verdict, Verdict::Right);
    assert_eq!(faults(&checked, 3)[0], "rank rank");
    assert_eq!(faults(&checked, 4), ["rank rank 2", "pay wrong-amount 956340"]);
}

#[test]
fn households_by_code_with_a_sum_each() {
    let list = "Mã hộ\tHọ tên\tThứ tự\tSố tiền\tSố tháng\tTừ ngày
H1\tA\t1\t1366200\t12\t'01/08/2026
\tB\t2\t956340\t12\t'01/08/2026
\tCộng hộ\t\t2322540
H2\tC\t1\t1366200\t12\t'01/08/2026
\tCộng hộ\t\t1366200
\tTổng cộng\t\t3688740";
    all_right(&checked(list));
    let wrong = checked(&list.replace("Cộng hộ\t\t2322540", "Cộng hộ\t\t1366200"));
    assert_eq!(faults(&wrong, 4), ["pay sum 2322540"]);
}

#[test]
fn households_without_ranks() {
    let shares = "Họ tên\tTỷ lệ đóng BHYT\tSố tiền\tSố tháng\tTừ ngày
A\t%1\t1366200\t12\t'01/08/2026
B\t%0.7\t956340\t12\t'01/08/2026
C\t%1\t1366200\t12\t'01/08/2026
D\t%0.6\t819720\t12\t'01/08/2026
E\t%0.7\t956340\t12\t'01/08/2026";
    all_right(&checked(shares));
    let head = "Họ tên\tThứ tự trong hộ\tSố tiền\tSố tháng\tTừ ngày
A\tChủ hộ\t1366200\t12\t'01/08/2026
B\tNgười thứ hai\t956340\t12\t'01/08/2026
C\tChủ hộ\t1366200\t12\t'01/08/2026";
    all_right(&checked(head));
    let amounts = "Danh sách BHYT
Họ tên\tSố tiền\tSố tháng\tTừ ngày
A\t1366200\t12\t'01/08/2026
B\t956340\t12\t'01/08/2026
C\t1366200\t12\t'01/08/2026";
    all_right(&checked(amounts));
    let sizes = "Họ tên\tThứ tự trong hộ\tSố tiền\tSố tháng\tTừ ngày
A\tHộ 2 người\t1366200\t12\t'01/08/2026
B\tHộ 2 người\t956340\t12\t'01/08/2026
C\tHộ 1 người\t1366200\t12\t'01/08/2026";
    all_right(&checked(sizes));
}

#[test]
fn the_receipt_decides_the_base_wage() {
    // 4,5 % × 2.340.000 × 12 before July 2026.
    let list = "Họ tên\tThứ tự trong hộ\tSố tiền\tSố tháng\tTừ ngày\tNgày biên lai
A\tNgười thứ 1\t1263600\t12\t'01/07/2026\t'28/06/2026
B\tNgười thứ 1\t1366200\t12\t'01/07/2026\t'01/07/2026";
    all_right(&checked(list));
    let row = explain_row(&checked(list), 2, &Options::default()).expect("a person").expect("an outcome");
    assert_eq!(row.steps.last().map(|step| step.value.clone()), Some(Fraction::whole(1_263_600).into()));
}

#[test]
fn form_4_is_filled_in() {
    let list = "\tMẫu số 4
\tDANH SÁCH THÀNH VIÊN HỘ GIA ĐÌNH THAM GIA BẢO HIỂM Y TẾ
Họ và tên chủ hộ: A\tSố điện thoại: 0900000000
STT\tHọ và tên\tMã số bảo hiểm y tế\tSố CCCD/ĐDCN\tNgày, tháng, năm sinh\tNơi đăng ký khám bệnh, chữa bệnh ban đầu\tTiền lương\tQuan hệ với chủ hộ\tTỷ lệ NSNN hỗ trợ (%)\tThẻ bảo hiểm y tế\t\tGhi chú
\t\t\t\t\t\t\t\t\tBản điện tử\tBản giấy
A\tB\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10
1\tNgười thứ nhất\t'0123456701\t\t'01/01/1980\tTrạm A\t\tChủ hộ\t\tx
2\tNgười thứ hai\t'0123456702\t\t'01/01/1981\tTrạm A\t\tVợ\t\tx
Tổng số người đề nghị cấp thẻ bảo hiểm y tế: 2";
    let checked = with(list, &Options { month: Some(Month::new(2026, 11)), ..Options::default() });
    assert_eq!((checked.kind, checked.form), (Kind::Households, Some(Form::Decree188)));
    assert_eq!(checked.header, (4, 6));
    all_right(&checked);
    assert_eq!((checked.counts.persons, checked.counts.right), (2, 2));
    let pays: Vec<Dong> = checked.rows.iter().filter_map(|row| row.computed).map(|of| of.amounts.pay).collect();
    assert_eq!(pays, [Dong::new(1_366_200), Dong::new(956_340)]);
}

// ---- Properties ---------------------------------------------------------------------------------------------------

/// A right row, as the rules of one payment make it.
#[derive(Clone, Debug)]
struct Right {
    income: i64,
    months: i64,
    month: Month,
    group: SupportGroup,
    local: i64,
}

fn right() -> impl Strategy<Value = Right> {
    let groups = prop::sample::select(SupportGroup::ALL.to_vec());
    let months = prop::sample::select(vec![1i64, 3, 6, 12, 24]);
    (0i64..400, months, 0i32..60, groups, prop::sample::select(vec![0i64, 10, 20, 30])).prop_map(
        |(steps, months, later, group, local)| Right {
            income: 2_200_000 + steps * 50_000,
            // What years ahead cost is known since then.
            months: if later < 48 { months.min(12) } else { months },
            month: Month::new(2022, 1).plus(later),
            group,
            local,
        },
    )
}

/// How a list writes its cells.
#[derive(Clone, Debug)]
struct Style {
    order: Vec<usize>,
    thousands: &'static str,
    share: usize,
    date: usize,
    group: usize,
}

fn style() -> impl Strategy<Value = Style> {
    let order = Just((0..10usize).collect::<Vec<_>>()).prop_shuffle();
    (order, prop::sample::select(vec!["", ".", ",", " "]), 0usize..3, 0usize..3, 0usize..3)
        .prop_map(|(order, thousands, share, date, group)| Style { order, thousands, share, date, group })
}

fn amount(amount: i64, style: &Style) -> String {
    let plain = amount.to_string();
    if style.thousands.is_empty() {
        return plain;
    }
    let mut grouped = String::new();
    for (place, digit) in plain.chars().enumerate() {
        if place > 0 && (plain.len() - place).is_multiple_of(3) {
            grouped += style.thousands;
        }
        grouped.push(digit);
    }
    ["'", &grouped].concat()
}

fn share(percent: i64, style: &Style) -> String {
    match style.share {
        0 => percent.to_string(),
        1 => format!("'{percent}%"),
        _ => format!("%{}", percent as f64 / 100.0),
    }
}

fn month_cell(month: Month, style: &Style) -> String {
    match style.date {
        0 => format!("'{:02}/{}", month.number(), month.year()),
        1 => format!("@{}-01", month.plain()),
        _ => format!("'01/{:02}/{}", month.number(), month.year()),
    }
}

const HEADINGS: [&str; 10] = [
    "Họ và tên",
    "Mã số BHXH",
    "Mức thu nhập tháng đóng BHXH",
    "Số tháng đóng",
    "Từ tháng/năm",
    "Số tiền phải đóng",
    "Người tham gia đóng",
    "NSNN hỗ trợ",
    "NSĐP hỗ trợ (%)",
    "NSĐP hỗ trợ",
];
const GROUPS: [[&str; 5]; 2] = [
    ["Hộ nghèo", "Hộ cận nghèo", "Dân tộc thiểu số", "Đặc khu", "Khác"],
    [
        "Đối tượng Hộ_nghèo, Dân tộc Kinh",
        "Đối tượng Hộ_cận_nghèo, Dân tộc Kinh",
        "Đối tượng Khác, Dân tộc Thiểu_số",
        "Đối tượng Khác, Xã đảo",
        "Đối tượng Khác, Dân tộc Kinh",
    ],
];

/// The list as text, its amounts worked out one by one.
fn written(rows: &[Right], style: &Style) -> String {
    let group_heading = ["Đối tượng", "Ghi chú", "Tỷ lệ NSNN hỗ trợ"][style.group];
    let in_order =
        |cells: &[String]| style.order.iter().map(|place| cells[*place].clone()).collect::<Vec<_>>().join("\t");
    let headings = HEADINGS.map(String::from);
    let mut text = [&in_order(&headings), "\t", group_heading].concat();
    let mut sums = [0i64; 4];
    for (number, row) in rows.iter().enumerate() {
        let mode = if row.months > 12 { Mode::Ahead { years: row.months / 12 } } else { Mode::Months(row.months) };
        let input = Input {
            month: row.month,
            paid_on: None,
            income: Dong::new(row.income),
            groups: vec![row.group],
            mode,
            supported_months: 0,
            top_ups: vec![TopUp { label: "x".into(), size: TopUpSize::Share(Percent::whole(row.local)) }],
            overrides: Overrides::default(),
        };
        let paid = contribution(&input).expect("a right row").payment;
        let amounts = [paid.gross, paid.pay, paid.state, paid.local].map(Dong::get);
        for (sum, amount) in sums.iter_mut().zip(amounts) {
            *sum += amount;
        }
        let [gross, pay, state, local] = amounts.map(|of| amount(of, style));
        let cells = [
            "Người tham gia".to_string(),
            format!("'{:010}", number + 100),
            amount(row.income, style),
            row.months.to_string(),
            month_cell(row.month, style),
            gross,
            pay,
            state,
            share(row.local, style),
            local,
        ];
        let group = SupportGroup::ALL.iter().position(|group| *group == row.group).unwrap();
        let share_of_month = ansinh::law::support::STATE_SUPPORT.known_at(row.month).unwrap().value.of(row.group);
        let group = match style.group {
            2 => share(share_of_month.decimal().digits(), style),
            named => GROUPS[named][group].to_string(),
        };
        text += &["\n", &in_order(&cells), "\t", &group].concat();
    }
    let [gross, pay, state, local] = sums.map(|of| amount(of, style));
    let empty = String::new;
    let total = ["Tổng cộng".into(), empty(), empty(), empty(), empty(), gross, pay, state, empty(), local];
    text + "\n" + &in_order(&total)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_row_of_a_right_list_is_right(rows in prop::collection::vec(right(), 1..12), style in style()) {
        let text = written(&rows, &style);
        let checked = checked(&text);
        prop_assert_eq!(checked.counts.persons, rows.len() as i64, "{}", text);
        for row in &checked.rows {
            prop_assert!(!matches!(row.verdict, Verdict::Wrong | Verdict::Incomplete), "row {}: {:?}\n{}", row.row, row.faults, text);
        }
        for row in checked.rows.iter().filter(|row| row.kind == RowKind::Person) {
            let explained = explain_row(&checked, row.row, &Options::default());
            let steps = explained.expect("a case").expect("an outcome").steps;
            let pay = steps.iter().find(|step| step.label == ansinh::citizen::explain::Label::Pay).expect("a step");
            prop_assert_eq!(&pay.value, &row.computed.unwrap().amounts.pay.into());
        }
    }

    #[test]
    fn right_households_are_right(sizes in prop::collection::vec((1usize..8, 1i64..=12, 0i32..700, 0usize..3), 1..6), with_code: bool) {
        let mut text = ["Họ tên\tThứ tự trong hộ\tTỷ lệ đóng\tSố tiền\tSố tháng\tTừ ngày\tĐến ngày", if with_code { "\tMã hộ" } else { "" }].concat();
        for (place, (size, months, later, date)) in sizes.iter().enumerate() {
            let from = Day::new(2025, 1, 1).plus_days(*later);
            let member = ansinh::citizen::household::Member {
                label: String::new(),
                months: None,
                group: ansinh::law::HealthGroup::Household,
                support: None,
                before: Default::default(),
            };
            let input = ansinh::citizen::household::Input {
                month: from.month(),
                months: *months,
                card_from: Some(from),
                members: vec![member; *size],
                overrides: Overrides::default(),
            };
            let outcome = ansinh::citizen::household::household(&input).unwrap();
            for (rank, of) in outcome.members.iter().enumerate() {
                let day = |day: Day| match date {
                    0 => format!("@{}", day.plain()),
                    1 => format!("'{:02}/{:02}/{}", day.number(), day.month().number(), day.month().year()),
                    _ => (day.since(Day::new(2000, 1, 1)) + 36_526).to_string(),
                };
                let share = [100, 70, 60, 50, 40][rank.min(4)];
                text += &format!("\nNgười\tNgười thứ {}\t{share}\t{}\t{months}\t{}\t{}", rank + 1, of.pay.get(), day(of.card_from), day(of.card_to));
                if with_code {
                    text += &format!("\t'H{place}");
                }
                assert_eq!(of.card_to, card_to(from, *months));
            }
        }
        let checked = checked(&text);
        for row in &checked.rows {
            prop_assert!(row.verdict == Verdict::Right, "row {}: {:?}\n{}", row.row, row.faults, text);
        }
    }

    #[test]
    fn random_tables_are_answered(rows in prop::collection::vec(prop::collection::vec(any_cell(), 0..12), 0..30), columns: bool) {
        let lines: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
        let mut options = Options::default();
        if columns {
            options.columns = ansinh::lists::Field::ALL.into_iter().zip(0..).collect();
        }
        if let Ok(checked) = check(&sheet(&lines.join("\n")), &options) {
            let counts = checked.counts;
            prop_assert_eq!(counts.persons, counts.right + counts.wrong + counts.incomplete);
            for row in &checked.rows {
                let _ = explain_row(&checked, row.row, &options);
            }
        }
    }
}

fn any_cell() -> impl Strategy<Value = String> {
    let words = [
        "",
        "Họ và tên",
        "Mã số BHXH",
        "Mức thu nhập",
        "Số tháng",
        "Từ tháng",
        "Số tiền",
        "Tỷ lệ %",
        "NSNN hỗ trợ",
        "Thứ tự trong hộ",
        "Mã hộ",
        "Ghi chú",
        "Cộng",
        "TỔNG CỘNG",
        "Tăng",
        "Giảm",
        "I",
        "I.1",
        "Khác",
        "Hộ nghèo",
        "'0123456789",
        "123456789",
        "1500000",
        "-330000",
        "'1.500.000",
        "1.5",
        "%0.7",
        "=",
        "#REF!",
        "@2026-11-01",
        "'11/2026",
        "46331",
        "6",
        "12",
        "Người thứ 2",
        "Hộ 4 người",
        "999999999999999999",
        "-999999999999999999",
        "'99999999999999999999999",
        "0",
        "24",
        "60",
        "-1",
        "'31/08/2026",
        "Đến ngày",
        "1",
        "2",
    ];
    prop::sample::select(words.to_vec()).prop_map(String::from)
}

/// A list that would take forever if anything were looked up among all of its rows.
#[test]
fn a_long_list_of_one_kind_is_read_at_once() {
    let row = |number: usize| {
        format!(
            "\nNgười\t'0123456789\t\t1366200\t12\t@{}\t@2027-12-31",
            Day::new(2026, 8, 1).plus_days(number as i32 % 400)
        )
    };
    let text = ["Họ tên\tMã BHXH\tThứ tự trong hộ\tSố tiền\tSố tháng\tTừ ngày\tĐến ngày".to_string()];
    let text: String = text.into_iter().chain((0..20_000).map(row)).collect();
    assert_eq!(checked(&text).counts.persons, 20_000);
}

#[test]
fn a_long_list_says_how_far_it_is() {
    for head in [
        "Họ tên\tMã BHXH\tĐối tượng\tThu nhập\tSố tháng\tTừ tháng\tSố tiền",
        "Họ tên\tMã BHXH\tThứ tự trong hộ\tSố tiền\tSố tháng\tTừ ngày\tĐến ngày",
    ] {
        let row = |number: usize| format!("\nNgười\t'{:010}\t1\t1500000\t12\t@2026-11-01\t264000", number + 1);
        let text: String = [head.to_string()].into_iter().chain((0..3_000).map(row)).collect();
        let mut heard: Vec<(u32, u32)> = Vec::new();
        check_heard(&sheet(&text), &Options::default(), &mut |done, all| heard.push((done, all))).expect("a table");
        assert!(heard.len() > 3 && heard.is_sorted(), "{heard:?}");
        assert!(heard.iter().all(|(done, all)| done <= all && *all == 3_000), "{heard:?}");
    }
}

#[test]
fn codes_are_those_of_the_interface() {
    assert_eq!(Code::SupportOnIncome.name(), "support-on-income");
    assert_eq!(Code::Missing.name(), "missing-field");
}
