//! Part, whole and percent: any two give the third, as the range that rounding allows.

use super::measure::Measure;
use crate::error::{Fault, Field, InputError};
use crate::formula;
use crate::staff::explain::{Explained, Label, What};
use crate::units::{Decimal, Fraction, Percent, Range, TooLarge, Value};

/// The largest percentage that is read from a person.
const LARGEST_PERCENT: i64 = 1_000_000;

/// How an indicator calls its part and its whole.
pub(super) struct Names {
    pub part: &'static str,
    pub whole: &'static str,
    pub part_label: Label,
    pub whole_label: Label,
    pub percent_label: Label,
}

/// Two of the three as printed.
#[derive(Clone, Copy)]
pub(super) struct Given {
    pub part: Option<Decimal>,
    pub whole: Option<Decimal>,
    pub percent: Option<Decimal>,
}

/// All three, as ranges.
#[derive(Clone, Copy)]
pub(super) struct Ratio {
    pub part: Range,
    pub whole: Range,
    /// In percent.
    pub percent: Range,
    /// Decimals of the percentage for sentences: as printed, or two.
    pub percent_places: u8,
}

impl Given {
    pub fn numbers(self) -> impl Iterator<Item = Decimal> {
        self.part.into_iter().chain(self.whole)
    }

    /// Whether the part or the whole has to be worked out from the percentage.
    pub fn derives(self) -> bool {
        self.part.is_none() || self.whole.is_none()
    }

    pub fn solve(self, names: &Names, measure: Measure<'_>, explained: &mut Explained) -> Result<Ratio, InputError> {
        match (self.part, self.whole, self.percent) {
            (Some(part), Some(whole), percent) => both_known(names, measure, part, whole, percent, explained),
            (Some(part), None, Some(percent)) => whole_from_percent(names, measure, part, percent, explained),
            (None, Some(whole), Some(percent)) => part_from_percent(names, measure, whole, percent, explained),
            (None, ..) => Err(InputError::new(names.part, Fault::TwoOfThree)),
            (Some(_), None, None) => Err(InputError::new(names.whole, Fault::TwoOfThree)),
        }
    }
}

fn both_known(
    names: &Names,
    measure: Measure<'_>,
    part: Decimal,
    whole: Decimal,
    printed: Option<Decimal>,
    explained: &mut Explained,
) -> Result<Ratio, InputError> {
    let (part, whole) = (measure.read(names.part, part)?, measure.read_positive(names.whole, whole)?);
    let percent = in_percent(part, whole)?;
    explain_percent(names, measure, part, whole, explained)?;
    if let Some(printed) = printed {
        compare_printed("percent".into(), printed, percent, explained)?;
    }
    Ok(Ratio { part, whole, percent, percent_places: 2 })
}

/// A printed percentage beside done and plan: where they do not give it, that is told.
pub fn compare_printed(
    field: Field,
    printed: Decimal,
    percent: Range,
    explained: &mut Explained,
) -> Result<(), InputError> {
    if !read_percent(printed)?.overlaps(percent) {
        let computed = Percent::new(percent.value.round_to(printed.places().max(2))?);
        explained.check(Some(field), What::PercentConflict { printed: Percent::new(printed), computed });
    }
    Ok(())
}

fn whole_from_percent(
    names: &Names,
    measure: Measure<'_>,
    part: Decimal,
    percent: Decimal,
    explained: &mut Explained,
) -> Result<Ratio, InputError> {
    let (part, printed) = (measure.read(names.part, part)?, read_percent(percent)?);
    if printed.low <= Fraction::ZERO {
        let least = Value::Percent(Percent::new(Decimal::new(1, percent.places())));
        let high = Value::Percent(Percent::whole(LARGEST_PERCENT));
        return Err(InputError::new("percent", Fault::OutOfRange { low: least, high }));
    }
    if part.value.is_zero() {
        // Nothing is a share of any whole: none can be found from it.
        return Err(InputError::new(names.whole, Fault::TwoOfThree));
    }
    let whole = part.over(as_share(printed)?)?;
    explain_range(measure, part, "÷", printed, names.whole_label, whole, explained)?;
    let whole = counted(measure, whole, part, 1, |whole| in_percent(part, whole), explained)?;
    finish(names, measure, part, whole, percent, explained)
}

fn part_from_percent(
    names: &Names,
    measure: Measure<'_>,
    whole: Decimal,
    percent: Decimal,
    explained: &mut Explained,
) -> Result<Ratio, InputError> {
    let (whole, printed) = (measure.read_positive(names.whole, whole)?, read_percent(percent)?);
    let part = whole.times(as_share(printed)?)?;
    explain_range(measure, whole, "×", printed, names.part_label, part, explained)?;
    let part = counted(measure, part, whole, 0, |part| in_percent(part, whole), explained)?;
    finish(names, measure, part, whole, percent, explained)
}

