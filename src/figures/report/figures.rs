//! Figures: numbers with their units, scales and bounds.

use super::behind::{Measured, currency_before, is_joiner, other_end, read_unit};
use super::columns::{Column, columns};
use super::correction::{self, Correction};
use super::found::{Candidate, Found, Ignored, Numbers, Unit};
use super::ignored;
use super::notation::{self, Evidence};
use super::scan::{SHARED, Scan};
use super::token::{Token, TokenKind};
use super::tokens::Text;
use super::vocabulary::Vocabulary;
use super::words::{Cue, Reason, UnitWord};
use crate::figures::Bound;
use crate::units::{Decimal, spelled};

pub fn numbers(text: &Text<'_>, vocabulary: &Vocabulary, corrections: &[Correction]) -> Numbers {
    let columns = columns(text, vocabulary);
    let english = vocabulary.is_english(&text.tokens);
    let group = if english { ',' } else { '.' };
    let mut scan = Scan { text, vocabulary, columns: &columns, candidates: Vec::new(), ignored: Vec::new(), group };
    scan.run();
    let Scan { mut candidates, mut ignored, .. } = scan;
    let left_out = correction::apply(corrections, &mut candidates, text);
    ignored.extend(left_out.into_iter().map(|(first, last)| pass_over(text, first, last, Reason::ByReader)));
    let mut evidence = Evidence::of_language(english);
    for candidate in &candidates {
        evidence.take(candidate.shape, notation_kind(candidate));
    }
    let mut found = Vec::with_capacity(candidates.len());
    for candidate in &candidates {
        match finish(text, candidate, &evidence) {
            Some(figure) => found.push(figure),
            None => ignored.push(pass_over(text, candidate.first, candidate.last, Reason::Unreadable)),
        }
    }
    if !ignored.is_sorted_by_key(|ignored| ignored.start) {
        ignored.sort_by_key(|ignored| ignored.start);
    }
    Numbers { found, ignored, evidence }
}

fn pass_over(text: &Text<'_>, first: usize, last: usize, reason: Reason) -> Ignored {
    let (start, end) = text.bytes(first, last);
    Ignored { printed: text.printed(first, last).into(), start: start as usize, end: end as usize, reason }
}

fn notation_kind(candidate: &Candidate) -> notation::Kind {
    match candidate.unit {
        Unit::Word(UnitWord::Percent | UnitWord::Points | UnitWord::Times) => notation::Kind::Fractional,
        unit if candidate.zeros > 0 => notation::Kind::Scaled {
            zeros: candidate.zeros,
            people: !matches!(unit, Unit::Word(UnitWord::Money | UnitWord::Currency(_))),
        },
        _ => notation::Kind::Whole,
    }
}

/// No amount in words is longer.
const MOST_NUMBER_WORDS: usize = 40;
/// So many words stand between a number with its unit and "trên" with the whole.
const WHOLE_WORDS: usize = 7;
const PERCENT: Unit = Unit::Word(UnitWord::Percent);

