//! Names of parameters, groups, instruments.

use super::numbers::{day, month, months, value};
use super::{LAW, Lang};
use crate::law::household_tiers::Tiers;
use crate::law::planned::Planned;
use crate::law::source::Kind;
use crate::law::{Article, Confidence, HORIZON, HealthGroup, Instrument, Parameter, RuleUse, Sex, SupportGroup, table};
use crate::units::{Month, split_at_mark};

pub fn group(group: SupportGroup, lang: Lang) -> &'static str {
    match group {
        SupportGroup::Poor => lang.pick("Hộ nghèo", "Poor household"),
        SupportGroup::NearPoor => lang.pick("Hộ cận nghèo", "Near-poor household"),
        SupportGroup::EthnicMinority => lang.pick("Người dân tộc thiểu số", "Ethnic minority"),
        SupportGroup::SpecialZone => lang.pick("Sống ở xã đảo, đặc khu", "Island commune or special zone"),
        SupportGroup::Other => lang.pick("Người khác", "Everybody else"),
    }
}

/// How a member of a household is insured.
pub fn health_group(group: HealthGroup, lang: Lang) -> &'static str {
    match group {
        HealthGroup::Household => lang.pick("Hộ gia đình", "Household"),
        HealthGroup::Poor => lang.pick("Hộ nghèo", "Poor household"),
        HealthGroup::NearPoor => lang.pick("Hộ cận nghèo", "Near-poor household"),
        HealthGroup::NearPoorInPoorCommune => {
            lang.pick("Hộ cận nghèo ở xã nghèo", "Near-poor household in a poor commune")
        }
        HealthGroup::EthnicMinority => lang.pick(
            "Người dân tộc thiểu số ở xã vừa ra khỏi diện khó khăn",
            "Ethnic minority in a commune that is no longer a difficult one",
        ),
        HealthGroup::Student => lang.pick("Học sinh, sinh viên", "Pupil or student"),
        HealthGroup::VillageWorker => lang.pick(
            "Nhân viên y tế thôn, người hoạt động ở thôn, bảo vệ an ninh cơ sở, nghệ nhân",
            "Village health worker, hamlet staff, local security force, artisan",
        ),
        HealthGroup::TraffickingVictim => lang.pick("Nạn nhân mua bán người", "Victim of trafficking"),
        HealthGroup::FarmAverage => lang.pick(
            "Hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
            "Farming, forestry, fishery or salt household of average living standard",
        ),
        HealthGroup::OtherGroup => lang.pick("Có thẻ theo nhóm khác", "Insured in another group"),
    }
}

pub fn sex(sex: Sex, lang: Lang) -> &'static str {
    match sex {
        Sex::Male => lang.pick("nam", "men"),
        Sex::Female => lang.pick("nữ", "women"),
    }
}

/// Where others than those of a contribution are named. A module without leaves their names out.
const ALL_NAMES: bool = cfg!(any(
    feature = "family",
    feature = "retirement",
    feature = "check",
    feature = "about",
    feature = "tools",
    feature = "lists",
    feature = "clerk"
));

pub fn parameter(parameter: Parameter, lang: Lang) -> String {
    LAW.say(|| name(parameter, lang))
}

fn name(parameter: Parameter, lang: Lang) -> String {
    let name = match parameter {
        Parameter::StateSupport(group_of) => {
            let group = group(group_of, lang);
            return fill!(lang, "Tỷ lệ Nhà nước hỗ trợ – {a}", "State support rate – {a}", group);
        }
        Parameter::Deadline(length) => {
            let length = months(length, lang);
            return fill!(lang, "Hạn đóng khi đóng {a} một lần", "Time to pay for {a}", length);
        }
        Parameter::ContributionRate => lang.pick("Tỷ lệ đóng", "Contribution rate"),
        Parameter::ReferenceLevel => lang.pick("Mức tham chiếu (lương cơ sở)", "Reference level (base wage)"),
        Parameter::PovertyLine => lang.pick("Chuẩn hộ nghèo nông thôn", "Rural poverty line"),
        Parameter::IncomeFloor => lang.pick("Thu nhập chọn thấp nhất", "Lowest chosen income"),
        Parameter::IncomeCap => lang.pick("Thu nhập chọn cao nhất", "Highest chosen income"),
        Parameter::IncomeStep => lang.pick("Bậc thu nhập chọn", "Step of chosen income"),
        Parameter::SupportedMonths => lang.pick("Số tháng được hỗ trợ nhiều nhất", "Most supported months"),
        Parameter::MonthlyYield => lang.pick("Lãi suất đầu tư bình quân tháng r", "Mean monthly investment yield r"),
        Parameter::WaysOfPaying => lang.pick("Cách đóng", "Ways of paying"),
        Parameter::MissingMonths => {
            lang.pick("Số tháng còn thiếu được đóng một lần, nhiều nhất", "Most missing months that can be bought")
        }
        _ if ALL_NAMES => return of_benefits(parameter, lang),
        _ => "",
    };
    name.into()
}

