//! Lists of households.

use super::*;

/// The layout of D03-TS: two households of a list, by their ranks. 4,5 % × 2.530.000 × 12 = 1.366.200.
const D03: &str = "\tDANH SÁCH NGƯỜI THAM GIA BHYT HỘ GIA ĐÌNH\t\t\t\t\t\t\t\tMẫu D03-TS
STT\tHọ và tên\tMã số BHXH\tSố CCCD\tNgày sinh\tGiới tính\tĐịa chỉ\tNơi đăng ký KCB ban đầu\tThứ tự trong hộ\tMức đóng chuẩn\tTỷ lệ đóng (%)\tSố tiền đóng\tSố tháng\tTừ ngày\tĐến ngày\tNgày biên lai\tSố biên lai\tGhi chú
A\tB\tC\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\t14\t15
1\tNguyễn Văn A\t'0123456701\t\t'01/01/1980\tNam\tThôn 1\tTrạm A\tNgười thứ 1\t1366200\t100%\t1366200\t12\t'01/08/2026\t'31/07/2027\t'30/07/2026\t'1
2\tTrần Thị B\t'0123456702\t\t'01/01/1981\tNữ\tThôn 1\tTrạm A\tNgười thứ 2\t1366200\t70%\t956340\t12\t'01/08/2026\t'31/07/2027\t'30/07/2026\t'2
3\tNguyễn Văn C\t'0123456703\t\t'01/01/2001\tNam\tThôn 1\tTrạm A\tNgười thứ 3\t1366200\t60%\t819720\t12\t'01/08/2026\t'31/07/2027\t'30/07/2026\t'3
4\tLê Văn D\t'0123456704\t\t'01/01/1990\tNam\tThôn 2\tTrạm A\tNgười thứ 1\t1366200\t100%\t683100\t6\t@2026-08-31\t@2027-02-28\t'30/07/2026\t'4
\tTỔNG CỘNG\t\t\t\t\t\t\t\t\t\t3825360";

fn household(from: &str, to: &str) -> Checked {
    assert!(D03.contains(from), "{from}");
    checked(&D03.replacen(from, to, 1))
}

#[test]
fn the_form_for_households_is_right_throughout() {
    let checked = checked(D03);
    assert_eq!((checked.kind, checked.form, checked.header), (Kind::Households, Some(Form::D03), (2, 3)));
    all_right(&checked);
    let second = of(&checked, 5).computed.expect("worked out");
    assert_eq!((second.rank, second.amounts.pay), (Some(2), Dong::new(956_340)));
    assert_eq!(of(&checked, 7).computed.and_then(|of| of.card), Some((Day::new(2026, 8, 31), Day::new(2027, 2, 28))));
    assert_eq!(checked.totals.pay, Dong::new(3_825_360));
    let steps = explain_row(&checked, 5, &Options::default()).expect("a person").expect("an outcome").steps;
    assert_eq!(steps.len(), 2);
}

#[test]
fn cards_end_as_their_months_say() {
    let late = household("@2027-02-28", "@2027-03-02");
    assert_eq!(faults(&late, 7), ["to card-dates 2027-02-28"]);
    let months = household("12\t'01/08/2026\t'31/07/2027", "6\t'01/08/2026\t'31/07/2027");
    assert_eq!(faults(&months, 4), ["to card-dates 2027-01-31", "pay wrong-amount 683100"]);
}

/// A household by its code, each member as "rank, percent, pay"; 12 months from August 2026.
fn members(rows: &[(&str, &str, i64)]) -> Checked {
    let mut text = "Mã hộ\tHọ tên\tThứ tự\tTỷ lệ\tSố tiền\tSố tháng\tTừ ngày\tĐến ngày".to_string();
    for (rank, share, pay) in rows {
        text += &format!("\n'H01\tNgười thứ nhất\t{rank}\t{share}\t{pay}\t12\t'01/08/2026\t'31/07/2027");
    }
    checked(&text)
}

const PAYS: [i64; 6] = [1_366_200, 956_340, 819_720, 683_100, 546_480, 546_480];

