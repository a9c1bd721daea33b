//! How the pension grows with the years: Law 41/2024/QH15 Art 99.1; 2018-01 to 2025-06 Law 58/2014/QH13 Art 74;
//! before, Decree 134/2015/NĐ-CP Art 3.

use super::source::{DECREE_134_2015, LAW_2014, LAW_2024};
use super::{Article, Confidence, Dated, GroupSeries, HORIZON, NoRules, Parameter, Rules, Series, Sex};
use crate::units::{Decimal, Percent};
use Confidence::{Secondary, Unconfirmed};

/// The scale of one sex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Years that give [`Scale::base`].
    pub base_years: i64,
    /// The rate of the base years, percent.
    pub base: i64,
    /// Percent for each year more.
    pub yearly: i64,
    /// The highest rate, percent.
    pub most: i64,
    /// For men since 2025-07: fewer years than `base_years`.
    pub shorter: Option<Shorter>,
}

/// The rate of `years` years, and what each year more adds until the base years are reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shorter {
    /// The years at which it begins.
    pub years: i64,
    /// The rate of these years, percent.
    pub percent: i64,
    /// Percent for each year more.
    pub yearly: i64,
}

impl Scale {
    /// Years that give the highest rate.
    pub const fn full_years(self) -> i64 {
        self.base_years + (self.most - self.base) / self.yearly
    }

    /// The start of the part of the scale in which so many half-years lie: its years, its percent, percent a year.
    pub const fn part(self, half_years: i64) -> (i64, i64, i64) {
        match self.shorter {
            Some(shorter) if half_years < self.base_years * 2 => (shorter.years, shorter.percent, shorter.yearly),
            _ => (self.base_years, self.base, self.yearly),
        }
    }

    /// The rate of so many half-years, which reach the minimum of years.
    ///
    /// ```
    /// use ansinh::law::{Sex, rate_scale::PENSION_SCALES};
    /// use ansinh::units::{Month, Percent};
    ///
    /// let (scales, _) = PENSION_SCALES.at_for(Sex::Female, Month::new(2026, 11)).unwrap();
    /// assert_eq!(scales.value.of(Sex::Female).rate(15 * 2), Percent::whole(45));
    /// assert_eq!(scales.value.of(Sex::Male).rate(15 * 2), Percent::whole(40));
    /// assert_eq!(scales.value.of(Sex::Female).rate(40 * 2), Percent::whole(75));
    /// ```
    pub fn rate(self, half_years: i64) -> Percent {
        let (years, percent, yearly) = self.part(half_years);
        // A half-year adds half of the yearly percent.
        let halves = percent * 2 + (half_years - years * 2) * yearly;
        let halves = halves.min(self.most * 2);
        Percent::new(super::years::years(halves))
    }
}

/// The scales of both sexes in a month of retirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scales {
    male: Scale,
    female: Scale,
}

impl Scales {
    /// The scale of one sex.
    pub const fn of(self, sex: Sex) -> Scale {
        match sex {
            Sex::Male => self.male,
            Sex::Female => self.female,
        }
    }
}

const fn scale(base_years: i64, yearly: i64) -> Scale {
    Scale { base_years, base: 45, yearly, most: 75, shorter: None }
}

/// Under the law of 2014: women 15 years, men a year more with each year of retirement from 2018 to 2022.
const fn of_2014(year: i32, male: Scale, female: Scale, source: Article) -> Dated<Scales> {
    Dated::since(year, 1, Scales { male, female }, source)
}

/// Men's base years of 2018 to 2025-06 are not confirmed to us.
const fn unconfirmed(year: i32, male: Scale) -> Dated<Scales> {
    of_2014(year, male, scale(15, 2), LAW_2014.at("74")).value_is(Unconfirmed).citation_is(Secondary)
}

/// The scales over time.
pub static PENSION_SCALES: GroupSeries<Scales, Sex> = Series {
    parameter: Parameter::PensionBase,
    values: &[
        of_2014(2016, scale(15, 2), scale(15, 3), DECREE_134_2015.at("3")),
        unconfirmed(2018, scale(16, 2)),
        unconfirmed(2019, scale(17, 2)),
        unconfirmed(2020, scale(18, 2)),
        unconfirmed(2021, scale(19, 2)),
        unconfirmed(2022, scale(20, 2)),
        Dated::since(
            2025,
            7,
            Scales {
                male: Scale { shorter: Some(Shorter { years: 15, percent: 40, yearly: 1 }), ..scale(20, 2) },
                female: scale(15, 2),
            },
            LAW_2024.at("99.1"),
        ),
    ],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// The scales of both sexes; the base years of `sex` count as used.
    pub fn pension_scales(&mut self, sex: Sex) -> Result<Dated<Scales>, NoRules> {
        self.noted(&PENSION_SCALES, Parameter::PensionBase(sex), |scales| Decimal::whole(scales.of(sex).base_years))
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
                for half_years in 30..=120 {
                    assert!(
                        scale.rate(half_years) <= scale.rate(half_years + 1),
                        "{half_years} half-years in {}",
                        scales.from
                    );
                }
                assert!(scale.rate(scale.full_years() * 2 - 1) < Percent::whole(75));
                assert_eq!(scale.rate(scale.full_years() * 2), Percent::whole(75));
            }
        }
    }
}
