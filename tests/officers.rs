//! The list of officers: pasted in one go, pasted at a cell, rows that come and go, targets of one's own.

use ansinh::share::officers::{is_pasted, read as reading_of};
use ansinh::share::quota::Form;
use ansinh::share::{Opened, Shared, edit, read, write};
use ansinh::staff::conference::conference;
use ansinh::staff::quota::{QuotaOutcome, quota};
use ansinh::text::Lang;
use ansinh::text::roster::{self, Column, Reason};
use ansinh::units::Month;

const MONTH: Month = Month::new(2026, 11);

/// The form after edits one after another, each a key and what is put in.
fn after(edits: &[(&str, &str)]) -> Form {
    let text = edits.iter().fold("v2".to_string(), |text, (key, value)| edit::<Form>(&text, key, value, MONTH));
    let (form, opened) = read(&text);
    assert_eq!(opened, Opened::Whole);
    form
}

fn worked(form: &Form) -> QuotaOutcome {
    quota(&form.read(MONTH).unwrap()).unwrap()
}

/// Thirty officers as a spreadsheet has them: number, sign, group, counts, of them for the reward, own target.
fn thirty() -> String {
    let line = |nth: usize| {
        let group = if nth < 3 { "Lãnh đạo" } else { "Viên chức" };
        let (social, health) = (nth % 4, nth % 7);
        format!("{}\tCB{:02}\t{group}\t{social}\t{health}\t{}", nth + 1, nth + 1, social / 2)
    };
    let lines: Vec<String> = (0..30).map(line).collect();
    ["STT\tCán bộ\tChức vụ\tBHXH TN\tBHYT HGĐ\tĐủ điều kiện thưởng", &lines.join("\n")].join("\n")
}

#[test]
fn thirty_officers_come_in_one_go_and_the_example_goes() {
    let form = after(&[("oi", &thirty())]);
    assert_eq!(form.officer_rows().count(), 30);
    assert_eq!(form.pasted, "");
    assert_eq!(form.role_names(), ["Lãnh đạo", "Viên chức"], "groups are found by their names");
    assert_eq!((form.reward.as_str(), form.products.as_str()), ("", "BHXH tự nguyện**c~BHYT hộ gia đình**c~"));
    let last = form.officer_rows().last().unwrap().1;
    assert_eq!([last.cell(0), last.cell(1), last.cell(2), last.cell(3), last.cell(4)], ["CB30", "1", "0", "1", "1"]);
    let outcome = worked(&form);
    assert_eq!(outcome.officers.len(), 30);
    let counted: Vec<i64> = outcome.products.iter().map(|of| of.achieved).collect();
    assert_eq!(counted, [(0..30).map(|nth| nth % 4).sum::<i64>(), (0..30).map(|nth| nth % 7).sum()]);
    // Targets for a group count as many people as are listed in it, nobody where nobody is.
    let nobody = edit::<Form>(&write(&form), "r", "Lãnh đạo**2*5~Viên chức**1*5~Tổ trưởng**9*9~", MONTH);
    assert_eq!(worked(&read(&nobody).0).products[0].target, 3 * 2 + 27);
    let with_targets = edit::<Form>(&write(&form), "r", "Lãnh đạo**2*5~Viên chức**1*5~", MONTH);
    let outcome = worked(&read(&with_targets).0);
    assert_eq!(outcome.products.iter().map(|of| of.target).collect::<Vec<_>>(), [3 * 2 + 27, 30 * 5]);
}

