//! What voluntary contributions bring: pension, lump sum, allowances.
//!
//! Law 41/2024/QH15 Art 94 to 110 since 2025-07; before, Law 58/2014/QH13 Art 72 to 81 with Decree 134/2015/NĐ-CP.

use super::source::{
    CIRCULAR_1_2025, CIRCULAR_42_2016, DECREE_134_2015, DECREE_135_2020, DECREE_158_2025, LABOUR_CODE, LAW_2014,
    LAW_2024, LETTER_340_2026,
};
use super::{Article, Confidence, Dated, HORIZON, NoRules, Parameter, RuleUse, Rules, Series};
use crate::units::{Decimal, Month, Percent, Value};
use Confidence::{Secondary, Statute, Unconfirmed};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sex {
    Male,
    Female,
}

// ---- Retirement age -------------------------------------------------------------------------------------------

/// Where the retirement age stands.
pub const RETIREMENT_AGE: [Article; 2] = [LABOUR_CODE.at("169.2"), DECREE_135_2020.at("4")];
/// The pension begins on the first day of the month after its conditions are met.
pub const PENSION_START: Article = LAW_2024.at("101");
/// An earlier age on request for whoever joined before 2021 and has paid voluntarily for 20 years.
pub const EARLY_AGE: Article = LAW_2024.at("141.9");
/// The early age is for whoever first paid before this month and has paid voluntarily for so many years.
pub const EARLY_JOINED_BEFORE: Month = Month::new(2021, 1);
pub const EARLY_PAID_YEARS: i64 = 20;

/// The retirement age of those who reach it in `year`, in months of life (Decree 135/2020/NĐ-CP Art 4):
/// men 60 years and 3 months in 2021, each year 3 months more, to 62 years; women 55 years and 4 months, each year
/// 4 months more, to 60 years.
pub const fn retirement_age(sex: Sex, year: i32) -> i32 {
    let (before, step, last) = match sex {
        Sex::Male => (60 * 12, 3, 62 * 12),
        Sex::Female => (55 * 12, 4, 60 * 12),
    };
    if year <= 2020 {
        return before;
    }
    // The years are compared before they are multiplied, so that no year overflows.
    let steps = if year > 2050 { 30 } else { year - 2020 };
    let age = before + step * steps;
    if age < last { age } else { last }
}

/// The age of [`EARLY_AGE`], in years.
pub const fn early_age(sex: Sex) -> i64 {
    match sex {
        Sex::Male => 60,
        Sex::Female => 55,
    }
}

// ---- Years and rate -------------------------------------------------------------------------------------------

/// Years of contributions that a pension needs at least.
pub static MINIMUM_YEARS: Series<i64> = Series {
    parameter: Parameter::MinimumYears,
    values: &[
        Dated { from: Month::new(2016, 1), value: 20, source: LAW_2014.at("73"), confidence: Statute },
        Dated { from: Month::new(2025, 7), value: 15, source: LAW_2024.at("98"), confidence: Statute },
    ],
    known_to: HORIZON,
};

/// One odd month to so many make half a year, more of them a year.
pub const HALF_YEAR: i64 = 6;

/// Half-years that count (Law 41/2024/QH15 Art 5.6).
pub const fn half_years(months: i64) -> i64 {
    let half = match months % 12 {
        0 => 0,
        1..=HALF_YEAR => 1,
        _ => 2,
    };
    months / 12 * 2 + half
}

/// Half-years as years with one decimal: 33 is 16.5.
pub const fn years(half_years: i64) -> Decimal {
    if half_years % 2 == 0 { Decimal::whole(half_years / 2) } else { Decimal::new(half_years * 5, 1) }
}

/// How the rate grows with the years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Years that give [`Scale::BASE`].
    pub base_years: i64,
    /// Percent for each year more.
    pub yearly: i64,
    /// For men since 2025-07: fewer years than `base_years`.
    pub shorter: Option<Shorter>,
}

/// The rate of `years` years, and what each year more adds until the base years are reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shorter {
    pub years: i64,
    pub percent: i64,
    pub yearly: i64,
}

impl Scale {
    /// The rate of the base years, percent.
    pub const BASE: i64 = 45;
    /// The highest rate, percent.
    pub const MOST: i64 = 75;

    /// Years that give the highest rate.
    pub const fn full_years(self) -> i64 {
        self.base_years + (Scale::MOST - Scale::BASE) / self.yearly
    }

