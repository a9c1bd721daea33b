//! The sentences of what staff are told beside a result.

use crate::staff::explain::What;
use crate::text::explain::{Said, Told};
use crate::text::numbers::{day, decimal, months, people, percent, value, whole};
use crate::text::{Lang, OFFICE, QUOTA};
use crate::units::{Percent, Value};

impl Said for What {
    fn said(&self, lang: Lang) -> String {
        match (self, lang.spoken()) {
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
                "Một hội nghị chỉ là một mẫu nhỏ: ở hội nghị sau giống vậy, tỷ lệ có thể thấp hơn hoặc cao hơn, trong khoảng tin cậy 95% ghi ở đây.",
                "One meeting is a small sample: at a similar one the rate may be lower or higher, within the 95% interval given here.",
            )
            .into(),
        (What::SmallSample { below }, lang) => QUOTA.say(|| fill!(
            lang,
            "Dưới {a} người dự: mẫu nhỏ, tỷ lệ rất dễ thay đổi.",
            "Fewer than {a} people: a small sample, the rate may change a lot.",
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
            "With one more person to share out, {a} would get one fewer: a known flaw of the largest remainder. Sainte-Laguë does not have it.",
            unit,
        )),
        }
    }
}

impl Told for What {}

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
