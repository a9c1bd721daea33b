//! What a column of contributions holds, by the words above it.

use super::field::{Field, Sure};
use super::words::{PERCENT, has, has_any};

/// What a column holds, by all levels of its heading and by the lowest.
pub fn of_heading(all: &str, last: &str) -> Option<(Field, Sure)> {
    let is_paid = |field: Field| field.is_amount() && field != Field::Income;
    of_contribution(all, last).filter(|(field, _)| !is_paid(*field) || !is_of_a_month(last))
}

/// "NSNN hỗ trợ/tháng": an amount of one month, which is not what is paid.
fn is_of_a_month(last: &str) -> bool {
    let before = last.strip_suffix(" thang").and_then(|before| before.split(' ').next_back());
    before.is_some_and(|word| {
        !matches!(word, "trong" | "cua") && (word == "1" || !word.starts_with(|c: char| c.is_ascii_digit()))
    })
}

fn of_contribution(all: &str, last: &str) -> Option<(Field, Sure)> {
    let rest = ["con lai", "sau ho tro", "sau khi ho tro", "sau khi duoc ho tro", "sau khi tru", "da tru ho tro"];
    if has_any(last, &rest) {
        return Some((Field::Pay, Sure::Certain));
    }
    if let Some(found) = of_support(all, last) {
        return Some(found);
    }
    let incomes = [
        "thu nhap",
        "muc tien",
        "muctien",
        "muc tn",
        "mtn",
        "tn",
        "muc lua chon",
        "can cu dong",
        "muc chon",
        "muc tham gia",
        "thunhap",
        "luong",
        "income",
    ];
    if has_any(last, &incomes) {
        return Some((Field::Income, Sure::Certain));
    }
    let first = [
        "tu thang",
        "tuthang",
        "bat dau",
        "thang bd",
        "tu ngay",
        "dong tu",
        "thang dau",
        "from month",
        "start month",
        "first month",
    ];
    if has_any(last, &first) || matches!(last, "tu" | "tu t n" | "bd") {
        return Some((Field::From, Sure::Certain));
    }
    if has_any(last, &["den thang", "den ngay", "denthang"]) || matches!(last, "den") {
        return Some((Field::To, Sure::Certain));
    }
    if matches!(last, "phuong thuc dong" | "phuong thuc" | "phuongthuc" | "thoi gian dong" | "ptd" | "so ky") {
        return Some((Field::Months, Sure::Perhaps));
    }
    if matches!(last, "thang" | "thang nam" | "ky dong" | "thang dong") {
        return Some((Field::From, Sure::Perhaps));
    }
    money_of_contribution(last)
}

fn money_of_contribution(last: &str) -> Option<(Field, Sure)> {
    let own = [
        "nguoi tham gia dong",
        "nguoi tham gia nop",
        "nguoi tham gia phai dong",
        "nguoi tham gia phai nop",
        "ntg dong",
        "tu dong",
        "tien tu dong",
        "tientudong",
        "ca nhan dong",
        "nguoi dan dong",
        "nguoi dong",
        "thuc thu",
        "thuc nop",
        "thuc dong",
        "con phai dong",
        "con phai nop",
        "nguoi lao dong dong",
        "nld dong",
        "so tien thu",
        "participant pays",
        "paid by participant",
        "pays",
        "to pay",
    ];
    if has_any(last, &own) {
        return Some((Field::Pay, Sure::Certain));
    }
    if matches!(last, "phai thu" | "so phai thu" | "so tien phai thu") {
        return Some((Field::Pay, Sure::Likely));
    }
    let all_of_it = [
        "phai dong",
        "tong tien",
        "tongtien",
        "tong so tien",
        "tong so",
        "tong cong",
        "tong muc dong",
        "tong dong",
        "tong phai thu",
        "tong phai dong",
        "tong",
        "total",
        "contribution",
        "full contribution",
    ];
    if has_any(last, &all_of_it) {
        return Some((Field::Gross, Sure::Certain));
    }
    let paid = ["so tien", "tien dong", "thanh tien", "phai nop", "sotien", "tien nop", "amount"];
    if has_any(last, &paid) || last == "tien" {
        return Some((Field::Pay, Sure::Perhaps));
    }
    matches!(last, "muc dong" | "muc" | "muc dong bhxh").then_some((Field::Income, Sure::Perhaps))
}

/// Words for whoever else pays.
const OTHER: [&str; 14] = [
    "ho tro khac",
    "hotrokhac",
    "khac ho tro",
    "to chuc ho tro",
    "nguon khac",
    "ca nhan ho tro",
    "nha tai tro",
    "tienhotrokhac",
    "tylehotrokhac",
    "htk",
    "ht khac",
    "other support",
    "tylekhac",
    "xa hoi hoa",
];
/// Words for the locality.
const LOCAL: [&str; 17] = [
    "nsdp",
    "ngan sach dia phuong",
    "dia phuong",
    "dp ho tro",
    "ns tinh",
    "tinh ho tro",
    "ns dp",
    "ngan sach tinh",
    "tylensdp",
    "tiennsdp",
    "nsdia phuong",
    "thanh pho ho tro",
    "ns thanh pho",
    "nstp",
    "dp",
    "local support",
    "local budget",
];
/// Words for the State.
const STATE: [&str; 15] = [
    "nsnn",
    "ngan sach nha nuoc",
    "nha nuoc",
    "nn ho tro",
    "trung uong",
    "nstw",
    "tylensnn",
    "tiennsnn",
    "tienhotro",
    "nn",
    "ns tw",
    "tw",
    "state support",
    "state budget",
    "government support",
];

/// What others pay, of whom a level above may tell.
fn of_support(all: &str, last: &str) -> Option<(Field, Sure)> {
    let source = |words: &str| match () {
        () if has_any(words, &OTHER) => Some((Field::OtherPercent, Field::Other)),
        () if has_any(words, &LOCAL) => Some((Field::LocalPercent, Field::Local)),
        () if has_any(words, &STATE) => Some((Field::StatePercent, Field::State)),
        () => None,
    };
    if has_any(last, &["tong ho tro", "tong so tien ho tro", "tong tien ho tro"]) {
        return None;
    }
    let is_percent = has_any(last, &PERCENT) || last.starts_with("tyle");
    let pick = |(percent, amount)| if is_percent { percent } else { amount };
    if let Some(found) = source(last) {
        return Some((pick(found), Sure::Certain));
    }
    // A level above names who pays, the lowest one what stands there.
    let is_part =
        is_percent || matches!(last, "so tien" | "tien" | "thanh tien" | "muc" | "muc ho tro" | "ho tro" | "sotien");
    if is_part && let Some(found) = source(all) {
        return Some((pick(found), Sure::Certain));
    }
    if has_any(all, &["ho tro", "hotro", "ht"]) && is_part || has_any(last, &["ho tro", "hotro"]) {
        return Some((pick((Field::StatePercent, Field::State)), Sure::Likely));
    }
    // Of a share alone it is the State's.
    (is_percent && !has(last, "dong")).then_some((Field::StatePercent, Sure::Perhaps))
}
