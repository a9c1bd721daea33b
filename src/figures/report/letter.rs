//! One character of a text.

/// One character as it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Lower case, without tone; spaces and dashes are one each.
    pub ch: char,
    /// 0 none, 1 to 5 sắc, huyền, hỏi, ngã, nặng.
    pub tone: u8,
    pub capital: bool,
    /// Bytes of the original.
    pub start: u32,
    pub end: u32,
}

impl Letter {
    /// Takes in a combining mark; false where it is none of Vietnamese.
    pub fn combine(&mut self, mark: char) -> bool {
        let shaped = match (mark, self.ch) {
            ('\u{302}', 'a') => 'â',
            ('\u{302}', 'e') => 'ê',
            ('\u{302}', 'o') => 'ô',
            ('\u{306}', 'a') => 'ă',
            ('\u{31b}', 'o') => 'ơ',
            ('\u{31b}', 'u') => 'ư',
            _ => {
                let tone = match mark {
                    '\u{301}' => 1,
                    '\u{300}' => 2,
                    '\u{309}' => 3,
                    '\u{303}' => 4,
                    '\u{323}' => 5,
                    _ => return false,
                };
                self.tone = tone;
                return true;
            }
        };
        self.ch = shaped;
        true
    }
}
