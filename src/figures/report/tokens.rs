//! Words, numbers and marks of a text, and where its sentences end.

use super::cells::{Cells, Line};
use super::encodings::Encoding;
use super::letter::Letter;
use super::letters::{is_letter, key};
use super::senses::Senses;
use super::token::{Token, TokenKind, nth};
use super::vocabulary::Vocabulary;
use super::words::ColumnRole;

/// A text cut into tokens.
pub struct Text<'a> {
    pub source: &'a str,
    pub letters: Vec<Letter>,
    pub tokens: Vec<Token>,
    /// An old one, where the text is not in Unicode.
    pub encoding: Option<Encoding>,
}

impl<'a> Text<'a> {
    #[inline(never)]
    pub fn read(source: &'a str, vocabulary: &'static Vocabulary) -> Text<'a> {
        let encoding = super::encodings::encoding(source);
        let letters = super::letters::encoded_letters(source, encoding);
        let lines = super::lines::lines(&letters);
        let lexer = Lexer {
            letters: &letters,
            lines: &lines,
            line: None,
            vocabulary,
            tokens: Vec::with_capacity(letters.len() / 4),
            at: 0,
        };
        let mut tokens = lexer.run();
        find_senses(&mut tokens, vocabulary);
        end_sentences(&mut tokens, vocabulary);
        Text { source, letters, tokens, encoding }
    }

    /// Bytes of the tokens from `first` to `last`, both included.
    pub fn bytes(&self, first: usize, last: usize) -> (u32, u32) {
        (self.start_of(first), self.end_of(last))
    }

    pub fn printed(&self, first: usize, last: usize) -> &'a str {
        let (start, end) = self.bytes(first, last);
        self.source.get(start as usize..end as usize).unwrap_or("")
    }

    /// The token at `at`; behind the last one, the end.
    pub fn at(&self, at: usize) -> &Token {
        nth(&self.tokens, at)
    }

    /// The tokens of these places, as far as there are any.
    pub fn slice(&self, places: std::ops::Range<usize>) -> &[Token] {
        self.tokens.get(places).unwrap_or(&[])
    }

    pub fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub fn before(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at.checked_sub(1)?)
    }

    pub fn letters_of(&self, at: usize) -> &[Letter] {
        self.tokens.get(at).and_then(|token| self.letters.get(token.first as usize..token.last as usize)).unwrap_or(&[])
    }

    /// The words from `first` up to before `last`, as they are compared.
    pub fn written(&self, first: usize, last: usize) -> String {
        let mut written = String::new();
        for at in first..last {
            written.extend(self.letters_of(at).iter().map(|letter| letter.ch));
            written.push(' ');
        }
        written
    }

    /// "ĐVSDLĐ"
    pub fn is_all_capitals(&self, at: usize) -> bool {
        let letters = self.letters_of(at);
        letters.len() > 1 && letters.iter().all(|letter| letter.capital)
    }

    /// The digits of a number without its marks, where they are at most 18.
    pub fn digits(&self, at: usize) -> Option<(i64, usize)> {
        let mut count = 0;
        let mut value = 0i64;
        for letter in self.letters_of(at) {
            if !letter.ch.is_ascii_digit() {
                continue;
            }
            count += 1;
            if count > 18 {
                return None;
            }
            value = value * 10 + i64::from(letter.ch as u32 - '0' as u32);
        }
        Some((value, count))
    }

    /// The value of a number that is digits only.
    pub fn plain(&self, at: usize) -> Option<i64> {
        let token = self.tokens.get(at)?;
        let (value, count) = self.digits(at)?;
        (token.is_number() && count == (token.last - token.first) as usize).then_some(value)
    }

    fn start_of(&self, at: usize) -> u32 {
        self.letters_of(at).first().map_or(0, |letter| letter.start)
    }

    fn end_of(&self, at: usize) -> u32 {
        self.letters_of(at).last().map_or(0, |letter| letter.end)
    }
}

struct Lexer<'a> {
    letters: &'a [Letter],
    /// The lines with cells that are still ahead.
    lines: &'a [Line],
    /// How the cells of this line are set apart, and where its tokens begin.
    line: Option<(Cells, usize)>,
    vocabulary: &'static Vocabulary,
    tokens: Vec<Token>,
    at: usize,
}

