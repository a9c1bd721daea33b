//! Sentences about lists of units or officers that the device keeps by a name, and about handing them over as files.

use super::Lang;

pub struct Words {
    pub title: &'static str,
    /// Nothing keeps the list yet.
    pub in_tab: &'static str,
    pub name: &'static str,
    pub keep: &'static str,
    pub kept: &'static str,
    pub open: &'static str,
    pub wipe: &'static str,
    pub undo: &'static str,
    pub files: &'static str,
    pub files_hint: &'static str,
    pub csv: &'static str,
    pub xlsx: &'static str,
    pub send: &'static str,
    /// What a link to the page holds, while a list is open.
    pub link_holds: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Cất giữ và gửi danh sách",
    in_tab: "Danh sách đang mở chỉ nằm trong cửa sổ này, tắt đi là mất; đường dẫn không chứa nó. Đặt tên thì máy này giữ lại cho lần sau.",
    name: "Tên danh sách",
    keep: "Giữ trên máy này",
    kept: "Đang giữ trên máy này",
    open: "Mở",
    wipe: "Xóa",
    undo: "Lấy lại bảng vừa rồi",
    files: "Gửi danh sách kèm kết quả",
    files_hint: "Tệp chứa tên và mọi số trong bảng: ai nhận được đều đọc được.",
    csv: "Tải tệp CSV",
    xlsx: "Tải tệp Excel",
    send: "Gửi tệp Excel",
    link_holds: "Đường dẫn này chỉ chứa các lựa chọn, không chứa danh sách và tên. Muốn gửi cả danh sách, hãy gửi tệp ở mục “Cất giữ và gửi danh sách”.",
};

static EN: Words = Words {
    title: "Keep and send the list",
    in_tab: "The list that is open lives in this tab alone and is gone when you close it; the address does not hold it. Give it a name and this device keeps it.",
    name: "Name of the list",
    keep: "Keep on this device",
    kept: "Kept on this device",
    open: "Open",
    wipe: "Delete",
    undo: "Bring back the table from before",
    files: "Send the list with its results",
    files_hint: "The file holds the names and every figure of the table, for whoever gets it to read.",
    csv: "Download CSV",
    xlsx: "Download Excel",
    send: "Send Excel file",
    link_holds: "This link holds what was chosen, not the list and its names. To send the list itself, send a file from “Keep and send the list”.",
};

/// That the list which is open is kept, by its name.
pub fn open_as(name: &str, lang: Lang) -> String {
    fill!(
        lang.spoken(),
        "Đang mở “{a}”. Mỗi thay đổi được giữ ngay trên máy này.",
        "“{a}” is open. Every change is kept on this device at once.",
        name
    )
}
