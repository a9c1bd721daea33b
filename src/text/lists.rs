//! Sentences of checked lists: what is wrong with a row, and what was assumed of the list.

use super::numbers::{day, dong, month, months, whole};
use super::{LISTS, Lang};
use crate::lists::{CODE_DIGITS, Code, Field, Kind, ListFault, Note, Right, Why};
use crate::units::{Percent, digits};

/// What a column holds.
pub fn field(field: Field, lang: Lang) -> &'static str {
    let (vi, en) = match field {
        Field::Household => ("mã hộ", "the household's code"),
        Field::Name => ("họ và tên", "the name"),
        Field::Code => ("mã số BHXH", "the social insurance code"),
        Field::Rank => ("thứ tự trong hộ", "the rank in the household"),
        Field::Income => ("mức thu nhập tháng đóng", "the chosen income"),
        Field::Months => ("số tháng", "the number of months"),
        Field::From => ("tháng bắt đầu", "the first month"),
        Field::To => ("ngày hoặc tháng cuối", "the last day or month"),
        Field::Received => ("ngày biên lai", "the day of the receipt"),
        Field::Group => ("nhóm đối tượng", "the group"),
        Field::Gross => ("số tiền phải đóng", "the whole contribution"),
        Field::RatePercent => ("tỷ lệ đóng", "the share that is paid"),
        Field::Pay => ("số tiền người tham gia đóng", "what the person pays"),
        Field::StatePercent => ("tỷ lệ Nhà nước hỗ trợ", "the State's share"),
        Field::State => ("số tiền Nhà nước hỗ trợ", "the State's support"),
        Field::LocalPercent => ("tỷ lệ địa phương hỗ trợ", "the locality's share"),
        Field::Local => ("số tiền địa phương hỗ trợ", "the locality's support"),
        Field::OtherPercent => ("tỷ lệ hỗ trợ khác", "the share of others"),
        Field::Other => ("số tiền hỗ trợ khác", "the support of others"),
        Field::Note => ("ghi chú", "the note"),
    };
    LISTS.pick(lang, vi, en)
}

/// What a list is of.
pub fn kind(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Contributions => LISTS.pick(lang, "BHXH tự nguyện", "voluntary contributions"),
        Kind::Households => LISTS.pick(lang, "BHYT hộ gia đình", "household health insurance"),
    }
}

/// What should stand there, as a person reads it.
pub fn right(right: &Right, lang: Lang) -> String {
    match right {
        Right::Amount(amount) => dong(*amount, lang),
        Right::Percent(share) => super::numbers::percent(Percent::new(share.trimmed()), lang),
        Right::Count(count) => whole(*count, lang),
        Right::Month(of) => month(*of),
        Right::Day(on) => day(*on),
        Right::Code(number) => digits(number.unsigned_abs(), 10),
    }
}

/// What is wrong, and what mends it.
pub fn fault(fault: &ListFault, lang: Lang) -> String {
    LISTS.say(|| {
        let sentence = sentence(fault, lang);
        match (&fault.right, fault.code) {
            (Some(of), code) if code != Code::NumberAsText => {
                fill!(lang, "{a} Đúng: {b}.", "{a} Right: {b}.", sentence, right(of, lang))
            }
            _ => sentence,
        }
    })
}

/// What is wrong, where what mends it is said beside.
pub fn cause(fault: &ListFault, lang: Lang) -> String {
    LISTS.say(|| sentence(fault, lang))
}

