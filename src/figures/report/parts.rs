//! "trong đó", "gồm": totals and their parts.

use super::items::{Item, Mark};
use super::kind::Kind;
use super::reading::{Link, REACH, Reading};
use super::words::Cue;
use crate::figures::relation::Relation;
use crate::figures::{Base, Dimension, Remark, Verdict};
use crate::units::Fraction;

/// So many amounts before "trong đó" are looked at.
const MOST_TOTALS: usize = 6;
/// So many items behind it.
const LIST: usize = 300;
/// More parts than this are no list that a sentence makes.
const MOST_PARTS: usize = 40;

struct Parts {
    total: usize,
    parts: Vec<usize>,
    /// The words say that nothing is left out.
    all: bool,
    /// The last part is called the rest, or the parts are the two halves there are.
    closed: bool,
    /// The total stands in the same sentence, or alone in the one before.
    tight: bool,
    /// One part a line.
    in_list: bool,
    /// The parts that add up to the total, if any do.
    adding: Option<Link>,
}

impl Reading<'_> {
    /// A figure and its words say the same.
    pub fn find_spelled(&mut self) {
        for words in 1..self.placed.len() {
            let total = words - 1;
            if self.found_at(words).spelled && self.same_unit(total, words) && !self.found_at(total).spelled {
                self.offer_surely(&Relation::Sum { total, parts: vec![words] });
            }
        }
    }

    pub fn find_parts(&mut self) {
        for sentence in 0..self.items.sentences.len() {
            let span = self.items.sentence(sentence);
            if span.is_row {
                continue;
            }
            let items = self.items.slice(span.first..span.last);
            let figure = items.iter().position(|item| matches!(item, Item::Figure(_)));
            let first_figure = span.first + figure.unwrap_or(items.len());
            for item in span.first..span.last {
                let Item::Cue(cue @ (Cue::SomeParts | Cue::AllParts), _) = self.items.item(item) else { continue };
                for parts in self.parts_at(sentence, item, cue == Cue::AllParts, item < first_figure) {
                    self.add(&parts);
                }
                self.add_shares(sentence, item);
            }
        }
    }

    /// For each unit, the readings that add up, or else the likeliest one.
    fn parts_at(&self, sentence: usize, item: usize, all: bool, starts: bool) -> Vec<Parts> {
        let totals = self.totals_before(sentence, item, starts);
        let mut chosen = Vec::new();
        for (at, &first) in totals.iter().enumerate() {
            let of_unit = |other: &&usize| self.same_unit(**other, first);
            if totals.iter().take(at).any(|other| of_unit(&other)) {
                continue;
            }
            let alone = totals.iter().filter(of_unit).count() == 1;
            let read = |&total: &usize| self.parts_of(total, sentence, item, all, alone);
            let mut readings: Vec<Parts> = totals.iter().filter(of_unit).map(read).collect();
            if readings.iter().any(|parts| parts.adding.is_some()) {
                readings.retain(|parts| parts.adding.is_some());
            } else {
                readings.truncate(1);
            }
            chosen.extend(readings);
        }
        chosen
    }

    /// What follows as parts of one total. `alone`: no other amount of its unit could be meant.
    fn parts_of(&self, total: usize, sentence: usize, item: usize, all: bool, alone: bool) -> Parts {
        let placed = self.placed_at(total);
        let here = placed.sentence == sentence || alone && placed.sentence + 1 == sentence;
        let tight = here && placed.kind.is_subject();
        let mut parts = self.parts_in_line(sentence, item, total);
        let in_list = parts.is_empty() && self.items.sentence(sentence).opens_list;
        if in_list {
            parts = self.parts_in_list(sentence, total);
        } else if let [only] = *parts {
            parts.extend(self.other_half(total, only));
        }
        let rest = parts.last().is_some_and(|&last| self.placed_at(last).is_rest && !self.is_still_to_do(last));
        let closed = rest || self.are_both_halves(total, &parts);
        let all = closed || all && !self.names_more(&parts) && self.are_of_one_kind(&parts);
        Parts { total, all, closed, tight, in_list, adding: self.adding_up(total, &parts), parts }
    }

    /// "Trong đó, BHXH bắt buộc là 412 người. BHXH tự nguyện là 19 người.": the other half, in the sentence behind.
    fn other_half(&self, total: usize, half: usize) -> Option<usize> {
        let behind = self.placed_at(half).sentence + 1;
        // Figures stand in the order of their sentences. A walk through the sentence would make long texts quadratic.
        let next = self.placed.partition_point(|placed| placed.sentence < behind);
        self.placed.get(next).filter(|placed| placed.sentence == behind)?;
        let other = self.is_part(next, total) && !self.items.sentence(behind).is_row;
        (other && self.are_both_halves(total, &[half, next])).then_some(next)
    }

    /// The amounts that "trong đó" can speak of, the likeliest first: in this sentence, or else in the one before.
    fn totals_before(&self, sentence: usize, item: usize, starts: bool) -> Vec<usize> {
        let span = self.items.sentence(sentence);
        let here = self.amounts_before(span.first, item);
        if !starts {
            return here;
        }
        let Some(before) = sentence.checked_sub(1).map(|before| self.items.sentence(before)) else { return here };
        let mut there = self.amounts_before(before.first, before.last);
        there.retain(|&total| self.placed_at(total).kind.is_subject());
        there
    }

    /// Amounts outside brackets, nearest first.
    fn amounts_before(&self, first: usize, last: usize) -> Vec<usize> {
        let mut closed = 0;
        let mut amounts = Vec::new();
        for item in self.items.slice(first..last).iter().rev().take(REACH) {
            match item {
                Item::Mark(Mark::Close) => closed += 1,
                Item::Mark(Mark::Open) => closed -= 1,
                Item::Figure(index) if closed <= 0 && self.found_at(*index).dimension() != Dimension::Percent => {
                    let kind = self.placed_at(*index).kind;
                    if kind.is_subject() || matches!(kind, Kind::Change { .. } | Kind::Plan | Kind::Supplement) {
                        amounts.push(*index);
                    }
                }
                _ => {}
            }
            if amounts.len() == MOST_TOTALS {
                break;
            }
        }
        amounts
    }

    fn parts_in_line(&self, sentence: usize, item: usize, total: usize) -> Vec<usize> {
        let span = self.items.sentence(sentence);
        let mut parts: Vec<usize> = Vec::new();
        let mut depth = 0i32;
        for item in self.items.slice(item + 1..span.last).iter().take(LIST) {
            match item {
                Item::Mark(Mark::Open) => depth += 1,
                // The bracket in which the list began ends it.
                Item::Mark(Mark::Close) if depth == 0 => break,
                Item::Mark(Mark::Close) => depth -= 1,
                Item::Cue(Cue::Raise | Cue::Remaining | Cue::SomeParts | Cue::AllParts, _) if depth == 0 => break,
                Item::Figure(index) if depth == 0 && self.is_part(*index, total) => parts.push(*index),
                _ => {}
            }
            if parts.len() == MOST_PARTS {
                break;
            }
        }
        parts
    }

    fn is_part(&self, index: usize, total: usize) -> bool {
        let placed = self.placed_at(index);
        let smaller = match (self.figure_at(index).value.fraction(), self.figure_at(total).value.fraction()) {
            (Ok(part), Ok(total)) => part <= total,
            _ => false,
        };
        let grows = matches!(self.placed_at(total).kind, Kind::Change { .. });
        let kind = placed.kind.is_subject()
            || grows && placed.kind == self.placed_at(total).kind
            || placed.kind == Kind::Remaining && placed.is_rest;
        kind && smaller
            && index != total
            && self.same_unit(index, total)
            && !self.found_at(index).in_range
            && !self.found_at(index).over_next
    }

    /// One part a line, all lines with the same bullet or none. What stands below a line with a bullet of its own is
    /// passed over.
    fn parts_in_list(&self, sentence: usize, total: usize) -> Vec<usize> {
        let mut parts = Vec::new();
        let outer = self.items.sentence(sentence).bullet;
        let mut lines = self.items.sentences_in(sentence + 1..).iter().take(LIST).filter(|line| line.starts_line);
        let Some(first) = lines.clone().next() else { return parts };
        for line in lines.by_ref() {
            if line.bullet != first.bullet {
                // "+" below "-", unless the list that the total belongs to goes on.
                if first.bullet.is_some() && line.bullet.is_some() && line.bullet != outer {
                    continue;
                }
                break;
            }
            let figures = self.items.slice(line.first..line.last).iter().take(REACH).filter_map(|item| match item {
                Item::Figure(index) => Some(*index),
                _ => None,
            });
            let mut fitting = figures.filter(|&index| self.is_part(index, total));
            match fitting.next() {
                Some(index) if parts.len() < MOST_PARTS => parts.push(index),
                _ => break,
            }
        }
        parts
    }

    /// Compulsory and voluntary, of a total that is of social insurance alone.
    fn are_both_halves(&self, total: usize, parts: &[usize]) -> bool {
        let [one, other] = *parts else { return false };
        let one_place = one;
        let (one, other) = (self.placed_at(one), self.placed_at(other));
        let apart = one.compulsory && !one.voluntary && other.voluntary && !other.compulsory;
        let said = self.between(total, one_place);
        let more = Self::has_cue(said, &[Cue::Health, Cue::Overlapping])
            || self.placed_at(total).of_health
            || self.placed_at(total).overlapping;
        apart && !more && !self.names_more(parts)
    }

    /// "28 nữ, 30 đảng viên" may be the same people.
    fn are_of_one_kind(&self, parts: &[usize]) -> bool {
        let noun = |part: &usize| self.text.tokens.get(self.found_at(*part).number + 1).map(|token| token.kind);
        parts
            .iter()
            .zip(parts.iter().skip(1))
            .all(|(one, other)| !self.found_at(*one).is_people() || noun(one) == noun(other))
    }

    /// Something without a number follows: "… và các đơn vị khác", "…".
    fn names_more(&self, parts: &[usize]) -> bool {
        let Some(&last) = parts.last() else { return true };
        let behind = self.behind(last);
        let mut listed = behind.iter().take_while(|item| !matches!(item, Item::Figure(_)));
        let and = listed.any(|item| matches!(item, Item::Mark(Mark::And)));
        // "(chưa tính lực lượng vũ trang)"
        let aside = behind.first() == Some(&Item::Mark(Mark::Open))
            && matches!(
                behind.iter().find(|item| !matches!(item, Item::Cue(..) | Item::Mark(Mark::Open))),
                Some(Item::Mark(Mark::Close))
            );
        and || aside || Self::has_cue(behind, &[Cue::Rest]) || self.trails_off(last)
    }

    /// "còn lại 400 người phải vận động"
    fn is_still_to_do(&self, part: usize) -> bool {
        matches!(self.behind(part).first(), Some(Item::Cue(Cue::Remaining, _)))
    }

    /// "ốm đau 90 tỷ đồng…", "…, v.v."
    fn trails_off(&self, figure: usize) -> bool {
        let first = self.found_at(figure).last + 1;
        let behind = self.text.tokens.get(first..).unwrap_or(&[]);
        let sentence = self.text.at(first - 1).sentence;
        let mut said = behind.iter().take(REACH).take_while(|token| token.sentence == sentence && !token.is_number());
        let mut before = None;
        said.any(|token| {
            let twice = token.is_mark('.') && before == Some(token.kind);
            let letter = token.is_word() && token.last - token.first == 1 && !token.capital;
            before = Some(token.kind);
            twice || token.is_mark('…') || letter
        })
    }

    fn add(&mut self, found: &Parts) {
        for &part in &found.parts {
            if let Some(total) = self.part_of.get_mut(part)
                && part > found.total
            {
                total.get_or_insert(found.total);
            }
        }
        if found.parts.len() < 2 {
            return;
        }
        if let Some(link) = &found.adding {
            return self.push(link, Verdict::Agrees, None);
        }
        let link = Relation::Sum { total: found.total, parts: found.parts.clone() };
        let Some(ratio) = self.sum_to_total(&link) else { return };
        let disjoint =
            !found.parts.iter().any(|&part| self.placed_at(part).overlapping || self.placed_at(part).of_health);
        if self.names_more(&found.parts) && ratio < Fraction::ONE {
            return;
        }
        let within = |low: Fraction, high: Fraction| low <= ratio && ratio <= high;
        let (Ok(third), Ok(nearly)) = (Fraction::new(1, 3), Fraction::new(9, 10)) else { return };
        // Sentences leave out what has no number, and count people twice: only a slip is sure. A list of lines names
        // all of them.
        let least = if found.in_list { nearly } else { Fraction::ONE };
        let sure = found.closed && within(third, Fraction::whole(3))
            || Fraction::ONE.over(nearly).is_ok_and(|most| within(least, most));
        if found.all && found.tight && disjoint && sure {
            return self.offer(true, &[link]);
        }
        // Far from the total, the parts are simply not all of it; and people in several programmes are no sum.
        if !disjoint || !within(nearly, Fraction::whole(2)) {
            return;
        }
        self.push(&link, Verdict::Undetermined, Some(Remark::PartsUnsure));
    }

    /// The parts, as many of them as add up: what else the sentence says may follow them.
    fn adding_up(&self, total: usize, parts: &[usize]) -> Option<Link> {
        let mut sums = (2..=parts.len())
            .rev()
            .map(|length| Relation::Sum { total, parts: parts.iter().copied().take(length).collect() });
        sums.find(|link| self.agrees(link))
    }

    fn sum_to_total(&self, link: &Link) -> Option<Fraction> {
        let Relation::Sum { total, parts } = link else { return None };
        let sum = parts.iter().try_fold(Fraction::ZERO, |sum, &part| sum.plus(self.figure_at(part).value.fraction()?));
        sum.ok()?.over(self.figure_at(*total).value.fraction().ok()?).ok()
    }

    /// "chiếm 12 % tổng số, gồm nông dân 7 % và tiểu thương 5 %": shares that add up to a share.
    fn add_shares(&mut self, sentence: usize, item: usize) {
        let span = self.items.sentence(sentence);
        let is_share = |&index: &usize| {
            self.found_at(index).is_percent()
                && matches!(self.placed_at(index).kind, Kind::Share(_) | Kind::Ratio(None | Some(Base::Total)))
        };
        let figures = |first: usize, last: usize| {
            self.items.slice(first..last).iter().take(LIST).filter_map(|item| match item {
                Item::Figure(index) => Some(*index),
                _ => None,
            })
        };
        let Some(total) = figures(span.first, item).next_back().filter(is_share) else { return };
        let parts: Vec<usize> = figures(item + 1, span.last).take_while(is_share).take(MOST_PARTS).collect();
        if let Some(link) = self.adding_up(total, &parts) {
            self.push(&link, Verdict::Agrees, None);
        }
    }
}
