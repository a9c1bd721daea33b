//! Sentences that only the staff tools have: verdict, forecasts' assumptions, and the report sentence.

mod label;
mod notice;

use super::Lang;
use super::numbers::{day, decimal, months, percent, value, whole};
use crate::staff::Period;
use crate::staff::arrears::ArrearsBase;
use crate::staff::forecast::{Assumption, ForecastName};
use crate::staff::progress::{Kind, Sentence, Verdict};
use crate::staff::ranking::{Row, Why};
use crate::units::{Day, Decimal, Fraction, Month, Percent, plain_whole};
use std::cmp::Ordering;

/// "Nhanh hơn tiến độ 3,81 điểm %": the verdict in words, with the points where it compares with time.
pub fn verdict(of: &Sentence, lang: Lang) -> String {
    let points = of.points.map(|points| points_of(points, lang)).unwrap_or_default();
    match (of.verdict, lang.spoken()) {
        (Verdict::Met, lang) => lang.pick("Đã hoàn thành kế hoạch", "Plan met").into(),
        (Verdict::Ahead, lang) => fill!(lang, "Nhanh hơn tiến độ {a}", "{a} ahead of schedule", points),
        (Verdict::OnTrack, lang) => fill!(lang, "Đúng tiến độ (lệch {a})", "On track ({a} off)", points),
        (Verdict::Behind, lang) => fill!(lang, "Chậm hơn tiến độ {a}", "{a} behind schedule", points),
        (Verdict::TooEarly, lang) => lang.pick("Còn quá sớm để kết luận", "Too early to say").into(),
        (Verdict::LevelOnly, lang) => {
            lang.pick("Số có đến ngày chốt, không so với thời gian", "A level, not compared with time").into()
        }
    }
}

pub fn forecast(name: ForecastName, lang: Lang) -> &'static str {
    match name {
        ForecastName::StraightLine => lang.pick("Giữ mức bình quân đến nay", "At the mean pace so far"),
        ForecastName::RecentMonths => lang.pick("Theo các tháng gần nhất", "Like the latest months"),
        ForecastName::LastYearShape => lang.pick("Theo nhịp năm trước", "With last year's shape"),
        ForecastName::PlanCatchUp => lang.pick("Để vừa đạt kế hoạch", "To meet the plan"),
    }
}

/// What must hold for a forecast to come true.
pub fn assumption(of: &Assumption, lang: Lang) -> String {
    match (of, lang.spoken()) {
        (Assumption::DaysAsSoFar { days }, lang) => fill!(
            lang,
            "Nếu mỗi ngày còn lại bằng bình quân {a} ngày đã qua.",
            "If each day left brings the mean of the {a} days gone.",
            whole(*days, lang)
        ),
        (Assumption::MonthsAsSoFar { per_month }, lang) => fill!(
            lang,
            "Nếu mỗi tháng còn lại thay đổi như bình quân từ đầu kỳ: {a}.",
            "If each month left changes as the mean since the start: {a}.",
            value(per_month, lang)
        ),
        (Assumption::MonthsAsLately { months: count, per_month }, lang) => fill!(
            lang,
            "Nếu mỗi tháng còn lại bằng bình quân {a} gần nhất: {b}.",
            "If each month left is like the mean of the latest {a}: {b}.",
            months(*count, lang),
            value(per_month, lang)
        ),
        (Assumption::ShareOfLastYear { share }, lang) => fill!(
            lang,
            "Nếu nhịp trong năm như năm trước: đến ngày này năm trước đã đạt {a} cả kỳ.",
            "If the year goes as last year, when {a} of the whole had come in by this day.",
            percent(*share, lang)
        ),
        (Assumption::RestOfLastYear { change }, lang) => fill!(
            lang,
            "Nếu thời gian còn lại thay đổi như năm trước: {a}.",
            "If the rest of the period changes as last year: {a}.",
            value(change, lang)
        ),
        (Assumption::PlanMet { per_month }, lang) => {
            fill!(lang, "Nếu mỗi tháng còn lại đạt đủ {a}.", "If each month left brings {a}.", value(per_month, lang))
        }
    }
}

