//! What a sentence says of figures that stand in the ones before it: a percent beside its whole, a change beside its
//! percent, an earlier value beside a growth; and what is left of an account that a percentage has closed.
//!
//! Mostly only what agrees is said. It conflicts where the sentence says nothing else and one figure alone was said
//! before.

use super::ids::position;
use super::items::{Item, Mark};
use super::kind::Kind;
use super::near::{Near, WINDOW};
use super::reading::{Link, Reading};
use super::words::Cue;
use crate::figures::relation::Relation;
use crate::figures::{Bound, Dimension, Verdict};
use crate::units::Fraction;

/// So many sentences before are looked at: the lines of a list are sentences.
const SENTENCES: usize = 6;
/// Fewer digits than this are made by too much to look far for it.
const TELLING: i64 = 100;

/// A part, its whole, and the percentage that ties them.
#[derive(Clone, Copy)]
pub struct Account {
    pub part: usize,
    pub whole: usize,
    pub percent: usize,
    pub agrees: bool,
}

impl Reading<'_> {
    /// Percentages that nothing in their own sentence explains.
    pub fn find_beyond(&mut self) {
        let named = self.named_figures();
        for at in 0..self.placed.len() {
            if named.get(at) != Some(&false) || self.is_in_row(at) || self.found_at(at).in_range {
                continue;
            }
            match self.placed_at(at).kind {
                Kind::Ratio(_) | Kind::Share(_) | Kind::Times { compares: true } => self.part_beyond(at),
                Kind::Growth { falls } => self.growth_beyond(at, falls),
                kind if kind.is_subject() && self.found_at(at).over_next && named.get(at + 1) == Some(&false) => {
                    self.fraction_of_share(at);
                }
                _ => {}
            }
        }
    }

    /// Amounts of the sentences before in the unit of another, nearest first, that a percentage of so many digits can
    /// speak of.
    #[inline(never)]
    fn said_before(&self, percent: usize, like: usize) -> Near {
        let sentence = self.placed_at(percent).sentence;
        let telling = self.found_at(percent).value.digits() >= TELLING;
        let far = if telling { SENTENCES } else { 1 };
        let mut said = Near::default();
        for at in (percent.saturating_sub(WINDOW)..percent).rev() {
            let placed = self.placed_at(at);
            if placed.sentence + far < sentence {
                break;
            }
            let amount = placed.kind.is_subject() && placed.bracket == 0 && !self.found_at(at).in_range;
            if placed.sentence < sentence && amount && self.same_unit(at, like) && !self.is_in_row(at) {
                said.push(at);
            }
        }
        // Behind a list, its total is spoken of.
        let mut parts = self.before(percent, far).filter(|&part| self.same_unit(part, like));
        if let Some(total) = parts.find_map(|part| self.total_of(part)).filter(|&total| total + WINDOW < percent) {
            said.push(total);
        }
        said
    }

    /// "… 34.870 người, gồm …. Tỷ lệ tham gia đạt 99,3 % tổng số học sinh (35.120 em)", "Con số này gấp 2,6 lần năm 2016
    /// (1.104 người)": the whole stands beside, the part before.
    fn part_beyond(&mut self, percent: usize) {
        if self.subjects(percent).next().is_some_and(|part| !self.found_at(part).over_next)
            || self.found_at(percent).bound != Bound::Rounded
        {
            return;
        }
        let plan =
            |at: usize| self.placed_at(at).kind == Kind::Plan && self.found_at(at).dimension() != Dimension::Percent;
        let behind =
            self.next_in_sentence(percent).filter(|&whole| plan(whole) || self.is_whole_behind(percent, whole));
        let Some(whole) = behind.or(self.earlier(percent).find(|&at| plan(at))) else {
            return self.part_of_form(percent);
        };
        let mut parts = self.said_before(percent, whole);
        // "Số thu (465 tỷ đồng) đạt 65 % kế hoạch (715 tỷ đồng)"
        for aside in self.earlier(percent) {
            if self.placed_at(aside).kind.is_subject() && self.same_unit(aside, whole) {
                parts.push(aside);
            }
        }
        for part in parts {
            if self.makes(part, whole, percent) {
                return self.push(&Relation::Ratio { part, whole, percent }, Verdict::Agrees, None);
            }
        }
    }

    /// "Kế hoạch: 1.200 người. Thực hiện: 960 người. Tỷ lệ: 80 %.": three statements of one figure each.
    fn part_of_form(&mut self, percent: usize) {
        let alone = |at: usize| {
            let sentence = self.placed_at(at).sentence;
            self.placed_at(at + 1).sentence != sentence
                && at.checked_sub(1).is_none_or(|before| self.placed_at(before).sentence != sentence)
        };
        let (Some(part), Some(whole)) = (percent.checked_sub(1), percent.checked_sub(2)) else { return };
        let sentences = [percent, part, whole].map(|at| self.placed_at(at).sentence);
        let [last, middle, first] = sentences;
        let in_turn = first + 1 == middle && middle + 1 == last && [percent, part, whole].into_iter().all(alone);
        let planned = self.placed_at(whole).kind == Kind::Plan && self.placed_at(part).kind.is_subject();
        if !in_turn || !planned || !self.same_unit(part, whole) || !self.found_at(percent).is_percent() {
            return;
        }
        let link = Relation::Ratio { part, whole, percent };
        let named = self.items.slice(self.items.sentence(last).first..self.placed_at(percent).item);
        let rate = matches!(named, [Item::Cue(Cue::Rate | Cue::Reach, _), ..])
            && !Self::has_cue(named, &[Cue::OwnRate, Cue::Debt]);
        let silent = self.other_words(self.found_at(part).last + 1, self.found_at(percent).first) == 0;
        if self.agrees(&link) || rate && silent && self.is_carried_out_alone(part) {
            self.offer(true, &[link]);
        }
    }

    /// "Thực hiện: 960 người"
    fn is_carried_out_alone(&self, part: usize) -> bool {
        let tokens = &self.text.tokens;
        let first = self.found_at(part).first;
        let before = first - usize::from(first > 0 && self.text.at(first - 1).is_mark(':'));
        let named = self.vocabulary.carried_out.ending_before(tokens, before);
        named.is_some_and(|(_, from)| {
            self.text.at(from).starts_line
                || from > 0 && self.text.at(from - 1).sentence != self.text.at(from).sentence
                || from == 0
        })
    }

    /// "chiếm 43,2 % số đơn vị nợ (148 đơn vị)", "12,6 % trong tổng số 2.486 đơn vị"
    pub fn is_whole_behind(&self, percent: usize, whole: usize) -> bool {
        let kind = self.placed_at(whole).kind;
        let amount = kind.is_subject()
            || matches!(kind, Kind::Population | Kind::LabourForce | Kind::Payable | Kind::Whole | Kind::Previous);
        let gap = self.between(percent, whole);
        let total = matches!(gap, [Item::Cue(Cue::Total, _)]);
        // "tăng 1,4 lần (574 người)"
        let times = self.placed_at(percent).kind == (Kind::Times { compares: true });
        let bracket = self.is_alone_in_bracket(whole) && (times || self.names_a_base(percent, &[]));
        let apart = Self::has_mark(gap, &[Mark::Comma, Mark::Semicolon, Mark::Close, Mark::And]);
        amount && self.found_at(whole).dimension() != Dimension::Percent && (total || bracket) && !apart
    }

    /// "So với cùng kỳ, số chậm đóng tăng 1,6 tỷ đồng, tương ứng 20 %", "So với năm 2012 (1.103,8 tỷ đồng), tăng 16,4 %":
    /// what there is now stands before.
    fn growth_beyond(&mut self, percent: usize, falls: bool) {
        if self.subjects(percent).next().is_some() || self.found_at(percent).bound != Bound::Rounded {
            return;
        }
        let Some(beside) = self.earlier(percent).next() else { return };
        let (change, previous) = match self.placed_at(beside).kind {
            Kind::Change { falls: other } if other == falls => (Some(beside), None),
            Kind::Previous => (None, Some(beside)),
            _ => return,
        };
        let link = |now: usize| Relation::Growth { now, change, previous, percent, falls };
        let nows = self.said_before(percent, beside);
        for now in nows {
            if self.agrees(&link(now)) {
                return self.push(&link(now), Verdict::Agrees, None);
            }
        }
        let Some(now) = nows.into_iter().next().filter(|&now| self.is_only_amount_before(now, percent)) else { return };
        // The change in percent of today's value: the usual slip.
        let of_now = change.is_some_and(|change| self.makes(change, now, percent));
        if of_now || self.says_nothing_else(beside, percent) {
            self.offer(true, &[link(now)]);
        }
    }

    /// What is left of accounts that only their numbers told.
    pub fn find_not_yet(&mut self, added: &[bool]) {
        let accounts = self.find_accounts();
        let mut account = None;
        for at in 0..self.placed.len() {
            account = accounts.get(at).copied().flatten().or(account);
            let open = added.get(at) == Some(&false) && !self.is_in_row(at) && self.placed_at(at).kind.is_subject();
            if open && self.is_not_yet(at) {
                self.left_of_account(account, at, false);
            }
            if open {
                self.left_of_total(at);
            }
        }
    }

    /// "Tổng số 12.460 người, đã đóng 11.038 người, còn 1.522 người chưa đóng": a slip shows.
    fn left_of_total(&mut self, rest: usize) {
        let Some([total, has]) = rest.checked_sub(2).map(|total| [total, total + 1]) else { return };
        let in_turn = self.next_in_sentence(total) == Some(has) && self.is_complement(has, rest);
        let first = self.found_at(rest).first;
        let left = first.checked_sub(1).is_some_and(|before| self.vocabulary.is_left(self.text.at(before)));
        let alike = self.same_unit(total, has) && self.same_unit(has, rest);
        let link = Relation::Sum { total, parts: vec![has, rest] };
        if in_turn && left && alike && self.placed_at(total).of_total && self.is_slip(&link) {
            self.offer(true, &[link]);
        }
    }

    /// Nothing else of its unit is said in the sentence right before.
    fn is_only_amount_before(&self, now: usize, at: usize) -> bool {
        let sentence = self.placed_at(now).sentence;
        let beside = |other: usize| {
            other != now
                && self.placed_at(other).sentence == sentence
                && self.same_unit(other, now)
                && !matches!(
                    self.placed_at(other).kind,
                    Kind::Plan | Kind::Population | Kind::LabourForce | Kind::Remaining | Kind::Excess
                )
        };
        let near = now.saturating_sub(WINDOW)..now + WINDOW;
        sentence + 1 == self.placed_at(at).sentence && !near.into_iter().any(beside)
    }

    /// "So với cùng kỳ năm trước tăng 720 người": the sentence begins with the comparison and names nothing new.
    fn says_nothing_else(&self, beside: usize, percent: usize) -> bool {
        let first = self.items.sentence(self.placed_at(beside).sentence).first;
        let compares = matches!(self.items.item(first), Item::Cue(Cue::Compare | Cue::Period, _));
        let Item::Cue(_, start) = self.items.item(first) else { return false };
        let gap = self.items.slice(first..self.placed_at(percent).item);
        let words = self.undated_words(start, self.found_at(beside).first)
            + self.undated_words(self.found_at(beside).last + 1, self.found_at(percent).first);
        compares && words <= 1 && !Self::has_cue(gap, &[Cue::Debt, Cue::Turn, Cue::New, Cue::Health, Cue::Voluntary])
    }

    /// Words that name neither a time nor what is compared.
    pub fn undated_words(&self, first: usize, last: usize) -> usize {
        let is_date = |&at: &usize| self.vocabulary.date_words.at(&self.text.tokens, at).is_some();
        self.other_words(first, last).saturating_sub((first..last).filter(is_date).count())
    }

    /// "Nhóm hộ gia đình chiếm 25,5 %. Riêng nhóm này có 214.200 người trong tổng số 840.000 người": the share of the
    /// sentence before.
    fn fraction_of_share(&mut self, part: usize) {
        let sentence = self.placed_at(part).sentence;
        let whole = part + 1;
        let is_share = |&percent: &usize| {
            self.placed_at(percent).sentence + 1 == sentence
                && matches!(self.placed_at(percent).kind, Kind::Share(_) | Kind::Ratio(_))
                && self.found_at(percent).value.digits() >= TELLING
                && self.found_at(percent).bound == Bound::Rounded
                && self.makes(part, whole, percent)
        };
        let share = (part.saturating_sub(WINDOW)..part).rev().find(is_share);
        if let Some(percent) = share {
            self.push(&Relation::Ratio { part, whole, percent }, Verdict::Agrees, None);
        }
    }

    /// The percentages of other parts are of the total: so is this one.
    pub fn are_shares_of(&self, total: usize) -> bool {
        self.has_shares(total, 2)
    }

    /// A larger amount before, of which the percentage fits; best one that another share is of.
    pub fn whole_that_fits(&self, part: usize, beside: Option<usize>, percent: usize) -> Option<usize> {
        let wholes = self.larger_before(part).chain(beside).chain(self.last_whole(part));
        let mut wholes = wholes.filter(|&whole| self.reproduces(part, whole, percent));
        let first = wholes.next();
        wholes.chain(first).find(|&whole| self.has_shares(whole, 1)).or(first)
    }

    /// The whole of the ratio that was found last.
    fn last_whole(&self, part: usize) -> Option<usize> {
        match &self.findings.last()?.relation {
            Relation::Ratio { whole, .. } => {
                position(whole).filter(|&whole| whole < part && self.same_unit(whole, part))
            }
            _ => None,
        }
    }

    /// So many ratios found last are of this whole.
    fn has_shares(&self, whole: usize, least: usize) -> bool {
        let of_whole = |finding: &&crate::figures::Finding| {
            finding.verdict == Verdict::Agrees
                && matches!(&finding.relation, Relation::Ratio { whole: of, .. } if position(of) == Some(whole))
        };
        self.findings.iter().rev().take(WINDOW).filter(of_whole).count() >= least
    }

    /// The last ratio of a whole and a part by each percentage.
    pub fn find_accounts(&self) -> Vec<Option<Account>> {
        let mut accounts = vec![None; self.placed.len()];
        for finding in &self.findings {
            let Relation::Ratio { part, whole, percent } = &finding.relation else { continue };
            let [Some(part), Some(whole), Some(percent)] = [part, whole, percent].map(|id| position(id)) else {
                continue;
            };
            if let Some(account) = accounts.get_mut(percent).filter(|_| finding.verdict != Verdict::Conflicts) {
                *account = Some(Account { part, whole, percent, agrees: finding.verdict == Verdict::Agrees });
            }
        }
        accounts
    }

    /// "593 người, bằng 69 % kế hoạch (860 người), còn phải phát triển thêm 267 người": what is left of the last
    /// account. True where there is something to say.
    pub fn left_of_account(&mut self, account: Option<Account>, rest: usize, said: bool) -> bool {
        let Some(Account { part, whole, percent, agrees }) = account else { return false };
        let (here, there) = (self.placed_at(rest).sentence, self.placed_at(percent).sentence);
        if part == rest
            || whole == rest
            || there + if self.is_not_yet(rest) { SENTENCES } else { 1 } < here
            || !self.same_unit(whole, rest)
            || !self.same_unit(part, rest)
        {
            return false;
        }
        let link: Link = Relation::Difference { larger: whole, smaller: part, difference: rest };
        if self.agrees(&link) {
            self.push(&link, Verdict::Agrees, None);
            self.share_of_rest(rest, whole);
            return true;
        }
        // "còn lại 68,3 tỷ đồng.": of what, nobody adds.
        let bare = self.placed_at(rest).is_rest && !self.text.at(self.found_at(rest).last + 1).is_word();
        let told = said || self.placed_at(whole).kind == Kind::Plan && bare;
        let direct = part.max(whole).max(percent) + 1 == rest;
        // Of two plans, what is left may be left of the other.
        let of_plan = |other: &usize| self.placed_at(*other).kind == Kind::Ratio(Some(crate::figures::Base::Plan));
        let one_plan = self.earlier(rest).filter(of_plan).count() < 2;
        // "vẫn còn 9.271 người chưa vào"
        let behind = self.text.token(self.found_at(rest).last + 1);
        let not_yet = here == there && direct && behind.is_some_and(|next| self.vocabulary.not_yet.begins(next));
        // "còn 201 người chưa có thẻ, 9 người đi xa": more of them follow.
        let alone = self.next_in_sentence(rest).is_none_or(|next| !self.same_unit(next, rest));
        let misprinted = alone && self.is_not_yet(rest) && self.is_misprinted(&link);
        if agrees && (not_yet && self.is_slip(&link) || misprinted) {
            self.offer(true, &[link]);
            return true;
        }
        // "… kế hoạch (8.950 người), còn 1.034 người; BHYT …": each clause has a plan of its own.
        let one_plan = one_plan || self.is_misprinted(&link);
        let sure = told && one_plan && agrees && here == there && direct && self.is_rest_of_plan(rest);
        if sure {
            self.offer(true, &[link]);
        }
        sure
    }

    /// "vẫn còn 9.271 người chưa tham gia", "Số chưa tham gia: 1.123 người", "còn nợ 13,7 tỷ đồng"
    pub fn is_not_yet(&self, rest: usize) -> bool {
        let (tokens, found) = (&self.text.tokens, self.found_at(rest));
        let colon = found.first.checked_sub(1).filter(|&before| self.text.at(before).is_mark(':'));
        let before = self.vocabulary.not_yet_before.ending_before(tokens, colon.unwrap_or(found.first));
        // "chưa" alone can be of anything: "603 người chưa đóng".
        before.is_some() || self.vocabulary.not_yet.at(tokens, found.last + 1).is_some_and(|(_, words)| words > 1)
    }

    /// "Chưa tham gia 696 người (4,9 %)": what is left in percent of all.
    fn share_of_rest(&mut self, rest: usize, whole: usize) {
        let Some(percent) = self
            .next_in_sentence(rest)
            .filter(|&next| self.found_at(next).is_percent() && self.placed_at(next).bare && self.is_not_yet(rest))
        else {
            return;
        };
        let link = Relation::Ratio { part: rest, whole, percent };
        if self.agrees(&link) || self.is_misprinted(&link) {
            self.offer_told(link);
        }
    }

    /// What is printed differs from what it should be in one digit, or has the same digits in another order.
    fn is_misprinted(&self, link: &Link) -> bool {
        let Some(&checked) = link.checked() else { return false };
        let found = self.found_at(checked);
        let places = found.value.places();
        let Some(Ok(computed)) = self.computed(link).map(|computed| computed.value.round_to(places)) else {
            return false;
        };
        let (computed, printed) = (computed.digits(), found.value.digits());
        // Debts go on growing: a rounded amount of few digits may be another one.
        if found.bound != Bound::Exact && !found.is_percent() && self.digits_told(checked) < TOLD {
            return false;
        }
        digits_of(computed) == digits_of(printed) || differs_in_one(computed, printed)
    }

    /// The parts come to a number that differs from the total in one digit.
    pub fn is_slip(&self, link: &Link) -> bool {
        let (Some(computed), Some(printed)) =
            (self.computed(link), link.checked().and_then(|checked| self.range_at(*checked)))
        else {
            return false;
        };
        let (one, other) = (computed.value.max(printed.value), computed.value.min(printed.value));
        let Ok(mut off) = one.minus(other).and_then(|off| off.times_whole(1000)) else { return false };
        // Decimals of a percentage become whole, and zeros at the end say nothing.
        let ten = Fraction::whole(10);
        while !off.is_zero() && off >= ten {
            let Some(tenth) = off.over(ten).ok().filter(|tenth| tenth.is_whole()) else { return false };
            off = tenth;
        }
        !off.is_zero() && off.is_whole()
    }

    /// "còn phải thu 26 tỷ đồng tiền nợ", "còn thiếu 50 người so với tiến độ" are of something else.
    fn is_rest_of_plan(&self, rest: usize) -> bool {
        let percent = rest.saturating_sub(1);
        let gap = self.between(percent, rest);
        let of_debt = Self::has_cue(gap, &[Cue::Debt]) || Self::has_cue(self.behind(rest), &[Cue::Debt, Cue::Compare]);
        let called_rest = matches!(gap, [Item::Mark(Mark::Comma | Mark::Semicolon), Item::Cue(Cue::Rest, _)]);
        !of_debt && (called_rest || self.stays_on(percent, rest))
    }

    /// "mức đóng 330.000 đồng, Nhà nước hỗ trợ 132.000 đồng, còn phải nộp 198.000 đồng": price, support and one's own
    /// share.
    pub fn find_own_share(&mut self) {
        for own in 2..self.placed.len() {
            let first = self.found_at(own).first;
            let tokens = &self.text.tokens;
            if self.found_at(own).dimension() != Dimension::Money
                || self.vocabulary.own_share.ending_before(tokens, first).is_none()
            {
                continue;
            }
            let sentence = self.placed_at(own).sentence;
            let mut amounts = Near::default();
            for other in (own.saturating_sub(WINDOW)..own).rev() {
                let near = self.placed_at(other).sentence + 1 >= sentence;
                if near && self.same_unit(other, own) && !self.found_at(other).spelled {
                    amounts.push(other);
                }
            }
            if let Some(link) = self.price_and_support(own, amounts) {
                self.push(&link, Verdict::Agrees, None);
            }
        }
    }

    /// The first two of some amounts, the price before the support, of which one's own share is the difference.
    fn price_and_support(&self, own: usize, amounts: Near) -> Option<Link> {
        for smaller in amounts {
            for larger in amounts {
                let link = Relation::Difference { larger, smaller, difference: own };
                if larger < smaller && self.agrees(&link) {
                    return Some(link);
                }
            }
        }
        None
    }

    /// "phát triển mới 812 người, 337 người dừng đóng, tăng ròng 475 người"
    pub fn find_net(&mut self) {
        for net in 2..self.placed.len() {
            let first = self.found_at(net).first;
            if self.vocabulary.net.ending_before(&self.text.tokens, first).is_none() {
                continue;
            }
            let smaller = net - 1;
            // What is compared with may stand between the two: "812 người (tháng trước 790 người), 337 người dừng đóng".
            let together =
                |at: usize| self.placed_at(at).sentence + 1 >= self.placed_at(net).sentence && self.same_unit(at, net);
            let mut links = (net.saturating_sub(NET)..smaller)
                .rev()
                .filter(|&larger| together(larger) && together(smaller))
                .map(|larger| Relation::Difference { larger, smaller, difference: net });
            let link = links.find(|link| self.agrees(link));
            if let Some(link) = link {
                self.push(&link, Verdict::Agrees, None);
            }
        }
    }
}

/// So many figures before a net increase may hold what came.
const NET: usize = 5;

/// Digits of a rounded amount that make it the same as another.
const TOLD: u32 = 4;

/// How often each digit is in a number.
fn digits_of(number: i64) -> [u8; 10] {
    let mut often = [0; 10];
    let mut rest = number.unsigned_abs();
    while rest > 0 {
        if let Some(often) = often.get_mut((rest % 10) as usize) {
            *often += 1;
        }
        rest /= 10;
    }
    often
}

fn differs_in_one(one: i64, other: i64) -> bool {
    let mut off = one.abs_diff(other);
    while off >= 10 && off.is_multiple_of(10) {
        off /= 10;
    }
    (1..10).contains(&off)
}
