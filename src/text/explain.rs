//! Words of the derivation: labels of steps, formulas, notices.

use super::law;
use super::numbers::{day, decimal, dong, factor, month, months, people, percent, value, whole};
use super::{CITIZENS, FAMILY, HEALTH, LAW, Lang, OFFICE, PLANS, QUOTA, REPORT, RETIREMENT, SAVING};
use crate::explain::{Label, Level, Notice, Piece, What};
use crate::law::lump_sum::Cases;
use crate::law::{Article, Confidence, HealthGroup, Parameter};
use crate::units::{Decimal, Dong, Month, Percent, Value, plain_whole};

pub fn label(label: Label, lang: Lang) -> String {
    let words = match label {
        Label::MonthlySupport(group) => {
            let group = law::group(group, lang);
            return LAW.say(|| fill!(lang, "Nhà nước hỗ trợ mỗi tháng ({a})", "State support a month ({a})", group));
        }
        Label::MemberRanked { number, rank } => {
            let last = if rank >= 5 { HEALTH.pick(lang, " trở đi", " or later") } else { "" };
            return HEALTH.say(|| {
                fill!(
                    lang,
                    "Người {a} trong danh sách, đóng theo mức người thứ {b}{c}",
                    "Person {a} of the list, as member {b}{c}",
                    number,
                    rank,
                    last
                )
            });
        }
        Label::MemberUnranked { number, group } => {
            let group = law::health_group(group, lang);
            return HEALTH.say(|| {
                fill!(
                    lang,
                    "Người {a} trong danh sách ({b}), mức đóng đầy đủ",
                    "Person {a} of the list ({b}), full contribution",
                    number,
                    group
                )
            });
        }
        Label::MemberSupport { number } => {
            return HEALTH.say(|| fill!(lang, "Phần được hỗ trợ của người {a}", "Support for person {a}", number));
        }
        Label::AdjustedIncome(year) => {
            return RETIREMENT.say(|| {
                fill!(lang, "Thu nhập đã đóng của năm {a}, đã điều chỉnh", "Income of {a} with its coefficient", year)
            });
        }
        Label::IncomeFloor => CITIZENS.pick(lang, "Thu nhập chọn thấp nhất", "Lowest chosen income"),
        Label::IncomeCap => CITIZENS.pick(lang, "Thu nhập chọn cao nhất", "Highest chosen income"),
        Label::MonthlyContribution => CITIZENS.pick(lang, "Mức đóng mỗi tháng", "Contribution a month"),
        Label::Gross => CITIZENS.pick(lang, "Tổng tiền đóng", "Contribution in all"),
        Label::GrossAhead => CITIZENS.pick(
            lang,
            "Tổng tiền đóng trước, mỗi tháng chiết khấu theo r",
            "Contribution in advance, each month discounted by r",
        ),
        Label::GrossMissing => CITIZENS.pick(
            lang,
            "Tổng tiền đóng cho những tháng còn thiếu, tính lãi gộp theo r",
            "Contribution for the missing months, compounded by r",
        ),
        Label::SupportedMonths => CITIZENS.pick(lang, "Số tháng được Nhà nước hỗ trợ", "Months supported by the State"),
        Label::StateSupport => lang.pick("Nhà nước hỗ trợ", "State support"),
        Label::PossibleStatePlain => CITIZENS.pick(
            lang,
            "Nhà nước có thể hỗ trợ, nếu không tính lãi gộp (chưa trừ)",
            "The State may add, without compounding (not deducted)",
        ),
        Label::PossibleStateCompounded => CITIZENS.pick(
            lang,
            "Nhà nước có thể hỗ trợ, nếu tính lãi gộp theo r (chưa trừ)",
            "The State may add, compounded by r (not deducted)",
        ),
        Label::LocalTopUp => CITIZENS.pick(lang, "Địa phương hỗ trợ thêm", "Local top-up"),
        Label::LocalSupport => CITIZENS.pick(lang, "Tổng địa phương hỗ trợ", "Local support in all"),
        Label::Pay => lang.pick("Bạn đóng", "You pay"),
        Label::PayBy => CITIZENS.pick(lang, "Hạn đóng", "Last day to pay"),
        Label::Refund => CITIZENS.pick(lang, "Bạn được hoàn trả", "You get back"),
        // Household health insurance
        Label::HealthMonthly => HEALTH.pick(lang, "Mức đóng BHYT đầy đủ mỗi tháng", "Full health contribution a month"),
        Label::HouseholdTotal => HEALTH.pick(lang, "Cả hộ đóng", "The household pays"),
        Label::FreeVisit => HEALTH.pick(
            lang,
            "Một lần khám có chi phí thấp hơn mức này thì không phải cùng chi trả",
            "A visit that costs less is free",
        ),
        Label::CardFrom { number } => {
            return HEALTH.say(|| {
                fill!(lang, "Ngày bắt đầu dùng được thẻ của người {a}", "First day of the card of person {a}", number)
            });
        }
        Label::MonthsTogether { number } => {
            return HEALTH.say(|| {
                fill!(
                    lang,
                    "Số tháng người {a} đóng để thẻ hết cùng cả nhà",
                    "Months that person {a} pays, so that the card ends with the others",
                    number
                )
            });
        }
        Label::LeftToCoPay => HEALTH.pick(
            lang,
            "Còn phải cùng chi trả đến hết năm, sau khi đổi mức lương cơ sở",
            "Still to pay to the end of the year, after the change of the base wage",
        ),
        Label::YearlyCoPayment { years: in_a_row } => {
            let in_a_row = years(in_a_row, lang);
            return HEALTH.say(|| {
                fill!(
                    lang,
                    "Đã có thẻ {a} liên tục: cùng chi trả trong năm đến mức này là nhiều nhất",
                    "After {a} of insurance in a row: the most that is paid in a year",
                    in_a_row
                )
            });
        }
        // Retirement
        Label::RetirementAge => RETIREMENT.pick(lang, "Tuổi nghỉ hưu", "Retirement age"),
        Label::AgeReached => RETIREMENT.pick(lang, "Tháng đủ tuổi nghỉ hưu", "Month in which the age is reached"),
        Label::PensionFrom => RETIREMENT.pick(lang, "Tháng bắt đầu hưởng lương hưu", "First month of pension"),
        Label::EarlyAge => RETIREMENT.pick(
            lang,
            "Tuổi hưởng lương hưu của người tham gia lâu năm",
            "Age for the pension of those who joined long ago",
        ),
        // With too few years at the retirement age
        Label::SocialPensionAge => RETIREMENT.pick(
            lang,
            "Tháng đủ tuổi hưởng trợ cấp hưu trí xã hội",
            "Month of the age for the social pension",
        ),
        Label::SocialPension => RETIREMENT.pick(lang, "Trợ cấp hưu trí xã hội mỗi tháng", "Social pension a month"),
        Label::MonthsToSocialPension => RETIREMENT.pick(
            lang,
            "Số tháng từ tuổi nghỉ hưu đến trợ cấp hưu trí xã hội",
            "Months from the retirement age to the social pension",
        ),
        Label::AllowanceMonths => RETIREMENT.pick(
            lang,
            "Số tháng trợ cấp mà thời gian đã đóng đổi được (làm tròn lên)",
            "Months of allowance that the years are worth (rounded up)",
        ),
        Label::MonthlyAllowance => RETIREMENT.pick(lang, "Trợ cấp hằng tháng", "Monthly allowance"),
        Label::AllowanceTopUp => RETIREMENT.pick(
            lang,
            "Đóng một lần để trợ cấp kéo dài đến trợ cấp hưu trí xã hội",
            "To pay at once for it to last until the social pension",
        ),
        // Pension
        Label::AverageIncome => RETIREMENT.pick(
            lang,
            "Mức bình quân thu nhập tháng làm căn cứ đóng",
            "Average monthly income of all months",
        ),
        Label::MixedAverage => RETIREMENT.pick(
            lang,
            "Mức bình quân của cả thời gian đóng bắt buộc và tự nguyện",
            "Average of compulsory and voluntary months together",
        ),
        Label::MissingMonths => RETIREMENT.pick(lang, "Số tháng còn thiếu", "Months still missing"),
        Label::EnoughMonths => {
            RETIREMENT.pick(lang, "Thời gian đóng ít nhất, đã đủ", "Least time of contributions, reached")
        }
        Label::CountedYears { half } => {
            let half = months(half, lang);
            return RETIREMENT.say(|| {
                fill!(
                    lang,
                    "Số năm đóng được tính (tháng lẻ đến {a} là nửa năm, trên đó là một năm)",
                    "Years that count (odd months: up to {a} make half a year, more a whole one)",
                    half
                )
            });
        }
        Label::PensionRate { most } => {
            let most = percent(most, lang);
            return RETIREMENT.say(|| {
                fill!(lang, "Tỷ lệ hưởng lương hưu (nhiều nhất {a})", "Rate of the pension ({a} at the most)", most)
            });
        }
        Label::Pension => RETIREMENT.pick(lang, "Lương hưu mỗi tháng", "Pension a month"),
        Label::OneOff => RETIREMENT.pick(lang, "Trợ cấp một lần khi nghỉ hưu", "One-off payment at retirement"),
        // Lump sum
        Label::EarlyYears { before } => {
            return [
                RETIREMENT.pick(lang, "Số năm đóng trước năm ", "Years paid before "),
                &plain_whole(before.into()),
            ]
            .concat();
        }
        Label::LaterYears { since } => {
            return RETIREMENT.say(|| {
                fill!(
                    lang,
                    "Số năm đóng từ năm {a} (kể cả tháng lẻ trước đó)",
                    "Years paid since {a} (with odd months from before)",
                    since
                )
            });
        }
        Label::AmountPaid => RETIREMENT.pick(lang, "Số tiền đã đóng", "Contributions paid"),
        Label::LumpSumGross => RETIREMENT.pick(lang, "Mức hưởng một lần", "Payment at once"),
        Label::LumpSumPay => {
            RETIREMENT.pick(lang, "Được nhận, sau khi trừ phần Nhà nước hỗ trợ", "Paid out, less the State's support")
        }
        // Allowances
        Label::Maternity => RETIREMENT.pick(lang, "Trợ cấp thai sản", "Maternity allowance"),
        Label::Funeral => RETIREMENT.pick(lang, "Trợ cấp mai táng", "Funeral allowance"),
        Label::SurvivorPensions => {
            RETIREMENT.pick(lang, "Số tháng lương hưu thân nhân được nhận", "Monthly pensions paid to the survivors")
        }
        Label::Survivors => RETIREMENT.pick(lang, "Trợ cấp tuất một lần", "Payment to the survivors"),
        Label::LeastSurvivors => {
            RETIREMENT.pick(lang, "Trợ cấp tuất một lần, mức thấp nhất", "Payment to the survivors, the least")
        }
        Label::CardPaidByFund => RETIREMENT.pick(
            lang,
            "Quỹ BHXH đóng BHYT cho người hưởng lương hưu",
            "Paid by the fund for the pensioner's card",
        ),
        Label::CardLevel => RETIREMENT.pick(lang, "Mức hưởng khi khám chữa bệnh", "Share of treatment that is covered"),
        // Cost against benefit
        Label::PlanPart => RETIREMENT.pick(lang, "Các lần đóng bằng nhau, bắt đầu từ", "Equal payments, from"),
        Label::PlanPay => RETIREMENT.pick(lang, "Bạn đóng trong cả kế hoạch", "You pay in the whole plan"),
        Label::BackAfter => RETIREMENT.pick(
            lang,
            "Số tháng hưởng lương hưu để lấy lại tiền mình đóng",
            "Months of pension until your own money is back",
        ),
        // Piggy bank
        Label::DepositDays => SAVING.pick(lang, "Số lần bỏ heo", "Deposits"),
        Label::EachDeposit => SAVING.pick(lang, "Mỗi lần bỏ heo (làm tròn lên)", "Each deposit (rounded up)"),
        Label::LastDeposit => SAVING.pick(lang, "Lần cuối", "Last deposit"),
        // Staff
        Label::DoneFromPercent => {
            OFFICE.pick(lang, "Đã đạt, suy ra từ kế hoạch và tỷ lệ", "Done, from plan and percentage")
        }
        Label::PlanFromPercent => {
            OFFICE.pick(lang, "Kế hoạch, suy ra từ số đã đạt và tỷ lệ", "Plan, from done and percentage")
        }
        Label::LeastByRounding => OFFICE.pick(lang, "Nhỏ nhất mà cách làm tròn cho phép", "Least that rounding allows"),
        Label::MostByRounding => OFFICE.pick(lang, "Lớn nhất mà cách làm tròn cho phép", "Most that rounding allows"),
        Label::PlanPercent => OFFICE.pick(lang, "Tỷ lệ so với kế hoạch", "Percent of plan"),
        Label::Remaining => OFFICE.pick(lang, "Còn phải thực hiện", "Remaining"),
        Label::ElapsedByDays => PLANS.pick(lang, "Thời gian đã qua, tính theo ngày", "Time gone, by days"),
        Label::ElapsedByMonths => OFFICE.pick(lang, "Thời gian đã qua, tính theo tháng", "Time gone, by months"),
        Label::ExpectedByNow => {
            OFFICE.pick(lang, "Mức cần đạt đến nay nếu thực hiện đều theo ngày", "Expected by now, evenly by days")
        }
        Label::GapPoints => OFFICE.pick(lang, "Chênh lệch so với thời gian, tính theo ngày", "Against time, by days"),
        Label::GapPointsByMonths => {
            OFFICE.pick(lang, "Chênh lệch so với thời gian, tính theo tháng", "Against time, by months")
        }
        Label::NetChange => OFFICE.pick(lang, "Tăng, giảm so với đầu kỳ", "Net change since the start"),
        Label::AchievedPerMonth => OFFICE.pick(lang, "Đã đạt bình quân mỗi tháng", "Achieved a month"),
        Label::AchievedPerWeek => OFFICE.pick(lang, "Đã đạt bình quân mỗi tuần", "Achieved a week"),
        Label::AchievedPerDay => OFFICE.pick(lang, "Đã đạt bình quân mỗi ngày", "Achieved a day"),
        Label::NeededPerMonth => OFFICE.pick(lang, "Cần đạt mỗi tháng còn lại", "Needed a month from now on"),
        Label::NeededPerWeek => PLANS.pick(lang, "Cần đạt mỗi tuần còn lại", "Needed a week from now on"),
        Label::NeededPerDay => OFFICE.pick(lang, "Cần đạt mỗi ngày còn lại", "Needed a day from now on"),
        Label::Acceleration => OFFICE.pick(
            lang,
            "Hệ số tăng tốc: cần mỗi tháng so với đã đạt mỗi tháng",
            "Acceleration: needed over achieved a month",
        ),
        Label::PlanVersionPercent => {
            OFFICE.pick(lang, "Tỷ lệ nếu tính theo kế hoạch từ ngày này", "Percent of the plan since this day")
        }
        Label::PlanVersionNeed => OFFICE.pick(
            lang,
            "Cần đạt mỗi tháng theo kế hoạch từ ngày này",
            "Needed a month under the plan since this day",
        ),
        Label::PlanChangeAlone => {
            OFFICE.pick(lang, "Tỷ lệ thay đổi chỉ do kế hoạch", "Change caused by the plan alone")
        }
        Label::ForecastStraightLine => {
            OFFICE.pick(lang, "Dự báo cuối kỳ theo mức bình quân đến nay", "Forecast at the mean pace so far")
        }
        Label::StraightLineByMonths => {
            OFFICE.pick(lang, "Cũng dự báo đó nếu tính theo tháng", "The same forecast counted by months")
        }
        Label::RecentPerMonth => OFFICE.pick(lang, "Bình quân các tháng gần nhất", "Mean of the latest months"),
        Label::ForecastRecentMonths => {
            OFFICE.pick(lang, "Dự báo cuối kỳ theo các tháng gần nhất", "Forecast at the pace of the latest months")
        }
        Label::LastYearShare => {
            OFFICE.pick(lang, "Năm trước, đến cùng ngày đã đạt", "Share reached by this day last year")
        }
        Label::ForecastLastYearShape => {
            OFFICE.pick(lang, "Dự báo cuối kỳ theo nhịp năm trước", "Forecast with last year's shape")
        }
        Label::GrowthAmount => OFFICE.pick(lang, "Tăng, giảm so với cùng kỳ năm trước", "Change over last year"),
        Label::GrowthPercent => OFFICE.pick(lang, "Tốc độ tăng so với cùng kỳ năm trước", "Growth over last year"),
        Label::PeopleGrowth => OFFICE.pick(lang, "Trong đó: số người tăng", "Of which: more people"),
        Label::PerHeadGrowth => OFFICE.pick(lang, "Trong đó: bình quân mỗi người tăng", "Of which: more a head"),
        Label::CoveredFromPercent => {
            OFFICE.pick(lang, "Số người tham gia, suy ra từ tỷ lệ", "Insured, from the percentage")
        }
        Label::PopulationFromPercent => {
            OFFICE.pick(lang, "Dân số, suy ra từ tỷ lệ bao phủ", "Population, from the coverage")
        }
        Label::LabourForceFromPercent => {
            OFFICE.pick(lang, "Lực lượng lao động, suy ra từ tỷ lệ tham gia", "Labour force, from the coverage")
        }
        Label::CoverageOfPopulation => OFFICE.pick(lang, "Tỷ lệ bao phủ dân số", "Coverage of the population"),
        Label::CoverageOfLabourForce => {
            OFFICE.pick(lang, "Tỷ lệ tham gia trong lực lượng lao động", "Coverage of the labour force")
        }
        Label::Uncovered => OFFICE.pick(lang, "Số người chưa tham gia", "Not insured"),
        Label::ArrearsOfReceivable => OFFICE.pick(
            lang,
            "Tỷ lệ nợ trên số phải thu (đã thu + còn nợ)",
            "Arrears of what is receivable (collected + owed)",
        ),
        Label::ArrearsOfCollected => OFFICE.pick(lang, "Tỷ lệ nợ trên số đã thu", "Arrears of what is collected"),
        Label::ArrearsOfPlan => OFFICE.pick(lang, "Tỷ lệ nợ trên kế hoạch thu", "Arrears of the plan"),
        Label::ArrearsImpliedBase => {
            OFFICE.pick(lang, "Mẫu số mà số nợ và tỷ lệ đã in cho thấy", "Base that the printed debt and rate imply")
        }
        Label::DebtIfOfReceivable => {
            OFFICE.pick(lang, "Số nợ nếu tỷ lệ tính trên số phải thu", "Debt if the rate is of what is receivable")
        }
        Label::DebtIfOfCollected => {
            OFFICE.pick(lang, "Số nợ nếu tỷ lệ tính trên số đã thu", "Debt if the rate is of what is collected")
        }
        Label::DebtIfOfPlan => {
            OFFICE.pick(lang, "Số nợ nếu tỷ lệ tính trên kế hoạch thu", "Debt if the rate is of the plan")
        }
        Label::TotalPercent => OFFICE.pick(
            lang,
            "Tỷ lệ chung của các đơn vị, có trọng số theo kế hoạch",
            "All units together, weighted by plan",
        ),
        Label::UnitPercent => OFFICE.pick(lang, "Tỷ lệ của đơn vị", "Percent of the unit"),
        Label::UnitGrowth => {
            OFFICE.pick(lang, "Tăng trưởng của đơn vị so với cùng kỳ", "Growth of the unit over last year")
        }
        Label::UnitRemaining => OFFICE.pick(lang, "Đơn vị còn phải thực hiện", "Remaining of the unit"),
        Label::UnitRemainingShare => OFFICE.pick(
            lang,
            "Phần của đơn vị trong tổng số còn phải thực hiện",
            "Share of the unit in all that remains",
        ),
        Label::DaysLeft => QUOTA.pick(lang, "Số ngày còn lại", "Days left"),
        Label::RoleTarget => QUOTA.pick(lang, "Chỉ tiêu của nhóm cán bộ", "Target of the role"),
        Label::ProductRemaining => QUOTA.pick(lang, "Còn thiếu so với chỉ tiêu", "Missing from the target"),
        Label::ProductPercent => QUOTA.pick(lang, "Tỷ lệ đạt chỉ tiêu", "Percent of the target"),
        Label::OfficerRemaining => QUOTA.pick(lang, "Cán bộ còn thiếu", "Missing for the officer"),
        Label::ToReward => QUOTA.pick(lang, "Còn thiếu để được thưởng", "Missing for the reward"),
        Label::Conversion => QUOTA.pick(lang, "Tỷ lệ đăng ký", "Share that registered"),
        Label::ConversionLow => QUOTA.pick(
            lang,
            "Tỷ lệ đăng ký, đầu thấp của khoảng tin cậy 95%",
            "Share that registered, low end of the 95% band",
        ),
        Label::ConversionHigh => QUOTA.pick(
            lang,
            "Tỷ lệ đăng ký, đầu cao của khoảng tin cậy 95%",
            "Share that registered, high end of the 95% band",
        ),
        Label::ToDealOut => OFFICE.pick(lang, "Số người còn phải giao", "People still to be dealt out"),
        Label::WeightPerPerson => {
            OFFICE.pick(lang, "Cứ bấy nhiêu căn cứ thì được giao thêm một người", "Weight that brings one person")
        }
        Label::UnitExactShare => OFFICE.pick(lang, "Phần của đơn vị trước khi làm tròn", "Share before rounding"),
        Label::LeftByRounding => {
            OFFICE.pick(lang, "Số người còn lại sau khi lấy phần nguyên", "People left after the whole parts")
        }
        Label::MeetingsExpected => {
            QUOTA.pick(lang, "Số hội nghị cần thêm theo tỷ lệ đã có", "Meetings needed at the share that was seen")
        }
        Label::MeetingsBest => QUOTA.pick(lang, "Số hội nghị cần thêm nếu thuận lợi nhất", "Meetings needed at best"),
        Label::MeetingsWorst => QUOTA.pick(lang, "Số hội nghị cần thêm nếu khó khăn nhất", "Meetings needed at worst"),
        Label::Invitees => QUOTA.pick(lang, "Số người cần mời", "People to invite"),
        // Figures
        Label::ComputedRatio => REPORT.pick(lang, "Tính lại tỷ lệ", "The percentage, computed"),
        Label::ComputedGrowth => REPORT.pick(lang, "Tính lại tốc độ tăng, giảm", "The change in percent, computed"),
        Label::ComputedSum => REPORT.pick(lang, "Cộng lại", "The sum, computed"),
        Label::ComputedDifference => REPORT.pick(lang, "Tính lại chênh lệch", "The difference, computed"),
        Label::ComputedMean => REPORT.pick(lang, "Các giá trị thành phần", "The values behind the mean"),
        Label::ComputedChain => {
            REPORT.pick(lang, "Mẫu số thứ nhất so với mẫu số thứ hai", "The first base in percent of the second")
        }
        Label::SolvedFigure => REPORT.pick(lang, "Số suy ra", "Figure solved for"),
        Label::ImpliedPlan => REPORT.pick(lang, "Kế hoạch suy ra", "The plan, implied"),
        Label::ImpliedPlanIfMeant => REPORT.pick(
            lang,
            "Kế hoạch suy ra, nếu tỷ lệ là so với kế hoạch",
            "The plan, if the percentage is one of a plan",
        ),
        Label::ImpliedPlanBefore => REPORT.pick(lang, "Kế hoạch trước khi bổ sung", "The plan before the supplement"),
        Label::ImpliedDone => REPORT.pick(lang, "Số đã đạt, suy ra", "Done, implied"),
        Label::ImpliedRemaining => REPORT.pick(lang, "Còn phải thực hiện", "Left to do"),
        Label::ImpliedPrevious => REPORT.pick(lang, "Số kỳ trước, suy ra", "The earlier value, implied"),
        Label::ImpliedOpening => {
            REPORT.pick(lang, "Số trước khi phát triển mới, nếu không ai rời", "Before the newcomers, if nobody left")
        }
        Label::ImpliedPopulation => REPORT.pick(lang, "Dân số suy ra", "The population, implied"),
        Label::ImpliedLabourForce => REPORT.pick(lang, "Lực lượng lao động suy ra", "The labour force, implied"),
        Label::ImpliedPayable => REPORT.pick(lang, "Số phải thu suy ra", "The amount payable, implied"),
        Label::CollectedAndDebt => REPORT.pick(lang, "Số đã thu cộng nợ", "Collected and debt"),
    };
    words.into()
}

