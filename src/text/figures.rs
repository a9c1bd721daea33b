//! Sentences about figures: findings, questions, figures solved for, numbers passed over.

mod label;
mod notice;

use super::Lang;
use super::numbers::{NBSP, decimal};
use super::report_sentence::small_first;
use crate::figures::report::{Hidden, HiddenKind, Reason, Report};
use crate::figures::{Base, Dimension, Finding, Known, Measure, Relation, Remark, Solved, Verdict};
use crate::units::{Fraction, Range};

/// How a figure is shown, by its id: as it was printed.
pub type Shown<'a> = &'a dyn Fn(&str) -> String;

/// The finding in one sentence, its remarks and questions behind it. `unit` is that of the checked figure.
pub fn finding(finding: &Finding, unit: &str, shown: Shown<'_>, lang: Lang) -> String {
    let computed = finding.computed.map(|range| measured(range.value, unit, lang));
    let mut text = match (&finding.relation, computed) {
        (_, None) => lang
            .pick("Chưa kết luận được: mẫu số có thể bằng 0.", "Cannot be decided: the base may be zero.")
            .to_string(),
        (Relation::Mean { .. } | Relation::Chain { .. }, Some(_)) => compared(finding, shown, lang),
        (relation, Some(computed)) => {
            let printed = relation.checked().map(|id| shown(id)).unwrap_or_default();
            let arithmetic = arithmetic(relation, &computed, shown, lang);
            match (finding.verdict, lang.spoken()) {
                (Verdict::Agrees, Lang::Vi) => [&arithmetic, ": khớp với số in ", &printed, "."].concat(),
                (Verdict::Agrees, Lang::En) => [&arithmetic, ": agrees with the printed ", &printed, "."].concat(),
                (Verdict::Conflicts, Lang::Vi) => ["Số in ", &printed, " không khớp: ", &arithmetic, "."].concat(),
                (Verdict::Conflicts, Lang::En) => {
                    ["The printed ", &printed, " does not agree: ", &arithmetic, "."].concat()
                }
                (Verdict::Undetermined, Lang::Vi) => {
                    ["Chưa kết luận được về số in ", &printed, ": ", &arithmetic, "."].concat()
                }
                (Verdict::Undetermined, Lang::En) => {
                    ["The printed ", &printed, " cannot be judged: ", &arithmetic, "."].concat()
                }
            }
        }
    };
    for said in &finding.remarks {
        let said = remark(said, finding, unit, shown, lang);
        if !said.is_empty() {
            text.push(' ');
            text.push_str(&said);
        }
    }
    text
}

/// "465 tỷ đồng / 715 tỷ đồng = 65,03%"
fn arithmetic(relation: &Relation, computed: &str, shown: Shown<'_>, lang: Lang) -> String {
    match relation {
        Relation::Ratio { part, whole, .. } => [&shown(part), " / ", &shown(whole), " = ", computed].concat(),
        Relation::Growth { now, change: Some(change), previous: None, falls, .. } => {
            let sign = if *falls { " + " } else { " − " };
            let (now, change) = (shown(now), shown(change));
            let before = lang.pick(" / kỳ trước (", " / the earlier value (");
            [&change, before, &now, sign, &change, ") = ", computed].concat()
        }
        Relation::Growth { change: Some(change), previous: Some(previous), .. } => {
            [&shown(change), " / ", &shown(previous), " = ", computed].concat()
        }
        Relation::Growth { now, previous, falls, .. } => {
            let previous = previous.as_ref().map(|id| shown(id)).unwrap_or_default();
            let moved = match falls {
                true => lang.pick(" là giảm ", " is a fall of "),
                false => lang.pick(" là tăng ", " is a rise of "),
            };
            [&shown(now), lang.pick(" so với ", " against "), &previous, moved, computed].concat()
        }
        Relation::Sum { parts, .. } => {
            let parts: Vec<String> = parts.iter().map(|id| shown(id)).collect();
            [&parts.join(" + "), " = ", computed].concat()
        }
        Relation::Difference { larger, smaller, .. } => {
            [&shown(larger), " − ", &shown(smaller), " = ", computed].concat()
        }
        Relation::Mean { .. } | Relation::Chain { .. } => String::new(),
    }
}

