//! What is only planned: a kind of its own, never in a series, and nothing computes with it.

use super::source::{DECISION_366_2026, DECISION_844_2026};
use super::{Article, Parameter};
use crate::units::{Day, Decimal, Month, Percent, Value};

/// A change that somebody has announced or proposed, not a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// Which figure of the law it is.
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

/// r of a year: announced in its first ten days.
fn yield_of(year: i32) -> Planned {
    Planned {
        parameter: Parameter::MonthlyYield,
        proposed: None,
        due: Day::new(year, 1, 10),
        due_by: const { DECISION_366_2026.at("6.3.4") },
    }
}

fn health_rate() -> Planned {
    Planned {
        parameter: Parameter::HealthRate,
        proposed: Some(Value::Percent(Percent::new(Decimal::new(51, 1)))),
        due: Day::new(2027, 3, 31),
        due_by: const { DECISION_844_2026.annex("8") },
    }
}

/// What is to be decided within a year from `now`, the soonest first.
///
/// ```
/// use ansinh::law::planned;
/// use ansinh::units::Month;
///
/// let days = |now| planned::near(now).iter().map(|plan| plan.due.to_string()).collect::<Vec<_>>();
/// assert_eq!(days(Month::new(2026, 11)), ["2027-01-10", "2027-03-31"]);
/// assert_eq!(days(Month::new(2027, 4)), ["2028-01-10"]);
/// ```
pub fn near(now: Month) -> Vec<Planned> {
    let next = yield_of(now.plus(11).year());
    [next, health_rate()].into_iter().filter(|plan| plan.is_near(now)).collect()
}

/// What is planned for a parameter, told with a result of `month`: r of that year, and nothing whose day was before.
pub fn of(parameter: Parameter, month: Month) -> Option<Planned> {
    match parameter {
        Parameter::MonthlyYield => Some(yield_of(month.year())),
        Parameter::HealthRate => Some(health_rate()).filter(|plan| month <= plan.due.month()),
        _ => None,
    }
}
