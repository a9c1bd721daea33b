//! Pasted tables: what the head of a column says of the numbers below it.

use super::found::Unit;
use super::items::bullet;
use super::notation;
use super::reading::REACH;
use super::token::{Token, TokenKind, nth, slice};
use super::tokens::Text;
use super::vocabulary::Vocabulary;
use super::words::{ColumnRole, Cue, UnitWord};

/// What the head of a column says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Column {
    pub unit: Option<(Unit, u8)>,
    pub role: Option<ColumnRole>,
}

/// The columns of all numbers that stand in cells under a head, in the order of their tokens.
pub fn columns(text: &Text<'_>, vocabulary: &Vocabulary) -> Vec<(usize, Column)> {
    let mut reader = Heads {
        text,
        vocabulary,
        head: Vec::new(),
        money: None,
        listed: None,
        bullets: (None, None),
        titled: None,
        table: None,
        above: (0, 0),
        counted: UnitWord::None,
        rows: 0,
        found: Vec::new(),
    };
    let mut first = 0;
    while first < text.tokens.len() {
        let sentence = text.at(first).sentence;
        let ahead = text.tokens.get(first..).unwrap_or(&[]);
        let length = ahead.iter().take_while(|token| token.sentence == sentence).count();
        reader.line(first, first + length);
        first += length;
    }
    reader.found
}

struct Heads<'a> {
    text: &'a Text<'a>,
    vocabulary: &'a Vocabulary,
    head: Vec<Column>,
    /// "Đơn vị tính: triệu đồng"
    money: Option<(Unit, u8)>,
    /// The same, for the bullets right below.
    listed: Option<(Unit, u8)>,
    /// The bullet of the line that names it, and that of the lines below.
    bullets: (Option<char>, Option<char>),
    /// "Collections by quarter (VND billion)": for the lines of names and numbers below.
    titled: Option<(Unit, u8)>,
    /// What the line above a table says that all its columns count.
    table: Option<(Unit, u8)>,
    /// The last line without cells: a title where a head follows.
    above: (usize, usize),
    /// What a table counts where no column says it.
    counted: UnitWord,
    /// How many numbers stand in its rows.
    rows: usize,
    found: Vec<(usize, Column)>,
}

/// "30/6/2020"
fn is_day(cell: &[Token]) -> bool {
    matches!(cell, [day, one, month, two, year]
        if day.is_number() && one.is_mark('/') && month.is_number() && two.is_mark('/') && year.is_number())
}

const PERCENT: (Unit, u8) = (Unit::Word(UnitWord::Percent), 0);

