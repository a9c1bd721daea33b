//! What fits to the last digit although no words that we know tie it together: "ghi nhận 18.259 nghìn người, năm trước
//! 16.423, thêm 1.836". Only that it agrees is said, and only of figures with so many digits that chance does not make it.

use super::found::Unit;
use super::ids::position;
use super::kind::Kind;
use super::near::{Near, WINDOW};
use super::reading::{Link, Reading};
use super::words::UnitWord;
use crate::figures::relation::Relation;
use crate::figures::{Base, Bound, Dimension, Finding, Remark, Verdict};
use crate::units::Fraction;
use std::collections::BTreeSet;

/// So many sentences before are looked at.
const SENTENCES: usize = 2;
/// And so many where each of the figures has many digits.
const FAR: usize = 5;
/// Digits without the zeros at their end: of the least telling figure, of the most telling one, of a percentage.
const LEAST: u32 = 2;
const MOST: u32 = 4;
const OF_PERCENT: u32 = 3;
/// So many figures behind a percentage are looked at.
const BEHIND: usize = 3;
/// So many figures behind the last part of a list.
const LISTED: usize = WINDOW;
/// So many figures ahead of a share "of the total" this total may stand.
const AHEAD: usize = 24;
/// So many parts a total has at most.
const PARTS: usize = 6;
const PARTS_LEAST: usize = 3;
/// So many words behind a figure say that it has not happened yet.
const NOT_YET_WORDS: usize = 4;

/// What is known of all figures before any is fitted.
struct Seen {
    /// A finding names it.
    named: Vec<bool>,
    /// A sum or a difference does.
    added: Vec<bool>,
    /// Its digits without the zeros at their end; `None` where it fits with nothing.
    digits: Vec<Option<u32>>,
    /// What fits answers the questions about it.
    answered: BTreeSet<usize>,
}

impl Seen {
    fn is_named(&self, at: usize) -> bool {
        self.named.get(at) != Some(&false)
    }

    fn is_new(&self, members: &[usize]) -> bool {
        members.iter().any(|&at| !self.is_added(at))
    }

    fn is_added(&self, at: usize) -> bool {
        self.added.get(at) != Some(&false)
    }

    fn can_fit(&self, at: usize) -> bool {
        self.digits.get(at).is_some_and(Option::is_some)
    }

    fn digits(&self, at: usize) -> u32 {
        self.digits.get(at).copied().flatten().unwrap_or(0)
    }
}

