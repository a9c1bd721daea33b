//! Sentences of many units in `tien-do/`: the whole list, each row, whom to remind, the sheet's own total.

use super::numbers::{NBSP, day, decimal, for_cell, percent, whole};
use super::progress::{rank_cells, two_places};
use super::{Lang, staff, table};
use crate::staff::progress::Verdict;
use crate::staff::ranking::Row;
use crate::staff::units::{Standing, TotalCheck};
use crate::units::{Day, Decimal, Percent};

pub struct Words {
    pub lead: &'static str,
    pub indicator: &'static str,
    pub indicator_hint: &'static str,
    pub numbered: &'static str,
    pub unit_hint: &'static str,
    pub unfold: &'static str,
    pub fold: &'static str,
    pub rows: &'static str,
    pub reading: &'static str,
    pub open: &'static str,
    pub detail: &'static str,
    pub remind: &'static str,
    pub remind_hint: &'static str,
    pub nobody: &'static str,
    pub praise: &'static str,
    pub praise_hint: &'static str,
    pub copy: &'static str,
    pub copy_all: &'static str,
    pub rank: &'static str,
    pub week: &'static str,
    pub curve: &'static str,
    pub curve_hint: &'static str,
    pub curve_later: &'static str,
    pub fits: &'static str,
    pub cells: &'static str,
    pub cells_hint: &'static str,
    pub as_cells: &'static str,
    pub as_text: &'static str,
    pub add_row: &'static str,
    pub remove_row: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    lead: "Dán bảng của các đơn vị: thấy ngay ai nhanh, ai chậm, mỗi tuần cần bao nhiêu và nên nhắc ai.",
    indicator: "Bảng có nhiều chỉ tiêu – đang xem",
    indicator_hint: "Mỗi cặp cột kế hoạch, thực hiện là một chỉ tiêu. Không cột nào bị bỏ.",
    numbered: "Chỉ tiêu",
    unit_hint: "Để trống thì theo tiêu đề cột.",
    unfold: "Bảng dài đã gấp lại – mở để xem, sửa",
    fold: "Gấp bảng lại",
    rows: "Các đơn vị theo thứ hạng",
    detail: "Chi tiết:",
    reading: "Đang đọc bảng…",
    open: "Chạm tên đơn vị để xem cách tính, từng tháng và dự báo.",
    remind: "Cần nhắc",
    remind_hint: "Đơn vị cần nhất đứng trước. Câu viết sẵn, sao chép gửi được ngay.",
    nobody: "Chưa có đơn vị nào phải nhắc.",
    praise: "Đáng khen",
    praise_hint: "Đã đủ kế hoạch, hoặc đang đi nhanh nhất.",
    copy: "Sao chép câu này",
    copy_all: "Sao chép tất cả",
    rank: "Hạng",
    week: "Cần mỗi tuần",
    curve: "Cộng dồn từng tháng",
    curve_later: "Bảng không bắt đầu từ đầu năm: cộng từ tháng đầu tiên của bảng, không so với kế hoạch cả năm.",
    curve_hint: "Cộng các đơn vị có số từng tháng: kỳ này, năm trước và kế hoạch nếu đi đều.",
    fits: "Các dòng cộng lại đúng bằng dòng tổng của bảng.",
    cells: "Bảng các đơn vị, từng ô",
    cells_hint: "Enter, Tab, phím mũi tên để đi từ ô này sang ô khác; dán được cả khối ô chép từ Excel.",
    as_cells: "Sửa từng ô",
    as_text: "Xem dạng chữ",
    add_row: "Thêm dòng",
    remove_row: "Bỏ",
};

