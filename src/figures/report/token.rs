//! One piece of a text: a word, a number, a mark.

use super::senses::Senses;
use super::words::WordId;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A word, by its place in the vocabulary; [`WordId::MAX`] for all others.
    Word(WordId),
    /// Digits with dots, commas and group spaces between them.
    Number,
    Mark(char),
    /// A border between two cells of a pasted table.
    Cell,
    /// The end of a line that is the end of what it says.
    Break,
}

#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub kind: TokenKind,
    /// Letters from `first` up to before `last`.
    pub first: u32,
    pub last: u32,
    /// A space stands before it.
    pub spaced: bool,
    /// Begins with a capital letter.
    pub capital: bool,
    /// The first of its line.
    pub starts_line: bool,
    pub sentence: u32,
    /// What the phrases that begin with it mean.
    pub senses: &'static Senses,
}

impl Token {
    pub fn is_mark(&self, mark: char) -> bool {
        matches!(self.kind, TokenKind::Mark(other) if other == mark)
    }

    pub fn is_number(&self) -> bool {
        matches!(self.kind, TokenKind::Number)
    }

    pub fn is_cell(&self) -> bool {
        matches!(self.kind, TokenKind::Cell)
    }

    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word(_))
    }
}

/// Where a text has ended.
static END: Token = Token {
    kind: TokenKind::Break,
    first: 0,
    last: 0,
    spaced: false,
    capital: false,
    starts_line: false,
    sentence: u32::MAX,
    senses: Senses::NONE,
};

/// The token at `at`; behind the last one, the end.
pub fn nth(tokens: &[Token], at: usize) -> &Token {
    tokens.get(at).unwrap_or(&END)
}

/// The tokens from the beginning to before the end of `places`; none where they are not all there.
pub fn slice(tokens: &[Token], places: std::ops::Range<usize>) -> &[Token] {
    tokens.get(places).unwrap_or(&[])
}
