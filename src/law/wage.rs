//! Mức lương tối thiểu chung (to 2013-06), lương cơ sở (to 2025-06), mức tham chiếu (since 2025-07,
//! Law 41/2024/QH15 Art 7 and 141.13): one series of amounts a month.

use super::source::{DECREE_161_2026, LAW_2024, decree};
use super::{Confidence, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::Dong;
use Confidence::{Secondary, Unconfirmed};

/// A level that the press reported, with the decree as far as it is known.
const fn reported(year: i32, month: u8, amount: i64, number: &'static str, citation: Confidence) -> Dated<Dong> {
    Dated::since(year, month, Dong::new(amount), decree(number).whole())
        .value_is(Secondary)
        .citation_is(citation)
        .checked_on(super::as_of::FIRST_CHECKED_ON)
}

/// Đồng a month, since 2008.
pub static REFERENCE_LEVEL: Series<Dong> = Series {
    parameter: Parameter::ReferenceLevel,
    values: &[
        reported(2008, 1, 540_000, "166/2007/NĐ-CP", Unconfirmed),
        reported(2009, 5, 650_000, "33/2009/NĐ-CP", Unconfirmed),
        reported(2010, 5, 730_000, "28/2010/NĐ-CP", Unconfirmed),
        reported(2011, 5, 830_000, "22/2011/NĐ-CP", Secondary),
        reported(2012, 5, 1_050_000, "31/2012/NĐ-CP", Secondary),
        reported(2013, 7, 1_150_000, "66/2013/NĐ-CP", Secondary),
        reported(2016, 5, 1_210_000, "47/2016/NĐ-CP", Unconfirmed),
        reported(2017, 7, 1_300_000, "47/2017/NĐ-CP", Secondary),
        reported(2018, 7, 1_390_000, "72/2018/NĐ-CP", Secondary),
        reported(2019, 7, 1_490_000, "38/2019/NĐ-CP", Secondary),
        reported(2023, 7, 1_800_000, "24/2023/NĐ-CP", Secondary),
        // The amount stands in the example of form 4 of Decree 188/2025/NĐ-CP, the decree in Art 6.2 of 161/2026/NĐ-CP.
        Dated::since(2024, 7, Dong::new(2_340_000), decree("73/2024/NĐ-CP").whole()),
        Dated::since(2025, 7, Dong::new(2_340_000), LAW_2024.at("141.13")),
        Dated::since(2026, 7, Dong::new(2_530_000), DECREE_161_2026.at("3.2")),
    ],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// General minimum wage, base wage or reference level.
    pub fn reference_level(&mut self) -> Result<Dated<Dong>, NoRules> {
        self.look_up(&REFERENCE_LEVEL, self.overrides.reference_level)
    }
}