/// "22% × 3.000.000 đồng"
pub fn formula(pieces: &[Piece], lang: Lang) -> String {
    let mut line = String::new();
    for piece in pieces {
        match piece {
            Piece::Value(of) => join(&mut line, &value(of, lang)),
            Piece::Sign(sign) => join(&mut line, sign),
        }
    }
    line
}

/// Brackets, colons and semicolons stand close.
fn join(line: &mut String, part: &str) {
    if !line.is_empty() && !line.ends_with('(') && !part.starts_with([')', ':', ';']) {
        line.push(' ');
    }
    line.push_str(part);
}

pub fn notice(what: &What, lang: Lang) -> String {
    match (what, lang.spoken()) {
        (What::Provisional { .. }, lang) => LAW.say(|| provisional(&[what], lang)),
        (What::Unconfirmed { parameter, confidence }, lang) => LAW.say(|| unconfirmed(*parameter, *confidence, lang)),
        (What::OffStep { step, below, above }, lang) => LAW.say(|| {
            let (step, below) = (dong(*step, lang), dong(*below, lang));
            match (above.map(|above| dong(above, lang)), lang.spoken()) {
                (Some(above), lang) => fill!(
                    lang,
                    "Mức này không đúng bậc {a}. Gần nhất: {b} hoặc {c}.",
                    "Not on a step of {a}. Nearest: {b} or {c}.",
                    step,
                    below,
                    above,
                ),
                (None, lang) => fill!(
                    lang,
                    "Mức này không đúng bậc {a}. Gần nhất: {b}.",
                    "Not on a step of {a}. Nearest: {b}.",
                    step,
                    below,
                ),
            }
        }),
        (What::ChangeAhead { parameter, month: at, value: to, pay_now, pay_then, raised_to }, lang) => LAW.say(|| {
            let (parameter, at, to) = (law::parameter(*parameter, lang), month(*at), value(to, lang));
            let (now, then) = (dong(*pay_now, lang), dong(*pay_then, lang));
            let from = lang.pick("Từ ", "From ");
            let is = lang.pick(" là ", " is ");
            let raised = raised_to.map_or(String::new(), |income| {
                let at_least = lang.pick("thu nhập chọn phải từ ", "the chosen income must be at least ");
                [at_least, &dong(income, lang), ", "].concat()
            });
            // Who has all of it paid by others is told that it stays so.
            let pays = if pay_now == pay_then {
                [lang.pick("bạn vẫn đóng ", "you still pay "), &now].concat()
            } else {
                [lang.pick("bạn đóng ", "you pay "), &then, lang.pick(" thay vì ", " instead of "), &now].concat()
            };
            [from, &at, ", ", &parameter, is, &to, ": ", &raised, &pays, "."].concat()
        }),
        (What::LocalCapped { offered, counted }, lang) => CITIZENS.say(|| fill!(
            lang,
            "Địa phương hỗ trợ {a}, nhưng chỉ còn {b} phải đóng nên chỉ tính {b}.",
            "Local support offers {a}, but only {b} was left to pay: so much is counted.",
            dong(*offered, lang),
            dong(*counted, lang),
        )),
        (What::SupportEnds { most, supported, months: paid }, lang) => CITIZENS.say(|| fill!(
            lang,
            "Nhà nước hỗ trợ nhiều nhất {a}: trong {b} của lần đóng này còn {c} được hỗ trợ.",
            "The State supports {a} at the most: of the {b} paid here, {c} are supported.",
            months(*most, lang),
            months(*paid, lang),
            months(*supported, lang),
        )),
        (What::NoSupportClaimed, lang) => CITIZENS.pick(lang, "Chưa chọn nhóm đối tượng: chưa tính phần hỗ trợ nào.", "No group chosen: no support is counted.")
            .into(),
        (What::MissingSupportOpen { law: source }, lang) => CITIZENS.say(|| [
            CITIZENS.pick(
                lang,
                "Chưa thấy văn bản nào nói rõ Nhà nước hỗ trợ những tháng còn thiếu ra sao, nên chưa trừ khoản nào. Hãy hỏi cơ quan BHXH trước khi nộp (",
                "No text that we have seen says how the State supports missing months, so nothing is deducted. Ask the social insurance office before you pay (",
            ),
            &law::article(*source, lang),
            ").",
        ]
        .concat()),
        (What::MissingFrom { months_before_age, law: source }, lang) => CITIZENS.say(|| [
            CITIZENS.pick(
                lang,
                "Được đóng cho những tháng còn thiếu sớm nhất là tháng",
                "Missing months can be paid for from the month",
            ),
            if *months_before_age > 0 { CITIZENS.pick(lang, " ngay trước tháng", " before that") } else { "" },
            CITIZENS.pick(lang, " đủ tuổi nghỉ hưu (", " of the retirement age on ("),
            &law::article(*source, lang),
            ").",
        ]
        .concat()),
        (What::PaidMonthsStay { until }, lang) => CITIZENS.say(|| fill!(
            lang,
            "Tháng đã đóng (đến {a}) không phải đóng bù và không được hoàn khi mức đóng thay đổi.",
            "Months already paid for (to {a}) are neither topped up nor refunded when the rules change.",
            month(*until),
        )),
        (What::Planned(plan), lang) => CITIZENS.say(|| law::planned(plan, lang)),
        // Household health insurance
        (What::TakesNoRank { group: HealthGroup::OtherGroup }, lang) => HEALTH.pick(lang,
                "Ai đã có thẻ riêng thì nhà không phải đóng và không tính thứ tự.",
                "Whoever has a card of their own costs nothing here and takes no rank.",
            )
            .into(),
        (What::TakesNoRank { group: HealthGroup::Student }, lang) => HEALTH.pick(lang,
                "Học sinh, sinh viên đóng ở trường, được Nhà nước hỗ trợ, không được giảm theo thứ tự trong hộ.",
                "Pupils and students pay at school, with the State's support, and without the household's reduction by rank.",
            )
            .into(),
        (What::TakesNoRank { group }, lang) => HEALTH.say(|| fill!(
            lang,
            "Tham gia theo nhóm “{a}” nên không tính thứ tự trong hộ; tính theo mức đóng đầy đủ và phần hỗ trợ của nhóm đó.",
            "Insured in the group “{a}”: takes no rank in the household; counted with the full contribution and that group's support.",
            law::health_group(*group, lang),
        )),
        (What::PeriodNotOffered { offered, months: given }, lang) => {
            HEALTH.say(|| period_not_offered(offered, months(*given, lang), lang))
        }
        (What::CardWaits { days, gap_days, law: source }, lang) => HEALTH.say(|| fill!(
            lang,
            "Người mới tham gia lần đầu, hoặc đã không có thẻ từ {a} trở lên, chỉ dùng được thẻ sau {b} kể từ ngày đóng ({c}).",
            "The card of somebody who joins for the first time, or was without one for {a} or more, is good only {b} after the payment ({c}).",
            value(&Value::Days(*gap_days), lang),
            value(&Value::Days(*days), lang),
            law::article(*source, lang),
        )),
        (What::YearsInARow { gap, kept_days, law: source }, lang) => {
            HEALTH.say(|| years_in_a_row(*gap, *kept_days, *source, lang))
        }
        (What::HealthSupportEnds { group, months: count, law: source }, lang) => HEALTH.say(|| fill!(
            lang,
            "Nhóm “{a}” chỉ được hỗ trợ trong {b}, tính từ ngày được vào nhóm. Hãy hỏi xã xem còn hạn không ({c}).",
            "The group “{a}” is supported for {b} only, from the day on which it came to be one. Ask the commune whether that still runs ({c}).",
            law::health_group(*group, lang),
            months(*count, lang),
            law::article(*source, lang),
        )),
        (What::EarlierRun(run), lang) => HEALTH.say(|| [
            lang.pick("Xã nào được hỗ trợ từ ngày ", "Where a commune was supported from "),
            &day(run.first),
            " (",
            &law::article(run.law, lang),
            lang.pick(") thì đợt đó chỉ đến hết ngày ", "), that ends with "),
            &day(run.last),
            ".",
        ].concat()),
        (What::PaidAtSchool, lang) => HEALTH.pick(lang,
                "Học sinh, sinh viên đóng tại nhà trường; phần đó vẫn được cộng vào số tiền cả hộ phải lo.",
                "Pupils and students pay at their school; their part is still counted in what the household spends.",
            )
            .into(),
        (What::SupportAtLeast, lang) => HEALTH.pick(lang,
                "Mức hỗ trợ là mức thấp nhất theo luật; địa phương có thể hỗ trợ thêm. Bạn có thể sửa tỷ lệ của từng người.",
                "The support is the least by law; the locality may add to it. You can change the percentage of each person.",
            )
            .into(),
        // Retirement
        (What::EarlyAge { age, joined_before, paid_years, law: source }, lang) => RETIREMENT.say(|| fill!(
            lang,
            "Nếu đã tham gia từ trước {a} và đóng BHXH tự nguyện đủ {b} thì được hưởng lương hưu từ {c} tuổi, trừ khi muốn chờ đến tuổi trên ({d}).",
            "If you joined before {a} and have paid voluntarily for {b}, your pension begins at the age of {c}, unless you wish to wait for the age above ({d}).",
            month(*joined_before),
            years(*paid_years, lang),
            age,
            law::article(*source, lang),
        )),
        // Pension, lump sum, allowances
        (What::AgeCondition, lang) => RETIREMENT.pick(lang, "Điều kiện còn lại: đủ tuổi nghỉ hưu.", "The other condition: the retirement age is reached.")
            .into(),
        (What::TooFewMonths { needed, paid }, lang) => RETIREMENT.say(|| fill!(
            lang,
            "Chưa đủ thời gian đóng: cần {a}, mới có {b}.",
            "Not enough months: {a} are needed, {b} were paid for.",
            months(*needed, lang),
            months(*paid, lang),
        )),
        (What::AfterAgeAlike { times }, lang) => RETIREMENT.say(|| fill!(
            lang,
            "Luật lúc đó chưa tính riêng những năm đóng sau tuổi nghỉ hưu: năm nào cũng {a} mức bình quân.",
            "The law of that time made no difference for years paid after the retirement age: each counts {a} the average.",
            factor(*times, lang),
        )),
        (What::IncomeOutside { floor, cap, month: at }, lang) => RETIREMENT.say(|| fill!(
            lang,
            "Mức này nằm ngoài khoảng của tháng {a} (từ {b} đến {c}). Chỉ đúng nếu đã đóng trước theo mức cũ.",
            "Outside of what {a} allowed ({b} to {c}). Right only if it was paid ahead by earlier rules.",
            month(*at),
            dong(*floor, lang),
            dong(*cap, lang),
        )),
        (What::SupportNotDeducted { loss }, lang) => RETIREMENT.say(|| fill!(
            lang,
            "Bệnh hiểm nghèo hoặc suy giảm khả năng lao động từ {a}: không trừ phần Nhà nước đã hỗ trợ.",
            "Grave illness, or a loss of working ability of {a} or more: the State's support is not deducted.",
            percent(*loss, lang),
        )),
        (What::LumpSumCases { cases, minimum_years, law: source }, lang) => {
            RETIREMENT.say(|| lump_sum_cases(*cases, *minimum_years, *source, lang))
        }
        (What::OneParent, lang) => RETIREMENT.pick(lang,
                "Chỉ cha hoặc mẹ được nhận; ngân sách nhà nước chi trả.",
                "Only one of the parents receives it; the State's budget pays.",
            )
            .into(),
        (What::ClaimAfterBirth { days, law: source }, lang) => RETIREMENT.say(|| in_time(
            RETIREMENT.pick(lang, "Nộp hồ sơ trong ", "Claim it within "),
            *days,
            RETIREMENT.pick(lang, " kể từ ngày sinh con (", " of the birth ("),
            *source,
            lang,
        )),
        (What::ClaimAfterDeath { days, law: source }, lang) => RETIREMENT.say(|| in_time(
            RETIREMENT.pick(lang, "Thân nhân nộp hồ sơ trong ", "The family claims it within "),
            *days,
            RETIREMENT.pick(lang, " kể từ ngày người đóng mất (", " of the death ("),
            *source,
            lang,
        )),
        (What::ClaimBeforePension { days, law: source }, lang) => RETIREMENT.say(|| in_time(
            RETIREMENT.pick(lang, "Nộp hồ sơ xin hưởng lương hưu trong ", "Claim the pension in the "),
            *days,
            RETIREMENT.pick(lang, " trước khi đủ điều kiện (", " before its conditions are met ("),
            *source,
            lang,
        )),
        (What::AllowanceByRequest, lang) => RETIREMENT.pick(lang,
                "Trợ cấp hằng tháng chỉ có khi bạn nộp đơn và không rút một lần; trong thời gian hưởng, ngân sách đóng BHYT cho bạn.",
                "The monthly allowance is for who asks for it and takes no lump sum; meanwhile the State pays the health card.",
            )
            .into(),
        (What::PastSupportUnknown, lang) => RETIREMENT.pick(lang,
                "Chưa trừ số tiền Nhà nước đã hỗ trợ trước đây, vì chỉ biết số tháng. Ghi từng khoảng đã đóng để tính đúng.",
                "What the State paid in the past is not deducted, as only its months are known. List the periods to have it right.",
            )
            .into(),
        // Compulsory months beside voluntary ones
        (What::CompulsoryRules { months: from }, lang) => RETIREMENT.say(|| [
            RETIREMENT.pick(lang, "Đóng BHXH bắt buộc từ ", "With "),
            &months(*from, lang),
            RETIREMENT.pick(
                lang,
                " trở lên thì tuổi nghỉ hưu và mức lương hưu thấp nhất theo quy định của BHXH bắt buộc. Ở đây chưa tính các quy định riêng đó; hãy hỏi cơ quan BHXH.",
                " or more of compulsory insurance, its own rules decide on the age and the least pension. They are not worked out here: ask the social insurance office.",
            ),
        ]
        .concat()),
        (What::MonthlySurvivors { months: from }, lang) => RETIREMENT.say(|| [
            RETIREMENT.pick(lang, "Người mất đã đóng BHXH bắt buộc từ ", "With "),
            &months(*from, lang),
            RETIREMENT.pick(
                lang,
                " trở lên: thân nhân đủ điều kiện được nhận trợ cấp tuất hằng tháng thay cho khoản một lần này. Ở đây chưa tính khoản hằng tháng.",
                " or more of compulsory insurance, relatives who qualify get a monthly allowance instead of this payment. It is not worked out here.",
            ),
        ]
        .concat()),
        (What::CompulsoryPaidByAverage, lang) => RETIREMENT.pick(lang,
                "Số tiền đã đóng BHXH bắt buộc được ước tính từ mức bình quân và tỷ lệ đóng hiện nay.",
                "What was paid compulsorily is estimated: today's rate of the average.",
            )
            .into(),
        // Cost against benefit
        (What::TodaysMoney, lang) => RETIREMENT.pick(lang,
                "Mọi số tiền tính theo giá trị hôm nay và quy định đã biết; không giả định trượt giá.",
                "All amounts are in today's money and by the rules known today; no growth is assumed.",
            )
            .into(),
        (What::AssumedGrowth { yearly }, lang) => RETIREMENT.say(|| fill!(
            lang,
            "Giả định của bạn: mức điều chỉnh thu nhập tăng {a} mỗi năm. Số tiền tương lai không còn là tiền hôm nay.",
            "Your assumption: the coefficients grow by {a} a year. Amounts of the future are no longer in today's money.",
            percent(*yearly, lang),
        )),
        (What::FloorCounts { from, floor }, lang) => floor_counts(*from, *floor, lang),
        (What::IncomeRaised { month: at, floor }, lang) => FAMILY.say(|| fill!(
            lang,
            "Từ {a} thu nhập chọn thấp nhất cao hơn mức bạn chọn, nên tính theo {b}.",
            "From {a} the lowest chosen income is above yours, so {b} is counted.",
            month(*at),
            dong(*floor, lang),
        )),
        // Piggy bank
        (What::PayBeforeChange { month: at, pay_now, pay_then }, lang) => FAMILY.say(|| fill!(
            lang,
            "Nộp tiền từ tháng {a} trở đi thì tính theo mức mới: {b}. Muốn giữ mức {c}, hãy để dành đủ và nộp trước tháng đó.",
            "Whoever pays in {a} or later pays by the new rules: {b}. To keep {c}, have it ready and pay before that month.",
            month(*at),
            dong(*pay_then, lang),
            dong(*pay_now, lang),
        )),
        (What::NothingToSave, lang) => {
            SAVING.pick(lang, "Bạn không phải đóng gì nên không cần để dành.", "Nothing is left to pay, so there is nothing to save.").into()
        }
        // Staff
        (What::OnlyCount { count }, lang) => OFFICE.say(|| fill!(
            lang,
            "Chỉ có một số nguyên khớp với tỷ lệ đã in: {a}.",
            "Only one whole number agrees with the printed percentage: {a}.",
            value(count, lang),
        )),
        (What::NoCount { below, above }, lang) => OFFICE.say(|| fill!(
            lang,
            "Không có số nguyên nào cho đúng tỷ lệ đã in. Gần nhất: {a} ({b}) hoặc {c} ({d}). Kiểm tra lại số hoặc tỷ lệ.",
            "No whole number gives the printed percentage. Nearest: {a} ({b}) or {c} ({d}). Check the number or the percentage.",
            value(&below.0, lang),
            percent(below.1, lang),
            value(&above.0, lang),
            percent(above.1, lang),
        )),
        (What::PercentConflict { printed, computed }, lang) => OFFICE.say(|| fill!(
            lang,
            "Tỷ lệ đã in {a} không khớp: số đã đạt trên kế hoạch là {b}. Kết quả tính theo hai số này.",
            "The printed {a} does not agree: done over plan is {b}. The result follows these two.",
            percent(*printed, lang),
            percent(*computed, lang),
        )),
        (What::OverPlan { surplus, percent: of_plan }, lang) => OFFICE.say(|| fill!(
            lang,
            "Vượt kế hoạch {a} (đạt {b}).",
            "{a} above plan ({b}).",
            value(surplus, lang),
            percent(*of_plan, lang),
        )),
        (What::LevelHasNoClock, lang) => OFFICE.pick(lang,
                "Số người tham gia là số có đến ngày chốt, không cộng dồn theo thời gian, nên không so với phần thời gian đã qua.",
                "The number insured is a level on its day and does not add up over time, so it is not compared with the time gone.",
            )
            .into(),
        (What::TooEarly { before }, lang) => OFFICE.say(|| fill!(
            lang,
            "Kỳ mới qua dưới {a} thời gian: còn quá sớm để kết luận nhanh hay chậm.",
            "Less than {a} of the period is over: too early for a verdict.",
            percent(*before, lang),
        )),
        (What::OnTrackBand { points }, lang) => OFFICE.say(|| fill!(
            lang,
            "So với phần thời gian đã qua tính theo ngày; lệch không quá {a} điểm % được coi là đúng tiến độ.",
            "Compared with the time gone by days; up to {a} percentage point either way counts as on track.",
            decimal(*points, lang),
        )),
        (What::VerdictWithinRounding, lang) => OFFICE.pick(lang,
                "Tỷ lệ đã làm tròn nên kết luận nằm sát ranh giới: số chính xác có thể cho kết luận khác.",
                "The verdict lies within the rounding of the percentage: exact figures may give another one.",
            )
            .into(),
        (What::OpeningUnused, lang) => OFFICE.pick(lang,
                "Số đầu kỳ chỉ dùng cho số có đến ngày chốt, nên ở đây không tính đến.",
                "An opening level belongs to levels only and is not used here.",
            )
            .into(),
        (What::PlanChanged { on, raised, by, from, to, needed }, lang) => {
            let (on, by) = (day(*on), value(by, lang));
            let change = match raised {
                true => {
                    OFFICE.say(|| fill!(
                        lang,
                        "Từ {a} kế hoạch được giao thêm {b}",
                        "From {a} the plan is {b} larger",
                        on,
                        by,
                    ))
                }
                false => OFFICE.say(|| fill!(
                    lang,
                    "Từ {a} kế hoạch giảm {b}",
                    "From {a} the plan is {b} smaller",
                    on,
                    by,
                )),
            };
            OFFICE.say(|| plan_changed(change, (*from, *to), needed.as_ref(), lang))
        }
        (What::MonthsDoNotAddUp { sum, done }, lang) => OFFICE.say(|| fill!(
            lang,
            "Các tháng cộng lại được {a}, khác với số đã đạt {b}. Kiểm tra lại các tháng.",
            "The months add up to {a}, not to {b}. Check the months.",
            value(sum, lang),
            value(done, lang),
        )),
        (What::NothingByThisDayLastYear, lang) => OFFICE.pick(lang,
                "Năm trước đến ngày này chưa có số nào, nên không dự báo được theo nhịp năm trước.",
                "Nothing had come in by this day last year, so its shape gives no forecast.",
            )
            .into(),
        (What::NothingTheYearBefore, lang) => OFFICE.pick(lang,
                "Cùng kỳ năm trước bằng 0 nên không tính được tốc độ tăng.",
                "Nothing the year before: no growth can be computed.",
            )
            .into(),
        (What::CoverageAboveAll { percent: covered }, lang) => OFFICE.say(|| fill!(
            lang,
            "Tỷ lệ {a} vượt 100%: có thể người tham gia ở đây nhưng được đếm dân số ở nơi khác. Kiểm tra lại mẫu số.",
            "{a} is above 100%: people may be insured here and counted elsewhere. Check the base.",
            percent(*covered, lang),
        )),
        (What::NoBaseFits, lang) => OFFICE.pick(lang,
                "Tỷ lệ nợ đã in không khớp với mẫu số nào ở đây. Hỏi lại: phần trăm của cái gì?",
                "The printed rate agrees with none of these bases. Ask: a percent of what?",
            )
            .into(),
        (What::NameTheBase, lang) => OFFICE.pick(lang,
                "Tỷ lệ nợ luôn phải ghi rõ mẫu số. Ở đây tính theo từng mẫu số, không tự chọn thay bạn.",
                "A rate of arrears must name its base. Each base is shown; none is picked for you.",
            )
            .into(),
        (What::RanksWithinRounding { units }, lang) => OFFICE.say(|| fill!(
            lang,
            "{a} đơn vị không phân hạng được rõ ràng: số đã làm tròn nên hạng có thể khác.",
            "{a} units cannot be separated: within rounding their ranks may differ.",
            whole(*units, lang),
        )),
        (What::UnitsNotRanked { units }, lang) => OFFICE.say(|| fill!(
            lang,
            "{a} đơn vị thiếu số liệu nên không xếp hạng và không cộng vào tổng.",
            "{a} units lack a figure: they are not ranked and not part of the total.",
            whole(*units, lang),
        )),
        (What::CalendarMonthsCounted { months: count }, lang) => QUOTA.say(|| fill!(
            lang,
            "Chỉ tiêu theo tháng tính cho {a} dương lịch có ngày thuộc đợt thi đua, kể cả tháng không trọn.",
            "Monthly targets count for {a} of the calendar in which the campaign has days, parts included.",
            months(*count, lang),
        )),
        (What::OfficersDiffer { product, count, counted }, lang) => QUOTA.say(|| fill!(
            lang,
            "{a}: cán bộ tự ghi cộng lại {b}, số chung là {c}. Cần đối chiếu.",
            "{a}: the officers' own counts add up to {b}, the total says {c}. Reconcile them.",
            product,
            people(*counted, lang),
            people(*count, lang),
        )),
        (What::NotReported { product, counted }, lang) => QUOTA.say(|| fill!(
            lang,
            "{a}: chưa có số liệu chung, tạm lấy số cán bộ tự ghi cộng lại là {b}.",
            "{a}: no total is given; the officers' own counts stand in, {b}.",
            product,
            people(*counted, lang),
        )),
        (What::NoTarget { product }, lang) => QUOTA.say(|| fill!(
            lang,
            "{a}: chỉ tiêu bằng 0 nên không có tỷ lệ.",
            "{a}: the target is 0, so there is no percentage.",
            product,
        )),
        (What::QualifyingUnknown { officer, min_months }, lang) => QUOTA.say(|| fill!(
            lang,
            "{a}: chưa ghi bao nhiêu người đóng từ {b} trở lên, nên chưa xét được thưởng.",
            "{a}: not known how many pay for at least {b}, so the reward cannot be judged.",
            officer,
            months(*min_months, lang),
        )),
        (What::CampaignOver, lang) => QUOTA.pick(lang,
                "Đợt thi đua đã hết ngày: số còn thiếu không còn thời gian để bù.",
                "The campaign is over: no time is left for what is missing.",
            )
            .into(),
        (What::SelfCounted, lang) => QUOTA.pick(lang,
                "Số liệu tự ghi – chưa đối chiếu với dữ liệu của cơ quan BHXH.",
                "Self-counted – not reconciled with the office's data.",
            )
            .into(),
        (What::ConferenceBand, lang) => QUOTA.pick(lang,
                "Một hội nghị chỉ là một mẫu nhỏ: khoảng tin cậy 95% (Wilson) cho biết tỷ lệ của những hội nghị tương tự có thể nằm trong đâu.",
                "One meeting is one small sample: the 95% band (Wilson) says where the share of similar meetings may lie.",
            )
            .into(),
        (What::SmallSample { below }, lang) => QUOTA.say(|| fill!(
            lang,
            "Dưới {a} người dự: mẫu nhỏ, tỷ lệ rất dễ thay đổi.",
            "Fewer than {a} people: a small sample, the share may change much.",
            whole(*below, lang),
        )),
        (What::NobodyRegistered, lang) => QUOTA.pick(lang,
                "Chưa có ai đăng ký nên không tính được cần bao nhiêu hội nghị.",
                "Nobody registered, so no number of meetings follows.",
            )
            .into(),
        (What::HeldByBounds { at_least, at_most }, lang) => OFFICE.say(|| fill!(
            lang,
            "{a} đơn vị ở đúng mức thấp nhất, {b} đơn vị ở đúng mức cao nhất đã đặt.",
            "{a} units stand at their least, {b} at their most.",
            whole(*at_least, lang),
            whole(*at_most, lang),
        )),
        (What::TieByOrder { got, units }, lang) => OFFICE.say(|| fill!(
            lang,
            "Bằng nhau: {a}. Chỉ còn {b}, giao cho đơn vị đứng trước trong danh sách.",
            "A tie: {a}. Only {b} were left; the earlier units in the list got them.",
            units.join(", "),
            people(*got, lang),
        )),
        (What::OneMoreTakesAway { unit }, lang) => OFFICE.say(|| fill!(
            lang,
            "Nếu kế hoạch thêm một người nữa thì {a} lại bớt đi một người: nhược điểm đã biết của cách lấy phần dư lớn nhất. Cách Sainte-Laguë không bị như vậy.",
            "With one more person to deal out, {a} would get one fewer: a known flaw of the largest remainder. Sainte-Laguë does not have it.",
            unit,
        )),
        // Figures
        (What::PercentWithoutBase { printed }, lang) => REPORT.say(|| fill!(
            lang,
            "{a} là tỷ lệ của cái gì thì bài không nói. Thêm mẫu số, ví dụ “so với kế hoạch”.",
            "The text does not say what {a} is a percentage of. Add the base, such as “of the plan”.",
            printed,
        )),
        (What::MixedNotation { vietnamese, english }, lang) => REPORT.say(|| fill!(
            lang,
            "Bài dùng hai cách viết số: {a} và {b}. Nên viết thống nhất một cách.",
            "The text writes numbers in two ways: {a} and {b}. One way is better.",
            vietnamese,
            english,
        )),
        (What::OldEncoding { name }, lang) => REPORT.say(|| fill!(
            lang,
            "Bài dùng bảng mã cũ {a}; đã đọc như chữ Unicode. Vị trí các số vẫn tính theo bài gốc.",
            "The text is in the old encoding {a}; it was read as if in Unicode. Places are those of the text as given.",
            *name,
        )),
        (What::StockBesideFlow { stock, flow }, lang) => REPORT.say(|| fill!(
            lang,
            "{a} là mức đang có tại một ngày, {b} là kết quả cộng dồn trong kỳ. Chỉ số cộng dồn mới so được với thời gian đã qua.",
            "{a} is a level on a day, {b} adds up over the period. Only the latter can be compared with the time gone.",
            stock,
            flow,
        )),
        (What::NumberUnsure { printed, understood }, lang) => REPORT.say(|| fill!(
            lang,
            "{a} được hiểu là {b}. Nếu không phải, hãy sửa lại số này.",
            "{a} is understood as {b}. Correct it if that is wrong.",
            printed,
            value(understood, lang),
        )),
    }
}

