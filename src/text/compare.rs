//! Sentences of two lists side by side.

use super::Lang;
use super::numbers::{decimal, whole};
use crate::staff::compare::{Became, Comparison, Row};
use crate::units::Decimal;

pub struct Words {
    pub title: &'static str,
    pub hint: &'static str,
    pub before: &'static str,
    pub open_file: &'static str,
    pub keep: &'static str,
    pub keep_hint: &'static str,
    pub name: &'static str,
    pub became: &'static str,
    pub joins: &'static str,
    pub joins_hint: &'static str,
    pub not_there: &'static str,
    pub new_name: &'static str,
    pub unread: &'static str,
    pub nothing: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "So với danh sách trước",
    hint: "Ai mới, ai không còn, ai thay đổi bao nhiêu so với tuần trước, tháng trước.",
    before: "Danh sách trước",
    open_file: "Mở tệp Excel, CSV",
    keep: "Lấy danh sách bây giờ làm danh sách trước",
    keep_hint: "Tuần sau dán danh sách mới vào là thấy thay đổi.",
    name: "Tên",
    became: "Thay đổi",
    joins: "Tên cũ đã đổi hoặc đã sáp nhập?",
    joins_hint: "Chọn tên bây giờ của từng tên cũ; số của các tên cũ được cộng lại. Lựa chọn được giữ cho lần sau.",
    not_there: "Không còn",
    new_name: "Tên bây giờ của",
    unread: "Không đọc được danh sách trước: cần mỗi dòng một tên và số đi kèm.",
    nothing: "Không có gì thay đổi.",
};

static EN: Words = Words {
    title: "Compared with the list before",
    hint: "Who is new, who is gone and who has changed by how much since last week or last month.",
    before: "The list before",
    open_file: "Open an Excel or CSV file",
    keep: "Use the current list as the list before",
    keep_hint: "Paste the new list next week and see what has changed.",
    name: "Name",
    became: "Change",
    joins: "Old names that were merged or renamed?",
    joins_hint: "Pick what each old name is called now; figures of old names are added up. Your choice is kept for next time.",
    not_there: "No longer there",
    new_name: "New name of",
    unread: "The list before cannot be read: it takes a name and figures on each line.",
    nothing: "Nothing has changed.",
};

/// "BHXH tự nguyện: thêm 824, bớt 76, cộng lại tăng 748."
pub fn sums(name: &str, of: &Comparison, lang: Lang) -> String {
    let (gained, lost) = (decimal(of.gained, lang), decimal(of.lost, lang));
    let (net, fell) = (decimal(magnitude(of.net), lang), of.net.is_negative());
    let way = if fell { lang.pick("giảm", "down") } else { lang.pick("tăng", "up") };
    fill!(
        lang,
        "{a}: thêm {b}, bớt {c}, cộng lại {d} {e}.",
        "{a}: {b} gained, {c} lost, {d} {e} in total.",
        name,
        gained,
        lost,
        way,
        net
    )
}

/// "Mới: 2. Không còn: 1. Thay đổi: 12. Như cũ: 15."
pub fn counts(of: &Comparison, lang: Lang) -> String {
    let count = |became: Became| whole(of.count(became) as i64, lang);
    let changed = whole((of.count(Became::More) + of.count(Became::Less)) as i64, lang);
    fill!(
        lang,
        "Mới: {a}. Không còn: {b}. Tăng hoặc giảm: {c}. Như cũ: {d}.",
        "New: {a}. Gone: {b}. Up or down: {c}. Unchanged: {d}.",
        count(Became::New),
        count(Became::Gone),
        changed,
        count(Became::Same)
    )
}

/// "Xã AB (trước là Xã A, Xã B)"
pub fn named(row: &Row, lang: Lang) -> String {
    if row.joined.is_empty() {
        return row.name.clone();
    }
    fill!(lang, "{a} (trước là {b})", "{a} (formerly {b})", &row.name, row.joined.join(", "))
}

/// "12 → 15 (+3)", "mới: 15", "không còn, trước là 12".
pub fn change(row: &Row, lang: Lang) -> String {
    let of = |figure: Option<Decimal>| figure.map_or_else(|| "–".into(), |figure| decimal(figure, lang));
    let (was, is) = (of(row.before), of(row.now));
    match row.became {
        Became::New => fill!(lang, "mới: {a}", "new: {a}", is),
        Became::Gone => fill!(lang, "không còn, trước có {a}", "gone, had {a}", was),
        Became::Same | Became::Unknown => [&was, " → ", &is].concat(),
        Became::More | Became::Less => {
            let by = row.change.unwrap_or(Decimal::whole(0));
            let sign = if by.is_negative() { "−" } else { "+" };
            [&was, " → ", &is, " (", sign, &decimal(magnitude(by), lang), ")"].concat()
        }
    }
}

fn magnitude(of: Decimal) -> Decimal {
    Decimal::new(of.digits().saturating_abs(), of.places())
}
