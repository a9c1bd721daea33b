//! The characters of a text in one spelling, each with its place in the original.
//!
//! Vietnamese is written with composed or with combining marks, with the tone on one or the other vowel (hoà, hòa),
//! with five kinds of dash and three of space. Words are compared without such differences; places stay exact.

/// One character as it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Lower case, without tone; spaces and dashes are one each.
    pub ch: char,
    /// 0 none, 1 to 5 sắc, huyền, hỏi, ngã, nặng.
    pub tone: u8,
    pub capital: bool,
    /// Bytes of the original.
    pub start: u32,
    pub end: u32,
}

/// Reads a text of less than 4 GB.
pub fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len() - text.len() / 5);
    let mut combines = false;
    for (start, original) in text.char_indices() {
        let (start, end) = (start as u32, (start + original.len_utf8()) as u32);
        if is_invisible(original) {
            continue;
        }
        if combines
            && let Some(last) = letters.last_mut()
            && last.combine(original)
        {
            last.end = end;
            continue;
        }
        let lower = if original.is_ascii() {
            original.to_ascii_lowercase()
        } else {
            original.to_lowercase().next().unwrap_or(original)
        };
        let (ch, tone) = if lower.is_ascii() { (lower, 0) } else { spelled(lower) };
        combines = ch.is_alphabetic();
        letters.push(Letter { ch, tone, capital: lower != original, start, end });
    }
    letters
}

impl Letter {
    /// Takes in a combining mark; false where it is none of Vietnamese.
    fn combine(&mut self, mark: char) -> bool {
        let shaped = match (mark, self.ch) {
            ('\u{302}', 'a') => 'â',
            ('\u{302}', 'e') => 'ê',
            ('\u{302}', 'o') => 'ô',
            ('\u{306}', 'a') => 'ă',
            ('\u{31b}', 'o') => 'ơ',
            ('\u{31b}', 'u') => 'ư',
            _ => {
                let tone = match mark {
                    '\u{301}' => 1,
                    '\u{300}' => 2,
                    '\u{309}' => 3,
                    '\u{303}' => 4,
                    '\u{323}' => 5,
                    _ => return false,
                };
                self.tone = tone;
                return true;
            }
        };
        self.ch = shaped;
        true
    }
}

/// The toned vowels of Vietnamese: sắc, huyền, hỏi, ngã, nặng.
const TONED: [(char, [char; 5]); 12] = [
    ('a', ['á', 'à', 'ả', 'ã', 'ạ']),
    ('ă', ['ắ', 'ằ', 'ẳ', 'ẵ', 'ặ']),
    ('â', ['ấ', 'ầ', 'ẩ', 'ẫ', 'ậ']),
    ('e', ['é', 'è', 'ẻ', 'ẽ', 'ẹ']),
    ('ê', ['ế', 'ề', 'ể', 'ễ', 'ệ']),
    ('i', ['í', 'ì', 'ỉ', 'ĩ', 'ị']),
    ('o', ['ó', 'ò', 'ỏ', 'õ', 'ọ']),
    ('ô', ['ố', 'ồ', 'ổ', 'ỗ', 'ộ']),
    ('ơ', ['ớ', 'ờ', 'ở', 'ỡ', 'ợ']),
    ('u', ['ú', 'ù', 'ủ', 'ũ', 'ụ']),
    ('ư', ['ứ', 'ừ', 'ử', 'ữ', 'ự']),
    ('y', ['ý', 'ỳ', 'ỷ', 'ỹ', 'ỵ']),
];

fn spelled(lower: char) -> (char, u8) {
    match lower {
        // Latin letters of Vietnamese lie below the first, between the two, and nowhere else.
        '\u{180}'..='\u{1e9f}' | '\u{1f00}'..='\u{1fff}' => (lower, 0),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => ('-', 0),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => (' ', 0),
        '\u{85}' | '\u{2028}' | '\u{2029}' => ('\n', 0),
        '\u{ff05}' => ('%', 0),
        _ => TONED
            .iter()
            .find_map(|(vowel, toned)| Some((*vowel, toned.iter().position(|toned| *toned == lower)? as u8 + 1)))
            .unwrap_or((lower, 0)),
    }
}

/// Marks of direction, joiners, soft hyphens: seen by nobody, and in nobody's way.
fn is_invisible(ch: char) -> bool {
    matches!(ch, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\r')
}

/// The spelling under which a word is looked up: its letters, then its tone; a final i for the y of "kỳ", "tỷ", "quý".
pub fn key(letters: &[Letter], into: &mut String) {
    into.clear();
    let mut tone = 0;
    for letter in letters {
        into.push(letter.ch);
        if letter.tone > 0 {
            tone = letter.tone;
        }
    }
    let mut backwards = into.chars().rev();
    if backwards.next() == Some('y')
        && backwards.next().is_some_and(|before| !matches!(before, 'a' | 'â' | 'ă' | 'o' | 'ô' | 'e' | 'ê'))
    {
        let after_u = into.len() >= 2 && into.as_bytes()[into.len() - 2] == b'u';
        let after_qu = into.ends_with("quy");
        if !after_u || after_qu {
            into.pop();
            into.push('i');
        }
    }
    if tone > 0 {
        into.push(char::from(b'0' + tone));
    }
}

/// [`key`] of a word of the vocabulary.
pub fn key_of(word: &str) -> String {
    let mut spelled = String::new();
    key(&letters(word), &mut spelled);
    spelled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_has_one_key_however_it_is_written() {
        for (one, other) in [
            ("hoà", "hòa"),
            ("HOÀ", "hòa"),
            ("kỳ", "kì"),
            ("tỷ", "tỉ"),
            ("quý", "qúy"),
            ("luỹ", "lũy"),
            ("điểm", "đie\u{302}\u{309}m"),
            ("người", "ngu\u{31b}o\u{31b}\u{300}i"),
            ("bảo", "ba\u{309}o"),
            ("Tỷ", "TY\u{309}"),
            ("đồng", "đo\u{302}\u{300}ng"),
            ("vượt", "vu\u{31b}o\u{31b}\u{323}t"),
            ("triệu", "trie\u{323}\u{302}u"),
        ] {
            assert_eq!(key_of(one), key_of(other), "{one} {other}");
        }
        for (one, other) in
            [("tay", "tai"), ("thu", "thú"), ("năm", "nam"), ("ngày", "ngài"), ("huy", "hui"), ("dân", "đan")]
        {
            assert_ne!(key_of(one), key_of(other), "{one} {other}");
        }
    }

    #[test]
    fn every_letter_knows_its_bytes() {
        let text = "Đ\u{200b}o\u{302}\u{300}ng – 5\u{a0}%";
        let read = letters(text);
        let spelled: String = read.iter().map(|letter| letter.ch).collect();
        assert_eq!(spelled, "đông - 5 %");
        assert_eq!(&text[read[1].start as usize..read[1].end as usize], "o\u{302}\u{300}");
        assert_eq!(read.last().unwrap().end as usize, text.len());
    }
}