/// Whether a gap breaks the years in a row after which treatment is free.
fn years_in_a_row(gap: i64, kept_days: i64, source: Article, lang: Lang) -> String {
    let (without, kept) = (value(&Value::Days(gap), lang), value(&Value::Days(kept_days), lang));
    let source = law::article(source, lang);
    match (gap <= kept_days, lang.spoken()) {
        (true, lang) => fill!(
            lang,
            "Nghỉ {a} không làm mất thời gian tham gia liên tục: nghỉ đến {b} vẫn được tính ({c}).",
            "A gap of {a} does not break the years in a row: up to {b} still count ({c}).",
            without,
            kept,
            source
        ),
        (false, lang) => fill!(
            lang,
            "Nghỉ {a}: thời gian tham gia liên tục tính lại từ đầu, vì nghỉ quá {b} ({c}).",
            "After a gap of {a} the years in a row begin anew, as it is longer than {b} ({c}).",
            without,
            kept,
            source
        ),
    }
}

/// Who may take out all that was paid.
fn lump_sum_cases(cases: Cases, minimum_years: i64, source: Article, lang: Lang) -> String {
    let Cases { loss, paid_before, stopped_months, less_than_years } = cases;
    let (minimum, loss, before) = (years(minimum_years, lang), percent(loss, lang), month(paid_before));
    let (stopped, less) = (months(stopped_months, lang), years(less_than_years, lang));
    let source = law::article(source, lang);
    fill!(
        lang,
        "Chỉ được nhận khi: đủ tuổi mà chưa đóng đủ {a}; ra nước ngoài định cư; mắc bệnh hiểm nghèo; suy giảm khả năng lao động từ {b} hoặc khuyết tật đặc biệt nặng; hoặc có đóng trước {c}, đã dừng {d} và chưa đóng đủ {e} ({f}).",
        "It is paid only in these cases: at the retirement age with less than {a} paid; on emigration; for a grave illness; for a loss of working ability of {b} or more, or a severe disability; or to people who paid before {c}, stopped {d} ago and have paid for less than {e} ({f}).",
        minimum,
        loss,
        before,
        stopped,
        less,
        source
    )
}

