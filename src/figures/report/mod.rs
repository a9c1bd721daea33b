//! Reading a Vietnamese report: tokens, figures, roles, relations, findings.
//!
//! The base is plain data: `letter`, `senses`, `token`, `words`, `found`, `kind`, `meaning`, `hidden`, `ids`,
//! `near`. The stages go one way:
//!
//! 1. `encodings` and `letters`: one spelling for the characters, while every place in the original is kept;
//! 2. `lines` with `stacked`, and `tokens`: words, numbers, marks, cells, and the ends of sentences;
//! 3. `columns`: the headings of pasted tables; `ignored`: numbers that are no figures; `behind`: scale and unit;
//! 4. `figures`, with `scan` and `around` (units that do not follow their number): numbers with unit, scale and bound,
//!    once `notation` has judged the separators of the whole text;
//! 5. `items` and `roles`: the meaning of each figure by the words around it;
//! 6. `parts`, `totals`, `growth`, `ratio`, `unnamed`, `beyond`, `plans`, `unprinted`, `tables`, `derived`, `turned`,
//!    `fitting`: which
//!    figures belong together. They share `reading` (the figures in their places), `weighing` (when a relation may be
//!    judged) and `hiding` (figures that the text leaves out);
//! 7. the checks, which are those of [`reconcile`](super::reconcile()).
//!
//! `vocabulary`, `things` and `abbreviations` are tables of words; to add a phrase, add it between bars. `lexicon`
//! builds one tree of them, in which each word of a text is looked up once.
//!
//! Every stage goes over the text once and looks no further than a fixed window, so time grows only with the length. A
//! relation that the words leave in doubt is offered, not judged.

// Foreign text must not make it panic.
#![cfg_attr(not(test), deny(clippy::indexing_slicing))]

mod abbreviations;
mod around;
mod behind;
mod beyond;
mod cells;
mod columns;
mod correction;
mod derived;
mod encodings;
mod figures;
mod fitting;
mod found;
mod growth;
mod hidden;
mod hiding;
mod ids;
mod ignored;
mod items;
mod kind;
mod letter;
mod letters;
mod lexicon;
mod lines;
mod meaning;
mod near;
mod notation;
mod parts;
mod plans;
mod ratio;
mod reading;
mod roles;
mod scan;
mod senses;
mod stacked;
mod tables;
mod things;
mod token;
mod tokens;
mod totals;
mod turned;
mod unnamed;
mod unprinted;
mod vocabulary;
mod weighing;
mod words;

pub use correction::{Change, Correction, unit_names};
pub use found::Ignored;
pub use hidden::{Hidden, HiddenKind};
pub use kind::Role;
pub use meaning::Meaning;
pub use notation::Notation;
pub use words::Reason;

use super::figure::Figure;
use super::finding::{Finding, Verdict};
use super::reconcile::{quantity, shown_places, step};
use super::relation::Relation;
use crate::error::{Fault, InputError};
use crate::explain::{Level, Piece};
use crate::figures::explain::{Explained, Label, Notice, What};
use crate::units::{Decimal, Value};
use found::{Found, Numbers, Unit};
use ids::{numbered, position};
use reading::Reading;
use std::collections::BTreeSet;
use std::sync::OnceLock;
use tokens::Text;
use vocabulary::Vocabulary;
use words::UnitWord;

/// A report as text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReportInput {
    /// At most [`ReportInput::MOST_BYTES`] of UTF-8.
    pub text: String,
}

impl ReportInput {
    pub const MOST_BYTES: usize = 64 * 1024 * 1024;
}

/// What was read, and what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub notation: Notation,
    pub figures: Vec<ReadFigure>,
    pub ignored: Vec<Ignored>,
    /// Worst first.
    pub findings: Vec<Finding>,
    /// Figures that the text leaves out.
    pub hidden: Vec<Hidden>,
    pub explained: Explained,
}

impl Report {
    /// The figure of an id in a finding.
    pub fn figure(&self, id: &str) -> Option<&ReadFigure> {
        self.place(id).and_then(|place| self.figures.get(place))
    }