static EN: Words = Words {
    lead: "Paste your table of units: see at once who is ahead, who is behind, what each week must bring and whom to remind.",
    indicator: "The table has several indicators – showing",
    indicator_hint: "Each pair of plan and result is an indicator. No column is dropped.",
    numbered: "Indicator",
    unit_hint: "Blank follows the headings.",
    unfold: "A long table, folded – open to see or edit",
    fold: "Fold the table",
    rows: "Units by rank",
    detail: "Details of",
    reading: "Reading the table…",
    open: "Tap a name for the steps, the months and the forecast.",
    remind: "Whom to remind",
    remind_hint: "The neediest first, with a sentence ready to send.",
    nobody: "Nobody needs a reminder.",
    praise: "Well done",
    praise_hint: "Plan met, or furthest ahead.",
    copy: "Copy this sentence",
    copy_all: "Copy all",
    rank: "Rank",
    week: "Needed per week",
    curve: "Running totals by month",
    curve_later: "The table does not begin with January: added up from its first month, and not compared with the plan of a year.",
    curve_hint: "All units with monthly figures: this period, last year, and the plan if it went evenly.",
    fits: "The rows add up to the sheet's own total.",
    cells: "The units, cell by cell",
    cells_hint: "Enter, Tab and arrows go from cell to cell; a block copied from a spreadsheet can be pasted at any of them.",
    as_cells: "Edit cell by cell",
    as_text: "Show as text",
    add_row: "Add a row",
    remove_row: "Remove",
};

/// "Dòng 3": a row without a name.
pub fn numbered(line: usize, lang: Lang) -> String {
    [lang.pick("Dòng ", "Row "), &whole(line as i64, lang)].concat()
}

/// A number with its unit, which may be none.
fn quantity(number: Decimal, unit: &str, lang: Lang) -> String {
    let mut printed = decimal(number, lang);
    if !unit.is_empty() {
        printed.push(NBSP);
        printed.push_str(unit);
    }
    printed
}

/// "655 / 1.000 người"
pub fn done_of_plan(of: &Standing, unit: &str, lang: Lang) -> String {
    [&decimal(of.done, lang), " / ", &quantity(of.plan, unit, lang)].concat()
}

/// The verdict in words: "Chậm hơn tiến độ 3,56 điểm %".
pub fn verdict(of: &Standing, lang: Lang) -> String {
    let points = of.points.map(|points| size(points, lang)).unwrap_or_default();
    match (of.verdict, lang.spoken()) {
        (Verdict::Met, lang) => lang.pick("đủ kế hoạch", "plan met").into(),
        (Verdict::Ahead, lang) => fill!(lang, "nhanh {a} điểm %", "{a} points ahead", points),
        (Verdict::OnTrack, lang) => {
            fill!(lang, "đúng tiến độ (lệch {a} điểm %)", "on schedule ({a} points off)", points)
        }
        (Verdict::Behind, lang) => fill!(lang, "chậm {a} điểm %", "{a} points behind", points),
        (Verdict::TooEarly, lang) => lang.pick("còn quá sớm để kết luận", "too early to say").into(),
        (Verdict::LevelOnly, lang) => lang.pick("chưa đủ kế hoạch", "short of the plan").into(),
    }
}

/// A number without its sign.
fn size(number: Decimal, lang: Lang) -> String {
    let printed = decimal(number, lang);
    printed.strip_prefix('−').map_or(printed.clone(), String::from)
}

/// Of the whole list, below its figure.
pub fn of_all(of: &Standing, unit: &str, as_of: Day, lang: Lang) -> String {
    let expected = of.expected.filter(|_| of.verdict != Verdict::Met).map(|expected| {
        let (on, expected) = (day(as_of), quantity(expected, unit, lang));
        fill!(lang, "Đến ngày {a} phải có {b} mới kịp.", "By {a} there should be {b}.", on, expected)
    });
    let mut sentence = expected.unwrap_or_default();
    let need = left(of, unit, lang);
    if !sentence.is_empty() && !need.is_empty() {
        sentence.push(' ');
    }
    sentence.push_str(&need);
    sentence
}

/// "Còn 3.258 người, mỗi tuần cần 374, mỗi ngày 54."
fn left(of: &Standing, unit: &str, lang: Lang) -> String {
    let remaining = quantity(of.remaining, unit, lang);
    match (of.week, of.day, lang.spoken()) {
        (Some(week), Some(day), lang) => {
            let (week, day) = (decimal(week, lang), decimal(day, lang));
            fill!(
                lang,
                "Còn {a}, mỗi tuần cần {b}, mỗi ngày {c}.",
                "{a} to go: {b} a week, {c} a day.",
                remaining,
                week,
                day
            )
        }
        _ if of.verdict == Verdict::Met => {
            let surplus = quantity(of.surplus, unit, lang);
            fill!(lang, "Vượt kế hoạch {a}.", "{a} above the plan.", surplus)
        }
        (.., lang) => fill!(lang, "Kỳ kế hoạch đã hết, còn thiếu {a}.", "The period is over, {a} short.", remaining),
    }
}

