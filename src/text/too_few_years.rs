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
    brings: "Được nhận",
};

static EN: Words = Words {
    title: "What if the years do not suffice at the age?",
    hint: "A line for each way: since when, and how much, in today's money. One of them can be chosen.",
    way: "Way",
    brings: "It brings",
};

/// "1.012.500 đồng mỗi tháng"
pub fn monthly(amount: Dong, lang: Lang) -> String {
    [&dong(amount, lang), lang.pick(" mỗi tháng", " a month")].concat()
}

/// "Đóng một lần 8.000.000 đồng cho 12 tháng còn thiếu, sớm nhất 02/2039: lương hưu từ 04/2039"
pub fn buy(bought: &Purchase, lang: Lang) -> String {
    let (cost, count) = (dong(bought.cost, lang), months(bought.months, lang));
    let (earliest, from) = (month(bought.earliest), month(bought.plan.settled));
    match lang.spoken() {
        Lang::Vi => format!("Đóng một lần {cost} cho {count} còn thiếu, sớm nhất {earliest}: lương hưu từ {from}"),
        Lang::En => format!("Pay {cost} at once for {count} that are missing, from {earliest} on: pension from {from}"),
    }
}

/// "Đóng tiếp đến 11/2036, rồi đóng một lần 21.000.000 đồng cho 60 tháng còn lại: lương hưu từ 12/2036"
pub fn on_then_buy(bought: &Purchase, lang: Lang) -> String {
    let (until, cost, count) = (month(bought.month), dong(bought.cost, lang), months(bought.months, lang));
    let from = month(bought.plan.settled);
    match lang.spoken() {
        Lang::Vi => format!("Đóng tiếp đến {until}, rồi đóng một lần {cost} cho {count} còn lại: lương hưu từ {from}"),
        Lang::En => {
            format!("Pay on until {until}, then {cost} at once for the {count} that are left: pension from {from}")
        }
    }
}

/// "Đóng tiếp cho đủ năm: lương hưu từ 12/2041"
pub fn on(plan: &balance::Outcome, lang: Lang) -> String {
    let from = month(plan.settled);
    match lang.spoken() {
        Lang::Vi => format!("Đóng tiếp cho đủ năm: lương hưu từ {from}"),
        Lang::En => format!("Pay on until the years are complete: pension from {from}"),
    }
}

/// "Rút một lần vào 04/2036, thôi đóng (đã trừ 1.188.000 đồng Nhà nước hỗ trợ)"
pub fn lump_sum(sum: LumpSum, lang: Lang) -> String {
    let at = month(sum.month);
    let main = match lang.spoken() {
        Lang::Vi => format!("Rút một lần vào {at}, thôi đóng"),
        Lang::En => format!("Take it all out at once in {at} and stop paying"),
    };
    if sum.state == Dong::ZERO {
        return main;
    }
    let state = dong(sum.state, lang);
    match lang.spoken() {
        Lang::Vi => format!("{main} (đã trừ {state} Nhà nước hỗ trợ)"),
        Lang::En => format!("{main} (less {state} that the State paid)"),
    }
}

/// "Trợ cấp hằng tháng từ 04/2036, trong 40 tháng; đóng thêm một lần 10.000.000 đồng thì được đến 04/2051"
pub fn allowance(of: &monthly_allowance::Outcome, lang: Lang) -> String {
    let (from, count) = (month(of.from), months(of.months, lang));
    let main = match lang.spoken() {
        Lang::Vi => format!("Trợ cấp hằng tháng từ {from}, trong {count}"),
        Lang::En => format!("A monthly allowance from {from}, for {count}"),
    };
    let Some(more) = of.top_up else { return main };
    let (cost, to) = (dong(more.cost, lang), month(last_month(of.from, of.months + more.months)));
    match lang.spoken() {
        Lang::Vi => format!("{main}; đóng thêm một lần {cost} thì nhận đến hết {to}"),
        Lang::En => format!("{main}; for {cost} paid at once it lasts until {to}"),
    }
}

fn last_month(from: Month, count: i64) -> Month {
    from.plus(i32::try_from(count - 1).unwrap_or(0))
}

/// "Trợ cấp hưu trí xã hội từ 04/2051 (nếu khi đó vẫn là hộ nghèo, cận nghèo)"
pub fn social_pension(of: SocialPension, lang: Lang) -> String {
    let from = month(of.from);
    let main = match lang.spoken() {
        Lang::Vi => format!("Nếu không có lương hưu: trợ cấp hưu trí xã hội từ {from}"),
        Lang::En => format!("Without a pension: the social pension from {from}"),
    };
    if !of.early {
        return main;
    }
    [&main, lang.pick(" (nếu khi đó vẫn là hộ nghèo, cận nghèo)", " (if still poor or near-poor then)")].concat()
}

/// "Nếu Nhà nước hỗ trợ thì chỉ còn từ 17.433.234 đồng đến 17.831.542 đồng"
pub fn if_supported(cost: Dong, PossibleState { low, high }: PossibleState, lang: Lang) -> String {
    let (least, most) = (dong(cost - high, lang), dong(cost - low, lang));
    match lang.spoken() {
        Lang::Vi => format!("từ {least} đến {most}"),
        Lang::En => format!("{least} to {most}"),
    }
}
