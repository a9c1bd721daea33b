//! The sentences of what citizens are told beside a result.

use super::label::years;
use crate::citizen::explain::What;
use crate::law::lump_sum::Cases;
use crate::law::{Article, Confidence, HealthGroup, Parameter};
use crate::text::explain::{Said, Told};
use crate::text::numbers::{day, dong, factor, month, months, one_of, percent, value};
use crate::text::{CITIZENS, FAMILY, HEALTH, Lang, RETIREMENT, SAVING, law};
use crate::units::{Dong, Month, Value};

impl Said for What {
    fn said(&self, lang: Lang) -> String {
        match (self, lang.spoken()) {
        (What::Provisional { .. }, lang) => provisional(&[self], lang),
        (What::Unconfirmed { parameter, confidence }, lang) => unconfirmed(*parameter, *confidence, lang),
        (What::OffStep { step, below, above }, lang) => {
            let (step, below) = (dong(*step, lang), dong(*below, lang));
            match (above.map(|above| dong(above, lang)), lang.spoken()) {
                (Some(above), lang) => fill!(
                    lang,
                    "Mức này không tròn {a}; ở đây vẫn tính. Mức tròn gần nhất: {b} hoặc {c}.",
                    "Not on a step of {a}; worked out all the same. Nearest: {b} or {c}.",
                    step,
                    below,
                    above,
                ),
                (None, lang) => fill!(
                    lang,
                    "Mức này không tròn {a}; ở đây vẫn tính. Mức tròn gần nhất: {b}.",
                    "Not on a step of {a}; worked out all the same. Nearest: {b}.",
                    step,
                    below,
                ),
            }
        }
        (What::ChangeAhead { parameter, month: at, value: to, pay_now, pay_then, raised_to }, lang) => {
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
        }
        (What::LocalCapped { offered, counted }, lang) => CITIZENS.say(|| fill!(
            lang,
            "Địa phương hỗ trợ {a}, nhưng chỉ còn {b} phải đóng nên chỉ tính {b}.",
            "Local support offers {a}, but only {b} was left to pay, so only that amount is counted.",
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
        (What::TakesNoRank { group: HealthGroup::OtherGroup }, lang) => HEALTH.pick(lang,
                "Ai đã có thẻ riêng thì nhà không phải đóng và không tính thứ tự.",
                "A person who already has a card pays nothing here and does not count in the order.",
            )
            .into(),
        (What::TakesNoRank { group: HealthGroup::Student }, lang) => HEALTH.pick(lang,
                "Học sinh, sinh viên đóng ở trường, được Nhà nước hỗ trợ, không được giảm theo thứ tự trong hộ.",
                "Pupils and students pay at school, with the State's support, and without the household's reduction by rank.",
            )
            .into(),
        (What::TakesNoRank { group }, lang) => HEALTH.say(|| fill!(
            lang,
            "Tham gia theo nhóm “{a}”: đóng đủ mức trừ phần Nhà nước hỗ trợ nhóm đó, không được giảm theo thứ tự trong hộ.",
            "Insured in the group “{a}”: pays the full contribution less that group's support, without the household's reduction by rank.",
            law::health_group(*group, lang),
        )),
        (What::PeriodNotOffered { offered, months: given }, lang) => {
            HEALTH.say(|| period_not_offered(offered, months(*given, lang), lang))
        }
        (What::CardWaits { days, gap_days, law: source }, lang) => HEALTH.say(|| fill!(
            lang,
            "Người mới tham gia lần đầu, hoặc đã không có thẻ từ {a} trở lên, chỉ dùng được thẻ sau {b} kể từ ngày đóng ({c}).",
            "A first card, or one after a gap of {a} or more, becomes valid only {b} after payment ({c}).",
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
            "People in the group “{a}” are supported for only {b}, from the day they became part of it. Ask the commune whether the support still applies ({c}).",
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
        (What::EarlyAge { age, joined_before, paid_years, law: source }, lang) => RETIREMENT.say(|| fill!(
            lang,
            "Nếu đã tham gia từ trước {a} và đóng BHXH tự nguyện đủ {b} thì được hưởng lương hưu từ {c} tuổi, trừ khi muốn chờ đến tuổi trên ({d}).",
            "If you joined before {a} and have paid voluntarily for {b}, your pension begins at the age of {c}, unless you wish to wait for the age above ({d}).",
            month(*joined_before),
            years(*paid_years, lang),
            age,
            law::article(*source, lang),
        )),
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
            "The law then did not treat years paid after retirement age differently: each counts as {a} the average.",
            factor(*times, lang),
        )),
        (What::IncomeOutside { floor, cap, month: at }, lang) => RETIREMENT.say(|| fill!(
            lang,
            "Mức này nằm ngoài khoảng của tháng {a} (từ {b} đến {c}). Chỉ đúng nếu đã đóng trước theo mức cũ.",
            "Outside the range allowed in {a} ({b} to {c}). Correct only if it was paid in advance under earlier rules.",
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
                "The monthly allowance is for people who apply for it and take no lump sum; meanwhile the State pays the health card.",
            )
            .into(),
        (What::PastSupportUnknown, lang) => RETIREMENT.pick(lang,
                "Chưa trừ số tiền Nhà nước đã hỗ trợ trước đây, vì chỉ biết số tháng. Ghi từng khoảng đã đóng để tính đúng.",
                "What the State paid in the past is not deducted, as only its months are known. List the periods to have it right.",
            )
            .into(),
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
        (What::PayBeforeChange { month: at, pay_now, pay_then }, lang) => FAMILY.say(|| fill!(
            lang,
            "Nộp tiền từ tháng {a} trở đi thì tính theo mức mới: {b}. Muốn giữ mức {c}, hãy để dành đủ và nộp trước tháng đó.",
            "If you pay in {a} or later, the new rules apply: {b}. To pay only {c}, pay before that month.",
            month(*at),
            dong(*pay_then, lang),
            dong(*pay_now, lang),
        )),
        (What::NothingToSave, lang) => {
            SAVING.pick(lang, "Bạn không phải đóng gì nên không cần để dành.", "Nothing is left to pay, so there is nothing to save.").into()
        }
        }
    }
}

impl Told for What {
    fn is_like(&self, other: &What) -> bool {
        match (self, other) {
            (What::Provisional { .. }, What::Provisional { .. })
            | (What::PeriodNotOffered { .. }, What::PeriodNotOffered { .. }) => true,
            (What::TakesNoRank { group: one }, What::TakesNoRank { group: other }) => one == other,
            (What::Unconfirmed { confidence: one, .. }, What::Unconfirmed { confidence: other, .. }) => {
                one == other && *one != Confidence::Unconfirmed
            }
            _ => false,
        }
    }

    fn told_together(all: &[&What], lang: Lang) -> Option<String> {
        match all.first()? {
            What::Provisional { .. } => Some(provisional(all, lang)),
            _ if all.len() < 2 => None,
            What::TakesNoRank { group: HealthGroup::OtherGroup } => Some(HEALTH.say(|| {
                fill!(
                    lang,
                    "{a} người đã có thẻ riêng: nhà không phải đóng, không tính thứ tự.",
                    "{a} people already have cards: they pay nothing here and do not count in the order.",
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
            What::Unconfirmed { confidence, .. } => {
                let names = all.iter().filter_map(|what| match what {
                    What::Unconfirmed { parameter, .. } => Some(law::parameter(*parameter, lang)),
                    _ => None,
                });
                let names: Vec<String> = names.collect();
                let said = if *confidence == Confidence::User { of_user(lang) } else { second_hand(lang) };
                Some([&names.join("; "), ": ", said].concat())
            }
            _ => None,
        }
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
            "A gap of {a} does not interrupt your continuous years: gaps of up to {b} are allowed ({c}).",
            without,
            kept,
            source
        ),
        (false, lang) => fill!(
            lang,
            "Nghỉ {a}: thời gian tham gia liên tục tính lại từ đầu, vì nghỉ quá {b} ({c}).",
            "After a gap of {a}, continuous years start again from zero, as it is longer than {b} ({c}).",
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

/// "Nộp hồ sơ trong 60 ngày kể từ ngày sinh con (…)."
fn in_time(before: &str, days: i64, after: &str, source: Article, lang: Lang) -> String {
    [before, &value(&Value::Days(days), lang), after, &law::article(source, lang), ")."].concat()
}

/// "Từ 01/2027 mức thấp nhất là 2.200.000 đồng: đang tính theo mức này."
fn floor_counts(from: Month, floor: Dong, lang: Lang) -> String {
    let (from, floor) = (month(from), dong(floor, lang));
    CITIZENS.say(|| {
        fill!(
            lang,
            "Từ {a} mức thấp nhất là {b}: đang tính theo mức này.",
            "Since {a} the lowest income is {b}; that is the income used here.",
            from,
            floor
        )
    })
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
        "theo nguồn gián tiếp, chưa đối chiếu với văn bản gốc.",
        "from second-hand sources, not checked against the original text.",
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
        lang.pick(": chưa công bố cho tháng ", ": no value is known yet for "),
        &at.join(", "),
        lang.pick(
            ". Kết quả chỉ là tạm tính theo mức mới nhất đã biết.",
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
