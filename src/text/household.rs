//! Sentences of the page `ho-gia-dinh/`.

use super::Lang;
use super::law::{health_group, own_values};
use super::numbers::one_of;
use super::numbers::{day, dong, month, months, percent, value};
use super::words::amount;
use crate::citizen::card_start::{CardBefore, is_paid_for};
use crate::citizen::common_end::End;
use crate::citizen::household::{AtWage, Input, LONGEST, MemberOutcome, Outcome};
use crate::law::HealthGroup;
use crate::law::health_group::Kind;
use crate::law::small_child::SMALL_CHILD;
use crate::law::social_pension::SOCIAL_PENSION;
use crate::units::{Day, Decimal, Dong, Month, Percent, Value};

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
    pub last_day: &'static str,
    pub last_day_example: &'static str,
    pub co_paid: &'static str,
    pub left: &'static str,
    pub add: &'static str,
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
    pub months_column: &'static str,
    pub strips: &'static str,
    pub together: &'static str,
    pub end: &'static str,
    pub end_hint: &'static str,
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
    members_hint: "Mức đóng tính theo thứ tự từ trên xuống. Em bé, người có lương hưu, người đi làm… đã có thẻ riêng: cứ ghi vào đây và chọn đúng diện, nhà không phải đóng.",
    called: "Gọi là",
    own: "Số tháng, mức hỗ trợ riêng",
    own_months: "Số tháng",
    own_months_hint: "như cả hộ",
    own_support: "Được hỗ trợ, %",
    own_support_hint: "theo nhóm",
    known_support: "Mức đã biết ở địa phương",
    before: "Thẻ BHYT trước đây",
    before_unsaid: "Đang có thẻ",
    before_none: "Chưa từng có thẻ",
    last_day: "Thẻ cũ hết ngày",
    last_day_example: "nếu có",
    co_paid: "Từ đầu năm đến trước khi đổi mức lương cơ sở, người bệnh đã cùng chi trả",
    left: "Còn phải cùng chi trả đến hết năm, nhiều nhất",
    add: "Thêm người",
    months: "Đóng cho mấy tháng",
    months_hint: "Muốn cả nhà cùng hết hạn một ngày thì ghi ngày hết của thẻ cũ, rồi chọn ô cuối: mỗi người đóng mấy tháng sẽ hiện ra.",
    month: "Tháng đóng tiền",
    month_hint: "Tháng/năm, ví dụ 11/2026. Mức của tháng này áp dụng cho cả kỳ.",
    card_from: "Ngày đóng tiền",
    card_from_hint: "Thẻ thường dùng được từ ngày này. Để trống là ngày 01 của tháng đóng. Ví dụ 21/11/2026.",
    pays: "Cả hộ đóng",
    household: "Hộ đóng",
    others: "Được hỗ trợ",
    each: "Từng người",
    member: "Người",
    rank: "Thứ tự",
    pay: "Phải đóng",
    card: "Thẻ đến",
    periods_hint: "Ai có số tháng riêng thì giữ số tháng đó.",
    months_column: "Tháng",
    strips: "Ai đóng bao nhiêu, thẻ dùng đến khi nào",
    together: "Cả nhà cùng hết một ngày",
    end: "Cả nhà cùng hết ngày",
    end_hint: "Thẻ tính tròn tháng: ai không hết đúng ngày này được thì hết sau ít ngày, để không ngày nào thiếu thẻ.",
    card_to: "Thẻ dùng đến",
    wage: "Trước và sau khi đổi mức lương cơ sở",
    wage_hint: "Tháng đã đóng trước ngày đổi thì không phải đóng bù.",
    by_rule: "Theo mức đã công bố",
    by_own: "Theo mức bạn nhập",
    level: "Mức tham chiếu (lương cơ sở)",
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
    promise: "What does the whole family pay, and how long are the cards valid?",
    lead: "Put in each person of the household: everybody's amount and card are there at once.",
    members: "People of the household",
    members_hint: "The order counts from the top. Babies, pensioners and employees already have cards: list them with their status too; they cost nothing here.",
    called: "Initials",
    own: "Own months and support",
    own_months: "Months",
    own_months_hint: "as the household",
    own_support: "Supported, %",
    own_support_hint: "as the group",
    known_support: "Known in a locality",
    before: "Card before this one",
    before_unsaid: "Has a card",
    before_none: "Never had a card",
    last_day: "Old card ends on",
    last_day_example: "if any",
    co_paid: "Co-payments from the beginning of the year to the change of the base wage",
    left: "Still to pay to the end of the year, at most",
    add: "Add a person",
    months: "For how many months",
    months_hint: "To have all cards end together, put in when the old cards end and choose the last box: it shows how many months each of you pays.",
    month: "Month of payment",
    month_hint: "Month/year, such as 11/2026. Its rules hold for the whole period.",
    card_from: "Day of payment",
    card_from_hint: "Cards are usually valid from that day. Blank means the first of the month, e.g. 21/11/2026.",
    pays: "The household pays",
    household: "Household",
    others: "Supported",
    each: "Person by person",
    member: "Person",
    rank: "Rank",
    pay: "To pay",
    card: "Card until",
    periods_hint: "Members with their own number of months keep it.",
    months_column: "Months",
    strips: "Who pays what, and how long the card is valid",
    together: "All cards end on one day",
    end: "All cards end on",
    end_hint: "Cards run for whole months: one that cannot end on that very day ends a few days later, so that nobody is left without.",
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
        "The first member pays in full, the next ones {a}, and all others the last of these rates.",
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
    [name, lang.pick(" thuộc diện nào?", ": which card?")].concat()
}

