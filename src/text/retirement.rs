//! Sentences of the page `huu-tri/`.

use super::Lang;
use super::contribution::chosen;
use super::law::own_values;
use super::numbers::{dong, month, months, percent, value, whole};
use super::too_few_years;
use super::words::amount;
use crate::citizen::balance;
use crate::citizen::outlook::{Input, Outcome, Purchase};
use crate::law::Sex;
use crate::law::maternity::Maternity;
use crate::units::{Dong, Month, Value};

pub struct Words {
    pub title: &'static str,
    pub promise: &'static str,
    pub lead: &'static str,
    pub sex: &'static str,
    pub female: &'static str,
    pub male: &'static str,
    pub born: &'static str,
    pub born_hint: &'static str,
    pub past: &'static str,
    pub past_hint: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub period_income: &'static str,
    pub group: &'static str,
    pub add_period: &'static str,
    pub past_months: &'static str,
    pub past_average: &'static str,
    pub past_average_hint: &'static str,
    pub past_supported: &'static str,
    pub past_own: &'static str,
    pub past_own_hint: &'static str,
    pub compulsory: &'static str,
    pub compulsory_hint: &'static str,
    pub compulsory_months: &'static str,
    pub compulsory_average: &'static str,
    pub compulsory_average_hint: &'static str,
    pub compulsory_early: &'static str,
    pub start: &'static str,
    pub start_hint: &'static str,
    pub until: &'static str,
    pub until_hint: &'static str,
    pub missed: &'static str,
    pub missed_hint: &'static str,
    pub growth: &'static str,
    pub growth_hint: &'static str,
    pub pension: &'static str,
    pub still_missing: &'static str,
    pub you: &'static str,
    pub state: &'static str,
    pub curve: &'static str,
    pub curve_hint: &'static str,
    pub paid_line: &'static str,
    pub received_line: &'static str,
    pub year: &'static str,
    pub support: &'static str,
    pub by_year: &'static str,
    pub milestones: &'static str,
    pub milestones_hint: &'static str,
    pub age: &'static str,
    pub reached: &'static str,
    pub pension_from: &'static str,
    pub left: &'static str,
    pub paid_before: &'static str,
    pub will_pay: &'static str,
    pub missing: &'static str,
    pub enough_on: &'static str,
    pub enough_already: &'static str,
    pub buying: &'static str,
    pub buying_if_supported: &'static str,
    pub early: &'static str,
    pub one_off: &'static str,
    pub skipping: &'static str,
    pub skipping_hint: &'static str,
    pub skipped: &'static str,
    pub none_yet: &'static str,
    pub scenarios: &'static str,
    pub scenarios_hint: &'static str,
    pub keep: &'static str,
    pub scenario: &'static str,
    pub now: &'static str,
    pub own: &'static str,
    pub back: &'static str,
    pub benefits: &'static str,
    pub benefits_hint: &'static str,
    pub benefit: &'static str,
    pub size: &'static str,
    pub maternity: &'static str,
    pub funeral: &'static str,
    pub survivors: &'static str,
    pub survivors_when: &'static str,
    pub survivors_now: &'static str,
    pub survivors_now_when: &'static str,
    pub card: &'static str,
    pub card_when: &'static str,
    pub lump_sum: &'static str,
    pub lump_sum_hint: &'static str,
    pub table: &'static str,
    pub table_hint: &'static str,
    pub years: &'static str,
    pub waiting: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Lương hưu BHXH tự nguyện",
    promise: "Khi nào tôi có lương hưu, được bao nhiêu?",
    lead: "Chọn tháng sinh và mức đóng: thấy tháng nghỉ hưu, số năm còn thiếu và lương hưu theo giá trị tiền hôm nay.",
    sex: "Nam hay nữ?",
    female: "Nữ",
    male: "Nam",
    born: "Ngày, tháng, năm sinh",
    born_hint: "Ví dụ 05/1968 hoặc 15/05/1968. Chỉ nhớ năm thì ghi năm 1968.",
    past: "Đã đóng trước đây",
    past_hint: "Ghi từng khoảng, hoặc chỉ ghi tổng số tháng và mức bình quân. Khi có khoảng thì chỉ tính các khoảng.",
    from: "Từ tháng",
    to: "Đến tháng",
    period_income: "Thu nhập chọn",
    group: "Nhóm",
    add_period: "+ Thêm khoảng đã đóng",
    past_months: "Tổng số tháng đã đóng",
    past_average: "Mức bình quân thu nhập tháng",
    past_average_hint: "Đã điều chỉnh về giá trị hôm nay; ước lượng nếu chưa rõ.",
    past_supported: "Số tháng đã được Nhà nước hỗ trợ",
    past_own: "Số tiền bạn đã tự đóng",
    past_own_hint: "Để trống nếu không muốn tính vào.",
    compulsory: "Đã đóng BHXH bắt buộc (đi làm công ty, cơ quan)",
    compulsory_hint: "Xem trên VssID hoặc hỏi cơ quan BHXH; chưa rút một lần thì được cộng vào.",
    compulsory_months: "Số tháng đóng bắt buộc",
    compulsory_average: "Mức bình quân tiền lương đóng BHXH",
    compulsory_average_hint: "Theo giá trị hôm nay; ước lượng nếu chưa rõ.",
    compulsory_early: "Trong đó, số tháng từ lâu",
    start: "Tháng bắt đầu đóng",
    start_hint: "Tháng/năm, ví dụ 11/2026.",
    until: "Đóng đến hết tháng",
    until_hint: "Để trống là đến tháng đủ tuổi nghỉ hưu.",
    missed: "Mỗi năm nghỉ đóng mấy tháng?",
    missed_hint: "Từ 0 đến 11.",
    growth: "Giả sử tiền đã đóng được bù trượt giá mỗi năm, %",
    growth_hint: "Để trống là 0: mọi con số theo giá trị tiền hôm nay.",
    pension: "Lương hưu mỗi tháng",
    still_missing: "Còn thiếu khi đủ tuổi",
    you: "Bạn đóng",
    state: "Nhà nước hỗ trợ",
    curve: "Đóng vào và nhận về",
    curve_hint: "Cộng dồn theo năm, đến 25 năm sau khi nghỉ hưu.",
    paid_line: "Bạn đóng",
    received_line: "Lương hưu nhận về",
    year: "Năm",
    support: "Được hỗ trợ",
    by_year: "Số liệu theo năm (cộng dồn)",
    milestones: "Các mốc",
    milestones_hint: "Hai điều kiện của lương hưu: đủ tuổi và đủ số năm đóng.",
    age: "Tuổi nghỉ hưu",
    reached: "Tháng đủ tuổi",
    pension_from: "Lương hưu từ tháng",
    left: "Thời gian còn lại",
    paid_before: "Đã đóng trước đây",
    will_pay: "Sẽ đóng thêm",
    missing: "Còn thiếu khi đủ tuổi",
    enough_on: "Đủ số năm vào tháng",
    enough_already: "đã đủ",
    buying: "Đóng một lần cho số tháng thiếu",
    buying_if_supported: "Nếu Nhà nước hỗ trợ thì chỉ đóng",
    early: "Đủ điều kiện hưởng sớm vào tháng",
    one_off: "Trợ cấp một lần khi nghỉ hưu",
    skipping: "Nếu có tháng không đóng",
    skipping_hint: "Khi nào đủ số năm, nếu mỗi năm nghỉ đóng một số tháng.",
    skipped: "Nghỉ mỗi năm",
    none_yet: "chưa có",
    scenarios: "So sánh các cách",
    scenarios_hint: "Ghi lại cách đang chọn, rồi đổi thu nhập, tháng bắt đầu hoặc cách đóng. Nhiều nhất ba cách, nằm trong đường dẫn.",
    keep: "Ghi lại cách này",
    scenario: "Cách",
    now: "Đang chọn",
    own: "Bạn đóng tất cả",
    back: "Nhận lại đủ tiền đã đóng sau",
    benefits: "Quyền lợi khác",
    benefits_hint: "Theo quy định của tháng bắt đầu đóng; lương hưu theo kết quả ở trên.",
    benefit: "Quyền lợi",
    size: "Mức",
    maternity: "Trợ cấp thai sản, mỗi con",
    funeral: "Trợ cấp mai táng",
    survivors: "Trợ cấp tuất một lần cho thân nhân, nhiều nhất",
    survivors_when: "khi mới hưởng lương hưu; về sau giảm dần",
    survivors_now: "Trợ cấp tuất một lần, trước khi có lương hưu",
    survivors_now_when: "tính trên các khoảng đã đóng",
    card: "Thẻ BHYT khi có lương hưu",
    card_when: "Quỹ BHXH đóng",
    lump_sum: "Nếu rút một lần",
    lump_sum_hint: "Các khoảng đã đóng, rút trong tháng bắt đầu. Rút rồi thì không còn thời gian để tính lương hưu.",
    table: "Tỷ lệ lương hưu theo số năm đóng",
    table_hint: "Phần trăm của mức bình quân thu nhập đã đóng.",
    years: "Số năm",
    waiting: "Nhập xong sẽ có kết quả",
};