/// "20 năm"
fn years(count: i64, lang: Lang) -> String {
    value(&Value::Years(Decimal::whole(count)), lang)
}

/// "3, 6 hoặc 12"
pub fn one_of(numbers: &[i64], lang: Lang) -> String {
    let mut words: Vec<String> = numbers.iter().map(|number| whole(*number, lang)).collect();
    let last = words.pop().unwrap_or_default();
    if words.is_empty() { last } else { [&words.join(", "), lang.pick(" hoặc ", " or "), &last].concat() }
}

/// "Nộp hồ sơ trong 60 ngày kể từ ngày sinh con (…)."
fn in_time(before: &str, days: i64, after: &str, source: Article, lang: Lang) -> String {
    [before, &value(&Value::Days(days), lang), after, &law::article(source, lang), ")."].concat()
}

/// What a change of the plan alone did to the percentage, and what it asks for now.
fn plan_changed(change: String, (from, to): (Percent, Percent), needed: Option<&Value>, lang: Lang) -> String {
    let (from, to) = (percent(from, lang), percent(to, lang));
    let change = fill!(
        lang,
        "{a}: vẫn kết quả này nhưng tỷ lệ từ {b} thành {c}, chỉ do kế hoạch thay đổi",
        "{a}: the same result is {c} instead of {b}, by the plan alone",
        change,
        from,
        to
    );
    match (needed.map(|needed| value(needed, lang)), lang.spoken()) {
        (None, _) => change + ".",
        (Some(needed), lang) => {
            fill!(lang, "{a}; mỗi tháng còn lại cần {b}.", "{a}; {b} a month are needed from now on.", change, needed)
        }
    }
}