    /// Figures that the text leaves out, but for those that its relations give two values: one of them conflicts then.
    pub fn told_hidden(&self) -> impl Iterator<Item = &Hidden> {
        let conflicts = self.findings.iter().filter(|finding| finding.verdict == Verdict::Conflicts);
        let named: BTreeSet<&String> = conflicts.flat_map(|finding| finding.relation.members()).collect();
        self.hidden.iter().filter(move |hidden| !named.contains(&hidden.solved.id))
    }

    /// Its place in the list.
    pub fn place(&self, id: &str) -> Option<usize> {
        position(id)
    }

    /// How many figures that are printed like the one at `place` stand before it, as a [`Correction`] names it.
    pub fn occurrence(&self, place: usize) -> usize {
        let Some(figure) = self.figures.get(place) else { return 0 };
        let before = self.figures.iter().take(place).filter(|other| other.printed == figure.printed).count();
        let left_out = self.ignored.iter().take_while(|other| other.start < figure.start);
        before + left_out.filter(|other| other.reason == Reason::ByReader && other.printed == figure.printed).count()
    }

    /// Whether a person has corrected a figure of the finding.
    pub fn is_corrected(&self, finding: &Finding) -> bool {
        finding.relation.members().any(|id| self.figure(id).is_some_and(|figure| figure.corrected))
    }
}

/// A figure and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadFigure {
    /// Money in đồng, people in people, percentages in percent.
    pub figure: Figure,
    /// Number, scale and unit as printed.
    pub printed: String,
    /// UTF-16 offsets into the text; `end` is behind the last character.
    pub start: usize,
    pub end: usize,
    pub role: Option<Role>,
    /// A person has corrected how it was understood.
    pub corrected: bool,
}

/// Finds figures and relations in a text, and checks them.
pub fn read_report(input: &ReportInput) -> Result<Report, InputError> {
    read_corrected(input, &[])
}

/// Made ready once: that takes as long as reading a page.
static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
/// The same for texts that are typed without marks.
static UNMARKED: OnceLock<Vocabulary> = OnceLock::new();

/// [`read_report`] with what a person says of single figures.
pub fn read_corrected(input: &ReportInput, corrections: &[Correction]) -> Result<Report, InputError> {
    if input.text.len() > ReportInput::MOST_BYTES {
        return Err(InputError::new("text", Fault::TooLarge));
    }
    let (text, vocabulary) = read_text(&input.text);
    let Numbers { found, mut ignored, evidence } = figures::numbers(&text, vocabulary, corrections);
    let figures: Vec<Figure> = found.iter().enumerate().map(|(index, found)| figure(&text, index, found)).collect();
    let items = items::items(&text, vocabulary, &found);
    let placed = roles::place(&items, &found);
    let mut reading = Reading {
        vocabulary,
        text: &text,
        figures: &figures,
        ranges: figures.iter().map(|figure| figure.range().ok()).collect(),
        found: &found,
        placed: &placed,
        items: &items,
        part_of: vec![None; figures.len()],
        findings: Vec::with_capacity(figures.len() / 4),
        hidden: Vec::with_capacity(figures.len() / 8),
        hidden_of: Default::default(),
    };
    reading.find_spelled();
    reading.find_parts();
    let mut notices = Vec::new();
    reading.find_growth();
    notices.extend(reading.find_ratios());
    reading.find_beyond();
    reading.find_own_share();
    reading.find_net();
    reading.find_others();
    reading.find_rows();
    reading.find_fitting();
    notices.extend(text.encoding.map(|encoding| What::OldEncoding { name: encoding.name() }));
    notices.extend(reading.stock_beside_flow());
    notices.extend(mixed_notation(&text, &found, evidence.notation()));
    notices.extend(unsure_numbers(&text, &found, &figures));
    let Reading { mut findings, hidden, part_of, .. } = reading;
    findings.sort_by_key(|finding| finding.verdict);
    let explained = explain(&figures, &findings, &hidden, notices);
    let mut read: Vec<ReadFigure> = Vec::with_capacity(figures.len());
    for (((figure, found), placed), part_of) in figures.into_iter().zip(&found).zip(&placed).zip(part_of) {
        let role = roles::role(placed, found, part_of.is_some());
        read.push(read_figure(&text, figure, found, role));
    }
    to_utf16(&input.text, &mut read, &mut ignored);
    Ok(Report { notation: evidence.notation(), figures: read, ignored, findings, hidden, explained })
}

