//! Sentences of the home page.

use super::Lang;
use super::numbers::{day, dong, month, value};
use crate::citizen::glance::Then;
use crate::units::{Day, Dong, Month, Value};

pub struct Words {
    pub headline: &'static str,
    pub lead: &'static str,
    pub citizens: &'static str,
    pub citizens_hint: &'static str,
    pub staff: &'static str,
    pub staff_hint: &'static str,
    pub trust: [(&'static str, &'static str); 3],
    /// The way from the citizens' tools to those of staff.
    pub to_staff: &'static str,
    /// Stands in the place of a figure where the reader's own entries are kept.
    pub go_on: &'static str,
    pub who: &'static str,
    pub who_says: [&'static str; 3],
    pub news: &'static str,
    pub news_hint: &'static str,
    pub all_rules: &'static str,
    pub checks: &'static str,
    pub checks_hint: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    headline: "Biết rõ từng đồng bảo hiểm",
    lead: "Đóng bao nhiêu, Nhà nước hỗ trợ bao nhiêu, được nhận lại gì – mỗi con số kèm điều luật và ngày áp dụng.",
    citizens: "Người dân",
    citizens_hint: "Nông dân, tiểu thương, người có thu nhập không đều",
    staff: "Cán bộ",
    staff_hint: "Tiến độ, chỉ tiêu, số liệu báo cáo",
    trust: [
        ("Chính xác đến đồng", "Tính bằng số nguyên, làm tròn một lần ở bước cuối."),
        ("Có điều luật", "Mỗi kết quả mở ra từng bước tính và văn bản đã dùng."),
        ("Riêng tư", "Không máy chủ, không hỏi tên hay số giấy tờ, không gửi gì đi."),
    ],
    to_staff: "Tôi là cán bộ hoặc nhân viên thu",
    go_on: "Xem tiếp số liệu bạn đã nhập",
    who: "Ai làm trang này, hỏi và đóng ở đâu?",
    who_says: [
        "An Sinh là công cụ độc lập, không phải trang của cơ quan Nhà nước. Kết quả là ước tính để bạn chuẩn bị trước, không thay quyết định của cơ quan bảo hiểm xã hội.",
        "Muốn đóng hoặc hỏi hồ sơ: đến BHXH cơ sở nơi bạn ở, hoặc gặp nhân viên thu ở xã, phường.",
        "An Sinh không thu tiền, không bán gì và không gửi gì ra khỏi máy của bạn.",
    ],
    news: "Có gì mới",
    news_hint: "Những mức vừa đổi hoặc sắp đổi.",
    all_rules: "Xem mọi quy định theo thời gian",
    checks: "Kiểm chứng",
    checks_hint: "Bạn tự kiểm chứng được: có văn bản luật, có ví dụ để máy của bạn tính lại.",
};

static EN: Words = Words {
    headline: "Know every đồng of your insurance",
    lead: "What you pay, what the State pays, what you get back – every figure with its article of law and its date.",
    citizens: "For everybody",
    citizens_hint: "Farmers, small traders, people with irregular income",
    staff: "For insurance staff",
    staff_hint: "Progress, quotas, figures of a report",
    trust: [
        ("Exact to the đồng", "Whole numbers only, rounded once, at the end."),
        ("With its law", "Every result opens into its steps and the texts they use."),
        ("Private", "No server, no names or ID numbers, nothing is sent."),
    ],
    to_staff: "I work in social insurance",
    go_on: "Go on with what you entered",
    who: "Who made this, and where do I ask and pay?",
    who_says: [
        "An Sinh is an independent tool, not a site of the State. Its results are estimates to prepare yourself with; they do not replace a decision of the social insurance office.",
        "To pay, or to ask about papers, go to the local social insurance office (BHXH cơ sở), or see the collector of your commune.",
        "An Sinh takes no money, sells nothing, and sends nothing from your device.",
    ],
    news: "What is new",
    news_hint: "Levels that changed lately or are about to.",
    all_rules: "All rules over time",
    checks: "See for yourself",
    checks_hint: "Don't take our word for it: read the law, and have your own device do the calculation again.",
};

/// "Từ 264.000 đồng mỗi tháng"
pub fn from_a_month(amount: Dong, lang: Lang) -> String {
    fill!(lang, "Từ {a} mỗi tháng", "From {a} a month", dong(amount, lang))
}

/// "Từ 8.800 đồng mỗi ngày"
pub fn from_a_day(amount: Dong, lang: Lang) -> String {
    fill!(lang, "Từ {a} mỗi ngày", "From {a} a day", dong(amount, lang))
}

/// "Người thứ nhất 1.366.200 đồng một năm"
pub fn first_card(amount: Dong, lang: Lang) -> String {
    fill!(lang, "Người thứ nhất {a} một năm", "The first person {a} a year", dong(amount, lang))
}

/// "Năm 2026: nữ 57 tuổi, nam 61 tuổi 6 tháng"
pub fn ages(year: i32, woman: &Value, man: &Value, lang: Lang) -> String {
    fill!(lang, "Năm {a}: nữ {b}, nam {c}", "In {a}: women {b}, men {c}", year, value(woman, lang), value(man, lang))
}

/// "Từ 01/2027 mức đóng thấp nhất tăng từ 264.000 đồng lên 387.200 đồng mỗi tháng."
pub fn rise(from: Month, before: Dong, after: Dong, lang: Lang) -> String {
    let (moves, to) = if after < before {
        (lang.pick("giảm", "falls"), lang.pick("xuống", "to"))
    } else {
        (lang.pick("tăng", "rises"), lang.pick("lên", "to"))
    };
    fill!(
        lang,
        "Từ {a} mức đóng thấp nhất {b} từ {c} {d} {e} mỗi tháng.",
        "From {a} the lowest contribution {b} from {c} {d} {e} a month.",
        month(from),
        moves,
        dong(before, lang),
        to,
        dong(after, lang),
    )
}

/// "Còn 32 ngày để đóng theo mức cũ, đến hết ngày 31/12/2026."
pub fn time_left(then: &Then, today: Option<Day>, lang: Lang) -> String {
    let until = day(then.until());
    match today.and_then(|today| then.days_left(today)) {
        Some(days) => fill!(
            lang,
            "Còn {a} để đóng theo mức cũ, đến hết ngày {b}.",
            "{a} left to pay the old amount, up to {b}.",
            value(&Value::Days(days), lang),
            until,
        ),
        None => fill!(
            lang,
            "Đóng chậm nhất ngày {a} thì còn theo mức cũ.",
            "Whoever pays by {a} still pays the old amount.",
            until,
        ),
    }
}
