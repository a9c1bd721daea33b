//! Sentences of the page `tu-kiem-tra/`: the worked examples in words.

use super::Lang;
use super::contribution::way;
use super::law::{article, group, sex};
use super::numbers::{day, decimal, dong, month, months, value, whole};
use crate::citizen::contribution::Mode;
use crate::figures::{Bound, Relation};
use crate::law::SupportGroup;
use crate::selftest::{
    Answer, Case, Checked, Figure, PaidSpan, PlanFigures, Question, Report, Source, Teller, Time, Topic, told,
};
use crate::units::{Dong, Value, small_letters};

pub struct Words {
    pub title: &'static str,
    pub promise: &'static str,
    pub lead: &'static str,
    pub result: &'static str,
    pub before: &'static str,
    pub not_yet: &'static str,
    pub run: &'static str,
    pub right: &'static str,
    pub wrong: &'static str,
    pub all_right: &'static str,
    pub some_wrong: &'static str,
    pub expected: &'static str,
    pub found: &'static str,
    pub nothing: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Tự kiểm tra",
    promise: "Máy này tính có đúng không?",
    lead: "Những ví dụ đã biết đáp số – do cơ quan BHXH, báo chí công bố, hoặc tính tay theo công thức của luật – được tính lại ngay trên máy của bạn.",
    result: "Kết quả trên máy này",
    before: "Đang tính lại…",
    not_yet: "Chưa tính",
    run: "Tính lại lần nữa",
    right: "Đúng",
    wrong: "Sai",
    all_right: "Mọi ví dụ đều ra đúng đáp số.",
    some_wrong: "Có ví dụ không ra đúng đáp số. Đừng dùng bản này; hãy cập nhật hoặc mở trên máy khác.",
    expected: "Đáp số",
    found: "Máy tính ra",
    nothing: "không tính được",
};

static EN: Words = Words {
    title: "Self-test",
    promise: "Does this device compute right?",
    lead: "Examples with known answers – published by offices and the press, or worked out by hand from the formulas of the law – are computed again on your own device.",
    result: "On this device",
    before: "Computing…",
    not_yet: "Not run yet",
    run: "Run again",
    right: "Right",
    wrong: "Wrong",
    all_right: "Every example came out as it should.",
    some_wrong: "Some examples did not come out as they should. Do not use this version; update it, or try another device.",
    expected: "Expected",
    found: "Computed",
    nothing: "could not be computed",
};

/// "112/112 ví dụ đúng"
pub fn total(right: usize, all: usize, lang: Lang) -> String {
    let count = |number: usize| whole(i64::try_from(number).unwrap_or(i64::MAX), lang);
    [&count(right), "/", &count(all), lang.pick("\u{a0}ví dụ đúng", "\u{a0}examples right")].concat()
}

/// "Lần tính thứ 2"
pub fn run_number(number: u16, lang: Lang) -> String {
    [lang.pick("Lần tính thứ ", "Run "), &whole(number.into(), lang)].concat()
}

pub fn topic(topic: Topic, lang: Lang) -> &'static str {
    match topic {
        Topic::Contribution => lang.pick("Đóng BHXH tự nguyện", "Voluntary contribution"),
        Topic::Ahead => lang.pick("Đóng trước, đóng bù, hoàn trả", "Ahead, missing months, refunds"),
        Topic::Household => lang.pick("BHYT hộ gia đình", "Household health insurance"),
        Topic::Pension => lang.pick("Lương hưu", "Pension"),
        Topic::Age => lang.pick("Tuổi nghỉ hưu", "Retirement age"),
        Topic::Benefits => lang.pick("Các trợ cấp", "Allowances"),
        Topic::Reports => lang.pick("Số liệu báo cáo", "Figures of reports"),
    }
}

