//! Kinds of relations as reports write them: each sentence with the relations in it, and with no other conflict.

mod relations;

use relations::reads;

#[test]
fn a_rise_with_its_percentage_behind_a_verb() {
    reads(&[
        (
            "Số thu là 1.265.400 triệu đồng, tăng 118.300 triệu đồng, bằng 15,2% so với cùng kỳ.",
            &["conflicts 1.265.400 118.300 15,2"],
        ),
        (
            "Có 12.480 người tham gia, tăng 1.040 người, bằng 9,09% so với cùng kỳ năm trước.",
            &["agrees 12.480 1.040 9,09"],
        ),
        ("Toàn huyện cấp 21.640 thẻ, tăng 1.640 thẻ, bằng 18,2% so với tháng trước.", &["conflicts 21.640 1.640 18,2"]),
        // The level, not the rise.
        ("Có 12.480 người tham gia, tăng 1.040 người, bằng 109,1% so với cùng kỳ năm trước.", &[]),
        ("Có 12.480 người tham gia, tăng 1.040 người so với tháng trước, bằng 85,2% so với cùng kỳ.", &[]),
        ("Thu 465 tỷ đồng, tăng 52 tỷ đồng, bằng 65% kế hoạch.", &[]),
    ]);
}

#[test]
fn lists_that_nothing_announces() {
    reads(&[
        (
            "Phát triển mới trong tháng 1.204 người\n• Xã A 418 người\n• Xã B 366 người\n• Xã C 420 người",
            &["agrees 1.204 418 366 420"],
        ),
        ("Tổng số thu 96,5 tỷ đồng.\n- BHXH: 61,2 tỷ đồng\n- BHYT: 35,3 tỷ đồng", &["agrees 96,5 61,2 35,3"]),
        ("Cấp mới 380 thẻ:\n1. Xã A: 210 thẻ\n2. Xã B: 170 thẻ", &["agrees 380 210 170"]),
        ("New members: 1,204 people\n- Ward A: 604 people\n- Ward B: 600 people", &["agrees 1,204 604 600"]),
        // Other figures in a list of their own.
        ("Có 1.204 người tham gia.\n- Tuyên truyền cho 418 người\n- Tiếp 366 người", &[]),
        ("Có 5.210 người tham gia BHXH tự nguyện:\n- Phát triển mới: 1.204 người\n- Giảm: 302 người", &[]),
        ("Cấp 380 thẻ BHYT:\n- Xã A: 210 thẻ, trong đó cấp lại 40 thẻ\n- Xã B: 170 thẻ", &["agrees 380 210 170"]),
    ]);
}

#[test]
fn a_total_behind_its_parts() {
    reads(&[
        (
            "Cụm gồm 3 huyện: huyện A 14.205 người, huyện B 11.630 người, huyện C 9.485 người; cộng 35.320 người.",
            &["agrees 14.205 11.630 9.485 35.320"],
        ),
        ("Xã A thu 310 triệu đồng, xã B thu 255 triệu đồng, tổng cộng 565 triệu đồng.", &["agrees 310 255 565"]),
        ("Bưu điện vận động 120 người, đại lý khác 85 người, tổng cộng là 215 người.", &["conflicts 120 85 215"]),
        ("Quý I cấp 1.250 thẻ, quý II cấp 1.340 thẻ, cộng 2.590 thẻ.", &["agrees 1.250 1.340 2.590"]),
        ("Xã A có 120 người, xã B có 85 người; tổng số thu 215 triệu đồng.", &[]),
        ("Ward A has 120 people and ward B 85 people, a total of 205 people.", &["agrees 120 85 205"]),
        // The whole district is more than these two.
        ("Xã A có 1.200 người, xã B có 850 người; tổng số người tham gia toàn huyện là 12.215 người.", &[]),
    ]);
}

