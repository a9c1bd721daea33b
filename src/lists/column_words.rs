//! What a column holds, by the words above it.

use super::contribution_headings;
use super::field::{Field, Sure};
use super::kind::Kind;
use super::words::{PERCENT, has, has_any};

/// What a column holds, by its heading in plain words: `last` is the lowest level, `all` are all levels.
pub fn of_heading(kind: Kind, all: &str, last: &str) -> Option<(Field, Sure)> {
    if let Some(field) = Field::ALL.into_iter().find(|field| field.is_of(kind) && is_name(all, field.name())) {
        return Some((field, Sure::Certain));
    }
    if is_none_of_ours(all) {
        return None;
    }
    of_person(all, last).or_else(|| match kind {
        Kind::Contributions => contribution_headings::of_heading(all, last),
        Kind::Households => of_household(all, last),
    })
}

/// The interface's own name, as programs that use it write it.
fn is_name(words: &str, name: &str) -> bool {
    words.len() == name.len() && words.eq_ignore_ascii_case(name)
}

/// Columns of the forms that are not checked.
pub fn is_none_of_ours(all: &str) -> bool {
    // "Mã số BHXH/CCCD"
    if has_any(all, &["ma so bhxh", "so bhxh", "ma bhxh"]) && !has_any(all, &["nhan vien", "dai ly", "nguoi thu tien"])
    {
        return false;
    }
    const OTHERS: [&str; 36] = [
        "cccd",
        "cmnd",
        "cmt",
        "can cuoc",
        "ho chieu",
        "dinh danh",
        "ddcn",
        "nhan vien",
        "dia chi",
        "noi o",
        "thon",
        "dien thoai",
        "sdt",
        "so dt",
        "so bien lai",
        "ky hieu",
        "ma so thue",
        "ngay sinh",
        "nam sinh",
        "thang nam sinh",
        "gioi tinh",
        "kcb",
        "kham benh",
        "benh vien",
        "ma dot",
        "dot nop",
        "quan he",
        "quoc tich",
        "dai ly",
        "nguoi thu tien",
        "muc dong chuan",
        "ban giay",
        "ban dien tu",
        "the bao hiem y te ban",
        "tien lai",
        "ngay thang nam sinh",
    ];
    has_any(all, &OTHERS) || matches!(all, "stt" | "tt" | "so tt" | "so thu tu" | "no" | "lai" | "gt" | "ns")
}

fn of_person(all: &str, last: &str) -> Option<(Field, Sure)> {
    let names = ["ho va ten", "ho ten", "hoten", "ten nguoi tham gia", "ten kh", "ten khach hang", "full name"];
    if has_any(last, &names) {
        return if has_any(all, &["chu ho", "nguoi lap"]) { None } else { Some((Field::Name, Sure::Certain)) };
    }
    if matches!(last, "ten" | "nguoi tham gia" | "ho dem va ten" | "thanh vien" | "ten thanh vien") {
        return Some((Field::Name, Sure::Perhaps));
    }
    let codes = [
        "ma so bhxh",
        "ma bhxh",
        "so bhxh",
        "ms bhxh",
        "masobhxh",
        "so so bhxh",
        "ma so bao hiem",
        "so bao hiem xa hoi",
        "ma bao hiem",
        "ma so bhyt",
        "ma bhyt",
        "social insurance number",
        "social insurance code",
        "si code",
        "si number",
        "ma dinh danh bhxh",
        "mabhxh",
        "msbhxh",
    ];
    if has_any(all, &codes) {
        let is_sure = !has_any(all, &["ma so bhyt", "ma bhyt", "y te"]);
        return Some((Field::Code, if is_sure { Sure::Certain } else { Sure::Likely }));
    }
    if has_any(last, &["ma the", "so the", "the bhyt", "ma so nguoi tham gia"])
        || matches!(last, "ma so" | "ma" | "ms" | "so so")
    {
        return Some((Field::Code, Sure::Perhaps));
    }
    if has_any(last, &["ghi chu", "ghichu", "dien giai", "notes"]) {
        return Some((Field::Note, Sure::Certain)).filter(|_| !has(all, "ho tro"));
    }
    let receipt =
        ["bien lai", "thu", "nop", "bl", "thu tien", "dong", "dong tien", "thanh toan", "lap bl", "phieu thu"];
    let is_receipt = has(last, "ngay") && has_any(last, &receipt) && !has_any(last, &["tu ngay", "den ngay"]);
    if is_receipt || has_any(last, &["payment date", "paid on", "receipt date"]) {
        return Some((Field::Received, Sure::Certain));
    }
    let length = ["so thang", "sothang", "st dong", "number of months", "months paid"];
    let in_months = ["phuong thuc dong thang", "thoi gian thang", "thoi han thang", "thoi gian tham gia thang"];
    if has_any(last, &length) || in_months.contains(&last) || matches!(last, "st" | "so th" | "thoi han") {
        return Some((Field::Months, Sure::Certain));
    }
    let group = ["doi tuong", "nhom", "nhom dt", "loai dt", "dien", "loai doi tuong", "doituong", "loai ho", "dt"];
    let is_money = has_any(last, &["tien", "muc"]) || has_any(last, &PERCENT);
    if !is_money && (has_any(last, &group) || matches!(last, "loai" | "category" | "support group")) {
        return Some((Field::Group, Sure::Certain));
    }
    None
}

