//! What is counted and measured.

use super::words::UnitWord;

/// People, money and percentages, and what looks like a unit.
pub const UNITS: &[(UnitWord, &str)] = &[
    (
        UnitWord::People,
        "người|người dân|người lao động|lao động|nông dân|công nhân|tiểu thương|thành viên|hội viên|đoàn viên|đảng viên\
         |xã viên|học sinh|sinh viên|học sinh sinh viên|học viên|trẻ em|trẻ|cháu|em|phụ nữ|đối tượng|nhân khẩu|khẩu\
         |cán bộ|viên chức|công chức|chuyên viên|nhân viên|nhân viên thu|nhân viên đại lý|nhân viên đại lý thu\
         |cộng tác viên|tuyên truyền viên|báo cáo viên|đại biểu|khách mời|khách hàng|bệnh nhân|người bệnh|thân nhân\
         |chiến sĩ|đồng chí|đồng bào|chủ hộ|chủ doanh nghiệp|cá nhân|hưu trí|dân|phó giám đốc|giáo viên|bác sĩ|y sĩ\
         |y bác sĩ|điều dưỡng|dược sĩ|lao động tự do|cựu chiến binh|thương binh|ngư dân|diêm dân|dân quân|công an viên\
         |trưởng thôn|chức sắc|tín đồ|đội viên|tài xế|chị|khách|ngư phủ|phạm nhân|nghệ nhân|lãnh đạo|giám đốc|tiến sĩ|thạc sĩ\
         |đại học|cao đẳng|trung cấp|cụ|nam giới|nữ giới|bà con|thí sinh|phụ huynh|tình nguyện viên|thuyền viên|people|subscribers|beneficiaries|recipients|pensioners|retirees|residents|citizens\
         |children|students|pupils|patients|women|men|labourers|laborers|newcomers|policyholders|insured|uninsured|survivors|dependants|dependents|vietnamese\
         |person|persons|individuals|contributors|enrollees|applicants|claimants|officials|officers|teachers|jobseekers|participants|staff|workers|employees|members|farmers|fishers|fishermen",
    ),
    (UnitWord::Money, "đồng|đ|vnd|dong|dongs"),
    (UnitWord::Percent, "phần trăm|percent|per cent"),
    (UnitWord::Points, "điểm phần trăm|percentage points|percentage point|points"),
    (UnitWord::Times, "lần|times"),
    (UnitWord::Duration("tháng"), "tháng|months"),
    (UnitWord::Duration("năm"), "năm|years"),
    (UnitWord::Duration("ngày"), "ngày|ngày làm việc|days"),
    (UnitWord::Duration("tuần"), "tuần"),
    (UnitWord::Duration("quý"), "quý"),
    (UnitWord::Duration("giờ"), "giờ"),
    (UnitWord::Duration("phút"), "phút"),
    (UnitWord::Duration("giây"), "giây"),
    (UnitWord::Age, "tuổi"),
    (UnitWord::Things("BHXH"), "bhxh cấp huyện|bhxh cơ sở|bhxh liên xã|bhxh huyện|bhxh liên huyện"),
    (UnitWord::Things("công đoàn"), "công đoàn cơ sở"),
    (UnitWord::None, "dân số|rõ|cấp|sao|số|chữ số|đồng thời|đồng loạt|đồng bộ|tổ chức thực hiện|lần thứ"),
    (UnitWord::Currency("USD"), "đô la|đô la mỹ|đô mỹ|đôla|đôla mỹ|dollar|dollars|us dollar|us dollars|usd"),
    (UnitWord::Currency("EUR"), "euro|euros|eur|ơ rô"),
    (UnitWord::Currency("JPY"), "yên|yên nhật|yen|jpy"),
    (UnitWord::Currency("CNY"), "nhân dân tệ|tệ|yuan|cny|rmb"),
    (UnitWord::Currency("KRW"), "won|krw"),
    (UnitWord::Currency("GBP"), "bảng anh|pounds|gbp"),
    (UnitWord::Currency("AUD"), "đô la úc|aud"),
    (UnitWord::Currency("SGD"), "đô la singapore|sgd"),
    (UnitWord::Currency("THB"), "baht|thb"),
];

