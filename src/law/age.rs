//! At what age a pension can begin: Labour Code 45/2019/QH14 Art 169.2 with Decree 135/2020/NĐ-CP Art 4; until 2020
//! Law 58/2014/QH13 Art 73 and Law 71/2006/QH11. The earlier age of those who joined before 2021: Law 41/2024/QH15
//! Art 141.9. The first month of pension: Law 41/2024/QH15 Art 101.

use super::source::{CIRCULAR_11_2025, DECREE_135_2020, LABOUR_CODE, LAW_2006, LAW_2014, LAW_2024};
use super::{Article, Confidence, Dated, GroupSeries, HORIZON, NoRules, Parameter, RuleUse, Rules, Series, Sex};
use crate::units::{Month, Value};
use Confidence::{Secondary, Unconfirmed};

/// Where only the year of a birth is known, its first day counts.
pub const YEAR_ALONE: Article = CIRCULAR_11_2025.at("5");

/// An age that rises with the calendar year, in months of life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ladder {
    /// The age of those who reach it in `year` or before.
    first: i64,
    year: i32,
    /// How much it rises each year, until it is `last`.
    yearly: i64,
    last: i64,
}

impl Ladder {
    const fn constant(years: i64) -> Ladder {
        Ladder { first: years * 12, year: 0, yearly: 0, last: years * 12 }
    }

    fn in_year(self, year: i32) -> i64 {
        let passed = i64::from(year.saturating_sub(self.year).max(0));
        (self.first + self.yearly * passed).min(self.last)
    }
}

/// The retirement ages of both sexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    male: Ladder,
    female: Ladder,
    /// Where the age stands beside the row's own article.
    pub also: Option<Article>,
}

impl Ages {
    const fn of(self, sex: Sex) -> Ladder {
        match sex {
            Sex::Male => self.male,
            Sex::Female => self.female,
        }
    }
}

const BEFORE_2021: Ages = Ages { male: Ladder::constant(60), female: Ladder::constant(55), also: None };

/// The age under normal working conditions.
pub static RETIREMENT_AGE: GroupSeries<Ages, Sex> = Series {
    parameter: Parameter::RetirementAge,
    values: &[
        Dated::since(2008, 1, BEFORE_2021, LAW_2006.whole()).value_is(Unconfirmed).citation_is(Unconfirmed),
        Dated::since(2016, 1, BEFORE_2021, LAW_2014.at("73")).citation_is(Secondary),
        Dated::since(
            2021,
            1,
            Ages {
                male: Ladder { first: 60 * 12 + 3, year: 2021, yearly: 3, last: 62 * 12 },
                female: Ladder { first: 55 * 12 + 4, year: 2021, yearly: 4, last: 60 * 12 },
                also: Some(LABOUR_CODE.at("169.2")),
            },
            DECREE_135_2020.at("4"),
        ),
    ],
    known_to: Month::LAST,
};

/// The age of those who reach it in `year`, in months of life, in force from the year in which it became so.
///
/// # Errors
/// [`NoRules`] before the first year of the table.
///
/// ```
/// use ansinh::law::{Sex, age::retirement_age};
///
/// assert_eq!(retirement_age(Sex::Female, 2026).unwrap().value, 57 * 12);
/// assert_eq!(retirement_age(Sex::Female, 2017).unwrap().value, 55 * 12);
/// assert!(retirement_age(Sex::Female, 2007).is_err());
/// ```
pub fn retirement_age(sex: Sex, year: i32) -> Result<Dated<i64>, NoRules> {
    let (ages, _) = RETIREMENT_AGE.at_for(sex, Month::new(year, 1))?;
    let ladder = ages.value.of(sex);
    let age = ladder.in_year(year);
    let mut since = year;
    while since > ages.from.year() && ladder.in_year(since - 1) == age {
        since -= 1;
    }
    Ok(Dated { from: Month::new(since, 1), ..ages.with(age) })
}

/// The first year for which an age is known.
pub fn first_year() -> i32 {
    RETIREMENT_AGE.values.first().map_or(Month::FIRST, |dated| dated.from).year()
}

