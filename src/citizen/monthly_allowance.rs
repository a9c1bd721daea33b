//! The monthly allowance of somebody of retirement age with too few years for a pension, until the social pension: Law
//! 41/2024/QH15 Art 23; Decree 159/2025/NĐ-CP Art 14, of both kinds of insurance Decree 158/2025/NĐ-CP Art 23 and 24.
//!
//! What the years are worth is paid out as social pensions, month by month. If it lasts longer than the way to the social
//! pension, each month brings more; if it does not last so long, the rest can be paid in at once.

use super::paid::Average;
use crate::citizen::explain::{Explained, Label, What};
use crate::error::InputError;
use crate::formula;
use crate::law::{Article, NoRules, Rules};
use crate::units::{Decimal, Dong, Fraction, Month, TooLarge, Value};

/// A monthly allowance until the social pension.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// First month, and how many months it is paid.
    pub from: Month,
    /// For so many months.
    pub months: i64,
    /// A month.
    pub amount: Dong,
    /// What would have to be paid at once for it to last until the social pension; nothing where it does.
    pub top_up: Option<TopUp>,
    /// Its steps, notices and rules.
    pub explained: Explained,
}

impl Outcome {
    /// The last month in which it is paid, with so many months more.
    pub fn last_with(&self, more: i64) -> Month {
        self.from.later(self.months + more - 1)
    }
}

/// Months that the allowance does not last, and what they cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopUp {
    /// For so many months.
    pub months: i64,
    /// One's own money for them.
    pub cost: Dong,
}

/// From the month `from` on, which the rules are of, up to the month of the social pension.
///
/// Nothing where that is not later, or where the years are worth nothing.
pub(super) fn monthly_allowance(
    paid: Average,
    both_kinds: bool,
    from: Month,
    social_from: Month,
    rules: &mut Rules<'_>,
) -> Result<Option<Outcome>, InputError> {
    let mut explained = Explained::default();
    let (rule, social) = (rules.monthly_allowance()?, rules.social_pension()?);
    let law = if both_kinds { rule.value.both_kinds } else { rule.source };
    let (way, each) = (i64::from(social_from.since(from)), social.value.amount);
    let counted = worth_in_months(paid, rule.value.times, each, law, rules, &mut explained)?;
    if way <= 0 || counted == 0 {
        return Ok(None);
    }
    let left = formula![from, "→", social_from];
    explained.step(Label::MonthsToSocialPension, left, Value::Months(way), [social.value.ages]);
    let mut outcome = Outcome { from, months: counted.min(way), amount: each, top_up: None, explained };
    if counted > way {
        outcome.amount = raised(counted, way, each, law, &mut outcome.explained)?;
    } else {
        let amount = formula![each];
        outcome.explained.step(Label::MonthlyAllowance, amount, each, [law, social.source]);
    }
    if counted < way {
        let (months, cost) = (way - counted, each.times(way - counted));
        let formula = formula!["(", Value::Months(way), "−", Value::Months(counted), ") ×", each];
        outcome.explained.step(Label::AllowanceTopUp, formula, cost, [law]);
        outcome.top_up = Some(TopUp { months, cost });
    }
    outcome.explained.note(None, What::AllowanceByRequest);
    Ok(Some(outcome))
}

/// Average × times × years, in social pensions, rounded up.
fn worth_in_months(
    paid: Average,
    times: i64,
    each: Dong,
    law: Article,
    rules: &mut Rules<'_>,
    explained: &mut Explained,
) -> Result<i64, InputError> {
    let odd = rules.odd_months().map_err(|none: NoRules| InputError::from(none))?;
    let years = crate::law::years::years(odd.value.half_years(paid.months));
    let worth = paid.average.times_whole(times)?.times(years.fraction()?)?;
    let months = i64::try_from(worth.over(each.into())?.ceil()).map_err(|_| TooLarge)?;
    let formula = formula![paid.average, "×", Decimal::whole(times), "×", years, "÷", each];
    explained.step(Label::AllowanceMonths, formula, Value::Months(months), [law, odd.source]);
    Ok(months)
}

/// The social pension and its share of what would be left over.
fn raised(counted: i64, way: i64, each: Dong, law: Article, explained: &mut Explained) -> Result<Dong, InputError> {
    let more = Fraction::from(each.times(counted - way)).over(Fraction::whole(way))?;
    let amount = Fraction::from(each).plus(more)?.round_dong()?;
    let formula =
        formula![each, "+ (", Value::Months(counted), "−", Value::Months(way), ") ×", each, "÷", Value::Months(way)];
    explained.step(Label::MonthlyAllowance, formula, amount, [law]);
    Ok(amount)
}
