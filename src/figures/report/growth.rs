//! "tăng … so với cùng kỳ": change, percent, and the value before.

use super::hidden::HiddenKind;
use super::items::{Item, Mark};
use super::kind::Kind;
use super::reading::{Link, Reading};
use super::token::nth;
use super::unprinted::Term;
use super::words::Cue;
use crate::figures::relation::Relation;
use crate::figures::{Base, Dimension, Verdict};

/// So many items before a change are looked at for its verb.
const MOST_CUES: usize = 8;
/// More words between a verb and its number than in "tăng ròng 53 người" name something else.
const VERB_WORDS: usize = 1;

/// "tốc độ tăng"
const RATE_WORDS: usize = 2;

impl Reading<'_> {
    pub fn find_growth(&mut self) {
        // Changes that a percentage belongs to.
        let mut told = std::collections::BTreeSet::new();
        for at in 0..self.placed.len() {
            match self.placed_at(at).kind {
                _ if self.is_in_row(at) => {}
                Kind::Growth { falls } => {
                    if let Some(change) = self.growth(at, falls) {
                        told.extend([change]);
                    }
                }
                _ => {}
            }
        }
        for at in 0..self.placed.len() {
            if self.is_in_row(at) {
                continue;
            }
            if let Kind::Change { falls } = self.placed_at(at).kind
                && !told.contains(&at)
            {
                self.change_alone(at, falls);
            }
        }
        for at in 0..self.placed.len() {
            if let Kind::Change { falls } = self.placed_at(at).kind {
                self.compared_in_bracket(at, falls);
            }
            if self.placed_at(at).kind == (Kind::Times { compares: true }) && !self.is_in_row(at) {
                self.times(at);
            }
        }
    }

    /// Gives the change that the percentage was checked with.
    fn growth(&mut self, percent: usize, falls: bool) -> Option<usize> {
        // "đạt 94,5 %, tăng 1,1 % so với cùng kỳ (93,4 %)"
        let rate = |next: &usize| self.placed_at(*next).kind == Kind::Previous && self.found_at(*next).is_percent();
        if self.next_in_sentence(percent).as_ref().is_some_and(rate) {
            self.points(percent, falls);
            return None;
        }
        if let Some(link) = self.grown_to(percent, falls) {
            if self.agrees(&link) {
                self.push(&link, Verdict::Agrees, None);
            }
            return None;
        }
        let Some((change, tied)) = self.change_beside(percent, falls) else {
            self.growth_without_change(percent, falls);
            return None;
        };
        if self.subjects(percent).next().is_none() || falls && self.is_what_is_left(change.max(percent) + 1) {
            self.growth_of_value_elsewhere(percent, change, falls);
            return Some(change);
        }
        Some(self.growth_by(change, percent, falls, tied))
    }

    /// "số nợ giảm 6,2 tỷ đồng (11,9 %), còn 45,9 tỷ đồng": what rose or fell is told behind, or a sentence before.
    fn growth_of_value_elsewhere(&mut self, percent: usize, change: usize, falls: bool) {
        match self.growth_told_behind(percent, change, falls) {
            Some(link) => {
                let last = change.max(percent);
                self.offer(self.stays_on(last, last + 1) || self.is_what_is_left(last + 1), &[link]);
            }
            None => self.growth_of_sentence_before(percent, change, falls),
        }
    }

    /// "đạt 5.964 người, tăng 754 người (14,5 %)": `tied` where the words tie the change to its percentage. Gives the
    /// change that the percentage was checked with.
    fn growth_by(&mut self, change: usize, percent: usize, falls: bool, tied: bool) -> usize {
        let nows: Vec<usize> =
            self.subjects(change.min(percent)).keeping(&|now| self.can_change_by(now, change, falls)).collect();
        if let Some(link) = self.value_before_in_bracket(percent, change, falls) {
            self.push(&link, Verdict::Agrees, None);
            return change;
        }
        let others = self.earlier(percent).keeping(&|other| other != change && self.is_change(other, falls));
        let changes = std::iter::once(change).chain(others);
        let by = |change: usize| {
            nows.iter().map(move |&now| Relation::Growth { now, change: Some(change), previous: None, percent, falls })
        };
        let readings: Vec<Link> = changes.flat_map(by).collect();
        let read = readings.iter().find(|link| self.agrees(link)).or(readings.first()).cloned();
        if let Some(previous) = self.value_before(change.max(percent), change) {
            if let Some(link) = read.filter(|link| self.agrees(link)) {
                self.push(&link, Verdict::Agrees, None);
            }
            self.growth_from(percent, previous, falls);
            self.change(change, previous, falls, &nows);
            return change;
        }
        let only_change = readings.len() == nows.len() || !self.is_paired(percent);
        let tight = tied && only_change && nows.first().is_some_and(|&now| self.is_growth_of(now, change, percent));
        self.offer(tight, &readings);
        if let Some(before) = nows.first().and_then(|&now| self.raised_from(now)) {
            self.change(change, before, falls, &nows);
        } else if let Some(Relation::Growth { now, change: Some(change), .. }) = read {
            self.hide_previous(now, change, falls);
            return change;
        }
        change
    }

    /// No word says that the change or its percentage is of anything but this value.
    fn is_growth_of(&self, now: usize, change: usize, percent: usize) -> bool {
        let first = change.min(percent);
        // "tăng mới 512 người, giảm 300 người (6,6 %)" speaks of all.
        let compared = matches!(
            self.behind(percent).iter().find(|item| **item != Item::Mark(Mark::Close)),
            Some(Item::Cue(Cue::Compare | Cue::Period, _))
        );
        let is_flow = self.placed_at(now).kind == Kind::New;
        !self.may_be_of_total(now, first)
            && (compared || !is_flow)
            // "tăng 1.200 người (65 % là nữ)"
            && !self.names_a_base(percent, &[Cue::Compare, Cue::Period])
            && !self.is_of_other(change)
            && !self.is_of_other(percent)
            && self.speaks_of(now, first)
    }

    /// "tăng 12,6 % so với cùng kỳ": only the value before, printed or not, can be behind the percentage.
    fn growth_without_change(&mut self, percent: usize, falls: bool) {
        // "tăng 15 %, từ 2.000.000 đồng lên 2.300.000 đồng"
        if let Some((previous, now)) = self.raised_behind(percent) {
            return self
                .offer(true, &[Relation::Growth { now, change: None, previous: Some(previous), percent, falls }]);
        }
        if let Some(previous) = self.previous_behind(percent) {
            return self.growth_from(percent, previous, falls);
        }
        let Some(now) = self.subjects(percent).next() else { return };
        if let Some(before) = self.compared_before(percent, now) {
            let link = Relation::Growth { now, change: None, previous: Some(before), percent, falls };
            return self.offer(self.stays_on(now, percent), &[link]);
        }
        if let Some(from) = self.raised_from(now) {
            let link = Relation::Growth { now, change: None, previous: Some(from), percent, falls };
            // "…, tăng 3,2 % so với tháng trước" compares with something else.
            let behind = self.next_in_sentence(percent).map_or(&[][..], |next| self.between(percent, next));
            let compared = [self.between(now, percent), behind];
            let tight = self.speaks_of(now, percent)
                && !compared.iter().any(|items| Self::has_cue(items, &[Cue::Period, Cue::Compare]));
            return self.offer(tight, &[link]);
        }
        if self.speaks_of(now, percent) && !self.is_one_of_several_parts(now, percent) {
            let link =
                Relation::Growth { now: Some(now), change: None, previous: Some(None), percent: Some(percent), falls };
            self.hide(HiddenKind::Previous, &link, now);
        }
    }

    /// "9,900 participants, up from 9,000, an increase of 10 %": the earlier value right before the percentage.
    fn compared_before(&self, percent: usize, now: usize) -> Option<usize> {
        let before = self.earlier(percent).next()?;
        let compared = self.placed_at(before).kind == Kind::Previous && before == now + 1;
        // "tăng từ 9.000 người lên …" says more.
        let from = Self::has_cue(self.between(now, before), &[Cue::From]);
        (compared && !from && self.same_unit(before, now)).then_some(before)
    }

    /// "tăng 12,6 % so với cùng kỳ (412 tỷ đồng)": the value before, or the change in other words.
    fn growth_from(&mut self, percent: usize, behind: usize, falls: bool) {
        let nows: Vec<usize> = self.subjects(percent).keeping(&|now| self.same_unit(now, behind)).collect();
        let from =
            nows.iter().map(|&now| Relation::Growth { now, change: None, previous: Some(behind), percent, falls });
        let by = nows.iter().map(|&now| Relation::Growth { now, change: Some(behind), previous: None, percent, falls });
        let readings: Vec<Link> = from.chain(by).collect();
        let tight = self.is_told_directly(percent, behind)
            && nows.first().is_some_and(|&now| self.speaks_of(now, percent) && self.is_same_size(now, behind));
        self.offer(tight, &readings);
    }

    /// "14.905 người, tăng 12,34 % (13.268 người)": a bracket without a word may hold the value before.
    fn value_before_in_bracket(&self, percent: usize, bracketed: usize, falls: bool) -> Option<Link> {
        let holds = bracketed == percent + 1 && self.is_alone_in_bracket(bracketed);
        let now = self.subjects(percent).keeping(&|now| self.same_unit(now, bracketed)).next().filter(|_| holds)?;
        let link = Relation::Growth { now, change: None, previous: Some(bracketed), percent, falls };
        self.agrees(&link).then_some(link)
    }

    /// "giảm 472 người (7,17 %) so với năm 2024 (6.580 người)"
    fn value_before(&self, at: usize, change: usize) -> Option<usize> {
        let next = self.next_in_sentence(at)?;
        let apart = Self::has_mark(self.between(at, next), &[Mark::Comma, Mark::Semicolon]);
        (self.placed_at(next).kind == Kind::Previous && self.same_unit(next, change) && !apart).then_some(next)
    }

    /// "(413 tỷ đồng)", "up 8.3 % from VND2,230 billion": behind what is said of it, and before nothing else.
    fn is_told_directly(&self, of: usize, previous: usize) -> bool {
        let from = matches!(self.between(of, previous), [Item::Cue(Cue::From | Cue::Compare, _)]);
        let words = || self.other_words(self.found_at(of).last + 1, self.found_at(previous).first);
        self.is_alone_in_bracket(previous) || from && words() <= VERB_WORDS
    }

    /// "giảm 6,2 tỷ đồng (11,9 %), còn 45,9 tỷ đồng"
    pub fn is_what_is_left(&self, at: usize) -> bool {
        let first = self.found_at(at).first;
        let still = |back: usize| first.checked_sub(back).is_some_and(|at| self.vocabulary.is_left(self.text.at(at)));
        let rest = matches!(self.vocabulary.cues.ending_before(&self.text.tokens, first), Some((Cue::Rest, _)));
        self.placed_at(at).kind.is_subject() && (still(1) || rest)
    }

    /// "năm 2020 có 5.000 người, năm 2021 tăng 10 % lên 5.500 người": the value before stands before, the new one behind.
    fn grown_to(&self, percent: usize, falls: bool) -> Option<Link> {
        let now = self.next_in_sentence(percent)?;
        let to = matches!(self.between(percent, now), [Item::Cue(Cue::To, _)]);
        let amount = self.placed_at(now).kind.is_subject() && self.found_at(now).dimension() != Dimension::Percent;
        let previous =
            self.earlier(percent).next().filter(|&previous| to && amount && self.same_unit(previous, now))?;
        let level = matches!(self.placed_at(previous).kind, Kind::Level | Kind::Debt | Kind::Previous);
        level.then_some(Relation::Growth { now, change: None, previous: Some(previous), percent, falls })
    }

    /// The change that goes with a percentage, and whether the words tie them together.
    fn change_beside(&self, percent: usize, falls: bool) -> Option<(usize, bool)> {
        let is_change = |other: usize| self.is_change(other, falls);
        if let Some(before) = self.earlier(percent).next()
            && is_change(before)
        {
            let added = self.placed_at(percent).bracketed || self.placed_at(percent).equivalent;
            let gap = self.between(before, percent);
            let one_base = !Self::has_cue(gap, &[Cue::Period, Cue::Compare, Cue::Plan])
                && !Self::has_mark(gap, &[Mark::Semicolon]);
            if added || one_base {
                return Some((before, added && self.stays_on(before, percent)));
            }
        }
        let next = self.next_in_sentence(percent)?;
        let added = self.placed_at(next).bracketed || self.placed_at(next).equivalent;
        (is_change(next) && added).then_some((next, self.stays_on(percent, next)))
    }

    /// Words between the verb and the number, or behind it and its bracket, say that something else changed: "tăng chủ
    /// yếu ở khối A với 45 người", "giảm 3 tỷ đồng tiền nợ (10 %)", "tăng 45 người (2,6 %) ở khối A".
    fn is_of_other(&self, change: usize) -> bool {
        let tokens = &self.text.tokens;
        let verb =
            self.items.slice(0..self.placed_at(change).item).iter().rev().take(MOST_CUES).find_map(|item| match item {
                Item::Cue(Cue::Up | Cue::Down, token) => Some(*token),
                _ => None,
            });
        let mut at = self.found_at(change).last + 1;
        if !self.found_at(change).is_percent() {
            if verb.is_some_and(|verb| self.other_words(verb, self.found_at(change).first) > VERB_WORDS) {
                return true;
            }
        } else if self.text.token(at).is_some_and(|token| token.is_mark(')')) {
            at += 1;
        }
        while tokens.get(at).is_some_and(|token| token.is_word() && token.sentence == nth(tokens, at - 1).sentence) {
            let cue = self.vocabulary.cues.at(tokens, at);
            at += match (self.vocabulary.insurances.at(tokens, at), cue) {
                (Some((_, words)), _) => words,
                (None, Some((Cue::Insured | Cue::Health | Cue::Voluntary | Cue::Compulsory, words))) => words,
                (None, Some((cue, _))) => return cue == Cue::Debt,
                (None, None) if self.vocabulary.is_and(nth(tokens, at)) => return false,
                (None, None) => match self.vocabulary.said_of_base.at(tokens, at) {
                    Some((_, words)) => words,
                    None => return true,
                },
            };
        }
        false
    }

    fn is_change(&self, other: usize, falls: bool) -> bool {
        self.placed_at(other).kind == (Kind::Change { falls }) && self.found_at(other).dimension() != Dimension::Percent
    }

    /// "tăng 3.120 người (3,31 %), từ 94.260 người lên 97.380 người"
    fn growth_told_behind(&self, percent: usize, change: usize, falls: bool) -> Option<Link> {
        let previous = self.next_in_sentence(change.max(percent))?;
        // "tăng 900 người (10 %) lên 9.900 người"
        let raised = Self::has_cue(self.between(change.max(percent), previous), &[Cue::To, Cue::Raise]);
        if (raised || falls && self.is_what_is_left(previous))
            && self.placed_at(previous).kind.is_subject()
            && self.can_change_by(previous, change, falls)
        {
            return Some(Relation::Growth { now: previous, change: Some(change), previous: None, percent, falls });
        }
        let now = self.next_in_sentence(previous)?;
        let told = self.raised_from(now) == Some(previous) && self.same_unit(now, change);
        told.then_some(Relation::Growth { now, change: Some(change), previous: Some(previous), percent, falls })
    }

    /// "So với tháng trước, số nợ giảm 12 tỷ đồng, tương ứng 6 %": the amount stands one sentence before.
    fn growth_of_sentence_before(&mut self, percent: usize, change: usize, falls: bool) {
        let holding = self
            .before(change, 1)
            .filter(|&now| self.placed_at(now).kind.is_subject() && self.same_unit(now, change))
            .map(|now| Relation::Growth { now, change: Some(change), previous: None, percent, falls })
            .find(|link| self.agrees(link));
        if let Some(link) = holding {
            self.push(&link, Verdict::Agrees, None);
        }
    }

    fn previous_behind(&self, percent: usize) -> Option<usize> {
        let next = self.next_in_sentence(percent)?;
        let direct = !Self::has_mark(self.between(percent, next), &[Mark::Comma, Mark::Semicolon, Mark::Close]);
        (self.placed_at(next).kind == Kind::Previous && self.found_at(next).dimension() != Dimension::Percent && direct)
            .then_some(next)
    }

    /// "tăng từ 412 tỷ đồng lên 465 tỷ đồng", "năm 2022 thu 412 tỷ đồng, năm 2023 thu 465 tỷ đồng": the first of the two.
    pub fn raised_from(&self, now: usize) -> Option<usize> {
        let before = self.earlier(now).next()?;
        let (was, is) = (self.placed_at(before), self.placed_at(now));
        let raised = was.kind == Kind::Previous && Self::has_cue(self.between(before, now), &[Cue::To, Cue::Raise]);
        let levels = was.kind == Kind::Level && is.kind == Kind::Level && (was.bracket, is.bracket) == (0, 0);
        let dated = levels && self.is_dated(before) && self.is_dated(now) && self.total_of(now).is_none();
        ((raised || dated) && self.same_unit(before, now)).then_some(before)
    }

    /// No other amount, and no new statement, stands between the two.
    pub fn speaks_of(&self, subject: usize, at: usize) -> bool {
        let bracket = self.placed_at(at).bracket;
        let another = (subject + 1..at).any(|other| {
            let placed = self.placed_at(other);
            // "139.804 người/KH 143.100 người; tăng 5.402 người"
            let over = other == subject + 1 && self.text.at(self.found_at(subject).last + 1).is_mark('/');
            let aside = over || placed.bracket != 0 && placed.bracket != bracket;
            let percentage = self.found_at(other).dimension() == Dimension::Percent;
            let of_other = matches!(placed.kind, Kind::Share(_) | Kind::Ratio(Some(Base::Payable)));
            let rate = percentage && (placed.coverage || placed.of_debt || of_other);
            // "nợ 26 tỷ đồng (2,1 %), giảm 1,2 tỷ đồng (0,1 %)": points of the rate.
            let of_debt = self.placed_at(subject).kind == Kind::Debt && matches!(placed.kind, Kind::Ratio(_));
            of_debt
                || !aside
                    && !self.found_at(other).is_time()
                    && (rate || !percentage && !matches!(placed.kind, Kind::Change { .. } | Kind::Plan | Kind::Whole))
        });
        let gap = self.between(subject, at);
        !another
            && self.stays_on(subject, at)
            && !Self::is_new_statement(gap)
            && !Self::has_cue(gap, &[Cue::SomeParts, Cue::AllParts])
    }

    /// A semicolon begins a new statement unless nothing but a verb follows: "số thu là 306,1 tỷ đồng; đạt 53,40 %".
    fn is_new_statement(gap: &[Item]) -> bool {
        let Some(at) = gap.iter().rposition(|item| matches!(item, Item::Mark(Mark::Semicolon | Mark::Cell))) else {
            return false;
        };
        gap.get(at) == Some(&Item::Mark(Mark::Cell))
            || !matches!(gap.get(at + 1..), Some([Item::Cue(Cue::Reach | Cue::Up | Cue::Down, _)]))
    }

    /// A rise is smaller than what it led to.
    fn can_change_by(&self, now: usize, change: usize, falls: bool) -> bool {
        self.same_unit(now, change) && (falls || self.is_larger(now, change))
    }

    pub fn is_larger(&self, one: usize, other: usize) -> bool {
        match (self.figure_at(one).value.fraction(), self.figure_at(other).value.fraction()) {
            (Ok(one), Ok(other)) => one > other,
            _ => false,
        }
    }

    fn is_same_size(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.figure_at(one).value, self.figure_at(other).value);
        let (Ok(one), Ok(other)) = (one.fraction(), other.fraction()) else { return false };
        let third = |value: crate::units::Fraction| value.over(crate::units::Fraction::whole(3)).unwrap_or(value);
        third(one) <= other && third(other) <= one
    }

    /// A change without a percent still tells the value before.
    fn change_alone(&mut self, change: usize, falls: bool) {
        let nows: Vec<usize> = self.subjects(change).keeping(&|now| self.can_change_by(now, change, falls)).collect();
        let Some(&now) = nows.first().filter(|&&now| self.speaks_of(now, change)) else { return };
        let behind = self
            .next_in_sentence(change)
            .filter(|&next| self.placed_at(next).kind == Kind::Previous && self.same_unit(next, change));
        if let Some(previous) = behind.or(self.raised_from(now)).or(self.compared_before(change, now)) {
            return self.change(change, previous, falls, &nows);
        }
        self.hide_previous(now, change, falls);
    }

    /// "tăng 754 người so với năm trước (5.210 người)", "tăng từ 5.210 người lên 5.964 người, tăng 754 người"
    fn change(&mut self, change: usize, previous: usize, falls: bool, nows: &[usize]) {
        let Some(&now) = nows.first() else { return };
        let reading = |&now: &usize| {
            let (larger, smaller) = if falls { (previous, now) } else { (now, previous) };
            Relation::Difference { larger, smaller, difference: change }
        };
        let told = if previous > change {
            self.is_told_directly(change, previous)
        } else if Self::has_cue(self.behind(change), &[Cue::Compare, Cue::Period]) && !self.agrees(&reading(&now)) {
            // It is said of another time.
            return;
        } else {
            // Some left while others came.
            self.is_larger(now, previous) != falls
        };
        let tight = told && self.speaks_of(now, change) && self.is_same_size(now, previous);
        let growing = self.agrees(&reading(&now)).then(|| self.growth_behind(change.max(previous), falls)).flatten();
        let nows = nows.iter().filter(|&&now| now != previous);
        self.offer(tight, &nows.map(reading).collect::<Vec<Link>>());
        if let Some(percent) = growing {
            self.offer(true, &[Relation::Growth { now, change: None, previous: Some(previous), percent, falls }]);
        }
    }

    /// "tăng 52 tỷ đồng so với năm 2011 (431 tỷ đồng), tốc độ tăng 12,1 %": of the same two values.
    fn growth_behind(&self, at: usize, falls: bool) -> Option<usize> {
        let percent = self.next_in_sentence(at)?;
        let grows = self.found_at(percent).is_percent() && self.placed_at(percent).kind == Kind::Growth { falls };
        let gap = self.between(at, percent);
        let only = gap.iter().all(|item| {
            matches!(
                item,
                Item::Mark(Mark::Close | Mark::Comma) | Item::Cue(Cue::Up | Cue::Down | Cue::Equivalent | Cue::Rate, _)
            )
        });
        let words = self.other_words(self.found_at(at).last + 1, self.found_at(percent).first);
        // "tăng 25 % số đơn vị" is of something else.
        let ends = !nth(&self.text.tokens, self.found_at(percent).last + 1).is_word();
        (grows && only && ends && words <= RATE_WORDS && !self.names_a_base(percent, &[])).then_some(percent)
    }

    /// "640 người (năm trước 520 người, tăng 120 người, tương ứng 23,1 %)": the value before opens the bracket in which
    /// the change stands.
    fn compared_in_bracket(&mut self, change: usize, falls: bool) {
        let Some([now, previous]) = change.checked_sub(2).map(|now| [now, now + 1]) else { return };
        let bracket = self.placed_at(change).bracket;
        let inside = |at: usize| self.placed_at(at).bracket == bracket;
        let opens = bracket > 0
            && inside(previous)
            && !inside(now)
            && self.placed_at(now).sentence == self.placed_at(change).sentence;
        let (larger, smaller) = if falls { (previous, now) } else { (now, previous) };
        let link = Relation::Difference { larger, smaller, difference: change };
        if !opens || !self.same_unit(now, previous) || !self.same_unit(now, change) || !self.agrees(&link) {
            return;
        }
        let percent = change + 1;
        let growth = Relation::Growth { now, change: None, previous: Some(previous), percent, falls };
        let grows = inside(percent) && self.found_at(percent).is_percent() && self.agrees(&growth);
        self.push(&link, Verdict::Agrees, None);
        if grows {
            self.push(&growth, Verdict::Agrees, None);
        }
    }

    /// "tăng 52.900 người, gấp 20 lần năm 2017": the rise and the times give two earlier values.
    fn times_of_unprinted(&mut self, part: usize, times: usize) {
        let Some(previous) = self.unprinted(HiddenKind::Previous, part) else { return };
        let link =
            Relation::Ratio { part: Term::Figure(part), whole: Term::Hidden(previous), percent: Term::Figure(times) };
        self.compare_unprinted(&link, self.speaks_of(part, times));
    }

    fn hide_previous(&mut self, now: usize, change: usize, falls: bool) {
        let link = if falls {
            Relation::Difference { larger: None, smaller: Some(now), difference: Some(change) }
        } else {
            Relation::Difference { larger: Some(now), smaller: None, difference: Some(change) }
        };
        self.hide(HiddenKind::Previous, &link, now);
    }

    /// "gấp 3 lần, từ 21,4 nghìn người lên 64,2 nghìn người": both values.
    fn raised_behind(&self, at: usize) -> Option<(usize, usize)> {
        let whole = self.next_in_sentence(at)?;
        let part = self.next_in_sentence(whole)?;
        (self.raised_from(part) == Some(whole)
            && self.placed_at(whole).kind == Kind::Previous
            && self.found_at(whole).dimension() != Dimension::Percent
            && self.stays_on(at, whole))
        .then_some((whole, part))
    }

    /// "gấp 2 lần so với cùng kỳ (412 tỷ đồng)"
    fn times(&mut self, times: usize) {
        if let Some((whole, part)) = self.raised_behind(times) {
            return self.offer(true, &[Relation::Ratio { part, whole, percent: times }]);
        }
        let next = self.next_in_sentence(times);
        let Some(part) = self.subjects(times).next() else { return };
        let compared = matches!(self.behind(times).first(), Some(Item::Cue(Cue::Compare | Cue::Period, _)));
        if let Some(whole) = self.raised_from(part)
            && !compared
        {
            return self.offer(self.speaks_of(part, times), &[Relation::Ratio { part, whole, percent: times }]);
        }
        let previous = next.filter(|&next| match self.placed_at(next).kind {
            Kind::Previous => true,
            // "gấp 3 lần năm 2018 (1.560 người)"
            kind => kind == Kind::Level && self.is_alone_in_bracket(next),
        });
        if let Some(whole) = previous.filter(|&whole| self.same_unit(part, whole)) {
            let tight = self.is_alone_in_bracket(whole) && self.speaks_of(part, times);
            let mut readings = vec![Relation::Ratio { part, whole, percent: times }];
            // "tăng 1,3 lần" is meant as a rise by so much, too.
            let before = times.checked_sub(1).map_or(&[][..], |before| self.between(before, times));
            if Self::has_cue(before, &[Cue::Up]) {
                readings.push(Relation::Growth {
                    now: part,
                    change: None,
                    previous: Some(whole),
                    percent: times,
                    falls: false,
                });
            }
            return self.offer(tight, &readings);
        }
        self.times_of_unprinted(part, times);
    }
}
