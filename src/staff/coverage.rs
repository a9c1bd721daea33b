//! Coverage: the share of the population or of the labour force that is insured.

use super::measure::Measure;
use super::ratio::{Given, Names};
use crate::error::{Fault, InputError};
use crate::formula;
use crate::staff::explain::{Explained, Label, What};
use crate::units::{Decimal, Fraction, Percent, Range, Rounded};

/// Of whom the insured are a share. Two coverages of different bases cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Base {
    Population,
    LabourForce,
}

#[derive(Clone, Debug, PartialEq, Hash)]
pub struct CoverageInput {
    pub of: Base,
    /// Any two of `covered`, `base` and `percent`, as printed.
    pub covered: Option<Decimal>,
    pub base: Option<Decimal>,
    pub percent: Option<Decimal>,
    /// "người"
    pub unit: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CoverageOutcome {
    pub covered: Rounded<Decimal>,
    pub base: Rounded<Decimal>,
    pub percent: Rounded<Percent>,
    /// Never below zero.
    pub uncovered: Rounded<Decimal>,
    pub explained: Explained,
}

/// Insured people as a share of their base, with the third figure worked out from two.
pub fn coverage(input: &CoverageInput) -> Result<CoverageOutcome, InputError> {
    compute(input).map_err(|error| error.or_field("covered"))
}

fn compute(input: &CoverageInput) -> Result<CoverageOutcome, InputError> {
    let mut explained = Explained::default();
    if input.unit.trim().is_empty() {
        return Err(InputError::new("unit", Fault::Missing));
    }
    let (whole_label, percent_label) = match input.of {
        Base::Population => (Label::PopulationFromPercent, Label::CoverageOfPopulation),
        Base::LabourForce => (Label::LabourForceFromPercent, Label::CoverageOfLabourForce),
    };
    let names =
        Names { part: "covered", whole: "base", part_label: Label::CoveredFromPercent, whole_label, percent_label };
    let given = Given { part: input.covered, whole: input.base, percent: input.percent };
    let written = Measure::of(&input.unit, given.numbers());
    let ratio = given.solve(&names, written, &mut explained)?;
    let measure = if given.derives() { written.deriving() } else { written };
    if ratio.percent.value > Fraction::whole(100) {
        let percent = Percent::new(ratio.percent.value.round_to(2)?);
        explained.note(Some("percent".into()), What::CoverageAboveAll { percent });
    }
    let uncovered: Range = ratio.whole.minus(ratio.part)?.at_least_zero();
    let formula = formula![measure.value(ratio.whole.value)?, "−", measure.value(ratio.part.value)?];
    explained.step(Label::Uncovered, formula, measure.value(uncovered.value)?, []);
    Ok(CoverageOutcome {
        covered: measure.rounded(ratio.part)?,
        base: measure.rounded(ratio.whole)?,
        percent: ratio.percent.rounded_percent()?,
        uncovered: measure.rounded(uncovered)?,
        explained,
    })
}
