//! Checking and solving: figures and the relations between them.

use super::figure::{Bound, Dimension, Figure, Measure};
use super::finding::{Finding, Judgement, Remark, Verdict, judge};
use super::relation::{Relation, Term};
use super::repair::hypotheses;
use super::solve::{Solved, candidate, comes_whole, narrowed, prints_so, whole_numbers};
use crate::error::{Fault, InputError};
use crate::explain::{Explained, Label, Piece};
use crate::formula;
use crate::units::{Decimal, Fraction, Range, TooLarge, Value};

/// Figures, and how they belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReconcileInput {
    /// Ids are unique. At most [`ReconcileInput::MOST`].
    pub figures: Vec<Figure>,
    /// Name figures of `figures` or of `unknown`. At most [`ReconcileInput::MOST`].
    pub relations: Vec<Relation>,
    /// Ids to solve for. An id may also stand in `figures`; then its unit counts and its value does not.
    pub unknown: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Reconciled {
    /// Worst first.
    pub findings: Vec<Finding>,
    pub solved: Vec<Solved>,
    pub explained: Explained,
}

impl ReconcileInput {
    pub const MOST: usize = 1000;
    /// Parts of one sum or mean.
    const MOST_PARTS: usize = 1000;
    const MOST_UNKNOWN: usize = 50;
}

/// Checks every relation whose figures are all known, and solves for the unknown ones.
pub fn reconcile(input: &ReconcileInput) -> Result<Reconciled, InputError> {
    let sheet = Sheet::of(input)?;
    let mut explained = Explained::default();
    let mut findings = Vec::new();
    for relation in &input.relations {
        if let Some(finding) = sheet.check(relation) {
            sheet.explain(&finding, &mut explained);
            findings.push(finding);
        }
    }
    let (solved, excluded) = sheet.solve(&mut explained);
    findings.extend(excluded);
    findings.sort_by_key(|finding| finding.verdict);
    Ok(Reconciled { findings, solved, explained })
}

/// The figures by id.
struct Sheet<'a> {
    input: &'a ReconcileInput,
    /// In the order of their ids.
    figures: Vec<&'a Figure>,
    unknown: Vec<&'a str>,
    /// Values that are also given in percent of something.
    with_percent: Vec<&'a str>,
}

impl<'a> Sheet<'a> {
    fn of(input: &'a ReconcileInput) -> Result<Sheet<'a>, InputError> {
        at_most("figures", input.figures.len(), ReconcileInput::MOST)?;
        at_most("relations", input.relations.len(), ReconcileInput::MOST)?;
        at_most("unknown", input.unknown.len(), ReconcileInput::MOST_UNKNOWN)?;
        let unknown: Vec<&str> = input.unknown.iter().map(String::as_str).collect();
        let mut sheet = Sheet { input, figures: Vec::new(), unknown, with_percent: Vec::new() };
        for (index, figure) in input.figures.iter().enumerate() {
            let id = figure.id.as_str();
            let wrong = |fault| Err(InputError::new(["figures[", &index.to_string(), "].id"].concat(), fault));
            if id.is_empty() {
                return wrong(Fault::Missing);
            }
            match sheet.place(id) {
                Ok(_) => return wrong(Fault::TwiceGiven { id: id.into() }),
                Err(place) => sheet.figures.insert(place, figure),
            }
            if !sheet.is_unknown(id) {
                check_size(figure, index)?;
            }
        }
        for (index, relation) in input.relations.iter().enumerate() {
            let path = ["relations[", &index.to_string(), "]"].concat();
            sheet.validate(relation).map_err(|error| error.within(&path))?;
            if let Relation::Ratio { part, .. } = relation {
                sheet.with_percent.push(part);
            }
        }
        Ok(sheet)
    }

    fn place(&self, id: &str) -> Result<usize, usize> {
        self.figures.binary_search_by(|figure| figure.id.as_str().cmp(id))
    }

    fn unit(&self, id: &str) -> Option<&'a str> {
        self.figures.get(self.place(id).ok()?).map(|figure| figure.unit.as_str())
    }

