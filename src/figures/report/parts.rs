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
const PARTS: &[Cue] = &[Cue::SomeParts, Cue::AllParts];
/// So many brackets of a sentence are taken for lists.
const MOST_BRACKETS: usize = 8;
/// So many items behind it.
const LIST: usize = 300;
/// So many sentences may give one part each.
pub const MOST_SENTENCES: usize = 6;
/// Words further from a figure than this do not name it.
const CLAUSE: usize = 16;
/// More parts than this are no list that a sentence makes.
pub const MOST_PARTS: usize = 40;

/// Two halves, each with its percentage, stand so near to their total.
const HALVES_WITHIN: usize = 5;
/// The first of the halves that people are.
const OF_PEOPLE: u8 = 6;
/// With fewer digits, amounts that overlap miss their total by one digit, too.
const TELLING: u32 = 3;

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
    /// "A, B và C": nothing follows.
    ends: bool,
    /// "trong đó:" before lines, which are seldom less than all: a slip in them shows.
    listed: bool,
    /// Parts in sentences that begin alike: together they are not more than the total.
    grouped: bool,
    /// No word says that these are parts.
    weak: bool,
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
            let (mut announced, mut headed, mut brackets) = (false, false, 0);
            for item in span.first..span.last {
                let cue = match self.items.item(item) {
                    Item::Cue(cue @ (Cue::SomeParts | Cue::AllParts), _) => cue,
                    // "Thu 96,5 tỷ đồng: BHXH 61,2 tỷ đồng, …"
                    Item::Mark(Mark::Colon) if !announced && item > first_figure => Cue::Nothing,
                    // "Nguyên nhân dừng đóng: chuyển đi 205 người; hết hạn 88 người": of a total said before.
                    Item::Mark(Mark::Colon)
                        if !announced && !headed && item < first_figure && first_figure < span.last =>
                    {
                        headed = true;
                        self.add_of_sentence_before(sentence, item);
                        continue;
                    }
                    // "215 người (Bưu điện 120 người, đại lý 95 người)"
                    Item::Mark(Mark::Open)
                        if brackets < MOST_BRACKETS
                            && !Self::has_cue(self.items.slice(item..span.last.min(item + 4)), PARTS)
                            && matches!(self.items.item_before(item), Some(Item::Figure(_))) =>
                    {
                        brackets += 1;
                        self.add_at(sentence, item, Cue::Nothing, false);
                        continue;
                    }
                    _ => continue,
                };
                announced = true;
                self.add_at(sentence, item, cue, item < first_figure);
            }
            // A list that nothing announces.
            if !announced && figure.is_some() && self.items.sentence(sentence + 1).bullet.is_some() {
                self.add_at(sentence, span.last, Cue::Nothing, false);
            }
            for at in items.iter().filter_map(|item| if let Item::Figure(at) = item { Some(*at) } else { None }) {
                self.total_behind(at);
                self.halves_beside(at);
            }
        }
    }

    /// "412 người, nữ 251 người (60,9 %), nam 161 người": halves of what stands right before them.
    fn halves_beside(&mut self, total: usize) {
        let sentence = self.placed_at(total).sentence;
        if self.found_at(total).is_percent() || self.placed_at(total + 2).sentence != sentence {
            return;
        }
        let mut amounts = (total + 1..total + HALVES_WITHIN).filter(|&at| !self.found_at(at).is_percent());
        let (Some(one), Some(other)) = (amounts.next(), amounts.next()) else { return };
        let parts = [one, other];
        let here = |&part: &usize| {
            self.placed_at(part).sentence == sentence && self.same_unit(part, total) && self.total_of(part).is_none()
        };
        let apart = parts.iter().all(here) && self.are_apart_by_name(&parts);
        if !apart || !parts.iter().all(|&part| self.is_part(part, total)) {
            return;
        }
        let link = Relation::Sum { total, parts: parts.to_vec() };
        if self.is_within_a_tenth(&link) {
            self.offer(self.found_at(total).is_people(), &[link]);
        }
    }

    fn add_at(&mut self, sentence: usize, item: usize, cue: Cue, starts: bool) {
        for parts in self.parts_at(sentence, item, cue, starts) {
            self.add(&parts);
        }
        if cue != Cue::Nothing {
            self.add_shares(sentence, item);
        }
    }

    /// Parts of an amount of the sentence before, where they add up to it.
    fn add_of_sentence_before(&mut self, sentence: usize, item: usize) {
        let parts = self.parts_at(sentence, item, Cue::Nothing, true);
        for parts in parts.iter().filter(|parts| parts.adding.is_some() && !parts.in_list) {
            self.add(parts);
        }
    }

    /// For each unit, the readings that add up, or else the likeliest one.
    fn parts_at(&self, sentence: usize, item: usize, cue: Cue, starts: bool) -> Vec<Parts> {
        let totals = self.totals_before(sentence, item, starts);
        let mut chosen = Vec::new();
        for (at, &first) in totals.iter().enumerate() {
            let of_unit = |other: &&usize| self.same_unit(**other, first);
            if totals.iter().take(at).any(|other| of_unit(&other)) {
                continue;
            }
            let alone = totals.iter().filter(of_unit).count() == 1;
            let read = |&total: &usize| self.parts_of(total, sentence, item, cue, alone);
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
    fn parts_of(&self, total: usize, sentence: usize, item: usize, cue: Cue, alone: bool) -> Parts {
        let placed = self.placed_at(total);
        let here = placed.sentence == sentence || alone && placed.sentence + 1 == sentence;
        let tight = here && placed.kind.is_subject();
        let mut parts = self.parts_in_line(sentence, item, total);
        let weak = cue == Cue::Nothing;
        let opens_list = self.items.sentence(sentence).opens_list;
        let bracket = self.items.item(item) == Item::Mark(Mark::Open);
        let in_list = parts.is_empty() && !bracket && (opens_list || weak);
        if in_list {
            parts = self.parts_in_list(sentence, total);
        }
        let mut grouped = false;
        if let [only] = *parts
            && !in_list
        {
            let further = self.further_parts(total, only);
            let of_debt = |part: &usize| self.placed_at(*part).of_debt;
            grouped = !further.is_empty() && self.are_named_alike(only, &further) && !further.iter().any(of_debt);
            parts.extend(further);
        }
        let rest = parts.last().is_some_and(|&last| self.placed_at(last).is_rest && !self.is_still_to_do(last));
        // The next lines of a list are not said to be parts of this one.
        let own = self.items.sentence(sentence).bullet;
        let siblings =
            weak && in_list && !opens_list && own.is_some() && own == self.items.sentence(sentence + 1).bullet;
        let closed = !siblings && (rest || self.are_both_halves(total, &parts));
        // Three and more in a bracket are no aside.
        let bracket = bracket && parts.len() > 2;
        let all = cue == Cue::AllParts || weak && in_list && opens_list || bracket;
        let all = closed || all && !self.names_more(&parts) && self.are_of_one_kind(&parts);
        let ends = matches!(*parts, [.., one, last] if self.between(one, last).contains(&Item::Mark(Mark::And))
            && self.next_in_sentence(last).is_none_or(|next| self.found_at(next).is_percent()));
        Parts {
            total,
            all,
            closed,
            tight,
            in_list,
            ends: ends || bracket || grouped,
            listed: in_list && opens_list && cue == Cue::SomeParts && self.are_apart(&parts) || grouped,
            grouped,
            weak,
            adding: self.adding_up(total, &parts),
            parts,
        }
    }

    /// "Trong đó, khối doanh nghiệp là 412 người. Khối hành chính là 219 người. Khối khác là 19 người.": what follows in
    /// sentences of one amount each.
    fn further_parts(&self, total: usize, first: usize) -> Vec<usize> {
        let mut further = Vec::new();
        let mut before = first;
        for next in first + 1..first + 1 + MOST_SENTENCES {
            let (placed, sentence) = (self.placed_at(next), self.placed_at(before).sentence + 1);
            let span = self.items.sentence(sentence);
            let said = self.items.slice(span.first..placed.item.min(span.last));
            let alone = self.placed_at(next + 1).sentence != sentence;
            let goes_on = placed.sentence == sentence
                && alone
                && !span.is_row
                && !span.starts_line
                && self.placed_at(before + 1).sentence != self.placed_at(before).sentence
                && self.is_part(next, total)
                && !Self::has_cue(
                    said,
                    &[Cue::Compare, Cue::Period, Cue::Turn, Cue::Total, Cue::SomeParts, Cue::AllParts],
                );
            if !goes_on {
                break;
            }
            further.push(next);
            before = next;
        }
        further
    }

    /// The first words of the sentences are the same: "Khối … Khối …", "thu … Thu …".
    fn are_named_alike(&self, first: usize, further: &[usize]) -> bool {
        let money = self.found_at(first).dimension() == Dimension::Money;
        let Some(name) = self.first_word(first) else { return false };
        let names_group = self.vocabulary.groups.at(&self.text.tokens, name).is_some()
            || money && self.vocabulary.function_words.at(&self.text.tokens, name).is_none();
        names_group
            && further.iter().all(|&part| self.first_word(part).is_some_and(|other| self.is_same_word(name, other)))
    }

    /// The first word that a clause names its amount by: behind "trong đó", or where the sentence begins.
    fn first_word(&self, part: usize) -> Option<usize> {
        let last = self.found_at(part).first;
        let sentence = self.text.at(last).sentence;
        let first = (last.saturating_sub(CLAUSE)..last).rev().take_while(|&at| {
            let token = self.text.at(at);
            token.sentence == sentence && token.is_word()
        });
        let first = first.last()?;
        let cue = self.vocabulary.cues.at(&self.text.tokens, first);
        let announced =
            cue.filter(|(cue, _)| matches!(cue, Cue::SomeParts | Cue::AllParts)).map_or(0, |(_, words)| words);
        (first + announced < last).then_some(first + announced)
    }

    fn is_same_word(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.text.letters_of(one), self.text.letters_of(other));
        one.len() == other.len()
            && one.iter().zip(other).all(|(one, other)| (one.ch, one.tone) == (other.ch, other.tone))
    }

    /// Things, money and groups are in one place only; people can be in several.
    fn are_apart(&self, parts: &[usize]) -> bool {
        parts.iter().all(|&part| {
            let group =
                || self.first_word(part).is_some_and(|at| self.vocabulary.groups.at(&self.text.tokens, at).is_some());
            !self.found_at(part).is_people() || group()
        })
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
                // "Cơ cấu người tham gia (tổng 128.700 người):"
                Item::Figure(index)
                    if (closed <= 0 || self.placed_at(*index).of_total && amounts.is_empty())
                        && self.found_at(*index).dimension() != Dimension::Percent =>
                {
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

    pub fn is_part(&self, index: usize, total: usize) -> bool {
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

    /// "đúng hạn 320 hồ sơ, trễ hạn 9 hồ sơ": together they are not more than all.
    fn are_apart_by_name(&self, parts: &[usize]) -> bool {
        let [one, other] = *parts else { return false };
        let half =
            |part: usize| self.vocabulary.halves.at(&self.text.tokens, self.first_word(part)?).map(|(half, _)| half);
        // One person may come in person and online, but is a man or a woman.
        let first = if self.found_at(one).is_people() { OF_PEOPLE } else { 0 };
        matches!((half(one), half(other)), (Some(one), Some(other)) if one != other && one / 2 == other / 2 && one >= first)
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
        let link = Relation::Sum { total: found.total, parts: found.parts.clone() };
        let sure = found.adding.is_none() && self.must_add_up(found, &link);
        if found.weak && found.adding.is_none() && !sure {
            return;
        }
        for &part in &found.parts {
            if let Some(total) = self.part_of.get_mut(part)
                && part > found.total
            {
                total.get_or_insert(found.total);
            }
        }
        if let Some(link) = &found.adding {
            return self.push(link, Verdict::Agrees, None);
        }
        if sure {
            return self.offer(true, &[link]);
        }
        let Some(ratio) = self.sum_to_total(&link).filter(|_| found.parts.len() > 1) else { return };
        // Far from the total, the parts are simply not all of it; and people in several programmes are no sum.
        let least = if self.names_more(&found.parts) { Fraction::ONE } else { nearly() };
        if self.are_disjoint(found) && ratio >= least && ratio <= Fraction::whole(2) {
            self.push(&link, Verdict::Undetermined, Some(Remark::PartsUnsure));
        }
    }

    fn are_disjoint(&self, found: &Parts) -> bool {
        !found.parts.iter().any(|&part| self.placed_at(part).overlapping || self.placed_at(part).of_health)
    }

    /// Whether parts that do not add up are a slip.
    fn must_add_up(&self, found: &Parts, link: &Link) -> bool {
        let total = self.found_at(found.total);
        // "thẻ BHYT: huyện C 310 thẻ, các huyện còn lại 840 thẻ"
        let of_things = found.closed && !total.is_people();
        let disjoint = self.are_disjoint(found) || total.dimension() == Dimension::Money || of_things;
        if found.parts.len() < 2 || !found.tight || !disjoint {
            return false;
        }
        let Some(ratio) = self.sum_to_total(link) else { return false };
        let over = ratio > Fraction::ONE && (found.grouped || self.are_apart_by_name(&found.parts));
        let ends = found.ends && self.digits_told(found.total) >= TELLING;
        // Money is in one place only, and what exceeds it by one digit in one bracket or in a list that ends is a slip.
        let over = over
            || ratio > Fraction::ONE
                && self.found_at(found.total).dimension() == Dimension::Money
                && found.parts.iter().all(|&part| {
                    let (placed, total) = (self.placed_at(part), self.placed_at(found.total));
                    (placed.bracket > total.bracket || ends) && placed.sentence == total.sentence && !placed.of_debt
                })
                && self.is_slip(link);
        if !(found.all || over || found.listed && self.is_slip(link)) {
            return false;
        }
        if self.names_more(&found.parts) && ratio < Fraction::ONE {
            return false;
        }
        // Sentences leave out what has no number, and count people twice: only a slip is sure. A list of lines names
        // all of them, and one that ends with "và" does.
        let least = if found.in_list || found.ends { nearly() } else { Fraction::ONE };
        let (third, most) = (Fraction::ONE.over(Fraction::whole(3)), Fraction::ONE.over(nearly()));
        found.closed && third.is_ok_and(|third| third <= ratio) && ratio <= Fraction::whole(3)
            || least <= ratio && most.is_ok_and(|most| ratio <= most)
    }

    /// The parts, as many of them as add up: what else the sentence says may follow them.
    pub fn adding_up(&self, total: usize, parts: &[usize]) -> Option<Link> {
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
            return self.push(&link, Verdict::Agrees, None);
        }
        // The total's own words name the parts: "nhóm được đóng và hỗ trợ chiếm 58,5 %, trong đó đóng 39,2 %, hỗ trợ …".
        let named = parts.len() > 1 && parts.iter().all(|&part| self.is_named_by(part, total));
        let link = Relation::Sum { total, parts };
        if named && self.is_within_a_tenth(&link) {
            self.offer(true, &[link]);
        }
    }

    /// The words before a total have the first word of a part among them.
    fn is_named_by(&self, part: usize, total: usize) -> bool {
        let last = self.found_at(total).first;
        let sentence = self.text.at(last).sentence;
        let Some(name) = self.first_word(part) else { return false };
        let mut before = (last.saturating_sub(CLAUSE)..last).filter(|&at| self.text.at(at).sentence == sentence);
        self.vocabulary.function_words.at(&self.text.tokens, name).is_none()
            && before.any(|at| self.is_same_word(at, name))
    }
}

/// Of a total, what parts of it come to that are meant as all of it.
fn nearly() -> Fraction {
    Fraction::new(9, 10).unwrap_or(Fraction::ONE)
}
