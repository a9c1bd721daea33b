//! Sentences of the page `doi-chieu/`.

use super::Lang;
use super::figures::{Shown, finding, hidden};
use super::numbers::{value, whole};
use super::report_sentence::{Term, sentence};
use crate::figures::report::{Notation, ReadFigure, Role};
use crate::figures::{Bound, Finding, Report, Verdict};
use crate::units::Value;

pub struct Words {
    pub title: &'static str,
    pub promise: &'static str,
    pub lead: &'static str,
    pub report: &'static str,
    pub report_hint: &'static str,
    pub kept_here: &'static str,
    pub checked: &'static str,
    pub waiting: &'static str,
    pub nothing_found: &'static str,
    pub no_relation: &'static str,
    pub read_so: &'static str,
    pub read_so_hint: &'static str,
    pub cut: &'static str,
    pub money: &'static str,
    pub percent: &'static str,
    pub count: &'static str,
    pub in_conflict: &'static str,
    pub ignored: &'static str,
    pub findings: &'static str,
    pub findings_hint: &'static str,
    pub hidden: &'static str,
    pub hidden_hint: &'static str,
    pub figures: &'static str,
    pub figures_hint: &'static str,
    pub printed: &'static str,
    pub understood: &'static str,
    pub role: &'static str,
    pub passed_over: &'static str,
    pub passed_over_hint: &'static str,
    pub reason: &'static str,
    pub why: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Đối chiếu số liệu",
    promise: "Các con số trong báo cáo có khớp nhau không?",
    lead: "Dán một đoạn báo cáo: con số nào khớp, con số nào không, tỷ lệ nào chưa nói rõ là phần trăm của cái gì.",
    report: "Văn bản báo cáo",
    report_hint: "Dán hoặc gõ vào đây. Văn bản ở lại trên máy này, không gửi đi đâu.",
    kept_here: "Văn bản dài nên không nằm trong đường dẫn; nó được lưu trên máy này và vẫn còn khi mở lại trang.",
    checked: "Kết quả đối chiếu",
    waiting: "Dán một đoạn báo cáo vào ô văn bản.",
    nothing_found: "Chưa thấy con số nào có đơn vị trong văn bản.",
    no_relation: "Chưa tìm được quan hệ nào giữa các con số để đối chiếu.",
    read_so: "Văn bản với các con số đã đọc",
    read_so_hint: "Mỗi con số được gạch chân theo loại; cách hiểu từng số nằm trong bảng bên dưới.",
    cut: "Văn bản rất dài: chỉ phần đầu được đánh dấu và liệt kê. Mọi con số đều đã được đối chiếu.",
    money: "Tiền",
    percent: "Tỷ lệ",
    count: "Người, đơn vị",
    in_conflict: "Có chỗ không khớp",
    ignored: "Bỏ qua",
    findings: "Các quan hệ đã đối chiếu",
    findings_hint: "Chỗ không khớp đứng trước. Số in được hiểu là đã làm tròn ở chữ số cuối.",
    hidden: "Những số mà báo cáo không nêu",
    hidden_hint: "Tính ngược từ các số đã in; trong ngoặc là khoảng mà việc làm tròn cho phép.",
    figures: "Cách hiểu từng con số",
    figures_hint: "Đơn vị, mức chính xác và vai trò đọc được từ những từ xung quanh.",
    printed: "Số in",
    understood: "Hiểu là",
    role: "Vai trò",
    passed_over: "Những số đã bỏ qua",
    passed_over_hint: "Ngày tháng, số hiệu văn bản, số điện thoại và những số không rõ đơn vị.",
    reason: "Lý do",
    why: "Mỗi quan hệ được tính lại từ các số đã in, với khoảng mà việc làm tròn cho phép.",
};

static EN: Words = Words {
    title: "Check the figures",
    promise: "Do the figures of a report agree with each other?",
    lead: "Paste part of a Vietnamese report: which figures agree, which don't, and which percentage doesn't say of what.",
    report: "Text of the report",
    report_hint: "Paste or type it here, in Vietnamese. The text stays on this device; it is sent nowhere.",
    kept_here: "The text is too long for the address; it is kept on this device and will be here when you return.",
    checked: "What came out",
    waiting: "Paste part of a report into the field.",
    nothing_found: "No figure with a unit was found in the text.",
    no_relation: "No relation between the figures was found that could be checked.",
    read_so: "The text with its figures",
    read_so_hint: "Every figure is underlined by its kind; the table below says how each was understood.",
    cut: "A very long text: only its beginning is marked and listed. Every figure was checked.",
    money: "Money",
    percent: "Percentages",
    count: "People, units",
    in_conflict: "In a conflict",
    ignored: "Passed over",
    findings: "Relations that were checked",
    findings_hint: "What does not agree comes first. A printed figure counts as rounded to its last digit.",
    hidden: "Figures that the report leaves out",
    hidden_hint: "Worked out from the printed ones; the range that rounding allows stands in brackets.",
    figures: "How each figure was understood",
    figures_hint: "Unit, exactness and role, by the words around it.",
    printed: "Printed",
    understood: "Understood as",
    role: "Role",
    passed_over: "Numbers passed over",
    passed_over_hint: "Dates, document numbers, telephone numbers, and numbers without a unit.",
    reason: "Reason",
    why: "Every relation is computed again from the printed figures, with the range that rounding allows.",
};

/// How many findings there are of each verdict.
#[derive(Clone, Copy, Default)]
pub struct Counts {
    pub conflicts: usize,
    pub undetermined: usize,
    pub agrees: usize,
}

