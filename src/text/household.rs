//! Sentences of the page `ho-gia-dinh/`.

use super::Lang;
use super::explain::one_of;
use super::law::{health_group, own_values};
use super::numbers::{day, dong, month, months, percent, value};
use super::words::amount;
use crate::citizen::household::{AtWage, Input, MemberOutcome, Outcome};
use crate::law::HealthGroup;
use crate::units::{Decimal, Dong, Percent, Value};

pub struct Words {
    pub title: &'static str,
    pub promise: &'static str,
    pub lead: &'static str,
    pub members: &'static str,
    pub members_hint: &'static str,
    pub called: &'static str,
    pub own: &'static str,
    pub own_months: &'static str,
    pub own_months_hint: &'static str,
    pub own_support: &'static str,
    pub own_support_hint: &'static str,
    pub known_support: &'static str,
    pub before: &'static str,
    pub before_unsaid: &'static str,
    pub before_none: &'static str,
    pub before_ended: &'static str,
    pub last_day: &'static str,
    pub last_day_example: &'static str,
    pub co_paid: &'static str,
    pub left: &'static str,
    pub add: &'static str,
    pub add_household: &'static str,
    pub add_student: &'static str,
    pub add_other: &'static str,
    pub add_poor: &'static str,
    pub months: &'static str,
    pub months_hint: &'static str,
    pub month: &'static str,
    pub month_hint: &'static str,
    pub card_from: &'static str,
    pub card_from_hint: &'static str,
    pub pays: &'static str,
    pub household: &'static str,
    pub others: &'static str,
    pub each: &'static str,
    pub member: &'static str,
    pub rank: &'static str,
    pub monthly: &'static str,
    pub support: &'static str,
    pub pay: &'static str,
    pub card: &'static str,
    pub periods_hint: &'static str,
    pub card_to: &'static str,
    pub wage: &'static str,
    pub wage_hint: &'static str,
    pub by_rule: &'static str,
    pub by_own: &'static str,
    pub level: &'static str,
    pub rates: &'static str,
    pub visits: &'static str,
    pub visits_hint: &'static str,
    pub visit: &'static str,
    pub visit_free: &'static str,
    pub year: &'static str,
    pub waiting: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "BHYT hộ gia đình",
    promise: "Cả nhà đóng bao nhiêu, thẻ dùng đến ngày nào?",
    lead: "Thêm từng người trong hộ: số tiền và hạn thẻ của mỗi người hiện ngay.",
    members: "Những người trong hộ",
    members_hint: "Thứ tự đóng tính từ trên xuống. Ai đã có thẻ theo nhóm khác vẫn ghi vào đây, không tính thứ tự.",
    called: "Tên gọi",
    own: "Thẻ trước, số tháng, mức hỗ trợ, tên gọi",
    own_months: "Số tháng",
    own_months_hint: "như cả hộ",
    own_support: "Được hỗ trợ, %",
    own_support_hint: "theo nhóm",
    known_support: "Mức đã biết ở địa phương",
    before: "Thẻ BHYT trước đây",
    before_unsaid: "Đang có thẻ, đóng tiếp",
    before_none: "Chưa từng có thẻ",
    before_ended: "Thẻ hết hạn ngày…",
    last_day: "Ngày hết hạn của thẻ trước",
    last_day_example: "ngày/tháng/năm",
    co_paid: "Từ đầu năm đến trước khi đổi mức lương cơ sở, người bệnh đã cùng chi trả",
    left: "Còn phải cùng chi trả đến hết năm, nhiều nhất",
    add: "Thêm người",
    add_household: "+ Đóng theo hộ",
    add_student: "+ Học sinh, sinh viên",
    add_other: "+ Đã có thẻ khác",
    add_poor: "+ Hộ cận nghèo",
    months: "Đóng cho mấy tháng",
    months_hint: "Thẻ của người vào sau có thể ít tháng hơn để hết hạn cùng cả hộ.",
    month: "Tháng đóng tiền",
    month_hint: "Tháng/năm, ví dụ 11/2026. Mức của tháng này áp dụng cho cả kỳ.",
    card_from: "Ngày đóng tiền",
    card_from_hint: "Thẻ thường dùng được từ ngày này. Để trống là ngày 01 của tháng đóng. Ví dụ 21/11/2026.",
    pays: "Cả hộ đóng",
    household: "Hộ đóng",
    others: "Được hỗ trợ",
    each: "Từng người",
    member: "Người",
    rank: "Thứ",
    monthly: "Mức một tháng",
    support: "Được hỗ trợ",
    pay: "Phải đóng",
    card: "Thẻ dùng đến",
    periods_hint: "Ai có số tháng riêng thì giữ số tháng đó.",
    card_to: "Thẻ dùng đến",
    wage: "Trước và sau khi đổi mức lương cơ sở",
    wage_hint: "Tháng đã đóng trước ngày đổi thì không phải đóng bù.",
    by_rule: "Theo mức đã công bố",
    by_own: "Theo mức bạn nhập",
    level: "Mức tham chiếu",
    rates: "Phải đóng theo thứ tự trong hộ",
    visits: "Khi đi khám chữa bệnh đúng tuyến",
    visits_hint: "Thường người bệnh cùng chi trả một phần. Hai trường hợp dưới đây thì thẻ trả hết.",
    visit: "Một lần khám tốn dưới",
    visit_free: "không phải cùng chi trả",
    year: "Cùng chi trả trong năm quá",
    waiting: "Nhập xong sẽ có kết quả",
};

