//! "cộng", "tổng cộng", "in total": totals behind their parts.

use super::items::{Item, Mark};
use super::parts::{MOST_PARTS, MOST_SENTENCES};
use super::reading::{Link, REACH, Reading};
use super::words::Cue;
use crate::figures::relation::Relation;
use crate::figures::{Dimension, Verdict};

/// So many words may stand between "cộng" and the colon before its number: "Cộng quý I: 58 người".
const NAMED: usize = 4;

/// What the words before a number, or right behind it, say.
struct Said {
    /// "6,000 people in total"
    behind: bool,
    /// They leave no doubt that what stands before is added up.
    adds_up: bool,
    /// "tổng": how many there are in all, which need not be a sum.
    of_all: bool,
    /// The sentence or line begins with them.
    begins: bool,
}

impl Reading<'_> {
    /// "xã A 310 người, xã B 255 người, cộng 565 người"
    pub fn total_behind(&mut self, total: usize) {
        let Some(said) = self.said_of_total(total) else { return };
        if self.found_at(total).is_percent() {
            return self.total_of_percentages(total);
        }
        let parts: Vec<usize> = self
            .earlier(total)
            .keeping(&|part| self.placed_at(part).bracket == 0 && self.is_part(part, total) && !self.is_nothing(part))
            .collect();
        if parts.len() < 2 || !self.placed_at(total).kind.is_subject() {
            if !said.behind {
                self.total_of_what_stands_above(total, said.begins);
            }
            return;
        }
        if let Some(link) = self.adding_up(total, &parts) {
            return self.push(&link, Verdict::Agrees, None);
        }
        // Who takes part in two programmes is one person in the total.
        let programmes = parts.iter().any(|&part| self.placed_at(part).of_health || self.placed_at(part).overlapping);
        let link = Relation::Sum { total, parts };
        if said.adds_up && self.is_within_a_tenth(&link) {
            self.offer(!(said.of_all && programmes), &[link]);
        }
    }

    /// "Đầu năm 0 người" is no part of anything.
    fn is_nothing(&self, at: usize) -> bool {
        self.figure_at(at).value.digits() == 0
    }

    fn said_of_total(&self, total: usize) -> Option<Said> {
        let (first, item) = (self.found_at(total).first, self.placed_at(total).item);
        let sentence = self.items.sentence(self.placed_at(total).sentence);
        let colon = usize::from(self.items.item_before(item) == Some(Item::Mark(Mark::Colon)));
        let cue = item.checked_sub(1 + colon).filter(|cue| *cue >= sentence.first);
        let words = |said: usize| self.other_words(said, first);
        let near = |said: usize| words(said) <= if colon > 0 { NAMED } else { 0 };
        let begins = cue == Some(sentence.first);
        match cue.map(|cue| (self.items.item(cue), cue)) {
            Some((Item::Cue(Cue::AddsUp, said), _)) => {
                Some(Said { behind: false, adds_up: near(said), of_all: false, begins })
            }
            Some((Item::Cue(Cue::Total, said), cue)) => {
                // "73 chị … và 118 chị …, tổng 181 chị"
                let apart = matches!(self.items.item_before(cue), Some(Item::Mark(Mark::Comma | Mark::Semicolon)));
                Some(Said { behind: false, adds_up: apart && !begins && said + 1 == first, of_all: true, begins })
            }
            _ => match self.items.item(item + 1) {
                Item::Cue(Cue::AddsUp, said) => Some(Said {
                    behind: true,
                    adds_up: said == self.found_at(total).last + 1,
                    of_all: false,
                    begins: false,
                }),
                _ => None,
            },
        }
    }

    /// "hỗ trợ 30 %, tỉnh hỗ trợ thêm 20 %, tổng cộng 50 %"
    fn total_of_percentages(&mut self, total: usize) {
        let parts: Vec<usize> = self.earlier(total).keeping(&|part| self.found_at(part).is_percent()).collect();
        if let Some(link) = self.adding_up(total, &parts) {
            self.push(&link, Verdict::Agrees, None);
        }
    }

    fn total_of_what_stands_above(&mut self, total: usize, begins: bool) {
        if begins && self.items.sentence(self.placed_at(total).sentence).starts_line && self.total_of_lines(total) {
            return;
        }
        if begins && self.total_of_sentence_before(total) {
            return;
        }
        self.total_of_sentences(total);
    }

    /// One part a line, and the total in the line below them. True where there is something to say.
    fn total_of_lines(&mut self, total: usize) -> bool {
        let over = self.found_at(total).over_next;
        let mut parts: Vec<usize> = Vec::new();
        let mut bullet = None;
        let own = self.placed_at(total).sentence;
        for sentence in (0..own).rev().take(MOST_PARTS) {
            let line = self.items.sentence(sentence);
            let part = self.items.slice(line.first..line.last).iter().take(REACH).find_map(|item| match item {
                Item::Figure(index) if self.is_part_or_fraction(*index, total, over) => Some(*index),
                _ => None,
            });
            let Some(part) = part.filter(|_| line.starts_line && *bullet.get_or_insert(line.bullet) == line.bullet)
            else {
                break;
            };
            parts.insert(0, part);
        }
        let sum = |total: usize, parts: &[usize], add: usize| -> Link {
            Relation::Sum { total: total + add, parts: parts.iter().map(|part| part + add).collect() }
        };
        let holding = (0..parts.len().saturating_sub(1))
            .map(|from| parts.get(from..).unwrap_or(&[]))
            .find(|parts| self.agrees(&sum(total, parts, 0)));
        if let Some(parts) = holding.map(<[usize]>::to_vec) {
            self.push(&sum(total, &parts, 0), Verdict::Agrees, None);
            if over && self.agrees(&sum(total, &parts, 1)) {
                self.push(&sum(total, &parts, 1), Verdict::Agrees, None);
            }
            return true;
        }
        let link = sum(total, &parts, 0);
        let listed = parts.len() > 2 && bullet.flatten().is_some() && !over && self.is_within_a_tenth(&link);
        if listed {
            self.offer(true, &[link]);
        }
        listed
    }

    fn is_part_or_fraction(&self, index: usize, total: usize, over: bool) -> bool {
        let fraction = over && self.found_at(index).over_next && self.same_unit(index, total);
        fraction || !over && self.is_part(index, total) && self.found_at(index).dimension() != Dimension::Percent
    }

    /// "Tháng 1: 18 người, tháng 2: 9 người, tháng 3: 31 người. Cộng quý I: 58 người": all that the sentence before counts.
    fn total_of_sentence_before(&mut self, total: usize) -> bool {
        let Some(before) = self.placed_at(total).sentence.checked_sub(1) else { return false };
        let mut parts: Vec<usize> = (total.saturating_sub(MOST_SENTENCES)..total)
            .filter(|&part| self.placed_at(part).sentence == before && self.is_part(part, total))
            .collect();
        parts.retain(|&part| self.placed_at(part).bracket == 0);
        let link = Relation::Sum { total, parts };
        let adds = matches!(&link, Relation::Sum { parts, .. } if parts.len() > 1) && self.agrees(&link);
        if adds {
            self.push(&link, Verdict::Agrees, None);
        }
        adds
    }

    /// "Đơn vị A nộp 12 tỷ đồng. Đơn vị B nộp 9 tỷ đồng. Tổng cộng hai đơn vị nộp 21 tỷ đồng."
    fn total_of_sentences(&mut self, total: usize) {
        let mut parts = Vec::new();
        let mut sentence = self.placed_at(total).sentence;
        for part in (total.saturating_sub(MOST_SENTENCES)..total).rev() {
            let placed = self.placed_at(part);
            if placed.sentence + 1 != sentence || !self.is_part(part, total) || self.is_in_row(part) {
                break;
            }
            sentence = placed.sentence;
            parts.insert(0, part);
            let link = Relation::Sum { total, parts: parts.clone() };
            if parts.len() > 1 && self.agrees(&link) {
                return self.push(&link, Verdict::Agrees, None);
            }
        }
    }
}
