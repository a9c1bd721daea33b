//! What is wrong with an input and how to mend it.

use super::law;
use super::numbers::{day, dong, month, value, whole};
use super::{CITIZENS, INTERFACE, LISTS, Lang, OFFICE, PLANS, QUOTA, REPORT, RETIREMENT, SAVING, STAFF, Tools};
use crate::error::{Choice, Fault, InputError};
use crate::law::Parameter;
use crate::units::{plain_whole, read_digits};

/// The sentence beside a field.
pub fn sentence(error: &InputError, lang: Lang) -> String {
    match (&error.fault, lang.spoken()) {
        (Fault::Missing, lang) => lang.pick("Cần nhập giá trị này.", "This value is needed.").into(),
        (Fault::Unknown, lang) => INTERFACE.say(|| fill!(
            lang,
            "Không có trường tên “{a}”. Kiểm tra lại tên trường.",
            "There is no field “{a}”. Check its name.",
            &error.field,
        )),
        (Fault::Unreadable, lang) => INTERFACE.pick(lang,
                "Không đọc được giá trị này: đối tượng chứa nó báo lỗi.",
                "This cannot be read: the object that holds it throws.",
            )
            .into(),
        (Fault::UnknownChoice { kind, given }, lang) => fill!(
            lang,
            "“{a}” không phải là {b}.",
            "“{a}” is not {b}.",
            given,
            choice(*kind, lang),
        ),
        (Fault::NotANumber, lang) => lang
            .pick(
                "Chưa hiểu số này. Viết như 3.500.000, 3,5 triệu hoặc 3tr5.",
                "Not understood. Write it as 3,500,000 or 3.5 triệu.",
            )
            .into(),
        (Fault::FractionOfDong, lang) => lang
            .pick(
                "Số tiền không có phần lẻ của đồng. Có thể thiếu “triệu” hoặc “nghìn”?",
                "Money has no fraction of a đồng. Is “triệu” (million) missing?",
            )
            .into(),
        (Fault::Negative, lang) => lang.pick("Số này không thể âm.", "This cannot be negative.").into(),
        (Fault::NotWhole, lang) => lang.pick("Nhập số nguyên, không có phần lẻ.", "Enter a whole number.").into(),
        (Fault::NotAMonth, lang) => {
            lang.pick("Nhập tháng và năm, ví dụ 11/2026.", "Enter month and year, such as 11/2026.").into()
        }
        (Fault::NotABirth, lang) => RETIREMENT.pick(
            lang,
            "Chưa hiểu ngày sinh này. Viết tháng và năm như 05/1968, cả ngày như 15/05/1968, hoặc chỉ năm sinh.",
            "Not understood. Write month and year such as 05/1968, the day such as 15/05/1968, or the year alone.",
        ).into(),
        (Fault::NotADay, lang) => lang
            .pick("Nhập ngày, tháng và năm, ví dụ 21/11/2026.", "Enter day, month and year, such as 21/11/2026.")
            .into(),
        (Fault::OutOfRange { low, high }, lang) => fill!(
            lang,
            "Nhập từ {a} đến {b}.",
            "Enter {a} to {b}.",
            value(low, lang),
            value(high, lang),
        ),
        (Fault::NotOneOf { allowed }, lang) => {
            let allowed: Vec<String> = allowed.iter().map(|number| plain_whole((*number).into())).collect();
            [lang.pick("Chọn một trong các số ", "Choose one of "), &allowed.join(" · "), "."].concat()
        }
        (Fault::BelowFloor { floor, month: at }, lang) => CITIZENS.say(|| fill!(
            lang,
            "Thu nhập chọn đóng phải từ {a} trở lên (mức áp dụng tháng {b}).",
            "The chosen income must be at least {a} (in force in {b}).",
            dong(*floor, lang),
            month(*at),
        )),
        (Fault::AboveCap { cap, month: at, times }, lang) => CITIZENS.say(|| fill!(
            lang,
            "Thu nhập chọn đóng không quá {a} ({b} lần mức tham chiếu, tháng {c}).",
            "The chosen income must not be above {a} ({b} times the reference level in {c}).",
            dong(*cap, lang),
            whole(*times, lang),
            month(*at),
        )),
        (Fault::NoRules { parameter: Parameter::MonthlyYield, first }, lang) => CITIZENS.say(|| fill!(
            lang,
            "Chưa biết lãi suất r trước tháng {a}. Hãy tự nhập r ở phần “Thêm”.",
            "The yield r is not known before {a}. Enter r yourself under “More”.",
            month(*first),
        )),
        (Fault::NoRules { parameter, first }, lang) => fill!(
            lang,
            "{a}: quy định sớm nhất có ở đây là của tháng {b}. Chọn từ tháng đó trở đi.",
            "{a}: the first rule known here is of {b}. Choose that month or a later one.",
            law::parameter(*parameter, lang),
            month(*first),
        ),
        (Fault::ModeNotYet { first }, lang) => CITIZENS.say(|| fill!(
            lang,
            "Cách đóng này chỉ có từ tháng {a}. Chọn cách khác hoặc tháng khác.",
            "This way of paying exists only since {a}. Choose another way or month.",
            month(*first),
        )),
        (Fault::NotThenPayable { first, last }, lang) => CITIZENS.say(|| {
            let [from, to, end] = match lang.spoken() {
                Lang::Vi => ["Kỳ này đóng được từ ", " đến ", ". Quá hạn thì phải đăng ký đóng lại."],
                Lang::En => ["This period can be paid from ", " to ", ". After that, register anew."],
            };
            match last {
                Some(last) => [from, &day(*first), to, &day(*last), end].concat(),
                None => [from, &day(*first), "."].concat(),
            }
        }),
        (Fault::NotRefundable, lang) => CITIZENS.pick(lang,
                "Chỉ hoàn tiền cho những tháng đóng trước chưa dùng đến; cách đóng này không có.",
                "Money is given back only for months paid ahead; this way of paying has none.",
            )
            .into(),
        (Fault::Both { other }, lang) => fill!(
            lang,
            "Chỉ nhập một trong hai: trường này hoặc “{a}”.",
            "Give only one of the two: this field or “{a}”.",
            other,
        ),
        (Fault::TooLarge, lang) => lang
            .pick("Số quá lớn để tính. Kiểm tra lại đơn vị.", "The number is too large to compute. Check its unit.")
            .into(),
        // Citizens: household, pension, savings
        (Fault::EndsBeforeStart { from }, lang) => RETIREMENT.say(|| fill!(
            lang,
            "Tháng cuối phải từ {a} (tháng đầu) trở đi.",
            "The last month must not be before the first, {a}.",
            month(*from),
        )),
        (Fault::Overlaps { other }, lang) => RETIREMENT.say(|| fill!(
            lang,
            "Có tháng đã khai ở khoảng thứ {a}. Mỗi tháng chỉ khai một lần.",
            "Some months already stand in period {a}. Enter each month once.",
            place(other),
        )),
        (Fault::SettledTooEarly { last }, lang) => RETIREMENT.say(|| fill!(
            lang,
            "Tháng hưởng phải từ {a} trở đi: đó là tháng đóng cuối cùng.",
            "The month of settlement must not be before {a}, the last month paid for.",
            month(*last),
        )),
        (Fault::StartsAfterDue { due }, lang) => SAVING.say(|| fill!(
            lang,
            "Ngày bắt đầu để dành phải trước hoặc đúng hạn đóng {a}.",
            "Saving must start on or before the last day to pay, {a}.",
            day(*due),
        )),
        (Fault::NoEarningMonth { due }, lang) => SAVING.say(|| fill!(
            lang,
            "Từ ngày bắt đầu đến hạn đóng {a} không có lần bỏ heo nào rơi vào tháng có thu nhập. Bắt đầu sớm hơn hoặc chọn thêm tháng.",
            "No deposit before {a} falls into a month with income. Start earlier or choose more months.",
            day(*due),
        )),
        // Staff
        (Fault::TwoOfThree, lang) => OFFICE.pick(lang,
                "Nhập hai trong ba số: số đạt được, số để so (kế hoạch, dân số…) và tỷ lệ phần trăm. Thiếu số để so thì không tính được tỷ lệ.",
                "Enter two of three: the amount reached, what it is compared with (plan, population…) and the percentage. Without the second there is no percentage.",
            )
            .into(),
        (Fault::NotPositive, lang) => OFFICE.pick(lang,
                "Số để so phải lớn hơn 0, nếu không thì không có tỷ lệ phần trăm. Nếu chưa được giao, hãy để trống.",
                "What is compared with must be above 0, or there is no percentage. Leave it empty where there is none yet.",
            )
            .into(),
        (Fault::Reversed { from }, lang) => PLANS.say(|| fill!(
            lang,
            "Ngày kết thúc phải từ {a} (ngày bắt đầu) trở đi.",
            "The last day must not be before {a}, the first day.",
            day(*from),
        )),
        (Fault::WrongCount { least, most }, lang) if least == most => OFFICE.say(|| {
            fill!(
                lang,
                "Nhập đúng {a} số, mỗi tháng của kỳ một số.",
                "Enter exactly {a} numbers, one for each month of the period.",
                whole(*most, lang)
            )
        }),
        (Fault::WrongCount { least, most }, lang) => OFFICE.say(|| fill!(
            lang,
            "Nhập từ {a} đến {b} số.",
            "Enter {a} to {b} numbers.",
            whole(*least, lang),
            whole(*most, lang),
        )),
        // Figures
        (Fault::UnknownFigure { id }, lang) => REPORT.say(|| fill!(
            lang,
            "Chưa có số liệu nào tên “{a}”. Nhập số này hoặc chọn “cần tìm”.",
            "There is no figure named “{a}”. Enter it, or mark it as unknown.",
            id,
        )),
        (Fault::TwiceGiven { id }, lang) => REPORT.say(|| fill!(
            lang,
            "Có hai số liệu cùng tên “{a}”. Đổi tên một số.",
            "Two figures are named “{a}”. Rename one of them.",
            id,
        )),
        // Staff and figures
        (Fault::UnitsDiffer { one, other }, lang) => STAFF.say(|| fill!(
            lang,
            "“{a}” và “{b}” không so sánh được với nhau. Kiểm tra lại đơn vị hoặc chọn số khác.",
            "“{a}” and “{b}” cannot be compared. Check the units or choose another figure.",
            one,
            other,
        )),
        // Lists
        (Fault::NoTable, lang) => LISTS.pick(
                lang,
                "Không tìm thấy bảng: cần một dòng tiêu đề như “Họ và tên”, “Mã số BHXH”, “Số tháng”.",
                "No table was found: it needs a row of headings such as “Họ và tên”, “Mã số BHXH”, “Số tháng”.",
            )
            .into(),
        (Fault::Encrypted, lang) => LISTS.pick(
                lang,
                "Tệp có mật khẩu. Mở tệp, bỏ mật khẩu, lưu lại rồi chọn lại.",
                "The file has a password. Open it, take the password off, save it and choose it again.",
            )
            .into(),
        (Fault::BrokenFile, lang) => LISTS.pick(
                lang,
                "Tệp bị hỏng hoặc tải về chưa hết. Tải lại, hoặc mở bằng chương trình bảng tính rồi lưu lại.",
                "The file is damaged or incomplete. Download it again, or open it in a spreadsheet program and save it anew.",
            )
            .into(),
        (Fault::UnknownFormat, lang) => LISTS.pick(
                lang,
                "Tệp này không phải bảng tính. Chọn tệp .xlsx, .xls, .ods hoặc .csv.",
                "This file is no spreadsheet. Choose an .xlsx, .xls, .ods or .csv file.",
            )
            .into(),
        (Fault::LargeFile, lang) => LISTS.pick(
                lang,
                "Tệp quá lớn đối với một danh sách. Chép riêng bảng cần kiểm tra sang tệp mới.",
                "The file is too large for a list. Copy the table that is to be checked into a file of its own.",
            )
            .into(),
    }
}

