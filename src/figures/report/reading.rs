//! What the finders of relations share: the figures in their places, and when a relation may be judged.

use super::found::{Found, Unit};
use super::hidden::{Hidden, HiddenKind};
use super::ids::numbered;
use super::items::{Item, Items, Mark};
use super::kind::Kind;
use super::roles::Placed;
use super::token::{Token, TokenKind, nth};
use super::tokens::Text;
use super::vocabulary::Vocabulary;
use super::words::{Cue, DateWord, UnitWord};
use crate::figures::figure::Dimension;
use crate::figures::finding::{Judgement, judge, makes};
use crate::figures::reconcile::check;
use crate::figures::relation::{Relation, Term};
use crate::figures::repair::Other;
use crate::figures::solve::{prints_so, whole_numbers};
use crate::figures::{Bound, Figure, Finding, Remark, Solved, Verdict};
use crate::units::{Decimal, Fraction, Range, TooLarge};
use std::collections::BTreeMap;

/// A relation between figures of the text, by their numbers.
pub type Link = Relation<usize>;

/// So many items before or behind a figure are looked at.
pub const REACH: usize = 48;
/// More words than this before its verb, and a clause is taken for one of something else.
const MOST_WORDS: usize = 8;

/// How far back a figure is looked for.
pub const WINDOW: usize = 8;

/// A few figures near each other, in the order of being asked for.
#[derive(Clone, Copy, Default)]
pub struct Near {
    places: [usize; WINDOW],
    next: usize,
    last: usize,
}

impl Near {
    pub fn push(&mut self, place: usize) {
        if let Some(free) = self.places.get_mut(self.last) {
            *free = place;
            self.last += 1;
        }
    }

    /// Those of them that are wanted.
    pub fn keeping(self, wanted: &dyn Fn(usize) -> bool) -> Near {
        let mut near = Near::default();
        for place in self {
            if wanted(place) {
                near.push(place);
            }
        }
        near
    }
}

impl Iterator for Near {
    type Item = usize;

    #[inline(never)]
    fn next(&mut self) -> Option<usize> {
        let place = *self.places.get(self.next..self.last)?.first()?;
        self.next += 1;
        Some(place)
    }
}

pub struct Reading<'a> {
    pub text: &'a Text<'a>,
    pub vocabulary: &'a Vocabulary,
    pub figures: &'a [Figure],
    /// What the figures can be, in the base unit; `None` where that is too large.
    pub ranges: Vec<Option<Range>>,
    pub found: &'a [Found],
    pub placed: &'a [Placed],
    pub items: &'a Items,
    /// The total of which a figure is a part.
    pub part_of: Vec<Option<usize>>,
    pub findings: Vec<Finding>,
    pub hidden: Vec<Hidden>,
    /// The hidden figures that were solved from a figure.
    pub hidden_of: BTreeMap<usize, Vec<usize>>,
}

