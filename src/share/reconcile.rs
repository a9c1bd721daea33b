//! The form of the page `doi-chieu/`: the text of a report.

use super::Shared;
use crate::figures::ReportInput;

#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    pub report: String,
}

impl Form {
    /// What stands in the field before somebody pastes a text: three findings agree, one growth has lost a digit.
    pub const EXAMPLE: &str = "Đến ngày 30/9/2026, toàn tỉnh có 14.208 người tham gia BHXH tự nguyện, tăng 2.306 người (9,37%) so với cùng kỳ. Trong tháng 9 phát triển mới 512 người, gồm 300 người qua Bưu điện và 212 người qua đại lý xã.\nSố thu BHXH tự nguyện đạt 186,3 tỷ đồng, bằng 54% kế hoạch (345 tỷ đồng). Số người tham gia BHYT là 964.150 người, đạt 97,3% kế hoạch giao.";

    pub fn read(&self) -> ReportInput {
        ReportInput { text: self.report.clone() }
    }
}

impl Default for Form {
    fn default() -> Form {
        Form { report: Form::EXAMPLE.into() }
    }
}

impl Shared for Form {
    fn fields(&self) -> Vec<(&'static str, String)> {
        if self.report == Form::EXAMPLE { Vec::new() } else { vec![("t", self.report.clone())] }
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        let is_known = key == "t";
        if is_known {
            self.report = value.into();
        }
        is_known
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Verdict, read_report};
    use crate::share::{Opened, edit, read, write};
    use proptest::prelude::*;

    #[test]
    fn the_example_holds_one_conflict_and_a_figure_left_out() {
        let report = read_report(&Form::default().read()).unwrap();
        let verdicts: Vec<Verdict> = report.findings.iter().map(|finding| finding.verdict).collect();
        assert_eq!(verdicts, [Verdict::Conflicts, Verdict::Agrees, Verdict::Agrees]);
        assert!(!report.hidden.is_empty());
        assert!(!report.ignored.is_empty());
    }

    #[test]
    fn an_emptied_field_stays_empty() {
        let text = edit::<Form>(&write(&Form::default()), "t", "");
        assert_eq!(read::<Form>(&text), (Form { report: String::new() }, Opened::Whole));
    }

    proptest! {
        #[test]
        fn any_text_comes_back(report in "[\\PC\n\t]{0,200}") {
            let form = Form { report };
            prop_assert_eq!(read::<Form>(&write(&form)), (form, Opened::Whole));
        }
    }
}
