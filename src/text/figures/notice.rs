//! The sentences of what is told of a report's figures.

use crate::figures::explain::What;
use crate::text::Lang;
use crate::text::explain::{Said, Told};
use crate::text::numbers::value;

impl Said for What {
    fn said(&self, lang: Lang) -> String {
        match (self, lang.spoken()) {
            (What::PercentWithoutBase { printed }, lang) => fill!(
                lang,
                "{a} là tỷ lệ của cái gì thì bài không nói. Thêm mẫu số, ví dụ “so với kế hoạch”.",
                "The text does not say what {a} is a percentage of. Add the base, such as “of the plan”.",
                printed,
            ),
            (What::MixedNotation { vietnamese, english }, lang) => fill!(
                lang,
                "Bài dùng hai cách viết số: {a} và {b}. Nên viết thống nhất một cách.",
                "The text writes numbers in two ways: {a} and {b}. One way is better.",
                vietnamese,
                english,
            ),
            (What::OldEncoding { name }, lang) => fill!(
                lang,
                "Bài dùng bảng mã cũ {a}; đã đọc như chữ Unicode. Vị trí các số vẫn tính theo bài gốc.",
                "The text is in the old encoding {a}; it was read as if in Unicode. Places are those of the text as given.",
                *name,
            ),
            (What::StockBesideFlow { stock, flow }, lang) => fill!(
                lang,
                "{a} là mức đang có tại một ngày, {b} là kết quả cộng dồn trong kỳ. Chỉ số cộng dồn mới so được với thời gian đã qua.",
                "{a} is a level on a day, {b} adds up over the period. Only the latter can be compared with the time gone.",
                stock,
                flow,
            ),
            (What::NumberUnsure { printed, understood }, lang) => fill!(
                lang,
                "{a} được hiểu là {b}. Nếu không phải, hãy sửa lại số này.",
                "{a} is understood as {b}. Correct it if that is wrong.",
                printed,
                value(understood, lang),
            ),
        }
    }
}

impl Told for What {}
