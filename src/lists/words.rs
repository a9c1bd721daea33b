//! Words of headings and cells, compared without marks, case and punctuation.

/// The plain small letter of a word's letter.
fn word_letter(letter: char) -> Option<char> {
    crate::units::plain_letter(letter).filter(|plain| matches!(plain, 'a'..='z' | '0'..='9' | '%'))
}

/// Written behind the letter that they belong to, where text is decomposed.
pub fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// The words in plain small letters, one space between two: "Số tiền đóng (đồng)" is "so tien dong dong".
pub fn plain(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    plain_into(text, &mut words);
    words
}

/// The same, into a text that is used again and again.
pub fn plain_into(text: &str, words: &mut String) {
    words.clear();
    let mut between = false;
    for letter in text.chars() {
        match word_letter(letter) {
            Some(plain) => {
                if between && !words.is_empty() {
                    words.push(' ');
                }
                between = false;
                words.push(plain);
            }
            None if is_combining(letter) => {}
            None => between = true,
        }
    }
}

/// Whether plain words stand in plain words, as whole words.
pub fn has(words: &str, wanted: &str) -> bool {
    has_any(words, &[wanted])
}

/// Whether any of these stand there.
pub fn has_any(words: &str, wanted: &[&str]) -> bool {
    starts(words).any(|rest| wanted.iter().any(|one| begins(rest, one)))
}

/// What follows from the beginning of each word on: notes of lists are long, and there are many of them.
pub fn starts(words: &str) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(words.as_bytes()).filter(|rest| !rest.is_empty());
    std::iter::from_fn(move || {
        let from = rest?;
        rest = from.iter().position(|byte| *byte == b' ').and_then(|space| from.get(space + 1..));
        Some(from)
    })
}

/// Whether the rest of some words begins with such words, as whole ones.
pub fn begins(rest: &[u8], wanted: &str) -> bool {
    rest.first() == wanted.as_bytes().first()
        && rest.starts_with(wanted.as_bytes())
        && rest.get(wanted.len()).is_none_or(|behind| *behind == b' ')
}

/// The first word of a text, and its tone: "Tổng" is a sum, and "Tống" a family's name.
pub fn first_word(text: &str) -> (String, Tone) {
    let (mut word, mut tone) = (String::new(), Tone::Unmarked);
    for letter in text.trim_start().chars() {
        match word_letter(letter) {
            Some(plain) => {
                word.push(plain);
                tone = tone.or(tone_of(letter));
            }
            None if is_combining(letter) => tone = tone.or(combining_tone(letter)),
            None => break,
        }
    }
    (word, tone)
}

/// The tone of a word, as far as it tells sums from names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// All letters are plain: any tone can be meant.
    Unmarked,
    /// "Tăng", "Công"
    Level,
    /// "Tổng", "Giảm"
    Hook,
    /// "Cộng"
    Dot,
    /// "Tống"
    Other,
}

impl Tone {
    fn or(self, later: Tone) -> Tone {
        self.max(later)
    }
}

fn tone_of(letter: char) -> Tone {
    match letter {
        letter if letter.is_ascii() => Tone::Unmarked,
        'Ổ' | 'ổ' | 'Ả' | 'ả' => Tone::Hook,
        'Ộ' | 'ộ' => Tone::Dot,
        'Ă' | 'ă' | 'Â' | 'â' | 'Ê' | 'ê' | 'Ô' | 'ô' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'Đ' | 'đ' => Tone::Level,
        _ => Tone::Other,
    }
}

fn combining_tone(mark: char) -> Tone {
    match mark {
        '\u{309}' => Tone::Hook,
        '\u{323}' => Tone::Dot,
        '\u{300}' | '\u{301}' | '\u{303}' => Tone::Other,
        _ => Tone::Level,
    }
}

pub(super) const PERCENT: [&str; 8] = ["%", "ty le", "ti le", "tyle", "tile", "tl", "phan tram", "percent"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_marks() {
        assert_eq!(plain("  Số tiền ĐÓNG\n(đồng) "), "so tien dong dong");
        assert_eq!(plain("Tỷ lệ NSNN hỗ trợ (%)"), "ty le nsnn ho tro %");
        assert_eq!(plain("Ho\u{323} va\u{300} te\u{302}n"), "ho va ten");
        assert_eq!(plain("Dân tộc Thiểu_số"), "dan toc thieu so");
    }

    #[test]
    fn only_whole_words_count() {
        assert!(has("ma so bhxh", "ma so"));
        assert!(has("so ma so", "ma so"));
        assert!(!has("ma song", "ma so"));
        assert!(!has("tama so", "ma so"));
        assert!(has("tama so ma so", "ma so"));
    }

    #[test]
    fn a_sum_is_no_family_name() {
        for (text, tone) in [
            ("Tổng cộng", Tone::Hook),
            ("TO\u{302}\u{309}NG CỘNG", Tone::Hook),
            ("Tống Văn A", Tone::Other),
            ("TONG CONG", Tone::Unmarked),
        ] {
            assert_eq!(first_word(text), ("tong".into(), tone), "{text}");
        }
        assert_eq!(first_word("Cộng tăng").1, Tone::Dot);
        assert_eq!(first_word("Công Văn B").1, Tone::Level);
    }
}