/// The numbers whose marks could have been meant otherwise, and what they were taken for.
fn unsure_numbers(text: &Text<'_>, found: &[Found], figures: &[Figure]) -> impl Iterator<Item = What> {
    let unsure = found.iter().zip(figures).filter(|(found, _)| found.unsure);
    unsure.map(|(found, figure)| What::NumberUnsure {
        printed: text.printed(found.first, found.last).into(),
        understood: quantity(figure.value, &figure.unit),
    })
}

/// A figure with its place in bytes; the report gives places in UTF-16.
fn read_figure(text: &Text<'_>, figure: Figure, found: &Found, role: Option<Role>) -> ReadFigure {
    let (start, end) = text.bytes(found.first, found.last);
    let printed = text.printed(found.first, found.last).into();
    ReadFigure { figure, printed, start: start as usize, end: end as usize, role, corrected: found.corrected }
}

/// The text in words, and the vocabulary that knows them: "Tong thu dat 80% ke hoach" is Vietnamese, too.
fn read_text(source: &str) -> (Text<'_>, &'static Vocabulary) {
    let vocabulary = VOCABULARY.get_or_init(|| Vocabulary::new(false));
    let text = Text::read(source, vocabulary);
    if letters::is_unmarked(source) && vocabulary.english_words(&text.tokens) <= 0 {
        let unmarked = UNMARKED.get_or_init(|| Vocabulary::new(true));
        let again = Text::read(source, unmarked);
        if unmarked.english_words(&again.tokens) < 0 {
            return (again, unmarked);
        }
    }
    (text, vocabulary)
}

fn figure(text: &Text<'_>, index: usize, found: &Found) -> Figure {
    let unit = match found.unit {
        Unit::Word(UnitWord::People) => "người".into(),
        Unit::Word(UnitWord::Money) => "đồng".into(),
        Unit::Word(UnitWord::Percent) => "%".into(),
        Unit::Word(UnitWord::Points) => "điểm %".into(),
        Unit::Word(UnitWord::Times) => "lần".into(),
        Unit::Word(UnitWord::Age) => "tuổi".into(),
        Unit::Word(UnitWord::Things(name) | UnitWord::Duration(name) | UnitWord::Currency(name)) => name.into(),
        Unit::Word(UnitWord::None) => String::new(),
        // It begins with a small letter.
        Unit::Noun(token) => text.printed(token, token).into(),
    };
    let plain = Decimal::new(1, found.value.places());
    let step = (found.step != plain).then_some(found.step);
    Figure { id: numbered('f', index + 1), value: found.value, bound: found.bound, unit, step }
}

/// One number of each notation, to be shown.
fn mixed_notation(text: &Text<'_>, found: &[Found], notation: Notation) -> Option<What> {
    if notation != Notation::Mixed {
        return None;
    }
    let printed = |found: &Found| text.printed(found.number, found.number).to_string();
    let sets_off = |mark: char| {
        found.iter().find(|found| {
            matches!(notation::shape(text.letters_of(found.number)), notation::Shape::Decimals { mark: used, .. } if used == mark)
        })
    };
    let groups = |mark: char| {
        found.iter().find(|found| match notation::shape(text.letters_of(found.number)) {
            notation::Shape::Grouped(used) | notation::Shape::Either(used) => used == mark,
            notation::Shape::Decimals { grouped_by, .. } => grouped_by == Some(mark),
            _ => false,
        })
    };
    let vietnamese = sets_off(',').or_else(|| groups('.'))?;
    let english = sets_off('.').or_else(|| groups(','))?;
    Some(What::MixedNotation { vietnamese: printed(vietnamese), english: printed(english) })
}

fn explain(figures: &[Figure], findings: &[Finding], hidden: &[Hidden], notices: Vec<What>) -> Explained {
    let mut explained = Explained::default();
    for finding in findings {
        let relation = finding.relation.map(&mut |id| by_id(figures, id));
        if let (Some(relation), Some(computed)) = (relation, finding.computed) {
            step(&relation, computed, &mut explained);
        }
    }
    for figure in hidden {
        let solved = &figure.solved;
        let Ok(value) = solved.range.value.round_to(shown_places(&solved.unit)) else { continue };
        let shown = quantity(value, &solved.unit);
        let formula = solved_formula(figure, figures);
        explained.step(hidden_label(figure.what), formula, shown, []);
    }
    for what in notices {
        let level = if matches!(what, What::StockBesideFlow { .. } | What::OldEncoding { .. }) {
            Level::Note
        } else {
            Level::Check
        };
        let field = Some("text".into());
        explained.notices.push(Notice { level, field, what });
    }
    explained
}

