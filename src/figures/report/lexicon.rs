//! Phrases of the vocabulary, found in a text word by word.

use super::letters::{key_of, unmarked_key_of};
use super::token::{Token, TokenKind};
use super::words::WordId;

/// Places for words; the vocabulary has a quarter as many.
const SLOTS: usize = 4096;

/// All words of all phrases, each once, so that phrases compare small numbers instead of letters.
pub struct Words {
    keys: Vec<u64>,
    /// They are known as they are typed without marks.
    unmarked: bool,
    /// The words by their keys: each in the first free place from the one that its key names.
    slots: Vec<WordId>,
}

impl Words {
    pub fn new(unmarked: bool) -> Words {
        Words { keys: Vec::new(), unmarked, slots: vec![Words::UNKNOWN; SLOTS] }
    }

    pub const UNKNOWN: WordId = WordId::MAX;

    pub fn count(&self) -> usize {
        self.keys.len()
    }

    pub fn id(&self, key: u64) -> WordId {
        self.find(key).0
    }

    /// The word, or [`Words::UNKNOWN`] and the place that it would have.
    fn find(&self, key: u64) -> (WordId, usize) {
        let mut slot = (key >> 32) as usize % SLOTS;
        loop {
            let id = self.slots.get(slot).copied().unwrap_or(Words::UNKNOWN);
            if id == Words::UNKNOWN || self.keys.get(usize::from(id)) == Some(&key) {
                return (id, slot);
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    /// Makes a word known.
    pub fn known(&mut self, word: &str) -> WordId {
        let key = if self.unmarked { unmarked_key_of(word) } else { key_of(word) };
        let (id, slot) = self.find(key);
        if id != Words::UNKNOWN {
            return id;
        }
        let id = self.keys.len() as WordId;
        self.keys.push(key);
        if let Some(free) = self.slots.get_mut(slot) {
            *free = id;
        }
        id
    }
}

/// Phrases with what they mean.
pub struct Lexicon<T> {
    phrases: Phrases,
    meanings: Vec<T>,
}

impl Lexicon<()> {
    #[inline(never)]
    pub fn set(words: &mut Words, phrases: &str) -> Lexicon<()> {
        Lexicon::of(words, &[((), phrases)])
    }
}

impl<T: Copy> Lexicon<T> {
    /// Of phrases between bars.
    #[inline(never)]
    pub fn of(words: &mut Words, groups: &[(T, &str)]) -> Lexicon<T> {
        let empty = Lexicon { phrases: Phrases::default(), meanings: Vec::new() };
        empty.with(words, groups.iter().copied())
    }

    pub fn with<'a>(mut self, words: &mut Words, groups: impl Iterator<Item = (T, &'a str)>) -> Lexicon<T> {
        for (meaning, phrases) in groups {
            self.phrases.add(words, phrases, self.meanings.len());
            self.meanings.push(meaning);
        }
        self.phrases.sort(words);
        self
    }

    /// Abbreviations are known with the marks of their letters and without.
    pub fn with_abbreviations(self, words: &mut Words, groups: &[(T, &str)]) -> Lexicon<T> {
        let unmarked: Vec<(T, String)> =
            groups.iter().map(|(meaning, phrases)| (*meaning, phrases.replace('đ', "d"))).collect();
        self.with(words, groups.iter().copied())
            .with(words, unmarked.iter().map(|(meaning, phrases)| (*meaning, phrases.as_str())))
    }

    /// The longest phrase that begins at the token, and how many tokens it has.
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<(T, usize)> {
        let (meaning, words) = self.phrases.at(tokens, at)?;
        Some((*self.meanings.get(meaning)?, words))
    }

    /// The longest phrase of at most four words that ends right before the token, and where it begins.
    pub fn ending_before(&self, tokens: &[Token], at: usize) -> Option<(T, usize)> {
        let (meaning, from) = self.phrases.ending_before(tokens, at)?;
        Some((*self.meanings.get(meaning)?, from))
    }
}

/// The words of the phrases, whatever they mean.
#[derive(Default)]
struct Phrases {
    /// For every word, the first phrase that begins with it: its place in `all`, and one behind the last word.
    first: Vec<u16>,
    /// In the order of their first words, longer ones first.
    all: Vec<Phrase>,
    /// The words of all of them.
    words: Vec<WordId>,
    /// Whether a word is the last of some phrase.
    ends: Vec<bool>,
}

#[derive(Clone, Copy)]
struct Phrase {
    first: WordId,
    /// Its words behind the first, among all words.
    from: u16,
    more: u16,
    meaning: u16,
}

impl Phrases {
    fn add(&mut self, words: &mut Words, phrases: &str, meaning: usize) {
        for phrase in phrases.split('|') {
            let from = self.words.len();
            self.words.extend(phrase.split(' ').map(|word| words.known(word)));
            let (Some(first), Some(last)) = (self.words.get(from).copied(), self.words.last().copied()) else {
                continue;
            };
            let last = usize::from(last);
            self.ends.resize(self.ends.len().max(last + 1), false);
            if let Some(ends) = self.ends.get_mut(last) {
                *ends = true;
            }
            let more = self.words.len() - from - 1;
            self.all.push(Phrase { first, from: from as u16 + 1, more: more as u16, meaning: meaning as u16 });
        }
    }

    fn sort(&mut self, words: &Words) {
        self.all.sort_by_key(|phrase| (phrase.first, u16::MAX - phrase.more));
        self.first = vec![0; words.count() + 1];
        for phrase in &self.all {
            if let Some(count) = self.first.get_mut(usize::from(phrase.first) + 1) {
                *count += 1;
            }
        }
        let mut before = 0;
        for place in &mut self.first {
            before += *place;
            *place = before;
        }
    }

    fn at(&self, tokens: &[Token], at: usize) -> Option<(usize, usize)> {
        let TokenKind::Word(word) = tokens.get(at)?.kind else { return None };
        let word = usize::from(word);
        let (from, to) = (*self.first.get(word)?, *self.first.get(word + 1)?);
        let beginning = self.all.get(usize::from(from)..usize::from(to))?;
        let found = beginning.iter().find(|phrase| self.is_at(phrase, tokens, at + 1))?;
        Some((found.meaning.into(), usize::from(found.more) + 1))
    }

    fn is_at(&self, phrase: &Phrase, tokens: &[Token], next: usize) -> bool {
        let from = usize::from(phrase.from);
        let more = self.words.get(from..from + usize::from(phrase.more)).unwrap_or(&[]);
        let there = tokens.get(next..).unwrap_or(&[]);
        more.len() <= there.len()
            && more
                .iter()
                .zip(there)
                .all(|(word, token)| matches!(token.kind, TokenKind::Word(other) if other == *word))
    }

    fn ending_before(&self, tokens: &[Token], at: usize) -> Option<(usize, usize)> {
        let TokenKind::Word(last) = tokens.get(at.checked_sub(1)?)?.kind else { return None };
        self.ends.get(usize::from(last)).filter(|ends| **ends)?;
        (at.saturating_sub(4)..at).find_map(|from| {
            let (meaning, length) = self.at(tokens, from)?;
            (from + length == at).then_some((meaning, from))
        })
    }
}
