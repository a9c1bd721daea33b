//! What a check comes to: agrees, conflicts, or cannot be decided.

use super::figure::{Bound, Figure};
use super::relation::{Known, Relation, percent_of};
use crate::units::{Decimal, Fraction, Range, TooLarge};

/// A relation that was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub relation: Relation,
    pub verdict: Verdict,
    /// What the other figures make of the checked one, in its own unit; of a chain, the first base in percent of the
    /// second. `None` where nothing bounds it.
    pub computed: Option<Range>,
    /// Questions to the author and remarks, never corrections.
    pub remarks: Vec<Remark>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    // In the order of showing: worst first.
    Conflicts,
    Undetermined,
    Agrees,
}

/// What can be said of a relation beyond its verdict.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    // Questions about a conflict
    /// Digits may have been lost: the number with them, in the checked figure's unit.
    LostDigits(Decimal),
    /// Two neighbouring digits may have changed places.
    SwappedDigits(Decimal),
    /// The percent may be a difference of percentages.
    PercentagePoints,
    /// One unit of the last place: cut off instead of rounded.
    LastPlace,
    /// The figure may be in another unit, larger (or smaller) by this many zeros.
    WrongScale { id: String, zeros: i8 },
    /// Another figure reproduces the percent as its base.
    OtherBase(String),
    /// The change was divided by today's value instead of the previous one.
    BaseIsNow,
    // Why it conflicts or cannot be decided
    /// A weighted mean equals its highest (or lowest) value only if all are equal.
    EqualsExtreme,
    /// The plan is larger than the population.
    PlanAbovePopulation,
    /// Two plans, of which none can be called the larger.
    TwoPlans,
    /// The parts named need not be all, or may overlap.
    PartsUnsure,
    /// The words do not say for sure that these figures belong together.
    ReadingUnsure,
    /// No base that the text offers reproduces the percent; the base that would, with its unit.
    NoBaseFits { tried: Vec<Tried>, implied: Option<(Range, String)> },
}

/// A base that was tried, and the percent that it makes.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    pub base: Base,
    pub percent: Range,
}

/// What a percent can be a percent of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Base {
    Plan,
    Population,
    LabourForce,
    Payable,
    Collected,
    CollectedAndDebt,
    Previous,
    Total,
}

/// A check in the base unit.
pub(super) struct Judgement {
    pub verdict: Verdict,
    pub computed: Option<Range>,
    /// Conflicts by so little that careless printing explains it.
    pub near: bool,
    pub equals_extreme: bool,
}

impl Judgement {
    fn plain(verdict: Verdict, computed: Range) -> Judgement {
        Judgement { verdict, computed: Some(computed), near: false, equals_extreme: false }
    }

    pub const UNBOUNDED: Judgement =
        Judgement { verdict: Verdict::Undetermined, computed: None, near: false, equals_extreme: false };
}

/// Compares the checked figure with what the others make of it. `strict` is what the figures can be.
pub(super) fn judge(relation: &Relation<&Figure>, strict: &Relation<Range>) -> Judgement {
    let judged = match relation {
        Relation::Mean { whole, parts, known } => judge_mean(strict, whole, parts, *known),
        Relation::Chain { nested, .. } => judge_chain(strict, *nested),
        _ => judge_computed(relation, strict),
    };
    judged.unwrap_or(Judgement::UNBOUNDED)
}

fn judge_computed(relation: &Relation<&Figure>, strict: &Relation<Range>) -> Result<Judgement, TooLarge> {
    let computed = strict.computed()?;
    if !fits(strict, computed)? {
        let near = relation.checked().map_or(Ok(false), |checked| checked.is_nearly(computed))? && has_risen(strict)?;
        return Ok(Judgement { near, ..Judgement::plain(Verdict::Conflicts, computed) });
    }
    // "gần 1 triệu" leaves so much open that agreement must hold for what is likely, too.
    let open = relation.members().any(|figure| figure.bound == Bound::Below);
    let likely = !open || holds(&relation.ranges(Figure::likely)?)?;
    let verdict = if likely { Verdict::Agrees } else { Verdict::Undetermined };
    Ok(Judgement::plain(verdict, computed))
}

fn holds(relation: &Relation<Range>) -> Result<bool, TooLarge> {
    fits(relation, relation.computed()?)
}

fn fits(relation: &Relation<Range>, computed: Range) -> Result<bool, TooLarge> {
    Ok(relation.checked().is_some_and(|checked| checked.overlaps(computed)) && has_risen(relation)?)
}

/// Where both are given, the change is that from the value before.
fn has_risen(relation: &Relation<Range>) -> Result<bool, TooLarge> {
    if let Relation::Growth { now, change: Some(change), previous: Some(previous), falls, .. } = relation {
        let difference = if *falls { previous.minus(*now)? } else { now.minus(*previous)? };
        return Ok(difference.overlaps(*change));
    }
    Ok(true)
}