#[test]
fn a_list_is_read_with_headings_and_without() {
    let columns = |text: &str| reading_of(&Form::default(), text).columns;
    use Column::*;
    assert_eq!(columns("Họ và tên;Nhóm;Hộ gia đình;Tự nguyện\nA;LĐ;5;2"), [Name, Group, Count(1), Count(0)]);
    assert_eq!(
        columns("TT\tCán bộ\tChỉ tiêu BHXH\tKết quả BHXH\tChỉ tiêu BHYT\tKết quả BHYT\tGhi chú\n1\tA\t2\t1\t5\t3\tx"),
        [Index, Name, Target(0), Count(0), Target(1), Count(1), Other]
    );
    assert_eq!(columns("A\tLãnh đạo\t2\t5\nB\tViên chức\t0\t2"), [Name, Group, Count(0), Count(1)]);
    assert_eq!(columns("1\tA\t2\t5\t1\t4\t9"), [Index, Name, Count(0), Count(1), Qualifying, Target(0), Target(1)]);
    assert_eq!(columns("A,2,5\nB,0,2"), [Name, Count(0), Count(1)]);
    assert_eq!(columns("Cán bộ\nA\nB"), [Name]);
    assert_eq!(
        columns(
            "Cán bộ\tThuộc nhóm\tBHXH tự nguyện\tBHYT hộ gia đình\tĐược tính thưởng\tChỉ tiêu riêng: BHXH tự nguyện\tChỉ tiêu riêng: BHYT hộ gia đình\nA\tB\t1\t2\t1\t3\t"
        ),
        [Name, Group, Count(0), Count(1), Qualifying, Target(0), Target(1)],
        "as the page itself hands the list over"
    );
    let english = "Officer\tGroup\tBHXH tự nguyện\tBHYT hộ gia đình\tCount for the reward\tOwn target: BHYT hộ gia đình\nA\tB\t1\t2\t1\t3";
    assert_eq!(columns(english), [Name, Group, Count(0), Count(1), Qualifying, Target(1)]);
    let more = reading_of(&Form::default(), "Cán bộ\tTự nguyện\tThu hồi nợ\nA\t1\t2\n").new_products;
    assert_eq!(more, ["Thu hồi nợ"], "what the headings count more is a product more");
}

