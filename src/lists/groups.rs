//! The groups of the State's support that a column or a note names: Decree 159/2025/NĐ-CP Art 5.

use super::words::{begins, has_any, starts};
use crate::law::SupportGroup;

/// Groups that a cell or a note names, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Groups(u8);

impl Groups {
    fn add(&mut self, group: SupportGroup) {
        if let Some(place) = SupportGroup::ALL.iter().position(|other| *other == group) {
            self.0 |= 1 << place;
        }
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn iter(self) -> impl Iterator<Item = SupportGroup> {
        SupportGroup::ALL
            .into_iter()
            .enumerate()
            .filter(move |(place, _)| self.0 & 1 << place != 0)
            .map(|(_, group)| group)
    }
}

/// The groups of a column of groups, in plain words.
pub fn groups_of_column(words: &str) -> Groups {
    let (mut groups, is_denied) = groups_named(words);
    let short = match words {
        "hn" | "ngheo" | "h ngheo" | "poor" => Some(SupportGroup::Poor),
        "hcn" | "cn" | "cngheo" | "ho cn" | "near poor" => Some(SupportGroup::NearPoor),
        "dt" | "ethnic minority" => Some(SupportGroup::EthnicMinority),
        "special zone" | "dao" => Some(SupportGroup::SpecialZone),
        "k" | "kh" | "other" | "thuong" | "thong thuong" | "khong" => Some(SupportGroup::Other),
        _ => None,
    };
    short.into_iter().for_each(|group| groups.add(group));
    const OTHERS: [&str; 4] = ["khac", "con lai", "binh thuong", "muc song trung binh"];
    if groups.is_empty() && (is_denied || has_any(words, &OTHERS)) {
        groups.add(SupportGroup::Other);
    }
    groups
}

/// The groups that a note names: "Đối tượng Hộ_cận_nghèo, Dân tộc Thiểu_số".
pub fn groups_of_note(words: &str) -> Groups {
    let (mut groups, _) = groups_named(words);
    if has_any(words, &["doi tuong khac"]) {
        groups.add(SupportGroup::Other);
    }
    groups
}

/// What is said of a group.
#[derive(Clone, Copy)]
enum Says {
    Is(SupportGroup),
    /// "thoát nghèo": no longer, or never.
    Not(SupportGroup),
    /// "không thuộc hộ nghèo, cận nghèo"
    Neither,
}

const NAMES: [(&str, Says); 19] = [
    ("can ngheo", Says::Is(SupportGroup::NearPoor)),
    ("ho ngheo", Says::Is(SupportGroup::Poor)),
    ("nguoi ngheo", Says::Is(SupportGroup::Poor)),
    ("dt ngheo", Says::Is(SupportGroup::Poor)),
    ("doi tuong ngheo", Says::Is(SupportGroup::Poor)),
    ("thoat ngheo", Says::Not(SupportGroup::Poor)),
    ("thoat can ngheo", Says::Not(SupportGroup::NearPoor)),
    ("khong ngheo", Says::Neither),
    ("khong can ngheo", Says::Neither),
    ("khong ho", Says::Neither),
    ("khong thuoc", Says::Neither),
    ("khong phai", Says::Neither),
    ("thieu so", Says::Is(SupportGroup::EthnicMinority)),
    ("dtts", Says::Is(SupportGroup::EthnicMinority)),
    ("dan toc it nguoi", Says::Is(SupportGroup::EthnicMinority)),
    ("xa dao", Says::Is(SupportGroup::SpecialZone)),
    ("dac khu", Says::Is(SupportGroup::SpecialZone)),
    ("hai dao", Says::Is(SupportGroup::SpecialZone)),
    ("huyen dao", Says::Is(SupportGroup::SpecialZone)),
];

/// Behind "dân tộc": all but one of Vietnam's peoples are minorities; the larger ones.
const PEOPLES: [&str; 24] = [
    "tay", "thai", "muong", "khmer", "kho me", "hoa", "nung", "mong", "hmong", "h mong", "dao", "gia rai", "e de",
    "ede", "ba na", "san chay", "cham", "co ho", "xo dang", "san diu", "hre", "ra glai", "van kieu", "co tu",
];

/// The groups that words name, and whether they deny one.
fn groups_named(words: &str) -> (Groups, bool) {
    let (mut groups, mut denied) = (Groups::default(), Groups::default());
    for rest in starts(words) {
        // Few words begin like one of these.
        if !rest.first().is_some_and(|first| b"chndtkx".contains(first)) {
            continue;
        }
        for (name, says) in NAMES {
            if begins(rest, name) {
                match says {
                    Says::Is(group) => groups.add(group),
                    Says::Not(group) => denied.add(group),
                    Says::Neither => {
                        denied.add(SupportGroup::Poor);
                        denied.add(SupportGroup::NearPoor);
                    }
                }
            }
        }
        if let Some(people) = rest.strip_prefix(b"dan toc ")
            && PEOPLES.iter().any(|name| begins(people, name))
        {
            groups.add(SupportGroup::EthnicMinority);
        }
    }
    (Groups(groups.0 & !denied.0), !denied.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::words::plain;
    use super::*;

    fn names(groups: Groups) -> Vec<SupportGroup> {
        groups.iter().collect()
    }

    #[test]
    fn a_column_of_groups() {
        use SupportGroup::{EthnicMinority, NearPoor, Other, Poor, SpecialZone};
        for (text, wanted) in [
            ("Hộ nghèo", vec![Poor]),
            ("H.Nghèo", vec![Poor]),
            ("Hộ CN", vec![NearPoor]),
            ("DTTS, cận nghèo", vec![NearPoor, EthnicMinority]),
            ("Dân tộc Tày", vec![EthnicMinority]),
            ("Dân tộc Kinh", vec![]),
            ("Xã đảo", vec![SpecialZone]),
            ("Mới thoát nghèo", vec![Other]),
            ("Mới thoát cận nghèo", vec![Other]),
            ("Thoát nghèo, cận nghèo", vec![NearPoor]),
            ("Không thuộc hộ nghèo, hộ cận nghèo", vec![Other]),
            ("Không", vec![Other]),
            ("Hộ gia đình", vec![]),
            ("Nông dân", vec![]),
        ] {
            assert_eq!(names(groups_of_column(&plain(text))), wanted, "{text}");
        }
    }

    #[test]
    fn the_groups_of_a_note() {
        use SupportGroup::{EthnicMinority, Other, Poor};
        for (text, wanted) in [
            ("Đối tượng Hộ_nghèo, Dân tộc Thiểu_số", vec![Poor, EthnicMinority]),
            ("Đối tượng Khác, Dân tộc Kinh", vec![Other]),
            ("Đối tượng Khác, Dân tộc Mường, SĐT 0900000000", vec![EthnicMinority, Other]),
            ("Không có số điện thoại, hộ nghèo", vec![Poor]),
            ("P.Thức Đóng_tiếp", vec![]),
        ] {
            assert_eq!(names(groups_of_note(&plain(text))), wanted, "{text}");
        }
    }

    #[test]
    fn a_note_names_groups() {
        use super::super::words::plain;
        let of = |note: &str| groups_of_note(&plain(note)).iter().collect::<Vec<_>>();
        assert_eq!(of("Đối tượng Hộ_nghèo, Dân tộc Kinh, P.Thức Đóng_tiếp"), [SupportGroup::Poor]);
        assert_eq!(
            of("Đối tượng Hộ_cận_nghèo, Dân tộc Thiểu_số"),
            [SupportGroup::NearPoor, SupportGroup::EthnicMinority]
        );
        assert_eq!(of("Đối tượng Khác, Dân tộc Kinh"), [SupportGroup::Other]);
        assert_eq!(of("SĐT 0900000000"), []);
        let column = |text: &str| groups_of_column(&plain(text)).iter().collect::<Vec<_>>();
        assert_eq!(column("HCN"), [SupportGroup::NearPoor]);
        assert_eq!(column("Người dân tộc thiểu số"), [SupportGroup::EthnicMinority]);
        assert_eq!(column("Khác"), [SupportGroup::Other]);
    }
}
