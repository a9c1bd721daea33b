//! What is left, what is over, totals below their parts, shares of one whole: each text with the relations in it, and with
//! no other conflict.

mod relations;

use relations::reads;

#[test]
fn a_total_stands_below_its_lines() {
    reads(&[
        (
            "- Thôn 1: 41 người\n- Thôn 2: 38 người\n- Thôn 3: 57 người\nTổng 126 người đăng ký.",
            &["conflicts 41 38 57 126"],
        ),
        ("Kỳ 1: 26 hộ, kỳ 2: 31 hộ, kỳ 3: 17 hộ. Cộng ba kỳ: 74 hộ.", &["agrees 26 31 17 74"]),
        (
            "2.1. Chi thai sản: 4.120.500.000 đồng\n2.2. Chi ốm đau: 1.315.200.000 đồng\nTổng chi: 5.435.700.000 đồng",
            &["agrees 4.120.500.000 1.315.200.000 5.435.700.000"],
        ),
        (
            "* East: 41,200 / 48,300 people - 85.3%\n* West: 36,150 / 40,700 people - 88.8%\nOverall 77,350 / 89,000 people - 86.9%",
            &["agrees 41,200 36,150 77,350", "agrees 48,300 40,700 89,000"],
        ),
    ]);
}

#[test]
fn a_total_behind_its_parts_is_no_other_total() {
    reads(&[
        ("Có 64 hội viên đóng theo quý và 39 hội viên đóng theo tháng, tổng 113 hội viên.", &["conflicts 64 39 113"]),
        // Some are in both.
        ("Có 520 người tham gia BHXH và 610 người tham gia BHYT, tổng 1.080 người.", &[]),
        ("Thu lần một 41 tỷ đồng và lần hai 22 tỷ đồng, tổng thu 66 tỷ đồng, gồm cả tiền lãi.", &[]),
        ("Trung ương hỗ trợ 30%, huyện hỗ trợ thêm 15%, tổng cộng 45%.", &["agrees 30 15 45"]),
    ]);
}

#[test]
fn a_target_that_was_assigned_is_exceeded() {
    reads(&[
        ("Thu nợ: giao 12,4 tỷ đồng, thực hiện 13,2 tỷ đồng, vượt 6,5%.", &["agrees 12,4 13,2 6,5"]),
        ("Sổ cấp mới: giao 1.240 sổ, thực hiện 1.302 sổ, vượt 7%.", &["conflicts 1.240 1.302 7"]),
    ]);
}

#[test]
fn those_who_are_not_yet_in_are_all_the_others() {
    reads(&[
        (
            "Thôn có 2.460 nhân khẩu, 2.315 người có thẻ BHYT, đạt 94,1% dân số. Còn 154 người chưa tham gia.",
            &["agrees 2.315 2.460 94,1", "conflicts 2.460 2.315 154"],
        ),
        (
            "Dân số 8.420 người, đã tham gia BHYT 7.938 người đạt 94,3%. Chưa tham gia 482 người (6,7%).",
            &["agrees 8.420 7.938 482", "conflicts 482 8.420 6,7"],
        ),
        (
            "Có 7.400 dân, 6.882 người có thẻ BHYT, đạt 93,0% dân số. Tuần này vẫn 581 người chưa nộp tiền.",
            &["agrees 7.400 6.882 93,0"],
        ),
        ("Nợ 61,4 tỷ đồng, đã thu 38,2 tỷ đồng, đạt 62,2%; còn nợ 23,7 tỷ đồng vì tháng này nợ thêm.", &[]),
        (
            "Có 4.150 dân, 3.910 người có thẻ BHYT, đạt 94,2% dân số; còn 204 người chưa có thẻ, 36 người đi xa.",
            &["agrees 4.150 3.910 204 36"],
        ),
        // What is behind a schedule is no rest of the plan.
        (
            "Đã có 820 người, đạt 82% kế hoạch (1.000 người), còn thiếu 190 người so với tiến độ.",
            &["agrees 820 1.000 82"],
        ),
    ]);
}