/// Where the columns of a head begin: each with a capital, behind that of the names.
fn capitals(line: &[Token]) -> Vec<usize> {
    (1..line.len()).filter(|&at| line.get(at).is_some_and(|token| token.is_word() && token.capital)).collect()
}

/// So many spaces in a row are the border of a column.
const COLUMN_SPACES: usize = 4;
/// So far a line is searched for the border of a cell.
const MOST_CELLS: usize = 64;

impl Lexer<'_> {
    fn run(mut self) -> Vec<Token> {
        let mut starts_line = true;
        while self.at < self.letters.len() {
            let from = self.at;
            self.begin_line();
            let spaces = self.skip_spaces();
            let Some(ch) = self.peek(0) else { break };
            let first = self.at;
            let mut end = None;
            let (mut kind, mut wide_gap) = (TokenKind::Mark(ch), !starts_line && spaces >= COLUMN_SPACES);
            match ch {
                '\n' => {
                    let below = matches!(self.line, Some((Cells::Stacked { more: true, .. }, _)));
                    let hard = self.line.is_some() || self.line_ends();
                    self.end_line();
                    while self.peek(0).is_some_and(|ch| ch == '\n' || ch == ' ') {
                        self.at += 1;
                    }
                    if !hard {
                        continue;
                    }
                    kind = if below { TokenKind::Cell } else { TokenKind::Break };
                }
                ';' if matches!(self.line, Some((Cells::Semicolons, _))) => {
                    self.at += 1;
                    kind = TokenKind::Cell;
                }
                '\t' | '|' => {
                    self.at += 1;
                    kind = TokenKind::Cell;
                }
                '0'..='9' => {
                    end = Some(self.number());
                    kind = TokenKind::Number;
                }
                ch if is_letter(ch) => {
                    let length = self.letters.iter().skip(first).take_while(|letter| is_letter(letter.ch)).count();
                    self.at += length;
                    kind = TokenKind::Word(self.vocabulary.word(key(self.letters.get(first..self.at).unwrap_or(&[]))));
                }
                _ => self.at += 1,
            }
            wide_gap &= !matches!(kind, TokenKind::Break | TokenKind::Cell);
            if wide_gap {
                self.push(TokenKind::Cell, from, first, true, false);
            }
            // A soft end of line counts as a space.
            let before = first.checked_sub(1).and_then(|before| self.letters.get(before));
            let spaced = before.is_some_and(|letter| letter.ch.is_whitespace());
            self.push(kind, first, end.unwrap_or(self.at), spaced, starts_line);
            starts_line = matches!(kind, TokenKind::Break);
        }
        self.end_line();
        self.tokens
    }

    /// Finds out how the cells of a line are set apart, where its first letter is reached.
    fn begin_line(&mut self) {
        while let Some((next, rest)) = self.lines.split_first() {
            if next.first > self.at {
                return;
            }
            if next.first == self.at {
                self.line = Some((next.cells, self.tokens.len()));
                if matches!(next.cells, Cells::Stacked { indented: true, .. }) {
                    self.push(TokenKind::Cell, self.at, self.at, false, true);
                }
            }
            self.lines = rest;
        }
    }

    /// Puts the borders between the cells of a line that single spaces set apart.
    fn end_line(&mut self) {
        let Some((cells, first)) = self.line.take() else { return };
        let of_line = self.tokens.get(first..).unwrap_or(&[]);
        let borders: Vec<usize> = match cells {
            Cells::Semicolons | Cells::Stacked { .. } => return,
            Cells::Spaces(numbers) => {
                let at = |(at, token): (usize, &Token)| token.is_number().then_some(at);
                let found: Vec<usize> = of_line.iter().enumerate().filter_map(at).collect();
                found.get(found.len().saturating_sub(numbers)..).unwrap_or(&[]).to_vec()
            }
            Cells::Head(columns) => {
                let mut found = Vec::new();
                let mut at = 0;
                while at < of_line.len() {
                    match self.vocabulary.columns.among(self.vocabulary.senses(of_line.get(at..).unwrap_or(&[]))) {
                        Some((role, words)) => {
                            // The numbers of rows stand before their names.
                            if role != ColumnRole::Number {
                                found.push(at);
                            }
                            at += words;
                        }
                        None => at += 1,
                    }
                }
                if found.len() != columns {
                    found = capitals(of_line);
                }
                if found.len() == columns { found } else { return }
            }
        };
        for at in borders.into_iter().rev().filter(|at| *at > 0) {
            let Some(next) = self.tokens.get(first + at).copied() else { continue };
            let before = next.first.saturating_sub(1);
            let border = Token {
                kind: TokenKind::Cell,
                first: before,
                last: next.first,
                spaced: false,
                capital: false,
                starts_line: false,
                sentence: 0,
                senses: Senses::NONE,
            };
            self.tokens.insert(first + at, border);
        }
    }

    fn push(&mut self, kind: TokenKind, first: usize, last: usize, spaced: bool, starts_line: bool) {
        let capital = self.letters.get(first).is_some_and(|letter| letter.capital);
        let (first, last) = (first as u32, last as u32);
        self.tokens.push(Token { kind, first, last, spaced, capital, starts_line, sentence: 0, senses: Senses::NONE });
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.letters.get(self.at + ahead).map(|letter| letter.ch)
    }

    fn skip_spaces(&mut self) -> usize {
        let from = self.at;
        while self.peek(0).is_some_and(|ch| ch != '\n' && ch != '\t' && ch.is_whitespace()) {
            self.at += 1;
        }
        self.at - from
    }

    /// Text pasted from a page breaks its lines anywhere. A line goes on below where nothing ended it and the next one
    /// begins like the middle of a sentence.
    fn line_ends(&self) -> bool {
        let last = self.tokens.last().map(|token| token.kind);
        let open = !matches!(
            last,
            None | Some(TokenKind::Cell | TokenKind::Break | TokenKind::Mark('.' | '!' | '?' | ':' | ';' | '…' | '/'))
        );
        let mut ahead = 1;
        while self.peek(ahead) == Some(' ') {
            ahead += 1;
        }
        let goes_on = match self.letters.get(self.at + ahead) {
            Some(letter) if is_letter(letter.ch) => !letter.capital,
            Some(letter) if letter.ch.is_ascii_digit() => !self.numbers_a_list(ahead),
            _ => false,
        };
        !(open && goes_on) || self.is_between_rows()
    }

    /// Cells stand in this line and in the next: "Cụm | Kế hoạch" above "1A | 640".
    fn is_between_rows(&self) -> bool {
        let mut of_line =
            self.tokens.iter().rev().take(MOST_CELLS).take_while(|token| !matches!(token.kind, TokenKind::Break));
        let next = self.letters.iter().skip(self.at + 1).take(MOST_CELLS).take_while(|letter| letter.ch != '\n');
        of_line.any(Token::is_cell) && next.map(|letter| letter.ch).any(|ch| matches!(ch, '\t' | '|'))
    }

    /// "1." or "2)" at the beginning of a line.
    fn numbers_a_list(&self, ahead: usize) -> bool {
        let numbering = |ch: char| ch.is_ascii_digit() || ch == '.';
        let length = (0..8).take_while(|more| self.peek(ahead + more).is_some_and(numbering)).count();
        let behind = self.letters.get(self.at + ahead + length + 1);
        let heading =
            length > 2 && self.peek(ahead + length) == Some(' ') && behind.is_some_and(|letter| letter.capital);
        if heading || length > 1 && self.peek(ahead + length - 1) == Some('.') {
            return true;
        }
        let digits = (0..3).take_while(|more| self.peek(ahead + more).is_some_and(|ch| ch.is_ascii_digit())).count();
        matches!(self.peek(ahead + digits), Some('.' | ')' | '/'))
            && !self.peek(ahead + digits + 1).is_some_and(|ch| ch.is_ascii_digit())
            || self.peek(ahead + digits) == Some('\t')
            || self.peek(ahead + digits) == Some('/')
    }

    /// Gives where the number ends; what follows it as a footnote's mark is passed over.
    fn number(&mut self) -> usize {
        let first = self.at;
        self.skip_digits();
        if self.at - first <= 3
            && self.letters.get(first).is_some_and(|letter| letter.ch != '0')
            && !self.follows_date_word()
        {
            while self.groups_are_joined() && self.group_follows() {
                self.at += 4;
            }
        }
        let mut broken = false;
        loop {
            let marked = matches!(self.peek(0), Some('.' | ',')) && self.peek(1).is_some_and(|ch| ch.is_ascii_digit());
            if marked {
                self.at += 1;
            } else if !broken && self.goes_on_below(first) {
                broken = true;
                self.at += 2;
            } else {
                break;
            }
            self.skip_digits();
        }
        let end = self.at;
        self.note();
        end
    }

    /// "12.\n480 người": a number that is broken over a line behind its mark.
    fn goes_on_below(&self, first: usize) -> bool {
        let digit = |ahead: usize| self.peek(ahead).is_some_and(|ch| ch.is_ascii_digit());
        let group = digit(2) && digit(3) && digit(4) && !digit(5);
        let starts_line = self.tokens.last().is_none_or(|token| token.kind == TokenKind::Break);
        let leading = self.letters.get(first).is_some_and(|letter| letter.ch != '0');
        matches!(self.peek(0), Some('.' | ',')) && self.peek(1) == Some('\n') && group && !starts_line && leading
    }

    /// "12.480[1]": a mark of a footnote, which stands right behind a number.
    fn note(&mut self) {
        let closing = match self.peek(0) {
            Some('[') => ']',
            Some('(') => ')',
            _ => return,
        };
        let digits = (1..=2).take_while(|ahead| self.peek(*ahead).is_some_and(|ch| ch.is_ascii_digit())).count();
        if digits > 0 && self.peek(digits + 1) == Some(closing) {
            self.at += digits + 2;
        }
    }

    fn skip_digits(&mut self) {
        while self.peek(0).is_some_and(|ch| ch.is_ascii_digit()) {
            self.at += 1;
        }
    }

    /// In a line whose cells are set apart by spaces, no space is within a number.
    fn groups_are_joined(&self) -> bool {
        !matches!(self.line, Some((Cells::Spaces(_), _)))
    }

    /// A space and exactly three digits: "1 500 000".
    fn group_follows(&self) -> bool {
        let digit = |ahead: usize| self.peek(ahead).is_some_and(|ch| ch.is_ascii_digit());
        self.peek(0) == Some(' ') && digit(1) && digit(2) && digit(3) && !digit(4)
    }

    /// "tháng 9 250 người" is no nine thousand.
    fn follows_date_word(&self) -> bool {
        match self.tokens.last().map(|token| token.kind) {
            Some(TokenKind::Word(word)) => self.vocabulary.is_date_word(word),
            Some(TokenKind::Mark('/' | '-' | '.')) | Some(TokenKind::Number) => true,
            _ => false,
        }
    }
}