/// Means and chains compare instead of computing one number.
fn compared(finding: &Finding, shown: Shown<'_>, lang: Lang) -> String {
    match &finding.relation {
        Relation::Mean { whole, parts, known } => {
            let parts: Vec<String> = parts.iter().map(|id| shown(id)).collect();
            mean(&shown(whole), &parts.join(", "), *known, finding, lang)
        }
        Relation::Chain { part, first, second, nested } => {
            let (part, first, second) = (shown(part), shown(first), shown(second));
            let share = finding.computed.map(|range| percent_range(range, lang)).unwrap_or_default();
            match (nested, lang.spoken()) {
                (true, lang) => fill!(
                    lang,
                    "{a} vừa bằng {b} kế hoạch vừa bằng {c} dân số, nên kế hoạch bằng {d} dân số.",
                    "{a} is both {b} of the plan and {c} of the population, so the plan is {d} of the population.",
                    part,
                    first,
                    second,
                    share
                ),
                (false, lang) => fill!(
                    lang,
                    "{a} vừa bằng {b} vừa bằng {c} của hai kế hoạch: kế hoạch thứ nhất bằng {d} kế hoạch thứ hai.",
                    "{a} is both {b} and {c} of two plans: the first plan is {d} of the second.",
                    part,
                    first,
                    second,
                    share
                ),
            }
        }
        _ => String::new(),
    }
}

fn mean(whole: &str, parts: &str, known: Known, finding: &Finding, lang: Lang) -> String {
    let extreme = match known {
        Known::Highest => lang.pick("đơn vị cao nhất", "its highest unit"),
        Known::Lowest => lang.pick("đơn vị thấp nhất", "its lowest unit"),
        Known::All => lang.pick("các đơn vị", "its units"),
    };
    let equals = finding.remarks.contains(&Remark::EqualsExtreme);
    match (finding.verdict, equals, lang.spoken()) {
        (Verdict::Agrees, _, lang) => fill!(
            lang,
            "Tỷ lệ chung {a} phù hợp với {b} ({c}).",
            "The overall {a} is consistent with {b} ({c}).",
            whole,
            extreme,
            parts
        ),
        (_, true, lang) => fill!(
            lang,
            "Tỷ lệ chung {a} bằng đúng {b} ({c}).",
            "The overall {a} equals {b} ({c}).",
            whole,
            extreme,
            parts
        ),
        (Verdict::Conflicts, false, lang) => fill!(
            lang,
            "Tỷ lệ chung {a} nằm ngoài khoảng mà {b} cho phép ({c}). Kiểm tra lại một trong hai số.",
            "The overall {a} lies outside what {b} allows ({c}). Check one of the two.",
            whole,
            extreme,
            parts
        ),
        (Verdict::Undetermined, false, lang) => fill!(
            lang,
            "Chưa kết luận được: {a} và {b} ({c}).",
            "Cannot be decided: {a} and {b} ({c}).",
            whole,
            extreme,
            parts
        ),
    }
}

fn remark(remark: &Remark, finding: &Finding, unit: &str, shown: Shown<'_>, lang: Lang) -> String {
    match (remark, lang.spoken()) {
        (Remark::LostDigits(full), lang) => fill!(
            lang,
            "Có phải bị mất chữ số ({a})?",
            "Were digits lost ({a})?",
            with_unit(decimal(*full, lang), unit)
        ),
        (Remark::SwappedDigits(other), lang) => fill!(
            lang,
            "Có phải hai chữ số bị đảo chỗ ({a})?",
            "Did two digits change places ({a})?",
            with_unit(decimal(*other, lang), unit)
        ),
        (Remark::PercentagePoints, lang) => lang
            .pick(
                "Hay đây là số điểm % tăng thêm của tỷ lệ hoàn thành kế hoạch?",
                "Or are these percentage points of plan completion?",
            )
            .into(),
        (Remark::LastPlace, lang) => lang
            .pick(
                "Chỉ lệch ở chữ số cuối: có phải số đã được cắt bớt thay vì làm tròn?",
                "Only the last digit differs: was it cut off instead of rounded?",
            )
            .into(),
        (Remark::WrongScale { id, .. }, lang) => fill!(
            lang,
            "Có phải {a} ghi nhầm đơn vị (lệch 1.000 lần)?",
            "Is the unit of {a} wrong by a factor of 1,000?",
            shown(id)
        ),
        (Remark::OtherBase(id), lang) => fill!(
            lang,
            "Tính trên {a} thì khớp: có phải mẫu số là số này?",
            "Of {a} it would agree: is that the base?",
            shown(id)
        ),
        (Remark::BaseIsNow, lang) => lang
            .pick(
                "Chia cho số của kỳ này thì khớp: có phải đã lấy nhầm mẫu số?",
                "Divided by today's value it would agree: was the wrong base used?",
            )
            .into(),
        (Remark::EqualsExtreme, lang) => lang
            .pick(
                "Điều này chỉ xảy ra khi mọi đơn vị bằng nhau. Kiểm tra lại một trong hai số.",
                "That is so only if all units are equal. Check one of the two.",
            )
            .into(),
        (Remark::PlanAbovePopulation, lang) => lang
            .pick(
                "Kế hoạch không thể lớn hơn dân số: hai tỷ lệ đang dùng hai mẫu số khác nhau.",
                "A plan cannot be larger than the population: the two percentages have different bases.",
            )
            .into(),
        (Remark::TwoPlans, lang) => lang
            .pick(
                "Số in làm tròn nên chưa phân định được kế hoạch nào lớn hơn.",
                "The printed numbers are rounded, so it cannot be told which plan is larger.",
            )
            .into(),
        (Remark::PartsUnsure, lang) => lang
            .pick("Các phần nêu ra có thể chưa đủ, hoặc trùng nhau.", "The parts named may be incomplete, or overlap.")
            .into(),
        (Remark::ReadingUnsure, lang) => lang
            .pick(
                "Câu chữ chưa cho biết chắc các số này có đi với nhau không.",
                "The words do not say for sure that these figures belong together.",
            )
            .into(),
        (Remark::NoBaseFits { tried, implied }, lang) => {
            let printed = finding.relation.checked().map(|id| shown(id)).unwrap_or_default();
            let tried: Vec<String> = tried
                .iter()
                .map(|tried| [base(tried.base, lang), " ", &measured(tried.percent.value, "%", lang)].concat())
                .collect();
            let mut text = fill!(
                lang,
                "Không mẫu số nào trong bài cho ra {a}: trên {b}.",
                "No base in the text makes {a}: of {b}.",
                printed,
                tried.join(lang.pick("; trên ", "; of "))
            );
            if let Some((implied, unit)) = implied {
                let implied = spread(*implied, unit, lang);
                text.push_str(&fill!(
                    lang,
                    " Mẫu số phải là khoảng {a}.",
                    " The base would have to be about {a}.",
                    implied
                ));
            }
            text
        }
    }
}

