//! Words for values of one's own in place of those of the rules.

use super::Lang;

pub struct Words {
    pub legend: &'static str,
    pub hint: &'static str,
    pub reference_level: &'static str,
    pub poverty_line: &'static str,
    pub contribution_rate: &'static str,
    pub monthly_yield: &'static str,
    pub health_rate: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    legend: "Thay giá trị của quy định",
    hint: "Để trống là dùng giá trị đã công bố. Giá trị bạn nhập được ghi rõ là “bạn tự nhập”.",
    reference_level: "Mức tham chiếu",
    poverty_line: "Chuẩn hộ nghèo nông thôn",
    contribution_rate: "Tỷ lệ đóng, %",
    monthly_yield: "Lãi suất r, % mỗi tháng",
    health_rate: "Tỷ lệ đóng BHYT, %",
};

static EN: Words = Words {
    legend: "Use your own values",
    hint: "Leave empty to use the published value. Your own value is marked as “entered by you”.",
    reference_level: "Reference level",
    poverty_line: "Rural poverty line",
    contribution_rate: "Contribution rate, %",
    monthly_yield: "Yield r, % per month",
    health_rate: "Health contribution rate, %",
};
