//! The form of the page `huu-tri/`: who somebody is, what was paid before, how the paying goes on.

use super::contribution::{Way, groups, letters};
use super::income::{self, Income, Raised};
use super::list::{self, Row};
use super::own::{self, Own};
use super::typed::{born, decimal, money, month, whole};
use super::{Shared, differing, put, put_text};
use crate::citizen::contribution::Mode;
use crate::citizen::outlook::{Input, Past};
use crate::citizen::{Compulsory, PaidPeriod};
use crate::error::{Fault, InputError, item};
use crate::law::{Sex, SupportGroup};
use crate::units::{Dong, Month, Percent};

/// Every field as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    pub sex: Sex,
    pub born: String,
    pub income: Income,
    /// Never empty: "other" stands for none of the special groups.
    pub groups: Vec<SupportGroup>,
    /// Months at once, or years ahead.
    pub way: Way,
    /// Empty: the running month.
    pub start: String,
    /// Empty: the month of the retirement age.
    pub until: String,
    pub missed: String,
    /// A row for each: first and last month, income, letters of the groups. If there are any, the four totals below do
    /// not count.
    pub periods: String,
    pub past_months: String,
    pub past_average: String,
    pub past_supported: String,
    pub past_own: String,
    /// What was paid for as an employee: months, average wage, and of the months those before 2014.
    pub compulsory_months: String,
    pub compulsory_average: String,
    pub compulsory_early: String,
    pub growth: String,
    /// A row for each that is kept to compare: income, start, way, missed months.
    pub scenarios: String,
    pub own: Own,
}

impl Default for Form {
    fn default() -> Form {
        Form {
            sex: Sex::Female,
            born: "05/1985".into(),
            income: Income::default(),
            groups: vec![SupportGroup::Other],
            way: Way::Months(1),
            start: String::new(),
            until: String::new(),
            missed: "0".into(),
            periods: String::new(),
            past_months: String::new(),
            past_average: String::new(),
            past_supported: String::new(),
            past_own: String::new(),
            compulsory_months: String::new(),
            compulsory_average: String::new(),
            compulsory_early: String::new(),
            growth: String::new(),
            scenarios: String::new(),
            own: Own::default(),
        }
    }
}

/// The columns of the list of periods.
pub const FROM: usize = 0;
pub const TO: usize = 1;
pub const INCOME: usize = 2;
pub const GROUP: usize = 3;

impl Form {
    /// So many ways stand side by side.
    pub const MOST_SCENARIOS: usize = 3;

