//! The report of the form, read once.

use crate::error::InputError;
use crate::figures::{Report, ReportInput, read_corrected};
use crate::share::reconcile::corrections;
use std::cell::RefCell;
use std::rc::Rc;

/// More rows than anybody reads would only make the page slow.
pub const MOST_LISTED: usize = 100;

/// A report, or why it was not read.
pub type Answered = Result<Rc<Report>, InputError>;

/// A text, what was corrected in it, and the report that it reads as.
struct LastRead {
    text: String,
    corrected: String,
    report: Answered,
}

thread_local! {
    /// Of this report and the one before. Most of what happens on the page changes nothing about them, and a long one
    /// takes a while to read.
    static LAST_READ: RefCell<[Option<LastRead>; 2]> = const { RefCell::new([None, None]) };
}

/// `place` is 0 for this report and 1 for the one before.
pub fn read(place: usize, text: &str, corrected: &str) -> Answered {
    LAST_READ.with_borrow_mut(|[this, before]| {
        let last = if place == 0 { this } else { before };
        if let Some(last) = last.as_ref().filter(|last| last.text == text && last.corrected == corrected) {
            return last.report.clone();
        }
        let input = ReportInput { text: text.into() };
        let report = read_corrected(&input, &corrections(corrected)).map(|report| Rc::new(listed(report)));
        *last = Some(LastRead { text: text.into(), corrected: corrected.into(), report: report.clone() });
        report
    })
}

/// The derivation of so many findings as are shown.
fn listed(mut report: Report) -> Report {
    report.explained.steps.truncate(MOST_LISTED);
    report.explained.notices.truncate(MOST_LISTED);
    report
}
