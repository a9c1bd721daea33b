//! A worked example: a question, what others say its answer is, and who says so.

use super::figure::Figure;
use super::question::Question;
use crate::law::Article;
use crate::units::Value;

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
