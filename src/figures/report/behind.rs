//! Scale and unit behind a number.

use super::found::Unit;
use super::notation::{self, Shape};
use super::things::currency_sign;
use super::token::{Token, TokenKind};
use super::tokens::Text;
use super::vocabulary::Vocabulary;
use super::words::UnitWord;

/// What was read behind a number.
pub struct Measured {
    pub unit: Option<Unit>,
    pub zeros: u8,
    pub more: Option<(i64, u8)>,
    pub last: usize,
}

/// Scale and unit behind the number at `at`, perhaps in brackets: "1.234 (tỷ đồng)".
pub fn read_unit(text: &Text<'_>, vocabulary: &Vocabulary, at: usize) -> Measured {
    if text.token(at + 1).is_some_and(|token| token.is_mark('(')) {
        let within = read_unit_behind(text, vocabulary, at + 1);
        if within.unit.is_some() && text.token(within.last + 1).is_some_and(|token| token.is_mark(')')) {
            return Measured { last: within.last + 1, ..within };
        }
    }
    read_unit_behind(text, vocabulary, at)
}

/// Scale and unit behind the token at `at`.
fn read_unit_behind(text: &Text<'_>, vocabulary: &Vocabulary, at: usize) -> Measured {
    let tokens = &text.tokens;
    let mut measured = Measured { unit: None, zeros: 0, more: None, last: at };
    let word = |unit| Some(Unit::Word(unit));
    let is_percent = |at: usize| tokens.get(at).is_some_and(|token| token.is_mark('%'));
    if is_percent(at + 1) {
        return Measured { unit: word(UnitWord::Percent), last: at + 1, ..measured };
    }
    if tokens.get(at + 1).is_some_and(|token| token.is_mark('‰')) {
        return Measured { unit: word(UnitWord::Things("‰")), last: at + 1, ..measured };
    }
    if tokens.get(at + 1).is_some_and(|token| vocabulary.is_point(token)) && is_percent(at + 2) {
        return Measured { unit: word(UnitWord::Points), last: at + 2, ..measured };
    }
    if let Some((zeros, words)) = scale(text, vocabulary, at + 1) {
        measured.zeros = zeros;
        measured.last = at + words;
        // "trđ", "tr.đ": the unit is part of the scale, or of its abbreviation.
        let abbreviated =
            2 * usize::from(tokens.get(at + words + 1).is_some_and(|token| token.is_mark('.') && !token.spaced));
        if let Some((UnitWord::Money, 1)) = vocabulary.units.at(tokens, measured.last + abbreviated) {
            return Measured { unit: word(UnitWord::Money), last: measured.last + abbreviated, ..measured };
        }
        if let Some(smaller) = smaller_scales(text, vocabulary, at, measured.last + 1, zeros) {
            measured = smaller;
        }
    }
    if let Some(unit) = sign(text, measured.last + 1) {
        return Measured { unit: word(unit), last: measured.last + 1, ..measured };
    }
    if let Some((unit, words)) = vocabulary.units.at(tokens, measured.last + 1) {
        let behind = measured.last + words;
        // "379.339 năm 2019", "1,2 triệu năm 2020"
        let names_a_date = matches!(unit, UnitWord::Duration(_))
            && (measured.zeros > 0 || tokens.get(behind + 1).is_some_and(Token::is_number));
        // "12 đ/c"
        let comrades = unit == UnitWord::Money
            && tokens.get(behind + 1).is_some_and(|token| token.is_mark('/'))
            && matches!(text.letters_of(behind + 2), [letter] if letter.ch == 'c');
        if comrades {
            return Measured { unit: word(UnitWord::People), last: behind + 2, ..measured };
        }
        if unit != UnitWord::None && !names_a_date {
            return Measured { unit: word(unit), last: behind, ..measured };
        }
    }
    let described = vocabulary.adjectives.at(tokens, measured.last + 1).is_some();
    if (described
        || measured.zeros > 0 && text.token(measured.last).is_some_and(|token| vocabulary.is_english_scale(token)))
        && let Some((unit, last)) = noun_further_on(text, vocabulary, measured.last + 1)
    {
        return Measured { unit: word(unit), last, ..measured };
    }
    if measured.zeros >= 9 {
        measured.unit = word(UnitWord::Money);
    }
    measured
}

/// "₫", "$" behind a number or a scale.
fn sign(text: &Text<'_>, at: usize) -> Option<UnitWord> {
    match text.token(at)?.kind {
        // "$ 5" begins the next amount.
        TokenKind::Mark(mark) if !text.token(at + 1).is_some_and(|next| next.is_number() && !next.spaced) => {
            currency_sign(mark)
        }
        _ => None,
    }
}

/// So many adjectives may stand between "million" and its noun.
const ADJECTIVES: usize = 3;

