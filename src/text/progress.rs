//! Sentences of the page `tien-do/`.

use super::numbers::{decimal, percent, value, whole};
use super::{Lang, reading, staff};
use crate::staff::progress::{ProgressInput, ProgressOutcome, Sentence, Verdict};
use crate::staff::ranking::Row;
use crate::units::{Decimal, Percent, Value, is_letter};

pub struct Words {
    pub title: &'static str,
    pub promise: &'static str,
    pub lead: &'static str,
    pub view: &'static str,
    pub one: &'static str,
    pub many: &'static str,
    pub kind: &'static str,
    pub kind_hint: &'static str,
    pub flow: &'static str,
    pub stock: &'static str,
    pub indicator: &'static str,
    pub indicator_hint: &'static str,
    pub unit: &'static str,
    pub unit_hint: &'static str,
    pub units: [&'static str; 3],
    pub two_of_three: &'static str,
    pub two_of_three_hint: &'static str,
    pub done: &'static str,
    pub plan: &'static str,
    pub percent: &'static str,
    pub as_of: &'static str,
    pub as_of_hint: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub period_hint: &'static str,
    pub compare: &'static str,
    pub previous: &'static str,
    pub previous_hint: &'static str,
    pub people: &'static str,
    pub previous_people: &'static str,
    pub people_hint: &'static str,
    pub opening: &'static str,
    pub opening_hint: &'static str,
    pub supplements: &'static str,
    pub supplements_hint: &'static str,
    pub supplement_on: &'static str,
    pub supplement_add: &'static str,
    pub add_supplement: &'static str,
    pub remove_supplement: &'static str,
    pub months: &'static str,
    pub months_hint: &'static str,
    pub last_year_months: &'static str,
    pub last_year_months_hint: &'static str,
    pub coverage: &'static str,
    pub coverage_hint: &'static str,
    pub coverage_of: &'static str,
    pub population: &'static str,
    pub labour_force: &'static str,
    pub base: &'static str,
    pub coverage_percent: &'static str,
    pub uncovered: &'static str,
    pub arrears: &'static str,
    pub arrears_hint: &'static str,
    pub debt: &'static str,
    pub arrears_percent: &'static str,
    pub arrears_base: &'static str,
    pub fits: &'static str,
    pub fits_not: &'static str,
    pub waiting: &'static str,
    pub expected: &'static str,
    pub remaining: &'static str,
    pub beyond: &'static str,
    pub pace: &'static str,
    pub achieved: &'static str,
    pub needed: &'static str,
    pub per_month: &'static str,
    pub per_week: &'static str,
    pub per_day: &'static str,
    pub forecasts: &'static str,
    pub forecasts_hint: &'static str,
    pub end: &'static str,
    pub of_plan: &'static str,
    pub versions: &'static str,
    pub versions_hint: &'static str,
    pub version_from: &'static str,
    pub needs: &'static str,
    pub growth: &'static str,
    pub by_month: &'static str,
    pub month: &'static str,
    pub this_year: &'static str,
    pub last_year: &'static str,
    pub report: &'static str,
    pub report_hint: &'static str,
    pub hall: &'static str,
    pub leave_hall: &'static str,
    pub table: &'static str,
    pub table_hint: &'static str,
    pub notation: &'static str,
    pub notation_hint: &'static str,
    pub notation_guess: &'static str,
    pub notation_vietnamese: &'static str,
    pub notation_english: &'static str,
    pub ranked_by: &'static str,
    pub by_percent: &'static str,
    pub by_gap: &'static str,
    pub by_growth: &'static str,
    pub by_share: &'static str,
    pub order: &'static str,
    pub worst_first: &'static str,
    pub best_first: &'static str,
    pub total: &'static str,
    pub name: &'static str,
    pub share: &'static str,
    pub ranking: &'static str,
    pub ranking_hint: &'static str,
    pub left_out: &'static str,
    pub show_all: &'static str,
    pub show_fewer: &'static str,
    pub in_words: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Tiến độ kế hoạch",
    promise: "Đang nhanh hay chậm, mỗi tháng còn lại cần bao nhiêu?",
    lead: "Nhập hai trong ba số – đã đạt, kế hoạch, tỷ lệ – đúng như đã in. Số thứ ba, tiến độ và mức cần đạt hiện ngay.",
    view: "Xem",
    one: "Một chỉ tiêu",
    many: "Nhiều đơn vị",
    kind: "Loại chỉ tiêu",
    kind_hint: "Số cộng dồn thì so với thời gian đã qua. Số người đang tham gia thì không: hết nửa năm không có nghĩa là phải đạt một nửa.",
    flow: "Cộng dồn trong kỳ: số thu, người tăng mới",
    stock: "Số đang có: người đang tham gia",
    indicator: "Tên chỉ tiêu",
    indicator_hint: "Dùng trong câu báo cáo, ví dụ: số thu BHXH, BHYT.",
    unit: "Đơn vị tính",
    unit_hint: "Người, hộ, đơn vị… được tính là số nguyên.",
    units: ["tỷ đồng", "triệu đồng", "người"],
    two_of_three: "Nhập hai trong ba số",
    two_of_three_hint: "Viết như đã in: 306,1 · 306.1 tỷ · 2.138.323 · 53,40%. Có cả ba thì số tỷ lệ được đối chiếu.",
    done: "Đã đạt",
    plan: "Kế hoạch",
    percent: "Tỷ lệ, %",
    as_of: "Số liệu đến ngày",
    as_of_hint: "Ví dụ 30/06/2026. Để trống: hết tháng trước.",
    from: "Kỳ kế hoạch từ ngày",
    to: "Đến hết ngày",
    period_hint: "Để trống: cả năm. Đợt thi đua có lịch riêng.",
    compare: "So cùng kỳ, bổ sung kế hoạch, từng tháng, độ bao phủ, nợ",
    previous: "Cùng kỳ năm trước",
    previous_hint: "Số của đúng ngày này năm trước.",
    people: "Số người hiện nay",
    previous_people: "Số người cùng kỳ năm trước",
    people_hint: "Có hai số này thì tách được: tiền tăng vì thêm người hay vì mức đóng.",
    opening: "Số đầu kỳ",
    opening_hint: "Có số đầu kỳ thì mới biết mỗi tháng tăng được bao nhiêu.",
    supplements: "Kế hoạch được giao thêm trong kỳ",
    supplements_hint: "Ô “Kế hoạch” là kế hoạch đang có hiệu lực vào ngày số liệu. Giảm thì viết số âm.",
    supplement_on: "Từ ngày",
    supplement_add: "Giao thêm",
    add_supplement: "Thêm lần giao bổ sung",
    remove_supplement: "Bỏ lần giao bổ sung",
    months: "Từng tháng của kỳ này",
    months_hint: "Các số cách nhau bằng dấu cách, từ tháng đầu kỳ; ví dụ 41,2 38,5 52,0.",
    last_year_months: "Từng tháng của kỳ năm trước",
    last_year_months_hint: "Đủ các tháng của kỳ, để dự báo theo nhịp năm trước.",
    coverage: "Độ bao phủ",
    coverage_hint: "Tỷ lệ bao phủ và tỷ lệ kế hoạch có hai mẫu số khác nhau; không so trực tiếp được.",
    coverage_of: "Bao phủ tính trên",
    population: "Dân số",
    labour_force: "Lực lượng lao động",
    base: "Tổng số để so",
    coverage_percent: "Tỷ lệ bao phủ, %",
    uncovered: "Chưa tham gia",
    arrears: "Tỷ lệ nợ",
    arrears_hint: "Cùng một số nợ có nhiều tỷ lệ, tùy so với số nào. Câu báo cáo phải nói rõ.",
    debt: "Số nợ",
    arrears_percent: "Tỷ lệ nợ đã in, %",
    arrears_base: "So với",
    fits: "khớp",
    fits_not: "không khớp",
    waiting: "Nhập xong sẽ có kết quả",
    expected: "Cần có đến ngày này",
    remaining: "Còn lại",
    beyond: "vượt kế hoạch",
    pace: "Đã đạt và cần đạt",
    achieved: "Đã đạt",
    needed: "Cần đạt",
    per_month: "Mỗi tháng",
    per_week: "Mỗi tuần",
    per_day: "Mỗi ngày",
    forecasts: "Cuối kỳ có thể ra sao",
    forecasts_hint: "Mỗi dòng là một giả định; không có dòng nào là chắc chắn.",
    end: "Cuối kỳ",
    of_plan: "So kế hoạch",
    versions: "Trước và sau khi giao thêm kế hoạch",
    versions_hint: "Cùng một kết quả: tỷ lệ đổi chỉ vì kế hoạch đổi.",
    version_from: "Từ ngày",
    needs: "Cần mỗi tháng",
    growth: "So với cùng kỳ năm trước",
    by_month: "Từng tháng",
    month: "Tháng",
    this_year: "Kỳ này",
    last_year: "Năm trước",
    report: "Câu báo cáo",
    report_hint: "Đủ số liệu, mẫu số, ngày, điểm % và mức cần đạt; một chạm để sao chép.",
    hall: "Mở chế độ hội trường",
    leave_hall: "Thoát",
    table: "Bảng đơn vị",
    table_hint: "Dán từ bảng tính, hoặc gõ mỗi đơn vị một dòng: tên; đã đạt; kế hoạch; cùng kỳ năm trước. Ô trống là chưa có số liệu, không phải 0.",
    notation: "Dấu chấm trong bảng",
    notation_hint: "Có số đọc được theo hai cách, ví dụ 1.500. Chọn cách đúng.",
    notation_guess: "Tự nhận",
    notation_vietnamese: "1.500 là một nghìn năm trăm",
    notation_english: "1.500 là một phẩy năm",
    ranked_by: "Xếp theo",
    by_percent: "Tỷ lệ kế hoạch",
    by_gap: "Hơn/kém kế hoạch",
    by_growth: "Tăng so cùng kỳ",
    by_share: "Chiếm phần thiếu chung",
    order: "Thứ tự",
    worst_first: "Cần nhắc trước",
    best_first: "Tốt nhất trước (để khen)",
    total: "Cả bảng",
    name: "Đơn vị",
    share: "Chiếm phần thiếu chung",
    ranking: "Xếp hạng",
    ranking_hint: "Hạng 1 là tốt nhất; “2=” là đồng hạng. Trong ngoặc là các hạng có thể, khi số in đã làm tròn nên chưa phân hạng được.",
    left_out: "Chưa xếp hạng",
    show_all: "Hiện tất cả",
    show_fewer: "Thu gọn",
    in_words: "tính theo kế hoạch, đơn vị lớn có trọng số lớn",
};

static EN: Words = Words {
    title: "Progress of a plan",
    promise: "Ahead or behind, and how much is needed in each month left?",
    lead: "Enter two of three – done, plan, percentage – as they were printed. The third, the progress and the need follow at once.",
    view: "Look at",
    one: "One indicator",
    many: "Many units",
    kind: "Kind of indicator",
    kind_hint: "What adds up is compared with the time gone. A level on a day is not: half a year gone does not mean that half of the people should be there.",
    flow: "Adds up: money, new recruits",
    stock: "A level on a day: people insured",
    indicator: "Name of the indicator",
    indicator_hint: "For the report sentence, such as: contributions collected.",
    unit: "Unit",
    unit_hint: "People, households, employers are counted whole.",
    units: ["tỷ đồng", "triệu đồng", "people"],
    two_of_three: "Enter two of three",
    two_of_three_hint: "As printed: 306.1 · 306,1 tỷ · 2.138.323 · 53.40%. With all three the percentage is checked.",
    done: "Done",
    plan: "Plan",
    percent: "Percentage",
    as_of: "As of",
    as_of_hint: "Such as 30/06/2026. Empty: the end of last month.",
    from: "First day of the period",
    to: "Last day",
    period_hint: "Empty: the whole year. A campaign has its own.",
    compare: "Last year, supplements, months, coverage, arrears",
    previous: "Same day last year",
    previous_hint: "The figure of this very day a year ago.",
    people: "People now",
    previous_people: "People the year before",
    people_hint: "These two split growth into more people and more per person.",
    opening: "At the start of the period",
    opening_hint: "Needed to know how much each month adds.",
    supplements: "Supplements of the plan",
    supplements_hint: "The field “Plan” holds the plan in force on the day of the figures. A cut is a negative number.",
    supplement_on: "From",
    supplement_add: "Added",
    add_supplement: "Add a supplement",
    remove_supplement: "Remove the supplement",
    months: "Month by month",
    months_hint: "Numbers separated by spaces, starting with the first month, such as 41.2 38.5 52.0.",
    last_year_months: "Month by month last year",
    last_year_months_hint: "All months of the period, for a forecast with last year's shape.",
    coverage: "Coverage",
    coverage_hint: "Coverage and share of plan have different bases and cannot be compared.",
    coverage_of: "Coverage of",
    population: "Population",
    labour_force: "Labour force",
    base: "All of them",
    coverage_percent: "Coverage, %",
    uncovered: "Not insured",
    arrears: "Rate of arrears",
    arrears_hint: "One debt has several rates, by what it is compared with. A report must say which.",
    debt: "Debt",
    arrears_percent: "Printed rate, %",
    arrears_base: "Of",
    fits: "fits",
    fits_not: "does not fit",
    waiting: "The result appears when the entry is complete",
    expected: "Expected by this day",
    remaining: "Remaining",
    beyond: "above the plan",
    pace: "Achieved and needed",
    achieved: "Achieved",
    needed: "Needed",
    per_month: "Per month",
    per_week: "Per week",
    per_day: "Per day",
    forecasts: "Forecast for the end of the period",
    forecasts_hint: "Each line is an assumption; none is certain.",
    end: "At the end",
    of_plan: "Of the plan",
    versions: "Before and after the supplement",
    versions_hint: "The same result: the percentage changes only because the plan did.",
    version_from: "From",
    needs: "Needed per month",
    growth: "Against last year",
    by_month: "Month by month",
    month: "Month",
    this_year: "This period",
    last_year: "Last year",
    report: "Report sentence",
    report_hint: "With figure, base, date, points and need; one tap copies it.",
    hall: "Show on the big screen",
    leave_hall: "Leave",
    table: "Table of units",
    table_hint: "Paste from a spreadsheet, or type a line for each unit: name; done; plan; last year. An empty cell is not reported, which is not 0.",
    notation: "Dots in the table",
    notation_hint: "Some numbers can be read in two ways, such as 1.500. Choose the right one.",
    notation_guess: "Find out",
    notation_vietnamese: "1.500 is one thousand five hundred",
    notation_english: "1.500 is one and a half",
    ranked_by: "Rank by",
    by_percent: "Share of plan",
    by_gap: "Above or below plan",
    by_growth: "Growth on last year",
    by_share: "Share of what is missing",
    order: "Order",
    worst_first: "Neediest first",
    best_first: "Best first, for praise",
    total: "The whole table",
    name: "Unit",
    share: "Share of gap",
    ranking: "Ranking",
    ranking_hint: "1 is the best; “2=” is shared. In brackets are the possible ranks where rounding hides who is ahead.",
    left_out: "Not ranked",
    show_all: "Show all",
    show_fewer: "Show fewer",
    in_words: "weighted by the plans",
};

/// How a number was understood that could have been meant otherwise; empty where it could not.
pub fn number_echo(typed: &str, lang: Lang) -> String {
    let letter = typed.find(is_letter).unwrap_or(typed.len());
    let number = typed.get(..letter).unwrap_or("").trim_end().trim_end_matches('%');
    let Some(read) = reading::number(number).ok().filter(|read| read.ambiguous) else { return String::new() };
    let other = Decimal::new(read.value.digits(), if read.value.places() == 0 { 3 } else { 0 });
    let (meant, other) = (decimal(read.value, lang), decimal(other, lang));
    fill!(
        lang,
        "Hiểu là {a}, không phải {b}. Số thập phân viết bằng dấu phẩy.",
        "Understood as {a}, not {b}.",
        meant,
        other
    )
}

/// How an amount of another unit was understood.
pub fn converted(number: Decimal, unit: &str, lang: Lang) -> String {
    fill!(lang, "Hiểu là {a} {b}.", "Understood as {a} {b}.", decimal(number, lang), unit.trim())
}

/// That a percentage stands where an amount goes, and the button that moves it.
pub fn percent_for_amount(typed: &str, lang: Lang) -> (String, String) {
    let typed = typed.trim();
    (
        fill!(lang, "{a} là tỷ lệ, không phải số lượng.", "{a} is a percentage, not an amount.", typed),
        fill!(lang, "Chuyển {a} sang ô Tỷ lệ", "Move {a} to Percentage", typed),
    )
}

/// That an amount is below zero, and what mends it.
pub fn below_zero(typed: &str, lang: Lang) -> (String, String, String) {
    let typed = typed.trim();
    let positive = typed.trim_start_matches(['-', '−']).trim_start();
    (
        fill!(lang, "{a} là số âm; chỗ này ghi từ 0 trở lên.", "{a} is below zero; write 0 or more.", typed),
        fill!(lang, "Sửa thành {a}", "Change to {a}", positive),
        positive.into(),
    )
}

/// "306,1 / 573,22 tỷ đồng"
pub fn done_of_plan(of: &Sentence, lang: Lang) -> String {
    let (done, plan) = (bare(&of.done, lang), value(&of.plan, lang));
    let about = |is_about: bool| if is_about { "≈\u{a0}" } else { "" };
    [about(of.done_is_about), &done, " / ", about(of.plan_is_about), &plan].concat()
}

/// A quantity without its unit.
pub fn bare(of: &Value, lang: Lang) -> String {
    match of {
        Value::Quantity(number, _) => decimal(*number, lang),
        other => value(other, lang),
    }
}

/// What is needed, under the big figure.
pub fn need(of: &Sentence, lang: Lang) -> String {
    let remaining = value(&of.remaining, lang);
    let Some(needed) = &of.needed_per_month else {
        return match (of.verdict, lang.spoken()) {
            (Verdict::Met, lang) => lang.pick("Không còn gì phải đạt thêm.", "Nothing is left to do.").into(),
            (_, lang) => fill!(
                lang,
                "Còn {a}; kỳ kế hoạch đã hết hoặc không còn gì phải đạt.",
                "{a} remain; the period is over or nothing is needed.",
                remaining
            ),
        };
    };
    let needed = value(needed, lang);
    let times = of.acceleration.map(|times| staff::pace(times, lang));
    match (times, lang.spoken()) {
        (Some(times), lang) => {
            fill!(lang, "Còn {a}, mỗi tháng cần {b}, {c}.", "{a} to go, {b} a month, {c}.", remaining, needed, times)
        }
        (None, lang) => fill!(lang, "Còn {a}, mỗi tháng cần {b}.", "{a} remain, {b} a month.", remaining, needed),
    }
}

/// Growth in amount and percent, and its split where people are known.
pub fn growth(input: &ProgressInput, outcome: &ProgressOutcome, lang: Lang) -> Vec<String> {
    let Some((growth, (amount, share))) = outcome.growth.zip(outcome.sentence.growth.as_ref()) else {
        return Vec::new();
    };
    let previous = input.previous.map(|number| decimal(number, lang)).unwrap_or_default();
    let signed = |number: String| if number.starts_with('−') { number } else { ["+", &number].concat() };
    let mut lines =
        vec![[signed(value(amount, lang)), " (".into(), signed(percent(*share, lang)), ")".into()].concat()];
    lines.push(fill!(lang, "Cùng kỳ năm trước: {a} {b}.", "Same day last year: {a} {b}.", previous, input.unit.trim()));
    lines.extend(growth.split.map(|split| {
        let of = |share: Percent| signed(percent(two_places(share), lang));
        let (people, head, both) = (of(split.people.value), of(split.per_head.value), of(split.together));
        fill!(
            lang,
            "Trong đó: thêm người {a}, bình quân đầu người {b}, hai phần nhân với nhau {c}.",
            "Of this: more people {a}, more per person {b}, both together {c}.",
            people,
            head,
            both
        )
    }));
    lines
}

/// A percentage as reports print it; one that outgrows the printer keeps its decimals.
pub fn two_places(share: Percent) -> Percent {
    share.to_two_places().unwrap_or(share)
}

/// What the bar shows, for those who cannot see it.
pub fn bar_caption(of: &Sentence, lang: Lang) -> String {
    let (period, elapsed) = (staff::period(of.period, lang), percent(of.elapsed, lang));
    let as_of = super::numbers::day(of.as_of);
    fill!(
        lang,
        "Kế hoạch {a}, số liệu đến ngày {b}; thời gian đã qua {c}",
        "Plan of {a}, as of {b}; {c} of the time is gone",
        period,
        as_of,
        elapsed
    )
}

/// The place of a unit: "2= · Huyện A", and the ranks that rounding leaves possible.
fn place(row: &Row) -> String {
    let rank = staff::rank(row);
    if row.cannot_separate {
        return [&rank, " (", &row.rank_from.to_string(), "–", &row.rank_to.to_string(), ") · ", &row.name].concat();
    }
    [&rank, " · ", &row.name].concat()
}

/// Rank and name, percentage or growth, what remains, and its share.
pub fn rank_cells(row: &Row, grows: bool, lang: Lang) -> Vec<String> {
    let share = |share: Option<Percent>| share.map_or_else(|| "–".into(), |share| percent(two_places(share), lang));
    let remaining = row.remaining.map_or_else(|| "–".into(), |remaining| decimal(remaining, lang));
    vec![place(row), share(if grows { row.growth } else { row.percent }), remaining, share(row.remaining_share)]
}

/// "24 đơn vị, còn lại 267,12 tỷ đồng"
pub fn units_in_all(units: usize, lang: Lang) -> String {
    let units = whole(units as i64, lang);
    fill!(lang, "{a} đơn vị được xếp hạng", "{a} units ranked", units)
}

/// "Dòng 7 “Huyện X;abc”: cột …"
pub fn line_left_out(line: usize, text: &str, reason: &str, lang: Lang) -> String {
    let line = whole(line as i64, lang);
    [lang.pick("Dòng ", "Line "), &line, " “", text.trim(), "”: ", reason].concat()
}

/// The steps of a long table stand in its columns.
pub fn how_ranked(lang: Lang) -> &'static str {
    lang.pick(
        "Mỗi đơn vị: tỷ lệ = đã đạt ÷ kế hoạch; còn lại = kế hoạch − đã đạt; phần còn thiếu = còn lại ÷ tổng còn lại. Bảng dài nên từng bước chỉ hiện khi có tối đa 40 đơn vị.",
        "Each unit: percentage = done ÷ plan; remaining = plan − done; share of gap = remaining ÷ all that remains. The steps of each unit are shown for up to 40 units.",
    )
}