/// All ages there have been and will be, as a list of rules.
pub(super) fn all_ages(sex: Sex) -> Vec<RuleUse> {
    let mut all: Vec<RuleUse> = Vec::new();
    let ages = (first_year()..).map_while(|year| retirement_age(sex, year).ok().filter(|_| year <= 2050));
    for dated in ages {
        if all.last().is_some_and(|last| last.from == dated.from) {
            continue;
        }
        if let Some(last) = all.last_mut() {
            last.to = Some(dated.from.plus(-1));
        }
        all.push(RuleUse::of(Parameter::RetirementAge(sex), dated.with(in_years(dated.value)), None, false));
    }
    all
}

/// Months of life as years and months.
pub const fn in_years(months: i64) -> Value {
    Value::Age { years: months / 12, months: months % 12 }
}

/// How many months after its conditions are met a pension begins.
pub static PENSION_START: Series<i64> = Series {
    parameter: Parameter::PensionStart,
    values: &[
        Dated::since(2008, 1, 1, LAW_2006.whole()).value_is(Unconfirmed).citation_is(Unconfirmed),
        Dated::since(2016, 1, 1, LAW_2014.at("76")).citation_is(Secondary),
        Dated::since(2025, 7, 1, LAW_2024.at("101.1")),
    ],
    known_to: HORIZON,
};

/// The month after which a pension begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BeginsAfter {
    /// The month in which its conditions are met.
    Conditions,
    /// The last month of whoever has paid on after that.
    PayingOn,
    /// The month in which missing months are paid at once.
    Buying,
}

/// The age at which a pension begins for those who joined long ago, unless they would rather wait for the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlyAge {
    /// For whoever first paid before this month,
    pub joined_before: Month,
    /// and has paid voluntarily for so many years.
    pub years: i64,
    male: i64,
    female: i64,
}

impl EarlyAge {
    /// In years of life.
    pub const fn of(self, sex: Sex) -> i64 {
        match sex {
            Sex::Male => self.male,
            Sex::Female => self.female,
        }
    }
}

/// The earlier age, since there is one.
pub static EARLY_AGE: GroupSeries<EarlyAge, Sex> = Series {
    parameter: Parameter::EarlyAge,
    values: &[Dated::since(
        2025,
        7,
        EarlyAge { joined_before: Month::new(2021, 1), years: 20, male: 60, female: 55 },
        LAW_2024.at("141.9"),
    )],
    known_to: HORIZON,
};

impl Rules<'_> {
    /// The retirement age of those who reach it in the month, in months of life, and its articles.
    pub fn retirement_age(&mut self, sex: Sex) -> Result<(Dated<i64>, Vec<Article>), NoRules> {
        let (ages, _) = RETIREMENT_AGE.at_for(sex, self.month())?;
        let age = retirement_age(sex, self.month().year())?;
        let later = all_ages(sex).into_iter().find(|later| later.from > age.from);
        let to = later.map(|later| later.from.plus(-1));
        self.note(Parameter::RetirementAge(sex), age.with(in_years(age.value)), to, false);
        Ok((age, ages.value.also.into_iter().chain([ages.source]).collect()))
    }

    /// How many months after that month a pension begins, and where the law says so: for whoever pays on in Law
    /// 41/2024/QH15 Art 101.2, after missing months in Art 101.3. The laws of before say it in one place for all.
    pub fn pension_start(&mut self, after: BeginsAfter) -> Result<(i64, Vec<Article>), NoRules> {
        let start = self.noted(&PENSION_START, Parameter::PensionStart, Value::Months)?;
        let by_this_law = |place| if start.source.instrument == LAW_2024 { LAW_2024.at(place) } else { start.source };
        let mut articles = match after {
            BeginsAfter::Conditions => vec![start.source],
            BeginsAfter::PayingOn => vec![start.source, by_this_law("101.2")],
            BeginsAfter::Buying => vec![by_this_law("101.3")],
        };
        articles.dedup();
        Ok((start.value, articles))
    }

    /// The earlier age, where the month knows one.
    pub fn early_age(&mut self, sex: Sex) -> Option<Dated<EarlyAge>> {
        self.noted(&EARLY_AGE, Parameter::EarlyAge(sex), |early| in_years(early.of(sex) * 12)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_age_never_falls_and_is_told_year_by_year() {
        for sex in [Sex::Male, Sex::Female] {
            let all = all_ages(sex);
            for pair in all.windows(2) {
                assert!(pair[0].value.height() <= pair[1].value.height(), "{:?}", pair[1]);
                assert_eq!(pair[0].to, Some(pair[1].from.plus(-1)));
            }
        }
    }
}
