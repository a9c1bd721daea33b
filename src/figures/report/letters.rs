//! The characters of a text in one spelling, each with its place in the original.
//!
//! Vietnamese is written with composed or with combining marks, with the tone on one or the other vowel (hoà, hòa),
//! with five kinds of dash and three of space. Words are compared without such differences; places stay exact.

use super::encodings::{self, Encoding};
use super::letter::Letter;

/// Reads a text of less than 4 GB, which is in Unicode.
pub fn letters(text: &str) -> Vec<Letter> {
    encoded_letters(text, None)
}

/// Reads a text that may be in an old encoding.
pub fn encoded_letters(text: &str, encoding: Option<Encoding>) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.chars().count());
    let mut combines = false;
    let mut at = 0;
    while at < text.len() {
        // Most characters are of this kind, and there is nothing to find out about them.
        let rest = text.as_bytes().get(at..).unwrap_or(&[]);
        let plain = rest.iter().take_while(|byte| byte.is_ascii() && **byte != b'\r').count();
        if plain > 0 {
            letters.extend(rest.iter().take(plain).zip(at as u32..).map(|(byte, start)| Letter {
                ch: char::from(byte | u8::from(byte.is_ascii_uppercase()) << 5),
                tone: 0,
                capital: byte.is_ascii_uppercase(),
                start,
                end: start + 1,
            }));
            combines = letters.last().is_some_and(|last| last.ch.is_ascii_lowercase());
            at += plain;
            continue;
        }
        let Some(original) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
        let start = at as u32;
        at += original.len_utf8();
        let end = at as u32;
        if let Some(encoding) = encoding
            && encodings::take(encoding, original, start, end, &mut letters)
        {
            combines = false;
            continue;
        }
        let whole = matches!(original, 'À'..='ư' | 'Ạ'..='ỹ');
        if !whole && is_invisible(original) {
            continue;
        }
        if !whole
            && combines
            && let Some(last) = letters.last_mut()
            && last.combine(original)
        {
            last.end = end;
            continue;
        }
        let (ch, tone, capital) = spelled(original);
        combines = is_letter(ch);
        letters.push(Letter { ch, tone, capital, start, end });
    }
    letters
}

/// The toned vowels from U+1EA0 on, each small one behind its capital.
const TONED: [(char, u8); 45] = [
    ('a', 5),
    ('a', 3),
    ('â', 1),
    ('â', 2),
    ('â', 3),
    ('â', 4),
    ('â', 5),
    ('ă', 1),
    ('ă', 2),
    ('ă', 3),
    ('ă', 4),
    ('ă', 5),
    ('e', 5),
    ('e', 3),
    ('e', 4),
    ('ê', 1),
    ('ê', 2),
    ('ê', 3),
    ('ê', 4),
    ('ê', 5),
    ('i', 3),
    ('i', 5),
    ('o', 5),
    ('o', 3),
    ('ô', 1),
    ('ô', 2),
    ('ô', 3),
    ('ô', 4),
    ('ô', 5),
    ('ơ', 1),
    ('ơ', 2),
    ('ơ', 3),
    ('ơ', 4),
    ('ơ', 5),
    ('u', 5),
    ('u', 3),
    ('ư', 1),
    ('ư', 2),
    ('ư', 3),
    ('ư', 4),
    ('ư', 5),
    ('y', 2),
    ('y', 5),
    ('y', 3),
    ('y', 4),
];

