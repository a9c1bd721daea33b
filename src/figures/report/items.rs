//! A text as the reader of figures sees it: figures, and the words and marks between them that say how they belong
//! together.

use super::found::Found;
use super::token::{Token, TokenKind};
use super::tokens::Text;
use super::vocabulary::Vocabulary;
use super::words::Cue;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    Figure(usize),
    /// With the number of its token.
    Cue(Cue, usize),
    Mark(Mark),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Comma,
    Semicolon,
    Colon,
    Open,
    Close,
    And,
    Cell,
}

/// A sentence, or a line of a list or table.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// Items from `first` up to before `last`.
    pub first: usize,
    pub last: usize,
    /// "-", "+", "1.", "a)" at its beginning.
    pub bullet: Option<char>,
    /// It is the first of its line.
    pub starts_line: bool,
    /// It ends with a colon, so that a list may follow.
    pub opens_list: bool,
    /// It has cells.
    pub is_row: bool,
}

pub struct Items {
    pub items: Vec<Item>,
    pub sentences: Vec<Sentence>,
}

pub fn items(text: &Text<'_>, vocabulary: &Vocabulary, found: &[Found]) -> Items {
    let mut items = Vec::with_capacity(text.tokens.len() / 4);
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut figures = found.iter().enumerate().peekable();
    let mut at = 0;
    let mut current = None;
    while let Some(token) = text.token(at) {
        if current != Some(token.sentence) {
            current = Some(token.sentence);
            let bullet = bullet(text.tokens.get(at..).unwrap_or(&[]));
            let first = items.len();
            sentences.push(Sentence {
                first,
                last: first,
                bullet,
                starts_line: token.starts_line,
                opens_list: false,
                is_row: false,
            });
        }
        let (item, next) = match figures.peek() {
            Some((index, figure)) if figure.first == at => {
                let item = Item::Figure(*index);
                let next = figure.last + 1;
                let (number, last) = (figure.number, figure.last);
                figures.next();
                items.push(item);
                (described(text, vocabulary, number, last), next)
            }
            _ => item(text, vocabulary, at),
        };
        items.extend(item);
        if let Some(sentence) = sentences.last_mut() {
            sentence.last = items.len();
            sentence.is_row |= token.is_cell();
            if !matches!(token.kind, TokenKind::Break) {
                sentence.opens_list = token.is_mark(':');
            }
        }
        at = next;
    }
    Items { items, sentences }
}

/// What stands between a number and its noun: "634 more people", "2,650 voluntary members".
fn described(text: &Text<'_>, vocabulary: &Vocabulary, number: usize, last: usize) -> Option<Item> {
    let tokens = &text.tokens;
    let said = |at: usize| match vocabulary.cues.at(tokens, at) {
        Some((cue @ (Cue::Compulsory | Cue::Voluntary), _)) => Some(cue),
        _ => vocabulary.more.at(tokens, at).map(|_| Cue::New),
    };
    let noun = last.max(number + 2);
    (number + 1..noun).take(4).find_map(said).map(|cue| Item::Cue(cue, last))
}

/// What a line of a list begins with: the mark itself, '1' for any number, 'a' for any letter.
pub fn bullet(line: &[Token]) -> Option<char> {
    let first = line.first().filter(|token| token.starts_line)?;
    let opened = first.is_mark('(');
    let named = if opened { line.get(1)? } else { first };
    let closes = line
        .get(1 + usize::from(opened))
        .is_some_and(|next| !next.spaced && (next.is_mark(')') || !opened && (next.is_mark('.') || next.is_mark('/'))));
    let one_letter = named.last - named.first == 1;
    match named.kind {
        TokenKind::Number if closes && named.last - named.first <= 2 => Some('1'),
        // "1.1." and "2.3" number a line, too, but are read as one number.
        TokenKind::Word(_) if closes && one_letter => Some('a'),
        // The bullet of some word processors.
        TokenKind::Word(_)
            if one_letter && !named.capital && !opened && line.get(1).is_some_and(|next| next.spaced) =>
        {
            Some('o')
        }
        TokenKind::Mark(mark) if !opened && is_bullet(mark) => Some(mark),
        _ => None,
    }
}

fn is_bullet(mark: char) -> bool {
    matches!(
        mark,
        '-' | '+'
            | '*'
            | '#'
            | '>'
            | '•'
            | '·'
            | '●'
            | '○'
            | '◦'
            | '▪'
            | '▫'
            | '■'
            | '□'
            | '►'
            | '➢'
            | '➤'
            | '✓'
            | '✔'
            | '❖'
            | '◆'
            | '→'
            | '~'
    ) || ('\u{e000}'..='\u{f8ff}').contains(&mark)
}

fn item(text: &Text<'_>, vocabulary: &Vocabulary, at: usize) -> (Option<Item>, usize) {
    let token = text.at(at);
    if token.is_word() && token.senses.sets == 0 {
        return (None, at + 1);
    }
    if vocabulary.is_and(token) {
        return (Some(Item::Mark(Mark::And)), at + 1);
    }
    if let Some((cue, words)) = vocabulary.cues.at(&text.tokens, at) {
        // "so 33,315 people remain": English.
        if words == 1 && vocabulary.is_compared(token) && text.at(at + 1).is_number() {
            return (None, at + 1);
        }
        return (Some(Item::Cue(cue, at)), at + words);
    }
    let mark = match token.kind {
        TokenKind::Mark(',') => Mark::Comma,
        TokenKind::Mark(';') => Mark::Semicolon,
        TokenKind::Mark(':') => Mark::Colon,
        TokenKind::Mark('(' | '[') => Mark::Open,
        TokenKind::Mark(')' | ']') => Mark::Close,
        TokenKind::Cell => Mark::Cell,
        // "thu 306,1 tỷ – đạt 53,4 %"
        TokenKind::Mark('-') if token.spaced && !token.starts_line => Mark::Comma,
        // "33.118 → 38.316 người (+5.198 người; +15,7 %)"
        TokenKind::Mark('→') if !token.starts_line => return (Some(Item::Cue(Cue::To, at)), at + 1),
        TokenKind::Mark('+') if !token.starts_line && text.at(at + 1).is_number() && !text.at(at + 1).spaced => {
            return (Some(Item::Cue(Cue::Up, at)), at + 1);
        }
        _ => return (None, at + 1),
    };
    (Some(Item::Mark(mark)), at + 1)
}

impl Items {
    /// A mark where there is no item.
    pub fn item(&self, at: usize) -> Item {
        self.items.get(at).copied().unwrap_or(Item::Mark(Mark::Cell))
    }

    /// The item before the one at `at`.
    pub fn item_before(&self, at: usize) -> Option<Item> {
        self.items.get(at.checked_sub(1)?).copied()
    }

    pub fn slice(&self, places: std::ops::Range<usize>) -> &[Item] {
        self.items.get(places).unwrap_or(&[])
    }

    pub fn sentences_in(&self, places: std::ops::RangeFrom<usize>) -> &[Sentence] {
        self.sentences.get(places).unwrap_or(&[])
    }

    /// An empty one where there is none of this number.
    pub fn sentence(&self, at: usize) -> Sentence {
        const NONE: Sentence =
            Sentence { first: 0, last: 0, bullet: None, starts_line: false, opens_list: false, is_row: false };
        self.sentences.get(at).copied().unwrap_or(NONE)
    }
}
