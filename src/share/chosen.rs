//! Choices within a form, each written as a letter.

/// How a choice is written in the form.
pub trait Chosen: Copy + PartialEq + Sized + 'static {
    const LETTERS: &'static [(Self, &'static str)];

    fn letter(self) -> &'static str {
        Self::LETTERS.iter().find(|(known, _)| *known == self).map_or("", |(_, letter)| letter)
    }

    fn set(&mut self, letter: &str) -> bool {
        match Self::LETTERS.iter().find(|(_, known)| *known == letter) {
            Some((chosen, _)) => *self = *chosen,
            None => return false,
        }
        true
    }
}

macro_rules! chosen {
    ($($type:ty => $letters:ident),* $(,)?) => {
        $(impl Chosen for $type {
            const LETTERS: &'static [(Self, &'static str)] = &$letters;
        })*
    };
}
pub(super) use chosen;