#[test]
fn what_cannot_be_read_stays_in_the_field_and_is_told_by_its_line() {
    let text = "ĐỢT THI ĐUA QUÝ I\nCán bộ\tNhóm\tTự nguyện\tHộ gia đình\nA\tVC\t1\t2\nB\tVC\tba\t2\n\tVC\t1\t1\nC\tVC\t2\t2\t9\nTổng cộng\t\t4\t6\nD\tTổ 9\t-\t3";
    let form = after(&[("oi", text)]);
    let names: Vec<&str> = form.officer_rows().map(|(_, row)| row.cell(0)).collect();
    assert_eq!(names, ["A", "D"]);
    assert_eq!(form.role_names(), ["Lãnh đạo", "Viên chức", "Tổ 9"], "VC is known by its letters, a new group is made");
    assert_eq!(form.officer_rows().last().unwrap().1.cell(3), "", "nothing reported is no zero");
    let left = reading_of(&form, &form.pasted);
    let reasons: Vec<(usize, Reason<'_>)> = left.rejected.iter().map(|of| (of.line, of.reason)).collect();
    assert_eq!(left.head, Some("Cán bộ\tNhóm\tTự nguyện\tHộ gia đình"));
    assert_eq!(reasons.len(), 4);
    assert!(form.pasted.contains("B\tVC\tba\t2"));
    assert_eq!(reasons[0].1, Reason::NotWhole("ba"));
    for (_, reason) in reasons {
        assert!(Lang::ALL.into_iter().all(|lang| !roster::reason(reason, lang).is_empty()));
    }
    // What is mended goes in by the same headings.
    let mended = edit::<Form>(&write(&form), "oi", &form.pasted.replace("ba", "3"), MONTH);
    let mended: Form = read(&mended).0;
    assert_eq!(mended.officer_rows().last().unwrap().1.cell(3), "3");
    assert!(!mended.pasted.contains("B\tVC"));
}

#[test]
fn this_weeks_list_over_last_weeks_changes_figures_and_adds_nobody_twice() {
    let form =
        after(&[("oi", "CB01\t1\t2\nCB02\t3\t4"), ("oi", "CB02\t5\t6\nCB03\t7\t8"), ("oi", "CB04\t1\t1\nCB04\t2\t2")]);
    let rows: Vec<[&str; 3]> = form.officer_rows().map(|(_, row)| [row.cell(0), row.cell(3), row.cell(4)]).collect();
    assert_eq!(rows[..3], [["CB01", "1", "2"], ["CB02", "5", "6"], ["CB03", "7", "8"]]);
    assert_eq!(rows[3..], [["CB04", "1", "1"], ["CB04", "2", "2"]], "two of one name in one list are two");
}

#[test]
fn a_block_goes_where_it_is_pasted() {
    let three = after(&[("oi", "A\t1\t2\nB\t3\t4\nC\t5\t6")]);
    let at = |place: &str| -> Form { read(&edit::<Form>(&write(&three), "ob", place, MONTH)).0 };
    let cells = |form: &Form, column: usize| -> Vec<String> {
        form.officer_rows().map(|(_, row)| row.cell(column).to_string()).collect()
    };
    let counts = at("1*3*30\t40\n50\tx\n70\t80");
    assert_eq!(cells(&counts, 3), ["1", "30", "50", "70"]);
    assert_eq!(cells(&counts, 4), ["2", "40", "x", "80"], "what is no number is kept, to be told");
    assert_eq!(cells(&counts, 0), ["A", "B", "C", ""]);
    let names = at("2*0*STT\tTên\tTự nguyện\n1\tD\t9\n2\tE\t8");
    assert_eq!(
        (cells(&names, 0), cells(&names, 3)),
        (["A", "B", "D", "E"].map(String::from).into(), ["1", "3", "9", "8"].map(String::from).into())
    );
    let groups = at("0*1*Lãnh đạo\nTổ 2");
    assert_eq!(cells(&groups, 1), ["0", "2", "1"]);
    assert_eq!(groups.role_names(), ["Lãnh đạo", "Viên chức", "Tổ 2"]);
    assert_eq!(at("99999999999*0*A").officer_rows().count(), 4, "no more rows than there are lines");
}

#[test]
fn rows_come_in_the_group_used_last_and_an_empty_one_is_no_error() {
    let form = after(&[("oi", "A\tLãnh đạo\t1\t2"), ("oa", "")]);
    assert_eq!(form.officers, "A*0**1*2~*0~");
    assert_eq!(worked(&form).officers.len(), 1);
    let example = after(&[("oa", "")]);
    assert_eq!(example.officers, "*1~", "a row of one's own takes the example's place");
}

#[test]
fn groups_and_products_that_go_leave_the_others_in_place() {
    let list = "A\tLãnh đạo\t1\t2\nB\tViên chức\t3\t4";
    let form = after(&[("oi", list), ("rx", "0")]);
    assert_eq!(form.officers, "A*0**1*2~B*0**3*4~");
    let form = after(&[("oi", list), ("r", "Lãnh đạo**2*5~Viên chức**1*6~"), ("px", "0")]);
    assert_eq!(
        form.officers.replace('*', " ").split_whitespace().collect::<Vec<_>>(),
        ["A", "0", "2", "~B", "1", "4", "~"]
    );
    let outcome = worked(&form);
    assert_eq!(
        outcome.products.iter().map(|of| (of.product.as_str(), of.target, of.achieved)).collect::<Vec<_>>(),
        [("BHYT hộ gia đình", 11, 6)]
    );
}

#[test]
fn an_officers_own_target_takes_the_place_of_the_groups() {
    let list = "Cán bộ\tNhóm\tTự nguyện\tHộ gia đình\tChỉ tiêu tự nguyện\nA\tViên chức\t1\t5\t12\nA\tViên chức\t1\t5\t\nC\tViên chức\t1\t5\t3";
    let form = after(&[("oi", list), ("r", "Viên chức*42*1*5~")]);
    let outcome = worked(&form);
    // 40 people with 1, one with 12, one with 3; all 42 with 5.
    assert_eq!(outcome.products.iter().map(|of| of.target).collect::<Vec<_>>(), [55, 210]);
    let targets: Vec<i64> = outcome.officers.iter().map(|card| card.rows[0].target).collect();
    assert_eq!(targets, [12, 3, 1], "worst first");
}

#[test]
fn figures_of_the_example_go_with_the_first_of_ones_own() {
    let own = after(&[("p", "BHXH tự nguyện*150*c~BHYT hộ gia đình*96*c~")]);
    assert_eq!(own.products, "BHXH tự nguyện*150*c~BHYT hộ gia đình**c~");
    assert_eq!(own.roles, "Lãnh đạo***~Viên chức***~");
    assert_eq!((own.officers.as_str(), own.reward.as_str(), own.min_months.as_str()), ("", "", ""));
    let named = after(&[("o", "CB01*1*1*2*5~Cán bộ B*1*0*0*2~Cán bộ C*0*8*11*6~")]);
    assert_eq!(named.officers, "CB01*1***~");
    let renamed = after(&[("r", "Ban giám đốc*3*2*5~Viên chức*42*1*5~")]);
    assert_eq!((renamed.reward.as_str(), renamed.officers.as_str()), ("10", ""), "a name is no figure");
    let later = edit::<Form>(&write(&renamed), "w", "12", MONTH);
    assert_eq!(read::<Form>(&later).0.roles, "Ban giám đốc***~Viên chức***~", "but the next one is");
    // What stands in an address has no officers: those of the example are not put beside the reader's figures.
    assert_eq!(read::<Form>("v2;w=12").0.officers, "");
    assert_eq!(after(&[("a", "31/03/2026")]).reward, "10", "nor is a day");
    let second = after(&[("w", "12"), ("p", "BHXH tự nguyện*5*c~BHYT hộ gia đình*96*c~")]);
    assert_eq!((second.reward.as_str(), second.products.as_str()), ("12", "BHXH tự nguyện*5*c~BHYT hộ gia đình*96*c~"));
    // One's own may be what the example has, too: beside counts that are gone it is no example any more.
    let alike = after(&[("p", "A**c~B**c~"), ("w", "10"), ("oi", "A\t1\t2"), ("r", "Lãnh đạo**2*5~"), ("oa", "")]);
    assert_eq!((alike.roles.as_str(), alike.reward.as_str()), ("Lãnh đạo**2*5~", "10"));
    let link: Form = read(&edit::<Form>("v2;p=A**c~;r=L%C3%A3nh%20%C4%91%E1%BA%A1o**2*5~", "oa", "", MONTH)).0;
    assert_eq!((link.roles.as_str(), link.reward.as_str()), ("Lãnh đạo**2*5~", "10"));
    let meeting = after(&[("i", "52")]);
    assert_eq!((meeting.invited.as_str(), meeting.registered.as_str()), ("52", ""));
}

#[test]
fn old_texts_open_as_they_were() {
    let old = "v2;a=31/03/2019;f=25/01/2019;t=30/06/2019;p=BHXH**c~BHYT**c~;r=L*1*2*5~V*1*1*5~;o=L*0~V*1~";
    let (form, opened) = read::<Form>(old);
    assert_eq!(opened, Opened::Whole);
    assert_eq!(worked(&form).products.iter().map(|of| of.target).collect::<Vec<_>>(), [3, 10]);
    assert_eq!(write(&form), old);
    let mut form = Form::default();
    assert!(!form.put("ob", "x*1*y") && !form.put("rx", "x"));
}

#[test]
fn a_list_is_told_from_typing() {
    assert!(is_pasted("", "A\t1\nB\t2"));
    assert!(!is_pasted("A\t1", "A\t1\n") && !is_pasted("", "A") && !is_pasted("A\nB", "A\nBC"));
}

#[test]
fn the_reports_quotas_come_out_of_lists() {
    // 004-15 to 004-18: two and five for each leader, one and five for each officer, a reward at ten of three months or more.
    let list = "Cán bộ\tNhóm\tTự nguyện\tHộ gia đình\tĐược tính thưởng\nL1\tLãnh đạo\t2\t5\t1\nL2\tLãnh đạo\t0\t5\t0\n\
                V1\tViên chức\t12\t5\t9\nV2\tViên chức\t10\t2\t10\nV3\tViên chức\t1\t5\t0";
    let form = after(&[
        ("oi", list),
        ("r", "Lãnh đạo**2*5~Viên chức**1*5~"),
        ("w", "10"),
        ("wm", "3"),
        ("f", "25/01/2019"),
        ("t", "30/06/2019"),
        ("a", "31/03/2019"),
    ]);
    let outcome = worked(&form);
    assert_eq!(outcome.products.iter().map(|of| of.target).collect::<Vec<_>>(), [2 * 2 + 3, 5 * (2 + 3)]);
    assert_eq!(
        (outcome.elapsed_percent.decimal().plain().as_str(), outcome.days_left),
        ("42.038216561", 91),
        "its own clock"
    );
    let missing = |name: &str| outcome.officers.iter().find(|card| card.name == name).unwrap().to_reward;
    assert_eq!([missing("V1"), missing("V2"), missing("L2")], [Some(1), Some(0), Some(10)], "both conditions");
    // 002-10: one person a month for each officer; 489 in three months take 163 of them.
    let form = after(&[
        ("p", "BHXH tự nguyện*0*m~"),
        ("r", "Cán bộ*163*1~"),
        ("f", "01/10/2020"),
        ("t", "31/12/2020"),
        ("a", "01/10/2020"),
    ]);
    assert_eq!(worked(&form).products[0].remaining, 489);
    // 002-1 to 002-3 and 002-11: 21 of 52, so 24 more meetings for 489 people, 18 at best and 34 at worst.
    let form = after(&[("v", "h"), ("i", "52"), ("g", "21"), ("n", "489")]);
    let outcome = conference(&form.conference(None).unwrap().unwrap()).unwrap();
    let meetings = outcome.meetings.unwrap();
    assert_eq!((meetings.expected, meetings.best, meetings.worst, meetings.invitees), (24, 18, 34, 1_211));
}