/// The names of what no contribution uses: health insurance, pension and what belongs to it.
fn of_benefits(parameter: Parameter, lang: Lang) -> String {
    let name = match parameter {
        Parameter::HouseholdTier(rank) => {
            let last = if rank >= Tiers::LAST { lang.pick(" trở đi", " and later") } else { "" };
            return fill!(
                lang,
                "Mức đóng BHYT của người thứ {a}{b}",
                "Health contribution of member {a}{b}",
                rank,
                last
            );
        }
        Parameter::HealthSupport(group_of) => {
            let group = health_group(group_of, lang);
            return fill!(lang, "Tỷ lệ Nhà nước hỗ trợ BHYT – {a}", "State support of health insurance – {a}", group);
        }
        Parameter::HealthLevel(HealthGroup::Household) => {
            lang.pick("Mức hưởng BHYT – các nhóm còn lại", "Benefit level of health insurance – all others")
        }
        Parameter::HealthLevel(group_of) => {
            let group = health_group(group_of, lang);
            return fill!(lang, "Mức hưởng BHYT – {a}", "Benefit level of health insurance – {a}", group);
        }
        Parameter::PensionBase(of) => {
            let of = sex(of, lang);
            return fill!(
                lang,
                "Số năm đóng của mức khởi điểm lương hưu ({a})",
                "Years that give the first rate of a pension ({a})",
                of
            );
        }
        Parameter::EarlyAge(of) => {
            let of = sex(of, lang);
            return fill!(
                lang,
                "Tuổi hưởng lương hưu của người đã tham gia lâu năm ({a})",
                "Age of a pension for those who joined long ago ({a})",
                of
            );
        }
        Parameter::RetirementAge(of) => {
            let of = sex(of, lang);
            return fill!(lang, "Tuổi nghỉ hưu ({a})", "Retirement age ({a})", of);
        }
        Parameter::YearlyCoefficient(year) => {
            return fill!(
                lang,
                "Mức điều chỉnh thu nhập đã đóng của năm {a}",
                "Coefficient of the income of {a}",
                year
            );
        }
        Parameter::HealthRate => lang.pick("Tỷ lệ đóng BHYT", "Health contribution rate"),
        Parameter::CardWait => lang.pick(
            "Số ngày chờ đến khi dùng được thẻ BHYT mới tham gia hoặc đã gián đoạn",
            "Days until a first health card, or one after a gap, is valid",
        ),
        Parameter::CoPayment => {
            lang.pick("Chi phí một lần khám được miễn cùng chi trả", "Cost of a visit that is free of co-payment")
        }
        Parameter::MinimumYears => {
            lang.pick("Số năm đóng ít nhất để có lương hưu", "Least years of contributions for a pension")
        }
        Parameter::AverageIncome => lang.pick("Mức bình quân thu nhập đã đóng", "Average income paid for"),
        Parameter::OddMonths => {
            lang.pick("Số tháng lẻ được tính nửa năm, nhiều nhất", "Most odd months before they count as a whole year")
        }
        Parameter::OneOff => lang.pick(
            "Trợ cấp một lần khi nghỉ hưu: số lần mức bình quân cho mỗi năm vượt, đóng trước tuổi nghỉ hưu",
            "One-off at retirement: times the average for each year above, paid up to the age",
        ),
        Parameter::OneOffAfterAge => lang.pick(
            "Trợ cấp một lần khi nghỉ hưu: số lần mức bình quân cho mỗi năm vượt, đóng sau tuổi nghỉ hưu",
            "One-off at retirement: times the average for each year above, paid after the age",
        ),
        Parameter::PensionStart => lang.pick(
            "Từ lúc đủ điều kiện đến tháng đầu có lương hưu",
            "From the conditions of a pension to its first month",
        ),
        Parameter::PensionRaise => lang.pick(
            "Mức tăng lương hưu của người đang hưởng trước tháng này",
            "Raise of pensions that were drawn before that month",
        ),
        Parameter::HealthPeriods => lang.pick("Các kỳ đóng BHYT hộ gia đình", "Periods of household health insurance"),
        Parameter::YearlyCoefficients => {
            lang.pick("Mức điều chỉnh thu nhập đã đóng hằng năm", "Yearly coefficients of income")
        }
        Parameter::LumpSum => lang.pick(
            "Số lần mức bình quân cho mỗi năm đóng (BHXH một lần)",
            "Times the average income for each year (lump sum)",
        ),
        Parameter::Maternity => lang.pick("Trợ cấp thai sản cho mỗi con", "Maternity allowance per child"),
        Parameter::Funeral => {
            lang.pick("Số lần mức tham chiếu của trợ cấp mai táng", "Funeral allowance in times the reference level")
        }
        Parameter::Survivors => {
            lang.pick("Số tháng lương hưu của trợ cấp tuất một lần", "Survivors' payment in monthly pensions")
        }
        Parameter::PensionClaim => lang.pick(
            "Nộp hồ sơ hưởng lương hưu trước khi đủ điều kiện",
            "A pension is claimed before its conditions are met, by",
        ),
        Parameter::SocialPension => lang.pick("Trợ cấp hưu trí xã hội mỗi tháng", "Social pension per month"),
        Parameter::MonthlyAllowance => lang.pick(
            "Trợ cấp hằng tháng khi chưa đủ năm: số lần mức bình quân cho mỗi năm đóng",
            "Monthly allowance with too few years: times the average income per year paid",
        ),
        Parameter::PensionerCard => {
            lang.pick("Mức hưởng BHYT của người hưởng lương hưu", "Benefit level of a pensioner's health card")
        }
        _ => "",
    };
    name.into()
}