/// Things that are counted: each is called by the first of its words.
pub const THINGS: &str = "đơn vị|đơn vị sử dụng lao động|employers|units;\
    doanh nghiệp|firms|companies|businesses|enterprises;\
    hợp tác xã;\
    biên chế;\
    tổ chức|tổ chức dịch vụ;\
    cơ quan;\
    tập thể;\
    đại lý|đại lý thu|agents;\
    điểm thu|collection points;\
    điểm;\
    điểm cầu;\
    điểm chi trả;\
    hộ|hộ gia đình|hộ dân|hộ nghèo|hộ cận nghèo|hộ kinh doanh|households;\
    gia đình;\
    hồ sơ|applications|dossiers|claims;\
    files;\
    thẻ|thẻ bhyt|thẻ bảo hiểm y tế|cards;\
    sổ|sổ bhxh|sổ bảo hiểm|books;\
    tài khoản;\
    giao dịch;\
    lượt|lượt người|lượt khám|lượt kcb|lượt khám chữa bệnh|visits;\
    cuộc|cuộc họp|cuộc thanh tra|meetings;\
    buổi|buổi tuyên truyền;\
    hội nghị;\
    hội thảo;\
    lớp;\
    đợt;\
    đoàn;\
    tổ;\
    nhóm;\
    trường hợp|cases;\
    vụ|vụ việc;\
    quyết định|decisions;\
    văn bản;\
    kiến nghị;\
    chỉ tiêu;\
    nhiệm vụ;\
    kết quả;\
    tiêu chí;\
    thủ tục;\
    dịch vụ;\
    tin|tin bài;\
    bài|bài viết;\
    phóng sự;\
    tờ rơi;\
    tờ gấp;\
    băng rôn;\
    pa nô;\
    khẩu hiệu;\
    ấn phẩm;\
    suất|suất quà;\
    phần quà;\
    giấy khen;\
    bằng khen;\
    cơ sở|cơ sở khám chữa bệnh|cơ sở kcb;\
    bệnh viện|hospitals;\
    trạm y tế;\
    trường|trường học|schools;\
    tỉnh|provinces;\
    thành phố;\
    huyện|districts;\
    quận;\
    thị xã;\
    xã|communes;\
    phường|wards;\
    thị trấn;\
    thôn|villages;\
    xóm;\
    bản;\
    ấp;\
    khóm;\
    khu phố;\
    địa phương;\
    mô hình;\
    con|con heo;\
    chế độ;\
    ca;\
    phòng|phòng nghiệp vụ;\
    cụm|cụm thi đua;\
    km;\
    ha;\
    kg;\
    dân tộc;\
    thông báo;\
    biên bản;\
    công văn;\
    trung tâm;\
    trung tâm y tế;\
    trung tâm dịch vụ;\
    phòng khám|phòng khám đa khoa;\
    nhà thuốc;\
    trạm;\
    chi nhánh;\
    câu lạc bộ;\
    chuyên mục;\
    chuyên đề;\
    chuyên trang;\
    chương trình;\
    video|video clip;\
    clip;\
    tiểu phẩm;\
    pano;\
    áp phích;\
    cuốn|cuốn sổ;\
    quyển;\
    tờ;\
    tấm;\
    phiếu;\
    biên lai|receipts;\
    hóa đơn|invoices;\
    chứng từ;\
    hợp đồng;\
    sáng kiến;\
    đề tài;\
    giải pháp;\
    giải;\
    danh hiệu;\
    huân chương;\
    cờ thi đua;\
    kỷ niệm chương;\
    chi bộ;\
    đảng bộ;\
    chi đoàn;\
    chi hội;\
    dự án;\
    công trình;\
    ngân hàng;\
    bưu cục;\
    điểm giao dịch;\
    điểm bưu điện;\
    điểm tiếp nhận;\
    tổ dân phố;\
    khu dân cư;\
    khu công nghiệp;\
    cụm công nghiệp;\
    làng;\
    buôn;\
    bon;\
    phum sóc;\
    đơn thư;\
    câu hỏi;\
    ý kiến;\
    cuộc gọi|calls;\
    xe;\
    loa;\
    chiếc;\
    lỗi;\
    sai phạm;\
    bài thi;\
    tin nhắn;\
    khóa|khóa đào tạo;\
    công ty;\
    nhà máy;\
    cửa hàng;\
    chợ;\
    sổ tiết kiệm;\
    bưu điện";

/// A currency right before its number.
pub const CURRENCIES_BEFORE: &[(UnitWord, &str)] = &[
    (UnitWord::Money, "vnd|vnđ|đ"),
    (UnitWord::Currency("USD"), "usd|us"),
    (UnitWord::Currency("EUR"), "eur"),
    (UnitWord::Currency("JPY"), "jpy"),
    (UnitWord::Currency("CNY"), "cny"),
    (UnitWord::Currency("KRW"), "krw"),
    (UnitWord::Currency("GBP"), "gbp"),
    (UnitWord::Currency("AUD"), "aud"),
    (UnitWord::Currency("SGD"), "sgd"),
    (UnitWord::Currency("THB"), "thb"),
];

/// What a sign of a currency stands for.
pub fn currency_sign(mark: char) -> Option<UnitWord> {
    Some(match mark {
        '₫' => UnitWord::Money,
        '$' => UnitWord::Currency("USD"),
        '€' => UnitWord::Currency("EUR"),
        '¥' => UnitWord::Currency("JPY"),
        '£' => UnitWord::Currency("GBP"),
        '₩' => UnitWord::Currency("KRW"),
        _ => return None,
    })
}
