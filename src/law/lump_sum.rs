//! The lump sum: Law 41/2024/QH15 Art 102, of both kinds of insurance Decree 158/2025/NĐ-CP Art 17.4; before 2025-07
//! Decree 134/2015/NĐ-CP Art 7 (Law 58/2014/QH13 Art 77).

use super::by_years::{YEAR_TIMES, YearTimes};
use super::source::{DECREE_134_2015, DECREE_158_2025, LAW_2014, LAW_2024};
use super::{Article, Confidence, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::{Month, Percent};
use Confidence::Secondary;

/// How a lump sum is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LumpSum {
    /// Times the average income for each year.
    pub years: YearTimes,
    /// Fewer months than this bring what was paid,
    pub full_months: i64,
    /// at most so many times the average income.
    pub short_cap: i64,
    /// Who may take it,
    pub who: Article,
    /// and with what figures, where the text was seen.
    pub cases: Option<Cases>,
    /// Of people who also paid compulsorily.
    pub both_kinds: Article,
}

/// The figures of the cases in which it is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cases {
    /// A loss of working ability of so much or more.
    pub loss: Percent,
    /// Whoever paid before this month,
    pub paid_before: Month,
    /// has not paid for so many months,
    pub stopped_months: i64,
    /// and has fewer than so many years.
    pub less_than_years: i64,
}

/// The rule over time.
pub static LUMP_SUM: Series<LumpSum> = Series {
    parameter: Parameter::LumpSum,
    values: &[
        Dated::since(
            2016,
            1,
            LumpSum {
                years: YEAR_TIMES,
                full_months: 12,
                short_cap: 2,
                who: LAW_2014.at("77.1"),
                cases: None,
                both_kinds: LAW_2014.at("71"),
            },
            DECREE_134_2015.at("7"),
        )
        .value_is(Secondary)
        .citation_is(Secondary),
        Dated::since(
            2025,
            7,
            LumpSum {
                years: YEAR_TIMES,
                full_months: 12,
                short_cap: 2,
                who: LAW_2024.at("102.1"),
                cases: Some(Cases {
                    loss: Percent::whole(81),
                    paid_before: Month::new(2025, 7),
                    stopped_months: 12,
                    less_than_years: 20,
                }),
                both_kinds: DECREE_158_2025.at("17.4"),
            },
            LAW_2024.at("102.2"),
        ),
    ],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// The rule of the month; times for each year are kept in the list.
    ///
    /// # Errors
    /// [`NoRules`] before 2016-01.
    pub fn lump_sum(&mut self) -> Result<Dated<LumpSum>, NoRules> {
        self.noted(&LUMP_SUM, Parameter::LumpSum, |rule| rule.years.later)
    }
}
