//! The printed form, and a free list.

use super::*;

#[test]
fn the_form_for_contributions_is_right_throughout() {
    let checked = checked(D05);
    assert_eq!((checked.kind, checked.form, checked.header), (Kind::Contributions, Some(Form::D05), (6, 10)));
    all_right(&checked);
    let kinds: Vec<RowKind> = checked.rows.iter().map(|row| row.kind).collect();
    use RowKind::{Group, Other, Person, Total};
    assert_eq!(kinds, [Group, Group, Person, Person, Person, Total, Group, Group, Person, Total, Total, Other, Other]);
    let counts = checked.counts;
    assert_eq!((counts.persons, counts.right, counts.wrong, counts.incomplete, counts.ignored), (4, 4, 0, 0, 6));
    let totals = checked.totals;
    assert_eq!((totals.gross, totals.pay), (Dong::new(6_930_000), Dong::new(3_432_000)));
    assert_eq!((totals.state, totals.local), (Dong::new(2_706_000), Dong::new(792_000)));
    let columns: Vec<String> = checked
        .columns
        .iter()
        .map(|column| format!("{} {} {}", column.index, column.field.name(), column.heading))
        .collect();
    assert_eq!(
        columns,
        [
            "1 name Họ và tên",
            "2 code Mã số BHXH",
            "5 received Ngày biên lai",
            "7 income Mức thu nhập tháng đóng BHXH",
            "8 months Phương thức đóng / Số tháng đóng",
            "9 from Phương thức đóng / Từ tháng/năm",
            "10 gross Số tiền đóng / Số tiền phải đóng theo quy định",
            "11 pay Số tiền đóng / Người tham gia đóng",
            "12 statePercent Số tiền đóng / Trong đó / NSNN hỗ trợ theo quy định / Tỷ lệ %",
            "13 state Số tiền đóng / Trong đó / NSNN hỗ trợ theo quy định / Số tiền",
            "14 localPercent Số tiền đóng / Trong đó / NSĐP hỗ trợ thêm / Tỷ lệ %",
            "15 local Số tiền đóng / Trong đó / NSĐP hỗ trợ thêm / Số tiền",
            "16 otherPercent Số tiền đóng / Trong đó / Hỗ trợ khác / Tỷ lệ %",
            "17 other Số tiền đóng / Trong đó / Hỗ trợ khác / Số tiền",
            "19 note Ghi chú",
        ]
    );
    assert!(!checked.explained.rules.is_empty() && !checked.explained.steps.is_empty());
}

/// What is merged in the form, from above: (first row, last row, first column, last column).
const D05_MERGES: [(u32, u32, u32, u32); 9] = [
    (5, 8, 0, 0),
    (5, 8, 7, 7),
    (5, 5, 8, 9),
    (5, 5, 10, 17),
    (6, 8, 8, 8),
    (6, 6, 12, 17),
    (7, 7, 12, 13),
    (7, 7, 14, 15),
    (7, 7, 16, 17),
];

#[test]
fn merged_headings_say_the_same() {
    let mut merged = sheet(D05);
    merged.grid.merges = D05_MERGES
        .map(|(first_row, last_row, first_column, last_column)| Merge {
            first_row,
            last_row,
            first_column,
            last_column,
        })
        .to_vec();
    let merged = check(&merged, &Options::default()).expect("a table");
    let plain = checked(D05);
    assert_eq!((merged.header, &merged.columns), (plain.header, &plain.columns));
    assert_eq!(merged.rows, plain.rows);
}

#[test]
fn decomposed_letters_and_none_at_all_say_the_same() {
    let plain = checked(D05);
    let decomposed: String = D05.chars().flat_map(decompose).collect();
    let without: String = decomposed.chars().filter(|letter| !matches!(letter, '\u{300}'..='\u{36f}')).collect();
    let without = without.replace('đ', "d").replace('Đ', "D");
    for text in [decomposed, without] {
        let other = checked(&text);
        assert_eq!(verdicts(&other), verdicts(&plain));
        assert_eq!(other.totals, plain.totals);
    }
}

/// The letters of the form, with their marks behind them.
fn decompose(letter: char) -> Vec<char> {
    const MARKED: &str = "ăa\u{306} âa\u{302} êe\u{302} ôo\u{302} ơo\u{31b} ưu\u{31b} áa\u{301} àa\u{300} ảa\u{309} ãa\u{303} ạa\u{323} ấa\u{302}\u{301} ầa\u{302}\u{300} ậa\u{323}\u{302} ắa\u{306}\u{301} éế ếe\u{302}\u{301} ềe\u{302}\u{300} ểe\u{302}\u{309} ệe\u{323}\u{302} íi\u{301} ìi\u{300} ịi\u{323} óo\u{301} òo\u{300} ọo\u{323} ốo\u{302}\u{301} ồo\u{302}\u{300} ổo\u{302}\u{309} ộo\u{323}\u{302} ớo\u{31b}\u{301} ờo\u{31b}\u{300} ởo\u{31b}\u{309} ợo\u{31b}\u{323} úu\u{301} ùu\u{300} ủu\u{309} ứu\u{31b}\u{301} ừu\u{31b}\u{300} ựu\u{31b}\u{323} ýy\u{301} ỷy\u{309} ỹy\u{303} ỔO\u{302}\u{309} ỘO\u{323}\u{302} ƯU\u{31b} ỰU\u{31b}\u{323} ỜO\u{31b}\u{300} ỆE\u{323}\u{302} ÁA\u{301}";
    let found = MARKED.split(' ').find(|marked| marked.starts_with(letter) && letter != 'é');
    found.map_or(vec![letter], |marked| marked.chars().skip(1).collect())
}

#[test]
fn a_free_list_is_right() {
    let checked = checked(FREE);
    all_right(&checked);
    assert_eq!((checked.form, checked.header), (None, (1, 1)));
    assert_eq!(checked.counts.persons, 2);
}
