//! Amounts in words, as documents print them beside a figure and as people say them: "ba triệu một trăm sáu mươi tám
//! nghìn", "một triệu rưỡi", "triệu hai".
//!
//! Words are compared without their marks, so that "mot trieu ruoi" is read, too. What is not understood to the last word
//! is not read at all.

/// An amount in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spelled {
    /// The number that the words say.
    pub value: i64,
    /// It could have been meant otherwise: "một triệu hai trăm".
    pub ambiguous: bool,
}

/// What a word of a number is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Digit(i64),
    Ten,
    Hundred,
    Scale(i64),
    /// "lẻ", "linh": no tens.
    Odd,
    Half,
    /// "đồng", "chẵn": nothing more follows but such words.
    End,
}

const WORDS: [(&str, Word); 36] = [
    ("khong", Word::Digit(0)),
    ("mot", Word::Digit(1)),
    ("hai", Word::Digit(2)),
    ("ba", Word::Digit(3)),
    ("bon", Word::Digit(4)),
    ("tu", Word::Digit(4)),
    ("nam", Word::Digit(5)),
    ("lam", Word::Digit(5)),
    ("nham", Word::Digit(5)),
    ("sau", Word::Digit(6)),
    ("bay", Word::Digit(7)),
    ("tam", Word::Digit(8)),
    ("chin", Word::Digit(9)),
    ("muoi", Word::Ten),
    ("chuc", Word::Ten),
    ("tram", Word::Hundred),
    ("nghin", Word::Scale(1_000)),
    ("ngan", Word::Scale(1_000)),
    ("trieu", Word::Scale(1_000_000)),
    ("cu", Word::Scale(1_000_000)),
    ("ty", Word::Scale(1_000_000_000)),
    ("ti", Word::Scale(1_000_000_000)),
    ("le", Word::Odd),
    ("linh", Word::Odd),
    ("ruoi", Word::Half),
    ("dong", Word::End),
    ("d", Word::End),
    ("vnd", Word::End),
    ("vietnam", Word::End),
    ("chan", Word::End),
    ("tron", Word::End),
    // Per what, where somebody says so.
    ("moi", Word::End),
    ("thang", Word::End),
    ("nguoi", Word::End),
    ("quy", Word::End),
    ("nhe", Word::End),
];

/// Reads an amount of đồng in words, with or without marks, in any case; `None` where a word is not understood.
///
/// ```
/// use ansinh::units::spelled;
/// assert_eq!(spelled("Một triệu rưỡi").unwrap().value, 1_500_000);
/// assert_eq!(spelled("ba trăm ba mươi ngàn đồng").unwrap().value, 330_000);
/// assert!(spelled("một triệu bánh").is_none());
/// ```
pub fn spelled(text: &str) -> Option<Spelled> {
    let plain: String = text.chars().filter_map(plain_letter).collect();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.map(word_of).collect::<Option<Vec<Word>>>()?;
    let number = words.iter().take_while(|word| **word != Word::End).count();
    let (number, end) = words.split_at_checked(number)?;
    if !end.iter().all(|word| *word == Word::End) {
        return None;
    }
    Reader { words: number, at: 0 }.amount()
}

fn word_of(plain: &str) -> Option<Word> {
    WORDS.iter().find(|(known, _)| *known == plain).map(|(_, word)| *word)
}

