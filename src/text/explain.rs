//! Words of the derivation: labels of steps, formulas, notices.

use super::Lang;
use super::law;
use super::numbers::{dong, month, months, percent, value};
use crate::explain::{Label, Piece, What};
use crate::law::{Confidence, HealthGroup, Parameter};

pub fn label(label: Label, lang: Lang) -> String {
    let words = match label {
        Label::MonthlySupport(group) => {
            let group = law::group(group, lang);
            return match lang {
                Lang::Vi => format!("Nhà nước hỗ trợ mỗi tháng ({group})"),
                Lang::En => format!("State support a month ({group})"),
            };
        }
        Label::MemberRanked { number, rank } => {
            let last = if rank >= 5 { lang.pick(" trở đi", " or later") } else { "" };
            return match lang {
                Lang::Vi => format!("Người {number} trong danh sách, đóng theo mức người thứ {rank}{last}"),
                Lang::En => format!("Person {number} of the list, as member {rank}{last}"),
            };
        }
        Label::MemberUnranked { number, group } => {
            let group = law::health_group(group, lang);
            return match lang {
                Lang::Vi => format!("Người {number} trong danh sách ({group}), mức đóng đầy đủ"),
                Lang::En => format!("Person {number} of the list ({group}), full contribution"),
            };
        }
        Label::MemberSupport { number } => {
            return match lang {
                Lang::Vi => format!("Phần được hỗ trợ của người {number}"),
                Lang::En => format!("Support for person {number}"),
            };
        }
        Label::AdjustedIncome(year) => {
            return match lang {
                Lang::Vi => format!("Thu nhập đã đóng của năm {year}, đã điều chỉnh"),
                Lang::En => format!("Income of {year} with its coefficient"),
            };
        }
        Label::IncomeFloor => lang.pick("Thu nhập chọn thấp nhất", "Lowest chosen income"),
        Label::IncomeCap => lang.pick("Thu nhập chọn cao nhất", "Highest chosen income"),
        Label::MonthlyContribution => lang.pick("Mức đóng mỗi tháng", "Contribution a month"),
        Label::Gross => lang.pick("Tổng tiền đóng", "Contribution in all"),
        Label::GrossAhead => lang.pick(
            "Tổng tiền đóng trước, mỗi tháng chiết khấu theo r",
            "Contribution in advance, each month discounted by r",
        ),
        Label::GrossMissing => lang.pick(
            "Tổng tiền đóng cho những tháng còn thiếu, tính lãi gộp theo r",
            "Contribution for the missing months, compounded by r",
        ),
        Label::SupportedMonths => lang.pick("Số tháng được Nhà nước hỗ trợ", "Months supported by the State"),
        Label::StateSupport => lang.pick("Nhà nước hỗ trợ", "State support"),
        Label::LocalTopUp => lang.pick("Địa phương hỗ trợ thêm", "Local top-up"),
        Label::LocalSupport => lang.pick("Tổng địa phương hỗ trợ", "Local support in all"),
        Label::Pay => lang.pick("Bạn đóng", "You pay"),
        Label::PayBy => lang.pick("Hạn đóng", "Last day to pay"),
        Label::Refund => lang.pick("Bạn được hoàn trả", "You get back"),
        // Household health insurance
        Label::HealthMonthly => lang.pick("Mức đóng BHYT đầy đủ mỗi tháng", "Full health contribution a month"),
        Label::HouseholdTotal => lang.pick("Cả hộ đóng", "The household pays"),
        Label::FreeVisit => lang.pick(
            "Một lần khám có chi phí thấp hơn mức này thì không phải cùng chi trả",
            "A visit that costs less is free",
        ),
        Label::YearlyCoPayment => lang.pick(
            "Cùng chi trả trong năm vượt mức này, đã tham gia đủ 5 năm liên tục, thì được hưởng 100%",
            "Above this a year, after five years of insurance in a row, treatment is free",
        ),
        // Retirement
        Label::RetirementAge => lang.pick("Tuổi nghỉ hưu", "Retirement age"),
        Label::AgeReached => lang.pick("Tháng đủ tuổi nghỉ hưu", "Month in which the age is reached"),
        Label::PensionFrom => lang.pick("Tháng bắt đầu hưởng lương hưu", "First month of pension"),
        // Pension
        Label::AverageIncome => {
            lang.pick("Mức bình quân thu nhập tháng làm căn cứ đóng", "Average monthly income of all months")
        }
        Label::MissingMonths => lang.pick("Số tháng còn thiếu", "Months still missing"),
        Label::EnoughMonths => lang.pick("Thời gian đóng ít nhất, đã đủ", "Least time of contributions, reached"),
        Label::CountedYears => lang.pick(
            "Số năm đóng được tính (lẻ 1–6 tháng là nửa năm, 7–11 tháng là một năm)",
            "Years that count (1 to 6 odd months make half a year, 7 to 11 a year)",
        ),
        Label::PensionRate => {
            lang.pick("Tỷ lệ hưởng lương hưu (nhiều nhất 75%)", "Rate of the pension (75% at the most)")
        }
        Label::Pension => lang.pick("Lương hưu mỗi tháng", "Pension a month"),
        Label::OneOff => lang.pick("Trợ cấp một lần khi nghỉ hưu", "One-off payment at retirement"),
        // Lump sum
        Label::EarlyYears => lang.pick("Số năm đóng trước 2014", "Years paid before 2014"),
        Label::LaterYears => lang.pick(
            "Số năm đóng từ 2014 (kể cả tháng lẻ trước đó)",
            "Years paid since 2014 (with odd months from before)",
        ),
        Label::AmountPaid => lang.pick("Số tiền đã đóng", "Contributions paid"),
        Label::LumpSumGross => lang.pick("Mức hưởng một lần", "Payment at once"),
        Label::LumpSumPay => {
            lang.pick("Được nhận, sau khi trừ phần Nhà nước hỗ trợ", "Paid out, less the State's support")
        }
        // Allowances
        Label::Maternity => lang.pick("Trợ cấp thai sản", "Maternity allowance"),
        Label::Funeral => lang.pick("Trợ cấp mai táng", "Funeral allowance"),
        Label::SurvivorPensions => {
            lang.pick("Số tháng lương hưu thân nhân được nhận", "Monthly pensions paid to the survivors")
        }
        Label::Survivors => lang.pick("Trợ cấp tuất một lần", "Payment to the survivors"),
        Label::CardPaidByFund => {
            lang.pick("Quỹ BHXH đóng BHYT cho người hưởng lương hưu", "Paid by the fund for the pensioner's card")
        }
        Label::CardLevel => lang.pick("Mức hưởng khi khám chữa bệnh", "Share of treatment that is covered"),
        // Cost against benefit
        Label::PlanPart => lang.pick("Các lần đóng bằng nhau, bắt đầu từ", "Equal payments, from"),
        Label::PlanPay => lang.pick("Bạn đóng trong cả kế hoạch", "You pay in the whole plan"),
        Label::BackAfter => lang.pick(
            "Số tháng hưởng lương hưu để lấy lại tiền mình đóng",
            "Months of pension until your own money is back",
        ),
        // Piggy bank
        Label::DepositDays => lang.pick("Số lần bỏ heo", "Deposits"),
        Label::EachDeposit => lang.pick("Mỗi lần bỏ heo (làm tròn lên)", "Each deposit (rounded up)"),
        Label::LastDeposit => lang.pick("Lần cuối", "Last deposit"),
    };
    words.into()
}