#[test]
fn ranks_and_their_shares() {
    let six = [
        ("1", "100", PAYS[0]),
        ("2", "70", PAYS[1]),
        ("3", "60", PAYS[2]),
        ("4", "50", PAYS[3]),
        ("5", "40", PAYS[4]),
        ("6", "40", PAYS[5]),
    ];
    all_right(&members(&six));
    let mut sixth = six;
    sixth[5] = ("6", "100", PAYS[0]);
    assert_eq!(faults(&members(&sixth), 7), ["ratePercent rank 40", "pay wrong-amount 546480"]);
    // In another order, and the later members of a household alone.
    all_right(&members(&[six[1], six[0], six[2]]));
    all_right(&members(&[six[2], six[3]]));
    let twice = members(&[("1", "100", PAYS[0]), ("1", "100", PAYS[0]), ("2", "70", PAYS[1])]);
    assert_eq!(of(&twice, 2).verdict, Verdict::Right);
    assert_eq!(faults(&twice, 3), ["rank rank 2", "ratePercent wrong-amount 70", "pay wrong-amount 956340"]);
    assert_eq!(faults(&twice, 4), ["rank rank 3", "ratePercent wrong-amount 60", "pay wrong-amount 819720"]);
}

#[test]
fn the_last_rank_stands_for_all_later_ones() {
    let mut six: Vec<(&str, &str, i64)> = ["1", "2", "3", "4", "Người thứ 5 trở đi", "Người thứ 5 trở đi"]
        .into_iter()
        .zip(["100", "70", "60", "50", "40", "40"])
        .zip(PAYS)
        .map(|((rank, share), pay)| (rank, share, pay))
        .collect();
    all_right(&members(&six));
    six.remove(3);
    assert_eq!(faults(&members(&six), 5)[0], "rank rank 4");
}

#[test]
fn one_amount_of_households_is_what_is_paid() {
    let list = "Họ tên\tMã BHYT\tNgười thứ\tMức đóng\tSố tháng\tTừ ngày
A\t'0123456701\t1\t1366200\t12\t'01/08/2026
B\t'0123456702\t2\t956340\t12\t'01/08/2026
C\t'0123456703\t3\t956340\t12\t'01/08/2026";
    assert_eq!(faults(&checked(list), 4), ["pay rank 819720"]);
    let base = "Họ tên\tMã BHYT\tNgười thứ\tMức đóng\tTỷ lệ\tSố tháng\tTừ ngày
A\t'0123456701\t1\t1366200\t100%\t12\t'01/08/2026
B\t'0123456702\t2\t1366200\t70%\t12\t'01/08/2026";
    all_right(&checked(base));
}

#[test]
fn what_a_locality_adds_to_a_household_is_taken_as_written() {
    let list = "Mã hộ\tHọ tên\tThứ tự\tTỷ lệ\tThực thu\tNSĐP hỗ trợ\tSố tiền phải đóng\tSố tháng\tTừ ngày
H1\tA\t1\t100%\t1366200\t0\t1366200\t12\t'01/08/2026
H1\tB\t2\t70%\t856340\t100000\t956340\t12\t'01/08/2026";
    let all = checked(list);
    all_right(&all);
    let second = of(&all, 3).computed.expect("worked out").amounts;
    assert_eq!((second.gross, second.local, second.pay), (Dong::new(956_340), Dong::new(100_000), Dong::new(856_340)));
    assert_eq!(faults(&checked(&list.replace("\t956340", "\t966340")), 3), ["gross wrong-amount 956340"]);
    assert_eq!(faults(&checked(&list.replace("\t856340", "\t956340")), 3), ["pay wrong-amount 856340"]);
    // One amount alone may be of before or after.
    let alone = "Họ tên\tThứ tự trong hộ\tĐịa phương hỗ trợ\tSố tiền\tSố tháng\tTừ ngày
A\t1\t136620\t1229580\t12\t'01/08/2026
B\t2\t95634\t956340\t12\t'01/08/2026
C\t3\t81972\t800000\t12\t'01/08/2026";
    assert_eq!(verdicts(&checked(alone))[..2], [(2, Verdict::Right), (3, Verdict::Right)]);
    assert_eq!(faults(&checked(alone), 4), ["pay wrong-amount 737748"]);
    // A share of the locality's alone says nothing of amounts.
    let share = "Họ tên\tThứ tự trong hộ\tTỷ lệ địa phương hỗ trợ (%)\tThực thu\tSố tiền phải đóng\tSố tháng\tTừ ngày
A\t1\t10\t1229580\t1366200\t12\t'01/08/2026";
    all_right(&checked(share));
}