impl Counts {
    pub fn of(findings: &[Finding]) -> Counts {
        let mut counts = Counts::default();
        for finding in findings {
            match finding.verdict {
                Verdict::Conflicts => counts.conflicts += 1,
                Verdict::Undetermined => counts.undetermined += 1,
                Verdict::Agrees => counts.agrees += 1,
            }
        }
        counts
    }
}

/// "1 chỗ không khớp"
pub fn headline(counts: Counts, lang: Lang) -> String {
    let conflicts = count(counts.conflicts, lang);
    conflicts
        + match counts.conflicts {
            1 => lang.pick(" chỗ không khớp", " conflict"),
            _ => lang.pick(" chỗ không khớp", " conflicts"),
        }
}

/// "3 chỗ khớp, 1 chỗ chưa kết luận được"
pub fn others(counts: Counts, lang: Lang) -> String {
    let agrees = count(counts.agrees, lang) + lang.pick(" chỗ khớp, ", " agree, ");
    agrees + &count(counts.undetermined, lang) + lang.pick(" chỗ chưa kết luận được", " cannot be decided")
}

/// "Đọc được 11 con số, bỏ qua 2."
pub fn read_sentence(report: &Report, lang: Lang) -> String {
    let (read, ignored) = (count(report.figures.len(), lang), count(report.ignored.len(), lang));
    let notation = match report.notation {
        Notation::Vietnamese => "",
        Notation::English => lang.pick(" Văn bản viết số kiểu 1,234.5.", " The text writes its numbers as 1,234.5."),
        Notation::Mixed => {
            lang.pick(" Văn bản viết số theo cả hai kiểu 1.234,5 và 1,234.5.", " The text mixes 1.234,5 and 1,234.5.")
        }
    };
    match lang.spoken() {
        Lang::Vi => ["Đọc được ", &read, " con số, bỏ qua ", &ignored, ".", notation].concat(),
        Lang::En => [&read, " figures read, ", &ignored, " numbers passed over.", notation].concat(),
    }
}

fn count(number: usize, lang: Lang) -> String {
    whole(i64::try_from(number).unwrap_or(i64::MAX), lang)
}

pub fn verdict(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::Conflicts => lang.pick("Không khớp", "Conflict"),
        Verdict::Undetermined => lang.pick("Chưa kết luận được", "Cannot be decided"),
        Verdict::Agrees => lang.pick("Khớp", "Agrees"),
    }
}

/// A finding with the figures as they are printed in the report.
pub fn told(report: &Report, of: &Finding, lang: Lang) -> String {
    let printed = |id: &str| report.figure(id).map(|read| read.printed.clone()).unwrap_or_default();
    let printed: Shown<'_> = &printed;
    let checked = of.relation.checked().and_then(|id| report.figure(id));
    finding(of, checked.map_or("%", |read| &read.figure.unit), printed, lang)
}

/// The finding as a report should say it; see [`report_sentence`](super::report_sentence).
pub fn office_sentence(report: &Report, of: &Finding, lang: Lang) -> Option<String> {
    let term = |id: &String| {
        let read = report.figure(id).ok_or(())?;
        Ok::<_, ()>(Term { figure: &read.figure, role: read.role, name: "" })
    };
    sentence(&of.relation.map(term).ok()?, lang)
}

/// "306.100.000.000 đồng, làm tròn ở chữ số cuối"
pub fn understood(read: &ReadFigure, lang: Lang) -> String {
    let figure = &read.figure;
    let shown = value(&Value::Quantity(figure.value, figure.unit.clone()), lang);
    [&shown, ", ", bound(figure.bound, lang)].concat()
}

fn bound(bound: Bound, lang: Lang) -> &'static str {
    match bound {
        Bound::Rounded => lang.pick("làm tròn ở chữ số cuối", "rounded to its last digit"),
        Bound::Exact => lang.pick("đúng số đếm được", "counted exactly"),
        Bound::AtLeast => lang.pick("từ số này trở lên", "this or more"),
        Bound::Below => lang.pick("chưa tới số này", "less than this"),
        Bound::About => lang.pick("khoảng chừng", "about"),
    }
}

pub fn role(role: Role, lang: Lang) -> &'static str {
    match role {
        Role::Done => lang.pick("Đã đạt", "Done"),
        Role::Plan => lang.pick("Kế hoạch, chỉ tiêu", "Plan, target"),
        Role::Previous => lang.pick("Kỳ trước", "Earlier value"),
        Role::Change => lang.pick("Phần tăng, giảm", "Change"),
        Role::Percent => lang.pick("Tỷ lệ", "Percentage"),
        Role::Part => lang.pick("Một phần của tổng", "Part of a total"),
        Role::Total => lang.pick("Tổng số", "Total"),
        Role::Population => lang.pick("Dân số", "Population"),
        Role::Debt => lang.pick("Nợ", "Debt"),
    }
}

/// A few plain lines for a chat: what does not agree, what cannot be decided, what the report leaves out.
pub fn summary(report: &Report, most: usize, lang: Lang) -> String {
    let counts = Counts::of(&report.findings);
    let mut lines = vec![
        [words(lang).title, ": ", &headline(counts, lang), "; ", &others(counts, lang)].concat(),
        read_sentence(report, lang),
    ];
    let open = report.findings.iter().filter(|finding| finding.verdict != Verdict::Agrees).take(most);
    lines.extend(open.map(|of| [verdict(of.verdict, lang), ": ", &told(report, of, lang)].concat()));
    lines.extend(report.hidden.iter().take(most).map(|of| hidden(of, lang)));
    lines.join("\n")
}
