//! The code page of Windows that is set to Vietnamese: a vowel, and the mark of its tone behind it. Programs from before
//! Unicode write it, and no file says that it is in it.
//!
//! Source: unicode.org, Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1258.TXT.

use crate::units::with_tone;

/// Fewer tones than these are no sign.
const LEAST: usize = 3;

/// Where it differs from windows-1252. Four more places are empty: the letters that the other has there do no harm.
fn letter(byte: u8) -> Option<char> {
    Some(match byte {
        0xc3 => 'Ă',
        0xcc => '\u{300}',
        0xd0 => 'Đ',
        0xd2 => '\u{309}',
        0xd5 => 'Ơ',
        0xdd => 'Ư',
        0xde => '\u{303}',
        0xe3 => 'ă',
        0xec => '\u{301}',
        0xf0 => 'đ',
        0xf2 => '\u{323}',
        0xf5 => 'ơ',
        0xfd => 'ư',
        0xfe => '₫',
        _ => return None,
    })
}

/// The text, its letters composed; `None` where it does not look Vietnamese in this code page. `western` has the letters
/// that it shares with windows-1252.
pub(super) fn decoded(bytes: &[u8], western: fn(u8) -> char) -> Option<String> {
    let mut text = String::with_capacity(bytes.len());
    let (mut tones, mut letters, mut others) = (0usize, 0usize, 0usize);
    let mut before = ' ';
    for byte in bytes {
        let own = letter(*byte);
        let one = own.unwrap_or_else(|| western(*byte));
        let composed = with_tone(before, one);
        match (composed, one) {
            (Some(_), _) => {
                text.pop();
                tones += 1;
            }
            // A tone of nothing, and what TCVN3 and VNI have in every line.
            (None, '\u{300}'..='\u{323}' | '¨'..='¹' | 'ñ' | 'ö') => others += 1,
            _ => letters += usize::from(own.is_some()),
        }
        before = composed.unwrap_or(one);
        text.push(before);
    }
    (tones >= LEAST && letters > 0 && tones > others * 2).then_some(text)
}