/// The first line of a row: what is done, what should be, how far that is from time.
pub fn row_now(of: &Standing, lang: Lang) -> String {
    let amounts = done_of_plan(of, "", lang);
    let expected = of
        .expected
        .filter(|_| of.verdict != Verdict::Met)
        .map(|expected| fill!(lang, " · cần có {a}", " · {a} expected", decimal(expected, lang)));
    [&amounts, expected.as_deref().unwrap_or_default(), " · ", &verdict(of, lang)].concat()
}

/// The second: what is left, what it takes, what the pace leads to, its share of all that is missing.
pub fn row_ahead(of: &Standing, share: Option<Percent>, lang: Lang) -> String {
    let mut parts: Vec<String> = Vec::new();
    if of.verdict == Verdict::Met {
        parts.push(fill!(lang, "Hơn kế hoạch {a}", "{a} above the plan", decimal(of.surplus, lang)));
        return parts.concat();
    }
    let remaining = decimal(of.remaining, lang);
    parts.push(fill!(lang, "Kém kế hoạch {a}", "{a} to go", remaining));
    if let (Some(week), Some(day)) = (of.week, of.day) {
        let (week, day) = (decimal(week, lang), decimal(day, lang));
        parts.push(fill!(lang, "mỗi tuần cần {a}, mỗi ngày {b}", "{a} a week, {b} a day", week, day));
    }
    if let Some((end, of_plan)) = of.forecast {
        let (end, of_plan) = (decimal(end, lang), percent(of_plan, lang));
        parts.push(fill!(lang, "giữ đà này cuối kỳ được {a} ({b})", "at this pace {a} in the end ({b})", end, of_plan));
    }
    if let Some(share) = share {
        let share = percent(two_places(share), lang);
        parts.push(fill!(lang, "chiếm {a} phần thiếu chung", "{a} of all that is missing", share));
    }
    parts.join(" · ")
}

/// What one writes to a colleague whose unit is behind.
pub fn reminder(name: &str, of: &Standing, unit: &str, as_of: Day, lang: Lang) -> String {
    let (on, amounts, share) = (day(as_of), done_of_plan(of, unit, lang), percent(of.percent, lang));
    let so_far = fill!(lang, "{a}: đến {b} được {c} ({d})", "{a}: {c} by {b} ({d})", name, on, amounts, share);
    let expected = of.expected.map(|expected| {
        fill!(lang, ", đi đúng nhịp thì đã có {a}", "; on schedule it would be {a}", decimal(expected, lang))
    });
    let remaining = quantity(of.remaining, unit, lang);
    let need = match (of.week, lang.spoken()) {
        (Some(week), lang) => {
            let week = decimal(week, lang);
            fill!(lang, "Còn {a}, mỗi tuần {b} là kịp.", "{a} to go: {b} a week will do it.", remaining, week)
        }
        (None, lang) => fill!(lang, "Còn thiếu {a}.", "{a} short.", remaining),
    };
    let help = lang.pick(
        "Có gì vướng thì báo để cùng gỡ nhé.",
        "If something is in the way, tell us and we will sort it out together.",
    );
    [&so_far, expected.as_deref().unwrap_or_default(), ". ", &need, " ", help].concat()
}

/// "Chúc mừng xã An Lão: 910 / 900 người, đạt 101,11% kế hoạch."
pub fn praise(name: &str, of: &Standing, unit: &str, lang: Lang) -> String {
    let (amounts, share) = (done_of_plan(of, unit, lang), percent(of.percent, lang));
    fill!(lang, "{a}: {b}, đạt {c} kế hoạch.", "{a}: {b}, {c} of the plan.", name, amounts, share)
}

/// "Còn 5 đơn vị nữa trong bảng xếp hạng."
pub fn more(units: usize, lang: Lang) -> String {
    let units = whole(units as i64, lang);
    fill!(lang, "Còn {a} đơn vị nữa, xem trong bảng xếp hạng.", "{a} more units stand in the ranking.", units)
}

/// The button for those who are still to be reminded.
pub fn more_to_remind(units: usize, lang: Lang) -> String {
    fill!(lang, "Xem {a} câu nữa", "{a} more", whole(units as i64, lang))
}

