//! Between which incomes a person chooses: Law 41/2024/QH15 Art 31.2 (rural poverty line to 20 reference levels);
//! Law 58/2014/QH13 Art 87.1; until 2015 Law 71/2006/QH11 Art 100 (from the general minimum wage to 20 of it).

use super::source::{LAW_2006, LAW_2014, LAW_2024, decision, decree};
use super::{Confidence, Dated, HORIZON, NoRules, Parameter, Rules, Series};
use crate::units::Dong;
use Confidence::{Secondary, Unconfirmed};

/// Chuẩn hộ nghèo khu vực nông thôn: the rural poverty line, đồng a month.
/// Since 2016 the lowest chosen income, and since 2018 the base of the State's support.
pub static POVERTY_LINE: Series<Dong> = Series {
    parameter: Parameter::PovertyLine,
    values: &[
        Dated::since(2016, 1, Dong::new(700_000), decision("59/2015/QĐ-TTg").whole()).citation_is(Unconfirmed),
        Dated::since(2022, 1, Dong::new(1_500_000), decree("07/2021/NĐ-CP").at("3")).citation_is(Secondary),
        // The line itself is reported by the office that made it, its use as the floor of contributions only second-hand.
        // A draft of 09/2025 had 1,900,000 beside it, for households that are poor without further conditions.
        Dated::since(2027, 1, Dong::new(2_200_000), decree("351/2025/NĐ-CP").whole())
            .value_is(Secondary)
            .citation_is(Secondary),
    ],
    known_to: HORIZON,
};

/// What the lowest chosen income is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Floor {
    /// The general minimum wage of then.
    MinimumWage,
    /// The rural poverty line.
    PovertyLine,
}

/// What the floor was, and since when.
pub static INCOME_FLOOR: Series<Floor> = Series {
    parameter: Parameter::IncomeFloor,
    values: &[
        Dated::since(2008, 1, Floor::MinimumWage, LAW_2006.at("100")).value_is(Secondary).citation_is(Secondary),
        Dated::since(2016, 1, Floor::PovertyLine, LAW_2014.at("87.1")),
        Dated::since(2025, 7, Floor::PovertyLine, LAW_2024.at("31.2")),
    ],
    known_to: HORIZON,
};

/// The highest chosen income, in times the reference level.
pub static INCOME_CAP: Series<i64> = Series {
    parameter: Parameter::IncomeCap,
    values: &[
        Dated::since(2008, 1, 20, LAW_2006.at("100")).value_is(Secondary).citation_is(Secondary),
        Dated::since(2016, 1, 20, LAW_2014.at("87.1")),
        Dated::since(2025, 7, 20, LAW_2024.at("31.2")),
    ],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// The rural poverty line.
    pub fn poverty_line(&mut self) -> Result<Dated<Dong>, NoRules> {
        self.look_up(&POVERTY_LINE, self.overrides.poverty_line)
    }

    /// The lowest chosen income, with the article that makes it so.
    pub fn income_floor(&mut self) -> Result<Dated<Dong>, NoRules> {
        let (floor, _) = INCOME_FLOOR.at(self.month())?;
        let amount = match floor.value {
            Floor::MinimumWage => self.reference_level()?,
            Floor::PovertyLine => self.poverty_line()?,
        };
        Ok(Dated { source: floor.source, citation: floor.citation, ..amount })
    }

    /// The highest chosen income, with the number of reference levels that it is.
    pub fn income_cap(&mut self) -> Result<(Dated<Dong>, i64), NoRules> {
        let (times, _) = INCOME_CAP.at(self.month())?;
        let level = self.reference_level()?;
        let value = level.value.times(times.value);
        Ok((Dated { value, source: times.source, citation: times.citation, ..level }, times.value))
    }
}