/// The place in its list of an item named by its path, counted from 1: 3 for "periods[2]".
fn place(path: &str) -> usize {
    let digits = path.split(['[', ']']).nth(1).unwrap_or("");
    read_digits(digits).map_or(1, |index| index.saturating_add(1) as usize)
}

/// The words of the interface for plans: a form knows no others.
const OF_PROGRAMS: Tools = Tools(OFFICE.0 && INTERFACE.0);

fn choice(kind: Choice, lang: Lang) -> &'static str {
    match kind {
        Choice::Group => CITIZENS.pick(lang, "một nhóm đối tượng", "a group"),
        Choice::Mode => CITIZENS.pick(lang, "một cách đóng", "a way of paying"),
        Choice::Language => INTERFACE.pick(lang, "một ngôn ngữ (vi hoặc en)", "a language (vi or en)"),
        // Staff
        Choice::Role => QUOTA.pick(lang, "một nhóm cán bộ đã khai ở phần chỉ tiêu", "a role that has targets"),
        Choice::Product => QUOTA.pick(lang, "một loại hình đã có chỉ tiêu", "a product that has a target"),
        // Figures
        Choice::Bound => REPORT.pick(
            lang,
            "một cách hiểu số in (rounded, exact, at-least, below, about)",
            "a bound (rounded, exact, at-least, below, about)",
        ),
        Choice::Relation => REPORT.pick(
            lang,
            "một quan hệ (ratio, growth, sum, difference, mean, chain)",
            "a relation (ratio, growth, sum, difference, mean, chain)",
        ),
        Choice::Known => REPORT.pick(lang, "một trong all, highest, lowest", "one of all, highest, lowest"),
        // Citizens: pension, savings
        Choice::Sex => RETIREMENT.pick(lang, "giới tính (male hoặc female)", "a sex (male or female)"),
        Choice::Interval => {
            SAVING.pick(lang, "một nhịp để dành (day, week hoặc month)", "an interval of saving (day, week or month)")
        }
        // Staff: interface
        Choice::Kind => {
            OF_PROGRAMS.pick(lang, "một loại chỉ tiêu (flow hoặc stock)", "a kind of indicator (flow or stock)")
        }
        Choice::RankedBy => OF_PROGRAMS.pick(
            lang,
            "một cách xếp hạng (percent, gap, growth hoặc remaining-share)",
            "a way of ranking (percent, gap, growth or remaining-share)",
        ),
        Choice::Order => {
            OF_PROGRAMS.pick(lang, "một thứ tự (best-first hoặc worst-first)", "an order (best-first or worst-first)")
        }
        Choice::Method => OF_PROGRAMS.pick(
            lang,
            "một cách làm tròn (largest-remainder hoặc sainte-lague)",
            "a way of rounding (largest-remainder or sainte-lague)",
        ),
        Choice::Span => OF_PROGRAMS.pick(
            lang,
            "một kỳ tính chỉ tiêu (campaign hoặc month)",
            "a span of a target (campaign or month)",
        ),
        // Lists
        Choice::Sheet => LISTS.pick(lang, "tên một trang tính của tệp này", "the name of a sheet of this file"),
        Choice::Column => LISTS.pick(lang, "một cột của loại danh sách này", "a column of this kind of list"),
        Choice::ListKind => LISTS.pick(
            lang,
            "một loại danh sách (contributions hoặc households)",
            "a kind of list (contributions or households)",
        ),
    }
}