/// "Luật 41/2024/QH15"
pub fn instrument(instrument: Instrument, lang: Lang) -> String {
    let kind = match instrument.kind() {
        Kind::Law => lang.pick("Luật", "Law"),
        Kind::LabourCode => lang.pick("Bộ luật Lao động", "Labour Code"),
        Kind::Decree => lang.pick("Nghị định", "Decree"),
        Kind::Decision => lang.pick("Quyết định", "Decision"),
        Kind::Circular => lang.pick("Thông tư", "Circular"),
        Kind::Resolution => lang.pick("Nghị quyết", "Resolution"),
        Kind::Letter => lang.pick("Công văn", "Letter"),
        Kind::Notice => lang.pick("Thông báo", "Notice"),
        Kind::User => lang.pick("Bạn tự nhập", "Entered by you"),
    };
    let number = instrument.number();
    if number.is_empty() { kind.into() } else { [kind, " ", &number].concat() }
}

/// "Luật 41/2024/QH15, Điều 36 khoản 2 điểm a"
pub fn article(article: Article, lang: Lang) -> String {
    LAW.say(|| {
        let instrument = instrument(article.instrument, lang);
        let place = place(article.place(), lang);
        if place.is_empty() { instrument } else { [&instrument, ", ", &place].concat() }
    })
}

/// Article, clause and point of "36.2a". Where an instrument numbers its points by clause, "6.3.4" is its point 3.4 as it is
/// printed there.
fn place(place: &str, lang: Lang) -> String {
    if place.is_empty() {
        return String::new();
    }
    if let Some(point) = place.strip_prefix('+') {
        return ["Phụ lục, mục ", point].concat();
    }
    let (article, rest) = split_at_mark(place, b'.').unwrap_or((place, ""));
    let end = rest.find(|c: char| !c.is_ascii_digit());
    let (clause, point) = end.and_then(|at| rest.split_at_checked(at)).unwrap_or((rest, ""));
    let point = if point.starts_with('.') { rest } else { point };
    let mut words = [lang.pick("Điều ", "Art. "), article].concat();
    for (name, part) in [(lang.pick("khoản", "clause"), clause), (lang.pick("điểm", "point"), point)] {
        if !part.is_empty() {
            words.push_str(&[" ", name, " ", part].concat());
        }
    }
    words
}

pub fn confidence(confidence: Confidence, lang: Lang) -> &'static str {
    match confidence {
        Confidence::Statute => lang.pick("đã đối chiếu văn bản", "confirmed"),
        Confidence::Secondary => lang.pick("nguồn gián tiếp", "second-hand"),
        Confidence::Unconfirmed => lang.pick("chưa xác nhận", "unconfirmed"),
        Confidence::User => lang.pick("bạn tự nhập", "entered by you"),
    }
}

/// The word of the JavaScript interface.
pub const fn confidence_code(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Statute => "statute",
        Confidence::Secondary => "secondary",
        Confidence::Unconfirmed => "unconfirmed",
        Confidence::User => "user",
    }
}