    /// The start of the part of the scale in which so many half-years lie: its years, its percent, percent a year.
    pub const fn part(self, half_years: i64) -> (i64, i64, i64) {
        match self.shorter {
            Some(shorter) if half_years < self.base_years * 2 => (shorter.years, shorter.percent, shorter.yearly),
            _ => (self.base_years, Scale::BASE, self.yearly),
        }
    }

    /// The rate of so many half-years, which reach the minimum of years.
    pub const fn rate(self, half_years: i64) -> Percent {
        let (years, percent, yearly) = self.part(half_years);
        // In tenths of a percent: a half-year adds half of the yearly percent.
        let tenths = percent * 10 + (half_years - years * 2) * yearly * 5;
        let most = Scale::MOST * 10;
        let tenths = if tenths < most { tenths } else { most };
        Percent::new(if tenths % 10 == 0 { Decimal::whole(tenths / 10) } else { Decimal::new(tenths, 1) })
    }
}

/// The scales of both sexes in a month of retirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scales {
    male: Scale,
    female: Scale,
    /// Odd months as half-years.
    pub odd_months: Article,
    /// One-off payment for the years above the highest rate.
    pub one_off: Article,
    pub average: Article,
    /// The average of voluntary and compulsory months together.
    pub both_kinds: Article,
}

impl Scales {
    pub const fn of(self, sex: Sex) -> Scale {
        match sex {
            Sex::Male => self.male,
            Sex::Female => self.female,
        }
    }
}

const fn scale(base_years: i64, yearly: i64) -> Scale {
    Scale { base_years, yearly, shorter: None }
}

/// Under the law of 2014: women 15 years, men a year more with each year of retirement from 2018 to 2022.
const fn of_2014(year: i32, male: Scale, female: Scale, source: Article, confidence: Confidence) -> Dated<Scales> {
    let value = Scales {
        male,
        female,
        odd_months: DECREE_134_2015.at("3"),
        one_off: LAW_2014.at("75"),
        average: LAW_2014.at("79"),
        both_kinds: LAW_2014.at("71"),
    };
    Dated { from: Month::new(year, 1), value, source, confidence }
}

pub static PENSION_SCALES: Series<Scales> = Series {
    parameter: Parameter::PensionBase(Sex::Female),
    values: &[
        of_2014(2016, scale(15, 2), scale(15, 3), DECREE_134_2015.at("3"), Statute),
        of_2014(2018, scale(16, 2), scale(15, 2), LAW_2014.at("74"), Unconfirmed),
        of_2014(2019, scale(17, 2), scale(15, 2), LAW_2014.at("74"), Unconfirmed),
        of_2014(2020, scale(18, 2), scale(15, 2), LAW_2014.at("74"), Unconfirmed),
        of_2014(2021, scale(19, 2), scale(15, 2), LAW_2014.at("74"), Unconfirmed),
        of_2014(2022, scale(20, 2), scale(15, 2), LAW_2014.at("74"), Unconfirmed),
        Dated {
            from: Month::new(2025, 7),
            value: Scales {
                male: Scale { base_years: 20, yearly: 2, shorter: Some(Shorter { years: 15, percent: 40, yearly: 1 }) },
                female: scale(15, 2),
                odd_months: LAW_2024.at("5.6"),
                one_off: LAW_2024.at("100"),
                average: LAW_2024.at("104"),
                both_kinds: DECREE_158_2025.at("17.5"),
            },
            source: LAW_2024.at("99.1"),
            confidence: Statute,
        },
    ],
    known_to: HORIZON,
};

/// Times the average income for each year above those of the highest rate, as far as paid before the retirement age.
pub const ONE_OFF_TIMES: Decimal = Decimal::new(5, 1);

// ---- Yearly coefficients --------------------------------------------------------------------------------------

/// What income of each year counts when a benefit is settled in the year `settled`: CPI of the year before the
/// settlement ÷ CPI of the year paid for, two decimals, at least 1.00.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coefficients {
    pub settled: i32,
    /// The first year of the table.
    pub first: i32,
    /// Hundredths by year, from `first` on; later years count 1.00.
    hundredths: &'static [i64],
    pub source: Article,
    pub confidence: Confidence,
}

