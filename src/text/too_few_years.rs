//! Sentences of the page `huu-tri/` for whoever reaches the retirement age with too few years.

use super::Lang;
use super::numbers::{dong, month, months};
use crate::citizen::balance;
use crate::citizen::contribution::PossibleState;
use crate::citizen::monthly_allowance;
use crate::citizen::outlook::Purchase;
use crate::citizen::too_few_years::{LumpSum, SocialPension};
use crate::units::{Dong, Month};

pub struct Words {
    pub title: &'static str,
    pub hint: &'static str,
    pub way: &'static str,
    pub timeline: &'static str,
    pub you_pay: &'static str,
    pub you_get: &'static str,
    pub brings: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Đến tuổi mà chưa đủ năm đóng thì làm gì?",
    hint: "Mỗi cách một dòng: từ khi nào, được bao nhiêu, theo giá trị tiền hôm nay. Được chọn một cách.",
    way: "Cách",
    timeline: "Các cách trên cùng một dòng thời gian (vạch đứng: đã nhận đủ tiền mình đóng)",
    you_pay: "bạn đóng",
    you_get: "bạn nhận",
    brings: "Được nhận",
};

static EN: Words = Words {
    title: "What if you have too few years at retirement age?",
    hint: "A line for each way: since when, and how much, in today's money. One of them can be chosen.",
    way: "Way",
    timeline: "All ways on one line of time (the mark: you have got back what you paid)",
    you_pay: "you pay",
    you_get: "you receive",
    brings: "It brings",
};

/// "1.012.500 đồng/tháng"
pub fn monthly(amount: Dong, lang: Lang) -> String {
    [&dong(amount, lang), lang.pick("/tháng", "/month")].concat()
}

/// "Đóng một lần 8.000.000 đồng cho 12 tháng còn thiếu, sớm nhất 02/2039: lương hưu từ 04/2039"
pub fn buy(bought: &Purchase, lang: Lang) -> String {
    [
        lang.pick("Đóng một lần ", "Pay "),
        &dong(bought.cost, lang),
        lang.pick(" cho ", " at once for "),
        &months(bought.months, lang),
        lang.pick(" còn thiếu, sớm nhất ", " that are missing, as early as "),
        &month(bought.earliest),
        &pension_from(bought.plan.settled, lang),
    ]
    .concat()
}

/// "Đóng tiếp đến 11/2036, rồi đóng một lần 21.000.000 đồng cho 60 tháng còn lại: lương hưu từ 12/2036"
pub fn on_then_buy(bought: &Purchase, lang: Lang) -> String {
    [
        lang.pick("Đóng tiếp đến ", "Pay on until "),
        &month(bought.month),
        lang.pick(", rồi đóng một lần ", ", then "),
        &dong(bought.cost, lang),
        lang.pick(" cho ", " at once for the "),
        &months(bought.months, lang),
        lang.pick(" còn lại", " that are left"),
        &pension_from(bought.plan.settled, lang),
    ]
    .concat()
}

/// "Đóng tiếp cho đủ năm: lương hưu từ 12/2041"
pub fn on(plan: &balance::Outcome, lang: Lang) -> String {
    let main = lang.pick("Đóng tiếp cho đủ năm", "Pay on until the years are complete");
    [main, &pension_from(plan.settled, lang)].concat()
}

fn pension_from(at: Month, lang: Lang) -> String {
    [lang.pick(": lương hưu từ ", ": pension from "), &month(at)].concat()
}

/// "Rút một lần vào 04/2036, thôi đóng (đã trừ 1.188.000 đồng Nhà nước hỗ trợ)"
pub fn lump_sum(sum: LumpSum, lang: Lang) -> String {
    let main = [
        lang.pick("Rút một lần vào ", "Take it all out at once in "),
        &month(sum.month),
        lang.pick(", thôi đóng", " and stop paying"),
    ]
    .concat();
    if sum.state == Dong::ZERO {
        return main;
    }
    let less = lang.pick(" (đã trừ ", " (less ");
    [&main, less, &dong(sum.state, lang), lang.pick(" Nhà nước hỗ trợ)", " that the State paid)")].concat()
}

