//! What income of each year counts when a benefit is settled: the yearly circulars under Decree 134/2015/NĐ-CP Art 4.2,
//! since 2026 a letter of Vietnam Social Security under Decree 159/2025/NĐ-CP Art 10.

use super::source::{
    CIRCULAR_1_2023, CIRCULAR_1_2025, CIRCULAR_20_2023, CIRCULAR_36_2021, CIRCULAR_42_2016, DECREE_159_2025,
    LETTER_340_2026,
};
use super::{Article, CHECKED_ON, Confidence, Dated, NoRules, Parameter, RuleUse};
use crate::units::{Day, Decimal, Month, Value};
use Confidence::{Secondary, Statute};

/// The table of one settlement year: CPI of the year before the settlement ÷ CPI of the year paid for, two decimals, at
/// least 1.00.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coefficients {
    /// The year of the settlement.
    pub settled: i32,
    /// The first year of the table.
    pub first: i32,
    /// Hundredths by year, from `first` on; later years count 1.00.
    hundredths: &'static [i64],
    /// The circular or letter of that year.
    pub source: Article,
    /// How sure the values are, and how sure instrument and article.
    pub confidence: Confidence,
    /// How sure instrument and article are.
    pub citation: Confidence,
    /// The day on which it was last held against its source.
    pub checked: Day,
}

/// A table that was read in its text: Bảng 2, years from 2008 on.
const fn read(settled: i32, hundredths: &'static [i64], source: Article) -> Coefficients {
    Coefficients {
        settled,
        first: 2008,
        hundredths,
        source,
        confidence: Statute,
        citation: Statute,
        checked: CHECKED_ON,
    }
}

impl Coefficients {
    const fn second_hand(self) -> Coefficients {
        Coefficients { confidence: Secondary, citation: Secondary, ..self }
    }

    /// The years of the table.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        (self.first..).zip(self.hundredths).map(|(year, _)| year)
    }

    /// The coefficient of income of `year`; nothing before the first year of the table.
    ///
    /// # Errors
    /// [`NoRules`] for a year before the first one of the table.
    ///
    /// ```
    /// use ansinh::law::coefficients::coefficients;
    ///
    /// let (table, is_older) = coefficients(2024).unwrap();
    /// assert!(!is_older);
    /// assert_eq!(table.of(2021).unwrap().to_string(), "1.07");
    /// assert_eq!(table.of(2024).unwrap().to_string(), "1.00");
    /// assert!(table.of(2007).is_err());
    /// ```
    pub fn of(&self, year: i32) -> Result<Decimal, NoRules> {
        let Ok(index) = usize::try_from(year - self.first) else {
            let first = Month::from_parts(self.first, 1).unwrap_or(Month::FIRST);
            return Err(NoRules { parameter: Parameter::YearlyCoefficient(year), first });
        };
        let hundredths = self.hundredths.get(index).copied().unwrap_or(100);
        // Coefficients have three digits or four.
        Ok(Decimal::checked(hundredths, 2).unwrap_or(Decimal::whole(1)))
    }

    /// The use of one coefficient, for the list of rules. Applied from January to December of the settlement year.
    pub fn used(&self, year: i32, value: Decimal, provisional: bool) -> RuleUse {
        let from = Month::from_parts(self.settled, 1).unwrap_or(Month::FIRST);
        RuleUse {
            parameter: Parameter::YearlyCoefficient(year),
            value: Value::Factor(value),
            from,
            to: (!provisional).then(|| from.plus(11)),
            source: self.source,
            confidence: self.confidence,
            citation: self.citation,
            checked: Some(self.checked),
            provisional,
        }
    }
}

/// Tables for voluntary income, oldest first. Those of 2018 to 2021 are not at hand.
pub static COEFFICIENTS: &[Coefficients] = &[
    Coefficients {
        first: 2013,
        checked: super::as_of::FIRST_CHECKED_ON,
        ..read(2017, &[108, 103, 103, 100], CIRCULAR_42_2016.whole()).second_hand()
    },
    read(
        2022,
        &[201, 188, 172, 145, 133, 125, 120, 119, 116, 112, 108, 105, 102, 100, 100],
        CIRCULAR_36_2021.at("3.1"),
    ),
    read(
        2023,
        &[207, 194, 177, 150, 137, 128, 123, 123, 119, 115, 111, 108, 105, 103, 100, 100],
        CIRCULAR_1_2023.at("3.1"),
    ),
    read(
        2024,
        &[214, 200, 183, 154, 141, 133, 127, 127, 123, 119, 115, 112, 108, 107, 103, 100, 100],
        CIRCULAR_20_2023.at("3.1"),
    ),
    read(
        2025,
        &[221, 207, 190, 160, 147, 137, 132, 131, 128, 123, 119, 116, 112, 110, 107, 104, 100, 100],
        CIRCULAR_1_2025.at("3.1"),
    ),
    // Several programs agree, and every value is that of 2025 × the rise of prices; the letter itself was not read.
    read(
        2026,
        &[229, 214, 196, 165, 151, 142, 136, 136, 132, 128, 123, 120, 116, 114, 111, 107, 103, 100, 100],
        LETTER_340_2026.whole(),
    )
    .second_hand(),
];

/// Missing months that are bought count as they are; the decree itself was not read.
pub const BOUGHT_MONTHS: Dated<Decimal> =
    Dated::since(2025, 7, Decimal::new(100, 2), DECREE_159_2025.at("10.3")).value_is(Secondary).citation_is(Secondary);

/// The table for settlements of `year`, and whether it is only the newest known one, of an earlier year.
///
/// # Errors
/// [`NoRules`] for a year without a table before the newest one; it names the next year that has one.
pub fn coefficients(year: i32) -> Result<(&'static Coefficients, bool), NoRules> {
    let next = COEFFICIENTS.partition_point(|table| table.settled < year);
    match (COEFFICIENTS.get(next), COEFFICIENTS.last()) {
        (Some(table), _) if table.settled == year => Ok((table, false)),
        (None, Some(newest)) => Ok((newest, true)),
        (later, _) => Err(NoRules {
            parameter: Parameter::YearlyCoefficients,
            first: later.and_then(|table| Month::from_parts(table.settled, 1)).unwrap_or(Month::LAST),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_never_rises_with_the_year_and_ends_at_one() {
        for table in COEFFICIENTS {
            let last = table.first + table.hundredths.len() as i32;
            let values: Vec<Decimal> = (table.first..=last).map(|year| table.of(year).unwrap()).collect();
            assert!(values.windows(2).all(|pair| pair[0].digits() >= pair[1].digits()), "settled {}", table.settled);
            assert_eq!(values.last(), Some(&Decimal::new(100, 2)));
        }
    }

    #[test]
    fn a_later_settlement_never_counts_a_year_for_less() {
        for pair in COEFFICIENTS.windows(2) {
            for year in pair[0].years() {
                assert!(pair[0].of(year).unwrap().digits() <= pair[1].of(year).unwrap().digits(), "{year}");
            }
        }
    }

    #[test]
    fn a_year_without_a_table_names_the_next_one() {
        assert_eq!(coefficients(2020).unwrap_err().first, Month::new(2022, 1));
        assert_eq!(coefficients(2016).unwrap_err().first, Month::new(2017, 1));
        assert_eq!(coefficients(2031).unwrap(), (&COEFFICIENTS[5], true));
        assert_eq!(COEFFICIENTS[0].of(2012).unwrap_err().first, Month::new(2013, 1));
    }
}