/// What somebody is, in plain words.
pub fn kind_name(kind: Kind, at: Month, lang: Lang) -> String {
    match kind {
        Kind::Of(HealthGroup::Household) => lang.pick("Tự đóng theo hộ", "Pays with the household").into(),
        Kind::Of(HealthGroup::OtherGroup) => lang.pick("Đã có thẻ khác", "Has another card").into(),
        Kind::Of(group) => health_group(group, lang).into(),
        Kind::SmallChild => fill!(lang, "Em bé dưới {a} tuổi", "Child under {a}", SMALL_CHILD.value),
        Kind::Employee => lang.pick("Đi làm, có BHXH bắt buộc", "Employee with compulsory insurance").into(),
        Kind::Pensioner => lang.pick("Có lương hưu", "Draws a pension").into(),
        Kind::SocialPensioner => match SOCIAL_PENSION.known_at(at) {
            Some(rule) => fill!(
                lang,
                "Cụ từ {a} tuổi, có trợ cấp hưu trí xã hội",
                "{a} or older, with the social pension",
                rule.value.age
            ),
            // Before there was a social pension.
            None => lang.pick("Cụ có trợ cấp hằng tháng của Nhà nước", "Old, with a monthly allowance").into(),
        },
    }
}

/// The same in a few words, for a button.
pub fn quick_name(kind: Kind, at: Month, lang: Lang) -> String {
    match kind {
        Kind::Of(HealthGroup::Household) => lang.pick("Đóng theo hộ", "By the household").into(),
        Kind::Employee => lang.pick("Người đi làm", "Employee").into(),
        Kind::Pensioner => lang.pick("Người có lương hưu", "Pensioner").into(),
        Kind::SocialPensioner => match SOCIAL_PENSION.known_at(at) {
            Some(rule) => fill!(lang, "Cụ từ {a} tuổi", "{a} or older", rule.value.age),
            None => lang.pick("Cụ già", "Old person").into(),
        },
        _ => kind_name(kind, at, lang),
    }
}

/// An input with what came of it: the common end and how each card ends, where that was asked.
pub struct Worked {
    pub input: Input,
    pub outcome: Outcome,
    pub kinds: Vec<Kind>,
    pub end: Option<Day>,
    pub ends: Vec<End>,
}

impl Worked {
    /// Whether a member's card is one that this household pays for, so that its days are known.
    pub fn is_paid_for(&self, index: usize) -> bool {
        self.input.members.get(index).is_some_and(|member| is_paid_for(member.group))
    }

    pub fn paid_on(&self) -> Day {
        self.input.card_from.unwrap_or(Day::first_of(self.input.month))
    }