#[test]
fn parts_behind_a_colon() {
    reads(&[
        (
            "The town has 46,310 insured people: 39,200 in compulsory and 7,110 in voluntary insurance.",
            &["agrees 46,310 39,200 7,110"],
        ),
        (
            "Toàn huyện có 12.450 người tham gia BHXH: bắt buộc 10.120 người, tự nguyện 2.330 người.",
            &["agrees 12.450 10.120 2.330"],
        ),
        (
            "Toàn huyện có 12.450 người tham gia BHXH: 10.120 người bắt buộc và 2.530 người tự nguyện.",
            &["conflicts 12.450 10.120 2.530"],
        ),
        ("Thu 96,5 tỷ đồng: BHXH 61,2 tỷ đồng, BHYT 35,3 tỷ đồng.", &["agrees 96,5 61,2 35,3"]),
        // Some of them, and not all.
        ("Some 1.24 million people held cards: 860,000 by the budget, 295,000 as households.", &[]),
        ("Có 1.200 người dự: 500 người đăng ký, 400 người hẹn lại.", &[]),
    ]);
}

#[test]
fn money_in_two_parts_joined_by_and() {
    reads(&[
        (
            "Toàn tỉnh thu 2.046 tỷ đồng, gồm BHXH 1.388.200 triệu đồng và BHYT 589.700 triệu đồng.",
            &["conflicts 2.046 1.388.200 589.700"],
        ),
        ("Chi 815 triệu đồng, gồm ốm đau 410 triệu đồng và thai sản 375 triệu đồng.", &["conflicts 815 410 375"]),
        ("Chi 785 triệu đồng, bao gồm ốm đau 410 triệu đồng và thai sản 375 triệu đồng.", &["agrees 785 410 375"]),
        // Some parts, or a list that is not closed.
        ("Chi 815 triệu đồng, trong đó ốm đau 410 triệu đồng và thai sản 375 triệu đồng.", &[]),
        ("Chi 815 triệu đồng, gồm ốm đau 410 triệu đồng, thai sản 375 triệu đồng và các khoản khác.", &[]),
        ("Toàn huyện có 24 xã, gồm 15 xã khu vực I và 8 xã khu vực II, 1 thị trấn.", &[]),
    ]);
}

#[test]
fn times_of_what_a_bracket_holds() {
    reads(&[
        ("Số người tham gia là 4.836 người, gấp 3,1 lần năm 2018 (1.560 người).", &["agrees 4.836 3,1 1.560"]),
        ("Số thu đạt 96 tỷ đồng, gấp 2,5 lần năm 2016 (32 tỷ đồng).", &["conflicts 96 2,5 32"]),
        ("Có 640 hộ tham gia, gấp 4 lần đầu nhiệm kỳ (160 hộ).", &["agrees 640 4 160"]),
    ]);
}

#[test]
fn what_is_left_of_a_plan_that_was_carried_out() {
    reads(&[
        (
            "Chỉ tiêu giao 650 người, đã thực hiện 494 người (đạt 76%), còn phải phát triển 166 người.",
            &["agrees 494 650 76", "conflicts 650 494 166"],
        ),
        ("Kế hoạch giao 1.200 thẻ, đã thực hiện được 950 thẻ, còn thiếu 250 thẻ.", &["agrees 1.200 950 250"]),
        ("Kế hoạch 85 tỷ đồng, đã thu được 61 tỷ đồng, còn phải thu 34 tỷ đồng.", &["conflicts 85 61 34"]),
        (
            "Of the annual target of 1,200 people, 954 have joined (79.5%), leaving 264 to go.",
            &["agrees 1,200 954 79.5", "conflicts 1,200 954 264"],
        ),
        ("The plan is 800 members; 650 have enrolled, leaving 150.", &["agrees 800 650 150"]),
        ("Kế hoạch 650 người, trong tháng thực hiện 94 người, còn phải phát triển 166 người.", &[]),
    ]);
}

