//! Forms as text: for the address after `#`, for the storage, for a link to somebody else.
//!
//! A form keeps every field as typed, finished or not. Its text is versioned, holds only the fields that differ from
//! their defaults, and parses back to the same form. A field that a later version no longer knows is ignored and never
//! an error.

pub mod chosen;
pub mod contribution;
pub mod deal;
pub mod doorstep;
pub mod household;
pub mod income;
pub mod joins;
pub mod list;
pub mod lists;
pub mod officers;
pub mod own;
pub mod progress;
pub mod quantity;
pub mod quota;
mod quota_form;
pub mod reconcile;
pub mod retirement;
pub mod savings;
pub mod situation;
mod typed;

use crate::units::{Day, Month, split_at_mark, split_by_mark};

/// The version that this build writes.
const VERSION: &str = "v2";
/// The version before it, which is still read.
const FORMER: &str = "v1";

/// The key of the day that a link's result is of. It belongs to no form.
const DAY: &str = "on";
/// The key of a link within the site to somebody else's form, which this device is not to keep. It belongs to no form.
const APART: &str = "tn";

/// The keys of the name under which the device keeps the list of a form, and of what is typed as such a name.
pub const LIST_NAME: &str = "ln";
pub const TYPED_NAME: &str = "lt";

/// A form that can be written as text.
pub trait Shared: Default {
    /// The keys of fields that hold lists of people or units: they never stand in an address, and the storage keeps them
    /// only where their owner has given the list a name.
    const NAMED: &'static [&'static str] = &[];

    /// The fields that differ from the default, as (key, value).
    fn fields(&self) -> Vec<(&'static str, String)>;
    /// Puts one field in; an unknown key or a value that it cannot hold changes nothing and is `false`.
    fn put(&mut self, key: &str, value: &str) -> bool;
    /// Called after [`put`](Shared::put) where a person has edited the field, in this month.
    fn edited(&mut self, _key: &str, _this_month: Month) {}
    /// What a text of the first version stood for that held no field.
    fn of_v1() -> Self {
        Self::default()
    }
}

/// What came of reading a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    Whole,
    /// Some fields were not understood and stand at their default.
    InPart,
    /// Of another version, or no form at all: nothing was taken over.
    Not,
}

/// The fields of `typed` that differ from those of `standard`, both in the same order: most of [`Shared::fields`].
fn differing<'a, const N: usize>(
    typed: [(&'static str, &'a mut String); N],
    standard: [(&'static str, &'a mut String); N],
) -> Vec<(&'static str, String)> {
    let pairs = typed.into_iter().zip(standard);
    pairs
        .filter(|((_, typed), (_, standard))| typed != standard)
        .map(|((key, typed), _)| (key, typed.clone()))
        .collect()
}

