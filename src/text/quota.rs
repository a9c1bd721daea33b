//! Sentences of the page `chi-tieu/`.

use super::Lang;
use super::numbers::{decimal, people, percent, whole};
use super::progress::two_places;
use crate::staff::conference::{ConferenceOutcome, Meetings};
use crate::staff::quota::{Product, QuotaOutcome};
use crate::units::Percent;

pub struct Words {
    pub title: &'static str,
    pub promise: &'static str,
    pub lead: &'static str,
    pub view: &'static str,
    pub campaign: &'static str,
    pub as_of: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub days_hint: &'static str,
    pub products: &'static str,
    pub products_hint: &'static str,
    pub product: &'static str,
    pub achieved: &'static str,
    pub achieved_hint: &'static str,
    pub per: &'static str,
    pub by_campaign: &'static str,
    pub by_month: &'static str,
    pub add_product: &'static str,
    pub roles: &'static str,
    pub roles_hint: &'static str,
    pub role: &'static str,
    pub people: &'static str,
    pub each: &'static str,
    pub add_role: &'static str,
    pub officers: &'static str,
    pub officers_hint: &'static str,
    pub officer: &'static str,
    pub role_of: &'static str,
    pub qualifying: &'static str,
    pub add_officer: &'static str,
    pub remove: &'static str,
    pub reward: &'static str,
    pub reward_hint: &'static str,
    pub reward_count: &'static str,
    pub min_months: &'static str,
    pub self_counted: &'static str,
    pub remaining: &'static str,
    pub target: &'static str,
    pub met: &'static str,
    pub per_week: &'static str,
    pub cards: &'static str,
    pub cards_hint: &'static str,
    pub conference: &'static str,
    pub conference_hint: &'static str,
    pub invited: &'static str,
    pub registered: &'static str,
    pub still_needed: &'static str,
    pub still_needed_hint: &'static str,
    pub conversion: &'static str,
    pub meetings: &'static str,
    pub expected: &'static str,
    pub best: &'static str,
    pub worst: &'static str,
    pub waiting: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Chỉ tiêu và thi đua",
    promise: "Còn mấy người nữa, mỗi tuần cần bao nhiêu, cần mấy hội nghị?",
    lead: "Khai đợt thi đua, chỉ tiêu mỗi người và số đã đạt: phần còn lại, thẻ từng cán bộ và khoảng cách đến thưởng hiện ngay.",
    view: "Xem",
    campaign: "Chỉ tiêu thi đua",
    as_of: "Số liệu đến ngày",
    from: "Đợt từ ngày",
    to: "Đến hết ngày",
    days_hint: "Ngày để trống: hết tháng trước. Đợt để trống: cả năm.",
    products: "Loại hình",
    products_hint: "Số đã đạt của cả đơn vị. Để trống thì cộng từ thẻ cán bộ.",
    product: "Tên loại hình",
    achieved: "Đã đạt",
    achieved_hint: "người",
    per: "Chỉ tiêu tính cho",
    by_campaign: "Cả đợt",
    by_month: "Mỗi tháng",
    add_product: "Thêm loại hình",
    roles: "Chỉ tiêu mỗi người",
    roles_hint: "Mỗi dòng một nhóm cán bộ: có bao nhiêu người, mỗi người phải vận động bao nhiêu.",
    role: "Nhóm",
    people: "Số người",
    each: "Mỗi người:",
    add_role: "Thêm nhóm",
    officers: "Từng cán bộ",
    officers_hint: "Có thể bỏ trống. Nên ghi ký hiệu thay cho họ tên: những gì nhập ở đây nằm trong đường dẫn.",
    officer: "Cán bộ",
    role_of: "Thuộc nhóm",
    qualifying: "Đủ điều kiện thưởng",
    add_officer: "Thêm cán bộ",
    remove: "Bỏ",
    reward: "Thưởng",
    reward_hint: "Hai điều kiện cùng lúc: người tăng mới của loại hình đầu tiên, và cách đóng đủ số tháng. Để trống số người là không có thưởng.",
    reward_count: "Thưởng khi đủ số người",
    min_months: "Mỗi người đóng từ số tháng",
    self_counted: "Tự ghi – chưa đối chiếu",
    remaining: "Còn lại",
    target: "Chỉ tiêu",
    met: "đã đạt",
    per_week: "Cần mỗi tuần",
    cards: "Thẻ cán bộ",
    cards_hint: "Người còn thiếu nhiều nhất đứng trước.",
    conference: "Cần mấy hội nghị nữa?",
    conference_hint: "Từ một hội nghị đã mở: mời bao nhiêu người, bao nhiêu người đăng ký.",
    invited: "Số người dự",
    registered: "Số người đăng ký",
    still_needed: "Còn cần",
    still_needed_hint: "Để trống: phần còn lại của loại hình đầu tiên.",
    conversion: "Tỷ lệ đăng ký",
    meetings: "Số hội nghị như thế",
    expected: "Theo tỷ lệ đã thấy",
    best: "Nếu thuận lợi nhất",
    worst: "Nếu khó khăn nhất",
    waiting: "Nhập xong sẽ có kết quả",
};