#[test]
fn one_number_of_another_in_words() {
    reads(&[
        (
            "Tỷ lệ bao phủ BHYT đạt 96,1% dân số: 148.300 người có thẻ trên 159.800 dân.",
            &["conflicts 96,1 148.300 159.800"],
        ),
        (
            "Tỷ lệ bao phủ đạt 92,8% dân số: 148.300 người có thẻ trên tổng số 159.800 người.",
            &["agrees 92,8 148.300 159.800"],
        ),
        ("Có 27 người đăng ký trên 60 người dự, đạt 45%.", &["agrees 27 60 45"]),
        (
            "Health insurance covers 91.2% of the population, 1,732,800 of 1,900,000 people.",
            &["agrees 91.2 1,732,800 1,900,000"],
        ),
        (
            "Coverage reached 95.2% of the population: 1,732,800 out of 1,900,000 residents.",
            &["conflicts 95.2 1,732,800 1,900,000"],
        ),
        (
            "The office has won 189 of 300 new participants, 63% of the target; 111 are still to be found.",
            &["agrees 189 300 63", "agrees 189 300 111"],
        ),
        ("Có 500 người trên 60 tuổi và 300 người trên 70 tuổi, tăng 5%.", &[]),
    ]);
}

#[test]
fn two_dates_and_the_change_between_them() {
    reads(&[
        (
            "Ngày 31/12/2019 có 5.210 người tham gia, đến 30/6/2020 có 5.964 người, tăng 754 người.",
            &["agrees 5.210 5.964 754"],
        ),
        (
            "Cuối năm 2020 có 3.318 người tham gia, đến hết tháng 8/2021 là 3.902 người, tăng 594 người.",
            &["conflicts 3.318 3.902 594"],
        ),
        ("Năm 2022 thu 61,2 tỷ đồng, năm 2023 thu 58,7 tỷ đồng, giảm 2,5 tỷ đồng.", &["agrees 61,2 58,7 2,5"]),
        ("Tháng 5 cấp 1.250 thẻ, tháng 6 cấp 1.410 thẻ, tăng 260 thẻ.", &["conflicts 1.250 1.410 260"]),
        ("Xã A có 5.210 người, xã B có 5.964 người, tăng 75 người.", &[]),
        ("Năm 2022 xã A thu 61 tỷ đồng, năm 2023 thu 58 tỷ đồng, tăng 2 tỷ đồng so với kế hoạch.", &[]),
    ]);
}

#[test]
fn change_percentage_and_the_value_before_are_checked_against_each_other() {
    reads(&[
        (
            "Năm 2025 có 6.108 người tham gia, giảm 472 người (7,17%) so với năm 2024 (6.580 người).",
            &["agrees 6.108 472 7,17", "agrees 6.108 7,17 6.580", "agrees 6.108 472 6.580"],
        ),
        ("Thu 96 tỷ đồng, tăng 16 tỷ đồng (20%) so với cùng kỳ (80 tỷ đồng).", &["agrees 96 20 80", "agrees 96 16 80"]),
        (
            "Có 640 hộ, tăng 40 hộ (6,67%) so với tháng trước (620 hộ).",
            &["agrees 640 40 6,67", "conflicts 640 40 620", "conflicts 640 6,67 620"],
        ),
    ]);
}

#[test]
fn a_share_of_units_that_are_late_is_one_of_all() {
    reads(&[
        ("Huyện B có 845 đơn vị tham gia, trong đó 131 đơn vị chậm đóng, chiếm 15,5%.", &["agrees 845 131 15,5"]),
        ("Toàn tỉnh có 2.400 doanh nghiệp, trong đó 360 doanh nghiệp nợ BHXH, chiếm 15%.", &["agrees 2.400 360 15"]),
        ("Toàn tỉnh có 2.400 doanh nghiệp, trong đó 360 doanh nghiệp nợ BHXH, chiếm 18%.", &["conflicts 2.400 360 18"]),
        ("Có 845 đơn vị, trong đó 131 đơn vị chậm đóng với số tiền 26 tỷ đồng, chiếm 3,1%.", &[]),
    ]);
}

