//! Ways of paying: Law 41/2024/QH15 Art 36.2 with Decree 159/2025/NĐ-CP Art 6 to 8; Decree 134/2015/NĐ-CP Art 9 and
//! 10; before 2016 by month, quarter and half-year.

use super::source::{DECREE_134_2015, DECREE_159_2025, LAW_2006, LAW_2024};
use super::{Article, Confidence, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use Confidence::{Secondary, Statute, Unconfirmed};

/// What the ways of paying are in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    /// Lengths of an ordinary payment, in months.
    pub months: &'static [u8],
    /// Years ahead at once; empty where there was no such way.
    pub years_ahead: &'static [u8],
    /// The most missing months that can be bought at once; 0 where there was no such way.
    pub missing_months: i64,
    /// Where years ahead stand,
    pub ahead: Article,
    /// missing months,
    pub missing: Article,
    /// and the money back of what is not used.
    pub refund: Article,
    /// How sure these articles are: since 2025-07 the law leaves the details to a decree (Law 41/2024/QH15 Art 36.4).
    pub details: Confidence,
}

/// The ways over time.
pub static WAYS_OF_PAYING: Series<Ways> = Series {
    parameter: Parameter::WaysOfPaying,
    values: &[
        Dated::since(
            2008,
            1,
            Ways {
                months: &[1, 3, 6],
                years_ahead: &[],
                missing_months: 0,
                ahead: LAW_2006.whole(),
                missing: LAW_2006.whole(),
                refund: LAW_2006.whole(),
                details: Unconfirmed,
            },
            LAW_2006.whole(),
        )
        .value_is(Unconfirmed)
        .citation_is(Unconfirmed),
        Dated::since(
            2016,
            1,
            Ways {
                months: &[1, 3, 6, 12],
                years_ahead: &[2, 3, 4, 5],
                missing_months: 120,
                ahead: DECREE_134_2015.at("10.3"),
                missing: DECREE_134_2015.at("9.1e"),
                refund: DECREE_134_2015.at("10.6"),
                details: Statute,
            },
            DECREE_134_2015.at("9"),
        ),
        Dated::since(
            2025,
            7,
            Ways {
                months: &[1, 3, 6, 12],
                years_ahead: &[2, 3, 4, 5],
                missing_months: 60,
                ahead: DECREE_159_2025.at("6"),
                missing: DECREE_159_2025.at("7"),
                refund: DECREE_159_2025.at("8"),
                details: Secondary,
            },
            LAW_2024.at("36.2"),
        ),
    ],
    known_to: HORIZON,
};

/// The ways of the newest row.
pub const NEWEST: Ways = match WAYS_OF_PAYING.values {
    [.., newest] => newest.value,
    [] => panic!("a series has a row"),
};

/// The most missing months of a row, from the text that says how many.
pub(super) fn most_missing(row: &Dated<Ways>) -> Dated<i64> {
    let Ways { missing_months, missing, details, .. } = row.value;
    Dated { source: missing, ..row.with(missing_months) }.citation_is(details)
}

impl Rules<'_> {
    /// The ways of the month.
    ///
    /// # Errors
    /// [`NoRules`] before 2008-01.
    pub fn ways_of_paying(&self) -> Result<Dated<Ways>, NoRules> {
        WAYS_OF_PAYING.at(self.month()).map(|(ways, _)| ways)
    }
}