struct Reader<'a> {
    words: &'a [Word],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<Word> {
        self.words.get(self.at).copied()
    }

    fn take(&mut self, wanted: Word) -> bool {
        let is = self.peek() == Some(wanted);
        self.at += usize::from(is);
        is
    }

    fn amount(mut self) -> Option<Spelled> {
        let mut total = 0i64;
        let mut scale_before: Option<i64> = None;
        loop {
            let from = self.at;
            let group = self.group()?;
            let Some(scale) = self.scale() else {
                return self.last(total, scale_before, group?, self.at - from);
            };
            if scale_before.is_some_and(|before| scale >= before) {
                return None;
            }
            // "triệu hai" leaves the one out, where something follows.
            let group = match group {
                Some(group) => group,
                None if scale_before.is_none() && self.at < self.words.len() => 1,
                None => return None,
            };
            total = total.checked_add(group.checked_mul(scale)?)?;
            scale_before = Some(scale);
            if self.take(Word::Half) {
                let done = self.at == self.words.len();
                return done.then_some(Spelled { value: total.checked_add(scale / 2)?, ambiguous: false });
            }
            if self.at == self.words.len() {
                return Some(Spelled { value: total, ambiguous: false });
            }
        }
    }

    /// What stands behind the last scale without one of its own: "một triệu hai" is 1,2 million, "một triệu hai trăm"
    /// most likely, too.
    fn last(&self, total: i64, scale: Option<i64>, group: i64, words: usize) -> Option<Spelled> {
        if self.at < self.words.len() {
            return None;
        }
        let plain = |value: i64, ambiguous: bool| Some(Spelled { value: total.checked_add(value)?, ambiguous });
        match scale {
            // Đồng alone: hardly anybody means so few.
            None => plain(group, true),
            Some(scale) if words == 1 => plain(group.checked_mul(scale / 10)?, false),
            Some(1_000) => plain(group, false),
            Some(scale) => plain(group.checked_mul(scale / 1_000)?, true),
        }
    }

    /// A number below a thousand; `Some(None)` where there is none, `None` where the words make no sense.
    fn group(&mut self) -> Option<Option<i64>> {
        let first = match self.peek() {
            Some(Word::Digit(first)) => first,
            Some(Word::Ten) => {
                self.at += 1;
                return Some(Some(10 + self.unit().unwrap_or(0)));
            }
            Some(Word::Scale(_)) => return Some(None),
            _ => return None,
        };
        self.at += 1;
        if self.take(Word::Ten) {
            return Some(Some(first * 10 + self.unit().unwrap_or(0)));
        }
        if !self.take(Word::Hundred) {
            return Some(Some(first));
        }
        let hundreds = first * 100;
        if self.take(Word::Odd) {
            return Some(Some(hundreds + self.unit()?));
        }
        if self.take(Word::Half) {
            return Some(Some(hundreds + 50));
        }
        Some(Some(hundreds + self.tens()?))
    }

    /// Behind "trăm": tens, or nothing. A digit alone needs its "lẻ".
    fn tens(&mut self) -> Option<i64> {
        match self.peek() {
            Some(Word::Ten) => {
                self.at += 1;
                Some(10 + self.unit().unwrap_or(0))
            }
            Some(Word::Digit(tens)) => {
                self.at += 1;
                self.take(Word::Ten).then(|| tens * 10 + self.unit().unwrap_or(0))
            }
            _ => Some(0),
        }
    }

    fn unit(&mut self) -> Option<i64> {
        let Some(Word::Digit(unit)) = self.peek() else { return None };
        self.at += 1;
        Some(unit)
    }

    /// "nghìn", "nghìn tỷ"
    fn scale(&mut self) -> Option<i64> {
        let Some(Word::Scale(mut scale)) = self.peek() else { return None };
        self.at += 1;
        if scale == 1_000 && self.take(Word::Scale(1_000_000_000)) {
            scale = 1_000_000_000_000;
        }
        Some(scale)
    }
}

/// The plain small letter of a Vietnamese one, composed or not: nothing for a combining mark; other characters as they
/// are. Letters stand in rows of Unicode: a list has a million cells.
pub fn plain_letter(letter: char) -> Option<char> {
    Some(match letter {
        '\u{300}'..='\u{36f}' => return None,
        letter if letter.is_ascii() => letter.to_ascii_lowercase(),
        'À'..='Å' | 'à'..='å' | 'Ă' | 'ă' | 'Ạ'..='ặ' => 'a',
        'È'..='Ë' | 'è'..='ë' | 'Ẹ'..='ệ' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ' | 'ĩ' | 'Ỉ'..='ị' => 'i',
        'Ò'..='Ö' | 'ò'..='ö' | 'Ơ' | 'ơ' | 'Ọ'..='ợ' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ' | 'ũ' | 'Ư' | 'ư' | 'Ụ'..='ự' => 'u',
        'Ý' | 'ý' | 'ÿ' | 'Ỳ'..='ỹ' => 'y',
        'Đ' | 'đ' | 'Ð' => 'd',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, value: i64) {
        assert_eq!(spelled(text), Some(Spelled { value, ambiguous: false }), "{text}");
    }

    #[test]
    fn documents_and_people_spell_amounts() {
        reads("Ba triệu một trăm sáu mươi tám nghìn đồng chẵn", 3_168_000);
        reads("một triệu rưỡi", 1_500_000);
        reads("triệu hai", 1_200_000);
        reads("triệu rưỡi", 1_500_000);
        reads("ba trăm ba mươi ngàn", 330_000);
        reads("hai mươi mốt triệu tư", 21_400_000);
        reads("một trăm lẻ năm nghìn", 105_000);
        reads("hai trăm linh bốn nghìn không trăm mười lăm đồng", 204_015);
        reads("mot trieu hai tram nghin", 1_200_000);
        reads("Hai nghìn tỷ đồng", 2_000_000_000_000);
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for text in [
            "",
            "triệu",
            "một triệu bánh",
            "hai mươi ba bốn",
            "mươi nghìn triệu",
            "trăm",
            "một triệu một tỷ",
            "đồng",
            "ba trăm hai nghìn",
            "năm năm nghìn",
            "rưỡi",
        ] {
            assert_eq!(spelled(text), None, "{text}");
        }
    }

    #[test]
    fn what_could_be_meant_otherwise_is_marked() {
        for (text, value) in [("một triệu hai trăm", 1_200_000), ("một triệu năm mươi", 1_050_000), ("năm trăm", 500)]
        {
            assert_eq!(spelled(text), Some(Spelled { value, ambiguous: true }), "{text}");
        }
    }
}
