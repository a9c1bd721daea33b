//! Plans, means, points: relations beside ratio, growth and sum.

use super::beyond::Account;
use super::hidden::HiddenKind;
use super::items::{Item, Mark};
use super::kind::Kind;
use super::near::WINDOW;
use super::reading::{Link, REACH, Reading};
use super::token::{TokenKind, nth};
use super::unprinted::Term;
use super::words::{Cue, DateWord};
use crate::figures::explain::What;
use crate::figures::relation::{Known, Relation};
use crate::figures::{Base, Bound, Dimension, Remark, Verdict};
use crate::units::Fraction;

/// What has a plan of its own where the sentence before does not speak of it.
const OF_OTHERS: &[Cue] = &[
    Cue::Health,
    Cue::Voluntary,
    Cue::Compulsory,
    Cue::Insured,
    Cue::Overlapping,
    Cue::Debt,
    Cue::New,
    Cue::Turn,
    Cue::Remaining,
    Cue::Supplement,
    Cue::Average,
    Cue::Period,
    Cue::Compare,
    Cue::SomeParts,
    Cue::AllParts,
];
/// So many words before a figure are looked at for its date.
const DATE_REACH: usize = 12;

impl Reading<'_> {
    pub fn find_others(&mut self) {
        let accounts = self.find_accounts();
        let mut account = None;
        for at in 0..self.placed.len() {
            account = accounts.get(at).copied().flatten().or(account);
            match self.placed_at(at).kind {
                _ if self.is_in_row(at) => continue,
                Kind::Excess if self.found_at(at).is_percent() => self.excess_in_percent(at),
                Kind::Excess => self.excess(account, at),
                Kind::Points { falls } => self.points(at, falls),
                Kind::Remaining => self.remaining(account, at, true),
                Kind::Level | Kind::Debt if self.is_what_is_left(at) || self.is_not_yet(at) => {
                    self.remaining(account, at, false);
                }
                Kind::Extreme { highest, grows } => self.extreme(at, highest, grows),
                Kind::Plan if self.placed_at(at).raised => self.raised_plan(at),
                Kind::Level if self.placed_at(at).raised => self.raised_total(at),
                _ => {}
            }
            if self.placed_at(at).kind.is_subject() {
                self.chains(at);
            }
        }
    }

    /// "Vượt 5%" of a plan, else a difference of two percentages.
    fn excess_in_percent(&mut self, at: usize) {
        if !self.exceeds_by_percent(at) {
            self.points(at, false);
        }
    }

    /// "đạt 91,2 %, thấp hơn 1,9 điểm % so với chỉ tiêu (93,1 %)"
    pub fn points(&mut self, points: usize, falls: bool) {
        if let Some(link) = self.points_from_to(points) {
            return self.offer(true, &[link]);
        }
        // What stands in another bracket is said beside the point: "cao hơn 2 điểm % so với cùng kỳ (72,5 %) nhưng thấp hơn …".
        let bracket = self.placed_at(points).bracket;
        let beside = |other: &usize| ![0, bracket].contains(&self.placed_at(*other).bracket);
        let is_level = |other: &usize| {
            !matches!(self.placed_at(*other).kind, Kind::Points { .. } | Kind::Excess | Kind::Growth { .. })
        };
        let mut percentages = self.earlier(points).filter(|other| self.found_at(*other).is_percent() && !beside(other));
        let Some(nearest) = percentages.next() else { return };
        let Some(now) = Some(nearest).into_iter().chain(percentages).find(is_level) else { return };
        // "giảm từ 3,5 % xuống còn 2,1 % (giảm 1,4 điểm %)"
        let before = self.earlier(now).next();
        if let Some(from) = before
            && self.placed_at(from).kind == Kind::Previous
            && self.found_at(from).is_percent()
            && self.found_at(now).is_percent()
            && self.placed_at(points).bracketed
        {
            let (larger, smaller) = if falls { (from, now) } else { (now, from) };
            return self.offer(true, &[Relation::Difference { larger, smaller, difference: points }]);
        }
        let Some(other) = self.next_in_sentence(points) else { return self.points_of_two_dates(points, falls) };
        let percentages = self.found_at(now).is_percent() && self.found_at(other).is_percent();
        let bracketed = self.placed_at(other).bracketed;
        let told = matches!(self.placed_at(other).kind, Kind::Plan | Kind::Previous) || bracketed;
        let gap = self.between(points, other);
        if !percentages || !told || Self::has_mark(gap, &[Mark::Comma, Mark::Semicolon, Mark::Close]) {
            return;
        }
        let (larger, smaller) = if falls { (other, now) } else { (now, other) };
        let apart = Self::has_mark(self.between(now, points), &[Mark::Semicolon]);
        let level = matches!(self.placed_at(now).kind, Kind::Ratio(_) | Kind::Share(_));
        let alone = !bracketed || self.is_alone_in_bracket(other);
        // "vượt 2,5 %" can be a part of the plan as well as points.
        let sure = now == nearest && matches!(self.placed_at(points).kind, Kind::Points { .. });
        let tight = level && !apart && alone && sure && self.stays_on(now, points);
        let link = Relation::Difference { larger, smaller, difference: points };
        // A growth may as well be one of an amount.
        if matches!(self.placed_at(points).kind, Kind::Growth { .. }) && !self.agrees(&link) {
            return;
        }
        self.offer(tight, &[link]);
    }

    /// "giảm 0,65 điểm %, từ 3,12 % xuống 2,47 %"
    fn points_from_to(&self, points: usize) -> Option<Link> {
        let from = self.next_in_sentence(points)?;
        let to = self.next_in_sentence(from)?;
        let tied = self.placed_at(from).kind == Kind::Previous
            && matches!(self.placed_at(points).kind, Kind::Points { .. })
            && matches!(self.between(from, to), [Item::Cue(Cue::To, _)])
            && matches!(
                self.between(points, from),
                [Item::Cue(Cue::From, _)] | [Item::Mark(Mark::Comma), Item::Cue(Cue::From, _)]
            );
        (tied && self.found_at(from).is_percent() && self.found_at(to).is_percent())
            .then(|| self.apart(from, to, points))
    }

    /// The larger of two values less the smaller one.
    fn apart(&self, one: usize, other: usize, difference: usize) -> Link {
        let value = |at: usize| self.found_at(at).value.fraction().unwrap_or(Fraction::ZERO);
        let (larger, smaller) = if value(one) < value(other) { (other, one) } else { (one, other) };
        Relation::Difference { larger, smaller, difference }
    }

    /// "kế hoạch 1.865 người, đã có 1.376 người, còn phải phát triển 489 người"
    ///
    /// `said`: "còn 105 hộ" alone can be anything.
    fn remaining(&mut self, account: Option<Account>, rest: usize, said: bool) {
        if self.left_of_account(account, rest, said) {
            return;
        }
        let plans = self.plans_around(rest);
        if plans.is_empty() && said {
            return self.beside_unprinted_plan(rest, true);
        }
        // Newcomers are no part of the plan where a level is given as well.
        let subjects: Vec<usize> = self.subjects(rest).keeping(&|other| self.same_unit(other, rest)).collect();
        let levels = subjects.iter().copied().filter(|&other| self.placed_at(other).kind == Kind::Level);
        let levels: Vec<usize> = levels.collect();
        let done = if levels.is_empty() { subjects } else { levels };
        let readings: Vec<Link> = plans
            .iter()
            .flat_map(|&larger| {
                done.iter().map(move |&smaller| Relation::Difference { larger, smaller, difference: rest })
            })
            .collect();
        if said || readings.iter().any(|link| self.agrees(link)) {
            self.offer(self.is_one_account(&plans, &done, rest), &readings);
        }
    }

    /// One plan, one amount that can be compared with it, and the words go from one to the other and on to what is
    /// over or left. Newcomers may be counted on top of others.
    fn is_one_account(&self, plans: &[usize], done: &[usize], left: usize) -> bool {
        let (&[plan], &[done]) = (plans, done) else { return false };
        let is_of_plan = |of: &usize| self.placed_at(*of).kind == Kind::Ratio(Some(Base::Plan));
        let told = match () {
            () if self.found_at(done).over_next => {
                plan == done + 1 && self.earlier(left).filter(is_of_plan).all(|of| self.makes(done, plan, of))
            }
            () if plan < done => self.is_carried_out(plan, done),
            () if plan == left + 1 => matches!(self.between(left, plan), [Item::Cue(Cue::ShortOf, _)]),
            () => self.is_alone_in_bracket(plan),
        };
        // "còn phải thu 26 tỷ đồng tiền nợ", "còn thiếu 50 người so với tiến độ"
        let of_other = plan < left && self.names_a_base(left, &[Cue::To, Cue::Remaining, Cue::ShortOf]);
        // Two plans, of which only one is printed.
        let percentages = self.earlier(left).filter(is_of_plan).count();
        told && !of_other && percentages < 2 && self.placed_at(done).kind != Kind::New && self.stays_on(done, left)
    }

    /// "kế hoạch 715 tỷ đồng, đã thu 465 tỷ đồng": the second is said of the first, and of nothing else.
    pub fn is_carried_out(&self, plan: usize, done: usize) -> bool {
        let tokens = &self.text.tokens;
        let (first, last) = (self.found_at(plan).last + 1, self.found_at(done).first);
        let mark = (first..last).rev().find(|&at| matches!(nth(tokens, at).kind, TokenKind::Mark(',' | ';' | ':')));
        let clause = mark.unwrap_or(first.saturating_sub(1)) + 1;
        let mut at = clause;
        while let Some((_, words)) = self.vocabulary.carried_out.at(tokens, at) {
            at += words;
        }
        // "954 have joined"
        let behind = at == last && self.vocabulary.carried_out.at(tokens, self.found_at(done).last + 1).is_some();
        // "thực hiện trong tháng 85 người" is not all of it.
        (at > clause || behind) && self.other_words(at, last) == 0
    }

    /// The plans before what is left or over, and right behind it.
    fn plans_around(&self, at: usize) -> Vec<usize> {
        let is_plan =
            |other: usize| matches!(self.placed_at(other).kind, Kind::Plan | Kind::Whole) && self.same_unit(other, at);
        let behind = self.next_in_sentence(at).filter(|&next| is_plan(next));
        self.earlier(at).keeping(&is_plan).chain(behind).collect()
    }

    /// "đạt 3.412 người, vượt 212 người so với kế hoạch (3.200 người)"
    fn excess(&mut self, account: Option<Account>, excess: usize) {
        let plans = self.plans_around(excess);
        if plans.is_empty() && self.excess_of_account(account, excess) {
            return;
        }
        if plans.is_empty() {
            return self.beside_unprinted_plan(excess, false);
        }
        let done: Vec<usize> = self.subjects(excess).keeping(&|other| self.same_unit(other, excess)).collect();
        let readings: Vec<Link> = plans
            .iter()
            .flat_map(|&smaller| {
                done.iter().map(move |&larger| Relation::Difference { larger, smaller, difference: excess })
            })
            .collect();
        self.offer(self.is_one_account(&plans, &done, excess), &readings);
    }

    /// "Chỉ tiêu: 2.150 người. Kết quả: 2.236 người, đạt 104 %; vượt 86 người": over the plan that the percentage is of. True
    /// where there is something to say.
    fn excess_of_account(&mut self, account: Option<Account>, excess: usize) -> bool {
        let Some(Account { part, whole, percent, agrees: true }) = account else { return false };
        let direct = part.max(whole).max(percent) + 1 == excess && self.placed_at(whole).kind == Kind::Plan;
        let here = self.placed_at(percent).sentence == self.placed_at(excess).sentence;
        let link = Relation::Difference { larger: part, smaller: whole, difference: excess };
        let told = direct && here && self.same_unit(part, excess) && self.same_unit(whole, excess);
        if told {
            self.offer(!self.is_of_tempo(excess), &[link]);
        }
        told
    }

    /// "đạt 83 % kế hoạch, còn thiếu 355 người so với kế hoạch": what is left or over, and a percentage of a plan that is
    /// not printed.
    fn beside_unprinted_plan(&mut self, by: usize, left: bool) {
        let percentages: Vec<usize> =
            self.earlier(by).filter(|&of| self.placed_at(of).kind == Kind::Ratio(Some(Base::Plan))).collect();
        let [percent] = *percentages else { return };
        let Some(done) = self.subjects(percent).next().filter(|&done| self.same_unit(done, by)) else { return };
        let Some(plan) = self.unprinted(HiddenKind::Plan, done) else { return };
        let (done_term, plan) = (Term::Figure(done), Term::Hidden(plan));
        let (larger, smaller) = if left { (plan, done_term) } else { (done_term, plan) };
        let sure = self.placed_at(done).kind != Kind::New && self.stays_on(percent, by) && !self.is_of_tempo(by);
        self.compare_unprinted(&Relation::Difference { larger, smaller, difference: Term::Figure(by) }, sure);
    }

    /// "còn thiếu 50 người so với tiến độ", "còn phải thu 26 tỷ đồng tiền nợ"
    fn is_of_tempo(&self, by: usize) -> bool {
        self.names_a_base(by, &[Cue::Compare]) || Self::has_cue(self.behind(by), &[Cue::Debt])
    }

    /// "Kế hoạch giao là 1.200 người. Đến hết tháng 10, toàn xã có 960 người tham gia, đạt 80 % kế hoạch.": the sentence before
    /// names nothing but the plan, and this one nothing else that has a plan.
    pub fn is_plan_of(&self, plan: usize, done: usize, percent: usize) -> bool {
        let (before, here) = (self.placed_at(plan), self.placed_at(done));
        let alone = before.kind == Kind::Plan
            && before.sentence + 1 == here.sentence
            && plan.checked_sub(1).is_none_or(|other| self.placed_at(other).sentence != before.sentence)
            && percent == done + 1;
        if !alone || !self.same_unit(plan, done) || self.names_a_base(percent, &[]) && !self.is_of_bare_plan(percent) {
            return false;
        }
        let sentences = [before, here].map(|placed| {
            let first = self.items.sentence(placed.sentence).first;
            self.items.slice(first..placed.item)
        });
        let [planned, said] = sentences;
        let own = |cue: &Cue| Self::has_cue(said, &[*cue]) && !Self::has_cue(planned, &[*cue]);
        // "Chỉ tiêu phát triển mới 300 người. Đến nay có 1.960 người"
        let new = Self::has_cue(planned, &[Cue::New]) && !Self::has_cue(said, &[Cue::New]);
        let first = self.found_at(done).first;
        let start = (first.saturating_sub(REACH)..first)
            .rev()
            .take_while(|&at| self.text.at(at).sentence == self.text.at(first).sentence);
        let start = start.last().unwrap_or(first);
        let group = (start..first).any(|at| {
            self.vocabulary.groups.at(&self.text.tokens, at).is_some()
                && !matches!(
                    self.vocabulary.cues.at(&self.text.tokens, at.saturating_sub(1)),
                    Some((Cue::Everywhere, _))
                )
        });
        !new && !OF_OTHERS.iter().any(own)
            && !group
            && self.undated_words(start, first) <= 1
            && self.stays_on(done, percent)
    }

    /// "đạt 80 % kế hoạch", and not "… kế hoạch quý"
    fn is_of_bare_plan(&self, percent: usize) -> bool {
        let behind = self.found_at(percent).last + 1;
        let plan = self.vocabulary.cues.at(&self.text.tokens, behind);
        let Some((Cue::Plan, words)) = plan else { return false };
        !self.text.at(behind + words).is_word()
    }

    /// "vượt 5,75 % kế hoạch giao (12.000 người)"
    fn exceeds_by_percent(&mut self, percent: usize) -> bool {
        let amount = |next: &usize| {
            self.placed_at(*next).kind == Kind::Plan && self.found_at(*next).dimension() != Dimension::Percent
        };
        let Some(plan) = self.next_in_sentence(percent).filter(amount) else {
            return self.exceeds_plan_before(percent);
        };
        let Some(now) = self.subjects(percent).find(|&now| self.same_unit(now, plan)) else { return false };
        let tight = self.is_alone_in_bracket(plan) && self.speaks_of(now, percent);
        let link = Relation::Growth { now, change: None, previous: Some(plan), percent, falls: false };
        self.offer(tight, &[link]);
        true
    }

    /// "giao 650, thực hiện 702, vượt 8 %"
    fn exceeds_plan_before(&mut self, percent: usize) -> bool {
        let Some((now, plan)) = percent.checked_sub(1).zip(percent.checked_sub(2)) else { return false };
        let told = self.placed_at(plan).kind == Kind::Plan
            && self.placed_at(plan).sentence == self.placed_at(percent).sentence
            && self.same_unit(plan, now)
            && !self.found_at(now).is_percent()
            && self.is_carried_out(plan, now)
            && !self.names_a_base(percent, &[]);
        if told {
            let link = Relation::Growth { now, change: None, previous: Some(plan), percent, falls: false };
            self.offer(self.stays_on(now, percent), &[link]);
        }
        told
    }

    /// "năm 2023 đạt 91,2 %, năm 2024 đạt 92,5 %, tăng 1,3 điểm %"
    fn points_of_two_dates(&mut self, points: usize, falls: bool) {
        let levels: Vec<usize> = self.earlier(points).filter(|&level| self.found_at(level).is_percent()).collect();
        let [now, before] = *levels else { return };
        let level = |at: usize| matches!(self.placed_at(at).kind, Kind::Ratio(_) | Kind::Share(_) | Kind::Previous);
        // A share of the plan is not compared with one of the time gone.
        let of_plan = |at: usize| self.placed_at(at).kind == Kind::Ratio(Some(Base::Plan));
        let of_same = of_plan(now) == of_plan(before);
        if !level(now) || !level(before) || !of_same || self.placed_at(now).bracket != self.placed_at(before).bracket {
            return;
        }
        let raised = self.placed_at(before).kind == Kind::Previous
            && Self::has_cue(self.between(before, now), &[Cue::To])
            && matches!(self.placed_at(points).kind, Kind::Points { .. });
        let link = if raised {
            // "fell from 3.12 % to 2.47 %, by 0.65 points": which way, the two values say.
            self.apart(before, now, points)
        } else {
            let (larger, smaller) = if falls { (before, now) } else { (now, before) };
            Relation::Difference { larger, smaller, difference: points }
        };
        let sure = raised || self.is_dated(now) && self.is_dated(before);
        if sure || self.agrees(&link) {
            self.offer(sure, &[link]);
        }
    }

    /// A year, month or quarter is named between the figure before and this one, or a day: "31/12".
    pub fn is_dated(&self, at: usize) -> bool {
        let first = at.checked_sub(1).map_or(0, |before| self.found_at(before).last + 1);
        let last = self.found_at(at).first;
        (first.max(last.saturating_sub(DATE_REACH))..last).any(|token| {
            let word = self.vocabulary.date_words.at(&self.text.tokens, token);
            let day = || nth(&self.text.tokens, token).is_mark('/') && nth(&self.text.tokens, token + 1).is_number();
            matches!(word, Some((DateWord::Year | DateWord::Month | DateWord::Quarter, _))) || day()
        }) || self.is_dated_behind(at)
    }

    /// "VND412 billion in 2022"
    fn is_dated_behind(&self, at: usize) -> bool {
        let behind = self.found_at(at).last + 1;
        let year = self.text.plain(behind + 1).is_some_and(|year| (1900..=2100).contains(&year));
        year && self.vocabulary.within.at(&self.text.tokens, behind).is_some()
    }

    /// A part is named as the highest or lowest of those behind a percentage.
    fn extreme(&mut self, part: usize, highest: bool, grows: bool) {
        let is_whole = |other: usize| match self.placed_at(other).kind {
            Kind::Growth { .. } => self.found_at(other).is_percent() && grows,
            Kind::Ratio(_) | Kind::Share(_) => self.found_at(other).is_percent() && !grows,
            _ => false,
        };
        let wholes: Vec<usize> = self.earlier(part).keeping(&is_whole).collect();
        let Some(&nearest) = wholes.first() else { return };
        let named_as_part = Self::has_cue(self.between(nearest, part), &[Cue::SomeParts]);
        // "trong đó có 5 huyện chưa đạt, cao nhất là …" ranks others.
        let alone = (nearest + 1..part).all(|other| matches!(self.placed_at(other).kind, Kind::Extreme { .. }));
        if !named_as_part || !alone {
            return;
        }
        let known = if highest { Known::Highest } else { Known::Lowest };
        let mean = |whole: usize| Relation::Mean { whole, parts: vec![part], known };
        let same = wholes.iter().copied().find(|&whole| self.figure_at(whole).value == self.figure_at(part).value);
        if let Some(whole) = same {
            let verdict = self.verdict(&mean(whole));
            return self.push(&mean(whole), verdict, None);
        }
        match wholes.iter().copied().find(|&whole| self.agrees(&mean(whole))) {
            Some(whole) => self.push(&mean(whole), Verdict::Agrees, None),
            // "cao nhất là nhóm hưu trí với 12 % tổng số" is a share.
            None => {
                let share = Self::has_cue(self.between(nearest, part), &[Cue::Share]) || self.names_a_base(part, &[]);
                // Nor is one of the year before, "trên 95 %" of some, or an aside, what the parts make up.
                let whole = self.placed_at(nearest);
                let aside = ![0, self.placed_at(part).bracket].contains(&whole.bracket)
                    || whole.kind == Kind::Ratio(Some(Base::Previous))
                    || self.found_at(nearest).bound != Bound::Rounded;
                self.offer(!share && !aside, &[mean(nearest)]);
            }
        }
    }

    /// "giao bổ sung 250 người, nâng tổng kế hoạch lên 1.865 người": the plan before, and what a percentage of it was.
    fn raised_plan(&mut self, plan: usize) {
        let supplement = self.earlier(plan).find(|&other| {
            matches!(self.placed_at(other).kind, Kind::Supplement | Kind::Change { falls: false })
                && self.same_unit(other, plan)
        });
        let Some(added) = supplement else { return };
        let before = Relation::Difference { larger: Some(plan), smaller: None, difference: Some(added) };
        let Some(before) = self.hide(HiddenKind::PlanBefore, &before, plan) else { return };
        let sentence = self.placed_at(plan).sentence;
        let percent =
            (0..added).rev().take(WINDOW).take_while(|&other| self.placed_at(other).sentence + 2 >= sentence).find(
                |&other| {
                    self.placed_at(other).kind == Kind::Ratio(Some(Base::Plan)) && self.subjects(other).next().is_none()
                },
            );
        if let Some(percent) = percent {
            self.refuted_plan(percent);
            self.done_of(before, percent, plan);
        }
    }

    /// "168 người, đạt 85,2 % kế hoạch": a change as the part is another reading. It is worth a word where no whole
    /// number can be its plan.
    fn refuted_plan(&mut self, percent: usize) {
        let Some(part) =
            self.earlier(percent).next().filter(|&part| matches!(self.placed_at(part).kind, Kind::Change { .. }))
        else {
            return;
        };
        let link = Relation::Ratio { part: Some(part), whole: None, percent: Some(percent) };
        if self.hide(HiddenKind::PlanIfMeant, &link, part).is_some()
            && self
                .hidden
                .last()
                .is_some_and(|hidden| hidden.solved.whole.as_ref().is_none_or(|whole| !whole.is_empty()))
        {
            self.hidden.pop();
        }
    }

    /// The total before newcomers: "phát triển mới 824 người, nâng tổng số lên 8.148 người".
    fn raised_total(&mut self, total: usize) {
        let new = self.earlier(total).find(|&other| {
            matches!(self.placed_at(other).kind, Kind::New | Kind::Change { falls: false })
                && self.same_unit(other, total)
                && self.placed_at(other).bracket == 0
        });
        let beside = self.earlier(total).next().into_iter().chain(self.next_in_sentence(total));
        let from = beside
            .into_iter()
            .find(|&other| self.placed_at(other).kind == Kind::Previous && self.same_unit(other, total));
        match (new, from) {
            (Some(difference), Some(smaller)) => {
                // Newcomers are more than the rise where others left.
                let rise = matches!(self.placed_at(difference).kind, Kind::Change { .. });
                self.offer(rise, &[Relation::Difference { larger: total, smaller, difference }]);
            }
            (Some(new), None) => {
                let link = Relation::Difference { larger: Some(total), smaller: None, difference: Some(new) };
                self.hide(HiddenKind::Opening, &link, total);
            }
            _ => {}
        }
    }

    /// Two percentages of one amount compare their bases.
    fn chains(&mut self, part: usize) {
        let sentence = self.placed_at(part).sentence;
        let percentages: Vec<usize> = (part + 1..self.placed.len())
            .take(WINDOW)
            .take_while(|&other| {
                self.placed_at(other).sentence == sentence && self.found_at(other).dimension() == Dimension::Percent
            })
            .filter(|&other| {
                matches!(self.placed_at(other).kind, Kind::Ratio(_)) && self.speaks_of_chained(part, other)
            })
            .collect();
        let is_of = |other: usize, base: Base| self.placed_at(other).kind == Kind::Ratio(Some(base));
        let plans: Vec<usize> = percentages.iter().copied().filter(|&other| is_of(other, Base::Plan)).collect();
        let coverage = percentages.iter().copied().find(|&other| is_of(other, Base::Population));
        let (Some(&first), level) = (plans.first(), self.placed_at(part).kind == Kind::Level) else { return };
        if let Some(second) = coverage
            && level
            && self.found_at(part).is_people()
            && self.placed_at(part).of_health
            && !self.placed_at(part).of_insured
        {
            let link = Relation::Chain { part, first, second, nested: true };
            let verdict = self.verdict(&link);
            if verdict == Verdict::Conflicts && !self.is_within_a_fifth(&link) {
                return self.push(&link, Verdict::Undetermined, Some(Remark::ReadingUnsure));
            }
            return self.push(&link, verdict, None);
        }
        if let Some(&second) = plans.get(1)
            && self.figure_at(first).value != self.figure_at(second).value
        {
            let link = Relation::Chain { part, first, second, nested: false };
            if self.verdict(&link) == Verdict::Undetermined {
                self.push(&link, Verdict::Undetermined, None);
            }
        }
    }

    fn speaks_of_chained(&self, part: usize, percent: usize) -> bool {
        let gap = self.between(part, percent);
        let apart = Self::has_mark(gap, &[Mark::Semicolon])
            || Self::has_cue(gap, &[Cue::SomeParts, Cue::AllParts, Cue::Raise, Cue::Insured]);
        !apart && !self.found_at(percent).in_range
    }

    fn is_within_a_fifth(&self, link: &Link) -> bool {
        self.computed(link).is_some_and(|computed| computed.value <= Fraction::whole(120))
    }

    /// Levels and flows side by side: only flows may be compared with the time gone.
    pub fn stock_beside_flow(&self) -> Option<What> {
        let of_plan = |stock: bool| {
            (0..self.placed.len()).find(|&at| {
                self.placed_at(at).kind == Kind::Ratio(Some(Base::Plan)) && self.kind_of_indicator(at) == Some(stock)
            })
        };
        Some(What::StockBesideFlow { stock: self.printed(of_plan(true)?), flow: self.printed(of_plan(false)?) })
    }

    /// True for a level of people, false for money or newcomers.
    fn kind_of_indicator(&self, percent: usize) -> Option<bool> {
        let subject = self.subjects(percent).next()?;
        match (self.found_at(subject).dimension(), self.placed_at(subject).kind) {
            (Dimension::Money, _) | (_, Kind::New) => Some(false),
            (Dimension::Count, Kind::Level) if self.found_at(subject).is_people() => Some(true),
            _ => None,
        }
    }
}