/// A character beyond ASCII in lower case and without its tone, the tone, and whether it was a capital. Only letters of
/// Vietnamese are told apart: the tables of all of Unicode are slow and large.
fn spelled(original: char) -> (char, u8, bool) {
    let place = (original as usize).wrapping_sub(0x1ea0);
    if let Some((vowel, tone)) = TONED.get(place / 2) {
        return (*vowel, *tone, place.is_multiple_of(2));
    }
    let (small, capital) = match original {
        'À'..='Ö' | 'Ø'..='Þ' => (char::from(original as u8 + 0x20), true),
        'Ă' => ('ă', true),
        'Đ' => ('đ', true),
        'Ĩ' => ('ĩ', true),
        'Ũ' => ('ũ', true),
        'Ơ' => ('ơ', true),
        'Ư' => ('ư', true),
        other => (other, false),
    };
    let (ch, tone) = match small {
        'á' => ('a', 1),
        'à' => ('a', 2),
        'ã' => ('a', 4),
        'é' => ('e', 1),
        'è' => ('e', 2),
        'í' => ('i', 1),
        'ì' => ('i', 2),
        'ĩ' => ('i', 4),
        'ó' => ('o', 1),
        'ò' => ('o', 2),
        'õ' => ('o', 4),
        'ú' => ('u', 1),
        'ù' => ('u', 2),
        'ũ' => ('u', 4),
        'ý' => ('y', 1),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => ('-', 0),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => (' ', 0),
        '\u{85}' | '\u{2028}' | '\u{2029}' => ('\n', 0),
        '\u{ff05}' => ('%', 0),
        other => (other, 0),
    };
    (ch, tone, capital)
}

/// A letter of a word: Latin, Greek or Cyrillic. Words of other scripts are marks to us.
#[inline(always)]
pub fn is_letter(ch: char) -> bool {
    ch.is_ascii_lowercase() || !ch.is_ascii() && is_letter_beyond_ascii(ch)
}

fn is_letter_beyond_ascii(ch: char) -> bool {
    matches!(ch, 'ß'..='ö' | 'ø'..='\u{24f}' | '\u{370}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}')
}

/// Marks of direction, joiners, soft hyphens: seen by nobody, and in nobody's way.
fn is_invisible(ch: char) -> bool {
    // The small raised digits are marks of footnotes.
    matches!(ch, '¹' | '²' | '³' | '\u{2070}'..='\u{2079}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\r')
}

/// What a word is looked up by: a digest of its letters and its tone, with a final i for the y of "kỳ", "tỷ", "quý".
/// Numbers compare faster than letters, and 64 bits keep a thousand words apart.
pub fn key(letters: &[Letter]) -> u64 {
    // FNV-1a
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x100_0000_01b3;
    let (mut digest, mut tone) = (START, 0);
    let ends_in_i = ends_in_i(letters);
    for (index, letter) in letters.iter().enumerate() {
        let ch = if ends_in_i && index + 1 == letters.len() { 'i' } else { letter.ch };
        digest = (digest ^ ch as u64).wrapping_mul(PRIME);
        if letter.tone > 0 {
            tone = letter.tone;
        }
    }
    (digest ^ u64::from(tone)).wrapping_mul(PRIME)
}

/// Whether the final y of a word may as well be written i.
fn ends_in_i(letters: &[Letter]) -> bool {
    match letters {
        [.., before, last] if last.ch == 'y' => match before.ch {
            'a' | 'â' | 'ă' | 'o' | 'ô' | 'e' | 'ê' => false,
            'u' => letters.len() == 3 && letters.first().is_some_and(|first| first.ch == 'q'),
            _ => true,
        },
        _ => false,
    }
}

/// Words as they are typed without marks: "nguoi", "dong".
pub fn without_marks(letters: &mut [Letter]) {
    for letter in letters {
        letter.tone = 0;
        letter.ch = match letter.ch {
            'â' | 'ă' => 'a',
            'ê' => 'e',
            'ô' | 'ơ' => 'o',
            'ư' => 'u',
            'đ' => 'd',
            other => other,
        };
    }
}

/// Whether a text has no letter that only Vietnamese has, composed or with combining marks.
pub fn is_unmarked(text: &str) -> bool {
    !text.bytes().any(|byte| matches!(byte, 0xc3..=0xc6 | 0xcc | 0xcd | 0xe1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key_of(word: &str) -> u64 {
        key(&letters(word))
    }

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
