//! Sentences about what a person has said once, about copies, and about the way from one tool to the next.

use super::Lang;
use crate::citizen::fact::Fact;

pub struct Words {
    /// That a link is open over one's own form, and that somebody else's form is kept nowhere.
    pub copy: &'static str,
    pub apart: &'static str,
    pub mine: &'static str,
    pub keep: &'static str,
    pub keep_apart: &'static str,
    pub undo: &'static str,
    /// That another window holds other figures, and the way to have them here.
    pub elsewhere: &'static str,
    pub take_over: &'static str,
    pub next: &'static str,
    pub goes_along: &'static str,
    pub to_contribution: &'static str,
    pub to_household: &'static str,
    pub to_retirement: &'static str,
    pub to_savings: &'static str,
    pub to_progress: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    copy: "Đây là số liệu của đường dẫn hoặc ví dụ vừa mở. Số liệu của bạn vẫn còn nguyên trên máy này.",
    apart: "Đây là số liệu của người khác; máy này không lưu lại.",
    mine: "Quay lại số liệu của tôi",
    keep: "Giữ bản này thay số liệu của tôi",
    keep_apart: "Lưu trên máy này",
    undo: "Lấy lại số liệu trước đó",
    elsewhere: "Một cửa sổ khác trên máy này vừa nhập số liệu khác vào trang này.",
    take_over: "Dùng số liệu của cửa sổ đó",
    next: "Xem tiếp",
    goes_along: "Những gì bạn đã nhập được mang theo, không phải nhập lại.",
    to_contribution: "Phải đóng bao nhiêu?",
    to_household: "BHYT cho cả nhà",
    to_retirement: "Mức này cho lương hưu bao nhiêu?",
    to_savings: "Để dành cho khoản này",
    to_progress: "Tính tiến độ của kế hoạch này",
};

static EN: Words = Words {
    copy: "These figures come from the link or example you opened. Your own are still on this device.",
    apart: "These are somebody else's figures; this device does not keep them.",
    mine: "Back to my figures",
    keep: "Keep this one instead of mine",
    keep_apart: "Keep on this device",
    undo: "Bring back what was here before",
    elsewhere: "Another window on this device has just entered other figures on this page.",
    take_over: "Use the figures of that window",
    next: "What next?",
    goes_along: "What you have entered comes along, so you need not type it again.",
    to_contribution: "What would I pay?",
    to_household: "Health insurance for the family",
    to_retirement: "What pension would this bring?",
    to_savings: "Save up for this",
    to_progress: "How far along is this plan?",
};

/// The tool with this letter, as it is called in a sentence.
fn tool(letter: char, lang: Lang) -> &'static str {
    match letter {
        'd' => lang.pick("Đóng BHXH tự nguyện", "Voluntary social insurance"),
        'h' => lang.pick("Heo đất", "Piggy bank"),
        _ => lang.pick("Lương hưu", "Pension"),
    }
}

fn name(fact: Fact, lang: Lang) -> &'static str {
    match fact {
        Fact::Income | Fact::TypedFor => lang.pick("thu nhập", "income"),
        Fact::Groups => lang.pick("nhóm được hỗ trợ", "support group"),
        Fact::Way => lang.pick("cách đóng", "way of paying"),
        Fact::Supported => lang.pick("số tháng đã được hỗ trợ", "months already supported"),
        Fact::Sex => lang.pick("nam hay nữ", "sex"),
        Fact::Born => lang.pick("tháng sinh", "month of birth"),
    }
}

/// Which fields hold what was entered elsewhere: a sentence for each tool.
pub fn taken(facts: &[(Fact, char)], lang: Lang) -> String {
    let mut told = String::new();
    for (place, (_, letter)) in facts.iter().enumerate() {
        if facts.iter().position(|(_, other)| other == letter) != Some(place) {
            continue;
        }
        let names: Vec<&str> =
            facts.iter().filter(|(_, other)| other == letter).map(|(fact, _)| name(*fact, lang)).collect();
        let (tool, names) = (tool(*letter, lang), names.join(", "));
        told += &fill!(
            lang,
            "Lấy từ mục “{a}” mà bạn đã nhập: {b}. ",
            "From what you entered under “{a}”: {b}. ",
            tool,
            names
        );
    }
    told + lang.pick("Số liệu chỉ nằm trên máy này.", "It stays on this device.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_from_elsewhere_is_told_by_tool() {
        let facts = [(Fact::Income, 'd'), (Fact::Born, 'l'), (Fact::Groups, 'd')];
        assert_eq!(
            taken(&facts, Lang::Vi),
            "Lấy từ mục “Đóng BHXH tự nguyện” mà bạn đã nhập: thu nhập, nhóm được hỗ trợ. \
             Lấy từ mục “Lương hưu” mà bạn đã nhập: tháng sinh. Số liệu chỉ nằm trên máy này."
        );
        assert_eq!(
            taken(&facts[1..2], Lang::En),
            "From what you entered under “Pension”: month of birth. It stays on this device."
        );
    }
}
