//! Checking and solving: figures and the relations between them.

use super::figure::{Bound, Dimension, Figure, Measure};
use super::finding::{Finding, Judgement, Remark, Verdict, judge};
use super::relation::{Relation, Term};
use super::repair::{Other, hypotheses};
use super::solve::{Solved, candidate, comes_whole, narrowed, prints_so, whole_numbers};
use crate::error::{Fault, InputError, item};
use crate::explain::Piece;
use crate::figures::explain::{Explained, Label};
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
    for (relation, placed) in input.relations.iter().zip(&sheet.relations) {
        findings.extend(sheet.check(relation, placed, &mut explained));
    }
    let (solved, excluded) = sheet.solve(&mut explained);
    findings.extend(excluded);
    findings.sort_by_key(|finding| finding.verdict);
    Ok(Reconciled { findings, solved, explained })
}

/// The figures and the relations, each id looked up once.
struct Sheet<'a> {
    input: &'a ReconcileInput,
    figures: Vec<Given<'a>>,
    unknown: Vec<Asked<'a>>,
    /// Where to find each, in the order of the ids.
    places: Vec<(&'a str, Place)>,
    /// As in the input, with the places of their figures.
    relations: Vec<Relation<Place>>,
}

/// A figure with what follows from it alone.
struct Given<'a> {
    figure: &'a Figure,
    dimension: Dimension,
    range: Option<Range>,
    /// Its value is also given in percent of something.
    with_percent: bool,
}

/// A figure to be solved for.
struct Asked<'a> {
    id: &'a str,
    /// Where it stands among the figures too, which says its unit.
    given: Option<usize>,
}

/// Where a figure of a relation stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Known(usize),
    Unknown(usize),
}

/// A relation with figures to be solved for.
struct Open<'a> {
    /// Where it stands in the input.
    number: usize,
    relation: &'a Relation<Place>,
    /// Which of them, as often as it names each.
    asks: Vec<usize>,
    /// What it made last of the only one that was open.
    made: Option<(usize, Range)>,
}

impl<'a> Sheet<'a> {
    fn of(input: &'a ReconcileInput) -> Result<Sheet<'a>, InputError> {
        at_most("figures", input.figures.len(), ReconcileInput::MOST)?;
        at_most("relations", input.relations.len(), ReconcileInput::MOST)?;
        at_most("unknown", input.unknown.len(), ReconcileInput::MOST_UNKNOWN)?;
        let (figures, unknown, places, relations) = Default::default();
        let mut sheet = Sheet { input, figures, unknown, places, relations };
        for (index, figure) in input.figures.iter().enumerate() {
            sheet.take_figure(index, figure)?;
        }
        for id in &input.unknown {
            sheet.ask_for(id);
        }
        for (index, relation) in input.relations.iter().enumerate() {
            let path = item("relations", index, "");
            let placed = sheet.placed(relation).map_err(|error| error.within(&path))?;
            if let Relation::Ratio { part: Place::Known(part), .. } = placed {
                sheet.figures[part].with_percent = true;
            }
            sheet.relations.push(placed);
        }
        Ok(sheet)
    }

    fn take_figure(&mut self, index: usize, figure: &'a Figure) -> Result<(), InputError> {
        let id = figure.id.as_str();
        let wrong = |fault| Err(InputError::new(item("figures", index, "id"), fault));
        if id.is_empty() {
            return wrong(Fault::Missing);
        }
        let Err(place) = self.search(id) else {
            return wrong(Fault::TwiceGiven { id: id.into() });
        };
        if !self.input.unknown.contains(&figure.id) {
            check_size(figure, index)?;
        }
        self.places.insert(place, (id, Place::Known(self.figures.len())));
        let (dimension, range) = (figure.measure().dimension, figure.range().ok());
        self.figures.push(Given { figure, dimension, range, with_percent: false });
        Ok(())
    }

    /// An unknown that is also given takes its place.
    fn ask_for(&mut self, id: &'a str) {
        let own = Place::Unknown(self.unknown.len());
        let given = match self.search(id) {
            Ok(place) => match std::mem::replace(&mut self.places[place].1, own) {
                Place::Known(given) => Some(given),
                Place::Unknown(before) => self.unknown[before].given,
            },
            Err(place) => {
                self.places.insert(place, (id, own));
                None
            }
        };
        self.unknown.push(Asked { id, given });
    }

    fn search(&self, id: &str) -> Result<usize, usize> {
        self.places.binary_search_by(|(known, _)| (*known).cmp(id))
    }

    fn place(&self, id: &str) -> Option<Place> {
        self.search(id).ok().map(|place| self.places[place].1)
    }

    /// The figure, or what stands among the figures for one that is asked for.
    fn given(&self, place: Place) -> Option<&Given<'a>> {
        match place {
            Place::Known(place) => self.figures.get(place),
            Place::Unknown(place) => self.figures.get(self.unknown.get(place)?.given?),
        }
    }

