//! The text of a file's bytes: UTF-8, UTF-16 by its mark, else one letter a byte, as old programs wrote.

use std::borrow::Cow;

/// What old encodings keep apart from control characters.
const BEYOND_ASCII: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// `None` for what is no text.
pub(super) fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Some(wide(rest, u16::from_le_bytes).into());
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Some(wide(rest, u16::from_be_bytes).into());
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.iter().any(|byte| matches!(byte, 0..=8 | 14..=31)) {
        return None;
    }
    let text = str::from_utf8(bytes).map(Cow::Borrowed);
    Some(text.unwrap_or_else(|_| bytes.iter().map(|byte| old(*byte)).collect::<String>().into()))
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).map(|letter| letter.unwrap_or('\u{fffd}')).collect()
}

/// As windows-1252 has it; the reader of a list knows what TCVN3 and others meant by it.
fn old(byte: u8) -> char {
    let beyond = byte.checked_sub(0x80).and_then(|place| BEYOND_ASCII.get(usize::from(place)));
    beyond.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn bytes_become_their_text() {
        assert_eq!(decoded("\u{feff}Hộ;1".as_bytes()).as_deref(), Some("Hộ;1"));
        let wide: Vec<u8> = "\u{feff}Hộ\t😀".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decoded(&wide).as_deref(), Some("Hộ\t😀"));
        let wide: Vec<u8> = "\u{feff}Hộ".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decoded(&wide).as_deref(), Some("Hộ"));
        assert_eq!(decoded(b"H\xe9 \x80\x96").as_deref(), Some("Hé €–"));
        assert_eq!(decoded(b"a\0b"), None);
        assert_eq!(decoded(b"\xff\xfea").as_deref(), Some(""));
    }
}