    fn texts(&mut self) -> [(&'static str, &mut String); 19] {
        [
            ("b", &mut self.born),
            (income::TYPED, &mut self.income.typed),
            ("t", &mut self.start),
            ("e", &mut self.until),
            ("n", &mut self.missed),
            ("pp", &mut self.periods),
            ("pm", &mut self.past_months),
            ("pa", &mut self.past_average),
            ("ps", &mut self.past_supported),
            ("po", &mut self.past_own),
            ("cm", &mut self.compulsory_months),
            ("ca", &mut self.compulsory_average),
            ("ce", &mut self.compulsory_early),
            ("gr", &mut self.growth),
            ("z", &mut self.scenarios),
            (own::MONTHLY_YIELD, &mut self.own.monthly_yield),
            (own::POVERTY_LINE, &mut self.own.poverty_line),
            (own::REFERENCE_LEVEL, &mut self.own.reference_level),
            (own::CONTRIBUTION_RATE, &mut self.own.contribution_rate),
        ]
    }

    pub fn start(&self, this_month: Month) -> Result<Month, InputError> {
        month("start", &self.start, Some(this_month))
    }

    /// The month whose rules count for the income, as far as the fields can be read.
    pub fn rules_month(&self, this_month: Month) -> Month {
        self.start(this_month).unwrap_or(this_month)
    }

    /// Whether the floor counts in the place of an income of another time.
    pub fn raised(&self, this_month: Month) -> Option<Raised> {
        self.income.raised(self.rules_month(this_month), &self.own)
    }

    /// The typed input, or what is wrong with its first unreadable field.
    pub fn read(&self, this_month: Month) -> Result<Input, InputError> {
        let until = self.until.trim();
        let start = self.start(this_month)?;
        Ok(Input {
            sex: self.sex,
            born: born("born", &self.born)?,
            start,
            until: if until.is_empty() { None } else { Some(month("until", until, None)?) },
            income: self.income.read(start, &self.own).map_err(at_start)?,
            groups: self.groups.clone(),
            top_ups: Vec::new(),
            mode: self.way.mode().unwrap_or(Mode::Months(1)),
            missed_per_year: whole("missedPerYear", &self.missed)?.unwrap_or(0),
            past: self.past()?,
            compulsory: self.compulsory()?,
            growth: decimal("growth", &self.growth)?.map_or(Percent::ZERO, Percent::new),
            overrides: self.own.read()?,
        })
    }

    fn past(&self) -> Result<Past, InputError> {
        if !self.periods.is_empty() {
            let periods = list::rows(&self.periods).enumerate();
            return Ok(Past::Periods(periods.map(|(index, row)| period(index, row)).collect::<Result<_, _>>()?));
        }
        let Some(months) = whole("before.months", &self.past_months)? else { return Ok(Past::Nothing) };
        let own = self.past_own.trim();
        Ok(Past::Average {
            months,
            average: money("before.average", &self.past_average)?,
            supported_months: whole("supportedMonths", &self.past_supported)?.unwrap_or(0),
            own: if own.is_empty() { Dong::ZERO } else { money("before.own", own)? },
        })
    }

    fn compulsory(&self) -> Result<Option<Compulsory>, InputError> {
        let months = whole("compulsory.months", &self.compulsory_months)?;
        let before_2014 = whole("compulsory.monthsBefore2014", &self.compulsory_early)?;
        match months {
            None | Some(0) if self.compulsory_average.trim().is_empty() && before_2014.unwrap_or(0) == 0 => Ok(None),
            None => Err(InputError::new("compulsory.months", Fault::Missing)),
            Some(months) => Ok(Some(Compulsory {
                months,
                average: money("compulsory.average", &self.compulsory_average)?,
                before_2014: before_2014.unwrap_or(0),
            })),
        }
    }

    /// The list of scenarios with this one more.
    pub fn with_this_scenario(&self) -> String {
        list::with_row(&self.scenarios, &[&self.income.typed, &self.start, &self.way.key(), &self.missed])
    }

    /// What is kept to compare, each as a form of its own.
    pub fn scenarios(&self) -> Vec<Form> {
        let one = |row: Row<'_>| Form {
            income: row.cell(0).into(),
            start: row.cell(1).into(),
            way: Way::of(row.cell(2)).unwrap_or(self.way),
            missed: row.cell(3).into(),
            scenarios: String::new(),
            ..self.clone()
        };
        list::rows(&self.scenarios).take(Form::MOST_SCENARIOS).map(one).collect()
    }
}

/// Where no floor is known, it is the first month that has to be another one.
fn at_start(error: InputError) -> InputError {
    if error.field == "month" { error.at("start") } else { error }
}

/// The groups of a period; none that is known stands for none of the special groups.
pub fn groups_of(row: Row<'_>) -> Vec<SupportGroup> {
    groups(row.cell(GROUP)).unwrap_or_else(|| vec![SupportGroup::Other])
}

fn period(index: usize, row: Row<'_>) -> Result<PaidPeriod, InputError> {
    let parent = item("periods", index, "");
    let within = |error: InputError| error.within(&parent);
    Ok(PaidPeriod {
        from: month("from", row.cell(FROM), None).map_err(within)?,
        to: month("to", row.cell(TO), None).map_err(within)?,
        income: money("income", row.cell(INCOME)).map_err(within)?,
        groups: groups_of(row),
    })
}

const SEXES: [(Sex, &str); 2] = [(Sex::Female, "f"), (Sex::Male, "m")];

/// The letter of a sex in an address.
pub fn sex_letter(sex: Sex) -> &'static str {
    SEXES.iter().find(|(known, _)| *known == sex).map_or("", |(_, letter)| letter)
}

impl Shared for Form {
    fn fields(&self) -> Vec<(&'static str, String)> {
        let standard = Form::default();
        let mut fields = differing(self.clone().texts(), Form::default().texts());
        fields.extend(self.income.typed_for());
        if self.sex != standard.sex {
            fields.push(("s", sex_letter(self.sex).into()));
        }
        if self.way != standard.way {
            fields.push(("w", self.way.key()));
        }
        if self.groups != standard.groups {
            fields.push(("g", letters(&self.groups)));
        }
        fields
    }

    fn put(&mut self, key: &str, value: &str) -> bool {
        match key {
            income::TYPED_FOR => self.income.put_typed_for(value),
            "s" => put(&mut self.sex, SEXES.iter().find(|(_, letter)| *letter == value).map(|(sex, _)| *sex)),
            "w" => put(&mut self.way, Way::of(value).filter(|way| *way != Way::Missing)),
            "g" => put(&mut self.groups, groups(value)),
            _ => put_text(self.texts(), key, value),
        }
    }

