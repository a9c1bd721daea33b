//! Whose a form is. One's own form is kept on the device. A link brings a copy, which exists in the address alone:
//! looking at it loses nothing of one's own, and leaves nothing of others behind.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Kept by the storage.
    Own,
    /// Of a link, on a device that holds nothing it would take the place of: one's own with the first edit.
    Opened,
    /// Of a link over a form of one's own: it is kept when the reader says so.
    Copy,
    /// Of somebody else: the same, where there is nothing of one's own.
    Apart,
}

/// What an entry of the history remembers of its address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The form is the device's own: so it is after a reload, and never in a link.
    pub is_own: bool,
    /// What the form leaves out means the day on which it is opened.
    pub is_of_today: bool,
    /// The form is somebody else's.
    pub is_apart: bool,
}

impl Entry {
    pub fn number(self) -> u8 {
        u8::from(self.is_own) | u8::from(self.is_of_today) << 1 | u8::from(self.is_apart) << 2
    }

    pub fn of(number: u8) -> Entry {
        Entry { is_own: number & 1 > 0, is_of_today: number & 2 > 0, is_apart: number & 4 > 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_of_the_history_is_a_number() {
        for number in 0..8 {
            assert_eq!(Entry::of(number).number(), number);
        }
        assert!(Entry::of(3).is_own && Entry::of(3).is_of_today && !Entry::of(3).is_apart);
    }
}