pub fn figure(figure: Figure, lang: Lang) -> String {
    let name = match figure {
        Figure::Member(rank) => {
            return [lang.pick("Người thứ ", "Member "), &whole(rank.into(), lang)].concat();
        }
        Figure::Coefficient(year) => return year.to_string(),
        Figure::Gross => lang.pick("Tổng", "In all"),
        Figure::State => lang.pick("Nhà nước", "State"),
        Figure::Local => lang.pick("Địa phương", "Locality"),
        Figure::Pay => lang.pick("Người đóng", "Own payment"),
        Figure::Refund => lang.pick("Hoàn trả", "Refund"),
        Figure::Total => lang.pick("Cả hộ", "Household"),
        Figure::FreeVisit => lang.pick("Khám dưới mức này được miễn", "Visits below are free"),
        Figure::YearlyBound => lang.pick("Cùng chi trả cả năm, nhiều nhất", "Co-payment per year, at most"),
        Figure::Rate => lang.pick("Tỷ lệ hưởng", "Rate"),
        Figure::CountedYears => lang.pick("Số năm được tính", "Years counted"),
        Figure::Pension => lang.pick("Lương hưu mỗi tháng", "Pension per month"),
        Figure::OneOff => lang.pick("Trợ cấp một lần", "One-off payment"),
        Figure::Average => lang.pick("Mức bình quân", "Average"),
        Figure::Age => lang.pick("Tuổi nghỉ hưu", "Retirement age"),
        Figure::Reached => lang.pick("Đủ tuổi", "Reached"),
        Figure::PensionFrom => lang.pick("Hưởng từ", "Pension from"),
        Figure::Allowance => lang.pick("Trợ cấp", "Allowance"),
        Figure::Plan => lang.pick("Kế hoạch", "Plan"),
        Figure::Done => lang.pick("Đã đạt", "Done"),
        Figure::Base => lang.pick("Lực lượng lao động", "Labour force"),
        Figure::Gap => lang.pick("So với thời gian", "Against time"),
        Figure::NeededPerMonth => lang.pick("Cần mỗi tháng", "Needed per month"),
        Figure::Acceleration => lang.pick("Hệ số tăng tốc", "Acceleration"),
        Figure::Elapsed => lang.pick("Thời gian đã qua", "Time over"),
        Figure::PercentThen => lang.pick("Tỷ lệ sau khi giao thêm", "Percent of the larger plan"),
        Figure::NeededThen => lang.pick("Cần mỗi tháng sau đó", "Needed per month then"),
        Figure::Growth => lang.pick("Tăng", "Growth"),
        Figure::Percent => lang.pick("Tỷ lệ", "Percent"),
        Figure::Meetings => lang.pick("Số hội nghị", "Meetings"),
        Figure::MeetingsAtBest => lang.pick("Ít nhất", "At best"),
        Figure::MeetingsAtWorst => lang.pick("Nhiều nhất", "At worst"),
        Figure::BasesThatFit => lang.pick("Số mẫu số khớp", "Bases that fit"),
        Figure::Conflicts => lang.pick("Số chỗ không khớp", "Conflicts"),
    };
    name.into()
}

/// "Hộ nghèo + Người dân tộc thiểu số"
fn groups(groups: &[SupportGroup], lang: Lang) -> String {
    if groups.is_empty() {
        return lang.pick("không nhận hỗ trợ", "no support").into();
    }
    groups.iter().map(|of| group(*of, lang)).collect::<Vec<_>>().join(" + ")
}