/// Words for the place of a member in the household.
const RANKS: [&str; 9] = [
    "thu tu",
    "thanh vien thu",
    "stt trong ho",
    "tt trong ho",
    "stt thanh vien",
    "tv thu",
    "so tt trong ho",
    "thutu",
    "thu tu trong ho",
];

fn of_household(all: &str, last: &str) -> Option<(Field, Sure)> {
    let households = ["ma ho", "maho", "ma so ho", "ma ho gia dinh", "ho khau", "so ho khau", "ma gia dinh", "so ho"];
    if has_any(last, &households) || matches!(last, "ho" | "ho so" | "ho gia dinh") {
        return Some((Field::Household, Sure::Certain));
    }
    if has_any(last, &RANKS) {
        return Some((Field::Rank, Sure::Certain));
    }
    let after = ["sau ho tro", "sau khi ho tro", "da tru ho tro", "sau khi tru", "con lai"];
    if has_any(last, &after) && !has_any(last, &PERCENT) {
        return Some((Field::Pay, Sure::Certain));
    }
    if has_any(all, &["ho tro", "nsnn", "nsdp", "ngan sach", "dia phuong", "local support"]) {
        return local_of_household(all, last);
    }
    if last == "thang" {
        return Some((Field::Months, Sure::Perhaps));
    }
    if has_any(last, &PERCENT) {
        return Some((Field::RatePercent, Sure::Certain));
    }
    if has_any(last, &["tu ngay", "ngay bat dau", "tu thang", "hieu luc", "tungay", "the tu", "han tu", "gia tri tu"])
        || matches!(last, "tu" | "valid from")
    {
        return Some((Field::From, Sure::Certain));
    }
    if has_any(
        last,
        &["den ngay", "het han", "han the", "han su dung", "the den", "han den", "den thang", "denngay", "gia tri den"],
    ) || matches!(last, "den" | "valid to")
    {
        return Some((Field::To, Sure::Certain));
    }
    let own = [
        "nguoi tham gia dong",
        "nguoi tham gia nop",
        "thuc thu",
        "thuc nop",
        "con phai dong",
        "con phai nop",
        "phai thu",
    ];
    if has_any(last, &own) {
        return Some((Field::Pay, Sure::Certain));
    }
    let paid =
        ["so tien", "tien dong", "thanh tien", "phai dong", "phai nop", "sotien", "tong tien", "tien nop", "amount"];
    if has_any(last, &paid) || all == "tien" {
        return Some((Field::Pay, Sure::Likely));
    }
    matches!(last, "muc dong" | "muc dong bhyt").then_some((Field::Pay, Sure::Perhaps))
}

/// What a locality or somebody else adds; what the State does is in the contribution of its group.
fn local_of_household(all: &str, last: &str) -> Option<(Field, Sure)> {
    const STATE: [&str; 5] = ["nsnn", "nha nuoc", "trung uong", "nstw", "ngan sach nha nuoc"];
    if has_any(all, &STATE) || has_any(last, &PERCENT) || has_any(last, &["thang", "nguon", "don vi", "ten"]) {
        return None;
    }
    Some((Field::Local, Sure::Likely))
}

#[cfg(test)]
mod tests {
    use super::super::words::plain;
    use super::*;

    #[track_caller]
    fn is(kind: Kind, heading: &str, wanted: Option<Field>) {
        let levels: Vec<String> = heading.split(" / ").map(plain).collect();
        let last = levels.last().cloned().unwrap_or_default();
        let found = of_heading(kind, &levels.join(" "), &last);
        assert_eq!(found.map(|(field, _)| field), wanted, "{heading}");
    }

    #[test]
    fn the_headings_of_the_form_for_contributions() {
        let of = |heading: &str, wanted| is(Kind::Contributions, heading, wanted);
        let part = |heading: &str| ["Số tiền đóng / Trong đó / ", heading].concat();
        of("STT", None);
        of("Họ và tên", Some(Field::Name));
        of("Mã số BHXH", Some(Field::Code));
        of("Số CCCD/CNTD/ĐDCN/hộ chiếu", None);
        of("Địa chỉ", None);
        of("Ngày biên lai", Some(Field::Received));
        of("Số biên lai", None);
        of("Mức thu nhập tháng đóng BHXH", Some(Field::Income));
        of("Phương thức đóng / Số tháng đóng", Some(Field::Months));
        of("Phương thức đóng / Từ tháng/năm", Some(Field::From));
        of("Số tiền đóng / Số tiền phải đóng theo quy định", Some(Field::Gross));
        of("Số tiền đóng / Người tham gia đóng", Some(Field::Pay));
        of(&part("NSNN hỗ trợ theo quy định / Tỷ lệ %"), Some(Field::StatePercent));
        of(&part("NSNN hỗ trợ theo quy định / Số tiền"), Some(Field::State));
        of(&part("NSĐP hỗ trợ thêm / Tỷ lệ %"), Some(Field::LocalPercent));
        of(&part("NSĐP hỗ trợ thêm / Số tiền"), Some(Field::Local));
        of(&part("Hỗ trợ khác / Tỷ lệ %"), Some(Field::OtherPercent));
        of(&part("Hỗ trợ khác / Số tiền"), Some(Field::Other));
        of("Mã số nhân viên thu", None);
        of("Ghi chú", Some(Field::Note));
    }