    /// The last day of the card before.
    pub fn old_card_to(&self, index: usize) -> Option<Day> {
        match self.input.members.get(index)?.before {
            CardBefore::Until(last) => Some(last),
            _ => None,
        }
    }

    /// Whether a member pays for as many months as can be paid for at once.
    fn has_all_months(&self, index: usize) -> bool {
        self.outcome.members[index].months == LONGEST
    }
}

/// What stands under a member: rank and amount.
pub fn told(worked: &Worked, index: usize, lang: Lang) -> String {
    let member = &worked.outcome.members[index];
    let rank = match member.rank {
        None if member.gross == Dong::ZERO => {
            return lang.pick("Đã có thẻ riêng, nhà không phải đóng", "Has a card already: nothing to pay").into();
        }
        None if member.pay == Dong::ZERO => {
            return lang.pick("Được hỗ trợ hết, nhà không phải đóng", "Paid for in full: nothing to pay").into();
        }
        Some(_) if member.months == 0 => {
            return lang.pick("Thẻ cũ còn hạn, chưa phải đóng", "Old card still valid: nothing to pay yet").into();
        }
        Some(rank) => [lang.pick("Mức người thứ ", "As member "), &rank.to_string()].concat(),
        None if worked.input.members[index].group == HealthGroup::Student => {
            lang.pick("Đóng ở trường", "Paid at school").into()
        }
        None => lang.pick("Không tính thứ tự", "No rank").into(),
    };
    [&rank, ": ", &dong(member.pay, lang)].concat()
}

/// For how long the card is good, and why not exactly to the common day.
pub fn card(worked: &Worked, index: usize, lang: Lang) -> String {
    let member = &worked.outcome.members[index];
    if !worked.is_paid_for(index) {
        return match worked.kinds.get(index) {
            Some(Kind::Of(HealthGroup::Student)) => lang.pick("Thẻ theo năm học", "Card by the school year").into(),
            _ => lang.pick("Thẻ do nơi khác cấp", "Card from elsewhere").into(),
        };
    }
    if let Some(End::StillGood(last)) = worked.ends.get(index) {
        return fill!(
            lang,
            "Thẻ cũ còn đến {a}: lần này chưa phải đóng",
            "Old card valid until {a}: nothing to pay yet",
            day(*last)
        );
    }
    let good = [&months(member.months, lang), ": ", &day(member.card_from), " – ", &day(member.card_to)].concat();
    let days = |count: &i64| value(&Value::Days(*count), lang);
    let why = match worked.ends.get(index) {
        Some(End::Later(count)) => [
            lang.pick(", muộn hơn ngày chung ", ", later than the common day by "),
            &days(count),
            lang.pick(" vì thẻ tính tròn tháng", ", as cards run for whole months"),
        ]
        .concat(),
        Some(End::Earlier(count)) => [
            lang.pick(", sớm hơn ngày chung ", ", earlier than the common day by "),
            &days(count),
            if worked.has_all_months(index) {
                lang.pick(" vì một lần không đóng được nhiều tháng hơn", ", as no more months are paid for at once")
            } else {
                lang.pick(" vì có số tháng riêng", ", for having months of their own")
            },
        ]
        .concat(),
        _ => String::new(),
    };
    good + &why
}

/// The one sentence under the big figure.
pub fn sentence(worked: &Worked, lang: Lang) -> String {
    let input = &worked.input;
    let (count, at) = (input.members.len(), month(input.month));
    let term = match worked.end {
        Some(end) => [lang.pick("thẻ cùng hết ", "cards end on "), &day(end)].concat(),
        None => months(input.months, lang),
    };
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
pub fn summary(worked: &Worked, lang: Lang) -> String {
    let (words, outcome) = (words(lang), &worked.outcome);
    let mut lines = vec![
        [words.title, ": ", &dong(outcome.total, lang), " (", &amount(outcome.total, lang), ")"].concat(),
        sentence(worked, lang),
    ];
    for (index, member) in outcome.members.iter().enumerate() {
        lines.push([called(member, index, lang), told(worked, index, lang), card(worked, index, lang)].join(" – "));
    }
    lines.join("\n") + &own_values(&outcome.explained.rules, lang)
}