/// What is asked, in one line.
pub fn question(question: &Question, lang: Lang) -> String {
    let amount = |amount: &i64| dong(Dong::new(*amount), lang);
    match question {
        Question::Contribution { month: of, income, groups: picked, mode, supported, top_ups } => {
            let mut parts =
                vec![[&month(*of), ": ", &amount(income)].concat(), groups(picked, lang), way_of(*mode, lang)];
            if *supported > 0 {
                parts.push([lang.pick("đã được hỗ trợ ", "supported before: "), &months(*supported, lang)].concat());
            }
            parts.extend(top_ups.iter().map(|share| top_up(*share, lang)));
            parts.join(", ")
        }
        Question::ManyYears { income, group: of, years, top_up: share, .. } => {
            let all =
                [&value(&Value::Years(crate::units::Decimal::whole(*years)), lang), ": ", &amount(income)].concat();
            let mut parts = vec![all, group(*of, lang).into()];
            parts.extend(share.iter().map(|share| top_up(*share, lang)));
            parts.push(lang.pick("chuẩn nghèo giữ nguyên", "poverty line staying").into());
            parts.join(", ")
        }
        Question::Refund { income, years, unused, .. } => {
            let years = way_of(Mode::Ahead { years: *years }, lang);
            let unused = [lang.pick("không dùng ", "unused: "), &months(*unused, lang)].concat();
            [amount(income), years, unused].join(", ")
        }
        Question::Household { month: of, months: each } => household(&month(*of), each, lang),
        Question::CoPayment { month: of } => [lang.pick("Mức cùng chi trả, ", "Co-payment, "), &month(*of)].concat(),
        Question::AheadAt { month: of, income, years, monthly_yield } => [
            [&month(*of), ": ", &amount(income)].concat(),
            way_of(Mode::Ahead { years: *years }, lang),
            ["r = ", &decimal(*monthly_yield, lang), lang.pick("% mỗi tháng", "% per month")].concat(),
        ]
        .join(", "),
        Question::LumpSum { settled, paid } => {
            [lang.pick("BHXH một lần: ", "Lump sum: "), &average(paid, &month(*settled), lang)].concat()
        }
        Question::Coverage { covered, percent } => {
            let (covered, percent) = (decimal(*covered, lang), decimal(*percent, lang));
            fill!(
                lang,
                "{a} người là {b}% lực lượng lao động",
                "{a} people are {b}% of the labour force",
                covered,
                percent
            )
        }
        Question::Pension { sex: of, settled, months: paid, average } => [
            [&capital(sex(*of, lang)), ", ", &months(*paid, lang)].concat(),
            [lang.pick("bình quân ", "average "), &amount(average)].concat(),
            [lang.pick("giải quyết ", "settled "), &month(*settled)].concat(),
        ]
        .join(", "),
        Question::Average { settled, paid } => average(paid, &month(*settled), lang),
        Question::Retirement { sex: of, born } => {
            [&capital(sex(*of, lang)), lang.pick(", sinh ", ", born "), &month(*born)].concat()
        }
        Question::Coefficients { settled, .. } => {
            [lang.pick("Mức điều chỉnh, giải quyết năm ", "Coefficients, settled in "), &settled.year().to_string()]
                .concat()
        }
        Question::Funeral { died } => [lang.pick("Mai táng, ", "Funeral, "), &month(*died)].concat(),
        Question::Maternity { born, children } => {
            [lang.pick("Thai sản, sinh ", "Maternity, born "), &month(*born), lang.pick(", số con: ", ", children: ")]
                .concat()
                + &whole(*children, lang)
        }
        Question::Progress(PlanFigures { time, unit, done, plan, percent, opening, added, .. }) => {
            let number = |name: (&'static str, &'static str), of: &Option<crate::units::Decimal>, unit: &str| {
                of.map(|of| [lang.pick(name.0, name.1), " ", &decimal(of, lang), unit].concat())
            };
            let unit = ["\u{a0}", unit].concat();
            let all = [
                Some(period(time, lang)),
                number(("đạt", "done"), done, &unit),
                number(("kế hoạch", "plan"), plan, &unit),
                number(("bằng", "which is"), percent, "%"),
                number(("đầu kỳ", "at the start"), opening, &unit),
                added.map(|(on, more)| {
                    [lang.pick("giao thêm ", "more from "), &day(on), ": ", &whole(more, lang), &unit].concat()
                }),
            ];
            all.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        Question::Growth { unit, now, change } => {
            let (now, change) = (decimal(*now, lang), decimal(*change, lang));
            fill!(
                lang,
                "{a}\u{a0}{b}, tăng {c}: tăng mấy phần trăm?",
                "{a}\u{a0}{b}, {c} more: growth in percent?",
                now,
                *unit,
                change
            )
        }
        Question::Conference { invited, registered, still_needed } => {
            let (invited, registered) = (whole(*invited, lang), whole(*registered, lang));
            let needed = whole(*still_needed, lang);
            fill!(
                lang,
                "{a} người dự, {b} người đăng ký, còn cần {c} người",
                "{a} people there, {b} registered, {c} still needed",
                invited,
                registered,
                needed
            )
        }
        Question::Arrears { unit, debt, percent, collected, plan } => {
            let [debt, percent, collected, plan] = [debt, percent, collected, plan].map(|of| decimal(*of, lang));
            fill!(
                lang,
                "Nợ {a}\u{a0}{b} là {c}% của số nào? Đã thu {d}, kế hoạch {e}",
                "A debt of {a}\u{a0}{b} is {c}% of what? Collected {d}, plan {e}",
                debt,
                *unit,
                percent,
                collected,
                plan
            )
        }
        Question::Relation { figures, relation } => {
            let one = |figure: &crate::figures::Figure| {
                let space = if figure.unit == "%" { "" } else { "\u{a0}" };
                let about = if figure.bound == Bound::About { "≈ " } else { "" };
                [about, &decimal(figure.value, lang), space, &figure.unit].concat()
            };
            let figures: Vec<String> = figures.iter().map(one).collect();
            [&figures.join(", "), ": ", relation_name(relation, lang)].concat()
        }
    }
}

fn way_of(mode: Mode, lang: Lang) -> String {
    match mode {
        Mode::Missing { months: missing } => {
            [lang.pick("đóng một lần ", "missing: "), &months(missing, lang), lang.pick(" còn thiếu", "")].concat()
        }
        other => way(other, lang),
    }
}

fn top_up(share: i64, lang: Lang) -> String {
    [lang.pick("địa phương thêm ", "locality adds "), &whole(share, lang), "%"].concat()
}

fn household(of: &str, each: &[i64], lang: Lang) -> String {
    let all_alike = each.iter().all(|months| Some(months) == each.first());
    let lengths = match each.first() {
        Some(first) if all_alike => months(*first, lang),
        _ => {
            each.iter().map(|months| whole(*months, lang)).collect::<Vec<_>>().join(" + ")
                + lang.pick(" tháng", " months")
        }
    };
    let people = whole(i64::try_from(each.len()).unwrap_or(i64::MAX), lang);
    fill!(lang, "{a}: {b} người theo hộ, {c}", "{a}: household of {b}, {c}", of, people, lengths)
}

fn average(paid: &[PaidSpan], settled: &str, lang: Lang) -> String {
    let span = |(from, to, income): &PaidSpan| [&month(*from), "–", &month(*to), ": ", &whole(*income, lang)].concat();
    let spans: Vec<String> = paid.iter().map(span).collect();
    [&spans.join("; "), lang.pick("; giải quyết ", "; settled "), settled].concat()
}

fn period(time: &Time, lang: Lang) -> String {
    let is_year = time.from.month().number() == 1 && time.to.month().number() == 12;
    let as_of = day(time.as_of);
    if is_year {
        return as_of;
    }
    [&day(time.from), "–", &day(time.to), lang.pick(", đến ", ", as of "), &as_of].concat()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The relation that is checked.
fn relation_name(relation: &Relation, lang: Lang) -> &'static str {
    match relation {
        Relation::Ratio { .. } => lang.pick("phần, toàn bộ, tỷ lệ có khớp không?", "do part, whole and percent agree?"),
        Relation::Growth { .. } => lang.pick("số tăng và tỷ lệ tăng có khớp không?", "do change and growth agree?"),
        Relation::Sum { .. } => lang.pick("tổng có bằng các phần không?", "do the parts add up?"),
        Relation::Difference { .. } => lang.pick("hiệu có đúng không?", "is the difference right?"),
        Relation::Mean { .. } => {
            lang.pick("số chung có thể cao bằng đơn vị cao nhất không?", "can the whole be as high as its best part?")
        }
        Relation::Chain { .. } => lang.pick(
            "cùng một số người: kế hoạch có lớn hơn dân số không?",
            "the same people: is the plan larger than the population?",
        ),
    }
}

/// "Nghị định 159/2025/NĐ-CP, Điều 5 · V001 · báo chí nêu"
pub fn source(case: &Case, lang: Lang) -> String {
    let mut parts = vec![match case.source {
        Source::Law(of) => article(of, lang),
        Source::Laws(both) => both.map(|of| article(of, lang)).join("; "),
        Source::Report(of) => report(of, lang).into(),
    }];
    if case.id.chars().any(|letter| letter.is_ascii_digit()) {
        parts.push(case.id.into());
    }
    if !matches!(case.source, Source::Report(_)) {
        parts.push(teller(told(case.id).by, lang).into());
    }
    parts.join(" · ")
}

/// The name of a link to the page where the example was read.
pub fn read_there(lang: Lang) -> &'static str {
    lang.pick("Xem trang gốc", "See the page")
}