#[test]
fn what_a_fall_leaves() {
    reads(&[
        ("So với tháng trước, số nợ giảm 6,2 tỷ đồng (11,9%), còn 45,9 tỷ đồng.", &["agrees 6,2 11,9 45,9"]),
        ("Nợ giảm 6,2 tỷ đồng (15,9%), còn lại 45,9 tỷ đồng.", &["conflicts 6,2 15,9 45,9"]),
        ("Số đơn vị nợ giảm 40 đơn vị (10%), còn 360 đơn vị.", &["agrees 40 10 360"]),
        ("Nợ giảm 6,2 tỷ đồng (11,9%) so với tháng trước, còn 45,9 tỷ đồng.", &["agrees 6,2 11,9 45,9"]),
        ("Nợ giảm 6,2 tỷ đồng (11,9%), còn nợ BHYT tăng 4,1 tỷ đồng.", &[]),
    ]);
}

#[test]
fn of_those_who_came_so_many_registered() {
    reads(&[
        (
            "Tại buổi tuyên truyền có 65 tiểu thương tham dự, 27 người đăng ký, tỷ lệ 38,46%.",
            &["conflicts 65 27 38,46"],
        ),
        ("Hội nghị có 80 người đến dự, 36 người đăng ký tham gia, đạt tỷ lệ 45%.", &["agrees 80 36 45"]),
        ("Có 120 nông dân tham dự, 30 người đăng ký ngay, đạt tỷ lệ 20%.", &["conflicts 120 30 20"]),
        ("Có 120 người tham dự, trong tháng phát triển mới 30 người, tỷ lệ bao phủ 92%.", &[]),
        ("Có 120 người tham dự, 30 người đăng ký, đạt 60% kế hoạch.", &[]),
    ]);
}

#[test]
fn a_rate_of_an_income_and_what_it_comes_to() {
    reads(&[
        ("Người tham gia chọn mức 1.500.000 đồng/tháng, đóng 22% là 330.000 đồng.", &["agrees 1.500.000 22 330.000"]),
        ("Với mức thu nhập 2.000.000 đồng, mỗi tháng đóng 22%, tức 420.000 đồng.", &["conflicts 2.000.000 22 420.000"]),
        ("Mức lương 5.000.000 đồng, đóng 10,5%, tương ứng 525.000 đồng.", &["agrees 5.000.000 10,5 525.000"]),
        ("On an income of VND2,000,000 a month one pays 22%, or VND440,000.", &["agrees 2,000,000 22 440,000"]),
        // Support is a part of another amount.
        ("Chọn mức 3.000.000 đồng/tháng, được hỗ trợ 20%, tức 66.000 đồng.", &[]),
    ]);
}

#[test]
fn growth_from_a_value_without_brackets() {
    reads(&[
        (
            "Collections reached VND2,415 billion, up 8.3% from VND2,230 billion a year earlier.",
            &["agrees 2,415 8.3 2,230"],
        ),
        (
            "The province collected VND1,180 billion, an increase of 12.5% over VND1,080 billion in the same period.",
            &["conflicts 1,180 12.5 1,080"],
        ),
        ("There are 6,108 members, down 7.2% from 6,580 in 2024.", &["agrees 6,108 7.2 6,580"]),
        ("Thu 96 tỷ đồng, tăng 30% so với 80 tỷ đồng của cùng kỳ năm trước.", &["conflicts 96 30 80"]),
        ("Có 6.108 người, giảm 7,17% so với mức 6.580 người của năm 2024.", &["agrees 6.108 7,17 6.580"]),
        ("Membership grew 12.5% to over 1,180 people.", &[]),
    ]);
}

#[test]
fn a_number_takes_the_unit_of_its_sentence_behind_a_verb() {
    reads(&[
        ("The commune added 52 people in August, bringing the total to 618, up from 566.", &["agrees 52 618 566"]),
        ("Kế hoạch 650 người, đã thực hiện 494 người, còn thiếu 156.", &["agrees 650 494 156"]),
        ("The target is 1,200 people; 960 joined, and 240 are still to be found.", &["agrees 1,200 960 240"]),
        ("Phát triển mới 52 người, nâng tổng số từ 566 lên 618 người.", &[]),
    ]);
}

