//! Words of the derivation: labels of steps, formulas, notices.

use super::Lang;
use super::law;
use super::numbers::{dong, month, months, value};
use crate::explain::{Label, Piece, What};
use crate::law::Confidence;

pub fn label(label: Label, lang: Lang) -> String {
    let words = match label {
        Label::MonthlySupport(group) => {
            let group = law::group(group, lang);
            return match lang {
                Lang::Vi => format!("Nhà nước hỗ trợ mỗi tháng ({group})"),
                Lang::En => format!("State support a month ({group})"),
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
        Label::RefundGross => lang.pick("Tiền đã đóng cho những tháng chưa dùng", "Paid for the unused months"),
        Label::RefundState => lang.pick("Trừ phần Nhà nước hỗ trợ", "Less the State's part"),
        Label::RefundLocal => lang.pick("Trừ phần địa phương hỗ trợ", "Less the local part"),
        Label::Refund => lang.pick("Bạn được hoàn trả", "You get back"),
        // Figures
        Label::ComputedRatio => lang.pick("Tính lại tỷ lệ", "The percentage, computed"),
        Label::ComputedGrowth => lang.pick("Tính lại tốc độ tăng, giảm", "The change in percent, computed"),
        Label::ComputedSum => lang.pick("Cộng lại", "The sum, computed"),
        Label::ComputedDifference => lang.pick("Tính lại chênh lệch", "The difference, computed"),
        Label::ComputedMean => lang.pick("Các giá trị thành phần", "The values behind the mean"),
        Label::ComputedChain => {
            lang.pick("Mẫu số thứ nhất so với mẫu số thứ hai", "The first base in percent of the second")
        }
        Label::SolvedFigure => lang.pick("Số suy ra", "Figure solved for"),
        Label::ImpliedPlan => lang.pick("Kế hoạch suy ra", "The plan, implied"),
        Label::ImpliedPlanIfMeant => {
            lang.pick("Kế hoạch suy ra, nếu tỷ lệ là so với kế hoạch", "The plan, if the percentage is one of a plan")
        }
        Label::ImpliedPlanBefore => lang.pick("Kế hoạch trước khi bổ sung", "The plan before the supplement"),
        Label::ImpliedDone => lang.pick("Số đã đạt, suy ra", "Done, implied"),
        Label::ImpliedRemaining => lang.pick("Còn phải thực hiện", "Left to do"),
        Label::ImpliedPrevious => lang.pick("Số kỳ trước, suy ra", "The earlier value, implied"),
        Label::ImpliedOpening => {
            lang.pick("Số trước khi phát triển mới, nếu không ai rời", "Before the newcomers, if nobody left")
        }
        Label::ImpliedPopulation => lang.pick("Dân số suy ra", "The population, implied"),
        Label::ImpliedLabourForce => lang.pick("Lực lượng lao động suy ra", "The labour force, implied"),
        Label::ImpliedPayable => lang.pick("Số phải thu suy ra", "The amount payable, implied"),
        Label::CollectedAndDebt => lang.pick("Số đã thu cộng nợ", "Collected and debt"),
    };
    words.into()
}

/// "22% × 3.000.000 đồng"
pub fn formula(pieces: &[Piece], lang: Lang) -> String {
    let parts: Vec<String> = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Value(of) => value(of, lang),
            Piece::Sign(sign) => (*sign).into(),
        })
        .collect();
    parts.join(" ")
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
        (What::Unconfirmed { parameter, confidence }, lang) => unconfirmed(&law::parameter(*parameter, lang), *confidence, lang),
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
        // Figures
        (What::PercentWithoutBase { printed }, Lang::Vi) => {
            format!("{printed} là tỷ lệ của cái gì thì bài không nói. Thêm mẫu số, ví dụ “so với kế hoạch”.")
        }
        (What::PercentWithoutBase { printed }, Lang::En) => {
            format!("The text does not say what {printed} is a percentage of. Add the base, such as “of the plan”.")
        }
        (What::MixedNotation { vietnamese, english }, Lang::Vi) => {
            format!("Bài dùng hai cách viết số: {vietnamese} và {english}. Nên viết thống nhất một cách.")
        }
        (What::MixedNotation { vietnamese, english }, Lang::En) => {
            format!("The text writes numbers in two ways: {vietnamese} and {english}. One way is better.")
        }
        (What::StockBesideFlow { stock, flow }, Lang::Vi) => format!(
            "{stock} là mức đang có tại một ngày, {flow} là kết quả cộng dồn trong kỳ. Chỉ số cộng dồn mới so được với thời gian đã qua."
        ),
        (What::StockBesideFlow { stock, flow }, Lang::En) => format!(
            "{stock} is a level on a day, {flow} adds up over the period. Only the latter can be compared with the time gone."
        ),
        (What::NumberUnsure { printed, understood }, Lang::Vi) => {
            format!("{printed} được hiểu là {}. Nếu không phải, hãy sửa lại số này.", value(understood, lang))
        }
        (What::NumberUnsure { printed, understood }, Lang::En) => {
            format!("{printed} is understood as {}. Correct it if that is wrong.", value(understood, lang))
        }
    }
}

fn unconfirmed(parameter: &str, confidence: Confidence, lang: Lang) -> String {
    match (confidence, lang) {
        (Confidence::Secondary, Lang::Vi) => {
            format!("{parameter}: lấy từ nguồn gián tiếp, chưa thấy văn bản gốc. Bạn có thể tự nhập giá trị khác.")
        }
        (Confidence::Secondary, Lang::En) => {
            format!(
                "{parameter}: from second-hand sources, the original text was not seen. You can enter another value."
            )
        }
        (_, Lang::Vi) => format!("{parameter}: giá trị chưa được xác nhận. Bạn có thể tự nhập giá trị khác."),
        (_, Lang::En) => format!("{parameter}: the value is not confirmed. You can enter another value."),
    }
}
