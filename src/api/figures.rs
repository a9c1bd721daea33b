//! `reconcile` and `readReport`.

use super::explained::entries;
use super::wire::{Entry, Key, Object, Wire, list, object};
use crate::error::{Choice, InputError};
use crate::explain::Explained;
use crate::figures::report::{Hidden, Ignored, Notation, ReadFigure, Role};
use crate::figures::{self, Bound, Dimension, Figure, Finding, Known, Measure, Relation, Solved, Verdict};
use crate::figures::{ReconcileInput, ReportInput};
use crate::text::{Lang, figures as words, numbers};
use crate::units::{Fraction, Range, Value};
use std::collections::BTreeMap;

const BOUNDS: [(&str, Bound); 5] = [
    ("rounded", Bound::Rounded),
    ("exact", Bound::Exact),
    ("at-least", Bound::AtLeast),
    ("below", Bound::Below),
    ("about", Bound::About),
];

const KNOWN: [(&str, Known); 3] = [("all", Known::All), ("highest", Known::Highest), ("lowest", Known::Lowest)];

pub fn reconcile(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let root = Object::root(wire, &["figures", "relations", "unknown", "lang"])?;
    let input = ReconcileInput {
        figures: all(&root.required("figures")?, figure)?,
        relations: all(&root.required("relations")?, relation)?,
        unknown: root.maybe("unknown", |entry| all(entry, id))?.unwrap_or_default(),
    };
    let outcome = figures::reconcile(&input)?;
    let known: BTreeMap<&str, &Figure> = input.figures.iter().map(|figure| (figure.id.as_str(), figure)).collect();
    let unit = |id: &str| known.get(id).map_or("", |figure| figure.unit.as_str()).to_string();
    let shown = |id: &str| match known.get(id) {
        Some(figure) => numbers::value(&Value::Quantity(figure.value, figure.unit.clone()), lang),
        None => id.to_string(),
    };
    let told = |finding: &Finding| Told::of(finding, &unit, &shown, lang);
    let told = outcome.findings.iter().map(told).collect();
    let solved = list(outcome.solved, |solved| Wire::Object(solved_fields(solved)));
    Ok(result(vec![], told, ("solved", solved), &outcome.explained, lang))
}

pub fn read_report(wire: &Wire, lang: Lang) -> Result<Wire, InputError> {
    let root = Object::root(wire, &["text", "lang"])?;
    let text = root.required("text")?.text()?.to_string();
    let report = figures::read_report(&ReportInput { text })?;
    let unit = |id: &str| report.figure(id).map_or("", |read| &read.figure.unit).to_string();
    let shown = |id: &str| report.figure(id).map_or(id, |read| &read.printed).to_string();
    let told = report.findings.iter().map(|finding| Told::of(finding, &unit, &shown, lang)).collect();
    let fields = vec![
        ("notation".into(), notation(report.notation).into()),
        ("figures".into(), list(report.figures, read_figure)),
        ("ignored".into(), list(report.ignored, |number| ignored(number, lang))),
    ];
    let solved = list(report.hidden, |figure| hidden(figure, lang));
    Ok(result(fields, told, ("solved", solved), &report.explained, lang))
}

// ---- reading ----------------------------------------------------------------------------------------------------

fn all<T>(entry: &Entry<'_>, read: impl Fn(&Entry<'_>) -> Result<T, InputError>) -> Result<Vec<T>, InputError> {
    entry.items()?.iter().map(read).collect()
}

fn id(entry: &Entry<'_>) -> Result<String, InputError> {
    entry.text().map(String::from)
}

fn figure(entry: &Entry<'_>) -> Result<Figure, InputError> {
    let object = entry.object(&["id", "value", "bound", "unit", "step"])?;
    Ok(Figure {
        id: id(&object.required("id")?)?,
        value: object.required("value")?.decimal()?,
        bound: object.required("bound")?.choice(Choice::Bound, &BOUNDS)?,
        unit: object.required("unit")?.text()?.into(),
        step: object.maybe("step", Entry::decimal)?,
    })
}

#[derive(Clone, Copy)]
enum Kind {
    Ratio,
    Growth,
    Sum,
    Difference,
    Mean,
    Chain,
}

const KINDS: [(&str, Kind); 6] = [
    ("ratio", Kind::Ratio),
    ("growth", Kind::Growth),
    ("sum", Kind::Sum),
    ("difference", Kind::Difference),
    ("mean", Kind::Mean),
    ("chain", Kind::Chain),
];