/// The report sentence (câu báo cáo): figure, base, date, points and needed rate.
pub fn report(of: &Sentence, lang: Lang) -> String {
    let mut clauses = vec![result(of, lang), base(of, lang)];
    clauses.extend(growth(of, lang));
    let mut sentence = clauses.join(", ");
    if let Some(time) = against_time(of, lang) {
        sentence.push_str("; ");
        sentence.push_str(&time);
    }
    sentence.push('.');
    if let Some(need) = need(of, lang) {
        sentence.push(' ');
        sentence.push_str(&need);
    }
    sentence
}

fn result(of: &Sentence, lang: Lang) -> String {
    let (as_of, done) = (day(of.as_of), about(value(&of.done, lang), of.done_is_about, lang));
    match (&of.indicator, of.kind, lang.spoken()) {
        (Some(name), _, lang) => {
            fill!(lang, "Tính đến ngày {a}, {b} đạt {c}", "As of {a}, {b}: {c}", as_of, name, done)
        }
        (None, Kind::Flow, lang) => {
            fill!(lang, "Tính đến ngày {a}, đã thực hiện {b}", "As of {a}, {b} done", as_of, done)
        }
        (None, Kind::Stock, lang) => fill!(lang, "Tính đến ngày {a}, có {b}", "As of {a}, {b}", as_of, done),
    }
}

fn base(of: &Sentence, lang: Lang) -> String {
    let share = percent(of.percent, lang);
    let (plan, name) = (about(value(&of.plan, lang), of.plan_is_about, lang), period(of.period, lang));
    fill!(lang, "bằng {a} kế hoạch {b} ({c})", "{a} of the plan for {b} ({c})", share, name, plan)
}

fn growth(of: &Sentence, lang: Lang) -> Option<String> {
    let (amount, share) = of.growth.as_ref()?;
    let fell = share.decimal().is_negative();
    let (amount, share) = (without_minus(value(amount, lang)), without_minus(percent(*share, lang)));
    let way = if fell { lang.pick("giảm", "down") } else { lang.pick("tăng", "up") };
    Some(fill!(
        lang,
        "{a} {b} ({c}) so với cùng kỳ năm trước",
        "{a} {b} ({c}) on the same day last year",
        way,
        amount,
        share
    ))
}

fn without_minus(printed: String) -> String {
    printed.strip_prefix('−').map_or(printed.clone(), String::from)
}

fn against_time(of: &Sentence, lang: Lang) -> Option<String> {
    let points = points_of(of.points?, lang);
    let elapsed = percent(of.elapsed, lang);
    Some(match (of.verdict, lang.spoken()) {
        (Verdict::Ahead, lang) => fill!(
            lang,
            "thời gian đã qua {a}, nhanh hơn tiến độ {b}",
            "with {a} of the time gone, {b} ahead",
            elapsed,
            points
        ),
        (Verdict::Behind, lang) => fill!(
            lang,
            "thời gian đã qua {a}, chậm hơn tiến độ {b}",
            "with {a} of the time gone, {b} behind",
            elapsed,
            points
        ),
        (_, lang) => fill!(
            lang,
            "thời gian đã qua {a}, đúng tiến độ (lệch {b})",
            "with {a} of the time gone, on track ({b} off)",
            elapsed,
            points
        ),
    })
}

fn need(of: &Sentence, lang: Lang) -> Option<String> {
    let (needed, remaining) = (value(of.needed_per_month.as_ref()?, lang), value(&of.remaining, lang));
    let need = match of.kind {
        Kind::Flow => fill!(
            lang,
            "Còn {a}, mỗi tháng còn lại cần đạt {b}",
            "{a} remain, {b} in each month left",
            remaining,
            needed
        ),
        Kind::Stock => fill!(
            lang,
            "Còn thiếu {a}, mỗi tháng còn lại cần tăng thêm {b}",
            "{a} are missing, {b} more in each month left",
            remaining,
            needed
        ),
    };
    let Some((achieved, factor)) = of.achieved_per_month.as_ref().zip(of.acceleration) else { return Some(need + ".") };
    let (achieved, pace) = (value(achieved, lang), pace(factor, lang));
    Some(fill!(lang, "{a}, {b} (bình quân {c} mỗi tháng).", "{a}, {b} (a mean of {c} a month).", need, pace, achieved))
}