static EN: Words = Words {
    title: "Quotas and campaigns",
    promise: "How many more people, how many a week, how many meetings?",
    lead: "Enter the campaign, the targets and what is achieved: what remains, a card for each officer and the way to the reward follow at once.",
    view: "Look at",
    campaign: "Campaign",
    as_of: "As of",
    from: "First day",
    to: "Last day",
    days_hint: "Day empty: the end of last month. Campaign empty: the whole year.",
    products: "Products",
    products_hint: "What the whole office has achieved. Left empty, the officers' cards are added up.",
    product: "Product",
    achieved: "Achieved",
    achieved_hint: "people",
    per: "Targets are for",
    by_campaign: "The campaign",
    by_month: "Each month",
    add_product: "Add a product",
    roles: "Targets for each person",
    roles_hint: "A line for each role: how many people it has, and how many each of them has to win.",
    role: "Role",
    people: "People",
    each: "Each:",
    add_role: "Add a role",
    officers: "Officers",
    officers_hint: "May stay empty. Better use signs than names: what is entered here stands in the address.",
    officer: "Officer",
    role_of: "Role",
    qualifying: "Count for the reward",
    add_officer: "Add an officer",
    remove: "Remove",
    reward: "Reward",
    reward_hint: "Two conditions at once: new people of the first product, and a way of paying of enough months. Left empty there is no reward.",
    reward_count: "Reward for so many people",
    min_months: "Each paying for at least, months",
    self_counted: "Self-counted – not compared with the office",
    remaining: "Remaining",
    target: "Target",
    met: "met",
    per_week: "Needed a week",
    cards: "Officers' cards",
    cards_hint: "Who lacks the most comes first.",
    conference: "How many more meetings?",
    conference_hint: "From one meeting that was held: how many people came, how many registered.",
    invited: "People there",
    registered: "People registered",
    still_needed: "Still needed",
    still_needed_hint: "Empty: what remains of the first product.",
    conversion: "Share of registrations",
    meetings: "Meetings like this",
    expected: "At the share seen",
    best: "At best",
    worst: "At worst",
    waiting: "The result appears when the entry is complete",
};

/// "Thời gian đã qua 42,04%, còn 91 ngày."
pub fn clock(outcome: &QuotaOutcome, lang: Lang) -> String {
    let (elapsed, days) = (share(outcome.elapsed_percent, lang), whole(outcome.days_left, lang));
    fill!(lang, "Thời gian đã qua {a}, còn {b} ngày.", "{a} of the time is gone, {b} days are left.", elapsed, days)
}

/// "38/48 (79,17%)"
pub fn achieved(of: &Product, lang: Lang) -> String {
    let counts = [&whole(of.achieved, lang), "/", &whole(of.target, lang)].concat();
    match of.percent {
        Some(percent) => [&counts, " (", &share(percent, lang), ")"].concat(),
        None => counts,
    }
}

/// What remains of each product and what a week needs, for a chat.
pub fn summary(outcome: &QuotaOutcome, lang: Lang) -> String {
    let mut lines = vec![clock(outcome, lang)];
    lines.extend(outcome.products.iter().map(|of| [&of.product, ": ", &line(of, lang)].concat()));
    lines.push([words(lang).self_counted, "."].concat());
    lines.join("\n")
}

fn line(of: &Product, lang: Lang) -> String {
    let (done, remaining) = (achieved(of, lang), people(of.remaining, lang));
    let week = decimal(of.needed_per_week, lang);
    match (of.remaining, lang.spoken()) {
        (0, lang) => fill!(lang, "{a}, đã đạt.", "{a}, met.", done),
        (_, lang) => {
            fill!(lang, "{a}, còn {b}, cần {c} mỗi tuần.", "{a}, {b} to go, {c} a week.", done, remaining, week)
        }
    }
}

/// "21/52 người, từ 28,18% đến 53,93%"
pub fn band(invited: i64, registered: i64, of: &ConferenceOutcome, lang: Lang) -> String {
    let (low, high) = (share(of.low, lang), share(of.high, lang));
    let counts = [&whole(registered, lang), "/", &whole(invited, lang)].concat();
    fill!(
        lang,
        "{a} người; với cỡ hội nghị này, tỷ lệ thật nằm trong khoảng {b} đến {c} (tin cậy 95%)",
        "{a} people; from a meeting of this size the true share is {b} to {c} (95%)",
        counts,
        low,
        high
    )
}

/// "Còn cần 489 người: khoảng 24 hội nghị như thế, mời tất cả 1.211 người."
pub fn meetings(needed: i64, of: Meetings, lang: Lang) -> String {
    let (needed, expected, invitees) = (people(needed, lang), whole(of.expected, lang), people(of.invitees, lang));
    fill!(
        lang,
        "Còn cần {a}: khoảng {b} hội nghị như thế, mời tất cả {c}.",
        "{a} needed: about {b} meetings like this, {c} invited in all.",
        needed,
        expected,
        invitees
    )
}

fn share(of: Percent, lang: Lang) -> String {
    percent(two_places(of), lang)
}
