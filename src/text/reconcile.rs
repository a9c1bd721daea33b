//! Sentences of the page `doi-chieu/`.

use super::Lang;
use super::figures::{finding, solved_value, verdict};
use super::numbers::{value, whole};
use super::report_sentence::{Term, sentence};
use super::words::amount;
use crate::figures::report::{Change, Correction, Meaning, ReadFigure, Role};
use crate::figures::{Bound, Dimension, Figure, Finding, Solved};
use crate::units::{Dong, Value};

pub struct Words {
    pub title: &'static str,
    pub promise: &'static str,
    pub lead: &'static str,
    pub report: &'static str,
    pub report_hint: &'static str,
    pub open_file: &'static str,
    pub kept_here: &'static str,
    pub checked: &'static str,
    pub waiting: &'static str,
    pub reading: &'static str,
    pub nothing_found: &'static str,
    pub no_relation: &'static str,
    pub read_so: &'static str,
    pub read_so_hint: &'static str,
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
    pub long: &'static str,
    pub view: &'static str,
    pub view_report: &'static str,
    pub view_by_hand: &'static str,
    pub part: &'static str,
    pub part_before: &'static str,
    pub part_after: &'static str,
    pub more: &'static str,
    pub copy: &'static str,
    pub office_sentence: &'static str,
    pub office_sentence_hint: &'static str,
    pub corrected: &'static str,
    pub opened: &'static str,
    pub opened_hint: &'static str,
    pub in_words: &'static str,
    pub unit: &'static str,
    pub bound: &'static str,
    pub as_read: &'static str,
    pub no_figure: &'static str,
    pub close: &'static str,
    pub corrections: &'static str,
    pub corrections_hint: &'static str,
    pub take_back: &'static str,
    pub hand_figures: &'static str,
    pub hand_figures_hint: &'static str,
    pub hand_relations: &'static str,
    pub hand_relations_hint: &'static str,
    pub name: &'static str,
    pub value: &'static str,
    pub kind: &'static str,
    pub none: &'static str,
    pub add_figure: &'static str,
    pub add_relation: &'static str,
    pub remove_figure: &'static str,
    pub remove_relation: &'static str,
    pub solved: &'static str,
    pub solved_hint: &'static str,
    pub hand_waiting: &'static str,
    pub before: &'static str,
    pub before_open: &'static str,
    pub before_text: &'static str,
    pub before_hint: &'static str,
    pub before_none: &'static str,
    pub before_head: [&'static str; 5],
    pub why_vague: &'static str,
    pub why_vague_end: &'static str,
    pub why_rounded: &'static str,
    pub left_alone: &'static str,
    pub left_alone_hint: &'static str,
    pub no_base: &'static str,
    pub of_what: &'static str,
    pub mail_report: &'static str,
    pub mail_which: &'static str,
    pub mail_unclear: &'static str,
    pub mail_checked: &'static str,
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
    report_hint: "Dán, gõ hoặc thả tệp vào đây. Văn bản ở lại trên máy này, không gửi đi đâu.",
    open_file: "Mở tệp .docx, .txt",
    kept_here: "Văn bản dài nên không nằm trong đường dẫn; nó được lưu trên máy này và vẫn còn khi mở lại trang.",
    checked: "Kết quả đối chiếu",
    waiting: "Dán một đoạn báo cáo vào ô văn bản.",
    reading: "Đang đọc báo cáo…",
    nothing_found: "Chưa thấy con số nào có đơn vị trong văn bản.",
    no_relation: "Chưa tìm được quan hệ nào giữa các con số để đối chiếu.",
    read_so: "Văn bản với các con số đã đọc",
    read_so_hint: "Mỗi con số được gạch chân theo loại. Chạm vào một số để xem cách hiểu và sửa.",
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
    long: "Văn bản dài: kết quả hiện ra khi bạn ngừng gõ.",
    view: "Bạn muốn",
    view_report: "Đọc một báo cáo",
    view_by_hand: "Tự lập quan hệ",
    part: "Phần",
    part_before: "Phần trước",
    part_after: "Phần sau",
    more: "Hiện thêm",
    copy: "Sao chép",
    office_sentence: "Sao chép câu báo cáo",
    office_sentence_hint: "Câu báo cáo: ",
    corrected: "đã sửa theo bạn",
    opened: "Con số đang xem",
    opened_hint: "Nếu hiểu sai, hãy sửa ở đây. Văn bản giữ nguyên; kết quả được tính lại theo cách hiểu của bạn.",
    in_words: "Đọc là",
    unit: "Đơn vị",
    bound: "Mức chính xác",
    as_read: "Như đã đọc",
    no_figure: "Không phải số liệu",
    close: "Đóng",
    corrections: "Đã sửa theo bạn",
    corrections_hint: "Bỏ từng chỗ sửa để trở về cách hiểu ban đầu.",
    take_back: "Bỏ sửa",
    hand_figures: "Các con số",
    hand_figures_hint: "Đặt tên cho từng số. Số chưa biết thì để trống: trang sẽ tính ngược.",
    hand_relations: "Các quan hệ",
    hand_relations_hint: "Chọn con số cho từng chỗ.",
    name: "Tên",
    value: "Giá trị",
    kind: "Quan hệ",
    none: "Không có",
    add_figure: "Thêm con số",
    add_relation: "Thêm quan hệ",
    remove_figure: "Bỏ con số",
    remove_relation: "Bỏ quan hệ",
    solved: "Các số tính ngược",
    solved_hint: "Trong ngoặc là khoảng mà việc làm tròn cho phép.",
    hand_waiting: "Lập ít nhất một quan hệ giữa các con số.",
    before: "So với báo cáo trước",
    before_open: "Dán báo cáo trước",
    before_text: "Báo cáo trước của cùng đơn vị",
    before_hint: "Chỉ so những số mà hai bài nói bằng cùng những từ; trong ngoặc là khoảng mà việc làm tròn cho phép.",
    before_none: "Chưa có số nào được hai bài nói bằng cùng những từ.",
    before_head: ["Số liệu", "Trước", "Nay", "Chênh lệch", "%"],
    why_vague: " được hiểu là “",
    why_vague_end: "”, nên còn để ngỏ quá nhiều.",
    why_rounded: "Các số in đã làm tròn, nên chưa đủ chặt để kết luận.",
    left_alone: "Những tỷ lệ chưa đối chiếu được",
    left_alone_hint: "Muốn đối chiếu, hãy cho biết tỷ lệ là của số nào: chạm vào nó trong văn bản.",
    no_base: "không in số được lấy làm mẫu",
    of_what: "câu chữ chưa cho biết là phần trăm của số nào",
    mail_report: "Báo cáo: “",
    mail_which: " Số nào đúng?",
    mail_unclear: " Xin nói rõ thêm.",
    mail_checked: "Đối chiếu bằng An Sinh; mỗi số in được hiểu là đã làm tròn ở chữ số cuối.",
};

static EN: Words = Words {
    title: "Check the figures",
    promise: "Do the figures of a report agree with each other?",
    lead: "Paste part of a Vietnamese report: which figures agree, which don't, and which percentage doesn't say of what.",
    report: "Text of the report",
    report_hint: "Paste it, type it or drop a file here, in Vietnamese. The text stays on this device; it is sent nowhere.",
    open_file: "Open a .docx or .txt",
    kept_here: "The text is too long for the address; it is kept on this device and will be here when you return.",
    checked: "Result",
    waiting: "Paste part of a report into the field.",
    reading: "Reading the report…",
    nothing_found: "No figure with a unit was found in the text.",
    no_relation: "No relation between the figures was found that could be checked.",
    read_so: "The text with its figures",
    read_so_hint: "Every figure is underlined by its kind. Tap one to see how it was understood, and to correct it.",
    money: "Money",
    percent: "Percentages",
    count: "People, units",
    in_conflict: "In a conflict",
    ignored: "Skipped",
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
    long: "A long text: the result appears when you stop typing.",
    view: "You want to",
    view_report: "Read a report",
    view_by_hand: "Build relations",
    part: "Part",
    part_before: "Part before",
    part_after: "Next part",
    more: "Show more",
    copy: "Copy",
    office_sentence: "Copy a sentence for the report",
    office_sentence_hint: "For the report: ",
    corrected: "corrected by you",
    opened: "The figure you picked",
    opened_hint: "If it was misunderstood, correct it here. The text stays; everything is worked out again your way.",
    in_words: "In words",
    unit: "Unit",
    bound: "Exactness",
    as_read: "As it was read",
    no_figure: "Not a figure",
    close: "Close",
    corrections: "Corrected by you",
    corrections_hint: "Take a correction back to return to how the figure was read.",
    take_back: "Take back",
    hand_figures: "The figures",
    hand_figures_hint: "Give every figure a name. Leave unknown ones empty: they are solved for.",
    hand_relations: "The relations",
    hand_relations_hint: "Pick a figure for every place.",
    name: "Name",
    value: "Value",
    kind: "Relation",
    none: "None",
    add_figure: "Add a figure",
    add_relation: "Add a relation",
    remove_figure: "Remove the figure",
    remove_relation: "Remove the relation",
    solved: "Figures that were solved for",
    solved_hint: "The range that rounding allows stands in brackets.",
    hand_waiting: "Build at least one relation between the figures.",
    before: "Against the report before",
    before_open: "Paste the report before",
    before_text: "The report before, of the same office",
    before_hint: "Only figures that both give in the same words are compared; the range that rounding allows stands in brackets.",
    before_none: "Nothing is given in the same words by both.",
    before_head: ["What", "Before", "Now", "Difference", "%"],
    why_vague: " was read as “",
    why_vague_end: "”, which leaves too much open.",
    why_rounded: "The printed figures are rounded, which leaves too much open.",
    left_alone: "Percentages that were not checked",
    left_alone_hint: "To have one checked, say what it is of: tap it in the text.",
    no_base: "what it is of is not printed",
    of_what: "the words don't say what it is of",
    mail_report: "Report: “",
    mail_which: " Which is right?",
    mail_unclear: " Please make it clear.",
    mail_checked: "Checked with An Sinh; every printed figure counts as rounded to its last digit.",
};

pub(super) fn count(number: usize, lang: Lang) -> String {
    whole(i64::try_from(number).unwrap_or(i64::MAX), lang)
}

/// "306.100.000.000 đồng, làm tròn ở chữ số cuối"
pub fn understood(read: &ReadFigure, lang: Lang) -> String {
    let figure = &read.figure;
    let shown = value(&Value::Quantity(figure.value, figure.unit.clone()), lang);
    [&shown, ", ", bound(figure.bound, lang)].concat()
}

pub fn bound(bound: Bound, lang: Lang) -> &'static str {
    match bound {
        Bound::Rounded => lang.pick("làm tròn ở chữ số cuối", "rounded to its last digit"),
        Bound::Exact => lang.pick("đúng số đếm được", "counted exactly"),
        Bound::AtLeast => lang.pick("từ số này trở lên", "this or more"),
        Bound::Below => lang.pick("chưa tới số này", "less than this"),
        Bound::About => lang.pick("khoảng chừng", "about"),
    }
}

