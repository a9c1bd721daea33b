//! The text of a file's bytes: UTF-8, UTF-16 by its mark, else windows-1258 where it looks so, else one letter a byte, as
//! old programs wrote.

use super::windows_1258;
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
    if let Ok(text) = str::from_utf8(bytes) {
        return Some(text.into());
    }
    let western = || bytes.iter().map(|byte| old(*byte)).collect();
    Some(windows_1258::decoded(bytes, old).unwrap_or_else(western).into())
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

    /// "Số;Họ và tên;Địa chỉ;Số tiền đóng", with the letters that have tones of their own in one byte, and taken apart.
    const ONE_BYTE: &[u8] = b"S\xf4\xec;Ho\xf2 v\xe0 t\xean;\xd0i\xf2a chi\xd2;S\xf4\xec ti\xea\xccn \xf0\xf3ng";
    const APART: &[u8] = b"S\xf4\xec;Ho\xf2 va\xcc t\xean;\xd0i\xf2a chi\xd2;S\xf4\xec ti\xea\xccn \xf0o\xecng";

    #[test]
    fn the_vietnamese_code_page_of_windows_becomes_composed_letters() {
        for bytes in [ONE_BYTE, APART] {
            assert_eq!(decoded(bytes).as_deref(), Some("Số;Họ và tên;Địa chỉ;Số tiền đóng"));
        }
        let written = b"Nguy\xea\xden V\xe3n \xd0\xfd\xecc;PH\xdd\xd5\xd2NG L\xc3\xccNG;264.000 \xfe\x85";
        assert_eq!(decoded(written).as_deref(), Some("Nguyễn Văn Đức;PHƯỞNG LẰNG;264.000 ₫…"));
    }

    #[test]
    fn western_texts_and_old_fonts_stay_as_they_are() {
        for text in [
            "L'été dernier, à Hanoï: ça a coûté 5 € – déjà vu, Noël, où, bientôt, sûr",
            "Più città, però così può, perciò ciò può; lunedì, può, può, può",
            "Não são canções, coração; mañana, señor, pingüino, Köln, Straße, ÿ",
            "Það er gott, að Þór og Sigurður, býður öðrum góðan daginn, síðan þú",
            "Toµn huyÖn cã 15 ®¬n vÞ, ®¹t kÕ ho¹ch; Sè tiÒn ®ãng; NguyÔn ThÞ HiÒn, 5 ®iÒu, 3 triÖu, nhiÒu tiÒn",
            "Toaøn huyeän coù 15 ñôn vò, ñaït keá hoaïch; THÒ TRÖÔØNG, Soá tieàn ñoùng, Nguyeãn Thò Hieàn",
        ] {
            let bytes: Vec<u8> =
                text.chars().map(|letter| (0..=255u8).find(|byte| super::old(*byte) == letter).unwrap()).collect();
            assert_eq!(decoded(&bytes).as_deref(), Some(text));
        }
    }
}