static EN: Words = Words {
    title: "Household health insurance",
    promise: "What does the whole family pay, and until when are the cards good?",
    lead: "Put in each person of the household: everybody's amount and card are there at once.",
    members: "People of the household",
    members_hint: "Ranks count from the top. Whoever is insured in another group stands here too, without a rank.",
    called: "Called",
    own: "Card before, months, support, name",
    own_months: "Months",
    own_months_hint: "as the household",
    own_support: "Supported, %",
    own_support_hint: "as the group",
    known_support: "Known in a locality",
    before: "Card before this one",
    before_unsaid: "Has a card and goes on",
    before_none: "Never had a card",
    before_ended: "A card ends or ended on…",
    last_day: "Last day of the card before",
    last_day_example: "day/month/year",
    co_paid: "Co-payments from the beginning of the year to the change of the base wage",
    left: "Still to pay to the end of the year, at most",
    add: "Add a person",
    add_household: "+ By the household",
    add_student: "+ Pupil or student",
    add_other: "+ Has another card",
    add_poor: "+ Near-poor",
    months: "For how many months",
    months_hint: "A later member may pay for fewer months, so that the cards end together.",
    month: "Month of payment",
    month_hint: "Month/year, such as 11/2026. Its rules hold for the whole period.",
    card_from: "Day of payment",
    card_from_hint: "Cards are usually good from that day. Leave empty for the first of the month. Such as 21/11/2026.",
    pays: "The household pays",
    household: "Household",
    others: "Supported",
    each: "Person by person",
    member: "Person",
    rank: "Rank",
    monthly: "A month",
    support: "Support",
    pay: "To pay",
    card: "Card until",
    periods_hint: "Whoever has months of their own keeps them.",
    card_to: "Card until",
    wage: "Before and after a change of the base wage",
    wage_hint: "Months paid before the change are not topped up.",
    by_rule: "At the published level",
    by_own: "At your own level",
    level: "Reference level",
    rates: "Contribution by rank",
    visits: "At the doctor's, where the card is registered",
    visits_hint: "The patient usually pays a part. In two cases the card pays all.",
    visit: "A visit below",
    visit_free: "no co-payment",
    year: "Co-payments of a year above",
    waiting: "The result appears when the entry is complete",
};

/// "Người thứ nhất đóng đủ, …": `tiers` are the shares from the first member on.
pub fn each_hint(tiers: &[Percent], lang: Lang) -> String {
    let later: Vec<String> = tiers.iter().skip(1).map(|tier| percent(*tier, lang)).collect();
    let later = later.join(", ");
    fill!(
        lang,
        "Người thứ nhất đóng đủ, những người sau lần lượt đóng {a}, rồi giữ như vậy.",
        "The first pays in full, the next ones {a}; all others as the last of these.",
        later
    )
}

