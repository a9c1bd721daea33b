//! Sentences of starting, handing over and updates. They stand in the prerendered page for its scripts, so no module of a
//! page carries them.

use super::Lang;

/// By the names that `www/actions.js`, `www/offline.js` and the script that starts a page use. `{}` is put in there.
static WORDS: [(&str, &str, &str); 38] = [
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
        "Phần tính toán không chạy được ở đây, nên số trên trang là ví dụ, không theo những gì bạn nhập. Hãy tắt dịch tự động rồi mở lại, hoặc mở bằng trình duyệt khác, mới hơn.",
        "The calculation does not run here, so the figures on the page are an example and do not follow your entries. Turn automatic translation off and open the page again, or use another, newer browser.",
    ),
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
    ("noNames", "Không có tên hay số giấy tờ.", "No names, no numbers of papers."),
    (
        "ownWords",
        "Có cả chữ bạn tự gõ hoặc dán, hãy xem lại trước khi gửi.",
        "It holds words that you typed or pasted; look at them before you send it.",
    ),
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
    ("scan", "Quét để mở trên máy khác", "Scan to open it on another phone"),
    ("print", "In kết quả", "Print the result"),
    ("paper", "Khổ giấy", "Paper"),
    ("a4", "A4", "A4"),
    ("receipt80", "Hóa đơn 80 mm", "Receipt, 80 mm"),
    ("receipt58", "Hóa đơn 58 mm", "Receipt, 58 mm"),
    ("printNow", "In", "Print"),
    ("entered", "Đã nhập", "Entered"),
    ("printedOn", "Ngày in: ", "Printed on: "),
    ("link", "Đường dẫn: ", "Link: "),
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

/// As an object of JSON.
pub fn words(lang: Lang) -> String {
    let all: Vec<String> =
        WORDS.iter().map(|(name, vi, en)| ["\"", name, "\":\"", lang.pick(vi, en), "\""].concat()).collect();
    ["{", &all.join(","), "}"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_need_no_escaping() {
        for (name, vi, en) in WORDS {
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