/// "Từ 01/2027 mức thấp nhất là 2.200.000 đồng: đang tính theo mức này."
fn floor_counts(from: Month, floor: Dong, lang: Lang) -> String {
    let (from, floor) = (month(from), dong(floor, lang));
    CITIZENS.say(|| {
        fill!(
            lang,
            "Từ {a} mức thấp nhất là {b}: đang tính theo mức này.",
            "Since {a} the lowest income is {b}: this is what is counted with.",
            from,
            floor
        )
    })
}

/// The notices in sentences, the doubtful ones first. What is the same of several people or values is told once, where the
/// first of it stands.
pub fn told(notices: &[Notice], lang: Lang) -> Vec<(Level, String)> {
    let mut told: Vec<(Level, String)> = Vec::new();
    for level in [Level::Check, Level::Note] {
        for (at, of) in notices.iter().enumerate().filter(|(_, of)| of.level == level) {
            let same = |other: &&Notice| are_alike(&of.what, &other.what);
            if notices[..at].iter().any(|before| same(&before)) {
                continue;
            }
            let all: Vec<&What> = notices.iter().filter(same).map(|of| &of.what).collect();
            let sentence = merged(&all, lang).unwrap_or_else(|| notice(&of.what, lang));
            if !told.iter().any(|(_, known)| *known == sentence) {
                told.push((level, sentence));
            }
        }
    }
    told
}