/// "ba trăm linh sáu tỷ một trăm triệu đồng"; empty where the figure has decimals.
pub fn in_words(read: &ReadFigure, lang: Lang) -> String {
    let figure = &read.figure;
    if figure.value.places() > 0 || figure.measure().dimension == Dimension::Percent {
        return String::new();
    }
    let spelled = amount(Dong::new(figure.value.digits()), lang);
    match (figure.unit.as_str(), spelled.strip_suffix(" đồng")) {
        ("đồng", _) => spelled,
        ("", Some(number)) => number.into(),
        (unit, Some(number)) => [number, " ", unit].concat(),
        (_, None) => String::new(),
    }
}

/// What a person can say that a figure is.
pub fn meaning(meaning: Meaning, lang: Lang) -> &'static str {
    match meaning {
        Meaning::Done => lang.pick("Số đã đạt, tổng số", "Done, or a total"),
        Meaning::New => lang.pick("Phát triển mới", "New participants"),
        Meaning::Plan => lang.pick("Kế hoạch, chỉ tiêu", "Plan, target"),
        Meaning::Previous => lang.pick("Kỳ trước", "Earlier value"),
        Meaning::Rise => lang.pick("Phần tăng", "A rise"),
        Meaning::Fall => lang.pick("Phần giảm", "A fall"),
        Meaning::Remaining => lang.pick("Còn phải thực hiện", "Left to do"),
        Meaning::Debt => lang.pick("Nợ", "Debt"),
        Meaning::Payable => lang.pick("Số phải thu", "Amount payable"),
        Meaning::Population => lang.pick("Dân số", "Population"),
        Meaning::LabourForce => lang.pick("Lực lượng lao động", "Labour force"),
        Meaning::OfPlan => lang.pick("Tỷ lệ so với kế hoạch", "Percent of the plan"),
        Meaning::OfPopulation => lang.pick("Tỷ lệ so với dân số", "Percent of the population"),
        Meaning::OfPrevious => lang.pick("Bằng bao nhiêu % kỳ trước", "Percent of the earlier value"),
        Meaning::OfPayable => lang.pick("Tỷ lệ so với số phải thu", "Percent of the amount payable"),
        Meaning::Share => lang.pick("Tỷ trọng trong tổng số", "Share of the total"),
        Meaning::PercentRise => lang.pick("Tốc độ tăng", "Growth in percent"),
        Meaning::PercentFall => lang.pick("Tốc độ giảm", "Decline in percent"),
    }
}

