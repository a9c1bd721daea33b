//! r, by which months paid for long before or after their time are priced: the mean monthly yield of the fund in the
//! year before the payment (Decree 159/2025/NĐ-CP Art 6 and 7; Decree 134/2015/NĐ-CP Art 10.3 and 10.4).
//!
//! A year without an announced r takes the newest one, and the result is marked provisional ("tạm tính"): `known_to` below
//! is the last month known, `provisional` in `text/citizen/notice.rs` the sentence.
//!
//! Vietnam Social Security announces it in the first ten days of January (Decision 366/QĐ-BHXH Art 6.3.4), for all
//! payments of the calendar year. No announcement of an earlier year is known to us.

use super::source::{Instrument, Kind};
use super::{Confidence, Dated, NoRules, Parameter, Rules, Series};
use crate::units::{Decimal, Month, Percent};
use Confidence::Secondary;

/// Percent a month.
pub static MONTHLY_YIELD: Series<Percent> = Series {
    parameter: Parameter::MonthlyYield,
    values: &[Dated::since(
        2026,
        1,
        Percent::new(Decimal::new(31, 2)),
        Instrument::new(Kind::Notice, "59/TB-BHXH").whole(),
    )
    .value_is(Secondary)
    .citation_is(Secondary)],
    known_to: Month::new(2026, 12),
};

impl Rules<'_> {
    /// Mean monthly yield r of the fund, percent a month.
    pub fn monthly_yield(&mut self) -> Result<Dated<Percent>, NoRules> {
        let dated = self.look_up(&MONTHLY_YIELD, self.overrides.monthly_yield.map(Percent::new))?;
        // It is set for a calendar year.
        if let Some(used) = self.noted_of(Parameter::MonthlyYield) {
            used.ends_with(&MONTHLY_YIELD);
        }
        Ok(dated)
    }
}
