//! Sentences of starting, handing over and updates. They stand in the prerendered page for its scripts, so no module of a
//! page carries them.

use super::{Lang, home, ui};

/// What the site does, for the title of its home page.
pub const fn promise(lang: Lang) -> &'static str {
    lang.pick(
        "Tính BHXH tự nguyện và BHYT hộ gia đình ngay trên máy của bạn",
        "Vietnam's voluntary social insurance and household health insurance, computed on your own device",
    )
}

/// For browsers without scripts.
pub const fn no_script(lang: Lang) -> &'static str {
    lang.pick(
        "Trình duyệt này không chạy được phần tính toán vì JavaScript đang tắt. Bảng dưới đây vẫn đọc được.",
        "This browser cannot run the calculation because JavaScript is off. The table below can still be read.",
    )
}

/// By the names that `www/actions.js`, `www/offline.js` and the script that starts a page use. `{}` is put in there.
static WORDS: [(&str, &str, &str); 50] = [
    (
        "loading",
        "Đang tải phần tính toán, mạng có vẻ chậm. Những gì bạn nhập vẫn được giữ.",
        "Loading the calculation; the network seems slow. What you enter is kept.",
    ),
    (
        "notLoaded",
        "Chưa tải được phần tính toán, nên kết quả chưa theo những gì bạn nhập. Những gì bạn nhập vẫn còn trên trang này.",
        "The calculation could not be loaded, so the result does not follow your entries yet. They stay on this page.",
    ),
    ("tryAgain", "Thử lại", "Try again"),
    (
        "broken",
        "Phần tính toán không chạy được ở đây, nên số trên trang là ví dụ, không theo những gì bạn nhập. Hãy tắt dịch tự động rồi mở lại, hoặc mở bằng trình duyệt khác, mới hơn. Mã lỗi: {}.",
        "The calculation does not run here, so the figures on the page are an example and do not follow your entries. Turn automatic translation off and open the page again, or use another, newer browser. Error code: {}.",
    ),
    // What modules and scripts use: Chrome 97 and Safari 16 (`findLast` and all before it), Firefox 98 (`<dialog>`).
    (
        "tooOld",
        "Trình duyệt này quá cũ nên không tính được; số trên trang là ví dụ. Cần Chrome 97, Safari 16 hoặc Firefox 98 trở lên.",
        "This browser is too old to calculate; the figures on the page are an example. It takes Chrome 97, Safari 16 or Firefox 98, or later.",
    ),
    (
        "wipeWhat",
        "Mọi điều bạn đã nhập, các danh sách bạn đã đặt tên và các mức do bạn đặt sẽ bị xóa, không lấy lại được; khi có mạng, cả phần An Sinh lưu để dùng ngoại tuyến.",
        "All that you entered, the lists that you named and your own values will be deleted for good; when you are online, so is what An Sinh keeps for use offline.",
    ),
    ("wipeNow", "Xóa hết", "Clear everything"),
    ("copied", "Đã sao chép", "Copied"),
    ("linkCopied", "Đã sao chép đường dẫn.", "Link copied."),
    (
        "copyByHand",
        "Trình duyệt không cho sao chép. Hãy giữ vào chữ bên dưới để chọn rồi sao chép.",
        "The browser does not allow copying. Select the text below and copy it.",
    ),
    ("holds", "Đường dẫn này chứa: ", "This link holds: "),
    (
        "holdsNothing",
        "Đường dẫn này mở công cụ với các giá trị có sẵn, không chứa gì bạn nhập.",
        "This link opens the tool with its standard entries and holds nothing you entered.",
    ),
    (
        "holdsTooMuch",
        "Nội dung bạn dán quá dài nên không nằm trong đường dẫn; đường dẫn chỉ mở công cụ.",
        "What you pasted is too long for the link, which only opens the tool.",
    ),
    ("noNames", "Không có tên hay số giấy tờ.", "No names, no ID or document numbers."),
    (
        "ownWords",
        "Có cả chữ bạn tự gõ hoặc dán, hãy xem lại trước khi gửi.",
        "It contains text that you typed or pasted; check it before you send it.",
    ),
    ("yourEntries", "những gì bạn đã nhập", "what you entered"),
    ("andMore", "và mục khác", "and more"),
    ("close", "Đóng lại", "Close"),
    (
        "failed",
        "Chưa tải được phần này. Hãy mở lại trang khi có mạng.",
        "This part could not be loaded. Open the page again when you are online.",
    ),
    ("qr", "Mã QR của kết quả này", "QR code of this result"),
    (
        "qrHint",
        "Quét bằng máy ảnh của điện thoại khác. Máy đã mở An Sinh một lần thì không cần mạng.",
        "Scan it with another phone. One that has opened An Sinh before needs no network.",
    ),
    (
        "qrTooLong",
        "Đường dẫn quá dài cho một mã QR. Hãy dùng Chia sẻ hoặc Sao chép chữ.",
        "The link is too long for a QR code. Use Share or Copy as text.",
    ),
    ("picture", "Ảnh của kết quả này", "Picture of this result"),
    ("drawing", "Đang vẽ ảnh…", "Drawing…"),
    (
        "pictureHold",
        "Nhấn giữ vào ảnh để lưu hoặc gửi đi. Trình duyệt trong ứng dụng này không tải tệp xuống được.",
        "Press and hold the picture to save or send it. The browser in this app cannot download files.",
    ),
    (
        "pictureHint",
        "Ảnh được vẽ ngay trên máy này. Cũng có thể nhấn giữ vào ảnh để lưu.",
        "Drawn on this device. You can also press and hold the picture to save it.",
    ),
    ("sharePicture", "Gửi ảnh", "Send the picture"),
    ("download", "Tải ảnh về", "Download it"),
    ("pictureSteps", "Thêm ảnh từng bước tính", "Add a picture of the steps"),
    ("stepsFile", "tung-buoc", "steps"),
    ("scan", "Quét để mở trên máy khác", "Scan to open it on another phone"),
    ("print", "In kết quả", "Print the result"),
    ("paper", "Khổ giấy", "Paper"),
    ("a4", "A4", "A4"),
    ("a5", "A5", "A5"),
    ("receipt80", "Hóa đơn 80 mm", "Receipt, 80 mm"),
    ("receipt58", "Hóa đơn 58 mm", "Receipt, 58 mm"),
    ("printNow", "In", "Print"),
    ("withSteps", "Kèm trang từng bước tính", "With a page of the steps"),
    ("resultOf", "Kết quả ngày ", "Result of "),
    ("rulesOf", "quy định đến ngày ", "rules as of "),
    ("printedOn", "in ngày ", "printed on "),
    ("leftOut", "… và {} dòng nữa", "… and {} more"),
    ("lines", "{} dòng", "{} lines"),
    // Said in the place of signs.
    ("outOf", "trên", "out of"),
    ("about", "khoảng", "about"),
    (
        "update",
        "Có bản mới (quy định từ {}). Những gì bạn nhập vẫn còn nguyên.",
        "There is a newer version (rules as of {}). What you entered stays.",
    ),
    ("takeUpdate", "Dùng bản mới", "Use it"),
    (
        "pictureFailed",
        "Máy này không vẽ được ảnh. Hãy dùng Sao chép chữ.",
        "This device cannot draw the picture. Use Copy as text.",
    ),
    ("shareFailed", "Không chia sẻ được từ trình duyệt này.", "This browser cannot share it."),
];

