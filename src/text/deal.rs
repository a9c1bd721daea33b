//! Sentences of the card of `tien-do/` that deals a new plan out to units.

use super::Lang;
use super::numbers::people;

pub struct Words {
    pub title: &'static str,
    pub hint: &'static str,
    pub plan: &'static str,
    pub by: &'static str,
    pub by_hint: &'static str,
    pub by_plan: &'static str,
    pub by_done: &'static str,
    pub by_previous: &'static str,
    pub method: &'static str,
    pub method_hint: &'static str,
    pub remainder: &'static str,
    pub sainte_lague: &'static str,
    pub unit: &'static str,
    pub added: &'static str,
    pub new_plan: &'static str,
    pub percent_now: &'static str,
    pub percent_then: &'static str,
    pub how: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Giao thêm chỉ tiêu",
    hint: "Cấp trên giao thêm thì mỗi đơn vị nhận bao nhiêu người? Tổng luôn đúng bằng kế hoạch mới, không đơn vị nào bị bớt số đã giao.",
    plan: "Kế hoạch mới của cả bảng (người)",
    by: "Chia theo",
    by_hint: "Đơn vị có số lớn hơn thì nhận nhiều hơn.",
    by_plan: "Kế hoạch đã giao",
    by_done: "Kết quả đến nay",
    by_previous: "Cùng kỳ năm trước",
    method: "Làm tròn thành người",
    method_hint: "Hai cách chỉ khác nhau một vài người.",
    remainder: "Phần dư lớn nhất",
    sainte_lague: "Sainte-Laguë",
    unit: "Đơn vị",
    added: "Giao thêm",
    new_plan: "Kế hoạch mới",
    percent_now: "Tỷ lệ trước",
    percent_then: "Tỷ lệ sau",
    how: "Mỗi đơn vị nhận theo căn cứ đã chọn, ít nhất bằng số đã giao; sau đó làm tròn thành người sao cho tổng đúng bằng kế hoạch.",
};

static EN: Words = Words {
    title: "Deal out a larger plan",
    hint: "When the office above adds to the plan, how many people does each unit get? The units always add up to the new plan, and no unit loses what it already has.",
    plan: "New plan of the whole table (people)",
    by: "Share by",
    by_hint: "Units with a larger number get more.",
    by_plan: "Plan so far",
    by_done: "Result so far",
    by_previous: "Same day last year",
    method: "Rounding to whole people",
    method_hint: "The two ways differ by a few people at most.",
    remainder: "Largest remainder",
    sainte_lague: "Sainte-Laguë",
    unit: "Unit",
    added: "Added",
    new_plan: "New plan",
    percent_now: "Rate before",
    percent_then: "Rate after",
    how: "Each unit gets its share of the chosen basis, and at least what it already has. The shares are then rounded to whole people that add up to the plan.",
};

/// What the units have so far, so that the new total can be worked out from it.
pub fn plan_hint(given: Option<i64>, lang: Lang) -> String {
    match (given, lang.spoken()) {
        (None, lang) => lang.pick("Tổng sau khi giao thêm.", "The total after the addition.").into(),
        (Some(given), lang) => fill!(
            lang,
            "Tổng sau khi giao thêm. Đang giao {a}.",
            "The total after the addition. So far {a} are planned.",
            people(given, lang)
        ),
    }
}

pub fn no_basis(names: &[String], lang: Lang) -> String {
    fill!(
        lang,
        "Chưa có số để chia theo: {a}. Điền thêm vào bảng hoặc chọn căn cứ khác.",
        "No number to share by: {a}. Add it to the table or pick another basis.",
        names.join(", ")
    )
}

pub fn not_whole(names: &[String], lang: Lang) -> String {
    fill!(
        lang,
        "Chỉ chia được số người nguyên; kế hoạch có phần lẻ: {a}.",
        "Only whole people can be dealt out; these plans are not whole: {a}.",
        names.join(", ")
    )
}
