//! All phrases of the vocabulary in one tree of words. A text is looked up in it once: every token learns what the phrases
//! that begin at it mean.

use super::letter::Letter;
use super::letters::{key, letters, without_marks};
use super::senses::{Sense, Senses};
use super::token::{Token, TokenKind};
use super::words::WordId;

/// Places for words; the vocabulary has a quarter as many.
const SLOTS: usize = 4096;

/// All words of all phrases, each once, so that phrases compare small numbers instead of letters.
struct Words {
    keys: Vec<u64>,
    /// The words by their keys: each in the first free place from the one that its key names.
    slots: Vec<WordId>,
}

impl Words {
    /// The word, or [`WordId::MAX`] and the place that it would have.
    fn find(&self, key: u64) -> (WordId, usize) {
        let mut slot = (key >> 32) as usize % SLOTS;
        loop {
            let id = self.slots.get(slot).copied().unwrap_or(WordId::MAX);
            if id == WordId::MAX || self.keys.get(usize::from(id)) == Some(&key) {
                return (id, slot);
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    /// Makes a word known.
    fn known(&mut self, key: u64) -> WordId {
        let (id, slot) = self.find(key);
        if id != WordId::MAX {
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

/// A word behind those that lead to it. The first node stands before all words.
#[derive(Clone, Copy, Default)]
struct Node {
    word: WordId,
    /// The first word that can follow, and the next one that can stand here instead; 0 where there is none.
    child: u16,
    sibling: u16,
    parent: u16,
    depth: u8,
    /// The last phrase added that ends here, counted from 1; 0 where none does.
    phrase: u16,
    /// Of a first word: the sets that have a phrase which ends with it.
    ends: u64,
}

/// What a phrase means that ends at a node.
#[derive(Clone, Copy)]
struct Phrase {
    /// The one that was added before it, counted as in [`Node`].
    before: u16,
    set: u8,
    meaning: u8,
}

/// The tree while phrases are added to it.
pub struct Planting {
    tree: Tree,
    phrases: Vec<Phrase>,
    /// Words are known as they are typed without marks.
    unmarked: bool,
    sets: u8,
}

impl Planting {
    pub fn new(unmarked: bool) -> Planting {
        let words = Words { keys: Vec::new(), slots: vec![WordId::MAX; SLOTS] };
        let tree = Tree { words, nodes: vec![Node::default()], first: Vec::new(), senses: Vec::new() };
        Planting { tree, phrases: Vec::new(), unmarked, sets: 0 }
    }

    /// Adds the phrases between bars.
    fn add(&mut self, set: u8, meaning: usize, phrases: &[Letter]) {
        for phrase in phrases.split(|letter| letter.ch == '|') {
            let mut node = 0;
            for word in phrase.split(|letter| letter.ch == ' ') {
                let word = self.tree.words.known(key(word));
                node = self.tree.grown(node, word);
            }
            let phrase = self.phrases.len() as u16 + 1;
            let Some(last) = self.tree.nodes.get_mut(usize::from(node)) else { continue };
            let (word, before) = (last.word, std::mem::replace(&mut last.phrase, phrase));
            self.phrases.push(Phrase { before, set, meaning: meaning as u8 });
            self.ends_with(word, set);
        }
    }

    /// Notes at a word, as the first of phrases, that one of the set ends with it.
    fn ends_with(&mut self, word: WordId, set: u8) {
        let alone = self.tree.grown(0, word);
        if let Some(node) = self.tree.nodes.get_mut(usize::from(alone)) {
            node.ends |= 1 << set;
        }
    }

    fn letters(&self, phrases: &str) -> Vec<Letter> {
        let mut letters = letters(phrases);
        if self.unmarked {
            without_marks(&mut letters);
        }
        letters
    }

    /// The tree, in which every word knows what the phrases up to it mean. Of two phrases with the same words, the
    /// first counts.
    pub fn grown(mut self) -> Tree {
        let mut all: Vec<(u64, usize, u64)> = Vec::with_capacity(self.tree.nodes.len());
        let mut pool: Vec<Sense> = Vec::with_capacity(4 * self.tree.nodes.len());
        for node in &self.tree.nodes {
            let (inherited, from, ends) = all.get(usize::from(node.parent)).copied().unwrap_or_default();
            let (mut sets, first) = (inherited, pool.len());
            let inherited = from..from + inherited.count_ones() as usize;
            pool.extend_from_within(inherited);
            let mut next = node.phrase;
            while let Some(phrase) = usize::from(next).checked_sub(1).and_then(|at| self.phrases.get(at)) {
                next = phrase.before;
                let sense = Sense { meaning: phrase.meaning, words: node.depth };
                let place = first + (sets & ((1 << phrase.set) - 1)).count_ones() as usize;
                match pool.get_mut(place).filter(|_| sets >> phrase.set & 1 != 0) {
                    Some(other) => *other = sense,
                    None => pool.insert(place, sense),
                }
                sets |= 1 << phrase.set;
            }
            all.push((sets, first, node.ends | ends));
        }
        // There is one such tree for all texts.
        let pool: &'static [Sense] = pool.leak();
        self.tree.senses = all
            .into_iter()
            .map(|(sets, first, ends)| Senses {
                sets,
                ends,
                longest: pool.get(first..first + sets.count_ones() as usize).unwrap_or(&[]),
            })
            .collect();
        self.tree
    }
}

/// The phrases, word by word.
pub struct Tree {
    words: Words,
    nodes: Vec<Node>,
    /// The nodes of first words, by the word; 0 for none.
    first: Vec<u16>,
    senses: Vec<Senses>,
}

impl Tree {
    pub fn word(&self, key: u64) -> WordId {
        self.words.find(key).0
    }

    /// What the phrases mean that begin with the first of the tokens.
    pub fn senses(&'static self, tokens: &[Token]) -> &'static Senses {
        let mut node = 0;
        for token in tokens {
            let TokenKind::Word(word) = token.kind else { break };
            match self.child(node, word) {
                Some(next) => node = next,
                None => break,
            }
        }
        self.senses.get(usize::from(node)).unwrap_or(Senses::NONE)
    }

    /// What one word means whatever follows.
    pub fn senses_of(&self, word: WordId) -> &Senses {
        self.child(0, word).and_then(|node| self.senses.get(usize::from(node))).unwrap_or(Senses::NONE)
    }

    fn child(&self, node: u16, word: WordId) -> Option<u16> {
        if node == 0 {
            return self.first.get(usize::from(word)).copied().filter(|&first| first != 0);
        }
        let mut child = self.nodes.get(usize::from(node))?.child;
        while child != 0 {
            let other = self.nodes.get(usize::from(child))?;
            if other.word == word {
                return Some(child);
            }
            child = other.sibling;
        }
        None
    }

    /// The child of a node, which is made where there is none.
    fn grown(&mut self, node: u16, word: WordId) -> u16 {
        if let Some(child) = self.child(node, word) {
            return child;
        }
        let new = self.nodes.len() as u16;
        let Some(parent) = self.nodes.get_mut(usize::from(node)) else { return 0 };
        let depth = parent.depth + 1;
        let sibling = if node == 0 { 0 } else { std::mem::replace(&mut parent.child, new) };
        self.nodes.push(Node { word, child: 0, sibling, parent: node, depth, phrase: 0, ends: 0 });
        if node == 0 {
            self.first.resize(self.first.len().max(usize::from(word) + 1), 0);
            if let Some(first) = self.first.get_mut(usize::from(word)) {
                *first = new;
            }
        }
        new
    }
}

/// A set of phrases, and what each group of them means.
pub struct Lexicon<T> {
    set: u8,
    meanings: Vec<T>,
}

impl Lexicon<()> {
    /// Of phrases that all mean the same.
    pub fn set(planting: &mut Planting, phrases: &str) -> Lexicon<()> {
        Lexicon::of(planting, &[((), phrases)])
    }

    /// Whether a phrase begins at the token.
    pub fn begins(&self, token: &Token) -> bool {
        token.senses.has(self.set)
    }

    /// Whether the word is one.
    pub fn has(&self, tree: &Tree, word: WordId) -> bool {
        tree.senses_of(word).has(self.set)
    }
}

impl<T: Copy> Lexicon<T> {
    /// Of groups of phrases between bars.
    pub fn of(planting: &mut Planting, groups: &[(T, &str)]) -> Lexicon<T> {
        let set = planting.sets;
        planting.sets += 1;
        Lexicon { set, meanings: Vec::new() }.with(planting, groups.iter().copied())
    }

    pub fn with<'a>(mut self, planting: &mut Planting, groups: impl Iterator<Item = (T, &'a str)>) -> Lexicon<T> {
        for (meaning, phrases) in groups {
            let letters = planting.letters(phrases);
            planting.add(self.set, self.meanings.len(), &letters);
            self.meanings.push(meaning);
        }
        self
    }

    /// Abbreviations are known with the marks of their letters and without.
    pub fn with_abbreviations(mut self, planting: &mut Planting, groups: &[(T, &str)]) -> Lexicon<T> {
        let first = self.meanings.len();
        self = self.with(planting, groups.iter().copied());
        for (at, (_, phrases)) in groups.iter().enumerate() {
            let mut letters = planting.letters(phrases);
            for letter in letters.iter_mut().filter(|letter| letter.ch == 'đ') {
                letter.ch = 'd';
            }
            planting.add(self.set, first + at, &letters);
        }
        self
    }

    /// The longest phrase that begins at the token, and how many tokens it has.
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<(T, usize)> {
        self.among(tokens.get(at)?.senses)
    }

    pub fn among(&self, senses: &Senses) -> Option<(T, usize)> {
        let sense = senses.of(self.set)?;
        Some((*self.meanings.get(usize::from(sense.meaning))?, sense.words.into()))
    }

    /// The longest phrase of at most four words that ends right before the token, and where it begins.
    pub fn ending_before(&self, tokens: &[Token], at: usize) -> Option<(T, usize)> {
        let last = tokens.get(at.checked_sub(1)?)?;
        if !last.senses.can_end(self.set) {
            return None;
        }
        (at.saturating_sub(4)..at).find_map(|from| {
            let (meaning, length) = self.at(tokens, from)?;
            (from + length == at).then_some((meaning, from))
        })
    }
}