/// What a percentage is of.
pub fn base(base: Base, lang: Lang) -> &'static str {
    match base {
        Base::Plan => lang.pick("kế hoạch", "the plan"),
        Base::Population => lang.pick("dân số", "the population"),
        Base::LabourForce => lang.pick("lực lượng lao động", "the labour force"),
        Base::Payable => lang.pick("số phải thu", "the amount payable"),
        Base::Collected => lang.pick("số đã thu", "the amount collected"),
        Base::CollectedAndDebt => lang.pick("số đã thu cộng nợ", "the amount collected and the debt"),
        Base::Previous => lang.pick("cùng kỳ", "the same period"),
        Base::Total => lang.pick("tổng số", "the total"),
    }
}

/// "Kế hoạch: 573,22 tỷ đồng (573,07–573,37)", "Đã đạt: đúng 1.376 người".
pub fn hidden(hidden: &Hidden, lang: Lang) -> String {
    [hidden_kind(hidden.what, lang), ": ", &solved_value(&hidden.solved, lang)].concat()
}

/// A figure of a report as it was printed; one that it leaves out as what it is, with its value.
pub fn shown_in(report: &Report, id: &str, lang: Lang) -> String {
    if let Some(read) = report.figure(id) {
        return read.printed.clone();
    }
    match report.hidden.iter().find(|hidden| hidden.solved.id == id) {
        Some(hidden) => {
            let kind = small_first(hidden_kind(hidden.what, lang));
            [&kind, " (", &solved_value(&hidden.solved, lang), ")"].concat()
        }
        None => id.into(),
    }
}

/// The range of a figure that was solved for, or the few whole numbers that it can be.
pub fn solved_value(solved: &Solved, lang: Lang) -> String {
    match &solved.whole {
        Some(whole) if whole.is_empty() => {
            lang.pick("không có số nguyên nào cho ra đúng tỷ lệ đã in", "no whole number prints so").into()
        }
        Some(whole) if whole.len() <= 5 => {
            let listed: Vec<String> = whole.iter().map(|one| super::numbers::whole(*one, lang)).collect();
            with_unit(listed.join(lang.pick(" hoặc ", " or ")), &solved.unit)
        }
        _ => spread(solved.range, &solved.unit, lang),
    }
}