/// Whether one sentence tells both.
pub fn are_alike(one: &What, other: &What) -> bool {
    match (one, other) {
        (What::Provisional { .. }, What::Provisional { .. })
        | (What::PeriodNotOffered { .. }, What::PeriodNotOffered { .. }) => true,
        (What::TakesNoRank { group: one }, What::TakesNoRank { group: other }) => one == other,
        (What::Unconfirmed { confidence: one, .. }, What::Unconfirmed { confidence: other, .. }) => {
            one == other && *one != Confidence::Unconfirmed
        }
        _ => false,
    }
}

/// The sentence of several notices that are alike.
fn merged(all: &[&What], lang: Lang) -> Option<String> {
    match all.first()? {
        What::Provisional { .. } => Some(LAW.say(|| provisional(all, lang))),
        _ if all.len() < 2 => None,
        What::TakesNoRank { group: HealthGroup::OtherGroup } => Some(HEALTH.say(|| {
            fill!(
                lang,
                "{a} người đã có thẻ riêng: nhà không phải đóng, không tính thứ tự.",
                "{a} people have cards of their own: nothing to pay here, no rank.",
                all.len()
            )
        })),
        What::PeriodNotOffered { offered, .. } => Some(HEALTH.say(|| {
            let mut given: Vec<i64> = all
                .iter()
                .filter_map(|what| match what {
                    What::PeriodNotOffered { months, .. } => Some(*months),
                    _ => None,
                })
                .collect();
            given.sort_unstable();
            given.dedup();
            period_not_offered(offered, one_of(&given, lang) + lang.pick(" tháng", " months"), lang)
        })),
        What::Unconfirmed { confidence, .. } => Some(LAW.say(|| {
            let names = all.iter().filter_map(|what| match what {
                What::Unconfirmed { parameter, .. } => Some(law::parameter(*parameter, lang)),
                _ => None,
            });
            let names: Vec<String> = names.collect();
            let said = if *confidence == Confidence::User { of_user(lang) } else { second_hand(lang) };
            [&names.join("; "), ": ", said].concat()
        })),
        _ => None,
    }
}