/// "3, 6 hoặc 12 tháng?"
pub fn periods(offered: &[i64], lang: Lang) -> String {
    [&one_of(offered, lang), lang.pick(" tháng?", " months?")].concat()
}

/// How much of a treatment the card of a group pays.
pub fn level(group: HealthGroup, level: Percent, lang: Lang) -> String {
    let (group, level) = (health_group(group, lang), percent(level, lang));
    fill!(
        lang,
        "{a}: thẻ trả {b} chi phí trong phạm vi được hưởng.",
        "{a}: the card pays {b} of what is covered.",
        group,
        level
    )
}

/// What a patient is spared once the co-payments of a year are above their bound.
pub fn year_free(years: i64, lang: Lang) -> String {
    let years = value(&Value::Years(Decimal::whole(years)), lang);
    fill!(
        lang,
        "phần còn lại của năm không phải cùng chi trả, nếu đã có thẻ đủ {a} liên tục",
        "no more for the rest of the year, after {a} of insurance in a row",
        years
    )
}

/// "Người 2": what somebody is called who has no other name here.
pub fn numbered(index: usize, lang: Lang) -> String {
    [lang.pick("Người ", "Person "), &(index + 1).to_string()].concat()
}

pub fn called(member: &MemberOutcome, index: usize, lang: Lang) -> String {
    if member.label.is_empty() { numbered(index, lang) } else { member.label.clone() }
}

pub fn remove(name: &str, lang: Lang) -> String {
    [lang.pick("Bỏ ", "Take out "), name].concat()
}

/// The label of the choice of a member's group.
pub fn insured_as(name: &str, lang: Lang) -> String {
    [name, lang.pick(" tham gia theo", ": insured as")].concat()
}

/// What stands under a member: rank and amount.
pub fn outcome(member: &MemberOutcome, lang: Lang) -> String {
    let rank = match member.rank {
        Some(rank) => [lang.pick("Mức người thứ ", "As member "), &rank.to_string()].concat(),
        None => lang.pick("Không tính thứ tự", "No rank").into(),
    };
    if member.gross == Dong::ZERO {
        return [&rank, lang.pick(", không tính tiền ở đây", ", not counted here")].concat();
    }
    [&rank, ": ", &dong(member.pay, lang)].concat()
}

/// From when to when the card is good.
pub fn card(member: &MemberOutcome, lang: Lang) -> String {
    if member.gross == Dong::ZERO {
        return String::new();
    }
    [lang.pick("Thẻ ", "Card "), &day(member.card_from), " – ", &day(member.card_to)].concat()
}

/// The one sentence under the big figure.
pub fn sentence(input: &Input, lang: Lang) -> String {
    let (count, term, at) = (input.members.len(), months(input.months, lang), month(input.month));
    fill!(
        lang,
        "{a} người trong danh sách, {b}, đóng trong tháng {c}.",
        "{a} on the list, {b}, paid in {c}.",
        count,
        term,
        at
    )
}

/// "Được hỗ trợ 683.100 đồng trong tổng số 4.372.000 đồng."
pub fn support_sentence(outcome: &Outcome, lang: Lang) -> String {
    let (support, gross) = (dong(outcome.support, lang), dong(outcome.total + outcome.support, lang));
    fill!(lang, "Được hỗ trợ {a} trong tổng số {b}.", "{a} of {b} are paid by others.", support, gross)
}

/// The head of a column of the comparison: "Đóng tháng 06/2026".
pub fn paid_in(at: &AtWage, lang: Lang) -> String {
    [lang.pick("Đóng tháng ", "Paid in "), &month(at.month)].concat()
}

/// A few plain lines for a chat.
pub fn summary(input: &Input, outcome: &Outcome, lang: Lang) -> String {
    let words = words(lang);
    let mut lines = vec![
        [words.title, ": ", &dong(outcome.total, lang), " (", &amount(outcome.total, lang), ")"].concat(),
        sentence(input, lang),
    ];
    for (index, member) in outcome.members.iter().enumerate() {
        let parts = [called(member, index, lang), self::outcome(member, lang), card(member, lang)];
        lines.push(parts.join(" – ").trim_end_matches(" – ").into());
    }
    lines.join("\n") + &own_values(&outcome.explained.rules, lang)
}
