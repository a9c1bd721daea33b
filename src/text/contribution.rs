//! Sentences of the page `dong/`.

use super::Lang;
use super::law::{group, own_values};
use super::numbers::{day, dong, month, months, whole};
use super::words::amount;
use crate::citizen::contribution::{Input, Mode, Outcome, Payment, PossibleState};
use crate::law::SupportGroup;
use crate::units::{Dong, Month, plain_whole};

pub struct Words {
    pub title: &'static str,
    pub lead: &'static str,
    pub income: &'static str,
    pub income_hint: &'static str,
    pub income_slider: &'static str,
    pub other_incomes: &'static str,
    pub groups: &'static str,
    pub groups_hint: &'static str,
    pub way: &'static str,
    pub ways_missing: &'static str,
    pub missing_months: &'static str,
    pub month: &'static str,
    pub month_hint: &'static str,
    pub supported_months: &'static str,
    pub top_up: &'static str,
    pub top_up_hint: &'static str,
    pub known_top_ups: &'static str,
    pub refund: &'static str,
    pub unused_months: &'static str,
    pub refund_hint: &'static str,
    pub you_pay: &'static str,
    pub state: &'static str,
    pub local: &'static str,
    pub you: &'static str,
    pub total: &'static str,
    pub compare: &'static str,
    pub compare_hint: &'static str,
    pub pay_by: &'static str,
    pub before_after: &'static str,
    pub before_after_hint: &'static str,
    pub pay_now: &'static str,
    pub pay_until: &'static str,
    pub pay_then: &'static str,
    pub chosen_income: &'static str,
    pub in_dong: &'static str,
    pub rates: &'static str,
    pub group: &'static str,
    pub waiting: &'static str,
}

/// What the page is for, where it is linked to.
pub const fn promise(lang: Lang) -> &'static str {
    lang.pick("Tôi đóng bao nhiêu, Nhà nước hỗ trợ bao nhiêu?", "What do I pay, and what does the State pay?")
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Đóng BHXH tự nguyện",
    lead: "Chọn mức thu nhập, nhóm và cách đóng: số tiền hiện ngay, chính xác đến từng đồng.",
    income: "Thu nhập chọn để đóng, mỗi tháng",
    income_hint: "Mức bạn tự chọn, không phải thu nhập thật. Viết 3.500.000, 3,5 triệu hoặc 3tr5.",
    income_slider: "Kéo để chọn thu nhập",
    other_incomes: "Chọn mức khác",
    groups: "Bạn thuộc nhóm nào?",
    groups_hint: "Chọn mọi nhóm đúng với bạn; chỉ tính mức hỗ trợ cao nhất.",
    way: "Cách đóng",
    ways_missing: "Đóng cho những tháng còn thiếu",
    missing_months: "Số tháng còn thiếu",
    month: "Tháng bắt đầu đóng",
    month_hint: "Tháng/năm, ví dụ 11/2026. Quy định của tháng này áp dụng cho cả kỳ.",
    supported_months: "Số tháng đã được Nhà nước hỗ trợ",
    top_up: "Địa phương hỗ trợ thêm",
    top_up_hint: "Nhập phần trăm (ví dụ 15%) hoặc số tiền mỗi tháng (ví dụ 40.000). Hỏi BHXH cơ sở nơi bạn ở.",
    known_top_ups: "Mức đã biết",
    refund: "Nếu không dùng hết kỳ đã đóng",
    unused_months: "Số tháng cuối không dùng đến",
    refund_hint: "Ví dụ khi chuyển sang đóng BHXH bắt buộc hoặc bắt đầu nhận lương hưu.",
    you_pay: "Bạn đóng",
    state: "Nhà nước",
    local: "Địa phương",
    you: "Bạn",
    total: "Tổng cộng",
    compare: "So sánh các cách đóng",
    compare_hint: "Cùng mức thu nhập và nhóm bạn đã chọn.",
    pay_by: "Hạn đóng",
    before_after: "Đóng trước hay sau ngày đổi mức?",
    before_after_hint: "Tháng đã đóng trước ngày đổi thì không phải đóng bù, cũng không được hoàn.",
    pay_now: "Đóng bây giờ",
    pay_until: "Đóng chậm nhất",
    pay_then: "Đóng từ",
    chosen_income: "Thu nhập chọn",
    in_dong: "Số tiền tính bằng đồng",
    rates: "Mức đóng thấp nhất mỗi tháng",
    group: "Nhóm",
    waiting: "Nhập xong sẽ có kết quả",
};

