//! What a new plan does to the percentage of a unit: the same result, another plan.

use crate::units::{Decimal, Percent, TooLarge};

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
/// assert_eq!(now.before, Some(Percent::new(Decimal::new(85_201_238_390, 9))));
/// assert_eq!(now.after, Some(Percent::new(Decimal::new(73_780_160_858, 9))));
/// ```
pub fn effect(done: Decimal, given: i64, plan: i64) -> Effect {
    let of = |plan: i64| Percent::of(done.fraction().ok()?, Decimal::whole(plan).fraction().ok()?).ok();
    Effect { before: of(given), after: of(plan) }
}

/// All units as one: what is done, the plan that they had, and the one that they have now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Together {
    pub done: Decimal,
    pub given: i64,
    pub plan: i64,
}

/// Adds units up: of each what is done, its plan so far, and what is added to that.
///
/// ```
/// use ansinh::staff::allocation::together;
/// use ansinh::units::Decimal;
///
/// let units = [(Decimal::whole(90), 100, 20), (Decimal::whole(10), 20, 5)];
/// let all = together(units).unwrap();
/// assert_eq!((all.done, all.given, all.plan), (Decimal::whole(100), 120, 145));
/// ```
///
/// # Errors
///
/// [`TooLarge`] for sums beyond what numbers hold here.
pub fn together(units: impl IntoIterator<Item = (Decimal, i64, i64)>) -> Result<Together, TooLarge> {
    let mut all = Together { done: Decimal::whole(0), given: 0, plan: 0 };
    for (done, given, added) in units {
        all.done = all.done.plus(done)?;
        all.given = all.given.checked_add(given).ok_or(TooLarge)?;
        all.plan = all.plan.checked_add(given).and_then(|plan| plan.checked_add(added)).ok_or(TooLarge)?;
    }
    Ok(all)
}