fn sentence(fault: &ListFault, lang: Lang) -> String {
    match fault.code {
        Code::SupportOnIncome => lang
            .pick(
                "Hỗ trợ tính trên mức thu nhập đã chọn; phải tính trên chuẩn hộ nghèo khu vực nông thôn.",
                "The support is worked out from the chosen income; its base is the rural poverty line.",
            )
            .into(),
        Code::OldShare => match fault.why {
            Why::Month(of) => fill!(
                lang,
                "Tỷ lệ hỗ trợ này là của thời gian trước, không còn áp dụng cho tháng {a}.",
                "This share is of an earlier time and no longer in force in {a}.",
                month(of)
            ),
            _ => lang.pick("Tỷ lệ hỗ trợ này là của thời gian trước.", "This share is of an earlier time.").into(),
        },
        Code::BelowFloor => of_month(
            fault.why,
            ["Thu nhập thấp hơn mức thấp nhất của tháng {a}.", "The income is below the floor of {a}."],
            lang,
        ),
        Code::AboveCap => of_month(
            fault.why,
            ["Thu nhập cao hơn mức cao nhất của tháng {a}.", "The income is above the cap of {a}."],
            lang,
        ),
        Code::NotAStep => lang.pick("Thu nhập nằm giữa hai bậc.", "The income lies between two steps.").into(),
        Code::NotANumber if fault.field == Field::Code => fill!(
            lang,
            "Mã số BHXH phải có đủ {a} chữ số, không lẫn chữ cái.",
            "A social insurance code has {a} digits and no letters.",
            whole(CODE_DIGITS as i64, lang)
        ),
        Code::NotANumber if fault.field == Field::Income && fault.right.is_some() => {
            lang.pick("Phải ghi đủ số tiền bằng chữ số.", "The whole amount has to stand there, in digits.").into()
        }
        Code::NotANumber => {
            let what = field(fault.field, lang);
            fill!(lang, "Không đọc được {a}.", "This cannot be read as {a}.", what)
        }
        Code::NumberAsText => lang
            .pick(
                "Số được lưu dưới dạng chữ: hàm cộng của bảng tính sẽ bỏ qua ô này.",
                "The number is stored as text: sums of the spreadsheet leave it out.",
            )
            .into(),
        Code::LostZeros => lang.pick("Mã số mất chữ số không ở đầu.", "The code lost its leading zeros.").into(),
        Code::TwiceGiven | Code::Overlapping => of_another_row(fault, lang),
        Code::Rank => rank(fault.why, lang),
        Code::CardDates => lang
            .pick(
                "Ngày hoặc tháng cuối không khớp với lúc bắt đầu và số tháng.",
                "The end does not fit the start and the months.",
            )
            .into(),
        Code::Sum => sum(fault, lang),
        Code::Missing => missing(fault, lang),
        Code::WrongAmount if fault.why == Why::NoLength => {
            lang.pick("Không có cách đóng với số tháng này.", "Nobody can pay for so many months at once.").into()
        }
        Code::WrongAmount => {
            let what = field(fault.field, lang);
            match lang.spoken() {
                Lang::Vi => [&capital(what), " chưa đúng."].concat(),
                Lang::En => [&capital(what), " is not right."].concat(),
            }
        }
    }
}

/// Names in sentences begin small.
pub fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let large = |first: char| if first == 'đ' { 'Đ' } else { first.to_ascii_uppercase() };
    letters.next().map_or_else(String::new, |first| std::iter::once(large(first)).chain(letters).collect())
}

