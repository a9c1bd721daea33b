//! Words that every page has.

use super::Lang;
use super::numbers;
use crate::units::Day;

/// The frame of a page: navigation, buttons, footer.
pub struct Frame {
    pub product: &'static str,
    pub other_language: &'static str,
    pub other_language_code: &'static str,
    pub skip: &'static str,
    pub theme: &'static str,
    pub why: &'static str,
    pub why_hint: &'static str,
    pub rules_used: &'static str,
    /// What else the reader of a result should know.
    pub also: &'static str,
    pub not_yet: &'static str,
    pub more: &'static str,
    /// Copy, share, picture, print, QR code, read aloud.
    pub hand_over: [&'static str; 6],
    pub check_code: &'static str,
    pub start_again: &'static str,
    pub note: &'static str,
    pub check: &'static str,
    pub rule_set: &'static str,
    pub checked_on: &'static str,
    pub sends_nothing: &'static str,
    pub estimate: &'static str,
    pub less: &'static str,
    pub plus: &'static str,
    pub opened_in_part: &'static str,
    pub not_opened: &'static str,
    pub not_kept: &'static str,
    pub kept_not_opened: &'static str,
    pub anew: &'static str,
    pub month_before: &'static str,
    pub month_after: &'static str,
    pub rules: &'static str,
    pub self_test: &'static str,
    pub terms: &'static str,
    pub wipe: &'static str,
}

pub const fn frame(lang: Lang) -> &'static Frame {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Frame = Frame {
    product: "An Sinh",
    other_language: "English",
    other_language_code: "en",
    skip: "Đến phần nội dung",
    theme: "Giao diện",
    why: "Vì sao ra số này?",
    why_hint: "Từng bước tính, thay số vào, kèm điều luật",
    rules_used: "Quy định đã dùng",
    also: "Cần biết thêm",
    not_yet: "Chưa tính được",
    more: "Thêm",
    hand_over: ["Sao chép chữ", "Chia sẻ", "Lưu ảnh", "In", "Mã QR", "Đọc to"],
    check_code: "Mã kiểm tra ",
    start_again: "Nhập lại từ đầu",
    note: "Lưu ý",
    check: "Cần xem",
    rule_set: "Bộ quy định",
    checked_on: "kiểm tra ngày",
    sends_nothing: "Tính ngay trên máy này, không gửi dữ liệu đi đâu.",
    estimate: "Ước tính, không thay quyết định của cơ quan BHXH.",
    less: "Bớt",
    plus: "Thêm",
    opened_in_part: "Đường dẫn có phần chưa hiểu được; phần còn lại đã được mở.",
    not_opened: "Đường dẫn này thuộc phiên bản khác nên không mở được. Bạn có thể nhập lại bên dưới.",
    not_kept: "Trình duyệt không cho lưu trên máy này; những gì bạn nhập vẫn nằm trong đường dẫn.",
    kept_not_opened: "Nội dung lưu lần trước trên máy này thuộc phiên bản khác hoặc bị hỏng nên không mở lại được. Bạn có thể nhập lại bên dưới.",
    anew: "Tính lại cho hôm nay",
    month_before: "Tháng trước",
    month_after: "Tháng sau",
    rules: "Các quy định",
    self_test: "Tự kiểm tra",
    terms: "Giấy phép",
    wipe: "Xóa hết trên máy này",
};

static EN: Frame = Frame {
    product: "An Sinh",
    other_language: "Tiếng Việt",
    other_language_code: "vi",
    skip: "Skip to the content",
    theme: "Theme",
    why: "Why this figure?",
    why_hint: "Every step with its numbers and its article of law",
    rules_used: "Rules used",
    also: "Also good to know",
    not_yet: "No result yet",
    more: "More",
    hand_over: ["Copy as text", "Share", "Save a picture", "Print", "QR code", "Read aloud"],
    check_code: "Check code ",
    start_again: "Start again",
    note: "Note",
    check: "Please check",
    rule_set: "Rule set",
    checked_on: "checked on",
    sends_nothing: "Computed on this device; nothing is sent anywhere.",
    estimate: "An estimate; it does not replace a decision of the social insurance office.",
    less: "Less",
    plus: "More",
    opened_in_part: "Part of the link was not understood; the rest has been opened.",
    not_opened: "This link belongs to another version and cannot be opened. You can enter your figures below.",
    not_kept: "The browser does not allow storing on this device; what you enter still stands in the address.",
    kept_not_opened: "What was kept on this device belongs to another version or is damaged and cannot be opened. You can enter your figures below.",
    anew: "Work it out for today",
    month_before: "Month before",
    month_after: "Month after",
    rules: "All rules",
    self_test: "Self-test",
    terms: "Licences",
    wipe: "Clear everything on this device",
};

/// That a link shows the result of the day on which it was made.
pub fn of_then(day: Day, lang: Lang) -> String {
    let day = numbers::day(day);
    fill!(
        lang,
        "Đây là kết quả của ngày {a}, theo quy định của lúc đó.",
        "This is the result of {a}, by the rules of that time.",
        day
    )
}

/// That the device's clock stands at a day before the site was built, and which day counts instead.
pub fn wrong_clock(clock: Day, day: Day, lang: Lang) -> String {
    let (clock, day) = (numbers::day(clock), numbers::day(day));
    fill!(
        lang,
        "Máy này đang để ngày {a}, không đúng, nên kết quả tính cho ngày {b}. Hãy chỉnh lại ngày giờ của máy rồi mở lại trang.",
        "This device's date is {a}, which cannot be right, so the result is for {b}. Correct the date and open the page again.",
        clock,
        day
    )
}

/// The looks of the page, in the order in which the button goes through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Auto,
    Light,
    Dark,
    /// High contrast for the open air.
    Sun,
}

impl Theme {
    pub const ALL: [Theme; 4] = [Theme::Auto, Theme::Light, Theme::Dark, Theme::Sun];

    /// The look after this one; behind the last comes the first.
    pub fn next(self) -> Theme {
        match self {
            Theme::Auto => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::Sun,
            Theme::Sun => Theme::Auto,
        }
    }

    pub const fn key(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Sun => "sun",
        }
    }

    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Theme::Auto => lang.pick("Tự động", "Automatic"),
            Theme::Light => lang.pick("Sáng", "Light"),
            Theme::Dark => lang.pick("Tối", "Dark"),
            Theme::Sun => lang.pick("Ngoài nắng", "Sunlight"),
        }
    }
}
