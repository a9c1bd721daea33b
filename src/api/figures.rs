//! `reconcile` and `readReport`.

use super::json::{Fields, Json, list};
use super::wire::{Entry, Wire, read};
use crate::error::{Choice, InputError};
use crate::figures::report::{Hidden, Ignored, Notation, ReadFigure, Role};
use crate::figures::{self, Bound, Dimension, Figure, Finding, Known, Measure, Relation, Solved, Verdict};
use crate::figures::{ReconcileInput, ReportInput};
use crate::text::{Lang, figures as words, numbers};
use crate::units::{Fraction, Range, Value};

const BOUNDS: [(&str, Bound); 5] = [
    ("rounded", Bound::Rounded),
    ("exact", Bound::Exact),
    ("at-least", Bound::AtLeast),
    ("below", Bound::Below),
    ("about", Bound::About),
];

const KNOWN: [(&str, Known); 3] = [("all", Known::All), ("highest", Known::Highest), ("lowest", Known::Lowest)];

pub fn reconcile(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let input = read(wire, &["figures", "relations", "unknown", "lang"], |root| ReconcileInput {
        figures: root.required("figures").each(figure),
        relations: root.required("relations").each(relation),
        unknown: root.maybe("unknown", Entry::texts).unwrap_or_default(),
    })?;
    let outcome = figures::reconcile(&input)?;
    let mut by_id: Vec<&Figure> = input.figures.iter().collect();
    by_id.sort_by(|one, other| one.id.cmp(&other.id));
    // A figure may stand in a thousand relations.
    let quantity = |figure: &&Figure| numbers::value(&Value::Quantity(figure.value, figure.unit.clone()), lang);
    let printed: Vec<String> = by_id.iter().map(quantity).collect();
    let place = |id: &str| by_id.binary_search_by(|figure| figure.id.as_str().cmp(id)).ok();
    let unit = |id: &str| place(id).map_or("", |place| by_id[place].unit.as_str()).to_string();
    let shown = |id: &str| place(id).map_or(id, |place| &printed[place]).to_string();
    let told = |finding: &Finding| Told::of(finding, &unit, &shown, lang);
    let mut result = Fields::default();
    let notices = result.told(outcome.findings.iter().map(told).collect());
    let solved = list(&outcome.solved, |solved| solved_fields(solved).json());
    Ok(result.put("solved", solved).explained_after(notices, &outcome.explained, lang).json())
}

pub fn read_report(wire: &Wire, lang: Lang) -> Result<Json, InputError> {
    let input = read(wire, &["text", "lang"], |root| ReportInput { text: root.text("text") })?;
    let report = figures::read_report(&input)?;
    let unit = |id: &str| report.figure(id).map_or("", |read| &read.figure.unit).to_string();
    let shown = |id: &str| words::shown_in(&report, id, lang);
    let told = |finding: &Finding| Told::of(finding, &unit, &shown, lang);
    let mut result = Fields::default();
    result
        .put("notation", notation(report.notation))
        .put("figures", list(&report.figures, read_figure))
        .put("ignored", list(&report.ignored, |number| ignored(number, lang)));
    let notices = result.told(report.findings.iter().map(told).collect());
    let told: Vec<&Hidden> = report.told_hidden().collect();
    let solved = list(told, |figure| hidden(figure, lang));
    Ok(result.put("solved", solved).explained_after(notices, &report.explained, lang).json())
}

// ---- reading ----------------------------------------------------------------------------------------------------

