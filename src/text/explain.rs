//! Words of the derivation: labels of steps, formulas, notices.

use super::Lang;
use super::law;
use super::numbers::{day, decimal, dong, month, months, people, percent, value, whole};
use crate::explain::{Label, Piece, What};
use crate::law::{Confidence, HealthGroup, Parameter};
use crate::units::{Percent, Value};

pub fn label(label: Label, lang: Lang) -> String {
    let words = match label {
        Label::MonthlySupport(group) => {
            let group = law::group(group, lang);
            return match lang.spoken() {
                Lang::Vi => format!("Nhà nước hỗ trợ mỗi tháng ({group})"),
                Lang::En => format!("State support a month ({group})"),
            };
        }
        Label::MemberRanked { number, rank } => {
            let last = if rank >= 5 { lang.pick(" trở đi", " or later") } else { "" };
            return match lang.spoken() {
                Lang::Vi => format!("Người {number} trong danh sách, đóng theo mức người thứ {rank}{last}"),
                Lang::En => format!("Person {number} of the list, as member {rank}{last}"),
            };
        }
        Label::MemberUnranked { number, group } => {
            let group = law::health_group(group, lang);
            return match lang.spoken() {
                Lang::Vi => format!("Người {number} trong danh sách ({group}), mức đóng đầy đủ"),
                Lang::En => format!("Person {number} of the list ({group}), full contribution"),
            };
        }
        Label::MemberSupport { number } => {
            return match lang.spoken() {
                Lang::Vi => format!("Phần được hỗ trợ của người {number}"),
                Lang::En => format!("Support for person {number}"),
            };
        }
        Label::AdjustedIncome(year) => {
            return match lang.spoken() {
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
        // Staff
        Label::DoneFromPercent => lang.pick("Đã đạt, suy ra từ kế hoạch và tỷ lệ", "Done, from plan and percentage"),
        Label::PlanFromPercent => lang.pick("Kế hoạch, suy ra từ số đã đạt và tỷ lệ", "Plan, from done and percentage"),
        Label::LeastByRounding => lang.pick("Nhỏ nhất mà cách làm tròn cho phép", "Least that rounding allows"),
        Label::MostByRounding => lang.pick("Lớn nhất mà cách làm tròn cho phép", "Most that rounding allows"),
        Label::PlanPercent => lang.pick("Tỷ lệ so với kế hoạch", "Percent of plan"),
        Label::Remaining => lang.pick("Còn phải thực hiện", "Remaining"),
        Label::ElapsedByDays => lang.pick("Thời gian đã qua, tính theo ngày", "Time gone, by days"),
        Label::ElapsedByMonths => lang.pick("Thời gian đã qua, tính theo tháng", "Time gone, by months"),
        Label::ExpectedByNow => {
            lang.pick("Mức cần đạt đến nay nếu thực hiện đều theo ngày", "Expected by now, evenly by days")
        }
        Label::GapPoints => lang.pick("Chênh lệch so với thời gian, tính theo ngày", "Against time, by days"),
        Label::GapPointsByMonths => {
            lang.pick("Chênh lệch so với thời gian, tính theo tháng", "Against time, by months")
        }
        Label::NetChange => lang.pick("Tăng, giảm so với đầu kỳ", "Net change since the start"),
        Label::AchievedPerMonth => lang.pick("Đã đạt bình quân mỗi tháng", "Achieved a month"),
        Label::AchievedPerWeek => lang.pick("Đã đạt bình quân mỗi tuần", "Achieved a week"),
        Label::AchievedPerDay => lang.pick("Đã đạt bình quân mỗi ngày", "Achieved a day"),
        Label::NeededPerMonth => lang.pick("Cần đạt mỗi tháng còn lại", "Needed a month from now on"),
        Label::NeededPerWeek => lang.pick("Cần đạt mỗi tuần còn lại", "Needed a week from now on"),
        Label::NeededPerDay => lang.pick("Cần đạt mỗi ngày còn lại", "Needed a day from now on"),
        Label::Acceleration => lang.pick(
            "Hệ số tăng tốc: cần mỗi tháng so với đã đạt mỗi tháng",
            "Acceleration: needed over achieved a month",
        ),
        Label::PlanVersionPercent => {
            lang.pick("Tỷ lệ nếu tính theo kế hoạch từ ngày này", "Percent of the plan since this day")
        }
        Label::PlanVersionNeed => {
            lang.pick("Cần đạt mỗi tháng theo kế hoạch từ ngày này", "Needed a month under the plan since this day")
        }
        Label::PlanChangeAlone => lang.pick("Tỷ lệ thay đổi chỉ do kế hoạch", "Change caused by the plan alone"),
        Label::ForecastStraightLine => {
            lang.pick("Dự báo cuối kỳ theo mức bình quân đến nay", "Forecast at the mean pace so far")
        }
        Label::StraightLineByMonths => {
            lang.pick("Cũng dự báo đó nếu tính theo tháng", "The same forecast counted by months")
        }
        Label::RecentPerMonth => lang.pick("Bình quân các tháng gần nhất", "Mean of the latest months"),
        Label::ForecastRecentMonths => {
            lang.pick("Dự báo cuối kỳ theo các tháng gần nhất", "Forecast at the pace of the latest months")
        }
        Label::LastYearShare => lang.pick("Năm trước, đến cùng ngày đã đạt", "Share reached by this day last year"),
        Label::ForecastLastYearShape => {
            lang.pick("Dự báo cuối kỳ theo nhịp năm trước", "Forecast with last year's shape")
        }
        Label::GrowthAmount => lang.pick("Tăng, giảm so với cùng kỳ năm trước", "Change over last year"),
        Label::GrowthPercent => lang.pick("Tốc độ tăng so với cùng kỳ năm trước", "Growth over last year"),
        Label::PeopleGrowth => lang.pick("Trong đó: số người tăng", "Of which: more people"),
        Label::PerHeadGrowth => lang.pick("Trong đó: bình quân mỗi người tăng", "Of which: more a head"),
        Label::CoveredFromPercent => lang.pick("Số người tham gia, suy ra từ tỷ lệ", "Insured, from the percentage"),
        Label::PopulationFromPercent => lang.pick("Dân số, suy ra từ tỷ lệ bao phủ", "Population, from the coverage"),
        Label::LabourForceFromPercent => {
            lang.pick("Lực lượng lao động, suy ra từ tỷ lệ tham gia", "Labour force, from the coverage")
        }
        Label::CoverageOfPopulation => lang.pick("Tỷ lệ bao phủ dân số", "Coverage of the population"),
        Label::CoverageOfLabourForce => {
            lang.pick("Tỷ lệ tham gia trong lực lượng lao động", "Coverage of the labour force")
        }
        Label::Uncovered => lang.pick("Số người chưa tham gia", "Not insured"),
        Label::ArrearsOfReceivable => {
            lang.pick("Tỷ lệ nợ trên số phải thu (đã thu + còn nợ)", "Arrears of what is receivable (collected + owed)")
        }
        Label::ArrearsOfCollected => lang.pick("Tỷ lệ nợ trên số đã thu", "Arrears of what is collected"),
        Label::ArrearsOfPlan => lang.pick("Tỷ lệ nợ trên kế hoạch thu", "Arrears of the plan"),
        Label::ArrearsImpliedBase => {
            lang.pick("Mẫu số mà số nợ và tỷ lệ đã in cho thấy", "Base that the printed debt and rate imply")
        }
        Label::DebtIfOfReceivable => {
            lang.pick("Số nợ nếu tỷ lệ tính trên số phải thu", "Debt if the rate is of what is receivable")
        }
        Label::DebtIfOfCollected => {
            lang.pick("Số nợ nếu tỷ lệ tính trên số đã thu", "Debt if the rate is of what is collected")
        }
        Label::DebtIfOfPlan => lang.pick("Số nợ nếu tỷ lệ tính trên kế hoạch thu", "Debt if the rate is of the plan"),
        Label::TotalPercent => {
            lang.pick("Tỷ lệ chung của các đơn vị, có trọng số theo kế hoạch", "All units together, weighted by plan")
        }
        Label::UnitPercent => lang.pick("Tỷ lệ của đơn vị", "Percent of the unit"),
        Label::UnitGrowth => lang.pick("Tăng trưởng của đơn vị so với cùng kỳ", "Growth of the unit over last year"),
        Label::UnitRemaining => lang.pick("Đơn vị còn phải thực hiện", "Remaining of the unit"),
        Label::UnitRemainingShare => {
            lang.pick("Phần của đơn vị trong tổng số còn phải thực hiện", "Share of the unit in all that remains")
        }
        Label::DaysLeft => lang.pick("Số ngày còn lại", "Days left"),
        Label::RoleTarget => lang.pick("Chỉ tiêu của nhóm cán bộ", "Target of the role"),
        Label::ProductRemaining => lang.pick("Còn thiếu so với chỉ tiêu", "Missing from the target"),
        Label::ProductPercent => lang.pick("Tỷ lệ đạt chỉ tiêu", "Percent of the target"),
        Label::OfficerRemaining => lang.pick("Cán bộ còn thiếu", "Missing for the officer"),
        Label::ToReward => lang.pick("Còn thiếu để được thưởng", "Missing for the reward"),
        Label::Conversion => lang.pick("Tỷ lệ đăng ký", "Share that registered"),
        Label::ConversionLow => lang
            .pick("Tỷ lệ đăng ký, đầu thấp của khoảng tin cậy 95%", "Share that registered, low end of the 95% band"),
        Label::ConversionHigh => lang
            .pick("Tỷ lệ đăng ký, đầu cao của khoảng tin cậy 95%", "Share that registered, high end of the 95% band"),
        Label::MeetingsExpected => {
            lang.pick("Số hội nghị cần thêm theo tỷ lệ đã có", "Meetings needed at the share that was seen")
        }
        Label::MeetingsBest => lang.pick("Số hội nghị cần thêm nếu thuận lợi nhất", "Meetings needed at best"),
        Label::MeetingsWorst => lang.pick("Số hội nghị cần thêm nếu khó khăn nhất", "Meetings needed at worst"),
        Label::Invitees => lang.pick("Số người cần mời", "People to invite"),
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
    match (what, lang.spoken()) {
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
            match (above.map(|above| dong(above, lang)), lang.spoken()) {
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
            match (raised, lang.spoken()) {
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
        (What::PayBeforeChange { month: at, pay_now, pay_then }, Lang::Vi) => format!(
            "Nộp tiền từ tháng {} trở đi thì tính theo mức mới: {}. Muốn giữ mức {}, hãy để dành đủ và nộp trước tháng đó.",
            month(*at),
            dong(*pay_then, lang),
            dong(*pay_now, lang)
        ),
        (What::PayBeforeChange { month: at, pay_now, pay_then }, Lang::En) => format!(
            "Whoever pays in {} or later pays by the new rules: {}. To keep {}, have it ready and pay before that month.",
            month(*at),
            dong(*pay_then, lang),
            dong(*pay_now, lang)
        ),
        (What::NothingToSave, lang) => {
            lang.pick("Bạn không phải đóng gì nên không cần để dành.", "Nothing is left to pay, so there is nothing to save.").into()
        }
        // Staff
        (What::OnlyCount { count }, Lang::Vi) => format!("Chỉ có một số nguyên khớp với tỷ lệ đã in: {}.", value(count, lang)),
        (What::OnlyCount { count }, Lang::En) => format!("Only one whole number agrees with the printed percentage: {}.", value(count, lang)),
        (What::NoCount { below, above }, Lang::Vi) => format!("Không có số nguyên nào cho đúng tỷ lệ đã in. Gần nhất: {} ({}) hoặc {} ({}). Kiểm tra lại số hoặc tỷ lệ.", value(&below.0, lang), percent(below.1, lang), value(&above.0, lang), percent(above.1, lang)),
        (What::NoCount { below, above }, Lang::En) => format!("No whole number gives the printed percentage. Nearest: {} ({}) or {} ({}). Check the number or the percentage.", value(&below.0, lang), percent(below.1, lang), value(&above.0, lang), percent(above.1, lang)),
        (What::PercentConflict { printed, computed }, Lang::Vi) => format!("Tỷ lệ đã in {} không khớp: số đã đạt trên kế hoạch là {}. Kết quả tính theo hai số này.", percent(*printed, lang), percent(*computed, lang)),
        (What::PercentConflict { printed, computed }, Lang::En) => format!("The printed {} does not agree: done over plan is {}. The result follows these two.", percent(*printed, lang), percent(*computed, lang)),
        (What::OverPlan { surplus, percent: of_plan }, Lang::Vi) => format!("Vượt kế hoạch {} (đạt {}).", value(surplus, lang), percent(*of_plan, lang)),
        (What::OverPlan { surplus, percent: of_plan }, Lang::En) => format!("{} above plan ({}).", value(surplus, lang), percent(*of_plan, lang)),
        (What::LevelHasNoClock, lang) => lang
            .pick(
                "Số người tham gia là số có đến ngày chốt, không cộng dồn theo thời gian, nên không so với phần thời gian đã qua.",
                "The number insured is a level on its day and does not add up over time, so it is not compared with the time gone.",
            )
            .into(),
        (What::TooEarly { before }, Lang::Vi) => format!("Kỳ mới qua dưới {} thời gian: còn quá sớm để kết luận nhanh hay chậm.", percent(*before, lang)),
        (What::TooEarly { before }, Lang::En) => format!("Less than {} of the period is over: too early for a verdict.", percent(*before, lang)),
        (What::OnTrackBand { points }, Lang::Vi) => format!("So với phần thời gian đã qua tính theo ngày; lệch không quá {} điểm % được coi là đúng tiến độ.", decimal(*points, lang)),
        (What::OnTrackBand { points }, Lang::En) => format!("Compared with the time gone by days; up to {} percentage point either way counts as on track.", decimal(*points, lang)),
        (What::VerdictWithinRounding, lang) => lang
            .pick(
                "Tỷ lệ đã làm tròn nên kết luận nằm sát ranh giới: số chính xác có thể cho kết luận khác.",
                "The verdict lies within the rounding of the percentage: exact figures may give another one.",
            )
            .into(),
        (What::OpeningUnused, lang) => lang
            .pick(
                "Số đầu kỳ chỉ dùng cho số có đến ngày chốt, nên ở đây không tính đến.",
                "An opening level belongs to levels only and is not used here.",
            )
            .into(),
        (What::PlanChanged { on, raised, by, from, to, needed }, lang) => {
            let (on, by) = (day(*on), value(by, lang));
            let change = match (raised, lang.spoken()) {
                (true, Lang::Vi) => format!("Từ {on} kế hoạch được giao thêm {by}"),
                (false, Lang::Vi) => format!("Từ {on} kế hoạch giảm {by}"),
                (true, Lang::En) => format!("From {on} the plan is {by} larger"),
                (false, Lang::En) => format!("From {on} the plan is {by} smaller"),
            };
            plan_changed(change, (*from, *to), needed.as_ref(), lang)
        }
        (What::MonthsDoNotAddUp { sum, done }, Lang::Vi) => format!("Các tháng cộng lại được {}, khác với số đã đạt {}. Kiểm tra lại các tháng.", value(sum, lang), value(done, lang)),
        (What::MonthsDoNotAddUp { sum, done }, Lang::En) => format!("The months add up to {}, not to {}. Check the months.", value(sum, lang), value(done, lang)),
        (What::NothingByThisDayLastYear, lang) => lang
            .pick(
                "Năm trước đến ngày này chưa có số nào, nên không dự báo được theo nhịp năm trước.",
                "Nothing had come in by this day last year, so its shape gives no forecast.",
            )
            .into(),
        (What::NothingTheYearBefore, lang) => lang
            .pick(
                "Cùng kỳ năm trước bằng 0 nên không tính được tốc độ tăng.",
                "Nothing the year before: no growth can be computed.",
            )
            .into(),
        (What::CoverageAboveAll { percent: covered }, Lang::Vi) => format!("Tỷ lệ {} vượt 100%: có thể người tham gia ở đây nhưng được đếm dân số ở nơi khác. Kiểm tra lại mẫu số.", percent(*covered, lang)),
        (What::CoverageAboveAll { percent: covered }, Lang::En) => format!("{} is above 100%: people may be insured here and counted elsewhere. Check the base.", percent(*covered, lang)),
        (What::NoBaseFits, lang) => lang
            .pick(
                "Tỷ lệ nợ đã in không khớp với mẫu số nào ở đây. Hỏi lại: phần trăm của cái gì?",
                "The printed rate agrees with none of these bases. Ask: a percent of what?",
            )
            .into(),
        (What::NameTheBase, lang) => lang
            .pick(
                "Tỷ lệ nợ luôn phải ghi rõ mẫu số. Ở đây tính theo từng mẫu số, không tự chọn thay bạn.",
                "A rate of arrears must name its base. Each base is shown; none is picked for you.",
            )
            .into(),
        (What::RanksWithinRounding { units }, Lang::Vi) => format!("{} đơn vị không phân hạng được rõ ràng: số đã làm tròn nên hạng có thể khác.", whole(*units, lang)),
        (What::RanksWithinRounding { units }, Lang::En) => format!("{} units cannot be separated: within rounding their ranks may differ.", whole(*units, lang)),
        (What::UnitsNotRanked { units }, Lang::Vi) => format!("{} đơn vị thiếu số liệu nên không xếp hạng và không cộng vào tổng.", whole(*units, lang)),
        (What::UnitsNotRanked { units }, Lang::En) => format!("{} units lack a figure: they are not ranked and not part of the total.", whole(*units, lang)),
        (What::CalendarMonthsCounted { months: count }, Lang::Vi) => format!("Chỉ tiêu theo tháng tính cho {} dương lịch có ngày thuộc đợt thi đua, kể cả tháng không trọn.", months(*count, lang)),
        (What::CalendarMonthsCounted { months: count }, Lang::En) => format!("Monthly targets count for {} of the calendar in which the campaign has days, parts included.", months(*count, lang)),
        (What::OfficersDiffer { product, count, counted }, Lang::Vi) => format!("{product}: cán bộ tự ghi cộng lại {}, số chung là {}. Cần đối chiếu.", people(*counted, lang), people(*count, lang)),
        (What::OfficersDiffer { product, count, counted }, Lang::En) => format!("{product}: the officers' own counts add up to {}, the total says {}. Reconcile them.", people(*counted, lang), people(*count, lang)),
        (What::NotReported { product, counted }, Lang::Vi) => format!("{product}: chưa có số liệu chung, tạm lấy số cán bộ tự ghi cộng lại là {}.", people(*counted, lang)),
        (What::NotReported { product, counted }, Lang::En) => format!("{product}: no total is given; the officers' own counts stand in, {}.", people(*counted, lang)),
        (What::NoTarget { product }, Lang::Vi) => format!("{product}: chỉ tiêu bằng 0 nên không có tỷ lệ."),
        (What::NoTarget { product }, Lang::En) => format!("{product}: the target is 0, so there is no percentage."),
        (What::QualifyingUnknown { officer, min_months }, Lang::Vi) => format!("{officer}: chưa ghi bao nhiêu người đóng từ {} trở lên, nên chưa xét được thưởng.", months(*min_months, lang)),
        (What::QualifyingUnknown { officer, min_months }, Lang::En) => format!("{officer}: not known how many pay for at least {}, so the reward cannot be judged.", months(*min_months, lang)),
        (What::CampaignOver, lang) => lang
            .pick(
                "Đợt thi đua đã hết ngày: số còn thiếu không còn thời gian để bù.",
                "The campaign is over: no time is left for what is missing.",
            )
            .into(),
        (What::SelfCounted, lang) => lang
            .pick(
                "Số liệu tự ghi – chưa đối chiếu với dữ liệu của cơ quan BHXH.",
                "Self-counted – not reconciled with the office's data.",
            )
            .into(),
        (What::ConferenceBand, lang) => lang
            .pick(
                "Một hội nghị chỉ là một mẫu nhỏ: khoảng tin cậy 95% (Wilson) cho biết tỷ lệ của những hội nghị tương tự có thể nằm trong đâu.",
                "One meeting is one small sample: the 95% band (Wilson) says where the share of similar meetings may lie.",
            )
            .into(),
        (What::SmallSample { below }, Lang::Vi) => format!("Dưới {} người dự: mẫu nhỏ, tỷ lệ rất dễ thay đổi.", whole(*below, lang)),
        (What::SmallSample { below }, Lang::En) => format!("Fewer than {} people: a small sample, the share may change much.", whole(*below, lang)),
        (What::NobodyRegistered, lang) => lang
            .pick(
                "Chưa có ai đăng ký nên không tính được cần bao nhiêu hội nghị.",
                "Nobody registered, so no number of meetings follows.",
            )
            .into(),
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

/// What a change of the plan alone did to the percentage, and what it asks for now.
fn plan_changed(change: String, (from, to): (Percent, Percent), needed: Option<&Value>, lang: Lang) -> String {
    let (from, to) = (percent(from, lang), percent(to, lang));
    let change = match lang.spoken() {
        Lang::Vi => format!("{change}: vẫn kết quả này nhưng tỷ lệ từ {from} thành {to}, chỉ do kế hoạch thay đổi"),
        Lang::En => format!("{change}: the same result is {to} instead of {from}, by the plan alone"),
    };
    match (needed.map(|needed| value(needed, lang)), lang.spoken()) {
        (None, _) => change + ".",
        (Some(needed), Lang::Vi) => format!("{change}; mỗi tháng còn lại cần {needed}."),
        (Some(needed), Lang::En) => format!("{change}; {needed} a month are needed from now on."),
    }
}

fn unconfirmed(parameter: Parameter, confidence: Confidence, lang: Lang) -> String {
    let name = law::parameter(parameter, lang);
    let said = match (confidence, lang.spoken()) {
        (Confidence::Secondary, lang) => lang.pick(
            "lấy từ nguồn gián tiếp, chưa thấy văn bản gốc.",
            "from second-hand sources, the original text was not seen.",
        ),
        (Confidence::User, lang) => {
            return [
                &name,
                ": ",
                lang.pick("bạn tự nhập, không phải mức đã công bố.", "entered by you, not the published value."),
            ]
            .concat();
        }
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
