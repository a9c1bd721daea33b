//! Reads the text that `input.js` makes of an input.
//!
//! | text | is |
//! | --- | --- |
//! | `n` `t` `f` | nothing, true, false |
//! | `#` … `;` | a number: its 64 bits in hexadecimal digits |
//! | `"` … `:` … | a text, behind its length in UTF-16 units |
//! | `[` … `]`, `{` … `}` | a list; an object, of names and values in turn |
//! | `@` … `;` | a list or an object that stands before, by how many were opened before it |
//! | `x` | what is no data: a function, a symbol, a BigInt, what contains itself, what lies too deep |
//! | `!` | what threw when it was read |

use super::wire::{Key, Wire};
use std::rc::Rc;

pub fn wire(text: &str) -> Wire {
    // Nothing else makes such a text, and it is always whole; a broken one is no data.
    Reading { rest: text, parts: Vec::new() }.wire().unwrap_or(NO_DATA)
}

/// What no reader takes, so that it is refused where a field that can be left out would count as left out.
const NO_DATA: Wire = Wire::Number(f64::NAN);

struct Reading<'a> {
    rest: &'a str,
    /// Every list and object in the order of opening; `None` while it is open.
    parts: Vec<Option<Rc<Wire>>>,
}

impl<'a> Reading<'a> {
    /// `None` at the end of a list, of an object or of the text.
    fn wire(&mut self) -> Option<Wire> {
        let mark = self.rest.bytes().next()?;
        self.rest = self.rest.get(1..)?;
        Some(match mark {
            b'n' => Wire::Null,
            b't' => Wire::Bool(true),
            b'f' => Wire::Bool(false),
            b'#' => Wire::Number(f64::from_bits(self.number(b';', 16)?)),
            b'"' => Wire::Text(self.text()?.into()),
            b'[' => self.part(Reading::list),
            b'{' => self.part(Reading::object),
            b'@' => {
                let place = self.number(b';', 10)? as usize;
                Wire::Shared(Rc::clone(self.parts.get(place)?.as_ref()?))
            }
            b'!' => Wire::Unreadable,
            b'x' => NO_DATA,
            _ => return None,
        })
    }

    fn part(&mut self, read: impl FnOnce(&mut Self) -> Wire) -> Wire {
        let place = self.parts.len();
        self.parts.push(None);
        let part = Rc::new(read(self));
        self.parts[place] = Some(Rc::clone(&part));
        Wire::Shared(part)
    }

    fn list(&mut self) -> Wire {
        let mut items = Vec::new();
        while let Some(item) = self.wire() {
            items.push(item);
        }
        Wire::List(items)
    }

    fn object(&mut self) -> Wire {
        let mut entries: Vec<(Key, Wire)> = Vec::new();
        while let Some(Wire::Text(name)) = self.wire() {
            let value = self.wire().unwrap_or(NO_DATA);
            entries.push((name.into(), value));
        }
        Wire::Object(entries)
    }

    fn number(&mut self, end: u8, base: u32) -> Option<u64> {
        let length = self.rest.bytes().position(|byte| byte == end)?;
        let number = u64::from_str_radix(self.rest.get(..length)?, base).ok()?;
        self.rest = self.rest.get(length + 1..)?;
        Some(number)
    }

    fn text(&mut self) -> Option<&'a str> {
        let mut units = self.number(b':', 10)? as usize;
        let mut length = 0;
        for letter in self.rest.chars() {
            if units == 0 {
                break;
            }
            units = units.saturating_sub(letter.len_utf16());
            length += letter.len_utf8();
        }
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(wire: &Wire) -> Wire {
        match wire.plain() {
            Wire::List(items) => Wire::List(items.iter().map(plain).collect()),
            Wire::Object(entries) => {
                Wire::Object(entries.iter().map(|(name, value)| (name.clone(), plain(value))).collect())
            }
            other => other.clone(),
        }
    }

    #[test]
    fn a_text_is_the_tree_that_it_was_made_of() {
        let number = format!("#{:x};", 1.5f64.to_bits());
        let text = format!("{{\"1:a[n{number}\"4:đ😀\"tf]\"2:}}b@1;\"1:c!}}");
        let list = Wire::List(vec![
            Wire::Null,
            Wire::Number(1.5),
            Wire::Text("đ😀\"".into()),
            Wire::Bool(true),
            Wire::Bool(false),
        ]);
        let expected = vec![("a".into(), list.clone()), ("}b".into(), list), ("c".into(), Wire::Unreadable)];
        assert_eq!(plain(&wire(&text)), Wire::Object(expected));
    }

    #[test]
    fn what_is_no_such_text_is_no_data() {
        for text in ["", "x", "y", "@0;", "#;", "\"9", "\"x:a", "\u{e9}"] {
            assert!(matches!(wire(text), Wire::Number(number) if number.is_nan()), "{text}");
        }
    }
}