/// "7,52%: đơn vị điểm %"
pub fn correction(of: &Correction, lang: Lang) -> String {
    let what = match &of.change {
        Change::NoFigure => lang.pick("không phải số liệu", "not a figure").to_string(),
        Change::Unit(unit) => [lang.pick("đơn vị ", "unit "), unit].concat(),
        Change::Bound(of) => bound(*of, lang).into(),
        Change::Meaning(of) => meaning(*of, lang).into(),
    };
    [&of.printed, ": ", &what].concat()
}

/// What a relation made by hand says.
pub fn kind(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Ratio => lang.pick("Tỷ lệ", "Ratio"),
        Kind::Rise => lang.pick("Tăng", "Growth"),
        Kind::Fall => lang.pick("Giảm", "Decline"),
        Kind::Sum => lang.pick("Tổng các phần", "Sum of parts"),
        Kind::Difference => lang.pick("Hiệu", "Difference"),
        Kind::Mean => lang.pick("Mức chung của các đơn vị", "Mean of units"),
    }
}

/// Relations made by hand that were checked, with what a person calls their figures.
pub struct Sheet {
    pub figures: Vec<Figure>,
    /// By their ids.
    pub names: Vec<(String, String)>,
    pub findings: Vec<Finding>,
}

impl Sheet {
    fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    fn name(&self, id: &str) -> &str {
        self.names.iter().find(|(known, _)| known == id).map_or("", |(_, name)| name)
    }

