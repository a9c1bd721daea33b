//! What the finders of relations share: the figures in their places, and the words between them.

use super::found::{Found, Unit};
use super::hidden::Hidden;
use super::items::{Item, Items, Mark};
use super::near::{Near, WINDOW};
use super::roles::Placed;
use super::token::{TokenKind, nth};
use super::tokens::Text;
use super::vocabulary::Vocabulary;
use super::words::Cue;
use crate::figures::figure::Dimension;
use crate::figures::relation::Relation;
use crate::figures::{Bound, Figure, Finding};
use crate::units::{Decimal, Range};
use std::collections::BTreeMap;

/// A relation between figures of the text, by their numbers.
pub type Link = Relation<usize>;

/// So many items before or behind a figure are looked at.
pub const REACH: usize = 48;
/// More words than this before its verb, and a clause is taken for one of something else.
const MOST_WORDS: usize = 8;

pub struct Reading<'a> {
    pub text: &'a Text<'a>,
    pub vocabulary: &'a Vocabulary,
    pub figures: &'a [Figure],
    /// What the figures can be, in the base unit; `None` where that is too large.
    pub ranges: Vec<Option<Range>>,
    pub found: &'a [Found],
    pub placed: &'a [Placed],
    pub items: &'a Items,
    /// The total of which a figure is a part.
    pub part_of: Vec<Option<usize>>,
    pub findings: Vec<Finding>,
    pub hidden: Vec<Hidden>,
    /// The hidden figures that were solved from a figure.
    pub hidden_of: BTreeMap<usize, Vec<usize>>,
}