/// "từ 01/2022 đến 12/2026 – Nghị định 07/2021/NĐ-CP, Điều 3 – đã đối chiếu văn bản"
pub fn in_force(rule: &RuleUse, lang: Lang) -> String {
    LAW.say(|| {
        let period = match (rule.confidence, rule.to, lang.spoken()) {
            (Confidence::User, _, _) => return confidence(rule.confidence, lang).into(),
            (_, Some(to), lang) => fill!(lang, "từ {a} đến {b}", "{a} to {b}", month(rule.from), month(to)),
            (_, None, lang) => fill!(lang, "từ {a}", "since {a}", month(rule.from)),
        };
        [&period, " – ", &article(rule.source, lang), " – ", confidence(rule.confidence, lang)].concat()
    })
}

/// What is only planned, in one sentence that cannot be taken for a rule.
pub fn planned(plan: &Planned, lang: Lang) -> String {
    let (name, law) = (parameter(plan.parameter, lang), article(plan.due_by, lang));
    let (due, year) = (day(plan.due), plan.due.month().year());
    match (plan.proposed.as_ref().map(|proposed| value(proposed, lang)), lang.spoken()) {
        (Some(proposed), lang) => fill!(
            lang,
            "{a}: mức {b} mới chỉ là đề xuất, chưa áp dụng và không dùng để tính ở đây. Văn bản quyết định được giao hoàn thành chậm nhất ngày {c} ({d}).",
            "{a}: {b} is only a proposal, not in force, and nothing here computes with it. The decision on it is due by {c} ({d}).",
            name,
            proposed,
            due,
            law
        ),
        (None, lang) => fill!(
            lang,
            "{a}: mức áp dụng cho năm {b} được công bố chậm nhất ngày {c} ({d}).",
            "{a}: the value for {b} is to be announced by {c} ({d}).",
            name,
            year,
            due,
            law
        ),
    }
}

/// A line for a copied result: which values are the user's own. Empty where none is.
pub fn own_values(rules: &[RuleUse], lang: Lang) -> String {
    let mut line = String::new();
    for rule in rules.iter().filter(|rule| rule.confidence == Confidence::User) {
        line.push_str(if line.is_empty() { lang.pick("\nTự nhập: ", "\nEntered by hand: ") } else { "; " });
        line.push_str(&[&parameter(rule.parameter, lang), " ", &value(&rule.value, lang)].concat());
    }
    line
}

/// The next known change of any parameter after a month, in one sentence.
pub fn next_change(after: Month, lang: Lang) -> String {
    LAW.say(|| match (table::next_of_contributions(after), lang.spoken()) {
        (Some(rule), lang) => fill!(
            lang,
            "Thay đổi đã biết tiếp theo: {a} là {b} từ {c}.",
            "Next known change: {a} is {b} from {c}.",
            parameter(rule.parameter, lang),
            value(&rule.value, lang),
            month(rule.from)
        ),
        (None, _) => String::new(),
    })
}

/// That today lies beyond what is known.
pub fn beyond_horizon(today: Month, lang: Lang) -> Option<String> {
    let (known, warning) = match lang.spoken() {
        Lang::Vi => ("Trang này có quy định đến hết ", "; kết quả từ sau đó chỉ là ước tính. Hãy tìm bản mới hơn."),
        Lang::En => ("This page has the rules until ", "; later results are estimates only. Look for a newer version."),
    };
    (LAW.0 && today > HORIZON).then(|| [known, &month(HORIZON), warning].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::source::{DECISION_366_2026, DECISION_595_2017, LAW_2024};

    #[test]
    fn an_article_is_spelled_out() {
        assert_eq!(article(LAW_2024.at("36.2a"), Lang::Vi), "Luật 41/2024/QH15, Điều 36 khoản 2 điểm a");
        let notice = article(DECISION_366_2026.at("6.3.4"), Lang::Vi);
        assert_eq!(notice, "Quyết định 366/QĐ-BHXH, Điều 6 khoản 3 điểm 3.4");
        let support = article(DECISION_595_2017.at("12.1.2c"), Lang::En);
        assert_eq!(support, "Decision 595/QĐ-BHXH, Art. 12 clause 1 point 1.2c");
        assert_eq!(article(LAW_2024.at("7"), Lang::En), "Law 41/2024/QH15, Art. 7");
        assert_eq!(article(LAW_2024.whole(), Lang::Vi), "Luật 41/2024/QH15");
    }
}