impl Scan<'_> {
    fn run(&mut self) {
        let mut at = 0;
        while at < self.text.tokens.len() {
            if !self.text.at(at).is_number() {
                at = self.in_words(at).unwrap_or(at + 1);
                continue;
            }
            at = match ignored::no_figure(self.text, self.vocabulary, at) {
                Some((reason, last)) => {
                    self.ignored.push(pass_over(self.text, at, last, reason));
                    last + 1
                }
                None => self.candidate(at),
            };
        }
    }

    /// "3.168.000 đồng (Ba triệu một trăm sáu mươi tám nghìn đồng)", "Bằng chữ: ba triệu đồng": reads the words, and says
    /// where to go on.
    fn in_words(&mut self, at: usize) -> Option<usize> {
        if self.vocabulary.is_as(self.text.at(at))
            && let Some(next) = self.times_in_words(at)
        {
            return Some(next);
        }
        let tokens = &self.text.tokens;
        let beside = self.text.at(at).is_mark('(')
            && self.candidates.last().is_some_and(|last| {
                // "132.000 đồng/tháng (một trăm ba mươi hai nghìn đồng)"
                let each = self.text.at(last.last + 1).is_mark('/') && self.text.at(last.last + 2).is_word();
                last.last + if each { 3 } else { 1 } == at
                    && last.unit == Unit::Word(UnitWord::Money)
                    && last.spelled.is_none()
            });
        let mut first = match self.vocabulary.in_words.at(tokens, at + usize::from(beside)) {
            Some((_, words)) => at + usize::from(beside) + words,
            None if beside => at + 1,
            None => return None,
        };
        while matches!(self.text.at(first).kind, TokenKind::Mark(':' | '(' | '"' | '“' | '.')) {
            first += 1;
        }
        let words = tokens.iter().skip(first).take(MOST_NUMBER_WORDS).take_while(|token| token.is_word()).count();
        let value = spelled(&self.text.written(first, first + words)).filter(|_| words > 1)?.value;
        let last = (first + words).checked_sub(1)?;
        let measured = Measured { unit: None, zeros: 0, more: None, last };
        self.push(first, Unit::Word(UnitWord::Money), &measured, false, false);
        if let Some(candidate) = self.candidates.last_mut() {
            (candidate.spelled, candidate.first, candidate.bound) = (Some(value), first, None);
        }
        Some(last + 1)
    }

    /// "gấp đôi", "gấp ba lần"
    fn times_in_words(&mut self, at: usize) -> Option<usize> {
        let tokens = &self.text.tokens;
        let (times, words) = self.vocabulary.times_in_words.at(tokens, at)?;
        let last = at + words - 1;
        let of_unit = matches!(self.vocabulary.units.at(tokens, last + 1), Some((UnitWord::Times, 1)));
        let last = last + usize::from(of_unit);
        let measured = Measured { unit: None, zeros: 0, more: None, last };
        self.push(at, Unit::Word(UnitWord::Times), &measured, false, false);
        if let Some(candidate) = self.candidates.last_mut() {
            candidate.spelled = Some(times.into());
            candidate.bound.get_or_insert(Bound::About);
        }
        Some(last + 1)
    }

    /// Reads one figure, or two that share a unit, and says where to go on.
    fn candidate(&mut self, at: usize) -> usize {
        let measured = read_unit(self.text, self.vocabulary, at);
        if let Some(next) = self.with_own_unit(at, &measured) {
            return next;
        }
        if let Some(next) = self.with_shared_unit(at, &measured) {
            return next;
        }
        if measured.zeros > 0 {
            return self.scaled_alone(at, &measured);
        }
        if self.is_said_of_people(at) && !self.is_decimal(at) {
            return self.take(at, Unit::Word(UnitWord::People), &measured);
        }
        if let Some(unit) = self.unknown_noun(at) {
            return self.take(at, unit, &Measured { last: at + 1, ..measured });
        }
        if self.is_population(at) {
            return self.take(at, Unit::Word(UnitWord::People), &measured);
        }
        self.counted_elsewhere(at, &measured)
    }

    /// "USD 5 million", "5 triệu đồng": a unit right before the number or behind it.
    fn with_own_unit(&mut self, at: usize, measured: &Measured) -> Option<usize> {
        if let Some((unit, _)) = self.currency_before(at)
            && matches!(measured.unit, None | Some(Unit::Word(UnitWord::Money | UnitWord::Currency(_))))
        {
            return Some(self.take(at, Unit::Word(unit), measured));
        }
        let unit = measured.unit?;
        let over_next = self.over_like(at, measured, unit);
        Some(self.take_with(at, unit, measured, over_next))
    }

    /// The unit of the number that this one stands beside, or of its column.
    fn with_shared_unit(&mut self, at: usize, measured: &Measured) -> Option<usize> {
        // "6 communes out of 22"
        if let Some(last) = self.candidates.last()
            && last.over_next
            && self.text.at(at).sentence == self.text.at(last.number).sentence
        {
            let (unit, zeros) = (last.unit, last.zeros);
            return Some(self.take(at, unit, &Measured { zeros, ..*measured }));
        }
        if let Some((unit, zeros)) = self.column(at).and_then(|column| column.unit) {
            return Some(self.take(at, unit, &Measured { zeros, ..*measured }));
        }
        if let Some(next) = self.fraction(at, measured) {
            return Some(next);
        }
        if let Some(next) = self.shares_unit(at, SHARED) {
            let other = read_unit(self.text, self.vocabulary, next);
            // "231,900 - 92.4 %" is no range.
            if let Some(unit) = other.unit.filter(|unit| *unit != PERCENT || !self.is_grouped(at)) {
                let zeros = if measured.zeros > 0 { measured.zeros } else { other.zeros };
                self.push(at, unit, &Measured { zeros, ..*measured }, false, true);
                return Some(at + 1);
            }
        }
        let (unit, zeros) = self.raised_unit(at)?;
        Some(self.take(at, unit, &Measured { zeros, ..*measured }))
    }

    /// A number in thousands or more without a unit is one of money, unless the words behind say what was counted.
    fn scaled_alone(&mut self, at: usize, measured: &Measured) -> usize {
        // "5tr6 tiền BHYT"
        let money = self.vocabulary.money_words.at(&self.text.tokens, measured.last + 1).is_some();
        let spoken_of = match money {
            true => Some(Unit::Word(UnitWord::Money)),
            // "1,46 triệu tham gia tự nguyện"
            false if self.is_said_of_people(measured.last) => Some(Unit::Word(UnitWord::People)),
            false => self.scaled_unit(at),
        };
        // "1,3 triệu kiện hàng": a noun, known or not.
        if spoken_of.is_none()
            && let Some(noun) = self.unknown_noun(measured.last)
        {
            return self.take(at, noun, &Measured { last: measured.last + 1, ..*measured });
        }
        // "10.860 tr/13.850 tr"
        let whole = measured.last + 2;
        let over_next = self.text.at(whole - 1).is_mark('/')
            && self.text.at(whole).is_number()
            && read_unit(self.text, self.vocabulary, whole).zeros > 0;
        // "Voluntary participation was up from 2.28 million"
        let counted = || match self.counted_by_programme(at) {
            UnitWord::None => UnitWord::Money,
            people => people,
        };
        self.take_with(at, spoken_of.unwrap_or_else(|| Unit::Word(counted())), measured, over_next)
    }

    /// "1.376/1.615 người": both numbers of what is a part of a whole.
    fn fraction(&mut self, at: usize, measured: &Measured) -> Option<usize> {
        let next = self.whole_behind(at + 1, 0).filter(|_| measured.zeros == 0)?;
        let mut whole = read_unit(self.text, self.vocabulary, next);
        // "100 % (212/212) cơ sở"
        if whole.unit.is_none() && self.text.at(next + 1).is_mark(')') {
            whole.unit = read_unit(self.text, self.vocabulary, next + 1).unit;
        }
        if whole.unit.is_none()
            && let Some((noun, last)) = self.noun_behind(next)
        {
            (whole.unit, whole.last) = (Some(noun), last);
        }
        let grouped = self.is_grouped(at) && self.is_grouped(next);
        // "BHXH tự nguyện 341/420 (đạt 81,2 %)"
        let of_whole = || (next + 1..next + 5).any(|behind| self.text.at(behind).is_mark('%'));
        let programme = || of_whole() && self.counted_by_programme(at) == UnitWord::People;
        let uncounted = || (grouped || programme()).then(|| Unit::Word(self.counted_by_programme(at)));
        let unit = whole.unit.or_else(|| self.unit_ahead(at)).or_else(uncounted)?;
        self.push(at, unit, &Measured { last: at, ..whole }, true, false);
        Some(self.take(next, unit, &whole))
    }

    /// A noun that nobody knows, perhaps behind an adjective: "18 of the 30 planned inspections".
    fn noun_behind(&self, at: usize) -> Option<(Unit, usize)> {
        let described = usize::from(self.vocabulary.adjectives.at(&self.text.tokens, at + 1).is_some());
        Some((self.unknown_noun(at + described)?, at + described + 1))
    }

    /// A number that has no unit of its own: what was counted before it, or what it is a number of.
    fn counted_elsewhere(&mut self, at: usize, measured: &Measured) -> usize {
        if let Some((unit, zeros)) = self.unit_of_list(at) {
            return self.take(at, unit, &Measured { zeros, ..*measured });
        }
        if let Some(unit) = self.unit_ahead(at).or_else(|| self.unit_of_labels(at)) {
            return self.take(at, unit, measured);
        }
        let Some(unit) = self.uncounted(at) else {
            self.ignored.push(pass_over(self.text, at, at, Reason::NoUnit));
            return at + 1;
        };
        let next = self.take(at, unit, measured);
        if let Some(last) = self.candidates.last_mut() {
            last.assigned = true;
        }
        next
    }

    /// The currency before a number; what belongs to the figure before does not count.
    fn currency_before(&self, at: usize) -> Option<(UnitWord, usize)> {
        let (unit, first) = currency_before(self.text, self.vocabulary, at)?;
        let free = self.candidates.last().is_none_or(|last| last.last < first);
        free.then_some((unit, first))
    }

    /// "402,6 tỷ đồng/745,5 tỷ đồng", "27 người đăng ký trên 60 người"
    fn over_like(&self, at: usize, measured: &Measured, unit: Unit) -> bool {
        let Some(next) = self.whole_behind(measured.last + 1, WHOLE_WORDS) else { return false };
        let whole = read_unit(self.text, self.vocabulary, next);
        let slash = next == measured.last + 2 && self.text.at(next - 1).is_mark('/');
        let silent = whole.unit.is_none() && whole.zeros == 0 && !slash && !self.names_something(next);
        (whole.unit == Some(unit) || silent && measured.zeros == 0)
            && (slash || self.size(at, measured.zeros) <= self.size(next, whole.zeros) && unit != PERCENT)
    }

    /// A noun of its own follows the number.
    fn names_something(&self, at: usize) -> bool {
        self.unknown_noun(at).is_some() || self.vocabulary.units.at(&self.text.tokens, at + 1).is_some()
    }

    /// The number of which the one before is a part: behind "/", or behind "trên" and at most so many words.
    fn whole_behind(&self, first: usize, words: usize) -> Option<usize> {
        let tokens = &self.text.tokens;
        let is_number = |at: usize| tokens.get(at).is_some_and(Token::is_number);
        if self.text.at(first).is_mark('/') {
            return is_number(first + 1).then_some(first + 1);
        }
        for at in first..=first + words {
            if let Some((_, words)) = self.vocabulary.over.at(tokens, at) {
                let figure = |next: &usize| ignored::no_figure(self.text, self.vocabulary, *next).is_none();
                return Some(at + words).filter(|next| is_number(*next)).filter(figure);
            }
            let verb = matches!(
                self.vocabulary.cues.at(tokens, at),
                Some((Cue::Up | Cue::Down | Cue::Reach | Cue::Exceed | Cue::Remaining | Cue::Share | Cue::To, _))
            );
            if verb || !self.text.at(at).is_word() {
                return None;
            }
        }
        None
    }

    fn column(&self, at: usize) -> Option<Column> {
        let found = self.columns.binary_search_by_key(&at, |(token, _)| *token).ok()?;
        self.columns.get(found).map(|(_, column)| *column)
    }

    fn take(&mut self, at: usize, unit: Unit, measured: &Measured) -> usize {
        self.take_with(at, unit, measured, false)
    }

    fn take_with(&mut self, at: usize, unit: Unit, measured: &Measured, over_next: bool) -> usize {
        let in_range = self.candidates.last().is_some_and(|last| last.in_range && last.number + 6 > at);
        self.push(at, unit, measured, over_next, in_range && self.is_joined(at));
        measured.last + 1
    }

    fn push(&mut self, at: usize, unit: Unit, measured: &Measured, over_next: bool, in_range: bool) {
        let first = self.currency_before(at).map_or(at, |(_, first)| first);
        let negative = self.is_negative(first, unit);
        let first = if negative { first - 1 } else { first };
        let before = self.bound_before(first);
        let after = self.vocabulary.bounds_after.at(&self.text.tokens, measured.last + 1).map(|(bound, _)| bound);
        self.candidates.push(Candidate {
            number: at,
            shape: notation::shape(self.text.letters_of(at)),
            first,
            last: measured.last,
            unit,
            zeros: measured.zeros,
            more: measured.more,
            negative,
            spelled: None,
            bound: after.or(before),
            over_next,
            in_range,
            column: self.column(at).and_then(|column| column.role),
            assigned: false,
            corrected: false,
            meaning: None,
        });
    }

    fn bound_before(&self, at: usize) -> Option<Bound> {
        match self.text.before(at)?.kind {
            TokenKind::Mark('>' | '≥') => return Some(Bound::AtLeast),
            TokenKind::Mark('<' | '≤') => return Some(Bound::Below),
            TokenKind::Mark('~' | '≈') => return Some(Bound::About),
            _ => {}
        }
        let (bound, from) = self.vocabulary.bounds_before.ending_before(&self.text.tokens, at)?;
        // "27 người trên 60 người", "12.5 % over VND1,080 billion" name what it is of.
        let of =
            self.candidates.last().is_some_and(|last| last.over_next || last.unit == PERCENT && last.last + 1 == from);
        bound.filter(|_| !of)
    }

    /// A minus touches the number, or the currency before it, and nothing else: "-66.000₫", "-₫66.000".
    fn is_negative(&self, first: usize, unit: Unit) -> bool {
        let Some(minus) = self.text.before(first) else { return false };
        let range = first > 1 && self.text.at(first - 2).is_number();
        // "(-66.000₫)", "chênh lệch:-66.000₫"; but "giảm 1.347 người (-5,1 %)" falls by 5,1 %.
        let opened =
            first > 1 && unit != PERCENT && matches!(self.text.at(first - 2).kind, TokenKind::Mark('(' | ':' | '='));
        minus.is_mark('-') && !self.text.at(first).spaced && (minus.spaced || opened) && !minus.starts_line && !range
    }

    fn is_joined(&self, at: usize) -> bool {
        let bound = self.vocabulary.bounds_before.ending_before(&self.text.tokens, at);
        let joiner = bound.map_or(at, |(_, from)| from).checked_sub(1);
        joiner.is_some_and(|joiner| is_joiner(self.text, self.vocabulary, joiner))
    }

    /// The number further on whose unit holds for this one, too.
    fn shares_unit(&self, at: usize, most: usize) -> Option<usize> {
        let mut next = at;
        for _ in 0..most {
            next = other_end(self.text, self.vocabulary, next).or_else(|| self.next_change(next))?;
            if read_unit(self.text, self.vocabulary, next).unit.is_some() {
                return Some(next);
            }
        }
        None
    }

    /// "tăng mới 85, giảm 32, tăng ròng 53 người"
    fn next_change(&self, at: usize) -> Option<usize> {
        let tokens = &self.text.tokens;
        let is_change = |cue: Cue| matches!(cue, Cue::Up | Cue::Down | Cue::New);
        let (cue, _) = self.vocabulary.cues.ending_before(tokens, at)?;
        let comma = self.text.token(at + 1)?.is_mark(',');
        let (next, words) = self.vocabulary.cues.at(tokens, at + 2)?;
        // "tăng ròng", "giảm còn"
        let number = (at + 2 + words..at + 4 + words).find(|&next| tokens.get(next).is_some_and(Token::is_number))?;
        (comma && is_change(cue) && is_change(next)).then_some(number)
    }

    /// "từ 114 xuống còn 27 thủ tục": the unit of what it became.
    fn raised_unit(&self, at: usize) -> Option<(Unit, u8)> {
        let tokens = &self.text.tokens;
        let words = if self.text.at(at + 1).is_mark('→') {
            1
        } else {
            let Some((Cue::From, _)) = self.vocabulary.cues.ending_before(tokens, at) else { return None };
            let Some((Cue::To, words)) = self.vocabulary.cues.at(tokens, at + 1) else { return None };
            words
        };
        tokens.get(at + 1 + words).filter(|next| next.is_number())?;
        let became = read_unit(self.text, self.vocabulary, at + 1 + words);
        Some((became.unit?, became.zeros))
    }
}