/// Looks every word up with those behind it.
fn find_senses(tokens: &mut [Token], vocabulary: &'static Vocabulary) {
    for at in 0..tokens.len() {
        let ahead = tokens.get(at..).unwrap_or(&[]);
        if !ahead.first().is_some_and(Token::is_word) {
            continue;
        }
        let senses = vocabulary.senses(ahead);
        if let Some(token) = tokens.get_mut(at) {
            token.senses = senses;
        }
    }
}

/// Numbers the sentences. A point ends one where the next word has a capital and the last one is no abbreviation; at the
/// end of a line, the line ends it.
fn end_sentences(tokens: &mut [Token], vocabulary: &Vocabulary) {
    let mut sentence = 0;
    for at in 0..tokens.len() {
        let Some(token) = tokens.get_mut(at) else { return };
        token.sentence = sentence;
        let ends = match token.kind {
            TokenKind::Break => true,
            TokenKind::Mark('!' | '?' | '…') => {
                nth(tokens, at + 1).kind != TokenKind::Break || at + 1 == tokens.len()
            }
            TokenKind::Mark('.') => {
                let before = at.checked_sub(1).and_then(|before| tokens.get(before));
                point_ends(before, tokens.get(at + 1), vocabulary)
            }
            _ => false,
        };
        sentence += u32::from(ends);
    }
}

fn point_ends(before: Option<&Token>, next: Option<&Token>, vocabulary: &Vocabulary) -> bool {
    let Some(next) = next else { return true };
    if let Some(word @ Token { kind: TokenKind::Word(_), capital: true, last, first, .. }) = before
        && (vocabulary.is_abbreviation(word) || last - first == 1)
    {
        return false;
    }
    if before.is_some_and(|before| before.is_number() && before.starts_line) {
        return false;
    }
    match next.kind {
        TokenKind::Word(_) => next.capital,
        TokenKind::Number | TokenKind::Mark(_) => next.spaced,
        TokenKind::Cell => true,
        TokenKind::Break => false,
    }
}
