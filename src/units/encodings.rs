//! Vietnamese as it was written before Unicode: fonts that show letters of their own in the places of Western ones. Whether a
//! text is in one of them is judged for all of it.

/// How the letters of a text are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Fonts named .Vn…: one character for each letter (TCVN 5712, VN3).
    Tcvn3,
    /// Fonts named VNI-…: a vowel, and a character for its marks.
    Vni,
}

impl Encoding {
    /// As people know it.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Tcvn3 => "TCVN3",
            Encoding::Vni => "VNI",
        }
    }
}

/// Fewer telling characters than this are no sign.
const LEAST: usize = 3;

/// The old encoding of a text; `None` for Unicode.
pub fn encoding(text: &str) -> Option<Encoding> {
    // The first bytes of ạ to ỹ, of ă and đ, of ơ and ư; and of the characters that old fonts use.
    let mut counts = [0usize; 256];
    for byte in text.bytes() {
        if let Some(count) = counts.get_mut(usize::from(byte)) {
            *count += 1;
        }
    }
    let count = |bytes: &[usize]| bytes.iter().filter_map(|byte| counts.get(*byte)).sum::<usize>();
    let (unicode, western) = (count(&[0xe1, 0xc4, 0xc6]), count(&[0xc2, 0xc3]));
    if western < LEAST || unicode * 3 > western {
        return None;
    }
    let (mut tcvn3, mut vni) = (0usize, 0usize);
    let mut before = ' ';
    for ch in text.chars() {
        // What no text in a Western language has often, nor Vietnamese in Unicode.
        tcvn3 += usize::from(matches!(
            ch,
            '®' | 'µ' | '¸' | '¹' | '¶' | '·' | '¨' | '©' | 'ª' | '«' | '¬' | '\u{ad}' | '¾' | '¼' | '½' | '×'
        ));
        vni += usize::from(vowel_with_marks(before, ch).is_some()) + usize::from(matches!(ch, 'ñ' | 'ö'));
        before = ch;
    }
    let found = if tcvn3 >= vni { (tcvn3, Encoding::Tcvn3) } else { (vni, Encoding::Vni) };
    (found.0 >= LEAST && found.0 * 4 > western).then_some(found.1)
}

/// The letter, its tone and whether it is a capital, of a character of TCVN3.
pub fn tcvn3(ch: char) -> Option<(char, u8, bool)> {
    TCVN3
        .iter()
        .find_map(|(vowel, tones)| {
            let tone = tones.chars().position(|other| other == ch)?;
            Some((*vowel, u8::try_from(tone).ok()?, false))
        })
        .or(match ch {
            '®' => Some(('đ', 0, false)),
            '¡' => Some(('ă', 0, true)),
            '¢' => Some(('â', 0, true)),
            '§' => Some(('đ', 0, true)),
            '£' => Some(('ê', 0, true)),
            '¤' => Some(('ô', 0, true)),
            '¥' => Some(('ơ', 0, true)),
            '¦' => Some(('ư', 0, true)),
            _ => None,
        })
}

/// Each vowel with its characters: without a tone, then with sắc, huyền, hỏi, ngã, nặng.
const TCVN3: [(char, &str); 12] = [
    ('a', "a¸µ¶·¹"),
    ('ă', "¨¾»¼½Æ"),
    ('â', "©ÊÇÈÉË"),
    ('e', "eÐÌÎÏÑ"),
    ('ê', "ªÕÒÓÔÖ"),
    ('i', "iÝ×ØÜÞ"),
    ('o', "oãßáâä"),
    ('ô', "«èåæçé"),
    ('ơ', "¬íêëìî"),
    ('u', "uóïñòô"),
    ('ư', "\u{ad}øõö÷ù"),
    ('y', "yýúûüþ"),
];

/// A character of VNI by itself.
pub fn vni(ch: char) -> Option<(char, u8, bool)> {
    Some(match ch {
        'ñ' => ('đ', 0, false),
        'Ñ' => ('đ', 0, true),
        'ô' => ('ơ', 0, false),
        'Ô' => ('ơ', 0, true),
        'ö' => ('ư', 0, false),
        'Ö' => ('ư', 0, true),
        'í' => ('i', 1, false),
        'ì' => ('i', 2, false),
        'æ' => ('i', 3, false),
        'ó' => ('i', 4, false),
        'ò' => ('i', 5, false),
        'î' => ('y', 5, false),
        _ => return None,
    })
}

/// What a character makes of the vowel before it, as both stand in the text.
fn vowel_with_marks(before: char, mark: char) -> Option<(char, u8)> {
    let vowel = match before {
        'ô' | 'Ô' => 'ơ',
        'ö' | 'Ö' => 'ư',
        other => other.to_ascii_lowercase(),
    };
    with_marks(vowel, mark)
}

/// The vowel and its tone that a character of VNI makes of the vowel before it.
pub fn with_marks(vowel: char, mark: char) -> Option<(char, u8)> {
    let small = match mark {
        'À'..='Þ' => char::from_u32(mark as u32 + 0x20)?,
        other => other,
    };
    let plain = TONES.iter().position(|tone| *tone == small);
    if let (Some(tone), 'a' | 'e' | 'o' | 'u' | 'y' | 'ơ' | 'ư') = (plain, vowel) {
        return Some((vowel, u8::try_from(tone + 1).ok()?));
    }
    let shaped = match vowel {
        'a' => 'â',
        'e' => 'ê',
        'o' => 'ô',
        _ => return None,
    };
    if let Some(tone) = ROOFED.iter().position(|tone| *tone == small) {
        return Some((shaped, u8::try_from(tone).ok()?));
    }
    let tone = BOWED.iter().position(|tone| *tone == small).filter(|_| vowel == 'a')?;
    Some(('ă', u8::try_from(tone).ok()?))
}