    #[test]
    fn free_headings_of_contributions() {
        let of = |heading: &str, wanted| is(Kind::Contributions, heading, wanted);
        of("ho ten", Some(Field::Name));
        of("MSBHXH", Some(Field::Code));
        of("Mức TN", Some(Field::Income));
        of("Mức đóng", Some(Field::Income));
        of("TN chọn", Some(Field::Income));
        of("Tháng BĐ", Some(Field::From));
        of("Từ T/N", Some(Field::From));
        of("ST", Some(Field::Months));
        of("Số sổ", Some(Field::Code));
        of("Tên KH", Some(Field::Name));
        of("Loại", Some(Field::Group));
        of("Phải thu", Some(Field::Pay));
        of("NSNN hỗ trợ/tháng", None);
        of("Mức đóng 1 tháng", None);
        of("Số tiền đóng 6 tháng", Some(Field::Pay));
        of("Số tiền thu trong tháng", Some(Field::Pay));
        of("Còn lại phải đóng", Some(Field::Pay));
        of("Số tiền phải nộp sau hỗ trợ", Some(Field::Pay));
        of("Tổng phải thu", Some(Field::Gross));
        of("Tháng bắt đầu", Some(Field::From));
        of("Tổng tiền", Some(Field::Gross));
        of("Tự đóng", Some(Field::Pay));
        of("Thực thu", Some(Field::Pay));
        of("Số tiền", Some(Field::Pay));
        of("NN hỗ trợ", Some(Field::State));
        of("% NN hỗ trợ", Some(Field::StatePercent));
        of("Tỷ lệ hỗ trợ", Some(Field::StatePercent));
        of("Tiền hỗ trợ", Some(Field::State));
        of("NSĐP", Some(Field::Local));
        of("Hỗ trợ khác", Some(Field::Other));
        of("Đối tượng", Some(Field::Group));
        of("Ngày thu tiền", Some(Field::Received));
        of("TyleNSNN", Some(Field::StatePercent));
        of("TienTudong", Some(Field::Pay));
        of("TienHotro", Some(Field::State));
        of("TienHotroKhac", Some(Field::Other));
        of("statePercent", Some(Field::StatePercent));
    }

    #[test]
    fn english_headings() {
        let of = |heading: &str, wanted| is(Kind::Contributions, heading, wanted);
        of("Social insurance number", Some(Field::Code));
        of("Monthly income", Some(Field::Income));
        of("Number of months", Some(Field::Months));
        of("From month", Some(Field::From));
        of("Payment date", Some(Field::Received));
        of("Category", Some(Field::Group));
        of("Total amount", Some(Field::Gross));
        of("State support (%)", Some(Field::StatePercent));
        of("State support", Some(Field::State));
        of("Local support", Some(Field::Local));
        of("Other support", Some(Field::Other));
        of("Participant pays", Some(Field::Pay));
        is(Kind::Households, "Amount", Some(Field::Pay));
    }

    #[test]
    fn the_headings_of_the_form_for_households() {
        let of = |heading: &str, wanted| is(Kind::Households, heading, wanted);
        of("STT", None);
        of("Họ và tên", Some(Field::Name));
        of("Mã số BHXH", Some(Field::Code));
        of("Ngày sinh", None);
        of("Nơi đăng ký KCB ban đầu", None);
        of("Thứ tự trong hộ", Some(Field::Rank));
        of("Mức đóng chuẩn", None);
        of("Tỷ lệ đóng (%)", Some(Field::RatePercent));
        of("Số tiền đóng", Some(Field::Pay));
        of("Số tháng", Some(Field::Months));
        of("Từ ngày", Some(Field::From));
        of("Đến ngày", Some(Field::To));
        of("Ngày biên lai", Some(Field::Received));
        of("Nhân viên thu", None);
        of("Mã hộ", Some(Field::Household));
        of("Mã BHYT", Some(Field::Code));
        of("Hạn thẻ từ", Some(Field::From));
        of("Hạn thẻ đến", Some(Field::To));
        of("Hạn thẻ", Some(Field::To));
        of("Giá trị đến", Some(Field::To));
        of("Tháng", Some(Field::Months));
        of("Quan hệ với chủ hộ", None);
        of("Tỷ lệ NSNN hỗ trợ (%)", None);
        of("NSĐP hỗ trợ", Some(Field::Local));
        of("Số tiền địa phương hỗ trợ", Some(Field::Local));
        of("Số tiền còn phải đóng sau hỗ trợ", Some(Field::Pay));
        of("Mã số BHXH/CCCD", Some(Field::Code));
    }
}
