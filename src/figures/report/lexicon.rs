//! Phrases of the vocabulary, found in a text word by word.

use super::letters::key_of;
use super::tokens::{Kind, Token};

/// The number of a word that the vocabulary knows.
pub type WordId = u16;

/// All words of all phrases, each once, so that phrases compare numbers instead of letters.
#[derive(Default)]
pub struct Words {
    known: Vec<String>,
}

impl Words {
    pub const UNKNOWN: WordId = WordId::MAX;

    /// Of all phrases that will be looked for.
    pub fn of<'a>(phrases: impl Iterator<Item = &'a str>) -> Words {
        let mut known: Vec<String> = phrases.flat_map(|phrase| phrase.split(' ')).map(key_of).collect();
        known.sort_unstable();
        known.dedup();
        Words { known }
    }

    pub fn id(&self, key: &str) -> WordId {
        match self.known.binary_search_by(|known| known.as_str().cmp(key)) {
            Ok(at) => at as WordId,
            Err(_) => Words::UNKNOWN,
        }
    }
}

/// Phrases with what they mean.
pub struct Lexicon<T> {
    /// In the order of their first words, longer ones first.
    phrases: Vec<(Vec<WordId>, T)>,
}

impl<T: Copy> Lexicon<T> {
    pub fn of(words: &Words, phrases: &[(&str, T)]) -> Lexicon<T> {
        let mut phrases: Vec<(Vec<WordId>, T)> = phrases
            .iter()
            .map(|(phrase, meaning)| (phrase.split(' ').map(|word| words.id(&key_of(word))).collect(), *meaning))
            .collect();
        phrases.sort_by(|(one, _), (other, _)| (one.first(), other.len()).cmp(&(other.first(), one.len())));
        Lexicon { phrases }
    }

    /// The longest phrase that begins at the token, and how many tokens it has.
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<(T, usize)> {
        let Kind::Word(first) = tokens.get(at)?.kind else { return None };
        if first == Words::UNKNOWN {
            return None;
        }
        let from = self.phrases.partition_point(|(phrase, _)| phrase.first() < Some(&first));
        self.phrases
            .get(from..)?
            .iter()
            .take_while(|(phrase, _)| phrase.first() == Some(&first))
            .find(|(phrase, _)| is_at(phrase, tokens, at))
            .map(|(phrase, meaning)| (*meaning, phrase.len()))
    }

    /// The longest phrase of at most four words that ends right before the token, and where it begins.
    pub fn ending_before(&self, tokens: &[Token], at: usize) -> Option<(T, usize)> {
        (at.saturating_sub(4)..at).find_map(|from| {
            let (meaning, length) = self.at(tokens, from)?;
            (from + length == at).then_some((meaning, from))
        })
    }
}

fn is_at(phrase: &[WordId], tokens: &[Token], at: usize) -> bool {
    phrase
        .iter()
        .enumerate()
        .all(|(index, word)| tokens.get(at + index).is_some_and(|token| token.kind == Kind::Word(*word)))
}
