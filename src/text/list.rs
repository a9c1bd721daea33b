//! Sentences of the page `danh-sach/`.

use super::Lang;
use super::numbers::{dong, whole};
use crate::units::Dong;

pub struct Words {
    pub title: &'static str,
    pub promise: &'static str,
    pub lead: &'static str,
    pub pick: &'static str,
    pub pick_hint: &'static str,
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub drop_here: &'static str,
    pub example: &'static str,
    pub example_hint: &'static str,
    pub example_name: &'static str,
    pub pasted_name: &'static str,
    pub private: &'static str,
    pub reopen: &'static str,
    pub templates: &'static str,
    pub template_contributions: &'static str,
    pub template_households: &'static str,
    // While it is read
    pub loading: &'static str,
    pub reading: &'static str,
    pub checking: &'static str,
    pub writing: &'static str,
    pub stop: &'static str,
    pub stopped: &'static str,
    pub broke_off: &'static str,
    // The result
    pub result: &'static str,
    pub difference_none: &'static str,
    pub totals: &'static str,
    pub rows: &'static str,
    pub rows_hint: &'static str,
    pub show: &'static str,
    pub shown: [&'static str; 4],
    pub search: &'static str,
    pub search_hint: &'static str,
    pub none_found: &'static str,
    pub verdicts: [&'static str; 3],
    pub row: &'static str,
    pub written: &'static str,
    pub right: &'static str,
    pub nothing_written: &'static str,
    pub close: &'static str,
    pub steps: &'static str,
    pub worked_out: &'static str,
    pub no_fault: &'static str,
    // Settings
    pub settings: &'static str,
    pub settings_hint: &'static str,
    pub sheet: &'static str,
    pub hidden: &'static str,
    pub kind: &'static str,
    pub kind_hint: &'static str,
    pub kinds: [&'static str; 3],
    pub month: &'static str,
    pub month_hint: &'static str,
    pub group: &'static str,
    pub group_hint: &'static str,
    pub no_group: &'static str,
    pub columns: &'static str,
    pub columns_hint: &'static str,
    pub unused: &'static str,
    pub forget_columns: &'static str,
    // Handing back
    pub hand: &'static str,
    pub hand_hint: &'static str,
    pub xlsx: &'static str,
    pub csv: &'static str,
    pub copy: &'static str,
    pub print: &'static str,
    pub paper: &'static str,
    pub forget: &'static str,
    pub forgotten: &'static str,
    pub month_wrong: &'static str,
    // Several lists
    pub lists: &'static str,
    pub more: &'static str,
    pub more_hint: &'static str,
    pub across: &'static str,
    // Names in old letters
    pub old_names: &'static str,
    pub to_unicode: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Kiểm tra danh sách",
    promise: "Mở bảng tính danh sách thu: từng dòng đúng hay sai, sai ở đâu, tải về bảng đã sửa.",
    lead: "Danh sách BHXH tự nguyện (D05-TS) hoặc BHYT hộ gia đình, tệp của cơ quan hay bảng tự lập đều được.",
    pick: "Chọn tệp danh sách",
    pick_hint: "Excel (.xlsx, .xls), LibreOffice (.ods) hoặc .csv",
    paste: "Hoặc dán bảng vào đây",
    paste_hint: "Sao chép các ô trong bảng tính, cả dòng tiêu đề, rồi dán.",
    drop_here: "Thả tệp vào đây",
    example: "Xem thử danh sách ví dụ",
    example_hint: "Danh sách bịa ra để xem thử: tên viết tắt, mã số không có thật.",
    example_name: "Ví dụ (không có thật)",
    pasted_name: "Bảng đã dán",
    private: "Danh sách nằm lại trên máy này: không gửi đi đâu, không lưu lại.",
    reopen: "Tải lại trang thì danh sách đóng lại, vì tên và mã số không được lưu: hãy mở tệp lần nữa.",
    templates: "Danh sách trống để điền",
    template_contributions: "Mẫu BHXH tự nguyện",
    template_households: "Mẫu BHYT hộ gia đình",
    loading: "Đang chuẩn bị phần đọc bảng tính…",
    reading: "Đang đọc tệp…",
    checking: "Đang tính từng dòng…",
    writing: "Đang ghi bảng…",
    stop: "Dừng",
    stopped: "Đã dừng.",
    broke_off: "Máy không đủ bộ nhớ hoặc phần đọc bị ngắt. Hãy thử lại với tệp nhỏ hơn.",
    result: "Kết quả kiểm tra",
    difference_none: "Số tiền đã ghi khớp với số tính lại.",
    totals: "Tổng cộng theo quy định",
    rows: "Từng dòng",
    rows_hint: "Dòng sai đứng trước. Chạm một dòng để xem sai ở đâu và cách tính.",
    show: "Hiện",
    shown: ["Tất cả", "Sai", "Thiếu", "Đúng"],
    search: "Tìm trong danh sách",
    search_hint: "Tên, mã số hoặc số dòng",
    none_found: "Không có dòng nào như vậy.",
    verdicts: ["Đúng", "Sai", "Thiếu"],
    row: "Dòng",
    written: "Đã ghi",
    right: "Đúng ra",
    nothing_written: "để trống",
    close: "Đóng",
    steps: "Cách tính",
    worked_out: "Tính theo quy định",
    no_fault: "Không thấy gì sai ở dòng này.",
    settings: "Trang tính, cột và quy định",
    settings_hint: "Xem đã hiểu bảng thế nào; sửa nếu hiểu sai",
    sheet: "Trang tính",
    hidden: "đang ẩn",
    kind: "Loại danh sách",
    kind_hint: "Thường tự nhận ra theo tiêu đề các cột.",
    kinds: ["Tự nhận ra", "BHXH tự nguyện", "BHYT hộ gia đình"],
    month: "Tháng áp dụng khi dòng không ghi tháng",
    month_hint: "Dòng có ngày biên lai hoặc tháng bắt đầu thì theo dòng đó.",
    group: "Đối tượng khi dòng không ghi",
    group_hint: "Cột đối tượng, ghi chú hoặc tỷ lệ hỗ trợ trong dòng được ưu tiên.",
    no_group: "Theo từng dòng",
    columns: "Các cột",
    columns_hint: "Tiêu đề đã chọn được nhớ trên máy này cho lần sau; nội dung thì không.",
    unused: "Không dùng",
    forget_columns: "Quên các cột đã chọn",
    hand: "Lấy kết quả",
    hand_hint: "Bảng gốc với cột đúng/sai, số đúng và lý do ở bên phải; thêm trang tổng cộng và trang quy định.",
    xlsx: "Tải bảng đã kiểm tra (Excel)",
    csv: "Tải CSV",
    copy: "Sao chép tóm tắt",
    print: "In tóm tắt và dòng sai",
    paper: "Các dòng sai hoặc thiếu",
    forget: "Đóng và quên danh sách",
    forgotten: "Đã đóng. Không còn gì của danh sách trên trang này.",
    month_wrong: "Nhập tháng và năm, ví dụ 11/2026.",
    lists: "Danh sách đang xem",
    more: "Mở thêm danh sách",
    more_hint: "Để tìm người có ở cả hai danh sách cho cùng thời gian. Cũng có thể chọn nhiều tệp một lúc.",
    across: "Có ở hai danh sách",
    old_names: "Vài tên: đang ghi → đọc được",
    to_unicode: "Chuyển sang chữ Unicode",
};

static EN: Words = Words {
    title: "Check a list",
    promise: "Open a collection list: which rows are right, which are wrong, and why?",
    lead: "Lists of voluntary social insurance (D05-TS) or household health insurance, the office's or your own.",
    pick: "Choose the list's file",
    pick_hint: "Excel (.xlsx, .xls), LibreOffice (.ods) or .csv",
    paste: "Or paste the table here",
    paste_hint: "Copy the cells in the spreadsheet, headings included, and paste them.",
    drop_here: "Drop the file here",
    example: "Try an example list",
    example_hint: "Made up to try the page: initials for names, codes that nobody has.",
    example_name: "Example (made up)",
    pasted_name: "Pasted table",
    private: "The list stays on this device: it is sent nowhere and kept nowhere.",
    reopen: "A reload closes the list, since names and codes are not kept: please open the file again.",
    templates: "Empty lists to fill in",
    template_contributions: "Voluntary contributions",
    template_households: "Household health insurance",
    loading: "Getting the spreadsheet reader ready…",
    reading: "Reading the file…",
    checking: "Working out every row…",
    writing: "Writing the sheet…",
    stop: "Stop",
    stopped: "Stopped.",
    broke_off: "The device ran out of memory, or the reader broke off. Try a smaller file.",
    result: "Result of the check",
    difference_none: "The amounts written match the rules.",
    totals: "Totals by the rules",
    rows: "Row by row",
    rows_hint: "Wrong rows come first. Tap a row to see what is wrong and how it is worked out.",
    show: "Show",
    shown: ["All", "Wrong", "Incomplete", "Right"],
    search: "Search the list",
    search_hint: "Name, code or number of the row",
    none_found: "There is no such row.",
    verdicts: ["Right", "Wrong", "Incomplete"],
    row: "Row",
    written: "Written",
    right: "Right",
    nothing_written: "left blank",
    close: "Close",
    steps: "How it is worked out",
    worked_out: "By the rules",
    no_fault: "Nothing was found wrong in this row.",
    settings: "Sheet, columns and rules",
    settings_hint: "See how the table was read, and correct it where needed",
    sheet: "Sheet",
    hidden: "hidden",
    kind: "Kind of list",
    kind_hint: "The headings usually tell.",
    kinds: ["By its headings", "Voluntary contributions", "Household health insurance"],
    month: "Month of the rules where a row has none",
    month_hint: "A row with the day of its receipt or a first month follows that.",
    group: "Group where a row says none",
    group_hint: "A column of groups, the note or the percent of the row comes first.",
    no_group: "As each row says",
    columns: "Columns",
    columns_hint: "What you choose for a heading is remembered on this device for next time; what stands below it is not.",
    unused: "Not used",
    forget_columns: "Forget the chosen columns",
    hand: "Get the checked list",
    hand_hint: "Your own columns and, to their right, verdict, right amounts and reasons; then a sheet of totals and one of the rules.",
    xlsx: "Download the checked list (Excel)",
    csv: "Download CSV",
    copy: "Copy the summary",
    print: "Print summary and wrong rows",
    paper: "Wrong and incomplete rows",
    forget: "Close and forget the list",
    forgotten: "Closed. Nothing of the list is left on this page.",
    month_wrong: "Enter month and year, such as 11/2026.",
    lists: "List to look at",
    more: "Open one more list",
    more_hint: "Finds people who are in both lists for the same time. You can also choose several files at once.",
    across: "In two lists",
    old_names: "Some names: as written → as read",
    to_unicode: "Turn them into Unicode",
};

/// What a column holds, by its name in the interface.
pub fn field(name: &str, lang: Lang) -> &'static str {
    let (vi, en) = match name {
        "household" => ("Mã hộ", "Household"),
        "name" => ("Họ và tên", "Name"),
        "code" => ("Mã số BHXH", "Insurance code"),
        "rank" => ("Thứ tự trong hộ", "Rank in the household"),
        "income" => ("Thu nhập chọn đóng", "Chosen income"),
        "months" => ("Số tháng", "Months"),
        "from" => ("Từ tháng, từ ngày", "From"),
        "to" => ("Đến ngày", "To"),
        "received" => ("Ngày biên lai", "Day of the receipt"),
        "group" => ("Đối tượng", "Group"),
        "gross" => ("Số tiền phải đóng", "Total to be paid"),
        "ratePercent" => ("Tỷ lệ đóng", "Share to pay"),
        "pay" => ("Người tham gia đóng", "The person pays"),
        "statePercent" => ("Nhà nước hỗ trợ (%)", "The State adds (%)"),
        "state" => ("Nhà nước hỗ trợ (tiền)", "The State adds (amount)"),
        "localPercent" => ("Địa phương hỗ trợ (%)", "The locality adds (%)"),
        "local" => ("Địa phương hỗ trợ (tiền)", "The locality adds (amount)"),
        "otherPercent" => ("Hỗ trợ khác (%)", "Others add (%)"),
        "other" => ("Hỗ trợ khác (tiền)", "Others add (amount)"),
        "note" => ("Ghi chú", "Note"),
        _ => ("", ""),
    };
    lang.pick(vi, en)
}

/// The fields of a kind of list, in the order in which they are offered.
pub fn fields(is_households: bool) -> &'static [&'static str] {
    if is_households {
        &[
            "household",
            "name",
            "code",
            "rank",
            "ratePercent",
            "gross",
            "local",
            "pay",
            "months",
            "from",
            "to",
            "received",
            "group",
        ]
    } else {
        &[
            "name",
            "code",
            "income",
            "months",
            "from",
            "received",
            "group",
            "gross",
            "pay",
            "statePercent",
            "state",
            "localPercent",
            "local",
            "otherPercent",
            "other",
            "note",
        ]
    }
}

/// What the sums are of: gross, State, locality, others, pay.
pub fn of_totals(lang: Lang) -> [&'static str; 5] {
    const VI: [&str; 5] = ["Phải đóng", "Nhà nước hỗ trợ", "Địa phương hỗ trợ", "Hỗ trợ khác", "Người tham gia đóng"];
    const EN: [&str; 5] = ["To be paid", "The State adds", "The locality adds", "Others add", "The people pay"];
    match lang.spoken() {
        Lang::Vi => VI,
        Lang::En => EN,
    }
}

/// "16 người"
pub fn people(count: u32, lang: Lang) -> String {
    fill!(lang, "{a} người", "{a} people", whole(count.into(), lang))
}

/// "12 đúng · 3 sai · 1 thiếu"
pub fn counts(right: u32, wrong: u32, incomplete: u32, lang: Lang) -> String {
    let number = |count: u32| whole(count.into(), lang);
    fill!(
        lang,
        "{a} đúng · {b} sai · {c} thiếu",
        "{a} right · {b} wrong · {c} incomplete",
        number(right),
        number(wrong),
        number(incomplete),
    )
}

/// "16 người. Thu thiếu 792.000 đồng so với quy định."
pub fn difference(amount: i64, lang: Lang) -> String {
    let size = || dong(Dong::new(amount.saturating_abs()), lang);
    match amount {
        0 => words(lang).difference_none.into(),
        1.. => fill!(lang, "Đã ghi ít hơn quy định {a}.", "In all, {a} too little is written.", size(),),
        _ => fill!(lang, "Đã ghi nhiều hơn quy định {a}.", "In all, {a} too much is written.", size(),),
    }
}

/// Sums that are written wrong.
pub fn wrong_sums(count: u32, lang: Lang) -> String {
    let count = whole(count.into(), lang);
    fill!(lang, "{a} dòng tổng cộng sai.", "Wrong totals: {a}.", count)
}

/// Persons who stand in two lists.
pub fn in_two_lists(count: u32, lang: Lang) -> String {
    let count = whole(count.into(), lang);
    fill!(lang, "{a} người có ở hai danh sách cho cùng thời gian.", "In two lists for the same time: {a}.", count)
}

/// "1–40 trong 2.000 dòng"
pub fn rows_of(all: u32, lang: Lang) -> String {
    fill!(lang, "{a} dòng", "{a} rows", whole(all.into(), lang))
}

/// The sheet of an empty list.
pub fn list_name(lang: Lang) -> &'static str {
    lang.pick("Danh sách", "List")
}

/// Whoever stands in the first row of an empty list.
pub fn example_name(lang: Lang) -> &'static str {
    lang.pick("N.V.A. (ví dụ, hãy xóa)", "N.V.A. (an example, delete it)")
}

/// Headings of an empty list: those of the forms, which offices read in Vietnamese.
pub const HEADINGS_OF_CONTRIBUTIONS: [&str; 9] = [
    "Họ và tên",
    "Mã số BHXH",
    "Ngày biên lai",
    "Mức thu nhập tháng đóng BHXH",
    "Số tháng đóng",
    "Từ tháng/năm",
    "Đối tượng",
    "Số tiền phải đóng",
    "Người tham gia đóng",
];
pub const HEADINGS_OF_HOUSEHOLDS: [&str; 8] =
    ["Họ và tên", "Mã số BHXH", "Ngày biên lai", "Mã hộ", "Thứ tự trong hộ", "Số tháng", "Từ ngày", "Số tiền đóng"];