static EN: Words = Words {
    title: "Pension from voluntary insurance",
    promise: "When will I have a pension, and how much?",
    lead: "Choose month of birth and contribution: see the month of retirement, the years missing and the pension in today's money.",
    sex: "Woman or man?",
    female: "Woman",
    male: "Man",
    born: "Date of birth",
    born_hint: "Such as 05/1968 or 15/05/1968. If you only know the year: 1968.",
    past: "Paid before",
    past_hint: "List the periods, or give months and average only. Where periods are listed only they count.",
    from: "From",
    to: "To",
    period_income: "Chosen income",
    group: "Group",
    add_period: "+ Add a period",
    past_months: "Months paid in total",
    past_average: "Average monthly income",
    past_average_hint: "In today's money; estimate it if you do not know.",
    past_supported: "Months supported by the State",
    past_own: "What you paid yourself",
    past_own_hint: "Leave empty not to count it.",
    compulsory: "Compulsory insurance paid before (as an employee)",
    compulsory_hint: "See VssID or ask the social insurance office; it counts unless it was paid out at once.",
    compulsory_months: "Months of compulsory insurance",
    compulsory_average: "Average wage of these months",
    compulsory_average_hint: "In today's money; estimate it if you do not know.",
    compulsory_early: "Of these, the early months",
    start: "First month to pay",
    start_hint: "Month/year, such as 11/2026.",
    until: "Last month to pay",
    until_hint: "Leave empty for the month of the retirement age.",
    missed: "Months not paid in each year",
    missed_hint: "From 0 to 11.",
    growth: "Assumed yearly rise of the coefficients, %",
    growth_hint: "Empty is 0: all figures in today's money.",
    pension: "Pension per month",
    still_missing: "Missing at the retirement age",
    you: "You pay",
    state: "The State adds",
    curve: "Paid in and paid out",
    curve_hint: "Sums by year, to 25 years after retirement.",
    paid_line: "You pay",
    received_line: "Pension received",
    year: "Year",
    support: "Support",
    by_year: "Running totals by year",
    milestones: "Milestones",
    milestones_hint: "Two conditions of a pension: the age, and enough years of contributions.",
    age: "Retirement age",
    reached: "Reached in",
    pension_from: "Pension from",
    left: "Time left",
    paid_before: "Paid before",
    will_pay: "Still to pay",
    missing: "Missing at the age",
    enough_on: "Enough years in",
    enough_already: "enough already",
    buying: "Buying the missing months",
    buying_if_supported: "If the State supports it you pay",
    early: "Earlier than that, as the conditions are met in",
    one_off: "One-off payment at retirement",
    skipping: "If some months are not paid",
    skipping_hint: "When there are enough years, if some months of each year are not paid.",
    skipped: "Not paid per year",
    none_yet: "none",
    scenarios: "Compare ways",
    scenarios_hint: "Keep the present way, then change income, start or way of paying. Up to three, kept in the address.",
    keep: "Keep this way",
    scenario: "Way",
    now: "Present",
    own: "You pay in total",
    back: "Money back after",
    benefits: "Other benefits",
    benefits_hint: "By the rules of the first month to pay; the pension as above.",
    benefit: "Benefit",
    size: "Amount",
    maternity: "Maternity allowance per child",
    funeral: "Funeral allowance",
    survivors: "Survivors' payment, at the most",
    survivors_when: "at the start of the pension; less later",
    survivors_now: "Survivors' payment before the pension",
    survivors_now_when: "for the periods paid before",
    card: "Health card with the pension",
    card_when: "paid by the fund",
    lump_sum: "If paid out at once",
    lump_sum_hint: "The periods paid before, in the first month of the plan. Periods that were paid out no longer count towards a pension.",
    table: "Rate of the pension by years",
    table_hint: "Percent of the average income paid for.",
    years: "Years",
    waiting: "The result appears when the entry is complete",
};

