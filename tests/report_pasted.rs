//! What people paste from word processors, mails and minutes: each text with the relations in it, and with no other
//! conflict.

mod relations;

use ansinh::figures::{ReportInput, read_report};
use relations::reads;

#[test]
fn a_table_with_one_cell_a_line() {
    reads(&[
        (
            "Kết quả thu theo cụm\nĐơn vị tính: triệu đồng\nCụm\nDự toán\nThực hiện\nTỷ lệ (%)\nCụm 1\n12.400\n11.160\n90,0\nCụm 2\n8.150\n8.395\n93,0\nCộng\n20.550\n19.555\n95,2",
            &[
                "agrees 12.400 11.160 90,0",
                "conflicts 8.150 8.395 93,0",
                "agrees 20.550 19.555 95,2",
                "agrees 12.400 8.150 20.550",
                "agrees 11.160 8.395 19.555",
            ],
        ),
        (
            "STT\n\nĐơn vị\n\nNăm 2024\n\nNăm 2025\n\n1\n\nẤp 1\n\n1.214\n\n1.307\n\n2\n\nẤp 2\n\n982\n\n1.040\n\nTổng\n\n2.196\n\n2.347\n\nNgười lập biểu",
            &["agrees 1.214 982 2.196", "agrees 1.307 1.040 2.347"],
        ),
    ]);
}

#[test]
fn a_column_that_adds_up_the_others_of_its_row() {
    reads(&[
        (
            "Bộ phận\tTiếp nhận\tĐúng hạn\tQuá hạn\tĐang xử lý\nThu\t1.318\t1.270\t6\t42\nChế độ\t845\t803\t0\t42\nCấp sổ, thẻ\t2.077\t2.011\t12\t56",
            &["agrees 1.318 1.270 6 42", "agrees 845 803 0 42", "conflicts 2.077 2.011 12 56"],
        ),
        // Three columns of something else.
        ("Xã\tSố hộ\tNgười\tThẻ\tSổ\nA\t1.318\t5.270\t4.906\t420\nB\t845\t3.180\t2.942\t256", &[]),
    ]);
}

#[test]
fn a_table_of_claims_counts_no_people() {
    let text = "Claims of the month\nKind\tReceived\tPaid\nFuneral\t118\t96\nMaternity\t1,204\t1,187";
    let report = read_report(&ReportInput { text: text.into() }).unwrap();
    assert!(report.figures.iter().all(|figure| figure.figure.unit != "người"));
    assert_eq!(report.figures.len(), 4);
}