/// What `www/unpack.js` says of files, on the page that opens them.
static OF_FILES: [(&str, &str, &str); 8] = [
    ("fileOpened", "Đã mở tệp ", "Opened "),
    ("fileBack", "Trả lại văn bản trước", "Bring the former text back"),
    (
        "fileUnknown",
        "Tệp này không phải văn bản Word (.docx), bảng Excel (.xlsx), .csv hay .txt. Hãy chép nội dung của nó rồi dán vào ô; văn bản trong ô vẫn còn nguyên.",
        "Only Word (.docx), Excel (.xlsx), .csv and .txt files can be opened. Copy the text and paste it; what is in the field is untouched.",
    ),
    (
        "fileLocked",
        "Tệp có mật khẩu hoặc là .doc, .xls kiểu cũ. Hãy mở ra rồi lưu thành .docx hay .xlsx không mật khẩu, hoặc chép và dán nội dung; văn bản trong ô vẫn còn nguyên.",
        "The file has a password or is an old .doc or .xls. Save it as .docx or .xlsx without one, or copy and paste what it says; the text in the field is untouched.",
    ),
    (
        "fileDamaged",
        "Tệp bị hỏng nên không mở được. Hãy tải hoặc lưu lại tệp; văn bản trong ô vẫn còn nguyên.",
        "The file is damaged and cannot be opened. Download or save it again; the text in the field is untouched.",
    ),
    (
        "fileTooLarge",
        "Tệp quá lớn: phần chữ vượt 20 MB. Hãy chép và dán từng phần; văn bản trong ô vẫn còn nguyên.",
        "The file is too large: it contains more than 20 MB of text. Copy and paste it in parts; the text in the field is untouched.",
    ),
    (
        "fileEmpty",
        "Tệp không có chữ nào, có thể chỉ là ảnh chụp. Văn bản trong ô vẫn còn nguyên.",
        "The file holds no words; perhaps they are pictures. The text in the field is untouched.",
    ),
    (
        "fileNotHere",
        "Trình duyệt này chưa mở được tệp Word, Excel. Hãy chép nội dung của tệp rồi dán vào ô.",
        "This browser cannot open Word or Excel files. Copy what the file says and paste it.",
    ),
];

