//! The rules of one month, as a calculation asks for them.

use super::source::Article;
use super::voluntary::{
    CONTRIBUTION_RATE, Floor, INCOME_CAP, INCOME_FLOOR, INCOME_STEP, MONTHLY_YIELD, POVERTY_LINE, STATE_SUPPORT,
    WAYS_OF_PAYING, Ways,
};
use super::wage::REFERENCE_LEVEL;
use super::{Confidence, Dated, NoRules, Parameter, Series, SupportGroup};
use crate::units::{Decimal, Dong, Month, Percent, Value};

/// Values that the user puts in place of the dated ones.
#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub struct Overrides {
    pub reference_level: Option<Dong>,
    pub poverty_line: Option<Dong>,
    pub contribution_rate: Option<Percent>,
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
    pub parameter: Parameter,
    pub value: Value,
    pub from: Month,
    /// The last month before the next known value; `None` where none is known.
    pub to: Option<Month>,
    pub source: Article,
    pub confidence: Confidence,
    /// The month asked for lies beyond what is known of this parameter.
    pub provisional: bool,
}

/// The rules in force in one month, and a list of those that were asked for.
pub struct Rules<'a> {
    month: Month,
    pub(super) overrides: &'a Overrides,
    used: Vec<RuleUse>,
}

impl<'a> Rules<'a> {
    pub fn of(month: Month, overrides: &'a Overrides) -> Rules<'a> {
        Rules { month, overrides, used: Vec::new() }
    }

    /// What was asked for so far, each parameter once, in the order of asking.
    pub fn into_used(self) -> Vec<RuleUse> {
        self.used
    }

    pub fn month(&self) -> Month {
        self.month
    }

    /// Contribution, percent of the chosen income.
    pub fn contribution_rate(&mut self) -> Result<Dated<Percent>, NoRules> {
        self.look_up(&CONTRIBUTION_RATE, self.overrides.contribution_rate)
    }

    /// General minimum wage, base wage or reference level.
    pub fn reference_level(&mut self) -> Result<Dated<Dong>, NoRules> {
        self.look_up(&REFERENCE_LEVEL, self.overrides.reference_level)
    }

    /// The rural poverty line.
    pub fn poverty_line(&mut self) -> Result<Dated<Dong>, NoRules> {
        self.look_up(&POVERTY_LINE, self.overrides.poverty_line)
    }

    /// The lowest chosen income, with the article that makes it so.
    pub fn income_floor(&mut self) -> Result<Dated<Dong>, NoRules> {
        let (floor, _) = INCOME_FLOOR.at(self.month)?;
        let amount = match floor.value {
            Floor::MinimumWage => self.reference_level()?,
            Floor::PovertyLine => self.poverty_line()?,
        };
        Ok(Dated { source: floor.source, ..amount })
    }

    /// The highest chosen income, with the number of reference levels that it is.
    pub fn income_cap(&mut self) -> Result<(Dated<Dong>, i64), NoRules> {
        let (times, _) = INCOME_CAP.at(self.month)?;
        let level = self.reference_level()?;
        Ok((Dated { value: level.value.times(times.value), source: times.source, ..level }, times.value))
    }

    /// The step between chosen incomes; `None` before there was one.
    pub fn income_step(&self) -> Option<Dated<Dong>> {
        INCOME_STEP.at(self.month).ok().map(|(step, _)| step)
    }

    /// The State's share of rate × poverty line for a group.
    pub fn state_support(&mut self, group: SupportGroup) -> Result<Dated<Percent>, NoRules> {
        self.part(&STATE_SUPPORT, Parameter::StateSupport(group), |support| support.of(group))
    }

    /// The same share, only to compare groups: it does not count as used.
    pub fn support_share(&self, group: SupportGroup) -> Result<Percent, NoRules> {
        STATE_SUPPORT.at(self.month).map(|(support, _)| support.value.of(group))
    }

    /// Mean monthly yield r of the fund, percent a month.
    pub fn monthly_yield(&mut self) -> Result<Dated<Percent>, NoRules> {
        self.look_up(&MONTHLY_YIELD, self.overrides.monthly_yield.map(Percent::new))
    }

    pub fn ways_of_paying(&self) -> Result<Dated<Ways>, NoRules> {
        WAYS_OF_PAYING.at(self.month).map(|(ways, _)| ways)
    }

    /// A part of a dated value, kept in the list under a name of its own.
    pub(super) fn part<T: Copy, V: Copy + Into<Value>>(
        &mut self,
        series: &Series<T>,
        parameter: Parameter,
        pick: impl Fn(T) -> V,
    ) -> Result<Dated<V>, NoRules> {
        let (dated, to) = series.at(self.month).map_err(|none| NoRules { parameter, ..none })?;
        let part = dated.with(pick(dated.value));
        self.note(parameter, &part, to, series.is_provisional(self.month));
        Ok(part)
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
                let source = dated.map_or(super::source::USER.whole(), |(dated, _)| dated.source);
                (Dated { from: self.month, value, source, confidence: Confidence::User }, None)
            }
            None => dated?,
        };
        let provisional = own.is_none() && series.is_provisional(self.month);
        self.note(series.parameter, &dated, to, provisional);
        Ok(dated)
    }

    pub(super) fn note<T: Copy + Into<Value>>(
        &mut self,
        parameter: Parameter,
        dated: &Dated<T>,
        to: Option<Month>,
        provisional: bool,
    ) {
        let Dated { from, value, source, confidence } = dated.with(dated.value.into());
        self.note_once(RuleUse { parameter, value, from, to, source, confidence, provisional });
    }

    #[inline(never)]
    fn note_once(&mut self, using: RuleUse) {
        if !self.used.iter().any(|used| used.parameter == using.parameter) {
            self.used.push(using);
        }
    }
}
