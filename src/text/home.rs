//! Sentences of the home page.

use super::Lang;

pub struct Words {
    pub headline: &'static str,
    pub lead: &'static str,
    pub citizens: &'static str,
    pub citizens_hint: &'static str,
    pub staff: &'static str,
    pub staff_hint: &'static str,
    pub trust: [(&'static str, &'static str); 3],
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
};
