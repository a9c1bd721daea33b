//! Every dated parameter in one list: for the page of the rules, the rates table and the interface.

use super::rules::RuleUse;
use super::voluntary::{CONTRIBUTION_RATE, INCOME_STEP, MONTHLY_YIELD, POVERTY_LINE, STATE_SUPPORT};
use super::wage::REFERENCE_LEVEL;
use super::{Parameter, Series, SupportGroup};
use crate::units::{Month, Value};

/// All values in force at `month`; all there ever were where no month is named.
pub fn in_force(month: Option<Month>) -> Vec<RuleUse> {
    let is_meant = |used: &RuleUse| match month {
        Some(month) => used.from <= month && used.to.is_none_or(|to| month <= to),
        None => true,
    };
    everything().into_iter().filter(is_meant).collect()
}

/// The known values that come into force after `month`.
pub fn after(month: Month) -> Vec<RuleUse> {
    everything().into_iter().filter(|used| used.from > month).collect()
}

fn everything() -> Vec<RuleUse> {
    let mut all = Vec::new();
    add(&mut all, &CONTRIBUTION_RATE, |percent| Value::Percent(*percent));
    add(&mut all, &REFERENCE_LEVEL, |amount| Value::Dong(*amount));
    add(&mut all, &POVERTY_LINE, |amount| Value::Dong(*amount));
    add(&mut all, &INCOME_STEP, |amount| Value::Dong(*amount));
    for group in SupportGroup::ALL {
        let first = all.len();
        add(&mut all, &STATE_SUPPORT, |support| Value::Percent(support.of(group)));
        all[first..].iter_mut().for_each(|used| used.parameter = Parameter::StateSupport(group));
    }
    add(&mut all, &MONTHLY_YIELD, |percent| Value::Percent(crate::units::Percent::new(*percent)));
    all
}

fn add<T: Copy>(all: &mut Vec<RuleUse>, series: &Series<T>, value: impl Fn(&T) -> Value) {
    for (index, dated) in series.values.iter().enumerate() {
        all.push(RuleUse {
            parameter: series.parameter,
            value: value(&dated.value),
            from: dated.from,
            to: series.values.get(index + 1).map(|later| later.from.plus(-1)),
            source: dated.source,
            confidence: dated.confidence,
            provisional: false,
        });
    }
}
