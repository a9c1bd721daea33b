//! Phrases of the vocabulary, found in a text word by word.

use super::abbreviations::unmarked;
use super::letters::key_of;
use super::token::{Token, TokenKind};
use super::words::WordId;

/// All words of all phrases, each once, so that phrases compare small numbers instead of letters.
pub struct Words {
    /// The words' keys in their order.
    known: Vec<u64>,
}

impl Words {
    pub const UNKNOWN: WordId = WordId::MAX;

    /// Of all phrases that will be looked for.
    pub fn of<'a>(phrases: impl Iterator<Item = &'a str>) -> Words {
        let mut known: Vec<u64> = phrases.flat_map(|phrase| phrase.split(' ')).map(key_of).collect();
        known.sort_unstable();
        known.dedup();
        Words { known }
    }

    pub fn id(&self, key: u64) -> WordId {
        self.known.binary_search(&key).map_or(Words::UNKNOWN, |at| at as WordId)
    }
}

/// Phrases with what they mean.
pub struct Lexicon<T> {
    phrases: Phrases,
    meanings: Vec<T>,
}

impl<T: Copy> Lexicon<T> {
    pub fn of(words: &Words, meanings: &[(&str, T)]) -> Lexicon<T> {
        Lexicon::with_abbreviations(words, meanings, &[])
    }

    /// Abbreviations are known with the marks of their letters and without.
    pub fn with_abbreviations(words: &Words, meanings: &[(&str, T)], short: &[(&str, T)]) -> Lexicon<T> {
        let mut all: Vec<(String, T)> = Vec::with_capacity(meanings.len() + 2 * short.len());
        all.extend(meanings.iter().map(|(phrase, meaning)| (String::from(*phrase), *meaning)));
        for (phrase, meaning) in short {
            all.push((String::from(*phrase), *meaning));
            all.extend(unmarked(phrase).map(|phrase| (phrase, *meaning)));
        }
        let phrases = Phrases::of(words, &mut all.iter().map(|(phrase, _)| phrase.as_str()));
        Lexicon { phrases, meanings: all.into_iter().map(|(_, meaning)| meaning).collect() }
    }

    /// The longest phrase that begins at the token, and how many tokens it has.
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<(T, usize)> {
        let (index, words) = self.phrases.at(tokens, at)?;
        Some((*self.meanings.get(index)?, words))
    }

    /// The longest phrase of at most four words that ends right before the token, and where it begins.
    pub fn ending_before(&self, tokens: &[Token], at: usize) -> Option<(T, usize)> {
        let (index, from) = self.phrases.ending_before(tokens, at)?;
        Some((*self.meanings.get(index)?, from))
    }
}

/// The words of the phrases, whatever they mean.
struct Phrases {
    /// For every word, the first phrase that begins with it: its place in `all`, and one behind the last word.
    first: Vec<u16>,
    /// In the order of their first words, longer ones first.
    all: Vec<Phrase>,
}

struct Phrase {
    words: Vec<WordId>,
    /// Its place in the vocabulary.
    index: usize,
}

impl Phrases {
    fn of(words: &Words, phrases: &mut dyn Iterator<Item = &str>) -> Phrases {
        let mut all: Vec<Phrase> = Vec::new();
        for (index, phrase) in phrases.enumerate() {
            all.push(Phrase { words: phrase.split(' ').map(|word| words.id(key_of(word))).collect(), index });
        }
        all.sort_by(|one, other| {
            one.words.first().cmp(&other.words.first()).then(other.words.len().cmp(&one.words.len()))
        });
        let mut first = vec![0; words.known.len() + 1];
        for phrase in &all {
            if let Some(count) = phrase.words.first().and_then(|word| first.get_mut(usize::from(*word) + 1)) {
                *count += 1;
            }
        }
        let mut before = 0;
        for place in &mut first {
            before += *place;
            *place = before;
        }
        Phrases { first, all }
    }

    fn at(&self, tokens: &[Token], at: usize) -> Option<(usize, usize)> {
        let TokenKind::Word(word) = tokens.get(at)?.kind else { return None };
        let word = usize::from(word);
        let (from, to) = (*self.first.get(word)?, *self.first.get(word + 1)?);
        let beginning = self.all.get(usize::from(from)..usize::from(to))?;
        let found = beginning.iter().find(|phrase| is_at(&phrase.words, tokens, at))?;
        Some((found.index, found.words.len()))
    }

    fn ending_before(&self, tokens: &[Token], at: usize) -> Option<(usize, usize)> {
        (at.saturating_sub(4)..at).find_map(|from| {
            let (index, length) = self.at(tokens, from)?;
            (from + length == at).then_some((index, from))
        })
    }
}

fn is_at(phrase: &[WordId], tokens: &[Token], at: usize) -> bool {
    let there = tokens.get(at..).unwrap_or(&[]);
    phrase.len() <= there.len()
        && phrase.iter().zip(there).all(|(word, token)| matches!(token.kind, TokenKind::Word(other) if other == *word))
}