impl Heads<'_> {
    fn line(&mut self, first: usize, last: usize) {
        let tokens = self.text.slice(first..last);
        if !tokens.iter().any(|token| token.is_cell()) {
            return self.line_of_words(first, last);
        }
        if self.numbers_columns(first, last) {
            return;
        }
        if self.is_head(first, last) {
            self.table = self.money.or(self.unit_in_bracket(self.above.0, self.above.1)).or(self.titled);
            self.head = self.cells(first, last).map(|(first, last)| self.column(first, last)).collect();
            self.settle_reached();
            self.rows = 0;
            // The first column names the rows.
            if let Some(first) = self.head.first_mut() {
                first.unit = first.unit.filter(|unit| Some(*unit) != self.table);
            }
            let files = self.files_named(self.above.0, self.above.1);
            let people = self.is_of_people(self.above.0, self.above.1) || self.is_of_people(first, last);
            self.counted = match files {
                Some(files) => files,
                None if people => UnitWord::People,
                None => UnitWord::None,
            };
            return;
        }
        let of_row = self.unit_of_row(first, last);
        let mut cell = 0;
        for at in first..last {
            match self.text.at(at).kind {
                TokenKind::Cell => cell += 1,
                TokenKind::Number => {
                    let column = self.head.get(cell).copied().unwrap_or_default();
                    let decimals =
                        matches!(notation::shape(self.text.letters_of(at)), notation::Shape::Decimals { .. });
                    let of_row = of_row.filter(|(unit, _)| {
                        !decimals || matches!(unit, Unit::Word(UnitWord::Money | UnitWord::Percent))
                    });
                    // The first column names the rows, unless it is the plan itself.
                    let planned = matches!(column.role, Some(ColumnRole::Plan | ColumnRole::Done));
                    let uncounted = if cell > 0 || planned { self.uncounted(at) } else { None };
                    let unit = column.unit.or(of_row).or(uncounted);
                    let unit = unit.filter(|_| column.role != Some(ColumnRole::Number));
                    if cell > 0 || unit.is_some() {
                        self.found.push((at, Column { unit, ..column }));
                        self.rows += 1;
                    }
                }
                _ => {}
            }
        }
    }

    /// A line that is no row may be the title or the unit of what follows.
    fn line_of_words(&mut self, first: usize, last: usize) {
        let rows = if self.head.is_empty() { 0 } else { self.rows };
        self.head.clear();
        self.above = (first, last);
        if self.is_titled_list(first, last) {
            return;
        }
        let bullet = bullet(self.text.slice(first..last));
        if let Some(unit) = self.unit_of_table(first, last) {
            self.measure_rows_above(unit, rows, last);
            self.money = Some(unit);
            self.listed = Some(unit);
            self.bullets = (bullet, None);
            return;
        }
        self.listed = self.listed.filter(|_| self.bullets.1.or(bullet) == bullet);
        self.listed = self.listed.filter(|_| bullet.is_some() && bullet != self.bullets.0);
        self.bullets.1 = bullet;
        if self.listed.is_some() {
            let numbers = (first..last).filter(|&at| self.text.at(at).is_number());
            self.found.extend(numbers.map(|at| (at, Column { unit: self.listed, role: None })));
        }
    }

    /// "(Đơn vị tính: triệu đồng)" right below a table of which no head says it, unless it is that of the next.
    fn measure_rows_above(&mut self, unit: (Unit, u8), rows: usize, last: usize) {
        let next = self.text.at(last).sentence;
        let ahead = self.text.tokens.iter().skip(last).take(REACH).take_while(|token| token.sentence == next);
        if rows == 0 || { ahead }.any(Token::is_cell) || self.table.is_some() {
            return;
        }
        let of_rows = self.found.iter_mut().rev().take(rows);
        for (_, column) in of_rows.filter(|(_, column)| matches!(column.unit, Some((Unit::Word(UnitWord::None), 0)))) {
            column.unit = Some(unit);
        }
    }

    /// "A | B | 1 | 2 | 3=2/1" below the heads.
    fn numbers_columns(&self, first: usize, last: usize) -> bool {
        let mut numbered = 0;
        let numbers = self.cells(first, last).all(|(first, last)| match self.text.slice(first..last) {
            [] => true,
            [letter] if letter.is_word() => letter.last - letter.first == 1,
            _ => {
                numbered += 1;
                self.text.plain(first) == Some(numbered)
            }
        });
        numbers && numbered > 2
    }

    /// "(đơn vị: triệu đồng)", "(người)" at the end of a title.
    fn unit_in_bracket(&self, first: usize, last: usize) -> Option<(Unit, u8)> {
        let tokens = &self.text.tokens;
        let open = (first..last).rev().find(|&at| nth(tokens, at).is_mark('('))? + 1;
        let colon = (open..last).find(|&at| nth(tokens, at).is_mark(':'));
        let first = colon.map_or(open, |colon| colon + 1);
        let unit = self.unit(first, first + 1)?;
        let counts = matches!(unit.0, Unit::Word(UnitWord::People | UnitWord::Money));
        counts.then_some(unit)
    }

    fn is_grouped(&self, at: usize) -> bool {
        let shape = notation::shape(self.text.letters_of(at));
        matches!(shape, notation::Shape::Grouped(_) | notation::Shape::Either(_))
    }

    /// What a table counts, its heading says, or nobody does.
    fn uncounted(&self, at: usize) -> Option<(Unit, u8)> {
        let planned = self
            .head
            .iter()
            .any(|column| matches!(column.role, Some(ColumnRole::Plan | ColumnRole::Done | ColumnRole::Apart)));
        // Years and numbers of members are no counts.
        let counted = self.is_grouped(at) || self.text.plain(at).is_some_and(|plain| plain < 1000);
        let told = planned || !self.head.is_empty() && counted;
        told.then_some((Unit::Word(self.counted), 0))
    }

    /// Whether the line names the unit of those below, or is one of them.
    fn is_titled_list(&mut self, first: usize, last: usize) -> bool {
        let tokens = self.text.slice(first..last);
        let numbers = || (first..last).filter(|&at| self.text.at(at).is_number());
        let Some(number) = numbers().next() else {
            let open = tokens.iter().position(|token| token.is_mark('('));
            let within = open.and_then(|open| self.unit(first + open, last));
            self.titled = within.filter(|(_, zeros)| *zeros > 0);
            return false;
        };
        // "Q1" is a name.
        let colon = (first..last).find(|&at| self.text.at(at).is_mark(':'));
        let named = colon.is_some_and(|colon| colon < number || numbers().any(|at| at == colon + 1));
        self.titled = self.titled.filter(|_| named);
        let (titled, behind) = (self.titled, colon.unwrap_or(last));
        let listed = numbers().filter(|at| titled.is_some() && *at > behind);
        let listed: Vec<(usize, Column)> = listed.map(|at| (at, Column { unit: titled, role: None })).collect();
        self.found.extend(listed);
        titled.is_some()
    }

    /// "Kết quả phát triển BHXH tự nguyện", "Enrolled": a programme that counts people, and no money.
    fn is_of_people(&self, first: usize, last: usize) -> bool {
        let tokens = &self.text.tokens;
        let said = |at: usize| {
            self.vocabulary.said_of_people.at(tokens, at).is_some()
                || self.vocabulary.insurances.at(tokens, at).is_some_and(|(_, words)| words > 1)
                || matches!(self.vocabulary.cues.at(tokens, at), Some((Cue::New, _)))
        };
        let money = |at: usize| self.vocabulary.money_words.at(tokens, at).is_some();
        (first..last).any(said) && !(first..last).any(money) && self.files_named(first, last).is_none()
    }

    /// "Claims received": by people, but they are no people.
    fn files_named(&self, first: usize, last: usize) -> Option<UnitWord> {
        let unit = |at: usize| self.vocabulary.units.at(&self.text.tokens, at).map(|(unit, _)| unit);
        (first..last).filter_map(unit).find(|unit| matches!(unit, UnitWord::Things("hồ sơ" | "files")))
    }

    /// "Người tham gia BHXH", "Hồ sơ giải quyết"
    fn begins_with_counted(&self, first: usize) -> Option<UnitWord> {
        let (unit, words) = self.vocabulary.units.at(&self.text.tokens, first)?;
        let people =
            unit == UnitWord::People && self.vocabulary.said_of_people.at(&self.text.tokens, first + words).is_some();
        (people || unit.is_label()).then_some(unit)
    }

    /// "Số thu (tỷ đồng)", "Số người tham gia" at the beginning of a row.
    fn unit_of_row(&self, first: usize, last: usize) -> Option<(Unit, u8)> {
        let tokens = &self.text.tokens;
        let numbered = nth(tokens, first).is_number() && tokens.get(first + 1).is_some_and(|next| next.is_cell());
        let first = if numbered { first + 2 } else { first };
        let words = (first..last).take_while(|&at| !nth(tokens, at).is_number());
        let counted = words.clone().find(|&at| self.vocabulary.counted_after.ending_before(tokens, at).is_some());
        if let Some(at) = counted.filter(|_| !words.clone().any(|at| nth(tokens, at).is_mark('(')))
            && let Some((unit @ (UnitWord::People | UnitWord::Things(_)), _)) = self.vocabulary.units.at(tokens, at)
        {
            return Some((Unit::Word(unit), 0));
        }
        let tokens = slice(tokens, first..last);
        let Some(open) = tokens.iter().position(|token| token.is_mark('(')) else {
            return Some((Unit::Word(self.begins_with_counted(first)?), 0));
        };
        let close = tokens.iter().position(|token| token.is_mark(')'))?;
        let before_numbers = tokens.iter().take(open).all(|token| !token.is_number());
        if !before_numbers || open >= close {
            return None;
        }
        // "Tỷ lệ bao phủ (%)"
        let percent = slice(tokens, open..close).iter().any(|token| token.is_mark('%'));
        if percent { Some((Unit::Word(UnitWord::Percent), 0)) } else { self.unit(first + open, first + close) }
    }

    fn cells(&self, first: usize, last: usize) -> impl Iterator<Item = (usize, usize)> + use<'_> {
        let mut next = first;
        self.text.slice(first..last).split(|token| token.is_cell()).map(move |cell| {
            let first = next;
            next += cell.len() + 1;
            (first, first + cell.len())
        })
    }

    /// Words or days in at least two cells, and no cell of a number alone.
    fn is_head(&self, first: usize, last: usize) -> bool {
        let mut named = 0;
        for (first, last) in self.cells(first, last) {
            let cell = self.text.slice(first..last);
            let words = cell.iter().any(|token| token.is_word()) || is_day(cell);
            let numbers = cell.iter().any(|token| token.is_number());
            if numbers && !words {
                return false;
            }
            named += usize::from(words);
        }
        named >= 2
    }

    fn column(&self, first: usize, last: usize) -> Column {
        let mut role = None;
        let mut rate = false;
        let mut at = first;
        while at < last {
            let Some((cue, words)) = self.vocabulary.columns.at(&self.text.tokens, at) else {
                at += 1;
                continue;
            };
            at += words;
            match cue {
                ColumnRole::Rate => rate = true,
                ColumnRole::OtherRate => role = Some(ColumnRole::OtherRate),
                cue => role = role.or(Some(cue)),
            }
        }
        let percent = self.text.slice(first..last).iter().any(|token| token.is_mark('%'));
        if percent || rate {
            let other = matches!(role, Some(ColumnRole::OtherRate | ColumnRole::Apart));
            let role = Some(if other { ColumnRole::OtherRate } else { ColumnRole::Rate });
            return Column { unit: Some(PERCENT), role };
        }
        if role == Some(ColumnRole::OtherRate) {
            role = None;
        }
        let unit = match role {
            Some(ColumnRole::Number | ColumnRole::Reached) => None,
            _ => self.unit(first, last).or(self.table),
        };
        Column { unit, role }
    }

    /// "Đạt" is the rate where another column says what was done, and what was done where another is the rate.
    fn settle_reached(&mut self) {
        let has = |role: ColumnRole| self.head.iter().any(|column| column.role == Some(role));
        let reached = if has(ColumnRole::Done) {
            Column { unit: Some(PERCENT), role: Some(ColumnRole::Rate) }
        } else {
            Column { unit: self.table, role: Some(ColumnRole::Done) }
        };
        for column in self.head.iter_mut().filter(|column| column.role == Some(ColumnRole::Reached)) {
            *column = reached;
        }
    }

    /// The unit that a head names, with its scale.
    fn unit(&self, first: usize, last: usize) -> Option<(Unit, u8)> {
        let tokens = &self.text.tokens;
        let mut named = first;
        for at in first..last {
            // "Chỉ tiêu giao", "Kết quả" name what the column is, not what it counts.
            if let Some((ColumnRole::Plan | ColumnRole::Done, words)) = self.vocabulary.columns.at(tokens, at) {
                named = named.max(at + words);
            }
            // "BHYT hộ gia đình" counts no households.
            if let Some((_, words)) = self.vocabulary.insurances.at(tokens, at) {
                named = named.max(at + words);
            }
            if at < named {
                continue;
            }
            if let Some((zeros, words)) = self.vocabulary.scales.at(tokens, at) {
                let unit = self.vocabulary.units.at(tokens, at + words).map_or(UnitWord::Money, |(unit, _)| unit);
                return Some((Unit::Word(unit), zeros));
            }
            // "Chưa có thẻ" counts no cards.
            let said_of_people = self.vocabulary.said_of_people.at(tokens, at).is_some_and(|(_, words)| words > 1);
            if said_of_people
                || matches!(self.vocabulary.cues.at(tokens, at), Some((Cue::Population | Cue::LabourForce, _)))
            {
                return Some((Unit::Word(UnitWord::People), 0));
            }
            if let Some((unit @ (UnitWord::People | UnitWord::Money | UnitWord::Things(_)), words)) =
                self.vocabulary.units.at(tokens, at)
            {
                // "VND billion"
                let scale = self.vocabulary.scales.at(tokens, at + words).filter(|_| unit == UnitWord::Money);
                return Some((Unit::Word(unit), scale.map_or(0, |(zeros, _)| zeros)));
            }
        }
        None
    }

    fn unit_of_table(&self, first: usize, last: usize) -> Option<(Unit, u8)> {
        let named = (first..last).find_map(|at| Some(at + self.vocabulary.unit_heads.at(&self.text.tokens, at)?.1))?;
        self.unit(named, last)
    }
}
