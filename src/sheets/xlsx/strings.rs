//! Texts that cells refer to by their number: runs of a text are put together, how it is pronounced is left out.

use super::package::Package;
use super::xml::{self, Read};
use crate::sheets::Refusal;
use std::borrow::Cow;

#[derive(Default)]
pub(super) struct Strings {
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
    phonetic: bool,
    is_text: bool,
}

pub(super) fn of(package: &mut Package, name: &str) -> Result<Strings, Refusal> {
    let mut strings = Strings::default();
    package.read(name, &mut strings)?;
    Ok(strings)
}

impl Strings {
    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let start = place.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start..*self.ends.get(place)?)
    }
}

impl Read for Strings {
    fn open(&mut self, name: &[u8], _: &xml::Tag) -> Result<(), Refusal> {
        match name {
            b"rPh" => self.phonetic = true,
            b"t" => self.is_text = !self.phonetic,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &[u8]) -> Result<(), Refusal> {
        match name {
            b"rPh" => self.phonetic = false,
            b"t" => self.is_text = false,
            b"si" => self.ends.push(self.text.len()),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self) -> Option<&mut String> {
        self.is_text.then_some(&mut self.text)
    }
}

/// `_x000D_` and the like are letters that XML cannot hold.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return text.into();
    }
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        plain.push_str(before);
        let number = after.get(..4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match (number.and_then(char::from_u32), after.get(4..).and_then(|rest| rest.strip_prefix('_'))) {
            (Some(letter), Some(behind)) => {
                plain.extend((letter != '\r').then_some(letter));
                rest = behind;
            }
            _ => {
                plain.push_str("_x");
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain.into()
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn letters_that_xml_cannot_hold() {
        assert_eq!(unescaped("a_x000D_\nb_x005F_x_x0"), "a\nb_x_x0");
        assert_eq!(unescaped("_xđđ"), "_xđđ");
    }
}