pub fn sex(sex: Sex, lang: Lang) -> &'static str {
    let words = words(lang);
    match sex {
        Sex::Female => words.female,
        Sex::Male => words.male,
    }
}

/// "18 năm 7 tháng", "5 tháng"
pub fn duration(count: i64, lang: Lang) -> String {
    let (years, odd) = (count / 12, count % 12);
    let years = [&years.to_string(), "\u{a0}", lang.pick("năm", if years == 1 { "year" } else { "years" })].concat();
    match (count < 12, odd) {
        (true, _) => months(count, lang),
        (false, 0) => years,
        (false, _) => [&years, " ", &months(odd, lang)].concat(),
    }
}

/// "60 tuổi", "59 tuổi 8 tháng"
pub fn age(outcome: &Outcome, lang: Lang) -> String {
    value(&Value::Age { years: outcome.retirement.years, months: outcome.retirement.months }, lang)
}

/// The one sentence under the big figure.
pub fn sentence(outcome: &Outcome, lang: Lang) -> String {
    let plan = outcome.best();
    if !plan.pension.eligible {
        return too_few(outcome, lang);
    }
    let (from, rate, average) =
        (month(plan.settled), percent(plan.pension.rate, lang), dong(plan.pension.average, lang));
    let main = fill!(
        lang,
        "Từ tháng {a}: {b} của mức bình quân {c}.",
        "From {a}: {b} of the average income of {c}.",
        from,
        rate,
        average
    );
    match &outcome.bought {
        Some(bought) => [&main, " ", &purchase(bought, lang)].concat(),
        None => main,
    }
}