fn judge_mean(
    strict: &Relation<Range>,
    whole: &Figure,
    parts: &[&Figure],
    known: Known,
) -> Result<Judgement, TooLarge> {
    let computed = strict.computed()?;
    let printed = *strict.checked().ok_or(TooLarge)?;
    let outside = match known {
        Known::All => !printed.overlaps(computed),
        Known::Highest => printed.low > computed.high,
        Known::Lowest => printed.high < computed.low,
    };
    if outside {
        return Ok(Judgement::plain(Verdict::Conflicts, computed));
    }
    let equals_extreme = equals_extreme(whole, parts, known);
    let telling = whole.value.places() > 0 && whole.bound == Bound::Rounded && computed.value < Fraction::whole(100);
    let verdict = match (equals_extreme, telling) {
        (true, true) => Verdict::Conflicts,
        (true, false) => Verdict::Undetermined,
        (false, _) => Verdict::Agrees,
    };
    Ok(Judgement { equals_extreme, ..Judgement::plain(verdict, computed) })
}

/// A mean that prints as its highest or lowest value although others differ from it.
fn equals_extreme(whole: &Figure, parts: &[&Figure], known: Known) -> bool {
    let same = |part: &&Figure| part.value == whole.value;
    let value = |figure: &Figure| figure.value.fraction().unwrap_or(Fraction::ZERO);
    let least = parts.iter().map(|part| value(part)).min();
    let most = parts.iter().map(|part| value(part)).max();
    let extreme = Some(value(whole)) == least || Some(value(whole)) == most;
    parts.iter().any(same) && extreme && (known != Known::All || least != most)
}

fn judge_chain(strict: &Relation<Range>, nested: bool) -> Result<Judgement, TooLarge> {
    let computed = strict.computed()?;
    let hundred = Fraction::whole(100);
    let verdict = if nested && computed.low > hundred {
        Verdict::Conflicts
    } else if computed.contains(hundred) {
        Verdict::Undetermined
    } else {
        Verdict::Agrees
    };
    Ok(Judgement::plain(verdict, computed))
}

/// Whether `part` in percent of `whole` can be what is printed.
pub(super) fn reproduces(part: &Figure, whole: &Figure, percent: &Figure) -> bool {
    let check = || Ok::<bool, TooLarge>(makes(part.range()?, whole.range()?, percent.range()?));
    check().unwrap_or(false)
}

/// The same of their ranges.
pub(super) fn makes(part: Range, whole: Range, percent: Range) -> bool {
    percent_of(part, whole).is_ok_and(|computed| computed.overlaps(percent))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(value: &str) -> Figure {
        Figure {
            id: value.into(),
            value: Decimal::parse(value).unwrap(),
            bound: Bound::Rounded,
            unit: "%".into(),
            step: None,
        }
    }

    fn judged(relation: &Relation<&Figure>) -> Judgement {
        judge(relation, &relation.ranges(Figure::range).unwrap())
    }

    #[track_caller]
    fn mean(whole: &str, parts: &[&str], known: Known, verdict: Verdict) {
        let (whole, parts): (_, Vec<Figure>) = (percent(whole), parts.iter().map(|part| percent(part)).collect());
        let relation = Relation::Mean { whole: &whole, parts: parts.iter().collect(), known };
        assert_eq!(judged(&relation).verdict, verdict);
    }

    #[test]
    fn a_mean_lies_between_its_values() {
        mean("89.99", &["92.29"], Known::Highest, Verdict::Agrees);
        mean("99.14", &["99.14"], Known::Highest, Verdict::Conflicts);
        mean("93.10", &["92.29"], Known::Highest, Verdict::Conflicts);
        mean("100", &["100"], Known::Highest, Verdict::Undetermined);
        mean("92", &["92"], Known::Highest, Verdict::Undetermined);
        mean("85.10", &["86.20"], Known::Lowest, Verdict::Conflicts);
        mean("90.5", &["88.1", "91.2"], Known::All, Verdict::Agrees);
        mean("91.5", &["88.1", "91.2"], Known::All, Verdict::Conflicts);
        mean("91.2", &["88.1", "91.2"], Known::All, Verdict::Conflicts);
        mean("91.2", &["91.2", "91.2"], Known::All, Verdict::Agrees);
    }

    #[test]
    fn two_percentages_of_one_number_compare_their_bases() {
        let (plan, coverage) = (percent("96.3"), percent("99.14"));
        let chain = |first, second, nested| judged(&Relation::Chain { part: &plan, first, second, nested });
        let found = chain(&plan, &coverage, true);
        assert_eq!(found.verdict, Verdict::Conflicts);
        assert_eq!(found.computed.unwrap().value.round_to(2), Ok(Decimal::new(10295, 2)));
        assert_eq!(chain(&coverage, &plan, true).verdict, Verdict::Agrees);
        assert_eq!(chain(&percent("23.06"), &percent("23"), false).verdict, Verdict::Undetermined);
    }
}
