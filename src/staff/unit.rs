//! What a unit says of its numbers.

use crate::units::{is_letter, small_letters};

/// Things that are counted one by one, as the unit begins: "người", "người tham gia", "đơn vị".
const COUNTED: [&str; 36] = [
    "người",
    "đơn vị",
    "doanh nghiệp",
    "hộ",
    "lao động",
    "đại lý",
    "cán bộ",
    "viên chức",
    "nhân viên",
    "học sinh",
    "sinh viên",
    "nông dân",
    "thẻ",
    "sổ",
    "hồ sơ",
    "lượt",
    "em",
    "xã",
    "phường",
    "huyện",
    "thôn",
    "hội nghị",
    "person",
    "persons",
    "people",
    "participants",
    "employer",
    "employers",
    "household",
    "households",
    "units",
    "workers",
    "students",
    "cards",
    "agents",
    "meetings",
];

/// Whether numbers of this unit are whole and exact: people, employers, households; not money, not thousands of people.
pub fn is_counted(unit: &str) -> bool {
    let unit = small_letters(unit.trim());
    let goes_on = |rest: &str| rest.chars().next().is_some_and(|next| is_letter(next) || next.is_ascii_digit());
    COUNTED.iter().any(|word| unit.strip_prefix(word).is_some_and(|rest| !goes_on(rest)))
}

/// Whether the unit is the đồng itself, which has no fractions.
pub(super) fn is_dong(unit: &str) -> bool {
    matches!(small_letters(unit.trim()).as_str(), "đồng" | "đ" | "vnđ" | "vnd" | "dong" | "₫")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_counted_and_money_is_not() {
        for unit in ["người", " Người ", "người tham gia", "đơn vị", "hộ gia đình", "thẻ BHYT", "people", "người/tháng"]
        {
            assert!(is_counted(unit), "{unit}");
        }
        for unit in ["tỷ đồng", "triệu đồng", "nghìn người", "triệu người", "đồng", "%", "", "embassy", "hộp"]
        {
            assert!(!is_counted(unit), "{unit}");
        }
    }
}
