//! Short explanations of the words that people of the trade use, for everybody else.
//!
//! A function for each, so that a page module holds only those that its pages explain.

use super::Lang;
use crate::law::Parameter;

/// The name of a term, and what it means.
pub type Entry = (&'static str, &'static str);
pub type Term = fn(Lang) -> Entry;

const fn entry(lang: Lang, vi: Entry, en: Entry) -> Entry {
    match lang.spoken() {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

pub fn reference_level(lang: Lang) -> Entry {
    entry(
        lang,
        (
            "Mức tham chiếu",
            "Số tiền do Nhà nước công bố, nay thay cho lương cơ sở. Dùng để tính mức đóng cao nhất, tiền BHYT và nhiều trợ cấp.",
        ),
        (
            "Reference level",
            "An amount set by the State, now in place of the base wage. The highest contribution, health insurance and many allowances are multiples of it.",
        ),
    )
}

pub fn poverty_line(lang: Lang) -> Entry {
    entry(
        lang,
        (
            "Chuẩn hộ nghèo nông thôn",
            "Mức thu nhập một người một tháng để xét hộ nghèo ở nông thôn. Thu nhập chọn đóng không thấp hơn mức này; phần Nhà nước hỗ trợ cũng tính trên mức này.",
        ),
        (
            "Rural poverty line",
            "Monthly income per person below which a rural household counts as poor. It is the lowest income that can be chosen, and the State's support is a share of it.",
        ),
    )
}

pub fn chosen_income(lang: Lang) -> Entry {
    entry(
        lang,
        (
            "Thu nhập chọn đóng",
            "Mức bạn tự chọn để đóng, không phải thu nhập thật. Chọn cao thì đóng nhiều hơn và lương hưu cao hơn.",
        ),
        (
            "Chosen income",
            "What you choose to insure, not what you really earn. A higher choice costs more and brings a higher pension.",
        ),
    )
}

pub fn monthly_yield(lang: Lang) -> Entry {
    entry(
        lang,
        (
            "Lãi suất r",
            "Lãi bình quân tháng của quỹ BHXH năm trước. Đóng trước nhiều năm được bớt theo r, đóng cho tháng còn thiếu phải thêm theo r.",
        ),
        (
            "Yield r",
            "The fund's mean monthly yield of the year before. Years paid ahead are discounted by it, missing months are charged with it.",
        ),
    )
}

pub fn household(lang: Lang) -> Entry {
    entry(
        lang,
        ("Đóng theo hộ gia đình", "Cả hộ cùng đóng thì từ người thứ hai trở đi đóng ít hơn người trước."),
        (
            "Household tiers",
            "Where the household pays together, the second member pays less than the first, and the next ones less still.",
        ),
    )
}

pub fn co_payment(lang: Lang) -> Entry {
    entry(
        lang,
        ("Cùng chi trả", "Phần chi phí khám chữa bệnh mà người có thẻ tự trả, ngoài phần quỹ BHYT trả."),
        ("Co-payment", "The part of a treatment's cost that the insured person pays, beside what the fund pays."),
    )
}

pub fn rate(lang: Lang) -> Entry {
    entry(
        lang,
        (
            "Tỷ lệ hưởng",
            "Lương hưu bằng bao nhiêu phần trăm của mức bình quân thu nhập đã đóng; càng đóng nhiều năm càng cao, đến một mức cao nhất.",
        ),
        (
            "Pension rate",
            "The pension in percent of the average insured income; it grows with the years paid, up to a highest rate.",
        ),
    )
}

pub fn yearly_coefficient(lang: Lang) -> Entry {
    entry(
        lang,
        (
            "Mức điều chỉnh",
            "Thu nhập đã đóng của từng năm được nhân lên theo giá cả, để tiền đóng năm xưa không bị mất giá.",
        ),
        (
            "Yearly coefficient",
            "The income of each year is raised with prices, so that what was paid long ago keeps its worth.",
        ),
    )
}

pub fn lump_sum(lang: Lang) -> Entry {
    entry(
        lang,
        (
            "BHXH một lần",
            "Rút hết một lần và thôi tham gia. Thường mất nhiều hơn được: không còn lương hưu, không còn thẻ BHYT khi già.",
        ),
        (
            "Lump sum",
            "Withdrawing everything at once and leaving the scheme. You usually lose more than you gain: no pension and no health card in old age.",
        ),
    )
}

pub fn missing_months(lang: Lang) -> Entry {
    entry(
        lang,
        (
            "Đóng cho những năm còn thiếu",
            "Đến tuổi nghỉ hưu mà chỉ còn thiếu ít năm đóng thì được đóng một lần cho đủ để có lương hưu.",
        ),
        (
            "Missing months",
            "If you reach retirement age only a few years short, you can pay for those years at once and draw a pension.",
        ),
    )
}

pub fn plan(lang: Lang) -> Entry {
    entry(
        lang,
        (
            "Kế hoạch giao",
            "Số mà cấp trên giao phải đạt trong năm. Giao thêm giữa năm thì tỷ lệ giảm dù không ai nghỉ.",
        ),
        (
            "Plan",
            "What is to be reached in the year. A supplement during the year lowers the percentage though nobody left.",
        ),
    )
}

pub fn point(lang: Lang) -> Entry {
    entry(
        lang,
        ("Điểm %", "Hiệu của hai tỷ lệ. Từ 50% lên 53% là tăng 3 điểm %, nhưng tăng 6% so với trước."),
        (
            "Percentage points",
            "The difference of two percentages. From 50% to 53% is 3 points more, but 6% more than before.",
        ),
    )
}

pub fn flow(lang: Lang) -> Entry {
    entry(
        lang,
        (
            "Cộng dồn và thời điểm",
            "Số thu, số người tăng mới cộng dồn theo tháng nên so được với thời gian đã qua. Số người đang tham gia là số tại một ngày, không so như vậy được.",
        ),
        (
            "Sums and levels",
            "Money and new members add up over the months and can be compared with the time over. The members on a day are a level and cannot.",
        ),
    )
}

pub fn coverage(lang: Lang) -> Entry {
    entry(
        lang,
        (
            "Tỷ lệ bao phủ",
            "Số người tham gia trên số dân, hoặc trên lực lượng lao động. Phải biết chia cho số nào mới so sánh được.",
        ),
        (
            "Coverage",
            "Those insured in percent of the population, or of the labour force: only with the base known can it be compared.",
        ),
    )
}

pub fn arrears(lang: Lang) -> Entry {
    entry(
        lang,
        (
            "Nợ (chậm đóng)",
            "Tiền đến hạn mà chưa đóng. Tỷ lệ chậm đóng có thể tính trên số phải thu, số đã thu hoặc kế hoạch: ba con số khác nhau.",
        ),
        (
            "Arrears",
            "What is due and not paid. The rate can be of what is payable, collected or planned: three different numbers.",
        ),
    )
}

pub fn acceleration(lang: Lang) -> Entry {
    entry(
        lang,
        ("Hệ số tăng tốc", "Mỗi tháng còn lại cần gấp mấy lần mỗi tháng đã qua. Trên 1 là phải nhanh hơn."),
        ("Acceleration", "How many times the pace so far each month left needs. Above 1 means faster."),
    )
}

pub fn quota(lang: Lang) -> Entry {
    entry(
        lang,
        (
            "Chỉ tiêu mỗi cán bộ",
            "Số người mỗi cán bộ phải vận động được trong đợt. Đợt thi đua có lịch riêng, không tính theo năm.",
        ),
        ("Quota", "How many people each officer is to recruit in the campaign, which has a clock of its own."),
    )
}

/// The term that explains a parameter.
pub fn of(parameter: Parameter) -> Option<Term> {
    let term: Term = match parameter {
        Parameter::ReferenceLevel => reference_level,
        Parameter::PovertyLine => poverty_line,
        Parameter::IncomeFloor | Parameter::IncomeCap | Parameter::IncomeStep => chosen_income,
        Parameter::MonthlyYield => monthly_yield,
        Parameter::HouseholdTier(1) => household,
        Parameter::CoPayment => co_payment,
        Parameter::PensionBase(_) => rate,
        Parameter::LumpSum => lump_sum,
        Parameter::MissingMonths => missing_months,
        _ => return None,
    };
    Some(term)
}

/// The heading of a page's terms.
pub fn heading(lang: Lang) -> &'static str {
    lang.pick("Các từ dùng ở đây", "Words used here")
}