impl Coefficients {
    /// The years of the table.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        (self.first..).zip(self.hundredths).map(|(year, _)| year)
    }

    /// The coefficient of income of `year`; nothing before the first year of the table.
    pub fn of(&self, year: i32) -> Result<Decimal, NoRules> {
        match usize::try_from(year - self.first) {
            Ok(index) => Ok(Decimal::new(self.hundredths.get(index).copied().unwrap_or(100), 2)),
            Err(_) => Err(NoRules {
                parameter: Parameter::YearlyCoefficient(year),
                first: Month::from_parts(self.first, 1).unwrap_or(Month::FIRST),
            }),
        }
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
            provisional,
        }
    }
}

/// Tables for voluntary income, oldest first. Those of 2018 to 2024 are not at hand.
pub static COEFFICIENTS: &[Coefficients] = &[
    Coefficients {
        settled: 2017,
        first: 2013,
        hundredths: &[108, 103, 103, 100],
        source: CIRCULAR_42_2016.whole(),
        confidence: Secondary,
    },
    Coefficients {
        settled: 2025,
        first: 2008,
        hundredths: &[221, 207, 190, 160, 147, 137, 132, 131, 128, 123, 119, 116, 112, 110, 107, 104, 100, 100],
        source: CIRCULAR_1_2025.whole(),
        confidence: Statute,
    },
    Coefficients {
        settled: 2026,
        first: 2008,
        hundredths: &[229, 214, 196, 165, 151, 142, 136, 136, 132, 128, 123, 120, 116, 114, 111, 107, 103, 100, 100],
        source: LETTER_340_2026.whole(),
        confidence: Secondary,
    },
];

/// The table for settlements of `year`, and whether it is only the newest known one, of an earlier year.
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

impl Rules<'_> {
    /// Years of contributions that a pension needs at least.
    pub fn minimum_years(&mut self) -> Result<Dated<i64>, NoRules> {
        let noted = self.part(&MINIMUM_YEARS, Parameter::MinimumYears, Decimal::whole)?;
        Ok(Dated { from: noted.from, value: noted.value.digits(), source: noted.source, confidence: noted.confidence })
    }

    /// The scales of both sexes; the base years of `sex` count as used.
    pub fn pension_scales(&mut self, sex: Sex) -> Result<Dated<Scales>, NoRules> {
        self.part(&PENSION_SCALES, Parameter::PensionBase(sex), |scales| Decimal::whole(scales.of(sex).base_years))?;
        PENSION_SCALES.at(self.month()).map(|(scales, _)| scales)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scale_ends_at_the_highest_rate_and_never_falls() {
        for scales in PENSION_SCALES.values {
            for sex in [Sex::Male, Sex::Female] {
                let scale = scales.value.of(sex);
                let tenths = |half_years| {
                    let rate = scale.rate(half_years).decimal();
                    rate.digits() * if rate.places() == 0 { 10 } else { 1 }
                };
                for half_years in 30..=120 {
                    assert!(tenths(half_years) <= tenths(half_years + 1), "{half_years} half-years in {}", scales.from);
                }
                assert!(tenths(scale.full_years() * 2 - 1) < 750);
                assert_eq!(tenths(scale.full_years() * 2), 750);
            }
        }
    }

    #[test]
    fn odd_months_count_by_halves() {
        for (months, counted) in [(180, "15"), (181, "15.5"), (186, "15.5"), (187, "16"), (191, "16"), (196, "16.5")] {
            assert_eq!(years(half_years(months)).to_string(), counted, "{months} months");
        }
    }

    #[test]
    fn a_table_of_coefficients_never_rises_with_the_year_and_ends_at_one() {
        for table in COEFFICIENTS {
            let last = table.first + table.hundredths.len() as i32;
            let values: Vec<Decimal> = (table.first..=last).map(|year| table.of(year).unwrap()).collect();
            assert!(values.windows(2).all(|pair| pair[0].digits() >= pair[1].digits()), "settled {}", table.settled);
            assert_eq!(values.last(), Some(&Decimal::new(100, 2)));
        }
    }

    #[test]
    fn a_year_without_a_table_names_the_next_one() {
        assert_eq!(coefficients(2020).unwrap_err().first, Month::new(2025, 1));
        assert_eq!(coefficients(2016).unwrap_err().first, Month::new(2017, 1));
        assert_eq!(coefficients(2031).unwrap(), (&COEFFICIENTS[2], true));
        assert_eq!(COEFFICIENTS[0].of(2012).unwrap_err().first, Month::new(2013, 1));
    }
}
