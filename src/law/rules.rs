//! The rules of one month, as a calculation asks for them.

use super::source::Article;
use super::{Confidence, Dated, NoRules, Parameter, Series};
use crate::units::{Day, Decimal, Dong, Month, Percent, Value};

/// Values that the user puts in place of the dated ones.
#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub struct Overrides {
    /// Đồng a month.
    pub reference_level: Option<Dong>,
    /// Đồng a month.
    pub poverty_line: Option<Dong>,
    /// Percent of the chosen income.
    pub contribution_rate: Option<Percent>,
    /// Percent of the reference level.
    pub health_rate: Option<Percent>,
    /// Percent a month.
    pub monthly_yield: Option<Decimal>,
}

impl Overrides {
    /// What stands in place of a parameter.
    pub fn of(&self, parameter: Parameter) -> Option<Value> {
        match parameter {
            Parameter::ReferenceLevel => self.reference_level.map(Value::Dong),
            Parameter::PovertyLine => self.poverty_line.map(Value::Dong),
            Parameter::ContributionRate => self.contribution_rate.map(Value::Percent),
            Parameter::HealthRate => self.health_rate.map(Value::Percent),
            Parameter::MonthlyYield => self.monthly_yield.map(Percent::new).map(Value::Percent),
            _ => None,
        }
    }
}

/// A dated parameter that a result used.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleUse {
    /// Which figure of the law it is.
    pub parameter: Parameter,
    /// With its unit.
    pub value: Value,
    /// The first month of this value.
    pub from: Month,
    /// The last month before the next known value; `None` where none is known.
    pub to: Option<Month>,
    /// Where it stands.
    pub source: Article,
    /// How sure the value is.
    pub confidence: Confidence,
    /// How sure instrument and article are.
    pub citation: Confidence,
    /// The day on which it was last held against its source; `None` for the user's own value.
    pub checked: Option<Day>,
    /// The month asked for lies beyond what is known of this parameter.
    pub provisional: bool,
}

impl RuleUse {
    /// The use of a dated value.
    pub(super) fn of(parameter: Parameter, dated: Dated<Value>, to: Option<Month>, provisional: bool) -> RuleUse {
        let Dated { from, value, source, confidence, citation, checked } = dated;
        let checked = (confidence != Confidence::User).then_some(checked);
        RuleUse { parameter, value, from, to, source, confidence, citation, checked, provisional }
    }

    /// The newest value of a series that is set for a time ends with it. The user's own has no end, nor has one that stands in
    /// for a later one, as among the coefficients.
    pub(super) fn ends_with<T>(&mut self, series: &Series<T>) {
        if self.to.is_none() && !self.provisional && self.confidence != Confidence::User {
            self.to = Some(series.known_to);
        }
    }
}

/// The rules in force in one month, and a list of those that were asked for.
pub struct Rules<'a> {
    month: Month,
    pub(super) overrides: &'a Overrides,
    used: Vec<RuleUse>,
}

impl<'a> Rules<'a> {
    /// The rules of a month, with the values of the user in place of the dated ones.
    ///
    /// ```
    /// use ansinh::law::{Overrides, Parameter, Rules};
    /// use ansinh::units::{Dong, Month};
    ///
    /// let overrides = Overrides::default();
    /// let mut rules = Rules::of(Month::new(2027, 1), &overrides);
    /// assert_eq!(rules.income_floor().unwrap().value, Dong::new(2_200_000));
    /// // What was asked for is remembered, for the list of rules beside a result.
    /// assert_eq!(rules.into_used()[0].parameter, Parameter::PovertyLine);
    /// ```
    pub fn of(month: Month, overrides: &'a Overrides) -> Rules<'a> {
        Rules { month, overrides, used: Vec::new() }
    }

    /// What was asked for so far, each parameter once, in the order of asking.
    pub fn into_used(self) -> Vec<RuleUse> {
        self.used
    }

    /// The month whose rules these are.
    pub fn month(&self) -> Month {
        self.month
    }

    /// The value of the month as a whole; the figure that `pick` takes of it is kept in the list.
    pub(super) fn noted<T: Copy, N, V: Into<Value>>(
        &mut self,
        series: &Series<T, N>,
        parameter: Parameter,
        pick: impl FnOnce(T) -> V,
    ) -> Result<Dated<T>, NoRules> {
        let (dated, to) = series.in_force(self.month, parameter)?;
        let provisional = series.is_provisional(self.month);
        self.note(parameter, dated.with(pick(dated.value).into()), to, provisional);
        Ok(dated)
    }

    /// A part of a dated value, kept in the list under a name of its own.
    pub(super) fn part<T: Copy, N, V: Into<Value>>(
        &mut self,
        series: &Series<T, N>,
        parameter: Parameter,
        pick: impl Fn(T) -> V,
    ) -> Result<Dated<V>, NoRules> {
        let dated = self.noted(series, parameter, &pick)?;
        Ok(dated.with(pick(dated.value)))
    }

    /// The user's value where there is one, else the value of the month; either is kept in the list.
    pub(super) fn look_up<T: Copy + Into<Value>>(
        &mut self,
        series: &Series<T>,
        own: Option<T>,
    ) -> Result<Dated<T>, NoRules> {
        let dated = series.at(self.month);
        let (dated, to) = match own {
            // The user's value needs no dated one: that is how a month without a known yield is computed.
            Some(value) => {
                let source = dated.map_or(const { super::source::USER.whole() }, |(dated, _)| dated.source);
                let (confidence, citation, checked) = (Confidence::User, Confidence::User, super::CHECKED_ON);
                (Dated { from: self.month, value, source, confidence, citation, checked }, None)
            }
            None => dated?,
        };
        let provisional = own.is_none() && series.is_provisional(self.month);
        self.note(series.parameter, dated.with(dated.value.into()), to, provisional);
        Ok(dated)
    }

    /// What was noted of a parameter.
    pub(super) fn noted_of(&mut self, parameter: Parameter) -> Option<&mut RuleUse> {
        self.used.iter_mut().find(|used| used.parameter == parameter)
    }

    #[inline(never)]
    pub(super) fn note(&mut self, parameter: Parameter, dated: Dated<Value>, to: Option<Month>, provisional: bool) {
        self.note_once(RuleUse::of(parameter, dated, to, provisional));
    }

    fn note_once(&mut self, using: RuleUse) {
        if !self.used.iter().any(|used| used.parameter == using.parameter) {
            self.used.push(using);
        }
    }
}