#[test]
fn whoever_has_a_card_already_takes_no_rank() {
    let row = |name: &str, rest: &str| [name, "\t", rest].concat();
    let list = |second: &str, third: &str| {
        let head = "Họ tên\tThứ tự trong hộ\tTỷ lệ (%)\tSố tiền\tSố tháng\tTừ ngày\tGhi chú";
        checked(&[head, &row("A", "1\t100\t1366200\t12\t'01/08/2026"), &row("B", second), &row("C", third)].join("\n"))
    };
    let third = "2\t70\t956340\t12\t'01/08/2026";
    all_right(&list("\t\t\t\t\tĐã có thẻ", third));
    all_right(&list("\t\t\t\t\tHưu trí", third));
    let took = list("2\t70\t956340\t12\t'01/08/2026\tĐã có thẻ nhóm khác", "3\t60\t819720\t12\t'01/08/2026");
    assert_eq!(faults(&took, 3)[0], "rank rank");
    assert_eq!(faults(&took, 4), ["rank rank 2", "ratePercent wrong-amount 70", "pay wrong-amount 956340"]);
    // A card that is prolonged is this household's.
    all_right(&list("2\t70\t956340\t12\t'01/08/2026\tĐã có thẻ, gia hạn", "3\t60\t819720\t12\t'01/08/2026"));
    let form_4 = "Mẫu số 4 - Danh sách thành viên hộ gia đình tham gia bảo hiểm y tế
STT\tHọ và tên\tMã số BHYT\tQuan hệ với chủ hộ\tGhi chú
1\tA\t'0120000001\tChủ hộ
2\tB\t'0120000002\tVợ\tĐã có thẻ
3\tC\t'0120000003\tCon";
    let ranks: Vec<Option<u8>> = checked(form_4).rows.iter().map(|row| row.computed.and_then(|of| of.rank)).collect();
    assert_eq!(ranks, [Some(1), None, Some(2)]);
}

#[test]
fn cancelled_members_are_no_persons() {
    let list = "Họ tên\tThứ tự trong hộ\tSố tiền\tSố tháng\tTừ ngày\tGhi chú
A\t1\t1366200\t12\t'01/08/2026
B\t2\t956340\t12\t'01/08/2026\tBiên lai đã hủy
Tổng cộng\t\t1366200";
    let checked = checked(list);
    all_right(&checked);
    assert_eq!((checked.counts.right, checked.columns.len()), (1, 5));
}

#[test]
fn members_who_join_later_end_with_the_others() {
    let later = household(
        "819720\t12\t'01/08/2026\t'31/07/2027\t'30/07/2026",
        "546480\t8\t'15/12/2026\t'31/07/2027\t'14/12/2026",
    );
    assert_eq!(of(&later, 6).verdict, Verdict::Right, "{:?}", of(&later, 6).faults);
    let end = of(&later, 6).computed.and_then(|of| of.card).map(|(_, to)| to);
    assert_eq!(end, Some(Day::new(2027, 7, 31)));
}

#[test]
fn whoever_is_insured_elsewhere_takes_no_rank() {
    let list = "Mã hộ\tHọ tên\tĐối tượng\tThứ tự\tSố tiền\tSố tháng\tTừ ngày
H1\tA\tHộ gia đình\t1\t1366200\t12\t'01/08/2026
H1\tB\tHọc sinh\t2\t956340\t12\t'01/08/2026
H1\tC\tHộ gia đình\t3\t819720\t12\t'01/08/2026";
    let checked = checked(list);
    assert_eq!(of(&checked, 2).verdict, Verdict::Right);
    assert_eq!(faults(&checked, 3)[0], "rank rank");
    assert_eq!(faults(&checked, 4), ["rank rank 2", "pay wrong-amount 956340"]);
}

#[test]
fn households_by_code_with_a_sum_each() {
    let list = "Mã hộ\tHọ tên\tThứ tự\tSố tiền\tSố tháng\tTừ ngày
H1\tA\t1\t1366200\t12\t'01/08/2026
\tB\t2\t956340\t12\t'01/08/2026
\tCộng hộ\t\t2322540
H2\tC\t1\t1366200\t12\t'01/08/2026
\tCộng hộ\t\t1366200
\tTổng cộng\t\t3688740";
    all_right(&checked(list));
    let wrong = checked(&list.replace("Cộng hộ\t\t2322540", "Cộng hộ\t\t1366200"));
    assert_eq!(faults(&wrong, 4), ["pay sum 2322540"]);
}