#[test]
fn each_clause_has_a_plan_of_its_own() {
    reads(&[(
        "Sổ: 1.640 người, đạt 80,0% kế hoạch (kế hoạch 2.050), còn thiếu 410 người; thẻ: 5.472 người, đạt 91,2% kế hoạch (kế hoạch 6.000), còn phải phát triển 582 người.",
        &["agrees 1.640 2.050 410", "conflicts 5.472 6.000 582"],
    )]);
}

#[test]
fn shares_of_one_whole_are_judged_like_the_others() {
    reads(&[(
        "Người hưởng (tổng 24.600 người):\n- Hưu trí: 14.268 người (58,0%)\n- Mất sức: 3.936 người (16,0%)\n- Tử tuất: 6.396 người (28,0%)",
        &["agrees 24.600 14.268 3.936 6.396", "conflicts 24.600 6.396 28,0"],
    )]);
}

#[test]
fn what_rose_over_a_plan_behind_a_stroke_is_what_was_done() {
    reads(&[(
        "Hộ gia đình: 52.416 người/KH 55.000 người, đạt 95,3%; tăng 2.016 người (+4,4%) so với cùng kỳ.",
        &["agrees 52.416 55.000 95,3", "conflicts 52.416 2.016 4,4"],
    )]);
}

#[test]
fn less_than_in_an_earlier_month_is_a_difference() {
    reads(&[(
        "We paid VND 9,420 million, which is VND 310 million less than in May (VND 9,760 million).",
        &["conflicts 9,420 310 9,760"],
    )]);
}

#[test]
fn lines_with_semicolons_are_sentences_where_their_cells_have_words() {
    reads(&[(
        "▪ Đóng tiếp: 184; đóng mới: 57; cộng 241 người\n▪ Thẻ tuần này 1.326 thẻ; tuần trước 1.218 thẻ; tăng 108 thẻ",
        &["agrees 1.326 1.218 108"],
    )]);
}

#[test]
fn a_percentage_knows_a_plan_of_the_next_sentence() {
    reads(&[(
        "Số thu đạt 71,48 tỷ đồng, bằng 89,8% dự toán tỉnh. Dự toán tỉnh là 79,6 tỷ đồng.",
        &["agrees 71,48 89,8 79,6"],
    )]);
}

#[test]
fn percentage_points_are_those_of_the_two_percentages_that_make_them() {
    reads(&[(
        "Năm ngoái 76,2% người hưởng nhận tiền mặt. Nay còn 61,7%. Như vậy mỗi năm bớt 14,5 điểm %.",
        &["agrees 76,2 61,7 14,5"],
    )]);
}

#[test]
fn the_shares_of_parts_are_those_of_their_total() {
    reads(&[(
        "Thu nhập 12.000.000 đồng. Đóng 3.840.000 đồng (32%), trong đó công ty 2.580.000 đồng (21,5%), người lao động 1.260.000 đồng (10,5%).",
        &["agrees 3.840.000 2.580.000 1.260.000", "agrees 32 21,5 10,5"],
    )]);
}

#[test]
fn a_share_has_its_amount_in_the_bracket_behind() {
    reads(&[(
        "The grant of VND 84.5 billion is paid 70% by the state (VND 59.2 billion) and 30% by the city (VND 25.4 billion).",
        &["agrees 84.5 70 59.2", "agrees 84.5 30 25.4"],
    )]);
}

#[test]
fn halves_that_have_nothing_in_common_are_not_more_than_all() {
    reads(&[
        ("Đã trả 812 hồ sơ, trong đó đúng hạn 790 hồ sơ, quá hạn 31 hồ sơ.", &["conflicts 812 790 31"]),
        ("Nhận 812 hồ sơ, trong đó trực tuyến 700 hồ sơ, trực tiếp 64 hồ sơ.", &[]),
        ("Tư vấn cho 400 người, trong đó trực tiếp 250 người, trực tuyến 170 người.", &[]),
        ("Lớp có 400 người, trong đó nữ 250 người, nam 170 người.", &["conflicts 400 250 170"]),
        ("Có 2.418 người nghỉ, trong đó nữ 1.905 người, đảng viên 640 người.", &[]),
    ]);
}

