//! Sentences with gaps: one text in each language, and one list of what fills them.

use crate::units::{plain_whole, split_at_mark};
use std::borrow::Cow;

/// Whether a text has gaps "{a}", "{b}", … for so many parts, and no other, each of them at least once.
pub const fn has_gaps(text: &str, parts: usize) -> bool {
    let text = text.as_bytes();
    let (mut seen, mut at) = (0u32, 0);
    while at < text.len() {
        if text[at] == b'{' {
            if at + 2 >= text.len() || text[at + 2] != b'}' || text[at + 1] < b'a' || text[at + 1] > b'z' {
                return false;
            }
            seen |= 1 << (text[at + 1] - b'a');
        }
        at += 1;
    }
    seen == (1 << parts) - 1
}

/// `fill!(lang, "từ {a} đến {b}", "{a} to {b}", first, last)`: the text of the language with its gaps filled.
///
/// What fills them is worked out once for both languages; two calls of `format!` do it twice, which made a module for both a
/// twentieth larger. A text in which a gap is missing or has nothing to fill it does not compile.
macro_rules! fill {
    ($lang:expr, $vi:literal, $en:literal, $($part:expr),+ $(,)?) => {{
        use $crate::text::filled::{Part, filled, has_gaps};
        const { assert!(has_gaps($vi, [$(stringify!($part)),+].len()) && has_gaps($en, [$(stringify!($part)),+].len())) };
        filled($lang.pick($vi, $en), [$(Part::part($part)),+])
    }};
}

/// What fills a gap.
pub trait Part {
    fn part(self) -> String;
}

impl Part for String {
    fn part(self) -> String {
        self
    }
}

macro_rules! parts {
    ($($type:ty),*) => { $(impl Part for $type {
        fn part(self) -> String {
            self.to_string()
        }
    })* };
}

parts!(&str, &String, &Cow<'static, str>);

macro_rules! numbers {
    ($($type:ty),*) => { $(impl Part for $type {
        fn part(self) -> String {
            plain_whole(self as i64)
        }
    })* };
}

numbers!(i64, i32, u8, usize);

impl Part for &i64 {
    fn part(self) -> String {
        plain_whole(*self)
    }
}

impl Part for &usize {
    fn part(self) -> String {
        (*self).part()
    }
}

/// One copy for each number of parts, which takes the parts as they were made.
#[inline(never)]
pub fn filled<const N: usize>(text: &str, parts: [String; N]) -> String {
    fill(text, &parts)
}

fn fill(text: &str, parts: &[String]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, gap)) = split_at_mark(rest, b'{') {
        filled.push_str(before);
        let place = gap.bytes().next().map_or(0, |letter| usize::from(letter.wrapping_sub(b'a')));
        filled.push_str(parts.get(place).map_or("", String::as_str));
        // Behind the letter and the bracket.
        rest = gap.get(2..).unwrap_or_default();
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn each_language_has_its_own_order() {
        let sentence = |lang: Lang| fill!(lang, "{a} từ {b}, {a}", "From {b}: {a}", "đóng", 7i64);
        assert_eq!(sentence(Lang::Vi), "đóng từ 7, đóng");
        assert_eq!(sentence(Lang::En), "From 7: đóng");
    }

    #[test]
    fn a_bracket_in_what_is_filled_in_is_no_gap() {
        assert_eq!(filled("{a}{b}", ["{b}".into(), "{".into()]), "{b}{");
    }

    #[test]
    fn gaps_and_parts_are_as_many() {
        assert!(has_gaps("{a} của {b} và {a}", 2));
        for text in ["", "{a}", "{b}", "{a} {c}", "{a} {b} {c}", "{a} {b", "{A} {b}", "{a} {}"] {
            assert!(!has_gaps(text, 2), "{text}");
        }
    }
}
