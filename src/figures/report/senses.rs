//! What the phrases that begin at a word can mean.

/// The meanings of one word with those behind it.
#[derive(Debug)]
pub struct Senses {
    /// The sets of phrases that know it, by their bits.
    pub sets: u64,
    /// The longest phrase of each of these sets, in the order of the bits.
    pub longest: &'static [Sense],
    /// The sets that have a phrase which ends with the word alone.
    pub ends: u64,
}

/// The longest phrase of one set.
#[derive(Clone, Copy, Debug)]
pub struct Sense {
    /// Its place among the meanings of the set.
    pub meaning: u8,
    pub words: u8,
}

impl Senses {
    /// Of what no phrase begins with.
    pub const NONE: &'static Senses = &Senses { sets: 0, longest: &[], ends: 0 };

    pub fn has(&self, set: u8) -> bool {
        self.sets >> set & 1 != 0
    }

    pub fn can_end(&self, set: u8) -> bool {
        self.ends >> set & 1 != 0
    }

    /// The longest phrase of a set.
    pub fn of(&self, set: u8) -> Option<Sense> {
        let before = self.sets & ((1 << set) - 1);
        if self.has(set) { self.longest.get(before.count_ones() as usize).copied() } else { None }
    }
}
