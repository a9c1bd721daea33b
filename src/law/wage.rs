//! Mức lương tối thiểu chung (to 2013-06), lương cơ sở (to 2025-06), mức tham chiếu (since 2025-07,
//! Law 41/2024/QH15 Art 7 and 141.13): one series of amounts a month.

use super::source::{LAW_2024, decree};
use super::{Confidence, Dated, HORIZON, Parameter, Series};
use crate::units::{Dong, Month};
use Confidence::{Secondary, Statute};

const fn row(year: i32, month: u8, amount: i64, number: &'static str, confidence: Confidence) -> Dated<Dong> {
    Dated { from: Month::new(year, month), value: Dong::new(amount), source: decree(number).whole(), confidence }
}

pub static REFERENCE_LEVEL: Series<Dong> = Series {
    parameter: Parameter::ReferenceLevel,
    values: &[
        row(2008, 1, 540_000, "166/2007/NĐ-CP", Statute),
        row(2009, 5, 650_000, "33/2009/NĐ-CP", Statute),
        row(2010, 5, 730_000, "28/2010/NĐ-CP", Statute),
        row(2011, 5, 830_000, "22/2011/NĐ-CP", Statute),
        row(2012, 5, 1_050_000, "31/2012/NĐ-CP", Statute),
        row(2013, 7, 1_150_000, "66/2013/NĐ-CP", Statute),
        row(2016, 5, 1_210_000, "47/2016/NĐ-CP", Statute),
        row(2017, 7, 1_300_000, "47/2017/NĐ-CP", Statute),
        row(2018, 7, 1_390_000, "72/2018/NĐ-CP", Statute),
        row(2019, 7, 1_490_000, "38/2019/NĐ-CP", Statute),
        row(2023, 7, 1_800_000, "24/2023/NĐ-CP", Statute),
        row(2024, 7, 2_340_000, "73/2024/NĐ-CP", Statute),
        Dated {
            from: Month::new(2025, 7),
            value: Dong::new(2_340_000),
            source: LAW_2024.at("141.13"),
            confidence: Statute,
        },
        row(2026, 7, 2_530_000, "161/2026/NĐ-CP", Secondary),
    ],
    known_to: HORIZON,
};