/// "Trợ cấp hằng tháng từ 04/2036, trong 40 tháng; đóng thêm một lần 10.000.000 đồng thì nhận đến hết 03/2051"
pub fn allowance(of: &monthly_allowance::Outcome, lang: Lang) -> String {
    let main = [
        lang.pick("Trợ cấp hằng tháng từ ", "A monthly allowance from "),
        &month(of.from),
        lang.pick(", trong ", ", for "),
        &months(of.months, lang),
    ]
    .concat();
    let Some(more) = of.top_up else { return main };
    let last = of.last_with(more.months);
    let once = lang.pick("; đóng thêm một lần ", "; for ");
    let to = lang.pick(" thì nhận đến hết ", " paid at once it lasts until ");
    [&main, once, &dong(more.cost, lang), to, &month(last)].concat()
}

/// "Nếu không có lương hưu: trợ cấp hưu trí xã hội từ 04/2046 (nếu khi đó vẫn là hộ nghèo, cận nghèo)"
pub fn social_pension(of: SocialPension, lang: Lang) -> String {
    let main =
        lang.pick("Nếu không có lương hưu: trợ cấp hưu trí xã hội từ ", "Without a pension: the social pension from ");
    let early = lang.pick(" (nếu khi đó vẫn là hộ nghèo, cận nghèo)", " (if still poor or near-poor then)");
    [main, &month(of.from), if of.early { early } else { "" }].concat()
}

/// "từ 17.433.234 đồng đến 17.831.542 đồng"
pub fn if_supported(cost: Dong, PossibleState { low, high }: PossibleState, lang: Lang) -> String {
    let (least, most) = (dong(cost - high, lang), dong(cost - low, lang));
    [lang.pick("từ ", ""), &least, lang.pick(" đến ", " to "), &most].concat()
}

/// "Bạn đóng tất cả 61.000.000 đồng, Nhà nước 7.000.000 đồng. Nhận lại đủ tiền mình đóng vào 03/2044."
pub fn own_money(plan: &balance::Outcome, lang: Lang) -> String {
    let paid = [lang.pick("Bạn đóng tất cả ", "You pay "), &dong(plan.own, lang)].concat();
    let state = if plan.state == Dong::ZERO {
        String::new()
    } else {
        [lang.pick(", Nhà nước ", ", the State "), &dong(plan.state, lang)].concat()
    };
    let back = plan.back_in().map(|back| {
        fill!(lang, " Nhận lại đủ tiền mình đóng vào {a}.", " By {a} you have got back what you paid.", month(back))
    });
    [&paid, state.as_str(), ".", &back.unwrap_or_default()].concat()
}

/// A way in a few words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Short {
    Buy,
    OnThenBuy,
    On,
    LumpSum,
    Allowance,
    Social,
}

impl Short {
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Short::Buy => lang.pick("Đóng một lần cho đủ", "Pay the rest at once"),
            Short::OnThenBuy => lang.pick("Đóng tiếp, rồi đóng một lần", "Pay on, then the rest at once"),
            Short::On => lang.pick("Đóng tiếp đến đủ", "Pay on to the end"),
            Short::LumpSum => lang.pick("Rút một lần", "Take it all out"),
            Short::Allowance => lang.pick("Trợ cấp hằng tháng", "Monthly allowance"),
            Short::Social => lang.pick("Trợ cấp hưu trí xã hội", "Social pension"),
        }
    }

    /// "nhận từ 04/2036 suốt đời; đủ lại tiền mình đóng: 03/2044"
    pub fn received(self, from: Month, to: Option<Month>, back: Option<Month>, lang: Lang) -> String {
        let begin = month(from);
        let until = match to {
            Some(to) if to == from => [lang.pick("nhận một lần ", "once, in "), &begin].concat(),
            Some(to) => [lang.pick("nhận ", "received "), &begin, " – ", &month(to)].concat(),
            None => [lang.pick("nhận từ ", "received from "), &begin, lang.pick(" suốt đời", " for life")].concat(),
        };
        let back = back
            .map(|back| [lang.pick("; đủ lại tiền mình đóng: ", "; what you paid is back: "), &month(back)].concat());
        until + &back.unwrap_or_default()
    }
}
