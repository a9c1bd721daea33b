//! What a patient pays of treatment at the most: Decree 188/2025/NĐ-CP Art 17.1 and 18.2; before 2025-07 Law on Health
//! Insurance Art 22.

use super::overrides::check_overrides;
use crate::citizen::explain::{Explained, Label};
use crate::error::InputError;
use crate::formula;
use crate::law::wage::REFERENCE_LEVEL;
use crate::law::{HealthGroup, Overrides, Rules};
use crate::units::{Decimal, Dong, Fraction, Month, Percent};

/// In đồng.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// A visit that costs less is free.
    pub visit: Dong,
    /// In a year, for whoever has been insured for so many `years` in a row.
    pub yearly: Dong,
    /// Years in a row that the yearly bound asks for.
    pub years: i64,
    /// Its steps, notices and rules.
    pub explained: Explained,
}

/// The bounds of co-payment in a month.
pub fn co_payment(month: Month, overrides: &Overrides) -> Result<Outcome, InputError> {
    check_overrides(overrides)?;
    let mut rules = Rules::of(month, overrides);
    let mut explained = Explained::default();
    let (bounds, wage) = (rules.co_payment()?, rules.reference_level()?);
    let visit = wage.value.share(bounds.value.visit)?.round_dong()?;
    explained.step(
        Label::FreeVisit,
        formula![bounds.value.visit, "×", wage.value],
        visit,
        [bounds.source, wage.source],
    );
    let yearly = wage.value.times(bounds.value.yearly);
    let times = Decimal::whole(bounds.value.yearly);
    let label = Label::YearlyCoPayment { years: bounds.value.years };
    explained.step(label, formula![times, "×", wage.value], yearly, [bounds.value.of_year, wage.source]);
    explained.close(rules);
    Ok(Outcome { visit, yearly, years: bounds.value.years, explained })
}

/// How much of a treatment the insurance pays, by group, each group once; nothing of those insured elsewhere.
pub fn levels(month: Month, groups: impl Iterator<Item = HealthGroup>) -> Vec<(HealthGroup, Percent)> {
    let overrides = Overrides::default();
    let mut rules = Rules::of(month, &overrides);
    let mut all: Vec<(HealthGroup, Percent)> = Vec::new();
    for group in groups.filter(|group| *group != HealthGroup::OtherGroup) {
        if all.iter().any(|(known, _)| *known == group) {
            continue;
        }
        all.extend(rules.health_level(group).ok().map(|level| (group, level.value)));
    }
    all
}

/// What is left of a year in which the base wage changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// The month of the change.
    pub change: Month,
    /// Still to pay from then to the end of the year; none where the bound was reached before.
    pub amount: Dong,
    /// Its steps, notices and rules.
    pub explained: Explained,
}

/// The month of the year of `month` in which the base wage changes and the rule for such a year is known. A wage of the
/// user's own holds all year.
pub fn change_within_year(month: Month, overrides: &Overrides) -> Option<Month> {
    if overrides.reference_level.is_some() {
        return None;
    }
    let january = Month::from_parts(month.year(), 1)?;
    let change = REFERENCE_LEVEL.changes(january, january.plus(11)).next()?;
    let bounds = Rules::of(change, overrides).co_payment().ok()?;
    bounds.value.of_change.map(|_| change)
}

/// (6 − paid before ÷ old wage) × new wage: Decree 188/2025/NĐ-CP Art 18.2c.
///
/// `paid` is what was paid from the first of January to the day before the change, 0 to 10^12 đồng. Nothing in a year without a
/// change.
///
/// ```
/// use ansinh::citizen::co_payment::left_after_change;
/// use ansinh::law::Overrides;
/// use ansinh::units::{Dong, Month};
///
/// // Half of six old wages is left: half of six new ones.
/// let left = left_after_change(Month::new(2026, 11), Dong::new(7_020_000), &Overrides::default()).unwrap().unwrap();
/// assert_eq!((left.change, left.amount), (Month::new(2026, 7), Dong::new(7_590_000)));
/// ```
pub fn left_after_change(month: Month, paid: Dong, overrides: &Overrides) -> Result<Option<Left>, InputError> {
    let Some(change) = change_within_year(month, overrides) else { return Ok(None) };
    if !(Dong::ZERO..=MOST_PAID).contains(&paid) {
        return Err(InputError::out_of_range("paidBefore", Dong::ZERO, MOST_PAID));
    }
    let before = Rules::of(change.plus(-1), overrides).reference_level()?.value;
    let mut rules = Rules::of(change, overrides);
    let (bounds, wage) = (rules.co_payment()?, rules.reference_level()?);
    let mut explained = Explained::default();
    let times = Decimal::whole(bounds.value.yearly);
    let used = Fraction::whole(paid.get()).over(Fraction::whole(before.get()))?;
    let left = times.fraction()?.minus(used)?;
    let amount = if left.is_negative() { Dong::ZERO } else { left.times_whole(wage.value.get())?.round_dong()? };
    let formula = formula!["(", times, "−", paid, "÷", before, ") ×", wage.value];
    explained.step(Label::LeftToCoPay, formula, amount, bounds.value.of_change.as_slice());
    explained.close(rules);
    Ok(Some(Left { change, amount, explained }))
}

const MOST_PAID: Dong = Dong::new(1_000_000_000_000);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_year_with_a_change_has_a_rest() {
        let law = Overrides::default();
        let left = |year: i32, paid: i64| left_after_change(Month::new(year, 1), Dong::new(paid), &law).unwrap();
        assert_eq!(left(2027, 0), None);
        assert_eq!(left(2024, 0), None, "the rule is not known for that year");
        let amount = |paid: i64| left(2026, paid).map(|left| left.amount.get());
        assert_eq!(amount(0), Some(15_180_000));
        assert_eq!(amount(6 * 2_340_000), Some(0));
        assert_eq!(amount(20_000_000), Some(0));
        // (6 − 1.000.000 ÷ 2.340.000) × 2.530.000 = 14.098.803,42
        assert_eq!(amount(1_000_000), Some(14_098_803));
        // With a wage of one's own the bound is the same all year.
        let own = Overrides { reference_level: Some(Dong::new(3_000_000)), ..Overrides::default() };
        assert_eq!(left_after_change(Month::new(2026, 11), Dong::ZERO, &own).unwrap(), None);
    }
}