/// How far it comes, and the next way to a pension.
fn too_few(outcome: &Outcome, lang: Lang) -> String {
    let plan = &outcome.plan;
    let (at, paid) = (month(plan.begins_after), duration(plan.pension.months, lang));
    let main = fill!(lang, "Đến {a} mới đóng được {b}.", "By {a} you will have paid for {b}.", at, paid);
    let ways = outcome.ways.as_ref();
    let (way, pension) = match ways.map(|ways| (&ways.on_then_buy, &ways.on)) {
        Some((Some(bought), _)) => (too_few_years::on_then_buy(bought, lang), bought.plan.pension.pension),
        Some((None, Some(on))) => (too_few_years::on(on, lang), on.pension.pension),
        _ => return main,
    };
    [&main, " ", &way, ", ", &too_few_years::monthly(pension, lang), "."].concat()
}

/// "Cần đóng một lần 8.000.000 đồng cho 12 tháng còn thiếu, vào tháng 03/2039."
pub fn purchase(bought: &Purchase, lang: Lang) -> String {
    let (cost, count, at) = (dong(bought.cost, lang), months(bought.months, lang), month(bought.month));
    fill!(
        lang,
        "Cần đóng một lần {a} cho {b} còn thiếu, vào tháng {c}.",
        "{a} are to be paid at once for {b} that are missing, in {c}.",
        cost,
        count,
        at
    )
}

/// What one pays, what the State adds, and when one's own money is back. What is nothing is not said.
pub fn back_sentence(plan: &balance::Outcome, lang: Lang) -> String {
    let support = plan.state + plan.local;
    let (own, state) = (dong(plan.own, lang), dong(support, lang));
    let cost = match (plan.own > Dong::ZERO, support > Dong::ZERO, lang.spoken()) {
        (true, true, lang) => fill!(
            lang,
            "Bạn đóng tất cả {a}, Nhà nước hỗ trợ {b}.",
            "You pay {a} in total, the State adds {b}.",
            own,
            state
        ),
        (true, false, lang) => fill!(lang, "Bạn đóng tất cả {a}.", "You pay {a} in total.", own),
        (false, true, lang) => fill!(lang, "Nhà nước hỗ trợ {a}.", "The State adds {a}.", state),
        (false, false, Lang::Vi) => "Kế hoạch này chưa có khoản đóng nào.".into(),
        (false, false, Lang::En) => "Nothing is paid in this plan.".into(),
    };
    let back = plan.back_after.map(|count| {
        fill!(
            lang,
            " Sau {a} hưởng lương hưu là nhận lại đủ số tiền mình đóng.",
            " After {a} of pension you have got back what you paid.",
            duration(count, lang)
        )
    });
    cost + &back.unwrap_or_default()
}

/// "đóng từ 6 tháng trong 12 tháng trước khi sinh; nộp hồ sơ trong 60 ngày sau khi sinh"
pub fn maternity_when(Maternity { months: needed, of_months, claim_days, .. }: Maternity, lang: Lang) -> String {
    let (year, needed) = (months(of_months, lang), months(needed, lang));
    let days = value(&Value::Days(claim_days), lang);
    fill!(
        lang,
        "đóng từ {a} trong {b} trước khi sinh; nộp hồ sơ trong {c} sau khi sinh",
        "{a} paid of the {b} before the birth; claimed within {c} of it",
        needed,
        year,
        days
    )
}

