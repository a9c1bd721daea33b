//! Lists of collection agents: layouts, notations, and each fault that real lists have.

#[path = "lists/contributions.rs"]
mod contributions;
#[path = "lists/forms.rs"]
mod forms;
#[path = "lists/headings.rs"]
mod headings;
#[path = "lists/households.rs"]
mod households;

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