#[test]
fn what_else_stands_between() {
    reads(&[
        (
            "Có 3.120 người tham gia; tăng 260 người tương đương 8,1% so với cuối năm 2022.",
            &["conflicts 3.120 260 8,1"],
        ),
        ("Chỉ tiêu được giao là 420 hộ, đến nay đã có 315 hộ tham gia, đạt 75%, còn 105 hộ.", &["agrees 420 315 105"]),
        (
            "Tỷ lệ bao phủ BHYT là 94,2%, với 188.400 người tham gia trên tổng số 200.000 người.",
            &["agrees 94,2 188.400 200.000"],
        ),
        (
            "Năm 2018 có 12.300 người tham gia, năm 2019 có 15.990 người, tăng 3.690 người (tăng 35%).",
            &["agrees 12.300 15.990 3.690", "conflicts 15.990 3.690 35"],
        ),
        (
            "Đến 30/6/2022 có 7.450 người tham gia, so với 31/12/2021 (6.980 người) tăng 470 người.",
            &["agrees 7.450 6.980 470"],
        ),
        ("Toàn huyện có 312 đơn vị, trong đó 47 đơn vị nợ từ 3 tháng trở lên, chiếm 15,1%.", &["agrees 312 47 15,1"]),
        ("Toàn huyện có 312 đơn vị, trong đó 47 đơn vị nợ, chiếm 18,1% tổng số đơn vị.", &["conflicts 312 47 18,1"]),
        ("Toàn huyện có 312 đơn vị, trong đó 47 đơn vị nợ, chiếm 18,1% tổng số đơn vị nợ của tỉnh.", &[]),
        (
            "Tháng 1 thu 12 tỷ đồng, tháng 2 thu 14 tỷ đồng, tháng 3 thu 15 tỷ đồng, cộng quý I 41 tỷ đồng.",
            &["agrees 12 14 15 41"],
        ),
        ("The office collected VND640 billion, a rise of 7% on VND600 billion the year before.", &["agrees 640 7 600"]),
        ("The district has 52,400 members: 45,100 compulsory and 7,300 voluntary.", &["agrees 52,400 45,100 7,300"]),
        (
            "The agency has reached 420 of 600 target households, or 70%; 180 remain.",
            &["agrees 420 600 70", "agrees 420 600 180"],
        ),
        ("The ward added 35 members in May, bringing its total to 435, up from 400 in April.", &["agrees 35 435 400"]),
    ]);
}

#[test]
fn brackets_and_values_behind() {
    reads(&[
        (
            "Phát triển mới 215 người (Bưu điện 120 người, đại lý xã 65 người, viên chức 30 người).",
            &["agrees 215 120 65 30"],
        ),
        (
            "Phát triển mới 215 người (Bưu điện 120 người, đại lý xã 65 người, viên chức 40 người).",
            &["conflicts 215 120 65 40"],
        ),
        ("Thu 96,5 tỷ đồng (BHXH 61,2 tỷ đồng, BHYT 35,3 tỷ đồng), đạt 80% kế hoạch.", &["agrees 96,5 61,2 35,3"]),
        ("Phát triển mới 215 người (tháng trước 198 người, cùng kỳ 205 người).", &[]),
        ("Mức hưởng tăng 15%, từ 2.000.000 đồng lên 2.300.000 đồng.", &["agrees 15 2.000.000 2.300.000"]),
        ("Số thẻ giảm 15%, từ 2.000 thẻ xuống 1.600 thẻ.", &["conflicts 15 2.000 1.600"]),
        ("Membership rose by 10%, from 4,000 people to 4,400 people.", &["agrees 10 4,000 4,400"]),
        ("Tỷ lệ nợ giảm từ 4,2% xuống 3,1%, giảm 1,4 điểm phần trăm.", &["conflicts 4,2 3,1 1,4"]),
        ("Nợ tăng 15%, từ ngày 1/7 thu hồi 2 tỷ đồng.", &[]),
    ]);
}

