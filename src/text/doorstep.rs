//! Sentences of the page `tan-nha/`.

use super::Lang;
use super::numbers::dong;
use crate::units::Dong;

pub struct Words {
    pub title: &'static str,
    pub promise: &'static str,
    pub lead: &'static str,
    pub group: &'static str,
    pub income: &'static str,
    pub show: &'static str,
    pub back: &'static str,
    pub next: &'static str,
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
    promise: "Bốn chạm, một tay: nhóm, mức, kỳ đóng, rồi quay màn hình cho người dân.",
    lead: "Không lưu gì: chạm “Hộ tiếp theo” là bắt đầu lại.",
    group: "Nhóm",
    income: "Thu nhập chọn mỗi tháng",
    show: "Cho người dân xem",
    back: "Sửa",
    next: "Hộ tiếp theo",
    details: "Từng bước tính, điều luật, gửi kết quả",
};

static EN: Words = Words {
    title: "At the doorstep",
    promise: "Four taps, one hand: group, income, months, then turn the screen to the client.",
    lead: "Nothing is kept: “Next household” starts again.",
    group: "Group",
    income: "Chosen income a month",
    show: "Show the client",
    back: "Change",
    next: "Next household",
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