/// The fields that a relation of this kind has.
fn fields(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Ratio => &["kind", "part", "whole", "percent"],
        Kind::Growth => &["kind", "now", "change", "previous", "percent", "falls"],
        Kind::Sum => &["kind", "total", "parts"],
        Kind::Difference => &["kind", "larger", "smaller", "difference"],
        Kind::Mean => &["kind", "whole", "parts", "known"],
        Kind::Chain => &["kind", "part", "first", "second", "nested"],
    }
}

fn relation(entry: &Entry<'_>) -> Result<Relation, InputError> {
    let kind = entry.open_object()?.required("kind")?.choice(Choice::Relation, &KINDS)?;
    let object = entry.object(fields(kind))?;
    let named = |name: &str| object.required(name).and_then(|entry| id(&entry));
    let parts = || all(&object.required("parts")?, id);
    Ok(match kind {
        Kind::Ratio => Relation::Ratio { part: named("part")?, whole: named("whole")?, percent: named("percent")? },
        Kind::Growth => Relation::Growth {
            now: named("now")?,
            change: object.maybe("change", id)?,
            previous: object.maybe("previous", id)?,
            percent: named("percent")?,
            falls: object.maybe("falls", Entry::flag)?.unwrap_or(false),
        },
        Kind::Sum => Relation::Sum { total: named("total")?, parts: parts()? },
        Kind::Difference => Relation::Difference {
            larger: named("larger")?,
            smaller: named("smaller")?,
            difference: named("difference")?,
        },
        Kind::Mean => Relation::Mean {
            whole: named("whole")?,
            parts: parts()?,
            known: object.maybe("known", |entry| entry.choice(Choice::Known, &KNOWN))?.unwrap_or(Known::All),
        },
        Kind::Chain => Relation::Chain {
            part: named("part")?,
            first: named("first")?,
            second: named("second")?,
            nested: object.required("nested")?.flag()?,
        },
    })
}

// ---- writing ----------------------------------------------------------------------------------------------------

/// A finding as the interface shows it.
struct Told {
    is_chain: bool,
    wire: Wire,
    notice: Option<Wire>,
}

impl Told {
    fn of(finding: &Finding, unit: words::Shown<'_>, shown: words::Shown<'_>, lang: Lang) -> Told {
        let unit = finding.relation.checked().map_or("%".to_string(), |id| unit(id));
        let text = words::finding(finding, &unit, shown, lang);
        let is_chain = matches!(finding.relation, Relation::Chain { .. });
        let notice = if is_chain { two_bases(finding.verdict, &text) } else { None };
        let verdict = match finding.verdict {
            Verdict::Agrees => "agrees",
            Verdict::Conflicts => "conflicts",
            Verdict::Undetermined => "undetermined",
        };
        let wire = object([
            ("relation", written(&finding.relation)),
            ("verdict", verdict.into()),
            ("computed", finding.computed.map_or(Wire::Null, |computed| range(computed, &unit))),
            ("text", text.into()),
        ]);
        Told { is_chain, wire, notice }
    }
}

/// Chains stand in a list of their own, so that what does not agree among them is told among the notices.
fn two_bases(verdict: Verdict, text: &str) -> Option<Wire> {
    let level = match verdict {
        Verdict::Conflicts => "check",
        Verdict::Undetermined => "note",
        Verdict::Agrees => return None,
    };
    Some(object([("level", level.into()), ("code", "two-bases".into()), ("text", text.to_string().into())]))
}

