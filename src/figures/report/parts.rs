//! "trong đó", "gồm": totals and their parts.

use super::items::{Item, Mark};
use super::reading::{Link, Reading};
use super::roles::Kind;
use super::vocabulary::Cue;
use crate::figures::relation::Relation;
use crate::figures::{Dimension, Remark, Verdict};
use crate::units::Fraction;

/// More parts than this are no list that a sentence makes.
const MOST_PARTS: usize = 40;

struct Parts {
    total: usize,
    parts: Vec<usize>,
    /// The words say that nothing is left out.
    all: bool,
    /// The total stands in the same sentence.
    tight: bool,
}

impl Reading<'_> {
    pub fn find_parts(&mut self) {
        for sentence in 0..self.items.sentences.len() {
            let span = self.items.sentences[sentence];
            if span.is_row {
                continue;
            }
            for item in span.first..span.last {
                let Item::Cue(cue @ (Cue::SomeParts | Cue::AllParts), _) = self.items.items[item] else { continue };
                if let Some(parts) = self.parts_at(sentence, item, cue == Cue::AllParts) {
                    self.add(&parts);
                }
            }
        }
    }

    fn parts_at(&self, sentence: usize, item: usize, all: bool) -> Option<Parts> {
        let total = self.total_before(sentence, item)?;
        let tight = self.placed[total].sentence == sentence;
        let mut parts = self.parts_in_line(sentence, item, total);
        if parts.is_empty() && self.items.sentences[sentence].opens_list {
            parts = self.parts_in_list(sentence, total);
        }
        let rest = parts.last().is_some_and(|&last| self.placed[last].is_rest);
        Some(Parts { total, all: all && !self.names_more(&parts) || rest, tight, parts })
    }

    /// The amount before "trong đó", in this sentence or at the end of the one before.
    fn total_before(&self, sentence: usize, item: usize) -> Option<usize> {
        let is_total = |&index: &usize| {
            let kind = self.placed[index].kind;
            let amount = kind.is_subject() || matches!(kind, Kind::Change { .. } | Kind::Plan | Kind::Supplement);
            amount && self.found[index].dimension() != Dimension::Percent
        };
        let span = self.items.sentences[sentence];
        let before = self.items.items[span.first..item].iter().rev().take(48);
        let mut closed = 0;
        let mut figures = before.filter_map(|item| match item {
            Item::Mark(Mark::Close) => {
                closed += 1;
                None
            }
            Item::Mark(Mark::Open) => {
                closed -= 1;
                None
            }
            Item::Figure(index) if closed <= 0 => Some(*index),
            _ => None,
        });
        if let Some(total) = figures.find(is_total) {
            return Some(total);
        }
        let starts_sentence = !self.items.items[span.first..item].iter().any(|item| matches!(item, Item::Figure(_)));
        let previous = self.items.sentences.get(sentence.checked_sub(1)?)?;
        let last =
            self.items.items[previous.first..previous.last].iter().rev().take(48).find_map(|item| match item {
                Item::Figure(index) => Some(*index),
                _ => None,
            })?;
        (starts_sentence && is_total(&last)).then_some(last)
    }

    fn parts_in_line(&self, sentence: usize, item: usize, total: usize) -> Vec<usize> {
        let span = self.items.sentences[sentence];
        let mut parts: Vec<usize> = Vec::new();
        let mut depth = 0i32;
        for item in &self.items.items[item + 1..span.last] {
            match item {
                Item::Mark(Mark::Open) => depth += 1,
                // The bracket in which the list began ends it.
                Item::Mark(Mark::Close) if depth == 0 => break,
                Item::Mark(Mark::Close) => depth -= 1,
                Item::Cue(Cue::Raise | Cue::Remaining | Cue::SomeParts | Cue::AllParts, _) if depth == 0 => break,
                Item::Figure(index) if depth == 0 => {
                    if self.is_part(*index, total) {
                        parts.push(*index);
                    } else if self.ends_parts(*index) {
                        break;
                    }
                }
                _ => {}
            }
            if parts.len() == MOST_PARTS {
                break;
            }
        }
        parts
    }

    fn is_part(&self, index: usize, total: usize) -> bool {
        let placed = &self.placed[index];
        let smaller = match (self.figures[index].value.fraction(), self.figures[total].value.fraction()) {
            (Ok(part), Ok(total)) => part <= total,
            _ => false,
        };
        let grows = matches!(self.placed[total].kind, Kind::Change { .. });
        let kind = placed.kind.is_subject()
            || grows && placed.kind == self.placed[total].kind
            || placed.kind == Kind::Remaining && placed.is_rest;
        kind && smaller
            && index != total
            && self.same_unit(index, total)
            && !self.found[index].in_range
            && !self.found[index].over_next
    }

    fn ends_parts(&self, index: usize) -> bool {
        matches!(self.placed[index].kind, Kind::Plan | Kind::Supplement | Kind::Remaining)
            && self.placed[index].kind.is_subject()
    }

    /// One part a line, all lines with the same bullet.
    fn parts_in_list(&self, sentence: usize, total: usize) -> Vec<usize> {
        let mut parts = Vec::new();
        let Some(bullet) = self.items.sentences.get(sentence + 1).and_then(|line| line.bullet) else { return parts };
        for line in self.items.sentences[sentence + 1..].iter().take(MOST_PARTS) {
            if line.bullet != Some(bullet) {
                break;
            }
            let first = self.items.items[line.first..line.last].iter().find_map(|item| match item {
                Item::Figure(index) => Some(*index),
                _ => None,
            });
            match first {
                Some(index) if self.is_part(index, total) => parts.push(index),
                _ => break,
            }
        }
        parts
    }

    /// Something without a number follows: "… và các đơn vị khác".
    fn names_more(&self, parts: &[usize]) -> bool {
        let Some(&last) = parts.last() else { return true };
        let sentence = self.items.sentences[self.placed[last].sentence];
        let behind = self.items.items.get(self.placed[last].item + 1..sentence.last).unwrap_or(&[]);
        Self::has_cue(behind, &[Cue::Rest])
    }

    fn add(&mut self, found: &Parts) {
        for &part in &found.parts {
            if part > found.total && self.part_of[part].is_none() {
                self.part_of[part] = Some(found.total);
            }
        }
        if found.parts.len() < 2 {
            return;
        }
        // What else the sentence says may follow the parts.
        for length in (2..=found.parts.len()).rev() {
            let link = Relation::Sum { total: found.total, parts: found.parts[..length].to_vec() };
            if self.agrees(&link) {
                return self.push(&link, Verdict::Agrees, None);
            }
        }
        let link = Relation::Sum { total: found.total, parts: found.parts.clone() };
        let Some(ratio) = self.sum_to_total(&link) else { return };
        let (under, over) = (Fraction::new(9, 10), Fraction::new(3, 2));
        let (Ok(under), Ok(over)) = (under, over) else { return };
        if ratio < under || ratio > over {
            return;
        }
        let disjoint = !found.parts.iter().any(|&part| self.placed[part].overlapping || self.placed[part].of_health);
        if self.names_more(&found.parts) && ratio < Fraction::ONE {
            return;
        }
        if found.all && found.tight && disjoint {
            return self.offer(true, &[link]);
        }
        self.push(&link, Verdict::Undetermined, Some(Remark::PartsUnsure));
    }

    fn sum_to_total(&self, link: &Link) -> Option<Fraction> {
        let Relation::Sum { total, parts } = link else { return None };
        let sum = parts.iter().try_fold(Fraction::ZERO, |sum, &part| sum.plus(self.figures[part].value.fraction()?));
        sum.ok()?.over(self.figures[*total].value.fraction().ok()?).ok()
    }
}
