//! Numbers that are no figures: days, documents, telephones, names.

use super::behind::{other_end, unit_follows};
use super::token::{Token, TokenKind};
use super::tokens::Text;
use super::vocabulary::Vocabulary;
use super::words::{DateWord, Reason, UnitWord};

/// Why the number at `at` is no figure, and the last token that belongs to it.
pub fn no_figure(text: &Text<'_>, vocabulary: &Vocabulary, at: usize) -> Option<(Reason, usize)> {
    let look = Look { text, vocabulary, value: text.plain(at) };
    look.file(at)
        .or_else(|| look.time(at))
        .or_else(|| look.telephone(at))
        .or_else(|| look.date(at))
        .or_else(|| look.document(at))
        .or_else(|| look.part_of_a_name(at))
        .or_else(|| look.list_number(at))
        .or_else(|| look.by_the_word_before(at))
        .or_else(|| look.by_the_word_behind(at))
        .or_else(|| look.year(at))
        .or_else(|| look.duration(at))
}

struct Look<'a> {
    text: &'a Text<'a>,
    vocabulary: &'a Vocabulary,
    /// Of the number that is looked at, where it is digits only.
    value: Option<i64>,
}

impl Look<'_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.text.token(at)
    }

    /// `mark` right behind the token before it.
    fn glued_mark(&self, at: usize, marks: &[char]) -> bool {
        self.token(at)
            .is_some_and(|token| !token.spaced && matches!(token.kind, TokenKind::Mark(mark) if marks.contains(&mark)))
    }

    fn glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.spaced)
    }

    /// "2507.jpg"
    fn file(&self, at: usize) -> Option<(Reason, usize)> {
        let named = self.glued_mark(at + 1, &['.'])
            && self.glued(at + 2)
            && self.vocabulary.file_endings.at(&self.text.tokens, at + 2).is_some();
        named.then_some((Reason::File, at + 2))
    }

    /// "16:07:40", "7h30"
    fn time(&self, at: usize) -> Option<(Reason, usize)> {
        if self.value? > 31 {
            return None;
        }
        let mut last = at;
        while self.glued_mark(last + 1, &[':']) && self.glued(last + 2) && self.two_digits(last + 2) {
            last += 2;
        }
        if last > at {
            return Some((Reason::Date, last));
        }
        let (reason, words) = self.vocabulary.no_figure_before.at(&self.text.tokens, at + 1)?;
        let minutes = at + words + 1;
        let with_minutes = reason == Reason::Date && self.two_digits(minutes);
        (reason == Reason::Date).then_some((reason, if with_minutes { minutes } else { at + words }))
    }

    fn two_digits(&self, at: usize) -> bool {
        self.text.plain(at).is_some_and(|value| value < 60)
            && self.token(at).is_some_and(|token| token.last - token.first == 2)
    }

    /// Nine to eleven digits that begin with a zero, or a hotline.
    fn telephone(&self, at: usize) -> Option<(Reason, usize)> {
        let first = self.text.letters_of(at).first()?.ch;
        let hotline = matches!(self.value, Some(1800 | 1900));
        if first != '0' && !hotline {
            return None;
        }
        let mut last = at;
        let mut digits = self.text.digits(at)?.1;
        while last < at + 10 {
            let next = if self.joins_telephone(last + 1) { last + 2 } else { last + 1 };
            match self.text.digits(next) {
                Some((_, more)) if self.token(next).is_some_and(Token::is_number) && digits + more <= 11 => {
                    digits += more;
                    last = next;
                }
                _ => break,
            }
        }
        let enough = if hotline { digits >= 8 } else { digits >= 9 };
        enough.then_some((Reason::Telephone, last))
    }

    fn joins_telephone(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Mark('-' | '.' | ')')))
    }

    fn date(&self, at: usize) -> Option<(Reason, usize)> {
        self.date_end(at, 2).or_else(|| self.dotted_date(at)).map(|last| (Reason::Date, last))
    }

    /// "30/6/2019", "2019-06-30", "8/2019", "2015-2020", "8/10", "12-13/9/2020"; `ranges` of days may stand before.
    fn date_end(&self, at: usize, ranges: u8) -> Option<usize> {
        let mark = match self.token(at + 1)?.kind {
            TokenKind::Mark(mark @ ('/' | '-')) => mark,
            _ => return None,
        };
        let (one, two) = (self.text.plain(at)?, self.text.plain(at + 2)?);
        let close = self.glued(at + 2);
        if is_year(one) && is_year(two) && mark == '-' {
            return Some(at + 2);
        }
        if !close {
            return None;
        }
        if self.glued_mark(at + 3, &[mark]) && self.glued(at + 4) {
            let three = self.text.plain(at + 4)?;
            let day_first = is_day(one) && is_month(two) && (is_year(three) || self.two_letters(at + 4));
            let year_first = is_year(one) && is_month(two) && is_day(three);
            return (day_first || year_first).then_some(at + 4);
        }
        if ranges > 0
            && mark == '-'
            && is_day(one)
            && let Some(last) = self.date_end(at + 2, ranges - 1)
        {
            return Some(last);
        }
        let month_of_year = is_month(one) && is_year(two) || mark == '-' && is_year(one) && is_month(two);
        // "8/5", "ngày 8-5", but not "1 ngày 2-3 người"
        let said = mark == '/' || matches!(self.date_word(at), Some((DateWord::Day, from)) if !self.is_each_day(from));
        let day_of_month = said && is_day(one) && is_month(two) && self.is_day_of_month(at);
        (month_of_year || day_of_month).then_some(at + 2)
    }

    /// "8/10": a date behind "ngày" and where nothing was counted; "8/10 huyện" is a share.
    fn is_day_of_month(&self, at: usize) -> bool {
        let after_day = matches!(self.date_word(at), Some((DateWord::Day, _)));
        after_day || !unit_follows(self.text, self.vocabulary, at + 2) && !self.glued_mark(at + 3, &['/'])
    }

    fn two_letters(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.last - token.first == 2)
    }

    /// "30.6.2019"
    fn dotted_date(&self, at: usize) -> Option<usize> {
        let letters = self.text.letters_of(at);
        if letters.len() > 10 {
            return None;
        }
        let mut parts = [0i64; 3];
        let mut part = 0;
        for letter in letters {
            match letter.ch.to_digit(10) {
                Some(digit) => {
                    if let Some(part) = parts.get_mut(part) {
                        *part = *part * 10 + i64::from(digit);
                    }
                }
                None if letter.ch == '.' && part < 2 => part += 1,
                None => return None,
            }
        }
        let [one, two, three] = parts;
        let full = part == 2 && is_day(one) && is_month(two) && is_year(three);
        let month = part == 1 && is_month(one) && is_year(two);
        let after_month = matches!(self.date_word(at), Some((DateWord::Month, _)));
        (full || month && after_month).then_some(at)
    }

    fn date_word(&self, at: usize) -> Option<(DateWord, usize)> {
        self.vocabulary.date_words.ending_before(&self.text.tokens, at)
    }

    /// "344/BHXH-TĐKT", "28-NQ/TW", "146/2018/NĐ-CP"
    fn document(&self, at: usize) -> Option<(Reason, usize)> {
        let mut last = at;
        let mut capitals = false;
        while self.glued_mark(last + 1, &['/', '-']) && self.glued(last + 2) {
            let Some(next) = self.token(last + 2) else { break };
            match next.kind {
                TokenKind::Word(_) if next.capital => capitals = true,
                TokenKind::Number if !capitals && last > at => break,
                TokenKind::Number => {}
                _ => break,
            }
            last += 2;
            if capitals && self.token(last + 1).is_some_and(|token| token.is_number() && !token.spaced) {
                last += 1;
            }
        }
        capitals.then_some((Reason::Document, last))
    }

    /// "QH13", "COVID-19"
    fn part_of_a_name(&self, at: usize) -> Option<(Reason, usize)> {
        if !self.glued(at) || self.percent_follows(at) {
            return None;
        }
        let before = self.text.before(at)?;
        match before.kind {
            TokenKind::Word(_) => {
                if matches!(
                    self.vocabulary.units.at(&self.text.tokens, at - 1),
                    Some((UnitWord::Money | UnitWord::Currency(_), 1))
                ) {
                    return None;
                }
                let month = matches!(self.date_word(at), Some((DateWord::Month, _)));
                let last = self.date_end(at, 0).unwrap_or(at);
                Some((if month { Reason::Date } else { Reason::Name }, last))
            }
            TokenKind::Mark('/') if unit_follows(self.text, self.vocabulary, at) => None,
            TokenKind::Mark('-' | '/') if !before.spaced && at >= 2 && self.text.at(at - 2).is_word() => {
                let year = self.value.is_some_and(is_year);
                Some((if year { Reason::Date } else { Reason::Name }, at))
            }
            _ => None,
        }
    }

    fn percent_follows(&self, at: usize) -> bool {
        self.token(at + 1).is_some_and(|token| token.is_mark('%'))
    }

    /// "1." and "2)" at the beginning of a line, "(3)"
    fn list_number(&self, at: usize) -> Option<(Reason, usize)> {
        let token = self.token(at)?;
        let opened = self.text.before(at).is_some_and(|before| before.is_mark('(')) && !token.spaced;
        let may = opened || token.starts_line;
        let short = may && token.last - token.first <= 5 && self.text.digits(at).is_some_and(|(value, _)| value < 1000);
        if !short {
            return None;
        }
        if opened && self.glued_mark(at + 1, &[')']) && self.value.is_some_and(|value| value < 30) {
            return Some((Reason::ListNumber, at));
        }
        if !token.starts_line {
            return None;
        }
        // "1A" in the first cell of a row.
        let names_row = self.glued(at + 1) && self.text.at(at + 1).is_word() && self.text.at(at + 2).is_cell();
        if names_row {
            return Some((Reason::Name, at + 1));
        }
        // "1 Tổ A | 640"
        let tokens = self.text.tokens.get(at + 1..).unwrap_or(&[]);
        let named = tokens.iter().take(MOST_NAMES).take_while(|next| next.is_word()).count();
        if self.value.is_some()
            && named > 0
            && tokens.first().is_some_and(|next| next.capital)
            && self.text.at(at + 1 + named).is_cell()
        {
            return Some((Reason::ListNumber, at));
        }
        let marked = self.glued_mark(at + 1, &['.', ')']) && !self.token(at + 2).is_some_and(|next| next.is_mark('%'));
        let cell = self.value.is_some() && self.token(at + 1).is_some_and(|next| next.is_cell());
        let heading = self.value.is_none() && self.token(at + 1).is_some_and(|next| next.is_word() && next.capital);
        (marked || cell || heading).then_some((Reason::ListNumber, at))
    }

    fn by_the_word_before(&self, at: usize) -> Option<(Reason, usize)> {
        // "Lượt xem: 98"
        let word_end = if self.text.before(at).is_some_and(|before| before.is_mark(':')) { at - 1 } else { at };
        if let Some((date, from)) = self.date_word(at)
            && self.is_named_date(date, from, at)
        {
            return Some((Reason::Date, self.date_end(at, 0).unwrap_or(at)));
        }
        let tokens = &self.text.tokens;
        let has_unit = || {
            let last = other_end(self.text, self.vocabulary, at).unwrap_or(at);
            unit_follows(self.text, self.vocabulary, last)
        };
        if let Some((reason, from)) = self.vocabulary.no_figure_after.ending_before(tokens, word_end) {
            let certain = match reason {
                Reason::Views | Reason::Telephone => true,
                // "mỗi ngày 5 người"
                Reason::Date => word_end == at && !(has_unit() && (self.is_each_day(from) || self.value > Some(31))),
                _ => word_end == at && !(has_unit() && self.value.is_none_or(|value| value > 9)),
            };
            if certain {
                return Some((reason, self.rank_end(reason, at)));
            }
        }
        let (reason, _) = self.vocabulary.named_after.ending_before(tokens, at)?;
        let named = self.value.is_some() && !has_unit() && !self.percent_follows(at);
        let year = self.value.is_some_and(is_year);
        named.then_some((if year { Reason::Date } else { reason }, at))
    }

    /// "thứ 5/63"
    fn rank_end(&self, reason: Reason, at: usize) -> usize {
        let of = reason == Reason::Rank && self.glued_mark(at + 1, &['/']) && self.text.plain(at + 2).is_some();
        if of { at + 2 } else { at }
    }

    fn is_named_date(&self, word: DateWord, from: usize, at: usize) -> bool {
        let Some(value) = self.value else { return false };
        match word {
            DateWord::Year => is_year(value),
            DateWord::Month => is_month(value) && !self.is_each(from) && !self.percent_follows(at),
            DateWord::Quarter => (1..=4).contains(&value) && !self.is_each(from),
            DateWord::Day | DateWord::Perhaps => false,
        }
    }

    fn is_each(&self, at: usize) -> bool {
        self.vocabulary.each.ending_before(&self.text.tokens, at).is_some()
    }

    /// "mỗi ngày 5 người", "1 ngày 5 người"
    fn is_each_day(&self, at: usize) -> bool {
        self.is_each(at) || self.text.before(at).is_some_and(Token::is_number)
    }

    /// "98 lượt xem", "150 Phố Vọng"
    fn by_the_word_behind(&self, at: usize) -> Option<(Reason, usize)> {
        let (reason, words) = self.vocabulary.no_figure_before.at(&self.text.tokens, at + 1)?;
        match reason {
            Reason::Address => self.token(at + 1)?.capital.then_some((reason, at)),
            Reason::Date => None,
            _ => Some((reason, at + words)),
        }
    }

    /// "2019" with nothing that it counts.
    fn year(&self, at: usize) -> Option<(Reason, usize)> {
        let plain_year = is_year(self.value?) && self.token(at)?.last - self.token(at)?.first == 4;
        // "Quý I/2026 (người)" is a title.
        let titled = at.checked_sub(1).is_some_and(|before| self.glued_mark(before, &['/']))
            && self.token(at + 1).is_some_and(|next| next.is_mark('('));
        (plain_year && (titled || !unit_follows(self.text, self.vocabulary, at)) && !self.percent_follows(at))
            .then_some((Reason::Date, at))
    }

    /// "6 tháng", "60 tuổi", "3-6 tháng"; "từ 03 tháng trở lên" is a threshold.
    fn duration(&self, at: usize) -> Option<(Reason, usize)> {
        if let Some(other) = other_end(self.text, self.vocabulary, at) {
            return self.duration_of(other).map(|(reason, _)| (reason, at));
        }
        self.duration_of(at)
    }

    fn duration_of(&self, at: usize) -> Option<(Reason, usize)> {
        let (unit, words) = self.vocabulary.units.at(&self.text.tokens, at + 1)?;
        let last = at + words;
        let threshold = self.vocabulary.bounds_after.at(&self.text.tokens, last + 1).is_some();
        match unit {
            UnitWord::Age => Some((Reason::Age, last)),
            // "BHXH 1 lần"
            UnitWord::Times if self.text.plain(at) == Some(1) => Some((Reason::Name, last)),
            // "379.339 năm 2019" counts something else; "dưới 1 tháng 45,6 tỷ" does not.
            UnitWord::Duration(_)
                if self.token(last + 1).is_some_and(Token::is_number)
                    && self.text.plain(at).is_none_or(|value| value > MOST_MONTHS) =>
            {
                None
            }
            // "1,5 tháng" and "335 giờ" were worked out.
            UnitWord::Duration(_) if self.text.plain(at).is_none() => None,
            UnitWord::Duration("giờ") if self.text.plain(at) > Some(24) => None,
            UnitWord::Duration(_) if !threshold => Some((Reason::Period, last)),
            _ => None,
        }
    }
}

/// So many words name a row.
const MOST_NAMES: usize = 8;

/// More months or years than this are none.
const MOST_MONTHS: i64 = 60;

fn is_day(value: i64) -> bool {
    (1..=31).contains(&value)
}

fn is_month(value: i64) -> bool {
    (1..=12).contains(&value)
}

fn is_year(value: i64) -> bool {
    (1900..=2100).contains(&value)
}
