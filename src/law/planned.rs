//! What is only planned: a kind of its own, never in a series, and nothing computes with it.

use super::source::{DECISION_366_2026, DECISION_844_2026};
use super::{Article, Parameter};
use crate::units::{Day, Decimal, Month, Percent, Value};

/// A change that somebody has announced or proposed, not a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    pub parameter: Parameter,
    /// The proposed value; `None` where only the day is known by which one is to be set.
    pub proposed: Option<Value>,
    /// The last day by which it is to be decided.
    pub due: Day,
    /// The text that sets that day. The proposed value does not stand there.
    pub due_by: Article,
}

impl Planned {
    /// Whether it is to be decided within a year from `month`.
    pub fn is_near(&self, month: Month) -> bool {
        (month..=month.plus(12)).contains(&self.due.month())
    }
}

/// All plans that are known, the soonest first.
///
/// ```
/// use ansinh::law::{Parameter, planned};
///
/// let health = planned::all().into_iter().find(|plan| plan.parameter == Parameter::HealthRate).unwrap();
/// assert_eq!(health.due.to_string(), "2027-03-31");
/// ```
pub fn all() -> [Planned; 2] {
    [
        Planned {
            parameter: Parameter::MonthlyYield,
            proposed: None,
            due: Day::new(2027, 1, 10),
            due_by: DECISION_366_2026.at("6.3.4"),
        },
        Planned {
            parameter: Parameter::HealthRate,
            proposed: Some(Value::Percent(Percent::new(Decimal::new(51, 1)))),
            due: Day::new(2027, 3, 31),
            due_by: DECISION_844_2026.at("Phụ lục, mục 8"),
        },
    ]
}

/// The plan for a parameter, if there is one.
pub fn of(parameter: Parameter) -> Option<Planned> {
    all().into_iter().find(|plan| plan.parameter == parameter)
}