/// Figures, their places and ranges by number; what stands for none is nothing, and belongs to nobody.
impl Reading<'_> {
    pub fn found_at(&self, at: usize) -> &Found {
        static NOTHING: Found = Found::NOTHING;
        self.found.get(at).unwrap_or(&NOTHING)
    }

    pub fn placed_at(&self, at: usize) -> &Placed {
        static NOWHERE: Placed = Placed::NOWHERE;
        self.placed.get(at).unwrap_or(&NOWHERE)
    }

    pub fn figure_at(&self, at: usize) -> &Figure {
        static NOTHING: Figure = Figure {
            id: String::new(),
            value: Decimal::whole(0),
            bound: Bound::Rounded,
            unit: String::new(),
            step: None,
        };
        self.figures.get(at).unwrap_or(&NOTHING)
    }

    pub fn range_at(&self, at: usize) -> Option<Range> {
        self.ranges.get(at).copied().flatten()
    }

    /// The total that the figure is a part of.
    pub fn total_of(&self, at: usize) -> Option<usize> {
        self.part_of.get(at).copied().flatten()
    }

    /// The figures before `at` in its sentence, nearest first, as far as the window goes.
    #[inline(never)]
    pub fn earlier(&self, at: usize) -> Near {
        self.before(at, 0)
    }

    /// The figures before `at` in its sentence and so many sentences before it, nearest first.
    pub fn before(&self, at: usize, sentences: usize) -> Near {
        let mut near = Near::default();
        let Some(placed) = self.placed.get(at) else { return near };
        for other in (at.saturating_sub(WINDOW)..at).rev() {
            if self.placed_at(other).sentence + sentences < placed.sentence {
                break;
            }
            near.push(other);
        }
        near
    }

    /// Amounts that a percentage or change at `at` can speak of, nearest first. What stands in another bracket is said
    /// beside the point.
    #[inline(never)]
    pub fn subjects(&self, at: usize) -> Near {
        let bracket = self.placed_at(at).bracket;
        let mut subjects = Near::default();
        for other in self.earlier(at) {
            let placed = self.placed_at(other);
            let speaks = placed.kind.is_subject()
                && (placed.bracket == 0 || placed.bracket == bracket)
                && !self.found_at(other).in_range
                && self.found_at(other).dimension() != Dimension::Percent
                && !self.found_at(other).is_time();
            if speaks {
                subjects.push(other);
            }
        }
        subjects
    }

    /// Another percentage is tied to this one by nothing but "và": "đạt 86 % và 103,3 % kế hoạch".
    pub fn is_paired(&self, at: usize) -> bool {
        let tied = |one: usize, other: usize| {
            self.found_at(one).is_percent()
                && self.found_at(other).is_percent()
                && self.between(one, other) == [Item::Mark(Mark::And)]
        };
        let before = at.checked_sub(1).is_some_and(|before| tied(before, at));
        before || at + 1 < self.placed.len() && tied(at, at + 1)
    }

    /// A bracket holds the value and at most says again what it is a value of: "(kế hoạch 715 tỷ đồng)",
    /// "(năm 2019: 413 tỷ đồng)". In "(khối doanh nghiệp 320 tỷ đồng)" it is one of something else.
    pub fn is_alone_in_bracket(&self, at: usize) -> bool {
        let (first, tokens) = (self.found_at(at).first, &self.text.tokens);
        let open = (first.saturating_sub(REACH)..first).rev().find(|&open| nth(tokens, open).is_mark('('));
        let closed = self.text.token(self.found_at(at).last + 1).is_some_and(|next| next.is_mark(')'));
        let Some(open) = open.filter(|_| closed && self.placed_at(at).bracketed) else { return false };
        let mut said = open + 1;
        while said < first {
            said += match self.vocabulary.said_of_base.at(tokens, said) {
                Some((_, words)) => words,
                None if nth(tokens, said).is_word() => return false,
                None => 1,
            };
        }
        true
    }

    /// A word right behind the percentage is what it is of, known to us or not: "71,3 % số nợ tại thời điểm kiểm tra".
    pub fn names_a_base(&self, percent: usize, verbs: &[Cue]) -> bool {
        let behind = self.found_at(percent).last + 1;
        // "are still to be found"
        let function = self.vocabulary.function_words.at(&self.text.tokens, behind).is_some();
        let verb = matches!(
            self.items.items.get(self.placed_at(percent).item + 1),
            Some(Item::Cue(cue, token)) if (*token == behind || function && *token == behind + 1) && verbs.contains(cue)
        );
        !verb && self.text.token(behind).is_some_and(|token| token.is_word())
    }

    /// How many words from `first` up to before `last` are neither cues nor bounds nor words that only join others.
    pub fn other_words(&self, first: usize, last: usize) -> usize {
        let (tokens, mut at, mut other) = (&self.text.tokens, first, 0);
        while at < last {
            let bound = self.vocabulary.bounds_before.at(tokens, at).map(|(_, words)| words);
            let cue = self.vocabulary.cues.at(tokens, at).map(|(_, words)| words);
            let function = self.vocabulary.function_words.at(tokens, at).map(|(_, words)| words);
            let known = bound.or(cue).or(function);
            other += usize::from(known.is_none() && nth(tokens, at).is_word());
            at += known.unwrap_or(1);
        }
        other
    }

    /// Rows of tables have readings of their own.
    pub fn is_in_row(&self, at: usize) -> bool {
        self.items.sentence(self.placed_at(at).sentence).is_row
    }

    pub fn next_in_sentence(&self, at: usize) -> Option<usize> {
        let next = at + 1;
        (self.placed.get(next)?.sentence == self.placed_at(at).sentence).then_some(next)
    }

    /// One counts or measures the same as the other.
    pub fn same_unit(&self, one: usize, other: usize) -> bool {
        match (self.found_at(one).unit, self.found_at(other).unit) {
            (Unit::Word(one), Unit::Word(other)) => one == other,
            _ => self.figure_at(one).unit == self.figure_at(other).unit,
        }
    }

    /// Whether the words still speak of `subject` where they come to `at`: each clause between them begins with a verb
    /// ("thu 465 tỷ đồng, tăng …"), none with another thing ("thu 465 tỷ đồng, nợ giảm …"). Brackets closed before `at`
    /// are asides.
    pub fn stays_on(&self, subject: usize, at: usize) -> bool {
        let (first, end) = (self.found_at(subject).last + 1, self.found_at(at).first);
        let mut asides = 0;
        let mut last_clause = true;
        for index in (first..end).rev() {
            let token = self.text.at(index);
            let ends_clause = match token.kind {
                TokenKind::Mark(')' | ']') => {
                    asides += 1;
                    continue;
                }
                TokenKind::Mark('(' | '[') if asides > 0 => {
                    asides -= 1;
                    continue;
                }
                TokenKind::Mark(',' | ';' | ':' | '(' | '[') => true,
                TokenKind::Mark('-') => token.spaced,
                // "và" joins nouns as well as clauses.
                TokenKind::Word(_) => last_clause && self.vocabulary.is_and(token),
                _ => false,
            };
            if asides > 0 || !ends_clause {
                continue;
            }
            if !self.goes_on(index + 1, end) && (last_clause || !self.is_named_insurance(index + 1)) {
                return false;
            }
            last_clause &= token.is_word();
        }
        !Self::has_cue(self.between(subject, at), &[Cue::Turn])
    }

    /// A clause that says more of what was spoken of.
    fn goes_on(&self, first: usize, end: usize) -> bool {
        let tokens = &self.text.tokens;
        let mut at = first;
        while at < end && nth(tokens, at).is_word() {
            at += match self.vocabulary.cues.at(tokens, at) {
                Some((
                    Cue::Up
                    | Cue::Down
                    | Cue::To
                    | Cue::From
                    | Cue::Reach
                    | Cue::Share
                    | Cue::Exceed
                    | Cue::Higher
                    | Cue::Lower
                    | Cue::TimesAs
                    | Cue::Equivalent
                    | Cue::Compare
                    | Cue::Raise
                    | Cue::Remaining,
                    _,
                )) => return true,
                Some((Cue::Period, _)) => return self.vocabulary.is_compared(nth(tokens, at)),
                _ if at - first > MOST_WORDS => return false,
                Some((Cue::Rate | Cue::Average, words)) => words,
                None | Some((Cue::Nothing, _)) if self.vocabulary.function_words.at(tokens, at).is_some() => 1,
                _ => return false,
            };
        }
        // ", cả 3 quý đạt": a number that is no figure.
        let is_figure = || self.found.binary_search_by_key(&at, |found| found.number).is_ok();
        at >= end || !nth(tokens, at).is_number() || is_figure()
    }

    /// ", BHYT, BHTN," goes on with a list of names.
    fn is_named_insurance(&self, at: usize) -> bool {
        let named = self.vocabulary.insurances.at(&self.text.tokens, at);
        named.is_some_and(|(_, words)| {
            self.text.token(at + words).is_some_and(|next| !next.is_word() || self.vocabulary.is_and(next))
        })
    }

    pub fn between(&self, one: usize, other: usize) -> &[Item] {
        self.items.items.get(self.placed_at(one).item + 1..self.placed_at(other).item).unwrap_or(&[])
    }

    /// What the sentence says behind a figure.
    pub fn behind(&self, figure: usize) -> &[Item] {
        let sentence = self.items.sentence(self.placed_at(figure).sentence);
        let behind = self.items.items.get(self.placed_at(figure).item + 1..sentence.last).unwrap_or(&[]);
        behind.get(..REACH).unwrap_or(behind)
    }

    pub fn has_cue(items: &[Item], cues: &[Cue]) -> bool {
        items.iter().any(|item| matches!(item, Item::Cue(cue, _) if cues.contains(cue)))
    }

    pub fn has_mark(items: &[Item], marks: &[Mark]) -> bool {
        items.iter().any(|item| matches!(item, Item::Mark(mark) if marks.contains(mark)))
    }

    pub fn verdict(&self, link: &Link) -> Verdict {
        self.judge(link).verdict
    }

    /// Most of what is tried does not hold, which the ranges alone tell.
    pub fn agrees(&self, link: &Link) -> bool {
        let plain = !matches!(link, Relation::Mean { .. } | Relation::Chain { .. });
        !(plain && self.is_apart(link)) && self.verdict(link) == Verdict::Agrees
    }

    /// The checked figure is not what the others make of it.
    fn is_apart(&self, link: &Link) -> bool {
        let Some(ranges) = link.map(&mut |&index| self.range_at(index)) else { return true };
        let checked = ranges.checked().copied();
        let computed = ranges.computed().ok();
        !checked.zip(computed).is_some_and(|(checked, computed)| checked.overlaps(computed))
    }

    /// In the base unit.
    pub fn computed(&self, link: &Link) -> Option<Range> {
        self.judge(link).computed
    }

    pub fn printed(&self, at: usize) -> String {
        self.text.printed(self.found_at(at).first, self.found_at(at).last).into()
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
            link.members().into_iter().find(|index| is(index)).is_some_and(|&now| self.is_also_percent(now))
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
        let places = link.members().into_iter().copied();
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
            || link.members().into_iter().any(|&index| {
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
    fn is_shared_out(&self, at: usize) -> bool {
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
                !link.members().contains(&&other) && self.agrees(&otherwise)
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

    /// Solves for a figure that the text leaves out; `None` in `link` is its place. `like` is the figure whose unit it
    /// is shown in. Gives its number among the hidden figures.
    pub fn hide(&mut self, what: HiddenKind, link: &Relation<Option<usize>>, like: usize) -> Option<usize> {
        if link.members().into_iter().any(|place| place.is_some_and(|index| self.is_shared_out(index))) {
            return None;
        }
        let id = self.next_hidden();
        let terms = link.map(&mut |place| self.term(*place))?;
        let range = terms.solve().ok()??;
        let (unit, zeros) = (self.shown_unit(like), self.found_at(like).zeros);
        let factor = Fraction::whole(10i64.checked_pow(zeros.into())?);
        let whole = if self.found_at(like).dimension() == Dimension::Count && zeros == 0 {
            whole_numbers(range, |value| self.holds_with(link, value)).ok()?
        } else {
            None
        };
        let relation =
            link.map(&mut |place| Some(place.map_or(id.clone(), |index| self.figure_at(index).id.clone())))?;
        let range = self.possible(range, like)?;
        let own = if zeros == 0 { range } else { range.in_units_of(factor).ok()? };
        for from in link.members().into_iter().copied().flatten() {
            self.hidden_of.entry(from).or_default().push(self.hidden.len());
        }
        self.hidden.push(Hidden { what, relation, solved: Solved { id, range: own, unit, whole } });
        Some(self.hidden.len() - 1)
    }

    /// What was done, by a percentage of a plan that is itself hidden, and what is left to do under the plan of today.
    pub fn done_of(&mut self, plan: usize, percent: usize, today: usize) -> Option<usize> {
        let plan = self.hidden.get(plan)?.solved.clone();
        let id = self.next_hidden();
        let (zeros, unit) = (self.found_at(today).zeros, plan.unit.clone());
        let factor = Range::exact(Fraction::whole(10i64.checked_pow(zeros.into())?));
        let whole_range = plan.range.times(factor).ok()?;
        let percentage = self.figure_at(percent);
        let printed = self.range_at(percent)?;
        let terms = Relation::Ratio { part: None, whole: Some(whole_range), percent: Some(printed) };
        let range = terms.solve().ok()??;
        let fits = |value: i64| {
            let part = Range::exact(Fraction::whole(value));
            let link = Relation::Ratio { part, whole: whole_range, percent: printed };
            prints_so(&link, Some(percentage))
        };
        let counted = self.found_at(today).dimension() == Dimension::Count && zeros == 0;
        let whole = if counted { whole_numbers(range, fits).ok()? } else { None };
        let relation = Relation::Ratio { part: id.clone(), whole: plan.id, percent: percentage.id.clone() };
        let own = range.over(factor).ok()?;
        let exact = whole.as_deref().and_then(|whole| if let [one] = whole { Some(*one) } else { None });
        self.hidden.push(Hidden {
            what: HiddenKind::Done,
            relation,
            solved: Solved { id: id.clone(), range: own, unit: unit.clone(), whole },
        });
        let done = exact.map_or(range, |one| Range::exact(Fraction::whole(one)));
        let left = self.range_at(today)?.minus(done).ok()?;
        let rest = self.next_hidden();
        let whole = exact
            .and_then(|_| left.value.is_whole().then(|| i64::try_from(left.value.round()).ok()).flatten())
            .map(|one| vec![one]);
        let relation =
            Relation::Difference { larger: self.figure_at(today).id.clone(), smaller: id, difference: rest.clone() };
        let own = left.over(factor).ok()?;
        self.hidden.push(Hidden {
            what: HiddenKind::Remaining,
            relation,
            solved: Solved { id: rest, range: own, unit, whole },
        });
        Some(self.hidden.len() - 1)
    }

    /// Neither people nor money are below zero. `None` where the range is.
    fn possible(&self, range: Range, like: usize) -> Option<Range> {
        if self.found_at(like).dimension() == Dimension::Percent {
            return Some(range);
        }
        let from_zero = |value: Fraction| value.max(Fraction::ZERO);
        (!range.high.is_negative()).then(|| Range {
            low: from_zero(range.low),
            value: from_zero(range.value),
            high: range.high,
        })
    }

    /// The id of the next hidden figure.
    fn next_hidden(&self) -> String {
        numbered('x', self.hidden.len() + 1)
    }

    /// What is known of a place of a relation; `None` where it is too large.
    fn term(&self, place: Option<usize>) -> Option<Term> {
        match place {
            Some(index) => self.range_at(index).map(Some),
            None => Some(None),
        }
    }

    fn holds_with(&self, link: &Relation<Option<usize>>, value: i64) -> Result<bool, TooLarge> {
        let put_in = Range::exact(Fraction::whole(value));
        let ranges = link.map(&mut |place| Some(self.term(*place)?.unwrap_or(put_in))).ok_or(TooLarge)?;
        prints_so(&ranges, link.checked().and_then(|place| self.figures.get((*place)?)))
    }

    /// "tỷ đồng", as the figure was printed.
    pub fn shown_unit(&self, like: usize) -> String {
        let found = self.found_at(like);
        let unit =
            if found.unit == Unit::Word(UnitWord::Money) { "đồng" } else { self.figure_at(like).unit.as_str() };
        match found.zeros {
            3 => ["nghìn ", unit].concat(),
            6 => ["triệu ", unit].concat(),
            9 => ["tỷ ", unit].concat(),
            12 => ["nghìn tỷ ", unit].concat(),
            _ => unit.into(),
        }
    }
}