/// What is said of files on pages that make them of a list.
static OF_LISTS: [(&str, &str, &str); 2] = [
    ("makingFile", "Đang tạo tệp…", "Making the file…"),
    ("fileMade", "Đã tạo tệp, xem trong mục tải xuống.", "The file is among your downloads."),
];

/// As an object of JSON: with those of files where the page opens them, or makes them of its list, and where to ask and pay
/// on a citizen's page.
pub fn words(opens_files: bool, has_list: bool, is_citizens: bool, lang: Lang) -> String {
    let files: &[_] = if opens_files { &OF_FILES } else { &[] };
    let lists: &[_] = if has_list { &OF_LISTS } else { &[] };
    let ask: &[_] = if is_citizens { &[("askWhere", home::words(lang).who_says[1])] } else { &[] };
    let picked = WORDS.iter().chain(files).chain(lists).map(|(name, vi, en)| (*name, lang.pick(vi, en)));
    let shared = [("estimate", ui::frame(lang).estimate)];
    let all: Vec<String> = picked
        .chain(shared)
        .chain(ask.iter().copied())
        .map(|(name, text)| ["\"", name, "\":\"", text, "\""].concat())
        .collect();
    ["{", &all.join(","), "}"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_need_no_escaping() {
        let [vi, en] = [Lang::Vi, Lang::En].map(|lang| [ui::frame(lang).estimate, home::words(lang).who_says[1]]);
        let shared = [("estimate", vi[0], en[0]), ("askWhere", vi[1], en[1])];
        for (name, vi, en) in WORDS.iter().chain(&OF_FILES).chain(&OF_LISTS).chain(&shared) {
            for text in [name, vi, en] {
                assert!(!text.is_empty() && !text.contains(['"', '\\', '<', '\n', '%']), "{name}: {text}");
            }
        }
    }

    #[test]
    fn each_name_stands_once() {
        for (at, (name, ..)) in WORDS.iter().enumerate() {
            assert!(WORDS.iter().skip(at + 1).all(|(other, ..)| other != name), "{name}");
        }
    }
}