    /// A figure whose value counts.
    fn known(&self, place: Place) -> Option<&Given<'a>> {
        match place {
            Place::Known(_) => self.given(place),
            Place::Unknown(_) => None,
        }
    }

    /// The relation with the places of its figures, if they can stand in it together.
    fn placed(&self, relation: &Relation) -> Result<Relation<Place>, InputError> {
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
        let mut places = Vec::new();
        let mut first_amount: Option<&Given<'_>> = None;
        for (at, id) in relation.members().enumerate() {
            let wrong = |fault| Err(InputError::new(relation.name_of(at), fault));
            let Some(place) = self.place(id) else {
                return wrong(Fault::UnknownFigure { id: id.clone() });
            };
            places.push(place);
            let Some(given) = self.given(place) else { continue };
            let unit = || given.figure.unit.clone();
            if relation.is_percentage(at) {
                if given.dimension != Dimension::Percent {
                    return wrong(Fault::UnitsDiffer { one: unit(), other: "%".into() });
                }
                continue;
            }
            let first = first_amount.get_or_insert(given);
            if first.dimension != given.dimension {
                return wrong(Fault::UnitsDiffer { one: unit(), other: first.figure.unit.clone() });
            }
        }
        let mut places = places.into_iter();
        relation.map(&mut |_| places.next()).ok_or_else(|| TooLarge.into())
    }

    /// `None` where a figure of the relation is to be solved for.
    fn check(&self, relation: &Relation, placed: &Relation<Place>, explained: &mut Explained) -> Option<Finding> {
        let figures = placed.map(&mut |place| self.known(*place).map(|given| given.figure))?;
        let ranges = placed.map(&mut |place| self.known(*place)?.range);
        let judged = ranges.map_or(Judgement::UNBOUNDED, |ranges| judge(&figures, &ranges));
        let others = self.figures.iter();
        let others =
            others.map(|Given { figure, dimension, range, .. }| Other { figure, dimension: *dimension, range: *range });
        let in_points = |id: &str| {
            let given = self.place(id).and_then(|place| self.known(place));
            given.is_some_and(|given| given.with_percent)
        };
        let near = judged.near;
        let mut finding = check(relation.clone(), &figures, judged, others, in_points);
        if near {
            finding.verdict = Verdict::Undetermined;
            finding.remarks = vec![Remark::LastPlace];
        }
        if let Some(computed) = finding.computed {
            step(&figures, computed, explained);
        }
        Some(finding)
    }

    /// Goes over the relations until nothing new comes out: an unknown may need another one first. A relation is worked
    /// out again only where the range of one that it asks for has changed.
    /// Gives what was solved for, and the relations that no value of an unknown leaves room for.
    fn solve(&self, explained: &mut Explained) -> (Vec<Solved>, Vec<Finding>) {
        let mut open = self.open();
        let mut ranges: Vec<Option<Range>> = vec![None; self.unknown.len()];
        let mut changed = vec![true; self.unknown.len()];
        for _ in 0..self.unknown.len() {
            let before = ranges.clone();
            for open in &mut open {
                if open.asks.iter().any(|&asked| changed[asked]) {
                    open.made = self.solve_one(open, &before);
                }
                if let Some((asked, range)) = open.made {
                    ranges[asked] = Some(narrowed(ranges[asked], range));
                }
            }
            changed = ranges.iter().zip(&before).map(|(range, before)| range != before).collect();
            if !changed.contains(&true) {
                break;
            }
        }
        let excluded = self.excluded(&mut ranges, &open);
        let mut solved: Vec<Solved> = Vec::new();
        for asked in self.in_order() {
            solved.extend(ranges[asked].and_then(|range| self.solved(asked, range, &open).ok()));
        }
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

    /// The unknown figures in the order of their ids.
    fn in_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.unknown.len()).collect();
        order.sort_by_key(|asked| self.unknown[*asked].id);
        order
    }

    /// Two relations that give one unknown two values exclude each other, in whatever order it was solved: the later one
    /// conflicts, and the unknown is not told. The same where people or money would be below zero.
    fn excluded(&self, ranges: &mut [Option<Range>], open: &[Open<'_>]) -> Vec<Finding> {
        let mut findings = Vec::new();
        let solved = ranges.to_vec();
        for asked in self.in_order() {
            let Some(range) = ranges[asked] else { continue };
            ranges[asked] = match self.common(asked, open, &solved) {
                Ok(common) => Some(common.unwrap_or(range)),
                Err(finding) => {
                    findings.push(*finding);
                    None
                }
            };
        }
        findings
    }

    /// What all relations leave of an unknown; the first one that leaves nothing, as a finding.
    fn common(&self, asked: usize, open: &[Open<'_>], solved: &[Option<Range>]) -> Result<Option<Range>, Box<Finding>> {
        let from_zero = Measure::of(self.unit_of(asked)).dimension != Dimension::Percent;
        let mut common: Option<Range> = None;
        for open in open.iter().filter(|open| open.asks.contains(&asked)) {
            let Some(found) = self.solved_for(asked, open, solved) else { continue };
            let below_zero = from_zero && found.high.is_negative();
            if below_zero || common.is_some_and(|common| !common.overlaps(found)) {
                return Err(Box::new(self.excluded_finding(open, asked, common, solved)));
            }
            let found = if from_zero { not_below_zero(found) } else { found };
            common = Some(narrowed(common, found));
        }
        Ok(common)
    }

    /// What one relation makes of `asked`, with all others as they are known or solved.
    fn solved_for(&self, asked: usize, open: &Open<'_>, solved: &[Option<Range>]) -> Option<Range> {
        let mut term = |place: &Place| match place {
            Place::Unknown(other) if *other == asked => Some(None),
            place => self.range_of(*place, solved).map(Some),
        };
        open.relation.map(&mut term)?.solve().ok()?
    }

    fn range_of(&self, place: Place, solved: &[Option<Range>]) -> Option<Range> {
        match place {
            Place::Known(known) => self.figures[known].range,
            Place::Unknown(asked) => solved[asked],
        }
    }

    /// What the relation would make of its checked figure with what the relations before it say of the unknown.
    fn excluded_finding(
        &self,
        open: &Open<'_>,
        asked: usize,
        common: Option<Range>,
        solved: &[Option<Range>],
    ) -> Finding {
        let mut put_in = |place: &Place| match place {
            Place::Unknown(other) if *other == asked => common,
            place => self.range_of(*place, solved),
        };
        let computed = open.relation.map(&mut put_in).and_then(|ranges| ranges.computed().ok());
        let checked = open.relation.checked().and_then(|checked| self.known(*checked));
        let computed = match (computed, checked) {
            (Some(computed), Some(checked)) => checked.figure.in_own_unit(computed).ok(),
            (computed, None) => computed,
            (None, _) => None,
        };
        let relation = self.input.relations[open.number].clone();
        Finding { relation, verdict: Verdict::Conflicts, computed, remarks: Vec::new() }
    }

    fn open(&self) -> Vec<Open<'_>> {
        let asked = |place: &Place| match place {
            Place::Unknown(asked) => Some(*asked),
            Place::Known(_) => None,
        };
        let open = |(number, relation)| {
            let asks: Vec<usize> = Relation::members(relation).filter_map(asked).collect();
            (!asks.is_empty()).then_some(Open { number, relation, asks, made: None })
        };
        self.relations.iter().enumerate().filter_map(open).collect()
    }

    /// The only unknown of a relation that is still open.
    fn solve_one(&self, open: &Open<'_>, solved: &[Option<Range>]) -> Option<(usize, Range)> {
        let mut still_open = open.asks.iter().filter(|asked| solved[**asked].is_none());
        // A relation between solved figures narrows one that it names first.
        let target = *still_open.next().or(open.asks.first())?;
        if still_open.next().is_some() {
            return None;
        }
        let mut term = |place: &Place| -> Option<Term> {
            match place {
                Place::Unknown(asked) if *asked == target => Some(None),
                Place::Unknown(asked) => Some(solved[*asked]),
                Place::Known(known) => self.figures[*known].range.map(Some),
            }
        };
        let range = open.relation.map(&mut term)?.solve().ok()??;
        Some((target, range))
    }

    fn solved(&self, asked: usize, range: Range, open: &[Open<'_>]) -> Result<Solved, TooLarge> {
        let (id, unit) = (self.unknown[asked].id, self.unit_of(asked));
        let measure = Measure::of(unit);
        let whole = if comes_whole(measure.dimension) && measure.zeros == 0 {
            whole_numbers(range, |value| self.holds_with(asked, &candidate(id, value, unit), open))?
        } else {
            None
        };
        let own = range.over(Range::exact(measure.factor()))?;
        Ok(Solved { id: id.into(), range: own, unit: unit.into(), whole })
    }

    /// Whether all relations that ask for this figure, and otherwise name only given ones, hold with `put_in`.
    fn holds_with(&self, asked: usize, put_in: &Figure, open: &[Open<'_>]) -> Result<bool, TooLarge> {
        let range = put_in.range()?;
        for Open { relation, asks, .. } in open {
            if asks.iter().any(|other| *other != asked) {
                continue;
            }
            let mut range_of = |place: &Place| self.known(*place).map_or(Some(range), |given| given.range);
            let ranges = relation.map(&mut range_of).ok_or(TooLarge)?;
            let checked = relation.checked().map(|place| self.known(*place).map_or(put_in, |given| given.figure));
            if !prints_so(&ranges, checked)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The unit of an unknown without one of its own: that of another figure in its relation that it can be compared
    /// with, or percent where a percentage is asked for.
    fn unit_of(&self, asked: usize) -> &'a str {
        let own = Place::Unknown(asked);
        if let Some(given) = self.given(own) {
            return &given.figure.unit;
        }
        for relation in &self.relations {
            let members: Vec<&Place> = relation.members().collect();
            let Some(place) = members.iter().position(|member| **member == own) else { continue };
            if relation.is_percentage(place) {
                return "%";
            }
            let mut amounts = (0..members.len()).filter(|at| !relation.is_percentage(*at));
            if let Some(given) = amounts.find_map(|at| self.given(*members[at])) {
                return &given.figure.unit;
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
    others: impl Iterator<Item = Other<'a>>,
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
    let field = |name: &str| item("figures", index, name);
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
