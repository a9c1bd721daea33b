//! Small letters of Vietnamese words: the tables of all of Unicode would be two hundredths of a module.

/// The text in small letters, as far as Vietnamese and its neighbours in the west write them.
///
/// ```
/// use ansinh::units::small_letters;
/// assert_eq!(small_letters("Tỷ ĐỒNG, Ữ Ỵ Ơ"), "tỷ đồng, ữ ỵ ơ");
/// ```
pub fn small_letters(text: &str) -> String {
    text.chars().map(small_letter).collect()
}

fn small_letter(letter: char) -> char {
    let number = u32::from(letter);
    let small = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => number + 32,
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => number + 1,
        // Vietnamese letters with two marks: large and small ones in turn.
        'Ạ'..='ỹ' => number | 1,
        _ => number,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// The text before and behind the first such mark, which is one of ASCII: [`str::split_once`] with its search for any letter
/// weighs ten times as much.
///
/// ```
/// use ansinh::units::split_at_mark;
/// assert_eq!(split_at_mark("36.2a", b'.'), Some(("36", "2a")));
/// assert_eq!(split_at_mark("36", b'.'), None);
/// ```
pub fn split_at_mark(text: &str, mark: u8) -> Option<(&str, &str)> {
    around(text, text.bytes().position(|byte| byte == mark)?)
}

/// The parts of a text between such marks, which are of ASCII.
///
/// ```
/// use ansinh::units::split_by_mark;
/// assert_eq!(split_by_mark("v2;i=2tr;", b';').collect::<Vec<_>>(), ["v2", "i=2tr", ""]);
/// ```
pub fn split_by_mark(text: &str, mark: u8) -> Parts<'_> {
    Parts { rest: Some(text), mark }
}

/// See [`split_by_mark`].
pub struct Parts<'a> {
    rest: Option<&'a str>,
    mark: u8,
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        let (part, rest) = split_at_mark(rest, self.mark).map_or((rest, None), |(part, rest)| (part, Some(rest)));
        self.rest = rest;
        Some(part)
    }
}

/// The text before and behind the byte there, which is a letter of ASCII.
pub fn around(text: &str, place: usize) -> Option<(&str, &str)> {
    Some((text.get(..place)?, text.get(place.checked_add(1)?..)?))
}

/// A Latin, Greek or Cyrillic letter.
pub fn is_letter(letter: char) -> bool {
    let beyond = |letter| matches!(letter, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{24f}' | '\u{370}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}');
    letter.is_ascii_alphabetic() || beyond(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_letters_are_those_of_unicode() {
        let vietnamese =
            "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYZFJWÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ";
        for text in [vietnamese, "Ñ Ü Ç Ø × ÷ ß ÿ ₫ ă ơ 12 %"] {
            assert_eq!(small_letters(text), text.to_lowercase());
            assert_eq!(small_letters(&text.to_lowercase()), text.to_lowercase());
        }
        assert!(vietnamese.chars().chain(vietnamese.to_lowercase().chars()).all(is_letter));
        assert!(!"0 9 . , × ÷ % ₫ – … “ ²".chars().any(is_letter));
    }
}