/// "17 million Vietnamese people", "2 million new members": the noun and its last token.
fn noun_further_on(text: &Text<'_>, vocabulary: &Vocabulary, first: usize) -> Option<(UnitWord, usize)> {
    let tokens = &text.tokens;
    let mut noun = None;
    for at in first..=first + ADJECTIVES {
        let ends = !text.token(at)?.is_word() || vocabulary.function_words.at(tokens, at).is_some();
        if ends {
            break;
        }
        if let Some((unit @ (UnitWord::People | UnitWord::Things(_) | UnitWord::Currency(_)), words)) =
            vocabulary.units.at(tokens, at)
        {
            noun = Some((unit, at + words - 1));
        }
    }
    noun
}

/// The currency right before the number at `at`, and where it begins: "VND4,927 billion", "US$ 39.320.000".
pub fn currency_before(text: &Text<'_>, vocabulary: &Vocabulary, at: usize) -> Option<(UnitWord, usize)> {
    let before = at.checked_sub(1)?;
    if let TokenKind::Mark(mark) = text.token(before)?.kind {
        let unit = currency_sign(mark)?;
        let country = before.checked_sub(1).filter(|&country| {
            text.at(country).is_word() && vocabulary.currencies_before.at(&text.tokens, country).is_some()
        });
        let first = country.filter(|_| !text.at(before).spaced).unwrap_or(before);
        return Some((unit, first));
    }
    let (unit, from) = vocabulary.currencies_before.ending_before(&text.tokens, at)?;
    let word = text.at(from);
    match (unit, word.last - word.first) {
        // "US 5" names a country.
        (UnitWord::Currency("USD"), 2) => None,
        // "đ66.000" is an amount, "khoản Đ5" and "điểm đ 5" are none.
        (_, 1) if word.capital || text.at(at).spaced => None,
        _ => Some((unit, from)),
    }
}

fn scale(text: &Text<'_>, vocabulary: &Vocabulary, at: usize) -> Option<(u8, usize)> {
    let (zeros, words) = vocabulary.scales.at(&text.tokens, at)?;
    let token = text.token(at)?;
    // A single letter is a scale only where it touches the number: "330k".
    let letter = token.last - token.first == 1;
    (!letter || !token.spaced).then_some((zeros, words))
}

/// "250 triệu 500 nghìn" behind "1 tỷ", "450 người" behind "312 nghìn", "350 tỷ" behind "2 nghìn".
fn smaller_scales(
    text: &Text<'_>,
    vocabulary: &Vocabulary,
    first: usize,
    mut at: usize,
    mut zeros: u8,
) -> Option<Measured> {
    let mut measured = None;
    let mut total = 0i64;
    let mut finest = zeros;
    if matches!(notation::shape(text.letters_of(first)), Shape::Decimals { .. }) {
        return None;
    }
    while let Some(value) = text.plain(at) {
        let hundreds = value < 1000 && text.letters_of(at).len() == 3;
        let (next, last) = match scale(text, vocabulary, at + 1) {
            Some((next, words)) if next < finest => (next, at + words),
            Some((9, words)) if hundreds && zeros == 3 && measured.is_none() => {
                (zeros, finest) = (12, 12);
                (9, at + words)
            }
            // "5tr6" is 5,6 triệu.
            None if measured.is_none() && text.tokens.get(at).is_some_and(|token| !token.spaced) => {
                (zeros.checked_sub(u8::try_from(text.letters_of(at).len()).ok()?)?, at)
            }
            None if hundreds && finest == 3 && counts(vocabulary, text, at + 1) => (0, at),
            _ => break,
        };
        total = total.checked_mul(10i64.checked_pow(u32::from(finest - next))?)?.checked_add(value)?;
        finest = next;
        measured = Some(Measured { unit: None, zeros, more: Some((total, next)), last });
        at = last + 1;
    }
    measured
}

/// A unit of people, things or money stands at `at`.
fn counts(vocabulary: &Vocabulary, text: &Text<'_>, at: usize) -> bool {
    let unit = vocabulary.units.at(&text.tokens, at);
    matches!(unit, Some((UnitWord::People | UnitWord::Things(_) | UnitWord::Money | UnitWord::Currency(_), _)))
}

/// Whether something that can be counted or measured follows the number.
pub fn unit_follows(text: &Text<'_>, vocabulary: &Vocabulary, at: usize) -> bool {
    let measured = read_unit(text, vocabulary, at);
    match measured.unit {
        Some(Unit::Word(UnitWord::Duration(_) | UnitWord::Age | UnitWord::None)) | None => measured.zeros > 0,
        Some(_) => true,
    }
}

/// The number at the other end of "3-6", "từ 70 đến dưới 75", "85 và 90".
pub fn other_end(text: &Text<'_>, vocabulary: &Vocabulary, at: usize) -> Option<usize> {
    if !is_joiner(text, vocabulary, at + 1) {
        return None;
    }
    let bound = vocabulary.bounds_before.at(&text.tokens, at + 2).map_or(0, |(_, words)| words);
    let other = at + 2 + bound;
    text.token(other)?.is_number().then_some(other)
}

pub fn is_joiner(text: &Text<'_>, vocabulary: &Vocabulary, at: usize) -> bool {
    text.token(at).is_some_and(|token| token.is_mark('-'))
        || matches!(vocabulary.joiners.at(&text.tokens, at), Some((_, 1)))
}