/// Keeps the printed percentage, except where whole people leave only one possible value for it.
fn finish(
    names: &Names,
    measure: Measure<'_>,
    part: Range,
    whole: Range,
    printed: Decimal,
    explained: &mut Explained,
) -> Result<Ratio, InputError> {
    if part.is_exact() && whole.is_exact() {
        explain_percent(names, measure, part, whole, explained)?;
        return Ok(Ratio { part, whole, percent: in_percent(part, whole)?, percent_places: 2 });
    }
    Ok(Ratio { part, whole, percent: read_percent(printed)?, percent_places: printed.places() })
}

/// People are whole: keeps the whole numbers within the range, and says when there is only one, or none.
///
/// Where there is none the range runs from the whole number below (at least `least`) to the one above.
fn counted(
    measure: Measure<'_>,
    range: Range,
    other: Range,
    least: i64,
    percent_of: impl Fn(Range) -> Result<Range, TooLarge>,
    explained: &mut Explained,
) -> Result<Range, InputError> {
    if !measure.is_counted() || !other.is_exact() {
        return Ok(range);
    }
    if let Some(whole) = range.whole_within() {
        if whole.is_exact() && !range.is_exact() {
            explained.note(None, What::OnlyCount { count: measure.value(whole.value)? });
        }
        return Ok(whole);
    }
    let at_least = |number: i128| Fraction::new(number.max(least.into()), 1);
    let (low, high) = (at_least(range.value.floor())?, at_least(range.value.ceil())?);
    let near = |count: Fraction| -> Result<(Value, Percent), TooLarge> {
        let percent = percent_of(Range::exact(count))?.value.round_to(2)?;
        Ok((measure.value(count)?, Percent::new(percent)))
    };
    explained.check(Some("percent".into()), What::NoCount { below: near(low)?, above: near(high)? });
    Ok(Range { low, value: at_least(range.value.round())?, high })
}

fn explain_percent(
    names: &Names,
    measure: Measure<'_>,
    part: Range,
    whole: Range,
    explained: &mut Explained,
) -> Result<(), TooLarge> {
    let value = Percent::new(in_percent(part, whole)?.value.round_to(2)?);
    explained.step(
        names.percent_label,
        formula![measure.value(part.value)?, "÷", measure.value(whole.value)?],
        value,
        [],
    );
    Ok(())
}

/// The value worked out from the percentage, and the ends that rounding allows.
fn explain_range(
    measure: Measure<'_>,
    known: Range,
    sign: &'static str,
    percent: Range,
    label: Label,
    result: Range,
    explained: &mut Explained,
) -> Result<(), TooLarge> {
    // A quotient is smallest where its divisor is largest.
    let (least, most) = if sign == "÷" { (percent.high, percent.low) } else { (percent.low, percent.high) };
    let ends = measure.deriving();
    for (label, known, percent, result) in [
        (label, known.value, percent.value, result.value),
        (Label::LeastByRounding, known.low, least, result.low),
        (Label::MostByRounding, known.high, most, result.high),
    ] {
        let percent = Percent::new(percent.round_to(Decimal::MAX_PLACES)?.trimmed());
        // Not yet whole: the ends show what was left to choose from.
        let shown = ends.written(result.round_to(ends.places().max(2))?);
        let known = known.round_to(measure.end_places())?.trimmed();
        explained.step(label, formula![ends.written(known), sign, percent], shown, []);
    }
    Ok(())
}

/// A printed percentage as a range, in percent.
pub(super) fn read_percent(percent: Decimal) -> Result<Range, InputError> {
    let value = percent.fraction()?;
    if value.is_negative() || value > Fraction::whole(LARGEST_PERCENT) {
        let (low, high) = (Value::Percent(Percent::ZERO), Value::Percent(Percent::whole(LARGEST_PERCENT)));
        return Err(InputError::new("percent", Fault::OutOfRange { low, high }));
    }
    Ok(Range::printed(percent)?.at_least_zero())
}

/// 53.4 percent as 0.534.
pub(super) fn as_share(percent: Range) -> Result<Range, TooLarge> {
    percent.over(Range::exact(Fraction::whole(100)))
}

pub(super) fn in_percent(part: Range, whole: Range) -> Result<Range, TooLarge> {
    part.over(whole)?.times(Range::exact(Fraction::whole(100)))
}
