//! Letters of encodings from before Unicode, taken into the letters of a text.

use super::letter::Letter;
use crate::units::{tcvn3, vni, with_marks};

pub use crate::units::{Encoding, encoding};

/// Takes a character into the letters; true where it is one of the old encoding.
pub fn take(encoding: Encoding, ch: char, start: u32, end: u32, letters: &mut Vec<Letter>) -> bool {
    if encoding == Encoding::Vni
        && let Some(last) = letters.last_mut()
        && last.end == start
        && last.tone == 0
        && let Some((vowel, tone)) = with_marks(last.ch, ch)
    {
        (last.ch, last.tone, last.end) = (vowel, tone, end);
        return true;
    }
    let single = match encoding {
        Encoding::Tcvn3 => tcvn3(ch),
        Encoding::Vni => vni(ch),
    };
    let Some((ch, tone, capital)) = single else { return false };
    letters.push(Letter { ch, tone, capital, start, end });
    true
}
