//! The check code of a result: six letters that are the same wherever the same was asked under the same rules.
//!
//! It is made of what was understood, not of what was typed: 1tr5 and 1.500.000 have one code, and so have both
//! languages. Whoever reads two codes out over the telephone knows whether both speak of the same.

use crate::law::RULE_SET;
use std::hash::{Hash, Hasher};

/// Neither 0 and O, 1 and I and L, nor 2 and Z, 5 and S, 8 and B, U and V are mistaken for each other.
const LETTERS: &[u8; 24] = b"34679ACDEFGHJKMNPQRTVWXY";
const LENGTH: usize = 6;

/// `tool` is the key of the tool, `input` all that its result follows from.
pub fn check_code(tool: &str, input: &impl Hash) -> String {
    code_under(RULE_SET, tool, input)
}

/// The code under a state of the rules that has this name.
pub fn code_under(rule_set: &str, tool: &str, input: &impl Hash) -> String {
    let mut digest = Digest(0);
    rule_set.hash(&mut digest);
    tool.hash(&mut digest);
    input.hash(&mut digest);
    letters(digest.finish())
}

fn letters(mut number: u64) -> String {
    let mut code = String::with_capacity(LENGTH);
    for _ in 0..LENGTH {
        let index = (number % LETTERS.len() as u64) as usize;
        code.extend(LETTERS.get(index).map(|letter| char::from(*letter)));
        number /= LETTERS.len() as u64;
    }
    code
}

/// Word by word: rotated, mixed in, multiplied. Every number is widened to a word, so that a phone and the host agree,
/// and so that each costs a page no more than a call.
struct Digest(u64);

impl Digest {
    #[inline(never)]
    fn word(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

macro_rules! words {
    ($($name:ident: $number:ty),*) => {
        $(fn $name(&mut self, number: $number) {
            self.word(number as u64);
        })*
    };
}

impl Hasher for Digest {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.word(u64::from(*byte));
        }
    }

    words!(write_u8: u8, write_u32: u32, write_u64: u64, write_usize: usize);
    words!(write_i32: i32, write_i64: i64, write_isize: isize);

    fn finish(&self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 29)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_changes_change_most_letters() {
        let codes: Vec<String> = (0..50i64).map(|number| check_code("dong", &(1_500_000 + number * 50_000))).collect();
        for (at, code) in codes.iter().enumerate() {
            assert!(!codes[..at].contains(code), "{codes:?}");
            if let Some(before) = at.checked_sub(1).map(|before| &codes[before]) {
                let same = code.bytes().zip(before.bytes()).filter(|(one, other)| one == other).count();
                assert!(same < 4, "{before} {code}");
            }
        }
    }

    #[test]
    fn numbers_of_the_machines_own_width_count_alike() {
        let digest = |hash: fn(&mut Digest)| {
            let mut digest = Digest(1);
            hash(&mut digest);
            digest.finish()
        };
        assert_eq!(digest(|digest| digest.write_usize(7)), digest(|digest| digest.write_u64(7)));
        assert_eq!(digest(|digest| digest.write_isize(-7)), digest(|digest| digest.write_i64(-7)));
        assert_ne!(check_code("dong", &1), check_code("heo-dat", &1));
    }

    proptest! {
        #[test]
        fn codes_hold_clear_letters_only(income in 0i64..1_000_000_000, tool in "[a-z-]{0,10}") {
            let code = check_code(&tool, &income);
            prop_assert_eq!(code.len(), LENGTH);
            prop_assert!(code.bytes().all(|letter| LETTERS.contains(&letter)));
        }
    }
}
