//! Sentences of the page `tan-nha/`.

use super::Lang;
use super::numbers::{day, dong, months, people};
use crate::citizen::both::Cards;
use crate::units::{Day, Dong};

pub struct Words {
    pub title: &'static str,
    pub promise: &'static str,
    pub lead: &'static str,
    pub group: &'static str,
    pub income: &'static str,
    pub other_income: &'static str,
    pub local: &'static str,
    pub people: &'static str,
    /// What the link holds that the client is given.
    pub holds: &'static str,
    pub show: &'static str,
    pub back: &'static str,
    pub next: &'static str,
    pub doubt: &'static str,
    pub details: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Tính tại nhà dân",
    promise: "Bốn chạm: nhóm, mức, cách đóng, BHYT, rồi quay màn hình cho người dân.",
    lead: "Không lưu gì của người dân trên máy này.",
    group: "Nhóm",
    income: "Thu nhập chọn mỗi tháng",
    other_income: "Hoặc tự ghi mức",
    local: "Địa phương thêm",
    people: "BHYT hộ gia đình cả năm: mấy người?",
    holds: "Đường dẫn này chứa: nhóm, thu nhập chọn, cách đóng, hỗ trợ của địa phương. Không có tên hay số giấy tờ.",
    show: "Cho người dân xem",
    back: "Sửa",
    next: "Hộ tiếp theo",
    doubt: "Số tiền này có điểm cần xem lại trước khi đóng: mở “Từng bước tính”.",
    details: "Từng bước tính, điều luật, gửi kết quả",
};

static EN: Words = Words {
    title: "At the doorstep",
    promise: "Four taps: group, income, months, health cards; then turn the screen.",
    lead: "Nothing about the client stays on this device.",
    group: "Group",
    income: "Chosen income per month",
    other_income: "Or type an amount",
    local: "Local support",
    people: "Health cards for a year: how many?",
    holds: "This link holds: group, chosen income, way of paying, local support. No names, no ID numbers.",
    show: "Show the client",
    back: "Change",
    next: "Next household",
    doubt: "Something about this amount is to be looked at before paying: see “Every step”.",
    details: "Every step, the articles, handing over",
};

/// "Khoảng 8.800 đồng mỗi ngày."
pub fn a_day(amount: Dong, lang: Lang) -> String {
    let amount = dong(amount, lang);
    match lang.spoken() {
        Lang::Vi => ["Khoảng ", &amount, " mỗi ngày."].concat(),
        Lang::En => ["About ", &amount, " a day."].concat(),
    }
}

/// "BHYT 4 người, 12 tháng: 4.235.220 đồng. Cả hai: 4.499.220 đồng."
pub fn with_cards(cards: &Cards, lang: Lang) -> String {
    fill!(
        lang,
        "BHYT {a}, {b}: {c}. Cả hai: {d}.",
        "Health insurance for {a}, {b}: {c}. Both together: {d}.",
        people(cards.people.into(), lang),
        months(cards.months, lang),
        dong(cards.cost, lang),
        dong(cards.both, lang),
    )
}

/// "Đóng mức này được đến hết ngày 30/11/2026.", or nothing where there is no last day.
pub fn pay_by(last: Option<Day>, lang: Lang) -> String {
    let Some(last) = last else { return String::new() };
    fill!(lang, "Đóng mức này được đến hết ngày {a}.", "This amount up to {a}.", day(last))
}