fn figure(entry: &Entry<'_>) -> Figure {
    let object = entry.object(&["id", "value", "bound", "unit", "step"]);
    Figure {
        id: object.text("id"),
        value: object.required("value").decimal(),
        bound: object.required("bound").choice(Choice::Bound, Bound::Exact, &BOUNDS),
        unit: object.text("unit"),
        step: object.maybe_decimal("step"),
    }
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

fn relation(entry: &Entry<'_>) -> Relation {
    let kind = entry.open_object().required("kind").choice(Choice::Relation, Kind::Sum, &KINDS);
    let object = entry.object(fields(kind));
    let parts = || object.required("parts").texts();
    match kind {
        Kind::Ratio => {
            Relation::Ratio { part: object.text("part"), whole: object.text("whole"), percent: object.text("percent") }
        }
        Kind::Growth => Relation::Growth {
            now: object.text("now"),
            change: object.maybe_text("change"),
            previous: object.maybe_text("previous"),
            percent: object.text("percent"),
            falls: object.maybe("falls", Entry::flag).unwrap_or(false),
        },
        Kind::Sum => Relation::Sum { total: object.text("total"), parts: parts() },
        Kind::Difference => Relation::Difference {
            larger: object.text("larger"),
            smaller: object.text("smaller"),
            difference: object.text("difference"),
        },
        Kind::Mean => Relation::Mean {
            whole: object.text("whole"),
            parts: parts(),
            known: object.maybe("known", |entry| entry.choice(Choice::Known, Known::All, &KNOWN)).unwrap_or(Known::All),
        },
        Kind::Chain => Relation::Chain {
            part: object.text("part"),
            first: object.text("first"),
            second: object.text("second"),
            nested: object.required("nested").flag(),
        },
    }
}

// ---- writing ----------------------------------------------------------------------------------------------------

/// A finding as the interface shows it.
struct Told {
    is_chain: bool,
    verdict: Verdict,
    text: String,
    json: Json,
}

impl Told {
    fn of(finding: &Finding, unit: words::Shown<'_>, shown: words::Shown<'_>, lang: Lang) -> Told {
        let unit = finding.relation.checked().map_or("%".to_string(), |id| unit(id));
        let text = words::finding(finding, &unit, shown, lang);
        let verdict = match finding.verdict {
            Verdict::Agrees => "agrees",
            Verdict::Conflicts => "conflicts",
            Verdict::Undetermined => "undetermined",
        };
        let json = Fields::default()
            .put("relation", written(&finding.relation))
            .put("verdict", verdict)
            .put("computed", finding.computed.map(|computed| range(computed, &unit)))
            .put("text", text.as_str())
            .json();
        Told { is_chain: matches!(finding.relation, Relation::Chain { .. }), verdict: finding.verdict, text, json }
    }

    /// Chains stand in a list of their own, so that what does not agree among them is told among the notices.
    fn notice(&self) -> Option<Json> {
        let level = match self.verdict {
            Verdict::Conflicts => "check",
            Verdict::Undetermined => "note",
            Verdict::Agrees => return None,
        };
        let notice =
            || Fields::default().put("level", level).put("code", "two-bases").put("text", self.text.as_str()).json();
        self.is_chain.then(notice)
    }
}

impl Fields {
    /// Adds `findings` and `chains`, and gives the notices that the chains make. They come as a list: what an iterator calls by
    /// a pointer would stand in the core.
    #[inline(never)]
    fn told(&mut self, all: Vec<Told>) -> Vec<Json> {
        let (mut findings, mut chains, mut notices) = (Vec::new(), Vec::new(), Vec::new());
        for told in all {
            notices.extend(told.notice());
            if told.is_chain { chains.push(told.json) } else { findings.push(told.json) }
        }
        self.put("findings", list(findings, |one| one)).put("chains", list(chains, |one| one));
        notices
    }
}

fn written(relation: &Relation) -> Json {
    let several = |ids: &[String]| list(ids, |id| id.as_str());
    match relation {
        Relation::Ratio { part, whole, percent } => Fields::default()
            .put("kind", "ratio")
            .put("part", part.as_str())
            .put("whole", whole.as_str())
            .put("percent", percent.as_str())
            .json(),
        Relation::Growth { now, change, previous, percent, falls } => Fields::default()
            .put("kind", "growth")
            .put("now", now.as_str())
            .put("change", change.as_deref())
            .put("previous", previous.as_deref())
            .put("percent", percent.as_str())
            .put("falls", *falls)
            .json(),
        Relation::Sum { total, parts } => {
            Fields::default().put("kind", "sum").put("total", total.as_str()).put("parts", several(parts)).json()
        }
        Relation::Difference { larger, smaller, difference } => Fields::default()
            .put("kind", "difference")
            .put("larger", larger.as_str())
            .put("smaller", smaller.as_str())
            .put("difference", difference.as_str())
            .json(),
        Relation::Mean { whole, parts, known } => Fields::default()
            .put("kind", "mean")
            .put("whole", whole.as_str())
            .put("parts", several(parts))
            .put("known", KNOWN.iter().find(|(_, one)| one == known).map(|(word, _)| *word))
            .json(),
        Relation::Chain { part, first, second, nested } => Fields::default()
            .put("kind", "chain")
            .put("part", part.as_str())
            .put("first", first.as_str())
            .put("second", second.as_str())
            .put("nested", *nested)
            .json(),
    }
}

fn solved_fields(solved: &Solved) -> Fields {
    let mut fields = Fields::default();
    fields
        .put("id", solved.id.as_str())
        .put("range", range(solved.range, &solved.unit))
        .put("unit", solved.unit.as_str())
        .put("whole", solved.whole.as_ref().map(|whole| list(whole, |one| *one)));
    fields
}

fn hidden(hidden: &Hidden, lang: Lang) -> Json {
    let text = words::hidden(hidden, lang);
    solved_fields(&hidden.solved).put("text", text).put("relation", written(&hidden.relation)).json()
}

/// Percentages with 4 decimals, đồng with none, larger units down to one thousandth of a thousandth.
fn range(range: Range, unit: &str) -> Json {
    let measure = Measure::of(unit);
    let places = match (measure.dimension, measure.zeros) {
        (Dimension::Percent, _) | (Dimension::Count, 0) => 4,
        (_, zeros) => zeros.min(6),
    };
    // What is too large for its decimals is told without them.
    let end = |value: Fraction| value.round_to(places).or_else(|_| value.round_to(0)).ok();
    Fields::default().put("low", end(range.low)).put("value", end(range.value)).put("high", end(range.high)).json()
}

fn read_figure(read: &ReadFigure) -> Json {
    let figure = &read.figure;
    Fields::default()
        .put("id", figure.id.as_str())
        .put("value", figure.value)
        .put("bound", BOUNDS.iter().find(|(_, bound)| *bound == figure.bound).map(|(word, _)| *word))
        .put("unit", figure.unit.as_str())
        .put("step", figure.step)
        .put("printed", read.printed.as_str())
        .put("start", offset(read.start))
        .put("end", offset(read.end))
        .put("role", read.role.map(role))
        .json()
}

fn ignored(number: &Ignored, lang: Lang) -> Json {
    Fields::default()
        .put("printed", number.printed.as_str())
        .put("start", offset(number.start))
        .put("end", offset(number.end))
        .put("reason", words::reason(number.reason, lang))
        .json()
}

fn offset(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
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
