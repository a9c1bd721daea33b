//! The words of the steps of a citizen's result.

use crate::citizen::explain::Label;
use crate::law::household_tiers::Tiers;
use crate::text::explain::Said;
use crate::text::numbers::{months, percent, value};
use crate::text::{CITIZENS, HEALTH, Lang, RETIREMENT, SAVING, law};
use crate::units::{Decimal, Value, plain_whole};

impl Said for Label {
    fn said(&self, lang: Lang) -> String {
        let words = match *self {
            Label::MonthlySupport(group) => {
                let group = law::group(group, lang);
                return fill!(lang, "Nhà nước hỗ trợ mỗi tháng ({a})", "State support per month ({a})", group);
            }
            Label::MemberRanked { number, rank } => {
                let last = if rank >= Tiers::LAST { HEALTH.pick(lang, " trở đi", " or later") } else { "" };
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
                    fill!(
                        lang,
                        "Thu nhập đã đóng của năm {a}, đã điều chỉnh",
                        "Income of {a} with its coefficient",
                        year
                    )
                });
            }
            Label::IncomeFloor => CITIZENS.pick(lang, "Thu nhập chọn thấp nhất", "Lowest chosen income"),
            Label::IncomeCap => CITIZENS.pick(lang, "Thu nhập chọn cao nhất", "Highest chosen income"),
            Label::MonthlyContribution => CITIZENS.pick(lang, "Mức đóng mỗi tháng", "Contribution per month"),
            Label::Gross => CITIZENS.pick(lang, "Tổng tiền đóng", "Total contribution"),
            Label::GrossAhead => CITIZENS.pick(
                lang,
                "Tổng tiền đóng trước, mỗi tháng được bớt theo r",
                "Contribution in advance, each month discounted by r",
            ),
            Label::GrossMissing => CITIZENS.pick(
                lang,
                "Tổng tiền đóng cho những tháng còn thiếu, tính lãi gộp theo r",
                "Contribution for the missing months, compounded by r",
            ),
            Label::SupportedMonths => {
                CITIZENS.pick(lang, "Số tháng được Nhà nước hỗ trợ", "Months supported by the State")
            }
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
            Label::LocalSupport => CITIZENS.pick(lang, "Tổng địa phương hỗ trợ", "Total local support"),
            Label::Pay => lang.pick("Bạn đóng", "You pay"),
            Label::PayBy => CITIZENS.pick(lang, "Hạn đóng", "Last day to pay"),
            Label::Refund => CITIZENS.pick(lang, "Bạn được hoàn trả", "You get back"),
            Label::HealthMonthly => {
                HEALTH.pick(lang, "Mức đóng BHYT đầy đủ mỗi tháng", "Full health contribution per month")
            }
            Label::HouseholdTotal => HEALTH.pick(lang, "Cả hộ đóng", "The household pays"),
            Label::FreeVisit => HEALTH.pick(
                lang,
                "Một lần khám có chi phí thấp hơn mức này thì không phải cùng chi trả",
                "A visit that costs less is free",
            ),
            Label::CardFrom { number } => {
                return HEALTH.say(|| {
                    fill!(
                        lang,
                        "Ngày bắt đầu dùng được thẻ của người {a}",
                        "First day of the card of person {a}",
                        number
                    )
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
            Label::RetirementAge => RETIREMENT.pick(lang, "Tuổi nghỉ hưu", "Retirement age"),
            Label::AgeReached => RETIREMENT.pick(lang, "Tháng đủ tuổi nghỉ hưu", "Month in which the age is reached"),
            Label::PensionFrom => RETIREMENT.pick(lang, "Tháng bắt đầu hưởng lương hưu", "First month of pension"),
            Label::EarlyAge => RETIREMENT.pick(
                lang,
                "Tuổi hưởng lương hưu của người tham gia lâu năm",
                "Age for the pension of those who joined long ago",
            ),
            Label::SocialPensionAge => RETIREMENT.pick(
                lang,
                "Tháng đủ tuổi hưởng trợ cấp hưu trí xã hội",
                "Month of the age for the social pension",
            ),
            Label::SocialPension => {
                RETIREMENT.pick(lang, "Trợ cấp hưu trí xã hội mỗi tháng", "Social pension per month")
            }
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
                "One-off payment that makes it last until the social pension",
            ),
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
                RETIREMENT.pick(lang, "Thời gian đóng ít nhất, đã đủ", "Minimum contribution period, reached")
            }
            Label::CountedYears { half } => {
                let half = months(half, lang);
                return RETIREMENT.say(|| {
                    fill!(
                        lang,
                        "Số năm đóng được tính (tháng lẻ đến {a} là nửa năm, trên đó là một năm)",
                        "Years counted (remaining months: up to {a} count as half a year, more as a full year)",
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
            Label::Pension => RETIREMENT.pick(lang, "Lương hưu mỗi tháng", "Pension per month"),
            Label::OneOff => RETIREMENT.pick(lang, "Trợ cấp một lần khi nghỉ hưu", "One-off payment at retirement"),
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
            Label::LumpSumPay => RETIREMENT.pick(
                lang,
                "Được nhận, sau khi trừ phần Nhà nước hỗ trợ",
                "Paid out, less the State's support",
            ),
            Label::Maternity => RETIREMENT.pick(lang, "Trợ cấp thai sản", "Maternity allowance"),
            Label::Funeral => RETIREMENT.pick(lang, "Trợ cấp mai táng", "Funeral allowance"),
            Label::SurvivorPensions => RETIREMENT.pick(
                lang,
                "Số tháng lương hưu thân nhân được nhận",
                "Monthly pensions paid to the survivors",
            ),
            Label::Survivors => RETIREMENT.pick(lang, "Trợ cấp tuất một lần", "Payment to the survivors"),
            Label::LeastSurvivors => {
                RETIREMENT.pick(lang, "Trợ cấp tuất một lần, mức thấp nhất", "Minimum payment to the survivors")
            }
            Label::CardPaidByFund => RETIREMENT.pick(
                lang,
                "Quỹ BHXH đóng BHYT cho người hưởng lương hưu",
                "Paid by the fund for the pensioner's card",
            ),
            Label::CardLevel => {
                RETIREMENT.pick(lang, "Mức hưởng khi khám chữa bệnh", "Share of treatment that is covered")
            }
            Label::PlanPart => RETIREMENT.pick(lang, "Các lần đóng bằng nhau, bắt đầu từ", "Equal payments, from"),
            Label::PlanPay => RETIREMENT.pick(lang, "Bạn đóng trong cả kế hoạch", "You pay in the whole plan"),
            Label::BackAfter => RETIREMENT.pick(
                lang,
                "Số tháng hưởng lương hưu để nhận lại đủ tiền mình đóng",
                "Months of pension until you have recovered what you paid",
            ),
            Label::DepositDays => SAVING.pick(lang, "Số lần bỏ heo", "Deposits"),
            Label::EachDeposit => SAVING.pick(lang, "Mỗi lần bỏ heo (làm tròn lên)", "Each deposit (rounded up)"),
            Label::LastDeposit => SAVING.pick(lang, "Lần cuối", "Last deposit"),
        };
        words.into()
    }
}

/// "20 năm"
pub(super) fn years(count: i64, lang: Lang) -> String {
    value(&Value::Years(Decimal::whole(count)), lang)
}