fn finish(text: &Text<'_>, candidate: &Candidate, evidence: &Evidence) -> Option<Found> {
    let (digits, _) = match candidate.spelled {
        Some(value) => (value, 0),
        None => text.digits(candidate.number)?,
    };
    let (places, unsure) = evidence.decimals_of(candidate.shape, notation_kind(candidate), digits)?;
    let (mut value, mut step) = scaled(digits, places, candidate.zeros)?;
    if let Some((more, zeros)) = candidate.more {
        let (more, finer) = scaled(more, 0, zeros)?;
        value = Decimal::whole(value.digits().checked_add(more.digits())?);
        step = finer;
    }
    if candidate.negative {
        value = Decimal::new(-value.digits(), value.places());
    }
    let counted = !matches!(
        candidate.unit,
        Unit::Word(UnitWord::Money | UnitWord::Currency(_) | UnitWord::Percent | UnitWord::Points | UnitWord::Times)
    );
    // "bình quân 4,2 người" was not counted.
    let written = if counted && candidate.zeros == 0 && places == 0 { Bound::Exact } else { Bound::Rounded };
    Some(Found {
        number: candidate.number,
        first: candidate.first,
        last: candidate.last,
        unit: candidate.unit,
        zeros: candidate.zeros,
        value,
        step,
        bound: candidate.bound.unwrap_or(written),
        over_next: candidate.over_next,
        in_range: candidate.in_range,
        unsure,
        spelled: candidate.spelled.is_some(),
        column: candidate.column,
        corrected: candidate.corrected,
        meaning: candidate.meaning,
    })
}

/// Digits with so many decimals and zeros behind them, and one unit of the last written place.
fn scaled(digits: i64, places: u8, zeros: u8) -> Option<(Decimal, Decimal)> {
    if zeros >= places {
        let step = 10i64.checked_pow(u32::from(zeros - places))?;
        let value = digits.checked_mul(step)?;
        return (value < 1_000_000_000_000_000_000).then_some((Decimal::whole(value), Decimal::whole(step)));
    }
    let places = places - zeros;
    Some((Decimal::checked(digits, places).ok()?, Decimal::checked(1, places).ok()?))
}