impl Reading<'_> {
    /// Figures that no finding names yet.
    pub fn find_fitting(&mut self) {
        let all = 0..self.placed.len();
        let digits = all.map(|at| self.can_fit(at).then(|| self.digits_told(at))).collect();
        let mut seen =
            Seen { named: self.named_figures(), added: self.added_figures(), digits, answered: BTreeSet::new() };
        for at in 1..self.placed.len() {
            if seen.digits(at) < LEAST && !self.found_at(at).is_percent() {
                continue;
            }
            let link = match self.found_at(at).dimension() {
                Dimension::Percent => self.fitting_percent(at, &seen).or_else(|| self.share_of_all(at, &seen)),
                _ => {
                    let near = self.near(at, &seen);
                    if seen.is_added(at) && { near }.all(|other| seen.is_added(other)) {
                        continue;
                    }
                    self.fitting_sum(at, near, &seen).or_else(|| self.fitting_parts(at, near, &seen))
                }
            };
            if let Some(link) = link {
                seen.answered.insert(at);
                self.push(&link, Verdict::Agrees, None);
                let adds = !matches!(link, Relation::Ratio { .. } | Relation::Growth { .. });
                for &member in link.members() {
                    for named in [Some(&mut seen.named), adds.then_some(&mut seen.added)].into_iter().flatten() {
                        if let Some(is) = named.get_mut(member) {
                            *is = true;
                        }
                    }
                }
            }
        }
        self.find_from_both();
        self.find_not_yet(&seen.added);
        self.find_shares_of_parts();
        self.find_shares_of_what_is_left(&mut seen);
        self.answer_doubts(&seen.answered);
    }

    /// "2.946 người, so cùng kỳ (1.871 người) tăng 1.075 người, tức 57,5 %": a rise that was checked by its change is one
    /// from the earlier value as well.
    fn find_from_both(&mut self) {
        let mut rises = std::collections::BTreeMap::new();
        let mut from = Vec::new();
        for finding in &self.findings {
            match &finding.relation {
                Relation::Growth { now, change: Some(change), previous: None, percent, falls } => {
                    rises.insert(change, (now, percent, *falls));
                }
                Relation::Growth { previous: Some(_), percent, .. } => from.push(percent),
                _ => {}
            }
        }
        let mut links: Vec<Link> = Vec::new();
        for finding in self.findings.iter().filter(|finding| finding.verdict == Verdict::Agrees) {
            let (one, two, change) = match &finding.relation {
                Relation::Difference { larger, smaller, difference } => (larger, smaller, difference),
                Relation::Sum { total, parts } => match parts.as_slice() {
                    [one, two] if rises.contains_key(one) => (total, two, one),
                    [one, two] => (total, one, two),
                    _ => continue,
                },
                _ => continue,
            };
            let Some(&(now, percent, falls)) = rises.get(change) else { continue };
            let previous = if now == one { two } else { one };
            if [one, two].contains(&now)
                && !from.contains(&percent)
                && let [Some(now), Some(previous), Some(percent)] = [now, previous, percent].map(|id| position(id))
            {
                links.push(Relation::Growth { now, change: None, previous: Some(previous), percent, falls });
            }
        }
        for link in links {
            if self.agrees(&link) {
                self.push(&link, Verdict::Agrees, None);
            }
        }
    }

    /// "đóng 32 %, trong đó đơn vị 21,5 %, người lao động 10,5 %": the shares of parts are those of their total.
    fn find_shares_of_parts(&mut self) {
        let agreeing = || self.findings.iter().filter(|finding| finding.verdict == Verdict::Agrees);
        let mut shares = std::collections::BTreeMap::new();
        for finding in agreeing() {
            if let Relation::Ratio { part, whole, percent } = &finding.relation {
                shares.insert(part, (whole, percent));
            }
        }
        let mut links: Vec<Link> = Vec::new();
        for finding in agreeing() {
            let Relation::Sum { total, parts } = &finding.relation else { continue };
            let Some((of, all)) = shares.get(total) else { continue };
            let percent = |part: &String| {
                shares.get(part).filter(|(whole, _)| whole == of).and_then(|(_, percent)| position(percent))
            };
            let parts: Option<Vec<usize>> = parts.iter().map(percent).collect();
            links.extend(position(all).zip(parts).map(|(total, parts)| Relation::Sum { total, parts }));
        }
        for link in links {
            if self.agrees(&link) {
                self.push(&link, Verdict::Agrees, None);
            }
        }
    }

    /// A percentage point that two percentages near it make, and no others do.
    fn fitting_points(&self, points: usize) -> Option<Link> {
        let near: Vec<usize> = self
            .before(points, SENTENCES)
            .filter(|&at| self.found_at(at).is_percent() && self.can_fit(at) && !self.names_its_own(at))
            .collect();
        let pairs = near.iter().flat_map(|&larger| near.iter().map(move |&smaller| (larger, smaller)));
        let pairs = pairs.filter(|(larger, smaller)| self.is_larger(*larger, *smaller));
        let links = pairs.map(|(larger, smaller)| Relation::Difference { larger, smaller, difference: points });
        let mut fitting = links.filter(|link| self.agrees(link));
        let first = fitting.next();
        first.filter(|_| fitting.next().is_none())
    }

    /// Questions about figures are answered by what fits.
    fn answer_doubts(&mut self, answered: &BTreeSet<usize>) {
        let asks = |id: &String| position(id).is_some_and(|at| answered.contains(&at));
        self.findings.retain(|finding| {
            !finding.remarks.contains(&Remark::ReadingUnsure) || !finding.relation.members().any(asks)
        });
    }

    fn can_fit(&self, at: usize) -> bool {
        let found = self.found_at(at);
        let says = matches!(found.bound, Bound::Exact | Bound::Rounded);
        says && !self.is_in_row(at) && !found.in_range && !found.is_time() && !found.spelled
    }

    /// Digits without the zeros at their end.
    pub fn digits_told(&self, at: usize) -> u32 {
        let mut digits = self.found_at(at).value.digits();
        while digits != 0 && digits % 10 == 0 {
            digits /= 10;
        }
        digits.unsigned_abs().checked_ilog10().map_or(0, |last| last + 1)
    }

    /// Three parts and more beside each other, of a total of three digits.
    fn is_list_of(&self, total: usize, parts: &[usize], seen: &Seen) -> bool {
        seen.digits(total) >= MOST - 1
            && parts.iter().all(|&part| seen.digits(part) >= LEAST)
            && self.are_neighbours(parts)
    }

    /// Neighbours in one sentence need fewer digits.
    fn is_telling(&self, members: &[usize], seen: &Seen) -> bool {
        let all = members.iter().all(|&at| seen.digits(at) >= LEAST);
        let most = members.iter().map(|&at| seen.digits(at)).max().unwrap_or(0);
        let changes = || members.iter().any(|&at| matches!(self.placed_at(at).kind, Kind::Change { .. }));
        all && (most >= MOST || most == MOST - 1 && (self.are_neighbours(members) || members.len() == 3 && changes()))
    }

    fn are_neighbours(&self, members: &[usize]) -> bool {
        // "40,2 tỷ: 60 % từ trung ương (24,1 tỷ) và 40 % từ tỉnh (16,1 tỷ)"
        let next_amount = |at: usize| {
            let mut next = self.next_in_sentence(at)?;
            while !self.same_unit(next, at) && !self.is_called_shortly(next, at) {
                next = self.next_in_sentence(next)?;
            }
            Some(next)
        };
        members.is_sorted_by(|one, next| next_amount(*one) == Some(*next))
    }

    /// The figures before `at` that can fit with it, nearest first.
    fn near(&self, at: usize, seen: &Seen) -> Near {
        let alike = |other: usize| self.same_unit(other, at) || self.is_called_shortly(at, other);
        let sentence = self.placed_at(at).sentence;
        let telling = |other: usize| {
            let lines = || {
                let starts = |at: usize| self.items.sentence(self.placed_at(at).sentence).starts_line;
                starts(at) && starts(other)
            };
            self.placed_at(other).sentence + SENTENCES >= sentence
                || lines()
                || seen.digits(at) >= MOST && seen.digits(other) >= MOST
        };
        let wanted = |other: usize| seen.can_fit(other) && alike(other);
        let mut near = self.before(at, FAR).keeping(&|other| wanted(other) && telling(other));
        // Behind a list, its total is spoken of.
        let totals = (at.saturating_sub(LISTED)..at).rev().filter_map(|part| self.total_of(part));
        let apart = |&total: &usize| total + WINDOW < at || self.placed_at(total).sentence + FAR < sentence;
        let of_lists = totals.flat_map(|total| std::iter::once(total).chain(self.total_of(total)));
        if let Some(total) = { of_lists }.filter(apart).find(|&total| wanted(total)) {
            near.push(total);
        }
        near
    }

    /// "429 điểm thu (Bưu điện 188 điểm, xã 241 điểm)": parts are called by the first word of what they are.
    fn is_called_shortly(&self, part: usize, total: usize) -> bool {
        let (Unit::Word(UnitWord::Things(short)), Unit::Word(UnitWord::Things(long))) =
            (self.found_at(part).unit, self.found_at(total).unit)
        else {
            return false;
        };
        long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '))
    }

    /// Two amounts and their sum or difference, of which `at` is the last.
    fn fitting_sum(&self, at: usize, mut near: Near, seen: &Seen) -> Option<Link> {
        while let Some(two) = near.next() {
            for one in near {
                let members = [one, two, at];
                if seen.is_new(&members) && self.is_complement(two, at) {
                    let link = Relation::Sum { total: one, parts: vec![two, at] };
                    if !self.is_far_off(one, &[two, at]) && self.agrees(&link) {
                        return Some(link);
                    }
                }
                if seen.is_new(&members) && self.is_telling(&members, seen) {
                    for (total, first, second) in [(one, two, at), (two, one, at), (at, one, two)] {
                        if self.is_far_off(total, &[first, second]) {
                            continue;
                        }
                        let link = self.sum_of_two(total, first, second);
                        if self.agrees(&link) {
                            return Some(link);
                        }
                    }
                }
            }
        }
        None
    }

    /// "6 xã hoàn thành, 12 xã chưa hoàn thành": what has it and what has not are all there are.
    pub fn is_complement(&self, has: usize, has_not: usize) -> bool {
        let not_yet = |figure: usize| {
            let behind = self.found_at(figure).last + 1;
            let words = behind..self.text.tokens.len().min(behind + NOT_YET_WORDS);
            self.text
                .slice(words)
                .iter()
                .take_while(|next| !next.is_number())
                .any(|next| self.vocabulary.not_yet.begins(next))
        };
        self.next_in_sentence(has) == Some(has_not) && not_yet(has_not) && !not_yet(has)
    }

    /// Whole numbers that miss their sum by more than they were rounded: most do, and are done with quickly.
    fn is_far_off(&self, total: usize, parts: &[usize]) -> bool {
        let mut off = 0i128;
        let mut steps = 0i128;
        for (&at, sign) in parts.iter().zip(std::iter::repeat(1)).chain([(&total, -1)]) {
            let found = self.found_at(at);
            if found.value.places() > 0 || found.step.places() > 0 {
                return false;
            }
            off += sign * i128::from(found.value.digits());
            steps += i128::from(found.step.digits());
        }
        2 * off.abs() > steps
    }

    /// Two amounts and their sum, or what one differs by from the other where a change is among them.
    fn sum_of_two(&self, total: usize, first: usize, second: usize) -> Link {
        let changes =
            |at: usize| matches!(self.placed_at(at).kind, Kind::Change { .. } | Kind::Remaining | Kind::Excess);
        match (changes(first), changes(second)) {
            (true, false) => Relation::Difference { larger: total, smaller: second, difference: first },
            (false, true) => Relation::Difference { larger: total, smaller: first, difference: second },
            _ => Relation::Sum { total, parts: vec![first, second] },
        }
    }

    /// Three parts or more in a row that end at `at`, and their total somewhere before them; or a total behind its parts.
    fn fitting_parts(&self, at: usize, near: Near, seen: &Seen) -> Option<Link> {
        // In the order of the text, `at` the last.
        let mut row: Vec<usize> = near.collect();
        if row.len() < PARTS_LEAST {
            return None;
        }
        row.reverse();
        row.push(at);
        let fits = |total: usize, parts: &[usize]| {
            if self.is_far_off(total, parts) {
                return None;
            }
            let link = Relation::Sum { total, parts: parts.to_vec() };
            let all = [parts, &[total]].concat();
            let telling = self.is_telling(&all, seen) || self.is_list_of(total, parts, seen);
            // "1.925 tỷ đồng … bình quân 678.000 đồng": what is less than was rounded is no part.
            let counts =
                |&part: &usize| self.found_at(part).value.fraction().ok() >= self.found_at(total).step.fraction().ok();
            let fits = seen.is_new(&all) && telling && parts.iter().all(counts) && self.agrees(&link);
            fits.then_some(link)
        };
        let (&last, before) = row.split_last()?;
        (PARTS_LEAST..=PARTS.min(before.len())).find_map(|count| {
            let (others, parts) = row.split_at(row.len() - count);
            let first = others.iter().rev().find_map(|&total| fits(total, parts));
            first.or_else(|| fits(last, before.get(before.len() - count..)?))
        })
    }

    /// A percentage with the two values that it compares, or with its part and its whole. A growth may be said of a
    /// change: "giảm 2.223 người so với cuối năm (55.094 người), tương đương 4,03 %".
    fn fitting_percent(&self, percent: usize, seen: &Seen) -> Option<Link> {
        if seen.is_named(percent) {
            return None;
        }
        if self.found_at(percent).unit == Unit::Word(UnitWord::Times) {
            return if seen.digits(percent) < LEAST { None } else { self.only_pair(percent, None, seen) };
        }
        if self.found_at(percent).unit == Unit::Word(UnitWord::Points) {
            return self.fitting_points(percent);
        }
        if !self.found_at(percent).is_percent() {
            return None;
        }
        let growth = match self.placed_at(percent).kind {
            Kind::Growth { falls } => self.only_pair(percent, Some(falls), seen),
            _ => None,
        };
        growth.or_else(|| self.only_pair(percent, None, seen))
    }

    /// "Tổng số nợ là 95,2 tỷ đồng. … Nợ trên 6 tháng 30,4 tỷ đồng, chiếm 31,9 % tổng số nợ": the total stands further ahead.
    fn share_of_all(&self, percent: usize, seen: &Seen) -> Option<Link> {
        let share = matches!(self.placed_at(percent).kind, Kind::Share(Some(Base::Total)));
        if !share || seen.is_named(percent) || seen.digits(percent) < OF_PERCENT {
            return None;
        }
        let part = self.subjects(percent).next()?;
        let is_all = |&whole: &usize| self.placed_at(whole).of_total && self.same_unit(whole, part);
        let whole = (part.saturating_sub(AHEAD)..part).rev().find(is_all)?;
        let link = Relation::Ratio { part, whole, percent };
        self.agrees(&link).then_some(link)
    }

    /// "Phải tham gia: 8.120 người. Đã tham gia: 7.675 người. Chưa tham gia: 445 người. … Tỷ lệ: 94,5 %": of two amounts that
    /// a third has tied together.
    fn find_shares_of_what_is_left(&mut self, seen: &mut Seen) {
        let tie = |finding: &Finding| match &finding.relation {
            Relation::Difference { larger, smaller, .. } => position(larger).zip(position(smaller)),
            _ => None,
        };
        let mut tied: Vec<(usize, usize)> = self.findings.iter().filter_map(tie).collect();
        tied.sort_unstable();
        for percent in 0..self.placed.len() {
            if seen.is_named(percent) || seen.digits(percent) < OF_PERCENT || !self.found_at(percent).is_percent() {
                continue;
            }
            let until = tied.partition_point(|(whole, _)| *whole < percent);
            let near = tied.iter().take(until).rev().take_while(|(whole, _)| whole + AHEAD > percent);
            let mut links = near.map(|&(whole, part)| Relation::Ratio { part, whole, percent });
            let fitting = links.find(|link| self.agrees(link));
            if let Some(link) = fitting {
                seen.answered.insert(percent);
                self.push(&link, Verdict::Agrees, None);
            }
        }
    }

    /// The pair of amounts near a percentage that fits: part and whole, or what rose or fell, and from what. Where two
    /// do, it may be chance.
    fn only_pair(&self, percent: usize, falls: Option<bool>, seen: &Seen) -> Option<Link> {
        let is_amount = |other: &usize| seen.can_fit(*other) && self.found_at(*other).dimension() != Dimension::Percent;
        // "… đạt 91,2 % dự toán. Dự toán giao 103,9 tỷ đồng"
        let sentence = self.placed_at(percent).sentence;
        let behind = (percent + 1..self.placed.len().min(percent + 1 + BEHIND))
            .take_while(|&at| self.placed_at(at).sentence <= sentence + 1)
            .filter(|&at| Some(at) == self.next_in_sentence(percent) || self.placed_at(at).kind == Kind::Plan);
        let few = seen.digits(percent) < OF_PERCENT && self.found_at(percent).is_percent();
        // What is made with nothing rounded may stand further away.
        let sentences = if few && falls.is_none() { FAR } else { SENTENCES };
        let near: Vec<usize> = self.before(percent, sentences).chain(behind).filter(is_amount).collect();
        let mut fitting = None;
        for &one in near.iter().filter(|&&one| seen.digits(one) >= LEAST) {
            for &two in &near {
                if one == two || !self.same_unit(one, two) || self.is_percent_far_off(one, two, percent, falls) {
                    continue;
                }
                let of_plan = self.is_base_of(two, percent, falls.is_some())
                    || falls.is_none() && self.is_part_beside(one, two, percent, seen);
                // "148.500.000 đồng x 4,5 % = 6.682.500 đồng"
                let exact = || falls.is_none() && seen.digits(one) >= MOST && self.is_exactly(one, two, percent);
                if !of_plan && if few { !exact() } else { !self.is_telling(&[one, two], seen) } {
                    continue;
                }
                let link = match falls {
                    Some(falls) => Relation::Growth { now: one, change: None, previous: Some(two), percent, falls },
                    None => Relation::Ratio { part: one, whole: two, percent },
                };
                if self.agrees(&link) && fitting.replace(link).is_some() {
                    return None;
                }
            }
        }
        fitting
    }

    /// "chỉ tiêu 30 người nên đạt 86,7 %", "tăng 12,5 % so với ước thực hiện (4.800 người)": what it is of is said beside a
    /// percentage.
    fn is_base_of(&self, whole: usize, percent: usize, grows: bool) -> bool {
        let (base, placed) = (self.placed_at(whole), self.placed_at(percent));
        let told = if grows {
            base.kind == Kind::Previous || whole == percent + 1 && self.is_alone_in_bracket(whole)
        } else {
            base.kind == Kind::Plan && placed.kind == Kind::Ratio(None)
        };
        told && base.sentence == placed.sentence
    }

    /// "60 % từ ngân sách trung ương (24,1 tỷ đồng)", "65.9 billion, 2.6 times the baseline cost": the part stands beside.
    fn is_part_beside(&self, part: usize, whole: usize, percent: usize, seen: &Seen) -> bool {
        let many = seen.digits(part) >= MOST - 1 && seen.digits(whole) >= MOST - 1;
        let beside = if self.found_at(percent).is_percent() {
            part == percent + 1 && self.placed_at(part).bare
        } else {
            part + 1 == percent
        };
        many && beside && self.placed_at(part).sentence == self.placed_at(percent).sentence
    }

    /// The part is the percentage of the whole with nothing rounded.
    fn is_exactly(&self, part: usize, whole: usize, percent: usize) -> bool {
        let [part, whole, percent] = [part, whole, percent].map(|at| self.figure_at(at).value.fraction());
        let made = whole.and_then(|whole| whole.times(percent?)).and_then(|made| made.over(Fraction::whole(100)));
        matches!((part, made), (Ok(part), Ok(made)) if part == made)
    }

    /// Whole numbers that a percentage misses by more than all were rounded.
    fn is_percent_far_off(&self, one: usize, two: usize, percent: usize, falls: Option<bool>) -> bool {
        if !self.found_at(percent).is_percent() {
            return false;
        }
        let whole_number = |at: usize| {
            let found = self.found_at(at);
            let whole = found.value.places() == 0 && found.step.places() == 0;
            whole.then(|| (i128::from(found.value.digits()), i128::from(found.step.digits())))
        };
        let (Some((one, step)), Some((whole, whole_step))) = (whole_number(one), whole_number(two)) else {
            return false;
        };
        let (part, step) = match falls {
            None => (one, step),
            Some(false) => (one - whole, step + whole_step),
            Some(true) => (whole - one, step + whole_step),
        };
        let printed = self.found_at(percent).value;
        let Some(hundred) = 10i128.checked_pow(u32::from(printed.places()) + 2).filter(|_| printed.places() < 9) else {
            return false;
        };
        let printed = i128::from(printed.digits());
        if printed < 1 || whole <= whole_step {
            return false;
        }
        hundred * (part + step) < (printed - 1) * (whole - whole_step)
            || hundred * (part - step) > (printed + 1) * (whole + whole_step)
    }

    /// The figures of sums and differences.
    fn added_figures(&self) -> Vec<bool> {
        self.figures_of(&|finding| {
            let growth = matches!(finding.relation, Relation::Growth { change: Some(_), .. });
            growth || matches!(finding.relation, Relation::Sum { .. } | Relation::Difference { .. })
        })
    }

    /// Which figures a finding already explains: a question does not, nor two percentages beside each other.
    pub fn named_figures(&self) -> Vec<bool> {
        self.figures_of(&|_| true)
    }

    fn figures_of(&self, wanted: &dyn Fn(&Finding) -> bool) -> Vec<bool> {
        let mut named = vec![false; self.figures.len()];
        let explains = |finding: &&Finding| {
            !finding.remarks.contains(&Remark::ReadingUnsure) && !matches!(finding.relation, Relation::Chain { .. })
        };
        for finding in self.findings.iter().filter(explains).filter(|finding| wanted(finding)) {
            for id in finding.relation.members() {
                if let Some(is) = position(id).and_then(|place| named.get_mut(place)) {
                    *is = true;
                }
            }
        }
        named
    }
}