/// "đã đóng từ 60 tháng (bắt buộc từ 12 tháng) hoặc đang có lương hưu"
pub fn funeral_when(needed: i64, compulsory: i64, lang: Lang) -> String {
    let (needed, compulsory) = (months(needed, lang), months(compulsory, lang));
    fill!(
        lang,
        "đã đóng từ {a}, hoặc bắt buộc từ {b}, hoặc đang có lương hưu",
        "{a} paid, or {b} compulsorily, or a pension",
        needed,
        compulsory
    )
}

/// "; thân nhân nộp hồ sơ trong 90 ngày"
pub fn survivors_claim(days: i64, lang: Lang) -> String {
    let days = value(&Value::Days(days), lang);
    fill!(lang, "; thân nhân nộp hồ sơ trong {a}", "; claimed within {a}", days)
}

/// "Trước năm 2014; rút một lần thì những tháng này được tính ít hơn."
pub fn compulsory_early_hint(year: i32, lang: Lang) -> String {
    fill!(
        lang,
        "Trước năm {a}; rút một lần thì những tháng này được tính ít hơn.",
        "Before {a}; they bring less in a lump sum.",
        year
    )
}

/// "Được nhận 8.442.000 đồng, đã trừ 1.188.000 đồng Nhà nước hỗ trợ."
pub fn lump_sum_sentence(pay: Dong, state: Dong, lang: Lang) -> String {
    let (pay, deducted) = (dong(pay, lang), dong(state, lang));
    match (state > Dong::ZERO, lang.spoken()) {
        (true, lang) => fill!(
            lang,
            "Được nhận {a}, đã trừ {b} Nhà nước hỗ trợ.",
            "{a} are paid out; {b} of State support are deducted.",
            pay,
            deducted
        ),
        (false, lang) => fill!(lang, "Được nhận {a}.", "{a} are paid out.", pay),
    }
}

pub fn numbered(name: &str, index: usize) -> String {
    [name, " ", &(index + 1).to_string()].concat()
}

pub fn remove(name: &str, lang: Lang) -> String {
    [lang.pick("Bỏ ", "Take out "), name].concat()
}

/// Name and size of the answer.
pub fn answer(outcome: &Outcome, lang: Lang) -> (&'static str, String, String) {
    let (words, plan) = (words(lang), outcome.best());
    if plan.pension.eligible {
        let pension = plan.pension.pension;
        return (words.pension, dong(pension, lang), amount(pension, lang));
    }
    let missing = plan.missing_months;
    (words.still_missing, months(missing, lang), duration(missing, lang))
}

/// "Nhận lại đủ tiền: 12/2053"
pub fn back_in(back: Month, lang: Lang) -> String {
    [lang.pick("Nhận lại đủ tiền: ", "Money back: "), &month(back)].concat()
}

/// "100 triệu", of whole millions.
pub fn in_millions(amount: i64, lang: Lang) -> String {
    [&whole(amount / MILLION, lang), lang.pick("\u{a0}triệu", "\u{a0}million")].concat()
}

const MILLION: i64 = 1_000_000;

/// A few plain lines for a chat: what came out, of what, and what its amounts mean.
pub fn summary(input: &Input, outcome: &Outcome, lang: Lang) -> String {
    let words = words(lang);
    let (name, figure, in_words) = answer(outcome, lang);
    let lines = [
        [name, ": ", &figure, " (", &in_words, ")"].concat(),
        sentence(outcome, lang),
        chosen(input.income, &input.groups, lang),
        [words.age, ": ", &age(outcome, lang), ", ", &month(outcome.retirement.reached)].concat(),
        back_sentence(outcome.best(), lang),
        money_of(input, lang),
    ];
    lines.join("\n") + &own_values(&outcome.explained.rules, lang)
}

/// In which money the amounts of the future are.
pub fn money_of(input: &Input, lang: Lang) -> String {
    if input.growth.is_zero() {
        return lang
            .pick("Theo giá trị tiền hôm nay, quy định hiện hành.", "In today's money, by today's rules.")
            .into();
    }
    fill!(
        lang,
        "Theo giả định của bạn: mỗi năm tăng {a}; không phải tiền hôm nay.",
        "By your own assumption of {a} a year; not today's money.",
        percent(input.growth, lang)
    )
}