fn period_not_offered(offered: &[i64], given: String, lang: Lang) -> String {
    fill!(
        lang,
        "Luật quy định đóng {a} tháng. Chỉ người vào sau mới đóng {b}, để thẻ hết hạn cùng cả hộ.",
        "The law offers {a} months. Only somebody who joins later pays {b}, so that all cards end together.",
        one_of(offered, lang),
        given
    )
}

fn of_user(lang: Lang) -> &'static str {
    lang.pick("bạn tự nhập, không phải mức đã công bố.", "entered by you, not the published value.")
}

fn second_hand(lang: Lang) -> &'static str {
    lang.pick(
        "lấy từ nguồn gián tiếp, chưa thấy văn bản gốc.",
        "from second-hand sources, the original text was not seen.",
    )
}

/// Each name and each month once, in the order of asking.
fn provisional(all: &[&What], lang: Lang) -> String {
    let (mut names, mut at): (Vec<String>, Vec<String>) = Default::default();
    for what in all {
        let What::Provisional { parameter, month: asked } = what else { continue };
        for (list, new) in [(&mut names, law::parameter(*parameter, lang)), (&mut at, month(*asked))] {
            if !list.contains(&new) {
                list.push(new);
            }
        }
    }
    [
        &names.join("; "),
        lang.pick(": chưa có giá trị cho tháng ", ": no value is known yet for "),
        &at.join(", "),
        lang.pick(
            ". Kết quả chỉ là tạm tính theo giá trị gần nhất.",
            ". The result is provisional, with the latest known value.",
        ),
    ]
    .concat()
}

fn unconfirmed(parameter: Parameter, confidence: Confidence, lang: Lang) -> String {
    let name = law::parameter(parameter, lang);
    let said = match (confidence, lang.spoken()) {
        (Confidence::Secondary, lang) => second_hand(lang),
        (Confidence::User, lang) => return [&name, ": ", of_user(lang)].concat(),
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
    [&name, ": ", said, mend].concat()
}
