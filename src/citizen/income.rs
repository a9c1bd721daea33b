//! The chosen income: Law 41/2024/QH15 Art 31.2 (floor, cap); Circular 01/2016/TT-BLĐTBXH Art 9 (steps of 50.000).

use crate::citizen::explain::{Explained, Label, What};
use crate::error::{Fault, InputError};
use crate::formula;
use crate::law::Rules;
use crate::units::{Decimal, Dong};

/// The chosen incomes that are allowed in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IncomeRange {
    /// The lowest one.
    pub floor: Dong,
    /// The highest one.
    pub cap: Dong,
    /// `None` where the law of the month knew no steps.
    pub step: Option<Dong>,
}

impl IncomeRange {
    /// The range of the month.
    ///
    /// # Errors
    /// `no-rules` before 2008-01.
    pub fn of(rules: &mut Rules<'_>) -> Result<IncomeRange, InputError> {
        Ok(IncomeRange {
            floor: rules.income_floor()?.value,
            cap: rules.income_cap()?.0.value,
            step: rules.income_step().map(|step| step.value),
        })
    }

    /// Incomes to choose from with one tap: the floor, and round ones above it.
    pub fn usual(&self) -> Vec<Dong> {
        const ROUND: [i64; 8] = [10, 15, 20, 25, 30, 40, 50, 70];
        const ABOVE_FLOOR: usize = 5;
        let tenfold = std::iter::successors(Some(1), |scale: &i64| scale.checked_mul(10));
        let round = tenfold.flat_map(|scale| ROUND.map(|number| Dong::new(number.saturating_mul(scale))));
        let above =
            round.map(|income| self.on_step(income)).filter(|income| self.floor < *income && *income <= self.cap);
        std::iter::once(self.floor).chain(above.take(ABOVE_FLOOR)).collect()
    }

    /// The highest allowed income up to this one.
    fn on_step(&self, income: Dong) -> Dong {
        self.neighbours(income).map_or(income, |(below, _)| below)
    }

    /// The allowed incomes around one that is on no step; the upper one is missing at the cap.
    pub fn neighbours(&self, income: Dong) -> Option<(Dong, Option<Dong>)> {
        let step = self.step?.get();
        let above_floor = (income - self.floor).get();
        // The cap is reached whether or not it is on a step.
        if step <= 0 || above_floor % step == 0 || income == self.cap {
            return None;
        }
        let below = self.floor + Dong::new(above_floor / step * step);
        let above = below + Dong::new(step);
        Some((below, (above <= self.cap).then_some(above)))
    }
}

/// Refuses an income below the floor or above the cap; says so where it is on no step.
pub(super) fn check(income: Dong, rules: &mut Rules<'_>, explained: &mut Explained) -> Result<IncomeRange, InputError> {
    let range = IncomeRange::of(rules)?;
    let month = rules.month();
    let (floor, (cap, times)) = (rules.income_floor()?, rules.income_cap()?);
    if income < range.floor {
        return Err(InputError::new("income", Fault::BelowFloor { floor: range.floor, month }));
    }
    if income > range.cap {
        return Err(InputError::new("income", Fault::AboveCap { cap: range.cap, month, times }));
    }
    if let (Some(step), Some((below, above))) = (range.step, range.neighbours(income)) {
        explained.check(Some("income".into()), What::OffStep { step, below, above });
    }
    let level = rules.reference_level()?;
    explained.step(Label::IncomeFloor, formula![income, "≥", range.floor], range.floor, [floor.source]);
    let cap_formula = formula![income, "≤", Decimal::whole(times), "×", level.value];
    explained.step(Label::IncomeCap, cap_formula, range.cap, [cap.source, level.source]);
    Ok(range)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usual(floor: i64, cap: i64, step: Option<i64>) -> Vec<i64> {
        let range = IncomeRange { floor: Dong::new(floor), cap: Dong::new(cap), step: step.map(Dong::new) };
        range.usual().into_iter().map(Dong::get).collect()
    }

    #[test]
    fn incomes_to_choose_from_begin_at_the_floor() {
        let million = |tenths: [i64; 6]| tenths.map(|tenths| tenths * 100_000).to_vec();
        assert_eq!(usual(1_500_000, 50_600_000, Some(50_000)), million([15, 20, 25, 30, 40, 50]));
        assert_eq!(usual(2_200_000, 50_600_000, Some(50_000)), million([22, 25, 30, 40, 50, 70]));
        assert_eq!(usual(700_000, 24_200_000, Some(50_000)), million([7, 10, 15, 20, 25, 30]));
        // Round ones that lie between two steps give way to the step below.
        assert_eq!(usual(2_333_000, 3_500_000, Some(50_000)), [2_333_000, 2_483_000, 2_983_000]);
        assert_eq!(usual(540_000, 700_000, None), [540_000, 700_000]);
    }
}