static EN: Words = Words {
    title: "Voluntary social insurance",
    lead: "Choose an income, a group and a way of paying: the amount is there at once, exact to the đồng.",
    income: "Chosen income per month",
    income_hint: "The income you choose to insure, not your real one. Write 3,500,000 or 3.5 triệu (million).",
    income_slider: "Drag to choose the income",
    other_incomes: "Choose another",
    groups: "Which groups are you in?",
    groups_hint: "Tick all that apply; only the highest support counts.",
    way: "Way of paying",
    ways_missing: "For missing months",
    missing_months: "Missing months",
    month: "First month paid for",
    month_hint: "Month/year, such as 11/2026. Its rules hold for the whole period.",
    supported_months: "Months already supported by the State",
    top_up: "Local support on top",
    top_up_hint: "A percentage (15%) or an amount a month (40,000). Ask the social insurance office where you live.",
    known_top_ups: "Known ones",
    refund: "If part of the period is not used",
    unused_months: "Unused months at the end",
    refund_hint: "For example when you change to compulsory insurance or your pension begins.",
    you_pay: "You pay",
    state: "State",
    local: "Locality",
    you: "You",
    total: "In all",
    compare: "Compare the ways of paying",
    compare_hint: "With the income and groups you chose.",
    pay_by: "Pay by",
    before_after: "Pay before or after the change?",
    before_after_hint: "Months paid before the change are neither topped up nor refunded.",
    pay_now: "Pay now",
    pay_until: "Pay by",
    pay_then: "Pay from",
    chosen_income: "Chosen income",
    in_dong: "Amounts in đồng",
    rates: "Lowest contribution per month",
    group: "Group",
    waiting: "The result appears when the entry is complete",
};

/// "Từ 0 đến 120 tháng: mỗi người chỉ được hỗ trợ chừng ấy."
pub fn supported_hint(most: i64, lang: Lang) -> String {
    let most = months(most, lang);
    fill!(
        lang,
        "Chưa tháng nào thì ghi 0. Mỗi người được hỗ trợ nhiều nhất {a}.",
        "Write 0 if there was none. A person is supported for {a} at the most.",
        most
    )
}

/// "3 tháng", "2 năm"
pub fn way(mode: Mode, lang: Lang) -> String {
    match mode {
        Mode::Months(count) => months(count, lang),
        Mode::Ahead { years } => plain_whole(years) + lang.pick("\u{a0}năm", "\u{a0}years"),
        Mode::Missing { .. } => words(lang).ways_missing.into(),
    }
}

/// "cho 3 tháng, từ 11/2026 đến 01/2027"
pub fn period(input: &Input, payment: &Payment, lang: Lang) -> String {
    let count = months(payment.months, lang);
    if matches!(input.mode, Mode::Missing { .. }) {
        return fill!(
            lang,
            "cho {a} còn thiếu, đóng một lần trong {b}",
            "for {a} that are missing, paid at once in {b}",
            count,
            month(input.month)
        );
    }
    let (first, last) = (month(input.month), month(last_month(input.month, payment.months)));
    match (payment.months, lang.spoken()) {
        (1, lang) => fill!(lang, "cho tháng {a}", "for {a}", first),
        (_, lang) => fill!(lang, "cho {a}, từ {b} đến {c}", "for {a}, {b} to {c}", count, first, last),
    }
}

fn last_month(first: Month, months: i64) -> Month {
    first.plus(i32::try_from(months - 1).unwrap_or(0))
}

/// What stands under the big figure: for which months, and until when it holds; what is paid after a known change.
pub fn sentence(input: &Input, outcome: &Outcome, lang: Lang) -> String {
    let payment = &outcome.payment;
    let period = period(input, payment, lang);
    let words = words(lang);
    let later = outcome.later.as_ref().filter(|later| later.payment.pay != payment.pay);
    if let (Some(later), Some(due)) = (later, payment.pay_by) {
        let (until, due, pay) = (day(later.until()), day(due), dong(later.payment.pay, lang));
        let in_time = lang.pick(", nếu đóng kịp, chậm nhất ngày ", ", if by ");
        let [after, by] = [lang.pick(". Đóng sau đó", ". After that"), lang.pick(", chậm nhất ngày ", ", by ")];
        return [words.you_pay, " ", &period, in_time, &until, after, by, &due, ": ", &pay, "."].concat();
    }
    let due = payment.pay_by.map(|on| fill!(lang, ", chậm nhất ngày {a}", ", by {a}", day(on)));
    [words.you_pay, " ", &period, &due.unwrap_or_default(), "."].concat()
}