/// How the pace that is needed compares with the pace so far: "thấp hơn nhịp đến nay 12,7%". Twice as fast and more is said
/// in times.
pub fn pace(times: Decimal, lang: Lang) -> String {
    let change = |whole: i64| -> Option<String> {
        let points = times.fraction().ok()?.times_whole(100).ok()?.minus(Fraction::whole(whole)).ok()?;
        let size = points.max(points.negated()).round_to(1).ok()?;
        Some(percent(Percent::new(size), lang))
    };
    let change = change(100).unwrap_or_default();
    match (times.compared(Decimal::whole(1)), times.compared(Decimal::whole(2)), lang.spoken()) {
        (Ordering::Less, _, lang) => fill!(lang, "thấp hơn nhịp đến nay {a}", "{a} slower than so far", change),
        (Ordering::Equal, _, lang) => lang.pick("bằng nhịp đến nay", "the same as so far").into(),
        (_, Ordering::Less, lang) => fill!(lang, "phải nhanh hơn nhịp đến nay {a}", "{a} faster than so far", change),
        (.., lang) => {
            fill!(lang, "gấp {a} lần nhịp đến nay", "{a} times as fast as so far", decimal(times, lang))
        }
    }
}

/// "năm 2011", "quý I/2019", "tháng 9/2020", "từ 25/01/2019 đến 30/06/2019".
pub fn period(of: Period, lang: Lang) -> String {
    let (first, last) = (of.from.month(), of.to.month());
    let months = last.since(first) + 1;
    let whole_months = of.from == Day::first_of(first) && of.to == Day::last_of(last);
    let year = first.year();
    let quarter = ["I", "II", "III", "IV"].get(usize::from(first.number() / 3));
    match (whole_months, months, first.number(), lang.spoken()) {
        (true, 12, 1, lang) => fill!(lang, "năm {a}", "{a}", year),
        (true, 3, 1 | 4 | 7 | 10, lang) => {
            fill!(lang, "quý {a}/{b}", "quarter {a}/{b}", quarter.copied().unwrap_or_default(), year)
        }
        (true, 1, _, lang) => fill!(lang, "tháng {a}", "{a}", month_of(first)),
        (.., lang) => fill!(lang, "từ {a} đến {b}", "{a} to {b}", day(of.from), day(of.to)),
    }
}

fn month_of(month: Month) -> String {
    super::numbers::month(month)
}

fn about(number: String, is_about: bool, lang: Lang) -> String {
    if is_about { [lang.pick("khoảng ", "about "), &number].concat() } else { number }
}

fn points_of(points: Decimal, lang: Lang) -> String {
    value(&crate::units::Value::Points(points), lang)
}

/// The base of a rate of arrears.
pub fn arrears_base(base: ArrearsBase, lang: Lang) -> &'static str {
    match base {
        ArrearsBase::Receivable => lang.pick("số phải thu (đã thu + còn nợ)", "receivable (collected + owed)"),
        ArrearsBase::Collected => lang.pick("số đã thu", "collected"),
        ArrearsBase::Plan => lang.pick("kế hoạch thu", "plan"),
    }
}

/// "2=" where others share the rank.
pub fn rank(row: &Row) -> String {
    plain_whole(row.rank as i64) + if row.tied { "=" } else { "" }
}

/// Why a unit is not ranked.
pub fn unranked(why: Why, lang: Lang) -> &'static str {
    match why {
        Why::NoPlan => lang.pick("chưa có kế hoạch", "no plan"),
        Why::PlanZero => lang.pick("kế hoạch bằng 0 nên không có tỷ lệ", "the plan is 0, so there is no percentage"),
        Why::NoPrevious => lang.pick("chưa có số cùng kỳ năm trước", "no figure of last year"),
        Why::PreviousZero => {
            lang.pick("cùng kỳ năm trước bằng 0 nên không có tốc độ tăng", "nothing last year, so there is no growth")
        }
    }
}
