//! "đạt … % kế hoạch", "chiếm … %", "bao phủ … % dân số": a part, a percent, and a percent of what.

use super::hidden::HiddenKind;
use super::items::{Item, Mark};
use super::kind::Kind;
use super::near::{Near, WINDOW};
use super::reading::{Link, REACH, Reading};
use super::token::nth;
use super::words::Cue;
use crate::figures::explain::What;
use crate::figures::finding::Tried;
use crate::figures::relation::{Relation, percent_of};
use crate::figures::{Base, Bound, Dimension, Remark, Verdict};
use crate::units::{Fraction, Range, TooLarge};

impl Reading<'_> {
    /// Gives the percentages whose base is not said.
    pub fn find_ratios(&mut self) -> Vec<What> {
        let mut notices = Vec::new();
        for at in 0..self.placed.len() {
            let kind = self.placed_at(at).kind;
            match kind {
                _ if self.is_in_row(at) => {}
                Kind::Ratio(_) | Kind::Share(_) | Kind::Extreme { .. } if self.of_told_whole(at) => {}
                Kind::Ratio(_) | Kind::Share(_) if self.fraction_behind(at) => {}
                Kind::Ratio(Some(Base::Plan)) => self.of_plan(at),
                Kind::Ratio(Some(Base::Previous)) => self.of_previous(at),
                Kind::Ratio(Some(base)) | Kind::Share(Some(base)) => self.of_named(at, base),
                Kind::Ratio(None) | Kind::Share(None) => notices.extend(self.of_nothing_named(at)),
                _ => {}
            }
        }
        notices
    }

    /// "đạt 93 % (93.000/100.000 người)": the bracket gives both.
    fn fraction_behind(&mut self, percent: usize) -> bool {
        let Some(part) = self.next_in_sentence(percent).filter(|&next| self.found_at(next).over_next) else {
            return false;
        };
        let whole = part + 1;
        let mark = |at: usize, mark: char| self.text.at(at).is_mark(mark);
        let before = self.found_at(part).first.saturating_sub(1);
        let bracket = mark(before, '(') && mark(self.found_at(whole).last + 1, ')');
        // "đạt 96,1 % dân số: 148.300 người có thẻ trên 159.800 dân"
        let gap = self.between(percent, part);
        let of_population = self.placed_at(percent).kind == Kind::Ratio(Some(Base::Population));
        let told = self.found_at(part).is_people()
            && (Self::has_mark(gap, &[Mark::Colon]) || of_population && Self::has_mark(gap, &[Mark::Comma]))
            && !Self::has_mark(gap, &[Mark::Semicolon, Mark::And])
            && self.subjects(percent).next().is_none();
        if !(bracket || told) || !self.found_at(percent).is_percent() {
            return false;
        }
        let words = self.other_words(self.found_at(percent).last + 1, self.found_at(part).first);
        self.offer(words < 3, &[Relation::Ratio { part, whole, percent }]);
        true
    }

    pub fn of_plan(&mut self, percent: usize) {
        let mut subjects: Vec<usize> = self.subjects(percent).collect();
        let Some(done) = subjects.first().copied().or_else(|| self.changes(percent).next()) else { return };
        // "tăng 645 người, bằng 58,6 % chỉ tiêu tăng mới (1.100 người)"
        let changes: Vec<usize> = self.changes(percent).collect();
        subjects.extend(changes);
        if self.found_at(done).over_next {
            return self.of_plan_behind_fraction(done, percent);
        }
        let behind = self.next_in_sentence(percent).filter(|&next| self.placed_at(next).kind == Kind::Plan);
        let ahead: Vec<usize> =
            self.earlier(percent).keeping(&|other| self.placed_at(other).kind == Kind::Plan).collect();
        let plans: Vec<usize> = behind
            .into_iter()
            .chain(ahead.iter().copied())
            .filter(|&plan| self.found_at(plan).dimension() != Dimension::Percent)
            .collect();
        let readings: Vec<Link> = plans
            .iter()
            .flat_map(|&whole| subjects.iter().map(move |&part| Relation::Ratio { part, whole, percent }))
            .filter(|link| matches!(link, Relation::Ratio { part, whole, .. } if self.same_unit(*part, *whole)))
            .collect();
        if readings.is_empty() {
            return self.of_plan_elsewhere(done, percent);
        }
        // "tăng 200 người, đạt 52,2 % kế hoạch (2.300 người)" leaves out what there is.
        let told = self.placed_at(done).kind.is_subject() && !self.may_be_of_total(done, percent);
        let tight = match (behind, ahead.as_slice()) {
            (Some(plan), _) => self.is_plan_told_behind(plan, done, percent),
            (None, &[plan]) => {
                self.is_plan_told_before(plan, done, percent) || self.is_plan_told_between(plan, done, percent)
            }
            (None, _) => false,
        };
        self.offer(told && tight, &readings);
    }

    /// "31/35 xã tham gia, đạt 92 % kế hoạch" is two statements.
    fn of_plan_behind_fraction(&mut self, done: usize, percent: usize) {
        let counted = self.found_at(done).is_people() || self.found_at(done).dimension() == Dimension::Money;
        let of_plan = self.says_only_insurance(self.found_at(done + 1).last + 1, self.found_at(percent).first);
        let direct = counted && of_plan && self.fraction_is_told(done, percent);
        let link = Relation::Ratio { part: done, whole: done + 1, percent };
        // "27 hộ trên 60 hộ nợ, đạt 90 % kế hoạch"
        let slash = self.text.at(self.found_at(done).last + 1).is_mark('/');
        if slash || direct || self.agrees(&link) {
            self.offer(direct, &[link]);
        }
    }

    /// "đã thu 465 tỷ đồng, đạt 65 % kế hoạch (715 tỷ đồng)"
    fn is_plan_told_behind(&self, plan: usize, done: usize, percent: usize) -> bool {
        let gap = self.between(percent, plan);
        // "… kế hoạch. xã A đạt 715 tỷ đồng": some begin a sentence without a capital.
        let words = self.found_at(percent).last..self.found_at(plan).first;
        let point = self.text.tokens.get(words).is_some_and(|words| words.iter().any(|word| word.is_mark('.')));
        self.speaks_of(done, percent)
            && self.same_unit(done, plan)
            && !point
            && (!self.placed_at(plan).bracketed || self.is_alone_in_bracket(plan))
            && !Self::has_mark(gap, &[Mark::Comma, Mark::Semicolon, Mark::And])
    }

    /// "kế hoạch giao 715 tỷ, đã thu 465 tỷ, đạt 65 %"
    fn is_plan_told_before(&self, plan: usize, done: usize, percent: usize) -> bool {
        plan + 1 == done
            && self.is_carried_out(plan, done)
            && self.same_unit(done, plan)
            && self.says_only_insurance(self.found_at(done).last + 1, self.found_at(percent).first)
            // The plan may be one of a level, of which newcomers are a part.
            && self.placed_at(done).kind != Kind::New
            && self.speaks_of(done, percent)
            // "… đạt 62,5 % kế hoạch năm" may be another plan.
            && !self.names_a_base(percent, &[])
    }

    /// "đã thu 11,3 tỷ đồng so với kế hoạch 15 tỷ đồng, đạt 75,3 %", "11.3 billion against a target of 15 billion, or 75.3 %"
    fn is_plan_told_between(&self, plan: usize, done: usize, percent: usize) -> bool {
        let compared = matches!(self.between(done, plan), [Item::Cue(Cue::Compare, _), Item::Cue(Cue::Plan, _)]);
        let of_it = matches!(
            self.between(plan, percent),
            [Item::Mark(Mark::Comma), Item::Cue(Cue::Reach | Cue::Equivalent, _)]
        );
        let direct = done + 1 == plan && plan + 1 == percent && self.same_unit(done, plan);
        // "12.6 billion was recovered against …"
        let silent = self.other_words(self.found_at(done).last + 1, self.found_at(plan).first) <= 1;
        compared && of_it && direct && silent && !self.names_a_base(percent, &[])
    }

    /// No plan is printed in the sentence: it stands in one before, or is left out.
    fn of_plan_elsewhere(&mut self, done: usize, percent: usize) {
        if self.of_plan_before(done, percent) {
            return;
        }
        if self.is_planned(done)
            && self.placed_at(done).kind.is_subject()
            && self.speaks_of(done, percent)
            && !self.is_one_of_several_parts(done, percent)
        {
            let link = Relation::Ratio { part: Some(done), whole: None, percent: Some(percent) };
            self.hide(HiddenKind::Plan, &link, done);
        }
    }

    /// People, money, and what an office hands out; communes that "reach 90 %" have plans of their own.
    fn is_planned(&self, done: usize) -> bool {
        let found = self.found_at(done);
        let handed_out = matches!(self.figure_at(done).unit.as_str(), "thẻ" | "sổ" | "hồ sơ" | "lượt");
        found.is_people() || found.dimension() == Dimension::Money || handed_out
    }

    fn changes(&self, percent: usize) -> Near {
        let mut changes = Near::default();
        for other in self.earlier(percent) {
            let is_change = matches!(self.placed_at(other).kind, Kind::Change { .. });
            if is_change && self.found_at(other).dimension() != Dimension::Percent {
                changes.push(other);
            }
        }
        changes
    }

    /// A plan of the sentences before. True where there is something to say.
    pub fn of_plan_before(&mut self, done: usize, percent: usize) -> bool {
        if let Some(link) = self.plan_of_sentence_before(done, percent) {
            self.push(&link, Verdict::Agrees, None);
            return true;
        }
        let Some(plan) = done.checked_sub(1).filter(|&plan| self.is_plan_of(plan, done, percent)) else { return false };
        let link = Relation::Ratio { part: done, whole: plan, percent };
        let comparable = self.is_near_enough(&link);
        if comparable {
            self.offer(true, &[link]);
        }
        comparable
    }

    /// A plan of the sentence before counts only where it reproduces the percent.
    fn plan_of_sentence_before(&self, part: usize, percent: usize) -> Option<Link> {
        let whole = self.before(part, 2).find(|&other| {
            self.placed_at(other).kind == Kind::Plan
                && self.same_unit(other, part)
                && self.reproduces(part, other, percent)
        })?;
        Some(Relation::Ratio { part, whole, percent })
    }

    /// "1.376/1.615 người, đạt 85,2 %" gives its own base; "16/20 xã đạt trên 80 %" does not.
    pub fn fraction_is_told(&self, part: usize, percent: usize) -> bool {
        let gap = self.between(part + 1, percent);
        // "10.860/13.850 triệu đồng = 78,4 %"
        let equals = self.found_at(percent).first.checked_sub(1).is_some_and(|at| self.text.at(at).is_mark('='));
        percent == part + 2 && (equals || Self::has_mark(gap, &[Mark::Comma, Mark::Open, Mark::Semicolon]))
    }

    /// "1.376/1.615 người tham gia BHXH, đạt": no word says that the whole is anything but the plan.
    fn says_only_insurance(&self, first: usize, last: usize) -> bool {
        let tokens = &self.text.tokens;
        let mut at = first;
        while at < last {
            let known = self.vocabulary.insurances.at(tokens, at).or(self.vocabulary.function_words.at(tokens, at));
            let verb =
                matches!(self.vocabulary.cues.at(tokens, at), Some((Cue::Reach | Cue::Insured | Cue::Health, _)));
            at += match known {
                Some((_, words)) => words,
                None if nth(tokens, at).is_word() && !verb => return false,
                None => 1,
            };
        }
        true
    }

    /// "trong đó nữ 500 người (52 %), đạt 80 % kế hoạch": behind a part, the words may go back to the whole, which stands
    /// before in the sentence. A semicolon ends the part.
    pub fn may_be_of_total(&self, part: usize, percent: usize) -> bool {
        let first = self.items.sentence(self.placed_at(part).sentence).first;
        let said = self.items.items.get(first..self.placed_at(part).item).unwrap_or(&[]);
        let near = said.iter().rev().take(REACH);
        let turn =
            near.clone().position(|item| matches!(item, Item::Cue(Cue::SomeParts, _) | Item::Mark(Mark::Semicolon)));
        let is_part = turn.is_some_and(|turn| {
            matches!(near.clone().nth(turn), Some(Item::Cue(..)))
                && near.skip(turn).any(|item| matches!(item, Item::Figure(_)))
        });
        is_part && (percent != part + 1 || self.is_one_of_several_parts(part, percent))
    }

    pub fn is_one_of_several_parts(&self, part: usize, percent: usize) -> bool {
        let Some(total) = self.total_of(part) else { return false };
        let siblings = (total + 1..percent).filter(|&other| self.total_of(other) == Some(total)).count();
        siblings > 1 && !self.placed_at(percent).bracketed
    }

    fn of_previous(&mut self, percent: usize) {
        let Some(part) = self.subjects(percent).next() else { return };
        let behind = self
            .next_in_sentence(percent)
            .filter(|&next| self.placed_at(next).kind == Kind::Previous && self.same_unit(part, next));
        if let Some(whole) = behind {
            let tight = self.is_alone_in_bracket(whole) && self.speaks_of(part, percent);
            return self.offer(tight, &[Relation::Ratio { part, whole, percent }]);
        }
        if self.speaks_of(part, percent) && !self.is_one_of_several_parts(part, percent) {
            let link = Relation::Ratio { part: Some(part), whole: None, percent: Some(percent) };
            self.hide(HiddenKind::Previous, &link, part);
        }
    }

    fn of_named(&mut self, percent: usize, base: Base) {
        let Some((part, told_before)) = self.measured_part(percent, base) else { return };
        let kind = match base {
            Base::Population => Some((Kind::Population, HiddenKind::Population)),
            Base::LabourForce => Some((Kind::LabourForce, HiddenKind::LabourForce)),
            Base::Payable => Some((Kind::Payable, HiddenKind::Payable)),
            _ => None,
        };
        let Some((kind, hidden)) = kind else { return self.of_total(part, percent) };
        let near = self.around(percent);
        let wholes: Vec<usize> =
            // "trên tổng số 53.290 lao động trong độ tuổi"
            near.filter(|&other| {
                let whole = self.placed_at(other).kind == Kind::Whole && self.reproduces(part, other, percent);
                (whole || self.placed_at(other).kind == kind) && self.same_unit(other, part)
            })
            .collect();
        let readings = of_each(part, &wholes, percent);
        if !readings.is_empty() {
            let bracketed = wholes.iter().any(|&whole| whole == percent + 1 && self.is_alone_in_bracket(whole));
            let tight = bracketed && wholes.len() == 1 && (told_before || self.speaks_of(part, percent));
            return self.offer(tight, &readings);
        }
        if told_before {
            return;
        }
        if !self.speaks_of(part, percent) {
            return;
        }
        if base == Base::Payable && self.placed_at(part).kind == Kind::Debt && self.payable(part, percent) {
            return;
        }
        if self.is_one_of_several_parts(part, percent) {
            return;
        }
        // A newcomer is no measure of a population, and money none of people.
        let fits = base == Base::Payable || self.placed_at(part).kind == Kind::Level && self.found_at(part).is_people();
        if fits {
            let link = Relation::Ratio { part: Some(part), whole: None, percent: Some(percent) };
            self.hide(hidden, &link, part);
        }
    }

    /// What a percentage of `base` measures, and whether the sentence before told it: "Có 93.000 người tham gia BHYT. Tỷ
    /// lệ bao phủ đạt 93 % dân số (100.000 người)."
    fn measured_part(&self, percent: usize, base: Base) -> Option<(usize, bool)> {
        if let Some(part) = self.subjects(percent).next() {
            return Some((part, false));
        }
        if base != Base::Population || !self.placed_at(percent).coverage {
            return None;
        }
        let sentence = self.placed_at(percent).sentence.checked_sub(1)?;
        let mut people =
            (0..percent).rev().take(2 * WINDOW).take_while(|&other| self.placed_at(other).sentence >= sentence).filter(
                |&other| {
                    let placed = self.placed_at(other);
                    placed.sentence == sentence
                        && placed.bracket == 0
                        && placed.kind.is_subject()
                        && self.found_at(other).is_people()
                },
            );
        let part = people.next().filter(|&part| self.placed_at(part).of_health)?;
        people.next().is_none().then_some((part, true))
    }

    /// "chiếm 15,1 % tổng số đơn vị.": of all that were named, and of nothing else.
    fn is_of_all(&self, percent: usize) -> bool {
        let (tokens, at) = (&self.text.tokens, self.found_at(percent).last + 1);
        let Some((Cue::Total, total)) = self.vocabulary.cues.at(tokens, at) else { return false };
        let noun = self.vocabulary.units.at(tokens, at + total).map_or(0, |(_, words)| words);
        !nth(tokens, at + total + noun).is_word()
    }

    /// "… % tổng số người đến dự": the total stands somewhere before, or in a bracket behind.
    fn of_total(&mut self, part: usize, percent: usize) {
        if self.of_whole_behind(part, percent) {
            return;
        }
        let behind =
            self.next_in_sentence(percent).filter(|&next| self.placed_at(next).bracketed && self.same_unit(next, part));
        let wholes: Vec<usize> = behind.into_iter().chain(self.larger_before(part)).collect();
        let readings = of_each(part, &wholes, percent);
        if let (Some(whole), true) = (self.total_of(part), self.is_of_all(percent)) {
            let tight = self.same_unit(whole, part) && self.speaks_of(part, percent);
            return self.offer(tight && percent == part + 1, &[Relation::Ratio { part, whole, percent }]);
        }
        let holds = |link: &Link| matches!(link, Relation::Ratio { part, whole, percent } if self.reproduces(*part, *whole, *percent));
        if let Some(link) = readings.iter().find(|link| holds(link)).cloned() {
            self.push(&link, Verdict::Agrees, None);
        }
    }

    /// "chọn mức 1.500.000 đồng, đóng 22 % là 330.000 đồng": a percentage of an income, and what it comes to.
    pub fn of_income(&mut self, percent: usize) -> bool {
        let first = self.found_at(percent).first;
        let Some(part) = self.next_in_sentence(percent) else { return false };
        let is_equal =
            |item: &Item| matches!(item, Item::Mark(Mark::Comma) | Item::Cue(Cue::Equivalent | Cue::Reach, _));
        let equal = self.between(percent, part).iter().all(is_equal)
            && self.other_words(self.found_at(percent).last + 1, self.found_at(part).first) == 0;
        if !equal || self.vocabulary.pays.ending_before(&self.text.tokens, first).is_none() {
            return false;
        }
        let money = |at: usize| !self.found_at(at).spelled && self.same_unit(at, part);
        let wholes: Vec<usize> = self.earlier(percent).keeping(&money).collect();
        let [whole] = *wholes else {
            self.offer(false, &of_each(part, &wholes, percent));
            return !wholes.is_empty();
        };
        // The law's percentage is exact; the amount can be one of several months.
        let Some(months) = self.months_of(part, whole, percent) else { return false };
        if months.contains(Fraction::ONE) {
            self.push(&Relation::Ratio { part, whole, percent }, Verdict::Agrees, None);
        } else if !months.value.is_whole() {
            self.push(&Relation::Ratio { part, whole, percent }, Verdict::Conflicts, None);
        }
        true
    }

    /// "64 đơn vị đã trả hết, chiếm 43,2 % số đơn vị nợ (148 đơn vị)": a whole that is named and printed right behind.
    pub fn of_whole_behind(&mut self, part: usize, percent: usize) -> bool {
        let behind = self.next_in_sentence(percent);
        let Some(whole) = behind.filter(|&whole| self.same_unit(whole, part) && self.is_whole_behind(percent, whole))
        else {
            return false;
        };
        let share = matches!(self.placed_at(percent).kind, Kind::Share(_)) && percent == part + 1;
        let tight = share && self.is_larger(whole, part) && self.speaks_of(part, percent);
        self.offer(tight, &[Relation::Ratio { part, whole, percent }]);
        true
    }

    /// "22 % của 1.500.000 đồng, tức 330.000 đồng": a whole and what the percentage of it comes to.
    fn of_told_whole(&mut self, percent: usize) -> bool {
        let of = self.found_at(percent).last + 1;
        let told = self.vocabulary.of.at(&self.text.tokens, of).is_some();
        let Some(whole) = self.next_in_sentence(percent).filter(|&whole| told && self.found_at(whole).first == of + 1)
        else {
            return false;
        };
        let Some(part) = self.next_in_sentence(whole).filter(|&part| self.same_unit(part, whole)) else { return false };
        let is_equal =
            |item: &Item| matches!(item, Item::Mark(Mark::Comma) | Item::Cue(Cue::Equivalent | Cue::Reach, _));
        // "…, còn 1.800.000 đồng" is what is left.
        let first = self.found_at(part).first;
        let said = matches!(self.between(whole, part).last(), Some(Item::Cue(..)))
            || self.vocabulary.is.ending_before(&self.text.tokens, first).is_some();
        let equal = said
            && self.found_at(percent).is_percent()
            && self.found_at(whole).dimension() != Dimension::Percent
            && self.between(whole, part).iter().all(is_equal)
            && self.other_words(self.found_at(whole).last + 1, self.found_at(part).first) == 0;
        let several = |months: Range| !months.contains(Fraction::ONE) && months.value.is_whole();
        if equal && !self.months_of(part, whole, percent).is_some_and(several) {
            self.offer_told(Relation::Ratio { part, whole, percent });
        }
        equal
    }

    /// How many times the percentage of the whole the part is: an amount can be one of several months.
    fn months_of(&self, part: usize, whole: usize, percent: usize) -> Option<Range> {
        let computed = percent_of(self.range_at(part)?, self.range_at(whole)?).ok()?;
        computed.over(Range::exact(self.figure_at(percent).value.fraction().ok()?)).ok()
    }

    /// "nợ 26 tỷ đồng, chiếm 4,5 % số phải thu": tries what the report says of collected money as the base. True where
    /// something was found to say.
    fn payable(&mut self, debt: usize, percent: usize) -> bool {
        let collected = (0..debt).rev().take(2 * WINDOW).find(|&other| {
            self.found_at(other).dimension() == Dimension::Money
                && self.placed_at(other).kind == Kind::Level
                && self.total_of(other).is_none()
        });
        let Some(collected) = collected else { return false };
        if let Some(whole) = self.printed_payable(collected, debt, percent) {
            self.push(&Relation::Ratio { part: debt, whole, percent }, Verdict::Agrees, None);
            return true;
        }
        let Ok(tried) = self.tried(debt, collected) else { return false };
        // "gần 80 %" allows for nearly anything; what is likely is asked.
        let Ok(printed) = self.figure_at(percent).likely() else { return false };
        let fitting = tried.iter().find(|tried| tried.percent.overlaps(printed)).map(|tried| tried.base);
        match fitting {
            Some(Base::Collected) => {
                self.push(&Relation::Ratio { part: debt, whole: collected, percent }, Verdict::Agrees, None)
            }
            // The plan that its percentage implies: nothing more to say.
            Some(Base::Plan) => {}
            Some(_) => {
                let sum = Relation::Sum { total: None, parts: vec![Some(collected), Some(debt)] };
                self.hide(HiddenKind::CollectedAndDebt, &sum, collected);
            }
            None => {
                let link = Relation::Ratio { part: Some(debt), whole: None, percent: Some(percent) };
                let implied = self.hide(HiddenKind::Payable, &link, debt);
                let implied = implied.and_then(|index| self.hidden.get(index));
                let implied = implied.map(|hidden| (hidden.solved.range, hidden.solved.unit.clone()));
                let remark = Remark::NoBaseFits { tried, implied };
                self.push(
                    &Relation::Ratio { part: debt, whole: collected, percent },
                    Verdict::Undetermined,
                    Some(remark),
                );
            }
        }
        true
    }

    /// The plan of the money collected is often what the debt is a percentage of.
    fn printed_payable(&self, collected: usize, debt: usize, percent: usize) -> Option<usize> {
        (collected.saturating_sub(2)..debt).find(|&other| {
            matches!(self.placed_at(other).kind, Kind::Plan | Kind::Whole)
                && self.same_unit(other, debt)
                && self.reproduces(debt, other, percent)
        })
    }

    fn tried(&self, debt: usize, collected: usize) -> Result<Vec<Tried>, TooLarge> {
        let range = |place: usize| self.range_at(place).ok_or(TooLarge);
        let (owed, paid) = (range(debt)?, range(collected)?);
        let mut tried = vec![
            Tried { base: Base::Collected, percent: percent_of(owed, paid)? },
            Tried { base: Base::CollectedAndDebt, percent: percent_of(owed, paid.plus(owed)?)? },
        ];
        // The first percentage behind the money collected is one of the plan, said or meant.
        let of_plan = self
            .next_in_sentence(collected)
            .filter(|&next| matches!(self.placed_at(next).kind, Kind::Ratio(None | Some(Base::Plan))));
        if let Some(of_plan) = of_plan {
            let share = range(of_plan)?.over(Range::exact(Fraction::whole(100)))?;
            tried.push(Tried { base: Base::Plan, percent: percent_of(owed, paid)?.times(share)? });
        }
        Ok(tried)
    }

    /// "dưới 90 %" is made by too much to say anything.
    pub fn reproduces(&self, part: usize, whole: usize, percent: usize) -> bool {
        self.found_at(percent).bound == Bound::Rounded && self.makes(part, whole, percent)
    }

    /// Amounts of the same unit that are not less, in this sentence or shortly before.
    pub fn larger_before(&self, part: usize) -> Near {
        let value = self.figure_at(part).value.fraction().unwrap_or(Fraction::ZERO);
        let mut larger = Near::default();
        for other in self.before(part, 2).filter(|&other| self.same_unit(other, part)) {
            if self.figure_at(other).value.fraction().is_ok_and(|other| other >= value) {
                larger.push(other);
            }
        }
        larger
    }

    fn around(&self, at: usize) -> impl Iterator<Item = usize> + use<> {
        at.saturating_sub(WINDOW)..(at + 4).min(self.placed.len())
    }
}

/// A part of each of these.
fn of_each(part: usize, wholes: &[usize], percent: usize) -> Vec<Link> {
    wholes.iter().map(|&whole| Relation::Ratio { part, whole, percent }).collect()
}