fn teller(teller: Teller, lang: Lang) -> &'static str {
    match teller {
        Teller::SocialInsurance => lang.pick("BHXH Việt Nam nêu", "told by Vietnam Social Security"),
        Teller::City => lang.pick("trang của thành phố Hà Nội nêu", "told by the city of Hanoi"),
        Teller::OfficialExample => lang.pick("ví dụ trong văn bản", "example in an official text"),
        Teller::OfficialAnswer => lang.pick("Chính phủ trả lời người dân", "the government's answer to a citizen"),
        Teller::LawText => lang.pick("văn bản ghi đúng số này", "the text says this figure"),
        Teller::Formula => lang.pick("tính tay theo công thức của văn bản", "worked out by hand from the formula"),
        Teller::Press => lang.pick("báo chí nêu", "told by the press"),
        Teller::Collector => lang.pick("nơi thu BHXH dùng", "used by those who collect"),
    }
}

fn report(report: Report, lang: Lang) -> &'static str {
    match report {
        Report::TraVinh2011 => {
            lang.pick("Báo cáo Trà Vinh, 6 tháng đầu năm 2011", "Report of Trà Vinh, first half of 2011")
        }
        Report::TuSon2019 => lang.pick("Báo cáo Từ Sơn, 8 tháng năm 2019", "Report of Từ Sơn, eight months of 2019"),
        Report::DinhHoa2020 => lang.pick("Báo cáo Định Hóa, tháng 9/2020", "Report of Định Hóa, September 2020"),
        Report::Cluster2023 => {
            lang.pick("Báo cáo cụm thi đua số 9, 6 tháng đầu năm 2023", "Report of cluster 9, first half of 2023")
        }
        Report::HaiPhong2019 => {
            lang.pick("Báo cáo Hải Phòng, quý I/2019", "Report of Hải Phòng, first quarter of 2019")
        }
        Report::QuangNinh2025 => lang.pick("Số liệu Quảng Ninh, tháng 8/2025", "Figures of Quảng Ninh, August 2025"),
        Report::LaoCai2025 => lang.pick("Số liệu Lào Cai, tháng 12/2025", "Figures of Lào Cai, December 2025"),
        Report::Country2022 => lang.pick("Số liệu cả nước, năm 2022", "Figures of the country, 2022"),
        Report::Country2017 => lang.pick("Số liệu cả nước, tháng 10/2017", "Figures of the country, October 2017"),
    }
}

/// "Người đóng: 264.000 đồng": the answer that a figure must have.
pub fn expected(of: Figure, answer: &Value, lang: Lang) -> String {
    [&figure(of, lang), ": ", &value(answer, lang)].concat()
}

/// What was expected of a figure, and where it differs what was found.
pub fn answer(answer: &Answer, lang: Lang) -> String {
    let expected = expected(answer.figure, &answer.expected, lang);
    if answer.passes() {
        return expected;
    }
    let words = words(lang);
    let found = answer.found.as_ref().map_or(words.nothing.into(), |found| value(found, lang));
    fill!(lang, "{a} – {b}: {c}", "{a} – {b}: {c}", expected, small_letters(words.found), found)
}

/// Why there is no answer.
pub fn error(checked: &Checked, lang: Lang) -> String {
    checked.error.as_ref().map(|error| super::errors::sentence(error, lang)).unwrap_or_default()
}
