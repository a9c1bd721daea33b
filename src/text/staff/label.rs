//! The words of the steps of a result for staff.

use crate::staff::explain::Label;
use crate::text::explain::Said;
use crate::text::{Lang, OFFICE, PLANS, QUOTA};

impl Said for Label {
    fn said(&self, lang: Lang) -> String {
        let words = match *self {
            Label::DoneFromPercent => {
                OFFICE.pick(lang, "Đã đạt, suy ra từ kế hoạch và tỷ lệ", "Done, from plan and percentage")
            }
            Label::PlanFromPercent => {
                OFFICE.pick(lang, "Kế hoạch, suy ra từ số đã đạt và tỷ lệ", "Plan, from done and percentage")
            }
            Label::LeastByRounding => {
                OFFICE.pick(lang, "Nhỏ nhất mà cách làm tròn cho phép", "Least that rounding allows")
            }
            Label::MostByRounding => {
                OFFICE.pick(lang, "Lớn nhất mà cách làm tròn cho phép", "Most that rounding allows")
            }
            Label::PlanPercent => OFFICE.pick(lang, "Tỷ lệ so với kế hoạch", "Percent of plan"),
            Label::Remaining => OFFICE.pick(lang, "Còn phải thực hiện", "Remaining"),
            Label::ElapsedByDays => PLANS.pick(lang, "Thời gian đã qua, tính theo ngày", "Time gone, by days"),
            Label::ElapsedByMonths => OFFICE.pick(lang, "Thời gian đã qua, tính theo tháng", "Time gone, by months"),
            Label::ExpectedByNow => {
                OFFICE.pick(lang, "Mức cần đạt đến nay nếu thực hiện đều theo ngày", "Expected by now, evenly by days")
            }
            Label::GapPoints => {
                OFFICE.pick(lang, "Chênh lệch so với thời gian, tính theo ngày", "Against time, by days")
            }
            Label::GapPointsByMonths => {
                OFFICE.pick(lang, "Chênh lệch so với thời gian, tính theo tháng", "Against time, by months")
            }
            Label::NetChange => OFFICE.pick(lang, "Tăng, giảm so với đầu kỳ", "Net change since the start"),
            Label::AchievedPerMonth => OFFICE.pick(lang, "Đã đạt bình quân mỗi tháng", "Achieved per month"),
            Label::AchievedPerWeek => OFFICE.pick(lang, "Đã đạt bình quân mỗi tuần", "Achieved per week"),
            Label::AchievedPerDay => OFFICE.pick(lang, "Đã đạt bình quân mỗi ngày", "Achieved per day"),
            Label::NeededPerMonth => OFFICE.pick(lang, "Cần đạt mỗi tháng còn lại", "Needed per month from now on"),
            Label::NeededPerWeek => PLANS.pick(lang, "Cần đạt mỗi tuần còn lại", "Needed per week from now on"),
            Label::NeededPerDay => OFFICE.pick(lang, "Cần đạt mỗi ngày còn lại", "Needed per day from now on"),
            Label::Acceleration => OFFICE.pick(
                lang,
                "Hệ số tăng tốc: cần mỗi tháng so với đã đạt mỗi tháng",
                "Acceleration: needed over achieved per month",
            ),
            Label::PlanVersionPercent => {
                OFFICE.pick(lang, "Tỷ lệ nếu tính theo kế hoạch từ ngày này", "Percent of the plan since this day")
            }
            Label::PlanVersionNeed => OFFICE.pick(
                lang,
                "Cần đạt mỗi tháng theo kế hoạch từ ngày này",
                "Needed per month under the plan since this day",
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
            Label::PerHeadGrowth => {
                OFFICE.pick(lang, "Trong đó: bình quân mỗi người tăng", "Of which: more per person")
            }
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
            Label::ArrearsImpliedBase => OFFICE.pick(
                lang,
                "Mẫu số mà số nợ và tỷ lệ đã in cho thấy",
                "Base that the printed debt and rate imply",
            ),
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
            Label::ProductRemaining => {
                QUOTA.pick(lang, "Còn thiếu so với chỉ tiêu", "Still needed to reach the target")
            }
            Label::ProductPercent => QUOTA.pick(lang, "Tỷ lệ đạt chỉ tiêu", "Percent of the target"),
            Label::OfficerRemaining => QUOTA.pick(lang, "Cán bộ còn thiếu", "Still needed by the officer"),
            Label::ToReward => QUOTA.pick(lang, "Còn thiếu để được thưởng", "Still needed for the reward"),
            Label::Conversion => QUOTA.pick(lang, "Tỷ lệ đăng ký", "Sign-up rate"),
            Label::ConversionLow => QUOTA.pick(
                lang,
                "Tỷ lệ đăng ký, đầu thấp của khoảng tin cậy 95%",
                "Sign-up rate, lower end of the 95% interval",
            ),
            Label::ConversionHigh => QUOTA.pick(
                lang,
                "Tỷ lệ đăng ký, đầu cao của khoảng tin cậy 95%",
                "Sign-up rate, upper end of the 95% interval",
            ),
            Label::ToDealOut => OFFICE.pick(lang, "Số người còn phải giao", "People still to be shared out"),
            Label::WeightPerPerson => {
                OFFICE.pick(lang, "Cứ bấy nhiêu căn cứ thì được giao thêm một người", "Weight that brings one person")
            }
            Label::UnitExactShare => OFFICE.pick(lang, "Phần của đơn vị trước khi làm tròn", "Share before rounding"),
            Label::LeftByRounding => {
                OFFICE.pick(lang, "Số người còn lại sau khi lấy phần nguyên", "People left after the whole parts")
            }
            Label::MeetingsExpected => {
                QUOTA.pick(lang, "Số hội nghị cần thêm theo tỷ lệ đã có", "Meetings needed at the observed rate")
            }
            Label::MeetingsBest => {
                QUOTA.pick(lang, "Số hội nghị cần thêm nếu thuận lợi nhất", "Meetings needed at best")
            }
            Label::MeetingsWorst => {
                QUOTA.pick(lang, "Số hội nghị cần thêm nếu khó khăn nhất", "Meetings needed at worst")
            }
            Label::Invitees => QUOTA.pick(lang, "Số người cần mời", "People to invite"),
        };
        words.into()
    }
}
