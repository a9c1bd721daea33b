//! The chosen income: Law 41/2024/QH15 Art 31.2 (floor, cap); Circular 01/2016/TT-BLĐTBXH Art 9 (steps of 50.000).

use crate::error::{Fault, InputError};
use crate::explain::{Explained, Label, What};
use crate::formula;
use crate::law::Rules;
use crate::units::{Decimal, Dong};

/// The chosen incomes that are allowed in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IncomeRange {
    pub floor: Dong,
    pub cap: Dong,
    /// `None` where the law of the month knew no steps.
    pub step: Option<Dong>,
}

impl IncomeRange {
    pub fn of(rules: &mut Rules<'_>) -> Result<IncomeRange, InputError> {
        Ok(IncomeRange {
            floor: rules.income_floor()?.value,
            cap: rules.income_cap()?.0.value,
            step: rules.income_step().map(|step| step.value),
        })
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