/// Figures, their places and ranges by number; what stands for none is nothing, and belongs to nobody.
impl Reading<'_> {
    pub fn found_at(&self, at: usize) -> &Found {
        static NOTHING: Found = Found::NOTHING;
        self.found.get(at).unwrap_or(&NOTHING)
    }

    pub fn placed_at(&self, at: usize) -> &Placed {
        static NOWHERE: Placed = Placed::NOWHERE;
        self.placed.get(at).unwrap_or(&NOWHERE)
    }

    pub fn figure_at(&self, at: usize) -> &Figure {
        static NOTHING: Figure = Figure {
            id: String::new(),
            value: Decimal::whole(0),
            bound: Bound::Rounded,
            unit: String::new(),
            step: None,
        };
        self.figures.get(at).unwrap_or(&NOTHING)
    }

    pub fn range_at(&self, at: usize) -> Option<Range> {
        self.ranges.get(at).copied().flatten()
    }

    /// The total that the figure is a part of.
    pub fn total_of(&self, at: usize) -> Option<usize> {
        self.part_of.get(at).copied().flatten()
    }

    /// The figures before `at` in its sentence, nearest first, as far as the window goes.
    #[inline(never)]
    pub fn earlier(&self, at: usize) -> Near {
        self.before(at, 0)
    }

    /// The figures before `at` in its sentence and so many sentences before it, nearest first.
    pub fn before(&self, at: usize, sentences: usize) -> Near {
        let mut near = Near::default();
        let Some(placed) = self.placed.get(at) else { return near };
        for other in (at.saturating_sub(WINDOW)..at).rev() {
            if self.placed_at(other).sentence + sentences < placed.sentence {
                break;
            }
            near.push(other);
        }
        near
    }

    /// Amounts that a percentage or change at `at` can speak of, nearest first. What stands in another bracket is said
    /// beside the point.
    #[inline(never)]
    pub fn subjects(&self, at: usize) -> Near {
        let bracket = self.placed_at(at).bracket;
        let mut subjects = Near::default();
        for other in self.earlier(at) {
            let placed = self.placed_at(other);
            let speaks = placed.kind.is_subject()
                && (placed.bracket == 0 || placed.bracket == bracket)
                && !self.found_at(other).in_range
                && self.found_at(other).dimension() != Dimension::Percent
                && !self.found_at(other).is_time();
            if speaks {
                subjects.push(other);
            }
        }
        subjects
    }

    /// Another percentage is tied to this one by nothing but "và": "đạt 86 % và 103,3 % kế hoạch".
    pub fn is_paired(&self, at: usize) -> bool {
        let tied = |one: usize, other: usize| {
            self.found_at(one).is_percent()
                && self.found_at(other).is_percent()
                && self.between(one, other) == [Item::Mark(Mark::And)]
        };
        let before = at.checked_sub(1).is_some_and(|before| tied(before, at));
        before || at + 1 < self.placed.len() && tied(at, at + 1)
    }

    /// A bracket holds the value and at most says again what it is a value of: "(kế hoạch 715 tỷ đồng)",
    /// "(năm 2019: 413 tỷ đồng)". In "(khối doanh nghiệp 320 tỷ đồng)" it is one of something else.
    pub fn is_alone_in_bracket(&self, at: usize) -> bool {
        let (first, tokens) = (self.found_at(at).first, &self.text.tokens);
        let open = (first.saturating_sub(REACH)..first).rev().find(|&open| nth(tokens, open).is_mark('('));
        let closed = self.text.token(self.found_at(at).last + 1).is_some_and(|next| next.is_mark(')'));
        let Some(open) = open.filter(|_| closed && self.placed_at(at).bracketed) else { return false };
        let mut said = open + 1;
        while said < first {
            said += match self.vocabulary.said_of_base.at(tokens, said) {
                Some((_, words)) => words,
                None if nth(tokens, said).is_word() => return false,
                None => 1,
            };
        }
        true
    }

    /// A word right behind the percentage is what it is of, known to us or not: "71,3 % số nợ tại thời điểm kiểm tra".
    pub fn names_a_base(&self, percent: usize, verbs: &[Cue]) -> bool {
        let behind = self.found_at(percent).last + 1;
        // "are still to be found"
        let function = self.vocabulary.function_words.at(&self.text.tokens, behind).is_some();
        let verb = matches!(
            self.items.items.get(self.placed_at(percent).item + 1),
            Some(Item::Cue(cue, token)) if (*token == behind || function && *token == behind + 1) && verbs.contains(cue)
        );
        !verb && self.text.token(behind).is_some_and(|token| token.is_word())
    }

    /// How many words from `first` up to before `last` are neither cues nor bounds nor words that only join others.
    pub fn other_words(&self, first: usize, last: usize) -> usize {
        let (tokens, mut at, mut other) = (&self.text.tokens, first, 0);
        while at < last {
            let bound = self.vocabulary.bounds_before.at(tokens, at).map(|(_, words)| words);
            let cue = self.vocabulary.cues.at(tokens, at).map(|(_, words)| words);
            let function = self.vocabulary.function_words.at(tokens, at).map(|(_, words)| words);
            let known = bound.or(cue).or(function);
            other += usize::from(known.is_none() && nth(tokens, at).is_word());
            at += known.unwrap_or(1);
        }
        other
    }

    /// Rows of tables have readings of their own.
    pub fn is_in_row(&self, at: usize) -> bool {
        self.items.sentence(self.placed_at(at).sentence).is_row
    }

    pub fn next_in_sentence(&self, at: usize) -> Option<usize> {
        let next = at + 1;
        (self.placed.get(next)?.sentence == self.placed_at(at).sentence).then_some(next)
    }

    /// One counts or measures the same as the other.
    pub fn same_unit(&self, one: usize, other: usize) -> bool {
        match (self.found_at(one).unit, self.found_at(other).unit) {
            (Unit::Word(one), Unit::Word(other)) => one == other,
            _ => self.figure_at(one).unit == self.figure_at(other).unit,
        }
    }

    /// Whether the words still speak of `subject` where they come to `at`: each clause between them begins with a verb
    /// ("thu 465 tỷ đồng, tăng …"), none with another thing ("thu 465 tỷ đồng, nợ giảm …"). Brackets closed before `at`
    /// are asides.
    pub fn stays_on(&self, subject: usize, at: usize) -> bool {
        let (first, end) = (self.found_at(subject).last + 1, self.found_at(at).first);
        let mut asides = 0;
        let mut last_clause = true;
        for index in (first..end).rev() {
            let token = self.text.at(index);
            let ends_clause = match token.kind {
                TokenKind::Mark(')' | ']') => {
                    asides += 1;
                    continue;
                }
                TokenKind::Mark('(' | '[') if asides > 0 => {
                    asides -= 1;
                    continue;
                }
                TokenKind::Mark(',' | ';' | ':' | '(' | '[') => true,
                TokenKind::Mark('-') => token.spaced,
                // "và" joins nouns as well as clauses.
                TokenKind::Word(_) => last_clause && self.vocabulary.is_and(token),
                _ => false,
            };
            if asides > 0 || !ends_clause {
                continue;
            }
            if !self.goes_on(index + 1, end) && (last_clause || !self.is_named_insurance(index + 1)) {
                return false;
            }
            last_clause &= token.is_word();
        }
        !Self::has_cue(self.between(subject, at), &[Cue::Turn])
    }

    /// A clause that says more of what was spoken of.
    fn goes_on(&self, first: usize, end: usize) -> bool {
        let tokens = &self.text.tokens;
        let mut at = first;
        while at < end && nth(tokens, at).is_word() {
            at += match self.vocabulary.cues.at(tokens, at) {
                Some((
                    Cue::Up
                    | Cue::Down
                    | Cue::To
                    | Cue::From
                    | Cue::Reach
                    | Cue::Share
                    | Cue::Exceed
                    | Cue::Higher
                    | Cue::Lower
                    | Cue::TimesAs
                    | Cue::Equivalent
                    | Cue::Compare
                    | Cue::Raise
                    | Cue::Remaining,
                    _,
                )) => return true,
                Some((Cue::Period, _)) => return self.vocabulary.is_compared(nth(tokens, at)),
                _ if at - first > MOST_WORDS => return false,
                Some((Cue::Rate | Cue::Average, words)) => words,
                None | Some((Cue::Nothing, _)) if self.vocabulary.function_words.at(tokens, at).is_some() => 1,
                _ => return false,
            };
        }
        // ", cả 3 quý đạt": a number that is no figure.
        let is_figure = || self.found.binary_search_by_key(&at, |found| found.number).is_ok();
        at >= end || !nth(tokens, at).is_number() || is_figure()
    }

    /// ", BHYT, BHTN," goes on with a list of names.
    fn is_named_insurance(&self, at: usize) -> bool {
        let named = self.vocabulary.insurances.at(&self.text.tokens, at);
        named.is_some_and(|(_, words)| {
            self.text.token(at + words).is_some_and(|next| !next.is_word() || self.vocabulary.is_and(next))
        })
    }

    pub fn between(&self, one: usize, other: usize) -> &[Item] {
        self.items.items.get(self.placed_at(one).item + 1..self.placed_at(other).item).unwrap_or(&[])
    }

    /// What the sentence says behind a figure.
    pub fn behind(&self, figure: usize) -> &[Item] {
        let sentence = self.items.sentence(self.placed_at(figure).sentence);
        let behind = self.items.items.get(self.placed_at(figure).item + 1..sentence.last).unwrap_or(&[]);
        behind.get(..REACH).unwrap_or(behind)
    }

    pub fn has_cue(items: &[Item], cues: &[Cue]) -> bool {
        items.iter().any(|item| matches!(item, Item::Cue(cue, _) if cues.contains(cue)))
    }

    pub fn has_mark(items: &[Item], marks: &[Mark]) -> bool {
        items.iter().any(|item| matches!(item, Item::Mark(mark) if marks.contains(mark)))
    }

    pub fn printed(&self, at: usize) -> String {
        self.text.printed(self.found_at(at).first, self.found_at(at).last).into()
    }
}