/// A printed total that is not the sum of the lines, for the column named.
pub fn total_differs(
    line: &str,
    column: table::ColumnRole,
    of: &TotalCheck,
    left_out: &[String],
    lang: Lang,
) -> String {
    let (printed, sum, difference) = (decimal(of.printed, lang), decimal(of.sum, lang), size(of.difference, lang));
    let told = fill!(
        lang,
        "Cột “{a}”: dòng “{b}” ghi {c}, các dòng cộng lại {d}, lệch {e}.",
        "Column “{a}”: the line “{b}” says {c}, the rows add up to {d}, {e} off.",
        table::column(column, lang),
        line,
        printed,
        sum,
        difference
    );
    if left_out.is_empty() {
        return [&told, lang.pick(" Kiểm tra lại bảng: có thể thiếu dòng.", " Check the table: a row may be missing.")]
            .concat();
    }
    let names = left_out.join(", ");
    let why = if of.is_left_out {
        fill!(lang, " Vì chưa tính: {a}.", " Because these are not counted: {a}.", names)
    } else {
        fill!(lang, " Có thể vì chưa tính: {a}.", " Perhaps because these are not counted: {a}.", names)
    };
    told + &why
}

/// What the sheet's own total comes to.
pub fn by_the_sheet(percent_of: Percent, line: &str, lang: Lang) -> String {
    let share = percent(two_places(percent_of), lang);
    fill!(
        lang,
        "Tính theo dòng “{a}” thì cả bảng đạt {b}.",
        "By the line “{a}” the whole table stands at {b}.",
        line,
        share
    )
}

/// The percentage of a row, rounded once; that of the ranking has been rounded to more decimals.
pub fn ranked_share(row: &Row, standing: Option<&Standing>, grows: bool, lang: Lang) -> Option<String> {
    let shown = standing.filter(|_| !grows && row.percent.is_some());
    shown.map(|standing| percent(standing.percent, lang))
}

/// What is copied: a line that says what it is, the heads of the columns, a line for each unit.
pub struct Copied<'a> {
    pub title: String,
    pub unit: &'a str,
    pub as_of: Option<Day>,
    pub grows: bool,
    pub total: Option<&'a Standing>,
}

impl Copied<'_> {
    /// Cells parted by tabs, for a chat or a spreadsheet.
    pub fn text<'r>(&self, rows: impl Iterator<Item = (&'r Row, Option<Standing>)>, lang: Lang) -> String {
        let (words, of_page) = (words(lang), super::progress::words(lang));
        let mut text = self.title.clone();
        if let Some(on) = self.as_of {
            text.push_str(&[", ", of_page.as_of, " ", &day(on)].concat());
        }
        if !self.unit.is_empty() {
            text.push_str(&[" (", self.unit, ")"].concat());
        }
        let share = if self.grows { of_page.growth } else { of_page.percent };
        let heads = [
            words.rank,
            of_page.name,
            share,
            of_page.done,
            of_page.plan,
            of_page.expected,
            of_page.remaining,
            words.week,
        ];
        text.push('\n');
        text.push_str(&heads.join("\t"));
        for (row, standing) in rows {
            let [_, share, remaining, _] = &rank_cells(row, self.grows, lang)[..] else { continue };
            let once = ranked_share(row, standing.as_ref(), self.grows, lang);
            let share = once.as_ref().unwrap_or(share);
            self.line(&mut text, [&staff::rank(row), &row.name, share], standing.as_ref(), remaining, lang);
        }
        if let Some(total) = self.total {
            let share = percent(total.percent, lang);
            self.line(&mut text, ["", of_page.total, &share], Some(total), &decimal(total.remaining, lang), lang);
        }
        text
    }

    fn line(&self, text: &mut String, first: [&str; 3], of: Option<&Standing>, remaining: &str, lang: Lang) {
        let shown = |number: Option<Decimal>| number.map_or_else(|| "–".into(), |number| decimal(number, lang));
        let (done, plan) = (shown(of.map(|of| of.done)), shown(of.map(|of| of.plan)));
        let (expected, week) = (shown(of.and_then(|of| of.expected)), shown(of.and_then(|of| of.week)));
        let cells = [first[0], first[1], first[2], &done, &plan, &expected, remaining, &week];
        text.push('\n');
        text.push_str(&for_cell(&cells.join("\t")));
    }
}
