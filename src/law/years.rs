//! Years of contributions: how many a pension needs (Law 41/2024/QH15 Art 98; Law 58/2014/QH13 Art 73), and how odd
//! months count in an amount (Law 41/2024/QH15 Art 5.6; Decree 134/2015/NĐ-CP Art 3).

use super::source::{DECREE_134_2015, LAW_2014, LAW_2024};
use super::{Confidence, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::{Decimal, Value};
use Confidence::Secondary;

/// Years of contributions that a pension needs at least.
pub static MINIMUM_YEARS: Series<i64> = Series {
    parameter: Parameter::MinimumYears,
    values: &[
        Dated::since(2016, 1, 20, LAW_2014.at("73")).citation_is(Secondary),
        Dated::since(2025, 7, 15, LAW_2024.at("98")),
    ],
    known_to: HORIZON,
};

/// How months beyond full years count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OddMonths {
    /// One month to so many make half a year, more of them a whole one.
    pub half: i64,
}

impl OddMonths {
    /// Half-years that count.
    ///
    /// ```
    /// use ansinh::law::years::{OddMonths, years};
    ///
    /// let odd = OddMonths { half: 6 };
    /// assert_eq!(years(odd.half_years(186)).to_string(), "15.5");
    /// assert_eq!(years(odd.half_years(187)).to_string(), "16");
    /// ```
    pub const fn half_years(self, months: i64) -> i64 {
        let odd = months % 12;
        let half = if odd == 0 {
            0
        } else if odd <= self.half {
            1
        } else {
            2
        };
        months / 12 * 2 + half
    }
}

/// The rule over time.
pub static ODD_MONTHS: Series<OddMonths> = Series {
    parameter: Parameter::OddMonths,
    values: &[
        Dated::since(2016, 1, OddMonths { half: 6 }, DECREE_134_2015.at("3")).citation_is(Secondary),
        Dated::since(2025, 7, OddMonths { half: 6 }, LAW_2024.at("5.6")),
    ],
    known_to: HORIZON,
};

/// Half-years as years with one decimal: 33 is 16.5.
pub fn years(half_years: i64) -> Decimal {
    let whole = Decimal::whole(half_years / 2);
    if half_years % 2 == 0 { whole } else { whole.plus(Decimal::new(5, 1)).unwrap_or(whole) }
}

impl Rules<'_> {
    /// Years of contributions that a pension needs at least.
    pub fn minimum_years(&mut self) -> Result<Dated<i64>, NoRules> {
        self.noted(&MINIMUM_YEARS, Parameter::MinimumYears, Decimal::whole)
    }

    /// How odd months count in an amount.
    pub fn odd_months(&mut self) -> Result<Dated<OddMonths>, NoRules> {
        self.noted(&ODD_MONTHS, Parameter::OddMonths, |odd| Value::Months(odd.half))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_months_count_by_halves() {
        for odd in ODD_MONTHS.values {
            for (months, counted) in
                [(180, "15"), (181, "15.5"), (186, "15.5"), (187, "16"), (191, "16"), (196, "16.5")]
            {
                assert_eq!(years(odd.value.half_years(months)).to_string(), counted, "{months} months");
            }
        }
    }
}