/// "22% × 3.000.000 đồng"
pub fn formula(pieces: &[Piece], lang: Lang) -> String {
    let mut line = String::new();
    for piece in pieces {
        let part = match piece {
            Piece::Value(of) => value(of, lang),
            Piece::Sign(sign) => (*sign).into(),
        };
        // Brackets, colons and semicolons stand close.
        if !line.is_empty() && !line.ends_with('(') && !part.starts_with([')', ':', ';']) {
            line.push(' ');
        }
        line.push_str(&part);
    }
    line
}

pub fn notice(what: &What, lang: Lang) -> String {
    match (what, lang) {
        (What::Provisional { parameter, month: at }, Lang::Vi) => format!(
            "{}: chưa có giá trị cho tháng {}. Kết quả chỉ là tạm tính theo giá trị gần nhất.",
            law::parameter(*parameter, lang),
            month(*at)
        ),
        (What::Provisional { parameter, month: at }, Lang::En) => format!(
            "{}: no value is known yet for {}. The result is provisional, with the latest known value.",
            law::parameter(*parameter, lang),
            month(*at)
        ),
        (What::Unconfirmed { parameter, confidence }, lang) => unconfirmed(*parameter, *confidence, lang),
        (What::OffStep { step, below, above }, lang) => {
            let (step, below) = (dong(*step, lang), dong(*below, lang));
            match (above.map(|above| dong(above, lang)), lang) {
                (Some(above), Lang::Vi) => format!("Mức này không đúng bậc {step}. Gần nhất: {below} hoặc {above}."),
                (Some(above), Lang::En) => format!("Not on a step of {step}. Nearest: {below} or {above}."),
                (None, Lang::Vi) => format!("Mức này không đúng bậc {step}. Gần nhất: {below}."),
                (None, Lang::En) => format!("Not on a step of {step}. Nearest: {below}."),
            }
        }
        (What::ChangeAhead { parameter, month: at, value: to, pay_now, pay_then, raised_to }, lang) => {
            let (parameter, at, to) = (law::parameter(*parameter, lang), month(*at), value(to, lang));
            let (now, then) = (dong(*pay_now, lang), dong(*pay_then, lang));
            let raised = raised_to.map(|income| dong(income, lang));
            match (raised, lang) {
                (None, Lang::Vi) => format!("Từ {at}, {parameter} là {to}: bạn đóng {then} thay vì {now}."),
                (None, Lang::En) => format!("From {at}, {parameter} is {to}: you pay {then} instead of {now}."),
                (Some(income), Lang::Vi) => format!(
                    "Từ {at}, {parameter} là {to}: thu nhập chọn phải từ {income}, bạn đóng {then} thay vì {now}."
                ),
                (Some(income), Lang::En) => format!(
                    "From {at}, {parameter} is {to}: the chosen income must be at least {income}, you pay {then} instead of {now}."
                ),
            }
        }
        (What::LocalCapped { offered, counted }, Lang::Vi) => format!(
            "Địa phương hỗ trợ {}, nhưng chỉ còn {} phải đóng nên chỉ tính {}.",
            dong(*offered, lang),
            dong(*counted, lang),
            dong(*counted, lang)
        ),
        (What::LocalCapped { offered, counted }, Lang::En) => format!(
            "Local support offers {}, but only {} was left to pay: so much is counted.",
            dong(*offered, lang),
            dong(*counted, lang)
        ),
        (What::SupportEnds { supported, months: paid }, Lang::Vi) => format!(
            "Nhà nước hỗ trợ nhiều nhất 120 tháng: trong {} của lần đóng này còn {} được hỗ trợ.",
            months(*paid, lang),
            months(*supported, lang)
        ),
        (What::SupportEnds { supported, months: paid }, Lang::En) => format!(
            "The State supports 120 months at the most: of the {} paid here, {} are supported.",
            months(*paid, lang),
            months(*supported, lang)
        ),
        (What::NoSupportClaimed, lang) => lang
            .pick("Chưa chọn nhóm đối tượng: chưa tính phần hỗ trợ nào.", "No group chosen: no support is counted.")
            .into(),
        (What::MissingWithoutSupport, lang) => lang
            .pick(
                "Chưa xác nhận được những tháng còn thiếu có được Nhà nước hỗ trợ hay không, nên chưa trừ khoản hỗ trợ nào. Hãy hỏi cơ quan BHXH.",
                "Whether missing months are supported by the State is not confirmed, so no support is counted. Ask the social insurance office.",
            )
            .into(),
        (What::MissingOnlyAtAge, lang) => lang
            .pick(
                "Chỉ được đóng cho những tháng còn thiếu khi đã đủ tuổi nghỉ hưu.",
                "Missing months can be paid for only once the retirement age is reached.",
            )
            .into(),
        (What::PaidMonthsStay { until }, Lang::Vi) => format!(
            "Tháng đã đóng (đến {}) không phải đóng bù và không được hoàn khi mức đóng thay đổi.",
            month(*until)
        ),
        (What::PaidMonthsStay { until }, Lang::En) => format!(
            "Months already paid for (to {}) are neither topped up nor refunded when the rules change.",
            month(*until)
        ),
        // Household health insurance
        (What::TakesNoRank { group: HealthGroup::OtherGroup }, lang) => lang
            .pick(
                "Đã có thẻ theo nhóm khác nên không tính thứ tự trong hộ; không tính tiền ở đây trừ khi bạn nhập tỷ lệ hỗ trợ.",
                "Insured in another group: takes no rank in the household and is not counted here, unless you enter the support.",
            )
            .into(),
        (What::TakesNoRank { group }, Lang::Vi) => format!(
            "Tham gia theo nhóm “{}” nên không tính thứ tự trong hộ; tính theo mức đóng đầy đủ và phần hỗ trợ của nhóm đó.",
            law::health_group(*group, lang)
        ),
        (What::TakesNoRank { group }, Lang::En) => format!(
            "Insured in the group “{}”: takes no rank in the household; counted with the full contribution and that group's support.",
            law::health_group(*group, lang)
        ),
        (What::PeriodNotOffered { months: given }, Lang::Vi) => format!(
            "Luật quy định đóng 3, 6 hoặc 12 tháng. {} chỉ dùng để thẻ của người vào sau hết hạn cùng cả hộ.",
            months(*given, lang)
        ),
        (What::PeriodNotOffered { months: given }, Lang::En) => format!(
            "The law knows 3, 6 or 12 months. {} serve only to let the card of a later member end with the others.",
            months(*given, lang)
        ),
        (What::PaidAtSchool, lang) => lang
            .pick(
                "Học sinh, sinh viên đóng tại nhà trường; phần đó vẫn được cộng vào số tiền cả hộ phải lo.",
                "Pupils and students pay at their school; their part is still counted in what the household spends.",
            )
            .into(),
        (What::SupportAtLeast, lang) => lang
            .pick(
                "Mức hỗ trợ là mức thấp nhất theo luật; địa phương có thể hỗ trợ thêm. Bạn có thể sửa tỷ lệ của từng người.",
                "The support is the least by law; the locality may add to it. You can change the percentage of each person.",
            )
            .into(),
        // Retirement
        (What::EarlyAge { years, law: source }, Lang::Vi) => format!(
            "Nếu đã tham gia từ trước năm 2021 và đóng BHXH tự nguyện đủ 20 năm thì được hưởng lương hưu từ {years} tuổi khi có đề nghị ({}).",
            law::article(*source, lang)
        ),
        (What::EarlyAge { years, law: source }, Lang::En) => format!(
            "Whoever joined before 2021 and has paid voluntarily for 20 years may draw the pension from the age of {years} on request ({}).",
            law::article(*source, lang)
        ),
        // Pension, lump sum, allowances
        (What::AgeCondition, lang) => lang
            .pick("Điều kiện còn lại: đủ tuổi nghỉ hưu.", "The other condition: the retirement age is reached.")
            .into(),
        (What::TooFewMonths { needed, paid }, Lang::Vi) => format!(
            "Chưa đủ thời gian đóng: cần {}, mới có {}.",
            months(*needed, lang),
            months(*paid, lang)
        ),
        (What::TooFewMonths { needed, paid }, Lang::En) => format!(
            "Not enough months: {} are needed, {} were paid for.",
            months(*needed, lang),
            months(*paid, lang)
        ),
        (What::YearsAfterAge, lang) => lang
            .pick(
                "Tính 0,5 lần mức bình quân cho mỗi năm vượt. Năm nào đóng sau khi đã đủ tuổi nghỉ hưu thì được 2 lần.",
                "Each year above counts 0.5 times the average. Years paid after the retirement age was reached count twice the average.",
            )
            .into(),
        (What::IncomeOutside { floor, cap, month: at }, Lang::Vi) => format!(
            "Mức này nằm ngoài khoảng của tháng {} (từ {} đến {}). Chỉ đúng nếu đã đóng trước theo mức cũ.",
            month(*at),
            dong(*floor, lang),
            dong(*cap, lang)
        ),
        (What::IncomeOutside { floor, cap, month: at }, Lang::En) => format!(
            "Outside of what {} allowed ({} to {}). Right only if it was paid ahead by earlier rules.",
            month(*at),
            dong(*floor, lang),
            dong(*cap, lang)
        ),
        (What::SupportNotDeducted, lang) => lang
            .pick(
                "Bệnh hiểm nghèo hoặc suy giảm khả năng lao động từ 81%: không trừ phần Nhà nước đã hỗ trợ.",
                "Grave illness or a loss of working ability of 81% and more: the State's support is not deducted.",
            )
            .into(),
        (What::LumpSumCases { law: source }, Lang::Vi) => format!(
            "Chỉ được nhận khi: đủ tuổi mà chưa đủ 15 năm đóng; ra nước ngoài định cư; mắc bệnh hiểm nghèo; suy giảm khả năng lao động từ 81% hoặc khuyết tật đặc biệt nặng; hoặc có đóng trước 7/2025, đã dừng 12 tháng và chưa đủ 20 năm ({}).",
            law::article(*source, lang)
        ),
        (What::LumpSumCases { law: source }, Lang::En) => format!(
            "Paid only at the retirement age with less than 15 years; on emigration; for a grave illness; for a loss of working ability of 81% or a severe disability; or to whoever paid before 7/2025, has stopped for 12 months and has less than 20 years ({}).",
            law::article(*source, lang)
        ),
        (What::OneParent, lang) => lang
            .pick(
                "Chỉ cha hoặc mẹ được nhận; ngân sách nhà nước chi trả.",
                "Only one of the parents receives it; the State's budget pays.",
            )
            .into(),
        (What::FewMonthsUnsure { needed }, Lang::Vi) => format!(
            "Cách tính cho người đóng chưa đủ {} chưa được xác nhận. Hãy hỏi cơ quan BHXH.",
            months(*needed, lang)
        ),
        (What::FewMonthsUnsure { needed }, Lang::En) => format!(
            "How less than {} are counted is not confirmed. Ask the social insurance office.",
            months(*needed, lang)
        ),
        // Cost against benefit
        (What::TodaysMoney, lang) => lang
            .pick(
                "Mọi số tiền tính theo giá trị hôm nay và quy định đã biết; không giả định trượt giá.",
                "All amounts are in today's money and by the rules known today; no growth is assumed.",
            )
            .into(),
        (What::AssumedGrowth { yearly }, Lang::Vi) => format!(
            "Giả định của bạn: mức điều chỉnh thu nhập tăng {} mỗi năm. Số tiền tương lai không còn là tiền hôm nay.",
            percent(*yearly, lang)
        ),
        (What::AssumedGrowth { yearly }, Lang::En) => format!(
            "Your assumption: the coefficients grow by {} a year. Amounts of the future are no longer in today's money.",
            percent(*yearly, lang)
        ),
        (What::IncomeRaised { month: at, floor }, Lang::Vi) => format!(
            "Từ {} thu nhập chọn thấp nhất cao hơn mức bạn chọn, nên tính theo {}.",
            month(*at),
            dong(*floor, lang)
        ),
        (What::IncomeRaised { month: at, floor }, Lang::En) => format!(
            "From {} the lowest chosen income is above yours, so {} is counted.",
            month(*at),
            dong(*floor, lang)
        ),
        // Piggy bank
        (What::NothingToSave, lang) => {
            lang.pick("Bạn không phải đóng gì nên không cần để dành.", "Nothing is left to pay, so there is nothing to save.").into()
        }
    }
}

fn unconfirmed(parameter: Parameter, confidence: Confidence, lang: Lang) -> String {
    let name = law::parameter(parameter, lang);
    let said = match (confidence, lang) {
        (Confidence::Secondary, lang) => lang.pick(
            "lấy từ nguồn gián tiếp, chưa thấy văn bản gốc.",
            "from second-hand sources, the original text was not seen.",
        ),
        (_, lang) => lang.pick("giá trị chưa được xác nhận.", "the value is not confirmed."),
    };
    // Only these can be replaced by the user.
    let mend = match parameter {
        Parameter::ContributionRate
        | Parameter::ReferenceLevel
        | Parameter::PovertyLine
        | Parameter::MonthlyYield
        | Parameter::HealthRate => lang.pick(" Bạn có thể tự nhập giá trị khác.", " You can enter another value."),
        _ => "",
    };
    format!("{name}: {said}{mend}")
}