#[test]
fn english_lists_without_units() {
    reads(&[
        ("Visits in the half year: 52,340 (inpatient 7,120, outpatient 45,220)", &["agrees 52,340 7,120 45,220"]),
        ("Voluntary members of the office: 2,610 (plan 3,000, achieved 87.0%).", &["agrees 2,610 3,000 87.0"]),
        (
            "In all 325 staff were trained: 140 in the north, 62 in the centre and 123 in the south.",
            &["agrees 325 140 62 123"],
        ),
        ("In all 325 staff were trained: 140 in the north, 62 in the centre and 133 in the south.", &[]),
        (
            "The fund covers 12.604 million people. Of these, 11.250 million were in the compulsory scheme and \
             1.354 million in the voluntary one.",
            &["agrees 12.604 11.250 1.354"],
        ),
        ("The office visited 412 households, 52 more than in May (360 households).", &["agrees 412 52 360"]),
        (
            "Collected: VND 50.2 billion, VND 9.8 billion short of the annual target of VND 60.0 billion.",
            &["agrees 50.2 9.8 60.0"],
        ),
        (
            "Collected: VND 50.2 billion, VND 8.9 billion short of the annual target of VND 60.0 billion.",
            &["conflicts 50.2 8.9 60.0"],
        ),
        ("The rate of debt fell from 3.10% to 2.40%, by 0.70 percentage points.", &["agrees 3.10 2.40 0.70"]),
        ("The rate of debt fell by 0.60 percentage points, from 3.10% to 2.40%.", &["conflicts 0.60 3.10 2.40"]),
    ]);
}

#[test]
fn parts_and_rests_in_passing() {
    reads(&[
        ("Tỷ lệ nợ giảm 0,7 điểm phần trăm, từ 3,1% xuống 2,4%.", &["agrees 0,7 3,1 2,4"]),
        (
            "Có 20.500 người ra khỏi vùng khó khăn, đã có 12.300 người mua thẻ, đạt 60,0%; vẫn còn 8.200 người chưa tham gia.",
            &["agrees 20.500 12.300 60,0", "agrees 20.500 12.300 8.200"],
        ),
        (
            "Có 20.500 người ra khỏi vùng khó khăn, đã có 12.300 người mua thẻ, đạt 60,0%; vẫn còn 8.700 người chưa tham gia.",
            &["agrees 20.500 12.300 60,0", "conflicts 20.500 12.300 8.700"],
        ),
        (
            "Truy thu tổng số 2.650 triệu đồng (trong đó đóng thiếu thời gian: 1.920 triệu đồng, đóng thiếu mức: 830 triệu đồng).",
            &["conflicts 2.650 1.920 830"],
        ),
        (
            "Truy thu tổng số 2.750 triệu đồng (trong đó đóng thiếu thời gian: 1.920 triệu đồng, đóng thiếu mức: 830 triệu đồng).",
            &["agrees 2.750 1.920 830"],
        ),
        (
            "Đoàn tặng 900 thẻ BHYT. Trong số thẻ BHYT, huyện A nhận 310 thẻ, huyện B 225 thẻ, các huyện còn lại 265 thẻ.",
            &["conflicts 900 310 225 265"],
        ),
        ("Mạng lưới có 356 điểm thu (Bưu điện 142 điểm, xã và hội đoàn thể 214 điểm).", &["agrees 356 142 214"]),
        ("Huyện giao cho 17 xã. Có 6 xã hoàn thành, 11 xã, thị trấn chưa hoàn thành.", &["agrees 17 6 11"]),
        ("Huyện giao cho 17 xã. Có 6 xã hoàn thành, 12 xã chưa hoàn thành.", &[]),
        ("Tuần này có 24 người. Chỉ tiêu tháng giao 28 người nên đạt 85,7% rồi.", &["agrees 24 28 85,7"]),
        ("Tuần này có 24 người. Chỉ tiêu tháng giao 28 người nên đạt 87,5% rồi.", &[]),
    ]);
}
