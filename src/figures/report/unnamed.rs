//! "đạt … %", "chiếm … %": a part and a percentage, and no word that says of what.

use super::hidden::HiddenKind;
use super::items::{Item, Mark};
use super::kind::Kind;
use super::reading::Reading;
use super::words::Cue;
use crate::figures::explain::What;
use crate::figures::relation::Relation;
use crate::figures::{Dimension, Verdict};

/// So many words behind "tỷ lệ" say what it is a rate of.
const OWN_WORDS: usize = 2;

impl Reading<'_> {
    /// Gives a notice where the base stays unknown.
    pub fn of_nothing_named(&mut self, percent: usize) -> Option<What> {
        if self.of_income(percent) {
            return None;
        }
        let part = self.subjects(percent).next();
        if part.is_some_and(|part| self.of_whole_behind(part, percent)) {
            return None;
        }
        if self.names_its_own(percent) && !self.placed_at(percent).bracketed {
            return None;
        }
        if self.is_rate_of_debt(percent, part) {
            return Some(What::PercentWithoutBase { printed: self.printed(percent) });
        }
        let part = part?;
        if self.found_at(part).over_next {
            self.of_fraction_before(part, percent);
            return None;
        }
        if self.is_of_plan_before(part, percent) {
            self.of_plan(percent);
            return None;
        }
        if let Some(total) = self.total_of(part).filter(|_| self.speaks_of(part, percent)) {
            self.of_its_total(part, total, percent);
            return None;
        }
        self.of_amount_beside(part, percent)
    }

    /// Of units that owe, it is as likely a share of all units.
    fn is_rate_of_debt(&self, percent: usize, part: Option<usize>) -> bool {
        self.placed_at(percent).of_debt
            && !self.found_at(percent).in_range
            && part.is_none_or(|part| self.found_at(part).dimension() == Dimension::Money)
    }

    /// "1.376/1.615 người, đạt 85,2 %"
    fn of_fraction_before(&mut self, part: usize, percent: usize) {
        let gap = self.between(part + 1, percent);
        let short = Self::has_cue(gap, &[Cue::Remaining, Cue::Exceed]);
        // "… người tham gia, 60 % là nữ", "trong đó nữ chiếm 60 %"
        let of_all = self.stays_on(part + 1, percent)
            && !self.names_a_base(percent, &[])
            && !Self::has_cue(gap, &[Cue::SomeParts, Cue::AllParts]);
        let link = Relation::Ratio { part, whole: part + 1, percent };
        if self.fraction_is_told(part, percent) && !short {
            self.offer(of_all, &[link]);
        } else if percent == part + 2 && matches!(gap, [Item::Cue(Cue::Reach, _)]) && self.agrees(&link) {
            // "8.930/9.400 người đạt 95 %"
            self.push(&link, Verdict::Agrees, None);
        }
    }

    /// "kế hoạch giao 715 tỷ đồng, đã thu 465 tỷ đồng, đạt 65 %"
    fn is_of_plan_before(&self, part: usize, percent: usize) -> bool {
        let planned =
            self.earlier(percent).any(|plan| self.placed_at(plan).kind == Kind::Plan && self.same_unit(plan, part));
        // "thời gian đã qua 83,33 %" is of something else: a verb of reaching, or a bracket, ties it to the plan.
        let before = percent.checked_sub(1).map_or(&[][..], |before| self.between(before, percent));
        let tied = self.placed_at(percent).bracketed || Self::has_cue(before, &[Cue::Reach, Cue::Equivalent]);
        planned && tied && self.placed_at(percent).kind == Kind::Ratio(None) && !self.names_its_own(percent)
    }

    /// "trong đó nữ 500 người (52 %)": a part of a total that is printed.
    fn of_its_total(&mut self, part: usize, total: usize, percent: usize) {
        let share = matches!(self.placed_at(percent).kind, Kind::Share(_));
        let told = self.placed_at(percent).bracketed || share;
        let mut readings = vec![Relation::Ratio { part, whole: total, percent }];
        readings.extend(self.larger_before(part).map(|whole| Relation::Ratio { part, whole, percent }));
        // A bare percentage of a part may as well be one of its own plan.
        let of_all = share || self.are_shares_of(total);
        self.offer(told && of_all, &readings);
    }

    /// "giao 85 người, thực hiện 88 người, đạt 103,5 %": the amount beside it, where that fits, or a plan left out.
    fn of_amount_beside(&mut self, part: usize, percent: usize) -> Option<What> {
        let beside = part.checked_sub(1).filter(|&before| {
            self.same_unit(before, part) && self.placed_at(before).sentence == self.placed_at(part).sentence
        });
        if let Some(whole) = beside
            && self.is_rate_of_attending(whole, part, percent)
        {
            self.offer_told(Relation::Ratio { part, whole, percent });
            return None;
        }
        if beside.is_none() && self.of_plan_before(part, percent) {
            return None;
        }
        if let Some(whole) = self.whole_that_fits(part, beside, percent) {
            self.push(&Relation::Ratio { part, whole, percent }, Verdict::Agrees, None);
            return None;
        }
        if !self.may_be_of_plan_left_out(part, percent) {
            return None;
        }
        let link = Relation::Ratio { part: Some(part), whole: None, percent: Some(percent) };
        self.hide(HiddenKind::PlanIfMeant, &link, part);
        Some(What::PercentWithoutBase { printed: self.printed(percent) })
    }

    /// "65 tiểu thương tham dự, 27 người đăng ký, tỷ lệ 41,5 %"
    fn is_rate_of_attending(&self, whole: usize, part: usize, percent: usize) -> bool {
        let said = self.vocabulary.cues.ending_before(&self.text.tokens, self.found_at(percent).first);
        percent == part + 1
            && Self::has_cue(self.between(whole, part), &[Cue::Attending])
            && matches!(said, Some((Cue::Rate | Cue::Share, _)))
            && self.is_larger(whole, part)
            && !self.names_a_base(percent, &[])
    }

    /// "đã thu 465 tỷ đồng, đạt 65 %": what is reached right behind an amount, and nothing says that it is no plan.
    fn may_be_of_plan_left_out(&self, part: usize, percent: usize) -> bool {
        let told = Self::has_cue(self.between(part, percent), &[Cue::Reach]) && !self.placed_at(percent).bare;
        let speaks = percent == part + 1 && self.speaks_of(part, percent) && !self.placed_at(percent).coverage;
        told && speaks
            && !self.found_at(percent).in_range
            && !self.is_paired(percent)
            && !self.names_a_base(percent, &[Cue::Up, Cue::Down, Cue::Reach])
    }

    /// "tỷ lệ thu hồi nợ đạt 68 %": the words say what it is the rate of. "tỷ lệ nợ" and "đạt tỷ lệ" do not.
    pub fn names_its_own(&self, percent: usize) -> bool {
        let placed = self.placed_at(percent);
        let first = self.items.sentence(placed.sentence).first;
        let said = self.items.slice(first..placed.item).iter().rev();
        let mut said =
            said.take_while(|item| !matches!(item, Item::Figure(_) | Item::Mark(Mark::Comma | Mark::Semicolon)));
        said.any(|item| match item {
            Item::Cue(Cue::OwnRate, _) => true,
            Item::Cue(Cue::Rate, token) => self.other_words(*token, self.found_at(percent).first) >= OWN_WORDS,
            _ => false,
        })
    }
}