/// On a plain vowel: sắc, huyền, hỏi, ngã, nặng.
const TONES: [char; 5] = ['ù', 'ø', 'û', 'õ', 'ï'];
/// With a roof (â, ê, ô): no tone, then the five.
const ROOFED: [char; 6] = ['â', 'á', 'à', 'å', 'ã', 'ä'];
/// With a bow (ă): no tone, then the five.
const BOWED: [char; 6] = ['ê', 'é', 'è', 'ú', 'ü', 'ë'];

/// Each vowel as Unicode has it: without a tone, then with sắc, huyền, hỏi, ngã, nặng.
const COMPOSED: [(char, &str, &str); 12] = [
    ('a', "aáàảãạ", "AÁÀẢÃẠ"),
    ('ă', "ăắằẳẵặ", "ĂẮẰẲẴẶ"),
    ('â', "âấầẩẫậ", "ÂẤẦẨẪẬ"),
    ('e', "eéèẻẽẹ", "EÉÈẺẼẸ"),
    ('ê', "êếềểễệ", "ÊẾỀỂỄỆ"),
    ('i', "iíìỉĩị", "IÍÌỈĨỊ"),
    ('o', "oóòỏõọ", "OÓÒỎÕỌ"),
    ('ô', "ôốồổỗộ", "ÔỐỒỔỖỘ"),
    ('ơ', "ơớờởỡợ", "ƠỚỜỞỠỢ"),
    ('u', "uúùủũụ", "UÚÙỦŨỤ"),
    ('ư', "ưứừửữự", "ƯỨỪỬỮỰ"),
    ('y', "yýỳỷỹỵ", "YÝỲỶỸỴ"),
];

fn composed((letter, tone, capital): (char, u8, bool)) -> char {
    let found = COMPOSED.iter().find(|(vowel, _, _)| *vowel == letter);
    let vowel = found.and_then(|(_, small, large)| (if capital { large } else { small }).chars().nth(tone.into()));
    vowel.unwrap_or(match (letter, capital) {
        ('đ', true) => 'Đ',
        (letter, true) => letter.to_ascii_uppercase(),
        (letter, false) => letter,
    })
}

/// Unicode's marks of the five tones, in the order of [`COMPOSED`].
const MARKS: [char; 5] = ['\u{301}', '\u{300}', '\u{309}', '\u{303}', '\u{323}'];

/// The letter that a vowel without a tone and the mark of one behind it make.
///
/// ```
/// use ansinh::units::with_tone;
/// assert_eq!((with_tone('ê', '\u{303}'), with_tone('Ơ', '\u{323}')), (Some('ễ'), Some('Ợ')));
/// assert_eq!((with_tone('b', '\u{303}'), with_tone('á', '\u{323}'), with_tone('a', 'b')), (None, None, None));
/// ```
pub fn with_tone(vowel: char, mark: char) -> Option<char> {
    let tone = MARKS.iter().position(|other| *other == mark)?;
    let letters = COMPOSED.iter().flat_map(|(_, small, large)| [small, large]);
    letters
        .map(|letters| letters.chars())
        .find_map(|mut letters| letters.next().filter(|first| *first == vowel).and(letters.nth(tone)))
}

/// A text of an old encoding as Unicode.
///
/// ```
/// use ansinh::units::{Encoding, unicode};
/// assert_eq!(unicode("NguyÔn V¨n ¸nh", Encoding::Tcvn3), "Nguyễn Văn ánh");
/// assert_eq!(unicode("Nguyeãn Vaên Ñöùc", Encoding::Vni), "Nguyễn Văn Đức");
/// ```
pub fn unicode(text: &str, encoding: Encoding) -> String {
    match encoding {
        Encoding::Tcvn3 => text.chars().map(|ch| tcvn3(ch).map_or(ch, composed)).collect(),
        Encoding::Vni => {
            let mut letters = text.chars().peekable();
            let mut all = String::with_capacity(text.len());
            while let Some(ch) = letters.next() {
                let plain = (ch.to_ascii_lowercase(), 0, ch.is_ascii_uppercase());
                let (vowel, tone, capital) = vni(ch).unwrap_or(plain);
                let marked = letters.peek().filter(|_| tone == 0).and_then(|mark| with_marks(vowel, *mark));
                match marked {
                    Some((vowel, tone)) => {
                        letters.next();
                        all.push(composed((vowel, tone, capital)));
                    }
                    None => all.push(composed((vowel, tone, capital))),
                }
            }
            all
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNICODE: &str = "Toàn huyện có 15 đơn vị, đạt kế hoạch";

    #[test]
    fn a_text_tells_its_encoding() {
        assert_eq!(encoding("Toµn huyÖn cã 15 ®¬n vÞ, ®¹t kÕ ho¹ch"), Some(Encoding::Tcvn3));
        assert_eq!(unicode("Toµn huyÖn cã 15 ®¬n vÞ, ®¹t kÕ ho¹ch", Encoding::Tcvn3), UNICODE);
        assert_eq!(unicode("Toaøn huyeän coù 15 ñôn vò, ñaït keá hoaïch", Encoding::Vni), UNICODE);
        assert_eq!(encoding("Toaøn huyeän coù 15 ñôn vò, ñaït keá hoaïch"), Some(Encoding::Vni));
        for text in [
            "Toàn huyện có 15 đơn vị, đạt kế hoạch",
            "L'été dernier, à Hanoï: 15 unités déjà créées",
            "no marks",
            "toàn và các cá nhân",
        ] {
            assert_eq!(encoding(text), None, "{text}");
        }
    }
}