    fn edited(&mut self, key: &str, this_month: Month) {
        self.income.edited(key, self.rules_month(this_month));
    }

    /// An income above the floor, chosen for a better pension.
    fn of_v1() -> Form {
        Form { income: "2.500.000".into(), ..Form::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citizen::outlook::outlook;
    use crate::error::InputError;
    use crate::share::{Opened, read, write};
    use proptest::prelude::*;

    const MONTH: Month = Month::new(2026, 11);

    fn refused(form: Form) -> (&'static str, String) {
        let error: InputError = form.read(MONTH).unwrap_err();
        (error.code(), error.field.to_string())
    }

    #[test]
    fn the_default_is_the_shortest_text_and_brings_a_pension() {
        assert_eq!(write(&Form::default()), "v2");
        let outcome = outlook(&Form::default().read(MONTH).unwrap()).unwrap();
        assert!(outcome.plan.pension.eligible);
    }

    #[test]
    fn the_past_is_listed_or_summed_up() {
        let summed = Form { past_months: "36".into(), past_average: "1,6tr".into(), ..Form::default() };
        let average = Past::Average { months: 36, average: Dong::new(1_600_000), supported_months: 0, own: Dong::ZERO };
        assert_eq!(summed.read(MONTH).unwrap().past, average);
        let listed = Form { periods: "01/2022*12/2024*1.500.000*n~".into(), ..summed.clone() };
        let Past::Periods(periods) = listed.read(MONTH).unwrap().past else { panic!("the list counts") };
        assert_eq!((periods[0].from, periods[0].groups[0]), (Month::new(2022, 1), SupportGroup::NearPoor));
        assert_eq!(refused(Form { past_average: String::new(), ..summed }), ("missing-field", "before.average".into()));
        let unread = |periods: &str| refused(Form { periods: periods.into(), ..Form::default() });
        assert_eq!(unread("~"), ("missing-field", "periods[0].from".into()));
        assert_eq!(unread("01/2022*x*1~"), ("not-a-month", "periods[0].to".into()));
        assert_eq!(unread("01/2022*02/2022*~"), ("missing-field", "periods[0].income".into()));
        assert_eq!(refused(Form { born: "13/1968".into(), ..Form::default() }), ("not-a-month", "born".into()));
        assert_eq!(refused(Form { born: String::new(), ..Form::default() }), ("missing-field", "born".into()));
    }

    #[test]
    fn compulsory_months_come_with_their_average() {
        let both = |months: &str, average: &str, early: &str| Form {
            compulsory_months: months.into(),
            compulsory_average: average.into(),
            compulsory_early: early.into(),
            ..Form::default()
        };
        let average = Dong::new(3_641_233);
        let read = both("67", "3.641.233", "12").read(MONTH).unwrap().compulsory;
        assert_eq!(read, Some(Compulsory { months: 67, average, before_2014: 12 }));
        assert_eq!(both("", "", "").read(MONTH).unwrap().compulsory, None);
        assert_eq!(both("0", "", "").read(MONTH).unwrap().compulsory, None);
        assert_eq!(refused(both("67", "", "")), ("missing-field", "compulsory.average".into()));
        assert_eq!(refused(both("", "3tr", "")), ("missing-field", "compulsory.months".into()));
        let text = write(&both("67", "3.641.233", "12"));
        assert_eq!(crate::share::read::<Form>(&text).0, both("67", "3.641.233", "12"));
    }

    #[test]
    fn scenarios_are_kept_and_read_back() {
        let mut form = Form { income: "3tr".into(), way: Way::Months(12), ..Form::default() };
        form.scenarios = form.with_this_scenario();
        form.income = "4tr".into();
        let kept = form.scenarios();
        assert_eq!((kept.len(), kept[0].income.typed.as_str(), kept[0].way), (1, "3tr", Way::Months(12)));
        for _ in 0..5 {
            form.scenarios = form.with_this_scenario();
        }
        assert_eq!(form.scenarios().len(), Form::MOST_SCENARIOS);
    }

    proptest! {
        #[test]
        fn every_form_reads_back(born in "\\PC{0,8}", periods in "[0-9/*~n. ]{0,30}", way in 0usize..8, male in any::<bool>()) {
            let sex = if male { Sex::Male } else { Sex::Female };
            let form = Form { born, periods, sex, way: Way::ALL[way], ..Form::default() };
            prop_assert_eq!(read(&write(&form)), (form.clone(), Opened::Whole));
            let _ = form.read(MONTH);
        }
    }
}
