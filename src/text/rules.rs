//! Sentences of the page `quy-dinh/`: the dated parameters of the law.

use super::Lang;
use super::law::{article, confidence, instrument, parameter};
use super::numbers::{day, month, months, value, whole};
use crate::law::ways::Ways;
use crate::law::{CHECKED_ON, Dated, Instrument, RuleUse, Topic};
use crate::units::{Month, Value};

pub struct Words {
    pub title: &'static str,
    pub promise: &'static str,
    pub lead: &'static str,
    pub upcoming: &'static str,
    pub upcoming_hint: &'static str,
    pub none_upcoming: &'static str,
    pub planned: &'static str,
    pub in_force: &'static str,
    pub value: &'static str,
    pub source: &'static str,
    pub year: &'static str,
    pub not_yet: &'static str,
    pub ever_since: &'static str,
    pub coefficients: &'static str,
    pub coefficients_hint: &'static str,
    pub ways: &'static str,
    pub ways_hint: &'static str,
    pub way_months: &'static str,
    pub way_years: &'static str,
    pub way_missing: &'static str,
    pub none: &'static str,
    pub local: &'static str,
    pub local_health: &'static str,
    pub local_hint: &'static str,
    pub place: &'static str,
    pub group: &'static str,
    pub adds: &'static str,
    pub now: &'static str,
    pub own: &'static str,
    pub own_hint: &'static str,
    pub own_used: &'static str,
    pub own_not_kept: &'static str,
    pub own_clear: &'static str,
    pub file: &'static str,
    pub file_hint: &'static str,
    pub file_name: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Quy định theo thời gian",
    promise: "Mỗi mức áp dụng từ khi nào, theo văn bản nào?",
    lead: "Mọi con số của luật mà An Sinh dùng để tính, xưa và nay, kèm văn bản, điều và mức độ chắc chắn.",
    upcoming: "Sắp thay đổi",
    upcoming_hint: "Những mức đã biết trước ngày áp dụng.",
    none_upcoming: "Chưa có thay đổi nào được biết trước.",
    planned: "Mới là dự kiến, chưa áp dụng",
    in_force: "Áp dụng",
    value: "Mức",
    source: "Văn bản, độ tin cậy",
    year: "Năm đóng",
    not_yet: "sắp áp dụng",
    ever_since: "Từ đó đến nay không đổi.",
    coefficients: "Mức điều chỉnh thu nhập đã đóng hằng năm",
    coefficients_hint: "Thu nhập của năm đóng được nhân với mức này khi giải quyết chế độ. Năm giải quyết nào không có trong bảng thì mức của năm đó chưa có ở đây.",
    ways: "Cách đóng",
    ways_hint: "Đóng theo kỳ, đóng trước nhiều năm, đóng một lần cho những năm còn thiếu.",
    way_months: "Theo kỳ (tháng)",
    way_years: "Đóng trước (năm)",
    way_missing: "Còn thiếu, nhiều nhất",
    none: "không có",
    local: "Địa phương hỗ trợ thêm",
    local_health: "Địa phương hỗ trợ thêm tiền BHYT",
    local_hint: "Những nơi đã biết. Nơi khác có thể cũng hỗ trợ: hỏi BHXH cơ sở nơi bạn ở.",
    place: "Nơi",
    group: "Nhóm",
    adds: "Thêm",
    now: "nay",
    own: "Nếu mức khác đi thì sao?",
    own_hint: "Điền một lần ở đây, các công cụ dưới đây sẽ tính theo. Kết quả ghi rõ là “bạn tự nhập”; bảng quy định không đổi.",
    own_used: "Đã điền vào:",
    own_not_kept: "Trình duyệt không cho lưu trên máy này: hãy mở công cụ bằng các đường dẫn dưới đây để mang theo giá trị.",
    own_clear: "Bỏ hết giá trị tự nhập",
    file: "Dùng trong chương trình khác",
    file_hint: "Toàn bộ bảng này ở dạng máy đọc được (JSON), cùng nội dung với hàm parameters của giao diện lập trình.",
    file_name: "Tải parameters.json",
};

static EN: Words = Words {
    title: "The rules over time",
    promise: "Which value holds since when, by which text?",
    lead: "Every figure of the law that An Sinh computes with, then and now, with its text, its article and how sure it is.",
    upcoming: "Changes ahead",
    upcoming_hint: "Values that are known before they come into force.",
    none_upcoming: "No change is known ahead.",
    planned: "Only planned, not in force",
    in_force: "In force",
    value: "Value",
    source: "Text, confidence",
    year: "Year paid for",
    not_yet: "ahead",
    ever_since: "Unchanged ever since.",
    coefficients: "Yearly coefficients of income",
    coefficients_hint: "The income of a year is multiplied by this when a benefit is settled. Those of years that are not in the table are not at hand.",
    ways: "Ways of paying",
    ways_hint: "By period, years ahead, at once for missing years.",
    way_months: "By period (months)",
    way_years: "Ahead (years)",
    way_missing: "Missing, at most",
    none: "none",
    local: "Local support on top",
    local_health: "Local support of health insurance",
    local_hint: "The places that are known. Others may add too: ask the social insurance office where you live.",
    place: "Place",
    group: "Group",
    adds: "Adds",
    now: "now",
    own: "What if a value were different?",
    own_hint: "Enter it once here, and the tools below compute with it. Results say “entered by you”; the tables stay as they are.",
    own_used: "Filled in at:",
    own_not_kept: "The browser does not allow storing on this device: open the tools by the links below to take the values along.",
    own_clear: "Remove all my own values",
    file: "For other programs",
    file_hint: "All of these tables in machine-readable form (JSON), the same as the function parameters of the interface.",
    file_name: "Download parameters.json",
};