fn by_id<'a>(figures: &'a [Figure], id: &str) -> Option<&'a Figure> {
    position(id).and_then(|at| figures.get(at))
}

fn solved_formula(hidden: &Hidden, figures: &[Figure]) -> Vec<Piece> {
    let shown = |id: &String| -> Piece {
        match by_id(figures, id) {
            Some(figure) => quantity(figure.value, &figure.unit).into(),
            None => Value::Name(id.clone()).into(),
        }
    };
    match &hidden.relation {
        Relation::Ratio { part, percent, .. } => vec![shown(part), "÷".into(), shown(percent)],
        Relation::Growth { now, percent, falls, .. } => {
            let sign = if *falls { "−" } else { "+" };
            vec![shown(now), "÷".into(), "(".into(), Decimal::whole(1).into(), sign.into(), shown(percent), ")".into()]
        }
        Relation::Difference { larger, smaller, difference } if *larger == hidden.solved.id => {
            vec![shown(smaller), "+".into(), shown(difference)]
        }
        Relation::Difference { larger, difference, .. } => vec![shown(larger), "−".into(), shown(difference)],
        Relation::Sum { parts, .. } => {
            let mut formula = Vec::new();
            for (index, part) in parts.iter().enumerate() {
                if index > 0 {
                    formula.push("+".into());
                }
                formula.push(shown(part));
            }
            formula
        }
        Relation::Mean { .. } | Relation::Chain { .. } => Vec::new(),
    }
}

fn hidden_label(what: HiddenKind) -> Label {
    match what {
        HiddenKind::Plan => Label::ImpliedPlan,
        HiddenKind::PlanIfMeant => Label::ImpliedPlanIfMeant,
        HiddenKind::PlanBefore => Label::ImpliedPlanBefore,
        HiddenKind::Done => Label::ImpliedDone,
        HiddenKind::Remaining => Label::ImpliedRemaining,
        HiddenKind::Previous => Label::ImpliedPrevious,
        HiddenKind::Opening => Label::ImpliedOpening,
        HiddenKind::Population => Label::ImpliedPopulation,
        HiddenKind::LabourForce => Label::ImpliedLabourForce,
        HiddenKind::Payable => Label::ImpliedPayable,
        HiddenKind::CollectedAndDebt => Label::CollectedAndDebt,
    }
}

/// Turns byte offsets into UTF-16 offsets, in one pass: both lists stand in the order of the text, and none of their
/// places overlap.
fn to_utf16(text: &str, figures: &mut [ReadFigure], ignored: &mut [Ignored]) {
    let mut cursor = Cursor { text: text.as_bytes(), byte: 0, utf16: 0 };
    let mut ignored = ignored.iter_mut().peekable();
    for figure in figures {
        while let Some(number) = ignored.next_if(|number| number.start < figure.start) {
            cursor.pass(&mut number.start, &mut number.end);
        }
        cursor.pass(&mut figure.start, &mut figure.end);
    }
    ignored.for_each(|number| cursor.pass(&mut number.start, &mut number.end));
}

struct Cursor<'a> {
    text: &'a [u8],
    byte: usize,
    utf16: usize,
}

impl Cursor<'_> {
    fn pass(&mut self, start: &mut usize, end: &mut usize) {
        *start = self.at(*start);
        *end = self.at(*end);
    }

    fn at(&mut self, byte: usize) -> usize {
        // One byte of every character is no continuation of it; those of four bytes count twice.
        let passed = self.text.get(self.byte..byte).unwrap_or(&[]);
        let units = |byte: &u8| usize::from(*byte & 0xc0 != 0x80) + usize::from(*byte >= 0xf0);
        self.utf16 += passed.iter().map(units).sum::<usize>();
        self.byte = self.byte.max(byte);
        self.utf16
    }
}
