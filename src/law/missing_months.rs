//! Missing months paid at once: since when they can be paid, and what the State adds to them. Law 41/2024/QH15 Art 36.3e,
//! Decree 159/2025/NĐ-CP Art 5; before 2025-07 Decree 134/2015/NĐ-CP Art 9.1e and 17.2 with Decision 595/QĐ-BHXH Art
//! 12.1.2c.

use super::source::{DECISION_595_2017, DECREE_134_2015, DECREE_159_2025, LAW_2024};
use super::{Article, Dated, HORIZON, NoRules, Parameter, Rules, Series};

/// How the State supports missing months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingSupport {
    /// Not at all.
    None,
    /// As the months themselves: month i with (1 + r)^i.
    Compounded,
    /// No text that we have seen excludes them, none says how they are counted.
    NotSettled,
}

/// Since when missing months can be paid, and how they are supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingMonths {
    /// So many months before that of the retirement age they can first be paid.
    pub months_before_age: i32,
    /// Where that stands.
    pub earliest: Article,
    /// What the State adds.
    pub support: MissingSupport,
    /// Where that stands.
    pub support_law: Article,
}

/// The rule over time.
pub static MISSING_MONTHS: Series<MissingMonths> = Series {
    parameter: Parameter::MissingMonths,
    values: &[
        Dated::since(
            2016,
            1,
            MissingMonths {
                months_before_age: 0,
                earliest: DECREE_134_2015.at("9.1e"),
                support: MissingSupport::None,
                support_law: DECREE_134_2015.at("17.2"),
            },
            DECREE_134_2015.at("9.1e"),
        ),
        Dated::since(
            2018,
            1,
            MissingMonths {
                months_before_age: 0,
                earliest: DECREE_134_2015.at("9.1e"),
                support: MissingSupport::Compounded,
                support_law: DECISION_595_2017.at("12.1.2c"),
            },
            DECREE_134_2015.at("9.1e"),
        ),
        Dated::since(
            2025,
            7,
            MissingMonths {
                months_before_age: 1,
                earliest: LAW_2024.at("36.3e"),
                support: MissingSupport::NotSettled,
                support_law: DECREE_159_2025.at("5"),
            },
            LAW_2024.at("36.3e"),
        ),
    ],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// The rule of the month.
    ///
    /// # Errors
    /// [`NoRules`] before 2016-01.
    pub fn missing_months(&self) -> Result<Dated<MissingMonths>, NoRules> {
        MISSING_MONTHS.at(self.month()).map(|(rule, _)| rule)
    }
}
