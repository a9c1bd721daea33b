//! Worked examples, computed again wherever somebody wants to verify the results.
//!
//! A case is a question, the answer given by others, and its source. The same table serves the page `tu-kiem-tra/`,
//! where it runs on the reader's device, and the tests on the host.

mod case;
mod cases;
mod figure;
mod question;
mod reports;
mod tellers;

pub use case::{Case, Report, Source, Topic};
pub use figure::Figure;
pub use question::{PaidSpan, PlanFigures, Question, Time};
pub use tellers::{Teller, Told, told};

use crate::error::InputError;
use crate::units::Value;

/// One figure of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub figure: Figure,
    pub expected: Value,
    /// Nothing where it could not be computed.
    pub found: Option<Value>,
}

/// A case that was run.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    pub case: Case,
    pub answers: Vec<Answer>,
    /// Why there is no answer at all.
    pub error: Option<InputError>,
}

impl Answer {
    pub fn passes(&self) -> bool {
        self.found.as_ref() == Some(&self.expected)
    }
}

impl Checked {
    /// Whether every figure came out as expected. A case that expects nothing proves nothing.
    pub fn passes(&self) -> bool {
        !self.answers.is_empty() && self.answers.iter().all(Answer::passes)
    }
}

/// All of them, topic by topic.
pub fn cases() -> Vec<Case> {
    [cases::all(), reports::all()].concat()
}

/// Computes a case.
pub fn check(case: Case) -> Checked {
    let (found, error) = match case.question.answers() {
        Ok(found) => (found, None),
        Err(error) => (Vec::new(), Some(error)),
    };
    let answer = |(figure, expected): &(Figure, Value)| Answer {
        figure: *figure,
        expected: expected.clone(),
        found: found.iter().find(|(known, _)| known == figure).map(|(_, value)| value.clone()),
    };
    Checked { answers: case.expected.iter().map(answer).collect(), error, case }
}