    /// The finding with every figure by its name and value.
    pub fn told(&self, of: &Finding, lang: Lang) -> String {
        let printed = |id: &str| {
            let Some(figure) = self.figure(id) else { return String::new() };
            let shown = value(&Value::Quantity(figure.value, figure.unit.clone()), lang);
            match self.name(id) {
                "" => shown,
                name => [name, " (", &shown, ")"].concat(),
            }
        };
        let unit = of.relation.checked().and_then(|id| self.figure(id)).map_or("%", |figure| &figure.unit);
        finding(of, unit, &printed, lang)
    }

    pub fn sentence(&self, of: &Finding, lang: Lang) -> Option<String> {
        let mut term = |id: &String| Some(Term { figure: self.figure(id)?, role: None, name: self.name(id) });
        sentence(&of.relation.map(&mut term)?, lang)
    }

    /// All findings, a line each.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let line = |of: &Finding| [verdict(of.verdict, lang), ": ", &self.told(of, lang)].concat();
        self.findings.iter().map(line).collect()
    }
}

/// A kind of relation as the page offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Ratio,
    Rise,
    Fall,
    Sum,
    Difference,
    Mean,
}

/// What stands at a place of a relation, by its name there.
pub fn place(place: &str, lang: Lang) -> &'static str {
    match place {
        "part" => lang.pick("Phần đã đạt", "The part"),
        "whole" => lang.pick("Mức chung, mẫu số", "The whole, the base"),
        "percent" => lang.pick("Tỷ lệ %", "The percent"),
        "now" => lang.pick("Kỳ này", "Now"),
        "change" => lang.pick("Phần tăng, giảm", "The change"),
        "previous" => lang.pick("Kỳ trước", "Earlier"),
        "total" => lang.pick("Tổng số", "The total"),
        "larger" => lang.pick("Số lớn", "The larger"),
        "smaller" => lang.pick("Số nhỏ", "The smaller"),
        "difference" => lang.pick("Hiệu", "The difference"),
        _ => lang.pick("Một phần", "One part"),
    }
}

/// "Phần 2/8"
pub fn part_of(part: usize, all: usize, lang: Lang) -> String {
    [words(lang).part, " ", &count(part + 1, lang), "/", &count(all, lang)].concat()
}

/// "Kế hoạch: 573,22 tỷ đồng (573,07–573,37)"
pub fn solved(name: &str, solved: &Solved, lang: Lang) -> String {
    [name, ": ", &solved_value(solved, lang)].concat()
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
