//! What a new plan does to the percentage of a unit: the same result, another plan.

use crate::units::{Decimal, Percent};

/// The same result under the old plan and under the new one; `None` under a plan of zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    pub before: Option<Percent>,
    pub after: Option<Percent>,
}

/// `done` people of `given` before, and of `plan` now.
///
/// ```
/// use ansinh::staff::allocation::effect;
/// use ansinh::units::{Decimal, Percent};
///
/// let now = effect(Decimal::whole(1_376), 1_615, 1_865);
/// assert_eq!(now.before, Some(Percent::new(Decimal::new(852_012, 4))));
/// assert_eq!(now.after, Some(Percent::new(Decimal::new(737_802, 4))));
/// ```
pub fn effect(done: Decimal, given: i64, plan: i64) -> Effect {
    let of = |plan: i64| Percent::of(done.fraction().ok()?, Decimal::whole(plan).fraction().ok()?).ok();
    Effect { before: of(given), after: of(plan) }
}