#[cfg(test)]
mod tests {
    use crate::figures::{ReportInput, Verdict, read_report};

    fn verdicts(text: &str) -> Vec<Verdict> {
        let report = read_report(&ReportInput { text: text.into() }).unwrap();
        report.findings.iter().map(|finding| finding.verdict).collect()
    }

    #[test]
    fn what_fits_to_the_last_digit_is_said() {
        let text = "Danh sách của xã có 5.478 người. Bưu điện giữ 3.121 người. Còn Hội phụ nữ theo dõi 2.357 người.";
        assert_eq!(verdicts(text), [Verdict::Agrees]);
    }

    #[test]
    fn what_does_not_fit_is_no_conflict_where_no_words_tie_it() {
        let text = "Danh sách của xã có 5.478 người. Bưu điện giữ 3.121 người. Còn Hội phụ nữ theo dõi 2.358 người.";
        assert_eq!(verdicts(text), []);
    }

    #[test]
    fn round_and_small_numbers_fit_by_chance() {
        assert_eq!(verdicts("Xã A có 3.000 người. Xã B có 2.000 người. Xã C có 1.000 người."), []);
        assert_eq!(verdicts("Có 12 xã. Ở đó 7 thôn đã họp. Năm 2025 mở 5 điểm thu."), []);
    }
}
