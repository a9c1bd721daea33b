//! When a relation between figures is judged: it agrees, it conflicts, or it is only asked about.

use super::items::Mark;
use super::kind::Kind;
use super::near::WINDOW;
use super::reading::{Link, REACH, Reading};
use super::token::{Token, nth};
use super::words::{Cue, DateWord};
use crate::figures::figure::Dimension;
use crate::figures::finding::{Judgement, judge, makes};
use crate::figures::reconcile::check;
use crate::figures::relation::Relation;
use crate::figures::repair::Other;
use crate::figures::{Figure, Remark, Verdict};
use crate::units::{Fraction, Range};

/// So many findings back a table is searched for one that says the same.
const MOST_OF_TABLE: usize = 100;

impl Reading<'_> {
    pub fn verdict(&self, link: &Link) -> Verdict {
        self.judge(link).verdict
    }

    /// Most of what is tried does not hold, which the ranges alone tell.
    pub fn agrees(&self, link: &Link) -> bool {
        let Some(ranges) = link.map(&mut |&index| self.range_at(index)) else { return false };
        if !matches!(link, Relation::Mean { .. } | Relation::Chain { .. }) {
            let computed = ranges.computed().ok();
            if !ranges.checked().zip(computed).is_some_and(|(checked, computed)| checked.overlaps(computed)) {
                return false;
            }
        }
        self.resolve(link).is_some_and(|figures| judge(&figures, &ranges).verdict == Verdict::Agrees)
    }

    /// In the base unit.
    pub fn computed(&self, link: &Link) -> Option<Range> {
        self.judge(link).computed
    }

    fn judge(&self, link: &Link) -> Judgement {
        let (figures, ranges) = (self.resolve(link), link.map(&mut |&index| *self.ranges.get(index)?));
        figures.zip(ranges).map_or(Judgement::UNBOUNDED, |(figures, ranges)| judge(&figures, &ranges))
    }

    /// Whether one in percent of another can be what is printed.
    pub fn makes(&self, part: usize, whole: usize, percent: usize) -> bool {
        match (self.range_at(part), self.range_at(whole), self.range_at(percent)) {
            (Some(part), Some(whole), Some(percent)) => makes(part, whole, percent),
            _ => false,
        }
    }

    fn resolve(&self, link: &Link) -> Option<Relation<&Figure>> {
        link.map(&mut |&index| self.figures.get(index))
    }

    fn named(&self, link: &Link) -> Option<Relation> {
        link.map(&mut |&index| Some(self.figures.get(index)?.id.clone()))
    }

    /// One of the findings of the last table says the same.
    pub fn is_said(&self, link: &Link) -> bool {
        let named = self.named(link);
        self.findings.iter().rev().take(MOST_OF_TABLE).any(|finding| Some(&finding.relation) == named.as_ref())
    }

    /// Takes the first reading that holds. Where none does, the first is a conflict only if the words leave no doubt
    /// (`tight`), careless printing does not explain it, and no other figures nearby do.
    pub fn offer(&mut self, tight: bool, readings: &[Link]) {
        self.weigh(tight, false, readings);
    }

    /// The words say how these belong together, whatever else stands around.
    pub fn offer_told(&mut self, link: Link) {
        self.weigh(true, true, &[link]);
    }

    fn weigh(&mut self, tight: bool, told: bool, readings: &[Link]) {
        let mut first = None;
        for link in readings {
            let judged = self.judge(link);
            if judged.verdict == Verdict::Agrees {
                return self.push_judged(link, judged, Verdict::Agrees, None);
            }
            first.get_or_insert((link, judged));
        }
        let Some((first, judged)) = first.filter(|(_, judged)| judged.computed.is_some()) else { return };
        if judged.verdict == Verdict::Undetermined {
            return self.push_judged(first, judged, Verdict::Undetermined, None);
        }
        if judged.near {
            return self.push_judged(first, judged, Verdict::Undetermined, Some(Remark::LastPlace));
        }
        let fits = self.is_comparable(first, &judged) || !self.is_of_a_while(first);
        if told || tight && fits && !self.is_doubtful(first) && !self.explained_elsewhere(first) {
            return self.push_judged(first, judged, Verdict::Conflicts, None);
        }
        if self.is_comparable(first, &judged) {
            self.push_judged(first, judged, Verdict::Undetermined, Some(Remark::ReadingUnsure));
        }
    }

    /// Adds a relation that the text states.
    pub fn offer_surely(&mut self, link: &Link) {
        let verdict = self.verdict(link);
        self.push(link, verdict, None);
    }

    /// Adds a finding. Its verdict may be milder than the arithmetic says, never harsher.
    pub fn push(&mut self, link: &Link, verdict: Verdict, remark: Option<Remark>) {
        let judged = self.judge(link);
        self.push_judged(link, judged, verdict, remark);
    }

    fn push_judged(&mut self, link: &Link, judged: Judgement, verdict: Verdict, remark: Option<Remark>) {
        let (Some(relation), Some(figures)) = (self.named(link), self.resolve(link)) else { return };
        let nearby = self.nearby(link);
        let others = self.figures.get(nearby).unwrap_or(&[]).iter().map(Other::of);
        let in_points = |id: &str| {
            let is = |index: &usize| self.figure_at(*index).id == id;
            link.members().find(|index| is(index)).is_some_and(|&now| self.is_also_percent(now))
        };
        let mut finding = check(relation, &figures, judged, others, in_points);
        finding.verdict = verdict;
        if let Some(remark) = remark {
            finding.remarks.retain(|other| !matches!(other, Remark::LastPlace));
            finding.remarks.insert(0, remark);
        }
        self.findings.push(finding);
    }

    /// A percentage of a plan follows the amount in its sentence.
    fn is_also_percent(&self, amount: usize) -> bool {
        let sentence = self.placed_at(amount).sentence;
        (amount + 1..self.placed.len())
            .take(WINDOW)
            .take_while(|&other| self.placed_at(other).sentence == sentence)
            .any(|other| matches!(self.placed_at(other).kind, Kind::Ratio(_)))
    }

    fn nearby(&self, link: &Link) -> std::ops::Range<usize> {
        let places = link.members().copied();
        let (mut low, mut high) = (usize::MAX, 0);
        for place in places {
            low = low.min(place);
            high = high.max(place);
        }
        low.saturating_sub(WINDOW)..(high + WINDOW).min(self.figures.len())
    }

    /// "lần lượt" and two ways of reading a number make it unsafe to say who belongs to whom; a mean is no amount.
    fn is_doubtful(&self, link: &Link) -> bool {
        self.is_last_of_list(link)
            || link.members().any(|&index| {
                let found = self.found_at(index);
                found.unsure || found.in_range || self.is_shared_out(index) || self.is_rate(index)
            })
    }

    /// An amount of a month or of newcomers, of which a percentage far off is one of the whole; and debts, with
    /// percentages that are points of their rate.
    fn is_of_a_while(&self, link: &Link) -> bool {
        let (Relation::Ratio { part: amount, .. } | Relation::Growth { now: amount, .. }) = link else { return false };
        let placed = self.placed_at(*amount);
        let first = self.items.sentence(placed.sentence).first;
        let said = self.items.items.get(first.max(placed.item.saturating_sub(REACH))..placed.item).unwrap_or(&[]);
        matches!(placed.kind, Kind::New | Kind::Debt) || self.is_of_month(*amount) && !Self::has_cue(said, &[Cue::Turn])
    }

    /// "Tháng 9 thu 58 tỷ đồng", "trong tháng"; but not "đến tháng 9", "9 tháng".
    fn is_of_month(&self, amount: usize) -> bool {
        let (tokens, last) = (&self.text.tokens, self.found_at(amount).first);
        let month = (last.saturating_sub(REACH)..last)
            .rev()
            .take_while(|&at| nth(tokens, at).sentence == nth(tokens, last).sentence);
        let is_month = |at: &usize| matches!(self.vocabulary.date_words.at(tokens, *at), Some((DateWord::Month, _)));
        month.filter(is_month).any(|at| {
            let until = matches!(self.vocabulary.date_words.ending_before(tokens, at), Some((DateWord::Perhaps, _)));
            !until && !self.text.before(at).is_some_and(Token::is_number)
        })
    }

    /// "thu từ đơn vị 300 tỷ đồng, thu từ người dân 20 tỷ đồng, đạt": what follows may be said of both.
    fn is_last_of_list(&self, link: &Link) -> bool {
        let (Relation::Ratio { part: last, .. } | Relation::Growth { now: last, .. }) = link else { return false };
        let amount =
            |other: &usize| self.found_at(*other).dimension() == Dimension::Percent || self.same_unit(*other, *last);
        let Some(before) = self.earlier(*last).find(amount) else { return false };
        let (one, other) = (self.placed_at(before), self.placed_at(*last));
        let list = one.kind.is_subject() && one.bracket == other.bracket;
        list && self.same_unit(before, *last)
            && !(matches!(link, Relation::Growth { .. }) && self.raised_from(*last).is_some())
            && !Self::has_mark(self.between(before, *last), &[Mark::Semicolon])
            && !Self::has_cue(self.between(before, *last), &[Cue::Turn, Cue::SomeParts, Cue::AllParts, Cue::Raise])
    }

    /// "bình quân 45 người", "208 người/tháng"
    fn is_rate(&self, at: usize) -> bool {
        let behind = self.found_at(at).last + 1;
        let plan = matches!(self.vocabulary.cues.at(&self.text.tokens, behind + 1), Some((Cue::Plan, _)));
        let each = self.text.at(behind).is_mark('/') && self.text.at(behind + 1).is_word() && !plan;
        self.placed_at(at).average || each
    }

    /// One of several numbers that were said of several things at once.
    pub fn is_shared_out(&self, at: usize) -> bool {
        let sentence = &self.items.sentence(self.placed_at(at).sentence);
        let near = self.placed_at(at).item.saturating_sub(30).max(sentence.first)..self.placed_at(at).item;
        let listed = self.items.items.get(near).is_some_and(|items| Self::has_cue(items, &[Cue::Respectively]));
        self.is_paired(at) || listed && self.found_at(at).is_percent()
    }

    /// Whether other amounts nearby make the percentage what it is.
    fn explained_elsewhere(&self, link: &Link) -> bool {
        let near = self.nearby(link);
        let like = |index: usize| {
            let dimension = self.found_at(index).dimension();
            near.clone().filter(move |&other| self.found_at(other).dimension() == dimension)
        };
        match link {
            Relation::Ratio { part, whole, percent } => like(*part).any(|other| {
                other != *whole && self.makes(other, *whole, *percent)
                    || other != *part && self.makes(*part, other, *percent)
            }),
            Relation::Growth { now, .. } => like(*now).any(|other| {
                let mut otherwise = link.clone();
                if let Relation::Growth { now, .. } = &mut otherwise {
                    *now = other;
                }
                !link.members().any(|&member| member == other) && self.agrees(&otherwise)
            }),
            // "tiếp nhận 1.234 cuộc, trả lời 1.230 cuộc, tăng 123 cuộc so với tháng trước (1.111 cuộc)"
            Relation::Difference { larger, smaller, difference } => like(*larger).any(|other| {
                let with = |larger, smaller| Relation::Difference { larger, smaller, difference: *difference };
                ![larger, smaller, difference].contains(&&other)
                    && (self.agrees(&with(other, *smaller)) || self.agrees(&with(*larger, other)))
            }),
            _ => false,
        }
    }

    /// Near enough to be worth a question.
    pub fn is_near_enough(&self, link: &Link) -> bool {
        self.is_comparable(link, &self.judge(link))
    }

    fn is_comparable(&self, link: &Link, judged: &Judgement) -> bool {
        let (Some(computed), Some(&checked)) = (judged.computed, link.checked()) else { return false };
        let Some(printed) = self.range_at(checked) else { return false };
        let half = |value: Fraction| value.over(Fraction::whole(2)).unwrap_or(value);
        computed.value >= half(printed.value) && half(computed.value) <= printed.value
    }
}
