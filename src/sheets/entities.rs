//! Letters that HTML and XML write by name or number.

use std::borrow::Cow;

/// The names of U+00A0 to U+00FF in turn: word processors write the vowels of Vietnamese words with them.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 \
    acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
    Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const OTHERS: [(&str, char); 9] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '–'),
    ("mdash", '—'),
    ("ldquo", '“'),
    ("rdquo", '”'),
];
/// Longer than any name or number of a letter.
const LONGEST: usize = 10;

/// A text with the letters themselves; what is none stays.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| byte == b'&') {
        return text.into();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = crate::units::split_at_mark(rest, b'&') {
        plain.push_str(before);
        let end = after.bytes().take(LONGEST).position(|byte| byte == b';');
        match end.and_then(|end| Some((letter(after.get(..end)?)?, after.get(end + 1..)?))) {
            Some((letter, behind)) => {
                plain.push(letter);
                rest = behind;
            }
            None => {
                plain.push('&');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain.into()
}

/// The letter of what stands between `&` and `;`.
pub(super) fn letter(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => u32::try_from(crate::units::read_digits(number)?).ok()?,
        };
        return char::from_u32(number);
    }
    let other = OTHERS.iter().find(|(known, _)| *known == name);
    let latin = || LATIN.split_ascii_whitespace().position(|known| known == name);
    other.map(|(_, letter)| *letter).or_else(|| char::from_u32(0xa0 + latin()? as u32))
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn letters_by_name_and_number() {
        assert_eq!(decoded("H&#7897; ngh&egrave;o &amp; &#x110;&ocirc;ng &yuml;"), "Hộ nghèo & Đông ÿ");
        for text in ["a & b", "&;", "&unknown;", "&#xffffffff;", "&#-1;", "&amp", "&đ;"] {
            assert_eq!(decoded(text), text);
        }
    }
}