pub fn hidden_kind(kind: HiddenKind, lang: Lang) -> &'static str {
    match kind {
        HiddenKind::Plan => lang.pick("Kế hoạch", "Plan"),
        HiddenKind::PlanIfMeant => {
            lang.pick("Kế hoạch, nếu đây là tỷ lệ so với kế hoạch", "Plan, if the percentage is one of a plan")
        }
        HiddenKind::PlanBefore => lang.pick("Kế hoạch trước khi bổ sung", "Plan before the supplement"),
        HiddenKind::Done => lang.pick("Số đã đạt", "Done"),
        HiddenKind::Remaining => lang.pick("Còn phải thực hiện", "Left to do"),
        HiddenKind::Previous => lang.pick("Kỳ trước", "Earlier value"),
        HiddenKind::Opening => {
            lang.pick("Trước khi phát triển mới (nếu không ai rời)", "Before the newcomers, if nobody left")
        }
        HiddenKind::Population => lang.pick("Dân số", "Population"),
        HiddenKind::LabourForce => lang.pick("Lực lượng lao động", "Labour force"),
        HiddenKind::Payable => lang.pick("Số phải thu", "Amount payable"),
        HiddenKind::CollectedAndDebt => lang.pick("Số đã thu cộng nợ", "Collected and debt"),
    }
}

/// Why a number is no figure.
pub fn reason(reason: Reason, lang: Lang) -> &'static str {
    match reason {
        Reason::Date => lang.pick("Ngày, tháng, năm hoặc giờ", "Date or time"),
        Reason::Period => lang.pick("Khoảng thời gian", "Period"),
        Reason::Document => lang.pick("Số hiệu văn bản", "Document number"),
        Reason::Telephone => lang.pick("Số điện thoại", "Telephone number"),
        Reason::Address => lang.pick("Địa chỉ", "Address"),
        Reason::Name => lang.pick("Số trong tên gọi", "Part of a name"),
        Reason::Views => lang.pick("Lượt xem trang", "Page views"),
        Reason::File => lang.pick("Tên tệp", "File name"),
        Reason::ListNumber => lang.pick("Số thứ tự", "List number"),
        Reason::Rank => lang.pick("Thứ hạng", "Rank"),
        Reason::Age => lang.pick("Tuổi", "Age"),
        Reason::NoUnit => lang.pick("Không rõ đơn vị", "No unit"),
        Reason::ByReader => lang.pick("Không phải số liệu, theo bạn", "No figure, as you say"),
        Reason::Unreadable => lang.pick("Không đọc được thành số", "Not readable as a number"),
    }
}

/// A number in its unit; money in the largest unit that keeps it readable.
pub(super) fn measured(value: Fraction, unit: &str, lang: Lang) -> String {
    let measure = Measure::of(unit);
    if measure.dimension == Dimension::Money && measure.zeros == 0 {
        let magnitude = if value.is_negative() { value.negated() } else { value };
        for (zeros, name) in [(9, "tỷ đồng"), (6, "triệu đồng")] {
            let one = Fraction::whole(10i64.pow(zeros));
            if magnitude >= one
                && let Ok(scaled) = value.over(one)
            {
                return with_unit(rounded(scaled, 3, lang), name);
            }
        }
    }
    let places = match measure.dimension {
        Dimension::Percent => 2,
        _ if measure.zeros > 0 || unit.is_empty() => 3,
        _ if value.is_whole() => 0,
        _ => 1,
    };
    with_unit(rounded(value, places, lang), unit)
}

fn rounded(value: Fraction, places: u8, lang: Lang) -> String {
    match value.round_to(places) {
        // Percentages keep the two decimals that offices print.
        Ok(number) if places != 2 || number.trimmed().places() == 0 => decimal(number.trimmed(), lang),
        Ok(number) => decimal(number, lang),
        Err(_) => "…".into(),
    }
}

fn percent_range(range: Range, lang: Lang) -> String {
    let (value, low, high) =
        (measured(range.value, "%", lang), rounded(range.low, 2, lang), measured(range.high, "%", lang));
    [&value, " (", &low, "–", &high, ")"].concat()
}

/// The value with its ends.
pub fn spread(range: Range, unit: &str, lang: Lang) -> String {
    let measure = Measure::of(unit);
    let places = match (measure.dimension, measure.zeros) {
        (Dimension::Count, 1..) => 4,
        (Dimension::Percent, _) | (_, 1..) => 2,
        _ => 0,
    };
    let printed = |value: Fraction| rounded(value, places, lang);
    if range.low.is_zero() {
        let most = with_unit(printed(range.high), unit);
        return [lang.pick("dưới ", "below "), &most].concat();
    }
    let value = with_unit(printed(range.value), unit);
    if range.low == range.high {
        return value;
    }
    [&value, " (", &printed(range.low), "–", &printed(range.high), ")"].concat()
}

fn with_unit(mut number: String, unit: &str) -> String {
    if unit == "%" {
        number.push('%');
    } else if !unit.is_empty() {
        number.push(NBSP);
        number.push_str(unit);
    }
    number
}

pub fn verdict(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::Conflicts => lang.pick("Không khớp", "Conflict"),
        Verdict::Undetermined => lang.pick("Chưa kết luận được", "Cannot be decided"),
        Verdict::Agrees => lang.pick("Khớp", "Agrees"),
    }
}