fn result(
    mut fields: Vec<(Key, Wire)>,
    told: Vec<Told>,
    (name, solved): (&'static str, Wire),
    explained: &Explained,
    lang: Lang,
) -> Wire {
    let (mut findings, mut chains, mut notices) = (Vec::new(), Vec::new(), Vec::new());
    for told in told {
        notices.extend(told.notice);
        if told.is_chain { chains.push(told.wire) } else { findings.push(told.wire) }
    }
    fields.push(("findings".into(), Wire::List(findings)));
    fields.push(("chains".into(), Wire::List(chains)));
    fields.push((name.into(), solved));
    for (key, mut value) in entries(explained, lang) {
        if let ("notices", Wire::List(all)) = (key, &mut value) {
            all.splice(0..0, notices.drain(..));
        }
        fields.push((key.into(), value));
    }
    Wire::Object(fields)
}

fn written(relation: &Relation) -> Wire {
    let named = |id: &String| Wire::from(id.clone());
    let maybe = |id: &Option<String>| id.clone().into();
    let several = |ids: &[String]| list(ids, named);
    match relation {
        Relation::Ratio { part, whole, percent } => object([
            ("kind", "ratio".into()),
            ("part", named(part)),
            ("whole", named(whole)),
            ("percent", named(percent)),
        ]),
        Relation::Growth { now, change, previous, percent, falls } => object([
            ("kind", "growth".into()),
            ("now", named(now)),
            ("change", maybe(change)),
            ("previous", maybe(previous)),
            ("percent", named(percent)),
            ("falls", (*falls).into()),
        ]),
        Relation::Sum { total, parts } => {
            object([("kind", "sum".into()), ("total", named(total)), ("parts", several(parts))])
        }
        Relation::Difference { larger, smaller, difference } => object([
            ("kind", "difference".into()),
            ("larger", named(larger)),
            ("smaller", named(smaller)),
            ("difference", named(difference)),
        ]),
        Relation::Mean { whole, parts, known } => object([
            ("kind", "mean".into()),
            ("whole", named(whole)),
            ("parts", several(parts)),
            ("known", KNOWN.iter().find(|(_, one)| one == known).map(|(word, _)| *word).into()),
        ]),
        Relation::Chain { part, first, second, nested } => object([
            ("kind", "chain".into()),
            ("part", named(part)),
            ("first", named(first)),
            ("second", named(second)),
            ("nested", (*nested).into()),
        ]),
    }
}

fn solved_fields(solved: Solved) -> Vec<(Key, Wire)> {
    let whole = solved.whole.map_or(Wire::Null, |whole| list(whole, Wire::from));
    let all = object([
        ("id", solved.id.into()),
        ("range", range(solved.range, &solved.unit)),
        ("unit", solved.unit.into()),
        ("whole", whole),
    ]);
    if let Wire::Object(fields) = all { fields } else { Vec::new() }
}

fn hidden(hidden: Hidden, lang: Lang) -> Wire {
    let text = words::hidden(&hidden, lang);
    let mut fields = solved_fields(hidden.solved);
    fields.push(("text".into(), text.into()));
    fields.push(("relation".into(), written(&hidden.relation)));
    Wire::Object(fields)
}

/// Percentages with 4 decimals, đồng with none, larger units down to one thousandth of a thousandth.
fn range(range: Range, unit: &str) -> Wire {
    let measure = Measure::of(unit);
    let places = match (measure.dimension, measure.zeros) {
        (Dimension::Percent, _) | (Dimension::Count, 0) => 4,
        (_, zeros) => zeros.min(6),
    };
    // What is too large for its decimals is told without them.
    let end = |value: Fraction| value.round_to(places).or_else(|_| value.round_to(0)).ok().into();
    object([("low", end(range.low)), ("value", end(range.value)), ("high", end(range.high))])
}

fn read_figure(read: ReadFigure) -> Wire {
    let figure = read.figure;
    object([
        ("id", figure.id.into()),
        ("value", figure.value.into()),
        ("bound", BOUNDS.iter().find(|(_, bound)| *bound == figure.bound).map(|(word, _)| *word).into()),
        ("unit", figure.unit.into()),
        ("step", figure.step.into()),
        ("printed", read.printed.into()),
        ("start", offset(read.start)),
        ("end", offset(read.end)),
        ("role", read.role.map(role).into()),
    ])
}

fn ignored(number: Ignored, lang: Lang) -> Wire {
    object([
        ("printed", number.printed.into()),
        ("start", offset(number.start)),
        ("end", offset(number.end)),
        ("reason", words::reason(number.reason, lang).into()),
    ])
}

fn offset(at: usize) -> Wire {
    i64::try_from(at).unwrap_or(i64::MAX).into()
}

fn notation(notation: Notation) -> &'static str {
    match notation {
        Notation::Vietnamese => "1.234,5",
        Notation::English => "1,234.5",
        Notation::Mixed => "mixed",
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Done => "done",
        Role::Plan => "plan",
        Role::Previous => "previous",
        Role::Change => "change",
        Role::Percent => "percent",
        Role::Part => "part",
        Role::Total => "total",
        Role::Population => "population",
        Role::Debt => "debt",
    }
}