#[test]
fn households_without_ranks() {
    let shares = "Họ tên\tTỷ lệ đóng BHYT\tSố tiền\tSố tháng\tTừ ngày
A\t%1\t1366200\t12\t'01/08/2026
B\t%0.7\t956340\t12\t'01/08/2026
C\t%1\t1366200\t12\t'01/08/2026
D\t%0.6\t819720\t12\t'01/08/2026
E\t%0.7\t956340\t12\t'01/08/2026";
    all_right(&checked(shares));
    let head = "Họ tên\tThứ tự trong hộ\tSố tiền\tSố tháng\tTừ ngày
A\tChủ hộ\t1366200\t12\t'01/08/2026
B\tNgười thứ hai\t956340\t12\t'01/08/2026
C\tChủ hộ\t1366200\t12\t'01/08/2026";
    all_right(&checked(head));
    let amounts = "Danh sách BHYT
Họ tên\tSố tiền\tSố tháng\tTừ ngày
A\t1366200\t12\t'01/08/2026
B\t956340\t12\t'01/08/2026
C\t1366200\t12\t'01/08/2026";
    all_right(&checked(amounts));
    let sizes = "Họ tên\tThứ tự trong hộ\tSố tiền\tSố tháng\tTừ ngày
A\tHộ 2 người\t1366200\t12\t'01/08/2026
B\tHộ 2 người\t956340\t12\t'01/08/2026
C\tHộ 1 người\t1366200\t12\t'01/08/2026";
    all_right(&checked(sizes));
}

#[test]
fn the_receipt_decides_the_base_wage() {
    // 4,5 % × 2.340.000 × 12 before July 2026.
    let list = "Họ tên\tThứ tự trong hộ\tSố tiền\tSố tháng\tTừ ngày\tNgày biên lai
A\tNgười thứ 1\t1263600\t12\t'01/07/2026\t'28/06/2026
B\tNgười thứ 1\t1366200\t12\t'01/07/2026\t'01/07/2026";
    all_right(&checked(list));
    let row = explain_row(&checked(list), 2, &Options::default()).expect("a person").expect("an outcome");
    assert_eq!(row.steps.last().map(|step| step.value.clone()), Some(Fraction::whole(1_263_600).into()));
}

#[test]
fn form_4_is_filled_in() {
    let list = "\tMẫu số 4
\tDANH SÁCH THÀNH VIÊN HỘ GIA ĐÌNH THAM GIA BẢO HIỂM Y TẾ
Họ và tên chủ hộ: A\tSố điện thoại: 0900000000
STT\tHọ và tên\tMã số bảo hiểm y tế\tSố CCCD/ĐDCN\tNgày, tháng, năm sinh\tNơi đăng ký khám bệnh, chữa bệnh ban đầu\tTiền lương\tQuan hệ với chủ hộ\tTỷ lệ NSNN hỗ trợ (%)\tThẻ bảo hiểm y tế\t\tGhi chú
\t\t\t\t\t\t\t\t\tBản điện tử\tBản giấy
A\tB\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10
1\tNgười thứ nhất\t'0123456701\t\t'01/01/1980\tTrạm A\t\tChủ hộ\t\tx
2\tNgười thứ hai\t'0123456702\t\t'01/01/1981\tTrạm A\t\tVợ\t\tx
Tổng số người đề nghị cấp thẻ bảo hiểm y tế: 2";
    let checked = with(list, &Options { month: Some(Month::new(2026, 11)), ..Options::default() });
    assert_eq!((checked.kind, checked.form), (Kind::Households, Some(Form::Decree188)));
    assert_eq!(checked.header, (4, 6));
    all_right(&checked);
    assert_eq!((checked.counts.persons, checked.counts.right), (2, 2));
    let pays: Vec<Dong> = checked.rows.iter().filter_map(|row| row.computed).map(|of| of.amounts.pay).collect();
    assert_eq!(pays, [Dong::new(1_366_200), Dong::new(956_340)]);
}