fn of_month(why: Why, [vi, en]: [&'static str; 2], lang: Lang) -> String {
    match why {
        Why::Month(of) => super::filled::filled(lang.pick(vi, en), [month(of)]),
        _ => String::new(),
    }
}

fn of_another_row(fault: &ListFault, lang: Lang) -> String {
    let row = match fault.why {
        Why::Row(row) => whole(row.into(), lang),
        _ => String::new(),
    };
    if fault.code == Code::Overlapping {
        fill!(
            lang,
            "Mã số này đã có ở dòng {a} với thời gian trùng nhau.",
            "Row {a} has the same code for an overlapping time.",
            row
        )
    } else {
        fill!(lang, "Mã số này đã có ở dòng {a}.", "Row {a} has the same code.", row)
    }
}

/// A person of one list who stands in another one, too.
pub fn also_in(list: &str, row: u32, lang: Lang) -> String {
    let row = whole(row.into(), lang);
    fill!(
        lang,
        "Người này đã có trong {a}, dòng {b}, với thời gian trùng nhau.",
        "{a} has this person in row {b} for an overlapping time.",
        list.to_string(),
        row
    )
}

/// The same, from above: who, and both places.
pub fn across(who: String, later: (&str, u32), earlier: (&str, u32), lang: Lang) -> String {
    let place = |(list, row): (&str, u32)| {
        let row = whole(row.into(), lang);
        fill!(lang, "{a} dòng {b}", "{a} row {b}", list.to_string(), row)
    };
    [&who, ": ", &place(earlier), ", ", &place(later)].concat()
}

fn rank(why: Why, lang: Lang) -> String {
    match why {
        Why::InsuredElsewhere => lang.pick(
            "Người tham gia theo nhóm khác không tính thứ tự trong hộ.",
            "A member who is insured in another group takes no rank.",
        ),
        Why::OtherRank => lang.pick("Mức này là của thứ tự khác trong hộ.", "This is what another rank pays."),
        _ => lang.pick("Thứ tự trong hộ bị trùng hoặc bỏ cách.", "The ranks of the household repeat or leave one out."),
    }
    .into()
}

fn sum(fault: &ListFault, lang: Lang) -> String {
    match fault.why {
        Why::LastRowLeftOut => lang.pick("Tổng thiếu dòng cuối.", "The sum leaves the last row out."),
        Why::TakenOffAdded => {
            lang.pick("Tổng cộng cả những dòng giảm.", "The sum adds rows that should be subtracted.")
        }
        _ => lang.pick("Tổng không bằng các dòng ở trên.", "The sum is not that of the rows above."),
    }
    .into()
}

fn missing(fault: &ListFault, lang: Lang) -> String {
    let what = field(fault.field, lang);
    match fault.why {
        Why::Uncomputed => fill!(
            lang,
            "Ô này có công thức nhưng tệp không lưu kết quả: chưa biết {a}.",
            "The cell has a formula, and the file does not hold its value: {a} is not known.",
            what
        ),
        Why::NoRules => lang.pick("Chưa có quy định cho tháng này.", "No rules are known for this month.").into(),
        _ => fill!(lang, "Thiếu {a}.", "Missing: {a}.", what),
    }
}

/// What was assumed of a list.
pub fn note(note: &Note, lang: Lang) -> String {
    LISTS.say(|| match note {
        Note::MonthAssumed(of) => fill!(
            lang,
            "Danh sách không ghi tháng đóng: tính theo quy định của tháng {a}.",
            "The list does not say when it is paid: the rules of {a} are taken.",
            month(*of)
        ),
        Note::MonthsAssumed(count) => fill!(
            lang,
            "Danh sách không ghi số tháng: tính cho {a}.",
            "The list does not say for how long: {a} are taken.",
            months(*count, lang)
        ),
        Note::OldEncoding(encoding) => fill!(
            lang,
            "Họ tên dùng bảng mã cũ {a}: có thể chuyển sang chữ Unicode.",
            "Names are in the old encoding {a}: they can be turned into Unicode.",
            encoding.name()
        ),
        Note::Unit(unit) => fill!(
            lang,
            "Số tiền trong danh sách ghi theo đơn vị {a}: được đổi ra đồng để đối chiếu.",
            "Amounts of the list are in units of {a}: they are turned into đồng to be compared.",
            dong(*unit, lang)
        ),
        Note::AmountTakenFor(of) => fill!(
            lang,
            "Cột số tiền được hiểu là {a}, theo phần lớn các dòng.",
            "The column of amounts is understood as {a}, by most of its rows.",
            field(*of, lang)
        ),
    })
}

/// Stable name of what was assumed, for programs.
pub fn note_code(note: &Note) -> &'static str {
    match note {
        Note::MonthAssumed(_) => "month-assumed",
        Note::MonthsAssumed(_) => "months-assumed",
        Note::OldEncoding(_) => "old-encoding",
        Note::Unit(_) => "amounts-in-units",
        Note::AmountTakenFor(_) => "column-assumed",
    }
}
