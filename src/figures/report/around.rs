//! The unit of a number that has none behind it: what its list, its sentence or a noun ahead of it says.

use super::found::{Candidate, Unit};
use super::notation::{self, Shape};
use super::scan::{SHARED, Scan};
use super::token::{Token, TokenKind, nth};
use super::words::{Cue, UnitWord};

/// How far ahead of a number the noun that it counts may stand.
/// Men and women are counted.
const PEOPLE_HALVES: [u8; 2] = [6, 7];
const NOUN_WINDOW: usize = 24;
/// So many tokens stand between an amount and the plan beside it.
const BESIDE: usize = 6;
const PEOPLE: Unit = Unit::Word(UnitWord::People);
/// So many words stand between "number of" and the noun, beside those that share a unit.
const ADJECTIVES: usize = 3;

impl Scan<'_> {
    /// What "1,2 triệu" counts: what was spoken of before.
    pub fn scaled_unit(&self, at: usize) -> Option<Unit> {
        // "16.4 million were in the compulsory scheme and 1.8 million in the voluntary one"
        let scaled_too = |last: &&Candidate| {
            last.zeros > 0 && self.text.at(last.number).sentence == self.text.at(at).sentence && last.last + 8 > at
        };
        let within = self.vocabulary.within.at(&self.text.tokens, at + 2).is_some();
        if let Some(last) = self.candidates.last().filter(scaled_too)
            && self.is_english()
            && within
        {
            return Some(last.unit);
        }
        for before in (at.saturating_sub(NOUN_WINDOW)..at).rev() {
            if self.text.at(before).sentence != self.text.at(at).sentence {
                break;
            }
            let each = self.text.before(before).is_some_and(|token| token.is_mark('/'));
            if let Some((unit @ (UnitWord::People | UnitWord::Money), _)) =
                self.vocabulary.units.at(&self.text.tokens, before)
                && !each
            {
                return Some(Unit::Word(unit));
            }
            if self.vocabulary.money_words.at(&self.text.tokens, before).is_some() {
                return Some(Unit::Word(UnitWord::Money));
            }
        }
        None
    }

    /// "còn 8.800 chưa tham gia"
    pub fn is_said_of_people(&self, at: usize) -> bool {
        self.vocabulary.said_of_people.at(&self.text.tokens, at + 1).is_some()
    }

    pub fn is_decimal(&self, at: usize) -> bool {
        matches!(notation::shape(self.text.letters_of(at)), Shape::Decimals { .. } | Shape::Broken)
    }

    /// A noun of which we only know that it follows.
    pub fn unknown_noun(&self, at: usize) -> Option<Unit> {
        let next = self.text.token(at + 1)?;
        let tokens = &self.text.tokens;
        // An abbreviation in capitals is a noun, but for programmes: "45 ABC", "năm 45 BHXH".
        let small = !next.capital
            || self.text.is_all_capitals(at + 1) && self.vocabulary.insurances.at(tokens, at + 1).is_none();
        let noun = next.is_word() && next.spaced && small && next.sentence == self.text.at(at).sentence;
        let other = self.vocabulary.function_words.at(tokens, at + 1).is_some()
            || self.vocabulary.cues.at(tokens, at + 1).is_some()
            || self.vocabulary.date_words.at(tokens, at + 1).is_some()
            || self.vocabulary.more.at(tokens, at + 1).is_some()
            || self.is_half(at + 1)
            || self.vocabulary.units.at(tokens, at + 1).is_some();
        // Behind a scale, decimals are decimals of it.
        let whole = !self.text.at(at).is_number() || !self.is_decimal(at);
        (noun && !other && whole).then_some(Unit::Noun(at + 1))
    }

    /// "824 người, trong đó Bưu điện 354, đại lý khác 470": the unit of the total.
    pub fn unit_of_list(&self, at: usize) -> Option<(Unit, u8)> {
        let tokens = &self.text.tokens;
        let is_amount = |last: &&Candidate| {
            !matches!(last.unit, Unit::Word(UnitWord::Percent | UnitWord::Points | UnitWord::Times))
        };
        // "BHXH bắt buộc 12.345 người (95 %), BHXH tự nguyện 1.234 (72 %)": grouped like an amount.
        let grouped = self.is_grouped(at);
        // "bringing the total to 618, up from 566", "240 are still to be found"
        let said_behind = |at: usize| self.vocabulary.cues.at(tokens, at).map(|(cue, _)| cue);
        // "78 more than in August"
        let compared = matches!(said_behind(at + 1), Some(Cue::MoreThan | Cue::FewerThan | Cue::ShortOf));
        let is_left = |at: usize| said_behind(at) == Some(Cue::Remaining);
        // "94 are pending", "3 late"
        let half_behind = self.is_half(at + 1) || self.is_english() && self.is_half(at + 2);
        let left = compared || is_left(at + 1) || is_left(at + 2) || half_behind;
        let verb = self.vocabulary.cues.ending_before(tokens, at).map(|(cue, _)| cue);
        let said = left
            || self.is_compared_in_bracket(at)
            || self.vocabulary.halves.ending_before(tokens, at).is_some()
            || self.vocabulary.net.ending_before(tokens, at).is_some()
            || matches!(verb, Some(Cue::Remaining | Cue::Raise | Cue::To | Cue::From | Cue::Compare | Cue::Exceed));
        // "696 người (5,9 %), trong đó học sinh 41, người cao tuổi 122"
        let parts = self.is_behind_parts(at) || self.is_second_in_bracket(at);
        let reach = if grouped || said || parts { SHARED } else { 1 };
        let last = self.candidates.iter().rev().take(reach).find(is_amount)?;
        let goes_on = |next: &Token| {
            next.is_word()
                && !self.vocabulary.is_and(next)
                && self.vocabulary.adjectives.at(tokens, at + 1).is_none()
                && !(grouped && self.vocabulary.function_words.at(tokens, at + 1).is_some())
        };
        // "leaving 264 to go"
        let function = self.vocabulary.function_words.at(tokens, at + 1).is_some();
        let ends = left || said && function || !tokens.get(at + 1).is_some_and(goes_on);
        // "214 in the north, 96 in the centre"
        let (behind, before) = (nth(tokens, at + 1), nth(tokens, last.last + 1));
        // "312 in October (278 in September)"
        let opened = self.text.before(at).is_some_and(|before| before.is_mark('('));
        let alike = function && behind.is_word() && behind.kind == before.kind && (opened || self.is_next_of_list(at));
        // "102 more: 60 by the post office and 42 by the union"
        let first_behind_colon =
            function && self.is_english() && self.text.before(at).is_some_and(|mark| mark.is_mark(':'));
        let alike = alike || first_behind_colon;
        let ends = ends || alike;
        let listed = grouped
            || said
            || alike
            || parts
            || (last.last.saturating_sub(NOUN_WINDOW)..at).any(|before| {
                matches!(self.vocabulary.cues.at(tokens, before), Some((Cue::SomeParts | Cue::AllParts, _)))
            });
        // "The commune needs 522 more."
        let more = self.vocabulary.more.at(tokens, at + 1).is_some();
        let apart = nth(tokens, at).sentence - nth(tokens, last.number).sentence;
        let near = apart <= u32::from(more && said) && at - last.last < NOUN_WINDOW;
        (ends && listed && near).then_some((last.unit, self.scale_of_list(at, last)))
    }

    /// "late", "pending": one of two that things are in, and no thing.
    fn is_half(&self, at: usize) -> bool {
        let half = self.vocabulary.halves.at(&self.text.tokens, at);
        half.is_some_and(|(half, _)| !PEOPLE_HALVES.contains(&half))
    }

    /// "trong đó", with no verb and no mark but commas between.
    fn is_behind_parts(&self, at: usize) -> bool {
        for before in (at.saturating_sub(NOUN_WINDOW)..at).rev() {
            let token = nth(&self.text.tokens, before);
            match self.vocabulary.cues.at(&self.text.tokens, before) {
                Some((Cue::SomeParts | Cue::AllParts, _)) => return true,
                Some((Cue::Reach | Cue::Up | Cue::Down | Cue::Plan | Cue::Debt, _)) => return false,
                _ if token.is_mark(';')
                    || token.is_mark('(')
                    || token.sentence != nth(&self.text.tokens, at).sentence =>
                {
                    return false;
                }
                _ => {}
            }
        }
        false
    }

    /// "19 fewer than in April (233)", "tăng 12 hồ sơ so với tháng trước (86)"
    fn is_compared_in_bracket(&self, at: usize) -> bool {
        let tokens = &self.text.tokens;
        let alone = nth(tokens, at + 1).is_mark(')') && self.text.before(at).is_some_and(|before| before.is_mark('('));
        let compares = |before: usize| {
            let cue = self.vocabulary.cues.at(tokens, before);
            matches!(cue, Some((Cue::Period | Cue::Compare | Cue::MoreThan | Cue::FewerThan, _)))
        };
        let last = self.candidates.last().filter(|_| alone);
        last.is_some_and(|last| (last.last + 1..at).any(compares))
    }

    /// "2.346 hồ sơ (trực tuyến 1.987; trực tiếp 359)": a name and a number, as the one before in the bracket, which ends
    /// behind it.
    fn is_second_in_bracket(&self, at: usize) -> bool {
        let tokens = &self.text.tokens;
        let ends = nth(tokens, at + 1).is_mark(')') || nth(tokens, at + 1).is_mark(';');
        let Some(last) = self.candidates.last().filter(|_| ends) else { return false };
        let opened =
            (last.last.saturating_sub(NOUN_WINDOW)..last.number).rev().find(|&before| !nth(tokens, before).is_word());
        let open = opened.is_some_and(|open| nth(tokens, open).is_mark('('));
        let gap = self.text.slice(last.last + 1..at);
        let mark = gap.first().is_some_and(|mark| mark.is_mark(';') || mark.is_mark(','));
        open && mark && gap.len() > 1 && gap.iter().skip(1).all(Token::is_word)
    }

    /// "Đã có thẻ: 47.506", "tham gia mới: 71": behind a colon, and so was the amount before, in this line or the one above.
    pub fn unit_of_labels(&self, at: usize) -> Option<Unit> {
        let tokens = &self.text.tokens;
        let behind_colon = |at: usize| self.text.before(at).is_some_and(|before| before.is_mark(':'));
        let ends = !tokens.get(at + 1).is_some_and(Token::is_word);
        if !behind_colon(at) || !ends || self.is_decimal(at) {
            return None;
        }
        let is_amount = |last: &&Candidate| !matches!(last.unit, Unit::Word(UnitWord::Percent | UnitWord::Points));
        let last = self.candidates.iter().rev().take(SHARED).find(is_amount)?;
        let apart = nth(tokens, at).sentence - nth(tokens, last.number).sentence;
        if apart > 1 || !behind_colon(last.first) {
            return None;
        }
        for before in (last.last + 1..at - 1).rev().take(NOUN_WINDOW) {
            let token = nth(tokens, before);
            if token.is_mark(';') || matches!(token.kind, TokenKind::Break) || token.is_number() {
                break;
            }
            if self.vocabulary.money_words.at(tokens, before).is_some() {
                return None;
            }
            // "Nhân khẩu: 1.204", but not "Đã có thẻ: 47.506"
            let names = nth(tokens, before).starts_line
                || self.vocabulary.counted_after.ending_before(tokens, before).is_some();
            if let Some((unit @ (UnitWord::People | UnitWord::Things(_)), _)) = self.vocabulary.units.at(tokens, before)
                && names
            {
                return Some(Unit::Word(unit));
            }
        }
        (last.zeros == 0).then_some(last.unit)
    }

    /// A comma or "and" stands before the number.
    pub fn is_next_of_list(&self, at: usize) -> bool {
        self.text.before(at).is_some_and(|before| before.is_mark(',') || self.vocabulary.is_and(before))
    }

    /// "1.234" in a Vietnamese text: an amount.
    pub fn is_grouped(&self, at: usize) -> bool {
        match notation::shape(self.text.letters_of(at)) {
            Shape::Grouped(_) => true,
            Shape::Either(mark) => mark == self.group,
            _ => false,
        }
    }

    /// The scale of the figure before, unless that makes a part larger than all that was named before it, and the
    /// number as it stands does not: "18,2 triệu người, trong đó tự nguyện 1.830.000".
    pub fn scale_of_list(&self, at: usize, last: &Candidate) -> u8 {
        // A total is larger than its parts.
        let cue = self.vocabulary.cues.ending_before(&self.text.tokens, at).map(|(cue, _)| cue);
        if matches!(cue, Some(Cue::Total | Cue::AddsUp | Cue::Raise)) {
            return last.zeros;
        }
        let sentence = self.text.at(at).sentence;
        let before = self.candidates.iter().rev().take(NOUN_WINDOW);
        let named = before.take_while(|other| self.text.at(other.number).sentence == sentence);
        let largest = named
            .filter(|other| other.unit == last.unit)
            .filter_map(|other| self.size(other.number, other.zeros))
            .max();
        match (largest, self.size(at, last.zeros), self.size(at, 0)) {
            (Some(largest), Some(scaled), Some(plain)) if scaled > largest && plain <= largest => 0,
            _ => last.zeros,
        }
    }

    /// A thousand times the number, read as most are.
    pub fn size(&self, at: usize, zeros: u8) -> Option<i128> {
        let (digits, _) = self.text.digits(at)?;
        let places = match notation::shape(self.text.letters_of(at)) {
            Shape::Decimals { places, .. } => places,
            Shape::Either(',') if zeros > 0 => 3,
            _ => 0,
        };
        let scaled = i128::from(digits).checked_mul(10i128.checked_pow(u32::from(zeros) + 3)?)?;
        scaled.checked_div(10i128.checked_pow(places.into())?)
    }

    /// "kế hoạch 1.200, thực hiện 960": of what, only the programme says.
    pub fn uncounted(&self, at: usize) -> Option<Unit> {
        let tokens = &self.text.tokens;
        let colon = usize::from(self.text.before(at).is_some_and(|before| before.is_mark(':')));
        let verb = self.vocabulary.cues.ending_before(tokens, at - colon);
        let plan = matches!(verb, Some((Cue::Plan, _)));
        // "KH tháng 11 giao 210"
        let assigned = plan && verb.is_some_and(|(_, from)| self.vocabulary.assigned.at(tokens, from).is_some());
        let grouped = self.is_grouped(at) || assigned;
        let done = self.vocabulary.carried_out.ending_before(tokens, at - colon).is_some();
        let planned = self.candidates.last().is_some_and(|last| {
            last.assigned
                && nth(tokens, last.number).sentence == nth(tokens, at).sentence
                && at - last.number < NOUN_WINDOW
        });
        // "187 người, chỉ tiêu 205, đạt 91,2 %"
        let beside = plan && self.candidates.last().is_some_and(|last| last.unit == PEOPLE && at - last.last < BESIDE);
        let function = self.is_english() && self.vocabulary.function_words.at(tokens, at + 1).is_some();
        let ends = function || !tokens.get(at + 1).is_some_and(|next| next.is_word());
        // "Theo cấp học: tiểu học 3.410, THCS 2.690": of those that the line before counts.
        let told = || self.is_grouped(at) && self.counted_by_programme(at) == UnitWord::People;
        (ends && (plan && grouped || done && planned || beside || told()))
            .then(|| Unit::Word(self.counted_by_programme(at)))
    }

    /// People, where the sentence names what they are insured in, or the one before counts them, and no money.
    pub fn counted_by_programme(&self, at: usize) -> UnitWord {
        let tokens = &self.text.tokens;
        let said = (at.saturating_sub(NOUN_WINDOW)..at).rev();
        let mut said = said.take_while(|&before| nth(tokens, before).sentence == nth(tokens, at).sentence);
        let mut named = false;
        let money = said.any(|before| {
            let cue = self.vocabulary.cues.at(tokens, before);
            named |= matches!(cue, Some((Cue::Voluntary | Cue::Compulsory | Cue::Health | Cue::Insured, _)));
            self.vocabulary.money_words.at(tokens, before).is_some()
        });
        let is_amount = |last: &&Candidate| !matches!(last.unit, Unit::Word(UnitWord::Percent | UnitWord::Points));
        let counted = self.candidates.iter().rev().take(SHARED).find(is_amount).is_some_and(|last| {
            last.unit == Unit::Word(UnitWord::People)
                && nth(tokens, last.number).sentence + 1 >= nth(tokens, at).sentence
        });
        if !money && (named || counted || self.is_below_population(at)) { UnitWord::People } else { UnitWord::None }
    }

    /// "Coverage (registered / target population):" in the line above, and no money.
    fn is_below_population(&self, at: usize) -> bool {
        let tokens = &self.text.tokens;
        let mut named = false;
        let money = (at.saturating_sub(NOUN_WINDOW)..at).any(|before| {
            let cue = self.vocabulary.cues.at(tokens, before);
            named |= matches!(cue, Some((Cue::Population | Cue::LabourForce | Cue::Coverage, _)));
            self.vocabulary.money_words.at(tokens, before).is_some()
        });
        named && !money
    }

    /// "lực lượng lao động (436.210)", "the population of 745,300"
    pub fn is_population(&self, at: usize) -> bool {
        let opened = self.text.before(at).is_some_and(|before| before.is_mark('('));
        let base = self.vocabulary.cues.ending_before(&self.text.tokens, at - usize::from(opened));
        let whole = !matches!(notation::shape(self.text.letters_of(at)), Shape::Plain | Shape::Decimals { .. });
        whole && matches!(base, Some((Cue::Population | Cue::LabourForce, _)))
    }

    /// In English texts, a noun before a colon is what is counted behind it: "Voluntary members: 3,482".
    pub fn is_english(&self) -> bool {
        self.group == ','
    }

    /// "Hồ sơ đã giải quyết: 2.204": what a line begins with is what it counts, but for names of places: "Xã A: 310".
    fn labels(&self, noun: usize, unit: UnitWord) -> bool {
        let counted = unit == UnitWord::People || unit.is_label();
        let bullet = |before: &Token| before.starts_line && !before.is_word();
        counted && (self.text.at(noun).starts_line || self.text.before(noun).is_none_or(bullet))
    }

    /// "the number of voluntary participants rose to 14,862", "members numbered 21,306": what is counted.
    fn is_numbered(&self, noun: usize, at: usize) -> bool {
        let tokens = &self.text.tokens;
        let words = self.vocabulary.units.at(tokens, noun).map_or(1, |(_, words)| words);
        let verb = self.vocabulary.introduces.ending_before(tokens, at).map(|(_, from)| from);
        verb == Some(noun + words)
            || (noun.saturating_sub(SHARED + ADJECTIVES)..noun)
                .any(|before| self.vocabulary.number_of.at(tokens, before).is_some())
    }

    /// "Số đơn vị tham gia: 901", "Tỷ lệ (%): 53,4"
    pub fn unit_ahead(&self, at: usize) -> Option<Unit> {
        let tokens = &self.text.tokens;
        let colon = self.text.before(at).is_some_and(|before| before.is_mark(':'));
        // "Participants rose 2.7 times to 23,720"
        let times = |last: &&Candidate| last.unit == Unit::Word(UnitWord::Times) && last.last + 2 == at;
        let raised = self.candidates.last().filter(times).filter(|_| {
            self.is_english() && matches!(self.vocabulary.cues.ending_before(tokens, at), Some((Cue::To, _)))
        });
        let introduced = colon
            || raised.is_some()
            || self.text.before(at).is_some_and(|before| before.is_mark('='))
            || self.vocabulary.introduces.ending_before(tokens, at).is_some()
            || self.vocabulary.bounds_before.ending_before(tokens, at).is_some()
            // "Tổng số hồ sơ tiếp nhận 1.486;"
            || self.is_grouped(at) && !self.text.at(at + 1).is_word();
        if !introduced {
            return None;
        }
        for before in (at.saturating_sub(NOUN_WINDOW)..at).rev() {
            let token = nth(tokens, before);
            let of_times = raised.is_some_and(|last| last.number == before);
            if token.is_number() && !of_times || token.sentence != nth(tokens, at).sentence || token.is_cell() {
                return None;
            }
            // That of another figure is a border.
            if token.is_mark('%') && self.text.before(before).is_some_and(Token::is_number) {
                return None;
            }
            if token.is_mark('%') {
                return Some(Unit::Word(UnitWord::Percent));
            }
            if let Some((unit @ (UnitWord::People | UnitWord::Things(_)), _)) = self.vocabulary.units.at(tokens, before)
                && (colon && (self.is_english() || self.labels(before, unit))
                    || raised.is_some()
                    || self.is_english() && self.is_numbered(before, at)
                    || self.vocabulary.counted_after.ending_before(tokens, before).is_some())
            {
                return Some(Unit::Word(unit));
            }
        }
        None
    }
}
