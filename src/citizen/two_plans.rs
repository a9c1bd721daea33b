//! Saving for a contribution whose price changes on the way to its last day to pay: paid in time for the old price, or on
//! the last day for the new one ("kịp trước" / "sau đó").

use super::change;
use super::payment::{self, payment};
use super::savings::{self, FIELD, Plan, savings};
use crate::citizen::explain::What;
use crate::error::InputError;
use crate::law::Rules;
use crate::units::{Day, Dong};

/// One contribution, saved up for: paid on its last day, or before the rules change.
#[derive(Clone, Debug, PartialEq)]
pub struct Plans {
    /// Its deposits add up to the price of the last day to pay.
    pub last: Plan,
    /// Where a change on the way to the last day alters the price.
    pub early: Option<Early>,
}

/// Paying on the last day of the rules before a change.
#[derive(Clone, Debug, PartialEq)]
pub struct Early {
    /// The last day of the old price.
    pub until: Day,
    /// The old price.
    pub pay: Dong,
    /// `None` where no deposit falls before the change: then the money has to be there already.
    pub plan: Option<Plan>,
}

/// Both plans, each at the price of the day on which its money is paid in. The chosen income rises to the floor where a
/// change lifts that above it. The contribution's own day of payment plays no part.
pub fn plans(input: &savings::Input) -> Result<Plans, InputError> {
    let first = payment::Input { paid_on: None, ..input.contribution.clone() };
    let saved = |contribution: payment::Input| savings(&savings::Input { contribution, ..input.clone() });
    // All that is wrong with the input is found here.
    let due = saved(first.clone())?.plan.due;
    // Whoever begins to save within the period paid for cannot pay sooner.
    let soonest = input.start_on.max(Day::first_of(first.month));
    let soon = paid_on(&first, soonest);
    let now = payment(&soon).map_err(|error| error.within(FIELD))?;
    let early = change::later(&soon, &now, due).map(|later| {
        let until = later.until();
        let plan = saved(paid_on(&first, until)).ok().map(|outcome| outcome.plan);
        Early { until, pay: now.pay, plan }
    });
    let mut last = saved(paid_on(&first, due))?.plan;
    tell(&first, early.as_ref(), &mut last);
    Ok(Plans { last, early })
}

/// The contribution paid on a day, with the income that may be chosen then.
pub(super) fn paid_on(contribution: &payment::Input, day: Day) -> payment::Input {
    let income = change::at_least_floor(contribution, day.month()).unwrap_or(contribution.income);
    payment::Input { paid_on: Some(day), income, ..contribution.clone() }
}

/// That the income is raised, and that paying in time is cheaper.
fn tell(first: &payment::Input, early: Option<&Early>, last: &mut Plan) {
    let floor = Rules::of(last.due.month(), &first.overrides).income_floor();
    if let Some(floor) = floor.ok().filter(|floor| floor.value > first.income) {
        let field = [FIELD, ".income"].concat();
        let what = What::IncomeRaised { month: floor.from, floor: floor.value };
        last.explained.note(crate::error::Field::from(field), what);
    }
    // Only who would pay more has a reason to hurry.
    if let Some(early) = early.filter(|early| early.pay < last.amount) {
        let month = early.until.month().plus(1);
        last.explained.check(None, What::PayBeforeChange { month, pay_now: early.pay, pay_then: last.amount });
    }
}
