//! Arrears: a rate of what? Every base that is known is shown, and none is picked silently.

use super::measure::Measure;
use super::ratio::{as_share, in_percent, read_percent};
use crate::error::{Fault, InputError};
use crate::formula;
use crate::staff::explain::{Explained, Label, What};
use crate::units::{Decimal, Fraction, Percent, Range, Rounded, TooLarge};

/// Of what the debt is a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArrearsBase {
    /// Collected and owed together: what should have come in.
    Receivable,
    Collected,
    Plan,
}

impl ArrearsBase {
    /// Stable name, for programs.
    pub fn code(self) -> &'static str {
        match self {
            ArrearsBase::Receivable => "receivable",
            ArrearsBase::Collected => "collected",
            ArrearsBase::Plan => "plan",
        }
    }

    /// Labels of the rate worked out from the debt, and of the debt worked out from the rate.
    fn labels(self) -> (Label, Label) {
        match self {
            ArrearsBase::Receivable => (Label::ArrearsOfReceivable, Label::DebtIfOfReceivable),
            ArrearsBase::Collected => (Label::ArrearsOfCollected, Label::DebtIfOfCollected),
            ArrearsBase::Plan => (Label::ArrearsOfPlan, Label::DebtIfOfPlan),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Hash)]
pub struct ArrearsInput {
    pub unit: String,
    /// At least one of `debt` and `percent`.
    pub debt: Option<Decimal>,
    pub percent: Option<Decimal>,
    /// At least one of `collected` and `plan`.
    pub collected: Option<Decimal>,
    pub plan: Option<Decimal>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ArrearsOutcome {
    pub rates: Vec<ArrearsRate>,
    /// What the debt would be a share of, if both debt and percentage are right as printed.
    pub implied_base: Option<Rounded<Decimal>>,
    pub explained: Explained,
}

/// Debt and rate under one base.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArrearsRate {
    pub base: ArrearsBase,
    pub whole: Rounded<Decimal>,
    pub debt: Rounded<Decimal>,
    pub percent: Rounded<Percent>,
    /// Whether the printed percentage can be of this base; `None` where debt and percentage are not both given.
    pub fits: Option<bool>,
}

/// The arrears under every base that is known.
///
/// Errors: `missing-field` where neither debt nor percentage, or no base at all is given; `not-positive` for a base of
/// zero.
pub fn arrears(input: &ArrearsInput) -> Result<ArrearsOutcome, InputError> {
    compute(input).map_err(|error| error.or_field("collected"))
}

fn compute(input: &ArrearsInput) -> Result<ArrearsOutcome, InputError> {
    let mut explained = Explained::default();
    if input.unit.trim().is_empty() {
        return Err(InputError::new("unit", Fault::Missing));
    }
    if input.collected.is_none() && input.plan.is_none() {
        return Err(InputError::new("collected", Fault::Missing));
    }
    let given = [input.debt, input.collected, input.plan].into_iter().flatten();
    let measure = Measure::of(&input.unit, given).deriving();
    let debt = input.debt.map(|debt| measure.read("debt", debt)).transpose()?;
    let percent = input.percent.map(read_percent).transpose()?;
    if debt.is_none() && percent.is_none() {
        return Err(InputError::new("debt", Fault::Missing));
    }
    let collected = input.collected.map(|number| measure.read_positive("collected", number)).transpose()?;
    let plan = input.plan.map(|number| measure.read_positive("plan", number)).transpose()?;

    let mut rates = Vec::with_capacity(3);
    for (base, known) in
        [(ArrearsBase::Receivable, collected), (ArrearsBase::Collected, collected), (ArrearsBase::Plan, plan)]
    {
        let Some(known) = known else { continue };
        rates.push(rate(base, known, debt, percent, measure, &mut explained)?);
    }
    let implied_base = implied(debt, percent, measure, &mut explained)?;
    if rates.iter().all(|rate| rate.fits == Some(false)) {
        explained.check(Some("percent".into()), What::NoBaseFits);
    } else {
        explained.note(None, What::NameTheBase);
    }
    Ok(ArrearsOutcome { rates, implied_base, explained })
}

fn rate(
    base: ArrearsBase,
    known: Range,
    debt: Option<Range>,
    printed: Option<Range>,
    measure: Measure<'_>,
    explained: &mut Explained,
) -> Result<ArrearsRate, InputError> {
    let (whole, debt_here) = match (debt, printed) {
        (Some(debt), _) if base == ArrearsBase::Receivable => (known.plus(debt)?, debt),
        (Some(debt), _) => (known, debt),
        (None, Some(printed)) if base == ArrearsBase::Receivable => {
            let whole = known.over(Range::exact(Fraction::ONE).minus(below_all(printed)?)?)?;
            (whole, whole.minus(known)?.at_least_zero())
        }
        (None, Some(printed)) => (known, known.times(as_share(printed)?)?),
        (None, None) => return Err(InputError::new("debt", Fault::Missing)),
    };
    let percent = match (debt, printed, base) {
        // Debt in part and whole at once: the rate grows with the debt and falls with what was collected.
        (Some(debt), _, ArrearsBase::Receivable) => {
            let share = debt.over(known)?;
            let one = Range::exact(Fraction::ONE);
            let paid = one.over(one.plus(share)?)?;
            one.minus(paid)?.times(Range::exact(Fraction::whole(100)))?
        }
        (None, Some(printed), _) => printed,
        _ => in_percent(debt_here, whole)?,
    };
    let (rate_label, debt_label) = base.labels();
    let (debt_shown, percent_shown) = (measure.value(debt_here.value)?, Percent::new(percent.value.round_to(2)?));
    if debt.is_some() {
        explained.step(rate_label, formula![debt_shown, "÷", measure.value(whole.value)?], percent_shown, []);
    } else if base == ArrearsBase::Receivable {
        let formula = formula![
            measure.value(known.value)?,
            "×",
            percent_shown,
            "÷ (",
            Percent::whole(100),
            "−",
            percent_shown,
            ")"
        ];
        explained.step(debt_label, formula, debt_shown, []);
    } else {
        explained.step(debt_label, formula![measure.value(known.value)?, "×", percent_shown], debt_shown, []);
    }
    Ok(ArrearsRate {
        base,
        whole: measure.rounded(whole)?,
        debt: measure.rounded(debt_here)?,
        percent: percent.rounded_percent()?,
        fits: debt.and(printed).map(|printed| printed.overlaps(percent)),
    })
}

/// A share of what is receivable is less than all of it.
fn below_all(printed: Range) -> Result<Range, InputError> {
    let share = as_share(printed)?;
    if share.high < Fraction::ONE {
        return Ok(share);
    }
    let (low, high) = (Percent::ZERO, Percent::whole(99));
    Err(InputError::new("percent", Fault::OutOfRange { low: low.into(), high: high.into() }))
}

fn implied(
    debt: Option<Range>,
    percent: Option<Range>,
    measure: Measure<'_>,
    explained: &mut Explained,
) -> Result<Option<Rounded<Decimal>>, TooLarge> {
    let (Some(debt), Some(percent)) = (debt, percent) else { return Ok(None) };
    if percent.low <= Fraction::ZERO {
        return Ok(None);
    }
    let base = debt.over(as_share(percent)?)?;
    let shown = Percent::new(percent.value.round_to(Decimal::MAX_PLACES)?.trimmed());
    explained.step(
        Label::ArrearsImpliedBase,
        formula![measure.value(debt.value)?, "÷", shown],
        measure.value(base.value)?,
        [],
    );
    measure.rounded(base).map(Some)
}
