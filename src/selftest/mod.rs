//! Worked examples, to be computed again wherever somebody wants to see that it comes out right.
//!
//! A case is a question, what others say its answer is, and who says so. The table is one for the page `tu-kiem-tra/`,
//! where it runs on the reader's device, and for the tests on the host.

mod cases;
mod question;
mod reports;
mod tellers;

pub use question::{PaidSpan, Question, Time};
pub use tellers::{Teller, Told, told};

use crate::error::InputError;
use crate::law::Article;
use crate::units::Value;

/// What an answer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    Gross,
    State,
    Local,
    Pay,
    Refund,
    /// What the member of this rank pays.
    Member(u8),
    Total,
    FreeVisit,
    YearlyBound,
    Rate,
    CountedYears,
    Pension,
    OneOff,
    Average,
    Age,
    Reached,
    PensionFrom,
    Coefficient(i32),
    Allowance,
    Plan,
    Done,
    /// Population or labour force behind a coverage.
    Base,
    /// Points of percent against the time that is over.
    Gap,
    NeededPerMonth,
    Acceleration,
    Elapsed,
    PercentThen,
    NeededThen,
    Growth,
    Percent,
    Meetings,
    MeetingsAtBest,
    MeetingsAtWorst,
    BasesThatFit,
    /// Relations that do not hold, 0 or 1.
    Conflicts,
}

/// Under which heading a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Contribution,
    Ahead,
    Household,
    Pension,
    Age,
    Benefits,
    Reports,
}

impl Topic {
    pub const ALL: [Topic; 7] = [
        Topic::Contribution,
        Topic::Ahead,
        Topic::Household,
        Topic::Pension,
        Topic::Age,
        Topic::Benefits,
        Topic::Reports,
    ];
}

/// Who says what the answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Follows from the text of the law, as published or as worked out from its formula.
    Law(Article),
    /// The same, of two articles.
    Laws([Article; 2]),
    /// Figures of a published report that must agree, or are known not to.
    Report(Report),
}

/// The published reports whose figures are computed again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    TraVinh2011,
    TuSon2019,
    DinhHoa2020,
    Cluster2023,
    HaiPhong2019,
    QuangNinh2025,
    LaoCai2025,
    Country2022,
    Country2017,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Of the collection of worked examples in tests/facts: "V001", "N01"; of a report's figure: "004-13"; "–" of neither.
    pub id: &'static str,
    pub topic: Topic,
    pub question: Question,
    pub expected: Vec<(Figure, Value)>,
    pub source: Source,
}

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
