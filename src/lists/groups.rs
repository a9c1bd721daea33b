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

    /// Those of either.
    pub fn and(self, more: Groups) -> Groups {
        Groups(self.0 | more.0)
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

/// What a column of groups says, in plain words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub groups: Groups,
    /// A people alone, beside whom the note may name a household's group.
    pub is_people: bool,
    /// Words that most people are called by whom nobody supports more than others: "HGĐ", "Kinh". A note or a share says more.
    pub is_usual: bool,
}

/// What a column says of the group.
pub fn said_of_column(words: &str) -> Said {
    let groups = groups_of_column(words);
    if !groups.is_empty() {
        return Said { groups, ..Said::default() };
    }
    if words != "dao" && is_people(words) {
        return Said { groups: minority(), is_people: true, is_usual: false };
    }
    const USUAL: [&str; 14] = [
        "hgd",
        "ho gia dinh",
        "gia dinh",
        "kinh",
        "lao dong tu do",
        "ld tu do",
        "tu do",
        "nong dan",
        "lam nong",
        "buon ban",
        "kinh doanh",
        "noi tro",
        "tieu thuong",
        "self employed",
    ];
    Said { is_usual: has_any(words, &USUAL), ..Said::default() }
}

/// The group that a column of peoples says.
pub fn groups_of_people(words: &str) -> Groups {
    let (named, _) = groups_named(words);
    if is_people(words) { minority() } else { named }
}

fn minority() -> Groups {
    let mut groups = Groups::default();
    groups.add(SupportGroup::EthnicMinority);
    groups
}

/// The groups of a column of groups, in plain words.
fn groups_of_column(words: &str) -> Groups {
    let (mut groups, is_denied) = groups_named(words);
    if has_any(words, &["near poor", "nearly poor"]) {
        groups.add(SupportGroup::NearPoor);
    } else if has_any(words, &["poor"]) && !has_any(words, &["non poor", "not poor", "no longer poor"]) {
        groups.add(SupportGroup::Poor);
    }
    if has_any(words, &["ethnic", "ethnic minority"]) {
        groups.add(SupportGroup::EthnicMinority);
    }
    if has_any(words, &["island", "special zone"]) {
        groups.add(SupportGroup::SpecialZone);
    }
    let short = match words {
        "hn" | "ngheo" | "h ngheo" => Some(SupportGroup::Poor),
        "hcn" | "cn" | "cngheo" | "ho cn" => Some(SupportGroup::NearPoor),
        "dt" => Some(SupportGroup::EthnicMinority),
        "dao" => Some(SupportGroup::SpecialZone),
        "k" | "kh" | "thuong" | "thong thuong" | "khong" | "none" | "non poor" | "not poor" => {
            Some(SupportGroup::Other)
        }
        _ => None,
    };
    short.into_iter().for_each(|group| groups.add(group));
    const OTHERS: [&str; 8] =
        ["khac", "con lai", "binh thuong", "muc song trung binh", "other", "others", "general", "ordinary"];
    if groups.is_empty() && (is_denied || has_any(words, &OTHERS)) {
        groups.add(SupportGroup::Other);
    }
    groups
}

/// The groups that a note names: "Đối tượng Hộ_cận_nghèo, Dân tộc Thiểu_số".
pub fn groups_of_note(words: &str) -> Groups {
    let (mut groups, is_denied) = groups_named(words);
    if has_any(words, &["hcn"]) {
        groups.add(SupportGroup::NearPoor);
    }
    if words == "ngheo" {
        groups.add(SupportGroup::Poor);
    }
    if has_any(words, &["doi tuong khac"]) || is_denied && groups.is_empty() {
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

/// All but one of Vietnam's peoples are minorities: behind "dân tộc", or alone in a column.
const PEOPLES: [&str; 63] = [
    "tay",
    "thai",
    "muong",
    "khmer",
    "kho me",
    "khome",
    "hoa",
    "nung",
    "mong",
    "hmong",
    "h mong",
    "dao",
    "gia rai",
    "jrai",
    "e de",
    "ede",
    "ba na",
    "bana",
    "san chay",
    "cao lan",
    "cham",
    "co ho",
    "xo dang",
    "san diu",
    "hre",
    "ra glai",
    "raglai",
    "mnong",
    "m nong",
    "xtieng",
    "x tieng",
    "stieng",
    "van kieu",
    "bru van kieu",
    "bru",
    "tho",
    "giay",
    "co tu",
    "gie trieng",
    "ma",
    "kho mu",
    "co",
    "ta oi",
    "cho ro",
    "khang",
    "xinh mun",
    "ha nhi",
    "chu ru",
    "lao",
    "la chi",
    "la ha",
    "phu la",
    "la hu",
    "lu",
    "lo lo",
    "chut",
    "mang",
    "pa then",
    "co lao",
    "cong",
    "bo y",
    "ngai",
    "si la",
];

/// Whether words are the name of such a people, and nothing more.
fn is_people(words: &str) -> bool {
    PEOPLES.contains(&words)
}

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
        if let Some(people) = rest.strip_prefix(b"dan toc ").or(rest.strip_prefix(b"dt "))
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
            ("Tày", vec![EthnicMinority]),
            ("DT Thái", vec![EthnicMinority]),
            ("H'Mông", vec![EthnicMinority]),
            ("Near-poor household", vec![NearPoor]),
            ("Poor household", vec![Poor]),
            ("Non-poor", vec![Other]),
            ("Others", vec![Other]),
        ] {
            assert_eq!(names(said_of_column(&plain(text)).groups), wanted, "{text}");
        }
    }

    #[test]
    fn the_groups_of_a_note() {
        use SupportGroup::{EthnicMinority, NearPoor, Other, Poor};
        for (text, wanted) in [
            ("Đối tượng Hộ_nghèo, Dân tộc Thiểu_số", vec![Poor, EthnicMinority]),
            ("Đối tượng Khác, Dân tộc Kinh", vec![Other]),
            ("Đối tượng Khác, Dân tộc Mường, SĐT 0900000000", vec![EthnicMinority, Other]),
            ("Không có số điện thoại, hộ nghèo", vec![Poor]),
            ("P.Thức Đóng_tiếp", vec![]),
            ("ĐT 0900000000", vec![]),
            ("HCN, TM", vec![NearPoor]),
            ("Mới thoát nghèo", vec![Other]),
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
        let column = |text: &str| said_of_column(&plain(text)).groups.iter().collect::<Vec<_>>();
        assert_eq!(column("HCN"), [SupportGroup::NearPoor]);
        assert_eq!(column("Người dân tộc thiểu số"), [SupportGroup::EthnicMinority]);
        assert_eq!(column("Khác"), [SupportGroup::Other]);
    }
}