pub fn topic(topic: Topic, lang: Lang) -> &'static str {
    match topic {
        Topic::Paying => lang.pick("Mức đóng BHXH tự nguyện", "Voluntary contribution"),
        Topic::Support => lang.pick("Nhà nước hỗ trợ", "State support"),
        Topic::PovertyLine => lang.pick("Chuẩn hộ nghèo", "Poverty line"),
        Topic::ReferenceLevel => lang.pick("Mức tham chiếu", "Reference level"),
        Topic::Health => lang.pick("BHYT hộ gia đình", "Household health insurance"),
        Topic::Pension => lang.pick("Hưu trí và các chế độ", "Pension and benefits"),
    }
}

/// The address of a topic within the page.
pub const fn anchor(topic: Topic) -> &'static str {
    match topic {
        Topic::Paying => "dong",
        Topic::Support => "ho-tro",
        Topic::PovertyLine => "chuan-ngheo",
        Topic::ReferenceLevel => "muc-tham-chieu",
        Topic::Health => "bhyt",
        Topic::Pension => "huu-tri",
    }
}

/// "01/2022 – 12/2026", "từ 01/2027".
pub fn period(from: Month, to: Option<Month>, lang: Lang) -> String {
    match to {
        Some(to) => [&month(from), " – ", &month(to)].concat(),
        None => [lang.pick("từ ", "from "), &month(from)].concat(),
    }
}

/// "từ 07/2026, nguồn gián tiếp"
pub fn since(used: &RuleUse, lang: Lang) -> String {
    [&period(used.from, used.to, lang), ", ", confidence(used.confidence, lang)].concat()
}

/// "2.200.000 đồng từ 01/2027"
pub fn next(used: &RuleUse, lang: Lang) -> String {
    let (value, month) = (value(&used.value, lang), month(used.from));
    [&value, lang.pick(" từ ", " from "), &month].concat()
}

/// "Chuẩn hộ nghèo nông thôn: 1.500.000 đồng → 2.200.000 đồng"
pub fn change(used: &RuleUse, before: Option<&Value>, lang: Lang) -> String {
    let before = before.map(|before| value(before, lang) + " → ").unwrap_or_default();
    [&parameter(used.parameter, lang), ": ", &before, &value(&used.value, lang)].concat()
}

/// "Nghị định 07/2021/NĐ-CP, Điều 3 (số và điều: nguồn gián tiếp) – đã đối chiếu văn bản": the citation is told apart where
/// it is not as sure as the value, and the day of the comparison where it is not that of all others.
pub fn source(used: &RuleUse, lang: Lang) -> String {
    let citation = if used.citation == used.confidence {
        String::new()
    } else {
        [lang.pick(" (số và điều: ", " (number and article: "), confidence(used.citation, lang), ")"].concat()
    };
    let earlier = used.checked.filter(|checked| *checked != CHECKED_ON);
    let seen = earlier.map(|checked| [lang.pick(", xem ngày ", ", seen on "), &day(checked)].concat());
    let sure = confidence(used.confidence, lang);
    [&article(used.source, lang), citation.as_str(), " – ", sure, &seen.unwrap_or_default()].concat()
}

/// "Đọc Luật 41/2024/QH15 trên Công báo"
pub fn read_text(of: Instrument, lang: Lang) -> String {
    fill!(lang, "Đọc {a} trên Công báo", "Read {a} in the official gazette (in Vietnamese)", instrument(of, lang))
}

/// "Kiểm tra ngày 21/11/2026. Dòng đậm đang áp dụng."
pub fn caption(checked_on: &str, lang: Lang) -> String {
    fill!(lang, "Kiểm tra ngày {a}. Dòng đậm đang áp dụng.", "Checked on {a}. The bold row is in force.", checked_on)
}

/// "Bạn tự nhập: 2.000.000 đồng"
pub fn own_value(own: &Value, lang: Lang) -> String {
    [lang.pick("Bạn tự nhập: ", "Entered by you: "), &value(own, lang)].concat()
}

pub fn settled(year: i32, lang: Lang) -> String {
    fill!(lang, "Giải quyết năm {a}", "Settled in {a}", year)
}

/// The cells of a row of the ways of paying, behind the time in force.
pub fn ways(dated: &Dated<Ways>, lang: Lang) -> [String; 4] {
    let none = || words(lang).none.to_string();
    let list = |numbers: &[u8]| {
        let numbers: Vec<String> = numbers.iter().map(|number| whole((*number).into(), lang)).collect();
        if numbers.is_empty() { none() } else { numbers.join(", ") }
    };
    let missing = if dated.value.missing_months == 0 { none() } else { months(dated.value.missing_months, lang) };
    [list(dated.value.months), list(dated.value.years_ahead), missing, sources(dated, lang)]
}

/// The text of the ways, and those of years ahead and missing months where they stand elsewhere.
fn sources(dated: &Dated<Ways>, lang: Lang) -> String {
    let Ways { ahead, missing, details, .. } = dated.value;
    let mut all = article(dated.source, lang);
    for of in [ahead, missing].into_iter().filter(|of| of.instrument != dated.source.instrument) {
        all.push_str(&["; ", &article(of, lang), " – ", confidence(details, lang)].concat());
    }
    all
}