/// Puts a text into the field of this key; `false` where there is none.
fn put_text<const N: usize>(texts: [(&'static str, &mut String); N], key: &str, value: &str) -> bool {
    let field = texts.into_iter().find(|(known, _)| *known == key);
    field.map(|(_, text)| *text = value.into()).is_some()
}

/// Puts a value into its field; `false` where the text could not be read as one.
fn put<T>(field: &mut T, read: Option<T>) -> bool {
    read.map(|value| *field = value).is_some()
}

/// "v2;i=1tr5;g=poor"
pub fn write(form: &impl Shared) -> String {
    let mut text = String::from(VERSION);
    for (key, value) in form.fields() {
        text.push(';');
        text.push_str(key);
        text.push('=');
        escape_into(&mut text, &value);
    }
    text
}

/// Reads what [`write`] wrote.
pub fn read<F: Shared>(text: &str) -> (F, Opened) {
    let mut parts = split_by_mark(text.trim_start_matches('#'), b';');
    let mut form = match parts.next() {
        Some(VERSION) => F::default(),
        Some(FORMER) => F::of_v1(),
        _ => return (F::default(), Opened::Not),
    };
    let mut opened = Opened::Whole;
    for part in parts.filter(|part| !part.is_empty()) {
        let put = split_at_mark(part, b'=').and_then(|(key, value)| Some(form.put(key, &unescape(value)?)));
        if put != Some(true) {
            opened = Opened::InPart;
        }
    }
    (form, opened)
}

/// The text with one field changed, as a person changes it in this month.
pub fn edit<F: Shared>(text: &str, key: &str, value: &str, this_month: Month) -> String {
    let (mut form, _) = read::<F>(text);
    form.put(key, value);
    form.edited(key, this_month);
    write(&form)
}

/// The text as this version writes it, and what came of reading it.
pub fn reread<F: Shared>(text: &str) -> (String, Opened) {
    let (form, opened) = read::<F>(text);
    (write(&form), opened)
}

/// The text of a form without the fields of some keys.
pub fn without(text: &str, keys: &[&str]) -> String {
    let kept = |part: &&str| !split_at_mark(part, b'=').is_some_and(|(key, _)| keys.contains(&key));
    split_by_mark(text, b';').filter(kept).collect::<Vec<_>>().join(";")
}

/// Whether the text of a form has a field of one of these keys.
pub fn has_field(text: &str, keys: &[&str]) -> bool {
    let mut rest = Some(text);
    while let Some(part) = rest {
        // Before its end is searched for: a list is long.
        if split_at_mark(part, b'=').is_some_and(|(key, _)| keys.contains(&key)) {
            return true;
        }
        rest = split_at_mark(part, b';').map(|(_, behind)| behind);
    }
    false
}

/// The text of a form whose fields of some keys are those of another text of it.
pub fn with_fields_of(text: &str, other: &str, keys: &[&str]) -> String {
    let mut merged = without(text, keys);
    for part in split_by_mark(other, b';') {
        if split_at_mark(part, b'=').is_some_and(|(key, _)| keys.contains(&key)) {
            merged.push(';');
            merged.push_str(part);
        }
    }
    merged
}

/// What stands in one field of a form's text; empty where it is as everybody finds it.
pub fn field(text: &str, key: &str) -> String {
    let found = split_by_mark(text, b';').find_map(|part| split_at_mark(part, b'=').filter(|(known, _)| *known == key));
    found.and_then(|(_, value)| unescape(value)).unwrap_or_default()
}

/// The text of a form with one more field.
pub fn with(text: &str, key: &str, value: &str) -> String {
    let mut longer = [text, ";", key, "="].concat();
    escape_into(&mut longer, value);
    longer
}

/// The text of a form with the day of its result, for a link: "v2;on=2026-11-29;i=2tr". What the form leaves to the
/// running month or day is then that of the day.
pub fn dated(text: &str, day: Day) -> String {
    marked(text, &[DAY, "=", &day.plain()].concat())
}

/// The text of a form for a link within the site that this device is not to keep: "v2;tn;i=2tr".
pub fn apart(text: &str) -> String {
    marked(text, APART)
}

fn marked(text: &str, mark: &str) -> String {
    let (version, fields) = text.split_at(text.bytes().position(|byte| byte == b';').unwrap_or(text.len()));
    [version, ";", mark, fields].concat()
}

/// The text of the form in a link without what [`apart`] put in, and whether it was there.
pub fn unmarked(text: &str) -> (String, bool) {
    let form: Vec<&str> = split_by_mark(text, b';').filter(|part| *part != APART).collect();
    let form = form.join(";");
    let is_apart = form.len() < text.len();
    (form, is_apart)
}

/// The text of the form in a link, and the day of its result. What is no day is left in the text.
pub fn undated(text: &str) -> (String, Option<Day>) {
    let day =
        |part: &str| split_at_mark(part, b'=').filter(|(key, _)| *key == DAY).and_then(|(_, day)| Day::parse(day));
    let form: Vec<&str> = split_by_mark(text, b';').filter(|part| day(part).is_none()).collect();
    (form.join(";"), split_by_mark(text, b';').find_map(day))
}

/// Letters, digits and the marks of numbers stand as they are; all else as `%` and the bytes in hexadecimal.
fn escape_into(text: &mut String, value: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let is_plain = |byte: u8| {
        let is_mark = matches!(byte, b'.' | b',' | b'-' | b'_' | b'/' | b':' | b'*' | b'~' | b'+');
        byte.is_ascii_alphanumeric() || is_mark
    };
    // A pasted table is a hundred thousand letters, and whoever pastes waits for them: so many at once as stand as they are.
    text.reserve(value.len() + value.len() / 2);
    let (mut bytes, mut start) = (value.bytes().enumerate(), 0);
    while let Some((at, byte)) = bytes.find(|(_, byte)| !is_plain(*byte)) {
        text.push_str(value.get(start..at).unwrap_or_default());
        text.push('%');
        text.push(HEX[usize::from(byte >> 4)].into());
        text.push(HEX[usize::from(byte & 15)].into());
        start = at + 1;
    }
    text.push_str(value.get(start..).unwrap_or_default());
}

fn unescape(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hex(rest.next()?)? << 4 | hex(rest.next()?)?,
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_link_holds_the_day_of_its_result() {
        let day = Day::parse("2026-11-29");
        for text in ["v1", "v1;i=2tr;t=11/2026"] {
            assert_eq!(undated(&dated(text, day.unwrap())), (text.into(), day));
            assert_eq!(undated(text), (text.into(), None));
        }
        assert_eq!(dated("v1;i=2tr", day.unwrap()), "v1;on=2026-11-29;i=2tr");
        assert_eq!(undated("v1;on=29/11"), ("v1;on=29/11".into(), None));
        for text in ["v2", "v2;on=2026-11-29;i=2tr"] {
            assert_eq!(unmarked(&apart(text)), (text.into(), true));
            assert_eq!(unmarked(text), (text.into(), false));
        }
        assert_eq!(read::<contribution::Form>("v1;on=29/11").1, Opened::InPart);
    }

    #[test]
    fn fields_of_lists_are_told_apart_from_all_else() {
        let whole = "v2;d=5;b=X%C3%A3%20A;da=250;ln=Th%C3%A1ng%2011";
        let plain = without(whole, &["b", "ln"]);
        assert_eq!(plain, "v2;d=5;da=250");
        assert_eq!(
            [whole, &plain, "v2;tn;ln=A", "v2", ""].map(|text| has_field(text, &["b", "ln"])),
            [true, false, true, false, false]
        );
        assert_eq!(with_fields_of("v2;d=6;b=old", whole, &["b", "ln"]), "v2;d=6;b=X%C3%A3%20A;ln=Th%C3%A1ng%2011");
        assert_eq!(with_fields_of("v2;d=6;b=old", "v2", &["b"]), "v2;d=6");
        assert_eq!(
            (field(whole, "ln").as_str(), field(whole, "d").as_str(), field(whole, "x").as_str()),
            ("Tháng 11", "5", "")
        );
    }

    proptest! {
        #[test]
        fn escaping_round_trips(value in "\\PC{0,30}") {
            let mut text = String::new();
            escape_into(&mut text, &value);
            prop_assert!(!text.contains(';') && !text.contains('=') && !text.contains('#'));
            prop_assert_eq!(unescape(&text), Some(value));
        }
    }
}
