//! What is counted beside people and money.

/// Things that are counted: each is called by the first of its words.
pub const THINGS: &str = "đơn vị|đơn vị sử dụng lao động|employers|units;\
    doanh nghiệp|firms|companies|businesses|enterprises;\
    hợp tác xã;\
    biên chế;\
    tổ chức|tổ chức dịch vụ;\
    cơ quan;\
    tập thể;\
    đại lý|đại lý thu|agents;\
    điểm thu;\
    điểm;\
    điểm cầu;\
    điểm chi trả;\
    hộ|hộ gia đình|hộ dân|hộ nghèo|hộ cận nghèo|hộ kinh doanh|households;\
    gia đình;\
    hồ sơ|applications|dossiers|claims;\
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
    quyết định;\
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
    trường|trường học;\
    tỉnh|provinces;\
    thành phố;\
    huyện|districts;\
    quận;\
    thị xã;\
    xã|communes;\
    phường;\
    thị trấn;\
    thôn;\
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
    cuộc gọi;\
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
