//! The average income that every benefit is worked out from: Law 41/2024/QH15 Art 104 (all months paid for, each at the
//! coefficient of its year); until 2025-06 Law 58/2014/QH13 Art 79. With compulsory months: Decree 158/2025/NĐ-CP Art
//! 17.5; Law 58/2014/QH13 Art 71. The coefficients: [`super::coefficients`].

use super::source::{DECREE_158_2025, LAW_2014, LAW_2024};
use super::{Article, Confidence, Dated, HORIZON, Parameter, Series};

/// There is nothing to look up but where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AverageIncome {
    /// The average of voluntary and compulsory months together.
    pub both_kinds: Article,
}

/// The articles over time.
pub static AVERAGE_INCOME: Series<AverageIncome> = Series {
    parameter: Parameter::AverageIncome,
    values: &[
        Dated::since(2016, 1, AverageIncome { both_kinds: LAW_2014.at("71") }, LAW_2014.at("79"))
            .citation_is(Confidence::Secondary),
        Dated::since(2025, 7, AverageIncome { both_kinds: DECREE_158_2025.at("17.5") }, LAW_2024.at("104")),
    ],
    known_to: HORIZON,
};