    fn is_unknown(&self, id: &str) -> bool {
        self.unknown.contains(&id)
    }

    /// A figure whose value counts.
    fn known(&self, id: &str) -> Option<&'a Figure> {
        self.figures.get(self.place(id).ok()?).copied().filter(|_| !self.is_unknown(id))
    }

    fn validate(&self, relation: &'a Relation) -> Result<(), InputError> {
        let terms = relation.terms();
        match relation {
            Relation::Sum { parts, .. } | Relation::Mean { parts, .. } => {
                if parts.is_empty() {
                    return Err(InputError::new("parts", Fault::Missing));
                }
                at_most("parts", parts.len(), ReconcileInput::MOST_PARTS)?;
            }
            Relation::Growth { change: None, previous: None, .. } => {
                return Err(InputError::new("previous", Fault::Missing));
            }
            _ => {}
        }
        let mut first_amount: Option<(&str, Dimension)> = None;
        for (place, id) in terms {
            if self.unit(id).is_none() && !self.is_unknown(id) {
                return Err(InputError::new(place, Fault::UnknownFigure { id: id.clone() }));
            }
            let Some(unit) = self.unit(id) else { continue };
            let dimension = Measure::of(unit).dimension;
            if is_percentage(relation, &place) {
                if dimension != Dimension::Percent {
                    return Err(InputError::new(place, Fault::UnitsDiffer { one: unit.into(), other: "%".into() }));
                }
                continue;
            }
            match first_amount {
                None => first_amount = Some((unit, dimension)),
                Some((other, expected)) if dimension != expected => {
                    let fault = Fault::UnitsDiffer { one: unit.into(), other: other.into() };
                    return Err(InputError::new(place, fault));
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// `None` where a figure of the relation is to be solved for.
    fn check(&self, relation: &Relation) -> Option<Finding> {
        let figures = relation.map(&mut |id| self.known(id))?;
        let judged = figures.ranges(Figure::range).map_or(Judgement::UNBOUNDED, |ranges| judge(&figures, &ranges));
        let near = judged.near;
        let mut finding =
            check(relation.clone(), &figures, judged, self.input.figures.iter(), |id| self.with_percent.contains(&id));
        if near {
            finding.verdict = Verdict::Undetermined;
            finding.remarks = vec![Remark::LastPlace];
        }
        Some(finding)
    }

    fn explain(&self, finding: &Finding, explained: &mut Explained) {
        let figures = finding.relation.map(&mut |id| self.known(id));
        if let (Some(figures), Some(computed)) = (figures, finding.computed) {
            step(&figures, computed, explained);
        }
    }

    /// Goes over the relations until nothing new comes out: an unknown may need another one first.
    /// Gives what was solved for, and the relations that no value of an unknown leaves room for.
    fn solve(&self, explained: &mut Explained) -> (Vec<Solved>, Vec<Finding>) {
        let mut ranges: Vec<(&str, Range)> = Vec::new();
        for _ in 0..self.unknown.len() {
            let before = ranges.clone();
            for relation in &self.input.relations {
                if let Some((id, range)) = self.solve_one(relation, &before) {
                    match ranges.binary_search_by(|(known, _)| known.cmp(&id)) {
                        Ok(place) => ranges[place].1 = narrowed(Some(ranges[place].1), range),
                        Err(place) => ranges.insert(place, (id, range)),
                    }
                }
            }
            if ranges == before {
                break;
            }
        }
        let excluded = self.excluded(&mut ranges);
        let solved: Vec<Solved> = ranges.into_iter().filter_map(|(id, range)| self.solved(id, range).ok()).collect();
        for one in &solved {
            if let Ok(value) = one.range.value.round_to(shown_places(&one.unit)) {
                explained.step(
                    Label::SolvedFigure,
                    formula![Value::Name(one.id.clone())],
                    quantity(value, &one.unit),
                    [],
                );
            }
        }
        (solved, excluded)
    }

    /// Two relations that give one unknown two values exclude each other, in whatever order it was solved: the later one
    /// conflicts, and the unknown is not told. The same where people or money would be below zero.
    fn excluded(&self, ranges: &mut Vec<(&'a str, Range)>) -> Vec<Finding> {
        let mut findings = Vec::new();
        let solved = ranges.clone();
        ranges.retain_mut(|(id, range)| match self.common(id, &solved) {
            Ok(common) => {
                *range = common.unwrap_or(*range);
                true
            }
            Err(finding) => {
                findings.push(*finding);
                false
            }
        });
        findings
    }

    /// What all relations leave of an unknown; the first one that leaves nothing, as a finding.
    fn common(&self, id: &'a str, solved: &[(&str, Range)]) -> Result<Option<Range>, Box<Finding>> {
        let from_zero = Measure::of(self.unit_of(id)).dimension != Dimension::Percent;
        let mut common: Option<Range> = None;
        for relation in self.input.relations.iter().filter(|relation| relation.members().iter().any(|one| *one == id)) {
            let Some(found) = self.solved_for(id, relation, solved) else { continue };
            let below_zero = from_zero && found.high.is_negative();
            if below_zero || common.is_some_and(|common| !common.overlaps(found)) {
                return Err(Box::new(self.excluded_finding(relation, id, common, solved)));
            }
            let found = if from_zero { not_below_zero(found) } else { found };
            common = Some(narrowed(common, found));
        }
        Ok(common)
    }

    /// What one relation makes of `id`, with all others as they are known or solved.
    fn solved_for(&self, id: &str, relation: &Relation, solved: &[(&str, Range)]) -> Option<Range> {
        let mut term =
            |other: &String| if other == id { Some(None) } else { Some(Some(self.range_of(other, solved)?)) };
        relation.map(&mut term)?.solve().ok()?
    }

    fn range_of(&self, id: &str, solved: &[(&str, Range)]) -> Option<Range> {
        match self.known(id) {
            Some(figure) => figure.range().ok(),
            None => solved.iter().find(|(known, _)| *known == id).map(|(_, range)| *range),
        }
    }

    /// What the relation would make of its checked figure with what the relations before it say of the unknown.
    fn excluded_finding(
        &self,
        relation: &Relation,
        id: &str,
        common: Option<Range>,
        solved: &[(&str, Range)],
    ) -> Finding {
        let mut put_in = |other: &String| if other == id { common } else { self.range_of(other, solved) };
        let computed = relation.map(&mut put_in).and_then(|ranges| ranges.computed().ok());
        let checked = relation.checked().and_then(|checked| self.known(checked));
        let computed = match (computed, checked) {
            (Some(computed), Some(checked)) => checked.in_own_unit(computed).ok(),
            (computed, None) => computed,
            (None, _) => None,
        };
        Finding { relation: relation.clone(), verdict: Verdict::Conflicts, computed, remarks: Vec::new() }
    }

    /// The only unknown of a relation that is still open.
    fn solve_one(&self, relation: &'a Relation, solved: &[(&str, Range)]) -> Option<(&'a str, Range)> {
        let mut open = None;
        let range_of = |id: &str| solved.iter().find(|(known, _)| *known == id).map(|(_, range)| *range);
        let members = relation.members();
        for id in &members {
            if self.is_unknown(id) && range_of(id).is_none() {
                if open.is_some() {
                    return None;
                }
                open = Some(id.as_str());
            }
        }
        // A relation between solved figures narrows one that it names first.
        let target = open.or_else(|| members.iter().map(|id| id.as_str()).find(|id| self.is_unknown(id)))?;
        let mut term = |id: &String| -> Option<Term> {
            if id == target {
                return Some(None);
            }
            match self.known(id) {
                Some(figure) => figure.range().ok().map(Some),
                None => Some(range_of(id)),
            }
        };
        let range = relation.map(&mut term)?.solve().ok()??;
        Some((target, range))
    }

    fn solved(&self, id: &str, range: Range) -> Result<Solved, TooLarge> {
        let unit = self.unit_of(id);
        let measure = Measure::of(unit);
        let whole = if comes_whole(measure.dimension) && measure.zeros == 0 {
            whole_numbers(range, |value| self.holds_with(id, value, unit))?
        } else {
            None
        };
        let own = range.over(Range::exact(measure.factor()))?;
        Ok(Solved { id: id.into(), range: own, unit: unit.into(), whole })
    }

    /// Whether all relations that name `id`, and otherwise only given figures, hold for `value`.
    fn holds_with(&self, id: &str, value: i64, unit: &str) -> Result<bool, TooLarge> {
        let put_in = candidate(id, value, unit);
        for relation in &self.input.relations {
            if !relation.members().iter().any(|term| *term == id) {
                continue;
            }
            let figures = relation.map(&mut |term| match self.known(term) {
                None if term == id => Some(&put_in),
                known => known,
            });
            let Some(figures) = figures else { continue };
            let checked = figures.checked().copied();
            if !prints_so(&figures.ranges(Figure::range)?, checked)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The unit of an unknown without one of its own: that of another figure in its relation that it can be compared
    /// with, or percent where a percentage is asked for.
    fn unit_of(&self, id: &str) -> &'a str {
        if let Some(unit) = self.unit(id) {
            return unit;
        }
        for relation in &self.input.relations {
            let terms = relation.terms();
            let Some((place, _)) = terms.iter().find(|(_, term)| *term == id) else { continue };
            if is_percentage(relation, place) {
                return "%";
            }
            let like = terms.iter().filter(|(other, _)| !is_percentage(relation, other));
            if let Some(unit) = like.filter_map(|(_, term)| self.unit(term)).next() {
                return unit;
            }
        }
        ""
    }
}

/// What a check of one relation comes to, with what can be said of it.
pub(super) fn check<'a>(
    relation: Relation,
    figures: &Relation<&Figure>,
    judged: Judgement,
    others: impl Iterator<Item = &'a Figure>,
    in_points: impl Fn(&str) -> bool,
) -> Finding {
    let own_unit = |range: Range| match figures.checked() {
        Some(figure) => figure.in_own_unit(range).ok(),
        None => Some(range),
    };
    let computed = judged.computed.and_then(own_unit);
    let mut remarks = Vec::new();
    if judged.equals_extreme {
        remarks.push(Remark::EqualsExtreme);
    }
    if let Relation::Chain { nested, .. } = relation {
        remarks.extend(chain_remark(nested, judged.verdict));
    }
    if let (Verdict::Conflicts, Some(computed)) = (judged.verdict, computed) {
        let points = matches!(&relation, Relation::Growth { now, .. } if in_points(now));
        remarks.extend(hypotheses(figures, computed, others, points));
    }
    Finding { relation, verdict: judged.verdict, computed, remarks }
}

fn chain_remark(nested: bool, verdict: Verdict) -> Option<Remark> {
    match (nested, verdict) {
        (true, Verdict::Conflicts) => Some(Remark::PlanAbovePopulation),
        (false, Verdict::Undetermined) => Some(Remark::TwoPlans),
        _ => None,
    }
}

/// The arithmetic of a check with the numbers put in.
pub(super) fn step(figures: &Relation<&Figure>, computed: Range, explained: &mut Explained) {
    let shown = |figure: &Figure| quantity(figure.value, &figure.unit);
    let (label, formula) = match figures {
        Relation::Ratio { part, whole, .. } => {
            (Label::ComputedRatio, formula![shown(part), "÷", shown(whole), "×", Decimal::whole(100)])
        }
        Relation::Growth { now, change: Some(change), previous: None, falls, .. } => {
            let sign = if *falls { "+" } else { "−" };
            let formula = formula![shown(change), "÷", "(", shown(now), sign, shown(change), ")"];
            (Label::ComputedGrowth, formula)
        }
        Relation::Growth { change: Some(change), previous: Some(previous), .. } => {
            (Label::ComputedGrowth, formula![shown(change), "÷", shown(previous)])
        }
        Relation::Growth { now, previous, .. } => {
            let formula = match previous {
                Some(previous) => formula![shown(now), "÷", shown(previous), "−", Decimal::whole(1)],
                None => formula![shown(now)],
            };
            (Label::ComputedGrowth, formula)
        }
        Relation::Sum { parts, .. } => (Label::ComputedSum, joined(parts, "+", |figure| shown(figure).into())),
        Relation::Difference { larger, smaller, .. } => {
            (Label::ComputedDifference, formula![shown(larger), "−", shown(smaller)])
        }
        Relation::Mean { parts, .. } => (Label::ComputedMean, joined(parts, ";", |figure| shown(figure).into())),
        Relation::Chain { first, second, .. } => (Label::ComputedChain, formula![shown(second), "÷", shown(first)]),
    };
    let unit = figures.checked().map_or("%", |checked| checked.unit.as_str());
    if let Ok(value) = computed.value.round_to(shown_places(unit)) {
        explained.step(label, formula, quantity(value, unit), []);
    }
}

fn joined(parts: &[&Figure], sign: &'static str, shown: impl Fn(&Figure) -> Piece) -> Vec<Piece> {
    let mut formula = Vec::with_capacity(parts.len() * 2);
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            formula.push(sign.into());
        }
        formula.push(shown(part));
    }
    formula
}

/// How many decimals a result of this unit is shown with.
pub(super) fn shown_places(unit: &str) -> u8 {
    let measure = Measure::of(unit);
    match measure.dimension {
        Dimension::Percent => 2,
        Dimension::Money | Dimension::Currency(_) | Dimension::Count => measure.zeros.min(3),
    }
}

pub(super) fn quantity(value: Decimal, unit: &str) -> Value {
    Value::Quantity(value, unit.into())
}

/// People and money.
fn not_below_zero(range: Range) -> Range {
    let from_zero = |value: Fraction| value.max(Fraction::ZERO);
    Range { low: from_zero(range.low), value: from_zero(range.value), high: range.high }
}

fn is_percentage(relation: &Relation, place: &str) -> bool {
    match relation {
        Relation::Ratio { .. } | Relation::Growth { .. } => place == "percent",
        Relation::Chain { .. } => place != "part",
        _ => false,
    }
}

fn at_most(field: &'static str, length: usize, most: usize) -> Result<(), InputError> {
    if length > most {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let range = Fault::OutOfRange { low: Decimal::whole(0).into(), high: Decimal::whole(most).into() };
        return Err(InputError::new(field, range));
    }
    Ok(())
}

/// Refuses numbers that no relation could be computed with, and steps that bound nothing.
fn check_size(figure: &Figure, index: usize) -> Result<(), InputError> {
    let field = |name: &str| format!("figures[{index}].{name}");
    let fits = |number: Decimal| {
        let limit = Fraction::whole(1_000_000_000_000_000_000);
        let scaled = number.fraction().and_then(|value| value.times(figure.measure().factor()));
        scaled.is_ok_and(|value| value <= limit && value >= limit.negated())
    };
    if !fits(figure.value) {
        return Err(InputError::new(field("value"), Fault::TooLarge));
    }
    match figure.step {
        Some(step) if step.is_negative() || step.is_zero() || !fits(step) => {
            let range = Fault::OutOfRange { low: Decimal::new(1, 9).into(), high: figure.value.into() };
            Err(InputError::new(field("step"), range))
        }
        _ if figure.bound == Bound::Exact && figure.range().is_err() => {
            Err(InputError::new(field("value"), Fault::TooLarge))
        }
        _ => Ok(()),
    }
}