#[test]
fn money_in_a_list_that_ends_is_not_more_than_all() {
    reads(&[(
        "They owe VND 36.4 billion, of which VND 20.1 billion is for pensions, VND 10.2 billion for care and VND 7.1 billion for the jobless.",
        &["conflicts 36.4 20.1 10.2 7.1"],
    )]);
}

#[test]
fn a_growth_behind_its_change_and_the_value_before_is_of_both() {
    reads(&[
        (
            "Quý này chi 96,4 tỷ đồng, tăng 16,4 tỷ đồng so với quý trước (80,0 tỷ đồng), tốc độ tăng 25,0%.",
            &["agrees 96,4 80,0 16,4", "conflicts 96,4 80,0 25,0"],
        ),
        (
            "Quý này chi 96,4 tỷ đồng, tăng 16,4 tỷ đồng so với quý trước (80,0 tỷ đồng), tăng 25,0% số lượt.",
            &["agrees 96,4 80,0 16,4"],
        ),
        (
            "Quý này chi 96,4 tỷ đồng, tăng 16,4 tỷ đồng so với quý trước (80,0 tỷ đồng), tăng 25,0% so với cùng kỳ.",
            &["agrees 96,4 80,0 16,4"],
        ),
    ]);
}

#[test]
fn a_bracket_tells_the_value_before_and_the_change() {
    reads(&[(
        "Thôn giao 180 người (năm trước là 150 người, tăng 30 người, tương ứng 20%).",
        &["agrees 180 150 30", "agrees 180 150 20"],
    )]);
}

#[test]
fn a_net_increase_is_of_those_who_came_though_others_are_compared() {
    reads(&[(
        "Tuần này thêm 94 người, giảm 12 người so với tuần trước (106 người); 31 người dừng đóng. Như thế thực tăng 63 người.",
        &["agrees 94 31 63"],
    )]);
}

#[test]
fn the_second_name_and_number_of_a_bracket_count_the_same() {
    reads(&[("Đã cấp 1.640 thẻ (cấp lại 1.312; cấp đổi 328).", &["agrees 1.640 1.312 328"])]);
}

#[test]
fn a_slip_in_who_has_it_and_who_has_not_shows_beside_their_total() {
    reads(&[
        (
            "Tổng số hội viên là 4.310 người, đã nộp hội phí 3.925 người, còn 395 người chưa nộp.",
            &["conflicts 4.310 3.925 395"],
        ),
        ("Tổng số hội viên là 4.310 người, đã nộp hội phí 3.925 người, còn 122 người chưa nộp lại.", &[]),
    ]);
}

#[test]
fn a_number_alone_in_a_bracket_behind_a_comparison_counts_the_same() {
    reads(&[("The desk took 86 claims in May, 12 fewer than in March (98).", &["agrees 86 12 98"])]);
}

#[test]
fn a_share_of_the_total_finds_it_further_ahead() {
    reads(&[(
        "Tổng số nợ là 95,2 tỷ đồng. Có 12 xã, 8 phường, 31 trường và 44 hợp tác xã nợ. Khối xã nợ 21,4 tỷ đồng. Khối trường nợ 15,3 tỷ đồng. Khối khác nợ 8,1 tỷ đồng. Số nợ trên sáu tháng là 30,4 tỷ đồng, chiếm 31,9% tổng số nợ.",
        &["agrees 95,2 30,4 31,9"],
    )]);
}

#[test]
fn those_without_a_card_are_what_is_left_in_english() {
    reads(&[(
        "- Pupils with a card: 1,812 of 1,960 pupils (92.4%)\n- Pupils still without a card: 158",
        &["conflicts 1,812 1,960 158"],
    )]);
}

#[test]
fn round_amounts_that_overlap_are_no_conflict() {
    reads(&[(
        "Thu 36 tỷ đồng, trong đó thu nợ cũ 9 tỷ đồng, thu qua bưu điện 20 tỷ đồng và thu của hộ gia đình 10 tỷ đồng.",
        &[],
    )]);
}