/// "Nhà nước trả 66.000 đồng (20% của mức đóng)"
pub fn support_sentence(payment: &Payment, lang: Lang) -> String {
    if let Some(possible) = payment.possible_state.filter(|possible| possible.high > Dong::ZERO) {
        return possible_sentence(payment.gross, possible, lang);
    }
    let (state, local, gross) = (dong(payment.state, lang), dong(payment.local, lang), dong(payment.gross, lang));
    let has_local = payment.local > Dong::ZERO;
    match (payment.state > Dong::ZERO, has_local, lang.spoken()) {
        (true, true, lang) => fill!(
            lang,
            "Nhà nước trả {a}, địa phương trả {b} trong tổng số {c}.",
            "The State pays {a}, the locality {b} of {c} in total.",
            state,
            local,
            gross
        ),
        (true, false, lang) => {
            fill!(lang, "Nhà nước trả {a} trong tổng số {b}.", "The State pays {a} of {b} in total.", state, gross)
        }
        (false, true, lang) => {
            fill!(lang, "Địa phương trả {a} trong tổng số {b}.", "The locality pays {a} of {b} in total.", local, gross)
        }
        (false, false, Lang::Vi) => "Lần đóng này không có khoản hỗ trợ nào.".into(),
        (false, false, Lang::En) => "There is no support in this payment.".into(),
    }
}

/// Both ends of what somebody may have to pay for missing months.
pub fn possible_sentence(gross: Dong, PossibleState { low, high }: PossibleState, lang: Lang) -> String {
    [
        lang.pick("Nhiều nhất là ", "At most "),
        &dong(gross, lang),
        lang.pick(". Nếu Nhà nước hỗ trợ thì bạn chỉ đóng từ ", ". If the State supports it, you pay "),
        &dong(gross - high, lang),
        lang.pick(" đến ", " to "),
        &dong(gross - low, lang),
        ".",
    ]
    .concat()
}

/// "Từ 1.500.000 đến 50.600.000 đồng (tháng 11/2026)"
pub fn allowed_incomes(floor: Dong, cap: Dong, at: Month, lang: Lang) -> String {
    let (floor, cap, at) = (whole(floor.get(), lang), dong(cap, lang), month(at));
    fill!(lang, "Tháng {a}: từ {b} đến {c}.", "In {a}: {b} to {c}.", at, floor, cap)
}

pub fn rates_caption(at: Month, income: Dong, lang: Lang) -> String {
    let (at, income) = (month(at), dong(income, lang));
    fill!(
        lang,
        "Tháng {a}, thu nhập chọn {b}; tính bằng đồng",
        "In {a}, chosen income {b}; amounts in đồng",
        at,
        income
    )
}

pub fn back_sentence(refund: Dong, unused: i64, lang: Lang) -> String {
    let (refund, unused) = (dong(refund, lang), months(unused, lang));
    fill!(lang, "Bạn được hoàn lại {a} cho {b} không dùng đến.", "You get back {a} for {b} not used.", refund, unused)
}

/// "Thu nhập chọn: 2.000.000 đồng. Nhóm: Hộ cận nghèo"
pub fn chosen(income: Dong, groups: &[SupportGroup], lang: Lang) -> String {
    let words = words(lang);
    let groups: Vec<&str> = groups.iter().map(|of| group(*of, lang)).collect();
    let groups = if groups.is_empty() { group(SupportGroup::Other, lang).into() } else { groups.join(", ") };
    [words.chosen_income, ": ", &dong(income, lang), ". ", words.group, ": ", &groups].concat()
}

/// A few plain lines for a chat.
pub fn summary(input: &Input, outcome: &Outcome, lang: Lang) -> String {
    let words = words(lang);
    let payment = &outcome.payment;
    let lines = [
        [words.you_pay, ": ", &dong(payment.pay, lang), " (", &amount(payment.pay, lang), ")"].concat(),
        sentence(input, outcome, lang),
        chosen(input.income, &input.groups, lang),
        support_sentence(payment, lang),
    ];
    lines.join("\n") + &own_values(&payment.explained.rules, lang)
}
