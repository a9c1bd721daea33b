//! The derivation of a result, independent of language. Screen, print, copied text and the JavaScript interface all
//! show it.

use crate::error::Field;
use crate::law::{Article, RuleUse};
use crate::units::{Dong, Value};
use std::mem::take;

/// All that stands behind a result, with the labels and the notices of a room (`citizen::explain`, `staff::explain`,
/// `figures::explain`): a module links the sentences of those rooms alone whose results it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained<L, W> {
    pub steps: Vec<Step<L>>,
    pub notices: Vec<Notice<W>>,
    pub rules: Vec<RuleUse>,
}

impl<L, W> Default for Explained<L, W> {
    fn default() -> Explained<L, W> {
        Explained { steps: Vec::new(), notices: Vec::new(), rules: Vec::new() }
    }
}

/// One line of the derivation: what it is, the numbers put in, what comes out, and the articles that say so.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<L> {
    pub label: L,
    pub formula: Vec<Piece>,
    pub value: Value,
    pub law: Vec<Article>,
}

/// A part of a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Value(Value),
    /// A sign of arithmetic: "×", "−", "(".
    Sign(&'static str),
}

impl<T: Into<Value>> From<T> for Piece {
    fn from(value: T) -> Piece {
        Piece::Value(value.into())
    }
}

impl From<&'static str> for Piece {
    fn from(sign: &'static str) -> Piece {
        Piece::Sign(sign)
    }
}

/// A formula in the making: one call for each piece weighs less than a list of all.
#[derive(Default)]
pub struct Formula(Vec<Piece>);

impl Formula {
    #[inline(never)]
    pub fn put<T: Into<Piece>>(&mut self, piece: T) -> &mut Formula {
        self.push(piece.into())
    }

    #[inline(never)]
    fn push(&mut self, piece: Piece) -> &mut Formula {
        self.0.push(piece);
        self
    }

    /// The formula, finished.
    #[inline(never)]
    pub fn pieces(&mut self) -> Vec<Piece> {
        take(&mut self.0)
    }
}

/// `formula![rate, "×", income]`: values and signs in the order of writing.
#[macro_export]
macro_rules! formula {
    ($($piece:expr),* $(,)?) => { $crate::explain::Formula::default()$(.put($piece))*.pieces() };
}

/// How much a notice weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Cần xem: computed, but unlikely.
    Check,
    /// Lưu ý: an assumption.
    Note,
}

/// Something that the reader of a result should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice<W> {
    pub level: Level,
    pub field: Option<Field>,
    pub what: W,
}

impl<W: Noticed> Notice<W> {
    /// How much it matters for the amount of this answer, `None` where not at all: what it comes to in đồng, where that is
    /// known; then whatever leaves the answer in doubt, or says that it may hold another time.
    pub fn weight(&self) -> Option<Weight> {
        match self.what.weight() {
            amount @ Some(Weight::Amount(_)) => amount,
            _ if self.level == Level::Check => Some(Weight::Doubt),
            weight => weight,
        }
    }
}

/// What notices say, as each room lists it. The words stand in `text`.
pub trait Noticed: PartialEq {
    /// Stable name, for programs.
    fn code(&self) -> &'static str;

    /// How much it matters for the amount, as far as the kind of notice says it.
    fn weight(&self) -> Option<Weight> {
        None
    }
}

/// See [`Notice::weight`]; the heaviest is the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// A value of another time.
    Later,
    /// The amount may be another one, by how much is not known.
    Doubt,
    Amount(Dong),
    /// A value of one's own: the answer is not the law's.
    Own,
}

/// The one notice that has to stand beside the answer: the heaviest, of those that weigh alike the first.
pub fn warning<W: Noticed>(notices: &[Notice<W>]) -> Option<usize> {
    let weighed = notices.iter().enumerate().filter_map(|(at, notice)| Some((notice.weight()?, at)));
    weighed.max_by_key(|(weight, at)| (*weight, std::cmp::Reverse(*at))).map(|(_, at)| at)
}

impl<L, W: Noticed> Explained<L, W> {
    pub fn step(&mut self, label: L, formula: Vec<Piece>, value: impl Into<Value>, law: impl AsRef<[Article]>) {
        self.push_step(label, formula, value.into(), law.as_ref());
    }

    #[inline(never)]
    fn push_step(&mut self, label: L, formula: Vec<Piece>, value: Value, law: &[Article]) {
        self.steps.push(Step { label, formula, value, law: law.to_vec() });
    }

    pub fn note(&mut self, field: impl Into<Option<Field>>, what: W) {
        self.push_notice(Level::Note, field.into(), what);
    }

    pub fn check(&mut self, field: impl Into<Option<Field>>, what: W) {
        self.push_notice(Level::Check, field.into(), what);
    }

    #[inline(never)]
    fn push_notice(&mut self, level: Level, field: Option<Field>, what: W) {
        self.notices.push(Notice { level, field, what });
    }

    /// A note that is kept once. `is_same` says what it has in common with one that is told already, so that a module whose
    /// tools give no other note need not hold the comparison of all kinds.
    pub fn note_unless(&mut self, is_same: impl Fn(&W) -> bool, field: Option<Field>, what: W) {
        let is_told = |told: &Notice<W>| told.level == Level::Note && told.field == field && is_same(&told.what);
        if !self.notices.iter().any(is_told) {
            self.push_notice(Level::Note, field, what);
        }
    }

    /// Adds a rule to the list, each value of a parameter once.
    pub fn use_once(&mut self, used: RuleUse) {
        if !self.rules.iter().any(|known| known.parameter == used.parameter && known.from == used.from) {
            self.rules.push(used);
        }
    }

    /// Takes over what stands behind another part of the same result; what both tell is told once.
    pub fn append(&mut self, other: Explained<L, W>) {
        self.steps.extend(other.steps);
        for notice in other.notices {
            self.push_new(notice);
        }
        for used in other.rules {
            self.use_once(used);
        }
    }

    /// A note that several parts of a calculation may give, kept once.
    pub fn note_once(&mut self, field: impl Into<Option<Field>>, what: W) {
        self.push_new(Notice { level: Level::Note, field: field.into(), what });
    }

    #[inline(never)]
    fn push_new(&mut self, notice: Notice<W>) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}
